/* evidence.c: pieces of evidence and their uses in the store (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/evidence.h"

#include "store/layers-private.h"

/* By target. */
static const char *const target_slots[] = { ":project", ":activity", ":rung" };
static const char *const target_columns[] = { "project", "activity", "rung" };

/* Pieces */

gboolean
pagoda_evidence_save (PagodaDatabase *database, PagodaEvidence *evidence, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "evidence-insert", "evidence-update", &evidence->id);

  pagoda_statement_bind_text (statement, ":title", evidence->title);
  pagoda_statement_bind_text (statement, ":kind", pagoda_evidence_kind_word (evidence->kind));
  pagoda_statement_bind_text (statement, ":link", evidence->link);
  pagoda_statement_bind_text (statement, ":name", evidence->name);
  pagoda_statement_bind_text (statement, ":file", evidence->file);
  pagoda_statement_bind_int (statement, ":size", evidence->size);
  pagoda_statement_bind_text (statement, ":note", evidence->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_evidence_delete (PagodaDatabase *database, PagodaId evidence, GError **error)
{
  if (!pagoda_evidence_uses_delete_where (database, ":evidence", evidence, error))
    return FALSE;
  PagodaStatement *statement = pagoda_statement (database, "evidence-delete");
  pagoda_statement_bind_int (statement, ":id", evidence);
  return pagoda_statement_run (statement, error);
}

static void
add_piece (PagodaStatement *statement, gpointer pieces)
{
  PagodaEvidence *evidence = g_new0 (PagodaEvidence, 1);

  evidence->id = pagoda_statement_int (statement, "id");
  evidence->title = g_strdup (pagoda_statement_text (statement, "title"));
  evidence->kind = PAGODA_EVIDENCE_OTHER;
  pagoda_evidence_kind_parse (pagoda_statement_text (statement, "kind"), &evidence->kind);
  evidence->link = g_strdup (pagoda_statement_text (statement, "link"));
  evidence->name = g_strdup (pagoda_statement_text (statement, "name"));
  evidence->file = g_strdup (pagoda_statement_text (statement, "file"));
  evidence->size = pagoda_statement_int (statement, "size");
  evidence->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (pieces, evidence);
}

GPtrArray *
pagoda_evidence_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_evidence_free);

  return pagoda_statement_each (pagoda_statement (database, "evidence-list"), add_piece, pieces, error)
             ? g_steal_pointer (&pieces)
             : NULL;
}

/* Uses */

gboolean
pagoda_evidence_uses_insert (PagodaDatabase *database, PagodaEvidenceUse *use, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "evidence-use-insert");

  use->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", use->id);
  pagoda_statement_bind_int (statement, ":evidence", use->evidence);
  pagoda_statement_bind_int (statement, ":customer", use->customer);
  for (gsize i = 0; i < G_N_ELEMENTS (target_slots); i++)
    pagoda_statement_bind_optional (statement, target_slots[i],
                                    i == (gsize)use->target ? use->to : PAGODA_ID_NONE, PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_evidence_uses_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[]
      = { ":id", ":evidence", ":customer", ":project", ":activity", ":contact", NULL };

  return pagoda_delete_where (database, "evidence-use-delete", slots, slot, id, error);
}

gboolean
pagoda_evidence_uses_delete (PagodaDatabase *database, PagodaId use, GError **error)
{
  return pagoda_evidence_uses_delete_where (database, ":id", use, error);
}

static void
add_use (PagodaStatement *statement, gpointer uses)
{
  PagodaEvidenceUse *use = g_new0 (PagodaEvidenceUse, 1);

  use->id = pagoda_statement_int (statement, "id");
  use->evidence = pagoda_statement_int (statement, "evidence");
  use->customer = pagoda_statement_int (statement, "customer");
  for (gsize i = 0; i < G_N_ELEMENTS (target_columns); i++)
    {
      PagodaId to = pagoda_statement_optional (statement, target_columns[i], PAGODA_ID_NONE);
      if (to == PAGODA_ID_NONE)
        continue;
      use->target = (PagodaEvidenceTarget)i;
      use->to = to;
    }
  g_ptr_array_add (uses, use);
}

GPtrArray *
pagoda_evidence_uses_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);

  return pagoda_statement_each (pagoda_statement (database, "evidence-use-list"), add_use, uses, error)
             ? g_steal_pointer (&uses)
             : NULL;
}

GPtrArray *
pagoda_evidence_uses_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "evidence-use-of-customer", ":customer", customer, add_use,
                                   g_free, error);
}

static void
add_case (PagodaStatement *statement, gpointer cases)
{
  const PagodaEvidenceCase one = { .evidence = pagoda_statement_int (statement, "evidence"),
                                   .project = pagoda_statement_int (statement, "project"),
                                   .won = pagoda_statement_int (statement, "won") != 0,
                                   .closed = (PagodaDay)pagoda_statement_int (statement, "closed_day") };

  g_array_append_val (cases, one);
}

GArray *
pagoda_evidence_cases_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (PagodaEvidenceCase));
  PagodaStatement *statement = pagoda_statement (database, "evidence-case-list");

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, add_case, cases, error) ? g_steal_pointer (&cases) : NULL;
}
