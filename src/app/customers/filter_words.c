/* filter_words.c: the filter of the customer table in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/filter_words.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* More values than these are counted instead of named. */
#define MOST_NAMED 2

static const char *const titles[PAGODA_N_FILTER_FIELDS] = {
  [PAGODA_FILTER_TIER] = N_ ("Tier"),
  [PAGODA_FILTER_CLASS] = N_ ("Class"),
  [PAGODA_FILTER_OWNER] = N_ ("Owner"),
  [PAGODA_FILTER_REGION] = N_ ("Region"),
  [PAGODA_FILTER_TAG] = N_ ("Tag"),
  [PAGODA_FILTER_LAST_ORDER] = N_ ("Last order"),
  [PAGODA_FILTER_LAST_CONTACT] = N_ ("Last contact"),
  [PAGODA_FILTER_PROFIT] = N_ ("Profit"),
  [PAGODA_FILTER_REVENUE] = N_ ("Revenue"),
};

const char *
pagoda_filter_title (PagodaFilterField field)
{
  return _ (titles[field]);
}

char *
pagoda_filter_describe_recency (const PagodaRecency *recency)
{
  switch (recency->kind)
    {
    case PAGODA_RECENCY_ANY:
      return g_strdup (_ ("at any time"));
    case PAGODA_RECENCY_WITHIN:
      /* Translators: of a last order or contact; %d is a number of days. */
      return g_strdup_printf (_ ("within %d days"), recency->days);
    case PAGODA_RECENCY_BEFORE:
      return g_strdup_printf (_ ("not for %d days"), recency->days);
    case PAGODA_RECENCY_NEVER:
      return g_strdup (C_ ("time", "never"));
    }
  g_assert_not_reached ();
}

char *
pagoda_filter_describe_name (PagodaFilterField field, const char *name)
{
  if (*name == '\0')
    return g_strdup (field == PAGODA_FILTER_OWNER ? _ ("Nobody") : _ ("Unknown"));

  char *shown = g_strdup (name);
  return field == PAGODA_FILTER_REGION ? g_strdelimit (shown, "/", ' ') : shown;
}

/* @values is taken over. */
static char *
join (GPtrArray *values)
{
  char *text;

  if (values->len > MOST_NAMED)
    text = g_strdup_printf ("%u", values->len);
  else
    {
      g_ptr_array_add (values, NULL);
      /* Translators: between the values of a filter. */
      text = g_strjoinv (_ (", "), (char **)values->pdata);
    }
  g_ptr_array_unref (values);
  return text;
}

static char *
describe_tiers (guint tiers)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    if (tiers >> tier & 1)
      g_ptr_array_add (values, g_strdup (pagoda_wording_tier (tier)));
  return join (values);
}

static char *
describe_classes (guint classes)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (classes >> i & 1)
      g_ptr_array_add (values, g_strdup (pagoda_account_class_label (i, pagoda_language_current ())));
  return join (values);
}

static char *
describe_names (PagodaFilterField field, char **names)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (; *names != NULL; names++)
    g_ptr_array_add (values, pagoda_filter_describe_name (field, *names));
  return join (values);
}

static char *
describe_range (const PagodaMoneyRange *range, const char *currency)
{
  g_autofree char *least = pagoda_wording_money (range->least, currency);
  g_autofree char *most = pagoda_wording_money (range->most, currency);

  if (range->has_least && range->has_most)
    return g_strdup_printf ("%s – %s", least, most);
  return g_strconcat (range->has_least ? "≥ " : "≤ ", range->has_least ? least : most, NULL);
}

static char *
describe_values (const PagodaCustomerFilter *filter, PagodaFilterField field, const char *currency)
{
  switch (field)
    {
    case PAGODA_FILTER_TIER:
      return describe_tiers (filter->tiers);
    case PAGODA_FILTER_CLASS:
      return describe_classes (filter->classes);
    case PAGODA_FILTER_OWNER:
      return describe_names (field, filter->owners);
    case PAGODA_FILTER_REGION:
      return describe_names (field, filter->regions);
    case PAGODA_FILTER_TAG:
      return describe_names (field, filter->tags);
    case PAGODA_FILTER_LAST_ORDER:
      return pagoda_filter_describe_recency (&filter->last_order);
    case PAGODA_FILTER_LAST_CONTACT:
      return pagoda_filter_describe_recency (&filter->last_contact);
    case PAGODA_FILTER_PROFIT:
      return describe_range (&filter->profit, currency);
    case PAGODA_FILTER_REVENUE:
      return describe_range (&filter->revenue, currency);
    }
  g_assert_not_reached ();
}

char *
pagoda_filter_describe (const PagodaCustomerFilter *filter, PagodaFilterField field, const char *currency)
{
  if (!pagoda_customer_filter_uses (filter, field))
    return g_strdup (pagoda_filter_title (field));

  g_autofree char *values = describe_values (filter, field, currency);
  /* Translators: the title of a filter and what is chosen in it. */
  return g_strdup_printf (_ ("%s: %s"), pagoda_filter_title (field), values);
}
