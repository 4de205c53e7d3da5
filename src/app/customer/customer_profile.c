/* customer_profile.c: facts, judgements, past suppliers and master data as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"

#include "app/customer/season_editing.h"
#include "app/widgets/naming.h"
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
word_known (const PagodaFact *fact, PagodaFactKind kind, const char *day)
{
  g_autofree char *value = pagoda_fact_format (kind, fact->value);

  if (fact->source != NULL)
    /* Translators: a fact, its source and since when it is known. */
    return g_strdup_printf (_ ("%s — %s, %s"), value, fact->source, day);
  if (kind >= PAGODA_N_FACTS)
    /* Translators: a judgement and since when it holds. */
    return g_strdup_printf (_ ("%s — no reason ?, %s"), value, day);
  /* Translators: a fact and since when it is known. */
  return g_strdup_printf (_ ("%s — no source ?, %s"), value, day);
}

char *
pagoda_customer_word_fact (const PagodaFact *fact, PagodaFactKind kind)
{
  g_autofree char *day = fact != NULL ? pagoda_wording_day (fact->from, PAGODA_DAY_NONE) : NULL;

  if (fact != NULL && fact->value != NULL)
    return word_known (fact, kind, day);
  if (fact != NULL && fact->source != NULL)
    /* Translators: who was asked for a fact in vain, and when. */
    return g_strdup_printf (_ ("Unknown ? — asked %s on %s: nobody knows"), fact->source, day);
  return g_strdup (kind < PAGODA_N_FACTS ? _ ("Not asked yet") : _ ("Not judged yet"));
}

/* The suppliers on record tell as much as the fact; what was written as text comes after them. */
static char *
word_suppliers (const PagodaLayerRecord *record, const PagodaFact *fact)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < record->past_suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (record->past_suppliers, i);
      g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list", ", ") : "", supplier->name);
    }
  if (text->len == 0 || (fact != NULL && fact->value != NULL))
    {
      g_autofree char *written = pagoda_customer_word_fact (fact, PAGODA_FACT_SUPPLIERS);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", written);
    }
  return g_string_free (text, FALSE);
}

static void
add_fact (AdwPreferencesGroup *group, const PagodaDossier *dossier, PagodaFactKind kind, PagodaDay day)
{
  const PagodaFact *fact = pagoda_layer_record_finding_on (dossier->layers, kind, day);
  g_autofree char *text = kind == PAGODA_FACT_SUPPLIERS ? word_suppliers (dossier->layers, fact)
                                                        : pagoda_customer_word_fact (fact, kind);
  GtkWidget *row = pagoda_text_row_new (pagoda_fact_kind_label (kind, pagoda_language_current ()), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.fact", g_variant_new_int32 (kind));
  adw_preferences_group_add (group, row);
}

/* What is to be found out next: what nobody asked for before what was asked in vain.  NULL where all is
 * known. */
static const char *
find_next (const PagodaDossier *dossier, PagodaDay day)
{
  const char *asked = NULL;

  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACTS; kind++)
    {
      const PagodaFact *fact = pagoda_layer_record_finding_on (dossier->layers, kind, day);
      const char *label = pagoda_fact_kind_label (kind, pagoda_language_current ());
      if (pagoda_layer_record_knows (dossier->layers, kind, day))
        continue;
      if (fact == NULL || !pagoda_fact_is_asked (fact))
        return label;
      asked = asked == NULL ? label : asked;
    }
  return asked;
}

static void
add_facts (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  guint n = pagoda_dossier_count_known (dossier, day);
  const char *next = find_next (dossier, day);
  g_autofree char *known
      = next != NULL ? g_strdup_printf (_ ("Known: %u of %d · to find out next: %s"), n, PAGODA_N_FACTS, next)
                     : g_strdup_printf (_ ("Known: %u of %d"), n, PAGODA_N_FACTS);
  AdwPreferencesGroup *facts = pagoda_text_row_add_group (page, _ ("What we know"), known);
  AdwPreferencesGroup *judgements
      = pagoda_text_row_add_group (page, _ ("How we judge it"), _ ("Marks from 1 to 5, 5 is the most."));

  for (int kind = 0; kind < PAGODA_N_FACT_KINDS; kind++)
    add_fact (kind < PAGODA_N_FACTS ? facts : judgements, dossier, (PagodaFactKind)kind, day);
}

/* Past suppliers */

#define BAR_WIDTH 72

static void
append (GString *text, char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
word_supplier (const PagodaPastSupplier *supplier)
{
  GString *text = g_string_new (NULL);
  g_autofree char *from = pagoda_wording_day (supplier->from, PAGODA_DAY_NONE);
  g_autofree char *until
      = supplier->until != PAGODA_DAY_NONE ? pagoda_wording_day (supplier->until, PAGODA_DAY_NONE) : NULL;

  if (until != NULL)
    /* Translators: the first and the last day. */
    append (text, g_strdup_printf (_ ("%1$s until %2$s"), from, until));
  else
    append (text, g_strdup_printf (_ ("since %s"), from));
  append (text, g_strdup (supplier->source != NULL ? supplier->source : _ ("no source ?")));
  return g_string_free (text, FALSE);
}

static void
add_supplier (AdwPreferencesGroup *group, const PagodaPastSupplier *supplier)
{
  g_autofree char *text = word_supplier (supplier);
  g_autofree char *share = supplier->share != PAGODA_SHARE_UNKNOWN
                               ? pagoda_wording_share (pagoda_decimal_to_double (supplier->share))
                               : g_strdup ("?");
  GtkWidget *row = pagoda_text_row_new (supplier->name, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (supplier->share != PAGODA_SHARE_UNKNOWN)
    {
      GtkWidget *bar = gtk_progress_bar_new ();
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), pagoda_decimal_to_double (supplier->share));
      gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      pagoda_naming_set (bar, _ ("Share of the budget"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
    }
  pagoda_text_row_add_figure (row, share);
  pagoda_text_row_set_action (row, "customer.supplier", g_variant_new_int64 (supplier->id));
  adw_preferences_group_add (group, row);
}

/* Of those who supply on @day. */
static char *
word_shares (const GPtrArray *suppliers, PagodaDay day)
{
  PagodaDecimal known = 0;

  for (guint i = 0; i < suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (suppliers, i);
      if (supplier->share != PAGODA_SHARE_UNKNOWN && pagoda_past_supplier_holds (supplier, day))
        known += supplier->share;
    }
  if (suppliers->len == 0)
    return g_strdup (
        _ ("From whom it bought before us, and buys beside us. Those with a source make the fact known."));
  g_autofree char *share = pagoda_wording_share (pagoda_decimal_to_double (known));
  return g_strdup_printf (_ ("Known shares of the budget today: %s"), share);
}

static void
add_suppliers (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  const GPtrArray *suppliers = dossier->layers->past_suppliers;
  g_autofree char *shares = word_shares (suppliers, day);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Past suppliers"), shares);

  pagoda_text_row_add_group_button (group, _ ("Add supplier"), "customer.new-supplier", NULL);
  for (guint i = 0; i < suppliers->len; i++)
    add_supplier (group, g_ptr_array_index (suppliers, i));
}

void
pagoda_customer_profile_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  add_facts (page, dossier, day);
  add_suppliers (page, dossier, day);
  pagoda_customer_seasons_fill (page, dossier, day);
  add_master_data (page, dossier->customer);
}
