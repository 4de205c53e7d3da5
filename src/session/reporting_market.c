/* reporting_market.c: market surveys as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "report/report_market.h"
#include "session/market_surveys.h"

static const char *
find_reason (const PagodaMarketSurvey *survey, gsize place, PagodaLanguage language)
{
  for (guint i = 0; i < survey->turns->len; i++)
    {
      const PagodaSurveyTurn *turn = &g_array_index (survey->turns, PagodaSurveyTurn, i);
      if (turn->place == place)
        return pagoda_survey_reason_label (turn->reason, language);
    }
  return NULL;
}

static char *
tell_big (const PagodaMarketSurvey *survey, gsize place, PagodaLanguage language)
{
  for (guint i = 0; i < survey->big_buyers->len; i++)
    {
      const PagodaBigBuyerRank *rank = &g_array_index (survey->big_buyers, PagodaBigBuyerRank, i);
      if (rank->place == place)
        return pagoda_market_survey_tell_rank (survey, rank, language);
    }
  return NULL;
}

static void
take_survey (GArray *surveyed,
             GArray *learnt,
             const PagodaMarketSurveys *surveys,
             const PagodaMarketSurvey *survey,
             PagodaLanguage language)
{
  for (gsize i = 0; i < survey->n; i++)
    {
      const PagodaSurveyed *one = &survey->surveyed[i];
      gssize customer = survey->places[i];
      PagodaReportSurveyed row = {
        .survey = survey->territory->name,
        .entry = one->entry,
        .code = customer >= 0 ? pagoda_snapshot_get_code (surveys->snapshot, (gsize)customer) : NULL,
        .name = pagoda_market_survey_name (surveys, survey, i),
        .region = one->region,
        .contacted = one->contacted,
        .contacted_by = one->contacted == one->entry->contacted ? one->entry->contacted_by : NULL,
        .next = find_reason (survey, i, language),
        .big = tell_big (survey, i, language),
      };
      g_array_append_val (surveyed, row);
    }
  for (guint i = 0; i < survey->learnt->len; i++)
    {
      const PagodaLearnt *one = g_ptr_array_index (survey->learnt, i);
      PagodaReportLearnt row = {
        .survey = survey->territory->name,
        .learnt = one,
        .about = pagoda_market_survey_name_of (surveys, survey, one->about),
        .other = pagoda_market_survey_name_of (surveys, survey, one->other),
        .source = pagoda_market_survey_name_of (surveys, survey, one->source),
      };
      g_array_append_val (learnt, row);
    }
}

static gboolean
write_surveys (PagodaReporting *run, const PagodaMarketSurveys *surveys, GError **error)
{
  g_autoptr (GArray) surveyed = g_array_new (FALSE, FALSE, sizeof (PagodaReportSurveyed));
  g_autoptr (GArray) learnt = g_array_new (FALSE, FALSE, sizeof (PagodaReportLearnt));

  for (guint i = 0; i < surveys->surveys->len; i++)
    take_survey (surveyed, learnt, surveys, g_ptr_array_index (surveys->surveys, i), run->context.language);
  const PagodaReportMarket market = { .surveyed = (PagodaReportSurveyed *)(gpointer)surveyed->data,
                                      .n = surveyed->len,
                                      .learnt = (PagodaReportLearnt *)(gpointer)learnt->data,
                                      .n_learnt = learnt->len };
  gboolean written = pagoda_report_write_market (&run->context, &market, &run->counts, error);
  for (guint i = 0; i < surveyed->len; i++)
    g_free (market.surveyed[i].big);
  return written;
}

gboolean
pagoda_reporting_write_market (PagodaReporting *run, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaMarketSurveys) surveys
      = pagoda_market_surveys_load (run->database, run->snapshot, run->context.as_of, error);
  pagoda_database_rollback (run->database);
  return surveys != NULL && write_surveys (run, surveys, error);
}
