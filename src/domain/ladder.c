/* ladder.c: the contact ladder of a person: four goals, climbed one after the other (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/ladder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define USUAL_INTERVAL 14

static const PagodaWord goals[PAGODA_N_RUNGS] = {
  [PAGODA_RUNG_INTRODUCTION]
  = { "introduction", NC_ ("rung", "Who we are and what chance we bring"), "我们是谁、带来什么机会|介绍" },
  [PAGODA_RUNG_PROBLEMS]
  = { "problems", NC_ ("rung", "Their problems and thinking"), "对方的问题与想法|问题" },
  [PAGODA_RUNG_FIT] = { "fit", NC_ ("rung", "How we fit their business"), "我们如何契合对方业务|契合" },
  [PAGODA_RUNG_DOUBTS] = { "doubts", NC_ ("rung", "Doubts and details of the deal"), "疑虑与成交细节|疑虑" },
};
PAGODA_DEFINE_WORDS (PagodaRungGoal, rung_goal, goals, "rung")

PagodaRung *
pagoda_rung_new (PagodaId contact, PagodaRungGoal goal)
{
  PagodaRung *rung = g_new0 (PagodaRung, 1);

  rung->contact = contact;
  rung->goal = goal;
  rung->from = PAGODA_DAY_NONE;
  rung->interval = USUAL_INTERVAL;
  rung->done = PAGODA_DAY_NONE;
  rung->when = PAGODA_DAY_NONE;
  rung->minute = -1;
  rung->quiet = PAGODA_ANSWER_UNKNOWN;
  return rung;
}

PagodaRung *
pagoda_rung_copy (const PagodaRung *rung)
{
  PagodaRung *copy = g_memdup2 (rung, sizeof *rung);

  copy->evidence = g_strdup (rung->evidence);
  copy->occasion = g_strdup (rung->occasion);
  copy->claims = g_strdup (rung->claims);
  copy->figures = g_strdup (rung->figures);
  return copy;
}

void
pagoda_rung_free (PagodaRung *rung)
{
  if (rung == NULL)
    return;
  g_free (rung->evidence);
  g_free (rung->occasion);
  g_free (rung->claims);
  g_free (rung->figures);
  g_free (rung);
}

gboolean
pagoda_rung_is_done (const PagodaRung *rung, PagodaDay day)
{
  return rung->done != PAGODA_DAY_NONE && rung->done <= day;
}

/* Preparation */

static const char *const needs[PAGODA_N_RUNG_NEEDS] = {
  NC_ ("rung need", "a day"),         NC_ ("rung need", "a place and an occasion"),
  NC_ ("rung need", "quiet to talk"), NC_ ("rung need", "clear claims"),
  NC_ ("rung need", "exact figures"),
};

const char *
pagoda_rung_need_label (int bit, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "rung need", needs[bit]);
}

static gboolean
has_digit (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

guint
pagoda_rung_needs (const PagodaRung *rung)
{
  guint missing = 0;

  if (rung->when == PAGODA_DAY_NONE)
    missing |= PAGODA_RUNG_NEEDS_DAY;
  if (rung->occasion == NULL)
    missing |= PAGODA_RUNG_NEEDS_OCCASION;
  if (rung->quiet != PAGODA_ANSWER_YES)
    missing |= PAGODA_RUNG_NEEDS_QUIET;
  if (rung->claims == NULL)
    missing |= PAGODA_RUNG_NEEDS_CLAIMS;
  if (!has_digit (rung->figures))
    missing |= PAGODA_RUNG_NEEDS_FIGURES;
  return missing;
}

/* Templates */

PagodaLadderTemplate *
pagoda_ladder_template_new (const char *name)
{
  PagodaLadderTemplate *template = g_new0 (PagodaLadderTemplate, 1);

  template->name = g_strdup (name);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    template->intervals[goal] = USUAL_INTERVAL;
  return template;
}

PagodaLadderTemplate *
pagoda_ladder_template_copy (const PagodaLadderTemplate *template)
{
  PagodaLadderTemplate *copy = g_memdup2 (template, sizeof *template);

  copy->name = g_strdup (template->name);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    copy->claims[goal] = g_strdup (template->claims[goal]);
  return copy;
}

void
pagoda_ladder_template_free (PagodaLadderTemplate *template)
{
  if (template == NULL)
    return;
  g_free (template->name);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    g_free (template->claims[goal]);
  g_free (template);
}

static const struct
{
  const char *name;
  int intervals[PAGODA_N_RUNGS];
  const char *claims[PAGODA_N_RUNGS];
} ready_made[] = {
  { N_ ("Dealer"),
    { 7, 14, 14, 10 },
    { N_ ("Who stands behind us, and what a dealer earns with us in a year"),
      N_ ("What sells slowly, where the margin goes, what they expect of a supplier"),
      N_ ("How our goods complete their range: turnover, margin and support, item by item"),
      N_ ("Prices, territory, returns and payment, each with its figure") } },
  { N_ ("Industrial buyer"),
    { 10, 21, 21, 14 },
    { N_ ("Which plants like theirs work with us, and what it saved them"),
      N_ ("What stops the line, what it costs a day, who has to answer for it"),
      N_ ("Our solution in their process: what it saves, what it costs, after how long it pays"),
      N_ ("Specification, delivery, acceptance, warranty and price, point by point") } },
  { N_ ("Retail chain"),
    { 10, 14, 21, 14 },
    { N_ ("Who buys our goods, and what they turn over on a metre of shelf"),
      N_ ("Which shelves lie below plan, what the buyer is measured by"),
      N_ ("A test in a few shops: range, price and promotion, and the figure it must reach"),
      N_ ("Listing, deliveries, rebates and returns, each with its figure") } },
};

GPtrArray *
pagoda_ladder_templates_ready_made (PagodaLanguage language)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_ladder_template_free);

  for (gsize i = 0; i < G_N_ELEMENTS (ready_made); i++)
    {
      PagodaLadderTemplate *template
          = pagoda_ladder_template_new (pagoda_translate (language, ready_made[i].name));
      for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
        {
          template->intervals[goal] = ready_made[i].intervals[goal];
          template->claims[goal] = g_strdup (pagoda_translate (language, ready_made[i].claims[goal]));
        }
      g_ptr_array_add (templates, template);
    }
  return templates;
}
