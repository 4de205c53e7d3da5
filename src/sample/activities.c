/* activities.c: what was done for a sample's customer, and what is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A diary moves from day to day and never back, so that a step agreed once is not still due after the next
 * entry.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define ZONE "Asia/Shanghai"

/* Sellers began so many days ago to write everything down; before that they did so for key accounts alone,
 * and seldom. */
#define RECORD_DAYS 730

typedef struct
{
  PagodaSampleAccount *account;
  PagodaSampleSource *source;
  const char *product; /* what is talked about */
} Diary;

/* What is talked about: goods that the customer bought, else any. */
const char *
pagoda_sample_draw_product (const PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const GArray *wares = source->words->wares;
  const PagodaSampleWare *ware = NULL;

  for (guint i = 0; i < account->lines->len && ware == NULL; i++)
    {
      gsize place = (gsize)g_array_index (account->lines, PagodaOrderLine, i).product - 1;
      ware = &g_array_index (wares, PagodaSampleWare, place);
      if (ware->cost_percent == 0)
        ware = NULL;
    }
  while (ware == NULL || ware->cost_percent == 0)
    ware = &g_array_index (wares, PagodaSampleWare,
                           pagoda_dice_between (source->dice, 0, (int)wares->len - 1));
  return ware->product.name;
}

/* @template with its slots filled (transfer full). */
static char *
fill (const Diary *diary, const char *template, PagodaId contact)
{
  if (template == NULL)
    return NULL;

  GString *text = g_string_new (template);
  const char *name = contact == PAGODA_ID_NONE
                         ? "对方"
                         : ((const PagodaContact *)diary->account->contacts->pdata[contact - 1])->name;
  g_string_replace (text, "{contact}", name, 0);
  g_string_replace (text, "{product}", diary->product, 0);
  return g_string_free (text, FALSE);
}

static const PagodaSampleTalk *
draw_talk (const Diary *diary, PagodaTalkSituation situation)
{
  const GArray *talks = diary->source->words->talks[situation];

  return &g_array_index (talks, PagodaSampleTalk,
                         pagoda_dice_between (diary->source->dice, 0, (int)talks->len - 1));
}

/* When and how long, as far as people note it: a letter has a day, a visit a time too. */
static void
draw_time (PagodaActivity *activity, GRand *dice)
{
  switch (activity->kind)
    {
    case PAGODA_ACTIVITY_MESSAGE:
    case PAGODA_ACTIVITY_SAMPLE:
    case PAGODA_ACTIVITY_QUOTE:
    case PAGODA_ACTIVITY_THANK_YOU:
      return;
    case PAGODA_ACTIVITY_CALL:
      activity->minute = pagoda_dice_between (dice, 9 * 12, 17 * 12) * 5;
      activity->duration = activity->reached == PAGODA_ANSWER_NO ? 1 : pagoda_dice_between (dice, 3, 18);
      break;
    case PAGODA_ACTIVITY_VISIT:
    case PAGODA_ACTIVITY_EXECUTIVE_VISIT:
    case PAGODA_ACTIVITY_TECHNICAL_EXCHANGE:
    case PAGODA_ACTIVITY_SERVICE_VISIT:
      activity->minute = pagoda_dice_between (dice, 9 * 2, 16 * 2) * 30;
      activity->duration = pagoda_dice_between (dice, 4, 15) * 10;
      break;
    }
  activity->zone = g_strdup (ZONE);
}

static PagodaActivity *
begin_entry (const Diary *diary, PagodaTalkSituation situation, PagodaDay day)
{
  PagodaSampleAccount *account = diary->account;
  const PagodaSampleTalk *talk = draw_talk (diary, situation);
  PagodaActivity *activity = pagoda_activity_new ();

  activity->kind = talk->kind;
  activity->day = day;
  activity->contact = pagoda_dice_between (diary->source->dice, MIN (1, (int)account->contacts->len),
                                           (int)account->contacts->len);
  activity->person = g_strdup (pagoda_sample_account_owner (account, day));
  activity->reached = talk->reached;
  activity->need = talk->need;
  activity->attitude = talk->attitude;
  activity->visit_chance = talk->visit_chance;
  activity->objection = fill (diary, talk->objection, activity->contact);
  activity->next_step = fill (diary, talk->next_step, activity->contact);
  activity->note = fill (diary, talk->note, activity->contact);
  draw_time (activity, diary->source->dice);
  return activity;
}

/* Most objections are answered; who is answered well is more confident afterwards. */
static void
answer_objection (PagodaActivity *activity, const PagodaSampleSource *source)
{
  const GPtrArray *rows = source->words->answers.rows;
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  activity->rejection = PAGODA_ANSWER_YES;
  activity->confidence = pagoda_dice_between (source->dice, -2, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];
      if (g_str_equal (row[0], activity->objection))
        g_ptr_array_add (answers, (gpointer)row[1]);
    }
  if (answers->len == 0 || !pagoda_dice_chance (source->dice, 70))
    return;
  guint chosen = (guint)pagoda_dice_between (source->dice, 0, (int)answers->len - 1);
  activity->answer = g_strdup (answers->pdata[chosen]);
  activity->confidence = MIN (activity->confidence + (chosen == 0 ? 2 : 1), 2);
}

/* The step that was agreed last was due at the latest when the next thing happened. */
static void
answer_last (Diary *diary, PagodaDay day)
{
  GPtrArray *activities = diary->account->activities;
  PagodaActivity *last = activities->len > 0 ? activities->pdata[activities->len - 1] : NULL;

  if (last != NULL && last->next_day != PAGODA_DAY_NONE)
    last->next_day = MIN (last->next_day, day);
}

/* Writes down what was done on @day or the workday after it; FALSE where that is after the last day. */
static gboolean
add_done (Diary *diary, PagodaTalkSituation situation, PagodaDay day)
{
  GRand *dice = diary->source->dice;

  day = pagoda_sample_calendar_next (diary->source->calendar, day);
  if (day == PAGODA_DAY_NONE || day > diary->source->calendar->history.last)
    return FALSE;

  PagodaActivity *activity = begin_entry (diary, situation, day);
  activity->state = PAGODA_ACTIVITY_DONE;
  if (pagoda_activity_is_visit (activity->kind) && pagoda_dice_chance (dice, 70))
    activity->planned = pagoda_sample_calendar_previous (
        diary->source->calendar,
        day - (pagoda_dice_chance (dice, 20) ? pagoda_dice_between (dice, 1, 6) : 0));
  if (activity->next_step != NULL)
    activity->next_day
        = pagoda_sample_calendar_next (diary->source->calendar, day + pagoda_dice_between (dice, 3, 25));
  if (activity->need == PAGODA_NEED_STATED)
    activity->need_amount = pagoda_dice_scatter (dice, diary->account->life.revenue, 10, 45) / 1000 * 1000;
  for (int digit = 0; digit < diary->source->digits; digit++)
    activity->need_amount *= 10;
  if (activity->objection != NULL)
    answer_objection (activity, diary->source);
  else if (activity->attitude != PAGODA_MARK_UNKNOWN)
    activity->rejection = PAGODA_ANSWER_NO;
  answer_last (diary, day);
  g_ptr_array_add (diary->account->activities, activity);
  return TRUE;
}

/* A plan for @day, which may be past: then it is overdue, or was cancelled. */
static void
add_plan (Diary *diary, PagodaTalkSituation situation, PagodaDay day, PagodaActivityState state)
{
  PagodaSampleSource *source = diary->source;
  PagodaActivity *activity = begin_entry (diary, situation, day);

  activity->state = state;
  activity->reached = PAGODA_ANSWER_UNKNOWN;
  if (state == PAGODA_ACTIVITY_CANCELLED)
    {
      activity->cancel_reason
          = g_strdup (pagoda_sample_list_pick_word (&source->words->cancel_reasons, source->dice));
      activity->cancelled = pagoda_sample_calendar_previous (source->calendar,
                                                             day - pagoda_dice_between (source->dice, 0, 2));
    }
  else
    answer_last (diary, day);
  g_ptr_array_add (diary->account->activities, activity);
}

static PagodaDay
get_last_day (const Diary *diary)
{
  const GPtrArray *activities = diary->account->activities;

  return activities->len == 0 ? diary->account->life.known_from
                              : ((const PagodaActivity *)activities->pdata[activities->len - 1])->day;
}

/* How a customer was won: a call, a visit, an offer, the order, a letter. */
static void
tell_winning (Diary *diary)
{
  const PagodaSampleLife *life = &diary->account->life;
  PagodaDay first_order = g_array_index (diary->account->orders, PagodaOrder, 0).day;
  GRand *dice = diary->source->dice;

  if (life->known_from <= diary->source->calendar->history.first)
    return;
  if (pagoda_dice_chance (dice, 35))
    add_done (diary, PAGODA_TALK_NO_ANSWER, life->known_from);
  add_done (diary, PAGODA_TALK_FIRST_CALL, life->known_from + pagoda_dice_between (dice, 1, 4));
  add_done (diary, PAGODA_TALK_FIRST_VISIT, life->known_from + pagoda_dice_between (dice, 10, 18));
  add_done (diary, PAGODA_TALK_OFFER, life->known_from + pagoda_dice_between (dice, 24, 32));
  add_done (diary, PAGODA_TALK_THANKS, MAX (first_order, get_last_day (diary)) + 1);
}

static PagodaTalkSituation
draw_routine (const Diary *diary)
{
  int of_hundred = pagoda_dice_between (diary->source->dice, 0, 99);

  if (of_hundred < 14)
    return PAGODA_TALK_NO_ANSWER;
  if (of_hundred < 30)
    return PAGODA_TALK_SUPPORT;
  if (of_hundred < 36)
    return PAGODA_TALK_REFUSAL;
  if (of_hundred < 42 && diary->account->life.size > 90000)
    return PAGODA_TALK_EXECUTIVE;
  return PAGODA_TALK_ROUTINE;
}

/* Larger customers are seen more often. */
static int
usual_gap (const PagodaSampleLife *life)
{
  if (life->size > 95000)
    return 24;
  if (life->size > 80000)
    return 45;
  return life->size > 50000 ? 110 : 190;
}

static void
tell_routine (Diary *diary)
{
  const PagodaSampleLife *life = &diary->account->life;
  PagodaDay record = diary->source->calendar->history.last - RECORD_DAYS;
  PagodaDay known = MAX (get_last_day (diary), life->buying.first);
  GRand *dice = diary->source->dice;
  int gap = usual_gap (life);
  PagodaDay day = (pagoda_sample_is_key_account (diary->account) ? known : MAX (known, record))
                  + pagoda_dice_between (dice, 3, gap);

  while (day <= life->buying.last && add_done (diary, draw_routine (diary), day))
    {
      day = get_last_day (diary);
      day += (PagodaDay)pagoda_dice_scatter (dice, day < record ? 3 * gap : gap, 50, 150);
    }
}

/* Lost customers are asked again, more seldom with time. */
static void
tell_win_back (Diary *diary)
{
  PagodaPeriod history = diary->source->calendar->history;
  GRand *dice = diary->source->dice;
  PagodaDay day = MAX (diary->account->life.buying.last, history.last - RECORD_DAYS);

  for (int tries = pagoda_dice_between (dice, 0, 3); tries > 0; tries--)
    {
      day += pagoda_dice_between (dice, 60, 220);
      day = MAX (day, get_last_day (diary) + 1);
      add_done (diary, pagoda_dice_chance (dice, 25) ? PAGODA_TALK_NO_ANSWER : PAGODA_TALK_WIN_BACK, day);
    }
}

static void
tell_pursuit (Diary *diary)
{
  GRand *dice = diary->source->dice;
  PagodaDay known_from = diary->account->life.known_from;

  if (pagoda_dice_chance (dice, 30))
    add_done (diary, PAGODA_TALK_NO_ANSWER, known_from);
  add_done (diary, PAGODA_TALK_FIRST_CALL, get_last_day (diary));
  for (int tries = pagoda_dice_between (dice, 0, 6); tries > 0; tries--)
    {
      PagodaTalkSituation situation = pagoda_dice_chance (dice, 22)   ? PAGODA_TALK_REFUSAL
                                      : pagoda_dice_chance (dice, 20) ? PAGODA_TALK_FIRST_VISIT
                                                                      : PAGODA_TALK_PURSUIT;
      add_done (diary, situation, get_last_day (diary) + pagoda_dice_between (dice, 5, 45));
    }
}

/* Nobody was reached yet. */
static void
tell_attempts (Diary *diary)
{
  GRand *dice = diary->source->dice;

  for (int tries = pagoda_dice_between (dice, -1, 2); tries > 0; tries--)
    add_done (diary, PAGODA_TALK_NO_ANSWER, get_last_day (diary) + pagoda_dice_between (dice, 1, 40));
}

static void
tell_past (Diary *diary)
{
  switch (diary->account->life.role)
    {
    case PAGODA_SAMPLE_ACTIVE:
      tell_winning (diary);
      tell_routine (diary);
      return;
    case PAGODA_SAMPLE_INACTIVE:
      tell_winning (diary);
      tell_routine (diary);
      tell_win_back (diary);
      return;
    case PAGODA_SAMPLE_PROSPECT:
      tell_pursuit (diary);
      return;
    case PAGODA_SAMPLE_SUSPECT:
      tell_attempts (diary);
      return;
    case PAGODA_SAMPLE_OTHER:
      if (pagoda_dice_chance (diary->source->dice, 40))
        add_done (diary, PAGODA_TALK_UNSUITABLE, diary->account->life.known_from);
      return;
    }
}

/* In percent: how likely something is planned, by role. */
static int
plan_chance (const PagodaSampleLife *life)
{
  switch (life->role)
    {
    case PAGODA_SAMPLE_ACTIVE:
      return life->size > 80000 ? 70 : 22;
    case PAGODA_SAMPLE_PROSPECT:
      return 45;
    case PAGODA_SAMPLE_INACTIVE:
    case PAGODA_SAMPLE_SUSPECT:
      return 15;
    case PAGODA_SAMPLE_OTHER:
      return 0;
    }
  g_assert_not_reached ();
}

/* A plan for a day past, which nobody kept, or which was cancelled; FALSE where the diary is beyond it. */
static gboolean
draw_broken_plan (Diary *diary, PagodaTalkSituation situation, int cancelled_percent)
{
  PagodaSampleSource *source = diary->source;
  PagodaDay last = source->calendar->history.last;
  PagodaDay day
      = pagoda_sample_calendar_previous (source->calendar, last - pagoda_dice_between (source->dice, 1, 12));
  gboolean cancelled = pagoda_dice_chance (source->dice, cancelled_percent);

  if (day == PAGODA_DAY_NONE || day <= get_last_day (diary))
    return FALSE;
  add_plan (diary, situation, day, cancelled ? PAGODA_ACTIVITY_CANCELLED : PAGODA_ACTIVITY_PLANNED);
  return TRUE;
}

/* Up to @n plans for the days to come, today among them. */
static void
draw_coming_plans (Diary *diary, PagodaTalkSituation situation, int n)
{
  PagodaSampleSource *source = diary->source;
  PagodaDay day = source->calendar->history.last;

  for (int i = 0; i < n; i++)
    {
      day = pagoda_sample_calendar_next (source->calendar,
                                         day + pagoda_dice_between (source->dice, i > 0, 14));
      if (day == PAGODA_DAY_NONE)
        return;
      if (day >= get_last_day (diary))
        add_plan (diary, situation, day, PAGODA_ACTIVITY_PLANNED);
    }
}

/* Plans for the days to come, some for days past that nobody kept, a few cancelled; most of them with key
 * accounts.
 */
static void
draw_plans (Diary *diary)
{
  GRand *dice = diary->source->dice;
  PagodaTalkSituation situation
      = diary->account->life.role == PAGODA_SAMPLE_SUSPECT ? PAGODA_TALK_FIRST_PLAN : PAGODA_TALK_PLAN;

  if (!pagoda_dice_chance (dice, plan_chance (&diary->account->life)))
    return;
  if (pagoda_sample_is_key_account (diary->account))
    {
      if (pagoda_dice_chance (dice, 45))
        draw_broken_plan (diary, situation, 50);
      draw_coming_plans (diary, situation, pagoda_dice_between (dice, 1, 2));
    }
  else if (!pagoda_dice_chance (dice, 30) || !draw_broken_plan (diary, situation, 25))
    draw_coming_plans (diary, situation, 1);
}

void
pagoda_sample_draw_activities (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  Diary diary
      = { .account = account, .source = source, .product = pagoda_sample_draw_product (account, source) };

  tell_past (&diary);
  draw_plans (&diary);
}
