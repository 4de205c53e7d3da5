/* board_filter.c: which cards of the board are shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/board/board_filter.h"

#include <string.h>

gboolean
pagoda_board_card_is_overdue (const PagodaBoard *board, const PagodaBoardCard *card)
{
  return pagoda_next_action_is_overdue (&card->next, board->as_of);
}

/* A mark for each customer of the snapshot that the words find. */
static guint8 *
mark_found (const PagodaSnapshot *snapshot, const char *search)
{
  gsize n = MAX (pagoda_snapshot_get_n_customers (snapshot), 1);
  g_autofree guint32 *found = g_new (guint32, n);
  guint8 *marks = g_new0 (guint8, n);
  gsize n_found = pagoda_snapshot_search (snapshot, search, found);

  for (gsize i = 0; i < n_found; i++)
    marks[found[i]] = TRUE;
  return marks;
}

static gboolean
wants (const PagodaBoardFilter *filter, const PagodaBoard *board, const PagodaBoardCard *card)
{
  return (filter->classes == 0 || (filter->classes & 1U << card->account_class) != 0)
         && (filter->owner == NULL || strcmp (filter->owner, card->owner) == 0)
         && (!filter->stalled || card->layers->stalled)
         && (!filter->overdue || pagoda_board_card_is_overdue (board, card));
}

guint32 *
pagoda_board_filter_apply (const PagodaBoardFilter *filter, const PagodaBoard *board, gsize *n)
{
  g_autofree guint8 *found = *filter->search != '\0' ? mark_found (board->snapshot, filter->search) : NULL;
  guint32 *shown = g_new (guint32, MAX (board->n, 1));
  gsize count = 0;

  for (gsize i = 0; i < board->n; i++)
    if ((found == NULL || found[board->cards[i].place]) && wants (filter, board, &board->cards[i]))
      shown[count++] = (guint32)i;
  *n = count;
  return shown;
}

gboolean
pagoda_board_filter_is_open (const PagodaBoardFilter *filter)
{
  return filter->classes == 0 && filter->owner == NULL && !filter->stalled && !filter->overdue
         && *filter->search == '\0';
}

PagodaBoardOffers
pagoda_board_filter_count (const PagodaBoard *board)
{
  PagodaBoardOffers offers = { 0 };

  for (gsize i = 0; i < board->n; i++)
    {
      offers.classes[board->cards[i].account_class]++;
      offers.stalled += board->cards[i].layers->stalled;
      offers.overdue += pagoda_board_card_is_overdue (board, &board->cards[i]);
    }
  return offers;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const char *const *one = a, *const *other = b;

  return g_utf8_collate (*one, *other);
}

GPtrArray *
pagoda_board_filter_list_owners (const PagodaBoard *board)
{
  GPtrArray *owners = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < board->n; i++)
    if (*board->cards[i].owner != '\0' && g_hash_table_add (known, (gpointer)board->cards[i].owner))
      g_ptr_array_add (owners, (gpointer)board->cards[i].owner);
  g_ptr_array_sort (owners, compare_texts);
  return owners;
}
