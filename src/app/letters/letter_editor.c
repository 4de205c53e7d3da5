/* letter_editor.c: where a letter is written with its places.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/letters/letter_editor.h"

#include "app/customer/editing-private.h"
#include "app/letters/letter_text.h"
#include "session/edit_letters.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaId id;
  char *name;        /* as it is kept; NULL of a new one */
  GPtrArray *others; /* PagodaLetter: those beside it that are not in the store yet */
  GtkTextView *body;
  GtkWindow *parent;
  PagodaLetterEdited edited;
  char *saved; /* the name that it is being saved with, or NULL */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject->saved);
  g_ptr_array_unref (subject->others);
  g_object_unref (subject->parent);
  g_free (subject);
}

/* What is in the store stays there by itself. */
static GPtrArray *
copy_others (const PagodaLetter *letter, const GPtrArray *letters)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);

  for (guint i = 0; i < letters->len; i++)
    {
      const PagodaLetter *other = g_ptr_array_index (letters, i);
      if (other != letter && other->id == PAGODA_ID_NONE)
        g_ptr_array_add (others, pagoda_letter_copy (other));
    }
  return others;
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");
  g_autofree char *body = pagoda_letter_text_get (subject->body);
  const PagodaLetter letter = { subject->id, name, body };

  g_free (subject->saved);
  subject->saved = g_strdup (name);
  pagoda_editing_save (form, pagoda_edit_save_letter (&letter, subject->others),
                       g_strdup_printf (_ ("Letter saved: %s"), name));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_letter (subject->id, subject->name, subject->others),
                       g_strdup_printf (_ ("Letter deleted: %s"), subject->name));
}

/* A form that is closed by hand saved nothing, even if that was tried before. */
static gboolean
close_request_cb (Subject *subject)
{
  g_clear_pointer (&subject->saved, g_free);
  return GDK_EVENT_PROPAGATE;
}

static void
closed_cb (Subject *subject)
{
  subject->edited (subject->parent, subject->saved);
}

/* Every place once, as it is written. */
static char *
describe_places (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int place = 0; place < PAGODA_N_LETTER_PLACES; place++)
    g_string_append_printf (text, "%s{%s}", place > 0 ? " " : "",
                            pagoda_letter_place_label ((PagodaLetterPlace)place, pagoda_language_current ()));
  /* Translators: followed by all places that a letter can have. */
  return g_strdup_printf (_ ("Filled in for each customer: %s"), text->str);
}

static void
add_rows (PagodaFormDialog *form, Subject *subject, const PagodaLetter *letter)
{
  g_autofree char *places = describe_places ();

  pagoda_form_dialog_add_text (form, "name", _ ("Name"), letter != NULL ? letter->name : NULL);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_begin_group (form, _ ("Text"));
  pagoda_form_dialog_add_row (form, "body", pagoda_letter_text_new (_ ("Text"), &subject->body));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (subject->body),
                            letter != NULL && letter->body != NULL ? letter->body : "", -1);
  adw_preferences_group_set_description (pagoda_form_dialog_add_group (form, _ ("Places")), places);
}

void
pagoda_letter_editor_open (PagodaWindow *window,
                           GtkWindow *parent,
                           const PagodaLetter *letter,
                           const GPtrArray *letters,
                           PagodaLetterEdited edited)
{
  Subject *subject = g_new0 (Subject, 1);
  PagodaFormDialog *form = pagoda_editing_open (window, letter != NULL ? _ ("Edit letter") : _ ("New letter"),
                                                G_CALLBACK (save_cb), subject, free_subject);

  subject->id = letter != NULL ? letter->id : PAGODA_ID_NONE;
  subject->name = letter != NULL ? g_strdup (letter->name) : NULL;
  subject->others = copy_others (letter, letters);
  subject->parent = g_object_ref (parent);
  subject->edited = edited;
  add_rows (form, subject, letter);
  /* Without the last one the ready-made ones would be offered again. */
  if (letter != NULL && letters->len > 1)
    pagoda_form_dialog_add_delete (form, delete_cb);
  g_signal_connect_swapped (form, "close-request", G_CALLBACK (close_request_cb), subject);
  g_signal_connect_swapped (form, "destroy", G_CALLBACK (closed_cb), subject);
  gtk_window_present (GTK_WINDOW (form));
}
