/* book.c: the accounts of a sample, one after the other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every account has dice of its own, seeded by the seed of the request and its index.
 */
#include "sample/book.h"

#include <string.h>

/* The roles of forty customers, repeated: A active, I inactive, P prospect, S suspect, O other. */
#define ROLES "AIASAPASAIAAPSAOAIASPAIAASAIAPAOASAIPAAI"

/* 2³² ÷ the golden ratio: its multiples spread evenly over guint32, however many are taken. */
#define GOLDEN_STEP 2654435769u

struct _PagodaSampleBook
{
  PagodaSampleRequest request;
  PagodaSampleWords *words;
  PagodaSampleCalendar *calendar;
  PagodaSampleSource source;
  PagodaSampleAccount *account;
  guint n_drawn;
  guint32 spread; /* the last place by size given to an active customer */
};

PagodaSampleBook *
pagoda_sample_book_new (const PagodaSampleRequest *request, int digits)
{
  PagodaSampleBook *book = g_new0 (PagodaSampleBook, 1);
  PagodaPeriod history = { .first = pagoda_day_add_months (request->as_of, -12 * (int)request->years) + 1,
                           .last = request->as_of };

  book->request = *request;
  book->words = pagoda_sample_words_load ();
  book->calendar = pagoda_sample_calendar_new (history, book->words);
  book->account = pagoda_sample_account_new ();
  book->source = (PagodaSampleSource){
    .words = book->words,
    .calendar = book->calendar,
    .dice = g_rand_new_with_seed (request->seed),
    .digits = digits,
    .numbers = g_new0 (guint32, (gsize)(history.last - history.first + 1)),
    .known_from = g_array_new (FALSE, FALSE, sizeof (PagodaDay)),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .readings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  book->spread = g_rand_int (book->source.dice);
  return book;
}

void
pagoda_sample_book_free (PagodaSampleBook *book)
{
  if (book == NULL)
    return;
  pagoda_sample_account_free (book->account);
  g_rand_free (book->source.dice);
  g_free (book->source.numbers);
  g_array_unref (book->source.known_from);
  g_hash_table_unref (book->source.names);
  g_hash_table_unref (book->source.readings);
  pagoda_sample_calendar_free (book->calendar);
  pagoda_sample_words_free (book->words);
  g_free (book);
}

const PagodaSampleWords *
pagoda_sample_book_get_words (const PagodaSampleBook *book)
{
  return book->words;
}

/* A record of one year is too short for anybody to have left it. */
static PagodaSampleRole
get_role (const PagodaSampleBook *book)
{
  switch (ROLES[book->n_drawn % strlen (ROLES)])
    {
    case 'A':
      return PAGODA_SAMPLE_ACTIVE;
    case 'I':
      return book->request.years > 1 ? PAGODA_SAMPLE_INACTIVE : PAGODA_SAMPLE_PROSPECT;
    case 'P':
      return PAGODA_SAMPLE_PROSPECT;
    case 'S':
      return PAGODA_SAMPLE_SUSPECT;
    case 'O':
      return PAGODA_SAMPLE_OTHER;
    default:
      g_assert_not_reached ();
    }
}

/* Active customers share out the sizes evenly, so that few of them make a believable pyramid too. */
static guint32
get_spread (PagodaSampleBook *book, PagodaSampleRole role)
{
  if (role != PAGODA_SAMPLE_ACTIVE)
    return g_rand_int (book->source.dice);
  book->spread += GOLDEN_STEP;
  return book->spread;
}

PagodaSampleAccount *
pagoda_sample_book_next (PagodaSampleBook *book)
{
  if (book->n_drawn >= book->request.customers)
    return NULL;

  guint32 seeds[] = { book->request.seed, book->n_drawn };
  PagodaSampleRole role = get_role (book);
  g_rand_set_seed_array (book->source.dice, seeds, G_N_ELEMENTS (seeds));
  pagoda_sample_account_draw (book->account, &book->source, book->n_drawn, role, get_spread (book, role));
  book->n_drawn++;
  return book->account;
}
