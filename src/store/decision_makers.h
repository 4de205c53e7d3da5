/* decision_makers.h: decision makers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/decision_maker.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @person and gives it an id, or overwrites it where it has one; weights and supports are left alone.
 */
gboolean pagoda_decision_makers_save (PagodaDatabase *database, PagodaDecisionMaker *person, GError **error);

/** Appends a dated weight, 0 … PAGODA_MAX_WEIGHT, and gives it an id. */
gboolean pagoda_decision_makers_add_weight (PagodaDatabase *database,
                                            PagodaId person,
                                            PagodaDated *weight,
                                            GError **error);

/** Appends how somebody stands to us or to a rival of the same project, and gives it an id. */
gboolean
pagoda_decision_makers_add_support (PagodaDatabase *database, PagodaSupport *support, GError **error);

/** @taken tells whether another decision maker of the same project is the same contact and still has a say.
 */
gboolean pagoda_decision_makers_is_taken (PagodaDatabase *database,
                                          const PagodaDecisionMaker *person,
                                          gboolean *taken,
                                          GError **error);

/** @had tells whether @contact had a say in any project before @day. */
gboolean pagoda_decision_makers_had_say (PagodaDatabase *database,
                                         PagodaId contact,
                                         PagodaDay day,
                                         gboolean *had,
                                         GError **error);

/** From the day after @until on @person has no say; what was known of earlier days stays. */
gboolean
pagoda_decision_makers_end (PagodaDatabase *database, PagodaId person, PagodaDay until, GError **error);

/** Where @person stands on the people map; PAGODA_LEVEL_UNKNOWN and PAGODA_PLACE_FREE leave it to the map. */
gboolean pagoda_decision_makers_place (PagodaDatabase *database,
                                       PagodaId person,
                                       PagodaLevel level,
                                       int place,
                                       GError **error);

/** Whom @person reports to: a contact, or PAGODA_ID_NONE. */
gboolean pagoda_decision_makers_set_superior (PagodaDatabase *database,
                                              PagodaId person,
                                              PagodaId superior,
                                              GError **error);

/** Deletes a decision maker with weights and supports. */
gboolean pagoda_decision_makers_delete (PagodaDatabase *database, PagodaId person, GError **error);

/** Deletes decision makers with their weights and supports: those that @slot names by @id, which is
 * `:person`,
 * `:contact`, `:project` or `:customer`. */
gboolean
pagoda_decision_makers_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error);

/** Before a contact is deleted: it decides nothing any more, and nobody reports to it. */
gboolean pagoda_decision_makers_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error);

G_END_DECLS
