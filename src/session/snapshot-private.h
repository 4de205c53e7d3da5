/* snapshot-private.h: the columns of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/snapshot.h"

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
  TEXT_PHONE,
} TextColumn;
#define N_TEXT_COLUMNS 8

/** What a contact is found by; offsets into letters. */
typedef struct
{
  guint32 customer;
  guint32 name;
  guint32 reading;
  guint32 phone;
  guint32 mobile;
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
  GArray *people;         /* SnapshotPerson, sorted by customer; empty unless all names were read */

  /* What searching reads, made at the first search or beforehand: one text per customer, each ending in NUL.
   */
  gsize searchable;
  GString *search_letters;
  gsize *search_starts; /* n + 1 */
} SnapshotNames;

/** A day of a customer, in arrays sorted by customer and day: customer i owns first[i] ≤ j < first[i + 1]. */
typedef struct
{
  gsize *first; /* n + 1 */
  PagodaDay *days;
} SnapshotDays;

/** A dated fact of a customer; arrays of it are sorted by customer, day and age. */
typedef struct
{
  guint32 customer;
  PagodaDay from;
  gint32 value; /* class, mark, or place of the owner's name; −1 where the fact was taken back */
} SnapshotFact;

/** An influence record (Q1), in an array sorted by customer. */
typedef struct
{
  guint32 customer;
  PagodaDay from;
  PagodaDay until; /* inclusive; PAGODA_DAY_NONE: until further notice */
  gint32 strength;
} SnapshotInfluence;

/** A tag on a customer, in an array sorted by customer. */
typedef struct
{
  guint32 customer;
  guint32 tag; /* place of its name */
} SnapshotTag;

struct _PagodaSnapshot
{
  gatomicrefcount references;
  PagodaSnapshotStage stage;
  char *currency;
  PagodaDecimal margin;
  char *undo_label;
  char *redo_label;
  GHashTable *preferences; /* all of the store, char * → char * */
  PagodaHouseRules rules;
  SnapshotNames *names;

  /* Stage FIGURES, NULL before. */
  SnapshotDays orders;
  PagodaMoney *revenues; /* by order */
  PagodaMoney *profits;
  guint8 *assumed;
  SnapshotDays visits;
  SnapshotDays contacts;
  SnapshotDays efforts;   /* what was done, days in no order; empty where only figures were asked for */
  guint8 *effort_kinds;   /* PagodaActivityKind, by effort */
  gint32 *effort_minutes; /* −1 where unknown */
  GArray *classes;        /* SnapshotFact */
  GArray *owners;
  GArray *marks;
  GPtrArray *owner_names; /* char *, each once */
  GArray *influences;     /* SnapshotInfluence */
  GArray *tags;           /* SnapshotTag */
  GPtrArray *tag_names;   /* char *, each once */
};

const char *pagoda_snapshot_text (const PagodaSnapshot *snapshot, gsize customer, TextColumn column);

/** How much of the names is read. */
typedef enum
{
  NAMES_FIRST_ROWS,
  NAMES_ALL,
  NAMES_BARE, /* ids, codes and margins, by id: for what shows no names */
} NamesExtent;

/** Reads the columns of stage NAMES to an @extent. */
SnapshotNames *pagoda_snapshot_names_load (PagodaDatabase *database, NamesExtent extent, GError **error);
void pagoda_snapshot_names_clear (SnapshotNames *names);

/** Reads the columns of stage FIGURES into @snapshot, whose names are there. */
gboolean pagoda_snapshot_load_figures (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error);

/** Reads what was done for the customers and how long it took, which the figures of a pyramid do not need. */
gboolean pagoda_snapshot_load_efforts (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error);

/** Compares two structures that begin with the place of a customer; for sorting. */
int pagoda_snapshot_compare_customers (gconstpointer a, gconstpointer b);

/** The place of @id in @names, or −1. */
gssize pagoda_snapshot_names_find (const SnapshotNames *names, PagodaId id);

/** Makes what searching reads; the worker calls it before it hands a snapshot over. */
void pagoda_snapshot_prepare_search (const PagodaSnapshot *snapshot);

G_END_DECLS
