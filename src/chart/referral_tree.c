/* referral_tree.c: who brought whom, and what that earns.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/referral_tree.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define HEAD 2.0
#define ROW 1.9
#define STEP 1.7 /* as far as there is room */
#define LEAST_STEP 0.5
#define LEAST_NAME 5.0
#define DOT 0.32
#define BAR 0.85
#define GAP 0.6

/* Of the width: what is left for bars and figures. */
#define MOST_FIGURES 0.4
#define LEAST_BARS 0.14
#define NAMES 0.5

double
pagoda_referral_tree_height (gsize n, double em)
{
  return ceil ((HEAD + ROW * (double)n) * em);
}

double
pagoda_referral_tree_fit (gsize n, double height, double em)
{
  return MIN (em, floor (height) / (HEAD + ROW * (double)n));
}

static double
widest_figures (const PagodaReferralTree *tree, double em)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, em);
  double widest = 0;

  for (gsize i = 0; i < tree->n; i++)
    widest = MAX (widest, pagoda_lettering_width (&small, tree->nodes[i].figures));
  return widest + 0.01;
}

/* What the names and the head over them take where every step is as wide as usual. */
static double
widest_names (const PagodaReferralTree *tree, double em)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_TABLE, TRUE, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, em);
  double widest = pagoda_lettering_width (&small, tree->customer);

  for (gsize i = 0; i < tree->n; i++)
    widest = MAX (widest, pagoda_lettering_width (&bold, tree->nodes[i].name)
                              + (tree->nodes[i].depth * STEP + 2 * DOT) * em);
  return widest + 3 * GAP * em;
}

static guint
deepest (const PagodaReferralTree *tree)
{
  guint deepest = 0;

  for (gsize i = 0; i < tree->n; i++)
    deepest = MAX (deepest, tree->nodes[i].depth);
  return deepest;
}

void
pagoda_referral_tree_layout (const PagodaReferralTree *tree,
                             PagodaRect area,
                             double em,
                             PagodaReferralLayout *layout)
{
  double figures = MIN (widest_figures (tree, em), MOST_FIGURES * area.width);
  double room = MIN (NAMES * area.width, (1 - LEAST_BARS) * area.width - figures - 3 * GAP * em);
  double names = MIN (room, widest_names (tree, em));
  double step = (names - (LEAST_NAME + 3 * DOT) * em) / MAX (deepest (tree), 1);

  *layout = (PagodaReferralLayout){ .em = em, .area = area, .head = HEAD * em, .row = ROW * em };
  layout->step = CLAMP (step, LEAST_STEP * em, STEP * em);
  layout->bars = area.x + MAX (names, 0) + GAP * em;
  layout->figures = area.x + area.width - figures - GAP * em;
  layout->bars_width = MAX (layout->figures - GAP * em - layout->bars, 1);
  for (gsize i = 0; i < tree->n; i++)
    layout->most = fmax (layout->most, fmax (tree->nodes[i].own, 0) + fmax (tree->nodes[i].through, 0));
}

PagodaRect
pagoda_referral_tree_row (const PagodaReferralLayout *layout, gsize i)
{
  return (PagodaRect){ layout->area.x, layout->area.y + layout->head + (double)i * layout->row,
                       layout->area.width, layout->row };
}

PagodaPoint
pagoda_referral_tree_dot (const PagodaReferralTree *tree, const PagodaReferralLayout *layout, gsize i)
{
  PagodaRect row = pagoda_referral_tree_row (layout, i);

  return (PagodaPoint){ row.x + (GAP + DOT) * layout->em + tree->nodes[i].depth * layout->step,
                        row.y + row.height / 2 };
}

/* Drawing */

/* Whether row @i is the chosen one or brought it, directly or through others. */
static gboolean
leads_to_chosen (const PagodaReferralTree *tree, gsize i)
{
  gssize at = tree->chosen;

  while (at > (gssize)i)
    at = tree->nodes[at].parent;
  return at == (gssize)i;
}

static void
draw_heads (const PagodaReferralTree *tree,
            const PagodaReferralLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, layout->em);
  PagodaRect area = layout->area;
  double em = layout->em, side = 0.8 * em, y = area.y + (layout->head - side) / 2;
  double x = layout->bars, room = area.x + area.width - x;
  double own = pagoda_lettering_width (&small, tree->own) + 0.01;
  PagodaRect names = { area.x + GAP * em, area.y, x - area.x - 2 * GAP * em, layout->head };

  pagoda_lettering_draw (cr, &small, tree->customer, names, 0, palette->inks[PAGODA_INK_SECONDARY]);
  own = MIN (own, room / 2 - side - 2 * GAP * em);
  pagoda_rect_path (cr, (PagodaRect){ x, y, side, side }, 0.1 * em);
  pagoda_palette_set_source (cr, palette->tiers[1]);
  cairo_fill (cr);
  x += side + 0.5 * GAP * em;
  pagoda_lettering_draw (cr, &small, tree->own, (PagodaRect){ x, area.y, own, layout->head }, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
  x += own + GAP * em;
  pagoda_rect_path (cr, (PagodaRect){ x, y, side, side }, 0.1 * em);
  pagoda_palette_set_source (cr, palette->tiers[3]);
  cairo_fill (cr);
  x += side + 0.5 * GAP * em;
  pagoda_lettering_draw (cr, &small, tree->through,
                         (PagodaRect){ x, area.y, area.x + area.width - x, layout->head }, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
}

/* From who brought it down, and then to the right. */
static void
draw_line (const PagodaReferralTree *tree,
           const PagodaReferralLayout *layout,
           gsize i,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  PagodaPoint from = pagoda_referral_tree_dot (tree, layout, (gsize)tree->nodes[i].parent);
  PagodaPoint to = pagoda_referral_tree_dot (tree, layout, i);
  gboolean chosen = leads_to_chosen (tree, i);
  double radius = MIN (0.5 * layout->em, (to.x - from.x) / 2), away = DOT * layout->em;

  cairo_move_to (cr, from.x, from.y + away);
  cairo_line_to (cr, from.x, to.y - radius);
  cairo_arc_negative (cr, from.x + radius, to.y - radius, radius, G_PI, G_PI / 2);
  cairo_line_to (cr, to.x - away, to.y);
  cairo_set_line_width (cr, (chosen ? 0.15 : 0.08) * layout->em);
  pagoda_palette_set_source (cr, palette->inks[chosen ? PAGODA_INK_ACCENT : PAGODA_INK_NEUTRAL]);
  cairo_stroke (cr);
}

/* Filled where the customer buys, hollow where it does not. */
static void
draw_dot (PagodaPoint at, gboolean active, double em, const PagodaPalette *palette, cairo_t *cr)
{
  double line = 0.12 * em;

  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, DOT * em - (active ? 0 : line / 2), 0, 2 * G_PI);
  pagoda_palette_set_source (cr, palette->inks[active ? PAGODA_INK_ACCENT : PAGODA_INK_CARD]);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, line);
  pagoda_palette_set_source (cr, palette->inks[active ? PAGODA_INK_ACCENT : PAGODA_INK_SECONDARY]);
  cairo_stroke (cr);
}

static void
draw_bars (const PagodaReferralNode *node,
           const PagodaReferralLayout *layout,
           PagodaRect row,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  double scale = layout->most > 0 ? layout->bars_width / layout->most : 0;
  double own = fmax (node->own, 0) * scale, through = fmax (node->through, 0) * scale;
  double height = BAR * layout->em, y = row.y + (row.height - height) / 2;

  if (own > 0)
    {
      cairo_rectangle (cr, layout->bars, y, own, height);
      pagoda_palette_set_source (cr, palette->tiers[1]);
      cairo_fill (cr);
    }
  if (through > 0)
    {
      cairo_rectangle (cr, layout->bars + own, y, through, height);
      pagoda_palette_set_source (cr, palette->tiers[3]);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1);
      pagoda_palette_set_source (cr, palette->tiers[1]);
      cairo_stroke (cr);
    }
}

static void
draw_row (const PagodaReferralTree *tree,
          const PagodaReferralLayout *layout,
          gsize i,
          const PagodaPalette *palette,
          cairo_t *cr)
{
  const PagodaReferralNode *node = &tree->nodes[i];
  double em = layout->em;
  gboolean chosen = (gssize)i == tree->chosen, top = node->parent < 0;
  PagodaLettering body = pagoda_lettering (PAGODA_LETTERING_TABLE, top || chosen, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, node->through > 0, em);
  PagodaRect row = pagoda_referral_tree_row (layout, i);
  PagodaPoint dot = pagoda_referral_tree_dot (tree, layout, i);
  double left = dot.x + (DOT + 0.5 * GAP) * em, right = layout->area.x + layout->area.width - GAP * em;
  PagodaRect name = { left, row.y, MAX (layout->bars - 0.5 * GAP * em - left, 1), row.height };
  PagodaRect figures = { layout->figures, row.y, right - layout->figures, row.height };

  if (chosen)
    {
      pagoda_rect_path (cr, row, 0.4 * em);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_SELECTION]);
      cairo_fill (cr);
    }
  if (!top)
    draw_line (tree, layout, i, palette, cr);
  draw_dot (dot, node->active, em, palette, cr);
  pagoda_lettering_draw (cr, &body, node->name, name, 0, palette->inks[PAGODA_INK_TEXT]);
  draw_bars (node, layout, row, palette, cr);
  pagoda_lettering_draw (cr, &small, node->figures, figures, 1, palette->inks[PAGODA_INK_TEXT]);
}

void
pagoda_referral_tree_draw (const PagodaReferralTree *tree,
                           const PagodaReferralLayout *layout,
                           const PagodaPalette *palette,
                           cairo_t *cr)
{
  cairo_save (cr);
  draw_heads (tree, layout, palette, cr);
  for (gsize i = 0; i < tree->n; i++)
    draw_row (tree, layout, i, palette, cr);
  cairo_restore (cr);
}
