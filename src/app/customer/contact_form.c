/* contact_form.c: the form of a contact.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

/* Who the contact was before. */
typedef struct
{
  PagodaId id; /* PAGODA_ID_NONE for a new one */
  PagodaId customer;
  char *name;
  char *reading;
} Subject;

static const PagodaTextField fields[] = {
  { "name", N_ ("Name"), G_STRUCT_OFFSET (PagodaContact, name) },
  { "title", N_ ("Title"), G_STRUCT_OFFSET (PagodaContact, title) },
  { "department", N_ ("Department"), G_STRUCT_OFFSET (PagodaContact, department) },
  { "mobile", N_ ("Mobile"), G_STRUCT_OFFSET (PagodaContact, mobile) },
  { "phone", N_ ("Phone"), G_STRUCT_OFFSET (PagodaContact, phone) },
  { "email", N_ ("Email"), G_STRUCT_OFFSET (PagodaContact, email) },
  { "wechat", N_ ("WeChat"), G_STRUCT_OFFSET (PagodaContact, wechat) },
  { "reading", N_ ("Reading"), G_STRUCT_OFFSET (PagodaContact, reading) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaContact, note) },
};

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject->reading);
  g_free (subject);
}

/* A reading that nobody touched belongs to the old name. */
static void
follow_name (const Subject *subject, PagodaContact *contact)
{
  gboolean renamed = g_strcmp0 (contact->name, subject->name) != 0;

  if (contact->reading != NULL && !(renamed && g_strcmp0 (contact->reading, subject->reading) == 0))
    return;
  g_free (contact->reading);
  contact->reading = pagoda_text_reading (contact->name, PAGODA_READING_PERSON);
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->id = subject->id;
  contact->customer = subject->customer;
  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), contact);
  contact->birthday = pagoda_form_dialog_get_day (form, "birthday");
  follow_name (subject, contact);
  pagoda_editing_save (form, pagoda_edit_save_contact (contact),
                       g_strdup_printf (_ ("Saved: %s"), contact->name));
}

void
pagoda_editing_contact (PagodaWindow *window, PagodaId customer, const PagodaContact *contact)
{
  Subject *subject = g_new0 (Subject, 1);
  PagodaFormDialog *form = pagoda_editing_open (window, contact != NULL ? contact->name : _ ("New contact"),
                                                G_CALLBACK (save_cb), subject, free_subject);

  subject->customer = customer;
  if (contact != NULL)
    *subject = (Subject){ contact->id, customer, g_strdup (contact->name), g_strdup (contact->reading) };
  pagoda_editing_add_fields (form, fields, G_N_ELEMENTS (fields), contact);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_form_dialog_add_day (form, "birthday", _ ("Birthday"),
                              contact != NULL ? contact->birthday : PAGODA_DAY_NONE);
  pagoda_form_dialog_set_day_kind (form, "birthday", PAGODA_FORM_DAY_PAST);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_delete_contact (PagodaWindow *window, const PagodaContact *contact)
{
  pagoda_editing_run (window, pagoda_edit_delete_contact (contact->id, contact->name, pagoda_day_today ()),
                      g_strdup_printf (_ ("Deleted: %s"), contact->name));
}
