/* credit_commands.c: credit.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/credit_book.h"
#include "session/credit_words.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *customer;
  char *amount;
  char *terms;
  PagodaMoney proposed;
  int payment_days;
} options;

const GOptionEntry credit_options[] = {
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer, N_ ("Only the customer with this code"),
    N_ ("CODE") },
  { "amount", 0, 0, G_OPTION_ARG_STRING, &options.amount, N_ ("The order that terms are asked for"),
    N_ ("AMOUNT") },
  { "terms", 0, 0, G_OPTION_ARG_STRING, &options.terms, N_ ("The payment days asked for"), N_ ("DAYS") },
  { NULL },
};

static gboolean
parse_options (const char *currency, GError **error)
{
  PagodaDecimal decimal = 0;
  guint64 days = 0;

  if (options.amount != NULL
      && (!pagoda_decimal_parse (options.amount, &decimal) || decimal < 0
          || !pagoda_money_from_decimal (decimal, pagoda_currency_digits (currency), &options.proposed)))
    return fail_usage (error, _ ("--amount is a number from 0 on, not “%s”."), options.amount);
  if (options.terms != NULL && !g_ascii_string_to_unsigned (options.terms, 10, 0, 3660, &days, NULL))
    return fail_usage (error, _ ("--terms is a number of days from 0 to 3660, not “%s”."), options.terms);
  options.payment_days = (int)days;
  return TRUE;
}

/* JSON */

static void
add_limit (JsonBuilder *builder, PagodaMoney limit, const char *currency)
{
  if (limit == PAGODA_NO_LIMIT)
    json_builder_add_null_value (json_builder_set_member_name (builder, "limit"));
  else
    add_money (builder, "limit", limit, currency);
}

static void
add_terms (JsonBuilder *builder, const PagodaCreditTerms *terms, const char *currency)
{
  gboolean has_channel = terms != NULL && terms->channel != PAGODA_CHANNEL_UNKNOWN;

  add_text (builder, "channel", has_channel ? pagoda_channel_word ((PagodaChannel)terms->channel) : NULL);
  add_limit (builder, terms != NULL ? terms->limit : PAGODA_NO_LIMIT, currency);
  json_builder_set_member_name (builder, "payment_days");
  if (terms != NULL && terms->payment_days != PAGODA_NO_TERMS)
    json_builder_add_int_value (builder, terms->payment_days);
  else
    json_builder_add_null_value (builder);
}

static void
add_exposure (JsonBuilder *builder, const PagodaCreditAccount *account, const char *currency)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "exposure"));
  add_money (builder, "open", account->open, currency);
  add_money (builder, "undelivered", account->undelivered, currency);
  add_money (builder, "proposed", options.proposed, currency);
  add_money (builder, "total", account->open + account->undelivered + options.proposed, currency);
  json_builder_end_object (builder);
  json_builder_begin_object (json_builder_set_member_name (builder, "overdue"));
  for (int age = PAGODA_AGE_TO_30; age < PAGODA_N_RECEIVABLE_AGES; age++)
    add_money (builder, pagoda_receivable_age_word ((PagodaReceivableAge)age), account->ages[age], currency);
  json_builder_end_object (builder);
}

static void
add_capabilities (JsonBuilder *builder, const PagodaCreditAccount *account)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "capability"));
  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    {
      json_builder_set_member_name (builder, pagoda_capability_word ((PagodaCapability)i));
      if (account->capabilities[i] == PAGODA_CAPABILITY_UNKNOWN)
        json_builder_add_null_value (builder);
      else
        json_builder_add_int_value (builder, account->capabilities[i]);
    }
  json_builder_end_object (builder);
}

static void
add_words (JsonBuilder *builder, const char *name, guint bits, int n, const char *(*word) (int bit))
{
  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (int bit = 0; bit < n; bit++)
    if ((bits >> bit & 1) != 0)
      json_builder_add_string_value (builder, word (bit));
  json_builder_end_array (builder);
}

static const char *
capability_word (int bit)
{
  return pagoda_capability_word ((PagodaCapability)bit);
}

static void
add_verdict (JsonBuilder *builder, const PagodaCreditBook *book, const PagodaCreditGate *gate)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  g_autoptr (GPtrArray) sentences
      = pagoda_credit_describe_reasons (gate, options.payment_days, book->long_terms, currency,
                                        pagoda_language_current ());
  g_autofree char *sentence
      = pagoda_credit_describe_default (options.proposed, book->profit, pagoda_language_current ());

  json_builder_begin_object (json_builder_set_member_name (builder, "verdict"));
  add_money (builder, "amount", options.proposed, currency);
  add_count (builder, "terms", options.payment_days);
  add_flag (builder, "red", gate->reasons != 0);
  add_limit (builder, gate->limit, currency);
  add_words (builder, "reasons", gate->reasons, PAGODA_N_CREDIT_REASONS, pagoda_credit_reason_word);
  json_builder_begin_array (json_builder_set_member_name (builder, "why"));
  for (guint i = 0; i < sentences->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (sentences, i));
  json_builder_end_array (builder);
  add_number (builder, "months_lost", pagoda_credit_months_lost (options.proposed, book->profit));
  add_text (builder, "default", sentence);
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder *builder, const PagodaCreditBook *book, const PagodaCreditEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  PagodaCreditGate gate = pagoda_credit_book_judge (book, entry, options.proposed, options.payment_days);

  json_builder_begin_object (builder);
  add_id (builder, "id", pagoda_snapshot_get_id (book->snapshot, entry->place));
  add_text (builder, "code", pagoda_snapshot_get_code (book->snapshot, entry->place));
  add_text (builder, "name", pagoda_snapshot_get_name (book->snapshot, entry->place));
  add_terms (builder, entry->account.terms, currency);
  add_exposure (builder, &entry->account, currency);
  add_flag (builder, "new", gate.is_new);
  add_capabilities (builder, &entry->account);
  add_words (builder, "blind_spots", gate.blind_spots, PAGODA_N_CAPABILITIES, capability_word);
  add_flag (builder, "alert", entry->alerts);
  if (options.amount != NULL || options.terms != NULL)
    add_verdict (builder, book, &gate);
  json_builder_end_object (builder);
}

static void
print_as_json (const PagodaCreditBook *book, const GArray *entries)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", book->as_of);
  add_text (builder, "currency", currency);
  add_money (builder, "profit_of_all", book->profit, currency);
  json_builder_begin_array (json_builder_set_member_name (builder, "customers"));
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, book, &g_array_index (entries, PagodaCreditEntry, i));
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_row (GPtrArray *cells, const PagodaCreditBook *book, const PagodaCreditEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  const PagodaCreditAccount *account = &entry->account;
  gboolean has_days = account->terms != NULL && account->terms->payment_days != PAGODA_NO_TERMS;

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (book->snapshot, entry->place)));
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (book->snapshot, entry->place)));
  g_ptr_array_add (cells, account->limit == PAGODA_NO_LIMIT ? g_strdup ("")
                                                            : pagoda_money_format (account->limit, currency));
  g_ptr_array_add (cells, has_days ? g_strdup_printf ("%d", account->terms->payment_days) : g_strdup (""));
  g_ptr_array_add (cells, pagoda_money_format (account->open, currency));
  g_ptr_array_add (cells, pagoda_money_format (account->undelivered, currency));
  for (int age = PAGODA_AGE_TO_30; age < PAGODA_N_RECEIVABLE_AGES; age++)
    g_ptr_array_add (cells, pagoda_money_format (account->ages[age], currency));
}

static void
print_verdict (const PagodaCreditBook *book, const PagodaCreditEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  PagodaCreditGate gate = pagoda_credit_book_judge (book, entry, options.proposed, options.payment_days);
  PagodaCreditRequest request
      = pagoda_credit_account_request (&entry->account, options.proposed, options.payment_days);
  g_autoptr (GPtrArray) sentences
      = pagoda_credit_describe_reasons (&gate, options.payment_days, book->long_terms, currency, language);
  g_autofree char *exposure = pagoda_credit_describe_exposure (&request, currency, language);
  g_autofree char *lost = pagoda_credit_describe_default (options.proposed, book->profit, language);

  printf ("\n%s: %s\n%s\n", pagoda_snapshot_get_name (book->snapshot, entry->place),
          gate.reasons != 0 ? _ ("red") : _ ("nothing speaks against these terms"), exposure);
  for (guint i = 0; i < sentences->len; i++)
    printf ("- %s\n", (const char *)g_ptr_array_index (sentences, i));
  puts (lost);
}

static void
print_as_text (const PagodaCreditBook *book, const GArray *entries)
{
  static const char *const heads[]
      = { N_ ("Code"),          N_ ("Customer"), N_ ("Limit"), N_ ("Days"),  N_ ("Open amount"),
          N_ ("Not delivered"), N_ ("To 30"),    N_ ("To 60"), N_ ("To 90"), N_ ("Over 90") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < entries->len; i++)
    add_row (cells, book, &g_array_index (entries, PagodaCreditEntry, i));
  print_table (cells, G_N_ELEMENTS (heads));
  if (options.amount == NULL && options.terms == NULL)
    return;
  for (guint i = 0; i < entries->len; i++)
    print_verdict (book, &g_array_index (entries, PagodaCreditEntry, i));
}

/* The entry of the customer @id alone, whether anything is on record of it or not (transfer full). */
static GArray *
list_one (const PagodaCreditBook *book, PagodaId id)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PagodaCreditEntry));
  PagodaCreditEntry entry = pagoda_credit_book_read (book, (gsize)pagoda_snapshot_find (book->snapshot, id));

  g_array_append_val (entries, entry);
  return entries;
}

gboolean
run_credit (const Invocation *invocation, GError **error)
{
  PagodaId customer = PAGODA_ID_NONE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;

  if (snapshot == NULL || !parse_options (pagoda_snapshot_get_currency (snapshot), error)
      || !find_customer (snapshot, options.customer, &customer, error)
      || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaCreditBook) book = pagoda_credit_book_load (database, snapshot, invocation->as_of, error);
  pagoda_database_rollback (database);
  if (book == NULL)
    return FALSE;

  g_autoptr (GArray) entries
      = customer != PAGODA_ID_NONE ? list_one (book, customer) : g_array_ref (book->entries);
  if (invocation->json)
    print_as_json (book, entries);
  else
    print_as_text (book, entries);
  return TRUE;
}
