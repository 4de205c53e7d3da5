/* card_menu.c: what can be done about a card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/card_menu.h"

#include "app/colleagues/colleague_forms.h"
#include "app/customer/activity_form.h"
#include "app/customer/editing.h"
#include "app/customer/layer_editing.h"
#include "app/record/record_dialog.h"

#include <glib/gi18n-lib.h>

#define FINDER "card-finder"

static void
append (GMenu *menu, const char *label, const char *action, PagodaId customer)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", customer);
  g_menu_append_item (menu, item);
}

static GMenuModel *
list_moves (const PagodaBoardCard *card)
{
  GMenu *moves = g_menu_new ();

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      g_autoptr (GMenuItem) item
          = g_menu_item_new (pagoda_layer_label ((PagodaLayer)layer, pagoda_language_current ()), NULL);
      g_menu_item_set_action_and_target (item, "page.move-to", "(xi)", card->customer, layer);
      if (layer != (int)card->layers->shown)
        g_menu_append_item (moves, item);
    }
  return G_MENU_MODEL (moves);
}

GMenuModel *
pagoda_card_menu_new (const PagodaBoardCard *card)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) work = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenuModel) moves = list_moves (card);

  append (look, _ ("Open customer"), "win.customer-layers", card->customer);
  append (look, _ ("What the card rests on"), "page.details", card->customer);
  g_menu_append_submenu (look, _ ("Move to layer"), moves);
  append (work, _ ("Plan a visit"), "page.plan", card->customer);
  append (work, _ ("Record a call or visit"), "page.record", card->customer);
  append (work, _ ("Set the strategy"), "page.strategy", card->customer);
  append (people, _ ("Set the owner"), "page.owner", card->customer);
  append (people, _ ("Assign layers"), "page.assign", card->customer);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (look));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (work));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));
  return G_MENU_MODEL (menu);
}

/* Actions */

static void
activate_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  PagodaCardFinder find_card = (PagodaCardFinder)g_object_get_data (G_OBJECT (action), FINDER);
  PagodaBoard *board;
  const PagodaBoardCard *card = find_card (page, g_variant_get_int64 (parameter), &board);
  PagodaWindow *window = PAGODA_WINDOW (gtk_widget_get_root (page));
  const char *name = g_action_get_name (G_ACTION (action));

  if (card == NULL)
    return;
  const char *customer = pagoda_snapshot_get_name (board->snapshot, card->place);
  if (g_str_equal (name, "plan"))
    pagoda_activity_form_plan (window, card->customer, pagoda_day_today ());
  else if (g_str_equal (name, "record"))
    pagoda_record_dialog_open (window, card->customer);
  else if (g_str_equal (name, "strategy"))
    pagoda_editing_strategy (window, card->customer, customer,
                             pagoda_layer_record_strategy_on (card->record, board->as_of));
  else if (g_str_equal (name, "owner"))
    pagoda_editing_owner (window, &card->customer, 1, card->owner);
  else
    pagoda_editing_layer_owner (window, &card->customer, 1, customer, PAGODA_ANY_LAYER, NULL);
}

void
pagoda_card_menu_add_actions (GActionMap *group, GtkWidget *page, PagodaCardFinder find_card)
{
  static const char *const names[] = { "plan", "record", "strategy", "owner", "assign" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_INT64);
      g_object_set_data (G_OBJECT (action), FINDER, (gpointer)find_card);
      g_signal_connect (action, "activate", G_CALLBACK (activate_cb), page);
      g_action_map_add_action (group, G_ACTION (action));
    }
}
