/* snapshot_patch.c: the snapshot that comes after another.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The customers that changed are read into a small snapshot of their own, by the same readers as always, and
 * the two are merged: where its customers come from is worked out once, and every column follows that.  So a
 * table of rows that is loaded is patched too.
 */
#include "session/snapshot-private.h"

#include "store/touched.h"

#include <string.h>

/* Beyond these reading everything is as fast: rows in the record, and one in so many customers. */
#define MOST_CHANGES 20000
#define ONE_IN 20
#define ALWAYS 50

/* Where the customers come from */

/* Compares as the store sorts: customer @a of @one with customer @b of @other. */
static int
compare (const PagodaSnapshot *one, gsize a, const PagodaSnapshot *other, gsize b)
{
  static const TextColumn keys[] = { TEXT_READING, TEXT_NAME };
  PagodaId first = pagoda_snapshot_get_id (one, a), second = pagoda_snapshot_get_id (other, b);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int order = strcmp (pagoda_snapshot_text (one, a, keys[i]), pagoda_snapshot_text (other, b, keys[i]));
      if (order != 0)
        return order;
    }
  return (first > second) - (first < second);
}

/* Which customers of @before are replaced (transfer full). */
static guint8 *
mark_touched (const PagodaSnapshot *before, const SnapshotScope *scope)
{
  guint8 *touched = g_new0 (guint8, MAX (before->names->n, 1));

  for (gsize i = 0; i < scope->n_ids; i++)
    {
      gssize place = pagoda_snapshot_find (before, scope->ids[i]);
      if (place >= 0)
        touched[place] = 1;
    }
  return touched;
}

static void
add_origin (SnapshotOrigins *origins,
            const PagodaSnapshot *before,
            gint32 origin,
            const PagodaSnapshot *fresh,
            gsize k)
{
  gsize i = origins->n++;

  origins->before[i] = origin;
  if (origin >= 0)
    origins->same &= (gsize)origin == i;
  else
    origins->same
        &= i < before->names->n && pagoda_snapshot_get_id (before, i) == pagoda_snapshot_get_id (fresh, k);
}

static void
plan_origins (SnapshotOrigins *origins,
              const PagodaSnapshot *before,
              const PagodaSnapshot *fresh,
              const SnapshotScope *scope)
{
  g_autofree guint8 *touched = mark_touched (before, scope);
  gsize n = before->names->n, n_fresh = fresh->names->n;
  gsize k = 0;

  *origins = (SnapshotOrigins){ .before = g_new (gint32, MAX (n + n_fresh, 1)), .same = TRUE };
  for (gsize i = 0; i < n; i++)
    {
      if (touched[i])
        continue;
      for (; k < n_fresh && compare (fresh, k, before, i) < 0; k++)
        add_origin (origins, before, -1, fresh, k);
      add_origin (origins, before, (gint32)i, fresh, k);
    }
  for (; k < n_fresh; k++)
    add_origin (origins, before, -1, fresh, k);
  origins->same &= origins->n == n;
}

/* The patch */

static gboolean
load_fresh (PagodaSnapshot *fresh, PagodaDatabase *database, const SnapshotScope *scope, GError **error)
{
  fresh->names = pagoda_snapshot_names_load (database, scope, error);
  if (fresh->names == NULL || !pagoda_snapshot_load_figures (fresh, database, scope, error))
    return FALSE;
  pagoda_snapshot_prepare_search (fresh);
  return TRUE;
}

static void
merge (PagodaSnapshot *snapshot,
       PagodaSnapshot *before,
       PagodaSnapshot *fresh,
       const SnapshotOrigins *origins)
{
  pagoda_snapshot_prepare_search (before);
  snapshot->names = pagoda_snapshot_names_merge (before->names, fresh->names, origins);
  for (gsize i = 0; i < N_ROWS; i++)
    snapshot->rows[i] = pagoda_rows_merge (before->rows[i], fresh->rows[i], origins);
  pagoda_snapshot_collect_tags (snapshot);
}

/* Reads the customers of @touched and puts them into their places in @snapshot. */
static gboolean
patch (PagodaSnapshot *snapshot,
       PagodaDatabase *database,
       PagodaSnapshot *before,
       const GArray *touched,
       GError **error)
{
  SnapshotScope scope = { NAMES_SOME, (const PagodaId *)(gconstpointer)touched->data, touched->len };
  g_autoptr (PagodaSnapshot) fresh = pagoda_snapshot_new (PAGODA_STAGE_FIGURES);
  SnapshotOrigins origins;

  fresh->margin = snapshot->margin;
  if (!load_fresh (fresh, database, &scope, error))
    return FALSE;
  plan_origins (&origins, before, fresh, &scope);
  merge (snapshot, before, fresh, &origins);
  g_free (origins.before);
  return TRUE;
}

/* FALSE without an error where everything is to be read. */
static gboolean
try_patch (PagodaSnapshot *snapshot, PagodaDatabase *database, PagodaSnapshot *before, GError **error)
{
  if (before == NULL || before->stage < PAGODA_STAGE_FIGURES
      || before->database != pagoda_database_get_serial (database)
      || !pagoda_snapshot_load_head (snapshot, database, error))
    return FALSE;
  /* Every profit rests on these. */
  if (snapshot->margin != before->margin || strcmp (snapshot->currency, before->currency) != 0)
    return FALSE;

  g_autoptr (GArray) touched = pagoda_touched_since (database, before->entry, MOST_CHANGES, error);
  if (touched == NULL || touched->len > ALWAYS + before->names->n / ONE_IN)
    return FALSE;
  return patch (snapshot, database, before, touched, error);
}

PagodaSnapshot *
pagoda_snapshot_follow (PagodaDatabase *database, PagodaSnapshot *before, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_new (PAGODA_STAGE_FIGURES);
  GError *local = NULL;

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  gboolean patched = try_patch (snapshot, database, before, &local);
  pagoda_database_rollback (database);
  if (local != NULL)
    g_propagate_error (error, local);
  if (patched || local != NULL)
    return patched ? g_steal_pointer (&snapshot) : NULL;

  PagodaSnapshot *loaded = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);
  if (loaded != NULL)
    pagoda_snapshot_prepare_search (loaded);
  return loaded;
}
