/* customer_profile.c: facts, judgements, influence and master data as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Master data */

static void
add_value (AdwPreferencesGroup *group, const char *title, const char *value)
{
  GtkWidget *row = pagoda_text_row_new (title, value != NULL ? value : _ ("Unknown ?"));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

/* From the wide to the narrow, without what is unknown. */
static char *
word_address (const PagodaCustomer *customer)
{
  const char *const parts[]
      = { customer->country, customer->province, customer->city, customer->district, customer->address };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", parts[i]);
  return g_string_free (text, text->len == 0);
}

static void
add_master_data (AdwPreferencesPage *page, const PagodaCustomer *customer)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Master data"), NULL);
  g_autofree char *margin = customer->margin != PAGODA_MARGIN_NONE
                                ? pagoda_wording_share (pagoda_decimal_to_double (customer->margin))
                                : g_strdup (_ ("As for the whole store"));
  g_autofree char *address = word_address (customer);

  pagoda_text_row_add_group_button (group, _ ("Edit"), "customer.edit", NULL);
  add_value (group, _ ("Code"), customer->code);
  add_value (group, _ ("Short name"), customer->short_name);
  add_value (group, _ ("Phone"), customer->phone);
  add_value (group, _ ("Email"), customer->email);
  add_value (group, _ ("Website"), customer->website);
  add_value (group, _ ("Address"), address);
  add_value (group, _ ("Trade"), customer->trade);
  add_value (group, _ ("Reading"), customer->reading);
  add_value (group, _ ("Assumed margin"), margin);
  add_value (group, _ ("Note"), customer->note != NULL ? customer->note : "—");
}

/* Facts */

static char *
word_fact (const PagodaFact *fact, PagodaFactKind kind)
{
  g_autofree char *day = fact != NULL ? pagoda_wording_day (fact->from, PAGODA_DAY_NONE) : NULL;

  if (fact == NULL || fact->value == NULL)
    return g_strdup (_ ("Unknown ?"));
  g_autofree char *value = pagoda_wording_fact (kind, fact->value);
  if (fact->source == NULL)
    /* Translators: a fact and since when it is known. */
    return g_strdup_printf (_ ("%s — no source ?, %s"), value, day);
  /* Translators: a fact, its source and since when it is known. */
  return g_strdup_printf (_ ("%s — %s, %s"), value, fact->source, day);
}

static void
add_fact (AdwPreferencesGroup *group, const PagodaDossier *dossier, PagodaFactKind kind, PagodaDay day)
{
  g_autofree char *text = word_fact (pagoda_dossier_get_fact (dossier, kind, day), kind);
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

  pagoda_text_row_add_group_button (group, _ ("Add influence"), "customer.new-influence", NULL);
  for (guint i = 0; i < dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (dossier->influences, i);
      const char *kind = pagoda_influence_kind_label (influence->kind, pagoda_language_current ());
      g_autofree char *text = word_influence (influence);
      GtkWidget *row = pagoda_text_row_new (kind, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_set_action (row, "customer.influence", g_variant_new_int64 (influence->id));
      pagoda_text_row_add_delete_button (row, kind, "customer.delete-influence", influence->id);
      adw_preferences_group_add (group, row);
    }
}

void
pagoda_customer_profile_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  add_facts (page, dossier, day);
  add_influences (page, dossier);
  add_master_data (page, dossier->customer);
}
