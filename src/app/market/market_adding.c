/* market_adding.c: many names or customers put on the list of a survey at once (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/market/market_forms-private.h"

#include "app/standings.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "session/edit_market_survey.h"

#include <glib/gi18n-lib.h>

#define LINES_HEIGHT 120

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_survey_entry_free);
}

static void
add_circle (PagodaFormDialog *form, PagodaCircle chosen)
{
  pagoda_form_dialog_add_labels (form, "circle", _ ("Circle"), pagoda_circle_label, PAGODA_N_CIRCLES, chosen);
}

/* Saves @entries, or says that there are none. */
static void
save_entries (PagodaFormDialog *form, const GPtrArray *entries, const char *name)
{
  g_autofree char *count = pagoda_count_format (entries->len);

  if (entries->len == 0)
    pagoda_form_dialog_show_message (form, _ ("There is nobody who is not on the list already."));
  else
    pagoda_editing_save (form, pagoda_edit_add_survey_entries (entries, name),
                         g_strdup_printf (_ ("Put on the list: %s"), count));
}

/* Names, one in a line */

static char *
get_lines (PagodaFormDialog *form)
{
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (form), "lines");
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
take_cell (GStrv cells, guint place)
{
  if (place >= g_strv_length (cells) || *g_strstrip (cells[place]) == '\0')
    return NULL;
  return g_strdup (cells[place]);
}

/* A line copied from a table has cells: name, phone, place. */
static void
add_line (GPtrArray *entries, PagodaId territory, PagodaCircle circle, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  char *name = take_cell (cells, 0);

  if (name == NULL)
    return;
  PagodaSurveyEntry *entry = pagoda_survey_entry_new (territory);
  entry->name = name;
  entry->phone = take_cell (cells, 1);
  entry->place = take_cell (cells, 2);
  entry->circle = circle;
  g_ptr_array_add (entries, entry);
}

static void
names_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  const PagodaTerritory *territory = subject->survey->territory;
  PagodaCircle circle = (PagodaCircle)pagoda_form_dialog_get_choice (form, "circle");
  g_autofree char *text = get_lines (form);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GPtrArray) entries = new_list ();

  for (char **line = lines; *line != NULL; line++)
    add_line (entries, territory->id, circle, *line);
  if (entries->len == 0)
    pagoda_form_dialog_show_message (form, _ ("Write a name into each line."));
  else
    save_entries (form, entries, territory->name);
}

static gboolean
holds_names (PagodaFormDialog *form)
{
  g_autofree char *text = get_lines (form);

  return *g_strstrip (text) != '\0';
}

static void
add_lines_row (PagodaFormDialog *form)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  g_object_set (view, "left-margin", 12, "right-margin", 12, "top-margin", 9, "bottom-margin", 9, NULL);
  pagoda_naming_set (view, _ ("Names, one in a line"));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LINES_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), scrolled);
  pagoda_naming_set (row, _ ("Names, one in a line"));
  g_object_set_data (G_OBJECT (form), "lines", gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  pagoda_form_dialog_add_row (form, "names", row);
}

void
pagoda_market_editing_names (PagodaWindow *window,
                             PagodaMarketSurveys *surveys,
                             const PagodaMarketSurvey *survey)
{
  PagodaFormDialog *form = pagoda_market_form_open (window, _ ("Add names"), G_CALLBACK (names_save_cb),
                                                    surveys, survey, NULL, NULL);

  pagoda_form_dialog_show_message (
      form, _ ("One name in a line, with its phone and where it is behind tabs, as copied from a table."));
  add_lines_row (form);
  add_circle (form, PAGODA_CIRCLE_OUTER);
  pagoda_form_dialog_ask_before_closing (form, holds_names);
  gtk_window_present (GTK_WINDOW (form));
}

/* Customers */

/* An entry for the customer at @place of @snapshot, unless it is on the list. */
static void
add_customer (GPtrArray *entries,
              const PagodaMarketSurvey *survey,
              PagodaCircle circle,
              const PagodaSnapshot *snapshot,
              gsize place)
{
  for (gsize i = 0; i < survey->n; i++)
    if (survey->surveyed[i].entry->customer == pagoda_snapshot_get_id (snapshot, place))
      return;
  PagodaSurveyEntry *entry = pagoda_survey_entry_new (survey->territory->id);
  entry->customer = pagoda_snapshot_get_id (snapshot, place);
  entry->name = g_strdup (pagoda_snapshot_get_name (snapshot, place));
  entry->circle = circle;
  g_ptr_array_add (entries, entry);
}

/* Those of a city */

static PagodaStandings *
standings_of (PagodaWindow *window)
{
  return pagoda_outlook_get_standings (pagoda_window_get_outlook (window));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* Each once, in order (transfer full). */
static GtkStringList *
list_cities (const PagodaSnapshot *snapshot)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) cities = g_ptr_array_new ();

  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    {
      const char *city = pagoda_snapshot_get_city (snapshot, i);
      if (*city != '\0' && g_hash_table_add (known, (gpointer)city))
        g_ptr_array_add (cities, (gpointer)city);
    }
  g_ptr_array_sort (cities, compare_names);
  g_ptr_array_add (cities, NULL);
  return gtk_string_list_new ((const char *const *)cities->pdata);
}

enum
{
  WHO_NEW, /* suspects and prospects */
  WHO_ALL,
};

static const char *
label_who (guint value, PagodaLanguage language)
{
  return pagoda_translate (language, value == WHO_ALL ? N_ ("All customers") : N_ ("Suspects and prospects"));
}

static gboolean
is_wanted (const PagodaStandings *standings, gsize place, guint who)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  PagodaTier tier = (PagodaTier)pyramid->tiers[place];

  return who == WHO_ALL ? tier != PAGODA_TIER_OTHER
                        : tier == PAGODA_TIER_PROSPECT || tier == PAGODA_TIER_SUSPECT;
}

static void
city_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  PagodaStandings *standings = standings_of (pagoda_editing_window (form));
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  g_autoptr (GtkStringList) cities = list_cities (subject->surveys->snapshot);
  const char *city = gtk_string_list_get_string (cities, pagoda_form_dialog_get_choice (form, "city"));
  guint who = pagoda_form_dialog_get_choice (form, "who");
  PagodaCircle circle = (PagodaCircle)pagoda_form_dialog_get_choice (form, "circle");
  g_autoptr (GPtrArray) entries = new_list ();

  for (gsize i = 0; city != NULL && i < pagoda_snapshot_get_n_customers (snapshot); i++)
    if (g_str_equal (pagoda_snapshot_get_city (snapshot, i), city) && is_wanted (standings, i, who))
      add_customer (entries, subject->survey, circle, snapshot, i);
  save_entries (form, entries, subject->survey->territory->name);
}

/* The city that the territory's region names, where there is one. */
static guint
guess_city (GtkStringList *cities, const char *region)
{
  for (guint i = 0; region != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (cities)); i++)
    if (strstr (region, gtk_string_list_get_string (cities, i)) != NULL)
      return i;
  return 0;
}

void
pagoda_market_editing_city (PagodaWindow *window,
                            PagodaMarketSurveys *surveys,
                            const PagodaMarketSurvey *survey)
{
  g_autoptr (GtkStringList) cities = list_cities (surveys->snapshot);
  PagodaFormDialog *form = pagoda_market_form_open (window, _ ("Add customers of a city"),
                                                    G_CALLBACK (city_save_cb), surveys, survey, NULL, NULL);

  pagoda_form_dialog_add_choice (form, "city", _ ("City"), cities,
                                 guess_city (cities, survey->territory->region));
  pagoda_form_dialog_add_labels (form, "who", _ ("Who"), label_who, 2, WHO_NEW);
  add_circle (form, PAGODA_CIRCLE_CORE);
  gtk_window_present (GTK_WINDOW (form));
}

/* Those that are selected */

typedef struct
{
  PagodaWindow *window;
  GArray *customers; /* of PagodaId */
} Selected;

static void
selected_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  const GArray *customers = g_object_get_data (G_OBJECT (form), "customers");
  const PagodaMarketSurvey *survey
      = g_ptr_array_index (subject->surveys->surveys, pagoda_form_dialog_get_choice (form, "survey"));
  const PagodaSnapshot *snapshot = subject->surveys->snapshot;
  PagodaCircle circle = (PagodaCircle)pagoda_form_dialog_get_choice (form, "circle");
  g_autoptr (GPtrArray) entries = new_list ();

  for (guint i = 0; i < customers->len; i++)
    {
      gssize place = pagoda_snapshot_find (snapshot, g_array_index (customers, PagodaId, i));
      if (place >= 0)
        add_customer (entries, survey, circle, snapshot, (gsize)place);
    }
  save_entries (form, entries, survey->territory->name);
}

static void
open_selected (PagodaWindow *window, PagodaMarketSurveys *surveys, GArray *customers)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PagodaFormDialog *form
      = pagoda_market_form_open (window, _ ("Add to a market survey"), G_CALLBACK (selected_save_cb), surveys,
                                 g_ptr_array_index (surveys->surveys, 0), NULL, NULL);

  for (guint i = 0; i < surveys->surveys->len; i++)
    gtk_string_list_append (
        names, ((const PagodaMarketSurvey *)g_ptr_array_index (surveys->surveys, i))->territory->name);
  g_object_set_data_full (G_OBJECT (form), "customers", g_array_ref (customers),
                          (GDestroyNotify)g_array_unref);
  pagoda_form_dialog_add_choice (form, "survey", _ ("Market survey"), names, 0);
  add_circle (form, PAGODA_CIRCLE_CORE);
  gtk_window_present (GTK_WINDOW (form));
}

static void
surveys_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Selected *selected = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaMarketSurveys) surveys
      = pagoda_session_market_surveys_finish (PAGODA_SESSION (source), result, &error);

  if (surveys != NULL && surveys->surveys->len > 0)
    open_selected (selected->window, surveys, selected->customers);
  else
    pagoda_window_show_toast (selected->window,
                              error != NULL ? error->message
                                            : _ ("There is no market survey yet. Begin one in “Targets”."),
                              NULL, NULL);
  g_object_unref (selected->window);
  g_array_unref (selected->customers);
  g_free (selected);
}

void
pagoda_market_editing_customers (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  Selected *selected = g_new (Selected, 1);

  *selected = (Selected){ g_object_ref (window), g_array_new (FALSE, FALSE, sizeof *customers) };
  g_array_append_vals (selected->customers, customers, (guint)n);
  pagoda_session_market_surveys_async (pagoda_editing_session (window), pagoda_day_today (), NULL, surveys_cb,
                                       selected);
}
