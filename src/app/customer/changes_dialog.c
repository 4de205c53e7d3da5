/* changes_dialog.c: what was changed of one customer, by whom and when.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/changes_dialog.h"

#include "app/widgets/dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* What is older is in the history of the whole store. */
#define ENTRIES_SHOWN 200

static void
append_field (GString *text, const PagodaFieldChange *change)
{
  const char *before = change->before != NULL ? change->before : "—";
  const char *after = change->after != NULL ? change->after : "—";

  g_string_append_c (text, '\n');
  if (change->field == NULL && change->after == NULL)
    g_string_append_printf (text, _ ("%s removed: %s"), change->record, before);
  else if (change->field == NULL)
    g_string_append_printf (text, _ ("%s added: %s"), change->record, after);
  else
    /* Translators: a record, a field of it, what it held before and what it holds after. */
    g_string_append_printf (text, _ ("%s, %s: %s → %s"), change->record, change->field, before, after);
}

static char *
word_change (const PagodaCustomerChange *change)
{
  const PagodaHistoryEntry *entry = change->entry;
  g_autofree char *moment = pagoda_wording_moment (entry->at);
  GString *text = g_string_new (moment);

  g_string_append_printf (text, " · %s", entry->actor != NULL ? entry->actor : "—");
  if (entry->undone)
    g_string_append_printf (text, " · %s", _ ("undone"));
  for (guint i = 0; i < change->fields->len; i++)
    append_field (text, g_ptr_array_index (change->fields, i));
  if (change->more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("and more fields: %u"), change->more);
    }
  return g_string_free (text, FALSE);
}

static void
add_change (AdwPreferencesGroup *group, const PagodaCustomerChange *change)
{
  g_autofree char *label = pagoda_history_label (change->entry, pagoda_language_current ());
  g_autofree char *text = word_change (change);
  GtkWidget *row = pagoda_text_row_new (label, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes
      = pagoda_session_customer_changes_finish (PAGODA_SESSION (source), result, &error);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("What was changed, the newest first"), NULL);

  if (changes == NULL)
    pagoda_dialog_show_message (dialog, error->message);
  else if (changes->len == 0)
    adw_preferences_group_set_description (group, _ ("Nothing of this customer was changed yet."));
  for (guint i = 0; changes != NULL && i < MIN (changes->len, ENTRIES_SHOWN); i++)
    add_change (group, g_ptr_array_index (changes, i));
  pagoda_dialog_set_list (dialog, page);
}

void
pagoda_changes_dialog_show (GtkWindow *parent, PagodaSession *session, PagodaId id, const char *name)
{
  g_autofree char *title = g_strdup_printf (_ ("Changes of %s"), name);
  PagodaDialog *dialog = pagoda_dialog_new (title);

  pagoda_session_customer_changes_async (session, id, NULL, read_cb, g_object_ref (dialog));
  pagoda_dialog_open (dialog, parent);
}
