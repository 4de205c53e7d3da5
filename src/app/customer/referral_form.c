/* referral_form.c: the form of who brought a customer (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/care_editing.h"

#include "app/customer/editing-private.h"
#include "session/edit_care.h"

#include <glib/gi18n-lib.h>

/* How many customers are offered at once. */
#define MOST_OFFERS 20

typedef struct
{
  PagodaReferral *before;
  char *name; /* of the customer who was brought */
  PagodaSnapshot *snapshot;
  GtkStringList *names; /* of those found */
  GArray *found;        /* PagodaId */
} Referring;

static void
free_referring (gpointer data)
{
  Referring *referring = data;

  pagoda_referral_free (referring->before);
  g_free (referring->name);
  pagoda_snapshot_unref (referring->snapshot);
  g_object_unref (referring->names);
  g_array_unref (referring->found);
  g_free (referring);
}

static void
offer (Referring *referring, gsize place)
{
  PagodaId id = pagoda_snapshot_get_id (referring->snapshot, place);

  if (id == referring->before->customer || referring->found->len >= MOST_OFFERS)
    return;
  gtk_string_list_append (referring->names, pagoda_snapshot_get_name (referring->snapshot, place));
  g_array_append_val (referring->found, id);
}

/* Who is found by @text; without one, who is on record already. */
static void
offer_customers (Referring *referring, const char *text)
{
  gsize n = pagoda_snapshot_get_n_customers (referring->snapshot);
  g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
  gssize known = pagoda_snapshot_find (referring->snapshot, referring->before->referrer);

  gtk_string_list_splice (referring->names, 0, referring->found->len, NULL);
  g_array_set_size (referring->found, 0);
  if (text == NULL && known >= 0)
    offer (referring, (gsize)known);
  if (text == NULL)
    return;
  gsize n_found = pagoda_snapshot_search (referring->snapshot, text, found);
  for (gsize i = 0; i < n_found; i++)
    offer (referring, found[i]);
}

/* The row is there to be chosen from only where there is something to choose. */
static void
search_changed_cb (PagodaFormDialog *form, const char *key, Referring *referring)
{
  if (!g_str_equal (key, "search"))
    return;
  g_autofree char *text = pagoda_form_dialog_get_text (form, "search");
  offer_customers (referring, text);
  pagoda_form_dialog_show_message (form, text != NULL && referring->found->len == 0
                                             ? _ ("No other customer is found by that.")
                                             : NULL);
}

/* What the toast says: who brought whom. */
static char *
word_saved (const Referring *referring, PagodaId referrer)
{
  gssize place = pagoda_snapshot_find (referring->snapshot, referrer);

  /* Translators: the customer who was brought, and the one who brought it. */
  return place >= 0 ? g_strdup_printf (_ ("%1$s was brought by %2$s."), referring->name,
                                       pagoda_snapshot_get_name (referring->snapshot, (gsize)place))
                    : g_strdup_printf (_ ("Saved: %s"), referring->name);
}

static void
save_cb (PagodaFormDialog *form, Referring *referring)
{
  g_autoptr (PagodaReferral) referral = pagoda_referral_copy (referring->before);
  guint chosen = pagoda_form_dialog_get_choice (form, "referrer");

  g_free (referral->note);
  referral->note = pagoda_form_dialog_get_text (form, "note");
  referral->referrer
      = chosen < referring->found->len ? g_array_index (referring->found, PagodaId, chosen) : PAGODA_ID_NONE;
  referral->from = pagoda_form_dialog_get_day (form, "from");
  pagoda_editing_save (form, pagoda_edit_save_referral (referral, referring->name),
                       word_saved (referring, referral->referrer));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Referring *referring = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_referral (referring->before->id, referring->name),
                       g_strdup (_ ("The referral is taken off the record.")));
}

void
pagoda_editing_referral (PagodaWindow *window, const PagodaDossier *dossier, const PagodaReferral *referral)
{
  const PagodaReferral fresh = { .customer = dossier->customer->id, .from = pagoda_day_today () };
  Referring *referring = g_new0 (Referring, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Brought by"), G_CALLBACK (save_cb), referring, free_referring);

  referring->before = pagoda_referral_copy (referral != NULL ? referral : &fresh);
  referring->name = g_strdup (dossier->customer->name);
  referring->snapshot = pagoda_snapshot_ref (pagoda_session_get_snapshot (pagoda_editing_session (window)));
  referring->names = gtk_string_list_new (NULL);
  referring->found = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  offer_customers (referring, NULL);
  pagoda_form_dialog_add_text (form, "search", _ ("Find the customer: name, initials, phone"), NULL);
  pagoda_form_dialog_add_choice (form, "referrer", _ ("Brought by"), referring->names, 0);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), referring->before->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), referring->before->note);
  pagoda_form_dialog_allow_long (form, "note");
  g_signal_connect (form, "changed", G_CALLBACK (search_changed_cb), referring);
  if (referral != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}
