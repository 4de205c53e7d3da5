/* snapshot.h: an immutable version of what lists, charts and methods read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A snapshot holds columns, not objects: customer i is the i-th entry of each, in the order of the readings.
 * It is built by the worker in stages, each a snapshot of its own that contains the one before; once built it
 * never changes, so that any thread may read it.
 */
#pragma once

#include "domain/colleague.h"
#include "domain/holiday.h"
#include "domain/house_rules.h"
#include "method/account_class.h"
#include "method/effort.h"
#include "method/influence_ledger.h"
#include "method/pyramid.h"
#include "store/database.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_STAGE_FIRST_ROWS, /* the first customers, enough for a window's first frame */
  PAGODA_STAGE_NAMES,      /* all customers: names, codes, regions; they can be searched */
  PAGODA_STAGE_FIGURES,    /* orders, activities and dated facts */
} PagodaSnapshotStage;

typedef struct _PagodaSnapshot PagodaSnapshot;

/** How many customers PAGODA_STAGE_FIRST_ROWS holds at the most. */
#define PAGODA_FIRST_ROWS 50

/**
 * Reads a snapshot up to @stage in one reading transaction (transfer full).  @before (nullable) is an earlier
 * stage, whose columns are taken over where nothing was changed since.
 */
PagodaSnapshot *pagoda_snapshot_load (PagodaDatabase *database,
                                      PagodaSnapshotStage stage,
                                      PagodaSnapshot *before,
                                      GError **error);

/**
 * Reads what a pyramid is made of, customers by id (transfer full): every text but the code is "", and what
 * is dated or tagged is not there.  For a command that shows sums and must not wait for the rest.
 */
PagodaSnapshot *pagoda_snapshot_load_bare (PagodaDatabase *database, GError **error);

/**
 * The snapshot that comes after @before (nullable), with all stages and ready for searching (transfer full):
 * columns in which nothing changed since are shared, and only customers that the record's entries since then
 * touched are read.  Where the record does not tell, or tells of many customers, all is loaded.
 */
PagodaSnapshot *pagoda_snapshot_follow (PagodaDatabase *database, PagodaSnapshot *before, GError **error);

PagodaSnapshot *pagoda_snapshot_ref (PagodaSnapshot *snapshot);
void pagoda_snapshot_unref (PagodaSnapshot *snapshot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSnapshot, pagoda_snapshot_unref)

PagodaSnapshotStage pagoda_snapshot_get_stage (const PagodaSnapshot *snapshot);
gsize pagoda_snapshot_get_n_customers (const PagodaSnapshot *snapshot);
gsize pagoda_snapshot_get_n_orders (const PagodaSnapshot *snapshot);
/** The store's currency and the margin assumed where a cost is unknown. */
const char *pagoda_snapshot_get_currency (const PagodaSnapshot *snapshot);
PagodaDecimal pagoda_snapshot_get_margin (const PagodaSnapshot *snapshot);

/** What undo would take back and redo repeat, as a sentence; NULL where there is nothing (transfer none). */
const char *pagoda_snapshot_get_undo_label (const PagodaSnapshot *snapshot);
const char *pagoda_snapshot_get_redo_label (const PagodaSnapshot *snapshot);

/** What the store itself says of days, one thing of each, by day, of PagodaHoliday (transfer none). */
const GPtrArray *pagoda_snapshot_get_holidays (const PagodaSnapshot *snapshot);

/** The house rules in force (transfer none). */
const PagodaHouseRules *pagoda_snapshot_get_rules (const PagodaSnapshot *snapshot);
/** The store's preference @key, or NULL where it is not set (transfer none). */
const char *pagoda_snapshot_get_preference (const PagodaSnapshot *snapshot, const char *key);
/** All who are or were with us, PagodaColleague by name (transfer none). */
const GPtrArray *pagoda_snapshot_get_colleagues (const PagodaSnapshot *snapshot);
/** The names offered where one of us is asked for: colleagues with us on @day, then owners who are none
 * (transfer container; the texts live as long as the snapshot). */
GPtrArray *pagoda_snapshot_list_persons (const PagodaSnapshot *snapshot, PagodaDay day);
/** The names of the saved views, sorted (transfer container), and what the view @name says, or NULL. */
GPtrArray *pagoda_snapshot_list_views (const PagodaSnapshot *snapshot);
const char *pagoda_snapshot_get_view (const PagodaSnapshot *snapshot, const char *name);
/** The same of the saved filters of the five-layer board. */
GPtrArray *pagoda_snapshot_list_board_views (const PagodaSnapshot *snapshot);
const char *pagoda_snapshot_get_board_view (const PagodaSnapshot *snapshot, const char *name);
/** Whether the store holds the sample. */
gboolean pagoda_snapshot_has_sample (const PagodaSnapshot *snapshot);

/** The column of a customer, 0 ≤ @customer < n; texts are "" where unknown (transfer none). */
PagodaId pagoda_snapshot_get_id (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_code (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_name (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_short_name (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_country (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_province (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_city (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_district (const PagodaSnapshot *snapshot, gsize customer);
const char *pagoda_snapshot_get_address (const PagodaSnapshot *snapshot, gsize customer);

/** The place of the customer @id, or −1. */
gssize pagoda_snapshot_find (const PagodaSnapshot *snapshot, PagodaId id);

/** Dated facts as of @day, from stage FIGURES on: "" and FALSE where none is set. */
const char *pagoda_snapshot_get_owner (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day);
gboolean pagoda_snapshot_get_class (const PagodaSnapshot *snapshot,
                                    gsize customer,
                                    PagodaDay day,
                                    PagodaAccountClass *account_class);

/** The last day of the class in force on @day that was set by hand; PAGODA_DAY_NONE without one, or for good.
 */
PagodaDay pagoda_snapshot_get_class_until (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day);

/** The strongest influence of the customer in force on @day (Q1), 0 where there is none. */
int pagoda_snapshot_get_influence (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day);

/** The class that holds on @day for a customer of @tier: set by hand, else suggested (Q2). */
PagodaAccountClass
pagoda_snapshot_class_on (const PagodaSnapshot *snapshot, gsize customer, PagodaTier tier, PagodaDay day);

/** The tags in use, each once; whether a customer has the tag at @tag of them. */
guint pagoda_snapshot_get_n_tags (const PagodaSnapshot *snapshot);
const char *pagoda_snapshot_get_tag (const PagodaSnapshot *snapshot, guint tag);
gboolean pagoda_snapshot_has_tag (const PagodaSnapshot *snapshot, gsize customer, guint tag);

/** TRUE where some profit of the customer in @period rests on an assumed margin. */
gboolean pagoda_snapshot_is_assumed (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period);
/** The same for any of the customers. */
gboolean pagoda_snapshot_any_assumed (const PagodaSnapshot *snapshot, PagodaPeriod period);

/** The profit of the customer's orders in @period, from stage FIGURES on. */
PagodaMoney pagoda_snapshot_sum_profit (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period);
PagodaMoney pagoda_snapshot_sum_revenue (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period);

/** The day of the first order of the customer with a positive amount on or after @day, or PAGODA_DAY_NONE. */
PagodaDay pagoda_snapshot_first_order_since (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day);

/** The day of the last done contact with the customer up to @day (V1), or PAGODA_DAY_NONE. */
PagodaDay pagoda_snapshot_get_last_contact (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day);

/** The pyramid as of @day, over the customers in this snapshot's order (stage FIGURES; transfer full). */
PagodaPyramid *
pagoda_snapshot_make_pyramid (const PagodaSnapshot *snapshot, PagodaDay day, PagodaBasis basis);

/** The effort check (P8) of the day of @pyramid, which is of this @snapshot; NULL for a bare one (transfer
 * full). */
PagodaEffort *pagoda_snapshot_make_effort (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid);

/** The influence ledger of all customers: who brought whom up to @day, with the profits of @pyramid (Q5), or
 * NULL before the stage FIGURES (transfer full). */
PagodaInfluenceLedger *
pagoda_snapshot_make_ledger (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid, PagodaDay day);

/** The last day on which anything is recorded, or PAGODA_DAY_NONE. */
PagodaDay pagoda_snapshot_get_last_day (const PagodaSnapshot *snapshot);

/** The first such day, likewise. */
PagodaDay pagoda_snapshot_get_first_day (const PagodaSnapshot *snapshot);

/** How many customers are active (P1) on each of @n ascending @days, into counts[n] (stage FIGURES). */
void pagoda_snapshot_count_active (const PagodaSnapshot *snapshot,
                                   const PagodaDay *days,
                                   gsize n,
                                   guint32 *counts);

/**
 * The customers whose name, short name, code, reading, initials or phone, or those of whose contacts or
 * their WeChat id, contain every word of @text, in order.
 * @found receives room for n indices and is filled with the number returned.  An empty @text finds all.
 */
gsize pagoda_snapshot_search (const PagodaSnapshot *snapshot, const char *text, guint32 *found);

/**
 * The same, the best match first: what is the whole of a name, a reading, initials or a number, then what it
 * begins with; the customer's own before those of its contacts.  @found receives room for @most indices.
 */
gsize
pagoda_snapshot_search_best (const PagodaSnapshot *snapshot, const char *text, gsize most, guint32 *found);

/**
 * Why pagoda_snapshot_search() for @text finds @customer where full and short name do not tell: the code,
 * reading, number or id that holds a word they lack, or the contact with it (transfer full).  NULL where the
 * names hold every word, or nothing does.
 */
char *pagoda_snapshot_explain_match (const PagodaSnapshot *snapshot, gsize customer, const char *text);

G_END_DECLS
