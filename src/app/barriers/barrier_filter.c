/* barrier_filter.c: which barriers are shown, and in which order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/barriers/barrier_filter.h"

#include "base/text.h"

#include <string.h>

/* Filter */

/* What is searched for, prepared once for all entries. */
typedef struct
{
  guint8 *customers; /* a mark for each customer that the words find */
  char **words;      /* folded */
} Search;

static void
prepare_search (Search *search, const PagodaSnapshot *snapshot, const char *text)
{
  gsize n = MAX (pagoda_snapshot_get_n_customers (snapshot), 1);
  g_autofree guint32 *found = g_new (guint32, n);
  gsize n_found = pagoda_snapshot_search (snapshot, text, found);
  g_autofree char *folded = pagoda_text_fold (text);

  search->customers = g_new0 (guint8, n);
  for (gsize i = 0; i < n_found; i++)
    search->customers[found[i]] = TRUE;
  search->words = g_strsplit_set (folded, " \t", -1);
}

static void
clear_search (Search *search)
{
  g_free (search->customers);
  g_strfreev (search->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static gboolean
says (const PagodaBarrier *barrier, char **words)
{
  g_autofree char *texts
      = g_strjoin ("\n", barrier->title, barrier->description != NULL ? barrier->description : "",
                   barrier->owner != NULL ? barrier->owner : "", NULL);
  g_autofree char *folded = pagoda_text_fold (texts);

  for (; *words != NULL; words++)
    if (strstr (folded, *words) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
finds (const Search *search, const PagodaBarrierEntry *entry)
{
  return search->customers == NULL || search->customers[entry->card->place]
         || says (entry->barrier, search->words);
}

static gboolean
has_owner (const PagodaBarrier *barrier, const char *owner)
{
  return owner == NULL || g_strcmp0 (owner, barrier->owner != NULL ? barrier->owner : "") == 0;
}

static gboolean
wants (const PagodaBarrierFilter *filter, const PagodaBarrierEntry *entry)
{
  return (filter->kind == PAGODA_BARRIER_ANY || filter->kind == (int)entry->barrier->kind)
         && (filter->state == PAGODA_BARRIER_ANY || filter->state == (int)entry->state)
         && (filter->strategy == PAGODA_BARRIER_ANY || filter->strategy == (int)entry->strategy)
         && has_owner (entry->barrier, filter->owner) && (!filter->overdue || entry->overdue);
}

gboolean
pagoda_barrier_filter_is_open (const PagodaBarrierFilter *filter)
{
  return filter->kind == PAGODA_BARRIER_ANY && filter->state == PAGODA_BARRIER_ANY
         && filter->strategy == PAGODA_BARRIER_ANY && filter->owner == NULL && !filter->overdue
         && *filter->search == '\0';
}

guint32 *
pagoda_barrier_filter_apply (const PagodaBarrierFilter *filter,
                             const PagodaBarrierOverview *overview,
                             gsize *n)
{
  g_auto (Search) search = { NULL, NULL };
  guint32 *shown = g_new (guint32, MAX (overview->n, 1));

  if (*filter->search != '\0')
    prepare_search (&search, overview->board->snapshot, filter->search);
  *n = 0;
  for (gsize i = 0; i < overview->n; i++)
    if (wants (filter, &overview->entries[i]) && finds (&search, &overview->entries[i]))
      shown[(*n)++] = (guint32)i;
  return shown;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const char *const *one = a, *const *other = b;

  return g_utf8_collate (*one, *other);
}

GPtrArray *
pagoda_barrier_filter_list_owners (const PagodaBarrierOverview *overview)
{
  GPtrArray *owners = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < overview->n; i++)
    {
      char *owner = overview->entries[i].barrier->owner;
      if (owner != NULL && g_hash_table_add (known, owner))
        g_ptr_array_add (owners, owner);
    }
  g_ptr_array_sort (owners, compare_texts);
  return owners;
}

/* Sort */

/* What an entry is sorted by: a number, or a text where the order is one of texts. */
typedef struct
{
  guint32 place;
  gboolean empty;
  gint64 number;
  char *text;
} Key;

/* People by how their names are read, as elsewhere; that takes long, so each is read once: @readings. */
static void
set_owner (Key *key, const char *owner, GHashTable *readings)
{
  key->empty = owner == NULL;
  if (owner != NULL && !g_hash_table_contains (readings, owner))
    {
      g_autofree char *reading = pagoda_text_reading (owner, PAGODA_READING_PERSON);
      g_hash_table_insert (readings, (gpointer)owner, pagoda_text_sort_key (reading, owner));
    }
  key->text = g_strdup (owner != NULL ? g_hash_table_lookup (readings, owner) : "");
}

static Key
make_key (const PagodaBarrierEntry *entry, guint32 place, PagodaBarrierOrder order, GHashTable *readings)
{
  const PagodaBarrier *barrier = entry->barrier;
  Key key = { .place = place };

  switch (order)
    {
    case PAGODA_BARRIER_BY_ACCOUNT:
      key.number = entry->card->place;
      break;
    case PAGODA_BARRIER_BY_TITLE:
      key.text = g_utf8_collate_key (barrier->title, -1);
      break;
    case PAGODA_BARRIER_BY_KIND:
      key.number = barrier->kind;
      break;
    case PAGODA_BARRIER_BY_SEVERITY:
      key.number = barrier->severity;
      break;
    case PAGODA_BARRIER_BY_WAY:
      key.number = barrier->way;
      key.empty = barrier->way == PAGODA_BARRIER_WAY_UNDECIDED;
      break;
    case PAGODA_BARRIER_BY_OWNER:
      set_owner (&key, barrier->owner, readings);
      break;
    case PAGODA_BARRIER_BY_DUE:
      key.number = barrier->due;
      key.empty = barrier->due == PAGODA_DAY_NONE;
      break;
    case PAGODA_BARRIER_BY_STATE:
      key.number = entry->state;
      break;
    case PAGODA_BARRIER_BY_DAYS:
      key.number = entry->days;
      break;
    case PAGODA_BARRIER_BY_STRATEGY:
      key.number = entry->strategy;
      key.empty = entry->strategy == PAGODA_STRATEGY_UNDECIDED;
      break;
    }
  return key;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer descending)
{
  const Key *one = a, *other = b;
  int order = one->text != NULL ? strcmp (one->text, other->text)
                                : (one->number > other->number) - (one->number < other->number);

  if (one->empty != other->empty)
    return one->empty ? 1 : -1;
  if (order == 0 || one->empty)
    return one->place < other->place ? -1 : 1;
  return GPOINTER_TO_INT (descending) ? -order : order;
}

void
pagoda_barrier_sort_apply (const PagodaBarrierSort *sort,
                           const PagodaBarrierOverview *overview,
                           guint32 *places,
                           gsize n)
{
  g_autofree Key *keys = g_new (Key, MAX (n, 1));
  g_autoptr (GHashTable) readings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (gsize i = 0; i < n; i++)
    keys[i] = make_key (&overview->entries[places[i]], places[i], sort->order, readings);
  g_qsort_with_data (keys, (int)n, sizeof *keys, compare_keys, GINT_TO_POINTER (sort->descending));
  for (gsize i = 0; i < n; i++)
    {
      places[i] = keys[i].place;
      g_free (keys[i].text);
    }
}
