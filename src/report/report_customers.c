/* report_customers.c: the customer list.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const titles[] = {
  N_ ("Rank"),        N_ ("Code"),           N_ ("Customer"), N_ ("Tier"),     N_ ("Class"),
  N_ ("Set by hand"), N_ ("Owner"),          N_ ("Country"),  N_ ("Province"), N_ ("City"),
  N_ ("Profit, %s"),  N_ ("Revenue, %s"),    N_ ("Orders"),   N_ ("Visits"),   N_ ("First order"),
  N_ ("Last order"),  N_ ("Profit assumed"),
};

static const PagodaWorkbookSheet sheet = {
  .name = N_ ("Customers"),
  .titles = titles,
  .n_columns = G_N_ELEMENTS (titles),
  .filtered = TRUE,
};

static void
add_names (PagodaReportOutput *output,
           const PagodaReportCustomers *customers,
           guint32 i,
           PagodaLanguage language)
{
  pagoda_report_output_add_text (output, customers->codes[i]);
  pagoda_report_output_add_text (output, customers->names[i]);
  pagoda_report_output_add_text (output,
                                 pagoda_tier_label ((PagodaTier)customers->pyramid->tiers[i], language));
  pagoda_report_output_add_text (output, pagoda_account_class_label (customers->classes[i], language));
  pagoda_report_output_add_boolean (output, customers->by_hand[i]);
  pagoda_report_output_add_text (output, customers->owners[i]);
  pagoda_report_output_add_text (output, customers->countries[i]);
  pagoda_report_output_add_text (output, customers->provinces[i]);
  pagoda_report_output_add_text (output, customers->cities[i]);
}

static void
add_figures (PagodaReportOutput *output, const PagodaPyramid *pyramid, guint32 i)
{
  pagoda_report_output_add_money (output, pyramid->profits[i]);
  pagoda_report_output_add_money (output, pyramid->revenues[i]);
  pagoda_report_output_add_integer (output, pyramid->orders[i]);
  pagoda_report_output_add_integer (output, pyramid->visits[i]);
  pagoda_report_output_add_day (output, pyramid->first_orders[i]);
  pagoda_report_output_add_day (output, pyramid->last_orders[i]);
}

static gboolean
add_customer (PagodaReportOutput *output,
              const PagodaReportCustomers *customers,
              guint32 i,
              PagodaLanguage language)
{
  if (customers->pyramid->ranks[i] > 0)
    pagoda_report_output_add_integer (output, customers->pyramid->ranks[i]);
  else
    pagoda_report_output_add_empty (output);
  add_names (output, customers, i, language);
  add_figures (output, customers->pyramid, i);
  pagoda_report_output_add_boolean (output, customers->assumed[i]);
  return pagoda_report_output_end_row (output);
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

  pagoda_report_output_expect (output, n);
  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize k = 0; k < n; k++)
    if (!add_customer (output, customers, listed[k], context->language))
      return pagoda_report_output_finish (output, counts, error);
  if (!pagoda_report_output_is_text (output))
    pagoda_report_definitions_add (output, context, customers->pyramid->basis, PAGODA_DAY_NONE);
  return pagoda_report_output_finish (output, counts, error);
}
