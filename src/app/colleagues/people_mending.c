/* people_mending.c: where what a key account misses on record is entered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/colleagues/people_mending.h"

#include "app/customer/activity_form.h"
#include "app/customer/editing.h"
#include "app/customer/layer_editing.h"

/* The first fact or judgement that the information layer misses. */
static void
mend_information (PagodaWindow *window, const PagodaBoardCard *card, PagodaCheckKind kind)
{
  const PagodaLayerJudgement *information = &card->layers->layers[PAGODA_LAYER_INFORMATION];

  for (gsize i = 0; i < information->n_items; i++)
    {
      const PagodaCheckItem *item = &information->items[i];
      if (item->kind != kind || item->done)
        continue;
      pagoda_editing_fact (window, (PagodaFactKind)item->which, card->record);
      return;
    }
}

static const PagodaProject *
find_project (const PagodaBoard *board, const PagodaBoardCard *card)
{
  return pagoda_five_layers_project (card->record, pagoda_snapshot_get_currency (board->snapshot),
                                     board->as_of);
}

void
pagoda_people_mend (PagodaWindow *window,
                    const PagodaBoard *board,
                    const PagodaBoardCard *card,
                    PagodaMonitorItem item)
{
  const char *name = pagoda_snapshot_get_name (board->snapshot, card->place);
  const char *currency = pagoda_snapshot_get_currency (board->snapshot);

  switch (item)
    {
    case PAGODA_MONITOR_OWNER:
      pagoda_editing_owner (window, &card->customer, 1, card->owner);
      break;
    case PAGODA_MONITOR_CONTACT:
      pagoda_editing_contact (window, card->customer, NULL);
      break;
    case PAGODA_MONITOR_FACTS:
      mend_information (window, card, PAGODA_CHECK_FACT);
      break;
    case PAGODA_MONITOR_JUDGEMENTS:
      mend_information (window, card, PAGODA_CHECK_JUDGEMENT);
      break;
    case PAGODA_MONITOR_STRATEGY:
    case PAGODA_MONITOR_BREAKTHROUGH:
    case PAGODA_MONITOR_REVIEW:
      pagoda_editing_strategy (window, card->customer, name,
                               pagoda_layer_record_strategy_on (card->record, board->as_of));
      break;
    case PAGODA_MONITOR_PROJECT:
      pagoda_editing_project (window, card->customer, NULL, NULL, currency);
      break;
    case PAGODA_MONITOR_CLOSE:
      pagoda_editing_project (window, card->customer, NULL, find_project (board, card), currency);
      break;
    case PAGODA_MONITOR_DECIDERS:
      /* Who decides is asked for where the contacts are. */
      gtk_widget_activate_action (GTK_WIDGET (window), "win.customer-layers", "x", card->customer);
      break;
    case PAGODA_MONITOR_NEXT_CONTACT:
      pagoda_activity_form_plan (window, card->customer, pagoda_day_today ());
      break;
    }
}
