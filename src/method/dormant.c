/* dormant.c: accounts that stopped buying, what they were worth, and who came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/dormant.h"

#include "base/text.h"

static int
year_of (PagodaDay day)
{
  int year = 0, month = 0, day_of_month = 0;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

PagodaBestYear
pagoda_dormant_best_year (const PagodaDay *days, const PagodaMoney *profits, gsize n, PagodaDay until)
{
  PagodaBestYear best = { 0 }, present = { 0 };

  for (gsize i = 0; i < n && days[i] <= until; i++)
    {
      int year = year_of (days[i]);
      if (year != present.year)
        present = (PagodaBestYear){ .year = year };
      present.profit += profits[i];
      /* The last order of a year tells its sum. */
      gboolean is_last = i + 1 == n || days[i + 1] > until || year_of (days[i + 1]) != year;
      if (is_last && (best.year == 0 || present.profit >= best.profit))
        best = present;
    }
  return best;
}

void
pagoda_dormant_find_reactivations (const PagodaDay *days,
                                   const PagodaMoney *revenues,
                                   gsize n,
                                   PagodaDay until,
                                   GArray *found)
{
  PagodaDay before = PAGODA_DAY_NONE;

  for (gsize i = 0; i < n && days[i] <= until; i++)
    {
      if (revenues[i] <= 0)
        continue;
      if (before != PAGODA_DAY_NONE && before < pagoda_period_trailing_year (days[i] - 1).first)
        {
          PagodaReactivation reactivation = { .day = days[i], .before = before };
          g_array_append_val (found, reactivation);
        }
      before = days[i];
    }
}

/* Attractions */

void
pagoda_attraction_free (PagodaAttraction *attraction)
{
  g_free (attraction->title);
  g_array_unref (attraction->customers);
  g_free (attraction);
}

static void
count_attraction (GHashTable *by_text, GPtrArray *list, const char *title, PagodaId customer)
{
  g_autofree char *folded = pagoda_text_fold (title);
  PagodaAttraction *attraction = g_hash_table_lookup (by_text, folded);

  if (attraction == NULL)
    {
      attraction = g_new0 (PagodaAttraction, 1);
      attraction->title = g_strdup (title);
      attraction->customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
      g_ptr_array_add (list, attraction);
      g_hash_table_insert (by_text, g_steal_pointer (&folded), attraction);
    }
  for (guint i = 0; i < attraction->customers->len; i++)
    if (g_array_index (attraction->customers, PagodaId, i) == customer)
      return;
  g_array_append_val (attraction->customers, customer);
}

static int
compare_attractions (gconstpointer a, gconstpointer b)
{
  const PagodaAttraction *one = *(PagodaAttraction *const *)a, *other = *(PagodaAttraction *const *)b;

  if (one->customers->len != other->customers->len)
    return one->customers->len < other->customers->len ? 1 : -1;
  return g_strcmp0 (one->title, other->title);
}

GPtrArray *
pagoda_attractions_tally (const GPtrArray *post_mortems, PagodaDay day)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_attraction_free);
  g_autoptr (GHashTable) by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < post_mortems->len; i++)
    {
      const PagodaPostMortem *post_mortem = g_ptr_array_index (post_mortems, i);
      if (post_mortem->day > day)
        continue;
      g_auto (GStrv) attractions = pagoda_post_mortem_list_attractions (post_mortem);
      for (char **title = attractions; *title != NULL; title++)
        count_attraction (by_text, list, *title, post_mortem->customer);
    }
  g_ptr_array_sort (list, compare_attractions);
  return list;
}
