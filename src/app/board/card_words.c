/* card_words.c: what a card of the board says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/card_words.h"

#include "app/board/board_filter.h"
#include "app/wording.h"
#include "method/project_stages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const captions[PAGODA_N_LAYERS] = {
  N_ ("Eight facts, three judgements"),
  N_ ("Open barriers, the heaviest first"),
  N_ ("Stages of the project we joined"),
  N_ ("Support of the deciders"),
  N_ ("Values and lock-ins"),
};

static const char *const short_layers[PAGODA_N_LAYERS] = {
  NC_ ("short layer", "Info"),     NC_ ("short layer", "Barrier"),  NC_ ("short layer", "Business"),
  NC_ ("short layer", "Relation"), NC_ ("short layer", "Interest"),
};

/* Evidence */

/* A step for each item of the layer's checklist that is of @kinds, a set of bits. */
static void
add_steps (PagodaCardWords *words, const PagodaLayerJudgement *judgement, guint kinds)
{
  guint done = 0;

  for (gsize i = 0; i < judgement->n_items && words->n_marks < PAGODA_CARD_MOST_MARKS; i++)
    if ((kinds & 1U << judgement->items[i].kind) != 0)
      {
        done += judgement->items[i].done;
        words->marks[words->n_marks++]
            = judgement->items[i].done ? PAGODA_CARD_MARK_DONE : PAGODA_CARD_MARK_MISSING;
      }
  words->evidence = g_strdup_printf ("%u/%u", done, words->n_marks);
}

static int
compare_severities (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static guint
collect_severities (const PagodaBoard *board, const PagodaBoardCard *card, GArray *severities)
{
  for (guint i = 0; i < card->record->barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (card->record->barriers, i);
      if (barrier->side == PAGODA_BARRIER_AGAINST_US && pagoda_barrier_stands (barrier, board->as_of))
        g_array_append_val (severities, barrier->severity);
    }
  g_array_sort (severities, compare_severities);
  return severities->len;
}

static gboolean
has_sought_barriers (const PagodaLayerJudgement *judgement)
{
  for (gsize i = 0; i < judgement->n_items; i++)
    if (judgement->items[i].kind == PAGODA_CHECK_BARRIERS_SOUGHT)
      return judgement->items[i].done;
  return TRUE;
}

static void
show_barriers (PagodaCardWords *words, const PagodaBoard *board, const PagodaBoardCard *card)
{
  g_autoptr (GArray) severities = g_array_new (FALSE, FALSE, sizeof (int));
  guint n = collect_severities (board, card, severities);

  words->n_marks = MIN (n, PAGODA_CARD_MOST_MARKS);
  for (guint i = 0; i < words->n_marks; i++)
    {
      words->marks[i] = PAGODA_CARD_MARK_PASSED_BY;
      words->severities[i] = g_array_index (severities, int, i);
    }
  if (card->layers->waiting && card->layers->review != PAGODA_DAY_NONE)
    {
      g_autofree char *day = pagoda_wording_day (card->layers->review, board->as_of);
      words->evidence = g_strdup_printf (_ ("watched until %s"), day);
    }
  else if (n > 0)
    words->evidence = g_strdup_printf (_ ("open %u"), n);
  else if (has_sought_barriers (&card->layers->layers[PAGODA_LAYER_BARRIER]))
    words->evidence = g_strdup (_ ("no open barrier"));
  else
    words->evidence = g_strdup (_ ("barriers not looked for"));
}

static void
show_stages (PagodaCardWords *words, const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaProject *project
      = pagoda_five_layers_project (card->record, pagoda_snapshot_get_currency (board->snapshot),
                                    board->as_of);

  if (project == NULL)
    {
      words->evidence = g_strdup (_ ("no project"));
      return;
    }
  PagodaProjectStages stages = pagoda_project_stages_on (project, board->as_of);
  words->n_marks = PAGODA_N_STAGES;
  for (guint stage = 0; stage < PAGODA_N_STAGES; stage++)
    words->marks[stage] = (stages.joined & 1U << stage) != 0    ? PAGODA_CARD_MARK_DONE
                          : (stages.reached & 1U << stage) != 0 ? PAGODA_CARD_MARK_PASSED_BY
                                                                : PAGODA_CARD_MARK_MISSING;
  words->evidence = g_strdup_printf ("%d/%d", pagoda_stage_set_size (stages.joined), PAGODA_N_STAGES);
}

static void
show_evidence (PagodaCardWords *words, const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaLayerJudgement *judgement = &card->layers->layers[card->layers->shown];

  switch (card->layers->shown)
    {
    case PAGODA_LAYER_INFORMATION:
      add_steps (words, judgement, 1U << PAGODA_CHECK_FACT);
      break;
    case PAGODA_LAYER_BARRIER:
      show_barriers (words, board, card);
      break;
    case PAGODA_LAYER_BUSINESS:
      show_stages (words, board, card);
      break;
    case PAGODA_LAYER_RELATIONSHIP:
      words->meter = words->lead != NULL;
      words->evidence = g_strdup (words->meter ? "" : _ ("nobody known who decides"));
      break;
    case PAGODA_LAYER_INTEREST:
      add_steps (words, judgement,
                 1U << PAGODA_CHECK_BUSINESS_VALUE | 1U << PAGODA_CHECK_PERSONAL_VALUE
                     | 1U << PAGODA_CHECK_STRATEGIC_VALUE | 1U << PAGODA_CHECK_LOCK_IN);
      break;
    }
}

/* Days */

static char *
word_near_day (PagodaDay day, PagodaDay today)
{
  if (day == today)
    return g_strdup (C_ ("day", "today"));
  if (day == today - 1)
    return g_strdup (C_ ("day", "yesterday"));
  if (day == today + 1)
    return g_strdup (C_ ("day", "tomorrow"));
  return pagoda_wording_day (day, today);
}

static void
show_next (PagodaCardWords *words, const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaNextAction *next = &card->next;

  /* Before anything else somebody has to decide about the account anew. */
  if (card->layers->to_review)
    {
      g_autofree char *review = word_near_day (card->layers->review, board->as_of);
      /* Translators: since when a watched account is to be looked at again. */
      words->next = g_strdup_printf (_ ("To be reviewed: %s"), review);
      words->late = card->layers->review < board->as_of;
      words->today = card->layers->review == board->as_of;
      return;
    }
  if (next->day == PAGODA_DAY_NONE)
    {
      words->next = g_strdup (_ ("No next step"));
      return;
    }
  g_autofree char *day = word_near_day (next->day, board->as_of);
  const char *what
      = next->text != NULL ? next->text : pagoda_activity_kind_label (next->kind, pagoda_language_current ());
  words->next = g_strdup_printf ("%s %s", day, what);
  words->late = pagoda_board_card_is_overdue (board, card);
  words->today = next->day == board->as_of;
}

static char *
word_days (const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaFiveLayers *layers = card->layers;

  if (layers->stalled && layers->evidence != PAGODA_DAY_NONE)
    return g_strdup_printf (_ ("%d d without evidence"), board->as_of - layers->evidence);
  if (layers->stalled)
    return g_strdup (_ ("stalled"));
  if (layers->since == PAGODA_DAY_NONE)
    return g_strdup (_ ("not begun"));
  return g_strdup_printf (_ ("%d d in this layer"), layers->days_in_layer);
}

PagodaCardWords
pagoda_card_words (const PagodaBoard *board, const PagodaBoardCard *card)
{
  PagodaCardWords words = { 0 };
  const char *short_name = pagoda_snapshot_get_short_name (board->snapshot, card->place);

  words.name = *short_name != '\0' ? short_name : pagoda_snapshot_get_name (board->snapshot, card->place);
  words.tier = pagoda_wording_tier (card->tier);
  words.account_class = pagoda_account_class_label (card->account_class, pagoda_language_current ());
  if (pagoda_board_card_lead (card, &words.middle, &words.low, &words.high))
    words.lead = pagoda_card_words_lead (words.middle);
  show_evidence (&words, board, card);
  show_next (&words, board, card);
  words.days = word_days (board, card);
  return words;
}

void
pagoda_card_words_clear (PagodaCardWords *words)
{
  g_free (words->evidence);
  g_free (words->lead);
  g_free (words->next);
  g_free (words->days);
  *words = (PagodaCardWords){ 0 };
}

/* Sentences */

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

char *
pagoda_card_words_describe (const PagodaBoard *board, const PagodaBoardCard *card)
{
  PagodaCardWords words = pagoda_card_words (board, card);
  const PagodaFiveLayers *layers = card->layers;
  GString *text = g_string_new (pagoda_snapshot_get_name (board->snapshot, card->place));
  g_autofree char *score
      = g_strdup_printf (_ ("%s, score %d"), pagoda_layer_label (layers->shown, pagoda_language_current ()),
                         layers->layers[layers->shown].score);
  g_autofree char *evidence
      = *words.evidence != '\0'
            ? g_strdup_printf ("%s: %s", pagoda_card_words_caption (layers->shown), words.evidence)
            : NULL;
  g_autofree char *lead = words.lead != NULL ? g_strdup_printf (_ ("lead %s"), words.lead) : NULL;

  append_part (text, words.tier);
  append_part (text, words.account_class);
  append_part (text, score);
  append_part (text, layers->overridden ? _ ("moved by hand") : NULL);
  append_part (text, evidence);
  append_part (text, lead);
  append_part (text, words.late ? _ ("overdue") : NULL);
  append_part (text, words.next);
  append_part (text, words.days);
  pagoda_card_words_clear (&words);
  return g_string_free (text, FALSE);
}

char *
pagoda_card_words_lead (double lead)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (lead * 10) / 10;
  const char *sign = rounded > 0 ? "+" : rounded < 0 ? "\xe2\x88\x92" : "";

  g_ascii_formatd (digits, sizeof digits, "%.1f", fabs (rounded));
  return g_strconcat (sign, digits, NULL);
}

const char *
pagoda_card_words_caption (PagodaLayer layer)
{
  return _ (captions[layer]);
}

const char *
pagoda_card_words_short_layer (PagodaLayer layer)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short layer", short_layers[layer]);
}
