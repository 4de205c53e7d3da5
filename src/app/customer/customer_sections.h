/* customer_sections.h: the sections of a customer's page, made of its dossier.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and lines activate the actions of the page (customer_page.c): those that open a record take its id,
 * `x`, those for a fact its kind, `i`.
 */
#pragma once

#include "method/sales_months.h"
#include "session/dossier.h"
#include "store/customers.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Fills @page with the facts of L1, judgements, past suppliers and seasons as of @day, and the master data.
 */
void pagoda_customer_profile_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day);

/** What @fact (nullable), found out about @kind, says: value, source and day, that nobody knows, or nothing
 * (transfer full). */
char *pagoda_customer_word_fact (const PagodaFact *fact, PagodaFactKind kind);

/** Adds to @page the files kept with the customer. */
void pagoda_customer_files_fill (AdwPreferencesPage *page, const PagodaDossier *dossier);

/** Fills @page with the contacts, their ladders and how they decide as of @day; @open, a set of texts, keeps
 * which rows are open.
 */
void pagoda_customer_contacts_fill (AdwPreferencesPage *page,
                                    const PagodaDossier *dossier,
                                    PagodaDay day,
                                    GHashTable *open);

/** The orders, the newest first, of PagodaRecord (transfer full). */
GPtrArray *pagoda_customer_orders_list (const PagodaDossier *dossier, const char *currency);

/** What a timeline tells of. */
typedef enum
{
  PAGODA_TIMELINE_ALL,
  PAGODA_TIMELINE_ORDERS,
  PAGODA_TIMELINE_ACTIVITIES,
  PAGODA_TIMELINE_KNOWLEDGE, /* facts and influence */
  PAGODA_TIMELINE_STANDING,  /* owner, class, other-mark */
  PAGODA_TIMELINE_FILES,
} PagodaTimelineKind;
#define PAGODA_N_TIMELINE_KINDS 6

const char *pagoda_customer_timeline_label (PagodaTimelineKind kind);

/** What happened, the newest first, of PagodaRecord (transfer full). */
GPtrArray *
pagoda_customer_timeline_list (const PagodaDossier *dossier, PagodaTimelineKind kind, const char *currency);

/** The five years of the customer up to @last (O1). */
PagodaSalesMonths pagoda_customer_sum_years (const PagodaDossier *dossier, PagodaDay last);

/** The months in which the customer usually buys, a bit for each; 0 where none or all stand out. */
guint pagoda_customer_purchase_months (const PagodaDossier *dossier, PagodaDay last);

/** In which months the customer usually buys, in words (transfer full). */
char *pagoda_customer_word_purchase_months (const PagodaDossier *dossier, PagodaDay last);

/** Lists over @parent the orders behind a month of @months. */
void pagoda_customer_open_month (GtkWindow *parent,
                                 const PagodaDossier *dossier,
                                 const PagodaSalesMonths *months,
                                 guint year,
                                 guint month,
                                 const char *currency);

/** What the orders of the calendar months up to the one of @last brought; @sums has room for @n months. */
void pagoda_customer_sum_months (const PagodaDossier *dossier, PagodaDay last, PagodaMoney *sums, int n);

G_END_DECLS
