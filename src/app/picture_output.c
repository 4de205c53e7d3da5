/* picture_output.c: a page with a drawing to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/picture_output.h"

#include "app/compat.h"
#include "app/transfers.h"
#include "chart/palette.h"

#include <glib/gi18n-lib.h>

/* A page as PNG files have it: sharp in a document. */
#define PAGE_WIDTH 842
#define PAGE_HEIGHT 595
#define PAGE_SCALE 2

/* What a file dialog that is open will write. */
#define SAVING "pagoda-picture-saving"

static cairo_surface_t *
draw_page (PagodaChartDrawFunc draw, gpointer picture)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PAGE_WIDTH * PAGE_SCALE, PAGE_HEIGHT * PAGE_SCALE);
  cairo_t *cr = cairo_create (surface);

  pagoda_palette_set_source (cr, pagoda_palette_get (FALSE)->inks[PAGODA_INK_CARD]);
  cairo_paint (cr);
  cairo_scale (cr, PAGE_SCALE, PAGE_SCALE);
  draw (cr, PAGE_WIDTH, PAGE_HEIGHT, picture);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

void
pagoda_picture_output_copy (GtkWidget *widget, PagodaChartDrawFunc draw, gpointer picture)
{
  cairo_surface_t *surface = draw_page (draw, picture);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new (cairo_image_surface_get_data (surface), stride * PAGE_HEIGHT * PAGE_SCALE);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (PAGE_WIDTH * PAGE_SCALE, PAGE_HEIGHT * PAGE_SCALE,
                                                           GDK_MEMORY_DEFAULT, bytes, stride);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  cairo_surface_destroy (surface);
}

static void
answered_cb (const char *path, gpointer window)
{
  PagodaReportRequest *request = g_object_get_data (G_OBJECT (window), SAVING);

  g_free ((char *)request->path);
  request->path = g_strdup (path);
  pagoda_transfers_write (window, request);
}

void
pagoda_picture_output_save (PagodaWindow *window,
                            const PagodaReportRequest *request,
                            const char *title,
                            const char *name,
                            const char *ending)
{
  g_autofree char *day = pagoda_day_to_iso (request->as_of);
  g_autofree char *suggestion = g_strdup_printf ("%s %s.%s", name, day, ending);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  const char *const patterns[] = { pattern, NULL };
  PagodaFileQuestion question = {
    .title = title, .accept = _ ("_Save"), .suggestion = suggestion, .filter = ending, .patterns = patterns
  };

  /* The dialog is modal, and may be closed without an answer: what was chosen lives until the next one. */
  g_object_set_data_full (G_OBJECT (window), SAVING, pagoda_report_request_copy (request),
                          (GDestroyNotify)pagoda_report_request_free);
  pagoda_compat_ask_file (GTK_WINDOW (window), &question, answered_cb, window);
}
