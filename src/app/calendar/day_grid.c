/* day_grid.c: the days of a month or a week, side by side, and moving between them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/day_grid.h"

#include "app/calendar/agenda_feed.h"
#include "app/calendar/calendar_grid.h"
#include "app/calendar/day_cell.h"
#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_entry.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "session/holidays.h"

#include <glib/gi18n-lib.h>

struct _PagodaDayGrid
{
  GtkWidget parent_instance;

  GtkWidget *weekdays[PAGODA_DAYS_PER_WEEK];
  GPtrArray *cells; /* PagodaDayCell, a whole number of weeks */

  PagodaPeriod period;
  PagodaDay day;
  PagodaId carried; /* the entry that is taken along to another day, until it is there; else PAGODA_ID_NONE */
};

G_DEFINE_FINAL_TYPE (PagodaDayGrid, pagoda_day_grid, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaDayCell *
cell_of (PagodaDayGrid *grid, PagodaDay day)
{
  gint64 place = (gint64)day - grid->period.first;

  return place >= 0 && place < grid->cells->len ? grid->cells->pdata[place] : NULL;
}

/* Layout */

static guint
n_weeks (PagodaDayGrid *grid)
{
  return grid->cells->len / PAGODA_DAYS_PER_WEEK;
}

static int
measure_most (GtkWidget **widgets, guint n, GtkOrientation orientation)
{
  int most = 0;

  for (guint i = 0; i < n; i++)
    {
      int least;
      gtk_widget_measure (widgets[i], orientation, -1, &least, NULL, NULL, NULL);
      most = MAX (most, least);
    }
  return most;
}

static void
pagoda_day_grid_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PagodaDayGrid *grid = PAGODA_DAY_GRID (widget);
  int head = measure_most (grid->weekdays, PAGODA_DAYS_PER_WEEK, orientation);
  int cell = measure_most ((GtkWidget **)grid->cells->pdata, grid->cells->len, orientation);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (head, cell) * PAGODA_DAYS_PER_WEEK;
  else
    *minimum = head + cell * (int)n_weeks (grid);
  *natural = *minimum;
}

/* What does not divide evenly is spread over all. */
static void
pagoda_day_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaDayGrid *grid = PAGODA_DAY_GRID (widget);
  int weeks = MAX (1, (int)n_weeks (grid));
  int head = measure_most (grid->weekdays, PAGODA_DAYS_PER_WEEK, GTK_ORIENTATION_VERTICAL);

  for (int column = 0; column < PAGODA_DAYS_PER_WEEK; column++)
    {
      int x = width * column / PAGODA_DAYS_PER_WEEK;
      int w = width * (column + 1) / PAGODA_DAYS_PER_WEEK - x;
      gtk_widget_size_allocate (grid->weekdays[column], &(GtkAllocation){ x, 0, w, head }, -1);
      for (int row = 0; row < (int)n_weeks (grid); row++)
        {
          int y = (height - head) * row / weeks;
          int h = (height - head) * (row + 1) / weeks - y;
          gtk_widget_size_allocate (grid->cells->pdata[row * PAGODA_DAYS_PER_WEEK + column],
                                    &(GtkAllocation){ x, head + y, w, h }, -1);
        }
    }
}

/* The chosen day and the focus */

static void
choose (PagodaDayGrid *grid, PagodaDay day)
{
  g_signal_emit (grid, signals[SIGNAL_DAY_CHOSEN], 0, (int)day);
}

static GtkWidget *
focus_inside (PagodaDayGrid *grid)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (grid));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (grid)) ? focus : NULL;
}

static PagodaId
focused_visit (PagodaDayGrid *grid)
{
  GtkWidget *focus = focus_inside (grid);

  return PAGODA_IS_VISIT_ENTRY (focus) ? pagoda_visit_entry_get (PAGODA_VISIT_ENTRY (focus))->id
                                       : PAGODA_ID_NONE;
}

void
pagoda_day_grid_focus_day (PagodaDayGrid *grid)
{
  PagodaDayCell *cell = cell_of (grid, grid->day);

  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* The focus goes along, as soon as the plan is on its new day; on its way there it may be carried further. */
static void
carry (PagodaDayGrid *grid, const PagodaActivity *activity, int days)
{
  PagodaDay from = grid->carried == activity->id ? grid->day : activity->day;

  if (activity->state != PAGODA_ACTIVITY_PLANNED)
    return;
  grid->carried = activity->id;
  gtk_widget_activate_action (GTK_WIDGET (grid), "visit.move-by", "(xi)", activity->id, days);
  choose (grid, from + days);
}

/* Up and down go through the entries of a day. */
static gboolean
go_between_entries (PagodaVisitEntry *entry, int days)
{
  GtkWidget *next = days > 0 ? gtk_widget_get_next_sibling (GTK_WIDGET (entry))
                             : gtk_widget_get_prev_sibling (GTK_WIDGET (entry));

  if (ABS (days) != PAGODA_DAYS_PER_WEEK)
    return FALSE;
  if (PAGODA_IS_VISIT_ENTRY (next) && gtk_widget_get_child_visible (next))
    return gtk_widget_grab_focus (next);
  if (days < 0)
    return gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (entry)));
  return TRUE;
}

static void
go (PagodaDayGrid *grid, PagodaDay day)
{
  choose (grid, day);
  pagoda_day_grid_focus_day (grid);
}

static gboolean
entry_key_pressed (PagodaDayGrid *grid, PagodaVisitEntry *entry, guint keyval, gboolean control)
{
  const PagodaActivity *activity = pagoda_visit_entry_get (entry);
  int days = pagoda_calendar_days_of_arrow (keyval);

  if (days != 0 && control)
    carry (grid, activity, days);
  else if (days != 0 && !go_between_entries (entry, days))
    go (grid, grid->day + days);
  else if (keyval == GDK_KEY_Escape)
    pagoda_day_grid_focus_day (grid);
  else if (keyval == GDK_KEY_Delete)
    gtk_widget_activate_action (GTK_WIDGET (grid), "visit.delete", "x", activity->id);
  else
    return days != 0;
  return TRUE;
}

static gboolean
day_key_pressed (PagodaDayGrid *grid, guint keyval)
{
  int days = pagoda_calendar_days_of_arrow (keyval);

  if (days != 0)
    go (grid, grid->day + days);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    go (grid, grid->day - (grid->day - grid->period.first) % PAGODA_DAYS_PER_WEEK);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    go (grid, grid->day - (grid->day - grid->period.first) % PAGODA_DAYS_PER_WEEK + PAGODA_DAYS_PER_WEEK - 1);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down)
    go (grid, pagoda_day_add_months (grid->day, keyval == GDK_KEY_Page_Up ? -1 : 1));
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_Insert)
    gtk_widget_activate_action (GTK_WIDGET (grid), "visit.plan", "(ix)", grid->day, (gint64)PAGODA_ID_NONE);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PagodaDayGrid *grid)
{
  GtkWidget *focus = focus_inside (grid);
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (PAGODA_IS_VISIT_ENTRY (focus))
    return entry_key_pressed (grid, PAGODA_VISIT_ENTRY (focus), keyval, control);
  return PAGODA_IS_DAY_CELL (focus) && !control ? day_key_pressed (grid, keyval) : GDK_EVENT_PROPAGATE;
}

/* A press chooses the day; a second one plans something for it. */
static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, PagodaDayGrid *grid)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (grid), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, PAGODA_TYPE_DAY_CELL) : NULL;

  if (cell == NULL || gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) != NULL)
    return;
  go (grid, pagoda_day_cell_get_day (PAGODA_DAY_CELL (cell)));
  if (n == 2)
    gtk_widget_activate_action (GTK_WIDGET (grid), "visit.plan", "(ix)", grid->day, (gint64)PAGODA_ID_NONE);
}

/* Life */

static void
pagoda_day_grid_dispose (GObject *object)
{
  PagodaDayGrid *grid = PAGODA_DAY_GRID (object);

  for (guint i = 0; i < PAGODA_DAYS_PER_WEEK; i++)
    g_clear_pointer (&grid->weekdays[i], gtk_widget_unparent);
  g_ptr_array_set_size (grid->cells, 0);
  G_OBJECT_CLASS (pagoda_day_grid_parent_class)->dispose (object);
}

static void
pagoda_day_grid_finalize (GObject *object)
{
  g_ptr_array_unref (PAGODA_DAY_GRID (object)->cells);
  G_OBJECT_CLASS (pagoda_day_grid_parent_class)->finalize (object);
}

static void
pagoda_day_grid_class_init (PagodaDayGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_day_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_day_grid_finalize;
  widget_class->measure = pagoda_day_grid_measure;
  widget_class->size_allocate = pagoda_day_grid_size_allocate;
  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "day-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
pagoda_day_grid_init (PagodaDayGrid *grid)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  grid->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)gtk_widget_unparent);
  for (guint i = 0; i < PAGODA_DAYS_PER_WEEK; i++)
    {
      grid->weekdays[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (grid->weekdays[i]), 0);
      gtk_widget_add_css_class (grid->weekdays[i], "weekday");
      gtk_widget_set_parent (grid->weekdays[i], GTK_WIDGET (grid));
    }
  pagoda_naming_set (GTK_WIDGET (grid), C_ ("calendar", "Days"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), grid);
  gtk_widget_add_controller (GTK_WIDGET (grid), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), grid);
  gtk_widget_add_controller (GTK_WIDGET (grid), GTK_EVENT_CONTROLLER (click));
}

/* Content */

static void
fit_cells (PagodaDayGrid *grid, guint n)
{
  while (grid->cells->len < n)
    {
      GtkWidget *cell = pagoda_day_cell_new ();
      gtk_widget_set_parent (cell, GTK_WIDGET (grid));
      g_ptr_array_add (grid->cells, cell);
    }
  g_ptr_array_set_size (grid->cells, (int)n);
}

static void
show_weekdays (PagodaDayGrid *grid, PagodaDay first)
{
  for (int i = 0; i < PAGODA_DAYS_PER_WEEK; i++)
    gtk_label_set_label (GTK_LABEL (grid->weekdays[i]), pagoda_wording_weekday (first + i));
}

/* Before there are figures nobody knows where the store is kept. */
static gboolean
is_workday (const PagodaDayGridContent *content, PagodaDay day)
{
  return content->agenda != NULL ? pagoda_snapshot_is_workday (content->agenda->snapshot, day)
                                 : pagoda_house_rules_is_working (content->rules, pagoda_day_weekday (day));
}

static const char *
name_holiday (const PagodaDayGridContent *content, PagodaDay day)
{
  return content->agenda != NULL
             ? pagoda_snapshot_name_holiday (content->agenda->snapshot, day, pagoda_language_current ())
             : NULL;
}

static void
show_day (PagodaDayGrid *grid, const PagodaDayGridContent *content, PagodaDay day)
{
  g_autoptr (GPtrArray) activities = g_ptr_array_new ();
  PagodaDayCell *cell = cell_of (grid, day);

  if (content->agenda != NULL)
    pagoda_visit_filter_collect (content->filter, content->agenda, (PagodaPeriod){ day, day }, activities);
  pagoda_day_cell_show (cell, &(PagodaDayContent){
                                  .day = day,
                                  .today = content->today,
                                  .compact = content->compact,
                                  .faint = !pagoda_period_contains (content->month, day),
                                  .first = day == content->period.first,
                                  .working = is_workday (content, day),
                                  .holiday = name_holiday (content, day),
                                  .capacity = (int)content->rules->values[PAGODA_RULE_VISITS_PER_DAY],
                                  .agenda = content->agenda,
                                  .activities = activities,
                              });
  pagoda_day_cell_set_chosen (cell, day == content->day);
}

/* The day on which @id is now, or PAGODA_DAY_NONE where it is not shown. */
static PagodaDay
day_of (const PagodaDayGridContent *content, PagodaId id)
{
  const PagodaActivity *activity
      = content->agenda != NULL && id != PAGODA_ID_NONE ? pagoda_agenda_find (content->agenda, id) : NULL;

  return activity != NULL && pagoda_period_contains (content->period, activity->day) ? activity->day
                                                                                     : PAGODA_DAY_NONE;
}

static void
focus_visit (PagodaDayGrid *grid, PagodaDay day, PagodaId id)
{
  if (day != grid->day)
    choose (grid, day);
  if (!pagoda_day_cell_focus_entry (cell_of (grid, day), id))
    gtk_widget_grab_focus (GTK_WIDGET (cell_of (grid, day)));
}

void
pagoda_day_grid_show (PagodaDayGrid *grid, const PagodaDayGridContent *content)
{
  gboolean had_focus = focus_inside (grid) != NULL;
  PagodaId focused = grid->carried != PAGODA_ID_NONE ? grid->carried : focused_visit (grid);

  grid->period = content->period;
  grid->day = content->day;
  fit_cells (grid, (guint)(content->period.last - content->period.first + 1));
  show_weekdays (grid, content->period.first);
  if (content->compact)
    gtk_widget_add_css_class (GTK_WIDGET (grid), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (grid), "compact");
  for (PagodaDay day = content->period.first; day <= content->period.last; day++)
    show_day (grid, content, day);
  gtk_widget_queue_resize (GTK_WIDGET (grid));
  PagodaDay day = day_of (content, focused);
  if (had_focus && day == content->day)
    {
      focus_visit (grid, day, focused);
      grid->carried = PAGODA_ID_NONE;
    }
  else if (had_focus && day != PAGODA_DAY_NONE && grid->carried == PAGODA_ID_NONE)
    focus_visit (grid, day, focused);
  else if (had_focus && focus_inside (grid) == NULL)
    pagoda_day_grid_focus_day (grid);
}
