/* board_groups.c: the cards of the board in lanes that run across the columns.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_groups.h"

#include <glib/gi18n-lib.h>

static const PagodaWord grouping_words[PAGODA_N_BOARD_GROUPINGS] = {
  [PAGODA_GROUPING_NONE] = { "none", NC_ ("lanes", "No lanes"), NULL },
  [PAGODA_GROUPING_CLASS] = { "class", NC_ ("lanes", "Lanes by class"), NULL },
  [PAGODA_GROUPING_OWNER] = { "owner", NC_ ("lanes", "Lanes by owner"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaBoardGrouping, board_grouping, grouping_words, "lanes")

static void
free_group (gpointer data)
{
  PagodaBoardGroup *group = data;

  g_free (group->key);
  g_array_unref (group->places);
  g_free (group);
}

static const char *
key_of (const PagodaBoardCard *card, PagodaBoardGrouping grouping)
{
  switch (grouping)
    {
    case PAGODA_GROUPING_NONE:
      return "";
    case PAGODA_GROUPING_CLASS:
      return pagoda_account_class_word (card->account_class);
    case PAGODA_GROUPING_OWNER:
      return card->owner;
    }
  g_return_val_if_reached ("");
}

static PagodaBoardGroup *
add_group (GPtrArray *groups, const char *key)
{
  PagodaBoardGroup *group = g_new0 (PagodaBoardGroup, 1);

  group->key = g_strdup (key);
  group->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_ptr_array_add (groups, group);
  return group;
}

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const PagodaBoardGroup *one = *(PagodaBoardGroup *const *)a, *other = *(PagodaBoardGroup *const *)b;
  PagodaAccountClass first = PAGODA_CLASS_ORDINARY, second = PAGODA_CLASS_ORDINARY;

  pagoda_account_class_parse (one->key, &first);
  pagoda_account_class_parse (other->key, &second);
  return (int)first - (int)second;
}

static int
compare_owners (gconstpointer a, gconstpointer b)
{
  const PagodaBoardGroup *one = *(PagodaBoardGroup *const *)a, *other = *(PagodaBoardGroup *const *)b;
  gboolean nobody = *one->key == '\0';

  return nobody != (*other->key == '\0') ? (nobody ? 1 : -1) : g_utf8_collate (one->key, other->key);
}

/* The lane's own sums, over all of its columns. */
static void
sum_up (const PagodaBoard *board, PagodaBoardGroup *group)
{
  PagodaBoardSum sums[PAGODA_N_LAYERS];

  pagoda_board_sum (board, (const guint32 *)(gpointer)group->places->data, group->places->len, sums);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      group->sum.cards += sums[layer].cards;
      group->sum.stalled += sums[layer].stalled;
      group->sum.overridden += sums[layer].overridden;
      group->sum.profit += sums[layer].profit;
      group->sum.value += sums[layer].value;
      group->tallest = MAX (group->tallest, sums[layer].cards);
    }
}

GPtrArray *
pagoda_board_groups_new (const PagodaBoard *board,
                         const guint32 *places,
                         gsize n,
                         PagodaBoardGrouping grouping)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < n; i++)
    {
      const char *key = key_of (&board->cards[places[i]], grouping);
      PagodaBoardGroup *group = g_hash_table_lookup (by_key, key);
      if (group == NULL)
        {
          group = add_group (groups, key);
          g_hash_table_insert (by_key, group->key, group);
        }
      g_array_append_val (group->places, places[i]);
    }
  for (guint i = 0; i < groups->len; i++)
    sum_up (board, g_ptr_array_index (groups, i));
  g_ptr_array_sort (groups, grouping == PAGODA_GROUPING_CLASS ? compare_classes : compare_owners);
  return groups;
}

const char *
pagoda_board_group_title (const PagodaBoardGroup *group, PagodaBoardGrouping grouping)
{
  PagodaAccountClass account_class = PAGODA_CLASS_ORDINARY;

  if (grouping == PAGODA_GROUPING_CLASS && pagoda_account_class_parse (group->key, &account_class))
    return pagoda_account_class_label (account_class, pagoda_language_current ());
  return *group->key != '\0' ? group->key : C_ ("owner", "nobody");
}
