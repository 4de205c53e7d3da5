/* layer_commands.c: layers and visits.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/agenda.h"
#include "session/board.h"
#include "session/regions.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USUAL_DAYS 7
#define MOST_DAYS 366

static struct
{
  char *customer;
  char *day;
  int days;
} options = { .days = USUAL_DAYS };

const GOptionEntry layers_options[] = {
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer, N_ ("Only the customer with this code"),
    "CODE" },
  { NULL },
};

const GOptionEntry visits_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &options.day, N_ ("The first day; without it that of --as-of"),
    "YYYY-MM-DD" },
  { "days", 0, 0, G_OPTION_ARG_INT, &options.days, N_ ("How many days, 7 without it"), "N" },
  { NULL },
};

/* Layers */

static void
add_layer (JsonBuilder *builder, const PagodaBoard *board, const PagodaBoardCard *card, PagodaLayer layer)
{
  const PagodaLayerJudgement *judged = &card->layers->layers[layer];

  json_builder_begin_object (builder);
  add_text (builder, "layer", pagoda_layer_word (layer));
  add_count (builder, "score", judged->score);
  add_text (builder, "verdict", pagoda_verdict_word (judged->verdict));
  json_builder_begin_array (json_builder_set_member_name (builder, "missing"));
  for (gsize i = 0; i < judged->n_missing; i++)
    {
      g_autofree char *item
          = pagoda_board_describe_check (board, card, &judged->items[judged->missing[i]], PAGODA_LANGUAGE_EN);
      json_builder_add_string_value (builder, item);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_lead (JsonBuilder *builder, const PagodaBoardCard *card)
{
  double lead, low, high;

  if (!pagoda_board_card_lead (card, &lead, &low, &high))
    {
      add_text (builder, "lead", NULL);
      add_text (builder, "band", NULL);
      return;
    }
  add_number (builder, "lead", lead);
  json_builder_begin_array (json_builder_set_member_name (builder, "band"));
  json_builder_add_double_value (builder, low);
  json_builder_add_double_value (builder, high);
  json_builder_end_array (builder);
}

static const PagodaDecisionMaker *
find_flip_person (const PagodaBoardCard *card)
{
  const PagodaFiveLayers *layers = card->layers;

  for (guint i = 0; i < card->record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (card->record->projects, i);
      for (guint k = 0; project->id == layers->project && k < project->decision_makers->len; k++)
        {
          const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, k);
          if (person->id == layers->support.flip)
            return person;
        }
    }
  return NULL;
}

/* Whose smallest change of support turns the lead (L4). */
static void
add_flip (JsonBuilder *builder, const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaDecisionMaker *person = find_flip_person (card);

  if (person == NULL)
    {
      add_text (builder, "flip", NULL);
      return;
    }
  int support = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, board->as_of);
  json_builder_begin_object (json_builder_set_member_name (builder, "flip"));
  add_text (builder, "name", pagoda_board_contact_name (board, person->contact));
  add_id (builder, "contact", person->contact);
  add_count (builder, "from", support);
  add_count (builder, "to", support + card->layers->support.lead.flip_steps);
  json_builder_end_object (builder);
}

static void
add_card (JsonBuilder *builder, const PagodaBoard *board, const PagodaBoardCard *card)
{
  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (board->snapshot, card->place));
  add_id (builder, "id", card->customer);
  add_text (builder, "name", pagoda_snapshot_get_name (board->snapshot, card->place));
  add_text (builder, "class", pagoda_account_class_word (card->account_class));
  add_text (builder, "tier", pagoda_tier_word (card->tier));
  add_text (builder, "current_layer", pagoda_layer_word (card->layers->shown));
  add_flag (builder, "complete", card->layers->complete);
  add_flag (builder, "overridden", card->layers->overridden);
  add_flag (builder, "stalled", card->layers->stalled);
  add_count (builder, "days_in_layer", card->layers->days_in_layer);
  add_text (builder, "phase", pagoda_phase_word (card->layers->phase));
  add_day (builder, "next_action", card->next.day);
  add_flag (builder, "next_action_overdue", pagoda_next_action_is_overdue (&card->next, board->as_of));
  json_builder_begin_array (json_builder_set_member_name (builder, "layers"));
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    add_layer (builder, board, card, (PagodaLayer)layer);
  json_builder_end_array (builder);
  add_lead (builder, card);
  add_flip (builder, board, card);
  json_builder_end_object (builder);
}

static char *
lead_in_words (const PagodaBoardCard *card)
{
  double lead, low, high;

  return pagoda_board_card_lead (card, &lead, &low, &high)
             ? g_strdup_printf ("%+.2f (%+.2f … %+.2f)", lead, low, high)
             : g_strdup ("");
}

/* As with the days, a sign tells that it is late. */
static char *
next_in_words (const PagodaBoard *board, const PagodaBoardCard *card)
{
  g_autofree char *day = pagoda_day_to_iso (card->next.day);

  return g_strconcat (day, pagoda_next_action_is_overdue (&card->next, board->as_of) ? " !" : NULL, NULL);
}

static void
print_board (const PagodaBoard *board)
{
  static const char *const heads[] = { N_ ("Code"),  N_ ("Name"), N_ ("Class"), N_ ("Layer"),
                                       N_ ("Score"), N_ ("Days"), N_ ("Lead"),  N_ ("Next action") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();

  for (gsize i = 0; i < board->n; i++)
    {
      const PagodaBoardCard *card = &board->cards[i];
      PagodaLayer layer = card->layers->shown;
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (board->snapshot, card->place)));
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (board->snapshot, card->place)));
      g_ptr_array_add (cells, g_strdup (pagoda_account_class_label (card->account_class, language)));
      g_ptr_array_add (cells, g_strdup (pagoda_layer_label (layer, language)));
      g_ptr_array_add (cells, g_strdup_printf ("%d", card->layers->layers[layer].score));
      g_ptr_array_add (cells, g_strdup_printf ("%d%s", card->layers->days_in_layer,
                                               card->layers->stalled ? " !" : ""));
      g_ptr_array_add (cells, lead_in_words (card));
      g_ptr_array_add (cells, next_in_words (board, card));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static PagodaBoard *
load_board (PagodaDatabase *database, PagodaDay day, GError **error)
{
  PagodaId customer = PAGODA_ID_NONE;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !find_customer (snapshot, options.customer, &customer, error)
      || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaBoard *board = pagoda_board_load (database, snapshot, customer, day, day, NULL, error);
  pagoda_database_rollback (database);
  return board;
}

gboolean
run_layers (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaBoard) board = database != NULL ? load_board (database, invocation->as_of, error) : NULL;

  if (board == NULL)
    return FALSE;
  if (!invocation->json)
    {
      print_board (board);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_new ();
  if (options.customer == NULL)
    json_builder_begin_array (builder);
  for (gsize i = 0; i < board->n; i++)
    add_card (builder, board, &board->cards[i]);
  if (options.customer == NULL)
    json_builder_end_array (builder);
  print_json (builder);
  return TRUE;
}

/* Visits */

static void
add_answer (JsonBuilder *builder, const char *name, PagodaAnswer answer)
{
  if (answer == PAGODA_ANSWER_UNKNOWN)
    add_text (builder, name, NULL);
  else
    add_flag (builder, name, answer == PAGODA_ANSWER_YES);
}

static void
add_due (JsonBuilder *builder, const PagodaAgenda *agenda, const PagodaDueCustomer *due)
{
  const PagodaSnapshot *snapshot = agenda->snapshot;
  g_autofree char *reason = pagoda_agenda_describe_due (agenda, due, PAGODA_LANGUAGE_EN);
  g_autofree char *region = pagoda_snapshot_get_region (snapshot, due->place);
  const PagodaIntent *intent = &due->intent;

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (snapshot, due->place));
  add_id (builder, "id", due->customer);
  add_text (builder, "name", pagoda_snapshot_get_name (snapshot, due->place));
  add_text (builder, "class", pagoda_account_class_word (due->account_class));
  add_text (builder, "tier", pagoda_tier_word (due->tier));
  add_day (builder, "due", due->cadence.due);
  add_text (builder, "reason", reason);
  add_text (builder, "region", region);
  add_text (builder, "need", intent->need != PAGODA_NEED_UNKNOWN ? pagoda_need_word (intent->need) : NULL);
  if (intent->need_amount != 0)
    add_money (builder, "need_amount", intent->need_amount, pagoda_snapshot_get_currency (snapshot));
  if (intent->attitude == PAGODA_MARK_UNKNOWN)
    add_text (builder, "intent", NULL);
  else
    add_count (builder, "intent", intent->attitude);
  add_answer (builder, "visit_chance", intent->visit_chance);
  add_count (builder, "overdue_days", due->cadence.overdue);
  add_day (builder, "planned", due->planned);
  json_builder_end_object (builder);
}

static void
print_due (const PagodaAgenda *agenda)
{
  static const char *const heads[]
      = { N_ ("Code"), N_ ("Name"), N_ ("Due"), N_ ("Region"), N_ ("Reason"), N_ ("Planned") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (gsize i = 0; i < agenda->n_due; i++)
    {
      const PagodaDueCustomer *due = &agenda->due[i];
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (agenda->snapshot, due->place)));
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (agenda->snapshot, due->place)));
      g_ptr_array_add (cells, pagoda_day_to_iso (due->cadence.due));
      g_ptr_array_add (cells, pagoda_snapshot_get_region (agenda->snapshot, due->place));
      g_ptr_array_add (cells, pagoda_agenda_describe_due (agenda, due, pagoda_language_current ()));
      g_ptr_array_add (cells, pagoda_day_to_iso (due->planned));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database, PagodaDay first, GError **error)
{
  PagodaPeriod period = { first, first + options.days - 1 };
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaAgenda *agenda = pagoda_agenda_load (database, snapshot, first, period, NULL, error);
  pagoda_database_rollback (database);
  return agenda;
}

gboolean
run_visits (const Invocation *invocation, GError **error)
{
  PagodaDay first = invocation->as_of;

  if (!parse_day ("--day", options.day, &first, error))
    return FALSE;
  if (options.days < 1 || options.days > MOST_DAYS)
    return fail_usage (error, _ ("--days is a number from 1 to %d."), MOST_DAYS);
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaAgenda) agenda = database != NULL ? load_agenda (database, first, error) : NULL;
  if (agenda == NULL)
    return FALSE;
  if (!invocation->json)
    {
      print_due (agenda);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_begin_array (json_builder_new ());
  for (gsize i = 0; i < agenda->n_due; i++)
    add_due (builder, agenda, &agenda->due[i]);
  print_json (json_builder_end_array (builder));
  return TRUE;
}
