/* market_surveys.c: territories, their lists and what was learnt there, in the store (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/market_surveys.h"

#include "store/layers-private.h"

static const char *const entry_slots[] = { ":id", ":territory", NULL };
static const char *const learnt_slots[] = { ":id", ":territory", ":entry", NULL };

/* Writing */

gboolean
pagoda_territories_save (PagodaDatabase *database, PagodaTerritory *territory, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "territory-insert", "territory-update", &territory->id);

  pagoda_statement_bind_text (statement, ":name", territory->name);
  pagoda_statement_bind_text (statement, ":region", territory->region);
  pagoda_statement_bind_text (statement, ":owner", territory->owner);
  pagoda_statement_bind_int (statement, ":began_day", territory->began);
  pagoda_statement_bind_optional (statement, ":ended_day", territory->ended, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", territory->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_survey_entries_save (PagodaDatabase *database, PagodaSurveyEntry *entry, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "survey-entry-insert", "survey-entry-update", &entry->id);

  pagoda_statement_bind_int (statement, ":territory", entry->territory);
  pagoda_statement_bind_optional (statement, ":customer", entry->customer, PAGODA_ID_NONE);
  pagoda_statement_bind_text (statement, ":name", entry->name);
  pagoda_statement_bind_text (statement, ":place", entry->place);
  pagoda_statement_bind_text (statement, ":phone", entry->phone);
  pagoda_statement_bind_text (statement, ":note", entry->note);
  pagoda_statement_bind_text (statement, ":circle", pagoda_circle_word (entry->circle));
  pagoda_statement_bind_text (statement, ":customer_of", entry->rival);
  pagoda_statement_bind_text (statement, ":size", pagoda_stated_size_word (entry->size));
  pagoda_statement_bind_optional (statement, ":contacted_day", entry->contacted, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":contacted_by", entry->contacted_by);
  pagoda_statement_bind_text (statement, ":judgement", pagoda_big_buyer_word (entry->judgement));
  pagoda_statement_bind_optional (statement, ":judged_day", entry->judged, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":reason", entry->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_learnt_save (PagodaDatabase *database, PagodaLearnt *learnt, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "survey-learnt-insert", "survey-learnt-update", &learnt->id);

  pagoda_statement_bind_int (statement, ":territory", learnt->territory);
  pagoda_statement_bind_optional (statement, ":about_entry", learnt->about, PAGODA_ID_NONE);
  pagoda_statement_bind_optional (statement, ":with_entry", learnt->other, PAGODA_ID_NONE);
  pagoda_statement_bind_optional (statement, ":from_entry", learnt->source, PAGODA_ID_NONE);
  pagoda_statement_bind_int (statement, ":day", learnt->day);
  pagoda_statement_bind_text (statement, ":kind", pagoda_learnt_kind_word (learnt->kind));
  pagoda_statement_bind_int (statement, ":denied", learnt->denied);
  pagoda_statement_bind_int (statement, ":sureness", learnt->sureness);
  pagoda_statement_bind_text (statement, ":text", learnt->text);
  return pagoda_statement_run (statement, error);
}

/* Deleting */

gboolean
pagoda_territories_delete (PagodaDatabase *database, PagodaId territory, GError **error)
{
  if (!pagoda_delete_where (database, "survey-learnt-delete", learnt_slots, ":territory", territory, error)
      || !pagoda_delete_where (database, "survey-entry-delete", entry_slots, ":territory", territory, error))
    return FALSE;
  PagodaStatement *statement = pagoda_statement (database, "territory-delete");
  pagoda_statement_bind_int (statement, ":id", territory);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_survey_entries_delete (PagodaDatabase *database, PagodaId entry, GError **error)
{
  return pagoda_delete_where (database, "survey-learnt-delete", learnt_slots, ":entry", entry, error)
         && pagoda_delete_where (database, "survey-entry-delete", entry_slots, ":id", entry, error);
}

gboolean
pagoda_learnt_delete (PagodaDatabase *database, PagodaId learnt, GError **error)
{
  return pagoda_delete_where (database, "survey-learnt-delete", learnt_slots, ":id", learnt, error);
}

gboolean
pagoda_survey_entries_forget_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "survey-entry-forget-customer");

  pagoda_statement_bind_int (statement, ":customer", customer);
  return pagoda_statement_run (statement, error);
}

/* Reading */

static void
add_territory (PagodaStatement *statement, gpointer territories)
{
  PagodaTerritory *territory = pagoda_territory_new ();

  territory->id = pagoda_statement_int (statement, "id");
  territory->name = g_strdup (pagoda_statement_text (statement, "name"));
  territory->region = g_strdup (pagoda_statement_text (statement, "region"));
  territory->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  territory->began = (PagodaDay)pagoda_statement_int (statement, "began_day");
  territory->ended = (PagodaDay)pagoda_statement_optional (statement, "ended_day", PAGODA_DAY_NONE);
  territory->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (territories, territory);
}

GPtrArray *
pagoda_territories_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_territory_free);

  return pagoda_statement_each (pagoda_statement (database, "territory-list"), add_territory, list, error)
             ? g_steal_pointer (&list)
             : NULL;
}

static void
add_entry (PagodaStatement *statement, gpointer entries)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_new (pagoda_statement_int (statement, "territory"));

  entry->id = pagoda_statement_int (statement, "id");
  entry->customer = pagoda_statement_optional (statement, "customer", PAGODA_ID_NONE);
  entry->name = g_strdup (pagoda_statement_text (statement, "name"));
  entry->place = g_strdup (pagoda_statement_text (statement, "place"));
  entry->phone = g_strdup (pagoda_statement_text (statement, "phone"));
  entry->note = g_strdup (pagoda_statement_text (statement, "note"));
  pagoda_circle_parse (pagoda_statement_text (statement, "circle"), &entry->circle);
  entry->rival = g_strdup (pagoda_statement_text (statement, "customer_of"));
  pagoda_stated_size_parse (pagoda_statement_text (statement, "size"), &entry->size);
  entry->contacted = (PagodaDay)pagoda_statement_optional (statement, "contacted_day", PAGODA_DAY_NONE);
  entry->contacted_by = g_strdup (pagoda_statement_text (statement, "contacted_by"));
  pagoda_big_buyer_parse (pagoda_statement_text (statement, "judgement"), &entry->judgement);
  entry->judged = (PagodaDay)pagoda_statement_optional (statement, "judged_day", PAGODA_DAY_NONE);
  entry->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (entries, entry);
}

GPtrArray *
pagoda_survey_entries_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_survey_entry_free);

  return pagoda_statement_each (pagoda_statement (database, "survey-entry-list"), add_entry, list, error)
             ? g_steal_pointer (&list)
             : NULL;
}

static void
add_learnt (PagodaStatement *statement, gpointer list)
{
  PagodaLearnt *learnt = pagoda_learnt_new (pagoda_statement_int (statement, "territory"));

  learnt->id = pagoda_statement_int (statement, "id");
  learnt->about = pagoda_statement_optional (statement, "about_entry", PAGODA_ID_NONE);
  learnt->other = pagoda_statement_optional (statement, "with_entry", PAGODA_ID_NONE);
  learnt->source = pagoda_statement_optional (statement, "from_entry", PAGODA_ID_NONE);
  learnt->day = (PagodaDay)pagoda_statement_int (statement, "day");
  learnt->kind = PAGODA_LEARNT_OTHER;
  pagoda_learnt_kind_parse (pagoda_statement_text (statement, "kind"), &learnt->kind);
  learnt->denied = pagoda_statement_int (statement, "denied") != 0;
  learnt->sureness = (int)pagoda_statement_int (statement, "sureness");
  learnt->text = g_strdup (pagoda_statement_text (statement, "text"));
  g_ptr_array_add (list, learnt);
}

GPtrArray *
pagoda_learnt_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_learnt_free);

  return pagoda_statement_each (pagoda_statement (database, "survey-learnt-list"), add_learnt, list, error)
             ? g_steal_pointer (&list)
             : NULL;
}
