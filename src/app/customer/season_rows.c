/* season_rows.c: when in the year a customer is to be visited, or better not, as rows (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/season_editing.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "method/season.h"

#include <glib/gi18n-lib.h>

static char *
word_span (const PagodaSeasonWindow *window)
{
  g_autofree char *first = pagoda_third_label (window->first, pagoda_language_current ());
  g_autofree char *last = pagoda_third_label (window->last, pagoda_language_current ());

  if (window->first == window->last)
    return g_steal_pointer (&first);
  /* Translators: the first and the last third of a month of a season. */
  return g_strdup_printf (_ ("%1$s to %2$s"), first, last);
}

static char *
word_standing (const PagodaSeasonWindow *window, PagodaDay day)
{
  gboolean holds = pagoda_season_holds (window, day);
  g_autofree char *when = pagoda_wording_day (
      holds ? pagoda_season_last_day (window, day) : pagoda_season_next_day (window, day), day);

  /* Translators: the last day of a season, or the first of the next one. */
  return holds ? g_strdup_printf (_ ("now, until %s"), when) : g_strdup_printf (_ ("next from %s"), when);
}

static void
add_season (AdwPreferencesGroup *group, const PagodaSeasonWindow *window, PagodaDay day)
{
  g_autofree char *span = word_span (window);
  g_autofree char *standing = word_standing (window, day);
  g_autofree char *text = g_strjoin (" · ", span, standing, window->note, NULL);
  GtkWidget *row
      = pagoda_text_row_new (pagoda_season_purpose_label (window->purpose, pagoda_language_current ()), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.season", g_variant_new_int64 (window->id));
  adw_preferences_group_add (group, row);
}

void
pagoda_customer_seasons_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Seasons of the year"),
      _ ("When to visit and when not. In a season to avoid the suggestions name it last."));

  pagoda_text_row_add_group_button (group, _ ("Add season"), "customer.new-season", NULL);
  for (guint i = 0; i < dossier->seasons->len; i++)
    add_season (group, g_ptr_array_index (dossier->seasons, i), day);
}
