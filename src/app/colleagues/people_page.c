/* people_page.c: who of us works what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is listed follows from the team over the newest board, the chips and the outlook's search.
 */
#include "config.h"

#include "app/colleagues/people_page.h"

#include "app/board/board_feed.h"
#include "app/colleagues/colleague_forms.h"
#include "app/colleagues/colleagues_dialog.h"
#include "app/colleagues/people_lines.h"
#include "app/colleagues/people_mending.h"
#include "app/window.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

struct _PagodaPeoplePage
{
  PagodaPage parent_instance;

  GtkWidget *everybody_button;
  GtkWidget *person_button;
  GtkWidget *lists[PAGODA_N_PEOPLE_LISTS]; /* toggles */
  GtkWidget *assign_button;
  GtkStack *stack;
  PagodaRecordList *list;
  AdwStatusPage *failure;
  GtkWidget *footer;
  GtkWidget *count_label;
  GtkWidget *sums_label;

  PagodaOutlook *outlook;
  PagodaTeam *team; /* NULL before the first is there */
  GArray *listed;   /* PagodaId: the accounts that are listed */
  char *person;     /* whose work is shown; NULL: everybody's */
  PagodaPeopleList shown;
  PagodaBoardFeed *feed;
};

G_DEFINE_FINAL_TYPE (PagodaPeoplePage, pagoda_people_page, PAGODA_TYPE_PAGE)

/* Showing */

static void
show_toggles (PagodaPeoplePage *page)
{
  static const char *const titles[PAGODA_N_PEOPLE_LISTS]
      = { NC_ ("people", "Work"), NC_ ("people", "Missing on record"), NC_ ("people", "Known to one of us"),
          NC_ ("people", "Too junior") };

  for (int i = 0; i < PAGODA_N_PEOPLE_LISTS; i++)
    {
      guint n = pagoda_people_lines_count (page->team, (PagodaPeopleList)i, page->person);
      g_autofree char *text
          = i == PAGODA_PEOPLE_WORK
                ? g_strdup (pagoda_translate_in_context (pagoda_language_current (), "people", titles[i]))
                : g_strdup_printf (
                    C_ ("chip", "%s %u"),
                    pagoda_translate_in_context (pagoda_language_current (), "people", titles[i]), n);
      gtk_button_set_label (GTK_BUTTON (page->lists[i]), text);
    }
}

static void
show_person (PagodaPeoplePage *page)
{
  const char *name = page->person != NULL ? pagoda_people_lines_name (page->person) : C_ ("owner", "anybody");
  g_autofree char *text = g_strdup_printf (_ ("Person: %s"), name);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (page->person_button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->person_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (page->person != NULL)
    gtk_widget_add_css_class (gtk_widget_get_parent (page->person_button), "active");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (page->person_button), "active");
  gtk_widget_set_visible (page->everybody_button, page->person != NULL);
}

static void
append_person (GMenu *menu, const char *label, const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (name != NULL)
    g_menu_item_set_action_and_target (item, "people.person", "s", name);
  else
    g_menu_item_set_action_and_target (item, "people.everybody", NULL);
  g_menu_append_item (menu, item);
}

static void
show_offers (PagodaPeoplePage *page)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_person (menu, C_ ("owner", "anybody"), NULL);
  for (guint i = 0; i < page->team->persons->len; i++)
    {
      const PagodaTeamPerson *person = g_ptr_array_index (page->team->persons, i);
      append_person (menu, pagoda_people_lines_name (person->name), person->name);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (page->person_button), G_MENU_MODEL (menu));
}

static const char *
empty_text (PagodaPeoplePage *page)
{
  if (*pagoda_outlook_get_search (page->outlook) != '\0')
    return _ ("No account matches the search.");
  switch (page->shown)
    {
    case PAGODA_PEOPLE_WORK:
      return _ ("No key account is worked here.");
    case PAGODA_PEOPLE_RECORD:
      return _ ("The strategic and TOP accounts have all on record that they must have.");
    case PAGODA_PEOPLE_SINGLE:
      return _ ("No account is known to one of us only.");
    case PAGODA_PEOPLE_MISMATCHES:
      return _ ("Nothing is given to somebody too junior for it.");
    }
  g_return_val_if_reached ("");
}

static void
show_footer (PagodaPeoplePage *page, guint n)
{
  g_autofree char *lines = pagoda_count_format (n);
  g_autofree char *count = g_strdup_printf (_ ("Lines: %s"), lines);
  g_autofree char *sums = pagoda_people_lines_sum (page->team, page->person);

  gtk_label_set_label (GTK_LABEL (page->count_label), count);
  gtk_label_set_label (GTK_LABEL (page->sums_label), sums);
}

static void
show (PagodaPeoplePage *page)
{
  if (page->team == NULL)
    return;
  PagodaPeopleFilter filter
      = { .list = page->shown, .person = page->person, .search = pagoda_outlook_get_search (page->outlook) };
  PagodaPeopleLines lines = pagoda_people_lines (page->team, &filter);
  show_toggles (page);
  show_person (page);
  g_array_set_size (page->listed, 0);
  g_array_append_vals (page->listed, lines.customers->data, lines.customers->len);
  gtk_widget_set_sensitive (page->assign_button, page->listed->len > 0);
  show_footer (page, lines.records->len);
  pagoda_record_list_set_texts (page->list, _ ("Who works what"), empty_text (page));
  pagoda_record_list_show (page->list, g_steal_pointer (&lines.records));
  pagoda_people_lines_clear (&lines);
  gtk_stack_set_visible_child_name (page->stack, page->team->board->n > 0 ? "list" : "empty");
  gtk_widget_set_visible (page->footer, page->team->board->n > 0);
}

/* Loading */

static void
team_changed_cb (PagodaPeoplePage *page)
{
  const char *failure = pagoda_board_feed_get_failure (page->feed);

  if (failure != NULL)
    {
      adw_status_page_set_description (page->failure, failure);
      gtk_stack_set_visible_child_name (page->stack, "failure");
      return;
    }
  g_clear_pointer (&page->team, pagoda_team_unref);
  page->team = pagoda_team_ref (pagoda_board_feed_get_team (page->feed));
  if (page->person != NULL && pagoda_team_find (page->team, page->person) == NULL)
    g_clear_pointer (&page->person, g_free);
  show_offers (page);
  show (page);
}

/* Actions */

static PagodaWindow *
window_of (PagodaPeoplePage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

static void
choose_person (PagodaPeoplePage *page, const char *person)
{
  g_autofree char *chosen = g_strdup (person);

  g_free (page->person);
  page->person = g_steal_pointer (&chosen);
  show (page);
}

static void
person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_person (PAGODA_PEOPLE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* The focus leaves the button before that goes. */
static void
everybody_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeoplePage *page = PAGODA_PEOPLE_PAGE (widget);

  if (gtk_widget_is_focus (page->everybody_button))
    gtk_widget_grab_focus (page->person_button);
  choose_person (page, NULL);
}

static void
colleagues_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_colleagues_dialog_show (window_of (PAGODA_PEOPLE_PAGE (widget)));
}

/* In bulk: all accounts that are listed. */
static void
assign_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeoplePage *page = PAGODA_PEOPLE_PAGE (widget);
  const PagodaBoardCard *first
      = page->listed->len > 0
            ? pagoda_board_find (page->team->board, g_array_index (page->listed, PagodaId, 0))
            : NULL;

  if (first == NULL)
    return;
  pagoda_editing_layer_owner (window_of (page), (const PagodaId *)(gpointer)page->listed->data,
                              page->listed->len,
                              pagoda_snapshot_get_name (page->team->board->snapshot, first->place),
                              PAGODA_ANY_LAYER, NULL);
}

static void
mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPeoplePage *page = PAGODA_PEOPLE_PAGE (widget);
  PagodaId customer;
  int item;

  g_variant_get (parameter, "(xi)", &customer, &item);
  const PagodaBoardCard *card = page->team != NULL ? pagoda_board_find (page->team->board, customer) : NULL;
  if (card != NULL)
    pagoda_people_mend (window_of (page), page->team->board, card, (PagodaMonitorItem)item);
}

static void
list_toggled_cb (GtkToggleButton *toggle, PagodaPeoplePage *page)
{
  for (int i = 0; i < PAGODA_N_PEOPLE_LISTS; i++)
    if (page->lists[i] == GTK_WIDGET (toggle) && gtk_toggle_button_get_active (toggle))
      {
        page->shown = (PagodaPeopleList)i;
        show (page);
      }
}

/* Page */

static void
pagoda_people_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaPeoplePage *page = PAGODA_PEOPLE_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->feed = pagoda_board_feed_new_with_team (outlook, GTK_WIDGET (page));
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (team_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
pagoda_people_page_show_search (PagodaPage *base)
{
  show (PAGODA_PEOPLE_PAGE (base));
}

/* A report is that of the person who is looked at. */
static void
pagoda_people_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  request->person = PAGODA_PEOPLE_PAGE (base)->person;
}

static void
pagoda_people_page_focus_results (PagodaPage *base)
{
  gtk_widget_child_focus (GTK_WIDGET (PAGODA_PEOPLE_PAGE (base)->list), GTK_DIR_TAB_FORWARD);
}

static void
pagoda_people_page_dispose (GObject *object)
{
  PagodaPeoplePage *page = PAGODA_PEOPLE_PAGE (object);

  g_clear_object (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->team, pagoda_team_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  g_clear_pointer (&page->person, g_free);
  G_OBJECT_CLASS (pagoda_people_page_parent_class)->dispose (object);
}

static void
pagoda_people_page_class_init (PagodaPeoplePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaPageClass *page_class = PAGODA_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_people_page_dispose;
  page_class->set_outlook = pagoda_people_page_set_outlook;
  page_class->show_search = pagoda_people_page_show_search;
  page_class->prepare_report = pagoda_people_page_prepare_report;
  page_class->focus_results = pagoda_people_page_focus_results;

  g_type_ensure (PAGODA_TYPE_RECORD_LIST);
  gtk_widget_class_install_action (widget_class, "people.person", "s", person_action);
  gtk_widget_class_install_action (widget_class, "people.everybody", NULL, everybody_action);
  gtk_widget_class_install_action (widget_class, "people.colleagues", NULL, colleagues_action);
  gtk_widget_class_install_action (widget_class, "people.assign", NULL, assign_action);
  gtk_widget_class_install_action (widget_class, "people.mend", "(xi)", mend_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/people_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, everybody_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, person_button);
  gtk_widget_class_bind_template_child_full (widget_class, "work_toggle", FALSE,
                                             G_STRUCT_OFFSET (PagodaPeoplePage, lists[PAGODA_PEOPLE_WORK]));
  gtk_widget_class_bind_template_child_full (widget_class, "record_toggle", FALSE,
                                             G_STRUCT_OFFSET (PagodaPeoplePage, lists[PAGODA_PEOPLE_RECORD]));
  gtk_widget_class_bind_template_child_full (widget_class, "single_toggle", FALSE,
                                             G_STRUCT_OFFSET (PagodaPeoplePage, lists[PAGODA_PEOPLE_SINGLE]));
  gtk_widget_class_bind_template_child_full (widget_class, "mismatch_toggle", FALSE,
                                             G_STRUCT_OFFSET (PagodaPeoplePage,
                                                              lists[PAGODA_PEOPLE_MISMATCHES]));
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, assign_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, list);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, failure);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, footer);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPeoplePage, sums_label);
  gtk_widget_class_bind_template_callback (widget_class, list_toggled_cb);
}

static void
pagoda_people_page_init (PagodaPeoplePage *page)
{
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_widget_init_template (GTK_WIDGET (page));
  pagoda_record_list_set_wide (page->list);
}
