/* referral_commands.c: who brought whom, who was asked, and who could recommend us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/referral_words.h"

#include <glib/gi18n.h>
#include <math.h>

static struct
{
  char *customer;
} options;

const GOptionEntry referrals_options[] = {
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer,
    N_ ("Only what concerns the customer with this code, and who could recommend us to it"), N_ ("CODE") },
  { NULL },
};

/* JSON */

static const char *
code_of (const PagodaReferralBook *book, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (book->snapshot, customer);

  return place >= 0 ? pagoda_snapshot_get_code (book->snapshot, (gsize)place) : NULL;
}

/* Who is in a tree: only those below @top where that is a customer. */
static gboolean
is_below (const PagodaReferralBook *book, guint32 customer, gssize top)
{
  gint32 at = (gint32)customer;

  while (top >= 0 && at != PAGODA_NO_REFERRER && at != (gint32)top)
    at = book->ledger->referrers[at];
  return top < 0 || at != PAGODA_NO_REFERRER;
}

static void
add_tree (JsonBuilder *builder, const PagodaReferralBook *book, gssize top)
{
  const PagodaInfluenceLedger *ledger = book->ledger;
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);

  json_builder_begin_array (json_builder_set_member_name (builder, "tree"));
  for (guint32 i = 0; i < ledger->n; i++)
    {
      gint32 referrer = ledger->referrers[i];
      if ((referrer == PAGODA_NO_REFERRER && ledger->n_descendants[i] == 0 && (gssize)i != top)
          || !is_below (book, i, top))
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "customer", pagoda_snapshot_get_code (book->snapshot, i));
      add_text (builder, "name", pagoda_snapshot_get_name (book->snapshot, i));
      add_text (builder, "referrer",
                referrer != PAGODA_NO_REFERRER ? pagoda_snapshot_get_code (book->snapshot, (gsize)referrer)
                                               : NULL);
      add_money (builder, "profit", book->pyramid->profits[i], currency);
      add_count (builder, "descendants", ledger->n_descendants[i]);
      add_money (builder, "profit_through", ledger->profits[i], currency);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_referrals (JsonBuilder *builder, const PagodaReferralBook *book, gssize customer)
{
  static const char *const words[] = { [PAGODA_REFERRAL_COUNTS] = "counts",
                                       [PAGODA_REFERRAL_NOT_FIRST] = "not first",
                                       [PAGODA_REFERRAL_CIRCLE] = "circle",
                                       [PAGODA_REFERRAL_LATER] = "later" };
  const PagodaInfluenceLedger *ledger = book->ledger;

  json_builder_begin_array (json_builder_set_member_name (builder, "referrals"));
  for (gsize i = 0; i < ledger->n_links; i++)
    {
      const PagodaReferralLink *link = &ledger->links[i];
      if (customer >= 0 && link->customer != customer && link->referrer != customer)
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "customer", pagoda_snapshot_get_code (book->snapshot, link->customer));
      add_text (builder, "referrer", pagoda_snapshot_get_code (book->snapshot, link->referrer));
      add_day (builder, "day", link->from);
      add_text (builder, "standing", words[ledger->standings[i]]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_links (JsonBuilder *builder, const PagodaReferralBook *book, PagodaId customer)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "links"));
  for (guint i = 0; i < book->links->len; i++)
    {
      const PagodaCompanyLink *link = g_ptr_array_index (book->links, i);
      if (customer != PAGODA_ID_NONE && link->customer != customer && link->related != customer)
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "customer", code_of (book, link->customer));
      add_text (builder, "related", code_of (book, link->related));
      add_text (builder, "kind", pagoda_link_kind_word (link->kind));
      add_day (builder, "day", link->from);
      add_text (builder, "told_by", link->told_by);
      add_text (builder, "note", link->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_asks (JsonBuilder *builder, const PagodaReferralBook *book, PagodaId customer)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "asks"));
  for (guint i = 0; i < book->asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (book->asks, i);
      PagodaAskOutcome outcome = pagoda_referral_ask_outcome_on (ask, book->as_of);
      if (customer != PAGODA_ID_NONE && ask->customer != customer && ask->wanted != customer)
        continue;
      json_builder_begin_object (builder);
      add_id (builder, "id", ask->id);
      add_text (builder, "asked", code_of (book, ask->customer));
      add_text (builder, "wanted", code_of (book, ask->wanted));
      add_day (builder, "day", ask->day);
      add_day (builder, "due", ask->due);
      add_text (builder, "outcome", pagoda_ask_outcome_word (outcome));
      add_day (builder, "ended", outcome != PAGODA_ASK_OPEN ? ask->ended : PAGODA_DAY_NONE);
      add_flag (builder, "is_due", pagoda_referral_ask_is_due (ask, book->as_of));
      add_flag (builder, "won", pagoda_referral_book_is_won (book, ask));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_tally (JsonBuilder *builder, const PagodaReferralBook *book)
{
  const PagodaAskTally *tally = &book->tally;
  double introduced = 0, won = 0;
  gboolean known
      = pagoda_ask_tally_shares (tally, pagoda_snapshot_get_rules (book->snapshot), &introduced, &won);

  json_builder_begin_object (json_builder_set_member_name (builder, "asking"));
  add_count (builder, "asks", tally->asks);
  add_count (builder, "pending", tally->pending);
  add_count (builder, "introduced", tally->introduced);
  add_count (builder, "declined", tally->declined);
  add_count (builder, "no_answer", tally->unanswered);
  add_count (builder, "won", tally->won);
  add_count (builder, "n", pagoda_ask_tally_ended (tally));
  add_number (builder, "introduced_share", known ? introduced : NAN);
  add_number (builder, "won_share", known ? won : NAN);
  json_builder_end_object (builder);
}

static void
add_recommenders (JsonBuilder *builder, const PagodaRecommendations *found)
{
  const PagodaReferralBook *book = found->book;

  json_builder_begin_array (json_builder_set_member_name (builder, "recommenders"));
  for (guint i = 0; i < found->recommenders->len; i++)
    {
      const PagodaRecommender *one = &g_array_index (found->recommenders, PagodaRecommender, i);
      json_builder_begin_object (builder);
      add_text (builder, "customer", pagoda_snapshot_get_code (book->snapshot, one->customer));
      add_text (builder, "name", pagoda_snapshot_get_name (book->snapshot, one->customer));
      add_text (builder, "standing", pagoda_referrer_standing_word (one->standing));
      json_builder_begin_array (json_builder_set_member_name (builder, "ties"));
      for (PagodaTieKind kind = PAGODA_TIE_SAME_PERSON; kind < PAGODA_N_TIE_KINDS; kind++)
        if ((one->ties >> kind & 1) != 0)
          json_builder_add_string_value (builder, pagoda_tie_kind_word (kind));
      json_builder_end_array (builder);
      json_builder_begin_object (json_builder_set_member_name (builder, "signs"));
      for (PagodaReferrerSign sign = PAGODA_SIGN_BUYS; sign < PAGODA_N_REFERRER_SIGNS; sign++)
        if (one->signs[sign] == PAGODA_ANSWER_UNKNOWN)
          json_builder_add_null_value (
              json_builder_set_member_name (builder, pagoda_referrer_sign_word (sign)));
        else
          add_flag (builder, pagoda_referrer_sign_word (sign), one->signs[sign] == PAGODA_ANSWER_YES);
      json_builder_end_object (builder);
      add_money (builder, "profit", one->facts.profit, pagoda_snapshot_get_currency (book->snapshot));
      add_day (builder, "asked", one->facts.asked);
      add_flag (builder, "asked_lately", one->asked_lately);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (const PagodaReferralBook *book, const PagodaRecommendations *found)
{
  gssize place = found != NULL ? (gssize)found->wanted : -1;
  PagodaId customer = found != NULL ? pagoda_snapshot_get_id (book->snapshot, found->wanted) : PAGODA_ID_NONE;
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", book->as_of);
  add_tree (builder, book, place);
  add_referrals (builder, book, place);
  add_links (builder, book, customer);
  add_asks (builder, book, customer);
  add_tally (builder, book);
  if (found != NULL)
    add_recommenders (builder, found);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
print_tree (const PagodaReferralBook *book, gssize top)
{
  static const char *const heads[]
      = { N_ ("Customer"), N_ ("Profit, 12 months"), N_ ("Brought"), N_ ("Profit through them") };
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  g_autoptr (GArray) tops = pagoda_referral_book_tops (book);
  guint32 only = (guint32)top;

  if (top >= 0)
    g_array_append_val (g_array_set_size (tops, 0), only);
  for (guint i = 0; i < tops->len; i++)
    {
      guint32 at = g_array_index (tops, guint32, i);
      g_autofree PagodaDescendant *below = pagoda_influence_ledger_descendants (book->ledger, at);
      guint32 n = book->ledger->n_descendants[at];
      for (guint32 k = 0; k <= n; k++)
        {
          guint32 customer = k == 0 ? at : below[k - 1].customer;
          guint depth = k == 0 ? 0 : below[k - 1].depth;
          g_ptr_array_add (cells, g_strdup_printf ("%*s%s", (int)(2 * depth), "",
                                                   pagoda_snapshot_get_name (book->snapshot, customer)));
          g_ptr_array_add (cells, pagoda_money_format (book->pyramid->profits[customer], currency));
          g_ptr_array_add (cells, g_strdup_printf ("%u", book->ledger->n_descendants[customer]));
          g_ptr_array_add (cells, pagoda_money_format (book->ledger->profits[customer], currency));
        }
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_recommenders (const PagodaRecommendations *found)
{
  static const char *const heads[] = { N_ ("Customer"), N_ ("Standing"), N_ ("Tie"), N_ ("Why") };
  PagodaLanguage language = pagoda_language_current ();
  const char *currency = pagoda_snapshot_get_currency (found->book->snapshot);
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < found->recommenders->len; i++)
    {
      const PagodaRecommender *one = &g_array_index (found->recommenders, PagodaRecommender, i);
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (found->book->snapshot, one->customer)));
      g_ptr_array_add (cells, g_strdup (pagoda_referrer_standing_label (one->standing, language)));
      g_ptr_array_add (cells, pagoda_recommender_describe_ties (one, language));
      g_ptr_array_add (cells, pagoda_recommender_describe_signs (one, currency, language));
    }
  g_print ("\n");
  print_table (cells, G_N_ELEMENTS (heads));
}

gboolean
run_referrals (const Invocation *invocation, GError **error)
{
  PagodaId customer = PAGODA_ID_NONE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;

  if (snapshot == NULL || !find_customer (snapshot, options.customer, &customer, error)
      || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gssize place = customer != PAGODA_ID_NONE ? pagoda_snapshot_find (snapshot, customer) : -1;
  g_autoptr (PagodaReferralBook) book
      = pagoda_referral_book_load (database, snapshot, invocation->as_of, error);
  g_autoptr (PagodaRecommendations) found
      = book != NULL && place >= 0 ? pagoda_recommendations_load (database, book, (guint32)place, error)
                                   : NULL;
  pagoda_database_rollback (database);
  if (book == NULL || (place >= 0 && found == NULL))
    return FALSE;
  if (invocation->json)
    {
      print_as_json (book, found);
      return TRUE;
    }
  print_tree (book, place);
  if (found != NULL)
    print_recommenders (found);
  g_autofree char *asking = pagoda_ask_tally_describe (&book->tally, pagoda_snapshot_get_rules (snapshot),
                                                       pagoda_language_current ());
  g_print ("\n%s\n", asking);
  return TRUE;
}
