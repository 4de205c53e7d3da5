/* targets.c: targets in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/targets.h"

#include "store/layers-private.h"

static gboolean
write_target (PagodaDatabase *database, PagodaTarget *target, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "target-insert", "target-update", &target->id);

  pagoda_statement_bind_int (statement, ":customer", target->customer);
  pagoda_statement_bind_int (statement, ":entered_day", target->entered);
  pagoda_statement_bind_int (statement, ":due_day", target->due);
  pagoda_statement_bind_optional (statement, ":extended_day", target->extended, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":extended_due_day", target->extended_due, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":extension_reason", target->extension_reason);
  pagoda_statement_bind_text (statement, ":outcome", pagoda_target_outcome_word (target->outcome));
  pagoda_statement_bind_optional (statement, ":ended_day", target->ended, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":reason", target->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_targets_add_tier (PagodaDatabase *database, PagodaId target, PagodaDated *tier, GError **error)
{
  PagodaStatement *statement
      = pagoda_dated_row_begin (database, "target-tier-insert", &tier->id, ":target", target, tier->from);
  gboolean taken_back = tier->value == PAGODA_DATED_NONE;

  pagoda_statement_bind_text (statement, ":tier",
                              taken_back ? NULL : pagoda_target_tier_word ((PagodaTargetTier)tier->value));
  pagoda_statement_bind_text (statement, ":reason", tier->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_targets_save (PagodaDatabase *database, PagodaTarget *target, GError **error)
{
  return write_target (database, target, error)
         && pagoda_dated_rows_append (database, target->id, target->tiers, pagoda_targets_add_tier, error);
}

static gboolean
delete_targets (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":id", ":customer", NULL };

  return pagoda_delete_where (database, "target-tier-delete", slots, slot, id, error)
         && pagoda_delete_where (database, "target-delete", slots, slot, id, error);
}

gboolean
pagoda_targets_delete (PagodaDatabase *database, PagodaId target, GError **error)
{
  return delete_targets (database, ":id", target, error);
}

gboolean
pagoda_targets_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return delete_targets (database, ":customer", customer, error);
}

static void
add_target (PagodaStatement *statement, gpointer reading)
{
  PagodaTarget *target = pagoda_target_new ();

  target->id = pagoda_statement_int (statement, "id");
  target->customer = pagoda_statement_int (statement, "customer");
  target->entered = (PagodaDay)pagoda_statement_int (statement, "entered_day");
  target->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  target->extended = (PagodaDay)pagoda_statement_optional (statement, "extended_day", PAGODA_DAY_NONE);
  target->extended_due
      = (PagodaDay)pagoda_statement_optional (statement, "extended_due_day", PAGODA_DAY_NONE);
  target->extension_reason = g_strdup (pagoda_statement_text (statement, "extension_reason"));
  pagoda_target_outcome_parse (pagoda_statement_text (statement, "outcome"), &target->outcome);
  target->ended = (PagodaDay)pagoda_statement_optional (statement, "ended_day", PAGODA_DAY_NONE);
  target->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, target->customer)->targets, target);
  pagoda_layer_reading_keep (reading, target);
}

static void
add_tier (PagodaStatement *statement, gpointer reading)
{
  PagodaTarget *target = pagoda_layer_reading_parent (reading, statement, "target");
  PagodaTargetTier tier = PAGODA_TARGET_TIER_A;
  const char *word = pagoda_statement_text (statement, "tier");

  if (word != NULL)
    pagoda_target_tier_parse (word, &tier);
  PagodaDated *entry = pagoda_dated_new ((PagodaDay)pagoda_statement_int (statement, "from_day"),
                                         word != NULL ? (int)tier : PAGODA_DATED_NONE,
                                         pagoda_statement_text (statement, "reason"));
  entry->id = pagoda_statement_int (statement, "id");
  g_ptr_array_add (target->tiers, entry);
}

gboolean
pagoda_targets_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "target-list", add_target, error)
         && pagoda_layer_reading_each (reading, "target-tier-list", add_tier, error);
}
