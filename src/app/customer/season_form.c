/* season_form.c: the form of when in the year a customer is to be visited, or better not (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/season_editing.h"
#include "session/edit_seasons.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaSeasonWindow *before;
  char *name; /* of the customer */
} Season;

static void
free_season (gpointer data)
{
  Season *season = data;

  pagoda_season_window_free (season->before);
  g_free (season->name);
  g_free (season);
}

static void
save_cb (PagodaFormDialog *form, Season *season)
{
  g_autoptr (PagodaSeasonWindow) window = pagoda_season_window_copy (season->before);

  window->purpose = (PagodaSeasonPurpose)pagoda_form_dialog_get_choice (form, "purpose");
  window->first = (int)pagoda_form_dialog_get_choice (form, "first");
  window->last = (int)pagoda_form_dialog_get_choice (form, "last");
  g_free (window->note);
  window->note = pagoda_form_dialog_get_text (form, "note");
  pagoda_editing_save (form, pagoda_edit_save_season (window, season->name),
                       g_strdup_printf (_ ("Saved: %s"), season->name));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Season *season = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_season (season->before->id, season->name),
                       g_strdup_printf (_ ("Deleted: %s"), season->name));
}

static void
add_third (PagodaFormDialog *form, const char *key, const char *title, int third)
{
  g_autoptr (GtkStringList) thirds = gtk_string_list_new (NULL);

  for (int i = 0; i < PAGODA_N_THIRDS; i++)
    gtk_string_list_take (thirds, pagoda_third_label (i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, key, title, thirds, (guint)third);
}

void
pagoda_editing_season (PagodaWindow *window, const PagodaDossier *dossier, const PagodaSeasonWindow *season)
{
  const PagodaSeasonWindow fresh = { .customer = dossier->customer->id };
  Season *subject = g_new0 (Season, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Season"), G_CALLBACK (save_cb), subject, free_season);

  subject->before = pagoda_season_window_copy (season != NULL ? season : &fresh);
  subject->name = g_strdup (dossier->customer->name);
  pagoda_form_dialog_add_labels (form, "purpose", _ ("Purpose"), pagoda_season_purpose_label,
                                 PAGODA_N_SEASON_PURPOSES, subject->before->purpose);
  add_third (form, "first", _ ("Every year from"), subject->before->first);
  add_third (form, "last", _ ("Up to and including"), subject->before->last);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), subject->before->note);
  if (season != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}
