/* profiles.c: tags, facts, influence and attachments in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/profiles.h"

#include "store/layers-private.h"

/* Tags */

static gboolean
run_on_tag (PagodaDatabase *database, const char *name, PagodaId customer, const char *tag, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":customer", customer);
  pagoda_statement_bind_text (statement, ":tag", tag);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_tags_add (PagodaDatabase *database, PagodaId customer, const char *tag, GError **error)
{
  return run_on_tag (database, "tag-insert", customer, tag, error);
}

gboolean
pagoda_tags_remove (PagodaDatabase *database, PagodaId customer, const char *tag, GError **error)
{
  return run_on_tag (database, "tag-delete", customer, tag, error);
}

static void
add_tag (PagodaStatement *statement, gpointer tags)
{
  g_ptr_array_add (tags, g_strdup (pagoda_statement_text (statement, "tag")));
}

GPtrArray *
pagoda_tags_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "tag-of-customer", ":customer", customer, add_tag, g_free,
                                   error);
}

static gboolean
delete_by_id (PagodaDatabase *database, const char *name, PagodaId id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":id", id);
  return pagoda_statement_run (statement, error);
}

/* Facts */

gboolean
pagoda_facts_insert (PagodaDatabase *database, PagodaFact *fact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "fact-insert");

  g_assert (fact->from != PAGODA_DAY_NONE);
  fact->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", fact->id);
  pagoda_statement_bind_int (statement, ":customer", fact->customer);
  pagoda_statement_bind_text (statement, ":fact", pagoda_fact_kind_word (fact->kind));
  pagoda_statement_bind_int (statement, ":from_day", fact->from);
  pagoda_statement_bind_text (statement, ":value", fact->value);
  pagoda_statement_bind_text (statement, ":source", fact->source);
  return pagoda_statement_run (statement, error);
}

static void
add_fact (PagodaStatement *statement, gpointer reading)
{
  PagodaFact *fact = g_new0 (PagodaFact, 1);

  fact->id = pagoda_statement_int (statement, "id");
  fact->customer = pagoda_statement_int (statement, "customer");
  pagoda_fact_kind_parse (pagoda_statement_text (statement, "fact"), &fact->kind);
  fact->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  fact->value = g_strdup (pagoda_statement_text (statement, "value"));
  fact->source = g_strdup (pagoda_statement_text (statement, "source"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, fact->customer)->facts, fact);
}

gboolean
pagoda_facts_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "fact-list", add_fact, error);
}

/* Influence */

gboolean
pagoda_influences_save (PagodaDatabase *database, PagodaInfluence *influence, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "influence-insert", "influence-update", &influence->id);

  pagoda_statement_bind_int (statement, ":customer", influence->customer);
  pagoda_statement_bind_text (statement, ":kind", pagoda_influence_kind_word (influence->kind));
  pagoda_statement_bind_text (statement, ":brings", influence->brings);
  pagoda_statement_bind_int (statement, ":strength", influence->strength);
  pagoda_statement_bind_text (statement, ":reason", influence->reason);
  pagoda_statement_bind_int (statement, ":from_day", influence->from);
  pagoda_statement_bind_optional (statement, ":until_day", influence->until, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_influences_delete (PagodaDatabase *database, PagodaId influence, GError **error)
{
  return delete_by_id (database, "influence-delete", influence, error);
}

static void
add_influence (PagodaStatement *statement, gpointer influences)
{
  PagodaInfluence *influence = g_new0 (PagodaInfluence, 1);

  influence->id = pagoda_statement_int (statement, "id");
  influence->customer = pagoda_statement_int (statement, "customer");
  pagoda_influence_kind_parse (pagoda_statement_text (statement, "kind"), &influence->kind);
  influence->brings = g_strdup (pagoda_statement_text (statement, "brings"));
  influence->strength = (int)pagoda_statement_int (statement, "strength");
  influence->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  influence->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  influence->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  g_ptr_array_add (influences, influence);
}

GPtrArray *
pagoda_influences_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "influence-of-customer", ":customer", customer, add_influence,
                                   (GDestroyNotify)pagoda_influence_free, error);
}

/* Attachments */

gboolean
pagoda_attachments_insert (PagodaDatabase *database, PagodaAttachment *attachment, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "attachment-insert");

  attachment->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", attachment->id);
  pagoda_statement_bind_int (statement, ":customer", attachment->customer);
  pagoda_statement_bind_text (statement, ":name", attachment->name);
  pagoda_statement_bind_text (statement, ":file", attachment->file);
  pagoda_statement_bind_int (statement, ":size", attachment->size);
  pagoda_statement_bind_int (statement, ":day", attachment->day);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_attachments_delete (PagodaDatabase *database, PagodaId attachment, GError **error)
{
  return delete_by_id (database, "attachment-delete", attachment, error);
}

static void
add_attachment (PagodaStatement *statement, gpointer attachments)
{
  PagodaAttachment *attachment = g_new0 (PagodaAttachment, 1);

  attachment->id = pagoda_statement_int (statement, "id");
  attachment->customer = pagoda_statement_int (statement, "customer");
  attachment->name = g_strdup (pagoda_statement_text (statement, "name"));
  attachment->file = g_strdup (pagoda_statement_text (statement, "file"));
  attachment->size = pagoda_statement_int (statement, "size");
  attachment->day = (PagodaDay)pagoda_statement_int (statement, "day");
  g_ptr_array_add (attachments, attachment);
}

GPtrArray *
pagoda_attachments_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "attachment-of-customer", ":customer", customer, add_attachment,
                                   (GDestroyNotify)pagoda_attachment_free, error);
}
