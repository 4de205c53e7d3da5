/* account.c: one customer of a sample with all that belongs to it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account.h"

#include "sample/account-private.h"
#include "store/orders.h"

static void
clear_order (gpointer order)
{
  pagoda_order_clear (order);
}

PagodaSampleAccount *
pagoda_sample_account_new (void)
{
  PagodaSampleAccount *account = g_new0 (PagodaSampleAccount, 1);

  account->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_contact_free);
  account->owners = g_array_new (FALSE, FALSE, sizeof (PagodaSampleFact));
  account->classes = g_array_new (FALSE, FALSE, sizeof (PagodaSampleFact));
  account->others = g_array_new (FALSE, FALSE, sizeof (PagodaSampleFact));
  account->orders = g_array_new (FALSE, FALSE, sizeof (PagodaOrder));
  g_array_set_clear_func (account->orders, clear_order);
  account->first_line = g_array_new (FALSE, FALSE, sizeof (gsize));
  account->lines = g_array_new (FALSE, FALSE, sizeof (PagodaOrderLine));
  account->layers = pagoda_layer_record_new (PAGODA_ID_NONE);
  account->credit = pagoda_credit_record_new (PAGODA_ID_NONE);
  account->activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);
  account->growth_steps = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_growth_step_free);
  account->decline_answers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decline_answer_free);
  account->promises = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_promise_free);
  account->care_items = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_care_item_free);
  account->non_price_offers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_non_price_offer_free);
  account->discounts = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_discount_free);
  account->months = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_month_span_free);
  account->nurture = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_nurture_step_free);
  account->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_rung_free);
  account->evidence_uses = g_ptr_array_new_with_free_func (g_free);
  account->decision_modes = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decision_mode_free);
  account->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_main_question_free);
  account->dormant = pagoda_dormant_record_new (PAGODA_ID_NONE);
  return account;
}

void
pagoda_sample_account_free (PagodaSampleAccount *account)
{
  if (account == NULL)
    return;
  pagoda_customer_free (account->customer);
  g_ptr_array_unref (account->contacts);
  g_array_unref (account->owners);
  g_array_unref (account->classes);
  g_array_unref (account->others);
  g_array_unref (account->orders);
  g_array_unref (account->first_line);
  g_array_unref (account->lines);
  g_ptr_array_unref (account->activities);
  pagoda_layer_record_free (account->layers);
  pagoda_credit_record_free (account->credit);
  g_clear_pointer (&account->referral, pagoda_referral_free);
  g_ptr_array_unref (account->growth_steps);
  g_ptr_array_unref (account->decline_answers);
  g_ptr_array_unref (account->promises);
  g_ptr_array_unref (account->care_items);
  g_ptr_array_unref (account->non_price_offers);
  g_ptr_array_unref (account->discounts);
  g_ptr_array_unref (account->months);
  g_ptr_array_unref (account->nurture);
  g_ptr_array_unref (account->rungs);
  g_ptr_array_unref (account->evidence_uses);
  g_ptr_array_unref (account->decision_modes);
  g_ptr_array_unref (account->questions);
  pagoda_dormant_record_free (account->dormant);
  g_clear_pointer (&account->review, pagoda_yearly_decision_free);
  g_free (account);
}

static void
clear_account (PagodaSampleAccount *account)
{
  g_clear_pointer (&account->customer, pagoda_customer_free);
  g_ptr_array_set_size (account->contacts, 0);
  g_array_set_size (account->owners, 0);
  g_array_set_size (account->classes, 0);
  g_array_set_size (account->others, 0);
  g_array_set_size (account->orders, 0);
  g_array_set_size (account->first_line, 0);
  g_array_set_size (account->lines, 0);
  g_ptr_array_set_size (account->activities, 0);
  pagoda_layer_record_free (account->layers);
  account->layers = pagoda_layer_record_new (PAGODA_ID_NONE);
  pagoda_credit_record_free (account->credit);
  account->credit = pagoda_credit_record_new (PAGODA_ID_NONE);
  g_clear_pointer (&account->referral, pagoda_referral_free);
  g_ptr_array_set_size (account->growth_steps, 0);
  g_ptr_array_set_size (account->decline_answers, 0);
  g_ptr_array_set_size (account->promises, 0);
  g_ptr_array_set_size (account->care_items, 0);
  g_ptr_array_set_size (account->non_price_offers, 0);
  g_ptr_array_set_size (account->discounts, 0);
  g_ptr_array_set_size (account->months, 0);
  g_ptr_array_set_size (account->nurture, 0);
  g_ptr_array_set_size (account->rungs, 0);
  g_ptr_array_set_size (account->evidence_uses, 0);
  g_ptr_array_set_size (account->decision_modes, 0);
  g_ptr_array_set_size (account->questions, 0);
  pagoda_dormant_record_free (account->dormant);
  account->dormant = pagoda_dormant_record_new (PAGODA_ID_NONE);
  g_clear_pointer (&account->review, pagoda_yearly_decision_free);
}

void
pagoda_sample_account_draw (PagodaSampleAccount *account,
                            PagodaSampleSource *source,
                            guint index,
                            PagodaSampleRole role,
                            guint32 spread)
{
  clear_account (account);
  account->life = pagoda_sample_draw_life (source, role, spread);
  pagoda_sample_draw_customer (account, source, index);
  pagoda_sample_draw_contacts (account, source);
  pagoda_sample_draw_facts (account, source);
  pagoda_sample_draw_orders (account, source);
  pagoda_sample_draw_activities (account, source);
  pagoda_sample_draw_layers (account, source);
  pagoda_sample_draw_growth (account, source);
  pagoda_sample_draw_credit (account, source);
  pagoda_sample_draw_referral (account, source);
  pagoda_sample_draw_nurture (account, source, index);
  pagoda_sample_draw_dormant (account, source);
  pagoda_sample_draw_closing (account, source, index);
  pagoda_sample_draw_evidence (account, source, index);
  pagoda_sample_draw_review (account, source);
  pagoda_sample_draw_promises (account, source);
  pagoda_sample_draw_deals (account, source, index);
}

const char *
pagoda_sample_read_word (PagodaSampleSource *source, const char *word, PagodaReadingKind kind)
{
  /* A surname may be read otherwise than the same character in a company's name. */
  g_autofree char *key = g_strdup_printf ("%d%s", kind, word);
  char *reading = g_hash_table_lookup (source->readings, key);

  if (reading == NULL)
    {
      reading = pagoda_text_reading (word, kind);
      g_hash_table_insert (source->readings, g_steal_pointer (&key), reading);
    }
  return reading;
}

const char *
pagoda_sample_account_owner (const PagodaSampleAccount *account, PagodaDay day)
{
  const char *owner = NULL;

  for (guint i = 0; i < account->owners->len; i++)
    {
      const PagodaSampleFact *fact = &g_array_index (account->owners, PagodaSampleFact, i);
      if (fact->from <= day)
        owner = fact->text;
    }
  return owner;
}

gboolean
pagoda_sample_is_key_account (const PagodaSampleAccount *account)
{
  const PagodaSampleLife *life = &account->life;

  if (life->role == PAGODA_SAMPLE_PROSPECT)
    return life->size > 50000 && account->contacts->len > 1;
  return life->role == PAGODA_SAMPLE_ACTIVE && (life->size > 80000 || account->classes->len > 0);
}
