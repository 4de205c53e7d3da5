/* dropping.h: a dormant account is not dropped before it is known why it left (G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place of this rule.  Whatever drops an account, by marking it as never a customer, by giving it up
 * as a target or in a yearly review, asks here:
 * - who never bought is dropped freely;
 * - who still buys only with a written reason, because nothing ended yet that could be looked back on;
 * - who is dormant only with a finished post-mortem of the break after its last order.
 */
#pragma once

#include "store/statement.h"

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** What is missing before an account may be dropped. */
typedef enum
{
  PAGODA_DROPPING_ALLOWED,           /* nothing */
  PAGODA_DROPPING_NO_REASON,         /* it still buys, and nobody says why it is dropped */
  PAGODA_DROPPING_NO_POST_MORTEM,    /* these: it is dormant */
  PAGODA_DROPPING_OLD_POST_MORTEM,   /* there is one, but it has bought since */
  PAGODA_DROPPING_NO_ATTRACTION,     /* the post-mortem does not say what attracted it at first */
  PAGODA_DROPPING_NO_BREAK,          /* … nor what broke it */
  PAGODA_DROPPING_EMPTY_POST_MORTEM, /* … neither of both */
} PagodaDroppingLack;
#define PAGODA_N_DROPPING_LACKS 7

/** What is missing before @customer may be dropped from @day on for @reason (nullable, may be blank).  Who
 * was dormant then or is so today counts as dormant.  @lack receives the answer; FALSE with @error where it
 * cannot be read.
 */
gboolean pagoda_dropping_find_lack (PagodaDatabase *database,
                                    PagodaId customer,
                                    PagodaDay day,
                                    const char *reason,
                                    PagodaDroppingLack *lack,
                                    GError **error);

/** Refuses (PAGODA_STORE_ERROR_REFUSED) where any of @n @customers may not be dropped from @day on for
 * @reason, and says of each what is missing. */
gboolean pagoda_dropping_check (PagodaDatabase *database,
                                const PagodaId *customers,
                                gsize n,
                                PagodaDay day,
                                const char *reason,
                                GError **error);

/** Why a customer with @lack is not dropped and what to do, as a sentence that calls the customer "it"; NULL
 * for ALLOWED. */
const char *pagoda_dropping_describe (PagodaDroppingLack lack);

G_END_DECLS
