/* snapshot_names_merge.c: the names of a snapshot with those of some customers replaced.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letters of the fresh names are put behind those from before, of which those no longer used stay where
 * they are: they go when everything is read again.
 */
#include "session/snapshot-private.h"

#include <string.h>

static gboolean
is_same_text (const SnapshotNames *one, guint32 a, const SnapshotNames *other, guint32 b)
{
  return strcmp (one->letters->str + a, other->letters->str + b) == 0;
}

static gboolean
is_same_person (const SnapshotNames *one,
                const SnapshotPerson *a,
                const SnapshotNames *other,
                const SnapshotPerson *b)
{
  return is_same_text (one, a->name, other, b->name) && is_same_text (one, a->reading, other, b->reading)
         && is_same_text (one, a->phone, other, b->phone) && is_same_text (one, a->mobile, other, b->mobile)
         && is_same_text (one, a->wechat, other, b->wechat);
}

/* Whether customer @a of @one is named as customer @b of @other. */
static gboolean
is_same_customer (const SnapshotNames *one, gsize a, const SnapshotNames *other, gsize b)
{
  gsize first = one->people->first[a], other_first = other->people->first[b];
  gsize n = one->people->first[a + 1] - first;

  if (one->margins[a] != other->margins[b] || n != other->people->first[b + 1] - other_first)
    return FALSE;
  for (gsize c = 0; c < N_TEXT_COLUMNS; c++)
    if (!is_same_text (one, one->texts[a * N_TEXT_COLUMNS + c], other, other->texts[b * N_TEXT_COLUMNS + c]))
      return FALSE;
  for (gsize j = 0; j < n; j++)
    if (!is_same_person (one, &COLUMN (one->people, 0, SnapshotPerson)[first + j], other,
                         &COLUMN (other->people, 0, SnapshotPerson)[other_first + j]))
      return FALSE;
  return TRUE;
}

static gboolean
are_same (const SnapshotNames *before, const SnapshotNames *fresh, const SnapshotOrigins *origins)
{
  gsize k = 0;

  if (!origins->same)
    return FALSE;
  for (gsize i = 0; i < origins->n; i++)
    if (origins->before[i] < 0 && !is_same_customer (before, i, fresh, k++))
      return FALSE;
  return TRUE;
}

/* Letters */

static void
shift (guint32 *offset, guint32 by)
{
  if (*offset != 0)
    *offset += by;
}

/* Makes the offsets of @names those of letters that begin @by further on; the empty text stays the first. */
static void
shift_letters (SnapshotNames *names, guint32 by)
{
  SnapshotPerson *people = COLUMN (names->people, 0, SnapshotPerson);

  for (gsize i = 0; i < names->n * N_TEXT_COLUMNS; i++)
    shift (&names->texts[i], by);
  for (gsize j = 0; j < names->people->n; j++)
    {
      shift (&people[j].name, by);
      shift (&people[j].reading, by);
      shift (&people[j].phone, by);
      shift (&people[j].mobile, by);
      shift (&people[j].wechat, by);
    }
}

static GString *
join_letters (const SnapshotNames *before, const SnapshotNames *fresh)
{
  GString *letters = g_string_sized_new (before->letters->len + fresh->letters->len);

  g_string_append_len (letters, before->letters->str, (gssize)before->letters->len);
  return g_string_append_len (letters, fresh->letters->str, (gssize)fresh->letters->len);
}

/* Columns */

static void
append_run (SnapshotNames *names, const SnapshotNames *source, const SnapshotRun *run)
{
  gsize n = run->to - run->from;
  const gsize *starts = source->search_starts + run->start;

  memcpy (names->ids + run->from, source->ids + run->start, n * sizeof *names->ids);
  memcpy (names->margins + run->from, source->margins + run->start, n * sizeof *names->margins);
  memcpy (names->texts + run->from * N_TEXT_COLUMNS, source->texts + run->start * N_TEXT_COLUMNS,
          n * N_TEXT_COLUMNS * sizeof *names->texts);
  for (gsize i = 0; i < n; i++)
    names->search_starts[run->from + i] = names->search_letters->len + starts[i] - starts[0];
  g_string_append_len (names->search_letters, source->search_letters->str + starts[0],
                       (gssize)(starts[n] - starts[0]));
}

/* Room for the columns of @n customers. */
static SnapshotNames *
allocate (gsize n)
{
  SnapshotNames *names = g_atomic_rc_box_new0 (SnapshotNames);

  names->n = n;
  names->ids = g_new (PagodaId, n);
  names->margins = g_new (PagodaDecimal, n);
  names->texts = g_new (guint32, n * N_TEXT_COLUMNS);
  names->search_starts = g_new (gsize, n + 1);
  return names;
}

SnapshotNames *
pagoda_snapshot_names_merge (SnapshotNames *before, SnapshotNames *fresh, const SnapshotOrigins *origins)
{
  if (are_same (before, fresh, origins))
    return g_atomic_rc_box_acquire (before);

  SnapshotNames *names = allocate (origins->n);
  SnapshotRun run;
  shift_letters (fresh, (guint32)before->letters->len);
  names->letters = join_letters (before, fresh);
  names->search_letters = g_string_sized_new (before->search_letters->len + fresh->search_letters->len);
  for (gsize from = 0, n_fresh = 0; pagoda_origins_next (origins, &from, &n_fresh, &run);)
    append_run (names, run.fresh ? fresh : before, &run);
  names->search_starts[names->n] = names->search_letters->len;
  names->searchable = 1;
  names->people = pagoda_rows_merge (before->people, fresh->people, origins);
  names->by_id = pagoda_snapshot_sort_by_id (names->ids, names->n);
  return names;
}
