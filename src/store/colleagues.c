/* colleagues.c: who of us there is, and who works which layer, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/colleagues.h"

#include "store/layers-private.h"

static void
add_colleague (PagodaStatement *statement, gpointer colleagues)
{
  PagodaColleague *colleague = pagoda_colleague_new ();

  colleague->id = pagoda_statement_int (statement, "id");
  colleague->name = g_strdup (pagoda_statement_text (statement, "name"));
  pagoda_skill_parse (pagoda_statement_text (statement, "skill"), &colleague->skill);
  colleague->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  colleague->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  colleague->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (colleagues, colleague);
}

/* All rows of the statement @name, each added by @reader; NULL with @error. */
static GPtrArray *
read_rows (PagodaDatabase *database,
           const char *name,
           PagodaRowReader reader,
           GDestroyNotify free_row,
           GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);

  return pagoda_statement_each (pagoda_statement (database, name), reader, rows, error)
             ? g_steal_pointer (&rows)
             : NULL;
}

GPtrArray *
pagoda_colleagues_list (PagodaDatabase *database, GError **error)
{
  return read_rows (database, "colleague-list", add_colleague, (GDestroyNotify)pagoda_colleague_free, error);
}

gboolean
pagoda_colleagues_save (PagodaDatabase *database, PagodaColleague *colleague, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "colleague-insert", "colleague-update", &colleague->id);

  pagoda_statement_bind_text (statement, ":name", colleague->name);
  pagoda_statement_bind_text (statement, ":skill", pagoda_skill_word (colleague->skill));
  pagoda_statement_bind_int (statement, ":from_day", colleague->from);
  pagoda_statement_bind_optional (statement, ":until_day", colleague->until, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", colleague->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_colleagues_delete (PagodaDatabase *database, PagodaId colleague, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "colleague-delete");

  pagoda_statement_bind_int (statement, ":id", colleague);
  return pagoda_statement_run (statement, error);
}

/* Layers */

gboolean
pagoda_layer_owners_insert (PagodaDatabase *database, PagodaLayerOwner *owner, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "layer-owner-insert", &owner->id,
                                                       ":customer", owner->customer, owner->from);

  pagoda_statement_bind_text (statement, ":layer", pagoda_layer_word (owner->layer));
  pagoda_statement_bind_text (statement, ":owner", owner->owner);
  return pagoda_statement_run (statement, error);
}

static void
add_layer_owner (PagodaStatement *statement, gpointer reading)
{
  PagodaLayerOwner *owner = g_new0 (PagodaLayerOwner, 1);

  owner->id = pagoda_statement_int (statement, "id");
  owner->customer = pagoda_statement_int (statement, "customer");
  owner->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  pagoda_layer_parse (pagoda_statement_text (statement, "layer"), &owner->layer);
  owner->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, owner->customer)->owners, owner);
}

gboolean
pagoda_layer_owners_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "layer-owner-list", add_layer_owner, error);
}

/* Names in use */

static void
free_used_name (gpointer data)
{
  g_free (((PagodaUsedName *)data)->name);
  g_free (data);
}

static void
add_used_name (PagodaStatement *statement, gpointer names)
{
  PagodaUsedName *used = g_new (PagodaUsedName, 1);

  used->name = g_strdup (pagoda_statement_text (statement, "name"));
  used->uses = (guint)pagoda_statement_int (statement, "uses");
  g_ptr_array_add (names, used);
}

GPtrArray *
pagoda_used_names_list (PagodaDatabase *database, GError **error)
{
  return read_rows (database, "person-list", add_used_name, free_used_name, error);
}
