/* agenda_lane.c: the rows of the agenda under the headings of their days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading stands in the space above the first row of its day.
 */
#include "config.h"

#include "app/calendar/agenda_lane.h"

#include "app/calendar/calendar_grid.h"
#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_row.h"
#include "app/calendar/visit_words.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define HEADING 2.3
#define HEADING_LINE 1.5
#define EDGE 1.0

struct _PagodaAgendaLane
{
  PagodaLane parent_instance;

  PagodaAgenda *agenda;  /* NULL: nothing to show */
  GPtrArray *activities; /* const PagodaActivity *, of the agenda, one a row */
  PagodaDay today;
};

G_DEFINE_FINAL_TYPE (PagodaAgendaLane, pagoda_agenda_lane, PAGODA_TYPE_LANE)

static const PagodaActivity *
activity_at (const PagodaAgendaLane *lane, guint row)
{
  return g_ptr_array_index (lane->activities, row);
}

static gboolean
heads_day (const PagodaAgendaLane *lane, guint row)
{
  return row == 0 || activity_at (lane, row - 1)->day != activity_at (lane, row)->day;
}

/* Rows */

static GtkWidget *
pagoda_agenda_lane_create_view (PagodaLane *lane)
{
  return pagoda_visit_row_new ();
}

static void
pagoda_agenda_lane_show_row (PagodaLane *base, GtkWidget *view, guint row)
{
  PagodaAgendaLane *lane = PAGODA_AGENDA_LANE (base);

  pagoda_visit_row_show (PAGODA_VISIT_ROW (view), lane->agenda, activity_at (lane, row), lane->today);
}

static int
pagoda_agenda_lane_row_height (PagodaLane *lane)
{
  return pagoda_visit_row_height (GTK_WIDGET (lane));
}

static int
pagoda_agenda_lane_space_above (PagodaLane *lane, guint row)
{
  return heads_day (PAGODA_AGENDA_LANE (lane), row) ? (int)(HEADING * pagoda_ink_em (GTK_WIDGET (lane)) + 0.5)
                                                    : 0;
}

static void
pagoda_agenda_lane_clicked (PagodaLane *base, GtkWidget *view, PagodaId id, int n_press)
{
  guint row = pagoda_lane_find_row (base, id);

  if (row != PAGODA_NO_ROW)
    pagoda_visit_actions_popup (view, activity_at (PAGODA_AGENDA_LANE (base), row));
}

/* Headings */

static char *
word_day (const PagodaAgendaLane *lane, PagodaDay day)
{
  g_autofree char *near = pagoda_visit_day (day, lane->today);
  g_autofree char *full = pagoda_wording_full_day (day);

  return ABS (day - lane->today) <= 1 ? g_strdup_printf ("%s · %s", near, full) : g_steal_pointer (&full);
}

static void
draw_heading (PagodaAgendaLane *lane, GtkSnapshot *snapshot, guint row)
{
  GtkWidget *widget = GTK_WIDGET (lane);
  double em = pagoda_ink_em (widget);
  g_autofree char *text = word_day (lane, activity_at (lane, row)->day);
  PagodaCellText cell = { .place = { EDGE * em, gtk_widget_get_width (widget) - 2 * EDGE * em },
                          .middle = pagoda_lane_get_y (PAGODA_LANE (lane), row) + HEADING_LINE * em,
                          .align = PANGO_ALIGN_LEFT,
                          .scale = 1,
                          .bold = TRUE,
                          .color = pagoda_ink_get (PAGODA_INK_TEXT) };

  pagoda_cell_draw_text (widget, snapshot, &cell, text);
}

static void
pagoda_agenda_lane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaAgendaLane *lane = PAGODA_AGENDA_LANE (widget);
  guint first, end;

  GTK_WIDGET_CLASS (pagoda_agenda_lane_parent_class)->snapshot (widget, snapshot);
  pagoda_lane_get_sight (PAGODA_LANE (lane), &first, &end);
  for (guint row = first; row < end; row++)
    if (heads_day (lane, row))
      draw_heading (lane, snapshot, row);
}

/* Keys */

/* What has the focus, or NULL. */
static const PagodaActivity *
get_focused (GtkWidget *widget)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  guint row = pagoda_lane_find_row (lane, pagoda_lane_get_focused (lane));

  return row != PAGODA_NO_ROW ? activity_at (PAGODA_AGENDA_LANE (lane), row) : NULL;
}

static gboolean
popup_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const PagodaActivity *activity = get_focused (widget);

  if (activity == NULL)
    return FALSE;
  pagoda_visit_actions_popup (gtk_widget_get_focus_child (widget), activity);
  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const PagodaActivity *activity = get_focused (widget);

  return activity != NULL
         && gtk_widget_activate_action (widget, "visit.move-by", "(xi)", activity->id,
                                        g_variant_get_int32 (arguments));
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const PagodaActivity *activity = get_focused (widget);

  return activity != NULL && gtk_widget_activate_action (widget, "visit.delete", "x", activity->id);
}

static void
add_bindings (GtkWidgetClass *class)
{
  static const guint arrows[] = { GDK_KEY_Left,    GDK_KEY_Right,    GDK_KEY_Up,    GDK_KEY_Down,
                                  GDK_KEY_KP_Left, GDK_KEY_KP_Right, GDK_KEY_KP_Up, GDK_KEY_KP_Down };
  static const guint openers[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_Menu };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (class, arrows[i], GDK_CONTROL_MASK, move_cb, "i",
                                  pagoda_calendar_days_of_arrow (arrows[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (openers); i++)
    gtk_widget_class_add_binding (class, openers[i], 0, popup_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, popup_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Delete, 0, delete_cb, NULL);
}

/* Life */

static void
pagoda_agenda_lane_finalize (GObject *object)
{
  PagodaAgendaLane *lane = PAGODA_AGENDA_LANE (object);

  g_ptr_array_unref (lane->activities);
  g_clear_pointer (&lane->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_agenda_lane_parent_class)->finalize (object);
}

static void
pagoda_agenda_lane_class_init (PagodaAgendaLaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaLaneClass *lane_class = PAGODA_LANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_agenda_lane_finalize;
  widget_class->snapshot = pagoda_agenda_lane_snapshot;
  lane_class->create_view = pagoda_agenda_lane_create_view;
  lane_class->show_row = pagoda_agenda_lane_show_row;
  lane_class->row_height = pagoda_agenda_lane_row_height;
  lane_class->space_above = pagoda_agenda_lane_space_above;
  lane_class->clicked = pagoda_agenda_lane_clicked;
  gtk_widget_class_set_css_name (widget_class, "agenda-lane");
  add_bindings (widget_class);
}

static void
pagoda_agenda_lane_init (PagodaAgendaLane *lane)
{
  lane->activities = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (lane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Visits and calls"), -1);
  pagoda_ink_follow (GTK_WIDGET (lane));
}

GtkWidget *
pagoda_agenda_lane_new (void)
{
  return g_object_new (PAGODA_TYPE_AGENDA_LANE, NULL);
}

void
pagoda_agenda_lane_show (PagodaAgendaLane *lane, PagodaAgenda *agenda, GPtrArray *activities, PagodaDay today)
{
  PagodaId focused = pagoda_lane_get_focused (PAGODA_LANE (lane));
  g_autofree PagodaId *ids = g_new (PagodaId, MAX (activities->len, 1));

  if (agenda != NULL)
    pagoda_agenda_ref (agenda);
  g_clear_pointer (&lane->agenda, pagoda_agenda_unref);
  g_ptr_array_unref (lane->activities);
  lane->agenda = agenda;
  lane->activities = activities;
  lane->today = today;
  for (guint row = 0; row < activities->len; row++)
    ids[row] = activity_at (lane, row)->id;
  pagoda_lane_set_rows (PAGODA_LANE (lane), ids, activities->len);
  if (focused != PAGODA_ID_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (lane));
}

gboolean
pagoda_agenda_lane_reveal (PagodaAgendaLane *lane, PagodaDay day)
{
  guint row = 0;

  if (lane->activities->len == 0)
    return FALSE;
  while (row + 1 < lane->activities->len && activity_at (lane, row)->day < day)
    row++;
  pagoda_lane_begin_with (PAGODA_LANE (lane), row);
  return TRUE;
}
