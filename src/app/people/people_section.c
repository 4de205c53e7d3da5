/* people_section.c: the people map of a customer's project, with its lead.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything shown is made anew from the dossier, which is read after every change; what is kept is the
 * choice of the project.
 */
#include "config.h"

#include "app/people/people_section.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/people/lead_view.h"
#include "app/people/line_forms.h"
#include "app/people/people_map_view.h"
#include "app/people/people_output.h"
#include "app/people/people_rows.h"
#include "app/widgets/beside.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/popup_menu.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/wrap.h"
#include "method/five_layers.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

struct _PagodaPeopleSection
{
  AdwBin parent_instance;

  GtkStack *pages;
  AdwBin *project_choice;
  GtkWidget *menu_button;
  GtkWidget *lead_box;
  GtkWidget *course_box;
  GtkLabel *lead_label;
  AdwBin *meter;
  GtkLabel *flip_label;
  GtkStack *course_stack;
  AdwBin *course;
  AdwBin *course_table;
  GtkLabel *warnings_label;
  PagodaPeopleMapView *map;
  GtkBox *side;

  PagodaWindow *window;
  const PagodaDossier *dossier; /* NULL while there is none */
  PagodaId customer;
  PagodaId project; /* that was chosen; PAGODA_ID_NONE: the usual one */
  PagodaPeoplePicture *picture;
  char *currency;
};

G_DEFINE_FINAL_TYPE (PagodaPeopleSection, pagoda_people_section, ADW_TYPE_BIN)

static const PagodaProject *
find_project (PagodaPeopleSection *section, PagodaId id)
{
  const GPtrArray *projects = section->dossier->layers->projects;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if (project->id == id)
        return project;
    }
  return NULL;
}

static PagodaDecisionMaker *
find_person (PagodaPeopleSection *section, PagodaId id)
{
  const GPtrArray *people = section->picture != NULL ? section->picture->project->decision_makers : NULL;

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PagodaDecisionMaker *person = g_ptr_array_index (people, i);
      if (person->id == id)
        return person;
    }
  return NULL;
}

static const char *
name_of (PagodaPeopleSection *section, PagodaId person)
{
  for (gsize i = 0; i < section->picture->map.n; i++)
    if (section->picture->ids[i] == person)
      return section->picture->people[i].name;
  return "";
}

/* Showing */

static void show_project (PagodaPeopleSection *section);

static void
project_chosen_cb (AdwComboRow *row, GParamSpec *pspec, PagodaPeopleSection *section)
{
  guint chosen = adw_combo_row_get_selected (row);
  const GPtrArray *projects = section->dossier != NULL ? section->dossier->layers->projects : NULL;

  if (projects == NULL || chosen >= projects->len)
    return;
  section->project = ((const PagodaProject *)g_ptr_array_index (projects, chosen))->id;
  show_project (section);
}

/* Made anew only where the projects are others, so that the choice keeps the focus. */
static void
show_choice (PagodaPeopleSection *section, const PagodaProject *shown)
{
  const GPtrArray *projects = section->dossier->layers->projects;
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *list = gtk_list_box_new ();
  guint chosen = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      gtk_string_list_append (offers, project->name);
      g_string_append_printf (names, "%" G_GINT64_FORMAT ":%s\n", project->id, project->name);
      if (project == shown)
        chosen = i;
    }
  g_string_append_printf (names, "%u", chosen);
  g_object_ref_sink (list);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (section->project_choice), "names"), names->str) != 0)
    {
      GtkWidget *row = pagoda_choice_row_new (_ ("Project"), NULL, offers, chosen);
      g_signal_connect (row, "notify::selected", G_CALLBACK (project_chosen_cb), section);
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      pagoda_naming_set (list, _ ("Project"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      adw_bin_set_child (section->project_choice, list);
      g_object_set_data_full (G_OBJECT (section->project_choice), "names", g_strdup (names->str), g_free);
    }
  g_object_unref (list);
}

static void
show_lead (PagodaPeopleSection *section)
{
  const PagodaPeoplePicture *picture = section->picture;

  gtk_widget_set_visible (section->lead_box, picture->has_lead);
  gtk_widget_set_visible (section->course_box, picture->has_lead);
  pagoda_lead_view_show (PAGODA_LEAD_VIEW (adw_bin_get_child (section->meter)), picture);
  pagoda_lead_view_show (PAGODA_LEAD_VIEW (adw_bin_get_child (section->course)), picture);
  adw_bin_set_child (section->course_table, pagoda_people_rows_course (picture));
  if (!picture->has_lead)
    return;
  g_autofree char *lead
      = g_strdup_printf ("%s %s · %s", _ ("Support lead"), picture->lead_text, picture->over_text);
  gtk_label_set_text (section->lead_label, lead);
  gtk_label_set_text (section->flip_label, picture->flip_text);
}

static void
show_warnings (PagodaPeopleSection *section)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < section->picture->warnings->len; i++)
    g_string_append_printf (text, "%s▲ %s", i > 0 ? "\n" : "",
                            (const char *)g_ptr_array_index (section->picture->warnings, i));
  gtk_label_set_text (section->warnings_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (section->warnings_label), text->len > 0);
}

static void
clear_side (PagodaPeopleSection *section)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (section->side))) != NULL)
    gtk_box_remove (section->side, child);
}

static void
forget_picture (PagodaPeopleSection *section)
{
  pagoda_people_map_view_show (section->map, NULL);
  pagoda_lead_view_show (PAGODA_LEAD_VIEW (adw_bin_get_child (section->meter)), NULL);
  pagoda_lead_view_show (PAGODA_LEAD_VIEW (adw_bin_get_child (section->course)), NULL);
  g_clear_pointer (&section->picture, pagoda_people_picture_free);
}

static void
show_project (PagodaPeopleSection *section)
{
  PagodaDay today = pagoda_day_today ();
  const PagodaProject *project
      = section->project != PAGODA_ID_NONE ? find_project (section, section->project) : NULL;
  PagodaPeoplePicture *before = g_steal_pointer (&section->picture);

  if (project == NULL)
    project = pagoda_five_layers_project (section->dossier->layers, section->currency, today);
  gtk_stack_set_visible_child_name (section->pages, project != NULL ? "map" : "empty");
  clear_side (section);
  if (project != NULL)
    {
      section->picture
          = pagoda_people_picture_new (section->dossier, project, today, pagoda_language_current ());
      show_choice (section, project);
      show_lead (section);
      show_warnings (section);
      pagoda_people_rows_fill (section->side, section->picture);
    }
  /* The buttons stay, and with them the focus. */
  pagoda_people_map_view_show (section->map, section->picture);
  pagoda_people_picture_free (before);
}

static void
table_toggled_cb (PagodaPeopleSection *section, GtkToggleButton *button)
{
  gtk_stack_set_visible_child (section->course_stack, gtk_toggle_button_get_active (button)
                                                          ? GTK_WIDGET (section->course_table)
                                                          : GTK_WIDGET (section->course));
}

/* What can be done */

static void
edit_person (PagodaPeopleSection *section, PagodaId id)
{
  const PagodaDecisionMaker *person = find_person (section, id);

  if (person != NULL)
    pagoda_editing_decision_maker (section->window, section->picture->project, person,
                                   section->dossier->contacts, section->dossier->layers->projects);
}

static void
remove_person (PagodaPeopleSection *section, PagodaId id)
{
  const PagodaDecisionMaker *person = find_person (section, id);
  const char *name = person != NULL ? name_of (section, id) : NULL;

  if (person != NULL)
    pagoda_editing_run (section->window,
                        pagoda_edit_remove_decision_maker (person, name, pagoda_day_today ()),
                        g_strdup_printf (_ ("Removed: %s"), name));
}

static void
place_person (PagodaPeopleSection *section, PagodaId id, int level, int place)
{
  const PagodaDecisionMaker *person = find_person (section, id);

  if (person == NULL)
    return;
  g_autoptr (PagodaDecisionMaker) placed = pagoda_decision_maker_copy (person);
  placed->level = (PagodaLevel)(PAGODA_LEVEL_DECISION + level);
  placed->place = place;
  if (placed->level != person->level || placed->place != person->place)
    pagoda_editing_run (section->window, pagoda_edit_place_decision_maker (placed, name_of (section, id)),
                        g_strdup_printf (_ ("Moved: %s"), name_of (section, id)));
}

static void
opened_cb (PagodaPeopleMapView *view, gint64 person, PagodaPeopleSection *section)
{
  edit_person (section, person);
}

static void
removed_cb (PagodaPeopleMapView *view, gint64 person, PagodaPeopleSection *section)
{
  remove_person (section, person);
}

static void
placed_cb (PagodaPeopleMapView *view, gint64 person, int level, int place, PagodaPeopleSection *section)
{
  place_person (section, person, level, place);
}

static void
append_item (GMenu *menu, const char *label, const char *action, PagodaId person)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_int64 (person));
  g_menu_append_item (menu, item);
}

static void
menu_cb (PagodaPeopleMapView *view, gint64 person, GtkWidget *button, PagodaPeopleSection *section)
{
  g_autoptr (GMenu) menu = g_menu_new (), changes = g_menu_new (), moves = g_menu_new (), end = g_menu_new ();

  append_item (changes, _ ("Edit…"), "people.edit", person);
  append_item (changes, _ ("Support one step up"), "people.step-up", person);
  append_item (changes, _ ("Support one step down"), "people.step-down", person);
  append_item (changes, _ ("Reports to…"), "people.superior", person);
  append_item (changes, _ ("Influences whom…"), "people.influence", person);
  append_item (moves, _ ("Move left"), "people.left", person);
  append_item (moves, _ ("Move right"), "people.right", person);
  append_item (moves, _ ("A level up"), "people.up", person);
  append_item (moves, _ ("A level down"), "people.down", person);
  append_item (end, _ ("Remove"), "people.remove", person);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  pagoda_popup_menu_open (GTK_WIDGET (section), button, G_MENU_MODEL (menu));
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);

  if (section->picture != NULL)
    pagoda_editing_decision_maker (section->window, section->picture->project, NULL,
                                   section->dossier->contacts, section->dossier->layers->projects);
}

static void
add_rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);

  if (section->picture != NULL)
    pagoda_editing_rival (section->window, section->picture->project, NULL);
}

static void
add_line_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);

  if (section->picture == NULL)
    return;
  if (section->picture->map.n < 2)
    pagoda_window_show_toast (section->window, _ ("An influence line needs two people on the map."), NULL,
                              NULL);
  else
    pagoda_editing_new_influence_line (section->window, section->picture, PAGODA_ID_NONE);
}

static void
line_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);
  const GPtrArray *lines = section->picture != NULL ? section->picture->project->influence_lines : NULL;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const PagodaInfluenceLine *line = g_ptr_array_index (lines, i);
      if (line->id == g_variant_get_int64 (parameter))
        pagoda_editing_influence_line (section->window, section->picture, line);
    }
}

static void
rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);
  const GPtrArray *rivals = section->picture != NULL ? section->picture->project->rivals : NULL;

  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (rivals, i);
      if (rival->id == g_variant_get_int64 (parameter))
        pagoda_editing_rival (section->window, section->picture->project, rival);
    }
}

static void
step_support (PagodaPeopleSection *section, const PagodaDecisionMaker *person, int steps)
{
  PagodaDay today = pagoda_day_today ();
  int now = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, today);
  PagodaSupport support = { .decision_maker = person->id, .from = today };
  const char *name = name_of (section, person->id);

  /* Who was unknown is neutral after the first step. */
  support.support
      = now == PAGODA_MARK_UNKNOWN ? 0 : CLAMP (now + steps, PAGODA_SUPPORT_MIN, PAGODA_SUPPORT_MAX);
  if (support.support != now)
    pagoda_editing_run (section->window, pagoda_edit_set_support (&support, name),
                        g_strdup_printf (_ ("Saved: %s"), name));
}

static void
person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);
  PagodaId id = g_variant_get_int64 (parameter);
  const PagodaDecisionMaker *person = find_person (section, id);

  if (person == NULL)
    return;
  if (g_str_equal (name, "people.edit"))
    edit_person (section, id);
  else if (g_str_equal (name, "people.remove"))
    remove_person (section, id);
  else if (g_str_equal (name, "people.superior"))
    pagoda_editing_superior (section->window, section->picture, person);
  else if (g_str_equal (name, "people.influence"))
    pagoda_editing_new_influence_line (section->window, section->picture, person->contact);
  else if (g_str_equal (name, "people.step-up") || g_str_equal (name, "people.step-down"))
    step_support (section, person, g_str_equal (name, "people.step-up") ? 1 : -1);
  else if (g_str_equal (name, "people.left") || g_str_equal (name, "people.right"))
    pagoda_people_map_view_move (section->map, id, g_str_equal (name, "people.left") ? -1 : 1, 0);
  else
    pagoda_people_map_view_move (section->map, id, 0, g_str_equal (name, "people.up") ? -1 : 1);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);

  if (section->picture != NULL)
    pagoda_people_output_save (section->window, section->picture, g_variant_get_string (parameter, NULL));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (widget);

  if (section->picture == NULL)
    return;
  pagoda_people_output_copy (widget, section->picture);
  pagoda_window_show_toast (section->window, _ ("The picture is copied."), NULL, NULL);
}

/* Life */

static void
pagoda_people_section_dispose (GObject *object)
{
  PagodaPeopleSection *section = PAGODA_PEOPLE_SECTION (object);

  if (section->picture != NULL)
    forget_picture (section);
  section->dossier = NULL;
  g_clear_pointer (&section->currency, g_free);
  G_OBJECT_CLASS (pagoda_people_section_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  static const char *const of_person[]
      = { "people.edit",      "people.remove", "people.superior", "people.influence", "people.step-up",
          "people.step-down", "people.left",   "people.right",    "people.up",        "people.down" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_person); i++)
    gtk_widget_class_install_action (class, of_person[i], "x", person_action);
  gtk_widget_class_install_action (class, "people.add", NULL, add_action);
  gtk_widget_class_install_action (class, "people.add-rival", NULL, add_rival_action);
  gtk_widget_class_install_action (class, "people.add-line", NULL, add_line_action);
  gtk_widget_class_install_action (class, "people.line", "x", line_action);
  gtk_widget_class_install_action (class, "people.rival", "x", rival_action);
  gtk_widget_class_install_action (class, "people.save", "s", save_action);
  gtk_widget_class_install_action (class, "people.copy", NULL, copy_action);
}

static void
pagoda_people_section_class_init (PagodaPeopleSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_people_section_dispose;
  install_actions (widget_class);
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_PEOPLE_MAP_VIEW);
  g_type_ensure (PAGODA_TYPE_WRAP);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/people_section.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, pages);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, project_choice);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, lead_box);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, course_box);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, lead_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, meter);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, flip_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, course_stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, course);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, course_table);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, warnings_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, map);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeopleSection, side);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
pagoda_people_section_init (PagodaPeopleSection *section)
{
  gtk_widget_init_template (GTK_WIDGET (section));
  pagoda_stack_pages_hide_others (section->pages);
  pagoda_stack_pages_hide_others (section->course_stack);
  adw_bin_set_child (section->meter, pagoda_lead_view_new (FALSE));
  adw_bin_set_child (section->course, pagoda_lead_view_new (TRUE));
  pagoda_naming_set_with_tooltip (section->menu_button, _ ("Save or copy the people map"));
  pagoda_naming_set (gtk_widget_get_first_child (section->menu_button), _ ("Save or copy the people map"));
  g_signal_connect (section->map, "opened", G_CALLBACK (opened_cb), section);
  g_signal_connect (section->map, "placed", G_CALLBACK (placed_cb), section);
  g_signal_connect (section->map, "removed", G_CALLBACK (removed_cb), section);
  g_signal_connect (section->map, "menu", G_CALLBACK (menu_cb), section);
}

void
pagoda_people_section_show (PagodaPeopleSection *section,
                            PagodaWindow *window,
                            const PagodaDossier *dossier,
                            const char *currency)
{
  section->window = window;
  section->dossier = dossier;
  g_free (section->currency);
  section->currency = g_strdup (currency);
  if (dossier == NULL)
    {
      forget_picture (section);
      clear_side (section);
      return;
    }
  if (section->customer != dossier->customer->id)
    section->project = PAGODA_ID_NONE;
  section->customer = dossier->customer->id;
  show_project (section);
}
