/* snapshot_persons.c: who of us a snapshot knows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

const GPtrArray *
pagoda_snapshot_get_colleagues (const PagodaSnapshot *snapshot)
{
  return snapshot->colleagues;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* The owners of customers on @day who are no colleagues of that day, sorted.  Names are interned, so that
 * each is looked at once. */
static GPtrArray *
list_other_owners (const PagodaSnapshot *snapshot, PagodaDay day)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *others = g_ptr_array_new ();

  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    {
      const char *owner = pagoda_snapshot_get_owner (snapshot, i, day);
      if (*owner != '\0' && g_hash_table_add (seen, (gpointer)owner)
          && pagoda_colleagues_skill (snapshot->colleagues, owner, day) == PAGODA_NO_SKILL)
        g_ptr_array_add (others, (gpointer)owner);
    }
  g_ptr_array_sort (others, compare_names);
  return others;
}

GPtrArray *
pagoda_snapshot_list_persons (const PagodaSnapshot *snapshot, PagodaDay day)
{
  GPtrArray *persons = g_ptr_array_new ();

  for (guint i = 0; i < snapshot->colleagues->len; i++)
    {
      const PagodaColleague *colleague = g_ptr_array_index (snapshot->colleagues, i);
      if (pagoda_colleague_is_there (colleague, day))
        g_ptr_array_add (persons, colleague->name);
    }
  g_ptr_array_sort (persons, compare_names);
  if (snapshot->stage == PAGODA_STAGE_FIGURES)
    g_ptr_array_extend_and_steal (persons, list_other_owners (snapshot, day));
  return persons;
}
