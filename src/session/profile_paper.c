/* profile_paper.c: everything known of a customer on one or two sheets (V8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head, the figures, the layers and the facts; what has many rows is in profile_tables.c.
 */
#include "config.h"

#include "session/profile_paper-private.h"

#include "method/credit.h"
#include "method/wallet.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>

/* Calendar years whose orders are told. */
#define YEARS 5

static void
add (const PagodaProfile *profile, const char *label, char *text)
{
  pagoda_paper_add_words (profile->paper, profile->language, label, text);
}

static const char *
translate (const PagodaProfile *profile, const char *text)
{
  return pagoda_translate (profile->language, text);
}

static char *
word_pair (const PagodaProfile *profile, const char *label, const char *value)
{
  return pagoda_pair_in_words (translate (profile, label), value, profile->language);
}

/* Adds `label: value` behind the others, unless the value is not known; @value is freed. */
static void
append_pair (GString *text, const PagodaProfile *profile, const char *label, char *value)
{
  g_autofree char *pair = value != NULL && *value != '\0' ? word_pair (profile, label, value) : NULL;

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, pair);
  g_free (value);
}

static char *
word_money (const PagodaProfile *profile, PagodaMoney money)
{
  return pagoda_money_format (money, pagoda_snapshot_get_currency (profile->board->snapshot));
}

/* The head */

static PagodaAccountClass
class_of (const PagodaProfile *profile)
{
  PagodaTier tier = (PagodaTier)profile->board->pyramid->tiers[profile->place];

  return pagoda_snapshot_class_on (profile->board->snapshot, profile->place, tier, profile->day);
}

static void
add_title (const PagodaProfile *profile)
{
  const PagodaSnapshot *snapshot = profile->board->snapshot;
  PagodaTier tier = (PagodaTier)profile->board->pyramid->tiers[profile->place];
  g_autoptr (GString) more = g_string_new (profile->dossier->customer->code);

  pagoda_paper_append (more, PAGODA_PAPER_SEPARATOR, pagoda_tier_label (tier, profile->language));
  pagoda_paper_append (more, PAGODA_PAPER_SEPARATOR,
                       pagoda_account_class_label (class_of (profile), profile->language));
  if (profile->card != NULL)
    pagoda_paper_append (more, PAGODA_PAPER_SEPARATOR,
                         pagoda_phase_label (profile->card->layers->phase, profile->language));
  append_pair (more, profile, N_ ("Owner"),
               g_strdup (pagoda_snapshot_get_owner (snapshot, profile->place, profile->day)));
  append_pair (more, profile, N_ ("As of"), pagoda_day_to_iso (profile->day));
  pagoda_paper_add_title (profile->paper, profile->dossier->customer->name, more->str);
}

static char *
word_reached_by (const PagodaCustomer *customer)
{
  g_autoptr (GString) text = g_string_new (customer->phone);

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, customer->email);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, customer->website);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_dealer (const PagodaProfile *profile)
{
  const PagodaDealerAgreement *dealer
      = pagoda_layer_record_dealer_on (profile->dossier->layers, profile->day);
  g_autoptr (GString) text = g_string_new (dealer != NULL ? dealer->dealer : NULL);

  if (dealer != NULL)
    pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, dealer->agreement);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_tags (const PagodaProfile *profile)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < profile->dossier->tags->len; i++)
    pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, profile->dossier->tags->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_master (const PagodaProfile *profile)
{
  const PagodaCustomer *customer = profile->dossier->customer;

  add (profile, N_ ("Where"), pagoda_paper_word_address (customer, profile->language));
  add (profile, N_ ("Reached by"), word_reached_by (customer));
  add (profile, N_ ("Trade"), g_strdup (customer->trade));
  add (profile, N_ ("Dealer"), word_dealer (profile));
  add (profile, N_ ("Tags"), join_tags (profile));
  add (profile, N_ ("Note"), g_strdup (customer->note));
}

/* Figures */

static guint
count_orders (const PagodaProfile *profile, PagodaPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < profile->dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (profile->dossier->orders, i);
      n += order->totals.revenue > 0 && pagoda_period_contains (period, order->day);
    }
  return n;
}

static void
add_year (const PagodaProfile *profile, PagodaPaperTable *table, char *label, PagodaPeriod period)
{
  const PagodaSnapshot *snapshot = profile->board->snapshot;
  gboolean assumed = pagoda_snapshot_is_assumed (snapshot, profile->place, period);
  g_autofree char *profit
      = word_money (profile, pagoda_snapshot_sum_profit (snapshot, profile->place, period));

  pagoda_paper_table_add (table, label, g_strdup_printf ("%u", count_orders (profile, period)),
                          word_money (profile,
                                      pagoda_snapshot_sum_revenue (snapshot, profile->place, period)),
                          g_strconcat (profit, assumed ? "*" : "", NULL));
}

static void
add_years (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Period"), 3, FALSE },
    { N_ ("Orders"), 1, TRUE },
    { N_ ("Revenue"), 2, TRUE },
    { N_ ("Profit"), 2, TRUE },
  };
  PagodaPaperTable table = PAGODA_PAPER_TABLE (profile->paper, profile->language, N_ ("Orders"), columns);
  int year, month, day;
  const GPtrArray *orders = profile->dossier->orders;
  PagodaPeriod whole = { G_MININT32 + 1, profile->day };

  if (count_orders (profile, whole) == 0)
    return;
  PagodaDay first = ((const PagodaOrder *)orders->pdata[orders->len - 1])->day;
  pagoda_day_to_ymd (profile->day, &year, &month, &day);
  add_year (profile, &table, g_strdup (translate (profile, N_ ("Last twelve months"))),
            pagoda_period_trailing_year (profile->day));
  for (int i = 0; i < YEARS && pagoda_day_from_ymd (year - i, 12, 31) >= first; i++)
    {
      PagodaPeriod period = { pagoda_day_from_ymd (year - i, 1, 1),
                              MIN (pagoda_day_from_ymd (year - i, 12, 31), profile->day) };
      add_year (profile, &table, g_strdup_printf ("%d", year - i), period);
    }
}

static char *
word_wallet (const PagodaProfile *profile)
{
  const PagodaSnapshot *snapshot = profile->board->snapshot;
  PagodaMoney budget = pagoda_wallet_budget (profile->dossier->layers,
                                             pagoda_snapshot_get_currency (snapshot), profile->day);
  PagodaMoney revenue
      = pagoda_snapshot_sum_revenue (snapshot, profile->place, pagoda_period_trailing_year (profile->day));

  return pagoda_paper_word_share (pagoda_wallet_share (revenue, budget));
}

/* What is open and overdue of what it owes (C1). */
static char *
word_owed (const PagodaProfile *profile)
{
  const char *currency = pagoda_snapshot_get_currency (profile->board->snapshot);
  PagodaMoney ages[PAGODA_N_RECEIVABLE_AGES], open = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  pagoda_receivables_sum (profile->dossier->credit->receivables, profile->day, currency, ages);
  for (int i = 0; i < PAGODA_N_RECEIVABLE_AGES; i++)
    open += ages[i];
  if (open == 0)
    return NULL;
  append_pair (text, profile, N_ ("Open"), word_money (profile, open));
  if (open > ages[PAGODA_AGE_NOT_DUE])
    append_pair (text, profile, N_ ("Overdue"), word_money (profile, open - ages[PAGODA_AGE_NOT_DUE]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_figures (const PagodaProfile *profile)
{
  PagodaDay contact
      = pagoda_snapshot_get_last_contact (profile->board->snapshot, profile->place, profile->day);

  add_years (profile);
  add (profile, N_ ("Last order"),
       pagoda_paper_word_day (pagoda_dossier_last_order (profile->dossier, profile->day)));
  add (profile, N_ ("Last contact"), pagoda_paper_word_day (contact));
  add (profile, N_ ("Share of wallet"), word_wallet (profile));
  add (profile, N_ ("Receivables"), word_owed (profile));
}

/* The five layers */

static char *
word_missing (const PagodaProfile *profile, PagodaLayer layer)
{
  const PagodaCheckItem *next = pagoda_five_layers_next (profile->card->layers, layer);

  return next != NULL ? pagoda_board_describe_check (profile->board, profile->card, next, profile->language)
                      : NULL;
}

static char *
word_lead (const PagodaProfile *profile)
{
  double lead, low, high;

  if (!pagoda_board_card_lead (profile->card, &lead, &low, &high))
    return NULL;
  g_autofree char *value = pagoda_people_word_lead (lead);
  g_autofree char *least = pagoda_people_word_lead (low);
  g_autofree char *most = pagoda_people_word_lead (high);
  return g_strdup_printf ("%s (%s … %s)", value, least, most);
}

static void
add_layers (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Layer"), 2, FALSE },
    { N_ ("Score"), 1, TRUE },
    { N_ ("Verdict"), 2, FALSE },
    { N_ ("Missing next"), 5, FALSE },
  };
  PagodaPaperTable table
      = PAGODA_PAPER_TABLE (profile->paper, profile->language, N_ ("Five layers"), columns);

  if (profile->card == NULL)
    return;
  for (PagodaLayer layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      const PagodaLayerJudgement *judgement = &profile->card->layers->layers[layer];
      pagoda_paper_table_add (&table, g_strdup (pagoda_layer_label (layer, profile->language)),
                              g_strdup_printf ("%d", judgement->score),
                              g_strdup (pagoda_verdict_label (judgement->verdict, profile->language)),
                              word_missing (profile, layer));
    }
  add (profile, N_ ("Current layer"),
       g_strdup (pagoda_layer_label (profile->card->layers->shown, profile->language)));
  add (profile, N_ ("Lead"), word_lead (profile));
}

/* Facts */

static void
add_facts (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Fact"), 2, FALSE },
    { N_ ("What is known"), 4, FALSE },
    { N_ ("Source"), 3, FALSE },
    { N_ ("Known since"), 2, FALSE },
  };
  PagodaPaperTable table
      = PAGODA_PAPER_TABLE (profile->paper, profile->language, N_ ("Information"), columns);

  for (PagodaFactKind kind = 0; kind < PAGODA_N_FACT_KINDS; kind++)
    {
      const PagodaFact *fact = pagoda_dossier_get_fact (profile->dossier, kind, profile->day);
      pagoda_paper_table_add (&table, g_strdup (pagoda_fact_kind_label (kind, profile->language)),
                              fact != NULL ? pagoda_fact_format (kind, fact->value)
                                           : g_strdup (translate (profile, N_ ("not known yet"))),
                              fact != NULL ? g_strdup (fact->source) : NULL,
                              fact != NULL ? pagoda_paper_word_day (fact->from) : NULL);
    }
}

void
pagoda_profile_add_to_paper (PagodaPaper *paper,
                             const PagodaDossier *dossier,
                             const PagodaBoard *board,
                             PagodaLanguage language)
{
  gssize place = pagoda_snapshot_find (board->snapshot, dossier->customer->id);

  g_return_if_fail (place >= 0);

  PagodaProfile profile = { .paper = paper,
                            .dossier = dossier,
                            .board = board,
                            .card = pagoda_board_find (board, dossier->customer->id),
                            .place = (gsize)place,
                            .day = board->as_of,
                            .language = language };
  pagoda_paper_begin_sheet (paper);
  add_title (&profile);
  add_master (&profile);
  add_figures (&profile);
  pagoda_profile_add_work (&profile);
  add_layers (&profile);
  pagoda_profile_add_people (&profile);
  pagoda_profile_add_barriers (&profile);
  pagoda_profile_add_projects (&profile);
  pagoda_profile_add_values (&profile);
  add_facts (&profile);
  pagoda_profile_add_activities (&profile);
}

PagodaPaper *
pagoda_profile_make_paper (PagodaDatabase *database,
                           PagodaSnapshot *snapshot,
                           PagodaId customer,
                           PagodaDay day,
                           PagodaLanguage language,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, error);

  if (dossier == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  g_autoptr (PagodaBoard) board
      = pagoda_board_load (database, snapshot, customer, day, day, cancellable, error);
  pagoda_database_rollback (database);
  if (board == NULL)
    return NULL;
  g_autofree char *iso = pagoda_day_to_iso (day);
  g_autofree char *foot
      = g_strconcat (pagoda_translate (language, N_ ("Customer profile")), PAGODA_PAPER_SEPARATOR,
                     dossier->customer->name, PAGODA_PAPER_SEPARATOR, iso, NULL);
  PagodaPaper *paper = pagoda_paper_new (language == PAGODA_LANGUAGE_ZH_CN, foot);
  pagoda_profile_add_to_paper (paper, dossier, board, language);
  return paper;
}
