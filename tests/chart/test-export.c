/* test-export.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/export.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "chart/lettering.h"
#include "support/support.h"

static void
draw_cb (cairo_t *cr, double width, double height, gpointer data)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 14);
  const char *text = data;
  PagodaColor blue = { 0, 0, 1 };

  cairo_rectangle (cr, 0, 0, width / 2, height);
  pagoda_palette_set_source (cr, blue);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, &bold, text, (PagodaRect){ width / 2, 0, width / 2, height }, 0.5, blue);
}

static void
fail_cb (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_restore (cr);
}

static char *
path_of (const char *name)
{
  return g_build_filename (pagoda_test_folder (), name, NULL);
}

static GBytes *
read_file (const char *path)
{
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

static void
test_format_from_path (void)
{
  static const struct
  {
    const char *path;
    int format; /* −1 is none */
  } cases[] = {
    { "a.png", PAGODA_CHART_PNG },
    { "/x/金字塔.SVG", PAGODA_CHART_SVG },
    { "a.b.Pdf", PAGODA_CHART_PDF },
    { "a.jpeg", -1 },
    { "png", -1 },
    { "", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaChartFormat format;
      gboolean known = pagoda_chart_format_from_path (cases[i].path, &format);
      g_assert_cmpint (known ? (int)format : -1, ==, cases[i].format);
    }
}

static void
test_same_drawing_same_bytes (void)
{
  static const char *const names[] = { "same.png", "same.svg", "same.pdf" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = path_of (names[i]);
      g_autoptr (GBytes) before = NULL;
      PagodaChartFormat format;
      g_assert_true (pagoda_chart_format_from_path (path, &format));
      for (guint round = 0; round < 3; round++)
        {
          g_autoptr (GError) error = NULL;
          pagoda_chart_export (path, format, 300, 200, draw_cb, (gpointer) "超级 Top", &error);
          g_assert_no_error (error);
          g_autoptr (GBytes) bytes = read_file (path);
          if (before != NULL)
            g_assert_true (g_bytes_equal (before, bytes));
          g_clear_pointer (&before, g_bytes_unref);
          before = g_bytes_ref (bytes);
        }
      g_assert_true (pagoda_chart_export (path, format, 300, 200, draw_cb, (gpointer) "大 Large", NULL));
      g_autoptr (GBytes) other = read_file (path);
      g_assert_false (g_bytes_equal (before, other));
    }
}

static void
test_png_is_the_drawing (void)
{
  g_autofree char *path = path_of ("drawing.png");

  g_assert_true (pagoda_chart_export (path, PAGODA_CHART_PNG, 300, 200, draw_cb, (gpointer) "", NULL));
  cairo_surface_t *image = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, 600);
  g_assert_cmpint (cairo_image_surface_get_height (image), ==, 400);
  const guint32 *first = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (image);
  g_assert_cmphex (first[10] & 0xffffff, ==, 0x0000ff);
  g_assert_cmphex (first[590] & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (image);
}

static void
test_vector_files (void)
{
  g_autofree char *svg_path = path_of ("drawing.svg");
  g_autofree char *pdf_path = path_of ("drawing.pdf");

  g_assert_true (pagoda_chart_export (svg_path, PAGODA_CHART_SVG, 300, 200, draw_cb, (gpointer) "x", NULL));
  g_autoptr (GBytes) svg = read_file (svg_path);
  g_assert_true (contains (svg, "viewBox=\"0 0 300 200\""));
  g_assert_false (contains (svg, "surface"));
  g_assert_true (contains (svg, "</svg>"));

  g_assert_true (pagoda_chart_export (pdf_path, PAGODA_CHART_PDF, 300, 200, draw_cb, (gpointer) "x", NULL));
  g_autoptr (GBytes) pdf = read_file (pdf_path);
  /* A4, landscape, in points. */
  g_assert_true (contains (pdf, "%PDF-1"));
  g_assert_true (contains (pdf, "841.88"));
  g_assert_true (contains (pdf, "595.27"));
  g_assert_true (contains (pdf, "20000101000000Z"));
}

static void
test_refused_path (void)
{
  g_autofree char *path = path_of ("no-such-folder/x.png");
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_chart_export (path, PAGODA_CHART_PNG, 30, 20, draw_cb, (gpointer) "", &error));
  g_assert_error (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "x.png"));
}

/* A failure after the file was there leaves it and nothing beside it. */
static void
test_old_file_stays (void)
{
  g_autofree char *folder = path_of ("old");
  g_autofree char *path = g_build_filename (folder, "old.svg", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL, refused = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_false (pagoda_chart_export (path, PAGODA_CHART_SVG, 30, 20, fail_cb, NULL, &error));
  g_assert_error (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_DRAW);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");

  /* A folder where the file should go can be replaced by nobody, root included. */
  g_autofree char *taken = g_build_filename (folder, "taken.png", NULL);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (pagoda_chart_export (taken, PAGODA_CHART_PNG, 30, 20, draw_cb, (gpointer) "", &refused));
  g_assert_error (refused, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_WRITE);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2);
}

static void
test_too_large (void)
{
  g_autofree char *path = path_of ("large.png");
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_chart_export (path, PAGODA_CHART_PNG, 1e6, 1e6, draw_cb, (gpointer) "", &error));
  g_assert_error (error, PAGODA_CHART_ERROR, PAGODA_CHART_ERROR_DRAW);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/format-from-path", test_format_from_path);
  g_test_add_func ("/export/same-drawing-same-bytes", test_same_drawing_same_bytes);
  g_test_add_func ("/export/png-is-the-drawing", test_png_is_the_drawing);
  g_test_add_func ("/export/vector-files", test_vector_files);
  g_test_add_func ("/export/refused-path", test_refused_path);
  g_test_add_func ("/export/old-file-stays", test_old_file_stays);
  g_test_add_func ("/export/too-large", test_too_large);
  return g_test_run ();
}
