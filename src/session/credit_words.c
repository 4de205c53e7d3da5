/* credit_words.c: what the credit check says, in sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/credit_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
pagoda_credit_describe_capabilities (guint bits, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    if ((bits >> i & 1) != 0)
      g_string_append_printf (text, "%s%s",
                              text->len > 0
                                  ? pagoda_translate_in_context (language, "list", NC_ ("list", ", "))
                                  : "",
                              pagoda_capability_label ((PagodaCapability)i, language));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_reason (const PagodaCreditGate *gate,
                 PagodaCreditReasons reason,
                 int payment_days,
                 int long_terms,
                 const char *currency,
                 PagodaLanguage language)
{
  g_autofree char *spots = pagoda_credit_describe_capabilities (gate->blind_spots, language);
  g_autofree char *exposure = pagoda_money_format (gate->exposure, currency);
  g_autofree char *limit
      = gate->limit == PAGODA_NO_LIMIT ? NULL : pagoda_money_format (gate->limit, currency);

  switch (reason)
    {
    case PAGODA_CREDIT_LONG_TERMS:
      return g_strdup_printf (
          pagoda_translate (
              language, N_ ("A new customer, and %1$d payment days: more than the %2$d of the house rule")),
          payment_days, long_terms);
    case PAGODA_CREDIT_BLIND_SPOT:
      return g_strdup_printf (pagoda_translate (language, N_ ("A new customer, and nobody knows its %s")),
                              spots);
    case PAGODA_CREDIT_OVER_LIMIT:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("An exposure of %1$s is above the limit of %2$s")),
                              exposure, limit);
    }
  g_assert_not_reached ();
}

GPtrArray *
pagoda_credit_describe_reasons (const PagodaCreditGate *gate,
                                int payment_days,
                                int long_terms,
                                const char *currency,
                                PagodaLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (int bit = 0; bit < PAGODA_N_CREDIT_REASONS; bit++)
    if ((gate->reasons >> bit & 1) != 0)
      g_ptr_array_add (sentences, describe_reason (gate, (PagodaCreditReasons)(1 << bit), payment_days,
                                                   long_terms, currency, language));
  return sentences;
}

char *
pagoda_credit_describe_exposure (const PagodaCreditRequest *request,
                                 const char *currency,
                                 PagodaLanguage language)
{
  g_autofree char *open = pagoda_money_format (request->open, currency);
  g_autofree char *undelivered = pagoda_money_format (request->undelivered, currency);
  g_autofree char *proposed = pagoda_money_format (request->proposed, currency);
  g_autofree char *sum
      = pagoda_money_format (request->open + request->undelivered + request->proposed, currency);

  return g_strdup_printf (
      pagoda_translate (language, N_ ("Exposure %1$s = open %2$s + not delivered %3$s + proposed %4$s")), sum,
      open, undelivered, proposed);
}

char *
pagoda_credit_describe_default (PagodaMoney amount, PagodaMoney profit, PagodaLanguage language)
{
  double months = pagoda_credit_months_lost (amount, profit);

  if (isnan (months))
    return g_strdup (pagoda_translate (
        language,
        N_ ("One default of this size is more than the profit of all your customers: the last twelve "
            "months brought none.")));
  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("One default of this size = the profit of %.1f months of all your customers.")),
      months);
}

char *
pagoda_credit_describe_alert (const PagodaCreditAlert *alert,
                              const PagodaCreditAccount *account,
                              const char *currency,
                              PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (alert->worst != PAGODA_AGE_NOT_DUE)
    {
      g_autofree char *amount = pagoda_money_format_short (account->overdue, currency, language);
      /* Translators: by how long the oldest receivable is overdue, and the sum of all that are. */
      g_string_append_printf (text,
                              pagoda_translate (language, N_ ("The oldest: %1$s; overdue in all: %2$s")),
                              pagoda_receivable_age_label (alert->worst, language), amount);
    }
  if (alert->over_limit)
    {
      g_autofree char *exposure
          = pagoda_money_format_short (account->open + account->undelivered, currency, language);
      g_autofree char *limit = pagoda_money_format_short (account->limit, currency, language);
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append_printf (text, pagoda_translate (language, N_ ("Exposure %1$s above the limit of %2$s")),
                              exposure, limit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
