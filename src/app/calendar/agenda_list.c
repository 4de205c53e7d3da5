/* agenda_list.c: activities one below the other, by day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/agenda_list.h"

#include "app/calendar/agenda_lane.h"

#include <glib/gi18n-lib.h>

struct _PagodaAgendaList
{
  AdwBin parent_instance;

  PagodaAgendaLane *lane;
  GtkWidget *empty;
  gboolean whole;   /* the agenda that is shown has all of the period */
  PagodaDay wanted; /* the day to scroll to as soon as all rows are there, or PAGODA_DAY_NONE */
};

G_DEFINE_FINAL_TYPE (PagodaAgendaList, pagoda_agenda_list, ADW_TYPE_BIN)

static void
pagoda_agenda_list_class_init (PagodaAgendaListClass *class)
{
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *label = gtk_label_new (_ ("Nothing is planned or done here. Enter on a day plans a visit."));

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

static void
pagoda_agenda_list_init (PagodaAgendaList *list)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  list->wanted = PAGODA_DAY_NONE;
  list->lane = PAGODA_AGENDA_LANE (pagoda_agenda_lane_new ());
  list->empty = create_empty ();
  /* A bar that comes and goes asks for room while the list is given room, which would leave it unpainted. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (list->lane));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), list->empty);
  gtk_widget_set_vexpand (overlay, TRUE);
  adw_bin_set_child (ADW_BIN (list), overlay);
}

void
pagoda_agenda_list_show (PagodaAgendaList *list,
                         const PagodaAgenda *agenda,
                         PagodaPeriod period,
                         const PagodaVisitFilter *filter,
                         PagodaDay today)
{
  GPtrArray *activities = g_ptr_array_new ();

  if (agenda != NULL)
    pagoda_visit_filter_collect (filter, agenda, period, activities);
  list->whole = agenda != NULL && agenda->period.first <= period.first && agenda->period.last >= period.last;
  gtk_widget_set_visible (list->empty, activities->len == 0);
  pagoda_agenda_lane_show (list->lane, (PagodaAgenda *)agenda, activities, today);
  if (list->wanted != PAGODA_DAY_NONE)
    pagoda_agenda_list_reveal (list, list->wanted);
}

void
pagoda_agenda_list_reveal (PagodaAgendaList *list, PagodaDay day)
{
  list->wanted = pagoda_agenda_lane_reveal (list->lane, day) && list->whole ? PAGODA_DAY_NONE : day;
}
