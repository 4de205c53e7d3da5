/* referral_asks.c: who was asked to recommend us, in the store (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/referral_asks.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_referral_asks_save (PagodaDatabase *database, PagodaReferralAsk *ask, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "referral-ask-insert", "referral-ask-update", &ask->id);

  pagoda_statement_bind_int (statement, ":customer", ask->customer);
  pagoda_statement_bind_optional (statement, ":contact", ask->contact, PAGODA_ID_NONE);
  pagoda_statement_bind_int (statement, ":wanted", ask->wanted);
  pagoda_statement_bind_int (statement, ":day", ask->day);
  pagoda_statement_bind_int (statement, ":due_day", ask->due);
  pagoda_statement_bind_text (statement, ":outcome", pagoda_ask_outcome_word (ask->outcome));
  pagoda_statement_bind_optional (statement, ":ended_day", ask->ended, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", ask->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_referral_asks_delete (PagodaDatabase *database, PagodaId ask, GError **error)
{
  return pagoda_delete_where (database, "referral-ask-delete", delete_slots, ":id", ask, error);
}

gboolean
pagoda_referral_asks_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "referral-ask-delete", delete_slots, ":customer", customer, error);
}

gboolean
pagoda_referral_asks_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "referral-ask-forget-contact");

  pagoda_statement_bind_int (statement, ":contact", contact);
  return pagoda_statement_run (statement, error);
}

static void
add_ask (PagodaStatement *statement, gpointer list)
{
  PagodaReferralAsk *ask = pagoda_referral_ask_new (pagoda_statement_int (statement, "customer"),
                                                    pagoda_statement_int (statement, "wanted"),
                                                    (PagodaDay)pagoda_statement_int (statement, "day"));

  ask->id = pagoda_statement_int (statement, "id");
  ask->contact = pagoda_statement_optional (statement, "contact", PAGODA_ID_NONE);
  ask->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  pagoda_ask_outcome_parse (pagoda_statement_text (statement, "outcome"), &ask->outcome);
  ask->ended = (PagodaDay)pagoda_statement_optional (statement, "ended_day", PAGODA_DAY_NONE);
  ask->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (list, ask);
}

GPtrArray *
pagoda_referral_asks_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "referral-ask-of-customer", ":customer", customer, add_ask,
                                   (GDestroyNotify)pagoda_referral_ask_free, error);
}

GPtrArray *
pagoda_referral_asks_due (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "referral-ask-due", ":day", day, add_ask,
                                   (GDestroyNotify)pagoda_referral_ask_free, error);
}

GPtrArray *
pagoda_referral_asks_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_referral_ask_free);

  return pagoda_statement_each (pagoda_statement (database, "referral-ask-list"), add_ask, list, error)
             ? g_steal_pointer (&list)
             : NULL;
}
