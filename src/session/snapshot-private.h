/* snapshot-private.h: the columns of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/snapshot.h"
#include "session/snapshot_rows.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** The text columns that a snapshot keeps of each customer. */
typedef enum
{
  TEXT_CODE,
  TEXT_NAME,
  TEXT_SHORT_NAME,
  TEXT_READING,
  TEXT_COUNTRY,
  TEXT_PROVINCE,
  TEXT_CITY,
  TEXT_DISTRICT,
  TEXT_ADDRESS,
  TEXT_PHONE,
} TextColumn;
#define N_TEXT_COLUMNS 10

/** What a contact is found by; offsets into letters. */
typedef struct
{
  guint32 name;
  guint32 reading;
  guint32 phone;
  guint32 mobile;
  guint32 wechat;
} SnapshotPerson;

/** Stage NAMES; shared by the snapshots that follow, and so counted by itself (g_atomic_rc_box). */
typedef struct
{
  gsize n;
  PagodaId *ids;          /* n */
  PagodaDecimal *margins; /* n; the customer's or PAGODA_MARGIN_NONE */
  guint32 *texts;         /* n × N_TEXT_COLUMNS offsets into letters */
  GString *letters;       /* all texts, each ending in NUL; offset 0 is the empty text */
  guint32 *by_id;         /* n: places sorted by id */
  SnapshotRows *people;   /* SnapshotPerson; empty unless all names were read */

  /* What searching reads, made at the first search or beforehand: one text per customer, each ending in NUL.
   */
  gsize searchable;
  GString *search_letters;
  gsize *search_starts; /* n + 1 */
} SnapshotNames;

/** What a snapshot holds rows of. */
typedef enum
{
  ROWS_ORDERS,
  ROWS_VISITS,
  ROWS_CONTACTS, /* the days of V1 */
  ROWS_EFFORTS,  /* what was done, days in no order; empty where only figures were asked for */
  ROWS_CLASSES,
  ROWS_OWNERS,
  ROWS_MARKS, /* the other-mark */
  ROWS_INFLUENCES,
  ROWS_REFERRALS, /* who brought the customer */
  ROWS_TAGS,
} SnapshotTable;
#define N_ROWS (ROWS_TAGS + 1)

/** Their columns.  Every row that has a day has it first. */
enum
{
  COLUMN_DAY, /* PagodaDay; of a fact the day it holds from */

  ORDER_REVENUE = 1, /* PagodaMoney */
  ORDER_PROFIT = 2,  /* PagodaMoney */
  ORDER_ASSUMED = 3, /* guint8 */

  EFFORT_KIND = 1,    /* guint8, a PagodaActivityKind */
  EFFORT_MINUTES = 2, /* gint32; −1 where unknown */

  FACT_VALUE = 1,  /* gint32: a class or a mark, −1 where it was taken back */
  CLASS_UNTIL = 2, /* PagodaDay, inclusive; PAGODA_DAY_NONE: for good */
  OWNER_NAME = 1,  /* const char *, interned; NULL where it was taken back */

  INFLUENCE_UNTIL = 1,    /* PagodaDay, inclusive; PAGODA_DAY_NONE: until further notice */
  INFLUENCE_STRENGTH = 2, /* gint32 */

  REFERRAL_REFERRER = 1, /* PagodaId */
  REFERRAL_ID = 2,       /* PagodaId: of one day the smaller one was first */

  TAG_NAME = 0, /* const char *, interned */
};

struct _PagodaSnapshot
{
  gatomicrefcount references;
  PagodaSnapshotStage stage;
  guint database; /* the serial of the database it was read from */
  gint64 entry;   /* the record's newest entry then */
  char *currency;
  PagodaDecimal margin;
  char *undo_label;
  char *redo_label;
  GHashTable *preferences; /* all of the store, char * → char * */
  GPtrArray *colleagues;   /* of PagodaColleague */
  GPtrArray *holidays;     /* of PagodaHoliday, one for a day, by day */
  PagodaHouseRules rules;
  SnapshotNames *names;

  /* Stage FIGURES, NULL before. */
  SnapshotRows *rows[N_ROWS];
  GPtrArray *tag_names; /* const char *, interned; those in use, sorted */
};

const char *pagoda_snapshot_text (const PagodaSnapshot *snapshot, gsize customer, TextColumn column);

/** Which customers are read, and how much of them. */
typedef enum
{
  NAMES_FIRST_ROWS,
  NAMES_ALL,
  NAMES_BARE, /* by id: codes, margins and what a pyramid is made of, for what shows no names */
  NAMES_SOME, /* those of a list */
} NamesExtent;

typedef struct
{
  NamesExtent extent;
  const PagodaId *ids; /* NAMES_SOME: ascending */
  gsize n_ids;
} SnapshotScope;

/** Reads the rows of the customers of @scope with the statement @name, see pagoda_statement_over(). */
gboolean pagoda_snapshot_read (PagodaDatabase *database,
                               const SnapshotScope *scope,
                               const char *name,
                               PagodaRowReader reader,
                               gpointer data,
                               GError **error);

/** Reads the columns of stage NAMES; customers of the list that do not exist are left out. */
SnapshotNames *
pagoda_snapshot_names_load (PagodaDatabase *database, const SnapshotScope *scope, GError **error);
void pagoda_snapshot_names_clear (SnapshotNames *names);

/** Reads the columns of stage FIGURES into @snapshot, whose names of the same @scope are there. */
gboolean pagoda_snapshot_load_figures (PagodaSnapshot *snapshot,
                                       PagodaDatabase *database,
                                       const SnapshotScope *scope,
                                       GError **error);

/** Makes the list of tags in use from the rows. */
void pagoda_snapshot_collect_tags (PagodaSnapshot *snapshot);

/** The @n places of @ids, sorted by id (transfer full). */
guint32 *pagoda_snapshot_sort_by_id (PagodaId *ids, gsize n);

/** The place of @id in @names, or −1. */
gssize pagoda_snapshot_names_find (const SnapshotNames *names, PagodaId id);

/** An empty snapshot (transfer full), and the reading of all but its columns, in a transaction. */
PagodaSnapshot *pagoda_snapshot_new (PagodaSnapshotStage stage);
gboolean pagoda_snapshot_load_head (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error);

/**
 * The names of @before with those of @fresh in the places that @origins tells (transfer full): @before itself
 * where nothing differs.  Uses @fresh up.
 */
SnapshotNames *
pagoda_snapshot_names_merge (SnapshotNames *before, SnapshotNames *fresh, const SnapshotOrigins *origins);

/** Makes what searching reads; the worker calls it before it hands a snapshot over. */
void pagoda_snapshot_prepare_search (const PagodaSnapshot *snapshot);

G_END_DECLS
