/* customer_filter.c: which customers the table shows, and a match for all of them at once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chosen names are looked up once, in the few names that there are; after that each field is one pass over an
 * array of numbers.
 */
#include "app/customers/customer_filter.h"

#include <string.h>

PagodaCustomerFilter *
pagoda_customer_filter_new (void)
{
  return g_new0 (PagodaCustomerFilter, 1);
}

PagodaCustomerFilter *
pagoda_customer_filter_copy (const PagodaCustomerFilter *filter)
{
  PagodaCustomerFilter *copy = g_memdup2 (filter, sizeof *filter);

  copy->owners = g_strdupv (filter->owners);
  copy->regions = g_strdupv (filter->regions);
  copy->tags = g_strdupv (filter->tags);
  return copy;
}

void
pagoda_customer_filter_free (PagodaCustomerFilter *filter)
{
  if (filter == NULL)
    return;
  g_strfreev (filter->owners);
  g_strfreev (filter->regions);
  g_strfreev (filter->tags);
  g_free (filter);
}

gboolean
pagoda_customer_filter_equal (const PagodaCustomerFilter *one, const PagodaCustomerFilter *other)
{
  g_autoptr (GVariant) first = g_variant_ref_sink (pagoda_customer_filter_to_variant (one));
  g_autoptr (GVariant) second = g_variant_ref_sink (pagoda_customer_filter_to_variant (other));

  return g_variant_equal (first, second);
}

gboolean
pagoda_customer_filter_uses (const PagodaCustomerFilter *filter, PagodaFilterField field)
{
  switch (field)
    {
    case PAGODA_FILTER_TIER:
      return filter->tiers != 0;
    case PAGODA_FILTER_CLASS:
      return filter->classes != 0;
    case PAGODA_FILTER_OWNER:
      return filter->owners != NULL;
    case PAGODA_FILTER_REGION:
      return filter->regions != NULL;
    case PAGODA_FILTER_TAG:
      return filter->tags != NULL;
    case PAGODA_FILTER_LAST_ORDER:
      return filter->last_order.kind != PAGODA_RECENCY_ANY;
    case PAGODA_FILTER_LAST_CONTACT:
      return filter->last_contact.kind != PAGODA_RECENCY_ANY;
    case PAGODA_FILTER_PROFIT:
      return filter->profit.has_least || filter->profit.has_most;
    case PAGODA_FILTER_REVENUE:
      return filter->revenue.has_least || filter->revenue.has_most;
    }
  g_assert_not_reached ();
}

gboolean
pagoda_customer_filter_is_empty (const PagodaCustomerFilter *filter)
{
  for (int field = 0; field < PAGODA_N_FILTER_FIELDS; field++)
    if (pagoda_customer_filter_uses (filter, field))
      return FALSE;
  return TRUE;
}

void
pagoda_customer_filter_release (PagodaCustomerFilter *filter, PagodaFilterField field)
{
  switch (field)
    {
    case PAGODA_FILTER_TIER:
      filter->tiers = 0;
      return;
    case PAGODA_FILTER_CLASS:
      filter->classes = 0;
      return;
    case PAGODA_FILTER_OWNER:
    case PAGODA_FILTER_REGION:
    case PAGODA_FILTER_TAG:
      g_clear_pointer (pagoda_customer_filter_names (filter, field), g_strfreev);
      return;
    case PAGODA_FILTER_LAST_ORDER:
      filter->last_order = (PagodaRecency){ 0 };
      return;
    case PAGODA_FILTER_LAST_CONTACT:
      filter->last_contact = (PagodaRecency){ 0 };
      return;
    case PAGODA_FILTER_PROFIT:
      filter->profit = (PagodaMoneyRange){ 0 };
      return;
    case PAGODA_FILTER_REVENUE:
      filter->revenue = (PagodaMoneyRange){ 0 };
      return;
    }
  g_assert_not_reached ();
}

char ***
pagoda_customer_filter_names (PagodaCustomerFilter *filter, PagodaFilterField field)
{
  if (field == PAGODA_FILTER_OWNER)
    return &filter->owners;
  if (field == PAGODA_FILTER_REGION)
    return &filter->regions;
  return field == PAGODA_FILTER_TAG ? &filter->tags : NULL;
}

void
pagoda_customer_filter_toggle_name (char ***names, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean there = *names != NULL && g_strv_contains ((const char *const *)*names, name);
  gboolean any = !there;

  for (char **old = *names; old != NULL && *old != NULL; old++)
    if (!g_str_equal (*old, name))
      {
        g_strv_builder_add (builder, *old);
        any = TRUE;
      }
  if (!there)
    g_strv_builder_add (builder, name);
  g_strfreev (*names);
  *names = any ? g_strv_builder_end (builder) : NULL;
}

/* Matching */

static void
apply_bits (guint chosen, const guint8 *values, gsize n, guint8 *marks)
{
  for (gsize i = 0; i < n; i++)
    marks[i] &= (guint8)((chosen >> values[i]) & 1);
}

/* Whether @name is among @chosen, or lies in one of them: 浙江/杭州 in 浙江. */
static gboolean
is_chosen (char **chosen, const char *name, gboolean nested)
{
  for (; *chosen != NULL; chosen++)
    {
      gsize length = strlen (*chosen);
      if (strncmp (name, *chosen, length) == 0
          && (name[length] == '\0' || (nested && length > 0 && name[length] == PAGODA_REGION_SEPARATOR)))
        return TRUE;
    }
  return FALSE;
}

static void
apply_names (char **chosen, const PagodaCustomerGroups *groups, gboolean nested, gsize n, guint8 *marks)
{
  g_autofree guint8 *wanted = g_new (guint8, groups->names->len + 1);

  for (guint place = 0; place < groups->names->len; place++)
    wanted[place] = (guint8)is_chosen (chosen, g_ptr_array_index (groups->names, place), nested);
  for (gsize i = 0; i < n; i++)
    marks[i] &= wanted[groups->of[i]];
}

static gboolean
has_any_tag (const PagodaSnapshot *snapshot, gsize customer, const GArray *tags)
{
  for (guint k = 0; k < tags->len; k++)
    if (pagoda_snapshot_has_tag (snapshot, customer, g_array_index (tags, guint, k)))
      return TRUE;
  return FALSE;
}

static void
apply_tags (char **chosen, const PagodaSnapshot *snapshot, gsize n, guint8 *marks)
{
  g_autoptr (GArray) tags = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint tag = 0; tag < pagoda_snapshot_get_n_tags (snapshot); tag++)
    if (g_strv_contains ((const char *const *)chosen, pagoda_snapshot_get_tag (snapshot, tag)))
      g_array_append_val (tags, tag);
  for (gsize i = 0; i < n; i++)
    marks[i] = marks[i] && has_any_tag (snapshot, i, tags);
}

static gboolean
passes_recency (const PagodaRecency *recency, PagodaDay day, PagodaDay as_of)
{
  gboolean recent = day != PAGODA_DAY_NONE && day > as_of - recency->days;

  switch (recency->kind)
    {
    case PAGODA_RECENCY_ANY:
      return TRUE;
    case PAGODA_RECENCY_WITHIN:
      return recent;
    case PAGODA_RECENCY_BEFORE:
      return day != PAGODA_DAY_NONE && !recent;
    case PAGODA_RECENCY_NEVER:
      return day == PAGODA_DAY_NONE;
    }
  g_assert_not_reached ();
}

static void
apply_recency (const PagodaRecency *recency, const PagodaDay *days, PagodaDay as_of, gsize n, guint8 *marks)
{
  for (gsize i = 0; i < n; i++)
    marks[i] &= (guint8)passes_recency (recency, days[i], as_of);
}

static void
apply_range (const PagodaMoneyRange *range, const PagodaMoney *values, gsize n, guint8 *marks)
{
  for (gsize i = 0; i < n; i++)
    if ((range->has_least && values[i] < range->least) || (range->has_most && values[i] > range->most))
      marks[i] = 0;
}

static void
apply_field (const PagodaCustomerFilter *filter,
             PagodaFilterField field,
             const PagodaStandings *standings,
             guint8 *marks)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);
  gsize n = pyramid->n;

  switch (field)
    {
    case PAGODA_FILTER_TIER:
      apply_bits (filter->tiers, pyramid->tiers, n, marks);
      return;
    case PAGODA_FILTER_CLASS:
      apply_bits (filter->classes, traits->classes, n, marks);
      return;
    case PAGODA_FILTER_OWNER:
      apply_names (filter->owners, &traits->owners, FALSE, n, marks);
      return;
    case PAGODA_FILTER_REGION:
      apply_names (filter->regions, &traits->regions, TRUE, n, marks);
      return;
    case PAGODA_FILTER_TAG:
      apply_tags (filter->tags, pagoda_standings_get_snapshot (standings), n, marks);
      return;
    case PAGODA_FILTER_LAST_ORDER:
      apply_recency (&filter->last_order, pyramid->last_orders, pyramid->as_of, n, marks);
      return;
    case PAGODA_FILTER_LAST_CONTACT:
      apply_recency (&filter->last_contact, traits->last_contacts, pyramid->as_of, n, marks);
      return;
    case PAGODA_FILTER_PROFIT:
      apply_range (&filter->profit, pyramid->profits, n, marks);
      return;
    case PAGODA_FILTER_REVENUE:
      apply_range (&filter->revenue, pyramid->revenues, n, marks);
      return;
    }
  g_assert_not_reached ();
}

void
pagoda_customer_filter_apply (const PagodaCustomerFilter *filter,
                              const PagodaStandings *standings,
                              guint8 *marks)
{
  if (pagoda_standings_get_pyramid (standings) == NULL)
    return;
  for (int field = 0; field < PAGODA_N_FILTER_FIELDS; field++)
    if (pagoda_customer_filter_uses (filter, field))
      apply_field (filter, field, standings, marks);
}

/* As a dictionary.  Bits are written as words: they outlive the order of an enumeration. */

static void
add_names (GVariantDict *dict, const char *key, char **names)
{
  if (names != NULL)
    g_variant_dict_insert (dict, key, "^as", names);
}

static void
add_tiers (GVariantDict *dict, guint tiers)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    if (tiers >> tier & 1)
      g_strv_builder_add (words, pagoda_tier_word (tier));
  g_auto (GStrv) names = g_strv_builder_end (words);
  add_names (dict, "tiers", tiers != 0 ? names : NULL);
}

static void
add_classes (GVariantDict *dict, guint classes)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (classes >> i & 1)
      g_strv_builder_add (words, pagoda_account_class_word (i));
  g_auto (GStrv) names = g_strv_builder_end (words);
  add_names (dict, "classes", classes != 0 ? names : NULL);
}

static void
add_recency (GVariantDict *dict, const char *key, const PagodaRecency *recency)
{
  if (recency->kind != PAGODA_RECENCY_ANY)
    g_variant_dict_insert (dict, key, "(ii)", (int)recency->kind, recency->days);
}

static void
add_range (GVariantDict *dict, const char *key, const PagodaMoneyRange *range)
{
  if (range->has_least || range->has_most)
    g_variant_dict_insert (dict, key, "(bxbx)", range->has_least, range->least, range->has_most, range->most);
}

GVariant *
pagoda_customer_filter_to_variant (const PagodaCustomerFilter *filter)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  add_tiers (&dict, filter->tiers);
  add_classes (&dict, filter->classes);
  add_names (&dict, "owners", filter->owners);
  add_names (&dict, "regions", filter->regions);
  add_names (&dict, "tags", filter->tags);
  add_recency (&dict, "last-order", &filter->last_order);
  add_recency (&dict, "last-contact", &filter->last_contact);
  add_range (&dict, "profit", &filter->profit);
  add_range (&dict, "revenue", &filter->revenue);
  return g_variant_dict_end (&dict);
}

static char **
read_names (GVariantDict *dict, const char *key)
{
  char **names = NULL;

  if (!g_variant_dict_lookup (dict, key, "^as", &names))
    return NULL;
  if (*names == NULL)
    g_clear_pointer (&names, g_strfreev);
  return names;
}

static guint
read_tiers (GVariantDict *dict)
{
  g_auto (GStrv) words = read_names (dict, "tiers");
  guint tiers = 0;
  PagodaTier tier;

  for (char **word = words; word != NULL && *word != NULL; word++)
    if (pagoda_tier_parse (*word, &tier))
      tiers |= 1U << tier;
  return tiers;
}

static guint
read_classes (GVariantDict *dict)
{
  g_auto (GStrv) words = read_names (dict, "classes");
  guint classes = 0;
  PagodaAccountClass account_class;

  for (char **word = words; word != NULL && *word != NULL; word++)
    if (pagoda_account_class_parse (*word, &account_class))
      classes |= 1U << account_class;
  return classes;
}

static PagodaRecency
read_recency (GVariantDict *dict, const char *key)
{
  int kind;
  int days;

  if (!g_variant_dict_lookup (dict, key, "(ii)", &kind, &days) || kind < PAGODA_RECENCY_ANY
      || kind > PAGODA_RECENCY_NEVER || (kind != PAGODA_RECENCY_NEVER && days <= 0))
    return (PagodaRecency){ 0 };
  return (PagodaRecency){ (PagodaRecencyKind)kind, days };
}

static PagodaMoneyRange
read_range (GVariantDict *dict, const char *key)
{
  PagodaMoneyRange range = { 0 };

  g_variant_dict_lookup (dict, key, "(bxbx)", &range.has_least, &range.least, &range.has_most, &range.most);
  return range;
}

PagodaCustomerFilter *
pagoda_customer_filter_from_variant (GVariant *variant)
{
  PagodaCustomerFilter *filter = pagoda_customer_filter_new ();
  GVariantDict dict;

  g_variant_dict_init (&dict, variant);
  filter->tiers = read_tiers (&dict);
  filter->classes = read_classes (&dict);
  filter->owners = read_names (&dict, "owners");
  filter->regions = read_names (&dict, "regions");
  filter->tags = read_names (&dict, "tags");
  filter->last_order = read_recency (&dict, "last-order");
  filter->last_contact = read_recency (&dict, "last-contact");
  filter->profit = read_range (&dict, "profit");
  filter->revenue = read_range (&dict, "revenue");
  g_variant_dict_clear (&dict);
  return filter;
}
