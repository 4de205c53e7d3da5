/* relations.c: which of a sample's accounts know each other, and who was asked to recommend us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws from a dice of its own, so that nothing else of the sample depends on it.
 */
#include "sample/relations.h"

#include "sample/dice.h"
#include "store/company_links.h"
#include "store/referral_asks.h"

/* One link for so many accounts, and one ask. */
#define ACCOUNTS_PER_LINK 8
#define ACCOUNTS_PER_ASK 16
#define MOST_RELATIONS 60

#define OLDEST_LINK 700
#define OLDEST_ASK 300
#define OLDEST_PENDING 20
#define DAYS_TO_COME_BACK 14

/* Two different ones. */
static void
draw_pair (GRand *dice, const GArray *customers, PagodaId *one, PagodaId *other)
{
  int last = (int)customers->len - 1;
  int first = pagoda_dice_between (dice, 0, last);
  int step = pagoda_dice_between (dice, 1, last);

  *one = g_array_index (customers, PagodaId, first);
  *other = g_array_index (customers, PagodaId, (first + step) % (last + 1));
}

static gboolean
write_link (PagodaDatabase *database,
            GRand *dice,
            PagodaDay as_of,
            const PagodaSampleList *notes,
            const GArray *customers,
            GError **error)
{
  g_autoptr (PagodaCompanyLink) link = pagoda_company_link_new (PAGODA_ID_NONE, as_of);
  const char *const *row = notes->rows->pdata[pagoda_dice_between (dice, 0, (int)notes->rows->len - 1)];

  draw_pair (dice, customers, &link->customer, &link->related);
  link->from -= pagoda_dice_between (dice, 1, OLDEST_LINK);
  if (!pagoda_link_kind_parse (row[0], &link->kind))
    g_error ("data/sample: %s is no kind of link", row[0]);
  link->told_by = g_strdup (row[1]);
  link->note = g_strdup (row[2]);
  return pagoda_company_links_save (database, link, error);
}

static gboolean
write_ask (PagodaDatabase *database,
           GRand *dice,
           PagodaDay as_of,
           const PagodaSampleList *notes,
           const GArray *customers,
           GError **error)
{
  g_autoptr (PagodaReferralAsk) ask = pagoda_referral_ask_new (PAGODA_ID_NONE, PAGODA_ID_NONE, as_of);
  const char *const *row = notes->rows->pdata[pagoda_dice_between (dice, 0, (int)notes->rows->len - 1)];

  draw_pair (dice, customers, &ask->customer, &ask->wanted);
  int age = pagoda_dice_between (dice, 1, OLDEST_ASK);
  if (!pagoda_ask_outcome_parse (row[0], &ask->outcome))
    g_error ("data/sample: %s is no outcome of an ask", row[0]);
  /* What is long past is not left open. */
  ask->day -= ask->outcome <= PAGODA_ASK_AGREED ? age % OLDEST_PENDING + 1 : age;
  ask->due = ask->day + DAYS_TO_COME_BACK;
  if (ask->outcome == PAGODA_ASK_AGREED)
    ask->ended = ask->day;
  else if (ask->outcome != PAGODA_ASK_OPEN)
    ask->ended = MIN (ask->due, as_of);
  ask->note = g_strdup (row[1]);
  return pagoda_referral_asks_save (database, ask, error);
}

gboolean
pagoda_sample_write_relations (PagodaDatabase *database,
                               PagodaDay as_of,
                               const PagodaSampleWords *words,
                               const GArray *customers,
                               GError **error)
{
  GRand *dice = g_rand_new_with_seed (customers->len * 2246822519u + 1);
  guint n_links = MIN (customers->len / ACCOUNTS_PER_LINK, MOST_RELATIONS);
  guint n_asks = MIN (customers->len / ACCOUNTS_PER_ASK, MOST_RELATIONS);
  gboolean written = TRUE;

  for (guint i = 0; i < n_links && written; i++)
    written = write_link (database, dice, as_of, &words->link_notes, customers, error);
  for (guint i = 0; i < n_asks && written; i++)
    written = write_ask (database, dice, as_of, &words->ask_notes, customers, error);
  g_rand_free (dice);
  return written;
}
