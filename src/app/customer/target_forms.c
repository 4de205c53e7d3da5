/* target_forms.c: the forms of the customers to be won (G3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/target_editing.h"

#include "app/customer/editing-private.h"
#include "app/wording.h"
#include "base/period.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

/* The months that are offered for a new target. */
#define USUAL_MONTHS 6

typedef struct
{
  PagodaTarget *before;
  char *name;
} Targeting;

static void
free_targeting (gpointer data)
{
  Targeting *targeting = data;

  pagoda_target_free (targeting->before);
  g_free (targeting->name);
  g_free (targeting);
}

/* The form of a copy of @target. */
static PagodaFormDialog *
open_form (PagodaWindow *window,
           const char *title,
           const PagodaTarget *target,
           const char *name,
           GCallback save)
{
  Targeting *targeting = g_new0 (Targeting, 1);

  targeting->before = pagoda_target_copy (target);
  targeting->name = g_strdup (name);
  return pagoda_editing_open (window, title, save, targeting, free_targeting);
}

static int
tier_by_hand (const PagodaTarget *target)
{
  return pagoda_dated_value_on (target->tiers, pagoda_day_today ());
}

static void
append_tier (PagodaTarget *target, int tier)
{
  if (tier != tier_by_hand (target))
    g_ptr_array_add (target->tiers,
                     pagoda_dated_new (MAX (pagoda_day_today (), target->entered), tier, NULL));
}

static char *
word_due (const char *name, PagodaDay due)
{
  g_autofree char *day = pagoda_wording_day (due, pagoda_day_today ());

  /* Translators: a customer, and the day by which it is to be won. */
  return g_strdup_printf (_ ("%1$s is to be won by %2$s."), name, day);
}

/* Who buys is an existing customer and not to be won (G1). */
static gboolean
buys (PagodaWindow *window, PagodaId customer)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  gssize place = snapshot != NULL ? pagoda_snapshot_find (snapshot, customer) : -1;

  return place >= 0
         && pagoda_snapshot_sum_revenue (snapshot, (gsize)place,
                                         pagoda_period_trailing_year (pagoda_day_today ()))
                > 0;
}

/* In the plan */

static void
save_target_cb (PagodaFormDialog *form, Targeting *targeting)
{
  g_autoptr (PagodaTarget) target = pagoda_target_copy (targeting->before);
  guint chosen = pagoda_form_dialog_get_choice (form, "tier");

  target->entered = pagoda_form_dialog_get_day (form, "entered");
  target->due = pagoda_form_dialog_get_day (form, "due");
  append_tier (target, chosen > 0 ? (int)chosen - 1 : PAGODA_DATED_NONE);
  pagoda_editing_save (form, pagoda_edit_save_target (target, targeting->name),
                       word_due (targeting->name, pagoda_target_due_on (target, G_MAXINT32)));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Targeting *targeting = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_target (targeting->before->id, targeting->name),
                       g_strdup_printf (_ ("Taken out of the plan as if it had never been in it: %s"),
                                        targeting->name));
}

static GtkStringList *
list_tiers (void)
{
  GtkStringList *tiers = gtk_string_list_new (NULL);

  gtk_string_list_append (tiers, _ ("By the due day"));
  for (int tier = 0; tier < PAGODA_N_TARGET_TIERS; tier++)
    gtk_string_list_append (tiers,
                            pagoda_target_tier_label ((PagodaTargetTier)tier, pagoda_language_current ()));
  return tiers;
}

/* As if it had never been in the plan: not where the plan of the quarter has counted it at its start. */
static gboolean
may_be_deleted (const PagodaTarget *target)
{
  return target->entered >= pagoda_period_quarter (pagoda_day_today ()).first;
}

void
pagoda_editing_target (PagodaWindow *window, PagodaId customer, const char *name, const PagodaTarget *target)
{
  g_autofree char *existing
      = g_strdup_printf (_ ("%s bought in the last twelve months: an existing customer is no target."), name);

  if (target == NULL && buys (window, customer))
    {
      pagoda_window_show_toast (window, existing, NULL, NULL);
      return;
    }
  g_autoptr (PagodaTarget) fresh = pagoda_target_new ();
  g_autoptr (GtkStringList) tiers = list_tiers ();

  fresh->customer = customer;
  fresh->entered = pagoda_day_today ();
  fresh->due = pagoda_day_add_months (fresh->entered, USUAL_MONTHS);
  const PagodaTarget *before = target != NULL ? target : fresh;
  int by_hand = tier_by_hand (before);
  PagodaFormDialog *form
      = open_form (window, _ ("Target customer"), before, name, G_CALLBACK (save_target_cb));
  pagoda_form_dialog_add_day (form, "entered", _ ("In the plan from"), before->entered);
  pagoda_form_dialog_require (form, "entered");
  /* The yearly review puts targets into the plan of the next year. */
  pagoda_form_dialog_set_day_kind (
      form, "entered", before->entered > pagoda_day_today () ? PAGODA_FORM_DAY_START : PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_day (form, "due", _ ("To be won by"), before->due);
  pagoda_form_dialog_require (form, "due");
  pagoda_form_dialog_order_days (form, "entered", "due");
  pagoda_form_dialog_add_choice (form, "tier", _ ("Target tier"), tiers,
                                 by_hand != PAGODA_DATED_NONE ? (guint)by_hand + 1 : 0);
  if (target != NULL && may_be_deleted (target))
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* More time */

static void
save_extension_cb (PagodaFormDialog *form, Targeting *targeting)
{
  g_autoptr (PagodaTarget) target = pagoda_target_copy (targeting->before);

  g_free (target->extension_reason);
  target->extended = MAX (pagoda_day_today (), target->entered);
  target->extended_due = pagoda_form_dialog_get_day (form, "due");
  target->extension_reason = pagoda_form_dialog_get_text (form, "reason");
  pagoda_editing_save (form, pagoda_edit_save_target (target, targeting->name),
                       word_due (targeting->name, target->extended_due));
}

void
pagoda_editing_extend_target (PagodaWindow *window, const PagodaTarget *target, const char *name)
{
  PagodaFormDialog *form
      = open_form (window, _ ("More time, once"), target, name, G_CALLBACK (save_extension_cb));
  PagodaDay from = MAX (target->due, pagoda_day_today ());

  pagoda_form_dialog_add_day (form, "due", _ ("To be won by"), pagoda_day_add_months (from, 3));
  pagoda_form_dialog_require (form, "due");
  pagoda_form_dialog_add_text (form, "reason", _ ("Why it needs more time"), NULL);
  pagoda_form_dialog_require (form, "reason");
  gtk_window_present (GTK_WINDOW (form));
}

/* What became of it */

static void
save_drop_cb (PagodaFormDialog *form, Targeting *targeting)
{
  g_autoptr (PagodaTarget) target = pagoda_target_copy (targeting->before);

  g_free (target->reason);
  target->outcome = PAGODA_TARGET_DROPPED;
  target->ended = pagoda_form_dialog_get_day (form, "ended");
  target->reason = pagoda_form_dialog_get_text (form, "reason");
  pagoda_editing_save (form, pagoda_edit_save_target (target, targeting->name),
                       g_strdup_printf (_ ("No target any more: %s"), targeting->name));
}

void
pagoda_editing_drop_target (PagodaWindow *window, const PagodaTarget *target, const char *name)
{
  PagodaFormDialog *form = open_form (window, _ ("Drop the target"), target, name, G_CALLBACK (save_drop_cb));

  pagoda_form_dialog_add_day (form, "ended", _ ("Dropped on"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "ended");
  pagoda_form_dialog_set_day_kind (form, "ended", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "reason", _ ("Why it is given up"), NULL);
  pagoda_form_dialog_require (form, "reason");
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_reach_target (PagodaWindow *window, const PagodaTarget *before, const char *name)
{
  g_autoptr (PagodaTarget) target = pagoda_target_copy (before);

  target->outcome = PAGODA_TARGET_CONVERTED;
  target->ended = MAX (pagoda_day_today (), target->entered);
  pagoda_editing_run (window, pagoda_edit_save_target (target, name),
                      buys (window, target->customer)
                          ? g_strdup_printf (_ ("Won: %s"), name)
                          : g_strdup_printf (_ ("Won: %s. No order of it is on record yet."), name));
}

void
pagoda_editing_target_tier (PagodaWindow *window, const PagodaTarget *before, const char *name, int tier)
{
  g_autoptr (PagodaTarget) target = pagoda_target_copy (before);

  append_tier (target, tier);
  pagoda_editing_run (window, pagoda_edit_save_target (target, name),
                      tier != PAGODA_DATED_NONE
                          /* Translators: a customer, and the tier that it was set to by hand. */
                          ? g_strdup_printf (_ ("%1$s is now: %2$s"), name,
                                             pagoda_target_tier_label ((PagodaTargetTier)tier,
                                                                       pagoda_language_current ()))
                          : g_strdup_printf (_ ("The tier follows from the due day again: %s"), name));
}
