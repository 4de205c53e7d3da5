/* customer_table.c: which columns the customer table has, how wide they are, and how it is sorted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customers/customer_table.h"

/* Of a column, in em. */
#define LEAST_WIDTH 3.0
#define MOST_WIDTH 30.0

struct _PagodaCustomerTable
{
  GObject parent_instance;

  PagodaColumnChoice columns;
  PagodaCustomerSort sort;
};

G_DEFINE_FINAL_TYPE (PagodaCustomerTable, pagoda_customer_table, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pagoda_customer_table_class_init (PagodaCustomerTableClass *class)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_customer_table_init (PagodaCustomerTable *table)
{
  table->columns.shown = PAGODA_USUAL_COLUMNS;
  pagoda_customer_sort_choose (&table->sort, PAGODA_ORDER_PROFIT);
}

PagodaCustomerTable *
pagoda_customer_table_new (void)
{
  return g_object_new (PAGODA_TYPE_CUSTOMER_TABLE, NULL);
}

const PagodaColumnChoice *
pagoda_customer_table_get_columns (PagodaCustomerTable *table)
{
  return &table->columns;
}

void
pagoda_customer_table_set_shown (PagodaCustomerTable *table, PagodaCustomerOrder order, gboolean shown)
{
  guint before = table->columns.shown;
  guint bit = 1U << order;

  table->columns.shown = (shown ? before | bit : before & ~bit) | 1U << PAGODA_ORDER_NAME;
  if (table->columns.shown != before)
    g_signal_emit (table, signals[SIGNAL_CHANGED], 0);
}

void
pagoda_customer_table_set_width (PagodaCustomerTable *table, PagodaCustomerOrder order, double width)
{
  table->columns.widths[order] = CLAMP (width, LEAST_WIDTH, MOST_WIDTH);
  g_signal_emit (table, signals[SIGNAL_CHANGED], 0);
}

const PagodaCustomerSort *
pagoda_customer_table_get_sort (PagodaCustomerTable *table)
{
  return &table->sort;
}

void
pagoda_customer_table_sort_by (PagodaCustomerTable *table, PagodaCustomerOrder order, gboolean also)
{
  if (also)
    pagoda_customer_sort_add (&table->sort, order);
  else
    pagoda_customer_sort_choose (&table->sort, order);
  g_signal_emit (table, signals[SIGNAL_CHANGED], 0);
}

GVariant *
pagoda_customer_table_to_variant (PagodaCustomerTable *table)
{
  GVariantDict dict;
  GVariantBuilder columns;
  GVariantBuilder sort;

  g_variant_builder_init (&columns, G_VARIANT_TYPE ("a(sd)"));
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (table->columns.shown >> order & 1)
      g_variant_builder_add (&columns, "(sd)", pagoda_customer_order_word (order),
                             table->columns.widths[order]);
  g_variant_builder_init (&sort, G_VARIANT_TYPE ("a(sb)"));
  for (guint k = 0; k < table->sort.n; k++)
    g_variant_builder_add (&sort, "(sb)", pagoda_customer_order_word (table->sort.keys[k].order),
                           table->sort.keys[k].reversed);
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "columns", g_variant_builder_end (&columns));
  g_variant_dict_insert_value (&dict, "sort", g_variant_builder_end (&sort));
  return g_variant_dict_end (&dict);
}

static PagodaColumnChoice
read_columns (GVariant *variant)
{
  PagodaColumnChoice columns = { .shown = 1U << PAGODA_ORDER_NAME };
  GVariantIter iter;
  const char *word;
  double width;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&sd)", &word, &width))
    {
      int order = pagoda_customer_order_find (word);
      if (order < 0)
        continue;
      columns.shown |= 1U << order;
      /* Zero is the usual width; whatever else a file holds is brought to what makes sense. */
      columns.widths[order] = width > 0 ? CLAMP (width, LEAST_WIDTH, MOST_WIDTH) : 0;
    }
  return columns;
}

static PagodaCustomerSort
read_sort (GVariant *variant)
{
  PagodaCustomerSort sort = { 0 };
  GVariantIter iter;
  const char *word;
  gboolean reversed;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&sb)", &word, &reversed))
    {
      int order = pagoda_customer_order_find (word);
      if (order >= 0 && sort.n < PAGODA_N_SORT_KEYS && pagoda_customer_sort_find (&sort, order) < 0)
        sort.keys[sort.n++] = (PagodaSortKey){ (PagodaCustomerOrder)order, reversed };
    }
  if (sort.n == 0)
    pagoda_customer_sort_choose (&sort, PAGODA_ORDER_PROFIT);
  return sort;
}

void
pagoda_customer_table_take_variant (PagodaCustomerTable *table, GVariant *variant)
{
  g_autoptr (GVariant) columns = g_variant_lookup_value (variant, "columns", G_VARIANT_TYPE ("a(sd)"));
  g_autoptr (GVariant) sort = g_variant_lookup_value (variant, "sort", G_VARIANT_TYPE ("a(sb)"));

  if (columns != NULL)
    table->columns = read_columns (columns);
  if (sort != NULL)
    table->sort = read_sort (sort);
  g_signal_emit (table, signals[SIGNAL_CHANGED], 0);
}
