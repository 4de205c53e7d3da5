/* customer_timeline.c: orders, activities, facts and classes of a customer by day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/widgets/record_list.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

static void
add (GListStore *records, PagodaDay day, const char *title, const char *detail, char *figure)
{
  g_autoptr (PagodaRecord) record = pagoda_record_new (day, title, detail, figure);

  g_list_store_append (records, record);
}

static void
add_order (GListStore *records, const PagodaOrder *order, const char *currency)
{
  g_autofree char *title = order->totals.revenue < 0 ? g_strdup_printf (_ ("Return %s"), order->number)
                                                     : g_strdup_printf (_ ("Order %s"), order->number);

  add (records, order->day, title, order->note, pagoda_money_format (order->totals.revenue, currency));
}

static void
add_activity (GListStore *records, const PagodaActivity *activity)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *kind = pagoda_activity_kind_label (activity->kind, language);
  const char *state = pagoda_activity_state_label (activity->state, language);
  const char *said = activity->note != NULL ? activity->note : activity->next_step;
  g_autofree char *detail = g_strjoin (" · ", state, activity->person != NULL ? activity->person : said,
                                       activity->person != NULL ? said : NULL, NULL);

  add (records, activity->day, kind, detail, NULL);
}

static void
add_facts (GListStore *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->layers->facts->len; i++)
    {
      const PagodaFact *fact = g_ptr_array_index (dossier->layers->facts, i);
      const char *kind = pagoda_fact_kind_label (fact->kind, pagoda_language_current ());
      g_autofree char *title
          = g_strdup_printf ("%s: %s", kind, fact->value != NULL ? fact->value : _ ("Unknown ?"));
      add (records, fact->from, title, fact->source, NULL);
    }
  for (guint i = 0; i < dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (dossier->influences, i);
      add (records, influence->from,
           pagoda_influence_kind_label (influence->kind, pagoda_language_current ()), influence->reason,
           g_strdup_printf ("%d", influence->strength));
    }
}

static void
add_classes (GListStore *records, const PagodaDossier *dossier)
{
  for (guint i = 0; i < dossier->classes->len; i++)
    {
      const PagodaHandSetClass *set = g_ptr_array_index (dossier->classes, i);
      const char *label = set->is_set
                              ? pagoda_account_class_label (set->account_class, pagoda_language_current ())
                              : _ ("as suggested");
      g_autofree char *title = g_strdup_printf (_ ("Class: %s"), label);
      add (records, set->from, title, set->reason, NULL);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  PagodaDay left = pagoda_record_get_day ((PagodaRecord *)a);
  PagodaDay right = pagoda_record_get_day ((PagodaRecord *)b);

  return (right > left) - (right < left);
}

GListModel *
pagoda_customer_orders_new (const PagodaDossier *dossier, const char *currency)
{
  GListStore *records = g_list_store_new (PAGODA_TYPE_RECORD);

  for (guint i = 0; i < dossier->orders->len; i++)
    add_order (records, g_ptr_array_index (dossier->orders, i), currency);
  return G_LIST_MODEL (records);
}

GListModel *
pagoda_customer_timeline_new (const PagodaDossier *dossier, const char *currency)
{
  GListStore *records = g_list_store_new (PAGODA_TYPE_RECORD);

  for (guint i = 0; i < dossier->orders->len; i++)
    add_order (records, g_ptr_array_index (dossier->orders, i), currency);
  for (guint i = 0; i < dossier->activities->len; i++)
    add_activity (records, g_ptr_array_index (dossier->activities, i));
  add_facts (records, dossier);
  add_classes (records, dossier);
  g_list_store_sort (records, compare_days, NULL);
  return G_LIST_MODEL (records);
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
