/* people_map.c: those who decide, and how they hang together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/people_map.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define RADIUS 0.7
#define SMALL_RADIUS 0.35
#define PADDING 0.7
#define SIGN 1.5
#define RIVAL_SIGN 0.95
#define LINE_WIDTH 0.09
#define RING_WIDTH 0.16
#define TURN_ABOVE 1.25
#define ARROW 0.45

typedef struct
{
  const PagodaPeopleMap *map;
  const PagodaPeopleMapLayout *layout;
  const PagodaPalette *palette;
  cairo_t *cr;
  double em;
} Pen;

static PagodaLettering
lettering (const Pen *pen, PagodaLetteringSize size, gboolean bold)
{
  return pagoda_lettering (size, bold, pen->em);
}

static void
set_ink (const Pen *pen, PagodaInk ink)
{
  pagoda_palette_set_source (pen->cr, pen->palette->inks[ink]);
}

static double
write_text (const Pen *pen,
            const PagodaLettering *type,
            const char *text,
            PagodaRect box,
            double align,
            PagodaInk ink)
{
  return pagoda_lettering_draw (pen->cr, type, text, box, align, pen->palette->inks[ink]);
}

/* Stages and levels */

/* Reached is filled, ahead is outlined; where nobody is contacted a bar stands at the side too. */
static void
draw_head (const Pen *pen, guint stage)
{
  guint32 bit = 1u << stage;
  gboolean reached = (pen->map->reached & bit) != 0, absent = (pen->map->absent & bit) != 0;
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, reached);
  PagodaRect box = pen->layout->heads[stage];
  g_autofree char *text
      = g_strdup_printf ("%s%u%s%s", absent ? "! " : "", stage + 1, pen->layout->narrow ? "" : " ",
                         pen->layout->narrow ? "" : pen->map->stages[stage]);

  pagoda_rect_path (pen->cr, box, SMALL_RADIUS * pen->em);
  if (reached)
    {
      set_ink (pen, absent ? PAGODA_INK_LATE_TINT : PAGODA_INK_SELECTION);
      cairo_fill (pen->cr);
    }
  else
    {
      set_ink (pen, PAGODA_INK_LINE);
      cairo_set_line_width (pen->cr, 1);
      cairo_stroke (pen->cr);
    }
  box.x += 0.2 * pen->em;
  box.width -= 0.4 * pen->em;
  write_text (pen, &type, text, box, 0.5,
              absent    ? PAGODA_INK_LATE_TEXT
              : reached ? PAGODA_INK_ACCENT_TEXT
                        : PAGODA_INK_SECONDARY);
}

static void
draw_rule (const Pen *pen, double x, double y, double to_x, double to_y)
{
  cairo_move_to (pen->cr, floor (x) + 0.5, floor (y) + 0.5);
  cairo_line_to (pen->cr, floor (to_x) + 0.5, floor (to_y) + 0.5);
  cairo_set_line_width (pen->cr, 1);
  set_ink (pen, PAGODA_INK_FINE_LINE);
  cairo_stroke (pen->cr);
}

static void
draw_grid (const Pen *pen)
{
  const PagodaPeopleMapLayout *layout = pen->layout;
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  double width = layout->columns.width / PAGODA_PEOPLE_MAP_STAGES;

  for (guint stage = 1; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
    draw_rule (pen, layout->columns.x + stage * width, layout->levels[0].y, layout->columns.x + stage * width,
               layout->legend.y);
  for (guint stage = 0; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
    draw_head (pen, stage);
  for (guint level = 0; level < PAGODA_PEOPLE_MAP_LEVELS; level++)
    {
      PagodaRect band = layout->levels[level], name = layout->level_names[level];
      if (level > 0)
        draw_rule (pen, band.x, band.y, band.x + band.width, band.y);
      write_text (pen, &type, pen->map->levels[level], name, 0, PAGODA_INK_SECONDARY);
    }
}

/* Lines */

static PagodaRect
card_of (const Pen *pen, guint person)
{
  return pen->layout->people[person].card;
}

/* Adds a way with square corners from the edge of one card to the edge of another: down or up where one is
 * higher, below both where they stand side by side.  @from_part and @to_part are parts of the widths. */
static PagodaPoint
trace_way (const Pen *pen, PagodaRect from, PagodaRect to, double from_part, double to_part)
{
  double x = from.x + from_part * from.width, to_x = to.x + to_part * to.width;
  double turn = TURN_ABOVE * pen->em;
  gboolean down = to.y >= from.y + from.height, up = from.y >= to.y + to.height;
  double y = up ? from.y : from.y + from.height, to_y = down ? to.y : to.y + to.height;
  double turn_y = down ? to.y - turn : up ? from.y - turn : MAX (y, to_y) + 0.6 * pen->em;

  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x, turn_y);
  cairo_line_to (pen->cr, to_x, turn_y);
  cairo_line_to (pen->cr, to_x, to_y);
  return (PagodaPoint){ to_x, to_y };
}

static void
draw_report (const Pen *pen, const PagodaPeopleMapLine *line)
{
  trace_way (pen, card_of (pen, line->to), card_of (pen, line->from), 0.5, 0.5);
  set_ink (pen, PAGODA_INK_NEUTRAL);
  cairo_set_line_width (pen->cr, LINE_WIDTH * pen->em);
  cairo_stroke (pen->cr);
}

static void
draw_arrow (const Pen *pen, PagodaPoint tip, gboolean down)
{
  double size = ARROW * pen->em, back = down ? -size : size;

  cairo_move_to (pen->cr, tip.x, tip.y);
  cairo_line_to (pen->cr, tip.x - size * 0.7, tip.y + back);
  cairo_line_to (pen->cr, tip.x + size * 0.7, tip.y + back);
  cairo_close_path (pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_influence (const Pen *pen, const PagodaPeopleMapLine *line)
{
  PagodaRect from = card_of (pen, line->from), to = card_of (pen, line->to);
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  double dash = 0.28 * pen->em;
  gboolean down = to.y >= from.y + from.height;

  cairo_save (pen->cr);
  PagodaPoint tip = trace_way (pen, from, to, 0.3, 0.3);
  set_ink (pen, PAGODA_INK_ACCENT);
  cairo_set_line_width (pen->cr, 1.3 * LINE_WIDTH * pen->em);
  cairo_set_dash (pen->cr, (double[]){ dash, dash }, 2, 0);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
  set_ink (pen, PAGODA_INK_ACCENT);
  draw_arrow (pen, tip, down);
  double y = down ? tip.y - 2 * pen->em : tip.y + 0.1 * pen->em;
  write_text (pen, &type, line->text, (PagodaRect){ tip.x + 0.6 * pen->em, y, to.width * 0.7, 1.2 * pen->em },
              0, PAGODA_INK_ACCENT_TEXT);
}

/* Cards */

static void
draw_spans (const Pen *pen, const PagodaPeopleMapPlace *place)
{
  for (guint i = 0; i < place->n_spans; i++)
    {
      pagoda_rect_path (pen->cr, place->spans[i], place->spans[i].height / 2);
      set_ink (pen, PAGODA_INK_BAND);
      cairo_fill (pen->cr);
    }
}

static void
draw_outline (const Pen *pen, guint i, PagodaRect card)
{
  gboolean unknown = pen->map->people[i].support == PAGODA_SIGN_UNKNOWN;
  gboolean selected = pen->map->selected == (int)i;
  double dash = 0.25 * pen->em;

  pagoda_rect_path (pen->cr, card, RADIUS * pen->em);
  set_ink (pen, PAGODA_INK_CARD);
  cairo_fill_preserve (pen->cr);
  cairo_save (pen->cr);
  if (unknown)
    cairo_set_dash (pen->cr, (double[]){ dash, dash * 0.8 }, 2, 0);
  set_ink (pen, selected ? PAGODA_INK_ACCENT : unknown ? PAGODA_INK_OUTLINE : PAGODA_INK_LINE);
  cairo_set_line_width (pen->cr, (selected ? RING_WIDTH : LINE_WIDTH) * pen->em);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

static void
draw_weight (const Pen *pen, const PagodaPeopleMapPerson *person, PagodaRect row)
{
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_CAPTION, FALSE);
  double number = pagoda_lettering_width (&type, person->weight_text) + 0.4 * pen->em;
  PagodaRect track = { row.x, row.y + row.height / 2 - 0.16 * pen->em, row.width - number, 0.32 * pen->em };
  PagodaRect bar = track;

  bar.width *= person->weight;
  pagoda_rect_path (pen->cr, track, track.height / 2);
  set_ink (pen, PAGODA_INK_TRACK);
  cairo_fill (pen->cr);
  if (bar.width > 0)
    {
      pagoda_rect_path (pen->cr, bar, MIN (bar.height, bar.width) / 2);
      set_ink (pen, PAGODA_INK_SECONDARY);
      cairo_fill (pen->cr);
    }
  write_text (pen, &type, person->weight_text, row, 1, PAGODA_INK_SECONDARY);
}

/* The rival's name and sign at the right of a row, in what the person's own name leaves of it; returns how
 * wide they are. */
static double
draw_rival (const Pen *pen, const PagodaPeopleMapPerson *person, PagodaRect row, double name)
{
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  double sign = RIVAL_SIGN * pen->em, gap = 0.3 * pen->em;
  double room = row.width - sign - 2 * gap - name;
  double width = MIN (pagoda_lettering_width (&type, person->rival_text) + 0.1, MAX (room, 0));

  if (person->rival_text == NULL)
    return 0;
  PagodaRect sign_box = { row.x + row.width - sign, row.y + (row.height - sign) / 2, sign, sign };
  pagoda_support_sign_draw (pen->cr, person->rival_support, FALSE, sign_box, pen->palette);
  /* Less than two letters say nothing. */
  if (width > 1.5 * pen->em)
    write_text (pen, &type, person->rival_text,
                (PagodaRect){ sign_box.x - width - gap / 2, row.y, width, row.height }, 1,
                PAGODA_INK_SECONDARY);
  return sign + gap + (width > 1.5 * pen->em ? width + gap : 0);
}

/* Over the upper edge, so that it covers nothing that is written on the card. */
static void
draw_badge (const Pen *pen, const char *text, PagodaRect card)
{
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, TRUE);
  double width = MIN (pagoda_lettering_width (&type, text) + 0.8 * pen->em, card.width - pen->em);
  PagodaRect box = { card.x + 0.4 * pen->em, card.y - 0.75 * pen->em, width, 1.3 * pen->em };

  if (text == NULL)
    return;
  pagoda_rect_path (pen->cr, box, SMALL_RADIUS * pen->em);
  set_ink (pen, PAGODA_INK_LATE_TINT);
  cairo_fill (pen->cr);
  write_text (pen, &type, text,
              (PagodaRect){ box.x + 0.3 * pen->em, box.y, box.width - 0.6 * pen->em, box.height }, 0.5,
              PAGODA_INK_LATE_TEXT);
}

/* At the right of a row; returns how wide it is. */
static double
draw_note (const Pen *pen, const char *text, PagodaRect row)
{
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, TRUE);

  return write_text (pen, &type, text, row, 1, PAGODA_INK_LATE_TEXT) + 0.4 * pen->em;
}

static void
draw_card (const Pen *pen, guint i)
{
  const PagodaPeopleMapPerson *person = &pen->map->people[i];
  PagodaRect card = card_of (pen, i);
  PagodaLettering bold = lettering (pen, PAGODA_LETTERING_BODY, TRUE);
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  double em = pen->em, pad = PADDING * em, left = SIGN * em + 0.4 * em;
  PagodaRect sign = { card.x + pad, card.y + 1.05 * em, SIGN * em, SIGN * em };
  PagodaRect first = { card.x + pad + left, card.y + 0.55 * em, card.width - 2 * pad - left, 1.4 * em };
  PagodaRect second = { first.x, card.y + 1.85 * em, first.width, 1.2 * em };

  draw_outline (pen, i, card);
  pagoda_support_sign_draw (pen->cr, person->support, TRUE, sign, pen->palette);
  first.width -= draw_rival (pen, person, first, pagoda_lettering_width (&bold, person->name) + 0.1);
  write_text (pen, &bold, person->name, first, 0, PAGODA_INK_TEXT);
  if (person->note != NULL)
    second.width -= draw_note (pen, person->note, second);
  write_text (pen, &small, person->title, second, 0, PAGODA_INK_SECONDARY);
  draw_weight (pen, person, (PagodaRect){ card.x + pad, card.y + 3.25 * em, card.width - 2 * pad, 1.2 * em });
  draw_badge (pen, person->flip, card);
}

static void
draw_legend (const Pen *pen)
{
  static const int supports[] = { 2, 1, 0, -1, -2, PAGODA_SIGN_UNKNOWN };
  static const char *const texts[] = { "+2", "+1", "0", "−1", "−2", NULL };
  PagodaLettering type = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  PagodaRect row = pen->layout->legend;
  double sign = 1.2 * pen->em, x = row.x;

  for (gsize i = 0; i < G_N_ELEMENTS (supports); i++)
    {
      const char *text = texts[i] != NULL ? texts[i] : pen->map->unknown_text;
      PagodaRect box = { x, row.y + (row.height - sign) / 2, sign, sign };
      pagoda_support_sign_draw (pen->cr, supports[i], TRUE, box, pen->palette);
      x += sign + 0.3 * pen->em;
      x += write_text (pen, &type, text, (PagodaRect){ x, row.y, MAX (row.x + row.width - x, 1), row.height },
                       0, PAGODA_INK_SECONDARY)
           + pen->em;
    }
}

void
pagoda_people_map_draw (const PagodaPeopleMap *map,
                        const PagodaPeopleMapLayout *layout,
                        const PagodaPalette *palette,
                        cairo_t *cr)
{
  Pen pen = { map, layout, palette, cr, layout->em };

  g_return_if_fail (layout->n == map->n);

  cairo_save (cr);
  draw_grid (&pen);
  for (guint i = 0; i < map->n; i++)
    draw_spans (&pen, &layout->people[i]);
  for (gsize i = 0; i < map->n_reports; i++)
    draw_report (&pen, &map->reports[i]);
  for (gsize i = 0; i < map->n_influences; i++)
    draw_influence (&pen, &map->influences[i]);
  for (guint i = 0; i < map->n; i++)
    draw_card (&pen, i);
  draw_legend (&pen);
  cairo_restore (cr);
}
