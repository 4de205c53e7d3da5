/* rhythm_words.c: purchase rhythm in plain sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How sure it must be that a customer buys in one way for that to be said. */
#define SURE 0.6
#define FEWEST_ORDERS 4

char *
pagoda_rhythm_describe_silence (PagodaRhythmSilence silence, PagodaLanguage language)
{
  static const char *const reasons[PAGODA_N_RHYTHM_SILENCES] = {
    [PAGODA_RHYTHM_NO_ORDER] = N_ ("No order yet, so nothing can be said of a rhythm."),
    [PAGODA_RHYTHM_FEW_ORDERS] = N_ ("Fewer than three order days: too few for a next day."),
    [PAGODA_RHYTHM_UNLIKELY] = N_ ("An order within a year is too unlikely for a next day."),
  };

  return silence == PAGODA_RHYTHM_SPEAKS ? NULL : g_strdup (pagoda_translate (language, reasons[silence]));
}

char *
pagoda_rhythm_describe_confidence (const PagodaRhythmBook *book, PagodaLanguage language)
{
  if (!book->low_confidence)
    return NULL;
  g_autofree char *first = pagoda_day_to_iso (book->known.first);
  return g_strdup_printf (
      pagoda_translate (
          language,
          N_ ("Low confidence: orders are known from %s on, which is less than a year, and totals are "
              "then often a third too high.")),
      first);
}

char *
pagoda_rhythm_describe_regularity (const PagodaRhythmJudgement *judgement, PagodaLanguage language)
{
  static const char *const words[PAGODA_N_REGULARITIES] = {
    [PAGODA_REGULARITY_RANDOM] = N_ ("Buys at no regular distance."),
    [PAGODA_REGULARITY_STEADY] = N_ ("Buys fairly regularly."),
    [PAGODA_REGULARITY_CLOCKWORK] = N_ ("Buys like clockwork."),
  };

  for (int i = 0; judgement->purchases.n >= FEWEST_ORDERS && i < PAGODA_N_REGULARITIES; i++)
    if (judgement->rhythm.weights[i] > SURE)
      return g_strdup (pagoda_translate (language, words[i]));
  return NULL;
}

static gboolean
orders_less (const PagodaDecline *decline)
{
  return (long)decline->orders < lrint (decline->expected);
}

static void
describe_orders (const PagodaDecline *decline, PagodaLanguage language, GPtrArray *sentences)
{
  g_ptr_array_add (sentences,
                   g_strdup_printf (pagoda_translate (language,
                                                      N_ ("Days since the last order: %d; by its rhythm it "
                                                          "orders about every %ld days.")),
                                    decline->silence, lrint (decline->gap)));
  g_ptr_array_add (sentences,
                   g_strdup_printf (pagoda_translate (language,
                                                      N_ ("An order within the next %d days has a chance "
                                                          "of %ld%%.")),
                                    decline->days, lrint (100 * decline->chance)));
}

/* How often it ordered: where that is as often as ever, the alert rests on something else. */
static char *
describe_frequency (const PagodaDecline *decline, PagodaLanguage language)
{
  return g_strdup_printf (
      pagoda_translate (
          language,
          orders_less (decline)
              ? N_ ("Order days of the last twelve months: %1$u; by its rhythm about %2$ld; of the "
                    "twelve before: %3$u.")
              : N_ ("It ordered as often as usual in the last twelve months as a whole: order days %1$u; "
                    "by its rhythm about %2$ld; of the twelve before: %3$u.")),
      decline->orders, lrint (decline->expected), decline->orders_before);
}

static void
describe_profit (const PagodaProfitSign *profit,
                 const char *currency,
                 PagodaLanguage language,
                 GPtrArray *sentences)
{
  g_autofree char *recent = pagoda_money_format (profit->recent, currency);
  g_autofree char *season = pagoda_money_format (profit->season, currency);
  g_autofree char *past = pagoda_money_format (profit->past, currency);

  g_ptr_array_add (sentences,
                   g_strdup_printf (pagoda_translate (language,
                                                      N_ ("Profit of the last six months: %1$s; of the same "
                                                          "months a year before: %2$s; of half a year on the "
                                                          "average before: %3$s.")),
                                    recent, season, past));
}

void
pagoda_decline_describe (const PagodaDecline *decline,
                         const char *currency,
                         PagodaLanguage language,
                         GPtrArray *sentences)
{
  if (decline->level == PAGODA_DECLINE_NONE)
    return;
  if (decline->by[PAGODA_DECLINE_BY_ORDERS] != PAGODA_DECLINE_NONE)
    describe_orders (decline, language, sentences);
  g_ptr_array_add (sentences, describe_frequency (decline, language));
  if (decline->profit.told)
    describe_profit (&decline->profit, currency, language, sentences);
  if (decline->after_growth)
    g_ptr_array_add (
        sentences, g_strdup (pagoda_translate (language, N_ ("It had grown until then: look here first."))));
  g_ptr_array_add (sentences, g_strdup (pagoda_translate (language, N_ ("Check: it need not be lost."))));
}

char *
pagoda_decline_describe_briefly (const PagodaDecline *decline, const char *currency, PagodaLanguage language)
{
  const PagodaProfitSign *profit = &decline->profit;

  if (decline->by[PAGODA_DECLINE_BY_ORDERS] >= decline->by[PAGODA_DECLINE_BY_PROFIT])
    return orders_less (decline)
               ? g_strdup_printf (
                   pagoda_translate (language,
                                     N_ ("Order days in twelve months: %1$u instead of about %2$ld; "
                                         "none for %3$d days")),
                   decline->orders, lrint (decline->expected), decline->silence)
               : g_strdup_printf (
                   pagoda_translate (language,
                                     N_ ("No order for %1$d days; by its rhythm one in about %2$ld days")),
                   decline->silence, lrint (decline->gap));
  g_autofree char *recent = pagoda_money_format (profit->recent, currency);
  g_autofree char *expected = pagoda_money_format (MIN (profit->season, profit->past), currency);
  return g_strdup_printf (pagoda_translate (language, N_ ("Profit in six months: %1$s instead of %2$s")),
                          recent, expected);
}

/* Below so many cases a share tells nothing. */
#define ENOUGH_CASES 8

char *
pagoda_record_describe_share (guint part, guint whole, PagodaLanguage language)
{
  return whole < ENOUGH_CASES
             ? g_strdup (pagoda_translate_in_context (language, "cases", NC_ ("cases", "too few")))
             : g_strdup_printf ("%ld%%", lrint (100.0 * part / whole));
}

char *
pagoda_record_describe_count (guint part, guint whole, PagodaLanguage language)
{
  g_autofree char *share = pagoda_record_describe_share (part, whole, language);

  /* Translators: how many of how many, and the share that is. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$u of %2$u (%3$s)")), part, whole, share);
}

char *
pagoda_decline_describe_rates (const PagodaRhythmRecord *record,
                               PagodaDeclineSign sign,
                               PagodaDeclineLevel level,
                               PagodaLanguage language)
{
  const PagodaSignRecord *track = &record->signs[sign];
  const PagodaRecordCount *alerted = &track->alerted[level];
  guint others = track->judged - track->low;
  g_autofree char *right = pagoda_record_describe_count (alerted->hits, alerted->cases, language);
  g_autofree char *hit = pagoda_record_describe_count (alerted->hits, track->low, language);
  g_autofree char *alarms = pagoda_record_describe_count (alerted->cases - alerted->hits, others, language);

  return g_strdup_printf (
      pagoda_translate (language,
                        sign == PAGODA_DECLINE_BY_ORDERS
                            ? N_ ("On your last month-ends: right %1$s; found of those who stayed away "
                                  "%2$s; false alarms among the others %3$s.")
                            : N_ ("On your last month-ends: right %1$s; found of those whose profit "
                                  "stayed low %2$s; false alarms among the others %3$s.")),
      right, hit, alarms);
}

char *
pagoda_decline_answer_describe (const PagodaDeclineAnswer *answer, PagodaLanguage language)
{
  const char *cause = pagoda_decline_cause_label (answer->cause, language);

  return answer->note != NULL ? g_strdup_printf ("%s · %s", cause, answer->note) : g_strdup (cause);
}
