/* day_row.c: a row of a form that holds a day, typed or chosen from a calendar.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of GtkCalendar move a mark of their own that ends at the month; here they move the day itself, as
 * in the calendar of the window.
 */
#include "config.h"

#include "app/widgets/day_row.h"

#include "app/widgets/naming.h"
#include "app/wording.h"
#include "base/day_words.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

static PagodaDay
day_of (GtkWidget *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (calendar));

  return pagoda_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date));
}

/* GtkCalendar tells a screen reader nothing. */
static void
name_day (GtkWidget *calendar)
{
  g_autofree char *name = pagoda_wording_full_day (day_of (calendar));

  pagoda_naming_set (calendar, name);
}

static void
show_day (GtkWidget *calendar, PagodaDay day)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  /* There is none before the year 1 or after the year 9999. */
  if (date != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  name_day (calendar);
}

static void
take_day (GtkWidget *calendar, GtkEditable *row)
{
  g_autofree char *text = pagoda_day_to_iso (day_of (calendar));

  gtk_editable_set_text (row, text);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER)));
}

/* The calendar has no signal for a click on the day that is marked already. */
static void
released_cb (GtkGestureClick *click, int n, double x, double y, GtkEditable *row)
{
  GtkWidget *calendar = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *picked = gtk_widget_pick (calendar, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    take_day (calendar, row);
}

/* The day that a key leads to from @day, or PAGODA_DAY_NONE. */
static PagodaDay
follow_key (PagodaDay day, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
      return day - 1;
    case GDK_KEY_Right:
      return day + 1;
    case GDK_KEY_Up:
      return day - DAYS_PER_WEEK;
    case GDK_KEY_Down:
      return day + DAYS_PER_WEEK;
    case GDK_KEY_Page_Up:
      return pagoda_day_add_months (day, -1);
    case GDK_KEY_Page_Down:
      return pagoda_day_add_months (day, 1);
    default:
      return PAGODA_DAY_NONE;
    }
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                GtkEditable *row)
{
  GtkWidget *calendar = gtk_event_controller_get_widget (controller);
  PagodaDay day = follow_key (day_of (calendar), key);

  /* The arrows of the heading are buttons of their own. */
  if (!gtk_widget_is_focus (calendar))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    take_day (calendar, row);
  else if (day != PAGODA_DAY_NONE)
    show_day (calendar, day);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The arrows of the heading, which the library gives no names. */
static void
name_arrows (GtkWidget *calendar)
{
  const char *names[] = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"), _ ("Next year") };
  GtkWidget *heading = gtk_widget_get_first_child (calendar);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (heading); child != NULL && n < G_N_ELEMENTS (names);
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      pagoda_naming_set (child, names[n++]);
}

static GtkWidget *
create_calendar (GtkEditable *row)
{
  static const char *const turns[] = { "prev-month", "next-month", "prev-year", "next-year", "day-selected" };
  GtkWidget *calendar = g_object_new (GTK_TYPE_CALENDAR, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), row);
  gtk_widget_add_controller (calendar, keys);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), row);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect (calendar, turns[i], G_CALLBACK (name_day), NULL);
  name_arrows (calendar);
  return calendar;
}

/* A calendar is made where one is asked for, and begins with the day of the row, or today. */
static void
popup_cb (GtkMenuButton *button, gpointer row)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  PagodaDay day = pagoda_day_from_words (gtk_editable_get_text (GTK_EDITABLE (row)), pagoda_day_today ());

  if (popover == NULL)
    {
      GtkWidget *calendar = create_calendar (row);

      popover = GTK_POPOVER (gtk_popover_new ());
      gtk_popover_set_child (popover, calendar);
      g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), calendar,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  show_day (gtk_popover_get_child (popover), day != PAGODA_DAY_NONE ? day : pagoda_day_today ());
}

/* What is said in words is told as a date, so that nobody has to trust it blindly. */
static void
show_understood (GtkEditable *row, GtkWidget *understood)
{
  const char *text = gtk_editable_get_text (row);
  PagodaDay day = pagoda_day_from_words (text, pagoda_day_today ());
  gboolean said = day != PAGODA_DAY_NONE && pagoda_day_from_iso (text) == PAGODA_DAY_NONE;
  g_autofree char *iso = pagoda_day_to_iso (day);
  g_autofree char *label = said ? g_strdup_printf ("%s\n%s", iso, pagoda_wording_weekday (day)) : NULL;
  g_autofree char *name = said ? pagoda_wording_full_day (day) : NULL;

  gtk_label_set_label (GTK_LABEL (understood), label != NULL ? label : "");
  gtk_widget_set_visible (understood, said);
  if (said)
    pagoda_naming_set (understood, name);
}

static void
add_understood (GtkWidget *row)
{
  GtkWidget *understood = gtk_label_new (NULL);

  gtk_label_set_justify (GTK_LABEL (understood), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (understood, "caption");
  gtk_widget_add_css_class (understood, "secondary");
  gtk_widget_set_visible (understood, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), understood);
  g_signal_connect_object (row, "changed", G_CALLBACK (show_understood), understood, 0);
  /* Translators: how a day can be typed. */
  gtk_widget_set_tooltip_text (row, _ ("2026-12-24, 12-24, tomorrow, +3d, Fri, next Tue, end of month"));
}

GtkWidget *
pagoda_day_row_new (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: a button that opens a calendar; what the day is of. */
  g_autofree char *name = g_strdup_printf (_ ("Choose from a calendar: %s"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pagoda-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, row, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  pagoda_naming_set_with_tooltip (button, name);
  g_object_bind_property (row, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  add_understood (row);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}
