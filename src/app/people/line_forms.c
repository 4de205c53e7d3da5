/* line_forms.c: the forms of the lines of a people map.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/people/line_forms.h"

#include "app/customer/editing-private.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaInfluenceLine *line;
  PagodaDecisionMaker *person; /* of a reporting line; NULL otherwise */
  GArray *contacts;            /* PagodaId, in the order of the offers */
  GPtrArray *names;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_influence_line_free (subject->line);
  pagoda_decision_maker_free (subject->person);
  g_array_unref (subject->contacts);
  g_ptr_array_unref (subject->names);
  g_free (subject);
}

static Subject *
create_subject (const PagodaPeoplePicture *picture)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->contacts = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  subject->names = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < picture->map.n; i++)
    {
      g_array_append_val (subject->contacts, picture->contacts[i]);
      g_ptr_array_add (subject->names, g_strdup (picture->people[i].name));
    }
  return subject;
}

/* The place of @contact among the offers, 0 where it is none of them. */
static guint
find_offer (const Subject *subject, PagodaId contact)
{
  for (guint i = 0; i < subject->contacts->len; i++)
    if (g_array_index (subject->contacts, PagodaId, i) == contact)
      return i;
  return 0;
}

static PagodaId
contact_at (const Subject *subject, guint offer)
{
  return offer < subject->contacts->len ? g_array_index (subject->contacts, PagodaId, offer) : PAGODA_ID_NONE;
}

static GtkStringList *
list_names (const Subject *subject, const char *first)
{
  GtkStringList *offers = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (offers, first);
  for (guint i = 0; i < subject->names->len; i++)
    gtk_string_list_append (offers, g_ptr_array_index (subject->names, i));
  return offers;
}

/* Influence lines */

static void
save_line_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaInfluenceLine) line = pagoda_influence_line_copy (subject->line);
  guint speaker = pagoda_form_dialog_get_choice (form, "speaker");

  line->speaker = contact_at (subject, speaker);
  line->listener = contact_at (subject, pagoda_form_dialog_get_choice (form, "listener"));
  g_free (line->note);
  line->note = pagoda_form_dialog_get_text (form, "note");
  const char *name = speaker < subject->names->len ? g_ptr_array_index (subject->names, speaker) : "";
  pagoda_editing_save (form, pagoda_edit_save_influence_line (line, name),
                       g_strdup_printf (_ ("Saved: %s"), name));
}

static void
delete_line_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");
  const char *name = g_ptr_array_index (subject->names, find_offer (subject, subject->line->speaker));

  pagoda_editing_save (form, pagoda_edit_remove_influence_line (subject->line, name, pagoda_day_today ()),
                       g_strdup_printf (_ ("Removed: %s"), name));
}

static PagodaFormDialog *
open_line (PagodaWindow *window, Subject *subject)
{
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Influence line"), G_CALLBACK (save_line_cb), subject, free_subject);
  g_autoptr (GtkStringList) speakers = list_names (subject, NULL);
  g_autoptr (GtkStringList) listeners = list_names (subject, NULL);

  pagoda_form_dialog_add_choice (form, "speaker", _ ("Who influences"), speakers,
                                 find_offer (subject, subject->line->speaker));
  pagoda_form_dialog_add_choice (form, "listener", _ ("Who listens"), listeners,
                                 find_offer (subject, subject->line->listener));
  pagoda_form_dialog_add_text (form, "note", _ ("How it comes"), subject->line->note);
  pagoda_form_dialog_allow_long (form, "note");
  return form;
}

void
pagoda_editing_new_influence_line (PagodaWindow *window, const PagodaPeoplePicture *picture, PagodaId speaker)
{
  const PagodaInfluenceLine fresh = {
    .project = picture->project->id, .speaker = speaker, .from = pagoda_day_today (), .until = PAGODA_DAY_NONE
  };
  Subject *subject = create_subject (picture);

  subject->line = pagoda_influence_line_copy (&fresh);
  if (find_offer (subject, speaker) == 0)
    subject->line->listener = contact_at (subject, 1);
  gtk_window_present (GTK_WINDOW (open_line (window, subject)));
}

void
pagoda_editing_influence_line (PagodaWindow *window,
                               const PagodaPeoplePicture *picture,
                               const PagodaInfluenceLine *line)
{
  Subject *subject = create_subject (picture);

  subject->line = pagoda_influence_line_copy (line);
  PagodaFormDialog *form = open_line (window, subject);
  pagoda_form_dialog_add_delete (form, delete_line_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Reporting lines */

static void
save_superior_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaDecisionMaker) person = pagoda_decision_maker_copy (subject->person);
  guint chosen = pagoda_form_dialog_get_choice (form, "reports-to");
  const char *name = g_ptr_array_index (subject->names, find_offer (subject, person->contact));

  person->reports_to = chosen > 0 ? contact_at (subject, chosen - 1) : PAGODA_ID_NONE;
  pagoda_editing_save (form, pagoda_edit_set_superior (person, name),
                       g_strdup_printf (_ ("Saved: %s"), name));
}

void
pagoda_editing_superior (PagodaWindow *window,
                         const PagodaPeoplePicture *picture,
                         const PagodaDecisionMaker *person)
{
  Subject *subject = create_subject (picture);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Reports to"), G_CALLBACK (save_superior_cb), subject, free_subject);
  g_autoptr (GtkStringList) offers = list_names (subject, _ ("Unknown"));
  guint known = find_offer (subject, person->reports_to);

  subject->person = pagoda_decision_maker_copy (person);
  pagoda_form_dialog_add_choice (form, "reports-to", _ ("Reports to"), offers,
                                 contact_at (subject, known) == person->reports_to
                                         && person->reports_to != PAGODA_ID_NONE
                                     ? known + 1
                                     : 0);
  gtk_window_present (GTK_WINDOW (form));
}
