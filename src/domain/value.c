/* value.c: what a customer has of us, and what ties it to us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/value.h"

#include <glib/gi18n-lib.h>

static const PagodaWord value_kinds[PAGODA_N_VALUE_KINDS] = {
  [PAGODA_VALUE_BUSINESS] = { "business", NC_ ("value", "Business"), "业务价值|业务|组织利益" },
  [PAGODA_VALUE_PERSONAL_EMOTIONAL]
  = { "personal emotional", NC_ ("value", "Personal, emotional"), "个人价值(感性)|个人感性|感性认可|感性" },
  [PAGODA_VALUE_PERSONAL_RATIONAL]
  = { "personal rational", NC_ ("value", "Personal, rational"), "个人价值(理性)|个人理性|理性认可|理性" },
  [PAGODA_VALUE_STRATEGIC] = { "strategic", NC_ ("value", "Strategic"), "战略价值|战略" },
};
PAGODA_DEFINE_WORDS (PagodaValueKind, value_kind, value_kinds, "value")

static const PagodaWord lock_in_kinds[PAGODA_N_LOCK_IN_KINDS] = {
  [PAGODA_LOCK_IN_CUSTOMISATION]
  = { "customisation", NC_ ("lock-in", "Customisation"), "产品定制|定制|客户化" },
  [PAGODA_LOCK_IN_TECHNICAL_STANDARD]
  = { "technical standard", NC_ ("lock-in", "Technical standard"), "技术标准|标准" },
  [PAGODA_LOCK_IN_STRATEGIC_AGREEMENT]
  = { "strategic agreement", NC_ ("lock-in", "Strategic agreement"), "战略协议|战略合作协议" },
  [PAGODA_LOCK_IN_JOINT_DEVELOPMENT]
  = { "joint development", NC_ ("lock-in", "Joint development"), "联合开发|共同开发" },
};
PAGODA_DEFINE_WORDS (PagodaLockInKind, lock_in_kind, lock_in_kinds, "lock-in")

PagodaValue *
pagoda_value_copy (const PagodaValue *value)
{
  PagodaValue *copy = g_memdup2 (value, sizeof *value);

  copy->title = g_strdup (value->title);
  copy->evidence = g_strdup (value->evidence);
  return copy;
}

void
pagoda_value_free (PagodaValue *value)
{
  if (value == NULL)
    return;
  g_free (value->title);
  g_free (value->evidence);
  g_free (value);
}

gboolean
pagoda_value_is_personal (PagodaValueKind kind)
{
  return kind == PAGODA_VALUE_PERSONAL_EMOTIONAL || kind == PAGODA_VALUE_PERSONAL_RATIONAL;
}

PagodaLockIn *
pagoda_lock_in_copy (const PagodaLockIn *lock_in)
{
  PagodaLockIn *copy = g_memdup2 (lock_in, sizeof *lock_in);

  copy->title = g_strdup (lock_in->title);
  copy->evidence = g_strdup (lock_in->evidence);
  return copy;
}

void
pagoda_lock_in_free (PagodaLockIn *lock_in)
{
  if (lock_in == NULL)
    return;
  g_free (lock_in->title);
  g_free (lock_in->evidence);
  g_free (lock_in);
}

gboolean
pagoda_lock_in_holds (const PagodaLockIn *lock_in, PagodaDay day)
{
  return pagoda_holds_on (lock_in->from, lock_in->until, day);
}
