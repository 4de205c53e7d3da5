/* value.h: what a customer has of us, and what ties it to us (L5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

/** The levels of value, the personal one in its two sorts of recognition. */
typedef enum
{
  PAGODA_VALUE_BUSINESS,
  PAGODA_VALUE_PERSONAL_EMOTIONAL,
  PAGODA_VALUE_PERSONAL_RATIONAL,
  PAGODA_VALUE_STRATEGIC,
} PagodaValueKind;
#define PAGODA_N_VALUE_KINDS 4

typedef enum
{
  PAGODA_LOCK_IN_CUSTOMISATION,
  PAGODA_LOCK_IN_TECHNICAL_STANDARD,
  PAGODA_LOCK_IN_STRATEGIC_AGREEMENT,
  PAGODA_LOCK_IN_JOINT_DEVELOPMENT,
} PagodaLockInKind;
#define PAGODA_N_LOCK_IN_KINDS 4

PAGODA_DECLARE_WORDS (PagodaValueKind, value_kind)
PAGODA_DECLARE_WORDS (PagodaLockInKind, lock_in_kind)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaValueKind kind;
  char *title;    /* what it is, in a few words */
  char *evidence; /* NULL where none is given */
  PagodaDay from;
  gboolean unique; /* no rival can match it */
} PagodaValue;

PagodaValue *pagoda_value_copy (const PagodaValue *value);
void pagoda_value_free (PagodaValue *value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaValue, pagoda_value_free)

/** TRUE for both sorts of personal value. */
gboolean pagoda_value_is_personal (PagodaValueKind kind);

/** What keeps others out. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaLockInKind kind;
  char *title;
  char *evidence; /* NULL where none is given */
  PagodaDay from;
  PagodaDay until; /* the last day it holds; PAGODA_DAY_NONE: until further notice */
} PagodaLockIn;

PagodaLockIn *pagoda_lock_in_copy (const PagodaLockIn *lock_in);
void pagoda_lock_in_free (PagodaLockIn *lock_in);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLockIn, pagoda_lock_in_free)

/** TRUE where @lock_in is in force on @day. */
gboolean pagoda_lock_in_holds (const PagodaLockIn *lock_in, PagodaDay day);

G_END_DECLS
