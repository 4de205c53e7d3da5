/* customer_filter.h: which customers the table shows, and a match for all of them at once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A filter has a field for each chip.  A customer passes when it passes every field that is in use; within a
 * field any of the chosen values will do.  It is a plain value without a store: names that a store does not
 * know match nobody.
 */
#pragma once

#include "app/standings.h"

G_BEGIN_DECLS

/** The chips, from left to right. */
typedef enum
{
  PAGODA_FILTER_TIER,
  PAGODA_FILTER_CLASS,
  PAGODA_FILTER_OWNER,
  PAGODA_FILTER_REGION,
  PAGODA_FILTER_TAG,
  PAGODA_FILTER_LAST_ORDER,
  PAGODA_FILTER_LAST_CONTACT,
  PAGODA_FILTER_PROFIT,
  PAGODA_FILTER_REVENUE,
} PagodaFilterField;
#define PAGODA_N_FILTER_FIELDS 9

typedef enum
{
  PAGODA_RECENCY_ANY,
  PAGODA_RECENCY_WITHIN, /* in the last days, the day itself being the first of them */
  PAGODA_RECENCY_BEFORE, /* there is one, but none in those days */
  PAGODA_RECENCY_NEVER,
} PagodaRecencyKind;

/** How long something is ago. */
typedef struct
{
  PagodaRecencyKind kind;
  int days; /* > 0 for WITHIN and BEFORE */
} PagodaRecency;

/** From @least to @most, both inclusive. */
typedef struct
{
  gboolean has_least;
  gboolean has_most;
  PagodaMoney least;
  PagodaMoney most;
} PagodaMoneyRange;

typedef struct
{
  guint tiers;    /* 1 << PagodaTier; 0: the field is not in use, and so for the others */
  guint classes;  /* 1 << PagodaAccountClass */
  char **owners;  /* names, "" is nobody; NULL: not in use */
  char **regions; /* as in PagodaCustomerTraits; one without a city stands for all of it */
  char **tags;
  PagodaRecency last_order;
  PagodaRecency last_contact;
  PagodaMoneyRange profit; /* of the twelve months */
  PagodaMoneyRange revenue;
} PagodaCustomerFilter;

/** A filter that lets everybody pass (transfer full). */
PagodaCustomerFilter *pagoda_customer_filter_new (void);
PagodaCustomerFilter *pagoda_customer_filter_copy (const PagodaCustomerFilter *filter);
void pagoda_customer_filter_free (PagodaCustomerFilter *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCustomerFilter, pagoda_customer_filter_free)

gboolean pagoda_customer_filter_equal (const PagodaCustomerFilter *one, const PagodaCustomerFilter *other);

gboolean pagoda_customer_filter_uses (const PagodaCustomerFilter *filter, PagodaFilterField field);
gboolean pagoda_customer_filter_is_empty (const PagodaCustomerFilter *filter);

/** Takes @field out of use. */
void pagoda_customer_filter_release (PagodaCustomerFilter *filter, PagodaFilterField field);

/** The chosen names of the field OWNER, REGION or TAG; for another field NULL. */
char ***pagoda_customer_filter_names (PagodaCustomerFilter *filter, PagodaFilterField field);

/** Adds @name to, or takes it from, the names at @names, which become NULL without any. */
void pagoda_customer_filter_toggle_name (char ***names, const char *name);

/**
 * Sets marks[i] to 0 for each customer i of @standings that does not pass; the others are left as they are.
 * Before figures are there everybody passes.
 */
void pagoda_customer_filter_apply (const PagodaCustomerFilter *filter,
                                   const PagodaStandings *standings,
                                   guint8 *marks);

/** As a dictionary of what is in use (floating), and back: what it does not understand it passes over
 * (transfer full). */
GVariant *pagoda_customer_filter_to_variant (const PagodaCustomerFilter *filter);
PagodaCustomerFilter *pagoda_customer_filter_from_variant (GVariant *variant);

G_END_DECLS
