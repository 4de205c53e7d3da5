/* layer_rows.c: what the layers rest on, as rows that open the forms.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/layer_rows.h"

#include "app/customer/stage_strip.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Details of a row stand one after the other; NULL and "" are left out.  @part is taken over. */
static void
append (GString *text, char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

/* @label is nullable. */
static void
append_day (GString *text, const char *label, PagodaDay day)
{
  g_autofree char *word = pagoda_wording_day (day, PAGODA_DAY_NONE);

  if (day != PAGODA_DAY_NONE)
    append (text, label != NULL ? g_strdup_printf ("%s %s", label, word) : g_steal_pointer (&word));
}

/* What begins later counts for nothing yet. */
static void
append_coming (GString *text, PagodaDay from, PagodaDay day)
{
  append (text, from > day ? g_strdup (_ ("counts from its day on")) : NULL);
}

/* A row that opens the record @id by @action; @text is taken over. */
static void
add_row (AdwPreferencesGroup *group, const char *title, GString *text, const char *action, PagodaId id)
{
  GtkWidget *row = pagoda_text_row_new (title, text->str);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, action, g_variant_new_int64 (id));
  adw_preferences_group_add (group, row);
  g_string_free (text, TRUE);
}

/* Contacts */

/* Only a name that was never in touch with us needs it. */
static void
add_screening (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  const GPtrArray *statements = card->record->statements[PAGODA_STATEMENT_SCREENED];
  gboolean screened = pagoda_dated_value_on (statements, card->layers->as_of) == TRUE;
  const char *verb = screened ? _ ("Take back") : _ ("It may be called");

  if (card->tier != PAGODA_TIER_SUSPECT && !screened)
    return;
  GtkWidget *row
      = pagoda_text_row_new (_ ("Call list"),
                             screened ? _ ("Screened: it may be called.")
                                      : _ ("An imported name is called after somebody has looked at it."));

  pagoda_text_row_add_button (row, gtk_button_new_with_label (verb), verb, "customer.screened",
                              g_variant_new_boolean (!screened));
  adw_preferences_group_add (group, row);
}

void
pagoda_layer_rows_add_contact_rules (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  int days = pagoda_dated_value_on (card->record->statements[PAGODA_STATEMENT_CADENCE], card->layers->as_of);
  g_autofree char *own = g_strdup_printf (_ ("Days: %d"), days);
  GtkWidget *row = pagoda_text_row_new (_ ("Between contacts"),
                                        days != PAGODA_DATED_NONE ? own : _ ("as the rules say"));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.cadence", NULL);
  adw_preferences_group_add (group, row);
  add_screening (group, card);
}

/* Barriers */

static char *
word_strategy (const PagodaStrategyChoice *choice)
{
  GString *text
      = g_string_new (pagoda_strategy_label (choice != NULL ? choice->strategy : PAGODA_STRATEGY_UNDECIDED,
                                             pagoda_language_current ()));

  if (choice != NULL)
    {
      append (text, choice->breakthrough != NULL
                        ? g_strdup_printf (_ ("breakthrough point: %s"), choice->breakthrough)
                        : NULL);
      append_day (text, _ ("to be looked at again on"), choice->review);
    }
  return g_string_free (text, FALSE);
}

static void
add_strategy (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  g_autofree char *text = word_strategy (pagoda_layer_record_strategy_on (card->record, card->layers->as_of));
  GtkWidget *row = pagoda_text_row_new (_ ("Strategy"), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.strategy", NULL);
  adw_preferences_group_add (group, row);
}

/* Only where there is none on record does it make sense to say that none was found. */
static void
add_no_barrier (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  const GPtrArray *statements = card->record->statements[PAGODA_STATEMENT_NO_BARRIER];
  gboolean said = pagoda_dated_value_on (statements, card->layers->as_of) == TRUE;
  const char *verb = said ? _ ("Take back") : _ ("None found");

  if (!said && card->record->barriers->len > 0)
    return;
  GtkWidget *row = pagoda_text_row_new (said ? _ ("No barrier was found") : _ ("No barrier is on record"),
                                        said ? NULL : _ ("Add those you know, or say that there is none."));
  pagoda_text_row_add_button (row, gtk_button_new_with_label (verb), verb, "customer.no-barrier",
                              g_variant_new_boolean (!said));
  adw_preferences_group_add (group, row);
}

static GString *
word_barrier (const PagodaBarrier *barrier, PagodaDay day)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaBarrierState state = PAGODA_BARRIER_OPEN;
  GString *text = g_string_new (NULL);

  pagoda_barrier_state_on (barrier, day, &state);
  append (text, g_strdup (pagoda_barrier_state_label (state, language)));
  append (text, g_strdup_printf (_ ("severity %d"), barrier->severity));
  append (text, g_strdup (pagoda_barrier_kind_label (barrier->kind, language)));
  if (barrier->side == PAGODA_BARRIER_AGAINST_OTHERS)
    append (text, g_strdup (pagoda_barrier_side_label (barrier->side, language)));
  if (barrier->way != PAGODA_BARRIER_WAY_UNDECIDED)
    append (text, g_strdup (pagoda_barrier_way_label (barrier->way, language)));
  append (text, g_strdup (barrier->owner));
  append_day (text, _ ("due"), barrier->due);
  return text;
}

void
pagoda_layer_rows_add_barriers (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  add_strategy (group, card);
  add_no_barrier (group, card);
  for (guint i = 0; i < card->record->barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (card->record->barriers, i);
      add_row (group, barrier->title, word_barrier (barrier, card->layers->as_of), "customer.barrier",
               barrier->id);
    }
}

/* Projects */

static GString *
word_project (const PagodaProject *project, const char *currency)
{
  GString *text = g_string_new (pagoda_project_state_label (project->state, pagoda_language_current ()));

  append (text, project->amount != PAGODA_AMOUNT_UNKNOWN
                    ? pagoda_money_format (project->amount,
                                           project->currency != NULL ? project->currency : currency)
                    : g_strdup (_ ("amount unknown ?")));
  if (project->state == PAGODA_PROJECT_OPEN)
    append_day (text, _ ("to be decided on"), project->expected_close);
  else
    append_day (text, _ ("closed on"), project->closed);
  append (text, g_strdup (pagoda_project_reason (project)));
  return text;
}

static void
add_strip (AdwPreferencesGroup *group, const PagodaProject *project, PagodaDay day)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pagoda_stage_strip_new (project, day));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  pagoda_naming_set (row, _ ("Stages"));
  adw_preferences_group_add (group, row);
}

/* A list of deals can give a customer a thousand of them, which the tab of projects makes when asked. */
static void
add_earlier_projects (AdwPreferencesGroup *group, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  GtkWidget *row = pagoda_text_row_new (_ ("Earlier projects, see Projects"), text);

  adw_preferences_group_add (group, row);
}

void
pagoda_layer_rows_add_projects (AdwPreferencesGroup *group,
                                const PagodaBoard *board,
                                const PagodaBoardCard *card)
{
  const char *currency = pagoda_snapshot_get_currency (board->snapshot);
  const GPtrArray *projects = card->record->projects;
  guint first = projects->len > PAGODA_MOST_PROJECT_ROWS ? projects->len - PAGODA_MOST_PROJECT_ROWS : 0;

  if (first > 0)
    add_earlier_projects (group, first);
  for (guint i = first; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      add_row (group, project->name, word_project (project, currency), "customer.project", project->id);
      add_strip (group, project, card->layers->as_of);
    }
}

/* Decision makers */

static char *
word_support (const PagodaDecisionMaker *person, PagodaId rival, const char *name, PagodaDay day)
{
  int support = pagoda_decision_maker_support_on (person, rival, day);
  g_autofree char *mark = support != PAGODA_MARK_UNKNOWN ? pagoda_wording_mark (support) : g_strdup ("?");

  return g_strdup_printf ("%s %s", name, mark);
}

static GString *
word_person (const PagodaProject *project, const PagodaDecisionMaker *person, PagodaDay day)
{
  GString *text = g_string_new (NULL);
  g_autofree char *stages = pagoda_wording_stages (person->stages);

  append (text, g_strdup_printf (_ ("weight %d"), pagoda_decision_maker_weight_on (person, day)));
  append (text, word_support (person, PAGODA_ID_NONE, _ ("us"), day));
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (!pagoda_rival_is_on (rival, day))
        continue;
      append (text, word_support (person, rival->id, rival->name, day));
    }
  if (person->role != PAGODA_ROLE_UNKNOWN)
    append (text, g_strdup (pagoda_role_label (person->role, pagoda_language_current ())));
  append (text, person->stages != 0 ? g_strdup_printf (_ ("stages %s"), stages) : NULL);
  append (text, pagoda_decision_maker_is_contacted (person, day) ? NULL : g_strdup (_ ("not contacted yet")));
  return text;
}

void
pagoda_layer_rows_add_decision_makers (AdwPreferencesGroup *group,
                                       const PagodaBoard *board,
                                       const PagodaProject *project)
{
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (pagoda_decision_maker_is_on (person, board->as_of))
        add_row (group, pagoda_board_contact_name (board, person->contact),
                 word_person (project, person, board->as_of), "customer.decision-maker", person->id);
    }
}

void
pagoda_layer_rows_add_rivals (AdwPreferencesGroup *group, const PagodaProject *project, PagodaDay day)
{
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (!pagoda_rival_is_on (rival, day))
        continue;
      GString *text = g_string_new (NULL);
      append_day (text, _ ("known since"), rival->from);
      add_row (group, rival->name, text, "customer.rival", rival->id);
    }
}

/* Values and lock-ins */

void
pagoda_layer_rows_add_values (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  for (guint i = 0; i < card->record->values->len; i++)
    {
      const PagodaValue *value = g_ptr_array_index (card->record->values, i);
      GString *text = g_string_new (pagoda_value_kind_label (value->kind, pagoda_language_current ()));
      append (text, value->unique ? g_strdup (_ ("unique")) : NULL);
      append (text, g_strdup (value->evidence != NULL ? value->evidence : _ ("no evidence ?")));
      append_day (text, NULL, value->from);
      append_coming (text, value->from, card->layers->as_of);
      add_row (group, value->title, text, "customer.value", value->id);
    }
}

void
pagoda_layer_rows_add_lock_ins (AdwPreferencesGroup *group, const PagodaBoardCard *card)
{
  for (guint i = 0; i < card->record->lock_ins->len; i++)
    {
      const PagodaLockIn *lock_in = g_ptr_array_index (card->record->lock_ins, i);
      GString *text = g_string_new (pagoda_lock_in_kind_label (lock_in->kind, pagoda_language_current ()));
      append (text, g_strdup (lock_in->evidence));
      append_day (text, _ ("from"), lock_in->from);
      append_day (text, _ ("until"), lock_in->until);
      append_coming (text, lock_in->from, card->layers->as_of);
      add_row (group, lock_in->title, text, "customer.lock-in", lock_in->id);
    }
}
