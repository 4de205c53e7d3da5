/* due_groups.c: those who are due, as groups that can be planned at once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/due_groups.h"

#include "method/region_groups.h"
#include "method/season.h"
#include "session/regions.h"

#include <glib/gi18n-lib.h>

static PagodaDueGroup *
create_group (PagodaDueGroupKind kind)
{
  PagodaDueGroup *group = g_new0 (PagodaDueGroup, 1);

  group->kind = kind;
  group->open = g_array_new (FALSE, FALSE, sizeof (guint32));
  group->own = g_array_new (FALSE, FALSE, sizeof (guint32));
  group->planned = g_array_new (FALSE, FALSE, sizeof (guint32));
  group->there = PAGODA_DAY_NONE;
  return group;
}

static void
free_group (gpointer data)
{
  PagodaDueGroup *group = data;

  g_free (group->title);
  g_free (group->path);
  g_array_unref (group->open);
  g_array_unref (group->own);
  g_array_unref (group->planned);
  g_free (group);
}

static gboolean
is_open (const PagodaAgenda *agenda, guint32 due)
{
  return agenda->due[due].planned == PAGODA_DAY_NONE;
}

static void
add_member (const PagodaAgenda *agenda, PagodaDueGroup *group, guint32 due)
{
  g_array_append_val (is_open (agenda, due) ? group->open : group->planned, due);
}

/* By class */

static GPtrArray *
group_by_class (const PagodaAgenda *agenda)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);

  for (int account_class = 0; account_class < PAGODA_N_CLASSES; account_class++)
    {
      PagodaDueGroup *group = create_group (PAGODA_DUE_CLASS);
      group->account_class = (PagodaAccountClass)account_class;
      for (guint32 i = 0; i < agenda->n_due; i++)
        if (agenda->due[i].account_class == group->account_class)
          add_member (agenda, group, i);
      g_array_append_vals (group->own, group->open->data, group->open->len);
      if (group->open->len > 0)
        g_ptr_array_add (groups, group);
      else
        free_group (group);
    }
  return groups;
}

/* By region */

static PagodaDueGroup *
make_group (const PagodaAgenda *agenda, const PagodaRegionGroup *found)
{
  static const PagodaDueGroupKind kinds[] = {
    [PAGODA_REGION_GROUP_PLACE] = PAGODA_DUE_PLACE,
    [PAGODA_REGION_GROUP_ALONE] = PAGODA_DUE_ALONE,
    [PAGODA_REGION_GROUP_UNKNOWN] = PAGODA_DUE_UNKNOWN,
  };
  PagodaDueGroup *group = create_group (kinds[found->kind]);

  group->depth = found->depth;
  if (found->kind == PAGODA_REGION_GROUP_PLACE)
    {
      group->title = pagoda_region_group_word (found, found->from, found->until);
      group->path = pagoda_region_group_word (found, 0, found->until);
    }
  for (guint i = 0; i < found->all->len; i++)
    add_member (agenda, group, g_array_index (found->all, guint32, i));
  g_array_append_vals (group->own, found->own->data, found->own->len);
  return group;
}

/* The first coming day on which somebody of each place is visited anyway. */
static void
find_days (const PagodaAgenda *agenda, const GPtrArray *found, const GPtrArray *groups)
{
  for (guint i = 0; i < agenda->coming->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->coming, i);
      gssize place = pagoda_snapshot_find (agenda->snapshot, activity->customer);
      if (place < 0 || activity->state != PAGODA_ACTIVITY_PLANNED
          || !pagoda_activity_is_visit (activity->kind))
        continue;
      g_autoptr (PagodaRegion) region = pagoda_snapshot_read_region (agenda->snapshot, (gsize)place);
      for (guint k = 0; k < groups->len; k++)
        {
          PagodaDueGroup *group = g_ptr_array_index (groups, k);
          if (group->there == PAGODA_DAY_NONE
              && pagoda_region_group_holds (g_ptr_array_index (found, k), region))
            group->there = activity->day;
        }
    }
}

static GPtrArray *
group_by_region (const PagodaAgenda *agenda)
{
  guint32 n = (guint32)agenda->n_due;
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_region_free);
  g_autofree guint8 *open = g_new (guint8, n + 1);

  for (guint32 i = 0; i < n; i++)
    {
      open[i] = is_open (agenda, i);
      g_ptr_array_add (regions, pagoda_snapshot_read_region (agenda->snapshot, agenda->due[i].place));
    }
  g_autoptr (GPtrArray) found = pagoda_region_groups ((const PagodaRegion *const *)regions->pdata, open, n);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (groups, make_group (agenda, g_ptr_array_index (found, i)));
  find_days (agenda, found, groups);
  return groups;
}

void
pagoda_due_groups_make (PagodaAgenda *agenda)
{
  agenda->by_region = group_by_region (agenda);
  agenda->by_class = group_by_class (agenda);
}

/* Words */

char *
pagoda_due_group_title (const PagodaDueGroup *group, PagodaLanguage language)
{
  switch (group->kind)
    {
    case PAGODA_DUE_PLACE:
      return g_strdup (group->title);
    case PAGODA_DUE_ALONE:
      return g_strdup (pagoda_translate (language, N_ ("Alone in their region")));
    case PAGODA_DUE_UNKNOWN:
      return g_strdup (pagoda_translate (language, N_ ("Region unknown ?")));
    case PAGODA_DUE_CLASS:
      return g_strdup (pagoda_account_class_label (group->account_class, language));
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_due_group_name (const PagodaDueGroup *group, PagodaLanguage language)
{
  return group->kind == PAGODA_DUE_PLACE ? g_strdup (group->path) : pagoda_due_group_title (group, language);
}

/* A day for all */

PagodaDueFit
pagoda_due_fit (const PagodaAgenda *agenda, const PagodaDueCustomer *due, PagodaDay day, PagodaDay *until)
{
  PagodaSeason season = pagoda_season_on (g_hash_table_lookup (agenda->seasons, &due->customer), day);

  if (until != NULL)
    *until = due->planned != PAGODA_DAY_NONE ? due->planned : season.avoid_until;
  if (due->planned != PAGODA_DAY_NONE)
    return PAGODA_DUE_PLANNED;
  return season.avoid_until != PAGODA_DAY_NONE ? PAGODA_DUE_AVOIDED : PAGODA_DUE_FITS;
}
