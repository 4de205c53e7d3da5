/* layer_information.c: the information layer: eight facts and three judgements (L1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

static gboolean
is_written (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A fact has a value, a source and a day; a judgement is one digit, 1 … 5. */
static gboolean
is_known (const PagodaFact *fact, PagodaFactKind kind)
{
  if (fact == NULL || !is_written (fact->value))
    return FALSE;
  if (kind < PAGODA_N_FACTS)
    return is_written (fact->source);
  return fact->value[0] >= '1' && fact->value[0] <= '5' && fact->value[1] == '\0';
}

/* Where @enough facts are known the layer does without the others. */
static void
check_fact (const PagodaLayerView *view, const PagodaFact *fact, PagodaFactKind kind, gboolean enough)
{
  PagodaCheckItem item = {
    .kind = kind < PAGODA_N_FACTS ? PAGODA_CHECK_FACT : PAGODA_CHECK_JUDGEMENT,
    .done = is_known (fact, kind),
    .required = kind >= PAGODA_N_FACTS || is_known (fact, kind) || !enough,
    .id = fact != NULL ? fact->id : PAGODA_ID_NONE,
    .which = kind,
    .day = fact != NULL ? fact->from : PAGODA_DAY_NONE,
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
      const PagodaFact *fact = pagoda_layer_record_fact_on (view->account->record, kind, view->day);
      known[kind >= PAGODA_N_FACTS] += is_known (fact, kind);
      started = started || fact != NULL;
    }
  gboolean enough = known[0] * 100 >= percent * PAGODA_N_FACTS;
  gboolean passed = enough && known[1] == PAGODA_N_FACT_KINDS - PAGODA_N_FACTS;
  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACT_KINDS; kind++)
    check_fact (view, pagoda_layer_record_fact_on (view->account->record, kind, view->day), kind, enough);
  return (PagodaLayerMark){ .score = pagoda_layer_score (known[0], PAGODA_N_FACTS),
                            .verdict = pagoda_layer_verdict (passed, started) };
}
