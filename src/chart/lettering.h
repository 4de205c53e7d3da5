/* lettering.h: text in drawings, in the sizes of the look.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sizes are parts of an em, the body size in units of the drawing (14 pixels at the desktop's default), so
 * that large text scales all of them.  Figures are tabular.  Nothing is hinted: a drawing has the same
 * proportions on screen, on paper and in a picture file.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_LETTERING_TITLE,    /* 18 pt, the head of a page */
  PAGODA_LETTERING_BODY,     /* 10.5 pt, sections in bold */
  PAGODA_LETTERING_TABLE,    /* 10 pt */
  PAGODA_LETTERING_CAPTION,  /* 9 pt */
  PAGODA_LETTERING_SMALLEST, /* 8.25 pt, axes */
} PagodaLetteringSize;

typedef struct
{
  PagodaLetteringSize size;
  gboolean bold;
  double em;
} PagodaLettering;

PagodaLettering pagoda_lettering (PagodaLetteringSize size, gboolean bold, double em);

/** The height of @lettering in units of the drawing. */
double pagoda_lettering_height (const PagodaLettering *lettering);

/** How wide @text would be; 0 for NULL. */
double pagoda_lettering_width (const PagodaLettering *lettering, const char *text);

/**
 * Draws one line of @text into @box: its capitals in the vertical middle, horizontally at @align (0 left … 1
 * right), shortened with an ellipsis where it is too wide.  Nothing for NULL.  Returns the width drawn.
 */
double pagoda_lettering_draw (cairo_t *cr,
                              const PagodaLettering *lettering,
                              const char *text,
                              PagodaRect box,
                              double align,
                              PagodaColor color);

G_END_DECLS
