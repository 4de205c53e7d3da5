/* region_groups.c: those who can be seen on the same way stand together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/region_groups.h"

/* The parts of a region. */
enum
{
  PROVINCE,
  CITY,
  DISTRICT,
  STREET,
  N_PARTS,
};
G_STATIC_ASSERT (N_PARTS == PAGODA_N_REGION_PARTS);

/* What grouping goes through. */
typedef struct
{
  const PagodaRegion *const *regions;
  const guint8 *open;
  GPtrArray *groups;
} Grouping;

/* Some of the customers, who share a part of their regions. */
typedef struct
{
  GArray *members; /* guint32 */
  guint part;      /* the one that they share beyond the group around them */
  guint n_open;
  guint32 first; /* the first who is to be seen, where there is one */
} Share;

static const char *
part_of (const PagodaRegion *region, guint part)
{
  const char *const parts[] = {
    [PROVINCE] = region->province,
    [CITY] = region->city,
    [DISTRICT] = region->district,
    [STREET] = region->street,
  };

  return parts[part];
}

/* The first part from @from on that is known, or the number of parts. */
static guint
next_part (const PagodaRegion *region, guint from)
{
  while (from < N_PARTS && *part_of (region, from) == '\0')
    from++;
  return from;
}

/* The part by which @region is grouped beyond those before @from.  There is a 南京路 in many cities: without
 * province and city nothing tells where one is. */
static guint
grouping_part (const PagodaRegion *region, guint from)
{
  guint part = next_part (region, from);

  return from == 0 && part > CITY ? N_PARTS : part;
}

static void
free_group (gpointer data)
{
  PagodaRegionGroup *group = data;

  g_array_unref (group->all);
  g_array_unref (group->own);
  g_free (group);
}

static void
free_share (gpointer data)
{
  Share *share = data;

  g_array_unref (share->members);
  g_free (share);
}

static void
add_member (const Grouping *grouping, Share *share, guint32 member)
{
  if (grouping->open[member] && share->n_open++ == 0)
    share->first = member;
  g_array_append_val (share->members, member);
}

static Share *
add_share (GPtrArray *shares, guint part)
{
  Share *share = g_new0 (Share, 1);

  share->members = g_array_new (FALSE, FALSE, sizeof (guint32));
  share->part = part;
  share->first = G_MAXUINT32;
  g_ptr_array_add (shares, share);
  return share;
}

/* The @members by what they share beyond the parts before @from; those of whom nothing is known there are one
 * share whose part is the number of parts (transfer full). */
static GPtrArray *
divide (const Grouping *grouping, const GArray *members, guint from)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func (free_share);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);
      const PagodaRegion *region = grouping->regions[member];
      guint part = grouping_part (region, from);
      g_autofree char *key = g_strdup_printf ("%u%s", part, part < N_PARTS ? part_of (region, part) : "");
      Share *share = g_hash_table_lookup (known, key);
      if (share == NULL)
        g_hash_table_insert (known, g_steal_pointer (&key), share = add_share (shares, part));
      add_member (grouping, share, member);
    }
  return shares;
}

static gboolean
is_group (const Share *share)
{
  return share->part < N_PARTS && share->n_open > 1;
}

static PagodaRegionGroup *
add_group (Grouping *grouping, PagodaRegionGroupKind kind, guint depth, guint from, GArray *members)
{
  PagodaRegionGroup *group = g_new0 (PagodaRegionGroup, 1);

  group->kind = kind;
  group->depth = depth;
  group->from = group->until = from;
  group->all = g_array_ref (members);
  group->own = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_ptr_array_add (grouping->groups, group);
  return group;
}

/* As long as all of @share who are to be seen share the next part, too, @share becomes those who do. */
static void
narrow (const Grouping *grouping, Share *share)
{
  while (share->part < N_PARTS)
    {
      g_autoptr (GPtrArray) shares = divide (grouping, share->members, share->part + 1);
      Share *next = NULL;
      for (guint i = 0; i < shares->len && next == NULL; i++)
        {
          Share *candidate = g_ptr_array_index (shares, i);
          if (is_group (candidate) && candidate->n_open == share->n_open)
            next = candidate;
        }
      if (next == NULL)
        return;
      g_array_unref (share->members);
      share->members = g_array_ref (next->members);
      share->part = next->part;
    }
}

static int
compare_int (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *)a, two = *(const guint32 *)b;

  return (one > two) - (one < two);
}

/* Those of @shares who are to be seen and make no group of their own, in the given order. */
static void
collect_rest (const Grouping *grouping, const GPtrArray *shares, GArray *rest)
{
  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = g_ptr_array_index (shares, i);
      for (guint k = 0; k < share->members->len && !is_group (share); k++)
        {
          guint32 member = g_array_index (share->members, guint32, k);
          if (grouping->open[member])
            g_array_append_val (rest, member);
        }
    }
  g_array_sort (rest, compare_int);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Share *one = *(const Share *const *)a, *two = *(const Share *const *)b;

  return (one->first > two->first) - (one->first < two->first);
}

static void
add_place (Grouping *grouping, Share *share, guint depth, guint from)
{
  narrow (grouping, share);
  PagodaRegionGroup *group = add_group (grouping, PAGODA_REGION_GROUP_PLACE, depth, from, share->members);
  g_autoptr (GPtrArray) shares = divide (grouping, share->members, share->part + 1);

  group->region = grouping->regions[g_array_index (share->members, guint32, 0)];
  group->until = share->part + 1;
  collect_rest (grouping, shares, group->own);
  g_ptr_array_sort (shares, compare_shares);
  for (guint i = 0; i < shares->len; i++)
    if (is_group (shares->pdata[i]))
      add_place (grouping, shares->pdata[i], depth + 1, group->until);
}

/* Everybody in no group, of known and unknown regions, as shares beside the others. */
static void
gather_rest (const Grouping *grouping, GPtrArray *shares)
{
  g_autoptr (GPtrArray) single = g_ptr_array_new ();
  Share *alone = NULL;

  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = g_ptr_array_index (shares, i);
      if (share->part < N_PARTS && share->n_open == 1)
        g_ptr_array_add (single, share);
    }
  for (guint i = 0; i < single->len; i++)
    {
      Share *share = single->pdata[i];
      if (alone == NULL)
        alone = add_share (shares, 0);
      add_member (grouping, alone, share->first);
      share->n_open = 0;
    }
}

GPtrArray *
pagoda_region_groups (const PagodaRegion *const *regions, const guint8 *open, guint32 n)
{
  Grouping grouping = { regions, open, g_ptr_array_new_with_free_func (free_group) };
  g_autoptr (GArray) everybody = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);

  for (guint32 i = 0; i < n; i++)
    g_array_append_val (everybody, i);
  g_autoptr (GPtrArray) shares = divide (&grouping, everybody, 0);
  guint n_places = shares->len;
  gather_rest (&grouping, shares);
  const Share *alone = shares->len > n_places ? shares->pdata[n_places] : NULL;
  g_ptr_array_sort (shares, compare_shares);
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = shares->pdata[i];
      gboolean unknown = share->part == N_PARTS;
      if (share == alone || (unknown && share->n_open > 0))
        {
          PagodaRegionGroup *group
              = add_group (&grouping, unknown ? PAGODA_REGION_GROUP_UNKNOWN : PAGODA_REGION_GROUP_ALONE, 0, 0,
                           share->members);
          for (guint k = 0; k < share->members->len; k++)
            if (open[g_array_index (share->members, guint32, k)])
              g_array_append_val (group->own, g_array_index (share->members, guint32, k));
        }
      else if (is_group (share))
        add_place (&grouping, share, 0, 0);
    }
  return grouping.groups;
}

char *
pagoda_region_group_word (const PagodaRegionGroup *group, guint from, guint until)
{
  GString *text = g_string_new (NULL);

  for (guint part = next_part (group->region, from); part < until; part = next_part (group->region, part + 1))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " › " : "", part_of (group->region, part));
  return g_string_free (text, FALSE);
}

gboolean
pagoda_region_group_holds (const PagodaRegionGroup *group, const PagodaRegion *region)
{
  if (group->kind != PAGODA_REGION_GROUP_PLACE)
    return FALSE;
  for (guint part = 0; part < group->until; part++)
    if (!g_str_equal (part_of (group->region, part), part_of (region, part)))
      return FALSE;
  return TRUE;
}
