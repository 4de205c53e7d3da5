/* edit_quarters.c: edits of closed quarters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_quarters.h"

#include "session/edit-private.h"
#include "store/frozen_quarters.h"

#include <glib/gi18n-lib.h>

/* Also says which turn it is; of the first one there is nothing to be explained. */
static gboolean
check_frozen (PagodaDatabase *database, PagodaFrozenQuarter *frozen, GError **error)
{
  g_autofree char *word = pagoda_quarter_word (frozen->quarter);
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *message = NULL;

  if (frozen->day <= pagoda_quarter_period (frozen->quarter).last)
    {
      message = g_strdup_printf (
          _ ("The quarter %s is not over. Nothing was changed. Close it once its last day has passed."),
          word);
      return pagoda_edit_refuse (message, error);
    }
  before = pagoda_frozen_quarters_of (database, frozen->quarter, error);
  if (before == NULL)
    return FALSE;
  if (before->len == 0)
    {
      frozen->turn = 1;
      g_clear_pointer (&frozen->reason, g_free);
      return TRUE;
    }
  const PagodaFrozenQuarter *last = g_ptr_array_index (before, 0);
  frozen->turn = last->turn + 1;
  if (frozen->reason != NULL)
    return TRUE;
  g_autofree char *day = pagoda_day_to_iso (last->day);
  message
      = g_strdup_printf (_ ("The quarter %1$s was closed on %2$s by %3$s. Nothing was changed. Say why it is "
                            "to be frozen again."),
                         word, day, last->actor);
  return pagoda_edit_refuse (message, error);
}

static gboolean
freeze (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaFrozenQuarter *frozen = edit->data;

  if (!check_frozen (database, frozen, error) || !pagoda_frozen_quarters_insert (database, frozen, error))
    return FALSE;
  edit->id = frozen->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_freeze_quarter (const PagodaQuarterPack *pack, PagodaDay day, const char *reason)
{
  PagodaFrozenQuarter *frozen = g_new0 (PagodaFrozenQuarter, 1);
  g_autofree char *word = pagoda_quarter_word (pack->quarter);

  frozen->quarter = pack->quarter;
  frozen->day = day;
  frozen->actor = pagoda_history_get_actor ();
  frozen->reason = pagoda_edit_is_blank (reason) ? NULL : g_strdup (reason);
  frozen->version = PAGODA_QUARTER_VERSION;
  frozen->figures = pagoda_quarter_pack_to_text (pack);
  return pagoda_edit_create_with ("freeze-quarter", word, freeze, frozen,
                                  (GDestroyNotify)pagoda_frozen_quarter_free);
}
