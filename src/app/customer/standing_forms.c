/* standing_forms.c: the forms of what holds for customers from a day on: owner, class, other-mark, tags.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each changes one customer or many at once.
 */
#include "config.h"

#include "app/customer/editing-private.h"

#include <glib/gi18n-lib.h>

/* The customers that a form is about are an array of PagodaId. */
static PagodaFormDialog *
open_form (PagodaWindow *window, const char *title, const PagodaId *customers, gsize n, GCallback save)
{
  GArray *subject = g_array_sized_new (FALSE, FALSE, sizeof (PagodaId), (guint)n);

  g_array_append_vals (subject, customers, (guint)n);
  return pagoda_editing_open (window, title, save, subject, (GDestroyNotify)g_array_unref);
}

static const PagodaId *
ids_of (const GArray *subject)
{
  return (const PagodaId *)(gpointer)subject->data;
}

/* Owner */

static void
save_owner_cb (PagodaFormDialog *form, GArray *customers)
{
  g_autofree char *owner = pagoda_form_dialog_get_text (form, "owner");

  pagoda_editing_save (form,
                       pagoda_edit_set_owner (ids_of (customers), customers->len,
                                              pagoda_form_dialog_get_day (form, "from"), owner),
                       owner != NULL ? g_strdup_printf (_ ("Owner: %s"), owner)
                                     : g_strdup (_ ("Nobody looks after it now.")));
}

static void
add_first_day (PagodaFormDialog *form)
{
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
}

void
pagoda_editing_owner (PagodaWindow *window, const PagodaId *customers, gsize n, const char *owner)
{
  PagodaFormDialog *form = open_form (window, _ ("Owner"), customers, n, G_CALLBACK (save_owner_cb));

  pagoda_editing_add_person (form, "owner", _ ("Owner, empty for nobody"), owner);
  add_first_day (form);
  gtk_window_present (GTK_WINDOW (form));
}

/* Class */

/* The first offer is the suggestion, the classes follow. */
static void
save_class_cb (PagodaFormDialog *form, GArray *customers)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "class");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  PagodaAccountClass account_class = (PagodaAccountClass)(chosen > 0 ? chosen - 1 : 0);
  const char *label = pagoda_account_class_label (account_class, pagoda_language_current ());

  pagoda_editing_save (form,
                       pagoda_edit_set_class (ids_of (customers), customers->len,
                                              pagoda_form_dialog_get_day (form, "from"),
                                              pagoda_form_dialog_get_day (form, "until"),
                                              chosen > 0 ? &account_class : NULL, reason),
                       chosen > 0 ? g_strdup_printf (_ ("Class: %s"), label)
                                  : g_strdup (_ ("The class is the suggested one again.")));
}

/* Whoever sets a class by hand says why (Q2); the suggested one is there without. */
static void
class_changed_cb (PagodaFormDialog *form)
{
  pagoda_form_dialog_show_row (form, "reason", pagoda_form_dialog_get_choice (form, "class") > 0);
}

void
pagoda_editing_class (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  PagodaFormDialog *form = open_form (window, _ ("Account class"), customers, n, G_CALLBACK (save_class_cb));
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("As suggested"));
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    gtk_string_list_append (offers,
                            pagoda_account_class_label ((PagodaAccountClass)i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "class", _ ("Class"), offers, 0);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_require (form, "reason");
  g_signal_connect (form, "changed", G_CALLBACK (class_changed_cb), NULL);
  class_changed_cb (form);
  add_first_day (form);
  pagoda_form_dialog_add_day (form, "until", _ ("Last day, empty for good"), PAGODA_DAY_NONE);
  pagoda_form_dialog_order_days (form, "from", "until");
  gtk_window_present (GTK_WINDOW (form));
}

/* Other-mark */

static void
save_other_cb (PagodaFormDialog *form, GArray *customers)
{
  gboolean other = pagoda_form_dialog_get_choice (form, "other") == 0;
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  pagoda_editing_save (form,
                       pagoda_edit_set_other (ids_of (customers), customers->len,
                                              pagoda_form_dialog_get_day (form, "from"), other, reason),
                       g_strdup (other ? _ ("Marked as never a customer.")
                                       : _ ("The mark “never a customer” is off.")));
}

void
pagoda_editing_other (PagodaWindow *window, const PagodaId *customers, gsize n, gboolean other)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Never a customer"), customers, n, G_CALLBACK (save_other_cb));
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("Will never be a customer"));
  gtk_string_list_append (offers, _ ("Could be a customer"));
  pagoda_form_dialog_add_choice (form, "other", _ ("Mark"), offers, other ? 1 : 0);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_require (form, "reason");
  add_first_day (form);
  gtk_window_present (GTK_WINDOW (form));
}

/* Tags */

static void
save_tag_cb (PagodaFormDialog *form, GArray *customers)
{
  g_autofree char *tag = pagoda_form_dialog_get_text (form, "tag");

  pagoda_editing_save (form, pagoda_edit_set_tag (ids_of (customers), customers->len, tag, TRUE),
                       g_strdup_printf (_ ("Tagged: %s"), tag));
}

void
pagoda_editing_add_tag (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  PagodaFormDialog *form = open_form (window, _ ("Tag"), customers, n, G_CALLBACK (save_tag_cb));

  pagoda_form_dialog_add_text (form, "tag", _ ("Tag"), NULL);
  pagoda_form_dialog_require (form, "tag");
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_remove_tag (PagodaWindow *window, const PagodaId *customers, gsize n, const char *tag)
{
  pagoda_editing_run (window, pagoda_edit_set_tag (customers, n, tag, FALSE),
                      g_strdup_printf (_ ("Tag taken off: %s"), tag));
}
