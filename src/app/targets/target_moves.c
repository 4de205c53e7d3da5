/* target_moves.c: what can be done about a target of the plan.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/targets/target_moves.h"

#include "app/customer/target_editing.h"
#include "app/page.h"
#include "app/widgets/popup_menu.h"

#include <glib/gi18n-lib.h>

void
pagoda_target_moves_run (PagodaWindow *window,
                         const PagodaTargets *targets,
                         const PagodaTargetEntry *entry,
                         PagodaTargetTier tier)
{
  const PagodaTarget *target = entry->planned.target;
  const char *name = pagoda_snapshot_get_name (targets->snapshot, entry->place);
  g_autofree char *had = g_strdup_printf (_ ("%s is overdue and had more time: win it or drop it."), name);

  if (tier == entry->tier)
    return;
  if (!entry->overdue)
    pagoda_editing_target_tier (window, target, name, (int)tier);
  else if (target->extended == PAGODA_DAY_NONE)
    pagoda_editing_extend_target (window, target, name);
  else
    pagoda_window_show_toast (window, had, NULL, NULL);
}

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

/* A target gets more time once. */
static GMenu *
list_outcomes (const PagodaTarget *target)
{
  GMenu *outcomes = g_menu_new ();

  append_item (outcomes, _ ("Won"), "page.reach", g_variant_new_int64 (target->id));
  if (target->extended == PAGODA_DAY_NONE)
    append_item (outcomes, _ ("More time, once…"), "page.extend", g_variant_new_int64 (target->id));
  append_item (outcomes, _ ("Drop…"), "page.drop", g_variant_new_int64 (target->id));
  return outcomes;
}

static GMenu *
list_tiers (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  GMenu *tiers = g_menu_new ();
  PagodaId id = entry->planned.target->id;

  for (int tier = 0; tier < PAGODA_N_TARGET_TIERS; tier++)
    if (tier != (int)entry->tier)
      append_item (tiers, pagoda_target_tier_label ((PagodaTargetTier)tier, pagoda_language_current ()),
                   "page.move-to", g_variant_new ("(xi)", id, tier));
  if (pagoda_dated_value_on (entry->planned.target->tiers, targets->as_of) != PAGODA_DATED_NONE)
    append_item (tiers, _ ("By the due day"), "page.by-due-day", g_variant_new_int64 (id));
  return tiers;
}

void
pagoda_target_moves_popup (GtkWidget *view, const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *open = g_menu_new ();

  append_item (open, _ ("Edit…"), "page.open", g_variant_new_int64 (entry->planned.target->id));
  append_item (open, _ ("Open the customer"), "win.customer",
               g_variant_new_int64 (entry->planned.target->customer));
  append_section (menu, NULL, open);
  append_section (menu, NULL, list_outcomes (entry->planned.target));
  append_section (menu, _ ("Change the tier"), list_tiers (targets, entry));
  pagoda_popup_menu_open (gtk_widget_get_ancestor (view, PAGODA_TYPE_PAGE), view, G_MENU_MODEL (menu));
}
