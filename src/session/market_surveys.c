/* market_surveys.c: the territories whose markets are surveyed, as of a day (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/market_surveys.h"

#include "session/regions.h"
#include "store/market_surveys.h"

static void
free_survey (gpointer data)
{
  PagodaMarketSurvey *survey = data;

  g_free (survey->surveyed);
  g_free (survey->places);
  g_clear_pointer (&survey->learnt, g_ptr_array_unref);
  g_clear_pointer (&survey->turns, g_array_unref);
  g_clear_pointer (&survey->big_buyers, g_array_unref);
  g_clear_pointer (&survey->gaps, g_array_unref);
  g_clear_pointer (&survey->regions, g_ptr_array_unref);
  g_free (survey);
}

PagodaMarketSurveys *
pagoda_market_surveys_ref (PagodaMarketSurveys *surveys)
{
  g_atomic_ref_count_inc (&surveys->references);
  return surveys;
}

void
pagoda_market_surveys_unref (PagodaMarketSurveys *surveys)
{
  if (surveys == NULL || !g_atomic_ref_count_dec (&surveys->references))
    return;
  g_clear_pointer (&surveys->surveys, g_ptr_array_unref);
  g_clear_pointer (&surveys->territories, g_ptr_array_unref);
  g_clear_pointer (&surveys->entries, g_ptr_array_unref);
  g_clear_pointer (&surveys->learnt, g_ptr_array_unref);
  pagoda_snapshot_unref (surveys->snapshot);
  g_free (surveys);
}

/* One territory */

/* Where an entry is said to be, else where the customer's address is: as near as it is known (transfer full).
 */
static char *
read_region (const PagodaMarketSurveys *surveys, const PagodaSurveyEntry *entry, gssize place)
{
  if (entry->place != NULL || place < 0)
    return g_strdup (entry->place != NULL ? entry->place : "");
  g_autoptr (PagodaRegion) region = pagoda_snapshot_read_region (surveys->snapshot, (gsize)place);
  const char *nearest = *region->district != '\0' ? region->district
                        : *region->city != '\0'   ? region->city
                                                  : region->province;
  return g_strdup (nearest);
}

/* By hand, or by something done with the customer while the survey ran. */
static PagodaDay
find_contact (const PagodaMarketSurveys *surveys,
              const PagodaTerritory *territory,
              const PagodaSurveyEntry *entry,
              gssize place)
{
  if (entry->contacted != PAGODA_DAY_NONE && entry->contacted <= surveys->as_of)
    return entry->contacted;
  if (place < 0)
    return PAGODA_DAY_NONE;
  PagodaDay last
      = territory->ended != PAGODA_DAY_NONE ? MIN (territory->ended, surveys->as_of) : surveys->as_of;
  PagodaDay contact = pagoda_snapshot_get_last_contact (surveys->snapshot, (gsize)place, last);
  return contact != PAGODA_DAY_NONE && contact >= territory->began ? contact : PAGODA_DAY_NONE;
}

static void
take_entries (const PagodaMarketSurveys *surveys, PagodaMarketSurvey *survey)
{
  survey->surveyed = g_new (PagodaSurveyed, surveys->entries->len);
  survey->places = g_new (gssize, surveys->entries->len);
  survey->regions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < surveys->entries->len; i++)
    {
      const PagodaSurveyEntry *entry = g_ptr_array_index (surveys->entries, i);
      if (entry->territory != survey->territory->id)
        continue;
      gssize place = entry->customer != PAGODA_ID_NONE
                         ? pagoda_snapshot_find (surveys->snapshot, entry->customer)
                         : -1;
      char *region = read_region (surveys, entry, place);
      g_ptr_array_add (survey->regions, region);
      survey->places[survey->n] = place;
      survey->surveyed[survey->n++] = (PagodaSurveyed){
        .entry = entry,
        .contacted = find_contact (surveys, survey->territory, entry, place),
        .region = region,
      };
    }
}

static void
take_learnt (const PagodaMarketSurveys *surveys, PagodaMarketSurvey *survey)
{
  survey->learnt = g_ptr_array_new ();
  for (guint i = 0; i < surveys->learnt->len; i++)
    {
      PagodaLearnt *learnt = g_ptr_array_index (surveys->learnt, i);
      if (learnt->territory == survey->territory->id && learnt->day <= surveys->as_of)
        g_ptr_array_add (survey->learnt, learnt);
    }
}

static PagodaMarketSurvey *
make_survey (const PagodaMarketSurveys *surveys, const PagodaTerritory *territory)
{
  PagodaMarketSurvey *survey = g_new0 (PagodaMarketSurvey, 1);

  survey->territory = territory;
  take_entries (surveys, survey);
  take_learnt (surveys, survey);
  survey->progress = pagoda_survey_progress (survey->surveyed, survey->n);
  survey->turns = pagoda_survey_order (survey->surveyed, survey->n);
  survey->big_buyers = pagoda_survey_big_buyers (survey->surveyed, survey->n, survey->learnt, surveys->as_of);
  survey->gaps = pagoda_survey_gaps (survey->surveyed, survey->n, survey->learnt, surveys->as_of);
  return survey;
}

/* All of them */

static void
make_surveys (PagodaMarketSurveys *surveys)
{
  surveys->surveys = g_ptr_array_new_with_free_func (free_survey);
  for (int open = 1; open >= 0; open--)
    for (guint i = 0; i < surveys->territories->len; i++)
      {
        const PagodaTerritory *territory = g_ptr_array_index (surveys->territories, i);
        if (territory->began <= surveys->as_of
            && pagoda_territory_is_open (territory, surveys->as_of) == open)
          g_ptr_array_add (surveys->surveys, make_survey (surveys, territory));
      }
}

PagodaMarketSurveys *
pagoda_market_surveys_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error)
{
  g_autoptr (PagodaMarketSurveys) surveys = g_new0 (PagodaMarketSurveys, 1);

  g_atomic_ref_count_init (&surveys->references);
  surveys->snapshot = pagoda_snapshot_ref (snapshot);
  surveys->as_of = day;
  if ((surveys->territories = pagoda_territories_list (database, error)) == NULL
      || (surveys->entries = pagoda_survey_entries_list (database, error)) == NULL
      || (surveys->learnt = pagoda_learnt_list (database, error)) == NULL)
    return NULL;
  make_surveys (surveys);
  return g_steal_pointer (&surveys);
}

const PagodaMarketSurvey *
pagoda_market_surveys_find (const PagodaMarketSurveys *surveys, PagodaId id)
{
  for (guint i = 0; i < surveys->surveys->len; i++)
    {
      const PagodaMarketSurvey *survey = g_ptr_array_index (surveys->surveys, i);
      if (survey->territory->id == id)
        return survey;
    }
  return NULL;
}

gssize
pagoda_market_survey_find (const PagodaMarketSurvey *survey, PagodaId id)
{
  for (gsize i = 0; i < survey->n; i++)
    if (survey->surveyed[i].entry->id == id)
      return (gssize)i;
  return -1;
}

const char *
pagoda_market_survey_name (const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey, gsize place)
{
  gssize customer = survey->places[place];

  return customer >= 0 ? pagoda_snapshot_get_name (surveys->snapshot, (gsize)customer)
                       : survey->surveyed[place].entry->name;
}

const char *
pagoda_market_survey_name_of (const PagodaMarketSurveys *surveys,
                              const PagodaMarketSurvey *survey,
                              PagodaId entry)
{
  gssize place = entry != PAGODA_ID_NONE ? pagoda_market_survey_find (survey, entry) : -1;

  return place >= 0 ? pagoda_market_survey_name (surveys, survey, (gsize)place) : NULL;
}
