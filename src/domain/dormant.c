/* dormant.c: what is on record of an account that has stopped buying.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/dormant.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord judgements[PAGODA_N_DORMANT_JUDGEMENTS] = {
  [PAGODA_DORMANT_WORKSHOP] = { "workshop", NC_ ("dormant", "Ended by a problem, buys elsewhere"),
                                "因问题中断,仍在别家采购|因问题中断" },
  [PAGODA_DORMANT_OUTGROWN]
  = { "outgrown", NC_ ("dormant", "No longer buys these goods"), "不再采购此类商品|不再采购" },
};
PAGODA_DEFINE_WORDS (PagodaDormantJudgement, dormant_judgement, judgements, "dormant")

static const PagodaWord causes[PAGODA_N_BREAK_CAUSES] = {
  [PAGODA_BREAK_DELIVERY] = { "delivery", NC_ ("break cause", "Delivery"), "交期|交货" },
  [PAGODA_BREAK_QUALITY] = { "quality", NC_ ("break cause", "Quality"), "质量|品质" },
  [PAGODA_BREAK_PRICE] = { "price", NC_ ("break cause", "Price"), "价格" },
  [PAGODA_BREAK_SERVICE] = { "service", NC_ ("break cause", "Service"), "服务|售后" },
  [PAGODA_BREAK_OTHER] = { "other", NC_ ("break cause", "Other"), "其他|其它" },
};
PAGODA_DEFINE_WORDS (PagodaBreakCause, break_cause, causes, "break cause")

static const PagodaWord touches[PAGODA_N_TOUCH_KINDS] = {
  [PAGODA_TOUCH_NEWS] = { "news", NC_ ("touch", "News"), "资讯|消息" },
  [PAGODA_TOUCH_PRODUCT_NEWS] = { "product news", NC_ ("touch", "Product news"), "新品资讯|新品" },
  [PAGODA_TOUCH_SAMPLES] = { "samples", NC_ ("touch", "Samples"), "样品|寄样" },
  [PAGODA_TOUCH_CALL] = { "call", NC_ ("touch", "Call"), "电话" },
  [PAGODA_TOUCH_VISIT] = { "visit", NC_ ("touch", "Visit"), "拜访|面谈" },
  [PAGODA_TOUCH_TECHNICAL_EXCHANGE]
  = { "technical exchange", NC_ ("touch", "Technical exchange"), "技术交流" },
};
PAGODA_DEFINE_WORDS (PagodaTouchKind, touch_kind, touches, "touch")

/* Post-mortems */

PagodaPostMortem *
pagoda_post_mortem_copy (const PagodaPostMortem *post_mortem)
{
  PagodaPostMortem *copy = g_memdup2 (post_mortem, sizeof *post_mortem);

  copy->attracted = g_strdup (post_mortem->attracted);
  copy->broke = g_strdup (post_mortem->broke);
  return copy;
}

void
pagoda_post_mortem_free (PagodaPostMortem *post_mortem)
{
  if (post_mortem == NULL)
    return;
  g_free (post_mortem->attracted);
  g_free (post_mortem->broke);
  g_free (post_mortem);
}

static gboolean
is_written (const char *text)
{
  return text != NULL && text[strspn (text, " \t\n")] != '\0';
}

gboolean
pagoda_post_mortem_is_complete (const PagodaPostMortem *post_mortem)
{
  g_auto (GStrv) attractions = pagoda_post_mortem_list_attractions (post_mortem);

  return *attractions != NULL && is_written (post_mortem->broke);
}

static gboolean
separates (gunichar letter)
{
  static const gunichar separators[] = { ',', ';', '\n', 0x3001, 0xFF0C, 0xFF1B }; /* 、 ， ； */

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    if (letter == separators[i])
      return TRUE;
  return FALSE;
}

static void
take_attraction (GPtrArray *list, const char *begin, const char *end)
{
  g_autofree char *text = g_strstrip (g_strndup (begin, (gsize)(end - begin)));

  if (*text != '\0')
    g_ptr_array_add (list, g_steal_pointer (&text));
}

GStrv
pagoda_post_mortem_list_attractions (const PagodaPostMortem *post_mortem)
{
  GPtrArray *list = g_ptr_array_new ();
  const char *begin = post_mortem->attracted != NULL ? post_mortem->attracted : "";
  const char *letter = begin;

  for (; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (separates (g_utf8_get_char (letter)))
      {
        take_attraction (list, begin, letter);
        begin = g_utf8_next_char (letter);
      }
  take_attraction (list, begin, letter);
  g_ptr_array_add (list, NULL);
  return (GStrv)g_ptr_array_free (list, FALSE);
}

/* Objections */

PagodaExpectedObjection *
pagoda_expected_objection_copy (const PagodaExpectedObjection *expected)
{
  PagodaExpectedObjection *copy = g_memdup2 (expected, sizeof *expected);

  copy->objection = g_strdup (expected->objection);
  copy->answer = g_strdup (expected->answer);
  return copy;
}

void
pagoda_expected_objection_free (PagodaExpectedObjection *expected)
{
  if (expected == NULL)
    return;
  g_free (expected->objection);
  g_free (expected->answer);
  g_free (expected);
}

/* Steps */

PagodaTouchStep *
pagoda_touch_step_copy (const PagodaTouchStep *step)
{
  PagodaTouchStep *copy = g_memdup2 (step, sizeof *step);

  copy->title = g_strdup (step->title);
  return copy;
}

void
pagoda_touch_step_free (PagodaTouchStep *step)
{
  if (step == NULL)
    return;
  g_free (step->title);
  g_free (step);
}

PagodaActivityKind
pagoda_touch_kind_activity (PagodaTouchKind kind)
{
  switch (kind)
    {
    case PAGODA_TOUCH_NEWS:
    case PAGODA_TOUCH_PRODUCT_NEWS:
      return PAGODA_ACTIVITY_MESSAGE;
    case PAGODA_TOUCH_SAMPLES:
      return PAGODA_ACTIVITY_SAMPLE;
    case PAGODA_TOUCH_CALL:
      return PAGODA_ACTIVITY_CALL;
    case PAGODA_TOUCH_VISIT:
      return PAGODA_ACTIVITY_VISIT;
    case PAGODA_TOUCH_TECHNICAL_EXCHANGE:
      return PAGODA_ACTIVITY_TECHNICAL_EXCHANGE;
    }
  g_assert_not_reached ();
}

PagodaTouchKind
pagoda_touch_kind_of_activity (PagodaActivityKind kind)
{
  for (PagodaTouchKind touch = PAGODA_TOUCH_SAMPLES; touch < PAGODA_N_TOUCH_KINDS; touch++)
    if (pagoda_touch_kind_activity (touch) == kind)
      return touch;
  return pagoda_activity_is_visit (kind) ? PAGODA_TOUCH_VISIT : PAGODA_TOUCH_NEWS;
}

gboolean
pagoda_touch_step_is_done (const PagodaTouchStep *step)
{
  return step->activity != PAGODA_ID_NONE && step->state == PAGODA_ACTIVITY_DONE;
}

gboolean
pagoda_touch_step_is_meeting (const PagodaTouchStep *step)
{
  if (step->activity == PAGODA_ID_NONE)
    return pagoda_activity_is_visit (pagoda_touch_kind_activity (step->kind));
  return step->state != PAGODA_ACTIVITY_CANCELLED && pagoda_activity_is_visit (step->activity_kind);
}

/* Records */

PagodaDormantRecord *
pagoda_dormant_record_new (PagodaId customer)
{
  PagodaDormantRecord *record = g_new0 (PagodaDormantRecord, 1);

  record->customer = customer;
  record->judgements = pagoda_dated_list_new ();
  record->post_mortems = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_post_mortem_free);
  record->objections = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_expected_objection_free);
  record->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_touch_step_free);
  return record;
}

void
pagoda_dormant_record_free (PagodaDormantRecord *record)
{
  if (record == NULL)
    return;
  g_ptr_array_unref (record->judgements);
  g_ptr_array_unref (record->post_mortems);
  g_ptr_array_unref (record->objections);
  g_ptr_array_unref (record->steps);
  g_free (record);
}

int
pagoda_dormant_record_judgement_on (const PagodaDormantRecord *record, PagodaDay last_order, PagodaDay day)
{
  const PagodaDated *entry = pagoda_dated_find (record->judgements, day);

  return entry != NULL && entry->from >= last_order ? entry->value : PAGODA_DATED_NONE;
}

const PagodaPostMortem *
pagoda_dormant_record_post_mortem_on (const PagodaDormantRecord *record, PagodaDay last_order, PagodaDay day)
{
  for (guint i = record->post_mortems->len; i-- > 0;)
    {
      const PagodaPostMortem *post_mortem = g_ptr_array_index (record->post_mortems, i);
      if (post_mortem->day <= day)
        return post_mortem->day >= last_order ? post_mortem : NULL;
    }
  return NULL;
}

gboolean
pagoda_dormant_record_misses_meeting (const PagodaDormantRecord *record, PagodaDay last_order)
{
  for (guint i = 0; i < record->steps->len; i++)
    {
      const PagodaTouchStep *step = g_ptr_array_index (record->steps, i);
      if (step->day >= last_order && pagoda_touch_step_is_meeting (step))
        return FALSE;
    }
  return TRUE;
}

const PagodaTouchStep *
pagoda_dormant_record_next_step (const PagodaDormantRecord *record, PagodaDay last_order)
{
  for (guint i = 0; i < record->steps->len; i++)
    {
      const PagodaTouchStep *step = g_ptr_array_index (record->steps, i);
      gboolean cancelled = step->activity != PAGODA_ID_NONE && step->state == PAGODA_ACTIVITY_CANCELLED;
      if (step->day >= last_order && !cancelled && !pagoda_touch_step_is_done (step))
        return step;
    }
  return NULL;
}
