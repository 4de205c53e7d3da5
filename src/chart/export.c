/* export.c: a drawing as a picture file or a page.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chart/export.h"

#include "base/atomic_file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#define PNG_SCALE 2.0
#define PAGE_MARGIN 36.0

/* Any fixed time does: a page says its day in words, and two of the same figures must be the same bytes. */
#define PDF_TIME "2000-01-01T00:00:00Z"

typedef struct
{
  double width;
  double height;
  PagodaChartDrawFunc draw;
  gpointer data;
} Drawing;

G_DEFINE_QUARK (pagoda - chart - error - quark, pagoda_chart_error)

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_on_paper (cairo_t *cr, const Drawing *drawing)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  drawing->draw (cr, drawing->width, drawing->height, drawing->data);
}

/* Draws on @surface after carrying 0 … width to @x … by @scale; the status is that of the surface. */
static cairo_status_t
draw_on (cairo_surface_t *surface, const Drawing *drawing, double x, double y, double scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  draw_on_paper (cr, drawing);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
render_png (const Drawing *drawing, GByteArray *bytes)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)lround (drawing->width * PNG_SCALE),
                                    (int)lround (drawing->height * PNG_SCALE));
  cairo_status_t status = draw_on (surface, drawing, 0, 0, PNG_SCALE);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return status;
}

/* A surface is complete when it is finished; only then is its status final. */
static cairo_status_t
finish (cairo_surface_t *surface, cairo_status_t status)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* cairo numbers its surfaces through the life of the process and writes that number as an id that nothing
 * refers to; without it the same drawing is the same bytes. */
static void
drop_surface_id (GByteArray *bytes)
{
  static const char marker[] = "<g id=\"surface";
  char *found = memmem (bytes->data, bytes->len, marker, strlen (marker));

  if (found == NULL)
    return;
  guint start = (guint)((guint8 *)found - bytes->data) + 2;
  guint end = start;
  while (end < bytes->len && bytes->data[end] != '>')
    end++;
  g_byte_array_remove_range (bytes, start, end - start);
}

static cairo_status_t
render_svg (const Drawing *drawing, GByteArray *bytes)
{
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (append_cb, bytes, drawing->width, drawing->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cairo_status_t status = finish (surface, draw_on (surface, drawing, 0, 0, 1));

  drop_surface_id (bytes);
  return status;
}

static cairo_surface_t *
create_pdf (double width, double height, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);

  /* From 1.18 on cairo writes later versions with other means; this one is the same from every cairo. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, PDF_TIME);
  return surface;
}

static cairo_status_t
render_pdf (const Drawing *drawing, GByteArray *bytes)
{
  PagodaSheetSize paper = pagoda_sheet_size (PAGODA_SHEET_A4, TRUE);
  double scale = MIN ((paper.width - 2 * PAGE_MARGIN) / drawing->width,
                      (paper.height - 2 * PAGE_MARGIN) / drawing->height);
  double x = (paper.width - drawing->width * scale) / 2;
  double y = (paper.height - drawing->height * scale) / 2;
  cairo_surface_t *surface = create_pdf (paper.width, paper.height, bytes);

  return finish (surface, draw_on (surface, drawing, x, y, scale));
}

static cairo_status_t
render (const Drawing *drawing, PagodaChartFormat format, GByteArray *bytes)
{
  switch (format)
    {
    case PAGODA_CHART_PNG:
      return render_png (drawing, bytes);
    case PAGODA_CHART_SVG:
      return render_svg (drawing, bytes);
    case PAGODA_CHART_PDF:
      return render_pdf (drawing, bytes);
    }
  g_return_val_if_reached (CAIRO_STATUS_INVALID_FORMAT);
}

/* 0, or the error number. */
static int
write_bytes (int fd, const GByteArray *bytes)
{
  gsize written = 0;

  while (written < bytes->len)
    {
      gssize n = write (fd, bytes->data + written, bytes->len - written);
      if (n < 0 && errno != EINTR)
        return errno;
      written += (gsize)MAX (n, 0);
    }
  return 0;
}

static int
write_temporary (const char *temporary, const GByteArray *bytes)
{
  int fd = g_open (temporary, O_WRONLY | O_CLOEXEC, 0);
  int number = fd >= 0 ? write_bytes (fd, bytes) : errno;

  if (fd >= 0 && close (fd) != 0 && number == 0)
    number = errno;
  return number;
}

static gboolean
fail_to_write (const char *temporary, const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_unlink (temporary);
  g_set_error (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_WRITE,
               _ ("The file “%s” cannot be written: %s. A file that was there before is untouched. Choose "
                  "another folder or make room, and export again."),
               name, g_strerror (number));
  return FALSE;
}

static gboolean
write_whole (const char *path, const GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *temporary = pagoda_atomic_file_begin (path, &cause);
  int number = temporary != NULL ? write_temporary (temporary, bytes) : 0;

  if (number != 0)
    return fail_to_write (temporary, path, number, error);
  if (temporary != NULL && pagoda_atomic_file_replace (temporary, path, &cause))
    return TRUE;
  g_set_error_literal (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_WRITE, cause->message);
  return FALSE;
}

static gboolean
write_drawn (const char *path, cairo_status_t status, const GByteArray *bytes, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return write_whole (path, bytes, error);
  g_set_error (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_DRAW,
               _ ("The picture could not be drawn: %s. Nothing was written. Choose a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
pagoda_chart_format_from_path (const char *path, PagodaChartFormat *format)
{
  static const struct
  {
    const char *ending;
    PagodaChartFormat format;
  } endings[] = {
    { ".png", PAGODA_CHART_PNG },
    { ".svg", PAGODA_CHART_SVG },
    { ".pdf", PAGODA_CHART_PDF },
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }
  return FALSE;
}

gboolean
pagoda_chart_export (const char *path,
                     PagodaChartFormat format,
                     double width,
                     double height,
                     PagodaChartDrawFunc draw,
                     gpointer data,
                     GError **error)
{
  g_return_val_if_fail (path != NULL && draw != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Drawing drawing = { .width = width, .height = height, .draw = draw, .data = data };
  return write_drawn (path, render (&drawing, format, bytes), bytes, error);
}

static void
draw_sheet (cairo_surface_t *surface,
            PagodaSheetSize room,
            PagodaSheetDrawFunc draw,
            int sheet,
            gpointer data)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, PAGODA_SHEET_MARGIN, PAGODA_SHEET_MARGIN);
  draw (cr, room.width, room.height, sheet, data);
  cairo_destroy (cr);
  cairo_surface_show_page (surface);
}

gboolean
pagoda_chart_export_sheets (const char *path,
                            PagodaSheetSize size,
                            int n,
                            PagodaSheetDrawFunc draw,
                            gpointer data,
                            GError **error)
{
  g_return_val_if_fail (path != NULL && draw != NULL && n > 0, FALSE);

  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_pdf (size.width, size.height, bytes);
  for (int sheet = 0; sheet < n; sheet++)
    draw_sheet (surface, pagoda_sheet_room (size), draw, sheet, data);
  return write_drawn (path, finish (surface, cairo_surface_status (surface)), bytes, error);
}
