/* card_drawing.c: the shapes of a card: score ring, evidence, signs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/board/card_drawing.h"

#include <math.h>

/* Parts of the ring's size and of a mark's height. */
#define RING_STROKE 0.11
#define STEP_WIDTH 1.35
#define STEP_GAP 0.35
#define BAR_WIDTH 2.4
#define CORNER 2.0

/* Steps of support that the meter shows either way. */
#define METER_REACH 2.0

#define FULL_SCORE 100.0

static const PagodaColor *
ink (const PagodaPalette *palette, PagodaInk which)
{
  return &palette->inks[which];
}

void
pagoda_card_draw_ring (cairo_t *cr, PagodaRect box, int score, const PagodaPalette *palette)
{
  double stroke = box.width * RING_STROKE, radius = (box.width - stroke) / 2;
  double x = box.x + box.width / 2, y = box.y + box.height / 2, top = -G_PI / 2;

  cairo_set_line_width (cr, stroke);
  pagoda_palette_set_source (cr, *ink (palette, score > 0 ? PAGODA_INK_TRACK : PAGODA_INK_OUTLINE));
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (score <= 0)
    return;
  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_ACCENT));
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, top, top + 2 * G_PI * score / FULL_SCORE);
  cairo_stroke (cr);
}

static void
draw_step (cairo_t *cr, PagodaRect step, PagodaCardMark mark, const PagodaPalette *palette)
{
  PagodaRect inner = { step.x + 0.5, step.y + 0.5, step.width - 1, step.height - 1 };

  if (mark == PAGODA_CARD_MARK_DONE)
    {
      pagoda_rect_path (cr, step, CORNER);
      pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_SECONDARY));
      cairo_fill (cr);
      return;
    }
  pagoda_rect_path (cr, inner, CORNER);
  if (mark == PAGODA_CARD_MARK_PASSED_BY)
    {
      pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_BAND));
      cairo_fill_preserve (cr);
    }
  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_OUTLINE));
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_bar (cairo_t *cr, PagodaRect box, double width, int severity, const PagodaPalette *palette)
{
  double height = box.height * severity / PAGODA_BARRIER_MAX_SEVERITY;

  pagoda_rect_path (cr, (PagodaRect){ box.x, box.y + box.height - height, width, height }, CORNER / 2);
  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_SECONDARY));
  cairo_fill (cr);
}

double
pagoda_card_draw_marks (cairo_t *cr,
                        PagodaRect box,
                        const PagodaCardWords *words,
                        const PagodaPalette *palette)
{
  gboolean bars = words->severities[0] > 0;
  double gap = box.height * STEP_GAP, n = words->n_marks;
  double width = MIN (box.height * (bars ? BAR_WIDTH : STEP_WIDTH), (box.width - (n - 1) * gap) / MAX (n, 1));

  for (guint i = 0; i < words->n_marks; i++)
    {
      double x = box.x + i * (width + gap);
      if (bars)
        draw_bar (cr, (PagodaRect){ x, box.y, box.width, box.height }, width, words->severities[i], palette);
      else
        draw_step (cr, (PagodaRect){ x, box.y, width, box.height }, words->marks[i], palette);
    }
  return n > 0 ? n * (width + gap) - gap : 0;
}

static double
place_on_meter (PagodaRect box, double lead)
{
  return box.x + box.width * (CLAMP (lead, -METER_REACH, METER_REACH) + METER_REACH) / (2 * METER_REACH);
}

/* A triangle that points at @x from below. */
static void
draw_pointer (cairo_t *cr, double x, double top, double size, gboolean against)
{
  cairo_move_to (cr, x, against ? top + size : top);
  cairo_line_to (cr, x + size * 0.6, against ? top : top + size);
  cairo_line_to (cr, x - size * 0.6, against ? top : top + size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
pagoda_card_draw_meter (cairo_t *cr,
                        PagodaRect box,
                        const PagodaCardWords *words,
                        const PagodaPalette *palette)
{
  double line = box.height * 0.22, y = box.y + box.height * 0.32;
  double low = place_on_meter (box, words->low), high = place_on_meter (box, words->high);
  double zero = floor (place_on_meter (box, 0)) + 0.5;
  gboolean against = words->middle < 0;

  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_TRACK));
  pagoda_rect_path (cr, (PagodaRect){ box.x, y - line / 2, box.width, line }, line / 2);
  cairo_fill (cr);
  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_BAND));
  pagoda_rect_path (cr, (PagodaRect){ low, y - line / 2, MAX (high - low, line), line }, line / 2);
  cairo_fill (cr);
  pagoda_palette_set_source (cr, *ink (palette, PAGODA_INK_SECONDARY));
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, zero, box.y);
  cairo_line_to (cr, zero, box.y + box.height * 0.66);
  cairo_stroke (cr);
  pagoda_palette_set_source (cr, *ink (palette, against ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT));
  draw_pointer (cr, place_on_meter (box, words->middle), box.y + box.height * 0.52, box.height * 0.48,
                against);
}

static void
draw_clock (cairo_t *cr, double size)
{
  double middle = size / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, middle, middle, size * 0.4, 0, 2 * G_PI);
  cairo_move_to (cr, middle, size * 0.27);
  cairo_line_to (cr, middle, middle);
  cairo_line_to (cr, size * 0.67, size * 0.6);
  cairo_stroke (cr);
}

static void
draw_hourglass (cairo_t *cr, double size)
{
  cairo_rectangle (cr, size * 0.2, size * 0.06, size * 0.6, size * 0.12);
  cairo_rectangle (cr, size * 0.2, size * 0.82, size * 0.6, size * 0.12);
  cairo_move_to (cr, size * 0.26, size * 0.18);
  cairo_line_to (cr, size * 0.74, size * 0.18);
  cairo_line_to (cr, size * 0.26, size * 0.82);
  cairo_line_to (cr, size * 0.74, size * 0.82);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_pencil (cairo_t *cr, double size)
{
  cairo_move_to (cr, size * 0.08, size * 0.92);
  cairo_line_to (cr, size * 0.16, size * 0.64);
  cairo_line_to (cr, size * 0.68, size * 0.12);
  cairo_line_to (cr, size * 0.88, size * 0.32);
  cairo_line_to (cr, size * 0.36, size * 0.84);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
pagoda_card_draw_sign (cairo_t *cr, PagodaRect box, PagodaSign sign, PagodaColor color)
{
  cairo_save (cr);
  cairo_translate (cr, box.x, box.y);
  pagoda_palette_set_source (cr, color);
  cairo_set_line_width (cr, box.width * 0.13);
  switch (sign)
    {
    case PAGODA_SIGN_CLOCK:
      draw_clock (cr, box.width);
      break;
    case PAGODA_SIGN_HOURGLASS:
      draw_hourglass (cr, box.width);
      break;
    case PAGODA_SIGN_PENCIL:
      draw_pencil (cr, box.width);
      break;
    }
  cairo_restore (cr);
}
