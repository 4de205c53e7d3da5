/* duplicates.c: customers that are there already under almost the same name.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customer/duplicates.h"

#include "base/text.h"

#include <string.h>

struct _PagodaDuplicates
{
  PagodaSnapshot *snapshot;
  GHashTable *places; /* essence of a name → places of the customers called so, as a GArray of gsize */
};

/* Letters and figures alone: neither case nor width, spaces or punctuation tell two companies apart. */
static char *
take_letters (const char *name)
{
  g_autofree char *folded = pagoda_text_fold (name);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

/* What is left of a name when nothing that people leave out is in it: province, then city, then the rest. */
static char *
make_essence (const char *name)
{
  g_autofree char *rest = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);

  for (gsize before = G_MAXSIZE; rest != NULL && strlen (rest) < before;)
    {
      char *shorter = pagoda_customer_guess_short_name (rest);
      before = strlen (rest);
      g_free (rest);
      rest = shorter;
    }
  return take_letters (rest);
}

static void
add_place (GHashTable *places, char *essence, gsize place)
{
  GArray *same = g_hash_table_lookup (places, essence);

  if (same == NULL)
    {
      same = g_array_new (FALSE, FALSE, sizeof place);
      g_hash_table_insert (places, essence, same);
    }
  else
    g_free (essence);
  g_array_append_val (same, place);
}

static void
prepare_in_pool (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PagodaDuplicates *duplicates = g_new (PagodaDuplicates, 1);
  gsize n = pagoda_snapshot_get_n_customers (data);

  duplicates->snapshot = pagoda_snapshot_ref (data);
  duplicates->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (gsize i = 0; i < n; i++)
    add_place (duplicates->places, make_essence (pagoda_snapshot_get_name (data, i)), i);
  g_task_return_pointer (task, duplicates, (GDestroyNotify)pagoda_duplicates_free);
}

void
pagoda_duplicates_new_async (PagodaSnapshot *snapshot, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, pagoda_snapshot_ref (snapshot), (GDestroyNotify)pagoda_snapshot_unref);
  g_task_run_in_thread (task, prepare_in_pool);
}

PagodaDuplicates *
pagoda_duplicates_new_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
pagoda_duplicates_free (PagodaDuplicates *duplicates)
{
  if (duplicates == NULL)
    return;
  g_hash_table_unref (duplicates->places);
  pagoda_snapshot_unref (duplicates->snapshot);
  g_free (duplicates);
}

const char *
pagoda_duplicates_find (const PagodaDuplicates *duplicates, const char *name, PagodaId except, PagodaId *id)
{
  g_autofree char *essence = make_essence (name);
  const GArray *same = essence[0] != '\0' ? g_hash_table_lookup (duplicates->places, essence) : NULL;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      gsize place = g_array_index (same, gsize, i);
      *id = pagoda_snapshot_get_id (duplicates->snapshot, place);
      if (*id != except)
        return pagoda_snapshot_get_name (duplicates->snapshot, place);
    }
  return NULL;
}
