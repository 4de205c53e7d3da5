/* who_first.c: whom to see first, and why.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/who_first.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord whys[PAGODA_N_WHY_KINDS] = {
  [PAGODA_WHY_SEASON_TO_AVOID] = { "season to avoid", NC_ ("why", "Season to avoid until"), NULL },
  [PAGODA_WHY_NEED_AMOUNT] = { "need amount", NC_ ("why", "Stated need"), NULL },
  [PAGODA_WHY_NEED] = { "need", NC_ ("why", "Stated need, amount unknown"), NULL },
  [PAGODA_WHY_ATTITUDE] = { "attitude", NC_ ("why", "Good attitude"), NULL },
  [PAGODA_WHY_VISIT_CHANCE] = { "visit chance", NC_ ("why", "Would receive us"), NULL },
  [PAGODA_WHY_OVERDUE] = { "overdue", NC_ ("why", "Days overdue"), NULL },
  [PAGODA_WHY_DUE] = { "due", NC_ ("why", "Days until due"), NULL },
  [PAGODA_WHY_NEVER_CONTACTED] = { "never contacted", NC_ ("why", "Never contacted"), NULL },
  [PAGODA_WHY_TIER] = { "tier", NC_ ("why", "High tier"), NULL },
  [PAGODA_WHY_SEASON_TO_VISIT] = { "season to visit", NC_ ("why", "Season to visit until"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaWhyKind, why_kind, whys, "why")

static PagodaMoney
stated_amount (const PagodaCandidate *candidate)
{
  return candidate->need == PAGODA_NEED_STATED && candidate->need_amount > 0 ? candidate->need_amount : 0;
}

static int
rank_attitude (int attitude)
{
  return attitude == PAGODA_MARK_UNKNOWN ? -1 : 2 * attitude;
}

static int
rank_answer (PagodaAnswer answer)
{
  switch (answer)
    {
    case PAGODA_ANSWER_YES:
      return 1;
    case PAGODA_ANSWER_UNKNOWN:
      return 0;
    case PAGODA_ANSWER_NO:
      return -1;
    }
  g_return_val_if_reached (0);
}

static int
compare (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

/* Below 0 where @a comes first on @day. */
static int
compare_candidates (const PagodaCandidate *a, const PagodaCandidate *b, PagodaDay day)
{
  int order = compare (a->avoid_until >= day, b->avoid_until >= day);

  if (order == 0)
    order = compare (stated_amount (b), stated_amount (a));
  if (order == 0)
    order = compare (b->need == PAGODA_NEED_STATED, a->need == PAGODA_NEED_STATED);
  if (order == 0)
    order = compare (rank_attitude (b->attitude), rank_attitude (a->attitude));
  if (order == 0)
    order = compare (rank_answer (b->visit_chance), rank_answer (a->visit_chance));
  if (order == 0)
    order = compare (a->cadence.due, b->cadence.due);
  if (order == 0)
    order = compare (a->tier, b->tier);
  return order != 0 ? order : strcmp (a->code, b->code);
}

/* What is compared, and as of when. */
typedef struct
{
  const PagodaCandidate *candidates;
  PagodaDay day;
} Comparison;

static int
compare_suggestions (gconstpointer a, gconstpointer b, gpointer data)
{
  const Comparison *comparison = data;
  const PagodaSuggestion *one = a, *two = b;

  return compare_candidates (&comparison->candidates[one->candidate], &comparison->candidates[two->candidate],
                             comparison->day);
}

static void
add_why (PagodaSuggestion *suggestion, PagodaWhyKind kind, gint64 value)
{
  g_assert (suggestion->n_whys < PAGODA_MOST_WHYS);
  suggestion->whys[suggestion->n_whys++] = (PagodaWhy){ .kind = kind, .value = value };
}

static void
say_why (PagodaSuggestion *suggestion, const PagodaCandidate *candidate, PagodaDay day)
{
  const PagodaCadence *cadence = &candidate->cadence;

  if (candidate->avoid_until >= day)
    add_why (suggestion, PAGODA_WHY_SEASON_TO_AVOID, candidate->avoid_until);
  if (stated_amount (candidate) > 0)
    add_why (suggestion, PAGODA_WHY_NEED_AMOUNT, stated_amount (candidate));
  else if (candidate->need == PAGODA_NEED_STATED)
    add_why (suggestion, PAGODA_WHY_NEED, 0);
  if (candidate->attitude > 0)
    add_why (suggestion, PAGODA_WHY_ATTITUDE, candidate->attitude);
  if (candidate->visit_chance == PAGODA_ANSWER_YES)
    add_why (suggestion, PAGODA_WHY_VISIT_CHANCE, 0);
  if (!cadence->contacted)
    add_why (suggestion, PAGODA_WHY_NEVER_CONTACTED, 0);
  else if (cadence->overdue > 0)
    add_why (suggestion, PAGODA_WHY_OVERDUE, cadence->overdue);
  else
    add_why (suggestion, PAGODA_WHY_DUE, cadence->due - day);
  if (candidate->tier <= PAGODA_TIER_MEDIUM)
    add_why (suggestion, PAGODA_WHY_TIER, candidate->tier);
  if (candidate->visit_until >= day)
    add_why (suggestion, PAGODA_WHY_SEASON_TO_VISIT, candidate->visit_until);
}

PagodaSuggestion *
pagoda_who_first (const PagodaCandidate *candidates,
                  gsize n,
                  PagodaDay day,
                  PagodaDay until,
                  gsize *n_suggestions)
{
  Comparison comparison = { candidates, day };
  g_autoptr (GArray) suggestions = g_array_new (FALSE, FALSE, sizeof (PagodaSuggestion));

  for (guint32 i = 0; i < n; i++)
    {
      const PagodaCandidate *candidate = &candidates[i];
      PagodaSuggestion suggestion = { .candidate = i };
      gboolean wanted
          = candidate->need == PAGODA_NEED_STATED || pagoda_cadence_is_due (&candidate->cadence, until);
      if (candidate->tier == PAGODA_TIER_OTHER || !wanted)
        continue;
      say_why (&suggestion, candidate, day);
      g_array_append_val (suggestions, suggestion);
    }
  g_array_sort_with_data (suggestions, compare_suggestions, &comparison);
  return (PagodaSuggestion *)(gpointer)g_array_steal (suggestions, n_suggestions);
}
