/* barrier.c: what keeps us out of an account, and what we built to keep others out.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/barrier.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_BARRIER_KINDS] = {
  [PAGODA_BARRIER_SHORTLIST] = { "shortlist", NC_ ("barrier", "Shortlist or framework agreement"),
                                 "入围或框架协议|入围|入围名录|短名单|框架协议|供方名录" },
  [PAGODA_BARRIER_QUALIFICATION] = { "qualification", NC_ ("barrier", "Qualification or certificate"),
                                     "资质或认证|资质|认证|资质认证|证书" },
  [PAGODA_BARRIER_REFERENCE_CASE]
  = { "reference case", NC_ ("barrier", "Reference case"), "业绩案例|业绩|案例|参考案例" },
  [PAGODA_BARRIER_SECURITY_CLEARANCE]
  = { "security clearance", NC_ ("barrier", "Security clearance of firm or staff"),
      "单位或人员保密资格|保密|保密资质|保密资格|政审" },
  [PAGODA_BARRIER_SPECIAL_REQUIREMENT]
  = { "special requirement", NC_ ("barrier", "Special requirement"), "特殊要求|特殊需求" },
  [PAGODA_BARRIER_BUYING_HABIT]
  = { "buying habit", NC_ ("barrier", "Buying habit"), "采购习惯|购买习惯|习惯" },
  [PAGODA_BARRIER_COMPETITOR] = { "competitor", NC_ ("barrier", "Competitor"), "竞争对手|竞品|对手" },
  [PAGODA_BARRIER_EXISTING_RELATIONSHIP]
  = { "existing relationship", NC_ ("barrier", "Existing relationship"), "既有关系|原有关系|关系" },
  [PAGODA_BARRIER_OTHER] = { "other", NC_ ("barrier", "Other"), "其他|其它" },
};
PAGODA_DEFINE_WORDS (PagodaBarrierKind, barrier_kind, kinds, "barrier")

static const PagodaWord sides[PAGODA_N_BARRIER_SIDES] = {
  [PAGODA_BARRIER_AGAINST_US] = { "against us", NC_ ("barrier side", "Keeps us out"), "挡住我们|对我们" },
  [PAGODA_BARRIER_AGAINST_OTHERS]
  = { "against others", NC_ ("barrier side", "Built by us"), "我们建立的|对别人" },
};
PAGODA_DEFINE_WORDS (PagodaBarrierSide, barrier_side, sides, "barrier side")

static const PagodaWord states[PAGODA_N_BARRIER_STATES] = {
  [PAGODA_BARRIER_OPEN] = { "open", NC_ ("barrier state", "Open"), "未处理|待处理|未突破" },
  [PAGODA_BARRIER_WORKING] = { "working", NC_ ("barrier state", "Working on it"), "处理中|突破中|进行中" },
  [PAGODA_BARRIER_CLEARED] = { "cleared", NC_ ("barrier state", "Cleared"), "已突破|已解决|已清除" },
  [PAGODA_BARRIER_WAIVED] = { "waived", NC_ ("barrier state", "Waived"), "已豁免|豁免|不再要求" },
};
PAGODA_DEFINE_WORDS (PagodaBarrierState, barrier_state, states, "barrier state")

static const PagodaWord ways[PAGODA_N_BARRIER_WAYS] = {
  [PAGODA_BARRIER_WAY_UNDECIDED] = { "undecided", NC_ ("barrier way", "Undecided"), "未定|待定" },
  [PAGODA_BARRIER_WAY_GET_LISTED] = { "get listed", NC_ ("barrier way", "Get listed"), "争取入围|入围" },
  [PAGODA_BARRIER_WAY_CHANNEL]
  = { "channel", NC_ ("barrier way", "Bring in a channel"), "引入渠道|渠道|借助渠道" },
  [PAGODA_BARRIER_WAY_CERTIFICATE]
  = { "certificate", NC_ ("barrier way", "Get certified"), "取得认证|认证|办理资质" },
  [PAGODA_BARRIER_WAY_CUSTOMISE] = { "customise", NC_ ("barrier way", "Customise"), "定制|客户化" },
  [PAGODA_BARRIER_WAY_OTHER] = { "other", NC_ ("barrier way", "Other"), "其他|其它" },
};
PAGODA_DEFINE_WORDS (PagodaBarrierWay, barrier_way, ways, "barrier way")

PagodaBarrier *
pagoda_barrier_new (void)
{
  PagodaBarrier *barrier = g_new0 (PagodaBarrier, 1);

  barrier->severity = 2;
  barrier->due = PAGODA_DAY_NONE;
  barrier->states = pagoda_dated_list_new ();
  return barrier;
}

PagodaBarrier *
pagoda_barrier_copy (const PagodaBarrier *barrier)
{
  PagodaBarrier *copy = g_memdup2 (barrier, sizeof *barrier);

  copy->title = g_strdup (barrier->title);
  copy->description = g_strdup (barrier->description);
  copy->owner = g_strdup (barrier->owner);
  copy->states = pagoda_dated_list_copy (barrier->states);
  return copy;
}

void
pagoda_barrier_free (PagodaBarrier *barrier)
{
  if (barrier == NULL)
    return;
  g_free (barrier->title);
  g_free (barrier->description);
  g_free (barrier->owner);
  g_ptr_array_unref (barrier->states);
  g_free (barrier);
}

gboolean
pagoda_barrier_state_on (const PagodaBarrier *barrier, PagodaDay day, PagodaBarrierState *state)
{
  int value = pagoda_dated_value_on (barrier->states, day);

  if (value == PAGODA_DATED_NONE)
    return FALSE;
  *state = (PagodaBarrierState)value;
  return TRUE;
}

gboolean
pagoda_barrier_stands (const PagodaBarrier *barrier, PagodaDay day)
{
  PagodaBarrierState state;

  return pagoda_barrier_state_on (barrier, day, &state)
         && (state == PAGODA_BARRIER_OPEN || state == PAGODA_BARRIER_WORKING);
}

gboolean
pagoda_barrier_needs_reason (PagodaBarrierState before, PagodaBarrierState after)
{
  return after == PAGODA_BARRIER_WAIVED ? before != after : after < before;
}

gboolean
pagoda_barrier_is_overdue (const PagodaBarrier *barrier, PagodaDay day)
{
  return barrier->due != PAGODA_DAY_NONE && barrier->due < day && pagoda_barrier_stands (barrier, day);
}
