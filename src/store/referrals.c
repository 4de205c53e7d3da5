/* referrals.c: who brought whom, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/referrals.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_referrals_save (PagodaDatabase *database, PagodaReferral *referral, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "referral-insert", "referral-update", &referral->id);

  pagoda_statement_bind_int (statement, ":customer", referral->customer);
  pagoda_statement_bind_int (statement, ":referrer", referral->referrer);
  pagoda_statement_bind_int (statement, ":from_day", referral->from);
  pagoda_statement_bind_text (statement, ":note", referral->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_referrals_delete (PagodaDatabase *database, PagodaId referral, GError **error)
{
  return pagoda_delete_where (database, "referral-delete", delete_slots, ":id", referral, error);
}

gboolean
pagoda_referrals_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "referral-delete", delete_slots, ":customer", customer, error);
}

static void
add_referral (PagodaStatement *statement, gpointer referrals)
{
  PagodaReferral *referral = g_new0 (PagodaReferral, 1);

  referral->id = pagoda_statement_int (statement, "id");
  referral->customer = pagoda_statement_int (statement, "customer");
  referral->referrer = pagoda_statement_int (statement, "referrer");
  referral->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  referral->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (referrals, referral);
}

GPtrArray *
pagoda_referrals_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "referral-of-customer", ":customer", customer, add_referral,
                                   (GDestroyNotify)pagoda_referral_free, error);
}
