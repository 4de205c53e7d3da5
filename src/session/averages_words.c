/* averages_words.c: the law of averages in plain sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/averages_words.h"

#include "method/streaks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Streaks that are told where nothing else gives a measure, and the most that is. */
#define USUAL_STREAK 20
#define LONGEST_STREAK 1000
#define LONGEST_WITHIN 2000

/* Numbers */

char *
pagoda_averages_word_needed (guint32 attempts)
{
  g_autofree char *count = pagoda_count_format (attempts);

  return g_strconcat (attempts >= PAGODA_ATTEMPTS_BEYOND ? "> " : "", count, NULL);
}

/* @share in percent, whole from ten on. */
static char *
percent_of (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, share < 0.0995 ? "%.1f" : "%.0f", share * 100));
}

char *
pagoda_averages_word_share (double share)
{
  g_autofree char *percent = isnan (share) ? NULL : percent_of (share);

  return percent != NULL ? g_strconcat (percent, "%", NULL) : g_strdup ("–");
}

char *
pagoda_averages_word_interval (const PagodaRatio *ratio)
{
  g_autofree char *low = percent_of (ratio->low);
  g_autofree char *high = percent_of (ratio->high);

  return g_strconcat (low, "–", high, "%", NULL);
}

/* Choices */

char *
pagoda_segment_describe (const PagodaSegment *segment, PagodaLanguage language)
{
  switch (segment->kind)
    {
    case PAGODA_SEGMENT_ALL:
      return NULL;
    case PAGODA_SEGMENT_CLASS:
      return g_strdup (pagoda_account_class_label ((PagodaAccountClass)segment->value, language));
    case PAGODA_SEGMENT_TIER:
      return g_strdup (pagoda_tier_label ((PagodaTier)segment->value, language));
    case PAGODA_SEGMENT_REGION:
    case PAGODA_SEGMENT_TAG:
      return g_strdup (segment->text);
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_averages_word_group (const PagodaAveragesGroup *group,
                            PagodaAveragesGrouping by,
                            PagodaLanguage language)
{
  int year, month;

  switch (by)
    {
    case PAGODA_GROUP_PERSON:
    case PAGODA_GROUP_REGION:
      return g_strdup (group->text != NULL ? group->text : pagoda_translate (language, N_ ("Unknown")));
    case PAGODA_GROUP_MONTH:
      pagoda_day_to_ymd (group->number, &year, &month, NULL);
      return g_strdup_printf ("%d-%02d", year, month);
    case PAGODA_GROUP_CLASS:
      return g_strdup (pagoda_account_class_label ((PagodaAccountClass)group->number, language));
    case PAGODA_GROUP_TIER:
      return g_strdup (pagoda_tier_label ((PagodaTier)group->number, language));
    }
  g_return_val_if_reached (NULL);
}

/* The chain */

/* Of ATTEMPT what came of all of them. */
static char *
count_step (const PagodaRatio *ratio, PagodaChainStep step, PagodaLanguage language)
{
  g_autofree char *successes = pagoda_count_format (ratio->successes);
  g_autofree char *attempts = pagoda_count_format (ratio->attempts);

  switch (step)
    {
    case PAGODA_STEP_ATTEMPT:
      return g_strdup_printf (pagoda_translate (language, N_ ("A deal came of %1$s of %2$s attempts")),
                              successes, attempts);
    case PAGODA_STEP_REACHED:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("Somebody was reached in %1$s of %2$s attempts")),
                              successes, attempts);
    case PAGODA_STEP_APPOINTMENT:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("An appointment came of %1$s of %2$s calls that reached somebody")),
          successes, attempts);
    case PAGODA_STEP_VISIT:
      return g_strdup_printf (pagoda_translate (language, N_ ("A visit came of %1$s of %2$s appointments")),
                              successes, attempts);
    case PAGODA_STEP_PROPOSAL:
      return g_strdup_printf (pagoda_translate (language, N_ ("A proposal came of %1$s of %2$s visits")),
                              successes, attempts);
    case PAGODA_STEP_DEAL:
      return g_strdup_printf (pagoda_translate (language, N_ ("A deal came of %1$s of %2$s proposals")),
                              successes, attempts);
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_averages_describe_step (const PagodaAveragesView *view, PagodaChainStep step, PagodaLanguage language)
{
  const PagodaRatio *ratio = step == PAGODA_STEP_ATTEMPT ? &view->whole : &view->steps[step];
  gint64 enough = pagoda_snapshot_get_rules (view->averages->snapshot)->values[PAGODA_RULE_JUDGED_ATTEMPTS];
  g_autofree char *counted = count_step (ratio, step, language);

  if (!ratio->judged)
    {
      g_autofree char *least = pagoda_count_format ((guint64)enough);
      return g_strdup_printf (
          pagoda_translate (language, N_ ("%1$s. That is too few to judge; it takes %2$s of them.")), counted,
          least);
    }
  g_autofree char *share = pagoda_averages_word_share (ratio->share);
  g_autofree char *low = pagoda_averages_word_share (ratio->low);
  g_autofree char *high = pagoda_averages_word_share (ratio->high);
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: %2$s. With a chance of 80%% the true ratio "
                                                          "lies between %3$s and %4$s.")),
                          counted, share, low, high);
}

char *
pagoda_averages_describe_course (const PagodaAveragesView *view,
                                 PagodaChainStep step,
                                 PagodaLanguage language)
{
  g_autofree guint32 *successes = g_new (guint32, view->n + 1);
  g_autoptr (GString) course = g_string_new (NULL);

  pagoda_chain_cumulate (view->attempts, view->n, step, successes);
  if (view->n == 0)
    return NULL;
  for (gsize n = 0, mark = view->n / 20; n < view->n;)
    {
      mark = pagoda_chain_next_mark (mark);
      n = MIN (mark, view->n);
      g_autofree char *attempts = pagoda_count_format (n);
      g_autofree char *share = pagoda_averages_word_share ((double)successes[n - 1] / (double)n);
      g_string_append (course, course->len > 0 ? " → " : "");
      g_string_append_printf (course, pagoda_translate (language, N_ ("after %1$s attempts %2$s")), attempts,
                              share);
    }
  return g_string_free (g_steal_pointer (&course), FALSE);
}

char *
pagoda_averages_describe_young (const PagodaAveragesView *view, PagodaLanguage language)
{
  gint64 days = pagoda_snapshot_get_rules (view->averages->snapshot)->values[PAGODA_RULE_CHAIN_DAYS];
  g_autofree char *young = pagoda_count_format (view->young);
  g_autofree char *all = pagoda_count_format (view->n);
  g_autofree char *reach = pagoda_count_format ((guint64)days);

  return view->young == 0
             ? NULL
             : g_strdup_printf (pagoda_translate (language,
                                                  N_ ("%1$s of %2$s attempts are not older than %3$s "
                                                      "days and may still lead on.")),
                                young, all, reach);
}

/* Plans */

char *
pagoda_averages_describe_too_few (const PagodaAveragesView *view, PagodaLanguage language)
{
  gint64 enough = pagoda_snapshot_get_rules (view->averages->snapshot)->values[PAGODA_RULE_JUDGED_ATTEMPTS];
  g_autofree char *made = pagoda_count_format (view->whole.attempts);
  g_autofree char *least = pagoda_count_format ((guint64)enough);

  if (view->whole.judged)
    return NULL;
  if (view->whole.attempts == 0)
    return g_strdup (
        pagoda_translate (language, N_ ("There are no attempts from which anything could be told.")));
  return g_strdup_printf (pagoda_translate (language, N_ ("Too few attempts to judge: %1$s of %2$s.")), made,
                          least);
}

char *
pagoda_averages_describe_plan (const PagodaAttemptPlan *plan, PagodaLanguage language)
{
  g_autofree char *deals = pagoda_count_format (plan->deals);
  g_autofree char *even = pagoda_averages_word_needed (plan->needed[0]);
  g_autofree char *most = pagoda_averages_word_needed (plan->needed[1]);
  g_autofree char *nearly_all = pagoda_averages_word_needed (plan->needed[2]);

  if (isnan (plan->average))
    return g_strdup_printf (
        pagoda_translate (language, N_ ("Deals: %1$s. It takes %2$s attempts for an even chance, %3$s for "
                                        "80%%, %4$s for 95%%, while there has been no deal yet. The ratio is "
                                        "taken as constant.")),
        deals, even, most, nearly_all);
  g_autofree char *average = pagoda_count_format ((guint64)llround (plan->average));
  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("Deals: %1$s. It takes %2$s attempts for an even chance, %3$s for 80%%, "
                            "%4$s for 95%%; on average %5$s. The ratio is taken as constant.")),
      deals, even, most, nearly_all, average);
}

char *
pagoda_averages_describe_block (const PagodaAveragesView *view, PagodaLanguage language)
{
  if (view->whole.successes == 0)
    return NULL;
  guint block = (guint)lround (1 / view->whole.share);
  PagodaPosterior posterior = pagoda_posterior (view->whole.attempts, view->whole.successes);
  g_autofree char *attempts = pagoda_count_format (block);
  g_autofree char *none = pagoda_averages_word_share (pagoda_streak_next (posterior, block));
  return g_strdup_printf (
      pagoda_translate (language, N_ ("On average a deal comes of %1$s attempts, but not every block of "
                                      "%1$s holds one: %2$s of such blocks hold none.")),
      attempts, none);
}

void
pagoda_averages_choose_streak (const PagodaAttemptPlan *plan, guint *run, guint *within)
{
  double block = isnan (plan->average) || plan->deals == 0 ? USUAL_STREAK : 2 * plan->average / plan->deals;

  *run = (guint)CLAMP (lround (block), 1, LONGEST_STREAK);
  *within = CLAMP (plan->needed[PAGODA_CONFIDENCE_PLANNED], *run, LONGEST_WITHIN);
}

char *
pagoda_averages_describe_streak (const PagodaAveragesView *view,
                                 guint run,
                                 guint within,
                                 PagodaLanguage language)
{
  PagodaPosterior posterior = pagoda_posterior (view->whole.attempts, view->whole.successes);
  g_autofree char *attempts = pagoda_count_format (run);
  g_autofree char *all = pagoda_count_format (within);
  g_autofree char *next = pagoda_averages_word_share (pagoda_streak_next (posterior, run));
  g_autofree char *any = pagoda_averages_word_share (pagoda_streak_within (posterior, run, within));

  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("No deal in the next %1$s attempts: %2$s. At least once %1$s attempts in a row "
                            "without a deal among %3$s: %4$s. Such a streak alone is no reason to give up.")),
      attempts, next, all, any);
}

char *
pagoda_averages_describe_goal (const PagodaQuarterPlan *plan, PagodaLanguage language)
{
  g_autofree char *wanted = pagoda_count_format (plan->wanted);
  g_autofree char *made = pagoda_count_format (plan->made);
  g_autofree char *missing = pagoda_count_format (plan->missing);

  if (plan->wanted == 0)
    return g_strdup_printf (
        pagoda_translate (language, N_ ("Deals made this quarter: %1$s. Nobody said how many are wanted.")),
        made);
  if (plan->missing == 0)
    return g_strdup_printf (
        pagoda_translate (language,
                          N_ ("Deals wanted this quarter: %1$s, made: %2$s. The target is reached.")),
        wanted, made);
  return g_strdup_printf (
      pagoda_translate (language, N_ ("Deals wanted this quarter: %1$s, made: %2$s, missing: %3$s.")), wanted,
      made, missing);
}

char *
pagoda_averages_describe_pace (const PagodaQuarterPlan *plan, PagodaLanguage language)
{
  guint32 needed = plan->plan.needed[PAGODA_CONFIDENCE_PLANNED];
  g_autofree char *days = pagoda_count_format ((guint64)plan->workdays);
  g_autofree char *attempts = pagoda_averages_word_needed (needed);
  g_autofree char *each = pagoda_count_format (pagoda_attempts_per_workday (needed, (guint)plan->workdays));

  if (plan->missing == 0)
    return NULL;
  if (plan->workdays == 0 || needed >= PAGODA_ATTEMPTS_BEYOND)
    return g_strdup_printf (
        pagoda_translate (
            language,
            N_ ("Working days left, today included: %1$s. To be 80%% certain would take %2$s attempts.")),
        days, attempts);
  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("Working days left, today included: %1$s. To be 80%% certain takes %2$s "
                            "attempts, %3$s each working day.")),
      days, attempts, each);
}

static void
add_sentence (GPtrArray *sentences, char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (sentences, sentence);
}

void
pagoda_averages_describe_all (const PagodaAveragesView *view,
                              const PagodaAttemptPlan *plan,
                              PagodaLanguage language,
                              GPtrArray *sentences)
{
  PagodaQuarterPlan quarter = pagoda_averages_view_quarter (view);
  guint run, within;

  for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
    add_sentence (sentences, pagoda_averages_describe_step (view, (PagodaChainStep)step, language));
  add_sentence (sentences, pagoda_averages_describe_step (view, PAGODA_STEP_ATTEMPT, language));
  add_sentence (sentences, pagoda_averages_describe_young (view, language));
  add_sentence (sentences, pagoda_averages_describe_course (view, PAGODA_STEP_DEAL, language));
  add_sentence (sentences, pagoda_averages_describe_too_few (view, language));
  add_sentence (sentences, pagoda_averages_describe_goal (&quarter, language));
  if (view->whole.attempts == 0)
    return;
  add_sentence (sentences, pagoda_averages_describe_plan (plan, language));
  add_sentence (sentences, pagoda_averages_describe_block (view, language));
  pagoda_averages_choose_streak (plan, &run, &within);
  add_sentence (sentences, pagoda_averages_describe_streak (view, run, within, language));
  add_sentence (sentences, pagoda_averages_describe_pace (&quarter, language));
}

/* Attempts */

const char *
pagoda_chain_event_label (PagodaEventKind kind,
                          PagodaChainStep step,
                          gboolean itself,
                          PagodaLanguage language)
{
  switch (kind)
    {
    case PAGODA_EVENT_PROJECT:
      return pagoda_translate (language, N_ ("Project won"));
    case PAGODA_EVENT_ORDERS:
      return pagoda_translate (language, N_ ("Order placed"));
    case PAGODA_EVENT_ACTIVITY:
      if (itself)
        return pagoda_translate (language, N_ ("Said in the call"));
      if (step == PAGODA_STEP_APPOINTMENT)
        return pagoda_translate (language, N_ ("Visit in the calendar"));
      return pagoda_activity_kind_label (
          step == PAGODA_STEP_PROPOSAL ? PAGODA_ACTIVITY_QUOTE : PAGODA_ACTIVITY_VISIT, language);
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_averages_describe_promotion (const PagodaAverages *averages,
                                    const PagodaAttempt *attempt,
                                    PagodaChainStep step,
                                    PagodaLanguage language)
{
  const PagodaPromotion *promotion = pagoda_chain_promotion (averages->chain, attempt, step);

  if (promotion == NULL)
    return g_strdup ("");
  gboolean itself = promotion->kind == PAGODA_EVENT_ACTIVITY && promotion->id == attempt->activity;
  const char *label = pagoda_chain_event_label (promotion->kind, promotion->step, itself, language);
  g_autofree char *day = pagoda_day_to_iso (promotion->day);
  return itself ? g_strdup (label) : g_strdup_printf ("%s %s", label, day);
}
