/* due_list.c: customers who are due for a contact, by region or class, with the load above them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/due_list.h"

#include "app/calendar/load_bar.h"
#include "app/calendar/load_dialog.h"
#include "app/calendar/visit_entry.h"
#include "app/calendar/visit_words.h"
#include "app/settings.h"
#include "app/widgets/naming.h"
#include "app/widgets/tier_chip.h"
#include "app/wording.h"
#include "session/due_groups.h"
#include "session/holidays.h"

#include <glib/gi18n-lib.h>

#define GAP 6

/* In pixels: by how much a group stands further in than the one around it. */
#define INDENT 10

/* Whether the groups are those of the classes. */
#define SETTING "due-by-class"

/* What has the focus is known by this, also when it was made anew. */
#define KEY "due-key"

/* How many customers are listed at first, and how many more with each press. */
#define FEW 30

struct _PagodaDueList
{
  AdwBin parent_instance;

  GtkWidget *count_label;
  GtkToggleButton *by_class_toggle;
  GtkWidget *load_title;
  GtkWidget *load_button;
  GtkWidget *load_bar;
  GtkWidget *load_note;
  GtkWidget *groups;
  GtkWidget *more_button;
  GtkWidget *empty;

  PagodaAgenda *agenda; /* NULL before there are figures */
  PagodaPeriod period;  /* of the load … */
  char *title;          /* … and what it is called */
  PagodaDay day;
  PagodaDay today;
  guint limit;
};

G_DEFINE_FINAL_TYPE (PagodaDueList, pagoda_due_list, ADW_TYPE_BIN)

/* Load */

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
  g_autofree char *excess = load->workdays > 0 ? pagoda_load_word_excess (load) : NULL;

  return g_strjoin ("\n", classes, room, excess, NULL);
}

static void
show_load (PagodaDueList *list)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (list->agenda->snapshot);
  PagodaVisitLoad load = pagoda_agenda_weigh (list->agenda, list->period);
  g_autofree char *heading = g_strdup_printf (_ ("Load of %s"), list->title);
  g_autofree char *figure = pagoda_load_word_figure (&load);
  g_autofree char *note = word_load (&load, rules);
  g_autofree char *name = g_strdup_printf ("%s: %s", heading, figure);
  /* Translators: a button; the load of a month with its figure. */
  g_autofree char *opens = g_strdup_printf (_ ("%s. What it is made of, and what if…"), name);

  gtk_label_set_label (GTK_LABEL (list->load_title), heading);
  gtk_button_set_label (GTK_BUTTON (list->load_button), figure);
  pagoda_naming_set_with_tooltip (list->load_button, opens);
  gtk_label_set_label (GTK_LABEL (list->load_note), note);
  if (pagoda_load_is_over (&load))
    gtk_widget_add_css_class (list->load_button, "late");
  else
    gtk_widget_remove_css_class (list->load_button, "late");
  pagoda_load_bar_show (GTK_DRAWING_AREA (list->load_bar), &load, name);
}

static void
explain_load_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaDueList *list = PAGODA_DUE_LIST (widget);

  if (list->agenda != NULL)
    pagoda_load_dialog_open (PAGODA_WINDOW (gtk_widget_get_root (widget)), list->agenda, list->period,
                             list->title);
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
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup_printf ("plan %" G_GINT64_FORMAT, due->customer),
                          g_free);
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
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup_printf ("customer %" G_GINT64_FORMAT, due->customer),
                          g_free);
  pagoda_visit_drag_install (row, (PagodaDraggedVisit){ PAGODA_ID_NONE, due->customer }, customer);
  return row;
}

/* Groups */

static GVariant *
customers_of (const PagodaDueList *list, const PagodaDueGroup *group)
{
  GVariantBuilder ids;
  const GArray *members[] = { group->open, group->planned };

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    for (guint k = 0; k < members[i]->len; k++)
      g_variant_builder_add (&ids, "x", list->agenda->due[g_array_index (members[i], guint32, k)].customer);
  return g_variant_builder_end (&ids);
}

static GtkWidget *
create_group_button (const PagodaDueList *list, const PagodaDueGroup *group, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Plan all…"));
  PagodaDay day = MAX (list->day, list->today);
  g_autofree char *when = pagoda_visit_day (day, list->today);
  /* Translators: the day, and the name of a group of customers with their number. */
  g_autofree char *label = g_strdup_printf (_ ("Plan all for %s…: %s (%u)"), when, name, group->open->len);
  g_autofree char *key = g_strdup_printf ("group %s", name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-like");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_naming_set_with_tooltip (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "visit.plan-all");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          g_variant_new ("(is@ax)", day, name, customers_of (list, group)));
  g_object_set_data_full (G_OBJECT (button), KEY, g_steal_pointer (&key), g_free);
  return button;
}

/* Of a group of one the row below says all. */
static void
add_head (PagodaDueList *list, const PagodaDueGroup *group, const char *name)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean several = group->open->len > 1;
  g_autofree char *title = pagoda_due_group_title (group, pagoda_language_current ());
  g_autofree char *heading = g_strdup_printf ("%s (%u)", title, group->open->len);

  if (several)
    gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
  gtk_widget_set_hexpand (texts, TRUE);
  GtkWidget *label = add_label (texts, heading, group->depth == 0 ? "section" : "subsection", TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (group->there != PAGODA_DAY_NONE)
    {
      g_autofree char *when = pagoda_visit_day (group->there, list->today);
      g_autofree char *hint = g_strdup_printf (_ ("there already: %s"), when);
      gtk_widget_add_css_class (add_label (texts, hint, "secondary", TRUE), "caption");
    }
  gtk_box_append (GTK_BOX (head), texts);
  gtk_widget_add_css_class (head, "group-head");
  if (several)
    {
      gtk_box_append (GTK_BOX (head), create_group_button (list, group, name));
      pagoda_visit_drag_install_group (head, customers_of (list, group), heading);
    }
  gtk_widget_set_margin_start (head, (int)group->depth * INDENT);
  gtk_box_append (GTK_BOX (list->groups), head);
}

/* The group with as many of its own customers as are to be shown; says how many that are. */
static guint
add_group (PagodaDueList *list, const PagodaDueGroup *group, guint room)
{
  g_autofree char *name = pagoda_due_group_name (group, pagoda_language_current ());
  guint n = MIN (group->own->len, room);

  add_head (list, group, name);
  if (n == 0)
    return 0;
  GtkWidget *box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_widget_add_css_class (box, "due");
  gtk_widget_set_margin_start (box, (int)group->depth * INDENT);
  pagoda_naming_set (box, name);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (box),
                         create_row (list, &list->agenda->due[g_array_index (group->own, guint32, i)]));
  gtk_box_append (GTK_BOX (list->groups), box);
  return n;
}

/* Focus */

static void
collect_stops (GtkWidget *widget, GPtrArray *stops)
{
  if (g_object_get_data (G_OBJECT (widget), KEY) != NULL)
    g_ptr_array_add (stops, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_stops (child, stops);
}

/* The key of what has the focus in the groups, and its place among all that can have it; NULL where the focus
 * is elsewhere (transfer full). */
static char *
find_focus (PagodaDueList *list, guint *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();

  if (focus == NULL || !gtk_widget_is_ancestor (focus, list->groups))
    return NULL;
  collect_stops (list->groups, stops);
  return g_ptr_array_find (stops, focus, place) ? g_strdup (g_object_get_data (G_OBJECT (focus), KEY)) : NULL;
}

/* Gives the focus to what has that @key now, else to what stands in that @place. */
static void
restore_focus (PagodaDueList *list, const char *key, guint place)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();

  collect_stops (list->groups, stops);
  for (guint i = 0; i < stops->len; i++)
    if (g_str_equal (g_object_get_data (stops->pdata[i], KEY), key))
      place = i;
  if (stops->len > 0)
    gtk_widget_grab_focus (stops->pdata[MIN (place, stops->len - 1)]);
}

static void
show_customers (PagodaDueList *list)
{
  guint n = pagoda_due_count (list->agenda);
  guint shown = 0, place = 0;
  g_autofree char *focus = find_focus (list, &place);
  const GPtrArray *groups = list->agenda == NULL                                   ? NULL
                            : gtk_toggle_button_get_active (list->by_class_toggle) ? list->agenda->by_class
                                                                                   : list->agenda->by_region;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (list->groups)) != NULL;)
    gtk_box_remove (GTK_BOX (list->groups), child);
  for (guint i = 0; groups != NULL && i < groups->len && shown < list->limit; i++)
    shown += add_group (list, g_ptr_array_index (groups, i), list->limit - shown);
  g_autofree char *count = pagoda_wording_customers (n);
  g_autofree char *rest = pagoda_wording_customers (n - shown);
  g_autofree char *more = g_strdup_printf (_ ("Show %s more"), rest);
  gtk_label_set_label (GTK_LABEL (list->count_label), count);
  gtk_button_set_label (GTK_BUTTON (list->more_button), more);
  gtk_widget_set_visible (list->more_button, shown < n);
  gtk_widget_set_visible (list->empty, list->agenda != NULL && n == 0);
  if (focus != NULL)
    restore_focus (list, focus, place);
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
  PagodaDueList *list = PAGODA_DUE_LIST (object);

  g_clear_pointer (&list->agenda, pagoda_agenda_unref);
  g_clear_pointer (&list->title, g_free);
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
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_button);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, by_class_toggle);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_bar);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, load_note);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, groups);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, more_button);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (class), PagodaDueList, empty);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (class), more_clicked_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (class), show_customers);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "due.explain-load", NULL, explain_load_action);
}

static void
pagoda_due_list_init (PagodaDueList *list)
{
  list->limit = FEW;
  gtk_widget_init_template (GTK_WIDGET (list));
  pagoda_load_bar_init (GTK_DRAWING_AREA (list->load_bar));
  if (pagoda_settings_get (SETTING) != NULL)
    g_settings_bind (pagoda_settings_get (SETTING), SETTING, list->by_class_toggle, "active",
                     G_SETTINGS_BIND_DEFAULT);
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
  list->period = period;
  g_free (list->title);
  list->title = g_strdup (title);
  if (agenda != NULL)
    show_load (list);
  if (!same)
    show_customers (list);
}
