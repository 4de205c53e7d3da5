/* record_list.c: a list of what happened, a line for each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/record_list.h"

#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

/* The widest lines of a wide list, in pixels. */
#define WIDE 1060
#define GAP 12
#define DAY_CHARACTERS 13

struct _PagodaRecord
{
  GObject parent_instance;

  PagodaDay day;
  char *title;
  char *detail;
  char *figure;
  const char *action; /* NULL where nothing can be done about it */
  GVariant *target;   /* NULL where the action needs none */
};

G_DEFINE_FINAL_TYPE (PagodaRecord, pagoda_record, G_TYPE_OBJECT)

static void
pagoda_record_finalize (GObject *object)
{
  PagodaRecord *record = PAGODA_RECORD (object);

  g_free (record->title);
  g_free (record->detail);
  g_free (record->figure);
  g_clear_pointer (&record->target, g_variant_unref);
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

void
pagoda_record_set_action (PagodaRecord *record, const char *action, GVariant *target)
{
  record->action = action;
  record->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

PagodaDay
pagoda_record_get_day (PagodaRecord *record)
{
  return record->day;
}

const char *
pagoda_record_get_title (PagodaRecord *record)
{
  return record->title;
}

const char *
pagoda_record_get_detail (PagodaRecord *record)
{
  return record->detail;
}

const char *
pagoda_record_get_figure (PagodaRecord *record)
{
  return record->figure;
}

static gboolean
are_targets_equal (GVariant *a, GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

static gboolean
are_equal (const PagodaRecord *a, const PagodaRecord *b)
{
  return a->day == b->day && g_str_equal (a->title, b->title) && g_str_equal (a->detail, b->detail)
         && g_str_equal (a->figure, b->figure) && g_strcmp0 (a->action, b->action) == 0
         && are_targets_equal (a->target, b->target);
}

/* The list */

struct _PagodaRecordList
{
  AdwBin parent_instance;

  GListStore *records;
  GtkWidget *column;
  gboolean wide;
  GtkWidget *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (PagodaRecordList, pagoda_record_list, ADW_TYPE_BIN)

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

/* The day before title and detail, which stand one above the other; the figure at the end, or below them
 * where there is no room beside them. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", GAP, "line-spacing", 0, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = create_label (1, PANGO_ELLIPSIZE_NONE, "figure");

  gtk_widget_add_css_class (line, "record");
  gtk_widget_set_hexpand (wrap, TRUE);
  gtk_widget_set_valign (wrap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), create_label (0, PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (0, PANGO_ELLIPSIZE_END, "secondary"));
  gtk_box_append (GTK_BOX (line), create_label (0, PANGO_ELLIPSIZE_NONE, "secondary"));
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_first_child (line)), DAY_CHARACTERS);
  gtk_widget_add_css_class (gtk_widget_get_first_child (line), "caption");
  gtk_widget_set_parent (texts, wrap);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_set_parent (figure, wrap);
  gtk_box_append (GTK_BOX (line), wrap);
  gtk_list_item_set_child (item, line);
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
  GtkWidget *wrap = gtk_widget_get_next_sibling (day_label);
  GtkWidget *texts = gtk_widget_get_first_child (wrap);
  g_autofree char *day = pagoda_wording_day (record->day, PAGODA_DAY_NONE);
  g_autofree char *name
      = g_strjoin (", ", record->title, record->detail[0] != '\0' ? record->detail : record->figure,
                   record->detail[0] != '\0' && record->figure[0] != '\0' ? record->figure : NULL, NULL);

  PagodaRecordList *list = data;
  g_autofree char *dated = *day != '\0' ? g_strjoin (", ", day, name, NULL) : g_steal_pointer (&name);

  gtk_label_set_label (GTK_LABEL (day_label), day);
  gtk_widget_set_visible (day_label, !list->wide);
  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (texts)), list->wide);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (texts)),
                           list->wide ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  set_text (gtk_widget_get_first_child (texts), record->title);
  set_text (gtk_widget_get_last_child (texts), record->detail);
  set_text (gtk_widget_get_last_child (wrap), record->figure);
  gtk_list_item_set_activatable (item, record->action != NULL);
  pagoda_naming_set (gtk_widget_get_parent (line), dated);
}

static void
activate_cb (GtkListView *view, guint place, PagodaRecordList *list)
{
  g_autoptr (PagodaRecord) record = g_list_model_get_item (G_LIST_MODEL (list->records), place);

  if (record->action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (list), record->action, record->target);
}

static GtkWidget *
create_list (PagodaRecordList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (list->records)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), list);
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  g_signal_connect (view, "activate", G_CALLBACK (activate_cb), list);
  gtk_widget_add_css_class (view, "records");
  pagoda_tab_stop_install (view);
  return view;
}

static void
pagoda_record_list_finalize (GObject *object)
{
  g_object_unref (PAGODA_RECORD_LIST (object)->records);
  G_OBJECT_CLASS (pagoda_record_list_parent_class)->finalize (object);
}

static void
pagoda_record_list_class_init (PagodaRecordListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_record_list_finalize;
}

static void
pagoda_record_list_init (PagodaRecordList *list)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = adw_clamp_scrollable_new ();

  list->records = g_list_store_new (PAGODA_TYPE_RECORD);
  list->list = create_list (list);
  list->empty = create_label (0.5, PANGO_ELLIPSIZE_NONE, "secondary");
  gtk_label_set_wrap (GTK_LABEL (list->empty), TRUE);
  gtk_label_set_justify (GTK_LABEL (list->empty), GTK_JUSTIFY_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  /* As wide as a page of preferences, so that day and figure of a line stay together. */
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (column), list->list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), list->empty);
  gtk_widget_set_vexpand (overlay, TRUE);
  list->column = column;
  adw_bin_set_child (ADW_BIN (list), overlay);
}

void
pagoda_record_list_set_wide (PagodaRecordList *list)
{
  list->wide = TRUE;
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (list->column), WIDE);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (list->column), WIDE);
}

void
pagoda_record_list_set_texts (PagodaRecordList *list, const char *name, const char *empty)
{
  pagoda_naming_set (list->list, name);
  gtk_label_set_label (GTK_LABEL (list->empty), empty);
}

static gboolean
is_shown_at (PagodaRecordList *list, guint place, const PagodaRecord *record)
{
  g_autoptr (PagodaRecord) shown = g_list_model_get_item (G_LIST_MODEL (list->records), place);

  return are_equal (shown, record);
}

/* What is the same at both ends stays; the middle is replaced. */
void
pagoda_record_list_show (PagodaRecordList *list, GPtrArray *records)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (list->records));
  guint least = MIN (before, records->len);
  guint first = 0;
  guint last = 0;

  while (first < least && is_shown_at (list, first, g_ptr_array_index (records, first)))
    first++;
  while (last < least - first
         && is_shown_at (list, before - 1 - last, g_ptr_array_index (records, records->len - 1 - last)))
    last++;
  if (first + last < MAX (before, records->len))
    g_list_store_splice (list->records, first, before - first - last, records->pdata + first,
                         records->len - first - last);
  gtk_widget_set_visible (list->empty, records->len == 0);
  g_ptr_array_unref (records);
}
