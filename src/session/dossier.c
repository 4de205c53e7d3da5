/* dossier.c: everything recorded about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/dossier.h"

#include "store/activities.h"
#include "store/activity_series.h"
#include "store/care.h"
#include "store/company_links.h"
#include "store/conditions.h"
#include "store/credit.h"
#include "store/customers.h"
#include "store/decision_modes.h"
#include "store/decline_answers.h"
#include "store/dormant.h"
#include "store/evidence.h"
#include "store/ladders.h"
#include "store/layers.h"
#include "store/month_spans.h"
#include "store/nurture_steps.h"
#include "store/orders.h"
#include "store/profiles.h"
#include "store/promises.h"
#include "store/referral_asks.h"
#include "store/referrals.h"
#include "store/season_windows.h"

static gboolean
read_all (PagodaDossier *dossier, PagodaDatabase *database, PagodaId id, GError **error)
{
  return (dossier->customer = pagoda_customers_load (database, id, error)) != NULL
         && (dossier->contacts = pagoda_contacts_of_customer (database, id, error)) != NULL
         && (dossier->layers = pagoda_layer_records_load (database, id, error)) != NULL
         && (dossier->credit = pagoda_credit_records_load (database, id, error)) != NULL
         && (dossier->influences = pagoda_influences_of_customer (database, id, error)) != NULL
         && (dossier->classes = pagoda_customers_classes_of (database, id, error)) != NULL
         && (dossier->owners = pagoda_customers_owners_of (database, id, error)) != NULL
         && (dossier->others = pagoda_customers_others_of (database, id, error)) != NULL
         && (dossier->referrals = pagoda_referrals_of_customer (database, id, error)) != NULL
         && (dossier->links = pagoda_company_links_of_customer (database, id, error)) != NULL
         && (dossier->asks = pagoda_referral_asks_of_customer (database, id, error)) != NULL
         && (dossier->care_items = pagoda_care_items_of_customer (database, id, error)) != NULL
         && (dossier->decline_answers = pagoda_decline_answers_of_customer (database, id, error)) != NULL
         && (dossier->growth_steps = pagoda_growth_steps_of_customer (database, id, error)) != NULL
         && (dossier->promises = pagoda_promises_of_customer (database, id, error)) != NULL
         && (dossier->offers = pagoda_non_price_offers_of_customer (database, id, error)) != NULL
         && (dossier->discounts = pagoda_discounts_of_customer (database, id, error)) != NULL
         && (dossier->seasons = pagoda_season_windows_of_customer (database, id, error)) != NULL
         && (dossier->months = pagoda_month_spans_of_customer (database, id, error)) != NULL
         && (dossier->nurture = pagoda_nurture_steps_of_customer (database, id, error)) != NULL
         && (dossier->rungs = pagoda_rungs_of_customer (database, id, error)) != NULL
         && (dossier->ladder_templates = pagoda_ladder_templates_list (database, error)) != NULL
         && (dossier->condition_templates = pagoda_condition_templates_list (database, error)) != NULL
         && (dossier->condition_cases = pagoda_condition_cases_list (database, G_MAXINT32, error)) != NULL
         && (dossier->decision_modes = pagoda_decision_modes_of_customer (database, id, error)) != NULL
         && (dossier->questions = pagoda_main_questions_of_customer (database, id, error)) != NULL
         && (dossier->decision_rules = pagoda_decision_rules_load (database, error)) != NULL
         && (dossier->evidence = pagoda_evidence_list (database, error)) != NULL
         && (dossier->evidence_uses = pagoda_evidence_uses_of_customer (database, id, error)) != NULL
         && (dossier->dormant = pagoda_dormant_records_load (database, id, error)) != NULL
         && (dossier->tags = pagoda_tags_of_customer (database, id, error)) != NULL
         && (dossier->orders = pagoda_orders_of_customer (database, id, error)) != NULL
         && (dossier->activities = pagoda_activities_of_customer (database, id, error)) != NULL
         && (dossier->series = pagoda_activity_series_of_customer (database, id, error)) != NULL
         && (dossier->attachments = pagoda_attachments_of_customer (database, id, error)) != NULL;
}

PagodaDossier *
pagoda_dossier_load (PagodaDatabase *database, PagodaId id, GError **error)
{
  g_autoptr (PagodaDossier) dossier = g_new0 (PagodaDossier, 1);

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  gboolean read = read_all (dossier, database, id, error);
  pagoda_database_rollback (database);
  return read ? g_steal_pointer (&dossier) : NULL;
}

void
pagoda_dossier_free (PagodaDossier *dossier)
{
  if (dossier == NULL)
    return;
  pagoda_customer_free (dossier->customer);
  g_clear_pointer (&dossier->contacts, g_ptr_array_unref);
  pagoda_layer_record_free (dossier->layers);
  pagoda_credit_record_free (dossier->credit);
  g_clear_pointer (&dossier->influences, g_ptr_array_unref);
  g_clear_pointer (&dossier->classes, g_ptr_array_unref);
  g_clear_pointer (&dossier->owners, g_ptr_array_unref);
  g_clear_pointer (&dossier->others, g_ptr_array_unref);
  g_clear_pointer (&dossier->referrals, g_ptr_array_unref);
  g_clear_pointer (&dossier->links, g_ptr_array_unref);
  g_clear_pointer (&dossier->asks, g_ptr_array_unref);
  g_clear_pointer (&dossier->care_items, g_ptr_array_unref);
  g_clear_pointer (&dossier->decline_answers, g_ptr_array_unref);
  g_clear_pointer (&dossier->growth_steps, g_ptr_array_unref);
  g_clear_pointer (&dossier->promises, g_ptr_array_unref);
  g_clear_pointer (&dossier->offers, g_ptr_array_unref);
  g_clear_pointer (&dossier->discounts, g_ptr_array_unref);
  g_clear_pointer (&dossier->seasons, g_ptr_array_unref);
  g_clear_pointer (&dossier->months, g_ptr_array_unref);
  g_clear_pointer (&dossier->nurture, g_ptr_array_unref);
  g_clear_pointer (&dossier->rungs, g_ptr_array_unref);
  g_clear_pointer (&dossier->ladder_templates, g_ptr_array_unref);
  g_clear_pointer (&dossier->condition_templates, g_ptr_array_unref);
  g_clear_pointer (&dossier->condition_cases, g_array_unref);
  g_clear_pointer (&dossier->decision_modes, g_ptr_array_unref);
  g_clear_pointer (&dossier->questions, g_ptr_array_unref);
  pagoda_decision_rules_free (dossier->decision_rules);
  g_clear_pointer (&dossier->evidence, g_ptr_array_unref);
  g_clear_pointer (&dossier->evidence_uses, g_ptr_array_unref);
  pagoda_dormant_record_free (dossier->dormant);
  g_clear_pointer (&dossier->tags, g_ptr_array_unref);
  g_clear_pointer (&dossier->orders, g_ptr_array_unref);
  g_clear_pointer (&dossier->activities, g_ptr_array_unref);
  g_clear_pointer (&dossier->series, g_ptr_array_unref);
  g_clear_pointer (&dossier->attachments, g_ptr_array_unref);
  g_free (dossier);
}

const PagodaFact *
pagoda_dossier_get_fact (const PagodaDossier *dossier, PagodaFactKind kind, PagodaDay day)
{
  return pagoda_layer_record_fact_on (dossier->layers, kind, day);
}

guint
pagoda_dossier_count_known (const PagodaDossier *dossier, PagodaDay day)
{
  guint known = 0;

  for (int kind = 0; kind < PAGODA_N_FACTS; kind++)
    known += pagoda_layer_record_knows (dossier->layers, (PagodaFactKind)kind, day);
  return known;
}

PagodaDay
pagoda_dossier_last_order (const PagodaDossier *dossier, PagodaDay day)
{
  /* The newest comes first. */
  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      if (order->day <= day && order->totals.revenue > 0)
        return order->day;
    }
  return PAGODA_DAY_NONE;
}

const PagodaHandSetClass *
pagoda_dossier_get_class (const PagodaDossier *dossier, PagodaDay day)
{
  for (guint i = 0; i < dossier->classes->len; i++)
    {
      const PagodaHandSetClass *set = g_ptr_array_index (dossier->classes, i);
      if (set->from <= day)
        return set->is_set && pagoda_holds_on (set->from, set->until, day) ? set : NULL;
    }
  return NULL;
}

int
pagoda_dossier_get_influence (const PagodaDossier *dossier, PagodaDay day)
{
  int strongest = 0;

  for (guint i = 0; i < dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (dossier->influences, i);
      if (pagoda_influence_holds (influence, day))
        strongest = MAX (strongest, influence->strength);
    }
  return strongest;
}
