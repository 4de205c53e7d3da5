/* referral_form.c: the form of who brought a customer (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/care_editing.h"

#include "app/customer/customer_finder.h"
#include "session/edit_care.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaReferral *before;
  char *name; /* of the customer who was brought */
  PagodaSnapshot *snapshot;
} Referring;

static void
free_referring (gpointer data)
{
  Referring *referring = data;

  pagoda_referral_free (referring->before);
  g_free (referring->name);
  pagoda_snapshot_unref (referring->snapshot);
  g_free (referring);
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

  g_free (referral->note);
  referral->note = pagoda_form_dialog_get_text (form, "note");
  referral->referrer = pagoda_customer_finder_get (form);
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
  pagoda_customer_finder_add (form, referring->snapshot, _ ("Brought by"), referring->before->customer,
                              referring->before->referrer);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), referring->before->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), referring->before->note);
  pagoda_form_dialog_allow_long (form, "note");
  if (referral != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}
