/* averages_output.c: the law of averages to the clipboard, into files and on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/averages_output.h"

#include "app/compat.h"
#include "app/insight/averages_page.h"
#include "app/transfers.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>

/* A page as PNG files have it: sharp in a document. */
#define PAGE_WIDTH 842
#define PAGE_HEIGHT 595
#define PAGE_SCALE 2

void
pagoda_averages_output_copy_picture (GtkWidget *widget, PagodaAveragesPicture *picture)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PAGE_WIDTH * PAGE_SCALE, PAGE_HEIGHT * PAGE_SCALE);
  cairo_t *cr = cairo_create (surface);

  pagoda_palette_set_source (cr, pagoda_palette_get (FALSE)->inks[PAGODA_INK_CARD]);
  cairo_paint (cr);
  cairo_scale (cr, PAGE_SCALE, PAGE_SCALE);
  pagoda_averages_picture_draw_page (cr, PAGE_WIDTH, PAGE_HEIGHT, picture);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new (cairo_image_surface_get_data (surface), stride * PAGE_HEIGHT * PAGE_SCALE);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (PAGE_WIDTH * PAGE_SCALE, PAGE_HEIGHT * PAGE_SCALE,
                                                           GDK_MEMORY_DEFAULT, bytes, stride);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  cairo_surface_destroy (surface);
}

/* A line of cells; the ratio is that of the last step. */
static void
add_line (GString *table, const char *name, const guint64 *counts, const PagodaRatio *ratio)
{
  g_autofree char *share = pagoda_averages_word_share (ratio->share);
  g_autofree char *interval = pagoda_averages_word_interval (ratio);

  g_string_append (table, name);
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_string_append_printf (table, "\t%" G_GUINT64_FORMAT, counts[step]);
  g_string_append_printf (table, "\t%s\t%s\n", ratio->judged ? share : _ ("Too few"), interval);
}

void
pagoda_averages_output_copy_table (GtkWidget *widget,
                                   const PagodaAveragesView *view,
                                   PagodaAveragesGrouping by)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GArray) groups = pagoda_averages_view_group (view, by);

  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_string_append_printf (table, "\t%s", pagoda_chain_step_label ((PagodaChainStep)step, language));
  g_string_append_printf (table, "\t%s\t%s\n", _ ("Deals of attempts"), _ ("80%"));
  add_line (table, _ ("All"), view->counts, &view->whole);
  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaAveragesGroup *group = &g_array_index (groups, PagodaAveragesGroup, i);
      PagodaRatio ratio = pagoda_averages_judge (view->averages, group->counts[PAGODA_STEP_ATTEMPT],
                                                 group->counts[PAGODA_STEP_DEAL]);
      g_autofree char *name = pagoda_averages_word_group (group, by, language);
      add_line (table, name, group->counts, &ratio);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
}

/* A file dialog that is open: what is written is chosen before it opens. */
typedef struct
{
  PagodaWindow *window;
  PagodaReportRequest *request;
} Saving;

static void
free_saving (gpointer data)
{
  pagoda_report_request_free (((Saving *)data)->request);
  g_free (data);
}

static void
answered_cb (const char *path, gpointer data)
{
  Saving *saving = data;

  g_free ((char *)saving->request->path);
  saving->request->path = g_strdup (path);
  pagoda_transfers_write (saving->window, saving->request);
}

void
pagoda_averages_output_save (PagodaWindow *window, const PagodaReportRequest *request, const char *ending)
{
  g_autofree char *day = pagoda_day_to_iso (request->as_of);
  g_autofree char *name = g_strdup_printf ("%s %s.%s", _ ("Law of averages"), day, ending);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  const char *const patterns[] = { pattern, NULL };
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ window, pagoda_report_request_copy (request) };
  /* The dialog may be closed without an answer: what was chosen lives until the next one. */
  g_object_set_data_full (G_OBJECT (window), "pagoda-averages-saving", saving, free_saving);
  PagodaFileQuestion question = { .title = _ ("Save the law of averages"),
                                  .accept = _ ("_Save"),
                                  .suggestion = name,
                                  .filter = ending,
                                  .patterns = patterns };
  pagoda_compat_ask_file (GTK_WINDOW (window), &question, answered_cb, saving);
}

/* Paper */

static gpointer
take (PagodaPage *page)
{
  return pagoda_averages_page_describe (PAGODA_AVERAGES_PAGE (page));
}

static void
free_picture (gpointer picture)
{
  pagoda_averages_picture_free (picture);
}

static gpointer
lay_out (PagodaStandings *standings,
         const PagodaReportRequest *request,
         gpointer content,
         double width,
         double height,
         int *sheets)
{
  *sheets = 1;
  return content;
}

static void
draw (gpointer picture, cairo_t *cr, double width, double height, int sheet)
{
  if (picture != NULL)
    pagoda_averages_picture_draw_page (cr, width, height, picture);
}

/* What is laid out is the content, which the operation frees. */
static void
keep_content (gpointer laid_out)
{
}

const PagodaPrintout pagoda_printout_averages = { lay_out, draw, keep_content, take, free_picture };
