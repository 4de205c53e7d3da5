/* edit.c: a change that the user asked for, ready to be run as one command.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit-private.h"

#include "base/text.h"
#include "store/customers.h"
#include "store/decision_makers.h"
#include "store/dropping.h"
#include "store/profiles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

PagodaEdit *
pagoda_edit_create (const char *key, const char *subject, PagodaCommand run)
{
  PagodaEdit *edit = g_new0 (PagodaEdit, 1);

  edit->key = key;
  edit->subject = g_strdup (subject);
  edit->run = run;
  return edit;
}

PagodaEdit *
pagoda_edit_create_with (const char *key,
                         const char *subject,
                         PagodaCommand run,
                         gpointer data,
                         GDestroyNotify free_data)
{
  PagodaEdit *edit = pagoda_edit_create (key, subject, run);

  edit->data = data;
  edit->free_data = free_data;
  return edit;
}

static gboolean
delete_row (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  return edit->delete_row (database, edit->id, error);
}

PagodaEdit *
pagoda_edit_create_deletion (const char *key,
                             const char *subject,
                             PagodaId id,
                             gboolean (*delete_by_id) (PagodaDatabase *, PagodaId, GError **))
{
  PagodaEdit *edit = pagoda_edit_create (key, subject, delete_row);

  edit->id = id;
  edit->delete_row = delete_by_id;
  return edit;
}

gboolean
pagoda_edit_save_record (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const PagodaAggregate *aggregate = edit->aggregate;
  gboolean saved = (aggregate->check == NULL || aggregate->check (database, edit->data, error))
                   && aggregate->save (database, edit->data, error);

  edit->id = G_STRUCT_MEMBER (PagodaId, edit->data, aggregate->id);
  return saved;
}

PagodaEdit *
pagoda_edit_create_saving (const PagodaAggregate *aggregate,
                           const char *key,
                           const char *subject,
                           gconstpointer record)
{
  PagodaEdit *edit = pagoda_edit_create_with (key, subject, pagoda_edit_save_record, aggregate->copy (record),
                                              aggregate->free);

  edit->aggregate = aggregate;
  return edit;
}

static gboolean
end_row (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  return edit->aggregate->end_row (database, edit->id, edit->from - 1, error);
}

PagodaEdit *
pagoda_edit_create_end (const PagodaAggregate *aggregate,
                        const char *key,
                        const char *subject,
                        PagodaId id,
                        PagodaDay begun,
                        PagodaDay day)
{
  if (begun >= day)
    return pagoda_edit_create_deletion (key, subject, id, aggregate->delete_row);

  PagodaEdit *edit = pagoda_edit_create (key, subject, end_row);
  edit->id = id;
  edit->from = day;
  edit->aggregate = aggregate;
  return edit;
}

gboolean
pagoda_edit_is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

gboolean
pagoda_edit_refuse (const char *message, GError **error)
{
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED, message);
  return FALSE;
}

static PagodaEdit *
create_for_many (const char *key, const char *subject, PagodaCommand run, const PagodaId *customers, gsize n)
{
  PagodaEdit *edit = pagoda_edit_create (key, subject, run);

  edit->customers = g_memdup2 (customers, n * sizeof *customers);
  edit->n = n;
  return edit;
}

void
pagoda_edit_free (PagodaEdit *edit)
{
  if (edit == NULL)
    return;
  g_free (edit->subject);
  g_free (edit->details);
  pagoda_customer_free (edit->customer);
  pagoda_contact_free (edit->contact);
  pagoda_fact_free (edit->fact);
  pagoda_influence_free (edit->influence);
  g_free (edit->customers);
  g_free (edit->text);
  g_free (edit->second);
  if (edit->free_data != NULL)
    edit->free_data (edit->data);
  g_free (edit);
}

/* An edit that is run, with its label. */
typedef struct
{
  PagodaEdit *edit;
  PagodaLabel label;
} Running;

/* What the label says may be known only once the work is done. */
static gboolean
run_labelled (PagodaDatabase *database, gpointer data, GError **error)
{
  Running *running = data;

  if (!running->edit->run (database, running->edit, error))
    return FALSE;
  running->label.subject = running->edit->subject;
  running->label.details = running->edit->details;
  return TRUE;
}

gboolean
pagoda_edit_run (PagodaEdit *edit, PagodaDatabase *database, gint64 *entry, GError **error)
{
  Running running = { edit, { .key = edit->key, .subject = edit->subject } };

  return pagoda_history_do (database, &running.label, run_labelled, &running, entry, error);
}

PagodaId
pagoda_edit_get_id (const PagodaEdit *edit)
{
  return edit->id;
}

/* Customers */

static gboolean
save_customer (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaCustomer *customer = edit->customer;

  if (customer->code == NULL && !pagoda_customers_give_code (database, customer, error))
    return FALSE;
  if (!pagoda_customers_check_code (database, customer, error))
    return FALSE;
  gboolean saved = customer->id == PAGODA_ID_NONE ? pagoda_customers_insert (database, customer, error)
                                                  : pagoda_customers_update (database, customer, error);
  edit->id = customer->id;
  return saved;
}

PagodaEdit *
pagoda_edit_save_customer (const PagodaCustomer *customer)
{
  PagodaEdit *edit = pagoda_edit_create ("save-customer", customer->name, save_customer);

  edit->customer = pagoda_customer_copy (customer);
  if (customer->code != NULL && *customer->code == '\0')
    g_clear_pointer (&edit->customer->code, g_free);
  /* So that an import finds it. */
  if (edit->customer->code != NULL)
    pagoda_text_narrow (edit->customer->code);
  return edit;
}

/* Runs @step for each customer of an edit. */
static gboolean
for_each_customer (PagodaDatabase *database,
                   PagodaEdit *edit,
                   gboolean (*step) (PagodaDatabase *, PagodaEdit *, PagodaId, GError **),
                   GError **error)
{
  for (gsize i = 0; i < edit->n; i++)
    if (!step (database, edit, edit->customers[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_customers_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  return pagoda_customers_delete (database, customer, error);
}

static gboolean
delete_customers (PagodaDatabase *database, gpointer data, GError **error)
{
  return for_each_customer (database, data, delete_customers_one, error);
}

PagodaEdit *
pagoda_edit_delete_customers (const PagodaId *customers, gsize n, const char *name)
{
  PagodaEdit *edit = create_for_many ("delete-customer", name, delete_customers, customers, n);

  return edit;
}

static gboolean
set_owner_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  return pagoda_customers_set_owner (database, customer, edit->from, edit->text, error);
}

static gboolean
set_owner (PagodaDatabase *database, gpointer data, GError **error)
{
  return for_each_customer (database, data, set_owner_one, error);
}

PagodaEdit *
pagoda_edit_set_owner (const PagodaId *customers, gsize n, PagodaDay from, const char *owner)
{
  PagodaEdit *edit
      = create_for_many (owner != NULL ? "set-owner" : "clear-owner", owner, set_owner, customers, n);

  edit->from = from;
  edit->text = g_strdup (owner);
  return edit;
}

static gboolean
set_class_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  const PagodaHandSetClass class_set = { .from = edit->from,
                                         .until = edit->until,
                                         .is_set = edit->has_class,
                                         .account_class = edit->account_class,
                                         .reason = edit->text };

  return pagoda_customers_set_class (database, customer, &class_set, error);
}

static gboolean
set_class (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;

  if (edit->until != PAGODA_DAY_NONE && edit->until < edit->from)
    return pagoda_edit_refuse (
        _ ("A class cannot end before it begins. Nothing was changed. Choose a later last "
           "day."),
        error);
  return for_each_customer (database, data, set_class_one, error);
}

PagodaEdit *
pagoda_edit_set_class (const PagodaId *customers,
                       gsize n,
                       PagodaDay from,
                       PagodaDay until,
                       const PagodaAccountClass *account_class,
                       const char *reason)
{
  PagodaEdit *edit
      = create_for_many (account_class != NULL ? "set-class" : "clear-class",
                         account_class != NULL ? pagoda_account_class_word (*account_class) : NULL, set_class,
                         customers, n);

  edit->from = from;
  edit->until = account_class != NULL ? until : PAGODA_DAY_NONE;
  edit->has_class = account_class != NULL;
  if (account_class != NULL)
    edit->account_class = *account_class;
  edit->text = g_strdup (reason);
  return edit;
}

static gboolean
set_other_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  return pagoda_customers_set_other (database, customer, edit->from, edit->flag, edit->text, error);
}

static gboolean
set_other (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;

  /* Once for all, so that everybody of whom something is missing is named. */
  if (edit->flag
      && !pagoda_dropping_check (database, edit->customers, edit->n, edit->from, edit->text, error))
    return FALSE;
  return for_each_customer (database, data, set_other_one, error);
}

PagodaEdit *
pagoda_edit_set_other (const PagodaId *customers, gsize n, PagodaDay from, gboolean other, const char *reason)
{
  PagodaEdit *edit = create_for_many (other ? "set-other" : "clear-other", reason, set_other, customers, n);

  edit->from = from;
  edit->flag = other;
  edit->text = g_strdup (reason);
  return edit;
}

static void
replace_text (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static gboolean
set_region_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  g_autoptr (PagodaCustomer) present = pagoda_customers_load (database, customer, error);

  if (present == NULL)
    return FALSE;
  if (edit->text != NULL)
    replace_text (&present->province, edit->text);
  if (edit->second != NULL)
    replace_text (&present->city, edit->second);
  return pagoda_customers_update (database, present, error);
}

static gboolean
set_region (PagodaDatabase *database, gpointer data, GError **error)
{
  return for_each_customer (database, data, set_region_one, error);
}

PagodaEdit *
pagoda_edit_set_region (const PagodaId *customers, gsize n, const char *province, const char *city)
{
  PagodaEdit *edit = create_for_many ("set-region", city != NULL ? city : province, set_region, customers, n);

  edit->text = g_strdup (province);
  edit->second = g_strdup (city);
  return edit;
}

static gboolean
set_tag_one (PagodaDatabase *database, PagodaEdit *edit, PagodaId customer, GError **error)
{
  return edit->flag ? pagoda_tags_add (database, customer, edit->text, error)
                    : pagoda_tags_remove (database, customer, edit->text, error);
}

static gboolean
set_tag (PagodaDatabase *database, gpointer data, GError **error)
{
  return for_each_customer (database, data, set_tag_one, error);
}

PagodaEdit *
pagoda_edit_set_tag (const PagodaId *customers, gsize n, const char *tag, gboolean tagged)
{
  PagodaEdit *edit = create_for_many (tagged ? "set-tag" : "clear-tag", tag, set_tag, customers, n);

  edit->text = g_strdup (tag);
  edit->flag = tagged;
  return edit;
}

/* Contacts */

PagodaContact *
pagoda_edit_copy_contact (const PagodaContact *contact)
{
  PagodaContact *copy = g_memdup2 (contact, sizeof *contact);

  copy->name = g_strdup (contact->name);
  copy->reading = g_strdup (contact->reading);
  copy->title = g_strdup (contact->title);
  copy->department = g_strdup (contact->department);
  copy->phone = g_strdup (contact->phone);
  copy->mobile = g_strdup (contact->mobile);
  copy->email = g_strdup (contact->email);
  copy->wechat = g_strdup (contact->wechat);
  copy->note = g_strdup (contact->note);
  return copy;
}

static gboolean
save_contact (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  gboolean saved = edit->contact->id == PAGODA_ID_NONE
                       ? pagoda_contacts_insert (database, edit->contact, error)
                       : pagoda_contacts_update (database, edit->contact, error);

  edit->id = edit->contact->id;
  return saved;
}

PagodaEdit *
pagoda_edit_save_contact (const PagodaContact *contact)
{
  PagodaEdit *edit = pagoda_edit_create ("save-contact", contact->name, save_contact);

  edit->contact = pagoda_edit_copy_contact (contact);
  return edit;
}

/* Who had a say before stays, because the support lead of those days rests on it (L4). */
static gboolean
delete_contact (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  gboolean had = FALSE;

  if (!pagoda_decision_makers_had_say (database, edit->id, edit->from, &had, error))
    return FALSE;
  if (had)
    return pagoda_edit_refuse (
        _ ("This contact had a say in a project, and the support lead of earlier days rests on that. Nothing "
           "was "
           "changed. Remove the person from the people map instead; what was known stays."),
        error);
  return pagoda_contacts_delete (database, edit->id, error);
}

PagodaEdit *
pagoda_edit_delete_contact (PagodaId contact, const char *name, PagodaDay day)
{
  PagodaEdit *edit = pagoda_edit_create ("delete-contact", name, delete_contact);

  edit->id = contact;
  edit->from = day;
  return edit;
}

/* Profile */

static gboolean
add_fact (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  gboolean added = pagoda_facts_insert (database, edit->fact, error);

  edit->id = edit->fact->id;
  return added;
}

PagodaEdit *
pagoda_edit_add_fact (const PagodaFact *fact)
{
  PagodaEdit *edit = pagoda_edit_create ("add-fact", fact->value, add_fact);

  edit->fact = g_memdup2 (fact, sizeof *fact);
  edit->fact->value = g_strdup (fact->value);
  edit->fact->source = g_strdup (fact->source);
  return edit;
}

static gboolean
save_influence (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  gboolean saved = pagoda_influences_save (database, edit->influence, error);

  edit->id = edit->influence->id;
  return saved;
}

PagodaEdit *
pagoda_edit_save_influence (const PagodaInfluence *influence)
{
  PagodaEdit *edit = pagoda_edit_create ("save-influence", influence->reason, save_influence);

  edit->influence = g_memdup2 (influence, sizeof *influence);
  edit->influence->brings = g_strdup (influence->brings);
  edit->influence->reason = g_strdup (influence->reason);
  return edit;
}

PagodaEdit *
pagoda_edit_delete_influence (PagodaId influence, const char *reason)
{
  return pagoda_edit_create_deletion ("delete-influence", reason, influence, pagoda_influences_delete);
}
