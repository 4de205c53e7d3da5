/* dormant_row.c: a dormant account as a row of the workshop, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name over what it was judged to be and why it broke; at the right end its best year over what is
 * planned.
 */
#include "config.h"

#include "app/workshop/dormant_row.h"

#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"
#include "app/wording.h"
#include "method/rejections.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define HEIGHT 4.6
#define EDGE 1.0
#define GAP 0.8
#define UPPER_LINE 1.05
#define MIDDLE_LINE 2.35
#define LOWER_LINE 3.55

/* A part of the row's text. */
#define CAPTION 0.9

#define LEAST_WIDTH 120

typedef struct
{
  char *best;
  char *standing; /* what it was judged to be, and the cause of the break */
  char *plan;     /* steps and rejections */
  char *owner;
} Words;

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

/* Words */

const char *
pagoda_dormant_word_judgement (int judgement)
{
  return judgement == PAGODA_DATED_NONE
             ? C_ ("dormant", "Not judged yet")
             : pagoda_dormant_judgement_label ((PagodaDormantJudgement)judgement, language ());
}

char *
pagoda_dormant_word_best (const PagodaWorkshop *workshop, const PagodaDormantEntry *entry)
{
  g_autofree char *profit
      = pagoda_wording_money (entry->best.profit, pagoda_snapshot_get_currency (workshop->snapshot));

  if (entry->best.year == 0)
    return g_strdup ("");
  /* Translators: a year and its profit; the mark is that of an assumed margin. */
  return g_strdup_printf (_ ("%1$d: %2$s%3$s"), entry->best.year, profit, entry->assumed ? "*" : "");
}

static char *
word_standing (const PagodaDormantEntry *entry)
{
  const char *judgement = pagoda_dormant_word_judgement (entry->judgement);

  if (entry->post_mortem == NULL)
    return g_strdup_printf ("%s · %s", judgement, _ ("no post-mortem"));
  g_autofree char *cause
      = g_strdup_printf (_ ("cause: %s"), pagoda_break_cause_label (entry->post_mortem->cause, language ()));
  return g_strdup_printf ("%s · %s%s%s", judgement, cause, entry->may_drop ? "" : " · ",
                          entry->may_drop ? "" : _ ("post-mortem unfinished"));
}

static char *
word_plan (const PagodaDormantEntry *entry, PagodaDay today)
{
  GString *text = g_string_new (NULL);

  if (entry->steps == 0)
    g_string_append (text, _ ("no touch plan"));
  else if (entry->next == NULL)
    g_string_append_printf (text, _ ("%1$u of %2$u steps done"), entry->done, entry->steps);
  else
    {
      g_autofree char *day = pagoda_wording_day (entry->next->day, today);
      g_string_append_printf (text, _ ("%1$u of %2$u steps done, next %3$s"), entry->done, entry->steps, day);
    }
  if (entry->misses_meeting)
    g_string_append_printf (text, " · %s", _ ("none face to face"));
  if (entry->rejections > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("rejections: %u"), entry->rejections);
      if (entry->rejections >= PAGODA_REJECTION_MILESTONE)
        g_string_append (text, " ★");
    }
  return g_string_free (text, FALSE);
}

static gpointer
prepare (gpointer source, gconstpointer record)
{
  const PagodaWorkshop *workshop = source;
  const PagodaDormantEntry *entry = record;
  Words *words = g_new0 (Words, 1);

  words->best = pagoda_dormant_word_best (workshop, entry);
  words->standing = word_standing (entry);
  words->plan = word_plan (entry, workshop->as_of);
  words->owner = g_strdup (entry->owner);
  return words;
}

static void
forget (gpointer data)
{
  Words *words = data;

  g_free (words->best);
  g_free (words->standing);
  g_free (words->plan);
  g_free (words->owner);
  g_free (words);
}

/* Drawing */

static void
draw_text (const PagodaRowPen *pen,
           const char *text,
           double x,
           double width,
           double line,
           PangoAlignment align,
           double scale,
           PagodaInk ink)
{
  PagodaCellText cell = { .place = { x, MAX (width, 0) },
                          .middle = line * pen->em,
                          .align = align,
                          .scale = scale,
                          .color = pagoda_ink_get (ink) };

  pagoda_cell_draw_text (pen->widget, pen->snapshot, &cell, text);
}

static void
draw (const PagodaRowPen *pen)
{
  const PagodaWorkshop *workshop = pen->source;
  const PagodaDormantEntry *entry = pen->record;
  const Words *words = pen->words;
  double left = EDGE * pen->em, right = pen->width - EDGE * pen->em, gap = GAP * pen->em;
  double best = pagoda_cell_measure_text (pen->widget, words->best, 1, FALSE) + 1;
  double owner = pagoda_cell_measure_text (pen->widget, words->owner, CAPTION, FALSE) + 1;

  draw_text (pen, pagoda_snapshot_get_name (workshop->snapshot, entry->place), left,
             right - best - gap - left, UPPER_LINE, PANGO_ALIGN_LEFT, 1, PAGODA_INK_TEXT);
  draw_text (pen, words->best, right - best, best, UPPER_LINE, PANGO_ALIGN_RIGHT, 1, PAGODA_INK_TEXT);
  draw_text (pen, words->standing, left, right - owner - gap - left, MIDDLE_LINE, PANGO_ALIGN_LEFT, CAPTION,
             entry->judgement == PAGODA_DORMANT_WORKSHOP && !entry->may_drop ? PAGODA_INK_LATE_TEXT
                                                                             : PAGODA_INK_SECONDARY);
  draw_text (pen, words->owner, right - owner, owner, MIDDLE_LINE, PANGO_ALIGN_RIGHT, CAPTION,
             PAGODA_INK_SECONDARY);
  draw_text (pen, words->plan, left, right - left, LOWER_LINE, PANGO_ALIGN_LEFT, CAPTION,
             entry->misses_meeting ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY);
}

/* Records */

static gconstpointer
find (gpointer workshop, guint32 place)
{
  return &((PagodaWorkshop *)workshop)->entries[place];
}

static PagodaId
get_id (gconstpointer record)
{
  return ((const PagodaDormantEntry *)record)->customer;
}

static char *
describe (gpointer source, gconstpointer record)
{
  const PagodaWorkshop *workshop = source;
  const PagodaDormantEntry *entry = record;
  g_autofree char *best = pagoda_dormant_word_best (workshop, entry);
  g_autofree char *standing = word_standing (entry);
  g_autofree char *plan = word_plan (entry, workshop->as_of);

  return g_strdup_printf ("%s, %s, %s, %s%s%s", pagoda_snapshot_get_name (workshop->snapshot, entry->place),
                          best, standing, plan, *entry->owner != '\0' ? ", " : "", entry->owner);
}

static const PagodaDrawnRecords records = { .keep = (GBoxedCopyFunc)pagoda_workshop_ref,
                                            .release = (GDestroyNotify)pagoda_workshop_unref,
                                            .find = find,
                                            .get_id = get_id,
                                            .describe = describe,
                                            .prepare = prepare,
                                            .forget = forget,
                                            .open = "page.open",
                                            .ask = "page.menu",
                                            .again = "page.open" };

static int
height (GtkWidget *widget, int width)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}

const PagodaDrawnKind pagoda_dormant_row_kind = { .records = &records,
                                                  .row_name = "dormant-row",
                                                  .lane_name = "dormant-lane",
                                                  .least_width = LEAST_WIDTH,
                                                  .usual_width = LEAST_WIDTH,
                                                  .height = height,
                                                  .draw = draw };
