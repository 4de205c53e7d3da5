/* letter_text.c: the text of a letter, where it is written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/letters/letter_text.h"

#include "app/widgets/naming.h"

#define LEAST_HEIGHT 260
#define PADDING 10

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
