/* promise_rows.c: what was promised to a customer as rows, and which part of it was kept (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/promise_rows.h"

#include "app/widgets/dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Words */

/* @part is taken over; NULL is left out. */
static void
append (GString *text, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
word_end (const PagodaPromise *promise)
{
  g_autofree char *closed = pagoda_wording_day (promise->closed, PAGODA_DAY_NONE);
  PagodaDay due = pagoda_promise_due_on (promise, promise->closed);

  if (promise->state == PAGODA_PROMISE_BROKEN)
    return g_strdup_printf (_ ("broken on %s"), closed);
  if (promise->closed > due)
    return g_strdup_printf (_ ("kept on %1$s, %2$d days late"), closed, promise->closed - due);
  return g_strdup_printf (_ ("kept on %s, in time"), closed);
}

static char *
word_open (const PagodaPromise *promise, PagodaDay day)
{
  PagodaDay due = pagoda_promise_due_on (promise, day);
  g_autofree char *due_text = pagoda_wording_day (due, PAGODA_DAY_NONE);

  if (due < day)
    return g_strdup_printf (_ ("overdue by %d days"), day - due);
  return due == day ? g_strdup (C_ ("promise", "due today")) : g_strdup_printf (_ ("due on %s"), due_text);
}

/* The day that was promised first, where another one was agreed on since. */
static char *
word_first_due (const PagodaPromise *promise, PagodaDay day)
{
  if (!pagoda_promise_counts (promise, PAGODA_PROMISES_MOVED, day))
    return NULL;
  const PagodaPromiseMove *first = g_ptr_array_index (promise->moves, 0);
  g_autofree char *due = pagoda_wording_day (first->due, PAGODA_DAY_NONE);
  return g_strdup_printf (_ ("moved in agreement, first promised for %s"), due);
}

char *
pagoda_promise_word (const PagodaPromise *promise, PagodaDay day)
{
  GString *text = g_string_new (NULL);

  append (text, pagoda_promise_state_on (promise, day) != PAGODA_PROMISE_OPEN ? word_end (promise)
                                                                              : word_open (promise, day));
  append (text, word_first_due (promise, day));
  append (text, g_strdup (promise->owner));
  append (text, g_strdup (promise->note));
  return g_string_free (text, FALSE);
}

/* Rows */

static GtkWidget *
create_mark (const PagodaPromise *promise, PagodaDay day)
{
  PagodaPromiseState state = pagoda_promise_state_on (promise, day);
  gboolean bad = state == PAGODA_PROMISE_BROKEN || pagoda_promise_is_due (promise, day);
  GtkWidget *mark = gtk_label_new (state == PAGODA_PROMISE_KEPT     ? "✓"
                                   : state == PAGODA_PROMISE_BROKEN ? "✗"
                                   : bad                            ? "!"
                                                                    : "○");

  gtk_widget_add_css_class (mark, bad ? "late" : state == PAGODA_PROMISE_KEPT ? "done" : "secondary");
  return mark;
}

static GtkWidget *
create_row (const PagodaPromise *promise, PagodaDay day)
{
  g_autofree char *text = pagoda_promise_word (promise, day);
  GtkWidget *row = pagoda_text_row_new (promise->title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_mark (promise, day));
  return row;
}

static void
add_promise (AdwPreferencesGroup *group, const PagodaPromise *promise, PagodaDay day)
{
  GtkWidget *row = create_row (promise, day);
  g_autofree char *name = g_strdup_printf (_ ("Kept: %s"), promise->title);

  pagoda_text_row_set_action (row, "customer.promise", g_variant_new_int64 (promise->id));
  if (promise->state == PAGODA_PROMISE_OPEN)
    pagoda_text_row_add_button (row, gtk_button_new_with_label (C_ ("promise", "Kept")), name,
                                "customer.keep-promise", g_variant_new_int64 (promise->id));
  adw_preferences_group_add (group, row);
}

static void
add_number (AdwPreferencesGroup *group, const char *title, char *figure, PagodaPromiseNumber number)
{
  GtkWidget *row = pagoda_text_row_new (title, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_add_figure (row, figure);
  pagoda_text_row_set_action (row, "customer.promises", g_variant_new_int32 ((gint32)number));
  adw_preferences_group_add (group, row);
  g_free (figure);
}

char *
pagoda_promise_word_share (gboolean known, double share, guint part, guint ended)
{
  g_autofree char *percent = known ? pagoda_wording_share (share) : NULL;

  return known ? g_strdup_printf (_ ("%1$s (%2$u of %3$u)"), percent, part, ended)
               : g_strdup_printf (_ ("too few (%1$u of %2$u)"), part, ended);
}

static void
add_tally (AdwPreferencesGroup *group,
           const PagodaPromiseTally *tally,
           const PagodaHouseRules *rules,
           PagodaDay day)
{
  guint ended = pagoda_promise_tally_ended (tally);
  double kept = 0, punctual = 0;
  gboolean known = pagoda_promise_tally_shares (tally, rules, &kept, &punctual);

  if (ended > 0)
    {
      add_number (group, _ ("Promises kept"), pagoda_promise_word_share (known, kept, tally->kept, ended),
                  PAGODA_PROMISES_ENDED);
      add_number (group, _ ("Kept in time"),
                  pagoda_promise_word_share (known, punctual, tally->punctual, ended),
                  PAGODA_PROMISES_PUNCTUAL);
    }
  if (tally->broken > 0)
    add_number (group, _ ("Broken"), g_strdup_printf ("%u", tally->broken), PAGODA_PROMISES_BROKEN);
  if (tally->moved > 0)
    add_number (group, _ ("Moved in agreement"), g_strdup_printf ("%u", tally->moved), PAGODA_PROMISES_MOVED);
}

/* Of those that ended the numbers tell; they open into them. */
void
pagoda_promise_rows_fill (AdwPreferencesPage *page,
                          const PagodaDossier *dossier,
                          const PagodaHouseRules *rules,
                          PagodaDay day)
{
  PagodaPromiseTally tally = pagoda_promise_tally_of (dossier->promises, day);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Promises"), _ ("Trust grows from promises that are kept."));

  pagoda_text_row_add_group_button (group, _ ("Add promise"), "customer.new-promise", NULL);
  for (guint i = 0; i < dossier->promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (dossier->promises, i);
      if (pagoda_promise_state_on (promise, day) == PAGODA_PROMISE_OPEN)
        add_promise (group, promise, day);
    }
  add_tally (group, &tally, rules, day);
}

/* The promises behind a number */

static const char *
title_of (PagodaPromiseNumber number)
{
  switch (number)
    {
    case PAGODA_PROMISES_MADE:
      return _ ("Promises");
    case PAGODA_PROMISES_KEPT:
      return _ ("Promises kept");
    case PAGODA_PROMISES_PUNCTUAL:
      return _ ("Kept in time");
    case PAGODA_PROMISES_BROKEN:
      return _ ("Broken promises");
    case PAGODA_PROMISES_LATE:
      return _ ("Overdue promises");
    case PAGODA_PROMISES_MOVED:
      return _ ("Moved in agreement");
    case PAGODA_PROMISES_ENDED:
      return _ ("Promises kept and broken");
    }
  g_return_val_if_reached ("");
}

/* The dialog is a window of its own: what a row asks for is done by the page behind it. */
static void
open_cb (GtkWidget *row)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (row));
  g_autoptr (GtkWidget) page = g_object_ref (g_object_get_data (G_OBJECT (dialog), "page"));
  PagodaId id = *(PagodaId *)g_object_get_data (G_OBJECT (row), "id");

  gtk_window_destroy (dialog);
  gtk_widget_activate_action (page, "customer.promise", "x", id);
}

void
pagoda_promise_dialog_show (GtkWidget *page,
                            const PagodaDossier *dossier,
                            PagodaPromiseNumber number,
                            PagodaDay day)
{
  AdwPreferencesPage *list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  PagodaDialog *dialog = pagoda_dialog_new (title_of (number));
  AdwPreferencesGroup *group = pagoda_text_row_add_group (list, dossier->customer->name, NULL);

  for (guint i = 0; i < dossier->promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (dossier->promises, i);
      if (!pagoda_promise_counts (promise, number, day))
        continue;
      GtkWidget *row = create_row (promise, day);
      g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&promise->id, sizeof promise->id), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
      adw_preferences_group_add (group, row);
    }
  g_object_set_data_full (G_OBJECT (dialog), "page", g_object_ref (page), g_object_unref);
  pagoda_dialog_set_list (dialog, list);
  pagoda_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (page)));
}
