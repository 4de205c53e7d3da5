/* evidence.c: which evidence was shown to a sample's accounts (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws from a dice of its own, so that nothing else of the sample depends on it.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

static void
add_use (PagodaSampleAccount *account, guint piece, PagodaEvidenceTarget target, guint place)
{
  PagodaEvidenceUse *use = g_new0 (PagodaEvidenceUse, 1);

  use->evidence = piece;
  use->target = target;
  use->to = place;
  g_ptr_array_add (account->evidence_uses, use);
}

/* Most projects rest on one piece or two; those that were won on more often. */
static void
draw_project (PagodaSampleAccount *account, GRand *dice, guint place, guint n_pieces)
{
  const PagodaProject *project = account->layers->projects->pdata[place - 1];
  gboolean any = pagoda_dice_chance (dice, project->state == PAGODA_PROJECT_WON ? 85 : 55);
  gboolean two = pagoda_dice_chance (dice, 40);
  guint piece = (guint)pagoda_dice_between (dice, 1, (int)n_pieces);

  if (!any)
    return;
  add_use (account, piece, PAGODA_EVIDENCE_OF_PROJECT, place);
  if (two)
    add_use (account, piece % n_pieces + 1, PAGODA_EVIDENCE_OF_PROJECT, place);
}

static void
draw_visit (PagodaSampleAccount *account, GRand *dice, guint place, guint n_pieces)
{
  const PagodaActivity *activity = account->activities->pdata[place - 1];
  gboolean shown = pagoda_dice_chance (dice, 15);
  guint piece = (guint)pagoda_dice_between (dice, 1, (int)n_pieces);

  if (shown && activity->kind == PAGODA_ACTIVITY_VISIT && activity->state == PAGODA_ACTIVITY_DONE)
    add_use (account, piece, PAGODA_EVIDENCE_OF_ACTIVITY, place);
}

void
pagoda_sample_draw_evidence (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index)
{
  guint n_pieces = source->words->evidence.rows->len;

  if (!pagoda_sample_is_key_account (account))
    return;
  GRand *dice = g_rand_new_with_seed (index * 3266489917u + (guint32)account->life.size);
  for (guint place = 1; place <= account->layers->projects->len; place++)
    draw_project (account, dice, place, n_pieces);
  for (guint place = 1; place <= account->activities->len; place++)
    draw_visit (account, dice, place, n_pieces);
  g_rand_free (dice);
}
