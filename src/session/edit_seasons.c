/* edit_seasons.c: edits of when in the year a customer is to be visited, or better not (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_seasons.h"

#include "session/edit-private.h"
#include "store/season_windows.h"

#include <glib/gi18n-lib.h>

static gboolean
is_third (int third)
{
  return third >= 0 && third < PAGODA_N_THIRDS;
}

static gboolean
check_season (PagodaDatabase *database, const PagodaSeasonWindow *window, GError **error)
{
  return (is_third (window->first) && is_third (window->last))
         || pagoda_edit_refuse (_ ("A season begins and ends with a third of a month. Nothing was changed. "
                                   "Choose both."),
                                error);
}

static const PagodaAggregate seasons = { PAGODA_AGGREGATE (PagodaSeasonWindow,
                                                           pagoda_season_window,
                                                           check_season,
                                                           pagoda_season_windows_save,
                                                           pagoda_season_windows_delete) };

PagodaEdit *
pagoda_edit_save_season (const PagodaSeasonWindow *window, const char *name)
{
  return pagoda_edit_create_saving (&seasons, "save-season", name, window);
}

PagodaEdit *
pagoda_edit_delete_season (PagodaId window, const char *name)
{
  return pagoda_edit_create_deletion ("delete-season", name, window, pagoda_season_windows_delete);
}
