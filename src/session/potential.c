/* potential.c: potential large accounts and their nurture plans, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/potential.h"

#include "base/period.h"
#include "session/next_action.h"
#include "store/nurture_steps.h"

#include <glib/gi18n-lib.h>

PagodaPotential *
pagoda_potential_ref (PagodaPotential *potential)
{
  g_atomic_ref_count_inc (&potential->references);
  return potential;
}

void
pagoda_potential_unref (PagodaPotential *potential)
{
  if (potential == NULL || !g_atomic_ref_count_dec (&potential->references))
    return;
  g_clear_pointer (&potential->entries, g_array_unref);
  g_clear_pointer (&potential->steps, g_hash_table_unref);
  pagoda_snapshot_unref (potential->snapshot);
  g_free (potential);
}

/* Candidate i is customer i of the snapshot (transfer full). */
static PagodaPotentialCandidate *
list_candidates (const PagodaPotential *potential, GHashTable *intents)
{
  const PagodaSnapshot *snapshot = potential->snapshot;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);
  PagodaPeriod year = pagoda_period_trailing_year (potential->as_of);
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (snapshot, potential->as_of, PAGODA_BASIS_PROFIT);
  PagodaPotentialCandidate *candidates = g_new0 (PagodaPotentialCandidate, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      PagodaId customer = pagoda_snapshot_get_id (snapshot, i);
      const PagodaIntent *intent = g_hash_table_lookup (intents, &customer);
      candidates[i] = (PagodaPotentialCandidate){ .code = pagoda_snapshot_get_code (snapshot, i),
                                                  .tier = (PagodaTier)pyramid->tiers[i],
                                                  .revenue = pagoda_snapshot_sum_revenue (snapshot, i, year),
                                                  .need = intent != NULL ? intent->need : PAGODA_NEED_UNKNOWN,
                                                  .need_amount = intent != NULL ? intent->need_amount : 0 };
    }
  return candidates;
}

static const PagodaNurtureStep *
find_next (const GPtrArray *steps, PagodaDay day)
{
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (steps, i);
      if (pagoda_nurture_step_state_on (step, day) == PAGODA_NURTURE_PLANNED)
        return step;
    }
  return NULL;
}

static PagodaPotentialEntry
make_entry (const PagodaPotential *potential,
            const PagodaPotentialCandidate *candidate,
            GHashTable *intents,
            guint32 place)
{
  PagodaId customer = pagoda_snapshot_get_id (potential->snapshot, place);
  const PagodaIntent *intent = g_hash_table_lookup (intents, &customer);
  const GPtrArray *steps = g_hash_table_lookup (potential->steps, &customer);
  gint64 percent = pagoda_snapshot_get_rules (potential->snapshot)->values[PAGODA_RULE_NURTURE_LIMIT];

  return (PagodaPotentialEntry){ .place = place,
                                 .tier = candidate->tier,
                                 .revenue = candidate->revenue,
                                 .need = candidate->need_amount,
                                 .stated = intent->need_day,
                                 .activity = intent->need_activity,
                                 .steps = steps,
                                 .next = find_next (steps, potential->as_of),
                                 .cost
                                 = steps != NULL ? pagoda_nurture_steps_cost (steps, PAGODA_ID_NONE) : 0,
                                 .limit = pagoda_nurture_limit (candidate->need_amount, percent) };
}

PagodaPotential *
pagoda_potential_load (PagodaDatabase *database,
                       PagodaSnapshot *snapshot,
                       PagodaDay day,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GHashTable) intents = pagoda_intents_list (database, day, error);
  GHashTable *steps = intents != NULL ? pagoda_nurture_steps_list (database, error) : NULL;

  if (steps == NULL)
    return NULL;
  g_autoptr (PagodaPotential) potential = g_new0 (PagodaPotential, 1);
  g_atomic_ref_count_init (&potential->references);
  potential->as_of = day;
  potential->snapshot = pagoda_snapshot_ref (snapshot);
  potential->steps = steps;
  potential->entries = g_array_new (FALSE, FALSE, sizeof (PagodaPotentialEntry));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);
  g_autofree PagodaPotentialCandidate *candidates = list_candidates (potential, intents);
  g_autoptr (GArray) places = pagoda_potential_rank (candidates, n);
  potential->has_large = pagoda_potential_strong_need (candidates, n, &potential->strong);
  for (guint i = 0; i < places->len; i++)
    {
      guint32 place = g_array_index (places, guint32, i);
      PagodaPotentialEntry entry = make_entry (potential, &candidates[place], intents, place);
      g_array_append_val (potential->entries, entry);
    }
  return g_steal_pointer (&potential);
}

/* Words */

char *
pagoda_potential_describe (const PagodaPotential *potential, PagodaLanguage language)
{
  if (!potential->has_large)
    return g_strdup (pagoda_translate (
        language, N_ ("Nobody is in the tier Large yet, so there is no measure of a strong need.")));
  g_autofree char *strong
      = pagoda_money_format_short (potential->strong, pagoda_snapshot_get_currency (potential->snapshot),
                                   language);
  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("Strong is a stated need of %s or more: as much as the smallest Large customer "
                            "brought in twelve months. Listed are those of the tiers Small, Inactive and "
                            "Prospect who stated it, so that their rank does not hide them.")),
      strong);
}

char *
pagoda_potential_describe_entry (const PagodaPotential *potential,
                                 const PagodaPotentialEntry *entry,
                                 PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (potential->snapshot);
  g_autofree char *need = pagoda_money_format_short (entry->need, currency, language);
  g_autofree char *revenue = pagoda_money_format_short (entry->revenue, currency, language);
  g_autofree char *stated = pagoda_day_to_iso (entry->stated);

  /* Translators: an amount, a day, a tier, an amount. */
  return g_strdup_printf (
      pagoda_translate (language, N_ ("Need %1$s, stated on %2$s · %3$s · revenue of 12 months %4$s")), need,
      stated, pagoda_tier_label (entry->tier, language), revenue);
}

char *
pagoda_potential_describe_limit (const PagodaPotential *potential,
                                 const PagodaPotentialEntry *entry,
                                 PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (potential->snapshot);
  g_autofree char *cost = pagoda_money_format_short (entry->cost, currency, language);
  g_autofree char *limit = pagoda_money_format_short (entry->limit, currency, language);

  return g_strdup_printf (pagoda_translate (language, N_ ("Services and concessions: %1$s of at most %2$s")),
                          cost, limit);
}
