/* credit_alerts.c: whose receivables or limit is to be looked at.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/today/credit_alerts.h"

#include "app/credit/credit_editing.h"
#include "app/today/today_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROWS 6
#define MORE_ROWS 50

struct _PagodaCreditAlerts
{
  AdwBin parent_instance;

  GtkLabel *count;
  GtkListBox *list;
  guint most;             /* rows */
  PagodaCreditBook *book; /* NULL before it is there */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaCreditAlerts, pagoda_credit_alerts, ADW_TYPE_BIN)

/* The places of those to look at, in the order of the book. */
static GPtrArray *
list_alerts (PagodaCreditAlerts *alerts)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; alerts->book != NULL && i < alerts->book->entries->len; i++)
    {
      PagodaCreditEntry *entry = &g_array_index (alerts->book->entries, PagodaCreditEntry, i);
      if (entry->alerts)
        g_ptr_array_add (found, entry);
    }
  return found;
}

static void
show_rows (PagodaCreditAlerts *alerts)
{
  g_autoptr (GPtrArray) found = list_alerts (alerts);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *count = pagoda_count_format (found->len);

  for (guint i = 0; i < MIN (found->len, alerts->most); i++)
    g_ptr_array_add (rows, pagoda_today_row_of_credit (alerts->book, g_ptr_array_index (found, i)));
  if (found->len > alerts->most)
    {
      GtkWidget *more = pagoda_today_row_of_more (found->len - alerts->most, 0);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "credit-alerts.more");
      g_ptr_array_add (rows, more);
    }
  gtk_label_set_label (alerts->count, count);
  pagoda_row_list_set (alerts->list, rows);
  gtk_widget_set_visible (GTK_WIDGET (alerts), found->len > 0);
}

/* Actions */

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaCreditBook *book = PAGODA_CREDIT_ALERTS (widget)->book;
  PagodaId id = g_variant_get_int64 (parameter);
  gssize place = book != NULL ? pagoda_snapshot_find (book->snapshot, id) : -1;

  if (place >= 0)
    pagoda_editing_answer_credit (PAGODA_WINDOW (gtk_widget_get_root (widget)), id,
                                  pagoda_snapshot_get_name (book->snapshot, (gsize)place));
}

/* The focus goes on with the first of the rows that come. */
static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCreditAlerts *alerts = PAGODA_CREDIT_ALERTS (widget);
  guint known = alerts->most;

  alerts->most += MORE_ROWS;
  show_rows (alerts);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (alerts->list, (int)known);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Life */

static void
forget_asked (PagodaCreditAlerts *alerts)
{
  if (alerts->cancellable != NULL)
    g_cancellable_cancel (alerts->cancellable);
  g_clear_object (&alerts->cancellable);
}

static void
pagoda_credit_alerts_dispose (GObject *object)
{
  PagodaCreditAlerts *alerts = PAGODA_CREDIT_ALERTS (object);

  forget_asked (alerts);
  g_clear_pointer (&alerts->book, pagoda_credit_book_unref);
  G_OBJECT_CLASS (pagoda_credit_alerts_parent_class)->dispose (object);
}

static void
pagoda_credit_alerts_class_init (PagodaCreditAlertsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_credit_alerts_dispose;
  gtk_widget_class_install_action (widget_class, "credit-alerts.answer", "x", answer_action);
  gtk_widget_class_install_action (widget_class, "credit-alerts.more", "i", more_action);
}

static void
pagoda_credit_alerts_init (PagodaCreditAlerts *alerts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Credit to look at"));
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  alerts->most = FIRST_ROWS;
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "section");
  gtk_widget_add_css_class (count, "secondary");
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), count);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "day-list");
  pagoda_naming_set (list, _ ("Credit to look at"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_margin_bottom (box, 12);
  alerts->count = GTK_LABEL (count);
  alerts->list = GTK_LIST_BOX (list);
  adw_bin_set_child (ADW_BIN (alerts), box);
  gtk_widget_set_visible (GTK_WIDGET (alerts), FALSE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCreditAlerts) alerts = data;
  g_autoptr (GError) error = NULL;
  PagodaCreditBook *book = pagoda_session_credit_finish (PAGODA_SESSION (source), result, &error);

  if (book == NULL)
    return;
  g_clear_pointer (&alerts->book, pagoda_credit_book_unref);
  alerts->book = book;
  show_rows (alerts);
}

void
pagoda_credit_alerts_show (PagodaCreditAlerts *alerts, PagodaSession *session, PagodaDay day)
{
  forget_asked (alerts);
  if (session == NULL)
    {
      g_clear_pointer (&alerts->book, pagoda_credit_book_unref);
      show_rows (alerts);
      return;
    }
  alerts->cancellable = g_cancellable_new ();
  pagoda_session_credit_async (session, day, alerts->cancellable, loaded_cb, g_object_ref (alerts));
}
