/* care.c: what keeps a sample's key account, who supplied it before us, and who of us works its layers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

/* L1 */

/* One after the other, so that their shares never come to the whole. */
static void
draw_past_suppliers (const LayerStory *story)
{
  const GPtrArray *rows = story->source->words->rivals.rows;
  GRand *dice = story->source->dice;
  int n = story->depth >= 1 ? pagoda_dice_between (dice, 1, 3) : pagoda_dice_between (dice, 0, 1);
  int first = pagoda_dice_between (dice, 0, (int)rows->len - 1);

  for (int i = 0; i < n; i++)
    {
      PagodaPastSupplier *supplier = g_new0 (PagodaPastSupplier, 1);
      const char *const *row = rows->pdata[(guint)(first + i) % rows->len];
      int percent = pagoda_dice_between (dice, 1, 6) * 5;
      gboolean known = pagoda_dice_chance (dice, 80);
      supplier->name = g_strdup (row[0]);
      supplier->from = pagoda_sample_draw_work_day (story, 0, 15);
      supplier->until = PAGODA_DAY_NONE;
      supplier->share = known ? percent * PAGODA_DECIMAL_ONE / 100 : PAGODA_SHARE_UNKNOWN;
      supplier->source = g_strdup (pagoda_sample_list_pick_word (&story->source->words->fact_sources, dice));
      g_ptr_array_add (story->account->layers->past_suppliers, supplier);
    }
}

/* L8 */

/* The relation to those who decide is often a manager's. */
static void
draw_layer_owner (const LayerStory *story)
{
  const char *const *row = pagoda_sample_list_pick (&story->source->words->colleagues, story->source->dice);

  if (story->depth < 3 || strcmp (row[PAGODA_COLLEAGUE_SKILL], "junior rep") == 0)
    return;
  PagodaLayerOwner *owner = g_new0 (PagodaLayerOwner, 1);
  owner->layer = PAGODA_LAYER_RELATIONSHIP;
  owner->from = pagoda_sample_draw_work_day (story, 40, 60);
  owner->owner = g_strdup (row[PAGODA_COLLEAGUE_NAME]);
  g_ptr_array_add (story->account->layers->owners, owner);
}

/* Q6 */

static void
draw_care_items (const LayerStory *story)
{
  const GPtrArray *rows = story->source->words->care_items.rows;
  GRand *dice = story->source->dice;
  PagodaDay last = story->source->calendar->history.last;
  int n = pagoda_dice_between (dice, 0, 2);
  int first = pagoda_dice_between (dice, 0, (int)rows->len - 1);

  for (int i = 0; i < n; i++)
    {
      PagodaCareItem *item = g_new0 (PagodaCareItem, 1);
      const char *const *row = rows->pdata[(guint)(first + i) % rows->len];
      gboolean done = pagoda_dice_chance (dice, 40);
      item->title = g_strdup (row[0]);
      item->owner = g_strdup (pagoda_sample_account_owner (story->account, story->work.last));
      item->due = last + pagoda_dice_between (dice, -20, 60);
      item->done = done ? MIN (item->due, last) : PAGODA_DAY_NONE;
      g_ptr_array_add (story->account->care_items, item);
    }
}

static void
add_offer (const LayerStory *story, PagodaDay day)
{
  const char *const *row
      = pagoda_sample_list_pick (&story->source->words->non_price_offers, story->source->dice);
  PagodaNonPriceOffer *offer = g_new0 (PagodaNonPriceOffer, 1);

  offer->day = day;
  offer->title = g_strdup (row[PAGODA_OFFER_TITLE]);
  offer->unique = strcmp (row[PAGODA_OFFER_UNIQUE], "yes") == 0;
  offer->answer = strcmp (row[PAGODA_OFFER_ANSWER], "-") != 0 ? g_strdup (row[PAGODA_OFFER_ANSWER]) : NULL;
  g_ptr_array_add (story->account->non_price_offers, offer);
}

/* Something is offered before the price is talked about, as a rule. */
static void
draw_offers (const LayerStory *story)
{
  GRand *dice = story->source->dice;

  if (story->depth < 3)
    return;
  if (pagoda_dice_chance (dice, 70))
    add_offer (story, pagoda_sample_draw_work_day (story, 55, 75));
  if (!pagoda_dice_chance (dice, 35))
    return;
  PagodaDiscount *discount = g_new0 (PagodaDiscount, 1);
  discount->day = pagoda_sample_draw_work_day (story, 80, 95);
  discount->reduction = pagoda_dice_between (dice, 2, 8) * PAGODA_DECIMAL_ONE / 100;
  discount->reason = g_strdup (pagoda_sample_list_pick_word (&story->source->words->discount_reasons, dice));
  g_ptr_array_add (story->account->discounts, discount);
}

void
pagoda_sample_draw_care (const LayerStory *story)
{
  draw_past_suppliers (story);
  draw_layer_owner (story);
  draw_care_items (story);
  draw_offers (story);
}
