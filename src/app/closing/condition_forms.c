/* condition_forms.c: the forms of conditions of acceptance (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/condition_editing.h"

#include "app/customer/editing-private.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "session/condition_words.h"
#include "session/edit_conditions.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* So many conditions in own words can be weighed; the first ones are shown, each further one after those
 * before it are filled in. */
#define OWN 12
#define OWN_SHOWN 3

/* What was weighed before, by factor. */
static const char *const past_keys[PAGODA_N_FACTORS]
    = { "past-1", "past-2", "past-3", "past-4", "past-5", "past-6", "past-7", "past-8" };

static const char *const own_keys[OWN] = { "own-1", "own-2", "own-3", "own-4",  "own-5",  "own-6",
                                           "own-7", "own-8", "own-9", "own-10", "own-11", "own-12" };
static const char *const own_weight_keys[OWN]
    = { "own-weight-1", "own-weight-2", "own-weight-3", "own-weight-4",  "own-weight-5",  "own-weight-6",
        "own-weight-7", "own-weight-8", "own-weight-9", "own-weight-10", "own-weight-11", "own-weight-12" };

/* Weights */

typedef struct
{
  PagodaProject *project; /* with its weights */
  GPtrArray *templates;   /* PagodaConditionTemplate: the ready-made ones, then the store's own */
  guint n_ready_made;
  gboolean filling; /* the rows follow a template */
} Weights;

static void
free_weights (gpointer data)
{
  Weights *weights = data;

  pagoda_project_free (weights->project);
  g_ptr_array_unref (weights->templates);
  g_free (weights);
}

/* A copy that has the weights, too. */
static PagodaProject *
copy_weighed (const PagodaProject *project)
{
  PagodaProject *copy = pagoda_project_copy (project);

  for (guint i = 0; i < project->condition_weights->len; i++)
    g_ptr_array_add (copy->condition_weights,
                     pagoda_condition_weight_copy (project->condition_weights->pdata[i]));
  for (guint i = 0; i < project->condition_standings->len; i++)
    g_ptr_array_add (copy->condition_standings,
                     pagoda_condition_standing_copy (project->condition_standings->pdata[i]));
  return copy;
}

static const char *
check_weight (const char *text)
{
  guint64 weight;

  return g_ascii_string_to_unsigned (text, 10, 0, PAGODA_WEIGHT_SUM, &weight, NULL)
             ? NULL
             : _ ("Enter a whole number from 0 to 100.");
}

static int
take_weight (PagodaFormDialog *form, const char *key)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);

  return text != NULL && check_weight (text) == NULL ? atoi (text) : 0;
}

static void
add_taken (GPtrArray *weights, PagodaFactor factor, const char *title, int weight)
{
  if (weight > 0)
    g_ptr_array_add (weights, pagoda_condition_weight_new (factor, title, weight));
}

static GPtrArray *
take_weights (PagodaFormDialog *form)
{
  GPtrArray *weights = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);

  for (int factor = 0; factor < PAGODA_FACTOR_OWN; factor++)
    add_taken (weights, (PagodaFactor)factor, NULL,
               take_weight (form, pagoda_factor_word ((PagodaFactor)factor)));
  for (int i = 0; i < OWN; i++)
    {
      g_autofree char *title = pagoda_form_dialog_get_text (form, own_keys[i]);
      add_taken (weights, PAGODA_FACTOR_OWN, title, take_weight (form, own_weight_keys[i]));
    }
  return weights;
}

static void
show_sum (PagodaFormDialog *form)
{
  g_autoptr (GPtrArray) weights = take_weights (form);
  int sum = 0;

  for (guint i = 0; i < weights->len; i++)
    sum += ((PagodaConditionWeight *)weights->pdata[i])->weight;
  g_autofree char *text
      = sum == PAGODA_WEIGHT_SUM ? g_strdup_printf (_ ("%d of 100"), sum)
        : sum < PAGODA_WEIGHT_SUM
            ? g_strdup_printf (_ ("%1$d of 100, %2$d to share out"), sum, PAGODA_WEIGHT_SUM - sum)
            : g_strdup_printf (_ ("%1$d of 100, %2$d too many"), sum, sum - PAGODA_WEIGHT_SUM);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ ("Sum of the weights"), text);
  GtkWidget *row = pagoda_form_dialog_get_row (form, "sum");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  pagoda_naming_set (row, name);
}

/* There is always an empty row left for one more. */
static void
show_own (PagodaFormDialog *form)
{
  int shown = OWN_SHOWN;

  for (int i = 0; i < OWN; i++)
    {
      g_autofree char *title = pagoda_form_dialog_get_text (form, own_keys[i]);
      if (title != NULL)
        shown = MAX (shown, MIN (i + 2, OWN));
    }
  for (int i = 0; i < OWN; i++)
    {
      pagoda_form_dialog_show_row (form, own_keys[i], i < shown);
      pagoda_form_dialog_show_row (form, own_weight_keys[i], i < shown);
    }
}

/* Fills the rows with @held (PagodaConditionWeight); what is not among them is emptied. */
static void
show_weights (PagodaFormDialog *form, const GPtrArray *held)
{
  int own = 0;

  for (int factor = 0; factor < PAGODA_FACTOR_OWN; factor++)
    pagoda_form_dialog_set_text (form, pagoda_factor_word ((PagodaFactor)factor), NULL);
  for (int i = 0; i < OWN; i++)
    {
      pagoda_form_dialog_set_text (form, own_keys[i], NULL);
      pagoda_form_dialog_set_text (form, own_weight_keys[i], NULL);
    }
  for (guint i = 0; i < held->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (held, i);
      g_autofree char *text = g_strdup_printf ("%d", weight->weight);
      if (weight->factor != PAGODA_FACTOR_OWN)
        pagoda_form_dialog_set_text (form, pagoda_factor_word (weight->factor), text);
      else if (own < OWN)
        {
          pagoda_form_dialog_set_text (form, own_keys[own], weight->title);
          pagoda_form_dialog_set_text (form, own_weight_keys[own++], text);
        }
    }
}

/* The first offer is what holds now. */
static void
show_template (PagodaFormDialog *form, const Weights *weights)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "template");

  if (chosen > 0)
    {
      show_weights (form, ((PagodaConditionTemplate *)weights->templates->pdata[chosen - 1])->weights);
      return;
    }
  g_autoptr (GPtrArray) held
      = pagoda_condition_weights_on (weights->project->condition_weights, pagoda_day_today ());
  show_weights (form, held);
}

static void
weights_changed_cb (PagodaFormDialog *form, const char *key, Weights *weights)
{
  if (weights->filling)
    return;
  if (g_str_equal (key, "template"))
    {
      weights->filling = TRUE;
      show_template (form, weights);
      weights->filling = FALSE;
      pagoda_form_dialog_show_row (form, "delete-template",
                                   pagoda_form_dialog_get_choice (form, "template") > weights->n_ready_made);
    }
  show_own (form);
  show_sum (form);
}

static void
save_weights_cb (PagodaFormDialog *form, const Weights *weights)
{
  g_autoptr (GPtrArray) taken = take_weights (form);

  pagoda_editing_save (
      form, pagoda_edit_set_conditions (weights->project, taken, pagoda_form_dialog_get_day (form, "from")),
      g_strdup_printf (_ ("Weighed: %s"), weights->project->name));
}

static void
delete_template_cb (PagodaFormDialog *form)
{
  const Weights *weights = g_object_get_data (G_OBJECT (form), "subject");
  const PagodaConditionTemplate *template
      = weights->templates->pdata[pagoda_form_dialog_get_choice (form, "template") - 1];

  pagoda_editing_save (form, pagoda_edit_delete_condition_template (template->name),
                       g_strdup_printf (_ ("Deleted: %s"), template->name));
}

/* The template of the project's product line, from 1, or 0: what holds now. */
static guint
usual_template (const Weights *weights)
{
  if (weights->project->condition_weights->len > 0 || weights->project->product == NULL)
    return 0;
  for (guint i = 0; i < weights->templates->len; i++)
    if (g_str_equal (((PagodaConditionTemplate *)weights->templates->pdata[i])->name,
                     weights->project->product))
      return i + 1;
  return 0;
}

static void
add_templates (PagodaFormDialog *form, const Weights *weights)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = pagoda_text_row_new (_ ("This template is your own"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Delete"));

  gtk_string_list_append (names, C_ ("conditions", "None: as they are"));
  for (guint i = 0; i < weights->templates->len; i++)
    gtk_string_list_append (names, ((PagodaConditionTemplate *)weights->templates->pdata[i])->name);
  pagoda_form_dialog_add_choice (form, "template", _ ("Template of a product line"), names,
                                 usual_template (weights));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (delete_template_cb), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  pagoda_form_dialog_add_row (form, "delete-template", row);
  pagoda_form_dialog_show_row (form, "delete-template", usual_template (weights) > weights->n_ready_made);
}

static void
add_weight_row (PagodaFormDialog *form, const char *key, const char *title)
{
  pagoda_form_dialog_add_text (form, key, title, NULL);
  pagoda_form_dialog_check (form, key, check_weight);
}

static void
add_weight_rows (PagodaFormDialog *form)
{
  pagoda_form_dialog_begin_group (form, _ ("Weights"));
  for (int factor = 0; factor < PAGODA_FACTOR_OWN; factor++)
    add_weight_row (form, pagoda_factor_word ((PagodaFactor)factor),
                    pagoda_factor_label ((PagodaFactor)factor, pagoda_language_current ()));
  pagoda_form_dialog_begin_group (form, _ ("In their own words"));
  for (int i = 0; i < OWN; i++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Condition %d"), i + 1);
      g_autofree char *weight = g_strdup_printf (_ ("Its weight %d"), i + 1);
      pagoda_form_dialog_add_text (form, own_keys[i], title, NULL);
      add_weight_row (form, own_weight_keys[i], weight);
    }
  pagoda_form_dialog_begin_group (form, _ ("In all"));
  pagoda_form_dialog_add_row (form, "sum", pagoda_text_row_new (_ ("Sum of the weights"), ""));
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
}

/* What those weighed who were won, beside those who were lost: in all, and in each year (R5). */
static void
add_comparison (PagodaFormDialog *form, const PagodaDossier *dossier)
{
  const PagodaConditionCase *cases
      = (const PagodaConditionCase *)(const void *)dossier->condition_cases->data;
  gsize n = dossier->condition_cases->len;
  PagodaPeriod period = { G_MININT32 + 1, pagoda_day_today () };
  PagodaFactorComparison all = pagoda_factor_comparison (cases, n, period);
  g_autoptr (GArray) years = pagoda_factor_years (cases, n, period);

  if (n == 0)
    return;
  pagoda_form_dialog_begin_group (form, _ ("Weights in projects won and lost"));
  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    {
      GString *text = g_string_new (NULL);
      char *in_all = pagoda_factor_describe (&all, (PagodaFactor)factor, pagoda_language_current ());
      g_string_append (text, in_all);
      g_free (in_all);
      for (guint i = 0; i < years->len; i++)
        {
          const PagodaFactorYear *year = &g_array_index (years, PagodaFactorYear, i);
          if (year->comparison.won.too_few && year->comparison.lost.too_few)
            continue;
          g_autofree char *in_year
              = pagoda_factor_describe (&year->comparison, (PagodaFactor)factor, pagoda_language_current ());
          g_string_append_printf (text, "\n%d: %s", year->year, in_year);
        }
      GtkWidget *row
          = pagoda_text_row_new (pagoda_factor_label ((PagodaFactor)factor, pagoda_language_current ()),
                                 text->str);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_form_dialog_add_row (form, past_keys[factor], row);
      g_string_free (text, TRUE);
    }
}

static Weights *
create_weights (const PagodaDossier *dossier, const PagodaProject *project)
{
  Weights *weights = g_new0 (Weights, 1);

  *weights = (Weights){ .project = copy_weighed (project),
                        .templates = pagoda_condition_templates_ready_made (pagoda_language_current ()) };
  weights->n_ready_made = weights->templates->len;
  for (guint i = 0; i < dossier->condition_templates->len; i++)
    g_ptr_array_add (weights->templates,
                     pagoda_condition_template_copy (dossier->condition_templates->pdata[i]));
  return weights;
}

void
pagoda_editing_conditions (PagodaWindow *window, const PagodaDossier *dossier, const PagodaProject *project)
{
  Weights *weights = create_weights (dossier, project);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Conditions of acceptance"),
                                                G_CALLBACK (save_weights_cb), weights, free_weights);

  add_templates (form, weights);
  add_weight_rows (form);
  show_template (form, weights);
  show_own (form);
  show_sum (form);
  add_comparison (form, dossier);
  g_signal_connect (form, "changed", G_CALLBACK (weights_changed_cb), weights);
  gtk_window_present (GTK_WINDOW (form));
}

/* Standings */

typedef struct
{
  PagodaProject *project; /* with its standings */
  GPtrArray *rivals;      /* PagodaRival that compete today */
  PagodaFactor factor;
  char *title; /* NULL where the factor says it */
} Standings;

static void
free_standings (gpointer data)
{
  Standings *standings = data;

  pagoda_project_free (standings->project);
  g_ptr_array_unref (standings->rivals);
  g_free (standings->title);
  g_free (standings);
}

static char *
key_of (const char *what, PagodaId rival)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT, what, rival);
}

static void
take_standing (PagodaFormDialog *form, const Standings *standings, GPtrArray *taken, PagodaId rival)
{
  g_autofree char *mark_key = key_of ("mark", rival), *evidence_key = key_of ("evidence", rival);
  PagodaConditionStanding *standing = g_new0 (PagodaConditionStanding, 1);

  *standing = (PagodaConditionStanding){ .factor = standings->factor,
                                         .title = g_strdup (standings->title),
                                         .rival = rival,
                                         .from = pagoda_day_today (),
                                         .standing = (int)pagoda_form_dialog_get_choice (form, mark_key),
                                         .evidence = pagoda_form_dialog_get_text (form, evidence_key) };
  g_ptr_array_add (taken, standing);
}

static void
save_standings_cb (PagodaFormDialog *form, const Standings *standings)
{
  g_autoptr (GPtrArray) taken
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_standing_free);
  const char *name = pagoda_condition_label (standings->factor, standings->title, pagoda_language_current ());

  take_standing (form, standings, taken, PAGODA_ID_NONE);
  for (guint i = 0; i < standings->rivals->len; i++)
    take_standing (form, standings, taken, ((PagodaRival *)standings->rivals->pdata[i])->id);
  pagoda_editing_save (form, pagoda_edit_set_standings (standings->project, taken, name),
                       g_strdup_printf (_ ("Judged: %s"), name));
}

static const char *
label_standing (guint standing, PagodaLanguage language)
{
  return pagoda_standing_label ((int)standing, language);
}

static void
add_standing (PagodaFormDialog *form, const Standings *standings, PagodaId rival, const char *name)
{
  const PagodaConditionStanding *held
      = pagoda_condition_standing_on (standings->project->condition_standings, standings->factor,
                                      standings->title, rival, pagoda_day_today ());
  g_autofree char *mark_key = key_of ("mark", rival), *evidence_key = key_of ("evidence", rival);
  g_autofree char *evidence = g_strdup_printf (_ ("Where we know it from: %s"), name);

  pagoda_form_dialog_add_labels (form, mark_key, name, label_standing, PAGODA_N_STANDINGS + 1,
                                 held != NULL ? (guint)held->standing : 0);
  pagoda_form_dialog_add_text (form, evidence_key, evidence, held != NULL ? held->evidence : NULL);
  pagoda_form_dialog_allow_long (form, evidence_key);
}

void
pagoda_editing_standings (PagodaWindow *window,
                          const PagodaProject *project,
                          PagodaFactor factor,
                          const char *title)
{
  Standings *standings = g_new (Standings, 1);

  *standings = (Standings){ copy_weighed (project),
                            g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_rival_free), factor,
                            *title != '\0' ? g_strdup (title) : NULL };
  for (guint i = 0; i < project->rivals->len; i++)
    if (pagoda_rival_is_on (project->rivals->pdata[i], pagoda_day_today ()))
      g_ptr_array_add (standings->rivals, pagoda_rival_copy (project->rivals->pdata[i]));
  PagodaFormDialog *form
      = pagoda_editing_open (window,
                             pagoda_condition_label (factor, standings->title, pagoda_language_current ()),
                             G_CALLBACK (save_standings_cb), standings, free_standings);
  add_standing (form, standings, PAGODA_ID_NONE, C_ ("standing", "We"));
  for (guint i = 0; i < standings->rivals->len; i++)
    {
      const PagodaRival *rival = standings->rivals->pdata[i];
      add_standing (form, standings, rival->id, rival->name);
    }
  gtk_window_present (GTK_WINDOW (form));
}

/* Templates */

static void
save_template_cb (PagodaFormDialog *form, const PagodaConditionTemplate *weights)
{
  g_autoptr (PagodaConditionTemplate) template = pagoda_condition_template_copy (weights);

  g_free (template->name);
  template->name = pagoda_form_dialog_get_text (form, "name");
  pagoda_editing_save (form, pagoda_edit_save_condition_template (template),
                       g_strdup_printf (_ ("Saved: %s"), template->name));
}

void
pagoda_editing_keep_conditions (PagodaWindow *window,
                                const PagodaDossier *dossier,
                                const PagodaProject *project)
{
  PagodaConditionTemplate *template = pagoda_condition_template_new (project->product);
  g_autoptr (GPtrArray) held = pagoda_condition_weights_on (project->condition_weights, pagoda_day_today ());
  GStrvBuilder *names = g_strv_builder_new ();

  for (guint i = 0; i < held->len; i++)
    g_ptr_array_add (template->weights, pagoda_condition_weight_copy (held->pdata[i]));
  for (guint i = 0; i < dossier->condition_templates->len; i++)
    g_strv_builder_add (names, ((PagodaConditionTemplate *)dossier->condition_templates->pdata[i])->name);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Conditions of a product line"), G_CALLBACK (save_template_cb),
                             template, (GDestroyNotify)pagoda_condition_template_free);
  pagoda_form_dialog_add_text (form, "name", _ ("Product line"), project->product);
  pagoda_form_dialog_require (form, "name");
  if (dossier->condition_templates->len > 0)
    pagoda_form_dialog_offer (form, "name", _ ("Product line"), g_strv_builder_end (names));
  g_strv_builder_unref (names);
  gtk_window_present (GTK_WINDOW (form));
}
