/* letter_text.c: the text of a letter, where it is written and on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/letters/letter_text.h"

#include "app/compat.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 260
#define PADDING 10

/* Points. */
#define PAPER_FONT "Sans 11"
#define PAPER_MARGIN 36.0

GtkWidget *
pagoda_letter_text_new (const char *name, GtkTextView **view)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                                  "top-margin", PADDING, "bottom-margin", PADDING, "left-margin", PADDING,
                                  "right-margin", PADDING, NULL);

  pagoda_naming_set (text, name);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  *view = GTK_TEXT_VIEW (text);
  return scrolled;
}

char *
pagoda_letter_text_get (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Paper */

/* The text broken into lines, and which of them each sheet begins with. */
typedef struct
{
  char *text;
  PangoLayout *layout; /* NULL before the paper is known */
  GArray *first;       /* int; one more than there are sheets */
} Printing;

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_free (printing->text);
  g_clear_object (&printing->layout);
  g_array_unref (printing->first);
  g_free (printing);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  double room = gtk_print_context_get_height (context) - 2 * PAPER_MARGIN, used = 0;
  PangoFontDescription *font = pango_font_description_from_string (PAPER_FONT);
  int none = 0;

  g_clear_object (&printing->layout);
  g_array_set_size (printing->first, 0);
  printing->layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_font_description (printing->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (printing->layout,
                          (int)((gtk_print_context_get_width (context) - 2 * PAPER_MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (printing->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (printing->layout, printing->text, -1);
  g_array_append_val (printing->first, none);
  for (int i = 0; i < pango_layout_get_line_count (printing->layout); i++)
    {
      PangoRectangle line;
      pango_layout_line_get_extents (pango_layout_get_line_readonly (printing->layout, i), NULL, &line);
      double height = (double)line.height / PANGO_SCALE;
      if (used + height > room && used > 0)
        {
          g_array_append_val (printing->first, i);
          used = 0;
        }
      used += height;
    }
  int end = pango_layout_get_line_count (printing->layout);
  g_array_append_val (printing->first, end);
  gtk_print_operation_set_n_pages (operation, (int)printing->first->len - 1);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int sheet, Printing *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double y = PAPER_MARGIN;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (int i = g_array_index (printing->first, int, sheet);
       i < g_array_index (printing->first, int, sheet + 1); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (printing->layout, i);
      PangoRectangle extents;
      pango_layout_line_get_extents (line, NULL, &extents);
      cairo_move_to (cr, PAPER_MARGIN, y - (double)extents.y / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, line);
      y += (double)extents.height / PANGO_SCALE;
    }
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pagoda_compat_show_message (parent, _ ("Nothing was printed"), error->message);
}

void
pagoda_letter_text_print (GtkWindow *parent, const char *name, const char *text)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->text = g_strdup (text);
  printing->first = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing, free_printing, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
