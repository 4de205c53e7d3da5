/* edit_travels.c: edits of who of us is on the road, and where.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_travels.h"

#include "session/edit-private.h"
#include "store/travels.h"

#include <glib/gi18n-lib.h>

static gboolean
check_travel (PagodaDatabase *database, const PagodaTravel *travel, GError **error)
{
  if (pagoda_edit_is_blank (travel->destination))
    return pagoda_edit_refuse (_ ("A travel needs a destination. Nothing was changed. Say where it goes."),
                               error);
  if (travel->from == PAGODA_DAY_NONE || travel->until == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A travel needs its first and its last day. Nothing was changed. Enter both."), error);
  return travel->until >= travel->from
         || pagoda_edit_refuse (
             _ ("A travel cannot end before it begins. Nothing was changed. Choose a later last day."),
             error);
}

static const PagodaAggregate travels = {
  PAGODA_AGGREGATE (PagodaTravel, pagoda_travel, check_travel, pagoda_travels_save, pagoda_travels_delete)
};

PagodaEdit *
pagoda_edit_save_travel (const PagodaTravel *travel)
{
  return pagoda_edit_create_saving (&travels, "save-travel", travel->destination, travel);
}

PagodaEdit *
pagoda_edit_delete_travel (PagodaId travel, const char *destination)
{
  return pagoda_edit_create_deletion ("delete-travel", destination, travel, pagoda_travels_delete);
}
