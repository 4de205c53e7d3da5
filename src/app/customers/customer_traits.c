/* customer_traits.c: what the customer table filters and sorts by besides the pyramid, as arrays.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customers/customer_traits.h"

#include <string.h>

/* Names while they are collected: each gets the next number, which sorting replaces. */
typedef struct
{
  GHashTable *numbers; /* name → number; the names are those of the array */
  PagodaCustomerGroups groups;
} Collection;

static void
begin_collection (Collection *collection, gsize n)
{
  collection->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  collection->groups.names = g_ptr_array_new_with_free_func (g_free);
  collection->groups.of = g_new (guint32, MAX (n, 1));
}

static void
collect_name (Collection *collection, gsize customer, const char *name)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (collection->numbers, name, NULL, &number))
    {
      char *owned = g_strdup (name);
      number = GUINT_TO_POINTER (collection->groups.names->len);
      g_ptr_array_add (collection->groups.names, owned);
      g_hash_table_insert (collection->numbers, owned, number);
    }
  collection->groups.of[customer] = GPOINTER_TO_UINT (number);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Gives every customer the place of its name among the sorted ones. */
static PagodaCustomerGroups
end_collection (Collection *collection, gsize n)
{
  GPtrArray *names = collection->groups.names;
  g_autofree guint32 *places = g_new (guint32, names->len + 1);

  g_ptr_array_sort (names, compare_names);
  for (guint place = 0; place < names->len; place++)
    places[GPOINTER_TO_UINT (g_hash_table_lookup (collection->numbers, g_ptr_array_index (names, place)))]
        = place;
  for (gsize i = 0; i < n; i++)
    collection->groups.of[i] = places[collection->groups.of[i]];
  g_hash_table_unref (collection->numbers);
  return collection->groups;
}

/* Municipalities are their own province: one of two equal names is enough. */
static void
write_region (const PagodaSnapshot *snapshot, gsize customer, GString *region)
{
  const char *wide = pagoda_snapshot_get_province (snapshot, customer);
  const char *narrow = pagoda_snapshot_get_city (snapshot, customer);

  if (*wide == '\0')
    wide = pagoda_snapshot_get_country (snapshot, customer);
  g_string_assign (region, *wide != '\0' ? wide : narrow);
  if (*wide == '\0' || *narrow == '\0' || strcmp (wide, narrow) == 0)
    return;
  g_string_append_c (region, PAGODA_REGION_SEPARATOR);
  g_string_append (region, narrow);
}

static void
collect_groups (PagodaCustomerTraits *traits, const PagodaSnapshot *snapshot, PagodaDay day)
{
  g_autoptr (GString) region = g_string_new (NULL);
  Collection owners;
  Collection regions;

  begin_collection (&owners, traits->n);
  begin_collection (&regions, traits->n);
  for (gsize i = 0; i < traits->n; i++)
    {
      collect_name (&owners, i, pagoda_snapshot_get_owner (snapshot, i, day));
      write_region (snapshot, i, region);
      collect_name (&regions, i, region->str);
    }
  traits->owners = end_collection (&owners, traits->n);
  traits->regions = end_collection (&regions, traits->n);
}

PagodaCustomerTraits *
pagoda_customer_traits_new (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid)
{
  PagodaCustomerTraits *traits = g_new0 (PagodaCustomerTraits, 1);
  PagodaDay day = pyramid->as_of;

  traits->n = pyramid->n;
  traits->classes = g_new (guint8, MAX (pyramid->n, 1));
  traits->last_contacts = g_new (PagodaDay, MAX (pyramid->n, 1));
  for (gsize i = 0; i < pyramid->n; i++)
    {
      traits->classes[i] = (guint8)pagoda_snapshot_class_on (snapshot, i, (PagodaTier)pyramid->tiers[i], day);
      traits->last_contacts[i] = pagoda_snapshot_get_last_contact (snapshot, i, day);
    }
  collect_groups (traits, snapshot, day);
  return traits;
}

static void
clear_groups (PagodaCustomerGroups *groups)
{
  g_ptr_array_unref (groups->names);
  g_free (groups->of);
}

void
pagoda_customer_traits_free (PagodaCustomerTraits *traits)
{
  if (traits == NULL)
    return;
  clear_groups (&traits->owners);
  clear_groups (&traits->regions);
  g_free (traits->classes);
  g_free (traits->last_contacts);
  g_free (traits);
}
