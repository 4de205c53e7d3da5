/* dated.c: values that hold from a day on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/dated.h"

PagodaDated *
pagoda_dated_new (PagodaDay from, int value, const char *reason)
{
  PagodaDated *entry = g_new0 (PagodaDated, 1);

  entry->from = from;
  entry->value = value;
  entry->reason = g_strdup (reason);
  return entry;
}

PagodaDated *
pagoda_dated_copy (const PagodaDated *entry)
{
  PagodaDated *copy = pagoda_dated_new (entry->from, entry->value, entry->reason);

  copy->id = entry->id;
  return copy;
}

void
pagoda_dated_free (PagodaDated *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->reason);
  g_free (entry);
}

GPtrArray *
pagoda_dated_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_dated_free);
}

GPtrArray *
pagoda_dated_list_copy (const GPtrArray *list)
{
  GPtrArray *copy = pagoda_dated_list_new ();

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copy, pagoda_dated_copy (g_ptr_array_index (list, i)));
  return copy;
}

const PagodaDated *
pagoda_dated_find (const GPtrArray *list, PagodaDay day)
{
  for (guint i = list->len; i-- > 0;)
    {
      const PagodaDated *entry = g_ptr_array_index (list, i);
      if (entry->from <= day)
        return entry->value != PAGODA_DATED_NONE ? entry : NULL;
    }
  return NULL;
}

int
pagoda_dated_value_on (const GPtrArray *list, PagodaDay day)
{
  const PagodaDated *entry = pagoda_dated_find (list, day);

  return entry != NULL ? entry->value : PAGODA_DATED_NONE;
}

gboolean
pagoda_holds_on (PagodaDay from, PagodaDay until, PagodaDay day)
{
  return from <= day && (until == PAGODA_DAY_NONE || day <= until);
}
