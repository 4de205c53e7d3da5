/* activity.c: what was done for a customer, or is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/activity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord kinds[PAGODA_N_ACTIVITY_KINDS] = {
  [PAGODA_ACTIVITY_CALL] = { "call", NC_ ("activity kind", "Call"), "电话|致电|通话|去电|来电" },
  [PAGODA_ACTIVITY_VISIT] = { "visit", NC_ ("activity kind", "Visit"), "拜访|上门|上门拜访|面访" },
  [PAGODA_ACTIVITY_MESSAGE]
  = { "message", NC_ ("activity kind", "Message"), "微信/邮件|微信|邮件|短信|消息|电子邮件" },
  [PAGODA_ACTIVITY_SAMPLE] = { "sample", NC_ ("activity kind", "Sample"), "寄样|送样|样品" },
  [PAGODA_ACTIVITY_QUOTE] = { "quote", NC_ ("activity kind", "Quote"), "报价|报价单" },
  [PAGODA_ACTIVITY_THANK_YOU] = { "thank-you", NC_ ("activity kind", "Thank-you"), "感谢信|感谢|致谢" },
  [PAGODA_ACTIVITY_EXECUTIVE_VISIT]
  = { "executive visit", NC_ ("activity kind", "Executive visit"), "高层拜访|高层互访" },
  [PAGODA_ACTIVITY_TECHNICAL_EXCHANGE]
  = { "technical exchange", NC_ ("activity kind", "Technical exchange"), "技术交流" },
  [PAGODA_ACTIVITY_SERVICE_VISIT]
  = { "service visit", NC_ ("activity kind", "Service visit"), "回访/技术支持|回访|技术支持|售后|服务" },
};
PAGODA_DEFINE_WORDS (PagodaActivityKind, activity_kind, kinds, "activity kind")

static const PagodaWord states[PAGODA_N_ACTIVITY_STATES] = {
  [PAGODA_ACTIVITY_PLANNED] = { "planned", NC_ ("activity state", "Planned"), "计划|计划中|待办|未完成" },
  [PAGODA_ACTIVITY_DONE] = { "done", NC_ ("activity state", "Done"), "已完成|完成|已做" },
  [PAGODA_ACTIVITY_CANCELLED] = { "cancelled", NC_ ("activity state", "Cancelled"), "已取消|取消" },
};
PAGODA_DEFINE_WORDS (PagodaActivityState, activity_state, states, "activity state")

static const PagodaWord needs[PAGODA_N_NEEDS] = {
  [PAGODA_NEED_UNKNOWN] = { "unknown", NC_ ("need", "Unknown"), "未知|不详" },
  [PAGODA_NEED_NONE] = { "none", NC_ ("need", "None"), "无需求|无|没有" },
  [PAGODA_NEED_LATENT] = { "latent", NC_ ("need", "Latent"), "潜在需求|潜在" },
  [PAGODA_NEED_STATED] = { "stated", NC_ ("need", "Stated"), "明确需求|明确" },
};
PAGODA_DEFINE_WORDS (PagodaNeed, need, needs, "need")

PagodaActivity *
pagoda_activity_new (void)
{
  PagodaActivity *activity = g_new0 (PagodaActivity, 1);

  activity->day = PAGODA_DAY_NONE;
  activity->planned = PAGODA_DAY_NONE;
  activity->cancelled = PAGODA_DAY_NONE;
  activity->next_day = PAGODA_DAY_NONE;
  activity->minute = -1;
  activity->duration = -1;
  activity->reminder = -1;
  activity->reached = PAGODA_ANSWER_UNKNOWN;
  activity->visit_chance = PAGODA_ANSWER_UNKNOWN;
  activity->rejection = PAGODA_ANSWER_UNKNOWN;
  activity->attitude = PAGODA_MARK_UNKNOWN;
  activity->confidence = PAGODA_MARK_UNKNOWN;
  return activity;
}

PagodaActivity *
pagoda_activity_copy (const PagodaActivity *activity)
{
  PagodaActivity *copy = g_memdup2 (activity, sizeof *activity);

  copy->zone = g_strdup (activity->zone);
  copy->person = g_strdup (activity->person);
  copy->objection = g_strdup (activity->objection);
  copy->answer = g_strdup (activity->answer);
  copy->next_step = g_strdup (activity->next_step);
  copy->cancel_reason = g_strdup (activity->cancel_reason);
  copy->note = g_strdup (activity->note);
  copy->uid = g_strdup (activity->uid);
  return copy;
}

void
pagoda_activity_free (PagodaActivity *activity)
{
  if (activity == NULL)
    return;
  g_free (activity->zone);
  g_free (activity->person);
  g_free (activity->objection);
  g_free (activity->answer);
  g_free (activity->next_step);
  g_free (activity->cancel_reason);
  g_free (activity->note);
  g_free (activity->uid);
  g_free (activity);
}

#define UID_PREFIX "activity-"
#define UID_SUFFIX "@pagoda"

char *
pagoda_activity_make_uid (const PagodaActivity *activity)
{
  return activity->uid != NULL ? g_strdup (activity->uid)
                               : g_strdup_printf (UID_PREFIX "%" G_GINT64_FORMAT UID_SUFFIX, activity->id);
}

PagodaId
pagoda_activity_read_uid (const char *uid)
{
  g_autofree char *number = NULL;
  gint64 id = PAGODA_ID_NONE;

  if (!g_str_has_prefix (uid, UID_PREFIX) || !g_str_has_suffix (uid, UID_SUFFIX))
    return PAGODA_ID_NONE;
  number = g_strndup (uid + strlen (UID_PREFIX), strlen (uid) - strlen (UID_PREFIX) - strlen (UID_SUFFIX));
  return g_ascii_string_to_signed (number, 10, 1, G_MAXINT64, &id, NULL) ? id : PAGODA_ID_NONE;
}

gboolean
pagoda_activity_is_visit (PagodaActivityKind kind)
{
  return kind == PAGODA_ACTIVITY_VISIT || kind == PAGODA_ACTIVITY_EXECUTIVE_VISIT
         || kind == PAGODA_ACTIVITY_TECHNICAL_EXCHANGE || kind == PAGODA_ACTIVITY_SERVICE_VISIT;
}

gboolean
pagoda_activity_is_contact (PagodaActivityKind kind, PagodaActivityState state, PagodaAnswer reached)
{
  if (state != PAGODA_ACTIVITY_DONE)
    return FALSE;
  return kind != PAGODA_ACTIVITY_CALL || reached == PAGODA_ANSWER_YES;
}
