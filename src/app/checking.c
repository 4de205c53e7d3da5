/* checking.c: looking for damage in the open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/checking.h"

#include "app/widgets/dialog.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>

static void
show_findings (PagodaDialog *dialog, GStrv findings)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("What was found"), NULL);

  for (char **finding = findings; *finding != NULL; finding++)
    {
      GtkWidget *row = pagoda_text_row_new (*finding, NULL);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
  pagoda_dialog_set_list (dialog, page);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = pagoda_session_check_finish (PAGODA_SESSION (source), result, &error);

  if (findings == NULL)
    pagoda_dialog_show_message (dialog, error->message);
  else if (findings[0] == NULL)
    pagoda_dialog_show_message (dialog, _ ("All is well: nothing is damaged, and all totals add up."));
  else
    {
      pagoda_dialog_show_message (
          dialog,
          _ ("Something is not as it should be. Nothing was changed. Make a backup (Ctrl+B) before you "
             "go on, or restore an earlier one."));
      show_findings (dialog, findings);
    }
}

void
pagoda_checking_run (GtkWindow *parent, PagodaSession *session)
{
  PagodaDialog *dialog = pagoda_dialog_new (_ ("Check of the data file"));

  pagoda_dialog_show_message (dialog, _ ("Looking for damage…"));
  pagoda_session_check_async (session, checked_cb, g_object_ref (dialog));
  pagoda_dialog_open (dialog, parent);
}
