/* test-palette.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/palette.h"

#include <math.h>

static const PagodaColor white = { 1, 1, 1 };
static const PagodaColor black = { 0, 0, 0 };

static void
test_formulas (void)
{
  PagodaColor grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };
  PagodaColor middle = { 119 / 255.0, 119 / 255.0, 119 / 255.0 };

  g_assert_cmpfloat_with_epsilon (pagoda_color_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (pagoda_color_contrast (white, white), 1, 1e-9);
  /* The grey that the definition's own commentary names as just missing 4.5. */
  g_assert_cmpfloat_with_epsilon (pagoda_color_contrast (white, grey), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (pagoda_color_lightness (white), 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (pagoda_color_lightness (black), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (pagoda_color_lightness (middle), 50.03, 0.01);
}

/* Contrast on card and on window as look.md gives them, to its one decimal; 0 where it gives none. */
static void
test_contrasts_of_the_look (void)
{
  static const struct
  {
    PagodaInk ink;
    double light_card, light_window, dark_card, dark_window;
    double least;
  } cases[] = {
    { PAGODA_INK_TEXT, 13.6, 13.0, 11.0, 14.1, 4.5 },
    { PAGODA_INK_SECONDARY, 6.6, 6.3, 6.0, 7.7, 4.5 },
    { PAGODA_INK_ACCENT_TEXT, 6.3, 6.0, 6.5, 8.3, 4.5 },
    { PAGODA_INK_ACCENT, 4.8, 0, 4.5, 5.7, 3 },
    { PAGODA_INK_LATE_TEXT, 6.1, 5.8, 7.4, 9.5, 4.5 },
    { PAGODA_INK_AGAINST, 4.9, 0, 6.1, 0, 3 },
    { PAGODA_INK_OVER, 3.5, 0, 6.1, 0, 3 },
    { PAGODA_INK_REFUSED, 6.1, 0, 5.4, 0, 4.5 },
    { PAGODA_INK_NEUTRAL, 4.1, 0, 4.2, 0, 3 },
    { PAGODA_INK_OUTLINE, 3.5, 0, 3.7, 0, 3 },
    { PAGODA_INK_BAND, 2.1, 0, 2.8, 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        const PagodaColor *inks = pagoda_palette_get (dark)->inks;
        double on_card = pagoda_color_contrast (inks[cases[i].ink], inks[PAGODA_INK_CARD]);
        double on_window = pagoda_color_contrast (inks[cases[i].ink], inks[PAGODA_INK_WINDOW]);
        double card = dark ? cases[i].dark_card : cases[i].light_card;
        double window = dark ? cases[i].dark_window : cases[i].light_window;
        g_assert_cmpfloat_with_epsilon (on_card, card, 0.1);
        if (window > 0)
          g_assert_cmpfloat_with_epsilon (on_window, window, 0.1);
        g_assert_cmpfloat (on_card, >=, cases[i].least - 0.05);
        g_assert_cmpfloat (on_window, >=, cases[i].least - 0.05);
      }
}

static void
test_text_on_tints (void)
{
  static const PagodaInk pairs[][2] = {
    { PAGODA_INK_TEXT, PAGODA_INK_SELECTION },      { PAGODA_INK_ACCENT_TEXT, PAGODA_INK_SELECTION },
    { PAGODA_INK_LATE_TEXT, PAGODA_INK_LATE_TINT }, { PAGODA_INK_REFUSED, PAGODA_INK_REFUSED_TINT },
    { PAGODA_INK_TEXT, PAGODA_INK_VIEW },           { PAGODA_INK_SECONDARY, PAGODA_INK_VIEW },
  };

  for (guint dark = 0; dark < 2; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        const PagodaColor *inks = pagoda_palette_get (dark)->inks;
        g_assert_cmpfloat (pagoda_color_contrast (inks[pairs[i][0]], inks[pairs[i][1]]), >=, 4.5);
      }
}

static void
test_tiers (void)
{
  static const double lightness[2][PAGODA_N_TIER_COLORS] = { { 20, 41, 66, 86 }, { 92, 78, 60, 34 } };
  static const double label[2][PAGODA_N_TIER_COLORS] = { { 13.2, 6.3, 6.4, 11.6 }, { 13.6, 9.1, 5.3, 8.0 } };

  for (guint dark = 0; dark < 2; dark++)
    {
      const PagodaPalette *palette = pagoda_palette_get (dark);
      for (guint i = 0; i < PAGODA_N_TIER_COLORS; i++)
        {
          double own = pagoda_color_lightness (palette->tiers[i]);
          double contrast = pagoda_color_contrast (palette->tiers[i], palette->tier_labels[i]);
          g_assert_cmpfloat_with_epsilon (own, lightness[dark][i], 1);
          g_assert_cmpfloat_with_epsilon (contrast, label[dark][i], 0.1);
          g_assert_cmpfloat (contrast, >=, 4.5);
          if (i > 0)
            g_assert_cmpfloat (fabs (own - pagoda_color_lightness (palette->tiers[i - 1])), >=, 14);
        }
      /* The best tier stands out most, and the text on the hatched one can be read. */
      g_assert_cmpfloat (pagoda_color_contrast (palette->tiers[0], palette->inks[PAGODA_INK_CARD]), >,
                         pagoda_color_contrast (palette->tiers[1], palette->inks[PAGODA_INK_CARD]));
      g_assert_cmpfloat (pagoda_color_contrast (palette->inactive, palette->inks[PAGODA_INK_TEXT]), >=, 4.5);
    }
}

/* Whatever a cell is filled with can be read. */
static void
test_readable (void)
{
  static const PagodaInk fills[] = { PAGODA_INK_ACCENT, PAGODA_INK_AGAINST };

  for (int look = 0; look < 4; look++)
    {
      const PagodaPalette *palette
          = look < 2 ? pagoda_palette_get (look == 1) : pagoda_palette_get_contrast (look == 3);
      PagodaColor card = palette->inks[PAGODA_INK_CARD], text = palette->inks[PAGODA_INK_TEXT];
      PagodaColor same = pagoda_color_readable (card, text);
      g_assert_cmpmem (&same, sizeof same, &text, sizeof text);
      for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
        for (int step = 0; step <= 50; step++)
          {
            PagodaColor full = palette->inks[fills[i]];
            PagodaColor fill = { card.red + (full.red - card.red) * step / 50,
                                 card.green + (full.green - card.green) * step / 50,
                                 card.blue + (full.blue - card.blue) * step / 50 };
            g_assert_cmpfloat (pagoda_color_contrast (fill, pagoda_color_readable (fill, text)), >=, 4.5);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/readable", test_readable);
  g_test_add_func ("/palette/formulas", test_formulas);
  g_test_add_func ("/palette/contrasts-of-the-look", test_contrasts_of_the_look);
  g_test_add_func ("/palette/text-on-tints", test_text_on_tints);
  g_test_add_func ("/palette/tiers", test_tiers);
  return g_test_run ();
}
