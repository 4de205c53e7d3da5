/* hour_column.c: the hours of a day from top to bottom, with what is planned and done in them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/hour_column.h"

#include "app/calendar/day_layout.h"
#include "app/calendar/hour_slot.h"
#include "app/calendar/visit_entry.h"
#include "app/calendar/visit_words.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "session/edit_times.h"

#include <glib/gi18n-lib.h>

#define HOURS 24
#define MINUTES_PER_HOUR 60

/* In em: half an hour has room for one line of text. */
#define HOUR_HEIGHT 4.0
#define GAP 2

/* What is shorter is shown as long as this, to be read and caught. */
#define LEAST_MINUTES 30

/* The lower edge of an entry that makes it longer, in pixels. */
#define HANDLE 8

/* The day begins in sight, and the first hour that Tab reaches is this one. */
#define FIRST_HOUR 9

#define SECONDS_PER_MINUTE 60

struct _PagodaHourColumn
{
  GtkWidget parent_instance;

  GtkWidget *slots[HOURS];
  GPtrArray *entries; /* PagodaVisitEntry */
  GtkWidget *ghost;   /* what would be dropped, or how long something would be */

  PagodaDay day;
  PagodaDay today;
  char *shown;           /* everything that is shown, to tell whether anything has changed */
  int hour;              /* which Tab reaches */
  PagodaDayBlock wanted; /* where the ghost is */
  PagodaVisitEntry *resized;
  guint clock; /* the source that moves the present time on, or 0 */
};

G_DEFINE_FINAL_TYPE (PagodaHourColumn, pagoda_hour_column, GTK_TYPE_WIDGET)

/* Layout */

static int
hour_height (PagodaHourColumn *column)
{
  return (int)(HOUR_HEIGHT * pagoda_ink_em (GTK_WIDGET (column)) + 0.5);
}

int
pagoda_hour_column_get_y (PagodaHourColumn *column, int minute)
{
  return minute * hour_height (column) / MINUTES_PER_HOUR;
}

static double
minute_at (PagodaHourColumn *column, double y)
{
  return y * MINUTES_PER_HOUR / hour_height (column);
}

/* The room that the names of the hours need. */
static int
gutter_width (PagodaHourColumn *column)
{
  return pagoda_hour_slot_get_width (PAGODA_HOUR_SLOT (column->slots[0])) + GAP;
}

static void
pagoda_hour_column_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (widget);

  *minimum
      = orientation == GTK_ORIENTATION_VERTICAL ? HOURS * hour_height (column) : 2 * gutter_width (column);
  *natural = *minimum;
}

static PagodaDayBlock
block_of (const PagodaActivity *activity)
{
  int end = activity->minute + MAX (pagoda_activity_minutes (activity), LEAST_MINUTES);

  return (PagodaDayBlock){ activity->minute, MIN (end, PAGODA_MINUTES_PER_DAY) };
}

/* As high as it must be, though a short one then reaches into what follows. */
static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, MAX (height, least_height) }, -1);
}

static void
allocate_block (PagodaHourColumn *column, GtkWidget *child, PagodaDayBlock block, PagodaDayPlace place)
{
  int gutter = gutter_width (column), room = gtk_widget_get_width (GTK_WIDGET (column)) - gutter - GAP;
  int x = gutter + room * place.column / place.columns;
  int end = gutter + room * (place.column + place.width) / place.columns;
  int y = pagoda_hour_column_get_y (column, block.first);

  allocate (child, x, y + 1, end - x - GAP, pagoda_hour_column_get_y (column, block.end) - y - GAP);
}

static void
allocate_entries (PagodaHourColumn *column)
{
  gsize n = column->entries->len;
  g_autofree PagodaDayBlock *blocks = g_new (PagodaDayBlock, n + 1);
  g_autofree PagodaDayPlace *places = g_new (PagodaDayPlace, n + 1);

  for (gsize i = 0; i < n; i++)
    blocks[i] = block_of (pagoda_visit_entry_get (column->entries->pdata[i]));
  pagoda_day_layout (blocks, n, places);
  for (gsize i = 0; i < n; i++)
    allocate_block (column, column->entries->pdata[i], blocks[i], places[i]);
}

static void
pagoda_hour_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (widget);

  for (int hour = 0; hour < HOURS; hour++)
    allocate (column->slots[hour], 0, hour * hour_height (column), width, hour_height (column));
  allocate_entries (column);
  if (gtk_widget_get_visible (column->ghost))
    allocate_block (column, column->ghost, column->wanted, (PagodaDayPlace){ 0, 1, 1 });
}

/* The present time */

static int
present_minute (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_hour (now) * MINUTES_PER_HOUR + g_date_time_get_minute (now);
}

static void
pagoda_hour_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (widget);

  GTK_WIDGET_CLASS (pagoda_hour_column_parent_class)->snapshot (widget, snapshot);
  if (column->day != column->today)
    return;
  GdkRGBA color = pagoda_ink_get (PAGODA_INK_LATE_TEXT);
  int gutter = gutter_width (column), y = pagoda_hour_column_get_y (column, present_minute ());
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float)gutter - 6, (float)y - 3, 6, 6));
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float)gutter, (float)y - 1,
                                                  (float)(gtk_widget_get_width (widget) - gutter), 2));
}

static gboolean
clock_cb (gpointer column)
{
  gtk_widget_queue_draw (column);
  return G_SOURCE_CONTINUE;
}

static void
pagoda_hour_column_map (GtkWidget *widget)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (widget);

  GTK_WIDGET_CLASS (pagoda_hour_column_parent_class)->map (widget);
  column->clock = g_timeout_add_seconds (SECONDS_PER_MINUTE, clock_cb, column);
}

static void
pagoda_hour_column_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&PAGODA_HOUR_COLUMN (widget)->clock, g_source_remove);
  GTK_WIDGET_CLASS (pagoda_hour_column_parent_class)->unmap (widget);
}

/* Dragging */

static char *
word_time (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
}

static void
show_ghost (PagodaHourColumn *column, PagodaDayBlock block, const char *name)
{
  g_autofree char *first = word_time (block.first);
  g_autofree char *end = word_time (block.end);
  g_autofree char *text = g_strdup_printf ("%s–%s %s", first, end, name != NULL ? name : "");

  column->wanted = block;
  gtk_label_set_label (GTK_LABEL (column->ghost), text);
  gtk_widget_set_visible (column->ghost, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (column));
}

static void
hide_ghost (PagodaHourColumn *column)
{
  gtk_widget_set_visible (column->ghost, FALSE);
}

static int
minutes_of (PagodaHourColumn *column, PagodaId id)
{
  for (guint i = 0; i < column->entries->len; i++)
    {
      const PagodaActivity *activity = pagoda_visit_entry_get (column->entries->pdata[i]);
      if (activity->id == id)
        return pagoda_activity_minutes (activity);
    }
  return PAGODA_USUAL_DURATION;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, PagodaHourColumn *column)
{
  PagodaDraggedVisit dragged;
  const char *name = NULL;
  int first = pagoda_day_snap (minute_at (column, y), PAGODA_TIME_STEP);

  if (!pagoda_visit_drag_read (gtk_drop_target_get_value (target), &dragged, &name))
    return GDK_ACTION_MOVE;
  int end = first + minutes_of (column, dragged.activity);
  show_ghost (column, (PagodaDayBlock){ first, MIN (end, PAGODA_MINUTES_PER_DAY) }, name);
  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaHourColumn *column)
{
  PagodaDraggedVisit dragged;
  int minute = pagoda_day_snap (minute_at (column, y), PAGODA_TIME_STEP);

  hide_ghost (column);
  if (pagoda_visit_drop_group (GTK_WIDGET (column), value, column->day))
    return TRUE;
  if (!pagoda_visit_drag_read (value, &dragged, NULL))
    return FALSE;
  if (dragged.activity != PAGODA_ID_NONE)
    gtk_widget_activate_action (GTK_WIDGET (column), "time.set", "(xii)", dragged.activity, column->day,
                                minute);
  else
    gtk_widget_activate_action (GTK_WIDGET (column), "time.plan", "(ixi)", column->day, dragged.customer,
                                minute);
  return TRUE;
}

static void
add_drop_target (PagodaHourColumn *column)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), column);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), column);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (hide_ghost), column);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), column);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

/* Making longer or shorter */

/* By how much the pressed entry is made longer where the pointer went @offset down. */
static int
minutes_longer (PagodaHourColumn *column, double offset)
{
  const PagodaActivity *activity = pagoda_visit_entry_get (column->resized);
  int minutes = pagoda_activity_minutes (activity);
  double end = activity->minute + minutes + minute_at (column, offset);
  int snapped = (int)(end / PAGODA_TIME_STEP + 0.5) * PAGODA_TIME_STEP;

  return CLAMP (snapped - activity->minute, PAGODA_TIME_STEP, PAGODA_MINUTES_PER_DAY - activity->minute)
         - minutes;
}

static void
resize_begin_cb (GtkGestureDrag *gesture, double x, double y, PagodaHourColumn *column)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (y >= gtk_widget_get_height (entry) - HANDLE)
    g_set_weak_pointer (&column->resized, PAGODA_VISIT_ENTRY (entry));
}

static void
resize_update_cb (GtkGestureDrag *gesture, double x, double y, PagodaHourColumn *column)
{
  if (column->resized == NULL)
    return;
  /* Only now the source of the drag knows of the press, and can be kept from it. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  const PagodaActivity *activity = pagoda_visit_entry_get (column->resized);
  int end = activity->minute + pagoda_activity_minutes (activity) + minutes_longer (column, y);
  show_ghost (column, (PagodaDayBlock){ activity->minute, end }, NULL);
}

static void
resize_end_cb (GtkGestureDrag *gesture, double x, double y, PagodaHourColumn *column)
{
  hide_ghost (column);
  if (column->resized == NULL)
    return;
  int minutes = minutes_longer (column, y);
  if (minutes != 0)
    gtk_widget_activate_action (GTK_WIDGET (column), "time.lengthen", "(xi)",
                                pagoda_visit_entry_get (column->resized)->id, minutes);
  g_clear_weak_pointer (&column->resized);
}

/* TRUE where the lower edge of a planned entry is at @x, @y. */
static gboolean
edge_at (PagodaHourColumn *column, double x, double y)
{
  for (guint i = 0; i < column->entries->len; i++)
    {
      graphene_rect_t box;
      PagodaVisitEntry *entry = column->entries->pdata[i];
      if (pagoda_visit_entry_get (entry)->state == PAGODA_ACTIVITY_PLANNED
          && gtk_widget_compute_bounds (GTK_WIDGET (entry), GTK_WIDGET (column), &box) && x >= box.origin.x
          && x < box.origin.x + box.size.width && y >= box.origin.y + box.size.height - HANDLE
          && y < box.origin.y + box.size.height)
        return TRUE;
    }
  return FALSE;
}

static void
pointer_moved_cb (GtkEventControllerMotion *controller, double x, double y, PagodaHourColumn *column)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (column), edge_at (column, x, y) ? "ns-resize" : NULL);
}

static void
resize_cancelled_cb (GtkGesture *gesture, GdkEventSequence *sequence, PagodaHourColumn *column)
{
  hide_ghost (column);
  g_clear_weak_pointer (&column->resized);
}

/* Before @entry takes the press for a click or a drag. */
static void
add_resizing (PagodaHourColumn *column, GtkWidget *entry)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (resize_begin_cb), column);
  g_signal_connect (drag, "drag-update", G_CALLBACK (resize_update_cb), column);
  g_signal_connect (drag, "drag-end", G_CALLBACK (resize_end_cb), column);
  g_signal_connect (drag, "cancel", G_CALLBACK (resize_cancelled_cb), column);
  gtk_widget_add_controller (entry, GTK_EVENT_CONTROLLER (drag));
}

/* A press chooses the hour; a second one plans something for its half. */
static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, PagodaHourColumn *column)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (column), x, y, GTK_PICK_DEFAULT);
  int half = (int)(minute_at (column, y) / LEAST_MINUTES) * LEAST_MINUTES;

  if (picked == NULL || gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) != NULL)
    return;
  pagoda_hour_column_focus_hour (column, half / MINUTES_PER_HOUR);
  if (n == 2)
    gtk_widget_activate_action (GTK_WIDGET (column), "time.plan", "(ixi)", column->day,
                                (gint64)PAGODA_ID_NONE, half);
}

/* Life */

static void
clear_entries (PagodaHourColumn *column)
{
  g_ptr_array_foreach (column->entries, (GFunc)(gpointer)gtk_widget_unparent, NULL);
  g_ptr_array_set_size (column->entries, 0);
}

static void
pagoda_hour_column_dispose (GObject *object)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (object);

  g_clear_weak_pointer (&column->resized);
  clear_entries (column);
  for (int hour = 0; hour < HOURS; hour++)
    g_clear_pointer (&column->slots[hour], gtk_widget_unparent);
  g_clear_pointer (&column->ghost, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_hour_column_parent_class)->dispose (object);
}

static void
pagoda_hour_column_finalize (GObject *object)
{
  PagodaHourColumn *column = PAGODA_HOUR_COLUMN (object);

  g_ptr_array_unref (column->entries);
  g_free (column->shown);
  G_OBJECT_CLASS (pagoda_hour_column_parent_class)->finalize (object);
}

static void
pagoda_hour_column_class_init (PagodaHourColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_hour_column_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_hour_column_finalize;
  widget_class->measure = pagoda_hour_column_measure;
  widget_class->size_allocate = pagoda_hour_column_size_allocate;
  widget_class->snapshot = pagoda_hour_column_snapshot;
  widget_class->map = pagoda_hour_column_map;
  widget_class->unmap = pagoda_hour_column_unmap;
  gtk_widget_class_set_css_name (widget_class, "hour-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static GtkWidget *
create_slot (int hour)
{
  g_autofree char *time = word_time (hour * MINUTES_PER_HOUR);

  return pagoda_hour_slot_new (time);
}

static void
pagoda_hour_column_init (PagodaHourColumn *column)
{
  GtkWidget *widget = GTK_WIDGET (column);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  column->entries = g_ptr_array_new ();
  column->hour = FIRST_HOUR;
  for (int hour = 0; hour < HOURS; hour++)
    {
      column->slots[hour] = create_slot (hour);
      gtk_widget_set_focusable (column->slots[hour], hour == column->hour);
      gtk_widget_set_parent (column->slots[hour], widget);
    }
  column->ghost = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (column->ghost), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (column->ghost), 0);
  gtk_label_set_yalign (GTK_LABEL (column->ghost), 0);
  gtk_widget_add_css_class (column->ghost, "ghost");
  gtk_widget_set_can_target (column->ghost, FALSE);
  gtk_widget_set_visible (column->ghost, FALSE);
  gtk_widget_set_parent (column->ghost, widget);
  pagoda_naming_set (widget, _ ("Hours of the day"));
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  add_drop_target (column);
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_moved_cb), column);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), column);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  pagoda_ink_follow (widget);
}

/* Content */

static char *
describe (const PagodaAgenda *agenda, const GPtrArray *activities, PagodaDay day, PagodaDay today)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d|%d", day, today);
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      g_autofree char *entry = pagoda_visit_describe (agenda, activity, today);
      g_string_append_printf (text, "|%" G_GINT64_FORMAT " %d %s", activity->id, activity->duration, entry);
    }
  return g_string_free (text, FALSE);
}

void
pagoda_hour_column_show (PagodaHourColumn *column,
                         const PagodaAgenda *agenda,
                         const GPtrArray *activities,
                         PagodaDay day,
                         PagodaDay today)
{
  g_autofree char *shown = describe (agenda, activities, day, today);

  if (g_strcmp0 (shown, column->shown) == 0)
    return;
  g_free (column->shown);
  column->shown = g_steal_pointer (&shown);
  column->day = day;
  column->today = today;
  clear_entries (column);
  for (guint i = 0; i < activities->len; i++)
    {
      GtkWidget *entry = pagoda_visit_entry_new (agenda, g_ptr_array_index (activities, i), today);
      gtk_widget_set_valign (gtk_button_get_child (GTK_BUTTON (entry)), GTK_ALIGN_START);
      if (((PagodaActivity *)g_ptr_array_index (activities, i))->state == PAGODA_ACTIVITY_PLANNED)
        add_resizing (column, entry);
      gtk_widget_insert_before (entry, GTK_WIDGET (column), column->ghost);
      g_ptr_array_add (column->entries, entry);
    }
  gtk_widget_queue_resize (GTK_WIDGET (column));
}

void
pagoda_hour_column_focus_hour (PagodaHourColumn *column, int hour)
{
  gtk_widget_set_focusable (column->slots[column->hour], FALSE);
  column->hour = CLAMP (hour, 0, HOURS - 1);
  gtk_widget_set_focusable (column->slots[column->hour], TRUE);
  gtk_widget_grab_focus (column->slots[column->hour]);
}

int
pagoda_hour_column_get_hour (PagodaHourColumn *column)
{
  return column->hour;
}

gboolean
pagoda_hour_column_is_on_hour (PagodaHourColumn *column)
{
  return gtk_widget_has_focus (column->slots[column->hour]);
}

const GPtrArray *
pagoda_hour_column_get_entries (PagodaHourColumn *column)
{
  return column->entries;
}
