/* palette.c: the colours of the look, light and dark.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/palette.h"

#include <math.h>

/* As WCAG 2 wants it of text of this size. */
#define BODY_CONTRAST 4.5

#define RGB(hex)                                                                                             \
  {                                                                                                          \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex)&0xff) / 255.0                          \
  }

static const PagodaPalette light = {
  .inks = {
    [PAGODA_INK_WINDOW] = RGB (0xfafafa),
    [PAGODA_INK_VIEW] = RGB (0xffffff),
    [PAGODA_INK_CARD] = RGB (0xffffff),
    [PAGODA_INK_TEXT] = RGB (0x2e2e2e),
    [PAGODA_INK_SECONDARY] = RGB (0x5e5c64),
    [PAGODA_INK_ACCENT_TEXT] = RGB (0x1a5fb4),
    [PAGODA_INK_ACCENT] = RGB (0x1c71d8),
    [PAGODA_INK_SELECTION] = RGB (0xdfebfb),
    [PAGODA_INK_LATE_TEXT] = RGB (0xa84300),
    [PAGODA_INK_LATE_TINT] = RGB (0xfbeadd),
    [PAGODA_INK_AGAINST] = RGB (0xc64600),
    [PAGODA_INK_OVER] = RGB (0xe66100),
    [PAGODA_INK_REFUSED] = RGB (0xc01c28),
    [PAGODA_INK_REFUSED_TINT] = RGB (0xfae3e4),
    [PAGODA_INK_NEUTRAL] = RGB (0x7f7e7b),
    [PAGODA_INK_OUTLINE] = RGB (0x8b8a87),
    [PAGODA_INK_BAND] = RGB (0xb3b1ad),
    [PAGODA_INK_LINE] = RGB (0xe0dfde),
    [PAGODA_INK_FINE_LINE] = RGB (0xededec),
    [PAGODA_INK_TRACK] = RGB (0xebeae8),
  },
  .tiers = { RGB (0x0b2f61), RGB (0x1a5fb4), RGB (0x6aa5ea), RGB (0xc3dbf7) },
  .tier_labels = { RGB (0xffffff), RGB (0xffffff), RGB (0x0b1f3a), RGB (0x0b1f3a) },
  .inactive = RGB (0xd5d3cf),
};

static const PagodaPalette dark = {
  .inks = {
    [PAGODA_INK_WINDOW] = RGB (0x242424),
    [PAGODA_INK_VIEW] = RGB (0x1e1e1e),
    [PAGODA_INK_CARD] = RGB (0x363636),
    [PAGODA_INK_TEXT] = RGB (0xf4f4f4),
    [PAGODA_INK_SECONDARY] = RGB (0xb8b6b2),
    [PAGODA_INK_ACCENT_TEXT] = RGB (0x99c1f1),
    [PAGODA_INK_ACCENT] = RGB (0x62a0ea),
    [PAGODA_INK_SELECTION] = RGB (0x34465e),
    [PAGODA_INK_LATE_TEXT] = RGB (0xffbe6f),
    [PAGODA_INK_LATE_TINT] = RGB (0x4d3a2a),
    [PAGODA_INK_AGAINST] = RGB (0xffa348),
    [PAGODA_INK_OVER] = RGB (0xffa348),
    [PAGODA_INK_REFUSED] = RGB (0xff8f7a),
    [PAGODA_INK_REFUSED_TINT] = RGB (0x54302f),
    [PAGODA_INK_NEUTRAL] = RGB (0x9a9894),
    [PAGODA_INK_OUTLINE] = RGB (0x918f8b),
    [PAGODA_INK_BAND] = RGB (0x7d7a75),
    [PAGODA_INK_LINE] = RGB (0x4a4a4a),
    [PAGODA_INK_FINE_LINE] = RGB (0x424242),
    [PAGODA_INK_TRACK] = RGB (0x4a4a4a),
  },
  .tiers = { RGB (0xdceafd), RGB (0x9cc4f3), RGB (0x5a94dc), RGB (0x2b5187) },
  .tier_labels = { RGB (0x0b1f3a), RGB (0x0b1f3a), RGB (0x0b1f3a), RGB (0xffffff) },
  .inactive = RGB (0x5a5955),
};

const PagodaPalette *
pagoda_palette_get (gboolean in_dark)
{
  return in_dark ? &dark : &light;
}

static PagodaPalette
strengthen (const PagodaPalette *palette)
{
  PagodaPalette strong = *palette;

  strong.inks[PAGODA_INK_SECONDARY] = palette->inks[PAGODA_INK_TEXT];
  strong.inks[PAGODA_INK_NEUTRAL] = palette->inks[PAGODA_INK_SECONDARY];
  strong.inks[PAGODA_INK_OUTLINE] = palette->inks[PAGODA_INK_SECONDARY];
  strong.inks[PAGODA_INK_BAND] = palette->inks[PAGODA_INK_NEUTRAL];
  strong.inks[PAGODA_INK_LINE] = palette->inks[PAGODA_INK_NEUTRAL];
  strong.inks[PAGODA_INK_FINE_LINE] = palette->inks[PAGODA_INK_OUTLINE];
  return strong;
}

const PagodaPalette *
pagoda_palette_get_contrast (gboolean in_dark)
{
  static PagodaPalette strong[2];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      strong[0] = strengthen (&light);
      strong[1] = strengthen (&dark);
      g_once_init_leave (&made, 1);
    }
  return &strong[in_dark ? 1 : 0];
}

void
pagoda_palette_set_source (cairo_t *cr, PagodaColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/* The light of one sRGB channel. */
static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (PagodaColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

double
pagoda_color_contrast (PagodaColor one, PagodaColor two)
{
  double a = luminance (one), b = luminance (two);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

double
pagoda_color_lightness (PagodaColor color)
{
  double y = luminance (color);

  return y <= 216.0 / 24389.0 ? y * 24389.0 / 27.0 : 116 * cbrt (y) - 16;
}

PagodaColor
pagoda_color_readable (PagodaColor ground, PagodaColor preferred)
{
  static const PagodaColor black = { 0, 0, 0 }, white = { 1, 1, 1 };

  if (pagoda_color_contrast (preferred, ground) >= BODY_CONTRAST)
    return preferred;
  return pagoda_color_contrast (black, ground) > pagoda_color_contrast (white, ground) ? black : white;
}

guint32
pagoda_color_pack (PagodaColor color)
{
  return (guint32)lround (color.red * 255) << 16 | (guint32)lround (color.green * 255) << 8
         | (guint32)lround (color.blue * 255);
}
