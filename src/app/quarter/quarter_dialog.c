/* quarter_dialog.c: the quarters, their packs, and which are closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list follows every new snapshot.
 */
#include "config.h"

#include "app/quarter/quarter_dialog.h"

#include "app/customer/editing-private.h"
#include "app/quarter/quarter_preview.h"
#include "app/widgets/text_row.h"
#include "session/quarter.h"

#include <glib/gi18n-lib.h>

/* The running quarter and those of the two years before it. */
#define N_QUARTERS 9

struct _PagodaQuarterDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* NULL once the dialog is closed */
  GPtrArray *frozen;    /* of PagodaFrozenQuarter; NULL before it is known */
};

G_DEFINE_FINAL_TYPE (PagodaQuarterDialog, pagoda_quarter_dialog, PAGODA_TYPE_DIALOG)

/* How @quarter was frozen last, or NULL. */
static const PagodaFrozenQuarter *
find_frozen (PagodaQuarterDialog *dialog, PagodaQuarter quarter)
{
  for (guint i = 0; dialog->frozen != NULL && i < dialog->frozen->len; i++)
    {
      const PagodaFrozenQuarter *frozen = g_ptr_array_index (dialog->frozen, i);
      if (frozen->quarter.year == quarter.year && frozen->quarter.quarter == quarter.quarter)
        return frozen;
    }
  return NULL;
}

/* Rows */

static char *
word_state (const PagodaFrozenQuarter *frozen, gboolean running)
{
  if (frozen == NULL)
    return g_strdup (running ? _ ("running") : _ ("not closed"));
  g_autofree char *day = pagoda_day_to_iso (frozen->day);
  return g_strdup_printf (_ ("Frozen on %1$s by %2$s"), day, frozen->actor);
}

static void
add_button (GtkWidget *row, const char *label, const char *word, const char *action)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", label, word);

  pagoda_text_row_add_button (row, gtk_button_new_with_label (label), name, action,
                              g_variant_new_string (word));
}

static void
add_row (PagodaQuarterDialog *dialog, AdwPreferencesGroup *group, PagodaQuarter quarter)
{
  PagodaPeriod period = pagoda_quarter_period (quarter);
  gboolean running = period.last >= pagoda_day_today ();
  const PagodaFrozenQuarter *frozen = find_frozen (dialog, quarter);
  g_autofree char *word = pagoda_quarter_word (quarter);
  g_autofree char *state = word_state (frozen, running);
  GtkWidget *row = pagoda_text_row_new (word, state);

  pagoda_text_row_set_action (row, "quarter.preview", g_variant_new_string (word));
  add_button (row, _ ("XLSX…"), word, "quarter.workbook");
  if (!running)
    add_button (row, frozen != NULL ? _ ("Close again…") : _ ("Close quarter…"), word, "quarter.close");
  adw_preferences_group_add (group, row);
}

static void
show (PagodaQuarterDialog *dialog)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Quarters"),
      _ ("Choose a quarter to see its pack, to print it or to save it as a PDF. Closing a quarter stores its "
         "figures: what is entered later changes nothing that is printed."));
  PagodaQuarter running = pagoda_quarter_of (pagoda_day_today ());

  for (int i = 0; i < N_QUARTERS; i++)
    add_row (dialog, group, pagoda_quarter_shift (running, -i));
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaQuarterDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *frozen = pagoda_session_frozen_quarters_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->window == NULL)
    g_clear_pointer (&frozen, g_ptr_array_unref);
  else if (frozen == NULL)
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
  else
    {
      g_clear_pointer (&dialog->frozen, g_ptr_array_unref);
      dialog->frozen = frozen;
      show (dialog);
    }
}

static void
list (PagodaQuarterDialog *dialog)
{
  if (dialog->window != NULL)
    pagoda_session_frozen_quarters_async (pagoda_editing_session (dialog->window), NULL, listed_cb,
                                          g_object_ref (dialog));
}

/* Actions: their parameter is the word of a quarter */

/* Closes the dialog, which gives way to what is shown or asked for over @window. */
static PagodaWindow *
give_way (GtkWidget *widget)
{
  PagodaWindow *window = g_object_ref (PAGODA_QUARTER_DIALOG (widget)->window);

  gtk_window_close (GTK_WINDOW (widget));
  return window;
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaQuarter quarter;

  if (!pagoda_quarter_parse (g_variant_get_string (parameter, NULL), &quarter))
    return;
  g_autoptr (PagodaWindow) window = give_way (widget);
  pagoda_quarter_preview_open (window, quarter.year, quarter.quarter);
}

static void
workbook_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaQuarter quarter;

  if (!pagoda_quarter_parse (g_variant_get_string (parameter, NULL), &quarter))
    return;
  g_autoptr (PagodaWindow) window = give_way (widget);
  pagoda_quarter_workbook_save (window, quarter.year, quarter.quarter);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaQuarterDialog *dialog = PAGODA_QUARTER_DIALOG (widget);
  PagodaQuarter quarter;

  if (pagoda_quarter_parse (g_variant_get_string (parameter, NULL), &quarter))
    pagoda_quarter_closing_open (dialog->window, quarter.year, quarter.quarter,
                                 find_frozen (dialog, quarter) != NULL);
}

/* Life */

static void
pagoda_quarter_dialog_dispose (GObject *object)
{
  PagodaQuarterDialog *dialog = PAGODA_QUARTER_DIALOG (object);

  g_clear_object (&dialog->window);
  g_clear_pointer (&dialog->frozen, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_quarter_dialog_parent_class)->dispose (object);
}

static void
pagoda_quarter_dialog_class_init (PagodaQuarterDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_quarter_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "quarter.preview", "s", preview_action);
  gtk_widget_class_install_action (widget_class, "quarter.workbook", "s", workbook_action);
  gtk_widget_class_install_action (widget_class, "quarter.close", "s", close_action);
}

static void
pagoda_quarter_dialog_init (PagodaQuarterDialog *dialog)
{
}

void
pagoda_quarter_dialog_show (PagodaWindow *window)
{
  PagodaQuarterDialog *dialog = g_object_new (PAGODA_TYPE_QUARTER_DIALOG, "title", _ ("Quarter pack"), NULL);

  dialog->window = g_object_ref (window);
  show (dialog);
  list (dialog);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (list), dialog,
                           G_CONNECT_SWAPPED);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
