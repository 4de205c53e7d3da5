/* barrier_moves.c: what can be done about a barrier of the overview.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/barriers/barrier_moves.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/widgets/popup_menu.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

void
pagoda_barrier_moves_run (PagodaWindow *window,
                          const PagodaBarrierOverview *overview,
                          const PagodaBarrierEntry *entry,
                          PagodaBarrierState state)
{
  if (state == entry->state)
    return;
  if (pagoda_barrier_needs_reason (entry->state, state))
    {
      pagoda_editing_barrier_state (window, entry->barrier, overview->board->as_of, state);
      return;
    }
  pagoda_editing_run (window,
                      pagoda_edit_set_barrier_state (entry->barrier, overview->board->as_of, state, NULL),
                      /* Translators: a barrier, and the state it is in now. */
                      g_strdup_printf (_ ("%1$s is now: %2$s"), entry->barrier->title,
                                       pagoda_barrier_state_label (state, pagoda_language_current ())));
}

/* Menu */

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
list_states (const PagodaBarrierEntry *entry)
{
  GMenu *states = g_menu_new ();

  for (int state = 0; state < PAGODA_N_BARRIER_STATES; state++)
    if (state != (int)entry->state)
      append_item (states, pagoda_barrier_state_label ((PagodaBarrierState)state, pagoda_language_current ()),
                   "page.move-to", g_variant_new ("(xi)", entry->barrier->id, state));
  append_item (states, _ ("On another day…"), "page.state", g_variant_new_int64 (entry->barrier->id));
  return states;
}

static GMenuModel *
create_menu (const PagodaBarrierEntry *entry)
{
  GMenu *menu = g_menu_new ();
  GMenu *open = g_menu_new ();
  GMenu *account = g_menu_new ();

  append_item (open, _ ("Open the barrier"), "page.open", g_variant_new_int64 (entry->barrier->id));
  append_item (account, _ ("Open the customer"), "win.customer-layers",
               g_variant_new_int64 (entry->card->customer));
  append_item (account, _ ("Strategy…"), "page.strategy", g_variant_new_int64 (entry->barrier->id));
  append_section (menu, NULL, open);
  append_section (menu, _ ("Change the state"), list_states (entry));
  append_section (menu, NULL, account);
  return G_MENU_MODEL (menu);
}

void
pagoda_barrier_moves_popup (GtkWidget *view, const PagodaBarrierEntry *entry)
{
  g_autoptr (GMenuModel) menu = create_menu (entry);

  pagoda_popup_menu_open (gtk_widget_get_ancestor (view, PAGODA_TYPE_PAGE), view, menu);
}
