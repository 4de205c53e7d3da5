/* due_list.c: customers who are due for a contact, by region, with the load above them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/due_list.h"

#include "app/calendar/visit_entry.h"
#include "app/calendar/visit_words.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/widgets/tier_chip.h"
#include "app/wording.h"
#include "session/holidays.h"
#include "session/regions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 6
#define BAR_HEIGHT 10

/* How many customers are listed at first, and how many more with each press. */
#define FEW 30

struct _PagodaDueList
{
  AdwBin parent_instance;

  GtkWidget *count_label;
  GtkWidget *load_title;
  GtkWidget *load_figure;
  GtkWidget *load_bar;
  GtkWidget *load_note;
  GtkWidget *groups;
  GtkWidget *more_button;
  GtkWidget *empty;

  PagodaAgenda *agenda; /* NULL before there are figures */
  PagodaVisitLoad load;
  PagodaDay day;
  PagodaDay today;
  guint limit;
};

G_DEFINE_FINAL_TYPE (PagodaDueList, pagoda_due_list, ADW_TYPE_BIN)

/* Load */

PagodaVisitLoad
pagoda_visit_load_over (const PagodaVisitLoad *load, int workdays, const PagodaHouseRules *rules)
{
  PagodaVisitLoad over = *load;
  double factor = load->workdays > 0 ? (double)workdays / load->workdays : 0;

  over.workdays = workdays;
  over.capacity = (double)workdays * (double)rules->values[PAGODA_RULE_VISITS_PER_DAY];
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      over.needed[i] = load->needed[i] * factor;
      over.needed_up_to[i] = load->needed_up_to[i] * factor;
    }
  return over;
}

static double
needed (const PagodaVisitLoad *load)
{
  return load->needed_up_to[PAGODA_N_CLASSES - 1];
}

static void
fill (cairo_t *cr, PagodaInk ink, double x, double width, int height)
{
  GdkRGBA color = pagoda_ink_get (ink);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, x, 0, MAX (0, width), height);
  cairo_fill (cr);
}

/* Classes from strategic down, parted by gaps; what exceeds the capacity is orange behind a mark. */
static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const PagodaDueList *list = data;
  double whole = MAX (list->load.capacity, needed (&list->load));
  double scale = whole > 0 ? width / whole : 0;
  double limit = list->load.capacity * scale;

  fill (cr, PAGODA_INK_TRACK, 0, width, height);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      double end = list->load.needed_up_to[i] * scale;
      double start = end - list->load.needed[i] * scale;
      fill (cr, PAGODA_INK_SECONDARY, start, MIN (end, limit) - start - 1, height);
      fill (cr, PAGODA_INK_OVER, MAX (start, limit), end - MAX (start, limit), height);
    }
  if (needed (&list->load) > list->load.capacity)
    fill (cr, PAGODA_INK_TEXT, limit - 1, 2, height);
}

static char *
word_classes (const PagodaVisitLoad *load)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    g_string_append_printf (text, "%s%s %.0f", i > 0 ? " · " : "",
                            pagoda_account_class_label ((PagodaAccountClass)i, pagoda_language_current ()),
                            load->needed[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_load (const PagodaVisitLoad *load, const PagodaHouseRules *rules)
{
  g_autofree char *classes = word_classes (load);
  /* Translators: how many working days, and how many visits each of them has room for. */
  g_autofree char *room = g_strdup_printf (_ ("Working days: %d × %d visits"), load->workdays,
                                           (int)rules->values[PAGODA_RULE_VISITS_PER_DAY]);
  double over = needed (load) - load->capacity;

  if (load->exceeded == PAGODA_NO_CLASS || load->workdays == 0)
    return g_strdup_printf ("%s\n%s", classes, room);
  /* Translators: visits beyond the capacity, and the first class with which they exceed it. */
  g_autofree char *exceeded = g_strdup_printf (_ ("Too many: %.0f, from “%s” on"), ceil (over),
                                               pagoda_account_class_label ((PagodaAccountClass)load->exceeded,
                                                                           pagoda_language_current ()));
  return g_strdup_printf ("%s\n%s\n%s", classes, room, exceeded);
}

static void
show_load (PagodaDueList *list, PagodaPeriod period, const char *title)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (list->agenda->snapshot);
  g_autofree char *heading = g_strdup_printf (_ ("Load of %s"), title);

  list->load
      = pagoda_visit_load_over (&list->agenda->load,
                                pagoda_snapshot_count_workdays (list->agenda->snapshot, period), rules);
  g_autofree char *figure
      /* Translators: visits that are needed, and visits that there is room for. */
      = g_strdup_printf (_ ("%.0f / %.0f visits"), needed (&list->load), list->load.capacity);
  g_autofree char *note = word_load (&list->load, rules);
  g_autofree char *name = g_strdup_printf ("%s: %s", heading, figure);
  gtk_label_set_label (GTK_LABEL (list->load_title), heading);
  gtk_label_set_label (GTK_LABEL (list->load_figure), figure);
  gtk_label_set_label (GTK_LABEL (list->load_note), note);
  if (needed (&list->load) > list->load.capacity)
    gtk_widget_add_css_class (list->load_figure, "late");
  else
    gtk_widget_remove_css_class (list->load_figure, "late");
  pagoda_naming_set (list->load_bar, name);
  gtk_widget_queue_draw (list->load_bar);
}

/* Customers */

guint
pagoda_due_count (const PagodaAgenda *agenda)
{
  guint n = 0;

  for (gsize i = 0; agenda != NULL && i < agenda->n_due; i++)
    n += agenda->due[i].planned == PAGODA_DAY_NONE;
  return n;
}

char *
pagoda_due_when (const PagodaDueCustomer *due, PagodaDay today)
{
  if (due->cadence.overdue > 0)
    return pagoda_visit_lateness (due->cadence.due, today);
  if (due->cadence.due == PAGODA_DAY_NONE)
    return g_strdup ("");
  return pagoda_visit_day (due->cadence.due, today);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style, gboolean wide)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, wide);
  if (wide)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
create_plan_button (const PagodaDueList *list, const PagodaDueCustomer *due, const char *customer)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Plan…"));
  g_autofree char *name = g_strdup_printf (_ ("Plan a visit: %s"), customer);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-like");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_naming_set (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "visit.plan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ix)", MAX (list->day, list->today),
                                    due->customer);
  return button;
}

static GtkWidget *
create_row (const PagodaDueList *list, const PagodaDueCustomer *due)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *customer = pagoda_visit_customer (list->agenda->snapshot, due->customer);
  g_autofree char *why = pagoda_agenda_describe_due (list->agenda, due, pagoda_language_current ());
  g_autofree char *when = pagoda_due_when (due, list->today);
  gboolean on_the_way
      = pagoda_agenda_is_on_the_way (list->agenda, due->customer, list->day, NULL) == PAGODA_ANSWER_YES;
  g_autofree char *name = g_strjoin (", ", customer, pagoda_wording_tier (due->tier), when, why,
                                     on_the_way ? _ ("On the way") : NULL, NULL);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
  gtk_widget_set_hexpand (texts, TRUE);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_label_set_ellipsize (GTK_LABEL (add_label (head, customer, "customer", FALSE)), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), pagoda_tier_chip_new (due->tier));
  if (on_the_way)
    gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("airplane-mode-symbolic"));
  gtk_box_append (GTK_BOX (texts), head);
  gtk_widget_add_css_class (add_label (texts, when, due->cadence.overdue > 0 ? "late" : "secondary", TRUE),
                            "caption");
  gtk_widget_add_css_class (add_label (texts, why, "secondary", TRUE), "caption");
  if (on_the_way)
    gtk_widget_add_css_class (add_label (texts, _ ("On the way"), "on-the-way", TRUE), "caption");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), create_plan_button (list, due, customer));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.customer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", due->customer);
  gtk_widget_set_tooltip_text (row, why);
  pagoda_naming_set (row, name);
  pagoda_visit_drag_install (row, (PagodaDraggedVisit){ PAGODA_ID_NONE, due->customer }, customer);
  return row;
}

/* The first coming day on which somebody of @region is to be met anyway; PAGODA_DAY_NONE where there is none.
 */
static PagodaDay
day_in_region (const PagodaDueList *list, const char *region)
{
  const GPtrArray *activities = list->agenda->activities;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      gssize place = pagoda_snapshot_find (list->agenda->snapshot, activity->customer);
      if (place < 0 || activity->day < list->today || activity->state != PAGODA_ACTIVITY_PLANNED
          || !pagoda_activity_is_visit (activity->kind))
        continue;
      g_autofree char *there = pagoda_snapshot_get_region (list->agenda->snapshot, (gsize)place);
      if (g_str_equal (there, region))
        return activity->day;
    }
  return PAGODA_DAY_NONE;
}

/* The list of @region, made with its heading where it is the first of it. */
static GtkListBox *
ensure_group (PagodaDueList *list, GHashTable *groups, const char *region)
{
  GtkWidget *box = g_hash_table_lookup (groups, region);

  if (box != NULL)
    return GTK_LIST_BOX (box);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  const char *title = *region != '\0' ? region : _ ("Region unknown ?");
  PagodaDay day = day_in_region (list, region);
  box = gtk_list_box_new ();
  add_label (head, title, "section", FALSE);
  if (day != PAGODA_DAY_NONE && *region != '\0')
    {
      g_autofree char *when = pagoda_visit_day (day, list->today);
      g_autofree char *hint = g_strdup_printf (_ ("there already: %s"), when);
      add_label (head, hint, "secondary", TRUE);
    }
  gtk_widget_add_css_class (head, "group-head");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_widget_add_css_class (box, "due");
  pagoda_naming_set (box, title);
  gtk_box_append (GTK_BOX (list->groups), head);
  gtk_box_append (GTK_BOX (list->groups), box);
  g_hash_table_insert (groups, g_strdup (region), box);
  return GTK_LIST_BOX (box);
}

static void
show_customers (PagodaDueList *list)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = pagoda_due_count (list->agenda);
  guint shown = 0;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (list->groups)) != NULL;)
    gtk_box_remove (GTK_BOX (list->groups), child);
  for (gsize i = 0; list->agenda != NULL && i < list->agenda->n_due && shown < list->limit; i++)
    {
      const PagodaDueCustomer *due = &list->agenda->due[i];
      if (due->planned != PAGODA_DAY_NONE)
        continue;
      g_autofree char *region = pagoda_snapshot_get_region (list->agenda->snapshot, due->place);
      gtk_list_box_append (ensure_group (list, groups, region), create_row (list, due));
      shown++;
    }
  g_autofree char *count = pagoda_wording_customers (n);
  g_autofree char *rest = pagoda_wording_customers (n - shown);
  g_autofree char *more = g_strdup_printf (_ ("Show %s more"), rest);
  gtk_label_set_label (GTK_LABEL (list->count_label), count);
  gtk_button_set_label (GTK_BUTTON (list->more_button), more);
  gtk_widget_set_visible (list->more_button, shown < n);
  gtk_widget_set_visible (list->empty, list->agenda != NULL && n == 0);
}

static void
more_clicked_cb (PagodaDueList *list)
{
  list->limit += FEW;
  show_customers (list);
}

/* Life */

static void
pagoda_due_list_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_DUE_LIST (object)->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_due_list_parent_class)->dispose (object);
}

static void
pagoda_due_list_class_init (PagodaDueListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_due_list_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/io/github/pagoda_sales/Pagoda/due_list.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, count_label);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_title);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_figure);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_bar);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_note);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, groups);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, more_button);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, empty);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (class), more_clicked_cb);
}

static void
pagoda_due_list_init (PagodaDueList *list)
{
  list->limit = FEW;
  gtk_widget_init_template (GTK_WIDGET (list));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (list->load_bar), BAR_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (list->load_bar), draw_bar, list, NULL);
  pagoda_ink_follow (list->load_bar);
}

void
pagoda_due_list_show (PagodaDueList *list,
                      const PagodaAgenda *agenda,
                      PagodaPeriod period,
                      const char *title,
                      PagodaDay day,
                      PagodaDay today)
{
  PagodaAgenda *before = list->agenda;
  gboolean same = before == agenda && list->day == day && list->today == today;

  list->agenda = agenda != NULL ? pagoda_agenda_ref ((PagodaAgenda *)agenda) : NULL;
  g_clear_pointer (&before, pagoda_agenda_unref);
  list->day = day;
  list->today = today;
  if (agenda != NULL)
    show_load (list, period, title);
  if (!same)
    show_customers (list);
}
