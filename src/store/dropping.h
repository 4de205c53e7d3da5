/* dropping.h: a dormant account is not dropped before it is known why it left (G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place of this rule.  Whatever drops an account, by marking it as never a customer or by giving it
 * up as a target, asks here; dropped are only accounts that are dormant, and that have a finished post-mortem
 * of the break after their last order.
 */
#pragma once

#include "store/statement.h"

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** Whether @customer, given up from @day on, may not be: dormant without a post-mortem.  Who was dormant then
 * or is so today counts as dormant.  @lacks receives the answer; FALSE with @error where it cannot be read.
 */
gboolean pagoda_dropping_lacks_post_mortem (PagodaDatabase *database,
                                            PagodaId customer,
                                            PagodaDay day,
                                            gboolean *lacks,
                                            GError **error);

/** Refuses (PAGODA_STORE_ERROR_REFUSED) where any of @n @customers may not be dropped from @day on, and names
 * them. */
gboolean pagoda_dropping_check (PagodaDatabase *database,
                                const PagodaId *customers,
                                gsize n,
                                PagodaDay day,
                                GError **error);

/** Why the customer called @name is not dropped, as a sentence (transfer full). */
char *pagoda_dropping_describe (const char *names);

G_END_DECLS
