/* reorder_page.c: which part of the customers buys again (O6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five rates stand side by side, each with what it counts; below, one of them by tier, owner or product.
 * Every number opens into the customers behind it.
 */
#include "config.h"

#include "app/insight/reorder_page.h"

#include "app/widgets/choice_chip.h"
#include "app/widgets/records_dialog.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/averages_words.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Products beyond so many are told by the report. */
#define MOST_PARTS 100

struct _PagodaReorderPage
{
  PagodaResultView parent_instance;

  PagodaChoiceChip *period;
  PagodaChoiceChip *window;   /* without a choice the shortest */
  PagodaChoiceChip *grouping; /* without a choice by tier */
  PagodaChoiceChip *rate;     /* of the parts; without a choice the first */
  GtkListBox *rates;
  GtkLabel *parted; /* by what the parts are told apart */
  GtkListBox *parts;

  PagodaReorder *reorder;  /* NULL before there is one */
  PagodaReorderView *view; /* of it */
  GArray *groups;          /* PagodaReorderGroup: the parts that are shown */
};

G_DEFINE_FINAL_TYPE (PagodaReorderPage, pagoda_reorder_page, PAGODA_TYPE_RESULT_VIEW)

/* Without a choice it is the last twelve months. */
static const char *const period_values[] = { "quarter", "last-quarter", "year", "last-year", NULL };

static PagodaPeriod
period_of (const char *chosen, PagodaDay day)
{
  PagodaPeriod quarter = pagoda_period_quarter (day);
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  if (g_strcmp0 (chosen, "quarter") == 0)
    return (PagodaPeriod){ quarter.first, day };
  if (g_strcmp0 (chosen, "last-quarter") == 0)
    return pagoda_period_quarter (quarter.first - 1);
  if (g_strcmp0 (chosen, "year") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (year, 1, 1), day };
  if (g_strcmp0 (chosen, "last-year") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (year - 1, 1, 1), pagoda_day_from_ymd (year - 1, 12, 31) };
  return pagoda_period_trailing_year (day);
}

/* The place among @n that a chip offers of the one that is chosen; 0 where none is. */
static int
chosen_of (PagodaChoiceChip *chip, int n)
{
  const char *chosen = pagoda_choice_chip_get (chip);

  return chosen != NULL ? CLAMP (atoi (chosen), 0, n - 1) : 0;
}

static PagodaReorderGrouping
grouping_of (PagodaReorderPage *page)
{
  return (PagodaReorderGrouping)chosen_of (page->grouping, PAGODA_N_REORDER_GROUPINGS);
}

static PagodaReorderRate
rate_of (PagodaReorderPage *page)
{
  return (PagodaReorderRate)chosen_of (page->rate, PAGODA_N_REORDER_RATES);
}

/* Showing */

/* `2,758 of 4,266, period before 62%`. */
static char *
describe_counts (PagodaReorderPage *page, const PagodaReorderCount *now, const PagodaReorderCount *before)
{
  g_autofree char *hits = pagoda_count_format (now->hits);
  g_autofree char *cases = pagoda_count_format (now->cases);
  g_autofree char *earlier
      = pagoda_reorder_describe_count (page->reorder, before, pagoda_language_current ());

  return g_strdup_printf (_ ("%1$s of %2$s; in the period before: %3$s"), hits, cases, earlier);
}

static GtkWidget *
create_rate (PagodaReorderPage *page, PagodaReorderRate rate)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaReorderCount *now = &page->view->now.rates[rate];
  g_autofree char *counts = describe_counts (page, now, &page->view->before.rates[rate]);
  g_autofree char *definition = pagoda_reorder_rate_define (page->view, rate, language);
  g_autofree char *detail = g_strdup_printf ("%s\n%s", counts, definition);
  g_autofree char *share = pagoda_reorder_describe_count (page->reorder, now, language);
  GtkWidget *row = pagoda_text_row_new (pagoda_reorder_rate_label (rate, language), detail);

  pagoda_text_row_add_figure (row, share);
  pagoda_text_row_set_action (row, "reorder.rate", g_variant_new_uint32 (rate));
  return row;
}

static GtkWidget *
create_part (PagodaReorderPage *page, guint place)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaReorderGroup *group = &g_array_index (page->groups, PagodaReorderGroup, place);
  PagodaReorderRate rate = rate_of (page);
  const PagodaReorderCount *now = &group->now.rates[rate];
  g_autofree char *counts = describe_counts (page, now, &group->before.rates[rate]);
  g_autofree char *mark = pagoda_reorder_describe_mark (&group->mark, language);
  g_autofree char *share = pagoda_reorder_describe_count (page->reorder, now, language);
  gboolean marked = grouping_of (page) == PAGODA_REORDER_BY_OWNER && mark != NULL;
  g_autofree char *detail = marked ? g_strdup_printf ("%s\n%s", counts, mark) : g_strdup (counts);
  GtkWidget *row
      = pagoda_text_row_new (pagoda_reorder_group_label (group, grouping_of (page), language), detail);

  pagoda_text_row_add_figure (row, share);
  pagoda_text_row_set_action (row, "reorder.part", g_variant_new_uint32 (place));
  return row;
}

static const char *
explain_grouping (PagodaReorderGrouping grouping)
{
  static const char *const texts[PAGODA_N_REORDER_GROUPINGS] = {
    [PAGODA_REORDER_BY_TIER]
    = N_ ("Tiers are those of the day before the period: what was bought in it decides on "
          "the tier after it."),
    [PAGODA_REORDER_BY_OWNER] = N_ ("Owners are those of the last day of the period."),
    [PAGODA_REORDER_BY_PRODUCT] = N_ ("A product is counted as if it were all that customers buy."),
  };

  return _ (texts[grouping]);
}

static void
show_parts (PagodaReorderPage *page)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (page->view == NULL)
    return;
  g_clear_pointer (&page->groups, g_array_unref);
  page->groups = pagoda_reorder_view_group (page->view, grouping_of (page));
  gtk_label_set_label (page->parted, explain_grouping (grouping_of (page)));
  for (guint i = 0; i < MIN (page->groups->len, MOST_PARTS); i++)
    g_ptr_array_add (rows, create_part (page, i));
  pagoda_row_list_set (page->parts, rows);
}

static void
show_view (PagodaReorderPage *page)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (page->reorder == NULL)
    return;
  PagodaPeriod period = period_of (pagoda_choice_chip_get (page->period), page->reorder->as_of);
  int window = pagoda_reorder_windows[chosen_of (page->window, PAGODA_N_REORDER_WINDOWS)];
  g_clear_pointer (&page->view, pagoda_reorder_view_free);
  page->view = pagoda_reorder_view_new (page->reorder, period, window);
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    g_ptr_array_add (rows, create_rate (page, (PagodaReorderRate)rate));
  pagoda_row_list_set (page->rates, rows);
  show_parts (page);
  if (page->reorder->known_from == PAGODA_DAY_NONE)
    pagoda_result_view_show_empty (PAGODA_RESULT_VIEW (page), _ ("No orders yet"),
                                   _ ("Here it is counted which part of the customers buys again. Import "
                                      "orders to begin."));
}

static gboolean
pagoda_reorder_page_take (PagodaResultView *view,
                          PagodaSession *session,
                          GAsyncResult *result,
                          GError **error)
{
  PagodaReorderPage *page = PAGODA_REORDER_PAGE (view);
  PagodaReorder *reorder = pagoda_session_reorder_finish (session, result, error);

  if (reorder == NULL)
    return FALSE;
  g_clear_pointer (&page->view, pagoda_reorder_view_free);
  g_clear_pointer (&page->reorder, pagoda_reorder_unref);
  page->reorder = reorder;
  show_view (page);
  return TRUE;
}

/* Opening */

static PagodaRecord *
record_of (PagodaReorderPage *page, const PagodaReorderCase *one)
{
  const PagodaSnapshot *snapshot = page->reorder->snapshot;
  g_autofree char *hits = pagoda_count_format (one->count.hits);
  g_autofree char *cases = pagoda_count_format (one->count.cases);
  g_autofree char *last = pagoda_wording_day (one->last, PAGODA_DAY_NONE);
  /* Translators: of so many cases of a customer so many, and the last day on which it bought. */
  g_autofree char *detail
      = g_strdup_printf (_ ("Bought again: %1$s of %2$s · last bought on %3$s"), hits, cases, last);
  PagodaPeriod period = { pagoda_reorder_period_before (page->view->period).first, page->reorder->as_of };
  PagodaRecord *record = pagoda_record_new (PAGODA_DAY_NONE, pagoda_snapshot_get_name (snapshot, one->place),
                                            detail, g_strdup (one->count.hits > 0 ? _ ("Yes") : _ ("No")));

  pagoda_records_dialog_link_orders (record, pagoda_snapshot_get_id (snapshot, one->place), period);
  return record;
}

/* Those that did not buy again come first: they are who can be won back. */
static void
open_cases (PagodaReorderPage *page, PagodaReorderRate rate, const PagodaReorderGroup *group)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GArray) cases = pagoda_reorder_view_list (page->view, rate, group, grouping_of (page));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *label = pagoda_reorder_rate_label (rate, language);

  for (int hits = 0; hits < 2; hits++)
    for (guint i = 0; i < cases->len; i++)
      {
        const PagodaReorderCase *one = &g_array_index (cases, PagodaReorderCase, i);
        if ((one->count.hits > 0) == (hits > 0))
          g_ptr_array_add (records, record_of (page, one));
      }
  g_autofree char *count = pagoda_count_format (records->len);
  const char *name = group != NULL ? pagoda_reorder_group_label (group, grouping_of (page), language) : NULL;
  g_autofree char *title = name != NULL ? g_strdup_printf ("%s · %s (%s)", name, label, count)
                                        : g_strdup_printf ("%s (%s)", label, count);
  pagoda_records_dialog_show (GTK_WINDOW (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page))), title,
                              _ ("Nobody."), records);
}

static void
rate_action (GtkWidget *widget, const char *name, GVariant *rate)
{
  open_cases (PAGODA_REORDER_PAGE (widget), (PagodaReorderRate)g_variant_get_uint32 (rate), NULL);
}

static void
part_action (GtkWidget *widget, const char *name, GVariant *place)
{
  PagodaReorderPage *page = PAGODA_REORDER_PAGE (widget);

  open_cases (page, rate_of (page),
              &g_array_index (page->groups, PagodaReorderGroup, g_variant_get_uint32 (place)));
}

/* Copying */

static void
add_line (GString *table,
          PagodaReorderPage *page,
          const char *name,
          const PagodaReorderCounts *now,
          const PagodaReorderCounts *before)
{
  g_string_append (table, name);
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    {
      PagodaLanguage language = pagoda_language_current ();
      g_autofree char *share = pagoda_reorder_describe_count (page->reorder, &now->rates[rate], language);
      g_autofree char *earlier
          = pagoda_reorder_describe_count (page->reorder, &before->rates[rate], language);
      g_string_append_printf (table, "\t%s\t%s", share, earlier);
    }
  g_string_append_c (table, '\n');
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaReorderPage *page = PAGODA_REORDER_PAGE (widget);
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GString) table = g_string_new (NULL);

  if (page->view == NULL)
    return;
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    g_string_append_printf (table, "\t%s\t%s", pagoda_reorder_rate_label ((PagodaReorderRate)rate, language),
                            _ ("Period before"));
  g_string_append_c (table, '\n');
  add_line (table, page, _ ("All"), &page->view->now, &page->view->before);
  for (guint i = 0; i < page->groups->len; i++)
    {
      const PagodaReorderGroup *group = &g_array_index (page->groups, PagodaReorderGroup, i);
      add_line (table, page, pagoda_reorder_group_label (group, grouping_of (page), language), &group->now,
                &group->before);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The table is copied."), NULL, NULL);
}

/* Life */

static void
pagoda_reorder_page_dispose (GObject *object)
{
  PagodaReorderPage *page = PAGODA_REORDER_PAGE (object);

  g_clear_pointer (&page->view, pagoda_reorder_view_free);
  g_clear_pointer (&page->reorder, pagoda_reorder_unref);
  g_clear_pointer (&page->groups, g_array_unref);
  G_OBJECT_CLASS (pagoda_reorder_page_parent_class)->dispose (object);
}

static void
pagoda_reorder_page_class_init (PagodaReorderPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_reorder_page_dispose;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_reorder_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_reorder_page_take;
  gtk_widget_class_install_action (widget_class, "reorder.rate", "u", rate_action);
  gtk_widget_class_install_action (widget_class, "reorder.part", "u", part_action);
  gtk_widget_class_install_action (widget_class, "reorder.copy-table", NULL, copy_table_action);
}

/* A chip called @title that offers @labels (NULL-terminated), of which the first is what is not chosen. */
static PagodaChoiceChip *
add_chip (PagodaReorderPage *page, const char *title, const char *const *labels, GCallback changed)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, labels[0]);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; labels[i] != NULL; i++)
    g_ptr_array_add (values, g_strdup_printf ("%u", i));
  g_ptr_array_add (values, NULL);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels + 1, (const char *const *)values->pdata);
  g_signal_connect_swapped (chip, "changed", changed, page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static PagodaChoiceChip *
add_period_chip (PagodaReorderPage *page)
{
  const char *const labels[]
      = { _ ("This quarter"), _ ("Last quarter"), _ ("This year"), _ ("Last year"), NULL };
  GtkWidget *chip = pagoda_choice_chip_new (_ ("Period"), _ ("Last 12 months"));

  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels, period_values);
  g_signal_connect_swapped (chip, "changed", G_CALLBACK (show_view), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static PagodaChoiceChip *
add_window_chip (PagodaReorderPage *page)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < PAGODA_N_REORDER_WINDOWS; i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("%d days"), pagoda_reorder_windows[i]);
      g_strv_builder_add (builder, label);
    }
  g_auto (GStrv) labels = g_strv_builder_end (builder);
  return add_chip (page, _ ("Within"), (const char *const *)labels, G_CALLBACK (show_view));
}

static void
pagoda_reorder_page_init (PagodaReorderPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);
  const char *const groupings[] = { _ ("Tier"), _ ("Owner"), _ ("Product"), NULL };
  const char *rates[PAGODA_N_REORDER_RATES + 1] = { NULL };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    rates[rate] = pagoda_reorder_rate_label ((PagodaReorderRate)rate, pagoda_language_current ());
  page->period = add_period_chip (page);
  page->window = add_window_chip (page);
  page->grouping = add_chip (page, _ ("By"), groupings, G_CALLBACK (show_parts));
  page->rate = add_chip (page, _ ("Compared"), rates, G_CALLBACK (show_parts));
  g_menu_append (menu, _ ("Copy the table"), "reorder.copy-table");
  pagoda_result_view_set_menu (view, G_MENU_MODEL (menu));
  pagoda_result_view_add_heading (view, _ ("Who buys again"));
  page->rates = pagoda_result_view_add_list (view, _ ("Who buys again"));
  pagoda_result_view_add_heading (view, _ ("Compared"));
  page->parted = pagoda_result_view_add_sentence (view);
  page->parts = pagoda_result_view_add_list (view, _ ("Compared"));
}
