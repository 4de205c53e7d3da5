/* nurture_step.c: one step of the long way with a potential large account (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/nurture_step.h"

#include <glib/gi18n-lib.h>

static const PagodaWord channels[PAGODA_N_NURTURE_CHANNELS] = {
  [PAGODA_CHANNEL_EVENT] = { "event", NC_ ("channel", "Business event"), "商务活动|活动" },
  [PAGODA_CHANNEL_PERSONAL] = { "personal", NC_ ("channel", "Personal contact"), "个人接触|私人接触" },
  [PAGODA_CHANNEL_SAMPLE] = { "sample", NC_ ("channel", "Sample"), "样品|寄样" },
  [PAGODA_CHANNEL_NEWS] = { "news", NC_ ("channel", "News of products"), "产品资讯|产品信息" },
  [PAGODA_CHANNEL_SERVICE] = { "service", NC_ ("channel", "Service"), "服务" },
  [PAGODA_CHANNEL_CONCESSION] = { "concession", NC_ ("channel", "Concession"), "让步|优惠" },
};
PAGODA_DEFINE_WORDS (PagodaNurtureChannel, nurture_channel, channels, "channel")

static const PagodaWord states[PAGODA_N_NURTURE_STATES] = {
  [PAGODA_NURTURE_PLANNED] = { "planned", NC_ ("nurture", "Planned"), "计划中|计划" },
  [PAGODA_NURTURE_DONE] = { "done", NC_ ("nurture", "Done"), "已完成|完成" },
  [PAGODA_NURTURE_SKIPPED] = { "skipped", NC_ ("nurture", "Skipped"), "已跳过|跳过" },
};
PAGODA_DEFINE_WORDS (PagodaNurtureState, nurture_state, states, "nurture")

PagodaNurtureStep *
pagoda_nurture_step_new (PagodaId customer)
{
  PagodaNurtureStep *step = g_new0 (PagodaNurtureStep, 1);

  step->customer = customer;
  step->channel = PAGODA_CHANNEL_PERSONAL;
  step->due = PAGODA_DAY_NONE;
  step->ended = PAGODA_DAY_NONE;
  step->cost = PAGODA_COST_UNKNOWN;
  return step;
}

PagodaNurtureStep *
pagoda_nurture_step_copy (const PagodaNurtureStep *step)
{
  PagodaNurtureStep *copy = g_memdup2 (step, sizeof *step);

  copy->title = g_strdup (step->title);
  copy->note = g_strdup (step->note);
  return copy;
}

void
pagoda_nurture_step_free (PagodaNurtureStep *step)
{
  if (step == NULL)
    return;
  g_free (step->title);
  g_free (step->note);
  g_free (step);
}

PagodaNurtureState
pagoda_nurture_step_state_on (const PagodaNurtureStep *step, PagodaDay day)
{
  return step->ended != PAGODA_DAY_NONE && step->ended <= day ? step->state : PAGODA_NURTURE_PLANNED;
}

gboolean
pagoda_nurture_step_is_due (const PagodaNurtureStep *step, PagodaDay day)
{
  return pagoda_nurture_step_state_on (step, day) == PAGODA_NURTURE_PLANNED && step->due <= day;
}

gboolean
pagoda_nurture_channel_is_limited (PagodaNurtureChannel channel)
{
  return channel == PAGODA_CHANNEL_SERVICE || channel == PAGODA_CHANNEL_CONCESSION;
}

PagodaActivityKind
pagoda_nurture_channel_activity (PagodaNurtureChannel channel)
{
  switch (channel)
    {
    case PAGODA_CHANNEL_EVENT:
    case PAGODA_CHANNEL_PERSONAL:
      return PAGODA_ACTIVITY_VISIT;
    case PAGODA_CHANNEL_SAMPLE:
      return PAGODA_ACTIVITY_SAMPLE;
    case PAGODA_CHANNEL_NEWS:
      return PAGODA_ACTIVITY_MESSAGE;
    case PAGODA_CHANNEL_SERVICE:
      return PAGODA_ACTIVITY_SERVICE_VISIT;
    case PAGODA_CHANNEL_CONCESSION:
      return PAGODA_ACTIVITY_QUOTE;
    }
  g_return_val_if_reached (PAGODA_ACTIVITY_VISIT);
}

PagodaMoney
pagoda_nurture_steps_cost (const GPtrArray *steps, PagodaId except)
{
  PagodaMoney cost = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (steps, i);
      if (pagoda_nurture_channel_is_limited (step->channel) && step->state != PAGODA_NURTURE_SKIPPED
          && step->cost != PAGODA_COST_UNKNOWN && (except == PAGODA_ID_NONE || step->id != except))
        cost += step->cost;
    }
  return cost;
}

PagodaMoney
pagoda_nurture_limit (PagodaMoney need, gint64 percent)
{
  /* First the hundreds, so that no need is too large. */
  return need / 100 * percent + need % 100 * percent / 100;
}
