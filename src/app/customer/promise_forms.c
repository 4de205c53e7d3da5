/* promise_forms.c: the form of a promise, and what is said of one at once (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/promise_editing.h"

#include "app/customer/editing-private.h"
#include "app/wording.h"
#include "session/edit_promises.h"

#include <glib/gi18n-lib.h>

/* How another due day came about: the offers of the row. */
enum
{
  AGREED,
  CORRECTED,
};

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

static PagodaPromiseState
chosen_state (PagodaFormDialog *form)
{
  return (PagodaPromiseState)pagoda_form_dialog_get_choice (form, "state");
}

/* TRUE where the form holds another due day than @before, which is on record. */
static gboolean
is_moved (PagodaFormDialog *form, const PagodaPromise *before)
{
  PagodaDay due = pagoda_form_dialog_get_day (form, "due");

  return before->id != PAGODA_ID_NONE && due != PAGODA_DAY_NONE && due != before->due;
}

static void
save_cb (PagodaFormDialog *form, PagodaPromise *before)
{
  g_autoptr (PagodaPromise) promise = pagoda_promise_copy (before);
  PagodaDay due = pagoda_form_dialog_get_day (form, "due");
  gboolean agreed = is_moved (form, before) && pagoda_form_dialog_get_choice (form, "moved") == AGREED;

  take_text (form, "title", &promise->title);
  take_text (form, "owner", &promise->owner);
  take_text (form, "note", &promise->note);
  promise->day = pagoda_form_dialog_get_day (form, "day");
  promise->state = chosen_state (form);
  promise->closed
      = promise->state != PAGODA_PROMISE_OPEN ? pagoda_form_dialog_get_day (form, "closed") : PAGODA_DAY_NONE;
  if (agreed)
    {
      g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
      pagoda_editing_save (form, pagoda_edit_move_promise (promise, pagoda_day_today (), due, reason),
                           g_strdup_printf (_ ("Another day was agreed on: %s"), promise->title));
      return;
    }
  promise->due = due;
  pagoda_editing_save (form, pagoda_edit_save_promise (promise),
                       g_strdup_printf (_ ("Saved: %s"), promise->title));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaPromise *promise = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_promise (promise->id, promise->title),
                       g_strdup_printf (_ ("Deleted: %s"), promise->title));
}

/* What is asked depends on the state, and on whether the day is another one. */
static void
show (PagodaFormDialog *form, const PagodaPromise *before)
{
  gboolean moved = is_moved (form, before);

  pagoda_form_dialog_show_row (form, "closed", chosen_state (form) != PAGODA_PROMISE_OPEN);
  pagoda_form_dialog_show_row (form, "moved", moved);
  pagoda_form_dialog_show_row (form, "reason",
                               moved && pagoda_form_dialog_get_choice (form, "moved") == AGREED);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, PagodaPromise *before)
{
  if (g_str_equal (key, "due") || g_str_equal (key, "state") || g_str_equal (key, "moved"))
    show (form, before);
}

static void
add_moves (PagodaFormDialog *form, const PagodaPromise *promise)
{
  for (guint i = promise->moves->len; i-- > 0;)
    {
      const PagodaPromiseMove *move = g_ptr_array_index (promise->moves, i);
      g_autofree char *due = pagoda_wording_day (move->due, PAGODA_DAY_NONE);
      g_autofree char *day = pagoda_wording_day (move->day, PAGODA_DAY_NONE);
      g_autofree char *agreed = g_strdup_printf (_ ("another day agreed on %s"), day);
      g_autofree char *text
          = move->reason != NULL ? g_strdup_printf ("%s · %s", agreed, move->reason) : g_strdup (agreed);
      pagoda_form_dialog_add_history (form, _ ("Due before"), due, text);
    }
}

static void
add_rows (PagodaFormDialog *form, const PagodaPromise *promise)
{
  const char *const moves[] = { _ ("Agreed with the customer"), _ ("It was wrong before"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (moves);

  pagoda_form_dialog_add_text (form, "title", _ ("What we promised"), promise->title);
  pagoda_form_dialog_require (form, "title");
  pagoda_form_dialog_add_day (form, "due", _ ("Promised for"), promise->due);
  pagoda_form_dialog_require (form, "due");
  pagoda_form_dialog_add_choice (form, "moved", _ ("The other day"), list, AGREED);
  pagoda_form_dialog_add_text (form, "reason", _ ("Why another day"), NULL);
  pagoda_editing_add_person (form, "owner", _ ("Who of us"), promise->owner);
  pagoda_form_dialog_add_day (form, "day", _ ("Promised on"), promise->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_order_days (form, "day", "due");
  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_promise_state_label,
                                 PAGODA_N_PROMISE_STATES, promise->state);
  pagoda_form_dialog_add_day (form, "closed", _ ("Kept or broken on"),
                              promise->closed != PAGODA_DAY_NONE ? promise->closed : pagoda_day_today ());
  pagoda_form_dialog_require (form, "closed");
  pagoda_form_dialog_set_day_kind (form, "closed", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), promise->note);
  pagoda_form_dialog_allow_long (form, "note");
  add_moves (form, promise);
}

static PagodaFormDialog *
open_form (PagodaWindow *window, PagodaId customer, const PagodaPromise *promise)
{
  PagodaPromise *subject = promise != NULL ? pagoda_promise_copy (promise) : pagoda_promise_new ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, promise != NULL ? promise->title : _ ("New promise"),
                             G_CALLBACK (save_cb), subject, (GDestroyNotify)pagoda_promise_free);

  subject->customer = customer;
  if (promise == NULL)
    subject->day = pagoda_day_today ();
  add_rows (form, subject);
  show (form, subject);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), subject);
  if (promise != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  return form;
}

void
pagoda_editing_promise (PagodaWindow *window, PagodaId customer, const PagodaPromise *promise)
{
  gtk_window_present (GTK_WINDOW (open_form (window, customer, promise)));
}

static void
focus_due_cb (PagodaFormDialog *form)
{
  gtk_widget_grab_focus (pagoda_form_dialog_get_row (form, "due"));
}

void
pagoda_editing_move_promise (PagodaWindow *window, const PagodaPromise *promise)
{
  PagodaFormDialog *form = open_form (window, promise->customer, promise);

  g_signal_connect_after (form, "map", G_CALLBACK (focus_due_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_keep_promise (PagodaWindow *window, const PagodaPromise *promise)
{
  pagoda_editing_run (window, pagoda_edit_keep_promise (promise, pagoda_day_today ()),
                      g_strdup_printf (_ ("Kept: %s"), promise->title));
}

void
pagoda_editing_break_promise (PagodaWindow *window, const PagodaPromise *promise)
{
  pagoda_editing_run (window, pagoda_edit_break_promise (promise, pagoda_day_today ()),
                      g_strdup_printf (_ ("Broken: %s"), promise->title));
}
