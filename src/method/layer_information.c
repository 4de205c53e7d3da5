/* layer_information.c: the information layer: eight facts and three judgements (L1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

/* What was found out about @kind, be it that nobody knows; NULL where nobody tried, or it was taken back. */
static const PagodaFact *
find_fact (const PagodaLayerView *view, PagodaFactKind kind)
{
  const PagodaFact *fact = pagoda_layer_record_finding_on (view->account->record, kind, view->day);

  return fact != NULL && (fact->value != NULL || pagoda_fact_is_asked (fact)) ? fact : NULL;
}

/* Where @enough facts are known the layer does without the others. */
static void
check_fact (const PagodaLayerView *view, PagodaFactKind kind, gboolean enough)
{
  const PagodaLayerRecord *record = view->account->record;
  const PagodaFact *fact = find_fact (view, kind);
  const PagodaPastSupplier *supplier
      = kind == PAGODA_FACT_SUPPLIERS ? pagoda_layer_record_supplier_on (record, view->day) : NULL;
  gboolean known = pagoda_layer_record_knows (record, kind, view->day);
  PagodaCheckItem item = {
    .kind = kind < PAGODA_N_FACTS ? PAGODA_CHECK_FACT : PAGODA_CHECK_JUDGEMENT,
    .done = known,
    .required = kind >= PAGODA_N_FACTS || known || !enough,
    .asked = fact != NULL && pagoda_fact_is_asked (fact),
    .id = fact != NULL ? fact->id : PAGODA_ID_NONE,
    .which = kind,
    .day = fact != NULL       ? fact->from
           : supplier != NULL ? supplier->from
                              : PAGODA_DAY_NONE,
  };

  pagoda_layer_view_add (view, item);
}

PagodaLayerMark
pagoda_layer_information (const PagodaLayerView *view)
{
  int known[2] = { 0, 0 }; /* facts, judgements */
  gboolean started = FALSE;
  gint64 percent = view->rules->values[PAGODA_RULE_KNOWN_FACTS];

  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACT_KINDS; kind++)
    {
      gboolean is_known = pagoda_layer_record_knows (view->account->record, kind, view->day);
      known[kind >= PAGODA_N_FACTS] += is_known;
      started = started || is_known || find_fact (view, kind) != NULL;
    }
  gboolean enough = known[0] * 100 >= percent * PAGODA_N_FACTS;
  gboolean passed = enough && known[1] == PAGODA_N_FACT_KINDS - PAGODA_N_FACTS;
  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACT_KINDS; kind++)
    check_fact (view, kind, enough);
  return (PagodaLayerMark){ .score = pagoda_layer_score (known[0], PAGODA_N_FACTS),
                            .verdict = pagoda_layer_verdict (passed, started) };
}
