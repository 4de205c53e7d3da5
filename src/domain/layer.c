/* layer.c: the five layers of an account, and all that is on record for them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/layer.h"

#include <glib/gi18n-lib.h>

static const PagodaWord layers[PAGODA_N_LAYERS] = {
  [PAGODA_LAYER_INFORMATION] = { "information", NC_ ("layer", "Information"), "信息层|信息|1" },
  [PAGODA_LAYER_BARRIER] = { "barrier", NC_ ("layer", "Barrier"), "壁垒层|壁垒|2" },
  [PAGODA_LAYER_BUSINESS] = { "business", NC_ ("layer", "Business"), "业务层|业务|3" },
  [PAGODA_LAYER_RELATIONSHIP] = { "relationship", NC_ ("layer", "Relationship"), "关系层|关系|4" },
  [PAGODA_LAYER_INTEREST] = { "interest", NC_ ("layer", "Interest"), "利益层|利益|5" },
};
PAGODA_DEFINE_WORDS (PagodaLayer, layer, layers, "layer")

static const PagodaWord verdicts[PAGODA_N_VERDICTS] = {
  [PAGODA_VERDICT_NOT_STARTED] = { "not started", NC_ ("verdict", "Not started"), "未开始" },
  [PAGODA_VERDICT_WORKING] = { "working", NC_ ("verdict", "Working"), "进行中" },
  [PAGODA_VERDICT_PASSED] = { "passed", NC_ ("verdict", "Passed"), "已通过|通过" },
};
PAGODA_DEFINE_WORDS (PagodaVerdict, verdict, verdicts, "verdict")

static const PagodaWord phases[PAGODA_N_PHASES] = {
  [PAGODA_PHASE_BREAK_THROUGH] = { "break through", NC_ ("phase", "Break through"), "突破|突破期" },
  [PAGODA_PHASE_CONSOLIDATE] = { "consolidate", NC_ ("phase", "Consolidate"), "巩固|巩固期" },
  [PAGODA_PHASE_OCCUPY] = { "occupy", NC_ ("phase", "Occupy"), "占领|占领期" },
};
PAGODA_DEFINE_WORDS (PagodaPhase, phase, phases, "phase")

static const PagodaWord strategies[PAGODA_N_STRATEGIES] = {
  [PAGODA_STRATEGY_UNDECIDED] = { "undecided", NC_ ("strategy", "Undecided"), "未定|待定" },
  [PAGODA_STRATEGY_ATTACK] = { "attack", NC_ ("strategy", "Attack"), "进攻" },
  [PAGODA_STRATEGY_WATCH] = { "watch", NC_ ("strategy", "Watch"), "关注" },
};
PAGODA_DEFINE_WORDS (PagodaStrategy, strategy, strategies, "strategy")

static const PagodaWord statement_kinds[PAGODA_N_STATEMENT_KINDS] = {
  [PAGODA_STATEMENT_NO_BARRIER]
  = { "no barrier", NC_ ("statement", "No barrier found"), "未发现壁垒|没有壁垒" },
  [PAGODA_STATEMENT_PHASE] = { "phase", NC_ ("statement", "Phase"), "经营阶段" },
  [PAGODA_STATEMENT_LAYER] = { "layer", NC_ ("statement", "Layer"), "所在层" },
  [PAGODA_STATEMENT_CADENCE] = { "cadence", NC_ ("statement", "Contact cadence"), "联系周期|拜访周期" },
  [PAGODA_STATEMENT_SCREENED] = { "screened", NC_ ("statement", "Screened"), "已筛选" },
};
PAGODA_DEFINE_WORDS (PagodaStatementKind, statement_kind, statement_kinds, "statement")

PagodaStrategyChoice *
pagoda_strategy_choice_copy (const PagodaStrategyChoice *choice)
{
  PagodaStrategyChoice *copy = g_memdup2 (choice, sizeof *choice);

  copy->breakthrough = g_strdup (choice->breakthrough);
  return copy;
}

void
pagoda_strategy_choice_free (PagodaStrategyChoice *choice)
{
  if (choice == NULL)
    return;
  g_free (choice->breakthrough);
  g_free (choice);
}

PagodaDealerAgreement *
pagoda_dealer_agreement_copy (const PagodaDealerAgreement *agreement)
{
  PagodaDealerAgreement *copy = g_memdup2 (agreement, sizeof *agreement);

  copy->dealer = g_strdup (agreement->dealer);
  copy->agreement = g_strdup (agreement->agreement);
  return copy;
}

void
pagoda_dealer_agreement_free (PagodaDealerAgreement *agreement)
{
  if (agreement == NULL)
    return;
  g_free (agreement->dealer);
  g_free (agreement->agreement);
  g_free (agreement);
}

PagodaLayerOwner *
pagoda_layer_owner_copy (const PagodaLayerOwner *owner)
{
  PagodaLayerOwner *copy = g_memdup2 (owner, sizeof *owner);

  copy->owner = g_strdup (owner->owner);
  return copy;
}

void
pagoda_layer_owner_free (PagodaLayerOwner *owner)
{
  if (owner == NULL)
    return;
  g_free (owner->owner);
  g_free (owner);
}

PagodaLayerRecord *
pagoda_layer_record_new (PagodaId customer)
{
  PagodaLayerRecord *record = g_new0 (PagodaLayerRecord, 1);

  record->customer = customer;
  record->facts = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_fact_free);
  record->past_suppliers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_past_supplier_free);
  for (int kind = 0; kind < PAGODA_N_STATEMENT_KINDS; kind++)
    record->statements[kind] = pagoda_dated_list_new ();
  record->strategies = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_strategy_choice_free);
  record->dealers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_dealer_agreement_free);
  record->owners = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_layer_owner_free);
  record->barriers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_barrier_free);
  record->projects = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_project_free);
  record->values = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_value_free);
  record->lock_ins = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_lock_in_free);
  record->targets = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_target_free);
  return record;
}

void
pagoda_layer_record_free (PagodaLayerRecord *record)
{
  if (record == NULL)
    return;
  g_ptr_array_unref (record->facts);
  g_ptr_array_unref (record->past_suppliers);
  for (int kind = 0; kind < PAGODA_N_STATEMENT_KINDS; kind++)
    g_ptr_array_unref (record->statements[kind]);
  g_ptr_array_unref (record->strategies);
  g_ptr_array_unref (record->dealers);
  g_ptr_array_unref (record->owners);
  g_ptr_array_unref (record->barriers);
  g_ptr_array_unref (record->projects);
  g_ptr_array_unref (record->values);
  g_ptr_array_unref (record->lock_ins);
  g_ptr_array_unref (record->targets);
  g_free (record);
}

const PagodaFact *
pagoda_layer_record_finding_on (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day)
{
  for (guint i = record->facts->len; i-- > 0;)
    {
      const PagodaFact *fact = g_ptr_array_index (record->facts, i);
      if (fact->kind == kind && fact->from <= day)
        return fact;
    }
  return NULL;
}

const PagodaFact *
pagoda_layer_record_fact_on (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day)
{
  const PagodaFact *fact = pagoda_layer_record_finding_on (record, kind, day);

  return fact != NULL && fact->value != NULL ? fact : NULL;
}

static gboolean
is_written (const char *text)
{
  return text != NULL && *text != '\0';
}

const PagodaPastSupplier *
pagoda_layer_record_supplier_on (const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = 0; i < record->past_suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (record->past_suppliers, i);
      if (supplier->from <= day && is_written (supplier->source))
        return supplier;
    }
  return NULL;
}

gboolean
pagoda_layer_record_knows (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day)
{
  const PagodaFact *fact = pagoda_layer_record_fact_on (record, kind, day);

  if (kind == PAGODA_FACT_SUPPLIERS && pagoda_layer_record_supplier_on (record, day) != NULL)
    return TRUE;
  if (fact == NULL || !is_written (fact->value) || !pagoda_fact_is_possible (kind, fact->value, fact->from))
    return FALSE;
  return kind >= PAGODA_N_FACTS || is_written (fact->source);
}

const PagodaStrategyChoice *
pagoda_layer_record_strategy_on (const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = record->strategies->len; i-- > 0;)
    {
      const PagodaStrategyChoice *choice = g_ptr_array_index (record->strategies, i);
      if (choice->from <= day)
        return choice;
    }
  return NULL;
}

const PagodaDealerAgreement *
pagoda_layer_record_dealer_on (const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = record->dealers->len; i-- > 0;)
    {
      const PagodaDealerAgreement *agreement = g_ptr_array_index (record->dealers, i);
      if (agreement->from <= day)
        return agreement->dealer != NULL ? agreement : NULL;
    }
  return NULL;
}

const char *
pagoda_layer_record_owner_on (const PagodaLayerRecord *record, PagodaLayer layer, PagodaDay day)
{
  for (guint i = record->owners->len; i-- > 0;)
    {
      const PagodaLayerOwner *owner = g_ptr_array_index (record->owners, i);
      if (owner->layer == layer && owner->from <= day)
        return owner->owner;
    }
  return NULL;
}
