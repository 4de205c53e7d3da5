/* survey_commands.c: market surveys (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/market_surveys.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* JSON */

static void
add_progress_of (JsonBuilder *builder, const char *name, const PagodaSurveyCount *count)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  add_count (builder, "entries", count->entries);
  add_count (builder, "contacted", count->contacted);
  json_builder_end_object (builder);
}

static void
add_progress (JsonBuilder *builder, const PagodaSurveyProgress *progress)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "progress"));
  for (PagodaCircle circle = PAGODA_CIRCLE_OUTER; circle < PAGODA_N_CIRCLES; circle++)
    add_progress_of (builder, pagoda_circle_word (circle), &progress->circles[circle]);
  add_progress_of (builder, "rivals", &progress->rivals);
  add_count (builder, "outer_needed", progress->outer_needed);
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder *builder,
           const PagodaMarketSurveys *surveys,
           const PagodaMarketSurvey *survey,
           gsize place)
{
  const PagodaSurveyed *surveyed = &survey->surveyed[place];
  const PagodaSurveyEntry *entry = surveyed->entry;
  gssize customer = survey->places[place];

  json_builder_begin_object (builder);
  add_id (builder, "id", entry->id);
  add_text (builder, "customer",
            customer >= 0 ? pagoda_snapshot_get_code (surveys->snapshot, (gsize)customer) : NULL);
  add_text (builder, "name", pagoda_market_survey_name (surveys, survey, place));
  add_text (builder, "region", *surveyed->region != '\0' ? surveyed->region : NULL);
  add_text (builder, "phone", entry->phone);
  add_text (builder, "circle", pagoda_circle_word (entry->circle));
  add_text (builder, "customer_of", entry->rival);
  add_text (builder, "size", pagoda_stated_size_word (entry->size));
  add_day (builder, "contacted", surveyed->contacted);
  add_text (builder, "contacted_by", surveyed->contacted == entry->contacted ? entry->contacted_by : NULL);
  add_text (builder, "note", entry->note);
  json_builder_end_object (builder);
}

static void
add_learnt (JsonBuilder *builder, const PagodaLearnt *learnt)
{
  json_builder_begin_object (builder);
  add_day (builder, "day", learnt->day);
  add_text (builder, "kind", pagoda_learnt_kind_word (learnt->kind));
  add_id (builder, "about", learnt->about);
  add_id (builder, "with", learnt->other);
  add_id (builder, "source", learnt->source);
  add_flag (builder, "denied", learnt->denied);
  add_count (builder, "sure", learnt->sureness);
  add_text (builder, "text", learnt->text);
  json_builder_end_object (builder);
}

static void
add_turn (JsonBuilder *builder, const PagodaMarketSurvey *survey, const PagodaSurveyTurn *turn)
{
  json_builder_begin_object (builder);
  add_id (builder, "id", survey->surveyed[turn->place].entry->id);
  add_text (builder, "reason", pagoda_survey_reason_word (turn->reason));
  json_builder_end_object (builder);
}

static void
add_big_buyer (JsonBuilder *builder, const PagodaMarketSurvey *survey, const PagodaBigBuyerRank *rank)
{
  const PagodaSurveyEntry *entry = survey->surveyed[rank->place].entry;
  gboolean judged = rank->judgement != PAGODA_BIG_BUYER_OPEN;

  json_builder_begin_object (builder);
  add_id (builder, "id", entry->id);
  add_text (builder, "judgement", pagoda_big_buyer_word (rank->judgement));
  add_text (builder, "reason", judged ? entry->reason : NULL);
  add_count (builder, "statements", rank->voices.statements);
  add_count (builder, "sources", rank->voices.sources);
  add_count (builder, "denials", rank->voices.denials);
  add_flag (builder, "own_word", rank->voices.own);
  add_count (builder, "weight", rank->voices.weight);
  json_builder_end_object (builder);
}

static void
add_gap (JsonBuilder *builder, const PagodaMarketSurvey *survey, const PagodaSurveyGap *gap)
{
  gboolean about = gap->kind == PAGODA_SURVEY_ONE_SOURCE || gap->kind == PAGODA_SURVEY_CONTRADICTION;

  json_builder_begin_object (builder);
  add_text (builder, "kind", pagoda_survey_gap_kind_word (gap->kind));
  add_id (builder, "about", about ? survey->surveyed[gap->place].entry->id : PAGODA_ID_NONE);
  add_count (builder, "count", gap->count);
  json_builder_end_object (builder);
}

static void
add_lists (JsonBuilder *builder, const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "entries"));
  for (gsize i = 0; i < survey->n; i++)
    add_entry (builder, surveys, survey, i);
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "next"));
  for (guint i = 0; i < survey->turns->len; i++)
    add_turn (builder, survey, &g_array_index (survey->turns, PagodaSurveyTurn, i));
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "learnt"));
  for (guint i = 0; i < survey->learnt->len; i++)
    add_learnt (builder, g_ptr_array_index (survey->learnt, i));
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "big_buyers"));
  for (guint i = 0; i < survey->big_buyers->len; i++)
    add_big_buyer (builder, survey, &g_array_index (survey->big_buyers, PagodaBigBuyerRank, i));
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "missing"));
  for (guint i = 0; i < survey->gaps->len; i++)
    add_gap (builder, survey, &g_array_index (survey->gaps, PagodaSurveyGap, i));
  json_builder_end_array (builder);
}

static void
add_survey (JsonBuilder *builder, const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey)
{
  const PagodaTerritory *territory = survey->territory;
  gboolean open = pagoda_territory_is_open (territory, surveys->as_of);

  json_builder_begin_object (builder);
  add_id (builder, "id", territory->id);
  add_text (builder, "name", territory->name);
  add_text (builder, "region", territory->region);
  add_text (builder, "owner", territory->owner);
  add_day (builder, "began", territory->began);
  add_day (builder, "ended", open ? PAGODA_DAY_NONE : territory->ended);
  add_text (builder, "note", territory->note);
  add_progress (builder, &survey->progress);
  add_lists (builder, surveys, survey);
  json_builder_end_object (builder);
}

static void
print_surveys_json (const PagodaMarketSurveys *surveys)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", surveys->as_of);
  json_builder_begin_array (json_builder_set_member_name (builder, "surveys"));
  for (guint i = 0; i < surveys->surveys->len; i++)
    add_survey (builder, surveys, g_ptr_array_index (surveys->surveys, i));
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
print_entries (const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey)
{
  static const char *const heads[]
      = { N_ ("Circle"), N_ ("Name"), N_ ("Region"), N_ ("Size"), N_ ("Customer of"), N_ ("Contacted on") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();

  for (gsize i = 0; i < survey->n; i++)
    {
      const PagodaSurveyed *surveyed = &survey->surveyed[i];
      g_ptr_array_add (cells, g_strdup (pagoda_circle_label (surveyed->entry->circle, language)));
      g_ptr_array_add (cells, g_strdup (pagoda_market_survey_name (surveys, survey, i)));
      g_ptr_array_add (cells, g_strdup (surveyed->region));
      g_ptr_array_add (cells, g_strdup (pagoda_stated_size_label (surveyed->entry->size, language)));
      g_ptr_array_add (cells, g_strdup (surveyed->entry->rival != NULL ? surveyed->entry->rival : ""));
      g_ptr_array_add (cells, surveyed->contacted != PAGODA_DAY_NONE ? pagoda_day_to_iso (surveyed->contacted)
                                                                     : g_strdup ("–"));
    }
  if (survey->n > 0)
    print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_survey (const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey)
{
  const PagodaSurveyCount *circles = survey->progress.circles;
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *began = pagoda_day_to_iso (survey->territory->began);

  printf (_ ("%1$s, since %2$s: contacted %3$u of %4$u in the outer circle, %5$u of %6$u in the core"),
          survey->territory->name, began, circles[PAGODA_CIRCLE_OUTER].contacted,
          circles[PAGODA_CIRCLE_OUTER].entries, circles[PAGODA_CIRCLE_CORE].contacted,
          circles[PAGODA_CIRCLE_CORE].entries);
  printf ("\n");
  print_entries (surveys, survey);
  for (guint i = 0; i < survey->big_buyers->len; i++)
    {
      const PagodaBigBuyerRank *rank = &g_array_index (survey->big_buyers, PagodaBigBuyerRank, i);
      g_autofree char *why = pagoda_market_survey_tell_rank (survey, rank, language);
      printf ("%u. %s  %s\n", i + 1, pagoda_market_survey_name (surveys, survey, rank->place), why);
    }
  for (guint i = 0; i < survey->gaps->len; i++)
    {
      g_autofree char *gap
          = pagoda_market_survey_tell_gap (surveys, survey, &g_array_index (survey->gaps, PagodaSurveyGap, i),
                                           language);
      printf ("! %s\n", gap);
    }
}

static void
print_surveys (const PagodaMarketSurveys *surveys)
{
  for (guint i = 0; i < surveys->surveys->len; i++)
    {
      if (i > 0)
        printf ("\n");
      print_survey (surveys, g_ptr_array_index (surveys->surveys, i));
    }
  if (surveys->surveys->len == 0)
    puts (_ ("No market was surveyed yet."));
}

gboolean
run_survey (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaMarketSurveys) surveys
      = pagoda_market_surveys_load (database, snapshot, invocation->as_of, error);
  pagoda_database_rollback (database);
  if (surveys != NULL)
    (invocation->json ? print_surveys_json : print_surveys) (surveys);
  return surveys != NULL;
}
