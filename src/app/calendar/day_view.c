/* day_view.c: one day by its hours, with what has no time above them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/day_view.h"

#include "app/calendar/agenda_feed.h"
#include "app/calendar/hour_column.h"
#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_entry.h"
#include "app/widgets/naming.h"
#include "session/edit_times.h"
#include "session/holidays.h"

#include <glib/gi18n-lib.h>

#define GAP 2

/* The strip above the hours scrolls beyond this height. */
#define MOST_STRIP 160

/* In milliseconds: until all has its place. */
#define REVEAL_DELAY 50

/* Working hours are first in sight. */
#define FIRST_IN_SIGHT (8 * 60)

struct _PagodaDayView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *note_label; /* the holiday */
  GtkWidget *strip;      /* entries without a time */
  GtkWidget *strip_scroller;
  PagodaHourColumn *hours;
  GtkAdjustment *scrolling;

  PagodaDay day;
  char *shown;      /* what the strip shows */
  PagodaId carried; /* the entry that is taken along to another day, until it is there; else PAGODA_ID_NONE */
  guint revealing;  /* the source that brings what has the focus into sight, or 0 */
  gboolean sighted; /* the working hours were brought into sight */
};

G_DEFINE_FINAL_TYPE (PagodaDayView, pagoda_day_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Entries and the focus */

/* All entries, the ones without a time first (transfer container). */
static GPtrArray *
list_entries (PagodaDayView *view)
{
  const GPtrArray *timed = pagoda_hour_column_get_entries (view->hours);
  GPtrArray *entries = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (view->strip); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (entries, child);
  for (guint i = 0; i < timed->len; i++)
    g_ptr_array_add (entries, timed->pdata[i]);
  return entries;
}

static GtkWidget *
focus_inside (PagodaDayView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view)) ? focus : NULL;
}

static PagodaVisitEntry *
focused_entry (PagodaDayView *view)
{
  GtkWidget *focus = focus_inside (view);

  return PAGODA_IS_VISIT_ENTRY (focus) ? PAGODA_VISIT_ENTRY (focus) : NULL;
}

static gboolean
focus_visit (PagodaDayView *view, PagodaId id)
{
  g_autoptr (GPtrArray) entries = list_entries (view);

  for (guint i = 0; i < entries->len; i++)
    if (pagoda_visit_entry_get (entries->pdata[i])->id == id)
      return gtk_widget_grab_focus (entries->pdata[i]);
  return FALSE;
}

/* Once, as soon as the hours have their places; later it is as somebody left it. */
static void
show_working_hours (PagodaDayView *view)
{
  if (view->sighted || !gtk_widget_get_mapped (GTK_WIDGET (view))
      || gtk_adjustment_get_upper (view->scrolling) <= gtk_adjustment_get_page_size (view->scrolling))
    return;
  view->sighted = TRUE;
  gtk_adjustment_set_value (view->scrolling, pagoda_hour_column_get_y (view->hours, FIRST_IN_SIGHT));
}

/* The hour or the entry that has the focus is brought into sight as soon as it has its place. */
static gboolean
reveal_cb (gpointer data)
{
  PagodaDayView *view = data;
  graphene_rect_t box;
  GtkWidget *focus = focus_inside (view);

  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_get_height (focus) == 0)
    return G_SOURCE_CONTINUE;
  view->revealing = 0;
  show_working_hours (view);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view->hours))
      && gtk_widget_compute_bounds (focus, GTK_WIDGET (view->hours), &box))
    gtk_adjustment_clamp_page (view->scrolling, box.origin.y, box.origin.y + box.size.height);
  return G_SOURCE_REMOVE;
}

static void
reveal_focus (PagodaDayView *view)
{
  if (view->revealing == 0)
    view->revealing = g_timeout_add (REVEAL_DELAY, reveal_cb, view);
}

void
pagoda_day_view_focus_hour (PagodaDayView *view)
{
  reveal_focus (view);
  pagoda_hour_column_focus_hour (view->hours, pagoda_hour_column_get_hour (view->hours));
}

/* Keys */

static void
choose (PagodaDayView *view, PagodaDay day)
{
  g_signal_emit (view, signals[SIGNAL_DAY_CHOSEN], 0, (int)day);
}

static void
go_to_day (PagodaDayView *view, PagodaDay day)
{
  choose (view, day);
  pagoda_day_view_focus_hour (view);
}

static int
hour_of (const PagodaActivity *activity)
{
  return activity->minute >= 0 ? activity->minute / 60 : 0;
}

/* From the first entry upwards one comes to its hour. */
static void
go_between_entries (PagodaDayView *view, PagodaVisitEntry *entry, int step)
{
  g_autoptr (GPtrArray) entries = list_entries (view);
  guint place;

  g_ptr_array_find (entries, entry, &place);
  if (step < 0 && place == 0)
    pagoda_hour_column_focus_hour (view->hours, hour_of (pagoda_visit_entry_get (entry)));
  else if (step < 0 || place + 1 < entries->len)
    gtk_widget_grab_focus (entries->pdata[step < 0 ? place - 1 : place + 1]);
}

/* The focus goes along, as soon as the plan is on its new day. */
static void
carry (PagodaDayView *view, const PagodaActivity *activity, int days)
{
  view->carried = activity->id;
  gtk_widget_activate_action (GTK_WIDGET (view), "visit.move-by", "(xi)", activity->id, days);
  choose (view, view->day + days);
}

static gboolean
change_plan (PagodaDayView *view, const PagodaActivity *activity, int days, int step, gboolean longer)
{
  if (activity->state != PAGODA_ACTIVITY_PLANNED)
    return TRUE;
  if (days != 0)
    carry (view, activity, days);
  else
    gtk_widget_activate_action (GTK_WIDGET (view), longer ? "time.lengthen" : "time.shift", "(xi)",
                                activity->id, step * PAGODA_TIME_STEP);
  return TRUE;
}

static gboolean
entry_key_pressed (PagodaDayView *view, PagodaVisitEntry *entry, guint keyval, GdkModifierType state)
{
  const PagodaActivity *activity = pagoda_visit_entry_get (entry);
  int arrow = pagoda_calendar_days_of_arrow (keyval);
  int days = ABS (arrow) == 1 ? arrow : 0;
  int step = days == 0 ? (arrow > 0) - (arrow < 0) : 0;

  if (arrow != 0 && (state & GDK_CONTROL_MASK) != 0)
    return change_plan (view, activity, days, step, (state & GDK_SHIFT_MASK) != 0);
  if (days != 0)
    go_to_day (view, view->day + days);
  else if (step != 0)
    go_between_entries (view, entry, step);
  else if (keyval == GDK_KEY_Escape)
    pagoda_hour_column_focus_hour (view->hours, hour_of (activity));
  else if (keyval == GDK_KEY_Delete)
    gtk_widget_activate_action (GTK_WIDGET (view), "visit.delete", "x", activity->id);
  else
    return FALSE;
  return TRUE;
}

static gboolean
hour_key_pressed (PagodaDayView *view, guint keyval)
{
  int arrow = pagoda_calendar_days_of_arrow (keyval);
  int hour = pagoda_hour_column_get_hour (view->hours);

  if (ABS (arrow) == 1)
    go_to_day (view, view->day + arrow);
  else if (arrow != 0)
    pagoda_hour_column_focus_hour (view->hours, hour + (arrow > 0 ? 1 : -1));
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    pagoda_hour_column_focus_hour (view->hours, 0);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    pagoda_hour_column_focus_hour (view->hours, G_MAXINT);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_Insert)
    gtk_widget_activate_action (GTK_WIDGET (view), "time.plan", "(ixi)", view->day, (gint64)PAGODA_ID_NONE,
                                hour * 60);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PagodaDayView *view)
{
  PagodaVisitEntry *entry = focused_entry (view);

  reveal_focus (view);
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (entry != NULL)
    return entry_key_pressed (view, entry, keyval, state);
  return pagoda_hour_column_is_on_hour (view->hours) && (state & GDK_CONTROL_MASK) == 0
             ? hour_key_pressed (view, keyval)
             : GDK_EVENT_PROPAGATE;
}

/* Dropping into the strip takes the time away. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaDayView *view)
{
  PagodaDraggedVisit dragged;

  if (pagoda_visit_drop_group (GTK_WIDGET (view), value, view->day))
    return TRUE;
  if (!pagoda_visit_drag_read (value, &dragged, NULL))
    return FALSE;
  if (dragged.activity != PAGODA_ID_NONE)
    gtk_widget_activate_action (GTK_WIDGET (view), "time.set", "(xii)", dragged.activity, view->day, -1);
  else
    gtk_widget_activate_action (GTK_WIDGET (view), "visit.plan", "(ix)", view->day, dragged.customer);
  return TRUE;
}

/* Life */

static void
pagoda_day_view_dispose (GObject *object)
{
  PagodaDayView *view = PAGODA_DAY_VIEW (object);

  g_clear_handle_id (&view->revealing, g_source_remove);
  if (view->scrolling != NULL)
    g_signal_handlers_disconnect_by_data (view->scrolling, view);
  g_clear_object (&view->scrolling);
  g_clear_pointer (&view->box, gtk_widget_unparent);
  g_clear_pointer (&view->shown, g_free);
  G_OBJECT_CLASS (pagoda_day_view_parent_class)->dispose (object);
}

static void
pagoda_day_view_class_init (PagodaDayViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_day_view_dispose;
  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "day-view");
}

static void
add_head (PagodaDayView *view)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  view->note_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (view->note_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (view->note_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (view->note_label, "secondary");
  view->strip = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  view->strip_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (view->strip_scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (view->strip_scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (view->strip_scroller), MOST_STRIP);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view->strip_scroller), view->strip);
  pagoda_naming_set (view->strip, _ ("Without a time"));
  gtk_box_append (GTK_BOX (head), view->note_label);
  gtk_box_append (GTK_BOX (head), view->strip_scroller);
  gtk_widget_add_css_class (head, "day-head");
  gtk_box_append (GTK_BOX (view->box), head);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), view);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (target));
}

static void
pagoda_day_view_init (PagodaDayView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  view->day = PAGODA_DAY_NONE;
  view->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_head (view);
  view->hours = g_object_new (PAGODA_TYPE_HOUR_COLUMN, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  /* What has the focus is brought into sight here: before an entry has its place, it would be looked for at
   * the top. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (view->hours));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (view->box), scroller);
  gtk_widget_set_parent (view->box, GTK_WIDGET (view));
  view->scrolling = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (view->scrolling, "changed", G_CALLBACK (reveal_focus), view);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

/* Content */

static void
show_strip (PagodaDayView *view, const PagodaAgenda *agenda, const GPtrArray *activities, PagodaDay today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < activities->len; i++)
    {
      g_autofree char *entry = pagoda_visit_describe (agenda, g_ptr_array_index (activities, i), today);
      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s|",
                              ((PagodaActivity *)g_ptr_array_index (activities, i))->id, entry);
    }
  gtk_widget_set_visible (view->strip_scroller, activities->len > 0);
  if (g_strcmp0 (text->str, view->shown) == 0)
    return;
  g_free (view->shown);
  view->shown = g_strdup (text->str);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (view->strip)) != NULL;)
    gtk_box_remove (GTK_BOX (view->strip), child);
  for (guint i = 0; i < activities->len; i++)
    gtk_box_append (GTK_BOX (view->strip),
                    pagoda_visit_entry_new (agenda, g_ptr_array_index (activities, i), today));
}

static void
show_note (PagodaDayView *view, const PagodaAgenda *agenda, PagodaDay day)
{
  const char *note = agenda != NULL
                         ? pagoda_snapshot_name_holiday (agenda->snapshot, day, pagoda_language_current ())
                         : NULL;

  if (note == NULL && agenda != NULL && !pagoda_snapshot_is_workday (agenda->snapshot, day))
    note = _ ("Rest day");
  gtk_label_set_label (GTK_LABEL (view->note_label), note);
  gtk_widget_set_visible (view->note_label, note != NULL);
}

/* Those with a time and those without one, of the day. */
static void
collect (const PagodaAgenda *agenda,
         const PagodaVisitFilter *filter,
         PagodaDay day,
         GPtrArray *timed,
         GPtrArray *untimed)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (agenda != NULL)
    pagoda_visit_filter_collect (filter, agenda, (PagodaPeriod){ day, day }, all);
  for (guint i = 0; i < all->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (all, i);
      g_ptr_array_add (activity->minute >= 0 ? timed : untimed, (gpointer)activity);
    }
}

void
pagoda_day_view_show (PagodaDayView *view,
                      const PagodaAgenda *agenda,
                      const PagodaVisitFilter *filter,
                      PagodaDay day,
                      PagodaDay today)
{
  gboolean had_focus = focus_inside (view) != NULL;
  PagodaVisitEntry *entry = focused_entry (view);
  PagodaId focused = view->carried != PAGODA_ID_NONE ? view->carried
                     : entry != NULL                 ? pagoda_visit_entry_get (entry)->id
                                                     : PAGODA_ID_NONE;
  g_autoptr (GPtrArray) timed = g_ptr_array_new ();
  g_autoptr (GPtrArray) untimed = g_ptr_array_new ();

  view->day = day;
  collect (agenda, filter, day, timed, untimed);
  show_note (view, agenda, day);
  show_strip (view, agenda, untimed, today);
  pagoda_hour_column_show (view->hours, agenda, timed, day, today);
  if (!had_focus)
    return;
  if (focused != PAGODA_ID_NONE && focus_visit (view, focused))
    view->carried = PAGODA_ID_NONE;
  else if (focus_inside (view) == NULL)
    pagoda_day_view_focus_hour (view);
  reveal_focus (view);
}
