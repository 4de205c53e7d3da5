/* strip.c: a line above the pages that says what is special now, with a button that changes it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/strip.h"

#include "app/widgets/wrap.h"

#define GAP 6

/* Narrower than this the text wraps. */
#define TEXT_CHARACTERS 12

struct _PagodaStrip
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (PagodaStrip, pagoda_strip, ADW_TYPE_BIN)

static void
pagoda_strip_class_init (PagodaStripClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
pagoda_strip_init (PagodaStrip *strip)
{
  GtkWidget *line = g_object_new (PAGODA_TYPE_WRAP, "spacing", GAP, NULL);

  strip->label = GTK_LABEL (gtk_label_new (NULL));
  strip->button = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_label_set_wrap (strip->label, TRUE);
  gtk_label_set_width_chars (strip->label, TEXT_CHARACTERS);
  gtk_label_set_xalign (strip->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (strip->button), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (strip->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "strip");
  gtk_widget_set_parent (GTK_WIDGET (strip->label), line);
  gtk_widget_set_parent (GTK_WIDGET (strip->button), line);
  adw_bin_set_child (ADW_BIN (strip), line);
  gtk_widget_set_visible (GTK_WIDGET (strip), FALSE);
}

void
pagoda_strip_show (PagodaStrip *strip, const char *text, const char *button, const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (strip), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (strip->button), button != NULL);
  gtk_label_set_label (strip->label, text != NULL ? text : "");
  gtk_button_set_label (strip->button, button != NULL ? button : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (strip->button), action);
}
