/* customer_timeline.c: what happened with a customer by day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/widgets/record_list.h"
#include "app/wording.h"
#include "method/rejections.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

static const char *const labels[PAGODA_N_TIMELINE_KINDS] = {
  [PAGODA_TIMELINE_ALL] = NC_ ("timeline", "Everything"),
  [PAGODA_TIMELINE_ORDERS] = NC_ ("timeline", "Orders"),
  [PAGODA_TIMELINE_ACTIVITIES] = NC_ ("timeline", "Activities"),
  [PAGODA_TIMELINE_KNOWLEDGE] = NC_ ("timeline", "What we know"),
  [PAGODA_TIMELINE_STANDING] = NC_ ("timeline", "Owner, class and mark"),
  [PAGODA_TIMELINE_FILES] = NC_ ("timeline", "Files"),
};

const char *
pagoda_customer_timeline_label (PagodaTimelineKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "timeline", labels[kind]);
}

/* @figure is taken over, @target is floating. */
static void
add (GPtrArray *records,
     PagodaDay day,
     const char *title,
     const char *detail,
     char *figure,
     const char *action,
     GVariant *target)
{
  PagodaRecord *record = pagoda_record_new (day, title, detail, figure);

  pagoda_record_set_action (record, action, target);
  g_ptr_array_add (records, record);
}

static void
add_orders (GPtrArray *records, const PagodaDossier *dossier, const char *currency)
{
  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      g_autofree char *title
          = g_strdup_printf (order->totals.revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
      add (records, order->day, title, order->note, pagoda_money_format (order->totals.revenue, currency),
           "customer.order", g_variant_new_int64 (order->id));
    }
}

/* Which rejection it was, of all of the customer's; NULL where it was none. */
static char *
word_rejection (const PagodaDossier *dossier, const PagodaActivity *activity)
{
  guint number = pagoda_rejections_number (dossier->activities, activity);

  if (number == 0)
    return NULL;
  return number == PAGODA_REJECTION_MILESTONE
             ? g_strdup_printf (_ ("Rejection %u, the milestone: sales start here"), number)
             : g_strdup_printf (_ ("Rejection %u"), number);
}

/* State, who, and what was said or why it was cancelled. */
static char *
word_activity (const PagodaDossier *dossier, const PagodaActivity *activity)
{
  g_autofree char *rejection = word_rejection (dossier, activity);
  const char *said = activity->state == PAGODA_ACTIVITY_CANCELLED && activity->cancel_reason != NULL
                         ? activity->cancel_reason
                     : activity->note != NULL ? activity->note
                                              : activity->next_step;
  const char *parts[] = { activity->person, rejection, activity->objection, said };
  GString *text = g_string_new (pagoda_activity_state_label (activity->state, pagoda_language_current ()));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, " · %s", parts[i]);
  return g_string_free (text, FALSE);
}

/* The timeline runs backwards, within a day as from day to day. */
static void
add_activities (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = dossier->activities->len; i > 0; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i - 1);
      g_autofree char *detail = word_activity (dossier, activity);
      add (records, activity->day, pagoda_activity_kind_label (activity->kind, pagoda_language_current ()),
           detail, NULL, "customer.activity", g_variant_new_int64 (activity->id));
    }
}

static void
add_knowledge (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->layers->facts->len; i++)
    {
      const PagodaFact *fact = g_ptr_array_index (dossier->layers->facts, i);
      const char *kind = pagoda_fact_kind_label (fact->kind, pagoda_language_current ());
      g_autofree char *title
          = pagoda_pair_in_words (kind, fact->value != NULL ? fact->value : _ ("Unknown ?"),
                                  pagoda_language_current ());
      add (records, fact->from, title, fact->source, NULL, "customer.fact", g_variant_new_int32 (fact->kind));
    }
  for (guint i = 0; i < dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (dossier->influences, i);
      add (records, influence->from,
           pagoda_influence_kind_label (influence->kind, pagoda_language_current ()), influence->reason,
           g_strdup_printf ("%d", influence->strength), "customer.influence",
           g_variant_new_int64 (influence->id));
    }
}

static void
add_owners (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->owners->len; i++)
    {
      const PagodaOwnership *ownership = g_ptr_array_index (dossier->owners, i);
      g_autofree char *title
          = g_strdup_printf (_ ("Owner: %s"),
                             ownership->owner != NULL ? ownership->owner : C_ ("owner", "nobody"));
      add (records, ownership->from, title, NULL, NULL, "customer.owner", NULL);
    }
}

static void
add_classes (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->classes->len; i++)
    {
      const PagodaHandSetClass *set = g_ptr_array_index (dossier->classes, i);
      const char *label = set->is_set
                              ? pagoda_account_class_label (set->account_class, pagoda_language_current ())
                              : _ ("as suggested");
      g_autofree char *title = g_strdup_printf (_ ("Class: %s"), label);
      add (records, set->from, title, set->reason, NULL, "customer.class", NULL);
    }
}

static void
add_other_marks (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->others->len; i++)
    {
      const PagodaOtherMark *mark = g_ptr_array_index (dossier->others, i);
      add (records, mark->from,
           mark->other ? _ ("Marked as never a customer") : _ ("The mark “never a customer” taken off"),
           mark->reason, NULL, "customer.other", NULL);
    }
}

static void
add_files (GPtrArray *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->attachments->len; i++)
    {
      const PagodaAttachment *attachment = g_ptr_array_index (dossier->attachments, i);
      g_autofree char *title = g_strdup_printf (_ ("File: %s"), attachment->name);
      add (records, attachment->day, title, NULL, g_format_size ((guint64)attachment->size), "customer.file",
           g_variant_new_int64 (attachment->id));
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  PagodaDay left = pagoda_record_get_day (*(PagodaRecord *const *)a);
  PagodaDay right = pagoda_record_get_day (*(PagodaRecord *const *)b);

  return (right > left) - (right < left);
}

GPtrArray *
pagoda_customer_orders_list (const PagodaDossier *dossier, const char *currency)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  add_orders (records, dossier, currency);
  return records;
}

GPtrArray *
pagoda_customer_timeline_list (const PagodaDossier *dossier, PagodaTimelineKind kind, const char *currency)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean all = kind == PAGODA_TIMELINE_ALL;

  if (all || kind == PAGODA_TIMELINE_ORDERS)
    add_orders (records, dossier, currency);
  if (all || kind == PAGODA_TIMELINE_ACTIVITIES)
    add_activities (records, dossier);
  if (all || kind == PAGODA_TIMELINE_KNOWLEDGE)
    add_knowledge (records, dossier);
  if (all || kind == PAGODA_TIMELINE_STANDING)
    {
      add_owners (records, dossier);
      add_classes (records, dossier);
      add_other_marks (records, dossier);
    }
  if (all || kind == PAGODA_TIMELINE_FILES)
    add_files (records, dossier);
  g_ptr_array_sort (records, compare_days);
  return records;
}

/* Months counted from the year 0. */
static int
month_number (PagodaDay day)
{
  int year;
  int month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return year * 12 + month;
}

void
pagoda_customer_sum_months (const PagodaDossier *dossier, PagodaDay last, PagodaMoney *sums, int n)
{
  memset (sums, 0, (gsize)n * sizeof *sums);
  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      int place = n - 1 - (month_number (last) - month_number (order->day));
      if (place >= 0 && place < n)
        sums[place] += order->totals.revenue;
    }
}
