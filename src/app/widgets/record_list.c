/* record_list.c: a list of what happened, a line for each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/record_list.h"

#include "app/widgets/tab_stop.h"
#include "app/wording.h"

#define GAP 12
#define DAY_CHARACTERS 11

struct _PagodaRecord
{
  GObject parent_instance;

  PagodaDay day;
  char *title;
  char *detail;
  char *figure;
};

G_DEFINE_FINAL_TYPE (PagodaRecord, pagoda_record, G_TYPE_OBJECT)

static void
pagoda_record_finalize (GObject *object)
{
  PagodaRecord *record = PAGODA_RECORD (object);

  g_free (record->title);
  g_free (record->detail);
  g_free (record->figure);
  G_OBJECT_CLASS (pagoda_record_parent_class)->finalize (object);
}

static void
pagoda_record_class_init (PagodaRecordClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_record_finalize;
}

static void
pagoda_record_init (PagodaRecord *record)
{
}

PagodaRecord *
pagoda_record_new (PagodaDay day, const char *title, const char *detail, char *figure)
{
  PagodaRecord *record = g_object_new (PAGODA_TYPE_RECORD, NULL);

  record->day = day;
  record->title = g_strdup (title != NULL ? title : "");
  record->detail = g_strdup (detail != NULL ? detail : "");
  record->figure = figure != NULL ? figure : g_strdup ("");
  return record;
}

PagodaDay
pagoda_record_get_day (PagodaRecord *record)
{
  return record->day;
}

static GtkWidget *
create_label (float align, PangoEllipsizeMode ellipsize, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* The day before title and detail, which stand one above the other. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, "record");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), create_label (0, PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (0, PANGO_ELLIPSIZE_END, "secondary"));
  gtk_box_append (GTK_BOX (line), create_label (0, PANGO_ELLIPSIZE_NONE, "secondary"));
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_first_child (line)), DAY_CHARACTERS);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), create_label (1, PANGO_ELLIPSIZE_NONE, "figure"));
  gtk_list_item_set_child (item, line);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text[0] != '\0');
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PagodaRecord *record = gtk_list_item_get_item (item);
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *day_label = gtk_widget_get_first_child (line);
  GtkWidget *texts = gtk_widget_get_next_sibling (day_label);
  g_autofree char *day = pagoda_wording_day (record->day, PAGODA_DAY_NONE);
  g_autofree char *name
      = g_strjoin (", ", day, record->title, record->detail[0] != '\0' ? record->detail : record->figure,
                   record->detail[0] != '\0' && record->figure[0] != '\0' ? record->figure : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (day_label), day);
  set_text (gtk_widget_get_first_child (texts), record->title);
  set_text (gtk_widget_get_last_child (texts), record->detail);
  set_text (gtk_widget_get_last_child (line), record->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
pagoda_record_list_new (GListModel *records, const char *name)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  GtkWidget *list
      = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (records))), factory);
  gtk_widget_add_css_class (list, "records");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  pagoda_tab_stop_install (list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}
