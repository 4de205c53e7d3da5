/* people_output.c: the people map to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/people/people_output.h"

#include "app/compat.h"
#include "app/transfers.h"

#include <glib/gi18n-lib.h>

/* A page as PNG files have it: sharp in a document. */
#define PAGE_WIDTH 842
#define PAGE_HEIGHT 595
#define PAGE_SCALE 2

void
pagoda_people_output_copy (GtkWidget *widget, PagodaPeoplePicture *picture)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PAGE_WIDTH * PAGE_SCALE, PAGE_HEIGHT * PAGE_SCALE);
  cairo_t *cr = cairo_create (surface);

  pagoda_palette_set_source (cr, pagoda_palette_get (FALSE)->inks[PAGODA_INK_CARD]);
  cairo_paint (cr);
  cairo_scale (cr, PAGE_SCALE, PAGE_SCALE);
  pagoda_people_picture_draw_page (cr, PAGE_WIDTH, PAGE_HEIGHT, picture);
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

/* A file dialog that is open: what is written is chosen before it opens. */
typedef struct
{
  PagodaWindow *window;
  PagodaReportRequest request;
} Saving;

static void
answered_cb (const char *path, gpointer data)
{
  Saving *saving = data;

  saving->request.path = path;
  pagoda_transfers_write (saving->window, &saving->request);
}

void
pagoda_people_output_save (PagodaWindow *window, const PagodaPeoplePicture *picture, const char *ending)
{
  g_autofree char *day = pagoda_day_to_iso (picture->day);
  g_autofree char *name = g_strdup_printf ("%s %s.%s", _ ("People map"), day, ending);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  const char *const patterns[] = { pattern, NULL };
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ window,
                      { .name = PAGODA_REPORT_LAYERS,
                        .language = pagoda_language_current (),
                        .as_of = picture->day,
                        .compare = PAGODA_DAY_NONE,
                        .customer = picture->project->customer,
                        .project = picture->project->id,
                        .period = { 0, -1 } } };
  /* The dialog may be closed without an answer: what was chosen lives until the next one. */
  g_object_set_data_full (G_OBJECT (window), "pagoda-people-saving", saving, g_free);
  PagodaFileQuestion question = { .title = _ ("Save the people map"),
                                  .accept = _ ("_Save"),
                                  .suggestion = name,
                                  .filter = ending,
                                  .patterns = patterns };
  pagoda_compat_ask_file (GTK_WINDOW (window), &question, answered_cb, saving);
}
