/* customers.c: customers, their contacts and dated facts in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/customers.h"

#include "base/text.h"
#include "store/activity_series.h"
#include "store/care.h"
#include "store/company_links.h"
#include "store/credit.h"
#include "store/decision_modes.h"
#include "store/decline_answers.h"
#include "store/decision_makers.h"
#include "store/dormant.h"
#include "store/evidence.h"
#include "store/dropping.h"
#include "store/influence_lines.h"
#include "store/ladders.h"
#include "store/market_surveys.h"
#include "store/layers-private.h"
#include "store/layers.h"
#include "store/month_spans.h"
#include "store/nurture_steps.h"
#include "store/promises.h"
#include "store/referral_asks.h"
#include "store/referrals.h"
#include "store/season_windows.h"
#include "store/yearly_decisions.h"

#include <glib/gi18n-lib.h>

static void
bind_customer (PagodaStatement *statement, const PagodaCustomer *customer)
{
  pagoda_statement_bind_int (statement, ":id", customer->id);
  pagoda_statement_bind_text (statement, ":code", customer->code);
  pagoda_statement_bind_text (statement, ":name", customer->name);
  pagoda_statement_bind_text (statement, ":short_name", customer->short_name);
  pagoda_statement_bind_text (statement, ":reading", customer->reading);
  pagoda_statement_bind_text (statement, ":country", customer->country);
  pagoda_statement_bind_text (statement, ":province", customer->province);
  pagoda_statement_bind_text (statement, ":city", customer->city);
  pagoda_statement_bind_text (statement, ":district", customer->district);
  pagoda_statement_bind_text (statement, ":address", customer->address);
  pagoda_statement_bind_text (statement, ":phone", customer->phone);
  pagoda_statement_bind_text (statement, ":email", customer->email);
  pagoda_statement_bind_text (statement, ":website", customer->website);
  pagoda_statement_bind_text (statement, ":trade", customer->trade);
  pagoda_statement_bind_text (statement, ":note", customer->note);
  pagoda_statement_bind_optional (statement, ":margin", customer->margin, PAGODA_MARGIN_NONE);
}

static void
read_customer (PagodaStatement *statement, gpointer data)
{
  PagodaCustomer *customer = data;

  customer->id = pagoda_statement_int (statement, "id");
  customer->code = g_strdup (pagoda_statement_text (statement, "code"));
  customer->name = g_strdup (pagoda_statement_text (statement, "name"));
  customer->short_name = g_strdup (pagoda_statement_text (statement, "short_name"));
  customer->reading = g_strdup (pagoda_statement_text (statement, "reading"));
  customer->country = g_strdup (pagoda_statement_text (statement, "country"));
  customer->province = g_strdup (pagoda_statement_text (statement, "province"));
  customer->city = g_strdup (pagoda_statement_text (statement, "city"));
  customer->district = g_strdup (pagoda_statement_text (statement, "district"));
  customer->address = g_strdup (pagoda_statement_text (statement, "address"));
  customer->phone = g_strdup (pagoda_statement_text (statement, "phone"));
  customer->email = g_strdup (pagoda_statement_text (statement, "email"));
  customer->website = g_strdup (pagoda_statement_text (statement, "website"));
  customer->trade = g_strdup (pagoda_statement_text (statement, "trade"));
  customer->note = g_strdup (pagoda_statement_text (statement, "note"));
  customer->margin = pagoda_statement_optional (statement, "margin", PAGODA_MARGIN_NONE);
}

void
pagoda_customers_complete (PagodaCustomer *customer)
{
  if (customer->reading == NULL)
    customer->reading = pagoda_text_reading (customer->name, PAGODA_READING_COMPANY);
  if (customer->short_name == NULL)
    customer->short_name = pagoda_customer_guess_short_name (customer->name);
}

gboolean
pagoda_customers_insert (PagodaDatabase *database, PagodaCustomer *customer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-insert");

  customer->id = pagoda_database_next_id (database);
  pagoda_customers_complete (customer);
  bind_customer (statement, customer);
  return pagoda_statement_run (statement, error);
}

static void
read_number (PagodaStatement *statement, gpointer number)
{
  *(gint64 *)number = pagoda_statement_int (statement, "number");
}

gboolean
pagoda_customers_give_code (PagodaDatabase *database, PagodaCustomer *customer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-last-code");
  gint64 number = 0;

  if (!pagoda_statement_first (statement, read_number, &number, NULL, error))
    return FALSE;
  g_free (customer->code);
  customer->code = g_strdup_printf ("C%04" G_GINT64_FORMAT, number + 1);
  return TRUE;
}

gboolean
pagoda_customers_check_code (PagodaDatabase *database, const PagodaCustomer *customer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-with-code");
  gboolean taken = FALSE;

  pagoda_statement_bind_text (statement, ":code", customer->code);
  pagoda_statement_bind_int (statement, ":id", customer->id);
  if (!pagoda_statement_first (statement, NULL, NULL, &taken, error))
    return FALSE;
  if (!taken)
    return TRUE;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
               _ ("Another customer has the code %s. Nothing was changed. Give this one another code."),
               customer->code);
  return FALSE;
}

static void
free_reach (gpointer data)
{
  PagodaCustomerReach *reach = data;

  g_free (reach->phone);
  g_free (reach->note);
  g_free (reach);
}

static void
add_reach (PagodaStatement *statement, gpointer table)
{
  PagodaId id = pagoda_statement_int (statement, "id");
  PagodaCustomerReach *reach = g_new0 (PagodaCustomerReach, 1);

  reach->phone = g_strdup (pagoda_statement_text (statement, "phone"));
  reach->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), reach);
}

GHashTable *
pagoda_customers_list_reach (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_reach);

  return pagoda_statement_each (pagoda_statement (database, "customer-reach-list"), add_reach, table, error)
             ? g_steal_pointer (&table)
             : NULL;
}

gboolean
pagoda_customers_update (PagodaDatabase *database, const PagodaCustomer *customer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-update");

  bind_customer (statement, customer);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_customers_delete (PagodaDatabase *database, PagodaId customer, GError **error)
{
  /* Children first: the foreign keys have no actions, because an undone cascade could not be redone. */
  static const char *const steps[] = {
    "order-line-delete-of-customer",     "order-delete-of-customer",
    "activity-delete-of-customer",       "contact-delete-of-customer",
    "customer-class-delete-of-customer", "customer-owner-delete-of-customer",
    "customer-other-delete-of-customer", "customer-tag-delete-of-customer",
    "customer-fact-delete-of-customer",  "influence-delete-of-customer",
    "attachment-delete-of-customer",     "customer-delete",
  };

  if (!pagoda_evidence_uses_delete_where (database, ":customer", customer, error)
      || !pagoda_survey_entries_forget_customer (database, customer, error)
      || !pagoda_layer_records_delete (database, customer, error)
      || !pagoda_rungs_delete_of_customer (database, customer, error)
      || !pagoda_decision_modes_delete_of_customer (database, customer, error)
      || !pagoda_care_delete_of_customer (database, customer, error)
      || !pagoda_credit_records_delete (database, customer, error)
      || !pagoda_decline_answers_delete_of_customer (database, customer, error)
      || !pagoda_promises_delete_of_customer (database, customer, error)
      || !pagoda_referrals_delete_of_customer (database, customer, error)
      || !pagoda_company_links_delete_of_customer (database, customer, error)
      || !pagoda_referral_asks_delete_of_customer (database, customer, error)
      || !pagoda_season_windows_delete_of_customer (database, customer, error)
      || !pagoda_month_spans_delete_of_customer (database, customer, error)
      || !pagoda_nurture_steps_delete_of_customer (database, customer, error)
      || !pagoda_dormant_delete_of_customer (database, customer, error)
      || !pagoda_yearly_decisions_delete_of_customer (database, customer, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      PagodaStatement *statement = pagoda_statement (database, steps[i]);
      pagoda_statement_bind_int (statement, ":customer", customer);
      if (!pagoda_statement_run (statement, error))
        return FALSE;
    }
  return pagoda_activity_series_delete_unused (database, error);
}

PagodaCustomer *
pagoda_customers_load (PagodaDatabase *database, PagodaId id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-select");
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();
  gboolean found = FALSE;

  pagoda_statement_bind_int (statement, ":id", id);
  if (!pagoda_statement_first (statement, read_customer, customer, &found, error))
    return NULL;
  if (found)
    return g_steal_pointer (&customer);
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                       _ ("This customer is no longer in the store."));
  return NULL;
}

static void
add_code (PagodaStatement *statement, gpointer ids)
{
  PagodaId id = pagoda_statement_int (statement, "id");

  g_hash_table_insert (ids, g_strdup (pagoda_statement_text (statement, "code")), g_memdup2 (&id, sizeof id));
}

GHashTable *
pagoda_customers_ids_by_code (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!pagoda_statement_each (pagoda_statement (database, "customer-codes"), add_code, ids, error))
    return NULL;
  return g_steal_pointer (&ids);
}

static void
add_hand_set_class (PagodaStatement *statement, gpointer classes)
{
  PagodaHandSetClass *class_set = g_new0 (PagodaHandSetClass, 1);
  const char *word = pagoda_statement_text (statement, "class");

  class_set->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  class_set->is_set = word != NULL && pagoda_account_class_parse (word, &class_set->account_class);
  class_set->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  class_set->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  g_ptr_array_add (classes, class_set);
}

void
pagoda_hand_set_class_free (PagodaHandSetClass *class_set)
{
  if (class_set == NULL)
    return;
  g_free (class_set->reason);
  g_free (class_set);
}

GPtrArray *
pagoda_customers_classes_of (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "customer-class-of-customer", ":customer", customer,
                                   add_hand_set_class, (GDestroyNotify)pagoda_hand_set_class_free, error);
}

static void
add_ownership (PagodaStatement *statement, gpointer owners)
{
  PagodaOwnership *ownership = g_new0 (PagodaOwnership, 1);

  ownership->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  ownership->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  g_ptr_array_add (owners, ownership);
}

void
pagoda_ownership_free (PagodaOwnership *ownership)
{
  g_free (ownership->owner);
  g_free (ownership);
}

GPtrArray *
pagoda_customers_owners_of (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "customer-owner-of-customer", ":customer", customer,
                                   add_ownership, (GDestroyNotify)pagoda_ownership_free, error);
}

static void
add_other_mark (PagodaStatement *statement, gpointer marks)
{
  PagodaOtherMark *mark = g_new0 (PagodaOtherMark, 1);

  mark->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  mark->other = pagoda_statement_int (statement, "other") != 0;
  mark->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (marks, mark);
}

void
pagoda_other_mark_free (PagodaOtherMark *mark)
{
  g_free (mark->reason);
  g_free (mark);
}

GPtrArray *
pagoda_customers_others_of (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "customer-other-of-customer", ":customer", customer,
                                   add_other_mark, (GDestroyNotify)pagoda_other_mark_free, error);
}

/* The part that the statements of all dated facts share. */
static PagodaStatement *
begin_fact (PagodaDatabase *database, const char *name, PagodaId customer, PagodaDay from)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  g_assert (from != PAGODA_DAY_NONE);
  pagoda_statement_bind_int (statement, ":id", pagoda_database_next_id (database));
  pagoda_statement_bind_int (statement, ":customer", customer);
  pagoda_statement_bind_int (statement, ":from_day", from);
  return statement;
}

gboolean
pagoda_customers_set_class (PagodaDatabase *database,
                            PagodaId customer,
                            const PagodaHandSetClass *class_set,
                            GError **error)
{
  PagodaStatement *statement = begin_fact (database, "customer-class-insert", customer, class_set->from);

  pagoda_statement_bind_text (
      statement, ":class", class_set->is_set ? pagoda_account_class_word (class_set->account_class) : NULL);
  pagoda_statement_bind_text (statement, ":reason", class_set->reason);
  pagoda_statement_bind_optional (statement, ":until_day", class_set->until, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_customers_set_owner (PagodaDatabase *database,
                            PagodaId customer,
                            PagodaDay from,
                            const char *owner,
                            GError **error)
{
  PagodaStatement *statement = begin_fact (database, "customer-owner-insert", customer, from);

  pagoda_statement_bind_text (statement, ":owner", owner);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_customers_insert_other (PagodaDatabase *database, PagodaId customer, PagodaDated *mark, GError **error)
{
  gboolean other = mark->value != 0;

  if (other && !pagoda_dropping_check (database, &customer, 1, mark->from, mark->reason, error))
    return FALSE;
  PagodaStatement *statement = pagoda_dated_row_begin (database, "customer-other-insert", &mark->id,
                                                       ":customer", customer, mark->from);

  pagoda_statement_bind_int (statement, ":other", other);
  pagoda_statement_bind_text (statement, ":reason", mark->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_customers_set_other (PagodaDatabase *database,
                            PagodaId customer,
                            PagodaDay from,
                            gboolean other,
                            const char *reason,
                            GError **error)
{
  g_autoptr (PagodaDated) mark = pagoda_dated_new (from, other != FALSE, reason);

  return pagoda_customers_insert_other (database, customer, mark, error);
}

gboolean
pagoda_customers_delete_other (PagodaDatabase *database, PagodaId mark, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-other-delete");

  pagoda_statement_bind_int (statement, ":id", mark);
  return pagoda_statement_run (statement, error);
}

static void
bind_contact (PagodaStatement *statement, const PagodaContact *contact)
{
  pagoda_statement_bind_int (statement, ":id", contact->id);
  pagoda_statement_bind_int (statement, ":customer", contact->customer);
  pagoda_statement_bind_text (statement, ":name", contact->name);
  pagoda_statement_bind_text (statement, ":reading", contact->reading);
  pagoda_statement_bind_text (statement, ":title", contact->title);
  pagoda_statement_bind_text (statement, ":department", contact->department);
  pagoda_statement_bind_text (statement, ":phone", contact->phone);
  pagoda_statement_bind_text (statement, ":mobile", contact->mobile);
  pagoda_statement_bind_text (statement, ":email", contact->email);
  pagoda_statement_bind_text (statement, ":wechat", contact->wechat);
  pagoda_statement_bind_optional (statement, ":birthday", contact->birthday, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", contact->note);
}

gboolean
pagoda_contacts_insert (PagodaDatabase *database, PagodaContact *contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "contact-insert");

  contact->id = pagoda_database_next_id (database);
  if (contact->reading == NULL)
    contact->reading = pagoda_text_reading (contact->name, PAGODA_READING_PERSON);
  bind_contact (statement, contact);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_contacts_update (PagodaDatabase *database, const PagodaContact *contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "contact-update");

  bind_contact (statement, contact);
  return pagoda_statement_run (statement, error);
}

static void
add_contact (PagodaStatement *statement, gpointer contacts)
{
  PagodaContact *contact = pagoda_contact_new ();

  contact->id = pagoda_statement_int (statement, "id");
  contact->customer = pagoda_statement_int (statement, "customer");
  contact->name = g_strdup (pagoda_statement_text (statement, "name"));
  contact->reading = g_strdup (pagoda_statement_text (statement, "reading"));
  contact->title = g_strdup (pagoda_statement_text (statement, "title"));
  contact->department = g_strdup (pagoda_statement_text (statement, "department"));
  contact->phone = g_strdup (pagoda_statement_text (statement, "phone"));
  contact->mobile = g_strdup (pagoda_statement_text (statement, "mobile"));
  contact->email = g_strdup (pagoda_statement_text (statement, "email"));
  contact->wechat = g_strdup (pagoda_statement_text (statement, "wechat"));
  contact->birthday = (PagodaDay)pagoda_statement_optional (statement, "birthday", PAGODA_DAY_NONE);
  contact->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (contacts, contact);
}

gboolean
pagoda_contacts_delete (PagodaDatabase *database, PagodaId contact, GError **error)
{
  PagodaStatement *forget = pagoda_statement (database, "activity-forget-contact");
  PagodaStatement *statement = pagoda_statement (database, "contact-delete");

  pagoda_statement_bind_int (forget, ":contact", contact);
  pagoda_statement_bind_int (statement, ":id", contact);
  return pagoda_influence_lines_delete_where (database, ":contact", contact, error)
         && pagoda_decision_makers_forget_contact (database, contact, error)
         && pagoda_nurture_steps_forget_contact (database, contact, error)
         && pagoda_company_links_forget_contact (database, contact, error)
         && pagoda_referral_asks_forget_contact (database, contact, error)
         && pagoda_rungs_delete_of_contact (database, contact, error) && pagoda_statement_run (forget, error)
         && pagoda_statement_run (statement, error);
}

GPtrArray *
pagoda_contacts_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_contact_free);
  PagodaStatement *statement = pagoda_statement (database, "contact-of-customer");

  pagoda_statement_bind_int (statement, ":customer", customer);
  return pagoda_statement_each (statement, add_contact, contacts, error) ? g_steal_pointer (&contacts) : NULL;
}

GPtrArray *
pagoda_contacts_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_contact_free);

  if (!pagoda_statement_each (pagoda_statement (database, "contact-list"), add_contact, contacts, error))
    return NULL;
  return g_steal_pointer (&contacts);
}
