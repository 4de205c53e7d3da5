/* visit_row.c: an activity as a row of the agenda, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the left its sign and its time, then the customer over the note, at the right end its kind or how late
 * it is.
 */
#include "config.h"

#include "app/calendar/visit_row.h"

#include "app/calendar/visit_words.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"

/* In em. */
#include <glib/gi18n-lib.h>

#define HEIGHT 3.1
#define EDGE 1.0
#define GAP 0.6
#define SIGN 1.1
#define TIME_WIDTH 3.2
#define UPPER_LINE 1.0
#define LOWER_LINE 2.15

/* A part of the row's text. */
#define CAPTION 0.9

#define LEAST_WIDTH 120

struct _PagodaVisitRow
{
  GtkWidget parent_instance;

  PagodaAgenda *agenda; /* NULL: shows nothing */
  const PagodaActivity *activity;
  PagodaDay today;
};

G_DEFINE_FINAL_TYPE (PagodaVisitRow, pagoda_visit_row, GTK_TYPE_WIDGET)

static PagodaVisitLook
look_of (const PagodaVisitRow *row)
{
  return pagoda_visit_look (row->activity, row->today);
}

/* How late it is, or that a travel leads elsewhere; the kind where it is not told by its sign any more. */
static char *
word_state (const PagodaVisitRow *row)
{
  if (look_of (row) == PAGODA_VISIT_OVERDUE)
    return pagoda_visit_lateness (row->activity->day, row->today);
  const PagodaTravel *travel = pagoda_visit_detour (row->agenda, row->activity);
  if (travel != NULL)
    return g_strdup_printf (_ ("not on the way to %s"), travel->destination);
  return g_strdup (pagoda_activity_kind_label (row->activity->kind, pagoda_language_current ()));
}

/* Drawing */

static void
draw_sign (PagodaVisitRow *row, GtkSnapshot *snapshot, double em, const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (row);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  double size = SIGN * em;
  g_autoptr (GtkIconPaintable) icon
      = gtk_icon_theme_lookup_icon (theme, pagoda_visit_icon (row->activity, row->today), NULL, (int)size,
                                    gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget),
                                    GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(EDGE * em), (float)((HEIGHT * em - size) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, color, 1);
  gtk_snapshot_restore (snapshot);
}

/* The customer over the note, or alone in the middle. */
static void
draw_customer (PagodaVisitRow *row, GtkSnapshot *snapshot, PagodaColumnPlace place, double em)
{
  PagodaVisitLook look = look_of (row);
  g_autofree char *detail = pagoda_visit_detail (row->activity);
  gboolean settled = look == PAGODA_VISIT_DONE || look == PAGODA_VISIT_CANCELLED;
  PagodaCellText name = { .place = place,
                          .middle = (*detail != '\0' ? UPPER_LINE : HEIGHT / 2) * em,
                          .align = PANGO_ALIGN_LEFT,
                          .scale = 1,
                          .struck = look == PAGODA_VISIT_CANCELLED,
                          .color = pagoda_ink_get (settled ? PAGODA_INK_SECONDARY : PAGODA_INK_TEXT) };
  PagodaCellText note = { .place = place,
                          .middle = LOWER_LINE * em,
                          .align = PANGO_ALIGN_LEFT,
                          .scale = CAPTION,
                          .color = pagoda_ink_get (PAGODA_INK_SECONDARY) };

  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &name,
                         pagoda_visit_customer (row->agenda->snapshot, row->activity->customer));
  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &note, detail);
}

static void
pagoda_visit_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaVisitRow *row = PAGODA_VISIT_ROW (widget);
  double em = pagoda_ink_em (widget), width = gtk_widget_get_width (widget);

  if (row->agenda == NULL)
    return;
  gboolean late = look_of (row) == PAGODA_VISIT_OVERDUE;
  double left = (EDGE + SIGN + GAP) * em, names = left + (TIME_WIDTH + GAP) * em;
  GdkRGBA color = pagoda_ink_get (late ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY);
  g_autofree char *time = pagoda_visit_time (row->activity);
  g_autofree char *state = word_state (row);
  /* As wide as its words, so that the customer gets the rest. */
  double states = MAX (width - EDGE * em - pagoda_cell_measure_text (widget, state, 1, late) - 1,
                       names + (width - names) / 2);
  PagodaCellText cell = { .place = { left, TIME_WIDTH * em },
                          .middle = HEIGHT * em / 2,
                          .align = PANGO_ALIGN_LEFT,
                          .scale = 1,
                          .color = pagoda_ink_get (PAGODA_INK_TEXT) };

  draw_sign (row, snapshot, em, &color);
  pagoda_cell_draw_text (widget, snapshot, &cell, time);
  draw_customer (row, snapshot, (PagodaColumnPlace){ names, states - GAP * em - names }, em);
  cell.place = (PagodaColumnPlace){ states, width - EDGE * em - states };
  cell.align = PANGO_ALIGN_RIGHT;
  cell.bold = late;
  cell.color = color;
  pagoda_cell_draw_text (widget, snapshot, &cell, state);
}

static void
pagoda_visit_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural
      = orientation == GTK_ORIENTATION_VERTICAL ? pagoda_visit_row_height (widget) : LEAST_WIDTH;
}

/* Life */

static void
pagoda_visit_row_dispose (GObject *object)
{
  PagodaVisitRow *row = PAGODA_VISIT_ROW (object);

  row->activity = NULL;
  g_clear_pointer (&row->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_visit_row_parent_class)->dispose (object);
}

static void
pagoda_visit_row_class_init (PagodaVisitRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_visit_row_dispose;
  widget_class->snapshot = pagoda_visit_row_snapshot;
  widget_class->measure = pagoda_visit_row_measure;
  gtk_widget_class_set_css_name (widget_class, "visit-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_visit_row_init (PagodaVisitRow *row)
{
  gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (row), GTK_OVERFLOW_HIDDEN);
  pagoda_ink_follow (GTK_WIDGET (row));
}

GtkWidget *
pagoda_visit_row_new (void)
{
  return g_object_new (PAGODA_TYPE_VISIT_ROW, NULL);
}

void
pagoda_visit_row_show (PagodaVisitRow *row,
                       PagodaAgenda *agenda,
                       const PagodaActivity *activity,
                       PagodaDay today)
{
  if (row->activity == activity && row->today == today)
    return;
  pagoda_agenda_ref (agenda);
  g_clear_pointer (&row->agenda, pagoda_agenda_unref);
  row->agenda = agenda;
  row->activity = activity;
  row->today = today;
  g_autofree char *name = pagoda_visit_describe (agenda, activity, today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (row));
}

int
pagoda_visit_row_height (GtkWidget *widget)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}
