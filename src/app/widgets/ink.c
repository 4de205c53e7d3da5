/* ink.c: the palette and the type size as drawn widgets need them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/ink.h"

#include <adwaita.h>

#define POINTS_PER_INCH 72

const PagodaPalette *
pagoda_ink_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  return adw_style_manager_get_high_contrast (manager) ? pagoda_palette_get_contrast (dark)
                                                       : pagoda_palette_get (dark);
}

GdkRGBA
pagoda_ink_rgba (PagodaColor color)
{
  return (GdkRGBA){ (float)color.red, (float)color.green, (float)color.blue, 1 };
}

GdkRGBA
pagoda_ink_get (PagodaInk ink)
{
  return pagoda_ink_rgba (pagoda_ink_palette ()->inks[ink]);
}

GdkRGBA
pagoda_ink_tier (PagodaTier tier)
{
  const PagodaPalette *palette = pagoda_ink_palette ();

  return pagoda_ink_rgba (tier < PAGODA_N_ACTIVE_TIERS ? palette->tiers[tier] : palette->inactive);
}

double
pagoda_ink_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font) || resolution <= 0)
    return size;
  return size * resolution / POINTS_PER_INCH;
}

void
pagoda_ink_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
