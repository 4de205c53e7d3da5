/* evidence_commands.c: evidence.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "method/evidence.h"
#include "method/project_stages.h"
#include "session/board.h"
#include "session/evidence_library.h"
#include "store/evidence.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

/* What is told: the library with the uses of its pieces, and the accounts whose orders may lack some. */
typedef struct
{
  PagodaEvidenceLibrary *library;
  GPtrArray *uses; /* PagodaEvidenceUse */
  PagodaBoard *board;
} Told;

static void
clear_told (Told *told)
{
  g_clear_pointer (&told->library, pagoda_evidence_library_free);
  g_clear_pointer (&told->uses, g_ptr_array_unref);
  g_clear_pointer (&told->board, pagoda_board_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, clear_told)

static guint
count_uses (const GPtrArray *uses, PagodaId evidence, PagodaEvidenceTarget target)
{
  guint n = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      const PagodaEvidenceUse *use = g_ptr_array_index (uses, i);
      n += use->evidence == evidence && use->target == target;
    }
  return n;
}

static gboolean
has_some (const GPtrArray *uses, const PagodaProject *project)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const PagodaEvidenceUse *use = g_ptr_array_index (uses, i);
      if (use->target == PAGODA_EVIDENCE_OF_PROJECT && use->to == project->id)
        return TRUE;
    }
  return FALSE;
}

typedef void (*ForProject) (const PagodaBoard *board,
                            const PagodaBoardCard *card,
                            const PagodaProject *project,
                            gpointer data);

/* Calls @call for each large open order that has no evidence. */
static void
for_lacking (const Told *told, ForProject call, gpointer data)
{
  const PagodaBoard *board = told->board;

  for (gsize i = 0; i < board->n; i++)
    for (guint k = 0; k < board->cards[i].record->projects->len; k++)
      {
        const PagodaBoardCard *card = &board->cards[i];
        const PagodaProject *project = g_ptr_array_index (card->record->projects, k);
        if (pagoda_evidence_is_due (project, card->account_class, board->as_of)
            && !has_some (told->uses, project))
          call (board, card, project, data);
      }
}

/* The last stage that @project has reached: there is one. */
static PagodaStage
stage_of (const PagodaProject *project, PagodaDay day)
{
  PagodaStageSet reached = pagoda_project_stages_on (project, day).reached;
  PagodaStage last = PAGODA_STAGE_SITUATION;

  for (PagodaStage stage = last; stage < PAGODA_N_STAGES; stage++)
    if ((reached & PAGODA_STAGE_BIT (stage)) != 0)
      last = stage;
  return last;
}

/* JSON */

static void
add_piece (JsonBuilder *builder, const Told *told, const PagodaEvidence *piece)
{
  PagodaEvidenceCount count = pagoda_evidence_count (told->library->cases, piece->id, told->board->as_of);
  guint n = count.won + count.lost;

  json_builder_begin_object (builder);
  add_id (builder, "id", piece->id);
  add_text (builder, "title", piece->title);
  add_text (builder, "kind", pagoda_evidence_kind_word (piece->kind));
  add_text (builder, "link", piece->link);
  add_text (builder, "file", piece->name);
  add_text (builder, "note", piece->note);
  json_builder_begin_object (json_builder_set_member_name (builder, "uses"));
  add_count (builder, "projects", count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_PROJECT));
  add_count (builder, "activities", count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_ACTIVITY));
  add_count (builder, "rungs", count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_RUNG));
  json_builder_end_object (builder);
  add_count (builder, "n", n);
  add_count (builder, "won", count.won);
  add_count (builder, "lost", count.lost);
  add_flag (builder, "too_few", count.too_few);
  add_number (builder, "win_rate", count.too_few ? (double)NAN : (double)count.won / n);
  json_builder_end_object (builder);
}

static void
add_lacking (const PagodaBoard *board,
             const PagodaBoardCard *card,
             const PagodaProject *project,
             gpointer builder)
{
  const char *currency = pagoda_snapshot_get_currency (board->snapshot);
  PagodaMoney value = pagoda_project_value (project, currency);

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (board->snapshot, card->place));
  add_id (builder, "id", card->customer);
  add_text (builder, "name", pagoda_snapshot_get_name (board->snapshot, card->place));
  add_text (builder, "class", pagoda_account_class_word (card->account_class));
  add_text (builder, "project", project->name);
  add_id (builder, "project_id", project->id);
  add_text (builder, "stage", pagoda_stage_word (stage_of (project, board->as_of)));
  if (value != PAGODA_AMOUNT_UNKNOWN)
    add_money (builder, "value", value, currency);
  else
    add_number (builder, "value", NAN);
  json_builder_end_object (builder);
}

static void
print_as_json (const Told *told)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", told->board->as_of);
  add_text (builder, "currency", pagoda_snapshot_get_currency (told->board->snapshot));
  json_builder_begin_array (json_builder_set_member_name (builder, "pieces"));
  for (guint i = 0; i < told->library->pieces->len; i++)
    add_piece (builder, told, g_ptr_array_index (told->library->pieces, i));
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "lacking"));
  for_lacking (told, add_lacking, builder);
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Tables */

static void
print_pieces (const Told *told)
{
  static const char *const heads[] = { N_ ("Piece"), N_ ("Kind"), N_ ("Projects"), N_ ("Calls and visits"),
                                       N_ ("Rungs"), N_ ("Won"),  N_ ("Lost"),     N_ ("Win rate") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < told->library->pieces->len; i++)
    {
      const PagodaEvidence *piece = g_ptr_array_index (told->library->pieces, i);
      PagodaEvidenceCount count = pagoda_evidence_count (told->library->cases, piece->id, told->board->as_of);
      const guint numbers[]
          = { count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_PROJECT),
              count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_ACTIVITY),
              count_uses (told->uses, piece->id, PAGODA_EVIDENCE_OF_RUNG), count.won, count.lost };
      g_ptr_array_add (cells, g_strdup (piece->title));
      g_ptr_array_add (cells,
                       g_strdup (pagoda_evidence_kind_label (piece->kind, pagoda_language_current ())));
      for (gsize k = 0; k < G_N_ELEMENTS (numbers); k++)
        g_ptr_array_add (cells, g_strdup_printf ("%u", numbers[k]));
      g_ptr_array_add (cells, count.too_few ? g_strdup (_ ("too few"))
                                            : g_strdup_printf ("%.1f %%",
                                                               100.0 * count.won / (count.won + count.lost)));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_lacking (const PagodaBoard *board,
               const PagodaBoardCard *card,
               const PagodaProject *project,
               gpointer cells)
{
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (board->snapshot, card->place)));
  g_ptr_array_add (cells, g_strdup (project->name));
  g_ptr_array_add (cells, g_strdup (pagoda_stage_label (stage_of (project, board->as_of),
                                                        pagoda_language_current ())));
}

static void
print_as_text (const Told *told)
{
  static const char *const heads[] = { N_ ("Customer"), N_ ("Large order without evidence"), N_ ("Stage") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  if (told->library->pieces->len == 0)
    puts (_ ("The evidence library is empty."));
  else
    print_pieces (told);
  for_lacking (told, print_lacking, cells);
  if (cells->len == G_N_ELEMENTS (heads))
    return;
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static gboolean
load (PagodaDatabase *database, PagodaDay day, Told *told, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean done
      = (told->library = pagoda_evidence_library_load (database, day, error)) != NULL
        && (told->uses = pagoda_evidence_uses_list (database, error)) != NULL
        && (told->board = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, day, day, NULL, error))
               != NULL;
  pagoda_database_rollback (database);
  return done;
}

gboolean
run_evidence (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_auto (Told) told = { 0 };

  if (database == NULL || !load (database, invocation->as_of, &told, error))
    return FALSE;
  if (invocation->json)
    print_as_json (&told);
  else
    print_as_text (&told);
  return TRUE;
}
