/* duplicates.c: customers that are there already under almost the same name.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customer/duplicates.h"

#include "base/text.h"

struct _PagodaDuplicates
{
  PagodaSnapshot *snapshot;
  GHashTable *places; /* essence of a name → place of the first customer called so + 1 */
};

/* What is left of a name when nothing that people leave out is in it. */
static char *
make_essence (const char *name)
{
  g_autofree char *folded = pagoda_text_fold (name);
  g_autofree char *short_name = pagoda_customer_guess_short_name (folded);

  return pagoda_text_fold (short_name);
}

static void
prepare_in_pool (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PagodaDuplicates *duplicates = g_new (PagodaDuplicates, 1);
  gsize n = pagoda_snapshot_get_n_customers (data);

  duplicates->snapshot = pagoda_snapshot_ref (data);
  duplicates->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = n; i-- > 0;)
    g_hash_table_replace (duplicates->places, make_essence (pagoda_snapshot_get_name (data, i)),
                          GSIZE_TO_POINTER (i + 1));
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
pagoda_duplicates_find (const PagodaDuplicates *duplicates, const char *name, PagodaId except)
{
  g_autofree char *essence = make_essence (name);
  gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (duplicates->places, essence));

  if (essence[0] == '\0' || place == 0 || pagoda_snapshot_get_id (duplicates->snapshot, place - 1) == except)
    return NULL;
  return pagoda_snapshot_get_name (duplicates->snapshot, place - 1);
}
