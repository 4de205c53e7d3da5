/* day_cell.c: a day of the calendar: its number, what is done and planned on it, and room for more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/day_cell.h"

#include "app/calendar/travel_actions.h"
#include "app/calendar/visit_entry.h"
#include "app/calendar/visit_words.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define GAP 2

struct _PagodaDayCell
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *number_label;
  GtkWidget *holiday_label;
  GtkWidget *load_label;
  GtkWidget *travel_label; /* a band over the days of a travel */
  GPtrArray *entries;      /* PagodaVisitEntry */
  GtkWidget *ghost;        /* what would be dropped here */
  GtkWidget *more_button;

  PagodaDay day;
  char *shown; /* everything that is shown, to tell whether anything has changed */
  gboolean chosen;
  gboolean compact;
  guint hidden;  /* entries without room */
  guint telling; /* the source that says so, or 0 */
};

G_DEFINE_FINAL_TYPE (PagodaDayCell, pagoda_day_cell, GTK_TYPE_WIDGET)

/* Room */

/* What cannot be as narrow as its day reaches out of it. */
static int
width_of (GtkWidget *child, int width)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (least, width);
}

static int
height_of (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : width_of (child, width), NULL,
                      &height, NULL, NULL);
  return height;
}

static int
entry_height (PagodaDayCell *cell, int width)
{
  return cell->entries->len > 0 ? height_of (cell->entries->pdata[0], width) + GAP : 0;
}

static int
travel_height (PagodaDayCell *cell)
{
  return gtk_widget_get_visible (cell->travel_label) ? height_of (cell->travel_label, -1) + GAP : 0;
}

static void
pagoda_day_cell_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PagodaDayCell *cell = PAGODA_DAY_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (cell->compact ? cell->number_label : cell->head, orientation, -1, minimum, natural,
                          NULL, NULL);
      return;
    }
  int head = height_of (cell->head, -1) + GAP + travel_height (cell);
  *minimum = head + (cell->compact ? 0 : height_of (cell->more_button, -1) + GAP);
  *natural = MAX (*minimum, head + (int)cell->entries->len * entry_height (cell, -1));
}

static void
name_more_button (PagodaDayCell *cell)
{
  g_autofree char *label = g_strdup_printf (_ ("%u more"), cell->hidden);
  g_autofree char *day = pagoda_wording_full_day (cell->day);
  g_autofree char *name = g_strdup_printf ("%s: %s", day, label);

  gtk_button_set_label (GTK_BUTTON (cell->more_button), label);
  pagoda_naming_set (cell->more_button, name);
}

/* The text of a button must not change while places are given out. */
static gboolean
tell_hidden_cb (gpointer data)
{
  PagodaDayCell *cell = data;

  cell->telling = 0;
  name_more_button (cell);
  return G_SOURCE_REMOVE;
}

static void
hide_entries (PagodaDayCell *cell, guint hidden)
{
  gtk_widget_set_child_visible (cell->more_button, hidden > 0);
  if (hidden == cell->hidden)
    return;
  cell->hidden = hidden;
  if (cell->telling == 0 && hidden > 0)
    cell->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_hidden_cb, cell, NULL);
}

static int
place (GtkWidget *child, int y, int width)
{
  int height = height_of (child, width);

  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width_of (child, width), height }, -1);
  return y + height + GAP;
}

static void
pagoda_day_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaDayCell *cell = PAGODA_DAY_CELL (widget);
  int y = place (cell->head, 0, width);
  gboolean ghost = gtk_widget_get_visible (cell->ghost);
  int each = entry_height (cell, width);

  if (gtk_widget_get_visible (cell->travel_label))
    y = place (cell->travel_label, y, width);
  int room = height - y - (ghost ? height_of (cell->ghost, width) + GAP : 0);
  guint n = cell->entries->len;
  guint shown = each > 0 ? MIN (n, (guint)MAX (0, room / each)) : 0;

  if (shown < n)
    shown = (guint)MAX (0, (room - height_of (cell->more_button, width)) / each);
  for (guint i = 0; i < n; i++)
    {
      gtk_widget_set_child_visible (cell->entries->pdata[i], i < shown);
      if (i < shown)
        y = place (cell->entries->pdata[i], y, width);
    }
  if (ghost)
    y = place (cell->ghost, y, width);
  hide_entries (cell, n - shown);
  if (shown < n)
    place (cell->more_button, y, width);
}

/* Dropping */

static void
show_ghost (PagodaDayCell *cell, const char *name)
{
  gtk_widget_set_visible (cell->ghost, name != NULL);
  gtk_label_set_label (GTK_LABEL (cell->ghost), name != NULL ? name : "");
}

static void
value_changed_cb (GtkDropTarget *target, GParamSpec *pspec, PagodaDayCell *cell)
{
  PagodaDraggedVisit dragged;
  const char *name = NULL;

  pagoda_visit_drag_read (gtk_drop_target_get_value (target), &dragged, &name);
  show_ghost (cell, name);
}

static GdkDragAction
enter_cb (GtkDropTarget *target, double x, double y, PagodaDayCell *cell)
{
  value_changed_cb (target, NULL, cell);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, PagodaDayCell *cell)
{
  show_ghost (cell, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaDayCell *cell)
{
  PagodaDraggedVisit dragged;

  show_ghost (cell, NULL);
  if (pagoda_visit_drop_group (GTK_WIDGET (cell), value, cell->day))
    return TRUE;
  if (!pagoda_visit_drag_read (value, &dragged, NULL))
    return FALSE;
  if (dragged.activity != PAGODA_ID_NONE)
    gtk_widget_activate_action (GTK_WIDGET (cell), "visit.move-to", "(xi)", dragged.activity, cell->day);
  else
    gtk_widget_activate_action (GTK_WIDGET (cell), "visit.plan", "(ix)", cell->day, dragged.customer);
  return TRUE;
}

static void
add_drop_target (PagodaDayCell *cell)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), cell);
  g_signal_connect (target, "notify::value", G_CALLBACK (value_changed_cb), cell);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), cell);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), cell);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (target));
}

/* Life */

static void
clear_entries (PagodaDayCell *cell)
{
  g_ptr_array_foreach (cell->entries, (GFunc)(gpointer)gtk_widget_unparent, NULL);
  g_ptr_array_set_size (cell->entries, 0);
}

static void
pagoda_day_cell_dispose (GObject *object)
{
  PagodaDayCell *cell = PAGODA_DAY_CELL (object);

  g_clear_handle_id (&cell->telling, g_source_remove);
  clear_entries (cell);
  g_clear_pointer (&cell->head, gtk_widget_unparent);
  g_clear_pointer (&cell->travel_label, gtk_widget_unparent);
  g_clear_pointer (&cell->ghost, gtk_widget_unparent);
  g_clear_pointer (&cell->more_button, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_day_cell_parent_class)->dispose (object);
}

static void
pagoda_day_cell_finalize (GObject *object)
{
  PagodaDayCell *cell = PAGODA_DAY_CELL (object);

  g_ptr_array_unref (cell->entries);
  g_free (cell->shown);
  G_OBJECT_CLASS (pagoda_day_cell_parent_class)->finalize (object);
}

static void
pagoda_day_cell_class_init (PagodaDayCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_day_cell_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_day_cell_finalize;
  widget_class->measure = pagoda_day_cell_measure;
  widget_class->size_allocate = pagoda_day_cell_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "day-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_day_cell_init (PagodaDayCell *cell)
{
  GtkWidget *widget = GTK_WIDGET (cell);

  cell->entries = g_ptr_array_new ();
  cell->day = PAGODA_DAY_NONE;
  cell->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  cell->number_label = gtk_label_new (NULL);
  cell->holiday_label = gtk_label_new (NULL);
  cell->load_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (cell->number_label, "number");
  gtk_widget_add_css_class (cell->load_label, "load");
  gtk_widget_add_css_class (cell->holiday_label, "load");
  gtk_label_set_ellipsize (GTK_LABEL (cell->holiday_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (cell->load_label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (cell->load_label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (cell->load_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (cell->head), cell->number_label);
  gtk_box_append (GTK_BOX (cell->head), cell->holiday_label);
  gtk_box_append (GTK_BOX (cell->head), cell->load_label);
  gtk_widget_set_parent (cell->head, widget);
  cell->travel_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (cell->travel_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (cell->travel_label), 0);
  gtk_widget_add_css_class (cell->travel_label, "travel");
  gtk_widget_set_visible (cell->travel_label, FALSE);
  gtk_widget_set_parent (cell->travel_label, widget);
  cell->ghost = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (cell->ghost), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (cell->ghost), 0);
  gtk_widget_add_css_class (cell->ghost, "ghost");
  gtk_widget_set_visible (cell->ghost, FALSE);
  gtk_widget_set_parent (cell->ghost, widget);
  cell->more_button = gtk_button_new_with_label ("");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell->more_button))), 0);
  /* Of no day yet; without a target the library warns. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell->more_button), "i", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cell->more_button), "calendar.open-day");
  gtk_widget_add_css_class (cell->more_button, "flat");
  gtk_widget_add_css_class (cell->more_button, "more");
  gtk_widget_set_parent (cell->more_button, widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  add_drop_target (cell);
}

GtkWidget *
pagoda_day_cell_new (void)
{
  return g_object_new (PAGODA_TYPE_DAY_CELL, NULL);
}

/* Content */

static void
set_style (PagodaDayCell *cell, const char *style, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (cell), style);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), style);
}

static char *
word_number (const PagodaDayContent *content)
{
  int day_of_month;

  pagoda_day_to_ymd (content->day, NULL, NULL, &day_of_month);
  if ((day_of_month == 1 || content->first) && !content->compact)
    return pagoda_wording_day (content->day, content->day);
  return g_strdup_printf ("%d", day_of_month);
}

/* `2/4`: visits that are planned on a coming working day, and how many it has room for; else "". */
static char *
word_load (const PagodaDayContent *content)
{
  int planned = 0;

  if (content->compact)
    return content->activities->len > 0 ? g_strdup_printf ("%u", content->activities->len) : g_strdup ("");
  if (content->day < content->today || !content->working || content->agenda == NULL)
    return g_strdup ("");
  for (guint i = 0; i < content->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (content->activities, i);
      planned += activity->state != PAGODA_ACTIVITY_CANCELLED && pagoda_activity_is_visit (activity->kind);
    }
  return planned > 0 ? g_strdup_printf ("%d/%d", planned, content->capacity) : g_strdup ("");
}

/* Everything that is seen of @content, and how somebody hears of it. */
static char *
describe (const PagodaDayContent *content, const char *name)
{
  g_autoptr (GString) text = g_string_new (name);

  g_string_append_printf (text, "|%d|%d|%d|%d|%d|%d", content->today, content->compact, content->first,
                          content->faint, content->working, content->capacity);
  for (guint i = 0; i < content->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (content->activities, i);
      g_autofree char *entry = pagoda_visit_describe (content->agenda, activity, content->today);
      g_string_append_printf (text, "|%" G_GINT64_FORMAT " %s", activity->id, entry);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
name_day (const PagodaDayContent *content, const char *load, const char *travel)
{
  g_autofree char *day = pagoda_wording_full_day (content->day);
  g_autofree char *count = g_strdup_printf (_ ("Entries: %u"), content->activities->len);
  g_autofree char *visits
      = *load != '\0' && !content->compact ? g_strdup_printf (_ ("Visits: %s"), load) : NULL;
  g_autofree char *on_the_road = travel != NULL ? g_strdup_printf (_ ("Travel: %s"), travel) : NULL;
  const char *parts[8] = { day };
  guint n = 1;

  if (content->day == content->today)
    parts[n++] = C_ ("day", "Today");
  if (content->holiday != NULL)
    parts[n++] = content->holiday;
  else if (!content->working)
    parts[n++] = _ ("Rest day");
  if (travel != NULL)
    parts[n++] = on_the_road;
  if (content->activities->len > 0)
    parts[n++] = count;
  if (visits != NULL)
    parts[n++] = visits;
  return g_strjoinv (", ", (char **)parts);
}

static void
make_entries (PagodaDayCell *cell, const PagodaDayContent *content)
{
  clear_entries (cell);
  for (guint i = 0; i < content->activities->len && !content->compact; i++)
    {
      GtkWidget *entry = pagoda_visit_entry_new (content->agenda, g_ptr_array_index (content->activities, i),
                                                 content->today);
      gtk_widget_set_focusable (entry, cell->chosen);
      gtk_widget_insert_before (entry, GTK_WIDGET (cell), cell->ghost);
      g_ptr_array_add (cell->entries, entry);
    }
  gtk_widget_queue_resize (GTK_WIDGET (cell));
}

void
pagoda_day_cell_show (PagodaDayCell *cell, const PagodaDayContent *content)
{
  g_autofree char *load = word_load (content);
  g_autofree char *travel = pagoda_travel_word_day (content->agenda, content->day);
  g_autofree char *name = name_day (content, load, travel);
  g_autofree char *shown = describe (content, name);

  if (g_strcmp0 (shown, cell->shown) == 0)
    return;
  g_free (cell->shown);
  cell->shown = g_strdup (shown);
  g_autofree char *number = word_number (content);
  cell->day = content->day;
  cell->compact = content->compact;
  gtk_label_set_label (GTK_LABEL (cell->number_label), number);
  gtk_label_set_label (GTK_LABEL (cell->holiday_label), content->compact ? NULL : content->holiday);
  gtk_label_set_label (GTK_LABEL (cell->load_label), load);
  pagoda_naming_set (GTK_WIDGET (cell), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell->more_button), "i", cell->day);
  set_style (cell, "today", content->day == content->today);
  set_style (cell, "past", content->day < content->today);
  set_style (cell, "faint", content->faint);
  set_style (cell, "rest", !content->working);
  set_style (cell, "compact", content->compact);
  set_style (cell, "on-the-road", travel != NULL);
  gtk_label_set_label (GTK_LABEL (cell->travel_label), travel);
  gtk_widget_set_visible (cell->travel_label, travel != NULL && !content->compact);
  name_more_button (cell);
  make_entries (cell, content);
}

PagodaDay
pagoda_day_cell_get_day (PagodaDayCell *cell)
{
  return cell->day;
}

void
pagoda_day_cell_set_chosen (PagodaDayCell *cell, gboolean chosen)
{
  cell->chosen = chosen;
  gtk_widget_set_focusable (GTK_WIDGET (cell), chosen);
  gtk_widget_set_focusable (cell->more_button, chosen);
  for (guint i = 0; i < cell->entries->len; i++)
    gtk_widget_set_focusable (cell->entries->pdata[i], chosen);
  set_style (cell, "chosen", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

gboolean
pagoda_day_cell_focus_entry (PagodaDayCell *cell, PagodaId id)
{
  for (guint i = 0; i < cell->entries->len; i++)
    if (pagoda_visit_entry_get (cell->entries->pdata[i])->id == id)
      return gtk_widget_grab_focus (cell->entries->pdata[i]);
  return FALSE;
}
