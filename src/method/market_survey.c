/* market_survey.c: in which order a market is walked, and what is known of it by then (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/market_survey.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord reasons[PAGODA_N_SURVEY_REASONS] = {
  [PAGODA_SURVEY_TALKS_FREELY]
  = { "talks freely", NC_ ("survey reason", "Outer circle: talks freely, so ask there first"), NULL },
  [PAGODA_SURVEY_MIGHT_BUY]
  = { "might buy", NC_ ("survey reason", "Core: might buy, and nobody talked to them yet"), NULL },
  [PAGODA_SURVEY_WAITS] = { "waits", NC_ ("survey reason", "Core: listen in the outer circle first"), NULL },
  [PAGODA_SURVEY_REST]
  = { "rest", NC_ ("survey reason", "Outer circle: enough were talked to, the core comes first"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaSurveyReason, survey_reason, reasons, "survey reason")

static const PagodaWord gap_kinds[PAGODA_N_SURVEY_GAP_KINDS] = {
  [PAGODA_SURVEY_NO_OUTER]
  = { "no outer circle", NC_ ("survey gap", "Nobody of the outer circle is on the list"), NULL },
  [PAGODA_SURVEY_NO_CORE] = { "no core", NC_ ("survey gap", "Nobody who might buy is on the list"), NULL },
  [PAGODA_SURVEY_NO_RIVALS]
  = { "no rivals' customers", NC_ ("survey gap", "No customer of a rival is on the list"), NULL },
  [PAGODA_SURVEY_UNCONTACTED]
  = { "not contacted", NC_ ("survey gap", "Who might buy and was never contacted"), NULL },
  [PAGODA_SURVEY_NOBODY_BIG] = { "nobody big", NC_ ("survey gap", "Nobody said who is big"), NULL },
  [PAGODA_SURVEY_ONE_SOURCE]
  = { "one source", NC_ ("survey gap", "Only one source says that it is big"), NULL },
  [PAGODA_SURVEY_CONTRADICTION]
  = { "contradiction", NC_ ("survey gap", "Sources contradict each other"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaSurveyGapKind, survey_gap_kind, gap_kinds, "survey gap")

/* Progress */

PagodaSurveyProgress
pagoda_survey_progress (const PagodaSurveyed *surveyed, gsize n)
{
  PagodaSurveyProgress progress = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      const PagodaSurveyEntry *entry = surveyed[i].entry;
      gboolean contacted = surveyed[i].contacted != PAGODA_DAY_NONE;
      progress.circles[entry->circle].entries++;
      progress.circles[entry->circle].contacted += contacted;
      progress.rivals.entries += entry->rival != NULL;
      progress.rivals.contacted += entry->rival != NULL && contacted;
    }
  const PagodaSurveyCount *outer = &progress.circles[PAGODA_CIRCLE_OUTER];
  guint enough = MIN (outer->entries, PAGODA_ENOUGH_OUTER_TALKS);
  progress.outer_needed = outer->contacted < enough ? enough - outer->contacted : 0;
  return progress;
}

/* Order of work */

typedef struct
{
  const PagodaSurveyed *surveyed;
  gboolean outer_first;
} Ordering;

/* What is not known comes last. */
static int
compare_regions (const char *a, const char *b)
{
  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;
  return strcmp (a, b);
}

static int
compare_turns (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ordering *ordering = data;
  guint places[] = { ((const PagodaSurveyTurn *)a)->place, ((const PagodaSurveyTurn *)b)->place };
  const PagodaSurveyed *one = &ordering->surveyed[places[0]], *other = &ordering->surveyed[places[1]];

  if (one->entry->circle != other->entry->circle)
    return (one->entry->circle == PAGODA_CIRCLE_OUTER) == ordering->outer_first ? -1 : 1;
  int regions = compare_regions (one->region, other->region);
  if (regions != 0)
    return regions;
  if (one->entry->size != other->entry->size)
    return one->entry->size < other->entry->size ? -1 : 1;
  return (places[0] > places[1]) - (places[0] < places[1]);
}

GArray *
pagoda_survey_order (const PagodaSurveyed *surveyed, gsize n)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (PagodaSurveyTurn));
  Ordering ordering = { surveyed, pagoda_survey_progress (surveyed, n).outer_needed > 0 };

  for (gsize i = 0; i < n; i++)
    {
      gboolean outer = surveyed[i].entry->circle == PAGODA_CIRCLE_OUTER;
      PagodaSurveyTurn turn
          = { (guint)i, ordering.outer_first ? (outer ? PAGODA_SURVEY_TALKS_FREELY : PAGODA_SURVEY_WAITS)
                                             : (outer ? PAGODA_SURVEY_REST : PAGODA_SURVEY_MIGHT_BUY) };
      if (surveyed[i].contacted == PAGODA_DAY_NONE)
        g_array_append_val (turns, turn);
    }
  g_array_sort_with_data (turns, compare_turns, &ordering);
  return turns;
}

/* What is said */

static gboolean
concerns (const PagodaLearnt *learnt, PagodaId about, PagodaLearntKind kind, PagodaDay day)
{
  return learnt->about == about && learnt->kind == kind && learnt->day <= day;
}

/* TRUE where the same source says something else about it later. */
static gboolean
is_superseded (const GPtrArray *learnt, guint place, PagodaDay day)
{
  const PagodaLearnt *one = g_ptr_array_index (learnt, place);

  for (guint i = 0; i < learnt->len; i++)
    {
      const PagodaLearnt *other = g_ptr_array_index (learnt, i);
      if (i != place && other->source == one->source && concerns (other, one->about, one->kind, day)
          && (other->day > one->day || (other->day == one->day && other->id > one->id)))
        return TRUE;
    }
  return FALSE;
}

static void
add_voice (PagodaSurveyVoices *voices, const PagodaLearnt *learnt)
{
  gboolean own = learnt->source != PAGODA_ID_NONE && learnt->source == learnt->about;
  int sureness = own ? PAGODA_LEAST_SURE : learnt->sureness;

  if (learnt->denied)
    {
      voices->denials++;
      voices->weight -= sureness;
      return;
    }
  voices->sources++;
  voices->weight += sureness;
  voices->own = voices->own || own;
}

PagodaSurveyVoices
pagoda_survey_voices (const GPtrArray *learnt, PagodaId about, PagodaLearntKind kind, PagodaDay day)
{
  PagodaSurveyVoices voices = { 0 };

  for (guint i = 0; i < learnt->len; i++)
    {
      const PagodaLearnt *one = g_ptr_array_index (learnt, i);
      if (!concerns (one, about, kind, day))
        continue;
      voices.statements++;
      if (!is_superseded (learnt, i, day))
        add_voice (&voices, one);
    }
  return voices;
}

/* Big buyers */

/* From the first to the last. */
static int
judgement_rank (PagodaBigBuyer judgement)
{
  static const int ranks[PAGODA_N_BIG_BUYERS]
      = { [PAGODA_BIG_BUYER_YES] = 0, [PAGODA_BIG_BUYER_OPEN] = 1, [PAGODA_BIG_BUYER_NO] = 2 };

  return ranks[judgement];
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaBigBuyerRank *one = a, *other = b;
  const PagodaSurveyed *surveyed = data;
  int judged = judgement_rank (one->judgement) - judgement_rank (other->judgement);
  PagodaStatedSize sizes[] = { surveyed[one->place].entry->size, surveyed[other->place].entry->size };

  if (judged != 0)
    return judged;
  if (one->voices.weight != other->voices.weight)
    return one->voices.weight > other->voices.weight ? -1 : 1;
  if (one->voices.sources != other->voices.sources)
    return one->voices.sources > other->voices.sources ? -1 : 1;
  if (sizes[0] != sizes[1])
    return sizes[0] < sizes[1] ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

GArray *
pagoda_survey_big_buyers (const PagodaSurveyed *surveyed, gsize n, const GPtrArray *learnt, PagodaDay day)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (PagodaBigBuyerRank));

  for (gsize i = 0; i < n; i++)
    {
      const PagodaSurveyEntry *entry = surveyed[i].entry;
      gboolean judged = entry->judgement != PAGODA_BIG_BUYER_OPEN && entry->judged <= day;
      PagodaBigBuyerRank rank = { (guint)i, judged ? entry->judgement : PAGODA_BIG_BUYER_OPEN,
                                  pagoda_survey_voices (learnt, entry->id, PAGODA_LEARNT_BIG, day) };
      if (judged || rank.voices.statements > 0)
        g_array_append_val (ranks, rank);
    }
  g_array_sort_with_data (ranks, compare_ranks, (gpointer)surveyed);
  return ranks;
}

/* Gaps */

static void
add_gap (GArray *gaps, PagodaSurveyGap gap)
{
  g_array_append_val (gaps, gap);
}

static void
add_list_gaps (GArray *gaps, const PagodaSurveyProgress *progress)
{
  const PagodaSurveyCount *core = &progress->circles[PAGODA_CIRCLE_CORE];

  if (progress->circles[PAGODA_CIRCLE_OUTER].entries == 0)
    add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_NO_OUTER });
  if (core->entries == 0)
    add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_NO_CORE });
  if (core->entries > 0 && progress->rivals.entries == 0)
    add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_NO_RIVALS });
  if (core->contacted < core->entries)
    add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_UNCONTACTED,
                                      .count = core->entries - core->contacted });
}

static gboolean
is_named_big (const GPtrArray *learnt, PagodaDay day)
{
  for (guint i = 0; i < learnt->len; i++)
    {
      const PagodaLearnt *one = g_ptr_array_index (learnt, i);
      if (one->kind == PAGODA_LEARNT_BIG && one->about != PAGODA_ID_NONE && !one->denied && one->day <= day)
        return TRUE;
    }
  return FALSE;
}

/* Where one source says that somebody is big and nobody denies it, nobody has checked. */
static void
add_lone_sources (GArray *gaps,
                  const PagodaSurveyed *surveyed,
                  gsize n,
                  const GPtrArray *learnt,
                  PagodaDay day)
{
  for (gsize i = 0; i < n; i++)
    {
      PagodaSurveyVoices voices
          = pagoda_survey_voices (learnt, surveyed[i].entry->id, PAGODA_LEARNT_BIG, day);
      if (voices.sources == 1 && voices.denials == 0)
        add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_ONE_SOURCE, .place = (guint)i });
    }
}

static void
add_contradictions (GArray *gaps,
                    const PagodaSurveyed *surveyed,
                    gsize n,
                    const GPtrArray *learnt,
                    PagodaDay day)
{
  for (gsize i = 0; i < n; i++)
    for (PagodaLearntKind kind = PAGODA_LEARNT_BIG; kind < PAGODA_LEARNT_QUARREL; kind++)
      {
        PagodaSurveyVoices voices = pagoda_survey_voices (learnt, surveyed[i].entry->id, kind, day);
        if (voices.sources > 0 && voices.denials > 0)
          add_gap (gaps, (PagodaSurveyGap){
                             .kind = PAGODA_SURVEY_CONTRADICTION, .place = (guint)i, .learnt = kind });
      }
}

GArray *
pagoda_survey_gaps (const PagodaSurveyed *surveyed, gsize n, const GPtrArray *learnt, PagodaDay day)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (PagodaSurveyGap));
  PagodaSurveyProgress progress = pagoda_survey_progress (surveyed, n);

  add_list_gaps (gaps, &progress);
  if (n > 0 && !is_named_big (learnt, day))
    add_gap (gaps, (PagodaSurveyGap){ .kind = PAGODA_SURVEY_NOBODY_BIG });
  add_lone_sources (gaps, surveyed, n, learnt, day);
  add_contradictions (gaps, surveyed, n, learnt, day);
  return gaps;
}
