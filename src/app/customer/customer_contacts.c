/* customer_contacts.c: the contacts of a customer as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/closing/decision_rows.h"
#include "app/closing/ladder_rows.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* @title is nullable. */
static void
append (GString *text, const char *title, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  if (title != NULL)
    g_string_append_printf (text, "%s ", title);
  g_string_append (text, value);
}

/* With the next rung on a line of its own. */
static char *
word_contact (const PagodaContact *contact, const PagodaDossier *dossier, PagodaDay day)
{
  GString *text = g_string_new (NULL);
  g_autofree char *birthday = pagoda_wording_day (contact->birthday, PAGODA_DAY_NONE);

  append (text, NULL, contact->department);
  append (text, NULL, contact->title);
  append (text, _ ("Mobile"), contact->mobile);
  append (text, _ ("Phone"), contact->phone);
  append (text, _ ("Email"), contact->email);
  append (text, _ ("WeChat"), contact->wechat);
  append (text, _ ("Birthday"), birthday);
  append (text, _ ("Reading"), contact->reading);
  append (text, _ ("Note"), contact->note);
  g_autofree char *next = pagoda_ladder_word_next (dossier, contact, day, NULL);
  if (next != NULL)
    {
      g_autofree char *pair = pagoda_pair_in_words (_ ("Next rung"), next, pagoda_language_current ());
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", pair);
    }
  return g_string_free (text, FALSE);
}

void
pagoda_customer_contacts_fill (AdwPreferencesPage *page,
                               const PagodaDossier *dossier,
                               PagodaDay day,
                               GHashTable *open)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Contacts"),
                                   dossier->contacts->len == 0 ? _ ("Nobody is known here yet.") : NULL);

  pagoda_text_row_add_group_button (group, _ ("Add contact"), "customer.new-contact", NULL);
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      g_autofree char *text = word_contact (contact, dossier, day);
      GtkWidget *row = pagoda_text_row_new (contact->name, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_set_action (row, "customer.contact", g_variant_new_int64 (contact->id));
      pagoda_text_row_add_delete_button (row, contact->name, "customer.delete-contact", contact->id);
      adw_preferences_group_add (group, row);
    }
  pagoda_ladder_rows_fill (page, dossier, day, open);
  pagoda_decision_rows_fill (page, dossier, day);
}
