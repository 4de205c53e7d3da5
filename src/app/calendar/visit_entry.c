/* visit_entry.c: an activity in a day of the calendar: a button that can be dragged.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/visit_entry.h"

#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_words.h"
#include "app/widgets/naming.h"

#define GAP 4

/* A dragged text is ours where it begins so; two ids and the name follow. */
#define DRAG_PREFIX "pagoda-visit"

/* A group likewise; a list of its customers and, in the next line, its name follow. */
#define GROUP_PREFIX "pagoda-group"

struct _PagodaVisitEntry
{
  GtkButton parent_instance;

  PagodaAgenda *agenda;
  const PagodaActivity *activity;
};

G_DEFINE_FINAL_TYPE (PagodaVisitEntry, pagoda_visit_entry, GTK_TYPE_BUTTON)

static void
pagoda_visit_entry_clicked (GtkButton *button)
{
  pagoda_visit_actions_popup (GTK_WIDGET (button), PAGODA_VISIT_ENTRY (button)->activity);
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, PagodaVisitEntry *entry)
{
  pagoda_visit_actions_popup (GTK_WIDGET (entry), entry->activity);
}

static void
pagoda_visit_entry_dispose (GObject *object)
{
  PagodaVisitEntry *entry = PAGODA_VISIT_ENTRY (object);

  g_clear_pointer (&entry->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_visit_entry_parent_class)->dispose (object);
}

static void
pagoda_visit_entry_class_init (PagodaVisitEntryClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_visit_entry_dispose;
  GTK_BUTTON_CLASS (class)->clicked = pagoda_visit_entry_clicked;
}

static void
pagoda_visit_entry_init (PagodaVisitEntry *entry)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), entry);
  gtk_widget_add_controller (GTK_WIDGET (entry), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_css_class (GTK_WIDGET (entry), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (entry), "visit");
}

static void
add_label (GtkWidget *box, const char *text, const char *style, PangoEllipsizeMode ellipsize)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
pagoda_visit_entry_new (const PagodaAgenda *agenda, const PagodaActivity *activity, PagodaDay today)
{
  PagodaVisitEntry *entry = g_object_new (PAGODA_TYPE_VISIT_ENTRY, NULL);
  GtkWidget *widget = GTK_WIDGET (entry);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  g_autofree char *time = pagoda_visit_time (activity);
  g_autofree char *name = pagoda_visit_describe (agenda, activity, today);
  const char *customer = pagoda_visit_customer (agenda->snapshot, activity->customer);

  entry->agenda = pagoda_agenda_ref ((PagodaAgenda *)agenda);
  entry->activity = activity;
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pagoda_visit_icon (activity, today)));
  if (*time != '\0' && pagoda_visit_look (activity, today) == PAGODA_VISIT_PLANNED)
    add_label (box, time, "figure", PANGO_ELLIPSIZE_NONE);
  add_label (box, customer, NULL, PANGO_ELLIPSIZE_END);
  if (pagoda_visit_detour (agenda, activity) != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_button_set_child (GTK_BUTTON (entry), box);
  gtk_widget_add_css_class (widget, pagoda_visit_style (pagoda_visit_look (activity, today)));
  if (pagoda_activity_is_visit (activity->kind))
    gtk_widget_add_css_class (widget, "face-to-face");
  pagoda_naming_set_with_tooltip (widget, name);
  if (activity->state == PAGODA_ACTIVITY_PLANNED)
    pagoda_visit_drag_install (widget, (PagodaDraggedVisit){ activity->id, activity->customer }, customer);
  return widget;
}

const PagodaActivity *
pagoda_visit_entry_get (PagodaVisitEntry *entry)
{
  return entry->activity;
}

/* Dragging */

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (widget);

  gtk_drag_source_set_icon (source, picture, 0, 0);
  gtk_widget_add_css_class (widget, "dragged");
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, gpointer data)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), "dragged");
}

static GtkDragSource *
add_drag_source (GtkWidget *widget)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  /* Before the button takes the press for a click. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  return source;
}

void
pagoda_visit_drag_install (GtkWidget *widget, PagodaDraggedVisit dragged, const char *name)
{
  g_autofree char *text = g_strdup_printf (DRAG_PREFIX " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                                           dragged.activity, dragged.customer, name);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  gtk_drag_source_set_content (add_drag_source (widget), content);
}

/* Written down only for a drag that takes place: there may be thousands of customers. */
static GdkContentProvider *
prepare_group_cb (GtkDragSource *source, double x, double y, GVariant *group)
{
  g_autoptr (GVariant) customers = NULL;
  const char *name;

  g_variant_get (group, "(&s@ax)", &name, &customers);
  g_autofree char *list = g_variant_print (customers, TRUE);
  g_autofree char *text = g_strdup_printf (GROUP_PREFIX " %s\n%s", list, name);
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
release_group (gpointer group, GClosure *closure)
{
  g_variant_unref (group);
}

void
pagoda_visit_drag_install_group (GtkWidget *widget, GVariant *customers, const char *name)
{
  GVariant *group = g_variant_ref_sink (g_variant_new ("(s@ax)", name, customers));

  g_signal_connect_data (add_drag_source (widget), "prepare", G_CALLBACK (prepare_group_cb), group,
                         release_group, 0);
}

/* The name of the group that @text is, and its @customers (nullable; transfer full); NULL where it is none.
 */
static const char *
read_group (const char *text, GVariant **customers)
{
  const char *name = g_str_has_prefix (text, GROUP_PREFIX " ") ? strchr (text, '\n') : NULL;

  if (name == NULL)
    return NULL;
  if (customers != NULL)
    *customers = g_variant_parse (G_VARIANT_TYPE ("ax"), text + strlen (GROUP_PREFIX), name, NULL, NULL);
  return customers != NULL && *customers == NULL ? NULL : name + 1;
}

gboolean
pagoda_visit_drop_group (GtkWidget *widget, const GValue *value, PagodaDay day)
{
  g_autoptr (GVariant) customers = NULL;
  const char *name = value != NULL && G_VALUE_HOLDS_STRING (value)
                         ? read_group (g_value_get_string (value), &customers)
                         : NULL;

  if (name == NULL)
    return FALSE;
  gtk_widget_activate_action (widget, "visit.plan-all", "(is@ax)", day, name, customers);
  return TRUE;
}

gboolean
pagoda_visit_drag_read (const GValue *value, PagodaDraggedVisit *dragged, const char **name)
{
  const char *text = value != NULL && G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : "";
  const char *group = read_group (text, NULL);
  char *end;

  if (group != NULL)
    {
      *dragged = (PagodaDraggedVisit){ PAGODA_ID_NONE, PAGODA_ID_NONE };
      if (name != NULL)
        *name = group;
      return TRUE;
    }
  if (!g_str_has_prefix (text, DRAG_PREFIX " "))
    return FALSE;
  dragged->activity = g_ascii_strtoll (text + strlen (DRAG_PREFIX), &end, 10);
  dragged->customer = g_ascii_strtoll (end, &end, 10);
  if (*end != ' ')
    return FALSE;
  if (name != NULL)
    *name = end + 1;
  return TRUE;
}
