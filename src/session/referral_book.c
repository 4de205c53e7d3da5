/* referral_book.c: who brought whom, who knows whom, who was asked, and who could recommend us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/referral_book.h"

#include "base/period.h"
#include "base/text.h"
#include "method/project_support.h"
#include "session/credit_book.h"
#include "store/company_links.h"
#include "store/layers.h"
#include "store/promises.h"
#include "store/referral_asks.h"

#include <string.h>

/* Fewer figures are no telephone of somebody. */
#define LEAST_FIGURES 7

PagodaReferralBook *
pagoda_referral_book_ref (PagodaReferralBook *book)
{
  g_atomic_ref_count_inc (&book->references);
  return book;
}

void
pagoda_referral_book_unref (PagodaReferralBook *book)
{
  if (book == NULL || !g_atomic_ref_count_dec (&book->references))
    return;
  g_clear_pointer (&book->asks, g_ptr_array_unref);
  g_clear_pointer (&book->links, g_ptr_array_unref);
  g_clear_pointer (&book->ledger, pagoda_influence_ledger_free);
  g_clear_pointer (&book->pyramid, pagoda_pyramid_free);
  pagoda_snapshot_unref (book->snapshot);
  g_free (book);
}

gboolean
pagoda_referral_book_is_won (const PagodaReferralBook *book, const PagodaReferralAsk *ask)
{
  gssize place = pagoda_snapshot_find (book->snapshot, ask->wanted);
  PagodaDay first = place >= 0 && ask->ended != PAGODA_DAY_NONE && ask->outcome == PAGODA_ASK_INTRODUCED
                        ? pagoda_snapshot_first_order_since (book->snapshot, (gsize)place, ask->ended)
                        : PAGODA_DAY_NONE;

  return first != PAGODA_DAY_NONE && first <= book->as_of;
}

PagodaReferralBook *
pagoda_referral_book_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error)
{
  g_autoptr (PagodaReferralBook) book = g_new0 (PagodaReferralBook, 1);

  g_atomic_ref_count_init (&book->references);
  book->as_of = day;
  book->snapshot = pagoda_snapshot_ref (snapshot);
  if ((book->links = pagoda_company_links_list (database, error)) == NULL
      || (book->asks = pagoda_referral_asks_list (database, error)) == NULL)
    return NULL;
  for (guint i = book->links->len; i-- > 0;)
    if (((const PagodaCompanyLink *)g_ptr_array_index (book->links, i))->from > day)
      g_ptr_array_remove_index (book->links, i);
  for (guint i = book->asks->len; i-- > 0;)
    if (((const PagodaReferralAsk *)g_ptr_array_index (book->asks, i))->day > day)
      g_ptr_array_remove_index (book->asks, i);
  book->pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  book->ledger = pagoda_snapshot_make_ledger (snapshot, book->pyramid, day);
  for (guint i = 0; i < book->asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (book->asks, i);
      pagoda_ask_tally_add (&book->tally, ask, pagoda_referral_book_is_won (book, ask), day);
    }
  return g_steal_pointer (&book);
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaInfluenceLedger *ledger = data;
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;

  if (ledger->profits[one] != ledger->profits[other])
    return ledger->profits[one] > ledger->profits[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

GArray *
pagoda_referral_book_tops (const PagodaReferralBook *book)
{
  const PagodaInfluenceLedger *ledger = book->ledger;
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < ledger->n; i++)
    if (ledger->referrers[i] == PAGODA_NO_REFERRER && ledger->n_descendants[i] > 0)
      g_array_append_val (tops, i);
  g_array_sort_with_data (tops, compare_tops, (gpointer)ledger);
  return tops;
}

/* Ties */

/* What is gathered while ties of one customer are looked for. */
typedef struct
{
  PagodaRecommendations *into;
  const PagodaSnapshot *snapshot;
  GArray *ties; /* PagodaTie */
  GArray *keys; /* PagodaTieKey */
  PagodaDay day;
} Search;

static const char *
keep (const Search *search, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (search->into->texts, text) : NULL;
}

static void
add_tie (const Search *search, gssize customer, PagodaTieKind kind, const char *what)
{
  PagodaTie tie = { (guint32)customer, kind, keep (search, what) };

  if (customer >= 0)
    g_array_append_val (search->ties, tie);
}

static void
add_links (const Search *search)
{
  static const PagodaTieKind kinds[PAGODA_N_LINK_KINDS] = {
    [PAGODA_LINK_PARTNER] = PAGODA_TIE_PARTNER,       [PAGODA_LINK_COMPETITOR] = PAGODA_TIE_COMPETITOR,
    [PAGODA_LINK_SAME_GROUP] = PAGODA_TIE_SAME_GROUP, [PAGODA_LINK_SAME_PERSON] = PAGODA_TIE_SAME_PERSON,
    [PAGODA_LINK_OTHER] = PAGODA_TIE_OTHER,
  };
  const GPtrArray *links = search->into->book->links;
  PagodaId wanted = pagoda_snapshot_get_id (search->snapshot, search->into->wanted);

  for (guint i = 0; i < links->len; i++)
    {
      const PagodaCompanyLink *link = g_ptr_array_index (links, i);
      if (link->customer == wanted || link->related == wanted)
        add_tie (search, pagoda_snapshot_find (search->snapshot, pagoda_company_link_other (link, wanted)),
                 kinds[link->kind], link->note);
    }
}

static void
add_key (const Search *search, guint32 customer, PagodaTieKind kind, const char *key, const char *what)
{
  PagodaTieKey entry = { customer, kind, keep (search, key), keep (search, what) };

  g_array_append_val (search->keys, entry);
}

/* Providers whose domains say nothing of a company. */
static gboolean
is_public (const char *domain)
{
  static const char *const providers[]
      = { "qq.com",   "foxmail.com", "163.com",      "126.com",     "yeah.net",    "139.com",   "189.cn",
          "sina.com", "sina.cn",     "sohu.com",     "aliyun.com",  "gmail.com",   "yahoo.com", "hotmail.com",
          "live.com", "outlook.com", "icloud.com",   "msn.com",     "wo.cn",       "21cn.com",  "vip.163.com",
          "tom.com",  "vip.qq.com",  "vip.sina.com", "example.com", "example.org", NULL };

  return g_strv_contains (providers, domain);
}

static void
add_person (const Search *search, guint32 customer, const char *name, const char *reach)
{
  g_autofree char *folded_name = pagoda_text_fold (name);
  g_autofree char *folded = pagoda_text_fold (reach);

  if (*folded == '\0')
    return;
  g_autofree char *key = g_strconcat (folded_name, "\n", folded, NULL);
  add_key (search, customer, PAGODA_TIE_FOUND_PERSON, key, name);
}

/* The figures alone: a number is written with dashes, with spaces or without. */
static void
add_telephone (const Search *search, guint32 customer, const char *name, const char *number)
{
  g_autoptr (GString) figures = g_string_new (NULL);

  for (const char *at = number; at != NULL && *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (figures, *at);
  if (figures->len >= LEAST_FIGURES)
    add_person (search, customer, name, figures->str);
}

/* The rows are read here: the store's own reading of contacts links what makes readings of names, too. */
static void
add_contact (PagodaStatement *statement, gpointer data)
{
  const Search *search = data;
  gssize found = pagoda_snapshot_find (search->snapshot, pagoda_statement_int (statement, "customer"));
  const char *name = pagoda_statement_text (statement, "name");
  const char *email = pagoda_statement_text (statement, "email");
  const char *at = email != NULL ? strchr (email, '@') : NULL;
  guint32 place = (guint32)found;

  if (found < 0)
    return;
  add_telephone (search, place, name, pagoda_statement_text (statement, "phone"));
  add_telephone (search, place, name, pagoda_statement_text (statement, "mobile"));
  add_person (search, place, name, pagoda_statement_text (statement, "wechat"));
  if (at == NULL || at[1] == '\0')
    return;
  add_person (search, place, name, email);
  g_autofree char *domain = pagoda_text_fold (at + 1);
  if (!is_public (domain))
    add_key (search, place, PAGODA_TIE_FOUND_DOMAIN, domain, domain);
}

static gboolean
add_contacts (const Search *search, PagodaDatabase *database, GError **error)
{
  if (!pagoda_statement_each (pagoda_statement (database, "contact-list"), add_contact, (gpointer)search,
                              error))
    return FALSE;
  pagoda_ties_find_shared ((const PagodaTieKey *)(gconstpointer)search->keys->data, search->keys->len,
                           search->into->wanted, search->ties);
  return TRUE;
}

/* Who is called @name, in full or in short. */
static void
add_named (const Search *search, const char *name, PagodaTieKind kind, const char *what)
{
  gsize n = pagoda_snapshot_get_n_customers (search->snapshot);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (pagoda_snapshot_get_name (search->snapshot, i), name) == 0
        || g_strcmp0 (pagoda_snapshot_get_short_name (search->snapshot, i), name) == 0)
      add_tie (search, (gssize)i, kind, what);
}

static void
add_suppliers_and_rivals (const Search *search, const PagodaLayerRecord *record)
{
  for (guint i = 0; i < record->past_suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (record->past_suppliers, i);
      if (supplier->from <= search->day)
        add_named (search, supplier->name, PAGODA_TIE_FOUND_SUPPLIER, NULL);
    }
  for (guint i = 0; i < record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (record->projects, i);
      for (guint k = 0; k < project->rivals->len; k++)
        {
          const PagodaRival *rival = g_ptr_array_index (project->rivals, k);
          if (rival->from <= search->day)
            add_named (search, rival->name, PAGODA_TIE_FOUND_RIVAL, project->name);
        }
    }
}

static void
add_of_trade (PagodaStatement *statement, gpointer data)
{
  const Search *search = data;

  add_tie (search, pagoda_snapshot_find (search->snapshot, pagoda_statement_int (statement, "id")),
           PAGODA_TIE_TRADE, NULL);
}

static gboolean
find_ties (const Search *search, PagodaDatabase *database, GError **error)
{
  PagodaId wanted = pagoda_snapshot_get_id (search->snapshot, search->into->wanted);
  PagodaStatement *statement = pagoda_statement (database, "customer-of-trade");
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, wanted, error);

  if (record == NULL)
    return FALSE;
  add_links (search);
  add_suppliers_and_rivals (search, record);
  pagoda_statement_bind_int (statement, ":customer", wanted);
  return add_contacts (search, database, error)
         && pagoda_statement_each (statement, add_of_trade, (gpointer)search, error);
}

/* Facts */

/* The lead of the latest project whose deciders are known: of the band what is sure. */
static void
read_lead (PagodaReferrerFacts *facts, const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = record->projects->len; i-- > 0 && !facts->lead_known;)
    {
      const PagodaProject *project = g_ptr_array_index (record->projects, i);
      if (project->opened > day)
        continue;
      PagodaProjectSupport support = pagoda_project_support (project, day, NULL, NULL);
      facts->lead_known = support.deciders > 0;
      facts->lead = support.lead.low > 0 ? support.lead.low : support.lead.high < 0 ? support.lead.high : 0;
    }
}

static void
read_promises (PagodaReferrerFacts *facts, const GPtrArray *promises, PagodaDay day)
{
  PagodaPeriod year = pagoda_period_trailing_year (day);

  for (guint i = 0; i < promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (promises, i);
      PagodaPromiseState state = pagoda_promise_state_on (promise, day);
      gboolean counts = promise->closed != PAGODA_DAY_NONE && promise->closed >= year.first;
      facts->promises_kept += counts && state == PAGODA_PROMISE_KEPT;
      facts->promises_broken += counts && state == PAGODA_PROMISE_BROKEN;
    }
}

static gboolean
read_facts (PagodaRecommender *one,
            const PagodaReferralBook *book,
            const PagodaCreditBook *credit,
            PagodaDatabase *database,
            GError **error)
{
  PagodaId customer = pagoda_snapshot_get_id (book->snapshot, one->customer);
  PagodaPeriod year = pagoda_period_trailing_year (book->as_of);
  PagodaPeriod before = pagoda_period_trailing_year (year.first - 1);
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, customer, error);
  g_autoptr (GPtrArray) promises
      = record != NULL ? pagoda_promises_of_customer (database, customer, error) : NULL;

  if (promises == NULL)
    return FALSE;
  one->facts.active = book->pyramid->tiers[one->customer] < PAGODA_TIER_INACTIVE;
  one->facts.profit = book->pyramid->profits[one->customer];
  one->facts.revenue = pagoda_snapshot_sum_revenue (book->snapshot, one->customer, year);
  one->facts.revenue_before = pagoda_snapshot_sum_revenue (book->snapshot, one->customer, before);
  one->facts.credit_alert = pagoda_credit_book_read (credit, one->customer).alerts;
  one->facts.asked = pagoda_referral_asks_last (book->asks, customer, PAGODA_ID_NONE, book->as_of);
  read_promises (&one->facts, promises, book->as_of);
  read_lead (&one->facts, record, book->as_of);
  return TRUE;
}

/* Somebody who never bought cannot speak of what buying from us is like. */
static void
forget_strangers (GArray *recommenders, const PagodaReferralBook *book)
{
  for (guint i = recommenders->len; i-- > 0;)
    if (book->pyramid->tiers[g_array_index (recommenders, PagodaRecommender, i).customer]
        > PAGODA_TIER_INACTIVE)
      g_array_remove_index (recommenders, i);
}

PagodaRecommendations *
pagoda_recommendations_load (PagodaDatabase *database,
                             PagodaReferralBook *book,
                             guint32 wanted,
                             GError **error)
{
  g_autoptr (PagodaRecommendations) found = g_new0 (PagodaRecommendations, 1);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (PagodaTie));
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (PagodaTieKey));
  Search search = { found, book->snapshot, ties, keys, book->as_of };

  g_atomic_ref_count_init (&found->references);
  found->book = pagoda_referral_book_ref (book);
  found->wanted = wanted;
  found->is_won = book->pyramid->tiers[wanted] < PAGODA_TIER_INACTIVE;
  found->texts = g_string_chunk_new (1024);
  if (!find_ties (&search, database, error))
    return NULL;
  g_autoptr (PagodaCreditBook) credit
      = pagoda_credit_book_load (database, book->snapshot, book->as_of, error);
  if (credit == NULL)
    return NULL;
  found->recommenders
      = pagoda_recommenders_gather ((const PagodaTie *)(gconstpointer)ties->data, ties->len, wanted);
  forget_strangers (found->recommenders, book);
  for (guint i = 0; i < found->recommenders->len; i++)
    if (!read_facts (&g_array_index (found->recommenders, PagodaRecommender, i), book, credit, database,
                     error))
      return NULL;
  pagoda_recommenders_judge (found->recommenders, book->as_of, pagoda_snapshot_get_rules (book->snapshot));
  return g_steal_pointer (&found);
}

PagodaRecommendations *
pagoda_recommendations_ref (PagodaRecommendations *recommendations)
{
  g_atomic_ref_count_inc (&recommendations->references);
  return recommendations;
}

void
pagoda_recommendations_unref (PagodaRecommendations *recommendations)
{
  if (recommendations == NULL || !g_atomic_ref_count_dec (&recommendations->references))
    return;
  g_clear_pointer (&recommendations->recommenders, g_array_unref);
  g_clear_pointer (&recommendations->texts, g_string_chunk_free);
  pagoda_referral_book_unref (recommendations->book);
  g_free (recommendations);
}
