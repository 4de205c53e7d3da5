/* link_form.c: the form of how two customers know each other (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/referral_editing.h"

#include "app/customer/customer_finder.h"
#include "session/edit_referrals.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaCompanyLink *before;
  PagodaId shown; /* the customer at whose page it is asked */
  PagodaSnapshot *snapshot;
  GArray *persons; /* PagodaId, as they are offered; the first is nobody */
} Linking;

static void
free_linking (gpointer data)
{
  Linking *linking = data;

  pagoda_company_link_free (linking->before);
  pagoda_snapshot_unref (linking->snapshot);
  g_array_unref (linking->persons);
  g_free (linking);
}

static char *
word_names (const PagodaSnapshot *snapshot, const PagodaCompanyLink *link)
{
  return g_strdup_printf ("%s – %s", pagoda_customer_finder_name (snapshot, link->customer),
                          pagoda_customer_finder_name (snapshot, link->related));
}

/* Whichever end it was entered at, the other one is what was searched for. */
static void
set_other (PagodaCompanyLink *link, PagodaId shown, PagodaId other)
{
  if (link->customer == shown)
    link->related = other;
  else
    link->customer = other;
}

static void
save_cb (PagodaFormDialog *form, Linking *linking)
{
  g_autoptr (PagodaCompanyLink) link = pagoda_company_link_copy (linking->before);

  set_other (link, linking->shown, pagoda_customer_finder_get (form));
  link->kind = (PagodaLinkKind)pagoda_form_dialog_get_choice (form, "kind");
  link->contact = g_array_index (linking->persons, PagodaId, pagoda_form_dialog_get_choice (form, "person"));
  link->from = pagoda_form_dialog_get_day (form, "from");
  g_free (link->told_by);
  link->told_by = pagoda_form_dialog_get_text (form, "told-by");
  g_free (link->note);
  link->note = pagoda_form_dialog_get_text (form, "note");
  g_autofree char *names = word_names (linking->snapshot, link);
  pagoda_editing_save (form, pagoda_edit_save_company_link (link, names),
                       g_strdup_printf (_ ("Saved: %s"), names));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Linking *linking = g_object_get_data (G_OBJECT (form), "subject");
  g_autofree char *names = word_names (linking->snapshot, linking->before);

  pagoda_editing_save (form, pagoda_edit_delete_company_link (linking->before->id, names),
                       g_strdup_printf (_ ("Deleted: %s"), names));
}

/* The people of this customer; somebody of the other one stays who is on record. */
static void
add_persons (PagodaFormDialog *form, Linking *linking, const GPtrArray *contacts)
{
  const char *const nobody[] = { _ ("Nobody is named"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (nobody);
  PagodaId known = linking->before->contact;
  guint chosen = 0;

  g_array_set_size (linking->persons, 1);
  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      gtk_string_list_append (names, contact->name);
      g_array_append_val (linking->persons, contact->id);
      if (contact->id == known)
        chosen = i + 1;
    }
  if (known != PAGODA_ID_NONE && chosen == 0)
    {
      chosen = linking->persons->len;
      gtk_string_list_append (names, _ ("Somebody at the other company"));
      g_array_append_val (linking->persons, known);
    }
  pagoda_form_dialog_add_choice (form, "person", _ ("Through whom"), names, chosen);
}

void
pagoda_editing_company_link (PagodaWindow *window,
                             const PagodaDossier *dossier,
                             const PagodaCompanyLink *link)
{
  Linking *linking = g_new0 (Linking, 1);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Company it has to do with"), G_CALLBACK (save_cb),
                                                linking, free_linking);

  linking->shown = dossier->customer->id;
  linking->before = link != NULL ? pagoda_company_link_copy (link)
                                 : pagoda_company_link_new (linking->shown, pagoda_day_today ());
  linking->snapshot = pagoda_snapshot_ref (pagoda_session_get_snapshot (pagoda_editing_session (window)));
  linking->persons = g_array_new (FALSE, TRUE, sizeof (PagodaId));
  pagoda_customer_finder_add (form, linking->snapshot, _ ("Other company"), linking->shown,
                              pagoda_company_link_other (linking->before, linking->shown));
  pagoda_form_dialog_add_labels (form, "kind", _ ("How they are related"), pagoda_link_kind_label,
                                 PAGODA_N_LINK_KINDS, linking->before->kind);
  add_persons (form, linking, dossier->contacts);
  pagoda_form_dialog_add_day (form, "from", _ ("Known since"), linking->before->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "told-by", _ ("Told by"), linking->before->told_by);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), linking->before->note);
  pagoda_form_dialog_allow_long (form, "note");
  if (link != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_delete_company_link (PagodaWindow *window, const PagodaCompanyLink *link)
{
  g_autofree char *names = word_names (pagoda_session_get_snapshot (pagoda_editing_session (window)), link);

  pagoda_editing_run (window, pagoda_edit_delete_company_link (link->id, names),
                      g_strdup_printf (_ ("Deleted: %s"), names));
}
