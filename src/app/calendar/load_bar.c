/* load_bar.c: the visits that are needed against the room for them, drawn and in words (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/load_bar.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_HEIGHT 10

double
pagoda_load_needed (const PagodaVisitLoad *load)
{
  return load->needed_up_to[PAGODA_N_CLASSES - 1];
}

gboolean
pagoda_load_is_over (const PagodaVisitLoad *load)
{
  return load->exceeded != PAGODA_NO_CLASS;
}

static void
fill (cairo_t *cr, PagodaInk ink, double x, double width, int height)
{
  GdkRGBA color = pagoda_ink_get (ink);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, x, 0, MAX (0, width), height);
  cairo_fill (cr);
}

/* Classes from strategic down, parted by gaps; what exceeds the capacity is orange behind a mark. */
static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const PagodaVisitLoad *load = data;
  double whole = MAX (load->capacity, pagoda_load_needed (load));
  double scale = whole > 0 ? width / whole : 0;
  double limit = load->capacity * scale;

  fill (cr, PAGODA_INK_TRACK, 0, width, height);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      double end = load->needed_up_to[i] * scale;
      double start = end - load->needed[i] * scale;
      fill (cr, PAGODA_INK_SECONDARY, start, MIN (end, limit) - start - 1, height);
      fill (cr, PAGODA_INK_OVER, MAX (start, limit), end - MAX (start, limit), height);
    }
  if (pagoda_load_is_over (load))
    fill (cr, PAGODA_INK_TEXT, limit - 1, 2, height);
}

void
pagoda_load_bar_init (GtkDrawingArea *area)
{
  gtk_drawing_area_set_content_height (area, BAR_HEIGHT);
  gtk_drawing_area_set_draw_func (area, draw_bar, g_new0 (PagodaVisitLoad, 1), g_free);
  pagoda_ink_follow (GTK_WIDGET (area));
}

void
pagoda_load_bar_show (GtkDrawingArea *area, const PagodaVisitLoad *load, const char *name)
{
  gtk_drawing_area_set_draw_func (area, draw_bar, g_memdup2 (load, sizeof *load), g_free);
  pagoda_naming_set (GTK_WIDGET (area), name);
  gtk_widget_queue_draw (GTK_WIDGET (area));
}

char *
pagoda_load_word_figure (const PagodaVisitLoad *load)
{
  /* Translators: visits that are needed, and visits that there is room for. */
  return g_strdup_printf (_ ("%.0f / %.0f visits"), pagoda_load_needed (load), load->capacity);
}

char *
pagoda_load_word_excess (const PagodaVisitLoad *load)
{
  if (!pagoda_load_is_over (load))
    return NULL;
  /* Translators: visits beyond the capacity, and the first class with which they exceed it. */
  return g_strdup_printf (
      _ ("Too many: %.0f, from “%s” on"), ceil (pagoda_load_needed (load) - load->capacity),
      pagoda_account_class_label ((PagodaAccountClass)load->exceeded, pagoda_language_current ()));
}
