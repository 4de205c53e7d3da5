/* snapshot_rows.c: what a snapshot holds of each customer's orders, activities, facts …
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot_rows.h"

#include <string.h>

#define FIRST_CAPACITY 1024

SnapshotRows *
pagoda_rows_new (const gsize *sizes)
{
  SnapshotRows *rows = g_atomic_rc_box_new0 (SnapshotRows);

  for (gsize c = 0; c < SNAPSHOT_MOST_COLUMNS && sizes[c] > 0; c++)
    rows->sizes[c] = sizes[c];
  return rows;
}

SnapshotRows *
pagoda_rows_ref (SnapshotRows *rows)
{
  return g_atomic_rc_box_acquire (rows);
}

static void
clear_rows (gpointer data)
{
  SnapshotRows *rows = data;

  g_free (rows->first);
  g_free (rows->places);
  for (gsize c = 0; c < SNAPSHOT_MOST_COLUMNS; c++)
    g_free (rows->columns[c]);
}

void
pagoda_rows_unref (SnapshotRows *rows)
{
  if (rows != NULL)
    g_atomic_rc_box_release_full (rows, clear_rows);
}

static gboolean
has_column (const SnapshotRows *rows, gsize column)
{
  return column < SNAPSHOT_MOST_COLUMNS && rows->sizes[column] > 0;
}

static char *
entry (const SnapshotRows *rows, gsize column, gsize row)
{
  return (char *)rows->columns[column] + row * rows->sizes[column];
}

static void
reserve (SnapshotRows *rows, gsize capacity)
{
  rows->capacity = capacity;
  for (gsize c = 0; has_column (rows, c); c++)
    rows->columns[c] = g_realloc_n (rows->columns[c], capacity, rows->sizes[c]);
}

gsize
pagoda_rows_add (SnapshotRows *rows, guint32 place)
{
  if (rows->n == rows->capacity)
    {
      reserve (rows, MAX (FIRST_CAPACITY, rows->capacity * 2));
      rows->places = g_renew (guint32, rows->places, rows->capacity);
    }
  rows->places[rows->n] = place;
  return rows->n++;
}

/* Settling */

/* Fills first; whether the rows stand by place already, as they do where the customers are sorted by id. */
static gboolean
count_rows (SnapshotRows *rows, gsize n_customers)
{
  gboolean sorted = TRUE;

  rows->first = g_new0 (gsize, n_customers + 1);
  for (gsize j = 0; j < rows->n; j++)
    {
      rows->first[rows->places[j] + 1]++;
      sorted &= j == 0 || rows->places[j - 1] <= rows->places[j];
    }
  for (gsize i = 0; i < n_customers; i++)
    rows->first[i + 1] += rows->first[i];
  return sorted;
}

/* Where each row goes, so that those of a customer stand together and keep their order. */
static gsize *
plan_moves (const SnapshotRows *rows, gsize n_customers)
{
  gsize *targets = g_new (gsize, rows->n);
  g_autofree gsize *next = g_memdup2 (rows->first, (n_customers + 1) * sizeof *next);

  for (gsize j = 0; j < rows->n; j++)
    targets[j] = next[rows->places[j]]++;
  return targets;
}

static void
move_column (SnapshotRows *rows, gsize column, const gsize *targets)
{
  gsize size = rows->sizes[column];
  char *moved = g_malloc_n (rows->n, size);

  for (gsize j = 0; j < rows->n; j++)
    memcpy (moved + targets[j] * size, entry (rows, column, j), size);
  g_free (rows->columns[column]);
  rows->columns[column] = moved;
}

void
pagoda_rows_settle (SnapshotRows *rows, gsize n_customers)
{
  if (!count_rows (rows, n_customers))
    {
      g_autofree gsize *targets = plan_moves (rows, n_customers);
      for (gsize c = 0; has_column (rows, c); c++)
        move_column (rows, c, targets);
    }
  g_clear_pointer (&rows->places, g_free);
}

/* Merging */

gboolean
pagoda_origins_next (const SnapshotOrigins *origins, gsize *from, gsize *n_fresh, SnapshotRun *run)
{
  gsize i = *from;

  if (i == origins->n)
    return FALSE;
  *run = (SnapshotRun){ .from = i, .fresh = origins->before[i] < 0 };
  run->start = run->fresh ? *n_fresh : (gsize)origins->before[i];
  for (i++; i < origins->n; i++)
    if (run->fresh ? origins->before[i] >= 0 : origins->before[i] != origins->before[i - 1] + 1)
      break;
  run->to = *from = i;
  if (run->fresh)
    *n_fresh += run->to - run->from;
  return TRUE;
}

static void
append_run (SnapshotRows *rows, const SnapshotRows *source, const SnapshotRun *run)
{
  const gsize *first = source->first + run->start;
  gsize length = run->to - run->from;
  gsize n = first[length] - first[0];

  for (gsize i = 0; i < length; i++)
    rows->first[run->from + i] = rows->n + first[i] - first[0];
  for (gsize c = 0; has_column (rows, c) && n > 0; c++)
    memcpy (entry (rows, c, rows->n), entry (source, c, first[0]), n * rows->sizes[c]);
  rows->n += n;
}

/* Whether customer @a of @rows has the same rows as customer @b of @others. */
static gboolean
have_same_rows (const SnapshotRows *rows, gsize a, const SnapshotRows *others, gsize b)
{
  gsize n = rows->first[a + 1] - rows->first[a];

  if (n != others->first[b + 1] - others->first[b])
    return FALSE;
  for (gsize c = 0; has_column (rows, c) && n > 0; c++)
    if (memcmp (entry (rows, c, rows->first[a]), entry (others, c, others->first[b]), n * rows->sizes[c])
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
differ (const SnapshotRows *before, const SnapshotRows *fresh, const SnapshotOrigins *origins)
{
  gsize n_fresh = 0;

  if (!origins->same)
    return TRUE;
  for (gsize i = 0; i < origins->n; i++)
    if (origins->before[i] < 0 && !have_same_rows (before, i, fresh, n_fresh++))
      return TRUE;
  return FALSE;
}

SnapshotRows *
pagoda_rows_merge (SnapshotRows *before, const SnapshotRows *fresh, const SnapshotOrigins *origins)
{
  if (!differ (before, fresh, origins))
    return pagoda_rows_ref (before);

  SnapshotRows *merged = pagoda_rows_new (before->sizes);
  SnapshotRun run;
  reserve (merged, before->n + fresh->n);
  merged->first = g_new (gsize, origins->n + 1);
  for (gsize from = 0, n_fresh = 0; pagoda_origins_next (origins, &from, &n_fresh, &run);)
    append_run (merged, run.fresh ? fresh : before, &run);
  merged->first[origins->n] = merged->n;
  return merged;
}
