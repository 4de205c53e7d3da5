/* report_customers.c: the customer list.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_customer_copy.h"
#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static void
add_rank (PagodaReportOutput *output, guint32 rank)
{
  if (rank > 0)
    pagoda_report_output_add_integer (output, rank);
  else
    pagoda_report_output_add_empty (output);
}

static void
add_layer (PagodaReportOutput *output, const PagodaFiveLayers *layers, PagodaLanguage language)
{
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
add_lead (PagodaReportOutput *output, const PagodaFiveLayers *layers)
{
  if (layers != NULL)
    pagoda_report_output_add_lead (output, &layers->support.lead, layers->support.lead.lead);
  else
    pagoda_report_output_add_empty (output);
}

/* As text: a spreadsheet keeps 15 digits of a number. */
static void
add_id (PagodaReportOutput *output, PagodaId id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  pagoda_report_output_add_text (output, text);
}

/* The cell of customer @i in @column. */
static void
add_cell (PagodaReportOutput *output,
          PagodaReportColumn column,
          const PagodaReportCustomers *customers,
          guint32 i,
          PagodaLanguage language)
{
  const PagodaPyramid *pyramid = customers->pyramid;

  switch (column)
    {
    case PAGODA_REPORT_COLUMN_RANK:
      add_rank (output, pyramid->ranks[i]);
      break;
    case PAGODA_REPORT_COLUMN_CODE:
      pagoda_report_output_add_text (output, customers->codes[i]);
      break;
    case PAGODA_REPORT_COLUMN_NAME:
      pagoda_report_output_add_text (output, customers->names[i]);
      break;
    case PAGODA_REPORT_COLUMN_TIER:
      pagoda_report_output_add_text (output, pagoda_tier_label ((PagodaTier)pyramid->tiers[i], language));
      break;
    case PAGODA_REPORT_COLUMN_CLASS:
      pagoda_report_output_add_text (output, pagoda_account_class_label (customers->classes[i], language));
      break;
    case PAGODA_REPORT_COLUMN_BY_HAND:
      pagoda_report_output_add_boolean (output, customers->by_hand[i]);
      break;
    case PAGODA_REPORT_COLUMN_CLASS_UNTIL:
      pagoda_report_output_add_day (output, customers->class_untils != NULL ? customers->class_untils[i]
                                                                            : PAGODA_DAY_NONE);
      break;
    case PAGODA_REPORT_COLUMN_OWNER:
      pagoda_report_output_add_text (output, customers->owners[i]);
      break;
    case PAGODA_REPORT_COLUMN_COUNTRY:
      pagoda_report_output_add_text (output, customers->countries[i]);
      break;
    case PAGODA_REPORT_COLUMN_PROVINCE:
      pagoda_report_output_add_text (output, customers->provinces[i]);
      break;
    case PAGODA_REPORT_COLUMN_CITY:
      pagoda_report_output_add_text (output, customers->cities[i]);
      break;
    case PAGODA_REPORT_COLUMN_PROFIT:
      pagoda_report_output_add_money (output, pyramid->profits[i]);
      break;
    case PAGODA_REPORT_COLUMN_REVENUE:
      pagoda_report_output_add_money (output, pyramid->revenues[i]);
      break;
    case PAGODA_REPORT_COLUMN_ORDERS:
      pagoda_report_output_add_integer (output, pyramid->orders[i]);
      break;
    case PAGODA_REPORT_COLUMN_VISITS:
      pagoda_report_output_add_integer (output, pyramid->visits[i]);
      break;
    case PAGODA_REPORT_COLUMN_FIRST_ORDER:
      pagoda_report_output_add_day (output, pyramid->first_orders[i]);
      break;
    case PAGODA_REPORT_COLUMN_LAST_ORDER:
      pagoda_report_output_add_day (output, pyramid->last_orders[i]);
      break;
    case PAGODA_REPORT_COLUMN_ASSUMED:
      pagoda_report_output_add_boolean (output, customers->assumed[i]);
      break;
    case PAGODA_REPORT_COLUMN_LAST_CONTACT:
      pagoda_report_output_add_day (output, customers->last_contacts[i]);
      break;
    case PAGODA_REPORT_COLUMN_TAGS:
      pagoda_report_output_add_text (output, customers->tags[i]);
      break;
    case PAGODA_REPORT_COLUMN_LAYER:
      add_layer (output, customers->layers[i], language);
      break;
    case PAGODA_REPORT_COLUMN_INFORMATION:
      add_score (output, customers->layers[i], PAGODA_LAYER_INFORMATION);
      break;
    case PAGODA_REPORT_COLUMN_BARRIER:
      add_score (output, customers->layers[i], PAGODA_LAYER_BARRIER);
      break;
    case PAGODA_REPORT_COLUMN_BUSINESS:
      add_score (output, customers->layers[i], PAGODA_LAYER_BUSINESS);
      break;
    case PAGODA_REPORT_COLUMN_RELATIONSHIP:
      add_score (output, customers->layers[i], PAGODA_LAYER_RELATIONSHIP);
      break;
    case PAGODA_REPORT_COLUMN_INTEREST:
      add_score (output, customers->layers[i], PAGODA_LAYER_INTEREST);
      break;
    case PAGODA_REPORT_COLUMN_LEAD:
      add_lead (output, customers->layers[i]);
      break;
    case PAGODA_REPORT_COLUMN_NEXT_ACTION:
      pagoda_report_output_add_day (output, customers->next_actions[i]);
      break;
    case PAGODA_REPORT_COLUMN_PHONE:
      pagoda_report_output_add_text (output, customers->coming_back->phones[i]);
      break;
    case PAGODA_REPORT_COLUMN_NOTE:
      pagoda_report_output_add_text (output, customers->coming_back->notes[i]);
      break;
    case PAGODA_REPORT_COLUMN_ID:
      add_id (output, customers->coming_back->ids[i]);
      break;
    }
}

/* By PagodaReportColumn */
static const char *const titles[PAGODA_N_REPORT_COLUMNS] = {
  [PAGODA_REPORT_COLUMN_RANK] = N_ ("Rank"),
  [PAGODA_REPORT_COLUMN_CODE] = N_ ("Code"),
  [PAGODA_REPORT_COLUMN_NAME] = N_ ("Customer"),
  [PAGODA_REPORT_COLUMN_TIER] = N_ ("Tier"),
  [PAGODA_REPORT_COLUMN_CLASS] = N_ ("Class"),
  [PAGODA_REPORT_COLUMN_BY_HAND] = N_ ("Set by hand"),
  [PAGODA_REPORT_COLUMN_CLASS_UNTIL] = N_ ("Class until"),
  [PAGODA_REPORT_COLUMN_OWNER] = N_ ("Owner"),
  [PAGODA_REPORT_COLUMN_COUNTRY] = N_ ("Country"),
  [PAGODA_REPORT_COLUMN_PROVINCE] = N_ ("Province"),
  [PAGODA_REPORT_COLUMN_CITY] = N_ ("City"),
  [PAGODA_REPORT_COLUMN_PROFIT] = N_ ("Profit, %s"),
  [PAGODA_REPORT_COLUMN_REVENUE] = N_ ("Revenue, %s"),
  [PAGODA_REPORT_COLUMN_ORDERS] = N_ ("Orders"),
  [PAGODA_REPORT_COLUMN_VISITS] = N_ ("Visits"),
  [PAGODA_REPORT_COLUMN_FIRST_ORDER] = N_ ("First order"),
  [PAGODA_REPORT_COLUMN_LAST_ORDER] = N_ ("Last order"),
  [PAGODA_REPORT_COLUMN_ASSUMED] = N_ ("Profit assumed"),
  [PAGODA_REPORT_COLUMN_LAST_CONTACT] = N_ ("Last contact"),
  [PAGODA_REPORT_COLUMN_TAGS] = N_ ("Tags"),
  [PAGODA_REPORT_COLUMN_LAYER] = N_ ("Layer"),
  [PAGODA_REPORT_COLUMN_INFORMATION] = N_ ("Information"),
  [PAGODA_REPORT_COLUMN_BARRIER] = N_ ("Barrier"),
  [PAGODA_REPORT_COLUMN_BUSINESS] = N_ ("Business"),
  [PAGODA_REPORT_COLUMN_RELATIONSHIP] = N_ ("Relationship"),
  [PAGODA_REPORT_COLUMN_INTEREST] = N_ ("Interest"),
  [PAGODA_REPORT_COLUMN_LEAD] = N_ ("Lead"),
  [PAGODA_REPORT_COLUMN_NEXT_ACTION] = N_ ("Next action"),
  [PAGODA_REPORT_COLUMN_PHONE] = N_ ("Phone"),
  [PAGODA_REPORT_COLUMN_NOTE] = N_ ("Note"),
  [PAGODA_REPORT_COLUMN_ID] = N_ ("Id, not to be changed"),
};

/* Where nothing else is asked for: the usual columns, and after them those of the five layers. */
static const PagodaReportColumn usual[] = {
  PAGODA_REPORT_COLUMN_RANK,        PAGODA_REPORT_COLUMN_CODE,         PAGODA_REPORT_COLUMN_NAME,
  PAGODA_REPORT_COLUMN_TIER,        PAGODA_REPORT_COLUMN_CLASS,        PAGODA_REPORT_COLUMN_BY_HAND,
  PAGODA_REPORT_COLUMN_CLASS_UNTIL, PAGODA_REPORT_COLUMN_OWNER,        PAGODA_REPORT_COLUMN_COUNTRY,
  PAGODA_REPORT_COLUMN_PROVINCE,    PAGODA_REPORT_COLUMN_CITY,         PAGODA_REPORT_COLUMN_PROFIT,
  PAGODA_REPORT_COLUMN_REVENUE,     PAGODA_REPORT_COLUMN_ORDERS,       PAGODA_REPORT_COLUMN_VISITS,
  PAGODA_REPORT_COLUMN_FIRST_ORDER, PAGODA_REPORT_COLUMN_LAST_ORDER,   PAGODA_REPORT_COLUMN_ASSUMED,
  PAGODA_REPORT_COLUMN_LAYER,       PAGODA_REPORT_COLUMN_INFORMATION,  PAGODA_REPORT_COLUMN_BARRIER,
  PAGODA_REPORT_COLUMN_BUSINESS,    PAGODA_REPORT_COLUMN_RELATIONSHIP, PAGODA_REPORT_COLUMN_INTEREST,
  PAGODA_REPORT_COLUMN_LEAD,        PAGODA_REPORT_COLUMN_NEXT_ACTION,
};

static void
begin_sheet (PagodaReportOutput *output, const PagodaReportColumn *shown, gsize n)
{
  g_autofree const char **shown_titles = g_new (const char *, n);
  PagodaWorkbookSheet sheet
      = { .name = N_ ("Customers"), .titles = shown_titles, .n_columns = (guint)n, .filtered = TRUE };

  for (gsize k = 0; k < n; k++)
    shown_titles[k] = titles[shown[k]];
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

/* The columns asked for, or the usual ones; of a workbook that can come back a few more, the ids last
 * (transfer full). */
static PagodaReportColumn *
choose_columns (const PagodaReportCustomers *customers, gboolean comes_back, gsize *n)
{
  gboolean are_chosen = customers->columns != NULL;
  gsize n_usual = customers->layers != NULL ? G_N_ELEMENTS (usual) : PAGODA_N_USUAL_REPORT_COLUMNS;
  const PagodaReportColumn *asked = are_chosen ? customers->columns : usual;
  gsize n_asked = are_chosen ? customers->n_columns : n_usual;
  PagodaReportColumn *shown = g_new (PagodaReportColumn, n_asked + 3);

  for (*n = 0; *n < n_asked; (*n)++)
    shown[*n] = asked[*n];
  if (comes_back && !are_chosen)
    {
      shown[(*n)++] = PAGODA_REPORT_COLUMN_PHONE;
      shown[(*n)++] = PAGODA_REPORT_COLUMN_NOTE;
    }
  if (comes_back)
    shown[(*n)++] = PAGODA_REPORT_COLUMN_ID;
  return shown;
}

static void
add_customer (PagodaReportOutput *output,
              const PagodaReportColumn *shown,
              gsize n_shown,
              const PagodaReportCustomers *customers,
              guint32 i,
              PagodaLanguage language)
{
  PagodaWorkbook *workbook
      = customers->coming_back != NULL ? pagoda_report_output_get_workbook (output) : NULL;

  for (gsize column = 0; column < n_shown; column++)
    {
      if (workbook != NULL)
        pagoda_workbook_set_input (workbook, pagoda_report_column_is_input (shown[column]));
      add_cell (output, shown[column], customers, i, language);
    }
}

/* The columns of which a sum says something, but for the first, which says that it is one. */
static guint64
choose_summed (const PagodaReportColumn *shown, gsize n)
{
  guint64 summed = 0;

  for (gsize k = 1; k < n; k++)
    if (shown[k] == PAGODA_REPORT_COLUMN_PROFIT || shown[k] == PAGODA_REPORT_COLUMN_REVENUE
        || shown[k] == PAGODA_REPORT_COLUMN_ORDERS || shown[k] == PAGODA_REPORT_COLUMN_VISITS)
      summed |= G_GUINT64_CONSTANT (1) << k;
  return summed;
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
  gboolean comes_back = customers->coming_back != NULL && pagoda_report_output_get_workbook (output) != NULL;
  gsize n_shown;
  g_autofree PagodaReportColumn *shown = choose_columns (customers, comes_back, &n_shown);
  const PagodaCustomerCopy copy = { .customers = customers,
                                    .listed = all != NULL ? all : customers->listed,
                                    .n = all != NULL ? customers->pyramid->n : customers->n_listed,
                                    .shown = shown,
                                    .n_shown = n_shown,
                                    .titles = titles,
                                    .add_cell = add_cell };

  pagoda_report_output_expect (output, copy.n);
  begin_sheet (output, shown, n_shown);
  for (gsize k = 0; k < copy.n; k++)
    {
      add_customer (output, shown, n_shown, customers, copy.listed[k], context->language);
      if (!pagoda_report_output_end_row (output))
        return pagoda_report_output_finish (output, counts, error);
    }
  if (comes_back)
    {
      pagoda_customer_copy_finish_sheet (output, &copy, context->language);
      pagoda_report_output_add_sums (output, choose_summed (shown, n_shown));
    }
  if (!pagoda_report_output_is_text (output))
    {
      pagoda_report_definitions_add (output, context, customers->pyramid->basis, PAGODA_DAY_NONE);
      if (customers->layers != NULL)
        pagoda_report_definitions_add_layers (output);
      if (comes_back)
        pagoda_report_definitions_add_return (output);
    }
  if (comes_back)
    pagoda_customer_copy_add (output, &copy, context);
  return pagoda_report_output_finish (output, counts, error);
}
