/* market_survey_words.c: what a market survey says, in sentences (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/market_surveys.h"

#include <glib/gi18n-lib.h>

char *
pagoda_market_survey_tell (const PagodaMarketSurveys *surveys,
                           const PagodaMarketSurvey *survey,
                           const PagodaLearnt *learnt,
                           PagodaLanguage language)
{
  const char *about = pagoda_market_survey_name_of (surveys, survey, learnt->about);
  const char *other = pagoda_market_survey_name_of (surveys, survey, learnt->other);
  g_autofree char *whom
      = about == NULL   ? g_strdup (pagoda_translate (language, N_ ("The market")))
        : other == NULL ? g_strdup (about)
                        : g_strdup_printf (pagoda_translate (language, N_ ("%1$s with %2$s")), about, other);

  return g_strdup_printf (learnt->denied ? pagoda_translate (language, N_ ("%1$s (not so): %2$s"))
                                         : pagoda_translate (language, N_ ("%1$s: %2$s")),
                          whom, learnt->text);
}

char *
pagoda_market_survey_tell_source (const PagodaMarketSurveys *surveys,
                                  const PagodaMarketSurvey *survey,
                                  const PagodaLearnt *learnt,
                                  PagodaLanguage language)
{
  const char *source = pagoda_market_survey_name_of (surveys, survey, learnt->source);
  const char *sure = pagoda_sureness_label (learnt->sureness, language);

  if (source == NULL)
    return g_strdup_printf (pagoda_translate (language, N_ ("Seen ourselves, %s")), sure);
  return g_strdup_printf (learnt->source == learnt->about
                              ? pagoda_translate (language, N_ ("%1$s of itself, %2$s"))
                              : pagoda_translate (language, N_ ("said by %1$s, %2$s")),
                          source, sure);
}

char *
pagoda_market_survey_tell_rank (const PagodaMarketSurvey *survey,
                                const PagodaBigBuyerRank *rank,
                                PagodaLanguage language)
{
  const PagodaSurveyVoices *voices = &rank->voices;
  const PagodaSurveyEntry *entry = survey->surveyed[rank->place].entry;
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      text,
      pagoda_translate (language, N_ ("Statements: %1$u; sources that say so: %2$u; that deny it: %3$u")),
      voices->statements, voices->sources, voices->denials);
  if (voices->own)
    g_string_append (text, pagoda_translate (language, N_ ("; it says so itself")));
  if (rank->judgement != PAGODA_BIG_BUYER_OPEN)
    g_string_append_printf (text, pagoda_translate (language, N_ ("; judged: %1$s, because %2$s")),
                            pagoda_big_buyer_label (rank->judgement, language), entry->reason);
  return g_string_free (text, FALSE);
}

char *
pagoda_market_survey_tell_gap (const PagodaMarketSurveys *surveys,
                               const PagodaMarketSurvey *survey,
                               const PagodaSurveyGap *gap,
                               PagodaLanguage language)
{
  const char *label = pagoda_survey_gap_kind_label (gap->kind, language);

  if (gap->kind == PAGODA_SURVEY_UNCONTACTED)
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: %2$u")), label, gap->count);
  if (gap->kind == PAGODA_SURVEY_ONE_SOURCE)
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: %2$s")), label,
                            pagoda_market_survey_name (surveys, survey, gap->place));
  if (gap->kind == PAGODA_SURVEY_CONTRADICTION)
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: %2$s, %3$s")), label,
                            pagoda_learnt_kind_label (gap->learnt, language),
                            pagoda_market_survey_name (surveys, survey, gap->place));
  return g_strdup (label);
}
