/* history.c: every command is one transaction and one entry.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/history.h"

#include "domain/customer.h"
#include "domain/house_rules.h"
#include "store/changeset.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define CONTEXT "history"
#define SUBJECT "subject"
#define DETAILS "details"

static const char *const kind_words[] = { "do", "undo", "redo" };

/* The sentences of the keys; %s is the subject. */
static const struct
{
  const char *key;
  const char *label;
} labels[] = {
  { "import-customers", NC_ ("history", "Import customers from %s") },
  { "import-contacts", NC_ ("history", "Import contacts from %s") },
  { "import-orders", NC_ ("history", "Import orders from %s") },
  { "import-activities", NC_ ("history", "Import activities from %s") },
  { "import-projects", NC_ ("history", "Import projects from %s") },
  { "import-holidays", NC_ ("history", "Import holidays from %s") },
  { "import-receivables", NC_ ("history", "Import receivables from %s") },
  { "sample", NC_ ("history", "Add the sample") },
  { "remove-sample", NC_ ("history", "Remove the sample") },
  { "save-customer", NC_ ("history", "Save customer %s") },
  { "delete-customer", NC_ ("history", "Delete customer %s") },
  { "set-class", NC_ ("history", "Set the class to %s") },
  { "clear-class", NC_ ("history", "Let the class follow the suggestion") },
  { "set-owner", NC_ ("history", "Set the owner to %s") },
  { "clear-owner", NC_ ("history", "Take the owner off") },
  { "set-other", NC_ ("history", "Mark as never a customer: %s") },
  { "clear-other", NC_ ("history", "Take off the mark “never a customer”: %s") },
  { "hand-over", NC_ ("history", "Hand over accounts: %s") },
  { "merge-hand-ins", NC_ ("history", "Merge hand-ins: %s") },
  { "set-region", NC_ ("history", "Set the region %s") },
  { "set-tag", NC_ ("history", "Tag with %s") },
  { "clear-tag", NC_ ("history", "Take off the tag %s") },
  { "save-contact", NC_ ("history", "Save contact %s") },
  { "delete-contact", NC_ ("history", "Delete contact %s") },
  { "add-fact", NC_ ("history", "Add the fact %s") },
  { "save-past-supplier", NC_ ("history", "Save the past supplier %s") },
  { "delete-past-supplier", NC_ ("history", "Delete the past supplier %s") },
  { "save-influence", NC_ ("history", "Save the influence record %s") },
  { "delete-influence", NC_ ("history", "Delete the influence record %s") },
  { "set-preference", NC_ ("history", "Change the setting %s") },
  { "attach", NC_ ("history", "Attach %s") },
  { "detach", NC_ ("history", "Delete the attachment %s") },
  { "save-view", NC_ ("history", "Save the view %s") },
  { "rename-view", NC_ ("history", "Rename a view to %s") },
  { "delete-view", NC_ ("history", "Delete the view %s") },
  { "set-deal-goal", NC_ ("history", "Set the deals wanted: %s") },
  { "set-rule", NC_ ("history", "Change the house rule %s") },
  { "reset-rules", NC_ ("history", "Set all house rules back") },
  { "set-currency", NC_ ("history", "Change the currency to %s") },
  { "set-margin", NC_ ("history", "Change the assumed margin to %s") },
  { "save-barrier", NC_ ("history", "Save the barrier %s") },
  { "delete-barrier", NC_ ("history", "Delete the barrier %s") },
  { "set-barrier-state", NC_ ("history", "Change the state of the barrier %s") },
  { "choose-strategy", NC_ ("history", "Choose the strategy for %s") },
  { "state-no-barrier", NC_ ("history", "State that %s has no barrier") },
  { "withdraw-no-barrier", NC_ ("history", "Take back that %s has no barrier") },
  { "set-phase", NC_ ("history", "Set the phase of %s") },
  { "clear-phase", NC_ ("history", "Let the phase of %s follow the record") },
  { "move-card", NC_ ("history", "Move the card of %s") },
  { "release-card", NC_ ("history", "Put the card of %s back") },
  { "set-cadence", NC_ ("history", "Set the contact cadence of %s") },
  { "clear-cadence", NC_ ("history", "Use the usual contact cadence for %s") },
  { "screen-customer", NC_ ("history", "Screen %s for the call list") },
  { "unscreen-customer", NC_ ("history", "Take back that %s was screened") },
  { "set-dealer", NC_ ("history", "Set the dealer agreement of %s") },
  { "save-project", NC_ ("history", "Save the project %s") },
  { "close-project", NC_ ("history", "Close the project %s") },
  { "reopen-project", NC_ ("history", "Open the project %s again") },
  { "set-follow-up", NC_ ("history", "Set the follow-up need of the project %s") },
  { "follow-project", NC_ ("history", "Start the project %s from a follow-up need") },
  { "delete-project", NC_ ("history", "Delete the project %s") },
  { "set-conditions", NC_ ("history", "Weigh the conditions of the project %s") },
  { "set-standings", NC_ ("history", "Judge who meets the condition %s") },
  { "save-condition-template", NC_ ("history", "Save the conditions for %s") },
  { "delete-condition-template", NC_ ("history", "Delete the conditions for %s") },
  { "record-stage", NC_ ("history", "Record a stage of the project %s") },
  { "save-rival", NC_ ("history", "Save the rival %s") },
  { "delete-rival", NC_ ("history", "Remove the rival %s") },
  { "save-decision-maker", NC_ ("history", "Save the decision maker %s") },
  { "delete-decision-maker", NC_ ("history", "Remove the decision maker %s") },
  { "place-decision-maker", NC_ ("history", "Move %s on the people map") },
  { "set-superior", NC_ ("history", "Change whom %s reports to") },
  { "save-influence-line", NC_ ("history", "Save the influence line of %s") },
  { "delete-influence-line", NC_ ("history", "Remove the influence line of %s") },
  { "set-weight", NC_ ("history", "Set the weight of %s") },
  { "set-support", NC_ ("history", "Set the support of %s") },
  { "save-value", NC_ ("history", "Save the value %s") },
  { "delete-value", NC_ ("history", "Delete the value %s") },
  { "save-lock-in", NC_ ("history", "Save the lock-in %s") },
  { "delete-lock-in", NC_ ("history", "Delete the lock-in %s") },
  { "save-care-item", NC_ ("history", "Save the care item %s") },
  { "complete-care-item", NC_ ("history", "Complete the care item %s") },
  { "delete-care-item", NC_ ("history", "Delete the care item %s") },
  { "save-decline-answer", NC_ ("history", "Answer the alert about %s") },
  { "delete-decline-answer", NC_ ("history", "Delete the answer to an alert about %s") },
  { "save-growth-step", NC_ ("history", "Save the growth step %s") },
  { "complete-growth-step", NC_ ("history", "Complete the growth step %s") },
  { "delete-growth-step", NC_ ("history", "Delete the growth step %s") },
  { "save-promise", NC_ ("history", "Save the promise %s") },
  { "keep-promise", NC_ ("history", "Keep the promise %s") },
  { "break-promise", NC_ ("history", "Note that the promise %s was broken") },
  { "move-promise", NC_ ("history", "Agree on another day for the promise %s") },
  { "delete-promise", NC_ ("history", "Delete the promise %s") },
  { "start-ladder", NC_ ("history", "Set up the contact ladder of %s") },
  { "save-rung", NC_ ("history", "Plan a rung of the contact ladder of %s") },
  { "reach-rung", NC_ ("history", "Reach a rung of the contact ladder of %s") },
  { "delete-ladder", NC_ ("history", "Take down the contact ladder of %s") },
  { "save-ladder-template", NC_ ("history", "Save the ladder template %s") },
  { "delete-ladder-template", NC_ ("history", "Delete the ladder template %s") },
  { "set-decision-mode", NC_ ("history", "Record how %s decides") },
  { "save-main-question", NC_ ("history", "Save the main question %s") },
  { "delete-main-question", NC_ ("history", "Delete the main question %s") },
  { "set-decision-rule", NC_ ("history", "Change the rule: %s") },
  { "save-evidence", NC_ ("history", "Save the evidence %s") },
  { "delete-evidence", NC_ ("history", "Delete the evidence %s") },
  { "save-territory", NC_ ("history", "Save the survey of %s") },
  { "delete-territory", NC_ ("history", "Delete the survey of %s") },
  { "add-survey-entries", NC_ ("history", "Put on the list of a survey: %s") },
  { "save-survey-entry", NC_ ("history", "Save the entry %s of a survey") },
  { "delete-survey-entry", NC_ ("history", "Take %s off the list of a survey") },
  { "record-survey-talk", NC_ ("history", "Record a talk with %s in a survey") },
  { "judge-big-buyer", NC_ ("history", "Judge whether %s might be the big buyer") },
  { "save-learnt", NC_ ("history", "Save what was learnt: %s") },
  { "delete-learnt", NC_ ("history", "Delete what was learnt: %s") },
  { "make-survey-customer", NC_ ("history", "Make %s of a survey a customer") },
  { "freeze-quarter", NC_ ("history", "Close the quarter %s") },
  { "save-offer", NC_ ("history", "Save the non-price offer %s") },
  { "delete-offer", NC_ ("history", "Delete the non-price offer %s") },
  { "save-discount", NC_ ("history", "Save a discount for %s") },
  { "delete-discount", NC_ ("history", "Delete a discount for %s") },
  { "set-credit-terms", NC_ ("history", "Set the credit terms of %s") },
  { "set-capability", NC_ ("history", "Grade a capability of %s") },
  { "set-undelivered", NC_ ("history", "Set what %s has ordered and not received") },
  { "save-receivable", NC_ ("history", "Save the receivable %s") },
  { "delete-receivable", NC_ ("history", "Delete the receivable %s") },
  { "save-payment", NC_ ("history", "Save a payment for %s") },
  { "delete-payment", NC_ ("history", "Delete a payment for %s") },
  { "decide-terms", NC_ ("history", "Decide about the terms for %s") },
  { "delete-terms-decision", NC_ ("history", "Delete a decision about the terms for %s") },
  { "answer-credit", NC_ ("history", "Answer the credit alert of %s") },
  { "save-company-link", NC_ ("history", "Save how %s are related") },
  { "delete-company-link", NC_ ("history", "Delete how %s are related") },
  { "save-referral-ask", NC_ ("history", "Save the ask for a recommendation to %s") },
  { "end-referral-ask", NC_ ("history", "Note what came of the ask for a recommendation to %s") },
  { "introduce", NC_ ("history", "Note the introduction to %s, and who brought it") },
  { "delete-referral-ask", NC_ ("history", "Delete the ask for a recommendation to %s") },
  { "save-referral", NC_ ("history", "Record who brought %s") },
  { "delete-referral", NC_ ("history", "Take back who brought %s") },
  { "save-season", NC_ ("history", "Save a season of %s") },
  { "delete-season", NC_ ("history", "Delete a season of %s") },
  { "save-months", NC_ ("history", "Save months of the year of %s") },
  { "delete-months", NC_ ("history", "Delete months of the year of %s") },
  { "save-closing-analysis", NC_ ("history", "Save the analysis of %s") },
  { "delete-closing-analysis", NC_ ("history", "Delete the analysis of %s") },
  { "save-nurture-step", NC_ ("history", "Save the nurture step %s") },
  { "complete-nurture-step", NC_ ("history", "Complete the nurture step %s") },
  { "skip-nurture-step", NC_ ("history", "Skip the nurture step %s") },
  { "delete-nurture-step", NC_ ("history", "Delete the nurture step %s") },
  { "start-nurture", NC_ ("history", "Start the nurture plan of %s") },
  { "save-travel", NC_ ("history", "Save the travel to %s") },
  { "delete-travel", NC_ ("history", "Delete the travel to %s") },
  { "save-colleague", NC_ ("history", "Save the colleague %s") },
  { "delete-colleague", NC_ ("history", "Delete the colleague %s") },
  { "save-holiday", NC_ ("history", "Save the holiday of %s") },
  { "delete-holiday", NC_ ("history", "Delete the holiday of %s") },
  { "set-layer-owner", NC_ ("history", "Assign layers of %s") },
  { "clear-layer-owner", NC_ ("history", "Give layers of %s back to the owner") },
  { "save-objection-answer", NC_ ("history", "Save an answer to the objection %s") },
  { "delete-objection-answer", NC_ ("history", "Delete an answer to the objection %s") },
  { "save-letter", NC_ ("history", "Save the letter %s") },
  { "delete-letter", NC_ ("history", "Delete the letter %s") },
  { "save-target", NC_ ("history", "Save the target %s") },
  { "delete-target", NC_ ("history", "Delete the target %s") },
  { "judge-dormant", NC_ ("history", "Judge the dormant account %s") },
  { "save-post-mortem", NC_ ("history", "Save the post-mortem of %s") },
  { "delete-post-mortem", NC_ ("history", "Delete the post-mortem of %s") },
  { "save-expected-objection", NC_ ("history", "Save an objection to expect of %s") },
  { "delete-expected-objection", NC_ ("history", "Delete an objection to expect of %s") },
  { "save-touch-step", NC_ ("history", "Save a step of the touch plan of %s") },
  { "delete-touch-step", NC_ ("history", "Delete a step of the touch plan of %s") },
  { "decide-review", NC_ ("history", "Decide on %s in the yearly review") },
  { "withdraw-review", NC_ ("history", "Take back the decision on %s in the yearly review") },
  { "note-review", NC_ ("history", "Save the note on %s in the yearly review") },
  { "accept-suggestions", NC_ ("history", "Accept what the yearly review suggests for %s customers") },
  { "carry-review", NC_ ("history", "Carry the review of %s into the next year") },
  { "plan-activity", NC_ ("history", "Plan an activity with %s") },
  { "plan-for-all", NC_ ("history", "Plan visits: %s") },
  { "record-activity", NC_ ("history", "Record an activity with %s") },
  { "move-activity", NC_ ("history", "Move an activity with %s") },
  { "plan-series", NC_ ("history", "Plan a series of activities with %s") },
  { "change-series", NC_ ("history", "Change a series of activities with %s") },
  { "cancel-series", NC_ ("history", "Cancel a series of activities with %s") },
  { "delete-series", NC_ ("history", "Delete a series of activities with %s") },
  { "lengthen-activity", NC_ ("history", "Change the duration of an activity with %s") },
  { "complete-activity", NC_ ("history", "Complete an activity with %s") },
  { "cancel-activity", NC_ ("history", "Cancel an activity with %s") },
  { "delete-activity", NC_ ("history", "Delete an activity with %s") },
};

void
pagoda_history_entry_free (PagodaHistoryEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->key);
  g_free (entry->subject);
  g_free (entry->actor);
  g_free (entry);
}

static char *
arguments_to_json (const char *subject, const char *details)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (subject != NULL)
    {
      json_builder_set_member_name (builder, SUBJECT);
      json_builder_add_string_value (builder, subject);
    }
  if (details != NULL)
    {
      json_builder_set_member_name (builder, DETAILS);
      json_builder_add_value (builder, json_from_string (details, NULL));
    }
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static char *
subject_from_json (const char *arguments)
{
  g_autoptr (JsonNode) root = json_from_string (arguments, NULL);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (root), SUBJECT, NULL));
}

/* An entry as it will be appended; what only one kind has is 0 or NULL. */
typedef struct
{
  PagodaHistoryKind kind;
  gint64 target;
  const char *key;
  const char *subject;
  const char *details;
  gint64 changes;
  GBytes *changeset;
} NewEntry;

char *
pagoda_history_get_actor (void)
{
  char *actor = g_locale_to_utf8 (g_get_user_name (), -1, NULL, NULL, NULL);

  return actor != NULL ? actor : g_strdup ("");
}

static gboolean
append (PagodaDatabase *database, const NewEntry *entry, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "history-insert");
  g_autofree char *arguments = arguments_to_json (entry->subject, entry->details);
  g_autofree char *actor = pagoda_history_get_actor ();

  pagoda_statement_bind_text (statement, ":kind", kind_words[entry->kind]);
  pagoda_statement_bind_optional (statement, ":target", entry->target, 0);
  pagoda_statement_bind_text (statement, ":label", entry->key);
  pagoda_statement_bind_text (statement, ":arguments", arguments);
  pagoda_statement_bind_text (statement, ":actor", actor);
  pagoda_statement_bind_int (statement, ":at", g_get_real_time () / G_USEC_PER_SEC);
  pagoda_statement_bind_int (statement, ":changes", entry->changes);
  pagoda_statement_bind_blob (statement, ":changeset", entry->changeset);
  return pagoda_statement_run (statement, error);
}

/* Runs @command under a recording; NULL on failure. */
static GBytes *
record (PagodaDatabase *database, PagodaCommand command, gpointer data, gint64 *changes, GError **error)
{
  sqlite3_session *recording = pagoda_changeset_record (database, error);

  if (recording == NULL)
    return NULL;
  if (command (database, data, error))
    return pagoda_changeset_finish (recording, changes, error);
  sqlite3session_delete (recording);
  return NULL;
}

static void
read_id (PagodaStatement *statement, gpointer id)
{
  *(gint64 *)id = pagoda_statement_int (statement, "id");
}

static gboolean
run_command (PagodaDatabase *database,
             const PagodaLabel *label,
             PagodaCommand command,
             gpointer data,
             gint64 *id,
             GError **error)
{
  gint64 changes = 0;
  g_autoptr (GBytes) changeset = record (database, command, data, &changes, error);

  if (changeset == NULL)
    return FALSE;
  *id = 0;
  if (changes == 0)
    return TRUE;

  NewEntry entry = { PAGODA_HISTORY_DO, 0, label->key, label->subject, label->details, changes, changeset };
  return append (database, &entry, error)
         && pagoda_statement_first (pagoda_statement (database, "history-last"), read_id, id, NULL, error);
}

gboolean
pagoda_history_do (PagodaDatabase *database,
                   const PagodaLabel *label,
                   PagodaCommand command,
                   gpointer data,
                   gint64 *entry,
                   GError **error)
{
  gint64 id = 0;

  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (!run_command (database, label, command, data, &id, error))
    {
      pagoda_database_rollback (database);
      return FALSE;
    }
  if (entry != NULL)
    *entry = id;
  if (id != 0)
    return pagoda_database_commit (database, error);
  pagoda_database_rollback (database);
  return TRUE;
}

static void
read_entry (PagodaStatement *statement, gpointer data)
{
  PagodaHistoryEntry *entry = data;
  const char *kind = pagoda_statement_text (statement, "kind");

  entry->id = pagoda_statement_int (statement, "id");
  while (strcmp (kind_words[entry->kind], kind) != 0)
    entry->kind++;
  entry->target = pagoda_statement_optional (statement, "target", 0);
  entry->key = g_strdup (pagoda_statement_text (statement, "label"));
  entry->subject = subject_from_json (pagoda_statement_text (statement, "arguments"));
  entry->actor = g_strdup (pagoda_statement_text (statement, "actor"));
  entry->at = pagoda_statement_int (statement, "at");
  entry->changes = pagoda_statement_int (statement, "changes");
  entry->sealed = pagoda_statement_int (statement, "sealed") != 0;
  entry->undone = pagoda_statement_int (statement, "undone") != 0;
}

static void
add_entry (PagodaStatement *statement, gpointer entries)
{
  PagodaHistoryEntry *entry = g_new0 (PagodaHistoryEntry, 1);

  read_entry (statement, entry);
  g_ptr_array_add (entries, entry);
}

void
pagoda_history_details_free (PagodaHistoryDetails *details)
{
  if (details == NULL)
    return;
  g_free (details->actor);
  g_free (details->details);
  g_free (details);
}

static char *
details_from_json (const char *arguments)
{
  g_autoptr (JsonNode) root = json_from_string (arguments, NULL);
  JsonNode *details = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                          ? json_object_get_member (json_node_get_object (root), DETAILS)
                          : NULL;

  return details != NULL ? json_to_string (details, FALSE) : NULL;
}

static void
add_details (PagodaStatement *statement, gpointer list)
{
  char *text = details_from_json (pagoda_statement_text (statement, "arguments"));

  if (text == NULL)
    return;
  PagodaHistoryDetails *details = g_new (PagodaHistoryDetails, 1);
  details->id = pagoda_statement_int (statement, "id");
  details->actor = g_strdup (pagoda_statement_text (statement, "actor"));
  details->at = pagoda_statement_int (statement, "at");
  details->details = text;
  g_ptr_array_add (list, details);
}

GPtrArray *
pagoda_history_list_details (PagodaDatabase *database, const char *key, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_history_details_free);
  PagodaStatement *statement = pagoda_statement (database, "history-details");

  pagoda_statement_bind_text (statement, ":label", key);
  return pagoda_statement_each (statement, add_details, list, error) ? g_steal_pointer (&list) : NULL;
}

/* Undo and redo differ in which command comes next and in the direction of its changeset. */
typedef struct
{
  PagodaHistoryKind kind;
  const char *next; /* the statement that finds the command */
  const char *nothing;
} Direction;

static const Direction undo = { PAGODA_HISTORY_UNDO, "history-next-undo", N_ ("There is nothing to undo.") };
static const Direction redo = { PAGODA_HISTORY_REDO, "history-next-redo", N_ ("There is nothing to redo.") };

static gboolean
fail_nothing (const char *message, GError **error)
{
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING, message);
  return FALSE;
}

static void
read_changeset (PagodaStatement *statement, gpointer changeset)
{
  *(GBytes **)changeset = pagoda_statement_blob (statement, "changeset");
}

GBytes *
pagoda_history_load_changeset (PagodaDatabase *database, gint64 id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "history-changeset");
  GBytes *changeset = NULL;

  pagoda_statement_bind_int (statement, ":id", id);
  pagoda_statement_first (statement, read_changeset, &changeset, NULL, error);
  return changeset;
}

static PagodaHistoryEntry *
load_entry (PagodaDatabase *database, gint64 id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "history-entry");
  g_autoptr (PagodaHistoryEntry) entry = g_new0 (PagodaHistoryEntry, 1);

  pagoda_statement_bind_int (statement, ":id", id);
  return pagoda_statement_first (statement, read_entry, entry, NULL, error) ? g_steal_pointer (&entry) : NULL;
}

/* The command that comes next; NULL without an error where there is none. */
static PagodaHistoryEntry *
find_next (PagodaDatabase *database, const Direction *direction, GError **error)
{
  gboolean found = FALSE;
  gint64 id;

  if (!pagoda_statement_first (pagoda_statement (database, direction->next), read_id, &id, &found, error)
      || !found)
    return NULL;
  return load_entry (database, id, error);
}

static PagodaHistoryEntry *
step_in_transaction (PagodaDatabase *database, const Direction *direction, GError **error)
{
  GError *local = NULL;
  g_autoptr (PagodaHistoryEntry) target = find_next (database, direction, &local);

  if (local != NULL)
    g_propagate_error (error, local);
  else if (target == NULL)
    fail_nothing (_ (direction->nothing), error);
  else if (target->sealed)
    fail_nothing (_ ("The record reaches no further back than this."), error);
  if (target == NULL || target->sealed)
    return NULL;

  g_autoptr (GBytes) changeset = pagoda_history_load_changeset (database, target->id, error);
  NewEntry entry = { .kind = direction->kind,
                     .target = target->id,
                     .key = target->key,
                     .subject = target->subject,
                     .changes = target->changes };
  if (changeset == NULL
      || !pagoda_changeset_apply (database, changeset, entry.changes, direction->kind == PAGODA_HISTORY_UNDO,
                                  error)
      || !append (database, &entry, error))
    return NULL;
  return g_steal_pointer (&target);
}

static PagodaHistoryEntry *
step (PagodaDatabase *database, const Direction *direction, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return NULL;

  g_autoptr (PagodaHistoryEntry) target = step_in_transaction (database, direction, error);
  if (target == NULL)
    pagoda_database_rollback (database);
  else if (!pagoda_database_commit (database, error))
    return NULL;
  return g_steal_pointer (&target);
}

PagodaHistoryEntry *
pagoda_history_undo (PagodaDatabase *database, GError **error)
{
  return step (database, &undo, error);
}

PagodaHistoryEntry *
pagoda_history_redo (PagodaDatabase *database, GError **error)
{
  return step (database, &redo, error);
}

gboolean
pagoda_history_peek (PagodaDatabase *database,
                     PagodaHistoryEntry **undo_entry,
                     PagodaHistoryEntry **redo_entry,
                     GError **error)
{
  GError *local = NULL;

  *redo_entry = NULL;
  *undo_entry = find_next (database, &undo, &local);
  if (local == NULL)
    *redo_entry = find_next (database, &redo, &local);
  if (*undo_entry != NULL && (*undo_entry)->sealed)
    g_clear_pointer (undo_entry, pagoda_history_entry_free);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  g_clear_pointer (undo_entry, pagoda_history_entry_free);
  return FALSE;
}

GPtrArray *
pagoda_history_list (PagodaDatabase *database, int limit, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_history_entry_free);
  PagodaStatement *statement = pagoda_statement (database, "history-list");

  pagoda_statement_bind_int (statement, ":limit", limit);
  return pagoda_statement_each (statement, add_entry, entries, error) ? g_steal_pointer (&entries) : NULL;
}

static char *
format_subject (const char *format, const char *subject)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (subject != NULL ? subject : "", parts);
}

/* `word = value` of a house rule with its id and what it says; any other text as it is. */
static char *
show_one_rule (const char *subject, PagodaLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (subject, " = ", 2);
  PagodaHouseRule rule;

  if (g_strv_length (parts) != 2 || !pagoda_house_rule_find (parts[0], &rule))
    return g_strdup (subject);
  return g_strdup_printf ("%s %s = %s", pagoda_house_rule_info (rule)->id,
                          pagoda_house_rule_label (rule, language), parts[1]);
}

/* One rule, or several with `; ` between them. */
static char *
show_rules (const char *subject, PagodaLanguage language)
{
  g_auto (GStrv) rules = g_strsplit (subject, "; ", -1);

  for (gsize i = 0; rules[i] != NULL; i++)
    {
      g_autofree char *rule = rules[i];
      rules[i] = show_one_rule (rule, language);
    }
  return g_strjoinv ("; ", rules);
}

/* What a command was done to, as it is shown (transfer full). */
static char *
show_subject (const PagodaHistoryEntry *entry, PagodaLanguage language)
{
  PagodaAccountClass account_class;

  if (entry->subject != NULL && strcmp (entry->key, "set-rule") == 0)
    return show_rules (entry->subject, language);
  if (entry->subject != NULL && strcmp (entry->key, "set-class") == 0
      && pagoda_account_class_parse (entry->subject, &account_class))
    return g_strdup (pagoda_account_class_label (account_class, language));
  return g_strdup (entry->subject);
}

char *
pagoda_history_label (const PagodaHistoryEntry *entry, PagodaLanguage language)
{
  static const char *const frames[] = { "%s", NC_ ("history", "Undo: %s"), NC_ ("history", "Redo: %s") };
  const char *label = entry->key;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].key, entry->key) == 0)
      label = pagoda_translate_in_context (language, CONTEXT, labels[i].label);

  g_autofree char *subject = show_subject (entry, language);
  g_autofree char *sentence = format_subject (label, subject);
  if (entry->kind == PAGODA_HISTORY_DO)
    return g_steal_pointer (&sentence);
  return format_subject (pagoda_translate_in_context (language, CONTEXT, frames[entry->kind]), sentence);
}
