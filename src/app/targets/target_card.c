/* target_card.c: a customer to be won as a card, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four lines at fixed heights, so that eyes can run down a column: the customer, by when, since when it is in
 * the plan, whose it is.
 */
#include "config.h"

#include "app/targets/target_card.h"

#include "app/board/card_drawing.h"
#include "app/calendar/visit_words.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define HEIGHT 7.1
#define EDGE 0.8
#define NAME_LINE 1.3
#define DUE_LINE 2.8
#define ENTERED_LINE 4.3
#define OWNER_LINE 5.8
#define SIGN 0.95
#define GAP 0.35

/* A part of the card's text. */
#define CAPTION 0.857

#define LEAST_WIDTH 120
#define USUAL_WIDTH 210
#define SPACE_ABOVE 8

char *
pagoda_target_word_due (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  if (entry->overdue)
    return pagoda_visit_lateness (entry->due, targets->as_of);
  g_autofree char *day = pagoda_wording_day (entry->due, targets->as_of);
  /* Translators: the day by which a customer is to be won, and the days that are left until then. */
  return g_strdup_printf (C_ ("target", "by %1$s · %2$d d"), day, entry->days_left);
}

static char *
word_entered (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  const PagodaTarget *target = entry->planned.target;
  g_autofree char *day = pagoda_wording_day (target->entered, targets->as_of);
  gboolean extended = target->extended != PAGODA_DAY_NONE && target->extended <= targets->as_of;

  /* Translators: since when a customer is in the plan; the second one has got more time already. */
  return g_strdup_printf (extended ? C_ ("target", "in the plan since %s · extended")
                                   : C_ ("target", "in the plan since %s"),
                          day);
}

static gboolean
is_by_hand (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  return pagoda_dated_value_on (entry->planned.target->tiers, targets->as_of) != PAGODA_DATED_NONE;
}

/* Nobody is told by a dash. */
static char *
word_owner (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  const char *owner = *entry->owner != '\0' ? entry->owner : "—";

  return is_by_hand (targets, entry) ? g_strdup_printf ("%s · %s", owner, C_ ("target", "tier set by hand"))
                                     : g_strdup (owner);
}

/* Drawing */

/* Writes one line from @left on. */
static void
write_line (const PagodaRowPen *pen,
            double line,
            double left,
            double scale,
            gboolean bold,
            PagodaInk ink,
            const char *text)
{
  double end = pen->width - EDGE * pen->em;
  PagodaCellText cell = { .place = { left, end - left },
                          .middle = line * pen->em,
                          .align = PANGO_ALIGN_LEFT,
                          .scale = scale,
                          .bold = bold,
                          .color = pagoda_ink_get (ink) };

  if (end > left)
    pagoda_cell_draw_text (pen->widget, pen->snapshot, &cell, text);
}

/* What is late has a sign as well as a colour. */
static void
draw_due (const PagodaRowPen *pen, const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  g_autofree char *text = pagoda_target_word_due (targets, entry);
  double size = SIGN * pen->em;
  double left = EDGE * pen->em;

  if (entry->overdue)
    {
      pagoda_card_draw_sign (pen->cr, (PagodaRect){ left, DUE_LINE * pen->em - size / 2, size, size },
                             PAGODA_SIGN_CLOCK, pagoda_ink_palette ()->inks[PAGODA_INK_LATE_TEXT]);
      left += size + GAP * pen->em;
    }
  write_line (pen, DUE_LINE, left, CAPTION, entry->overdue,
              entry->overdue ? PAGODA_INK_LATE_TEXT : PAGODA_INK_TEXT, text);
}

static void
draw (const PagodaRowPen *pen)
{
  const PagodaTargets *targets = pen->source;
  const PagodaTargetEntry *entry = pen->record;
  const char *name = pagoda_snapshot_get_short_name (targets->snapshot, entry->place);
  g_autofree char *entered = word_entered (targets, entry);
  g_autofree char *owner = word_owner (targets, entry);
  double left = EDGE * pen->em;

  write_line (pen, NAME_LINE, left, 1, TRUE, PAGODA_INK_TEXT,
              *name != '\0' ? name : pagoda_snapshot_get_name (targets->snapshot, entry->place));
  draw_due (pen, targets, entry);
  write_line (pen, ENTERED_LINE, left, CAPTION, FALSE, PAGODA_INK_SECONDARY, entered);
  write_line (pen, OWNER_LINE, left, CAPTION, FALSE, PAGODA_INK_SECONDARY, owner);
}

static int
height (GtkWidget *widget, int width)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}

/* Records */

static gconstpointer
find (gpointer targets, guint32 place)
{
  return &((PagodaTargets *)targets)->entries[place];
}

static PagodaId
get_id (gconstpointer entry)
{
  return ((const PagodaTargetEntry *)entry)->planned.target->id;
}

static char *
describe (gpointer source, gconstpointer record)
{
  const PagodaTargets *targets = source;
  const PagodaTargetEntry *entry = record;
  g_autofree char *due = pagoda_target_word_due (targets, entry);
  g_autofree char *entered = word_entered (targets, entry);
  g_autofree char *owner = word_owner (targets, entry);
  const char *comma = C_ ("list", ", ");

  return g_strconcat (pagoda_snapshot_get_name (targets->snapshot, entry->place), comma,
                      pagoda_target_tier_label (entry->tier, pagoda_language_current ()), comma, due, comma,
                      entered, comma, owner, NULL);
}

static const PagodaDrawnRecords records = { .keep = (GBoxedCopyFunc)pagoda_targets_ref,
                                            .release = (GDestroyNotify)pagoda_targets_unref,
                                            .find = find,
                                            .get_id = get_id,
                                            .describe = describe,
                                            .open = "page.open",
                                            .ask = "page.menu",
                                            .again = "page.menu",
                                            .step = "page.step" };

const PagodaDrawnKind pagoda_target_card_kind = { .records = &records,
                                                  .row_name = "board-card",
                                                  .lane_name = "target-lane",
                                                  .least_width = LEAST_WIDTH,
                                                  .usual_width = USUAL_WIDTH,
                                                  .space_above = SPACE_ABOVE,
                                                  .drags = TRUE,
                                                  .height = height,
                                                  .draw = draw };
