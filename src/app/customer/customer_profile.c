/* customer_profile.c: master data, facts, judgements, influence and contacts as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

static void
add_delete_button (GtkWidget *row, const char *what, const char *action, PagodaId id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), what);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  pagoda_text_row_add_button (row, button, name, action, g_variant_new_int64 (id));
}

/* @target is floating or NULL. */
static void
add_header_button (AdwPreferencesGroup *group, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  adw_preferences_group_set_header_suffix (group, button);
}

/* Master data */

static void
add_value (AdwPreferencesGroup *group, const char *title, const char *value)
{
  GtkWidget *row = pagoda_text_row_new (title, value != NULL ? value : _ ("Unknown ?"));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
add_master_data (AdwPreferencesPage *page, const PagodaCustomer *customer)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Master data"), NULL);
  g_autofree char *margin = customer->margin != PAGODA_MARGIN_NONE
                                ? pagoda_wording_share (pagoda_decimal_to_double (customer->margin))
                                : g_strdup (_ ("As for the whole store"));

  add_header_button (group, _ ("Edit"), "customer.edit", NULL);
  add_value (group, _ ("Code"), customer->code);
  add_value (group, _ ("Short name"), customer->short_name);
  add_value (group, _ ("Phone"), customer->phone);
  add_value (group, _ ("Email"), customer->email);
  add_value (group, _ ("Website"), customer->website);
  add_value (group, _ ("Address"), customer->address);
  add_value (group, _ ("Trade"), customer->trade);
  add_value (group, _ ("Reading"), customer->reading);
  add_value (group, _ ("Assumed margin"), margin);
  add_value (group, _ ("Note"), customer->note != NULL ? customer->note : "—");
}

/* Facts */

static char *
word_fact (const PagodaFact *fact)
{
  g_autofree char *day = fact != NULL ? pagoda_wording_day (fact->from, PAGODA_DAY_NONE) : NULL;

  if (fact == NULL || fact->value == NULL)
    return g_strdup (_ ("Unknown ?"));
  if (fact->source == NULL)
    /* Translators: a fact and since when it is known. */
    return g_strdup_printf (_ ("%s — no source ?, %s"), fact->value, day);
  /* Translators: a fact, its source and since when it is known. */
  return g_strdup_printf (_ ("%s — %s, %s"), fact->value, fact->source, day);
}

static void
add_fact (AdwPreferencesGroup *group, const PagodaDossier *dossier, PagodaFactKind kind, PagodaDay day)
{
  g_autofree char *text = word_fact (pagoda_dossier_get_fact (dossier, kind, day));
  GtkWidget *row = pagoda_text_row_new (pagoda_fact_kind_label (kind, pagoda_language_current ()), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.fact", g_variant_new_int32 (kind));
  adw_preferences_group_add (group, row);
}

static void
add_facts (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  g_autofree char *known
      = g_strdup_printf (_ ("Known: %u of %d"), pagoda_dossier_count_known (dossier, day), PAGODA_N_FACTS);
  AdwPreferencesGroup *facts = pagoda_text_row_add_group (page, _ ("What we know"), known);
  AdwPreferencesGroup *judgements
      = pagoda_text_row_add_group (page, _ ("How we judge it"), _ ("Marks from 1 to 5, 5 is the most."));

  for (int kind = 0; kind < PAGODA_N_FACT_KINDS; kind++)
    add_fact (kind < PAGODA_N_FACTS ? facts : judgements, dossier, (PagodaFactKind)kind, day);
}

/* Influence */

static char *
word_influence (const PagodaInfluence *influence)
{
  g_autofree char *from = pagoda_wording_day (influence->from, PAGODA_DAY_NONE);
  g_autofree char *until = influence->until != PAGODA_DAY_NONE
                               ? pagoda_wording_day (influence->until, PAGODA_DAY_NONE)
                               : g_strdup (_ ("further notice"));

  /* Translators: strength of an influence, its reason, from which day, until which day. */
  return g_strdup_printf (_ ("Strength %d: %s, %s until %s"), influence->strength, influence->reason, from,
                          until);
}

static void
add_influences (AdwPreferencesPage *page, const PagodaDossier *dossier)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Influence"),
                                   _ ("Why this account matters beyond what it buys."));

  add_header_button (group, _ ("Add influence"), "customer.influence", g_variant_new_int64 (PAGODA_ID_NONE));
  for (guint i = 0; i < dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (dossier->influences, i);
      const char *kind = pagoda_influence_kind_label (influence->kind, pagoda_language_current ());
      g_autofree char *text = word_influence (influence);
      GtkWidget *row = pagoda_text_row_new (kind, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_set_action (row, "customer.influence", g_variant_new_int64 (influence->id));
      add_delete_button (row, kind, "customer.delete-influence", influence->id);
      adw_preferences_group_add (group, row);
    }
}

GtkWidget *
pagoda_customer_profile_new (const PagodaDossier *dossier, PagodaDay day)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_facts (page, dossier, day);
  add_influences (page, dossier);
  add_master_data (page, dossier->customer);
  return GTK_WIDGET (page);
}

/* Contacts */

static void
append (GString *text, const char *title, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", title, value);
}

static char *
word_contact (const PagodaContact *contact)
{
  GString *text = g_string_new (NULL);
  g_autofree char *birthday = pagoda_wording_day (contact->birthday, PAGODA_DAY_NONE);

  append (text, contact->department != NULL ? contact->department : "",
          contact->title != NULL ? contact->title : " ");
  append (text, _ ("Mobile"), contact->mobile);
  append (text, _ ("Phone"), contact->phone);
  append (text, _ ("Email"), contact->email);
  append (text, _ ("WeChat"), contact->wechat);
  append (text, _ ("Birthday"), birthday);
  append (text, _ ("Reading"), contact->reading);
  append (text, _ ("Note"), contact->note);
  g_strstrip (text->str);
  return g_string_free (text, FALSE);
}

GtkWidget *
pagoda_customer_contacts_new (const PagodaDossier *dossier)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Contacts"),
                                   dossier->contacts->len == 0 ? _ ("Nobody is known here yet.") : NULL);

  add_header_button (group, _ ("Add contact"), "customer.contact", g_variant_new_int64 (PAGODA_ID_NONE));
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      g_autofree char *text = word_contact (contact);
      GtkWidget *row = pagoda_text_row_new (contact->name, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_set_action (row, "customer.contact", g_variant_new_int64 (contact->id));
      add_delete_button (row, contact->name, "customer.delete-contact", contact->id);
      adw_preferences_group_add (group, row);
    }
  return GTK_WIDGET (page);
}
