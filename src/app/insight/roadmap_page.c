/* roadmap_page.c: what closed projects have in common (R1, R5, R6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each figure is a drawing, or the same as a list; every row of both opens into the projects behind it.
 */
#include "config.h"

#include "app/insight/roadmap_page.h"

#include "app/closing/factor_rows.h"
#include "app/closing/seller_promises.h"
#include "app/insight/outcome_view.h"
#include "app/picture_output.h"
#include "app/projects/project_records.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Parts beyond so many are told by the report. */
#define MOST_ROWS 100

/* One figure on the page. */
typedef struct
{
  GtkWidget *box; /* of all this */
  GtkLabel *title;
  GtkLabel *words;
  GtkWidget *card;
  PagodaOutcomeView *view;
  GtkListBox *list;
} Figure;

struct _PagodaRoadmapPage
{
  PagodaResultView parent_instance;

  PagodaChoiceChip *period;
  PagodaChoiceChip *by;
  GtkToggleButton *table;
  GtkLabel *words;
  Figure figures[PAGODA_N_ROADMAP_FIGURES];
  GtkWidget *weights; /* what customers weigh, with a title over the list */
  GtkListBox *weights_list;
  GtkWidget *promises; /* what each of us kept of what was promised, likewise */
  GtkListBox *promises_list;

  PagodaClosings *closings;      /* NULL before there are some */
  PagodaRoadmapPicture *picture; /* of them */
};

G_DEFINE_FINAL_TYPE (PagodaRoadmapPage, pagoda_roadmap_page, PAGODA_TYPE_RESULT_VIEW)

/* Without a choice all that were ever closed count, by product. */
static const char *const period_values[] = { "trailing", "year", "last-year", NULL };
static const PagodaRoadmapDimension dimensions[]
    = { PAGODA_ROADMAP_BY_PRODUCT, PAGODA_ROADMAP_BY_SOURCE, PAGODA_ROADMAP_BY_REGION,
        PAGODA_ROADMAP_BY_SELLER,  PAGODA_ROADMAP_BY_SIZE,   PAGODA_ROADMAP_BY_QUARTER };

static PagodaPeriod
period_of (PagodaRoadmapPage *page)
{
  const char *chosen = pagoda_choice_chip_get (page->period);
  PagodaDay day = page->closings->as_of;
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  if (g_strcmp0 (chosen, "trailing") == 0)
    return pagoda_period_trailing_year (day);
  if (g_strcmp0 (chosen, "year") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (year, 1, 1), day };
  if (g_strcmp0 (chosen, "last-year") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (year - 1, 1, 1), pagoda_day_from_ymd (year - 1, 12, 31) };
  return pagoda_closings_whole_period (page->closings);
}

static PagodaRoadmapDimension
dimension_of (PagodaRoadmapPage *page)
{
  const char *chosen = pagoda_choice_chip_get (page->by);

  return chosen != NULL ? dimensions[CLAMP (atoi (chosen), 0, (int)G_N_ELEMENTS (dimensions) - 1)]
                        : dimensions[0];
}

/* Showing */

static GtkWidget *
create_row (const PagodaRoadmapFigure *figure, int kind, guint i)
{
  const PagodaOutcomeRow *row = &g_array_index (figure->rows, PagodaOutcomeRow, i);
  g_autofree char *counts = figure->chart.losses
                                ? g_strdup_printf (_ ("%s lost"), row->lost_text)
                                : g_strdup_printf (_ ("%s won, %s lost"), row->won_text, row->lost_text);
  g_autofree char *detail = row->interval_text != NULL
                                ? g_strdup_printf (_ ("%s · 80 of 100 lie in %s"), counts, row->interval_text)
                                : g_strdup (counts);
  GtkWidget *widget = pagoda_text_row_new (row->label, detail);

  if (row->share_text != NULL)
    pagoda_text_row_add_figure (widget, row->share_text);
  pagoda_text_row_set_action (widget, "roadmap.open", g_variant_new ("(uu)", (guint)kind, i));
  return widget;
}

static void
show_figure (PagodaRoadmapPage *page, int kind)
{
  const PagodaRoadmapFigure *figure = &page->picture->figures[kind];
  Figure *shown = &page->figures[kind];
  gboolean table = gtk_toggle_button_get_active (page->table);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  gtk_label_set_label (shown->title, figure->title);
  gtk_label_set_label (shown->words, figure->words != NULL ? figure->words : "");
  gtk_widget_set_visible (GTK_WIDGET (shown->words), figure->words != NULL && *figure->words != '\0');
  pagoda_outcome_view_show (shown->view, figure);
  for (guint i = 0; table && i < MIN (figure->rows->len, MOST_ROWS); i++)
    g_ptr_array_add (rows, create_row (figure, kind, i));
  pagoda_row_list_set (shown->list, rows);
  pagoda_naming_set (GTK_WIDGET (shown->list), figure->title);
  gtk_widget_set_visible (shown->card, !table && figure->rows->len > 0);
  gtk_widget_set_visible (shown->box, figure->rows->len > 0 || figure->words != NULL);
}

static void
show_weights (PagodaRoadmapPage *page)
{
  g_autoptr (GPtrArray) rows = pagoda_factor_rows_list (page->closings, period_of (page));

  gtk_widget_set_visible (page->weights, rows->len > 0);
  pagoda_row_list_set (page->weights_list, rows);
}

static void
show_promises (PagodaRoadmapPage *page)
{
  g_autoptr (GPtrArray) rows = pagoda_seller_promises_list (page->closings);

  gtk_widget_set_visible (page->promises, rows->len > 0);
  pagoda_row_list_set (page->promises_list, rows);
}

static void
show_picture (PagodaRoadmapPage *page)
{
  if (page->closings == NULL)
    return;
  PagodaRoadmapPicture *before = page->picture;
  page->picture = pagoda_roadmap_picture_new (page->closings, period_of (page), dimension_of (page),
                                              pagoda_language_current ());
  gtk_label_set_label (page->words, page->picture->words);
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    show_figure (page, kind);
  show_weights (page);
  show_promises (page);
  pagoda_roadmap_picture_free (before);
  if (page->closings->cases->len == 0)
    pagoda_result_view_show_empty (PAGODA_RESULT_VIEW (page), _ ("No projects yet"),
                                   _ ("Here it is counted which projects are won, by what, and how long that "
                                      "takes. Add projects to customers, or import a list of deals."));
}

static gboolean
pagoda_roadmap_page_take (PagodaResultView *view,
                          PagodaSession *session,
                          GAsyncResult *result,
                          GError **error)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (view);
  PagodaClosings *closings = pagoda_session_closings_finish (session, result, error);

  if (closings == NULL)
    return FALSE;
  g_clear_pointer (&page->closings, pagoda_closings_unref);
  page->closings = closings;
  show_picture (page);
  return TRUE;
}

/* Opening */

static void
open_row (PagodaRoadmapPage *page, guint kind, guint i)
{
  const PagodaRoadmapFigure *figure = &page->picture->figures[kind];
  const GArray *cases = g_ptr_array_index (figure->cases, i);
  const PagodaOutcomeRow *row = &g_array_index (figure->rows, PagodaOutcomeRow, i);
  g_autofree char *count = pagoda_count_format (cases->len);
  g_autofree char *title = g_strdup_printf ("%s (%s)", row->label, count);

  pagoda_project_records_show (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), page->closings,
                               cases, title);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint kind, i;

  g_variant_get (parameter, "(uu)", &kind, &i);
  open_row (PAGODA_ROADMAP_PAGE (widget), kind, i);
}

static void
weighed_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (widget);
  PagodaFactor factor = (PagodaFactor)g_variant_get_uint32 (parameter);
  g_autoptr (GArray) cases = pagoda_closings_weighed (page->closings, period_of (page), factor);
  g_autofree char *count = pagoda_count_format (cases->len);
  g_autofree char *title
      = g_strdup_printf ("%s (%s)", pagoda_factor_label (factor, pagoda_language_current ()), count);

  pagoda_project_records_show (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), page->closings,
                               cases, title);
}

static void
promises_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (widget);

  pagoda_seller_promises_show (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), page->closings,
                               g_variant_get_string (parameter, NULL));
}

static void
part_opened_cb (PagodaOutcomeView *view, guint i, PagodaRoadmapPage *page)
{
  for (guint kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    if (page->figures[kind].view == view)
      open_row (page, kind, i);
}

/* Copying */

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (widget);

  if (page->picture == NULL)
    return;
  pagoda_picture_output_copy (widget, pagoda_roadmap_picture_draw_page, page->picture);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The picture is copied."), NULL, NULL);
}

static void
add_lines (GString *table, const PagodaRoadmapFigure *figure)
{
  g_string_append_printf (table, "%s\n\t%s\t%s\t%s\t%s\n", figure->title, figure->chart.won_title,
                          figure->chart.lost_title, _ ("Win rate"), _ ("80 of 100 lie in"));
  for (guint i = 0; i < figure->rows->len; i++)
    {
      const PagodaOutcomeRow *row = &g_array_index (figure->rows, PagodaOutcomeRow, i);
      g_string_append_printf (table, "%s\t%u\t%u\t%s\t%s\n", row->label, row->won, row->lost,
                              row->share_text != NULL ? row->share_text : "",
                              row->interval_text != NULL ? row->interval_text : "");
    }
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (widget);
  g_autoptr (GString) table = g_string_new (NULL);

  if (page->picture == NULL)
    return;
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    add_lines (table, &page->picture->figures[kind]);
  pagoda_factor_rows_copy (table, page->closings, period_of (page));
  pagoda_seller_promises_copy (table, page->closings);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The table is copied."), NULL, NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *ending)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (widget);
  PagodaReportRequest request
      = { .name = PAGODA_REPORT_ROADMAP, .language = pagoda_language_current (), .compare = PAGODA_DAY_NONE };

  if (page->closings == NULL)
    return;
  request.as_of = page->closings->as_of;
  request.period = period_of (page);
  pagoda_picture_output_save (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), &request,
                              _ ("Save the closing roadmap"), _ ("Closing roadmap"),
                              g_variant_get_string (ending, NULL));
}

/* Life */

static void
pagoda_roadmap_page_dispose (GObject *object)
{
  PagodaRoadmapPage *page = PAGODA_ROADMAP_PAGE (object);

  for (int kind = 0; page->picture != NULL && kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    pagoda_outcome_view_show (page->figures[kind].view, NULL);
  g_clear_pointer (&page->picture, pagoda_roadmap_picture_free);
  g_clear_pointer (&page->closings, pagoda_closings_unref);
  G_OBJECT_CLASS (pagoda_roadmap_page_parent_class)->dispose (object);
}

static void
pagoda_roadmap_page_class_init (PagodaRoadmapPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_roadmap_page_dispose;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_closings_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_roadmap_page_take;
  gtk_widget_class_install_action (widget_class, "roadmap.open", "(uu)", open_action);
  gtk_widget_class_install_action (widget_class, "roadmap.weighed", "u", weighed_action);
  gtk_widget_class_install_action (widget_class, "roadmap.promises", "s", promises_action);
  gtk_widget_class_install_action (widget_class, "roadmap.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "roadmap.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "roadmap.save", "s", save_action);
}

static PagodaChoiceChip *
add_period_chip (PagodaRoadmapPage *page)
{
  const char *const labels[] = { _ ("Last 12 months"), _ ("This year"), _ ("Last year"), NULL };
  GtkWidget *chip = pagoda_choice_chip_new (_ ("Period"), _ ("All"));

  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels, period_values);
  g_signal_connect_swapped (chip, "changed", G_CALLBACK (show_picture), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static PagodaChoiceChip *
add_by_chip (PagodaRoadmapPage *page)
{
  PagodaLanguage language = pagoda_language_current ();
  GtkWidget *chip
      = pagoda_choice_chip_new (_ ("By"), pagoda_roadmap_dimension_label (dimensions[0], language));
  static const char *const values[] = { "1", "2", "3", "4", "5", NULL };
  const char *labels[G_N_ELEMENTS (dimensions)] = { NULL };

  for (gsize i = 1; i < G_N_ELEMENTS (dimensions); i++)
    labels[i - 1] = pagoda_roadmap_dimension_label (dimensions[i], language);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels, values);
  g_signal_connect_swapped (chip, "changed", G_CALLBACK (show_picture), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static void
add_table_toggle (PagodaRoadmapPage *page)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ ("As table"));

  gtk_widget_add_css_class (button, "toggle-chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (show_picture), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), button);
  page->table = GTK_TOGGLE_BUTTON (button);
}

static void
add_menu (PagodaRoadmapPage *page)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = { { N_ ("Copy the picture"), "roadmap.copy-picture" },
                { N_ ("Copy the table"), "roadmap.copy-table" },
                { N_ ("Save as workbook (XLSX)…"), "roadmap.save::xlsx" },
                { N_ ("Save as PDF…"), "roadmap.save::pdf" },
                { N_ ("Save as picture (PNG)…"), "roadmap.save::png" },
                { N_ ("Save as drawing (SVG)…"), "roadmap.save::svg" } };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);
  pagoda_result_view_set_menu (PAGODA_RESULT_VIEW (page), G_MENU_MODEL (menu));
}

static GtkLabel *
add_label (GtkWidget *box, const char *class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_figure (PagodaRoadmapPage *page, Figure *figure)
{
  figure->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  figure->title = add_label (figure->box, "section");
  figure->words = add_label (figure->box, "secondary");
  figure->view = g_object_new (PAGODA_TYPE_OUTCOME_VIEW, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (figure->view), TRUE);
  g_signal_connect (figure->view, "part-opened", G_CALLBACK (part_opened_cb), page);
  figure->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (figure->card, "card");
  gtk_widget_add_css_class (figure->card, "chart");
  gtk_box_append (GTK_BOX (figure->card), GTK_WIDGET (figure->view));
  gtk_box_append (GTK_BOX (figure->box), figure->card);
  figure->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (figure->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (figure->list), "boxed-list");
  gtk_box_append (GTK_BOX (figure->box), GTK_WIDGET (figure->list));
  pagoda_result_view_add (PAGODA_RESULT_VIEW (page), figure->box);
}

/* A list of rows below a title and what it is about. */
static GtkWidget *
add_rows (PagodaRoadmapPage *page, const char *title, const char *words, GtkListBox **list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_label_set_label (add_label (box, "section"), title);
  gtk_label_set_label (add_label (box, "secondary"), words);
  *list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (*list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (*list), "boxed-list");
  pagoda_naming_set (GTK_WIDGET (*list), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*list));
  pagoda_result_view_add (PAGODA_RESULT_VIEW (page), box);
  return box;
}

static void
pagoda_roadmap_page_init (PagodaRoadmapPage *page)
{
  page->period = add_period_chip (page);
  page->by = add_by_chip (page);
  add_table_toggle (page);
  add_menu (page);
  page->words = pagoda_result_view_add_sentence (PAGODA_RESULT_VIEW (page));
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    add_figure (page, &page->figures[kind]);
  page->weights = add_rows (page, _ ("What customers weigh"),
                            _ ("Mean weights of 100, in projects won and lost"), &page->weights_list);
  page->promises
      = add_rows (page, _ ("Promises by seller"),
                  _ ("All that was promised up to today, whenever it was; trust grows from what is kept."),
                  &page->promises_list);
}
