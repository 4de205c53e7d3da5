/* averages_page.c: the law of averages: what became of attempts, and how many more are needed (A4–A8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker makes the averages over all attempts; what is chosen of them is a view, from which everything
 * that is shown follows.
 */
#include "config.h"

#include "app/insight/averages_page.h"

#include "app/customer/editing-private.h"
#include "app/insight/attempts_dialog.h"
#include "app/insight/averages_chips.h"
#include "app/insight/averages_output.h"
#include "app/insight/chain_view.h"
#include "app/insight/planner_box.h"
#include "app/result_feed.h"
#include "app/widgets/beside.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/text_row.h"
#include "app/widgets/wrap.h"
#include "session/averages_words.h"
#include "session/edit_averages.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define MOST_GOAL 9999

struct _PagodaAveragesPage
{
  PagodaPage parent_instance;

  PagodaAveragesChips *chips;
  GtkWidget *menu_button;
  GtkStack *stack;
  AdwStatusPage *message;
  GtkLabel *subtitle;
  PagodaChainView *chain;
  GtkLabel *chain_words;
  AdwBin *step_place;
  PagodaChoiceChip *step; /* without a choice the deal, which all is about */
  PagodaRatioView *course;
  GtkLabel *course_words;
  AdwBin *grouping_place;
  PagodaChoiceChip *grouping; /* without a choice by person */
  GtkListBox *parts;
  PagodaPlannerBox *planner;

  PagodaOutlook *outlook;
  PagodaResultFeed *feed;
  PagodaAverages *averages;       /* NULL before there are any */
  PagodaAveragesView *view;       /* of the averages */
  PagodaAveragesPicture *picture; /* of the view */
  GArray *groups;                 /* PagodaAveragesGroup: the parts that are shown */
};

G_DEFINE_FINAL_TYPE (PagodaAveragesPage, pagoda_averages_page, PAGODA_TYPE_PAGE)

static PagodaWindow *
window_of (PagodaAveragesPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* The place among the @n values that a chip offers of the one that is chosen; 0, which is not among them,
 * where none is. */
static int
chosen_of (PagodaChoiceChip *chip, int n)
{
  const char *chosen = pagoda_choice_chip_get (chip);

  return chosen != NULL ? CLAMP (atoi (chosen), 0, n - 1) : 0;
}

static PagodaAveragesGrouping
grouping_of (PagodaAveragesPage *page)
{
  return (PagodaAveragesGrouping)chosen_of (page->grouping, PAGODA_N_GROUPINGS);
}

static PagodaChainStep
step_of (PagodaAveragesPage *page)
{
  return (PagodaChainStep)(PAGODA_STEP_DEAL - chosen_of (page->step, PAGODA_N_CHAIN_STEPS - 1));
}

/* Showing */

static GtkWidget *
create_part (PagodaAveragesPage *page, guint place)
{
  const PagodaAveragesGroup *group = &g_array_index (page->groups, PagodaAveragesGroup, place);
  PagodaRatio ratio = pagoda_averages_judge (page->averages, group->counts[PAGODA_STEP_ATTEMPT],
                                             group->counts[PAGODA_STEP_DEAL]);
  g_autofree char *name = pagoda_averages_word_group (group, grouping_of (page), pagoda_language_current ());
  g_autofree char *attempts = pagoda_count_format (ratio.attempts);
  g_autofree char *deals = pagoda_count_format (ratio.successes);
  g_autofree char *share = pagoda_averages_word_share (ratio.share);
  g_autofree char *interval = pagoda_averages_word_interval (&ratio);
  g_autofree char *detail
      = g_strdup_printf (_ ("Attempts: %1$s, deals: %2$s, 80%%: %3$s"), attempts, deals, interval);
  GtkWidget *row = pagoda_text_row_new (name, detail);

  pagoda_text_row_add_figure (row, ratio.judged ? share : _ ("Too few"));
  pagoda_text_row_set_action (row, "averages.part", g_variant_new_uint32 (place));
  return row;
}

static void
show_parts (PagodaAveragesPage *page)
{
  GtkWidget *row;

  if (page->view == NULL)
    return;
  g_clear_pointer (&page->groups, g_array_unref);
  page->groups = pagoda_averages_view_group (page->view, grouping_of (page));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (page->parts))) != NULL)
    gtk_list_box_remove (page->parts, row);
  for (guint i = 0; i < page->groups->len; i++)
    gtk_list_box_append (page->parts, create_part (page, i));
  gtk_widget_set_visible (GTK_WIDGET (page->parts), page->groups->len > 0);
}

/* The chain in sentences, which are its table, too. */
static void
show_chain_words (PagodaAveragesPage *page)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *attempts = pagoda_count_format (page->view->n);
  g_autofree char *young = pagoda_averages_describe_young (page->view, language);
  g_autofree char *whole = pagoda_averages_describe_step (page->view, PAGODA_STEP_ATTEMPT, language);

  g_ptr_array_add (names, pagoda_pair_in_words (pagoda_chain_step_label (PAGODA_STEP_ATTEMPT, language),
                                                attempts, language));
  for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
    {
      g_ptr_array_add (names, pagoda_averages_describe_step (page->view, (PagodaChainStep)step, language));
      g_string_append_printf (words, "%s\n", (char *)g_ptr_array_index (names, (guint)step));
    }
  g_string_append (words, whole);
  if (young != NULL)
    g_string_append_printf (words, "\n%s", young);
  g_ptr_array_add (names, NULL);
  gtk_label_set_label (page->chain_words, words->str);
  pagoda_chain_view_show (page->chain, page->picture, (GStrv)names->pdata);
}

static void
show_picture (PagodaAveragesPage *page)
{
  PagodaLanguage language = pagoda_language_current ();

  if (page->view == NULL)
    return;
  PagodaAttemptPlan plan
      = pagoda_averages_view_plan (page->view, pagoda_planner_box_get_deals (page->planner));
  g_autoptr (PagodaAveragesPicture) before = page->picture;
  g_autofree char *course = pagoda_averages_describe_course (page->view, step_of (page), language);
  page->picture = pagoda_averages_picture_new (page->view, step_of (page), &plan, language);
  gtk_label_set_label (page->subtitle, page->picture->subtitle);
  show_chain_words (page);
  pagoda_ratio_view_show (page->course, page->picture, course);
  gtk_label_set_label (page->course_words, course != NULL ? course : _ ("No attempt matches."));
}

static void
show_view (PagodaAveragesPage *page)
{
  if (page->averages == NULL)
    return;
  PagodaAveragesFilter filter = pagoda_averages_chips_get (page->chips, page->averages->as_of);
  g_autoptr (PagodaAveragesView) before = page->view;
  filter.search = pagoda_outlook_get_search (page->outlook);
  page->view = pagoda_averages_view_new (page->averages, &filter);
  pagoda_planner_box_show (page->planner, page->view);
  show_picture (page);
  show_parts (page);
  gtk_stack_set_visible_child_name (page->stack,
                                    page->averages->chain->attempts->len > 0 ? "content" : "empty");
}

/* Loading */

static void
ask (gpointer page, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  pagoda_session_averages_async (pagoda_outlook_get_session (PAGODA_AVERAGES_PAGE (page)->outlook),
                                 pagoda_day_today (), cancellable, callback, data);
}

static gboolean
take (gpointer data, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaAveragesPage *page = data;
  PagodaAverages *averages = pagoda_session_averages_finish (session, result, error);

  if (averages == NULL)
    return FALSE;
  g_clear_pointer (&page->averages, pagoda_averages_unref);
  page->averages = averages;
  pagoda_averages_chips_offer (page->chips, averages);
  show_view (page);
  return TRUE;
}

static void
fail (gpointer data, const char *message)
{
  PagodaAveragesPage *page = data;

  adw_status_page_set_description (page->message, message);
  gtk_stack_set_visible_child_name (page->stack, "message");
}

static const PagodaResultFeedKind feed_kind = { ask, take, fail };

/* Opening */

static void
step_opened_cb (PagodaAveragesPage *page, guint step)
{
  pagoda_attempts_dialog_show (GTK_WINDOW (window_of (page)), page->view, (PagodaChainStep)step, NULL,
                               PAGODA_GROUP_PERSON);
}

static void
attempts_opened_cb (PagodaAveragesPage *page)
{
  step_opened_cb (page, PAGODA_STEP_DEAL);
}

static void
deals_opened_cb (PagodaAveragesPage *page)
{
  pagoda_attempts_dialog_show_deals (GTK_WINDOW (window_of (page)), page->view);
}

static void
part_action (GtkWidget *widget, const char *name, GVariant *place)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (widget);

  pagoda_attempts_dialog_show (
      GTK_WINDOW (window_of (page)), page->view, PAGODA_STEP_ATTEMPT,
      &g_array_index (page->groups, PagodaAveragesGroup, g_variant_get_uint32 (place)), grouping_of (page));
}

/* The target */

typedef struct
{
  char *seller; /* NULL: all of us */
  PagodaDay first;
} Goal;

static void
free_goal (gpointer goal)
{
  g_free (((Goal *)goal)->seller);
  g_free (goal);
}

static const char *
check_goal (const char *text)
{
  return g_ascii_string_to_unsigned (text, 10, 0, MOST_GOAL, NULL, NULL)
             ? NULL
             : _ ("Deals are a whole number up to 9,999.");
}

static void
save_goal_cb (PagodaFormDialog *form, Goal *goal)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "deals");
  guint64 deals = 0;

  if (text != NULL)
    g_ascii_string_to_unsigned (text, 10, 0, MOST_GOAL, &deals, NULL);
  pagoda_editing_save (form, pagoda_edit_set_deal_goal (goal->seller, goal->first, (guint)deals),
                       g_strdup_printf (_ ("Deals wanted this quarter: %u"), (guint)deals));
}

static void
goal_wished_cb (PagodaAveragesPage *page)
{
  PagodaQuarterPlan quarter = pagoda_averages_view_quarter (page->view);
  Goal *goal = g_new (Goal, 1);
  g_autofree char *wanted = quarter.wanted > 0 ? g_strdup_printf ("%u", quarter.wanted) : NULL;

  *goal = (Goal){ g_strdup (page->view->filter.person), quarter.quarter.first };
  PagodaFormDialog *form
      = pagoda_editing_open (window_of (page), goal->seller != NULL ? goal->seller : _ ("All of us together"),
                             G_CALLBACK (save_goal_cb), goal, free_goal);
  pagoda_form_dialog_add_text (form, "deals", _ ("Deals wanted this quarter, empty for no target"), wanted);
  pagoda_form_dialog_check (form, "deals", check_goal);
  gtk_window_present (GTK_WINDOW (form));
}

/* Actions */

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (widget);

  if (page->picture == NULL)
    return;
  pagoda_averages_output_copy_picture (widget, page->picture);
  pagoda_window_show_toast (window_of (page), _ ("The picture is copied."), NULL, NULL);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (widget);

  if (page->view == NULL)
    return;
  pagoda_averages_output_copy_table (widget, page->view, grouping_of (page));
  pagoda_window_show_toast (window_of (page), _ ("The table is copied."), NULL, NULL);
}

static void
pagoda_averages_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (base);

  request->deals = pagoda_planner_box_get_deals (page->planner);
  if (page->view == NULL)
    {
      request->period = pagoda_period_trailing_year (pagoda_day_today ());
      return;
    }
  request->as_of = page->averages->as_of;
  request->person = page->view->filter.person;
  request->period = page->view->filter.period;
  request->segment = pagoda_averages_chips_get_segment (page->chips);
  request->search = page->view->filter.search;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (widget);
  PagodaReportRequest request = { .name = PAGODA_REPORT_AVERAGES,
                                  .language = pagoda_language_current (),
                                  .compare = PAGODA_DAY_NONE };

  if (page->view == NULL)
    return;
  pagoda_averages_page_prepare_report (PAGODA_PAGE (page), &request);
  pagoda_averages_output_save (window_of (page), &request, g_variant_get_string (parameter, NULL));
}

/* Page */

static void
pagoda_averages_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->feed = pagoda_result_feed_new (outlook, GTK_WIDGET (page), &feed_kind, page);
}

static void
pagoda_averages_page_show_search (PagodaPage *base)
{
  show_view (PAGODA_AVERAGES_PAGE (base));
}

static void
pagoda_averages_page_dispose (GObject *object)
{
  PagodaAveragesPage *page = PAGODA_AVERAGES_PAGE (object);

  pagoda_result_feed_clear (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->picture, pagoda_averages_picture_free);
  g_clear_pointer (&page->view, pagoda_averages_view_free);
  g_clear_pointer (&page->averages, pagoda_averages_unref);
  g_clear_pointer (&page->groups, g_array_unref);
  G_OBJECT_CLASS (pagoda_averages_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (PagodaAveragesPage, name) }
    CHILD (chips),          CHILD (menu_button), CHILD (stack),      CHILD (message), CHILD (subtitle),
    CHILD (chain),          CHILD (chain_words), CHILD (step_place), CHILD (course),  CHILD (course_words),
    CHILD (grouping_place), CHILD (parts),       CHILD (planner),
#undef CHILD
  };

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE, children[i].offset);
}

static void
pagoda_averages_page_class_init (PagodaAveragesPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_averages_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_averages_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_averages_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_averages_page_prepare_report;

  g_type_ensure (PAGODA_TYPE_AVERAGES_CHIPS);
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_CHAIN_VIEW);
  g_type_ensure (PAGODA_TYPE_PLANNER_BOX);
  g_type_ensure (PAGODA_TYPE_RATIO_VIEW);
  g_type_ensure (PAGODA_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/averages_page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_view);
  gtk_widget_class_bind_template_callback (widget_class, step_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, attempts_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, deals_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, goal_wished_cb);
  gtk_widget_class_install_action (widget_class, "averages.part", "u", part_action);
  gtk_widget_class_install_action (widget_class, "averages.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "averages.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "averages.save", "s", save_action);
}

/* A chip called @title that offers the @n @labels, of which the first is what is not chosen. */
static PagodaChoiceChip *
create_chip (PagodaAveragesPage *page,
             AdwBin *place,
             const char *title,
             const char *const *labels,
             guint n,
             GCallback changed)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, labels[0]);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < n; i++)
    g_ptr_array_add (values, g_strdup_printf ("%u", i));
  g_ptr_array_add (values, NULL);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels + 1, (const char *const *)values->pdata);
  g_signal_connect_swapped (chip, "changed", changed, page);
  adw_bin_set_child (place, chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static void
pagoda_averages_page_init (PagodaAveragesPage *page)
{
  const char *groupings[PAGODA_N_GROUPINGS + 1]
      = { _ ("Person"), _ ("Month"), _ ("Class"), _ ("Tier"), _ ("Region"), NULL };
  const char *steps[PAGODA_N_CHAIN_STEPS] = { NULL };

  for (int i = 0; i < PAGODA_N_CHAIN_STEPS - 1; i++)
    steps[i] = pagoda_chain_step_label ((PagodaChainStep)(PAGODA_STEP_DEAL - i), pagoda_language_current ());
  gtk_widget_init_template (GTK_WIDGET (page));
  page->grouping = create_chip (page, page->grouping_place, _ ("By"), groupings, PAGODA_N_GROUPINGS,
                                G_CALLBACK (show_parts));
  page->step = create_chip (page, page->step_place, _ ("Ratio"), steps, PAGODA_N_CHAIN_STEPS - 1,
                            G_CALLBACK (show_picture));
  pagoda_stack_pages_hide_others (page->stack);
  pagoda_naming_set_with_tooltip (page->menu_button, _ ("Copy and save"));
  pagoda_naming_set (gtk_widget_get_first_child (page->menu_button), _ ("Copy and save"));
}
