/* barrier_forms.c: the forms of the barrier layer: the strategy and a barrier (L2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/wording.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

/* Strategy */

typedef struct
{
  PagodaId customer;
  char *name;
} Account;

static void
free_account (gpointer data)
{
  g_free (((Account *)data)->name);
  g_free (data);
}

static void
save_strategy_cb (PagodaFormDialog *form, Account *account)
{
  g_autofree char *breakthrough = pagoda_form_dialog_get_text (form, "breakthrough");
  PagodaStrategyChoice choice = {
    .customer = account->customer,
    .from = pagoda_form_dialog_get_day (form, "from"),
    .strategy = (PagodaStrategy)pagoda_form_dialog_get_choice (form, "strategy"),
    .review = pagoda_form_dialog_get_day (form, "review"),
    .breakthrough = breakthrough,
  };
  const char *label = pagoda_strategy_label (choice.strategy, pagoda_language_current ());

  /* Only a watched account is looked at again. */
  if (choice.strategy != PAGODA_STRATEGY_WATCH)
    choice.review = PAGODA_DAY_NONE;
  pagoda_editing_save (form, pagoda_edit_choose_strategy (&choice, account->name),
                       g_strdup_printf (_ ("Strategy: %s"), label));
}

static void
strategy_changed_cb (PagodaFormDialog *form)
{
  pagoda_form_dialog_show_row (form, "review",
                               pagoda_form_dialog_get_choice (form, "strategy") == PAGODA_STRATEGY_WATCH);
}

void
pagoda_editing_strategy (PagodaWindow *window,
                         PagodaId customer,
                         const char *name,
                         const PagodaStrategyChoice *choice)
{
  Account *account = g_new (Account, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Strategy"), G_CALLBACK (save_strategy_cb), account, free_account);

  *account = (Account){ customer, g_strdup (name) };
  pagoda_form_dialog_add_labels (form, "strategy", _ ("Strategy"), pagoda_strategy_label, PAGODA_N_STRATEGIES,
                                 choice != NULL ? choice->strategy : PAGODA_STRATEGY_ATTACK);
  pagoda_form_dialog_add_day (form, "review", _ ("Look at it again on"),
                              choice != NULL ? choice->review : PAGODA_DAY_NONE);
  pagoda_form_dialog_require (form, "review");
  pagoda_form_dialog_add_text (form, "breakthrough", _ ("Breakthrough point: where we get in"),
                               choice != NULL ? choice->breakthrough : NULL);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  g_signal_connect (form, "changed", G_CALLBACK (strategy_changed_cb), NULL);
  strategy_changed_cb (form);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_no_barrier (PagodaWindow *window, PagodaId customer, const char *name, gboolean none_found)
{
  PagodaEdit *edit
      = pagoda_edit_make_statement (&customer, 1, name, PAGODA_STATEMENT_NO_BARRIER, pagoda_day_today (),
                                    none_found ? TRUE : PAGODA_DATED_NONE, NULL);

  pagoda_editing_run (window, edit,
                      g_strdup (none_found ? _ ("No barrier was found.")
                                           : _ ("That no barrier was found is taken back.")));
}

/* Barriers */

static const PagodaTextField fields[] = {
  { "title", N_ ("What keeps whom out"), G_STRUCT_OFFSET (PagodaBarrier, title) },
  { "description", N_ ("Description"), G_STRUCT_OFFSET (PagodaBarrier, description) },
  { "owner", N_ ("Who of us works it"), G_STRUCT_OFFSET (PagodaBarrier, owner) },
};

/* What a new barrier is, an existing one was before today or will be. */
static PagodaBarrierState
present_state (const PagodaBarrier *barrier)
{
  PagodaBarrierState state = PAGODA_BARRIER_OPEN;

  pagoda_barrier_state_on (barrier, G_MAXINT32, &state);
  return state;
}

/* A state that is the same already is not said again; the first one is the day the barrier was found. */
static void
take_state (PagodaFormDialog *form, PagodaBarrier *barrier)
{
  PagodaBarrierState state = (PagodaBarrierState)pagoda_form_dialog_get_choice (form, "state");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  if (barrier->states->len == 0 || state != present_state (barrier))
    g_ptr_array_add (barrier->states,
                     pagoda_dated_new (pagoda_form_dialog_get_day (form, "from"), (int)state, reason));
}

static void
save_barrier_cb (PagodaFormDialog *form, PagodaBarrier *before)
{
  g_autoptr (PagodaBarrier) barrier = pagoda_barrier_copy (before);

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), barrier);
  barrier->kind = (PagodaBarrierKind)pagoda_form_dialog_get_choice (form, "kind");
  barrier->side = (PagodaBarrierSide)pagoda_form_dialog_get_choice (form, "side");
  barrier->severity = (int)pagoda_form_dialog_get_choice (form, "severity") + 1;
  barrier->way = (PagodaBarrierWay)pagoda_form_dialog_get_choice (form, "way");
  barrier->due = pagoda_form_dialog_get_day (form, "due");
  take_state (form, barrier);
  pagoda_editing_save (form, pagoda_edit_save_barrier (barrier),
                       g_strdup_printf (_ ("Saved: %s"), barrier->title));
}

static void
delete_barrier_cb (PagodaFormDialog *form)
{
  const PagodaBarrier *barrier = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_barrier (barrier->id, barrier->title),
                       g_strdup_printf (_ ("Deleted: %s"), barrier->title));
}

/* A new barrier may have been waived already. */
static gboolean
needs_reason (const PagodaBarrier *barrier, PagodaBarrierState state)
{
  return barrier->states->len == 0 ? state == PAGODA_BARRIER_WAIVED
                                   : pagoda_barrier_needs_reason (present_state (barrier), state);
}

static void
barrier_changed_cb (PagodaFormDialog *form)
{
  const PagodaBarrier *barrier = g_object_get_data (G_OBJECT (form), "subject");
  PagodaBarrierState state = (PagodaBarrierState)pagoda_form_dialog_get_choice (form, "state");

  pagoda_form_dialog_show_row (form, "reason", needs_reason (barrier, state));
}

static void
add_state_rows (PagodaFormDialog *form, PagodaBarrierState state, PagodaDay day)
{
  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_barrier_state_label,
                                 PAGODA_N_BARRIER_STATES, state);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_require (form, "reason");
  pagoda_form_dialog_add_day (form, "from", _ ("In this state from"), day);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
}

/* The newest state on top, each with its day and why. */
static void
add_history (PagodaFormDialog *form, const PagodaBarrier *barrier)
{
  for (guint i = barrier->states->len; i-- > 0;)
    {
      const PagodaDated *state = g_ptr_array_index (barrier->states, i);
      g_autofree char *day = pagoda_wording_day (state->from, PAGODA_DAY_NONE);
      g_autofree char *text
          = state->reason != NULL ? g_strdup_printf ("%s · %s", day, state->reason) : g_strdup (day);
      pagoda_form_dialog_add_history (
          form, _ ("States so far"),
          pagoda_barrier_state_label ((PagodaBarrierState)state->value, pagoda_language_current ()), text);
    }
}

static void
add_barrier_rows (PagodaFormDialog *form, const PagodaBarrier *barrier)
{
  g_autoptr (GtkStringList) severities = gtk_string_list_new (NULL);

  for (int severity = 1; severity <= PAGODA_BARRIER_MAX_SEVERITY; severity++)
    gtk_string_list_take (severities, g_strdup_printf ("%d", severity));
  pagoda_editing_add_fields (form, fields, 1, barrier);
  pagoda_form_dialog_require (form, "title");
  add_state_rows (form, present_state (barrier), pagoda_day_today ());
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_barrier_kind_label, PAGODA_N_BARRIER_KINDS,
                                 barrier->kind);
  pagoda_form_dialog_add_choice (form, "severity", _ ("Severity, 3 is the most"), severities,
                                 (guint)barrier->severity - 1);
  pagoda_form_dialog_add_labels (form, "way", _ ("The way through"), pagoda_barrier_way_label,
                                 PAGODA_N_BARRIER_WAYS, barrier->way);
  pagoda_form_dialog_add_day (form, "due", _ ("To be overcome by"), barrier->due);
  pagoda_form_dialog_add_labels (form, "side", _ ("Against whom"), pagoda_barrier_side_label,
                                 PAGODA_N_BARRIER_SIDES, barrier->side);
  pagoda_editing_add_fields (form, fields + 1, G_N_ELEMENTS (fields) - 1, barrier);
  pagoda_form_dialog_allow_long (form, "description");
  pagoda_editing_offer_persons (form, "owner", _ ("Who of us works it"));
}

void
pagoda_editing_barrier (PagodaWindow *window, PagodaId customer, const PagodaBarrier *barrier)
{
  PagodaBarrier *subject = barrier != NULL ? pagoda_barrier_copy (barrier) : pagoda_barrier_new ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, barrier != NULL ? barrier->title : _ ("New barrier"),
                             G_CALLBACK (save_barrier_cb), subject, (GDestroyNotify)pagoda_barrier_free);

  subject->customer = customer;
  add_barrier_rows (form, subject);
  g_signal_connect (form, "changed", G_CALLBACK (barrier_changed_cb), NULL);
  barrier_changed_cb (form);
  add_history (form, subject);
  if (barrier != NULL)
    pagoda_form_dialog_add_delete (form, delete_barrier_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* States */

/* The last day on which a state of @barrier begins. */
static PagodaDay
last_change (const PagodaBarrier *barrier)
{
  const PagodaDated *last = pagoda_dated_find (barrier->states, G_MAXINT32);

  return last != NULL ? last->from : PAGODA_DAY_NONE;
}

static void
save_state_cb (PagodaFormDialog *form, const PagodaBarrier *barrier)
{
  PagodaBarrierState state = (PagodaBarrierState)pagoda_form_dialog_get_choice (form, "state");
  PagodaDay from = pagoda_form_dialog_get_day (form, "from");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  /* A state that began later would hide it. */
  if (from < last_change (barrier))
    {
      g_autofree char *day = pagoda_wording_day (last_change (barrier), PAGODA_DAY_NONE);
      g_autofree char *message = g_strdup_printf (
          _ ("The barrier is in its present state since %s. Enter that day or a later one."), day);
      pagoda_form_dialog_show_message (form, message);
      return;
    }
  pagoda_editing_save (form,
                       pagoda_edit_set_barrier_state (barrier, from, state,
                                                      needs_reason (barrier, state) ? reason : NULL),
                       g_strdup_printf (_ ("%1$s is now: %2$s"), barrier->title,
                                        pagoda_barrier_state_label (state, pagoda_language_current ())));
}

void
pagoda_editing_barrier_state (PagodaWindow *window,
                              const PagodaBarrier *barrier,
                              PagodaDay today,
                              PagodaBarrierState state)
{
  PagodaBarrier *subject = pagoda_barrier_copy (barrier);
  PagodaFormDialog *form = pagoda_editing_open (window, barrier->title, G_CALLBACK (save_state_cb), subject,
                                                (GDestroyNotify)pagoda_barrier_free);

  add_state_rows (form, state, today);
  g_signal_connect (form, "changed", G_CALLBACK (barrier_changed_cb), NULL);
  barrier_changed_cb (form);
  add_history (form, subject);
  gtk_window_present (GTK_WINDOW (form));
}
