/* sample.c: writing a sample into a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sample/sample.h"

#include "sample/book.h"
#include "sample/relations.h"
#include "sample/survey.h"
#include "store/activities.h"
#include "store/barriers.h"
#include "store/care.h"
#include "store/colleagues.h"
#include "store/credit.h"
#include "store/customers.h"
#include "store/decline_answers.h"
#include "store/decision_makers.h"
#include "store/dormant.h"
#include "store/evidence.h"
#include "store/influence_lines.h"
#include "store/layers.h"
#include "store/month_spans.h"
#include "store/conditions.h"
#include "store/decision_modes.h"
#include "store/ladders.h"
#include "store/nurture_steps.h"
#include "store/objections.h"
#include "store/orders.h"
#include "store/past_suppliers.h"
#include "store/preferences.h"
#include "store/profiles.h"
#include "store/closing_analyses.h"
#include "store/projects.h"
#include "store/promises.h"
#include "store/referrals.h"
#include "store/targets.h"
#include "store/yearly_decisions.h"
#include "store/values.h"

#include <glib/gi18n-lib.h>

/* The first year whose days and those of the years before it all have dates. */
#define EARLIEST_YEAR (PAGODA_SAMPLE_MAX_YEARS + 100)
#define LATEST_YEAR 9000

G_DEFINE_QUARK (pagoda - sample - error - quark, pagoda_sample_error)

/* The command while it runs. */
typedef struct
{
  const PagodaSampleRequest *request;
  PagodaSampleResult result;
  PagodaId *products; /* by place in the wares */
  GArray *evidence;   /* of PagodaId: by place in the words */
  GArray *customers;  /* of PagodaId: the accounts so far */
} Writing;

PagodaSampleRequest
pagoda_sample_default (void)
{
  return (PagodaSampleRequest){ .customers = 200, .years = 5, .seed = 1, .as_of = pagoda_day_today () };
}

static gboolean
check_request (const PagodaSampleRequest *request, GError **error)
{
  PagodaDay earliest = pagoda_day_from_ymd (EARLIEST_YEAR, 1, 1);
  PagodaDay latest = pagoda_day_from_ymd (LATEST_YEAR, 1, 1);

  if (request->customers > PAGODA_SAMPLE_MAX_CUSTOMERS)
    g_set_error (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_REQUEST,
                 _ ("A sample has at most %d customers. Nothing was changed. Ask for fewer."),
                 PAGODA_SAMPLE_MAX_CUSTOMERS);
  else if (request->years < 1 || request->years > PAGODA_SAMPLE_MAX_YEARS)
    g_set_error (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_REQUEST,
                 _ ("A sample covers 1 to %d years. Nothing was changed. Choose a number between them."),
                 PAGODA_SAMPLE_MAX_YEARS);
  else if (request->as_of < earliest || request->as_of > latest)
    g_set_error_literal (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_REQUEST,
                         _ ("The day of the sample is too far from today. Nothing was changed. Choose a day "
                            "of this century."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_empty (PagodaDatabase *database, GError **error)
{
  gboolean has_orders;
  g_autoptr (GHashTable) customers = pagoda_customers_ids_by_code (database, error);
  g_autoptr (GHashTable) products = customers != NULL ? pagoda_products_by_key (database, error) : NULL;

  if (products == NULL || !pagoda_orders_exist (database, &has_orders, error))
    return FALSE;
  if (g_hash_table_size (customers) == 0 && g_hash_table_size (products) == 0 && !has_orders)
    return TRUE;
  g_set_error_literal (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_NOT_EMPTY,
                       _ ("This store is in use already, and a sample would mix with what is in it. Nothing "
                          "was changed. Make a new store for the sample."));
  return FALSE;
}

static gboolean
write_products (PagodaDatabase *database, Writing *writing, const PagodaSampleWords *words, GError **error)
{
  writing->products = g_new (PagodaId, words->wares->len);
  for (guint i = 0; i < words->wares->len; i++)
    {
      PagodaProduct product = g_array_index (words->wares, PagodaSampleWare, i).product;
      if (!pagoda_products_insert (database, &product, error))
        return FALSE;
      writing->products[i] = product.id;
    }
  return TRUE;
}

/* Each has been with us since the sample begins. */
static gboolean
write_colleagues (PagodaDatabase *database, PagodaDay from, const PagodaSampleWords *words, GError **error)
{
  for (guint i = 0; i < words->colleagues.rows->len; i++)
    {
      const char *const *row = words->colleagues.rows->pdata[i];
      g_autoptr (PagodaColleague) colleague = pagoda_colleague_new ();
      if (!pagoda_skill_parse (row[PAGODA_COLLEAGUE_SKILL], &colleague->skill))
        g_error ("data/sample: %s has no skill", row[PAGODA_COLLEAGUE_NAME]);
      colleague->name = g_strdup (row[PAGODA_COLLEAGUE_NAME]);
      colleague->from = from;
      if (!pagoda_colleagues_save (database, colleague, error))
        return FALSE;
    }
  return TRUE;
}

/* What was prepared before it is heard. */
static gboolean
write_answers (PagodaDatabase *database, const PagodaSampleWords *words, GError **error)
{
  for (guint i = 0; i < words->answers.rows->len; i++)
    {
      const char *const *row = words->answers.rows->pdata[i];
      PagodaObjectionAnswer answer = { .objection = (char *)row[0], .answer = (char *)row[1] };
      if (!pagoda_objection_answers_save (database, &answer, error))
        return FALSE;
    }
  return TRUE;
}

/* What stands in evidence.tsv where a piece has no link. */
#define NOWHERE "-"

static gboolean
write_evidence (PagodaDatabase *database, Writing *writing, const PagodaSampleWords *words, GError **error)
{
  for (guint i = 0; i < words->evidence.rows->len; i++)
    {
      const char *const *row = words->evidence.rows->pdata[i];
      PagodaEvidence piece = { .title = (char *)row[0],
                               .link = (char *)(g_str_equal (row[2], NOWHERE) ? NULL : row[2]),
                               .note = (char *)row[3] };
      if (!pagoda_evidence_kind_parse (row[1], &piece.kind))
        g_error ("data/sample: %s has no kind", row[0]);
      if (!pagoda_evidence_save (database, &piece, error))
        return FALSE;
      g_array_append_val (writing->evidence, piece.id);
    }
  return TRUE;
}

static gboolean
write_evidence_uses (PagodaDatabase *database, Writing *writing, PagodaSampleAccount *account, GError **error)
{
  for (guint i = 0; i < account->evidence_uses->len; i++)
    {
      PagodaEvidenceUse *use = account->evidence_uses->pdata[i];
      const PagodaEvidenceUse place = *use;
      use->customer = account->customer->id;
      use->evidence = g_array_index (writing->evidence, PagodaId, place.evidence - 1);
      use->to = place.target == PAGODA_EVIDENCE_OF_PROJECT
                    ? ((PagodaProject *)account->layers->projects->pdata[place.to - 1])->id
                    : ((PagodaActivity *)account->activities->pdata[place.to - 1])->id;
      if (!pagoda_evidence_uses_insert (database, use, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_contacts (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  for (guint i = 0; i < account->contacts->len; i++)
    {
      PagodaContact *contact = account->contacts->pdata[i];
      contact->customer = account->customer->id;
      if (!pagoda_contacts_insert (database, contact, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_facts (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  PagodaId customer = account->customer->id;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < account->owners->len; i++)
    {
      const PagodaSampleFact *fact = &g_array_index (account->owners, PagodaSampleFact, i);
      ok = pagoda_customers_set_owner (database, customer, fact->from, fact->text, error);
    }
  for (guint i = 0; ok && i < account->classes->len; i++)
    {
      const PagodaSampleFact *fact = &g_array_index (account->classes, PagodaSampleFact, i);
      const PagodaHandSetClass class_set = { .from = fact->from,
                                             .until = PAGODA_DAY_NONE,
                                             .is_set = TRUE,
                                             .account_class = fact->account_class,
                                             .reason = (char *)fact->text };
      ok = pagoda_customers_set_class (database, customer, &class_set, error);
    }
  for (guint i = 0; ok && i < account->others->len; i++)
    {
      const PagodaSampleFact *fact = &g_array_index (account->others, PagodaSampleFact, i);
      ok = pagoda_customers_set_other (database, customer, fact->from, TRUE, fact->text, error);
    }
  return ok;
}

static gboolean
write_orders (PagodaDatabase *database, Writing *writing, PagodaSampleAccount *account, GError **error)
{
  PagodaOrderLine *lines = (PagodaOrderLine *)(gpointer)account->lines->data;
  const gsize *first_line = (const gsize *)(gpointer)account->first_line->data;

  for (guint i = 0; i < account->lines->len; i++)
    lines[i].product = writing->products[lines[i].product - 1];
  for (guint i = 0; i < account->orders->len; i++)
    {
      PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
      order->customer = account->customer->id;
      if (!pagoda_orders_insert (database, order, lines + first_line[i], first_line[i + 1] - first_line[i],
                                 error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_activities (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  for (guint i = 0; i < account->activities->len; i++)
    {
      PagodaActivity *activity = account->activities->pdata[i];
      activity->customer = account->customer->id;
      if (activity->contact != PAGODA_ID_NONE)
        activity->contact = ((PagodaContact *)account->contacts->pdata[activity->contact - 1])->id;
      if (!pagoda_activities_insert (database, activity, error))
        return FALSE;
    }
  return TRUE;
}

/* Runs @write for each row of @rows. */
static gboolean
write_each (PagodaDatabase *database,
            GPtrArray *rows,
            gboolean (*write) (PagodaDatabase *, gpointer row, gpointer data, GError **),
            gpointer data,
            GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!write (database, rows->pdata[i], data, error))
      return FALSE;
  return TRUE;
}

/* The id of the contact at @place from 1, or none. */
static PagodaId
contact_at (const PagodaSampleAccount *account, PagodaId place)
{
  return place == PAGODA_ID_NONE ? place : ((const PagodaContact *)account->contacts->pdata[place - 1])->id;
}

static gboolean
write_fact (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaFact *)row)->customer = *(PagodaId *)customer;
  return pagoda_facts_insert (database, row, error);
}

static gboolean
write_past_supplier (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaPastSupplier *)row)->customer = *(PagodaId *)customer;
  return pagoda_past_suppliers_save (database, row, error);
}

static gboolean
write_layer_owner (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaLayerOwner *)row)->customer = *(PagodaId *)customer;
  return pagoda_layer_owners_insert (database, row, error);
}

static gboolean
write_care_item (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaCareItem *)row)->customer = *(PagodaId *)customer;
  return pagoda_care_items_save (database, row, error);
}

static gboolean
write_growth_step (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaGrowthStep *)row)->customer = *(PagodaId *)customer;
  return pagoda_growth_steps_save (database, row, error);
}

static gboolean
write_decline_answer (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaDeclineAnswer *)row)->customer = *(PagodaId *)customer;
  return pagoda_decline_answers_save (database, row, error);
}

static gboolean
write_promise (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaPromise *)row)->customer = *(PagodaId *)customer;
  return pagoda_promises_save (database, row, error);
}

static gboolean
write_non_price_offer (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaNonPriceOffer *)row)->customer = *(PagodaId *)customer;
  return pagoda_non_price_offers_save (database, row, error);
}

static gboolean
write_discount (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaDiscount *)row)->customer = *(PagodaId *)customer;
  return pagoda_discounts_save (database, row, error);
}

static gboolean
write_month_span (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaMonthSpan *)row)->customer = *(PagodaId *)customer;
  return pagoda_month_spans_save (database, row, error);
}

static gboolean
write_nurture_step (PagodaDatabase *database, gpointer row, gpointer account, GError **error)
{
  PagodaNurtureStep *step = row;

  step->customer = ((const PagodaSampleAccount *)account)->customer->id;
  step->contact = contact_at (account, step->contact);
  return pagoda_nurture_steps_save (database, step, error);
}

static gboolean
write_strategy (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaStrategyChoice *)row)->customer = *(PagodaId *)customer;
  return pagoda_strategies_insert (database, row, error);
}

static gboolean
write_dealer (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaDealerAgreement *)row)->customer = *(PagodaId *)customer;
  return pagoda_dealer_agreements_insert (database, row, error);
}

static gboolean
write_barrier (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaBarrier *)row)->customer = *(PagodaId *)customer;
  return pagoda_barriers_save (database, row, error);
}

static gboolean
write_value (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaValue *)row)->customer = *(PagodaId *)customer;
  return pagoda_values_save (database, row, error);
}

static gboolean
write_lock_in (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaLockIn *)row)->customer = *(PagodaId *)customer;
  return pagoda_lock_ins_save (database, row, error);
}

static gboolean
write_target (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaTarget *)row)->customer = *(PagodaId *)customer;
  return pagoda_targets_save (database, row, error);
}

static gboolean
write_stage (PagodaDatabase *database, gpointer row, gpointer project, GError **error)
{
  ((PagodaProjectStage *)row)->project = *(PagodaId *)project;
  return pagoda_stages_insert (database, row, error);
}

static gboolean
write_rival (PagodaDatabase *database, gpointer row, gpointer project, GError **error)
{
  ((PagodaRival *)row)->project = *(PagodaId *)project;
  return pagoda_rivals_save (database, row, error);
}

static gboolean
write_decision_makers (PagodaDatabase *database,
                       const PagodaSampleAccount *account,
                       PagodaProject *project,
                       GError **error)
{
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      PagodaDecisionMaker *person = project->decision_makers->pdata[i];
      person->project = project->id;
      person->contact = contact_at (account, person->contact);
      person->reports_to = contact_at (account, person->reports_to);
      for (guint j = 0; j < person->supports->len; j++)
        {
          PagodaSupport *support = person->supports->pdata[j];
          if (support->rival != PAGODA_ID_NONE)
            support->rival = ((const PagodaRival *)project->rivals->pdata[support->rival - 1])->id;
        }
      if (!pagoda_decision_makers_save (database, person, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_influence_lines (PagodaDatabase *database,
                       const PagodaSampleAccount *account,
                       PagodaProject *project,
                       GError **error)
{
  for (guint i = 0; i < project->influence_lines->len; i++)
    {
      PagodaInfluenceLine *line = project->influence_lines->pdata[i];
      line->project = project->id;
      line->speaker = contact_at (account, line->speaker);
      line->listener = contact_at (account, line->listener);
      if (!pagoda_influence_lines_save (database, line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_condition_weight (PagodaDatabase *database, gpointer row, gpointer project, GError **error)
{
  ((PagodaConditionWeight *)row)->project = *(PagodaId *)project;
  return pagoda_condition_weights_insert (database, row, error);
}

static gboolean
write_condition_standing (PagodaDatabase *database, gpointer row, gpointer data, GError **error)
{
  const PagodaProject *project = data;
  PagodaConditionStanding *standing = row;

  standing->project = project->id;
  if (standing->rival != PAGODA_ID_NONE)
    standing->rival = ((const PagodaRival *)project->rivals->pdata[standing->rival - 1])->id;
  return pagoda_condition_standings_insert (database, standing, error);
}

static gboolean
write_analysis (PagodaDatabase *database, PagodaProject *project, GError **error)
{
  if (project->analysis == NULL)
    return TRUE;
  project->analysis->project = project->id;
  return pagoda_closing_analyses_save (database, project->analysis, error);
}

static gboolean
write_project (PagodaDatabase *database, gpointer row, gpointer account, GError **error)
{
  PagodaProject *project = row;

  project->customer = ((const PagodaSampleAccount *)account)->customer->id;
  return pagoda_projects_save (database, project, error)
         && write_each (database, project->stages, write_stage, &project->id, error)
         && write_each (database, project->rivals, write_rival, &project->id, error)
         && write_analysis (database, project, error)
         && write_each (database, project->condition_weights, write_condition_weight, &project->id, error)
         && write_each (database, project->condition_standings, write_condition_standing, project, error)
         && write_decision_makers (database, account, project, error)
         && write_influence_lines (database, account, project, error);
}

static gboolean
write_statements (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  for (int kind = 0; kind < PAGODA_N_STATEMENT_KINDS; kind++)
    for (guint i = 0; i < account->layers->statements[kind]->len; i++)
      if (!pagoda_statements_insert (database, account->customer->id, (PagodaStatementKind)kind,
                                     account->layers->statements[kind]->pdata[i], error))
        return FALSE;
  return TRUE;
}

static gboolean
write_layers (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  PagodaLayerRecord *layers = account->layers;
  PagodaId *customer = &account->customer->id;

  return write_each (database, layers->facts, write_fact, customer, error)
         && write_each (database, layers->past_suppliers, write_past_supplier, customer, error)
         && write_statements (database, account, error)
         && write_each (database, layers->strategies, write_strategy, customer, error)
         && write_each (database, layers->dealers, write_dealer, customer, error)
         && write_each (database, layers->owners, write_layer_owner, customer, error)
         && write_each (database, layers->barriers, write_barrier, customer, error)
         && write_each (database, layers->projects, write_project, account, error)
         && write_each (database, layers->values, write_value, customer, error)
         && write_each (database, layers->lock_ins, write_lock_in, customer, error)
         && write_each (database, layers->targets, write_target, customer, error);
}

static gboolean
write_post_mortem (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaPostMortem *)row)->customer = *(PagodaId *)customer;
  return pagoda_post_mortems_save (database, row, error);
}

static gboolean
write_expected_objection (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaExpectedObjection *)row)->customer = *(PagodaId *)customer;
  return pagoda_expected_objections_save (database, row, error);
}

static gboolean
write_touch_step (PagodaDatabase *database, gpointer row, gpointer data, GError **error)
{
  const PagodaSampleAccount *account = data;
  PagodaTouchStep *step = row;

  step->customer = account->customer->id;
  if (step->activity != PAGODA_ID_NONE)
    step->activity = ((const PagodaActivity *)account->activities->pdata[step->activity - 1])->id;
  return pagoda_touch_steps_save (database, step, error);
}

/* After the activities, which steps rest on. */
static gboolean
write_dormant (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  const PagodaDormantRecord *dormant = account->dormant;
  PagodaId *customer = &account->customer->id;

  for (guint i = 0; i < dormant->judgements->len; i++)
    if (!pagoda_dormant_judgements_insert (database, *customer, dormant->judgements->pdata[i], error))
      return FALSE;
  return write_each (database, dormant->post_mortems, write_post_mortem, customer, error)
         && write_each (database, dormant->objections, write_expected_objection, customer, error)
         && write_each (database, dormant->steps, write_touch_step, account, error);
}

static gboolean
write_rung (PagodaDatabase *database, gpointer row, gpointer account, GError **error)
{
  ((PagodaRung *)row)->contact = contact_at (account, ((PagodaRung *)row)->contact);
  return pagoda_rungs_save (database, row, error);
}

static gboolean
write_decision_mode (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaDecisionMode *)row)->customer = *(PagodaId *)customer;
  return pagoda_decision_modes_insert (database, row, error);
}

static gboolean
write_main_question (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaMainQuestion *)row)->customer = *(PagodaId *)customer;
  return pagoda_main_questions_save (database, row, error);
}

static gboolean
write_care (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  PagodaId *customer = &account->customer->id;

  return write_each (database, account->care_items, write_care_item, customer, error)
         && write_each (database, account->promises, write_promise, customer, error)
         && write_each (database, account->non_price_offers, write_non_price_offer, customer, error)
         && write_each (database, account->discounts, write_discount, customer, error)
         && write_each (database, account->growth_steps, write_growth_step, customer, error)
         && write_each (database, account->decline_answers, write_decline_answer, customer, error)
         && write_each (database, account->months, write_month_span, customer, error)
         && write_each (database, account->nurture, write_nurture_step, account, error)
         && write_each (database, account->rungs, write_rung, account, error)
         && write_each (database, account->decision_modes, write_decision_mode, customer, error)
         && write_each (database, account->questions, write_main_question, customer, error);
}

static gboolean
write_credit_terms (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaCreditTerms *)row)->customer = *(PagodaId *)customer;
  return pagoda_credit_terms_insert (database, row, error);
}

static gboolean
write_capability (PagodaDatabase *database, gpointer row, gpointer customer, GError **error)
{
  ((PagodaCapabilityGrade *)row)->customer = *(PagodaId *)customer;
  return pagoda_capability_grades_insert (database, row, error);
}

static gboolean
write_payment (PagodaDatabase *database, gpointer row, gpointer receivable, GError **error)
{
  ((PagodaReceivablePayment *)row)->receivable = *(PagodaId *)receivable;
  return pagoda_receivable_payments_save (database, row, error);
}

static gboolean
write_receivable (PagodaDatabase *database, gpointer row, gpointer data, GError **error)
{
  PagodaSampleAccount *account = data;
  PagodaReceivable *receivable = row;

  receivable->customer = account->customer->id;
  receivable->order = g_array_index (account->orders, PagodaOrder, receivable->order - 1).id;
  return pagoda_receivables_save (database, receivable, error)
         && write_each (database, receivable->payments, write_payment, &receivable->id, error);
}

static gboolean
write_credit (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  PagodaCreditRecord *credit = account->credit;
  PagodaId *customer = &account->customer->id;

  return write_each (database, credit->terms, write_credit_terms, customer, error)
         && write_each (database, credit->capabilities, write_capability, customer, error)
         && write_each (database, credit->receivables, write_receivable, account, error);
}

static gboolean
write_referral (PagodaDatabase *database, Writing *writing, PagodaSampleAccount *account, GError **error)
{
  PagodaReferral *referral = account->referral;

  g_array_append_val (writing->customers, account->customer->id);
  if (referral == NULL)
    return TRUE;
  referral->customer = account->customer->id;
  referral->referrer = g_array_index (writing->customers, PagodaId, referral->referrer - 1);
  return pagoda_referrals_save (database, referral, error);
}

static gboolean
write_review (PagodaDatabase *database, PagodaSampleAccount *account, GError **error)
{
  if (account->review == NULL)
    return TRUE;
  account->review->customer = account->customer->id;
  return pagoda_yearly_decisions_save (database, account->review, error);
}

static void
count (PagodaSampleResult *result, const PagodaSampleAccount *account)
{
  result->customers += 1;
  result->contacts += account->contacts->len;
  result->orders += account->orders->len;
  result->lines += account->lines->len;
  result->activities += account->activities->len;
}

static gboolean
write_account (PagodaDatabase *database, Writing *writing, PagodaSampleAccount *account, GError **error)
{
  count (&writing->result, account);
  return pagoda_customers_insert (database, account->customer, error)
         && write_contacts (database, account, error) && write_facts (database, account, error)
         && write_orders (database, writing, account, error) && write_activities (database, account, error)
         && write_layers (database, account, error) && write_care (database, account, error)
         && write_dormant (database, account, error) && write_credit (database, account, error)
         && write_referral (database, writing, account, error) && write_review (database, account, error)
         && write_evidence_uses (database, writing, account, error);
}

static gboolean
write_book (PagodaDatabase *database, gpointer data, GError **error)
{
  Writing *writing = data;
  g_autofree char *currency = NULL;
  PagodaDecimal margin;

  if (!check_empty (database, error) || !pagoda_preferences_get_money (database, &currency, &margin, error)
      || !pagoda_preferences_set (database, PAGODA_PREFERENCE_SAMPLE, "1", error))
    return FALSE;

  g_autoptr (PagodaSampleBook) book
      = pagoda_sample_book_new (writing->request, pagoda_currency_digits (currency));
  const PagodaSampleWords *words = pagoda_sample_book_get_words (book);
  PagodaDay first = pagoda_day_add_months (writing->request->as_of, -12 * (int)writing->request->years) + 1;
  if (!write_products (database, writing, words, error) || !write_colleagues (database, first, words, error)
      || !write_answers (database, words, error) || !write_evidence (database, writing, words, error))
    return FALSE;
  for (PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    if (!write_account (database, writing, account, error))
      return FALSE;
  return pagoda_sample_write_survey (database, writing->request->as_of, words, writing->customers, error)
         && pagoda_sample_write_relations (database, writing->request->as_of, words, writing->customers,
                                           error);
}

gboolean
pagoda_sample_add (PagodaDatabase *database,
                   const PagodaSampleRequest *request,
                   PagodaSampleResult *result,
                   GError **error)
{
  static const PagodaLabel label = { .key = "sample" };
  g_autoptr (GArray) customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  Writing writing = { .request = request, .customers = customers, .evidence = evidence };

  g_return_val_if_fail (database != NULL && request != NULL, FALSE);

  if (!check_request (request, error))
    return FALSE;
  gboolean ok = pagoda_history_do (database, &label, write_book, &writing, NULL, error);
  g_free (writing.products);
  if (ok && result != NULL)
    *result = writing.result;
  return ok;
}
