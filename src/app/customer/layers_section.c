/* layers_section.c: the five layers of a customer, each with its checklist and what it rests on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/layers_section.h"

#include "app/colleagues/layer_owner_row.h"
#include "app/customer/customer_sections.h"
#include "app/customer/layer_rows.h"
#include "app/customer/lead_sentence.h"
#include "app/customer/phase_rows.h"
#include "app/widgets/naming.h"
#include "app/widgets/score_ring.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60

/* What the rows of a page are made of. */
typedef struct
{
  AdwPreferencesPage *page;
  const PagodaBoard *board;
  const PagodaBoardCard *card;
  const PagodaProject *project; /* that L3 and L4 look at, or NULL */
  guint *open;
} Filling;

/* The items that open a record by its id, or ask for a new one where there is none.  Who decides is asked for
 * where there is a project. */
static const struct
{
  const char *open;
  const char *add;
} item_actions[PAGODA_N_CHECK_KINDS] = {
  [PAGODA_CHECK_BARRIERS_SOUGHT] = { NULL, "customer.new-barrier" },
  [PAGODA_CHECK_STRATEGY] = { NULL, "customer.strategy" },
  [PAGODA_CHECK_BREAKTHROUGH] = { NULL, "customer.strategy" },
  [PAGODA_CHECK_BARRIER] = { "customer.barrier", NULL },
  [PAGODA_CHECK_PROJECT] = { "customer.project", "customer.new-project" },
  [PAGODA_CHECK_DECIDERS] = { NULL, "customer.new-project" },
  [PAGODA_CHECK_STAGE_CONTACT] = { NULL, "customer.new-project" },
  [PAGODA_CHECK_LEAD] = { "customer.decision-maker", NULL },
  [PAGODA_CHECK_HEAVIEST] = { "customer.decision-maker", NULL },
  [PAGODA_CHECK_PERSON_CONTACT] = { "customer.decision-maker", NULL },
  [PAGODA_CHECK_PERSON_SUPPORT] = { "customer.decision-maker", NULL },
  [PAGODA_CHECK_BUSINESS_VALUE] = { "customer.value", "customer.new-value" },
  [PAGODA_CHECK_PERSONAL_VALUE] = { "customer.value", "customer.new-value" },
  [PAGODA_CHECK_STRATEGIC_VALUE] = { "customer.value", "customer.new-value" },
  [PAGODA_CHECK_LOCK_IN] = { "customer.lock-in", "customer.new-lock-in" },
};

/* Checklists */

static void
set_stage_action (GtkWidget *row, PagodaId project, PagodaStage stage)
{
  if (project != PAGODA_ID_NONE)
    pagoda_text_row_set_action (row, "customer.stage", g_variant_new ("(xi)", project, (int)stage));
  else
    pagoda_text_row_set_action (row, "customer.new-project", NULL);
}

static void
set_item_action (const Filling *filling, GtkWidget *row, const PagodaCheckItem *item)
{
  gboolean of_project = item->kind == PAGODA_CHECK_DECIDERS || item->kind == PAGODA_CHECK_STAGE_CONTACT;

  if (item->kind == PAGODA_CHECK_FACT || item->kind == PAGODA_CHECK_JUDGEMENT)
    pagoda_text_row_set_action (row, "customer.fact", g_variant_new_int32 (item->which));
  else if (item->kind == PAGODA_CHECK_STAGE)
    set_stage_action (row, item->id, (PagodaStage)item->which);
  else if (item->kind == PAGODA_CHECK_CONTRACT)
    set_stage_action (row, item->id, PAGODA_STAGE_CONTRACT);
  else if (item->id != PAGODA_ID_NONE && item_actions[item->kind].open != NULL)
    pagoda_text_row_set_action (row, item_actions[item->kind].open, g_variant_new_int64 (item->id));
  else if (of_project && filling->project != NULL)
    pagoda_text_row_set_action (row, "customer.new-decision-maker",
                                g_variant_new_int64 (filling->project->id));
  else if (item_actions[item->kind].add != NULL)
    pagoda_text_row_set_action (row, item_actions[item->kind].add, NULL);
}

static gboolean
is_in_vain (const PagodaCheckItem *item)
{
  return item->asked && !item->done;
}

/* What is known of a fact or a judgement, or who was asked in vain; NULL for other items (transfer full). */
static char *
word_value (const Filling *filling, const PagodaCheckItem *item)
{
  const PagodaFact *fact = NULL;

  if (item->kind == PAGODA_CHECK_FACT || item->kind == PAGODA_CHECK_JUDGEMENT)
    fact = pagoda_layer_record_finding_on (filling->card->record, (PagodaFactKind)item->which,
                                           filling->card->layers->as_of);
  if (is_in_vain (item))
    return pagoda_customer_word_fact (fact, (PagodaFactKind)item->which);
  return fact != NULL && fact->value != NULL ? pagoda_fact_format ((PagodaFactKind)item->which, fact->value)
                                             : NULL;
}

/* Why a fact does not count: it was asked for in vain, nobody says where it is from, or its value cannot be
 * one. */
static char *
word_gap (const Filling *filling, const PagodaCheckItem *item)
{
  PagodaFactKind kind = (PagodaFactKind)item->which;
  gboolean of_fact = item->kind == PAGODA_CHECK_FACT || item->kind == PAGODA_CHECK_JUDGEMENT;
  const PagodaFact *fact
      = of_fact ? pagoda_layer_record_finding_on (filling->card->record, kind, filling->card->layers->as_of)
                : NULL;

  if (item->asked)
    return pagoda_customer_word_fact (fact, kind);
  if (fact == NULL || fact->value == NULL)
    return g_strdup (item->required ? _ ("missing, needed to pass") : _ ("missing"));
  return g_strdup (pagoda_fact_is_possible (kind, fact->value, fact->from)
                       ? C_ ("fact", "no source yet")
                       : C_ ("fact", "not a number that can be right"));
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
word_item_state (const Filling *filling, const PagodaCheckItem *item)
{
  /* When somebody was asked in vain is said with whom. */
  g_autofree char *day = item->day != PAGODA_DAY_NONE && !is_in_vain (item)
                             ? pagoda_wording_day (item->day, PAGODA_DAY_NONE)
                             : NULL;
  g_autofree char *value = word_value (filling, item);
  GString *text = g_string_new (NULL);

  append_part (text, value);
  if (item->done)
    append_part (text, _ ("done"));
  else
    {
      g_autofree char *gap = word_gap (filling, item);
      append_part (text, gap);
    }
  /* Whoever was asked in vain was so on a day. */
  append_part (text, item->asked ? NULL : day);
  return g_string_free (text, FALSE);
}

static char *
word_item (const Filling *filling, const PagodaCheckItem *item)
{
  return pagoda_board_describe_check (filling->board, filling->card, item, pagoda_language_current ());
}

static void
add_item (const Filling *filling, AdwExpanderRow *expander, const PagodaCheckItem *item)
{
  g_autofree char *title = word_item (filling, item);
  g_autofree char *state = word_item_state (filling, item);
  GtkWidget *row = pagoda_text_row_new (title, state);
  GtkWidget *mark = gtk_label_new (item->done ? "✓" : "○");

  gtk_widget_add_css_class (mark, item->done ? "done" : "secondary");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  set_item_action (filling, row, item);
  adw_expander_row_add_row (expander, row);
}

static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, guint *open)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "bit"));

  *open = adw_expander_row_get_expanded (expander) ? *open | bit : *open & ~bit;
}

static void
add_checklist (const Filling *filling, AdwPreferencesGroup *group, PagodaLayer layer)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaLayerJudgement *judgement = &filling->card->layers->layers[layer];
  const PagodaCheckItem *next = pagoda_five_layers_next (filling->card->layers, layer);
  g_autofree char *item = next != NULL ? word_item (filling, next) : NULL;
  g_autofree char *missing
      = item != NULL ? g_strdup_printf (_ ("Next: %s"), item) : g_strdup (_ ("Nothing is missing."));
  const char *verdict = pagoda_verdict_label (judgement->verdict, language);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s, score %d. %s"), pagoda_layer_label (layer, language),
                                           verdict, judgement->score, missing);
  GtkWidget *expander = adw_expander_row_new ();
  guint bit = 1u << layer;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), verdict);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), missing);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), pagoda_score_ring_new (judgement->score));
  /* The library's rows within have no names of their own; those of the items have. */
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX, name);
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX_ROW, name);
  for (gsize i = 0; i < judgement->n_items; i++)
    add_item (filling, ADW_EXPANDER_ROW (expander), &judgement->items[i]);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), (*filling->open & bit) != 0);
  g_object_set_data (G_OBJECT (expander), "bit", GUINT_TO_POINTER (bit));
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), filling->open);
  adw_preferences_group_add (group, expander);
}

/* Summary */

static char *
word_current (const PagodaFiveLayers *layers)
{
  const char *label = pagoda_layer_label (layers->shown, pagoda_language_current ());
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d %s", layers->shown + 1, label);
  if (layers->since != PAGODA_DAY_NONE)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("days there: %d"), layers->days_in_layer);
    }
  if (layers->complete)
    g_string_append_printf (text, " · %s", _ ("all five are passed"));
  if (layers->overridden)
    g_string_append_printf (text, " · %s", _ ("moved by hand"));
  if (layers->waiting)
    g_string_append_printf (text, " · %s", _ ("waiting on watch"));
  if (layers->to_review)
    g_string_append_printf (text, " · %s", C_ ("strategy", "review due"));
  if (layers->stalled)
    g_string_append_printf (text, " · %s", _ ("stalled: no new evidence"));
  return g_string_free (text, FALSE);
}

/* What the work costs beside the profit that it earns (Q4); without a rate only how long it took. */
static char *
word_work (const Filling *filling)
{
  const PagodaSnapshot *snapshot = filling->board->snapshot;
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  gint64 rate = pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_HOURLY_RATE];
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.1f", (double)filling->card->minutes / MINUTES_PER_HOUR);
  /* Translators: a number of hours. */
  g_autofree char *hours = g_strdup_printf (_ ("%s h"), number);
  g_autofree char *profit = pagoda_wording_money (filling->card->profit, currency);

  if (rate == 0)
    return g_strdup_printf (_ ("%s · Profit %s · The preferences have no cost of an hour."), hours, profit);
  g_autofree char *cost = pagoda_wording_money (
      pagoda_work_cost (filling->card->minutes, rate, pagoda_currency_digits (currency)), currency);
  return g_strdup_printf (_ ("%s · Cost %s · Profit %s"), hours, cost, profit);
}

static void
add_summary (const Filling *filling)
{
  const PagodaFiveLayers *layers = filling->card->layers;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (filling->page, NULL, NULL);
  g_autofree char *current = word_current (layers);
  g_autofree char *work = word_work (filling);

  adw_preferences_group_add (group, pagoda_text_row_new (_ ("Current layer"), current));
  pagoda_phase_rows_add (group, filling->board, filling->card);
  GtkWidget *row = pagoda_text_row_new (_ ("Work of the last 12 months"), work);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.work", NULL);
  adw_preferences_group_add (group, row);
  pagoda_layer_rows_add_contact_rules (group, filling->card);
  pagoda_naming_set_inside (GTK_WIDGET (group), GTK_TYPE_LIST_BOX, _ ("Current layer"));
}

/* Layers */

static AdwPreferencesGroup *
add_layer (const Filling *filling, PagodaLayer layer)
{
  g_autofree char *title
      = g_strdup_printf ("%d %s", layer + 1, pagoda_layer_label (layer, pagoda_language_current ()));
  AdwPreferencesGroup *group = pagoda_text_row_add_group (filling->page, title, NULL);

  add_checklist (filling, group, layer);
  pagoda_layer_owner_row_add (group, filling->board, filling->card, layer);
  return group;
}

static void
add_barrier_layer (const Filling *filling)
{
  AdwPreferencesGroup *group = add_layer (filling, PAGODA_LAYER_BARRIER);

  pagoda_text_row_add_group_button (group, _ ("Add barrier"), "customer.new-barrier", NULL);
  pagoda_layer_rows_add_barriers (group, filling->card);
}

static void
add_business_layer (const Filling *filling)
{
  AdwPreferencesGroup *group = add_layer (filling, PAGODA_LAYER_BUSINESS);

  pagoda_text_row_add_group_button (group, _ ("Add project"), "customer.new-project", NULL);
  pagoda_layer_rows_add_projects (group, filling->board, filling->card);
}

/* Who decides on @project is in @group, who competes for it in one of its own. */
static void
add_people (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  g_autofree char *name = g_markup_escape_text (project->name, -1);
  AdwPreferencesGroup *rivals = pagoda_text_row_add_group (filling->page, _ ("Rivals"), name);

  adw_preferences_group_set_description (group, name);
  pagoda_text_row_add_group_button (group, _ ("Add decision maker"), "customer.new-decision-maker",
                                    g_variant_new_int64 (project->id));
  pagoda_layer_rows_add_decision_makers (group, filling->board, project);
  pagoda_text_row_add_group_button (rivals, _ ("Add rival"), "customer.new-rival",
                                    g_variant_new_int64 (project->id));
  pagoda_layer_rows_add_rivals (rivals, project, filling->board->as_of);
}

/* TRUE for the newest projects, and for any of which people are known. */
static gboolean
shows_people (const GPtrArray *projects, guint place)
{
  const PagodaProject *project = g_ptr_array_index (projects, place);

  return place + PAGODA_MOST_PROJECT_ROWS >= projects->len || project->decision_makers->len > 0
         || project->rivals->len > 0;
}

/* The project that the layer looks at comes with its lead, the others after it. */
static void
add_relationship_layer (const Filling *filling)
{
  AdwPreferencesGroup *group = add_layer (filling, PAGODA_LAYER_RELATIONSHIP);
  const GPtrArray *projects = filling->card->record->projects;

  if (filling->project == NULL)
    {
      adw_preferences_group_set_description (group,
                                             _ ("Decision makers belong to a project: add one first."));
      return;
    }
  pagoda_lead_sentence_add_row (group, filling->board, filling->card, filling->project);
  add_people (filling, group, filling->project);
  for (guint i = 0; i < projects->len; i++)
    if (g_ptr_array_index (projects, i) != filling->project && shows_people (projects, i))
      add_people (filling, pagoda_text_row_add_group (filling->page, _ ("Decision makers"), NULL),
                  g_ptr_array_index (projects, i));
}

static void
add_interest_layer (const Filling *filling)
{
  AdwPreferencesGroup *group = add_layer (filling, PAGODA_LAYER_INTEREST);
  AdwPreferencesGroup *lock_ins
      = pagoda_text_row_add_group (filling->page, _ ("Lock-ins"), _ ("What keeps others out."));

  pagoda_text_row_add_group_button (group, _ ("Add value"), "customer.new-value", NULL);
  pagoda_layer_rows_add_values (group, filling->card);
  pagoda_text_row_add_group_button (lock_ins, _ ("Add lock-in"), "customer.new-lock-in", NULL);
  pagoda_layer_rows_add_lock_ins (lock_ins, filling->card);
  pagoda_phase_rows_add_chart (filling->page, filling->board, filling->card, filling->open);
}

void
pagoda_layers_section_fill (AdwPreferencesPage *page,
                            const PagodaBoard *board,
                            const PagodaBoardCard *card,
                            guint *open)
{
  Filling filling = {
    page,
    board,
    card,
    pagoda_five_layers_project (card->record, pagoda_snapshot_get_currency (board->snapshot),
                                card->layers->as_of),
    open,
  };

  add_summary (&filling);
  add_layer (&filling, PAGODA_LAYER_INFORMATION);
  add_barrier_layer (&filling);
  add_business_layer (&filling);
  add_relationship_layer (&filling);
  add_interest_layer (&filling);
}
