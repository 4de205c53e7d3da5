/* layer_owner_row.c: who works a layer of an account, as a row of its card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/colleagues/layer_owner_row.h"

#include "app/widgets/text_row.h"
#include "method/assignment.h"

#include <glib/gi18n-lib.h>

/* `Lin Shan · Junior rep · needed: Sales manager` (transfer full). */
static char *
word_owner (const char *owner, gboolean own, int skill, PagodaSkill needed)
{
  PagodaLanguage language = pagoda_language_current ();
  GString *text = g_string_new (*owner != '\0' ? owner : _ ("Nobody"));

  if (*owner != '\0' && !own)
    g_string_append_printf (text, " · %s", _ ("the account's owner"));
  if (skill != PAGODA_NO_SKILL)
    g_string_append_printf (text, " · %s", pagoda_skill_label ((PagodaSkill)skill, language));
  switch (pagoda_fit_of (skill, needed))
    {
    case PAGODA_FIT_TOO_JUNIOR:
      g_string_append_printf (text, " · ⚠ ");
      g_string_append_printf (text, _ ("needed: %s"), pagoda_skill_label (needed, language));
      break;
    case PAGODA_FIT_MORE_THAN_NEEDED:
      g_string_append_printf (text, " · ");
      g_string_append_printf (text, _ ("%s would do"), pagoda_skill_label (needed, language));
      break;
    case PAGODA_FIT_UNKNOWN:
    case PAGODA_FIT_FITS:
      break;
    }
  return g_string_free (text, FALSE);
}

void
pagoda_layer_owner_row_add (AdwPreferencesGroup *group,
                            const PagodaBoard *board,
                            const PagodaBoardCard *card,
                            PagodaLayer layer)
{
  PagodaAssignment assignment = pagoda_assignment_on (card->record, card->owner, board->as_of);
  const char *owner = assignment.owners[layer];
  int skill = pagoda_colleagues_skill (pagoda_snapshot_get_colleagues (board->snapshot), owner, board->as_of);
  PagodaSkill needed = pagoda_skill_for_layer (layer);
  g_autofree char *words = word_owner (owner, (assignment.own & 1U << layer) != 0, skill, needed);
  GtkWidget *row = pagoda_text_row_new (_ ("Worked by"), words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (pagoda_fit_of (skill, needed) == PAGODA_FIT_TOO_JUNIOR)
    gtk_widget_add_css_class (row, "late-row");
  pagoda_text_row_set_action (row, "customer.layer-owner", g_variant_new_int32 ((int)layer));
  adw_preferences_group_add (group, row);
}
