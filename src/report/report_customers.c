/* report_customers.c: the customer list.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

/* Cells */

static void
add_rank (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  guint32 rank = customers->pyramid->ranks[i];

  if (rank > 0)
    pagoda_report_output_add_integer (output, rank);
  else
    pagoda_report_output_add_empty (output);
}

static void
add_code (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->codes[i]);
}

static void
add_name (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->names[i]);
}

static void
add_tier (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  pagoda_report_output_add_text (output,
                                 pagoda_tier_label ((PagodaTier)customers->pyramid->tiers[i], language));
}

static void
add_class (PagodaReportOutput *output,
           const PagodaReportCustomers *customers,
           guint32 i,
           PagodaLanguage language)
{
  pagoda_report_output_add_text (output, pagoda_account_class_label (customers->classes[i], language));
}

static void
add_by_hand (PagodaReportOutput *output,
             const PagodaReportCustomers *customers,
             guint32 i,
             PagodaLanguage language)
{
  pagoda_report_output_add_boolean (output, customers->by_hand[i]);
}

static void
add_owner (PagodaReportOutput *output,
           const PagodaReportCustomers *customers,
           guint32 i,
           PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->owners[i]);
}

static void
add_country (PagodaReportOutput *output,
             const PagodaReportCustomers *customers,
             guint32 i,
             PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->countries[i]);
}

static void
add_province (PagodaReportOutput *output,
              const PagodaReportCustomers *customers,
              guint32 i,
              PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->provinces[i]);
}

static void
add_city (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->cities[i]);
}

static void
add_profit (PagodaReportOutput *output,
            const PagodaReportCustomers *customers,
            guint32 i,
            PagodaLanguage language)
{
  pagoda_report_output_add_money (output, customers->pyramid->profits[i]);
}

static void
add_revenue (PagodaReportOutput *output,
             const PagodaReportCustomers *customers,
             guint32 i,
             PagodaLanguage language)
{
  pagoda_report_output_add_money (output, customers->pyramid->revenues[i]);
}

static void
add_orders (PagodaReportOutput *output,
            const PagodaReportCustomers *customers,
            guint32 i,
            PagodaLanguage language)
{
  pagoda_report_output_add_integer (output, customers->pyramid->orders[i]);
}

static void
add_visits (PagodaReportOutput *output,
            const PagodaReportCustomers *customers,
            guint32 i,
            PagodaLanguage language)
{
  pagoda_report_output_add_integer (output, customers->pyramid->visits[i]);
}

static void
add_first_order (PagodaReportOutput *output,
                 const PagodaReportCustomers *customers,
                 guint32 i,
                 PagodaLanguage language)
{
  pagoda_report_output_add_day (output, customers->pyramid->first_orders[i]);
}

static void
add_last_order (PagodaReportOutput *output,
                const PagodaReportCustomers *customers,
                guint32 i,
                PagodaLanguage language)
{
  pagoda_report_output_add_day (output, customers->pyramid->last_orders[i]);
}

static void
add_assumed (PagodaReportOutput *output,
             const PagodaReportCustomers *customers,
             guint32 i,
             PagodaLanguage language)
{
  pagoda_report_output_add_boolean (output, customers->assumed[i]);
}

static void
add_last_contact (PagodaReportOutput *output,
                  const PagodaReportCustomers *customers,
                  guint32 i,
                  PagodaLanguage language)
{
  pagoda_report_output_add_day (output, customers->last_contacts[i]);
}

static void
add_tags (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->tags[i]);
}

/* Cells of the five layers */

static void
add_layer (PagodaReportOutput *output,
           const PagodaReportCustomers *customers,
           guint32 i,
           PagodaLanguage language)
{
  const PagodaFiveLayers *layers = customers->layers[i];

  pagoda_report_output_add_text (output,
                                 layers != NULL ? pagoda_layer_label (layers->shown, language) : NULL);
}

static void
add_score (PagodaReportOutput *output, const PagodaFiveLayers *layers, PagodaLayer layer)
{
  if (layers != NULL)
    pagoda_report_output_add_integer (output, layers->layers[layer].score);
  else
    pagoda_report_output_add_empty (output);
}

static void
add_information (PagodaReportOutput *output,
                 const PagodaReportCustomers *customers,
                 guint32 i,
                 PagodaLanguage language)
{
  add_score (output, customers->layers[i], PAGODA_LAYER_INFORMATION);
}

static void
add_barrier (PagodaReportOutput *output,
             const PagodaReportCustomers *customers,
             guint32 i,
             PagodaLanguage language)
{
  add_score (output, customers->layers[i], PAGODA_LAYER_BARRIER);
}

static void
add_business (PagodaReportOutput *output,
              const PagodaReportCustomers *customers,
              guint32 i,
              PagodaLanguage language)
{
  add_score (output, customers->layers[i], PAGODA_LAYER_BUSINESS);
}

static void
add_relationship (PagodaReportOutput *output,
                  const PagodaReportCustomers *customers,
                  guint32 i,
                  PagodaLanguage language)
{
  add_score (output, customers->layers[i], PAGODA_LAYER_RELATIONSHIP);
}

static void
add_interest (PagodaReportOutput *output,
              const PagodaReportCustomers *customers,
              guint32 i,
              PagodaLanguage language)
{
  add_score (output, customers->layers[i], PAGODA_LAYER_INTEREST);
}

static void
add_lead (PagodaReportOutput *output,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  const PagodaFiveLayers *layers = customers->layers[i];

  if (layers != NULL)
    pagoda_report_output_add_lead (output, &layers->support.lead, layers->support.lead.lead);
  else
    pagoda_report_output_add_empty (output);
}

static void
add_next_action (PagodaReportOutput *output,
                 const PagodaReportCustomers *customers,
                 guint32 i,
                 PagodaLanguage language)
{
  pagoda_report_output_add_day (output, customers->next_actions[i]);
}

/* The columns, by PagodaReportColumn. */
static const struct
{
  const char *title;
  void (*add) (PagodaReportOutput *output,
               const PagodaReportCustomers *customers,
               guint32 i,
               PagodaLanguage language);
} columns[PAGODA_N_REPORT_COLUMNS] = {
  [PAGODA_REPORT_COLUMN_RANK] = { N_ ("Rank"), add_rank },
  [PAGODA_REPORT_COLUMN_CODE] = { N_ ("Code"), add_code },
  [PAGODA_REPORT_COLUMN_NAME] = { N_ ("Customer"), add_name },
  [PAGODA_REPORT_COLUMN_TIER] = { N_ ("Tier"), add_tier },
  [PAGODA_REPORT_COLUMN_CLASS] = { N_ ("Class"), add_class },
  [PAGODA_REPORT_COLUMN_BY_HAND] = { N_ ("Set by hand"), add_by_hand },
  [PAGODA_REPORT_COLUMN_OWNER] = { N_ ("Owner"), add_owner },
  [PAGODA_REPORT_COLUMN_COUNTRY] = { N_ ("Country"), add_country },
  [PAGODA_REPORT_COLUMN_PROVINCE] = { N_ ("Province"), add_province },
  [PAGODA_REPORT_COLUMN_CITY] = { N_ ("City"), add_city },
  [PAGODA_REPORT_COLUMN_PROFIT] = { N_ ("Profit, %s"), add_profit },
  [PAGODA_REPORT_COLUMN_REVENUE] = { N_ ("Revenue, %s"), add_revenue },
  [PAGODA_REPORT_COLUMN_ORDERS] = { N_ ("Orders"), add_orders },
  [PAGODA_REPORT_COLUMN_VISITS] = { N_ ("Visits"), add_visits },
  [PAGODA_REPORT_COLUMN_FIRST_ORDER] = { N_ ("First order"), add_first_order },
  [PAGODA_REPORT_COLUMN_LAST_ORDER] = { N_ ("Last order"), add_last_order },
  [PAGODA_REPORT_COLUMN_ASSUMED] = { N_ ("Profit assumed"), add_assumed },
  [PAGODA_REPORT_COLUMN_LAST_CONTACT] = { N_ ("Last contact"), add_last_contact },
  [PAGODA_REPORT_COLUMN_TAGS] = { N_ ("Tags"), add_tags },
  [PAGODA_REPORT_COLUMN_LAYER] = { N_ ("Layer"), add_layer },
  [PAGODA_REPORT_COLUMN_INFORMATION] = { N_ ("Information"), add_information },
  [PAGODA_REPORT_COLUMN_BARRIER] = { N_ ("Barrier"), add_barrier },
  [PAGODA_REPORT_COLUMN_BUSINESS] = { N_ ("Business"), add_business },
  [PAGODA_REPORT_COLUMN_RELATIONSHIP] = { N_ ("Relationship"), add_relationship },
  [PAGODA_REPORT_COLUMN_INTEREST] = { N_ ("Interest"), add_interest },
  [PAGODA_REPORT_COLUMN_LEAD] = { N_ ("Lead"), add_lead },
  [PAGODA_REPORT_COLUMN_NEXT_ACTION] = { N_ ("Next action"), add_next_action },
};

/* Where nothing else is asked for: the usual columns, and after them those of the five layers. */
static const PagodaReportColumn usual[] = {
  PAGODA_REPORT_COLUMN_RANK,         PAGODA_REPORT_COLUMN_CODE,     PAGODA_REPORT_COLUMN_NAME,
  PAGODA_REPORT_COLUMN_TIER,         PAGODA_REPORT_COLUMN_CLASS,    PAGODA_REPORT_COLUMN_BY_HAND,
  PAGODA_REPORT_COLUMN_OWNER,        PAGODA_REPORT_COLUMN_COUNTRY,  PAGODA_REPORT_COLUMN_PROVINCE,
  PAGODA_REPORT_COLUMN_CITY,         PAGODA_REPORT_COLUMN_PROFIT,   PAGODA_REPORT_COLUMN_REVENUE,
  PAGODA_REPORT_COLUMN_ORDERS,       PAGODA_REPORT_COLUMN_VISITS,   PAGODA_REPORT_COLUMN_FIRST_ORDER,
  PAGODA_REPORT_COLUMN_LAST_ORDER,   PAGODA_REPORT_COLUMN_ASSUMED,  PAGODA_REPORT_COLUMN_LAYER,
  PAGODA_REPORT_COLUMN_INFORMATION,  PAGODA_REPORT_COLUMN_BARRIER,  PAGODA_REPORT_COLUMN_BUSINESS,
  PAGODA_REPORT_COLUMN_RELATIONSHIP, PAGODA_REPORT_COLUMN_INTEREST, PAGODA_REPORT_COLUMN_LEAD,
  PAGODA_REPORT_COLUMN_NEXT_ACTION,
};

static void
begin_sheet (PagodaReportOutput *output, const PagodaReportColumn *shown, gsize n)
{
  g_autofree const char **titles = g_new (const char *, n);
  PagodaWorkbookSheet sheet
      = { .name = N_ ("Customers"), .titles = titles, .n_columns = (guint)n, .filtered = TRUE };

  for (gsize k = 0; k < n; k++)
    titles[k] = columns[shown[k]].title;
  pagoda_report_output_begin (output, &sheet, 1);
}

/* All customers: the ranked ones, then tier by tier in the order given (transfer full). */
static guint32 *
order_all (const PagodaPyramid *pyramid)
{
  guint32 *order = g_new (guint32, pyramid->n + 1);
  gsize n = pyramid->n_active;

  for (gsize k = 0; k < n; k++)
    order[k] = pyramid->ranked[k];
  for (guint tier = PAGODA_N_ACTIVE_TIERS; tier < PAGODA_N_TIERS; tier++)
    for (gsize i = 0; i < pyramid->n; i++)
      if (pyramid->tiers[i] == tier)
        order[n++] = (guint32)i;
  g_assert (n == pyramid->n);
  return order;
}

gboolean
pagoda_report_write_customers (const PagodaReportContext *context,
                               const PagodaReportCustomers *customers,
                               PagodaReportCounts *counts,
                               GError **error)
{
  g_return_val_if_fail (customers != NULL && counts != NULL, FALSE);

  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  if (output == NULL)
    return FALSE;
  g_autofree guint32 *all = customers->listed == NULL ? order_all (customers->pyramid) : NULL;
  const guint32 *listed = all != NULL ? all : customers->listed;
  gsize n = all != NULL ? customers->pyramid->n : customers->n_listed;
  const PagodaReportColumn *shown = customers->columns != NULL ? customers->columns : usual;
  gsize n_usual = customers->layers != NULL ? G_N_ELEMENTS (usual) : PAGODA_N_USUAL_REPORT_COLUMNS;
  gsize n_shown = customers->columns != NULL ? customers->n_columns : n_usual;

  pagoda_report_output_expect (output, n);
  begin_sheet (output, shown, n_shown);
  for (gsize k = 0; k < n; k++)
    {
      for (gsize column = 0; column < n_shown; column++)
        columns[shown[column]].add (output, customers, listed[k], context->language);
      if (!pagoda_report_output_end_row (output))
        return pagoda_report_output_finish (output, counts, error);
    }
  if (!pagoda_report_output_is_text (output))
    {
      pagoda_report_definitions_add (output, context, customers->pyramid->basis, PAGODA_DAY_NONE);
      if (customers->layers != NULL)
        pagoda_report_definitions_add_layers (output);
    }
  return pagoda_report_output_finish (output, counts, error);
}
