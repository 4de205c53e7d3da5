/* report_movement.c: the sheets of the movement between two days (P7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_movement.h"

#include <glib/gi18n-lib.h>

#define N_CELLS (PAGODA_N_TIERS * PAGODA_N_TIERS)

static const char *const list_titles[] = {
  N_ ("Tier before"),       N_ ("Tier now"),       N_ ("Code"),
  N_ ("Customer"),          N_ ("Rank before"),    N_ ("Rank now"),
  N_ ("Profit before, %s"), N_ ("Profit now, %s"), N_ ("Revenue before, %s"),
  N_ ("Revenue now, %s"),
};

static const PagodaWorkbookSheet list_sheet = {
  .name = N_ ("Movement by customer"),
  .titles = list_titles,
  .n_columns = G_N_ELEMENTS (list_titles),
  .filtered = TRUE,
};

static void
add_matrix_row (PagodaReportOutput *output, const guint *customers, const char *label)
{
  guint total = 0;

  pagoda_report_output_add_text (output, label);
  for (guint to = 0; to < PAGODA_N_TIERS; to++)
    {
      pagoda_report_output_add_integer (output, customers[to]);
      total += customers[to];
    }
  pagoda_report_output_add_integer (output, total);
}

static void
begin_matrix (PagodaReportOutput *output, PagodaLanguage language)
{
  const char *titles[PAGODA_N_TIERS + 2];
  PagodaWorkbookSheet sheet
      = { .name = N_ ("Movement"), .titles = titles, .n_columns = G_N_ELEMENTS (titles) };

  titles[0] = N_ ("From ↓ to →");
  for (guint tier = 0; tier < PAGODA_N_TIERS; tier++)
    titles[tier + 1] = pagoda_tier_label ((PagodaTier)tier, language);
  titles[PAGODA_N_TIERS + 1] = N_ ("All customers");
  pagoda_report_output_begin (output, &sheet, 1);
}

static gboolean
add_matrix (PagodaReportOutput *output, const PagodaMovement *movement, PagodaLanguage language)
{
  guint totals[PAGODA_N_TIERS] = { 0 };

  begin_matrix (output, language);
  for (guint from = 0; from < PAGODA_N_TIERS; from++)
    {
      for (guint to = 0; to < PAGODA_N_TIERS; to++)
        totals[to] += movement->customers[from][to];
      add_matrix_row (output, movement->customers[from], pagoda_tier_label ((PagodaTier)from, language));
      if (!pagoda_report_output_end_row (output))
        return FALSE;
    }
  pagoda_report_output_emphasise_row (output);
  add_matrix_row (output, totals, pagoda_report_output_translate (output, N_ ("All customers")));
  return pagoda_report_output_end_total (output);
}

static guint
cell_of (const PagodaPyramid *before, const PagodaPyramid *now, gsize i)
{
  return before->tiers[i] * (guint)PAGODA_N_TIERS + now->tiers[i];
}

/* The customers sorted by their cell in the matrix: those now ranked by rank, the others as given (transfer
 * full). */
static guint32 *
order_by_cell (const PagodaPyramid *before, const PagodaPyramid *now)
{
  gsize next[N_CELLS + 1] = { 0 };
  guint32 *order = g_new (guint32, now->n + 1);

  for (gsize i = 0; i < now->n; i++)
    next[cell_of (before, now, i) + 1]++;
  for (guint cell = 0; cell < N_CELLS; cell++)
    next[cell + 1] += next[cell];
  for (gsize k = 0; k < now->n_active; k++)
    order[next[cell_of (before, now, now->ranked[k])]++] = now->ranked[k];
  for (gsize i = 0; i < now->n; i++)
    if (now->ranks[i] == 0)
      order[next[cell_of (before, now, i)]++] = (guint32)i;
  return order;
}

static void
add_rank (PagodaReportOutput *output, guint32 rank)
{
  if (rank > 0)
    pagoda_report_output_add_integer (output, rank);
  else
    pagoda_report_output_add_empty (output);
}

static gboolean
add_customer (PagodaReportOutput *output,
              const PagodaReportCustomers *customers,
              const PagodaPyramid *before,
              guint32 i,
              PagodaLanguage language)
{
  const PagodaPyramid *now = customers->pyramid;

  pagoda_report_output_add_text (output, pagoda_tier_label ((PagodaTier)before->tiers[i], language));
  pagoda_report_output_add_text (output, pagoda_tier_label ((PagodaTier)now->tiers[i], language));
  pagoda_report_output_add_text (output, customers->codes[i]);
  pagoda_report_output_add_text (output, customers->names[i]);
  add_rank (output, before->ranks[i]);
  add_rank (output, now->ranks[i]);
  pagoda_report_output_add_money (output, before->profits[i]);
  pagoda_report_output_add_money (output, now->profits[i]);
  pagoda_report_output_add_money (output, before->revenues[i]);
  pagoda_report_output_add_money (output, now->revenues[i]);
  return pagoda_report_output_end_row (output);
}

gboolean
pagoda_report_movement_add (PagodaReportOutput *output,
                            const PagodaReportCustomers *customers,
                            const PagodaPyramid *before,
                            PagodaLanguage language)
{
  const PagodaPyramid *now = customers->pyramid;
  PagodaMovement movement = pagoda_pyramid_movement (before, now);
  g_autofree guint32 *order = order_by_cell (before, now);

  if (!add_matrix (output, &movement, language))
    return FALSE;
  pagoda_report_output_begin (output, &list_sheet, 1);
  for (gsize k = 0; k < now->n; k++)
    if (!add_customer (output, customers, before, order[k], language))
      return FALSE;
  return TRUE;
}
