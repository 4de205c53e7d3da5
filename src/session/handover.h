/* handover.h: accounts given from one of us to another, and what is told of it (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/handover.h"
#include "store/database.h"

G_BEGIN_DECLS

/** The key of the history's entry. */
#define PAGODA_HANDOVER_KEY "hand-over"

typedef struct
{
  const char *from;
  const char *to;
  PagodaDay day; /* from which on the accounts are the successor's */
  PagodaDay today;
  const PagodaId *customers; /* NULL: all that @from looks after on @day */
  gsize n;
} PagodaHandoverRequest;

/** An account that is handed over. */
typedef struct
{
  PagodaId customer;
  char *code;
  char *name;
  gint64 before[PAGODA_N_ACCOUNT_COUNTS];
  gint64 after[PAGODA_N_ACCOUNT_COUNTS];
  guint moved; /* records that name the successor now */
} PagodaHandoverAccount;

typedef struct
{
  char *from;
  char *to; /* as colleagues or records write the name */
  PagodaDay day;
  GPtrArray *accounts; /* PagodaHandoverAccount, by reading */
  GArray *lines;       /* PagodaHandoverLine: what moves, and what stays with whom and why */
} PagodaHandover;

void pagoda_handover_free (PagodaHandover *handover);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaHandover, pagoda_handover_free)

/**
 * Hands over what @request says, in the open transaction of a command (transfer full).  REFUSED where both
 * are the same person, where either is unknown, where an account is not the giver's on that day, where there
 * is none, and where anything would be counted differently afterwards.
 */
PagodaHandover *
pagoda_handover_carry_out (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error);

/** The same, done and taken back at once: what would become of it.  No transaction is open; READ_ONLY where
 * the store cannot be written (transfer full). */
PagodaHandover *
pagoda_handover_preview (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error);

/** How many records move, stay … with @fate. */
guint pagoda_handover_count (const PagodaHandover *handover, PagodaHoldingFate fate);

/** What is counted of all accounts together, before or after (PAGODA_N_ACCOUNT_COUNTS). */
void pagoda_handover_sum (const PagodaHandover *handover, gboolean after, gint64 *counts);

/* What the history keeps of it */

/** One that was carried out, as its entry tells. */
typedef struct
{
  gint64 entry;
  char *actor;
  gint64 at; /* seconds since 1970-01-01 UTC */
  char *from;
  char *to;
  PagodaDay day;
  GHashTable *counts; /* PagodaId * → gint64[PAGODA_N_ACCOUNT_COUNTS] of each account, before as after */
} PagodaHandoverRecord;

void pagoda_handover_record_free (PagodaHandoverRecord *record);

/** What the entry of @handover keeps, as JSON (transfer full). */
char *pagoda_handover_to_json (const PagodaHandover *handover);

/** Those in effect, newest first (PagodaHandoverRecord; transfer full), or NULL. */
GPtrArray *pagoda_handover_records_list (PagodaDatabase *database, GError **error);

G_END_DECLS
