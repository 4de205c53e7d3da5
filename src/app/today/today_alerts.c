/* today_alerts.c: who has become quieter and is to be answered for, and the steps of growth that are due
 * (O4). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/today/today_alerts.h"

#include "app/customer/decline_editing.h"
#include "app/today/today_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROWS 6
#define MORE_ROWS 50

/* A heading with a count, over a list. */
typedef struct
{
  GtkWidget *box;
  GtkLabel *count;
  GtkListBox *list;
  guint most; /* rows */
} Section;

typedef enum
{
  SECTION_ALERTS,
  SECTION_STEPS,
} SectionKind;
#define N_SECTIONS 2

struct _PagodaTodayAlerts
{
  AdwBin parent_instance;

  Section sections[N_SECTIONS];
  PagodaDeclines *declines; /* NULL before there are any */
};

G_DEFINE_FINAL_TYPE (PagodaTodayAlerts, pagoda_today_alerts, ADW_TYPE_BIN)

/* Takes over @rows, of which @n would be all. */
static void
fill (PagodaTodayAlerts *alerts, SectionKind kind, GPtrArray *rows, guint n)
{
  Section *section = &alerts->sections[kind];
  g_autofree char *count = pagoda_count_format (n);

  if (n > section->most)
    {
      GtkWidget *more = pagoda_today_row_of_more (n - section->most, (int)kind);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "today-alerts.more");
      g_ptr_array_add (rows, more);
    }
  gtk_label_set_label (section->count, count);
  gtk_widget_set_visible (section->box, n > 0);
  pagoda_row_list_set (section->list, rows);
  g_ptr_array_unref (rows);
}

static void
show_sections (PagodaTodayAlerts *alerts)
{
  PagodaDeclines *declines = alerts->declines;
  guint n = declines != NULL ? declines->open->len : 0;
  guint n_steps = declines != NULL ? declines->steps->len : 0;
  GPtrArray *rows = g_ptr_array_new ();
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < MIN (n, alerts->sections[SECTION_ALERTS].most); i++)
    g_ptr_array_add (rows, pagoda_today_row_of_alert (declines, pagoda_declines_get_open (declines, i)));
  for (guint i = 0; i < MIN (n_steps, alerts->sections[SECTION_STEPS].most); i++)
    g_ptr_array_add (steps, pagoda_today_row_of_growth (declines, g_ptr_array_index (declines->steps, i)));
  fill (alerts, SECTION_ALERTS, rows, n);
  fill (alerts, SECTION_STEPS, steps, n_steps);
  gtk_widget_set_visible (GTK_WIDGET (alerts), n > 0 || n_steps > 0);
}

/* Actions */

static void
answer_action (GtkWidget *widget, const char *name, GVariant *customer)
{
  const PagodaDeclines *declines = PAGODA_TODAY_ALERTS (widget)->declines;

  for (guint i = 0; declines != NULL && i < declines->open->len; i++)
    {
      const PagodaDeclineAlert *alert = pagoda_declines_get_open (declines, i);
      PagodaId id = pagoda_declines_get_customer (declines, alert);
      if (id != g_variant_get_int64 (customer))
        continue;
      pagoda_editing_answer_decline (PAGODA_WINDOW (gtk_widget_get_root (widget)), id, &alert->decline);
      break;
    }
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *id)
{
  const PagodaDeclines *declines = PAGODA_TODAY_ALERTS (widget)->declines;

  for (guint i = 0; declines != NULL && i < declines->steps->len; i++)
    {
      const PagodaGrowthStep *step = g_ptr_array_index (declines->steps, i);
      if (step->id != g_variant_get_int64 (id))
        continue;
      pagoda_editing_complete_growth_step (PAGODA_WINDOW (gtk_widget_get_root (widget)), step);
      break;
    }
}

/* The focus goes on with the first of the rows that come. */
static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaTodayAlerts *alerts = PAGODA_TODAY_ALERTS (widget);
  gint32 which = g_variant_get_int32 (parameter);

  g_return_if_fail (which >= 0 && which < N_SECTIONS);
  guint known = alerts->sections[which].most;
  alerts->sections[which].most += MORE_ROWS;
  show_sections (alerts);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (alerts->sections[which].list, (int)known);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Life */

static void
pagoda_today_alerts_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_TODAY_ALERTS (object)->declines, pagoda_declines_unref);
  G_OBJECT_CLASS (pagoda_today_alerts_parent_class)->dispose (object);
}

static void
pagoda_today_alerts_class_init (PagodaTodayAlertsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_today_alerts_dispose;
  gtk_widget_class_install_action (widget_class, "today-alerts.answer", "x", answer_action);
  gtk_widget_class_install_action (widget_class, "today-alerts.done", "x", done_action);
  gtk_widget_class_install_action (widget_class, "today-alerts.more", "i", more_action);
}

static Section
create_section (const char *title)
{
  Section section = { .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), .most = FIRST_ROWS };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "section");
  gtk_widget_add_css_class (count, "secondary");
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), count);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "day-list");
  pagoda_naming_set (list, title);
  gtk_box_append (GTK_BOX (section.box), head);
  gtk_box_append (GTK_BOX (section.box), list);
  gtk_widget_set_margin_bottom (section.box, 12);
  section.count = GTK_LABEL (count);
  section.list = GTK_LIST_BOX (list);
  return section;
}

static void
pagoda_today_alerts_init (PagodaTodayAlerts *alerts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  alerts->sections[SECTION_ALERTS] = create_section (_ ("Alerts to answer"));
  alerts->sections[SECTION_STEPS] = create_section (_ ("Growth steps due"));
  for (int i = 0; i < N_SECTIONS; i++)
    gtk_box_append (GTK_BOX (box), alerts->sections[i].box);
  adw_bin_set_child (ADW_BIN (alerts), box);
  show_sections (alerts);
}

void
pagoda_today_alerts_show (PagodaTodayAlerts *alerts, PagodaDeclines *declines)
{
  PagodaDeclines *before = alerts->declines;

  alerts->declines = declines != NULL ? pagoda_declines_ref (declines) : NULL;
  pagoda_declines_unref (before);
  show_sections (alerts);
}
