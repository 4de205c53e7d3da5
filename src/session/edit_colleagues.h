/* edit_colleagues.h: edits of who of us there is, and of who works which layer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/colleague.h"
#include "domain/layer.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** A colleague needs a name that no other one has at the same time, and does not leave before the first day.
 */
PagodaEdit *pagoda_edit_save_colleague (const PagodaColleague *colleague);

/** What names the person keeps the name. */
PagodaEdit *pagoda_edit_delete_colleague (PagodaId colleague, const char *name);

/**
 * From @from on the @layers (bit n is layer n) of @n customers are worked by @owner; NULL: by the account's
 * owner again (T1).  @name is a customer's, for the history.
 */
PagodaEdit *pagoda_edit_set_layer_owner (const PagodaId *customers,
                                         gsize n,
                                         const char *name,
                                         guint layers,
                                         PagodaDay from,
                                         const char *owner);

G_END_DECLS
