/* market_page.c: the markets that are walked through: who is asked, and what was learnt (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One survey at a time: who is to be talked to next, who might be the big buyer, the two circles, and what
 * was said.
 */
#include "config.h"

#include "app/market/market_page.h"

#include "app/market/market_editing.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* So many are shown as next; and entries of a circle and statements beyond so many are in the export. */
#define MOST_NEXT 5
#define MOST_ROWS 200

struct _PagodaMarketPage
{
  PagodaResultView parent_instance;

  PagodaChoiceChip *chip;
  GtkLabel *summary;
  GtkLabel *gaps;
  GtkListBox *next;
  GtkLabel *next_done; /* instead of the list */
  GtkListBox *big_buyers;
  GtkLabel *big_none;
  GtkListBox *circles[PAGODA_N_CIRCLES];
  GtkLabel *circle_counts[PAGODA_N_CIRCLES];
  GtkListBox *learnt;
  PagodaMarketSurveys *surveys; /* NULL before they are there */
};

G_DEFINE_FINAL_TYPE (PagodaMarketPage, pagoda_market_page, PAGODA_TYPE_RESULT_VIEW)

/* The survey that is shown: the one chosen, else the first open one; NULL without any. */
static const PagodaMarketSurvey *
find_shown (PagodaMarketPage *page)
{
  const char *chosen = pagoda_choice_chip_get (page->chip);
  const PagodaMarketSurvey *survey = NULL;

  if (page->surveys == NULL || page->surveys->surveys->len == 0)
    return NULL;
  if (chosen != NULL)
    survey = pagoda_market_surveys_find (page->surveys, g_ascii_strtoll (chosen, NULL, 10));
  return survey != NULL ? survey : g_ptr_array_index (page->surveys->surveys, 0);
}

/* Rows */

static GtkWidget *
create_row (const char *title, const char *text)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Where and how large it is, whose customer, and its phone. */
static char *
describe_entry (const PagodaMarketSurvey *survey, gsize place)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaSurveyed *surveyed = &survey->surveyed[place];
  const PagodaSurveyEntry *entry = surveyed->entry;
  g_autofree char *rival = entry->rival != NULL ? g_strdup_printf (_ ("customer of %s"), entry->rival) : NULL;
  g_autofree char *size
      = entry->size != PAGODA_STATED_UNKNOWN
            ? g_strdup_printf (_ ("size: %s"), pagoda_stated_size_label (entry->size, language))
            : NULL;
  GString *text = g_string_new (surveyed->region);

  add_part (text, size);
  add_part (text, rival);
  add_part (text, entry->phone);
  return g_string_free (text, FALSE);
}

static char *
word_contact (const PagodaSurveyed *surveyed)
{
  if (surveyed->contacted == PAGODA_DAY_NONE)
    return g_strdup (_ ("nobody talked to them yet"));
  g_autofree char *day = pagoda_wording_dated (surveyed->contacted);
  gboolean by_hand = surveyed->contacted == surveyed->entry->contacted;
  if (by_hand && surveyed->entry->contacted_by != NULL)
    return g_strdup_printf (_ ("talked to on %1$s by %2$s"), day, surveyed->entry->contacted_by);
  return g_strdup_printf (_ ("talked to on %s"), day);
}

static GtkWidget *
create_entry (PagodaMarketPage *page, const PagodaMarketSurvey *survey, gsize place)
{
  const PagodaSurveyed *surveyed = &survey->surveyed[place];
  const PagodaSurveyEntry *entry = surveyed->entry;
  const char *name = pagoda_market_survey_name (page->surveys, survey, place);
  g_autofree char *words = describe_entry (survey, place);
  g_autofree char *contact = word_contact (surveyed);
  GString *text = g_string_new (words);

  add_part (text, contact);
  if (entry->note != NULL)
    g_string_append_printf (text, "\n%s", entry->note);
  GtkWidget *row = create_row (name, text->str);
  g_string_free (text, TRUE);
  pagoda_text_row_set_action (row, "market.entry", g_variant_new_int64 (entry->id));
  return row;
}

static GtkWidget *
create_turn (PagodaMarketPage *page, const PagodaMarketSurvey *survey, const PagodaSurveyTurn *turn)
{
  const PagodaSurveyEntry *entry = survey->surveyed[turn->place].entry;
  const char *name = pagoda_market_survey_name (page->surveys, survey, turn->place);
  g_autofree char *words = describe_entry (survey, turn->place);
  const char *why = pagoda_survey_reason_label (turn->reason, pagoda_language_current ());
  g_autofree char *text = *words != '\0' ? g_strdup_printf ("%s\n%s", words, why) : g_strdup (why);
  GtkWidget *row = create_row (name, text);

  pagoda_text_row_set_action (row, "market.talk", g_variant_new_int64 (entry->id));
  return row;
}

/* The words behind what is said of the entry, a line each. */
static void
append_statements (GString *text,
                   PagodaMarketPage *page,
                   const PagodaMarketSurvey *survey,
                   const PagodaSurveyEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();

  for (guint i = 0; i < survey->learnt->len; i++)
    {
      const PagodaLearnt *learnt = g_ptr_array_index (survey->learnt, i);
      if (learnt->about != entry->id || learnt->kind != PAGODA_LEARNT_BIG)
        continue;
      g_autofree char *source = pagoda_market_survey_tell_source (page->surveys, survey, learnt, language);
      g_string_append_printf (text, learnt->denied ? _ ("\nNot so: “%1$s” (%2$s)") : _ ("\n“%1$s” (%2$s)"),
                              learnt->text, source);
    }
}

static GtkWidget *
create_big_buyer (PagodaMarketPage *page, const PagodaMarketSurvey *survey, const PagodaBigBuyerRank *rank)
{
  const PagodaSurveyEntry *entry = survey->surveyed[rank->place].entry;
  const char *name = pagoda_market_survey_name (page->surveys, survey, rank->place);
  g_autofree char *why = pagoda_market_survey_tell_rank (survey, rank, pagoda_language_current ());
  GString *text = g_string_new (why);

  append_statements (text, page, survey, entry);
  GtkWidget *row = create_row (name, text->str);
  g_string_free (text, TRUE);
  pagoda_text_row_set_action (row, "market.judge", g_variant_new_int64 (entry->id));
  return row;
}

static GtkWidget *
create_learnt (PagodaMarketPage *page, const PagodaMarketSurvey *survey, const PagodaLearnt *learnt)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *told = pagoda_market_survey_tell (page->surveys, survey, learnt, language);
  g_autofree char *source = pagoda_market_survey_tell_source (page->surveys, survey, learnt, language);
  g_autofree char *day = pagoda_wording_dated (learnt->day);
  GString *text = g_string_new (pagoda_learnt_kind_label (learnt->kind, language));

  add_part (text, source);
  add_part (text, day);
  GtkWidget *row = create_row (told, text->str);
  g_string_free (text, TRUE);
  pagoda_text_row_set_action (row, "market.learnt", g_variant_new_int64 (learnt->id));
  return row;
}

/* Showing */

static void
show_summary (PagodaMarketPage *page, const PagodaMarketSurvey *survey)
{
  const PagodaTerritory *territory = survey->territory;
  const PagodaSurveyCount *circles = survey->progress.circles;
  g_autofree char *began = pagoda_wording_dated (territory->began);
  g_autofree char *contacted
      = g_strdup_printf (_ ("talked to %1$u of %2$u"),
                         circles[PAGODA_CIRCLE_OUTER].contacted + circles[PAGODA_CIRCLE_CORE].contacted,
                         (guint)survey->n);
  g_autofree char *since = g_strdup_printf (_ ("since %s"), began);
  GString *text = g_string_new (territory->name);

  add_part (text, territory->region);
  add_part (text, territory->owner);
  add_part (text, since);
  if (!pagoda_territory_is_open (territory, page->surveys->as_of))
    add_part (text, _ ("ended"));
  add_part (text, contacted);
  if (territory->note != NULL)
    g_string_append_printf (text, "\n%s", territory->note);
  gtk_label_set_label (page->summary, text->str);
  g_string_free (text, TRUE);
}

static void
show_gaps (PagodaMarketPage *page, const PagodaMarketSurvey *survey)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < survey->gaps->len; i++)
    {
      g_autofree char *gap = pagoda_market_survey_tell_gap (page->surveys, survey,
                                                            &g_array_index (survey->gaps, PagodaSurveyGap, i),
                                                            pagoda_language_current ());
      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", gap);
    }
  gtk_label_set_label (page->gaps, survey->gaps->len > 0 ? text->str : _ ("Nothing is missing."));
  g_string_free (text, TRUE);
}

static void
show_next (PagodaMarketPage *page, const PagodaMarketSurvey *survey)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < survey->turns->len && i < MOST_NEXT; i++)
    g_ptr_array_add (rows, create_turn (page, survey, &g_array_index (survey->turns, PagodaSurveyTurn, i)));
  gtk_label_set_label (page->next_done, survey->n > 0
                                            ? _ ("Everybody on the list was talked to.")
                                            : _ ("Nobody is on the list yet. Add names or customers."));
  gtk_widget_set_visible (GTK_WIDGET (page->next_done), rows->len == 0);
  pagoda_row_list_set (page->next, rows);
}

static void
show_big_buyers (PagodaMarketPage *page, const PagodaMarketSurvey *survey)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < survey->big_buyers->len && i < MOST_ROWS; i++)
    g_ptr_array_add (rows, create_big_buyer (page, survey,
                                             &g_array_index (survey->big_buyers, PagodaBigBuyerRank, i)));
  gtk_widget_set_visible (GTK_WIDGET (page->big_none), rows->len == 0);
  pagoda_row_list_set (page->big_buyers, rows);
}

/* Those of the search only. */
static gboolean
is_found (PagodaMarketPage *page, const char *name)
{
  const char *search = pagoda_outlook_get_search (pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (page)));
  g_autofree char *folded = g_utf8_casefold (search != NULL ? search : "", -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);

  return strstr (folded_name, folded) != NULL;
}

static void
show_circle (PagodaMarketPage *page, const PagodaMarketSurvey *survey, PagodaCircle circle)
{
  const PagodaSurveyCount *count = &survey->progress.circles[circle];
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *text = g_strdup_printf (_ ("talked to %1$u of %2$u"), count->contacted, count->entries);

  for (gsize i = 0; i < survey->n && rows->len < MOST_ROWS; i++)
    if (survey->surveyed[i].entry->circle == circle
        && is_found (page, pagoda_market_survey_name (page->surveys, survey, i)))
      g_ptr_array_add (rows, create_entry (page, survey, i));
  gtk_label_set_label (page->circle_counts[circle], text);
  pagoda_row_list_set (page->circles[circle], rows);
}

/* The newest first. */
static void
show_learnt (PagodaMarketPage *page, const PagodaMarketSurvey *survey)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = survey->learnt->len; i-- > 0 && rows->len < MOST_ROWS;)
    g_ptr_array_add (rows, create_learnt (page, survey, g_ptr_array_index (survey->learnt, i)));
  pagoda_row_list_set (page->learnt, rows);
}

static void
show_survey (PagodaMarketPage *page)
{
  const PagodaMarketSurvey *survey = find_shown (page);

  if (page->surveys == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "market.hear", survey != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "market.names", survey != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "market.city", survey != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "market.edit", survey != NULL);
  if (survey == NULL)
    {
      pagoda_result_view_show_empty (PAGODA_RESULT_VIEW (page), _ ("No market was surveyed yet"),
                                     _ ("Walk through a market: first talk to those who talk freely, then to "
                                        "those who might buy, and write down who is big."));
      return;
    }
  show_summary (page, survey);
  show_gaps (page, survey);
  show_next (page, survey);
  show_big_buyers (page, survey);
  for (PagodaCircle circle = PAGODA_CIRCLE_OUTER; circle < PAGODA_N_CIRCLES; circle++)
    show_circle (page, survey, circle);
  show_learnt (page, survey);
}

static void
offer_surveys (PagodaMarketPage *page)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < page->surveys->surveys->len; i++)
    {
      const PagodaMarketSurvey *survey = g_ptr_array_index (page->surveys->surveys, i);
      g_ptr_array_add (names, survey->territory->name);
      g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT, survey->territory->id));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (ids, NULL);
  pagoda_choice_chip_offer (page->chip, (const char *const *)names->pdata, (const char *const *)ids->pdata);
  gtk_widget_set_visible (GTK_WIDGET (page->chip), page->surveys->surveys->len > 1);
}

static gboolean
pagoda_market_page_take (PagodaResultView *view, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaMarketPage *page = PAGODA_MARKET_PAGE (view);
  PagodaMarketSurveys *surveys = pagoda_session_market_surveys_finish (session, result, error);

  if (surveys == NULL)
    return FALSE;
  g_clear_pointer (&page->surveys, pagoda_market_surveys_unref);
  page->surveys = surveys;
  offer_surveys (page);
  show_survey (page);
  return TRUE;
}

/* Actions */

static PagodaWindow *
window_of (GtkWidget *page)
{
  return pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page));
}

/* What is done with an entry, by the name of the action. */
static void
entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaMarketPage *page = PAGODA_MARKET_PAGE (widget);
  const PagodaMarketSurvey *survey = find_shown (page);
  gssize place = survey != NULL ? pagoda_market_survey_find (survey, g_variant_get_int64 (parameter)) : -1;

  if (place < 0)
    return;
  if (g_str_equal (name, "market.talk"))
    pagoda_market_editing_talk (window_of (widget), page->surveys, survey, (gsize)place);
  else if (g_str_equal (name, "market.judge"))
    pagoda_market_editing_judge (window_of (widget), page->surveys, survey, (gsize)place);
  else
    pagoda_market_editing_entry (window_of (widget), page->surveys, survey, (gsize)place);
}

static void
learnt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaMarketPage *page = PAGODA_MARKET_PAGE (widget);
  const PagodaMarketSurvey *survey = find_shown (page);
  const PagodaLearnt *learnt = NULL;

  if (survey == NULL)
    return;
  for (guint i = 0; i < survey->learnt->len; i++)
    if (((const PagodaLearnt *)g_ptr_array_index (survey->learnt, i))->id == g_variant_get_int64 (parameter))
      learnt = g_ptr_array_index (survey->learnt, i);
  pagoda_market_editing_learnt (window_of (widget), page->surveys, survey, learnt);
}

/* What is done with the survey. */
static void
survey_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaMarketPage *page = PAGODA_MARKET_PAGE (widget);
  const PagodaMarketSurvey *survey = find_shown (page);

  if (g_str_equal (name, "market.new"))
    pagoda_market_editing_territory (window_of (widget), NULL);
  else if (survey == NULL)
    return;
  else if (g_str_equal (name, "market.hear"))
    pagoda_market_editing_learnt (window_of (widget), page->surveys, survey, NULL);
  else if (g_str_equal (name, "market.edit"))
    pagoda_market_editing_territory (window_of (widget), survey->territory);
  else if (g_str_equal (name, "market.names"))
    pagoda_market_editing_names (window_of (widget), page->surveys, survey);
  else
    pagoda_market_editing_city (window_of (widget), page->surveys, survey);
}

/* Life */

static void
pagoda_market_page_show_search (PagodaPage *base)
{
  show_survey (PAGODA_MARKET_PAGE (base));
}

static void
pagoda_market_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_MARKET_PAGE (object)->surveys, pagoda_market_surveys_unref);
  G_OBJECT_CLASS (pagoda_market_page_parent_class)->dispose (object);
}

static void
pagoda_market_page_class_init (PagodaMarketPageClass *class)
{
  static const char *const of_entry[] = { "market.talk", "market.judge", "market.entry" };
  static const char *const of_survey[]
      = { "market.new", "market.edit", "market.hear", "market.names", "market.city" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_market_page_dispose;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_market_page_show_search;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_market_surveys_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_market_page_take;
  for (gsize i = 0; i < G_N_ELEMENTS (of_entry); i++)
    gtk_widget_class_install_action (widget_class, of_entry[i], "x", entry_action);
  for (gsize i = 0; i < G_N_ELEMENTS (of_survey); i++)
    gtk_widget_class_install_action (widget_class, of_survey[i], NULL, survey_action);
  gtk_widget_class_install_action (widget_class, "market.learnt", "x", learnt_action);
}

static void
add_chips (PagodaMarketPage *page)
{
  static const struct
  {
    const char *label;
    const char *action;
  } buttons[] = { { N_ ("Something learnt…"), "market.hear" },
                  { N_ ("Add names…"), "market.names" },
                  { N_ ("Add customers of a city…"), "market.city" },
                  { N_ ("Change…"), "market.edit" },
                  { N_ ("New market survey…"), "market.new" } };

  page->chip = PAGODA_CHOICE_CHIP (pagoda_choice_chip_new (_ ("Market survey"), _ ("The newest")));
  gtk_widget_set_visible (GTK_WIDGET (page->chip), FALSE);
  g_signal_connect_swapped (page->chip, "changed", G_CALLBACK (show_survey), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), GTK_WIDGET (page->chip));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (buttons[i].label));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), button);
    }
}

static void
pagoda_market_page_init (PagodaMarketPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);

  add_chips (page);
  page->summary = pagoda_result_view_add_sentence (view);
  pagoda_result_view_add_heading (view, _ ("Whom to talk to next"));
  page->next_done = pagoda_result_view_add_sentence (view);
  page->next = pagoda_result_view_add_list (view, _ ("Whom to talk to next"));
  pagoda_result_view_add_heading (view, _ ("What is still missing"));
  page->gaps = pagoda_result_view_add_sentence (view);
  pagoda_result_view_add_heading (view, _ ("Who might be the big buyer"));
  page->big_none = pagoda_result_view_add_sentence (view);
  gtk_label_set_label (page->big_none, _ ("Nobody said yet who is big."));
  page->big_buyers = pagoda_result_view_add_list (view, _ ("Who might be the big buyer"));
  for (PagodaCircle circle = PAGODA_CIRCLE_OUTER; circle < PAGODA_N_CIRCLES; circle++)
    {
      const char *label = pagoda_circle_label (circle, pagoda_language_current ());
      pagoda_result_view_add_heading (view, label);
      page->circle_counts[circle] = pagoda_result_view_add_sentence (view);
      page->circles[circle] = pagoda_result_view_add_list (view, label);
    }
  pagoda_result_view_add_heading (view, _ ("What was learnt"));
  page->learnt = pagoda_result_view_add_list (view, _ ("What was learnt"));
}
