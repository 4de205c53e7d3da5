/* editing.c: the forms in which a customer and what belongs to it are changed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form is made from a record and filled back into one; the session runs the edit.  The form stays open with
 * the sentence of what went wrong, and closes when it is done.
 */
#include "config.h"

#include "app/customer/editing.h"

#include "app/customer/duplicates.h"
#include "app/widgets/form_dialog.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

/* Judgements and strengths are marks from 1 to this. */
#define MOST_MARK 5

/* What a form is about. */
typedef struct
{
  PagodaWindow *window;
  PagodaFormDialog *form;
  PagodaId id;       /* of the record; PAGODA_ID_NONE for a new one */
  PagodaId customer; /* it belongs to */
  PagodaFactKind kind;
  GArray *customers; /* PagodaId, where many are changed */
  PagodaCustomer *before;
  char *reading; /* as it was */
  char *name;
  PagodaDuplicates *duplicates; /* NULL until they are prepared */
} Subject;

/* An edit that is under way. */
typedef struct
{
  PagodaWindow *window;
  PagodaFormDialog *form; /* NULL where there is none */
  char *text;             /* what the toast says */
  gboolean reveal;        /* show the customer that was saved */
} Running;

/* A row of a customer's form, and the member that it fills. */
typedef struct
{
  const char *key;
  const char *title;
  gsize offset;
} TextField;

static const TextField customer_fields[] = {
  { "name", N_ ("Name"), G_STRUCT_OFFSET (PagodaCustomer, name) },
  { "code", N_ ("Code, given out where empty"), G_STRUCT_OFFSET (PagodaCustomer, code) },
  { "short-name", N_ ("Short name"), G_STRUCT_OFFSET (PagodaCustomer, short_name) },
  { "phone", N_ ("Phone"), G_STRUCT_OFFSET (PagodaCustomer, phone) },
  { "email", N_ ("Email"), G_STRUCT_OFFSET (PagodaCustomer, email) },
  { "province", N_ ("Province"), G_STRUCT_OFFSET (PagodaCustomer, province) },
  { "city", N_ ("City"), G_STRUCT_OFFSET (PagodaCustomer, city) },
  { "district", N_ ("District"), G_STRUCT_OFFSET (PagodaCustomer, district) },
  { "address", N_ ("Address"), G_STRUCT_OFFSET (PagodaCustomer, address) },
  { "country", N_ ("Country"), G_STRUCT_OFFSET (PagodaCustomer, country) },
  { "website", N_ ("Website"), G_STRUCT_OFFSET (PagodaCustomer, website) },
  { "trade", N_ ("Trade"), G_STRUCT_OFFSET (PagodaCustomer, trade) },
  { "reading", N_ ("Reading"), G_STRUCT_OFFSET (PagodaCustomer, reading) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaCustomer, note) },
};

static const TextField contact_fields[] = {
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

static PagodaSession *
session_of (PagodaWindow *window)
{
  return pagoda_outlook_get_session (pagoda_window_get_outlook (window));
}

/* Running */

static void
tell_failure (Running *running, GError *error)
{
  if (running->form != NULL && gtk_widget_get_visible (GTK_WIDGET (running->form)))
    pagoda_form_dialog_show_message (running->form, error->message);
  else
    pagoda_window_show_toast (running->window, error->message, NULL, NULL);
}

static void
tell_success (Running *running, PagodaId id, gint64 entry)
{
  if (running->form != NULL)
    gtk_window_destroy (GTK_WINDOW (running->form));
  if (entry != 0)
    pagoda_window_show_done (running->window, running->text);
  if (running->reveal)
    gtk_widget_activate_action (GTK_WIDGET (running->window), "win.customer", "x", id);
}

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Running *running = data;
  g_autoptr (GError) error = NULL;
  gint64 entry;
  PagodaId id = pagoda_session_edit_finish (PAGODA_SESSION (source), result, &entry, &error);

  if (error != NULL)
    tell_failure (running, error);
  else
    tell_success (running, id, entry);
  g_object_unref (running->window);
  g_clear_object (&running->form);
  g_free (running->text);
  g_free (running);
}

/* @edit and @text are taken over. */
static void
run (PagodaWindow *window, PagodaFormDialog *form, PagodaEdit *edit, char *text, gboolean reveal)
{
  Running *running = g_new (Running, 1);

  *running = (Running){ g_object_ref (window), form != NULL ? g_object_ref (form) : NULL, text, reveal };
  pagoda_session_edit_async (session_of (window), edit, edited_cb, running);
}

/* Forms */

static void
free_subject (gpointer data, GClosure *closure)
{
  Subject *subject = data;

  g_clear_pointer (&subject->customers, g_array_unref);
  g_clear_pointer (&subject->before, pagoda_customer_free);
  g_clear_pointer (&subject->duplicates, pagoda_duplicates_free);
  g_free (subject->reading);
  g_free (subject->name);
  g_free (subject);
}

/* A form whose `save` goes to @save. */
static Subject *
open_form (PagodaWindow *window, const char *title, GCallback save)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->window = window;
  subject->form = pagoda_form_dialog_new (GTK_WINDOW (window), title);
  g_signal_connect_data (subject->form, "save", save, subject, free_subject, 0);
  return subject;
}

static void
add_fields (PagodaFormDialog *form, const TextField *fields, gsize n, gconstpointer record)
{
  for (gsize i = 0; i < n; i++)
    pagoda_form_dialog_add_text (form, fields[i].key, _ (fields[i].title),
                                 record != NULL ? G_STRUCT_MEMBER (const char *, record, fields[i].offset)
                                                : NULL);
  pagoda_form_dialog_require (form, "name");
}

static void
take_fields (PagodaFormDialog *form, const TextField *fields, gsize n, gpointer record)
{
  for (gsize i = 0; i < n; i++)
    {
      char **member = &G_STRUCT_MEMBER (char *, record, fields[i].offset);
      g_free (*member);
      *member = pagoda_form_dialog_get_text (form, fields[i].key);
    }
}

/* A reading that nobody touched belongs to the old name. */
static void
follow_name (const Subject *subject, const char *name, char **reading, PagodaReadingKind kind)
{
  gboolean untouched = g_strcmp0 (*reading, subject->reading) == 0;

  if (*reading != NULL && (!untouched || g_strcmp0 (name, subject->name) == 0))
    return;
  g_free (*reading);
  *reading = pagoda_text_reading (name, kind);
}

/* Customers */

static void
customer_save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaCustomer) customer
      = subject->before != NULL ? pagoda_customer_copy (subject->before) : pagoda_customer_new ();
  gboolean new = subject->id == PAGODA_ID_NONE;

  take_fields (form, customer_fields, G_N_ELEMENTS (customer_fields), customer);
  follow_name (subject, customer->name, &customer->reading, PAGODA_READING_COMPANY);
  if (customer->short_name == NULL)
    customer->short_name = pagoda_customer_guess_short_name (customer->name);
  if (customer->code == NULL)
    customer->code = g_strdup ("");
  run (subject->window, form, pagoda_edit_save_customer (customer),
       g_strdup_printf (_ ("Saved: %s"), customer->name), new);
}

static void
customer_changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");
  const char *other = name != NULL && subject->duplicates != NULL
                          ? pagoda_duplicates_find (subject->duplicates, name, subject->id)
                          : NULL;
  g_autofree char *text
      = other != NULL ? g_strdup_printf (_ ("“%s” is there already. Is it the same customer?"), other) : NULL;

  if (g_str_equal (key, "name"))
    pagoda_form_dialog_show_message (form, text);
}

static void
duplicates_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  PagodaDuplicates *duplicates = pagoda_duplicates_new_finish (result);
  Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  /* A form that was closed meanwhile has lost its subject. */
  if (subject == NULL)
    {
      pagoda_duplicates_free (duplicates);
      return;
    }
  subject->duplicates = duplicates;
  customer_changed_cb (form, "name", subject);
}

static void
forget_subject_cb (GObject *form)
{
  g_object_set_data (form, "subject", NULL);
}

static void
watch_duplicates (Subject *subject)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session_of (subject->window));

  g_object_set_data (G_OBJECT (subject->form), "subject", subject);
  g_signal_connect (subject->form, "destroy", G_CALLBACK (forget_subject_cb), NULL);
  g_signal_connect (subject->form, "changed", G_CALLBACK (customer_changed_cb), subject);
  if (snapshot != NULL)
    pagoda_duplicates_new_async (snapshot, duplicates_ready_cb, g_object_ref (subject->form));
}

void
pagoda_editing_customer (PagodaWindow *window, const PagodaCustomer *customer)
{
  Subject *subject = open_form (window, customer != NULL ? customer->name : _ ("New customer"),
                                G_CALLBACK (customer_save_cb));

  if (customer != NULL)
    {
      subject->id = customer->id;
      subject->before = pagoda_customer_copy (customer);
      subject->reading = g_strdup (customer->reading);
      subject->name = g_strdup (customer->name);
    }
  add_fields (subject->form, customer_fields, G_N_ELEMENTS (customer_fields), customer);
  watch_duplicates (subject);
  gtk_window_present (GTK_WINDOW (subject->form));
}

void
pagoda_editing_delete_customers (PagodaWindow *window, const PagodaId *customers, gsize n, const char *name)
{
  char *text = n == 1 ? g_strdup_printf (_ ("Deleted: %s"), name)
                      : g_strdup_printf (_ ("Customers deleted: %u"), (guint)n);

  run (window, NULL, pagoda_edit_delete_customers (customers, n, name), text, FALSE);
}

/* Owner and class */

static Subject *
open_form_for_many (PagodaWindow *window,
                    const char *title,
                    const PagodaId *customers,
                    gsize n,
                    GCallback save)
{
  Subject *subject = open_form (window, title, save);

  subject->customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_array_append_vals (subject->customers, customers, (guint)n);
  return subject;
}

static const PagodaId *
ids_of (const Subject *subject)
{
  return (const PagodaId *)(gpointer)subject->customers->data;
}

static void
owner_save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *owner = pagoda_form_dialog_get_text (form, "owner");

  run (subject->window, form,
       pagoda_edit_set_owner (ids_of (subject), subject->customers->len, pagoda_day_today (), owner),
       owner != NULL ? g_strdup_printf (_ ("Owner: %s"), owner) : g_strdup (_ ("Nobody looks after it now.")),
       FALSE);
}

void
pagoda_editing_owner (PagodaWindow *window, const PagodaId *customers, gsize n, const char *owner)
{
  Subject *subject = open_form_for_many (window, _ ("Owner"), customers, n, G_CALLBACK (owner_save_cb));

  pagoda_form_dialog_add_text (subject->form, "owner", _ ("Owner from today on, empty for nobody"), owner);
  gtk_window_present (GTK_WINDOW (subject->form));
}

/* The first offer is the suggestion, the classes follow. */
static void
class_save_cb (PagodaFormDialog *form, Subject *subject)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "class");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  PagodaAccountClass account_class = (PagodaAccountClass)(chosen > 0 ? chosen - 1 : 0);

  run (subject->window, form,
       pagoda_edit_set_class (ids_of (subject), subject->customers->len, pagoda_day_today (),
                              chosen > 0 ? &account_class : NULL, reason),
       chosen > 0 ? g_strdup_printf (_ ("Class: %s"),
                                     pagoda_account_class_label (account_class, pagoda_language_current ()))
                  : g_strdup (_ ("The class is the suggested one again.")),
       FALSE);
}

void
pagoda_editing_class (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  Subject *subject
      = open_form_for_many (window, _ ("Account class"), customers, n, G_CALLBACK (class_save_cb));
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("As suggested"));
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    gtk_string_list_append (offers,
                            pagoda_account_class_label ((PagodaAccountClass)i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (subject->form, "class", _ ("Class from today on"), offers, 0);
  pagoda_form_dialog_add_text (subject->form, "reason", _ ("Reason"), NULL);
  gtk_window_present (GTK_WINDOW (subject->form));
}

/* Contacts */

static void
contact_save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->id = subject->id;
  contact->customer = subject->customer;
  take_fields (form, contact_fields, G_N_ELEMENTS (contact_fields), contact);
  contact->birthday = pagoda_form_dialog_get_day (form, "birthday");
  follow_name (subject, contact->name, &contact->reading, PAGODA_READING_PERSON);
  run (subject->window, form, pagoda_edit_save_contact (contact),
       g_strdup_printf (_ ("Saved: %s"), contact->name), FALSE);
}

void
pagoda_editing_contact (PagodaWindow *window, PagodaId customer, const PagodaContact *contact)
{
  Subject *subject
      = open_form (window, contact != NULL ? contact->name : _ ("New contact"), G_CALLBACK (contact_save_cb));

  subject->customer = customer;
  if (contact != NULL)
    {
      subject->id = contact->id;
      subject->reading = g_strdup (contact->reading);
      subject->name = g_strdup (contact->name);
    }
  add_fields (subject->form, contact_fields, G_N_ELEMENTS (contact_fields), contact);
  pagoda_form_dialog_add_day (subject->form, "birthday", _ ("Birthday"),
                              contact != NULL ? contact->birthday : PAGODA_DAY_NONE);
  gtk_window_present (GTK_WINDOW (subject->form));
}

void
pagoda_editing_delete_contact (PagodaWindow *window, const PagodaContact *contact)
{
  run (window, NULL, pagoda_edit_delete_contact (contact->id, contact->name),
       g_strdup_printf (_ ("Deleted: %s"), contact->name), FALSE);
}

/* Facts */

static GtkStringList *
list_marks (void)
{
  GtkStringList *offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("Unknown"));
  for (int mark = 1; mark <= MOST_MARK; mark++)
    gtk_string_list_take (offers, g_strdup_printf ("%d", mark));
  return offers;
}

static void
fact_save_cb (PagodaFormDialog *form, Subject *subject)
{
  gboolean judgement = subject->kind >= PAGODA_N_FACTS;
  guint mark = judgement ? pagoda_form_dialog_get_choice (form, "value") : 0;
  PagodaFact fact = { .customer = subject->customer, .kind = subject->kind };
  g_autofree char *value = judgement && mark > 0 ? g_strdup_printf ("%u", mark)
                           : judgement           ? NULL
                                                 : pagoda_form_dialog_get_text (form, "value");
  g_autofree char *source = pagoda_form_dialog_get_text (form, "source");

  fact.value = value;
  fact.source = source;
  fact.from = pagoda_form_dialog_get_day (form, "day");
  if (fact.from == PAGODA_DAY_NONE)
    fact.from = pagoda_day_today ();
  run (subject->window, form, pagoda_edit_add_fact (&fact),
       g_strdup_printf (_ ("Saved: %s"), pagoda_fact_kind_label (fact.kind, pagoda_language_current ())),
       FALSE);
}

void
pagoda_editing_fact (PagodaWindow *window, PagodaId customer, PagodaFactKind kind, const PagodaFact *fact)
{
  const char *title = pagoda_fact_kind_label (kind, pagoda_language_current ());
  Subject *subject = open_form (window, title, G_CALLBACK (fact_save_cb));
  const char *value = fact != NULL ? fact->value : NULL;
  g_autoptr (GtkStringList) marks = list_marks ();

  subject->customer = customer;
  subject->kind = kind;
  if (kind < PAGODA_N_FACTS)
    pagoda_form_dialog_add_text (subject->form, "value", title, value);
  else
    pagoda_form_dialog_add_choice (subject->form, "value", title, marks,
                                   value != NULL ? (guint)CLAMP (atoi (value), 0, MOST_MARK) : 0);
  pagoda_form_dialog_add_text (subject->form, "source", _ ("Source"), fact != NULL ? fact->source : NULL);
  pagoda_form_dialog_add_day (subject->form, "day", _ ("Known since"), pagoda_day_today ());
  gtk_window_present (GTK_WINDOW (subject->form));
}

/* Influence */

static void
influence_save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  g_autofree char *brings = pagoda_form_dialog_get_text (form, "brings");
  PagodaInfluence influence = {
    .id = subject->id,
    .customer = subject->customer,
    .kind = (PagodaInfluenceKind)pagoda_form_dialog_get_choice (form, "kind"),
    .strength = (int)pagoda_form_dialog_get_choice (form, "strength") + 1,
    .reason = reason,
    .brings = brings,
    .from = pagoda_form_dialog_get_day (form, "from"),
    .until = pagoda_form_dialog_get_day (form, "until"),
  };

  run (subject->window, form, pagoda_edit_save_influence (&influence),
       g_strdup_printf (_ ("Saved: %s"),
                        pagoda_influence_kind_label (influence.kind, pagoda_language_current ())),
       FALSE);
}

void
pagoda_editing_influence (PagodaWindow *window, PagodaId customer, const PagodaInfluence *influence)
{
  Subject *subject = open_form (window, _ ("Influence"), G_CALLBACK (influence_save_cb));
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) strengths = gtk_string_list_new (NULL);

  for (int i = 0; i < PAGODA_N_INFLUENCE_KINDS; i++)
    gtk_string_list_append (kinds,
                            pagoda_influence_kind_label ((PagodaInfluenceKind)i, pagoda_language_current ()));
  for (int i = 1; i <= MOST_MARK; i++)
    gtk_string_list_take (strengths, g_strdup_printf ("%d", i));
  subject->customer = customer;
  subject->id = influence != NULL ? influence->id : PAGODA_ID_NONE;
  pagoda_form_dialog_add_choice (subject->form, "kind", _ ("Kind"), kinds,
                                 influence != NULL ? influence->kind : 0);
  pagoda_form_dialog_add_choice (subject->form, "strength", _ ("Strength, 5 is the most"), strengths,
                                 influence != NULL ? (guint)influence->strength - 1 : 2);
  pagoda_form_dialog_add_text (subject->form, "reason", _ ("Reason"),
                               influence != NULL ? influence->reason : NULL);
  pagoda_form_dialog_require (subject->form, "reason");
  pagoda_form_dialog_add_text (subject->form, "brings", _ ("What it brings"),
                               influence != NULL ? influence->brings : NULL);
  pagoda_form_dialog_add_day (subject->form, "from", _ ("From"),
                              influence != NULL ? influence->from : pagoda_day_today ());
  pagoda_form_dialog_require (subject->form, "from");
  pagoda_form_dialog_add_day (subject->form, "until", _ ("Until"),
                              influence != NULL ? influence->until : PAGODA_DAY_NONE);
  gtk_window_present (GTK_WINDOW (subject->form));
}

void
pagoda_editing_delete_influence (PagodaWindow *window, const PagodaInfluence *influence)
{
  run (window, NULL, pagoda_edit_delete_influence (influence->id, influence->reason),
       g_strdup_printf (_ ("Deleted: %s"),
                        pagoda_influence_kind_label (influence->kind, pagoda_language_current ())),
       FALSE);
}
