/* customer.h: a company we sell to or could, and the people and marks that belong to it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "base/decimal.h"
#include "domain/words.h"

G_BEGIN_DECLS

/**
 * The code of the customer that stands for all of whom nobody knows the name.  It keeps the projects of a
 * list that name no customer, is never a customer itself (P4), and no other customer is joined with it.
 */
#define PAGODA_UNNAMED_CUSTOMER "?"

/** `device << 32 | counter`, unique across laptops; never 0. */
typedef gint64 PagodaId;
#define PAGODA_ID_NONE G_GINT64_CONSTANT (0)

/** Place in the pyramid, best first (method.md P3, P4). */
typedef enum
{
  PAGODA_TIER_TOP,
  PAGODA_TIER_LARGE,
  PAGODA_TIER_MEDIUM,
  PAGODA_TIER_SMALL,
  PAGODA_TIER_INACTIVE,
  PAGODA_TIER_PROSPECT,
  PAGODA_TIER_SUSPECT,
  PAGODA_TIER_OTHER,
} PagodaTier;
#define PAGODA_N_TIERS 8
#define PAGODA_N_ACTIVE_TIERS 4

/** Account class, deepest coverage first (method.md Q2). */
typedef enum
{
  PAGODA_CLASS_STRATEGIC,
  PAGODA_CLASS_TOP,
  PAGODA_CLASS_IMPORTANT,
  PAGODA_CLASS_ORDINARY,
} PagodaAccountClass;
#define PAGODA_N_CLASSES 4

PAGODA_DECLARE_WORDS (PagodaTier, tier)

PAGODA_DECLARE_WORDS (PagodaAccountClass, account_class)

/**
 * A customer's master data.  Texts are valid UTF-8 and NULL where unknown, except @code and @name, which are
 * always there.  What changes over time (class, owner, other-mark) is not here but dated in PagodaDatedFact.
 */
typedef struct
{
  PagodaId id;
  char *code;       /* unique, as the user's own books name it */
  char *name;       /* full name */
  char *short_name; /* for tight places */
  char *reading;    /* syllables, see pagoda_text_reading() */
  char *country;
  char *province;
  char *city;
  char *district;
  char *address;
  char *phone;
  char *email;
  char *website;
  char *trade; /* the line of business it is in */
  char *note;
  PagodaDecimal margin; /* assumed where cost is unknown; −1 where none is set */
} PagodaCustomer;

#define PAGODA_MARGIN_NONE G_GINT64_CONSTANT (-1)

PagodaCustomer *pagoda_customer_new (void);
PagodaCustomer *pagoda_customer_copy (const PagodaCustomer *customer);
void pagoda_customer_free (PagodaCustomer *customer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCustomer, pagoda_customer_free)

/** @name without region, legal form and brackets: 江苏榆泽纺机有限公司 → 榆泽纺机 (transfer full). */
char *pagoda_customer_guess_short_name (const char *name);

/** A person at a customer; the same rules for texts, @name is always there. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *name;
  char *reading;
  char *title;
  char *department;
  char *phone;
  char *mobile;
  char *email;
  char *wechat;
  PagodaDay birthday; /* PAGODA_DAY_NONE where unknown */
  char *note;
} PagodaContact;

PagodaContact *pagoda_contact_new (void);
void pagoda_contact_free (PagodaContact *contact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaContact, pagoda_contact_free)

G_END_DECLS
