/* palette.h: the colours of the look, light and dark.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two hues: blue is ours, chosen, done; orange is against us, late, owed.  A colour never carries a meaning
 * alone; beside it stands a shape, a sign or a number.  Paper is light.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red; /* 0 … 1, sRGB */
  double green;
  double blue;
} PagodaColor;

typedef enum
{
  PAGODA_INK_WINDOW,
  PAGODA_INK_VIEW,
  PAGODA_INK_CARD,
  PAGODA_INK_TEXT,
  PAGODA_INK_SECONDARY,    /* captions, units */
  PAGODA_INK_ACCENT_TEXT,  /* links, today */
  PAGODA_INK_ACCENT,       /* progress, current step, selection ring */
  PAGODA_INK_SELECTION,    /* row, active chip */
  PAGODA_INK_LATE_TEXT,    /* late, against us */
  PAGODA_INK_LATE_TINT,    /* what late text may stand on */
  PAGODA_INK_AGAINST,      /* triangles, falling lines, losses */
  PAGODA_INK_OVER,         /* bars beyond a limit */
  PAGODA_INK_REFUSED,      /* credit red */
  PAGODA_INK_REFUSED_TINT, /* what refused text may stand on */
  PAGODA_INK_NEUTRAL,      /* neutral mark */
  PAGODA_INK_OUTLINE,      /* dashed unknown, empty step */
  PAGODA_INK_BAND,         /* uncertainty, usual range; always with its two end numbers */
  PAGODA_INK_LINE,
  PAGODA_INK_FINE_LINE, /* grid */
  PAGODA_INK_TRACK,
} PagodaInk;
#define PAGODA_N_INKS 20

/** How many tiers have a colour of the blue ramp; the four below carry a pattern, never a hue. */
#define PAGODA_N_TIER_COLORS 4

typedef struct
{
  PagodaColor inks[PAGODA_N_INKS];
  PagodaColor tiers[PAGODA_N_TIER_COLORS];       /* best first */
  PagodaColor tier_labels[PAGODA_N_TIER_COLORS]; /* text on them */
  PagodaColor inactive;                          /* fill of the hatched tier */
} PagodaPalette;

/** The palette of a light or a dark window; print uses the light one (transfer none). */
const PagodaPalette *pagoda_palette_get (gboolean dark);

/** The same under high contrast: nothing that is read is grey, and every line is strong (transfer none). */
const PagodaPalette *pagoda_palette_get_contrast (gboolean dark);

void pagoda_palette_set_source (cairo_t *cr, PagodaColor color);

/** Contrast of two colours as WCAG 2 defines it, 1 … 21. */
double pagoda_color_contrast (PagodaColor one, PagodaColor two);

/** What text on @ground is read in: @preferred where that has the contrast of body text, else black or white,
 * one of which always has it. */
PagodaColor pagoda_color_readable (PagodaColor ground, PagodaColor preferred);

/** 0xRRGGBB. */
guint32 pagoda_color_pack (PagodaColor color);

/** CIE lightness L*, 0 … 100. */
double pagoda_color_lightness (PagodaColor color);

G_END_DECLS
