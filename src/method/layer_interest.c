/* layer_interest.c: the interest layer: what the customer has of us, and what ties it to us (L5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

static gboolean
is_proven (const PagodaValue *value)
{
  return value->evidence != NULL && *value->evidence != '\0';
}

/* The level that a value belongs to; both sorts of recognition are personal. */
static PagodaCheckKind
level_of (PagodaValueKind kind)
{
  if (pagoda_value_is_personal (kind))
    return PAGODA_CHECK_PERSONAL_VALUE;
  return kind == PAGODA_VALUE_BUSINESS ? PAGODA_CHECK_BUSINESS_VALUE : PAGODA_CHECK_STRATEGIC_VALUE;
}

/* The first value of @level with evidence, else the first without, else NULL. */
static const PagodaValue *
find_value (const PagodaLayerView *view, PagodaCheckKind level)
{
  const GPtrArray *values = view->account->record->values;
  const PagodaValue *unproven = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const PagodaValue *value = g_ptr_array_index (values, i);
      if (value->from > view->day || level_of (value->kind) != level)
        continue;
      if (is_proven (value))
        return value;
      unproven = unproven == NULL ? value : unproven;
    }
  return unproven;
}

static PagodaCheckItem
check_value (const PagodaLayerView *view, PagodaCheckKind level)
{
  const PagodaValue *value = find_value (view, level);

  return (PagodaCheckItem){
    .kind = level,
    .done = value != NULL && is_proven (value),
    .required = level != PAGODA_CHECK_STRATEGIC_VALUE,
    .id = value != NULL ? value->id : PAGODA_ID_NONE,
    .which = value != NULL ? (int)value->kind : 0,
    .day = value != NULL ? value->from : PAGODA_DAY_NONE,
  };
}

static PagodaCheckItem
check_lock_in (const PagodaLayerView *view)
{
  const GPtrArray *lock_ins = view->account->record->lock_ins;
  PagodaCheckItem item = { .kind = PAGODA_CHECK_LOCK_IN, .required = TRUE, .day = PAGODA_DAY_NONE };

  for (guint i = 0; i < lock_ins->len && !item.done; i++)
    {
      const PagodaLockIn *lock_in = g_ptr_array_index (lock_ins, i);
      if (!pagoda_lock_in_holds (lock_in, view->day))
        continue;
      item.done = TRUE;
      item.id = lock_in->id;
      item.which = (int)lock_in->kind;
      item.day = lock_in->from;
    }
  return item;
}

PagodaLayerMark
pagoda_layer_interest (const PagodaLayerView *view)
{
  const PagodaCheckItem items[] = {
    check_value (view, PAGODA_CHECK_BUSINESS_VALUE),
    check_value (view, PAGODA_CHECK_PERSONAL_VALUE),
    check_lock_in (view),
    check_value (view, PAGODA_CHECK_STRATEGIC_VALUE),
  };
  int present = 0;
  gboolean passed = TRUE, started = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      present += items[i].done;
      passed = passed && (items[i].done || !items[i].required);
      started = started || items[i].id != PAGODA_ID_NONE;
      pagoda_layer_view_add (view, items[i]);
    }
  return (PagodaLayerMark){ .score = pagoda_layer_score (present, G_N_ELEMENTS (items)),
                            .verdict = pagoda_layer_verdict (passed, started) };
}
