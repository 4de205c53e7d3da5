/* referral.c: who brought the accounts of a sample (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include "sample/dice.h"

/* So many of those before are asked whether they were known in time. */
#define TRIES 4

/* The place of an account that was known before @day, or 0. */
static PagodaId
find_referrer (const PagodaSampleSource *source, PagodaDay day)
{
  for (int i = 0; i < TRIES && source->known_from->len > 0; i++)
    {
      int index = pagoda_dice_between (source->dice, 0, (int)source->known_from->len - 1);
      if (g_array_index (source->known_from, PagodaDay, index) < day)
        return index + 1;
    }
  return PAGODA_ID_NONE;
}

void
pagoda_sample_draw_referral (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaDay known_from = account->life.known_from;
  PagodaId referrer = account->life.role <= PAGODA_SAMPLE_PROSPECT && pagoda_dice_chance (source->dice, 15)
                          ? find_referrer (source, known_from)
                          : PAGODA_ID_NONE;

  g_array_append_val (source->known_from, known_from);
  if (referrer == PAGODA_ID_NONE)
    return;
  account->referral = g_new0 (PagodaReferral, 1);
  account->referral->referrer = referrer;
  account->referral->from = known_from;
  account->referral->note
      = g_strdup (pagoda_sample_list_pick_word (&source->words->referral_notes, source->dice));
}
