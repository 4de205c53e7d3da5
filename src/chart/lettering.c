/* lettering.c: text in drawings, in the sizes of the look.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lettering-private.h"

#include <pango/pangocairo.h>

#define FAMILIES "Cantarell, Noto Sans CJK SC, sans-serif"

/* Half the height of a capital letter or a figure, as part of the size: what the eye takes for the middle. */
#define HALF_CAPITAL 0.36

/* Parts of an em. */
static const double sizes[] = {
  [PAGODA_LETTERING_TITLE] = 18 / 10.5,      [PAGODA_LETTERING_BODY] = 1.0,
  [PAGODA_LETTERING_TABLE] = 10 / 10.5,      [PAGODA_LETTERING_CAPTION] = 9 / 10.5,
  [PAGODA_LETTERING_SMALLEST] = 8.25 / 10.5,
};

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

PangoLayout *
pagoda_lettering_create_layout (const PagodaLettering *lettering, const char *text)
{
  PangoContext *context = create_context ();
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_weight (font, lettering->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, pagoda_lettering_height (lettering) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  /* Figures stand below each other; a letter stays a letter, so that a word is found in a file. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum, liga=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  g_object_unref (context);
  return layout;
}

static double
layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

PagodaLettering
pagoda_lettering (PagodaLetteringSize size, gboolean bold, double em)
{
  return (PagodaLettering){ .size = size, .bold = bold, .em = em };
}

double
pagoda_lettering_height (const PagodaLettering *lettering)
{
  return sizes[lettering->size] * lettering->em;
}

double
pagoda_lettering_width (const PagodaLettering *lettering, const char *text)
{
  if (text == NULL)
    return 0;
  g_autoptr (PangoLayout) layout = pagoda_lettering_create_layout (lettering, text);
  return layout_width (layout);
}

double
pagoda_lettering_draw (cairo_t *cr,
                       const PagodaLettering *lettering,
                       const char *text,
                       PagodaRect box,
                       double align,
                       PagodaColor color)
{
  if (text == NULL || box.width <= 0)
    return 0;

  g_autoptr (PangoLayout) layout = pagoda_lettering_create_layout (lettering, text);
  if (layout_width (layout) > box.width)
    {
      pango_layout_set_width (layout, (int)(box.width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  double width = layout_width (layout);
  double baseline = (double)pango_layout_get_baseline (layout) / PANGO_SCALE;
  double middle = box.y + box.height / 2;
  cairo_move_to (cr, box.x + (box.width - width) * align,
                 middle + HALF_CAPITAL * pagoda_lettering_height (lettering) - baseline);
  pagoda_palette_set_source (cr, color);
  pango_cairo_show_layout (cr, layout);
  /* Showing text leaves a current point, from which the caller's next line would begin. */
  cairo_new_path (cr);
  return width;
}
