/* customer_finder.c: rows of a form in which another customer is searched and chosen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_finder.h"

#include <glib/gi18n-lib.h>

/* How many customers are offered at once. */
#define MOST_OFFERS 20

typedef struct
{
  PagodaSnapshot *snapshot;
  PagodaId except;
  PagodaId known;
  GtkStringList *names; /* of those found */
  GArray *found;        /* PagodaId */
} Finder;

static void
free_finder (gpointer data)
{
  Finder *finder = data;

  pagoda_snapshot_unref (finder->snapshot);
  g_object_unref (finder->names);
  g_array_unref (finder->found);
  g_free (finder);
}

static void
offer (Finder *finder, gsize place)
{
  PagodaId id = pagoda_snapshot_get_id (finder->snapshot, place);

  if (id == finder->except || finder->found->len >= MOST_OFFERS)
    return;
  gtk_string_list_append (finder->names, pagoda_snapshot_get_name (finder->snapshot, place));
  g_array_append_val (finder->found, id);
}

/* Who is found by @text; without one, who is on record already. */
static void
offer_customers (Finder *finder, const char *text)
{
  gsize n = pagoda_snapshot_get_n_customers (finder->snapshot);
  g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
  gssize known = pagoda_snapshot_find (finder->snapshot, finder->known);

  gtk_string_list_splice (finder->names, 0, finder->found->len, NULL);
  g_array_set_size (finder->found, 0);
  if (text == NULL && known >= 0)
    offer (finder, (gsize)known);
  if (text == NULL)
    return;
  gsize n_found = pagoda_snapshot_search (finder->snapshot, text, found);
  for (gsize i = 0; i < n_found; i++)
    offer (finder, found[i]);
}

/* The row is there to be chosen from only where there is something to choose. */
static void
search_changed_cb (PagodaFormDialog *form, const char *key, Finder *finder)
{
  if (!g_str_equal (key, "search"))
    return;
  g_autofree char *text = pagoda_form_dialog_get_text (form, "search");
  offer_customers (finder, text);
  pagoda_form_dialog_show_message (form, text != NULL && finder->found->len == 0
                                             ? _ ("No other customer is found by that.")
                                             : NULL);
}

void
pagoda_customer_finder_add (PagodaFormDialog *form,
                            PagodaSnapshot *snapshot,
                            const char *title,
                            PagodaId except,
                            PagodaId known)
{
  Finder *finder = g_new0 (Finder, 1);

  finder->snapshot = pagoda_snapshot_ref (snapshot);
  finder->except = except;
  finder->known = known;
  finder->names = gtk_string_list_new (NULL);
  finder->found = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  offer_customers (finder, NULL);
  g_object_set_data_full (G_OBJECT (form), "finder", finder, free_finder);
  pagoda_form_dialog_add_text (form, "search", _ ("Find the customer: name, initials, phone"), NULL);
  pagoda_form_dialog_add_choice (form, "found", title, finder->names, 0);
  g_signal_connect (form, "changed", G_CALLBACK (search_changed_cb), finder);
}

PagodaId
pagoda_customer_finder_get (PagodaFormDialog *form)
{
  const Finder *finder = g_object_get_data (G_OBJECT (form), "finder");
  guint chosen = pagoda_form_dialog_get_choice (form, "found");

  return chosen < finder->found->len ? g_array_index (finder->found, PagodaId, chosen) : PAGODA_ID_NONE;
}

const char *
pagoda_customer_finder_name (const PagodaSnapshot *snapshot, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (snapshot, customer);

  return place >= 0 ? pagoda_snapshot_get_name (snapshot, (gsize)place) : "";
}
