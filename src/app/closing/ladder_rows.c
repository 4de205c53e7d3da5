/* ladder_rows.c: the contact ladders of a customer's people as rows (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/ladder_rows.h"

#include "app/widgets/kept_expander.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/ladder_words.h"

#include <glib/gi18n-lib.h>

/* Words */

/* @part is taken over; NULL and "" are left out. */
static void
append (GString *text, const char *separator, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
  g_free (part);
}

char *
pagoda_ladder_word_next (const PagodaDossier *dossier,
                         const PagodaContact *contact,
                         PagodaDay day,
                         gboolean *late)
{
  PagodaLadderStand stand;

  if (!pagoda_ladder_stand_on (dossier->rungs, dossier->activities, contact->id, day, &stand))
    return NULL;
  if (late != NULL)
    *late = stand.stalled || stand.overdue;
  return pagoda_ladder_describe_next (&stand, pagoda_wording_dated, pagoda_language_current ());
}

static char *
word_done (const PagodaRung *rung)
{
  g_autofree char *day = pagoda_wording_dated (rung->done);
  g_autofree char *reached = g_strdup_printf (_ ("reached on %s"), day);

  return g_strdup_printf ("%s · %s", reached, rung->evidence);
}

/* The occasion, the card, and what they lack. */
static char *
word_open (const PagodaRung *rung, gboolean is_next)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *needs = is_next ? pagoda_rung_describe_needs (rung, language) : NULL;
  GString *text = g_string_new (NULL);

  append (text, " · ", g_strdup_printf (_ ("after %d days"), rung->interval));
  append (text, " · ", pagoda_rung_describe_occasion (rung, pagoda_wording_dated, language));
  append (text, "\n", pagoda_rung_describe_card (rung, language));
  if (needs != NULL)
    append (text, "\n", g_strdup_printf (_ ("Still missing: %s"), needs));
  return g_string_free (text, FALSE);
}

/* Rows */

static GtkWidget *
create_mark (const PagodaRung *rung, const PagodaLadderStand *stand, PagodaDay day)
{
  gboolean done = pagoda_rung_is_done (rung, day);
  gboolean late = rung == stand->next && (stand->stalled || stand->overdue);
  GtkWidget *mark = gtk_label_new (done ? "✓" : late ? "!" : rung == stand->next ? "→" : "○");

  gtk_widget_add_css_class (mark, done ? "done" : late ? "late" : "secondary");
  return mark;
}

static void
add_rung (GtkWidget *expander, const PagodaRung *rung, const PagodaLadderStand *stand, PagodaDay day)
{
  g_autofree char *title = pagoda_rung_describe (rung, pagoda_language_current ());
  g_autofree char *text
      = pagoda_rung_is_done (rung, day) ? word_done (rung) : word_open (rung, rung == stand->next);
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_mark (rung, stand, day));
  pagoda_text_row_set_action (row, "customer.rung", g_variant_new_int64 (rung->id));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static void
add_command (GtkWidget *expander, const char *title, const char *action, PagodaId contact)
{
  GtkWidget *row = pagoda_text_row_new (title, NULL);

  pagoda_text_row_set_action (row, action, g_variant_new_int64 (contact));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

/* A class of the whole would colour the rungs, too. */
static GtkWidget *
create_late_mark (void)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("alarm-symbolic");

  gtk_widget_add_css_class (mark, "late");
  return mark;
}

static GtkWidget *
create_ladder (const PagodaDossier *dossier,
               const PagodaContact *contact,
               const PagodaLadderStand *stand,
               PagodaDay day,
               GHashTable *open)
{
  g_autofree char *text
      = pagoda_ladder_describe_next (stand, pagoda_wording_dated, pagoda_language_current ());
  GtkWidget *expander
      = pagoda_kept_expander_new (open, g_strdup_printf ("ladder %" G_GINT64_FORMAT, contact->id),
                                  contact->name, text);

  for (guint i = 0; i < dossier->rungs->len; i++)
    {
      const PagodaRung *rung = g_ptr_array_index (dossier->rungs, i);
      if (rung->contact == contact->id && rung->from <= day)
        add_rung (expander, rung, stand, day);
    }
  add_command (expander, _ ("Keep as a template…"), "customer.keep-ladder", contact->id);
  add_command (expander, _ ("Take the ladder down"), "customer.delete-ladder", contact->id);
  if (stand->stalled || stand->overdue)
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), create_late_mark ());
  return expander;
}

static GtkWidget *
create_start (const PagodaContact *contact)
{
  GtkWidget *row = pagoda_text_row_new (contact->name, _ ("no ladder yet"));
  g_autofree char *name = g_strdup_printf (_ ("Set up the ladder of %s"), contact->name);

  pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Set up…")), name, "customer.start-ladder",
                              g_variant_new_int64 (contact->id));
  return row;
}

void
pagoda_ladder_rows_fill (AdwPreferencesPage *page,
                         const PagodaDossier *dossier,
                         PagodaDay day,
                         GHashTable *open)
{
  if (dossier->contacts->len == 0)
    return;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Contact ladders"),
      _ ("Four talks with each person: who we are, their problems, how we fit, doubts and details."));

  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      PagodaLadderStand stand;
      gboolean any = pagoda_ladder_stand_on (dossier->rungs, dossier->activities, contact->id, day, &stand);
      adw_preferences_group_add (group, any ? create_ladder (dossier, contact, &stand, day, open)
                                            : create_start (contact));
    }
}
