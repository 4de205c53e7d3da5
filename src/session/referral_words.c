/* referral_words.c: who could recommend us and why, and what came of asking, in words (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/referral_words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *label;
  const char *label_with; /* with what is known of it; NULL: the label and what is known */
} ties[PAGODA_N_TIE_KINDS] = {
  [PAGODA_TIE_SAME_PERSON] = { "same person", N_ ("the same person moved between them"), NULL },
  [PAGODA_TIE_SAME_GROUP] = { "same group", N_ ("of the same group"), NULL },
  [PAGODA_TIE_PARTNER] = { "partner", N_ ("its partner"), NULL },
  [PAGODA_TIE_OTHER] = { "other", N_ ("they know each other"), NULL },
  [PAGODA_TIE_FOUND_PERSON]
  = { "found person", N_ ("one person is on record at both"), N_ ("%s is on record at both") },
  [PAGODA_TIE_FOUND_DOMAIN]
  = { "found domain", N_ ("their people write from one domain"), N_ ("people of both write from %s") },
  [PAGODA_TIE_FOUND_SUPPLIER] = { "found supplier", N_ ("it supplies them"), NULL },
  [PAGODA_TIE_FOUND_RIVAL] = { "found rival", N_ ("our rival there"), N_ ("our rival in their project %s") },
  [PAGODA_TIE_COMPETITOR] = { "competitor", N_ ("its competitor"), NULL },
  [PAGODA_TIE_TRADE] = { "trade", N_ ("a weaker hint: the same trade and province"), NULL },
};

const char *
pagoda_tie_kind_word (PagodaTieKind kind)
{
  return ties[kind].word;
}

const char *
pagoda_referrer_sign_word (PagodaReferrerSign sign)
{
  static const char *const words[PAGODA_N_REFERRER_SIGNS] = {
    [PAGODA_SIGN_BUYS] = "buys",     [PAGODA_SIGN_ORDERS] = "orders", [PAGODA_SIGN_PROMISES] = "promises",
    [PAGODA_SIGN_PEOPLE] = "people", [PAGODA_SIGN_PAYS] = "credit",
  };

  return words[sign];
}

static const struct
{
  const char *word;
  const char *label;
} standings[] = {
  [PAGODA_REFERRER_SATISFIED] = { "satisfied", NC_ ("referrer", "Satisfied") },
  [PAGODA_REFERRER_UNSURE] = { "unsure", NC_ ("referrer", "Little is known") },
  [PAGODA_REFERRER_DOUBTFUL] = { "doubtful", NC_ ("referrer", "Doubtful") },
};

const char *
pagoda_referrer_standing_word (PagodaReferrerStanding standing)
{
  return standings[standing].word;
}

const char *
pagoda_referrer_standing_label (PagodaReferrerStanding standing, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "referrer", standings[standing].label);
}

/* Adds @part to @text (transfer full). */
static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
describe_tie (PagodaTieKind kind, const char *what, PagodaLanguage language)
{
  if (what != NULL && ties[kind].label_with != NULL)
    return g_strdup_printf (pagoda_translate (language, ties[kind].label_with), what);
  return what != NULL ? g_strdup_printf ("%s (%s)", pagoda_translate (language, ties[kind].label), what)
                      : g_strdup (pagoda_translate (language, ties[kind].label));
}
#pragma GCC diagnostic pop

char *
pagoda_recommender_describe_ties (const PagodaRecommender *one, PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  for (PagodaTieKind kind = PAGODA_TIE_SAME_PERSON; kind < PAGODA_N_TIE_KINDS; kind++)
    if ((one->ties >> kind & 1) != 0)
      append (text, describe_tie (kind, one->what[kind], language));
  return g_string_free (text, FALSE);
}

static char *
describe_sign (const PagodaRecommender *one,
               PagodaReferrerSign sign,
               const char *currency,
               PagodaLanguage language)
{
  const PagodaReferrerFacts *facts = &one->facts;
  gboolean good = one->signs[sign] == PAGODA_ANSWER_YES;
  g_autofree char *now = pagoda_money_format_short (facts->revenue, currency, language);
  g_autofree char *before = pagoda_money_format_short (facts->revenue_before, currency, language);
  g_autofree char *profit = pagoda_money_format_short (facts->profit, currency, language);

  switch (sign)
    {
    case PAGODA_SIGN_BUYS:
      return good ? g_strdup_printf (pagoda_translate (language, N_ ("buys, profit of 12 months %s")), profit)
                  : g_strdup (pagoda_translate (language, N_ ("ordered nothing in 12 months")));
    case PAGODA_SIGN_ORDERS:
      return g_strdup_printf (pagoda_translate (language,
                                                good ? N_ ("orders hold: %1$s, the year before %2$s")
                                                     : N_ ("orders fall: %1$s, the year before %2$s")),
                              now, before);
    case PAGODA_SIGN_PROMISES:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("promises of 12 months: %1$u kept, %2$u broken")),
                              facts->promises_kept, facts->promises_broken);
    case PAGODA_SIGN_PEOPLE:
      return g_strdup (pagoda_translate (language, good ? N_ ("its people are rather for us")
                                                        : N_ ("its people are rather for a rival")));
    case PAGODA_SIGN_PAYS:
    default:
      return g_strdup (pagoda_translate (language, N_ ("a question of credit is open")));
    }
}

char *
pagoda_recommender_describe_signs (const PagodaRecommender *one,
                                   const char *currency,
                                   PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  for (PagodaReferrerSign sign = PAGODA_SIGN_BUYS; sign < PAGODA_N_REFERRER_SIGNS; sign++)
    if (one->signs[sign] != PAGODA_ANSWER_UNKNOWN)
      {
        g_autofree char *said = describe_sign (one, sign, currency, language);
        append (text, g_strconcat (one->signs[sign] == PAGODA_ANSWER_YES ? "✓ " : "! ", said, NULL));
      }
  return g_string_free (text, FALSE);
}

char *
pagoda_recommender_describe_caution (const PagodaRecommender *one,
                                     PagodaDayWords word_day,
                                     PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  if ((one->ties >> PAGODA_TIE_COMPETITOR & 1) != 0)
    append (text, g_strdup (pagoda_translate (
                      language, N_ ("They compete: it is a reference in the trade, but may not want the "
                                    "other to be as well served. Ask before you name it."))));
  if (one->asked_lately)
    {
      g_autofree char *day = word_day (one->facts.asked);
      append (text, g_strdup_printf (
                        pagoda_translate (language, N_ ("Asked on %1$s already, less than %2$d days ago.")),
                        day, PAGODA_ASK_AGAIN_DAYS));
    }
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

char *
pagoda_referral_book_describe (const PagodaReferralBook *book,
                               PagodaDayWords word_day,
                               PagodaLanguage language)
{
  g_autoptr (GArray) tops = pagoda_referral_book_tops (book);
  PagodaMoney through = 0;
  guint brought = 0;

  for (guint i = 0; i < tops->len; i++)
    {
      guint32 top = g_array_index (tops, guint32, i);
      brought += book->ledger->n_descendants[top];
      through += book->ledger->profits[top];
    }
  g_autofree char *profit = pagoda_money_format (through, pagoda_snapshot_get_currency (book->snapshot));
  g_autofree char *day = word_day (book->as_of);
  return g_strdup_printf (
      pagoda_translate (language, N_ ("%1$u trees with %2$u customers that were brought. Their profit of the "
                                      "twelve months up to %3$s: %4$s")),
      tops->len, brought, day, profit);
}

/* Those whom @customer brought itself. */
static guint
count_brought (const PagodaInfluenceLedger *ledger, guint32 customer)
{
  return (guint)(ledger->first[customer + 1] - ledger->first[customer]);
}

char *
pagoda_referral_book_describe_customer (const PagodaReferralBook *book,
                                        guint32 customer,
                                        PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  g_autofree char *own = pagoda_money_format (book->pyramid->profits[customer], currency);
  g_autofree char *through = pagoda_money_format (book->ledger->profits[customer], currency);

  if (book->ledger->n_descendants[customer] == 0)
    return g_strdup_printf (pagoda_translate (language, N_ ("own profit %s")), own);
  return g_strdup_printf (
      pagoda_translate (language, N_ ("brought %1$u itself, %2$u altogether · own profit %3$s · profit "
                                      "through it %4$s")),
      count_brought (book->ledger, customer), book->ledger->n_descendants[customer], own, through);
}

char *
pagoda_ask_tally_describe (const PagodaAskTally *tally,
                           const PagodaHouseRules *rules,
                           PagodaLanguage language)
{
  double introduced = 0, won = 0;
  guint n = pagoda_ask_tally_ended (tally);
  g_autofree char *counts = g_strdup_printf (
      pagoda_translate (language,
                        N_ ("%1$u asks, %2$u of them pending: %3$u introductions, %4$u won through them, "
                            "%5$u declined, %6$u without an answer")),
      tally->asks, tally->pending, tally->introduced, tally->won, tally->declined, tally->unanswered);

  if (!pagoda_ask_tally_shares (tally, rules, &introduced, &won))
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s. Too few for shares (n = %2$u).")), counts,
                            n);
  return g_strdup_printf (pagoda_translate (language,
                                            N_ ("%1$s. Introduced: %2$.0f%%, won: %3$.0f%% (n = %4$u).")),
                          counts, 100 * introduced, 100 * won, n);
}

const char *
pagoda_referral_standing_label (PagodaReferralStanding standing, PagodaLanguage language)
{
  static const char *const labels[] = {
    [PAGODA_REFERRAL_COUNTS] = N_ ("counts"),
    [PAGODA_REFERRAL_NOT_FIRST] = N_ ("does not count: another one brought it first"),
    [PAGODA_REFERRAL_CIRCLE] = N_ ("does not count: it brought that one itself"),
    [PAGODA_REFERRAL_LATER] = N_ ("counts from its day on"),
  };

  return pagoda_translate (language, labels[standing]);
}
