/* editing.c: how the forms of a customer are opened, saved and run.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"

#include "session/regions.h"

#include <glib/gi18n-lib.h>

#define READ_ONLY N_ ("This store is open for reading; changes are not possible.")

/* An edit that is under way. */
typedef struct
{
  PagodaWindow *window;
  PagodaFormDialog *form; /* NULL where there is none */
  char *text;             /* what the toast says */
  gboolean reveal;        /* show the customer that was saved */
  PagodaEditingThen then; /* goes on with what was saved; nullable */
  PagodaId customer;      /* which it is told */
  PagodaEditingDone done; /* is told with @data how it went; nullable */
  gpointer data;
} Running;

PagodaSession *
pagoda_editing_session (PagodaWindow *window)
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
  if (running->then != NULL)
    running->then (running->window, running->customer, id);
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
  if (running->done != NULL)
    running->done (error == NULL, running->data);
  g_object_unref (running->window);
  g_clear_object (&running->form);
  g_free (running->text);
  g_free (running);
}

/* @running is copied, with what it refers to for as long as @edit runs; its text and @edit are taken over. */
static void
run (Running running, PagodaEdit *edit)
{
  g_object_ref (running.window);
  if (running.form != NULL)
    g_object_ref (running.form);
  pagoda_session_edit_async (pagoda_editing_session (running.window), edit, edited_cb,
                             g_memdup2 (&running, sizeof running));
}

/* Forms */

PagodaFormDialog *
pagoda_editing_open (PagodaWindow *window,
                     const char *title,
                     GCallback save,
                     gpointer subject,
                     GDestroyNotify free_subject)
{
  PagodaFormDialog *form = pagoda_form_dialog_new (GTK_WINDOW (window), title);

  if (pagoda_session_get_read_only (pagoda_editing_session (window)))
    pagoda_form_dialog_make_read_only (form, _ (READ_ONLY));
  g_object_set_data_full (G_OBJECT (form), "subject", subject, free_subject);
  g_signal_connect (form, "save", save, subject);
  return form;
}

PagodaWindow *
pagoda_editing_window (PagodaFormDialog *form)
{
  return PAGODA_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (form)));
}

void
pagoda_editing_save (PagodaFormDialog *form, PagodaEdit *edit, char *text)
{
  run ((Running){ .window = pagoda_editing_window (form), .form = form, .text = text }, edit);
}

void
pagoda_editing_save_and_show (PagodaFormDialog *form, PagodaEdit *edit, char *text)
{
  run ((Running){ .window = pagoda_editing_window (form), .form = form, .text = text, .reveal = TRUE }, edit);
}

void
pagoda_editing_save_then (PagodaFormDialog *form,
                          PagodaEdit *edit,
                          char *text,
                          PagodaId customer,
                          PagodaEditingThen then)
{
  run ((Running){ .window = pagoda_editing_window (form),
                  .form = form,
                  .text = text,
                  .customer = customer,
                  .then = then },
       edit);
}

void
pagoda_editing_run_then (PagodaWindow *window,
                         PagodaEdit *edit,
                         char *text,
                         PagodaEditingDone done,
                         gpointer data)
{
  if (!pagoda_session_get_read_only (pagoda_editing_session (window)))
    {
      run ((Running){ .window = window, .text = text, .done = done, .data = data }, edit);
      return;
    }
  pagoda_window_show_toast (window, _ (READ_ONLY), NULL, NULL);
  pagoda_edit_free (edit);
  g_free (text);
  if (done != NULL)
    done (FALSE, data);
}

void
pagoda_editing_run (PagodaWindow *window, PagodaEdit *edit, char *text)
{
  pagoda_editing_run_then (window, edit, text, NULL, NULL);
}

/* Fields */

const char *
pagoda_editing_check_amount (const char *text)
{
  PagodaDecimal amount;

  return pagoda_decimal_parse (text, &amount) && amount >= 0 ? NULL : _ ("Enter an amount, 0 or more.");
}

void
pagoda_editing_offer_persons (PagodaFormDialog *form, const char *key, const char *title)
{
  PagodaSnapshot *snapshot
      = pagoda_session_get_snapshot (pagoda_editing_session (pagoda_editing_window (form)));
  g_autoptr (GPtrArray) persons = pagoda_snapshot_list_persons (snapshot, pagoda_day_today ());
  GStrvBuilder *names = g_strv_builder_new ();

  for (guint i = 0; i < persons->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (persons, i));
  if (persons->len > 0)
    pagoda_form_dialog_offer (form, key, title, g_strv_builder_end (names));
  g_strv_builder_unref (names);
}

void
pagoda_editing_offer_regions (PagodaFormDialog *form, const char *key, const char *title)
{
  PagodaSnapshot *snapshot
      = pagoda_session_get_snapshot (pagoda_editing_session (pagoda_editing_window (form)));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) regions = NULL;
  GStrvBuilder *texts = g_strv_builder_new ();

  for (gsize place = 0; place < pagoda_snapshot_get_n_customers (snapshot); place++)
    g_hash_table_add (known, pagoda_snapshot_get_region (snapshot, place));
  g_hash_table_remove (known, "");
  regions = g_list_sort (g_hash_table_get_keys (known), (GCompareFunc)g_utf8_collate);
  for (GList *each = regions; each != NULL; each = each->next)
    g_strv_builder_add (texts, each->data);
  if (regions != NULL)
    pagoda_form_dialog_offer (form, key, title, g_strv_builder_end (texts));
  g_strv_builder_unref (texts);
}

void
pagoda_editing_add_person (PagodaFormDialog *form, const char *key, const char *title, const char *value)
{
  pagoda_form_dialog_add_text (form, key, title, value);
  pagoda_editing_offer_persons (form, key, title);
}

void
pagoda_editing_add_fields (PagodaFormDialog *form,
                           const PagodaTextField *fields,
                           gsize n,
                           gconstpointer record)
{
  for (gsize i = 0; i < n; i++)
    pagoda_form_dialog_add_text (form, fields[i].key, _ (fields[i].title),
                                 record != NULL ? G_STRUCT_MEMBER (const char *, record, fields[i].offset)
                                                : NULL);
}

void
pagoda_editing_take_fields (PagodaFormDialog *form, const PagodaTextField *fields, gsize n, gpointer record)
{
  for (gsize i = 0; i < n; i++)
    {
      char **member = &G_STRUCT_MEMBER (char *, record, fields[i].offset);
      g_free (*member);
      *member = pagoda_form_dialog_get_text (form, fields[i].key);
    }
}
