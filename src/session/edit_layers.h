/* edit_layers.h: edits of what the five layers rest on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  What a rule forbids is PAGODA_STORE_ERROR_REFUSED, with a sentence that says
 * what to do.  A row is added where its id is PAGODA_ID_NONE, else overwritten; of its dated lists those
 * entries are appended that have no id yet.  @name is a customer's, a project's or a person's, for the
 * history.
 */
#pragma once

#include "domain/layer.h"
#include "session/edit.h"

G_BEGIN_DECLS

/**
 * Says something by hand about @n customers (L2, L6, L7, V1): @value is that of @kind, or PAGODA_DATED_NONE,
 * which takes back what was said.  A card that is moved needs a reason.
 */
PagodaEdit *pagoda_edit_make_statement (const PagodaId *customers,
                                        gsize n,
                                        const char *name,
                                        PagodaStatementKind kind,
                                        PagodaDay from,
                                        int value,
                                        const char *reason);

/** Appends a strategy (L2). */
PagodaEdit *pagoda_edit_choose_strategy (const PagodaStrategyChoice *choice, const char *name);

/** Appends an agreement with a dealer (L9). */
PagodaEdit *pagoda_edit_set_dealer (const PagodaDealerAgreement *agreement, const char *name);

/** A new barrier needs a title and its first state. */
PagodaEdit *pagoda_edit_save_barrier (const PagodaBarrier *barrier);
PagodaEdit *pagoda_edit_delete_barrier (PagodaId barrier, const char *title);
/** From @from on @barrier is @state; waiving it and going back need a reason. */
PagodaEdit *pagoda_edit_set_barrier_state (const PagodaBarrier *barrier,
                                           PagodaDay from,
                                           PagodaBarrierState state,
                                           const char *reason);

/** A value needs a title. */
PagodaEdit *pagoda_edit_save_value (const PagodaValue *value);
PagodaEdit *pagoda_edit_delete_value (PagodaId value, const char *title);
/** A lock-in needs a title, and does not end before it begins. */
PagodaEdit *pagoda_edit_save_lock_in (const PagodaLockIn *lock_in);
PagodaEdit *pagoda_edit_delete_lock_in (PagodaId lock_in, const char *title);

/** A target is due after it entered, extended once to a later day with a reason, and dropped with a reason
 * (G3). */
PagodaEdit *pagoda_edit_save_target (const PagodaTarget *target, const char *name);
PagodaEdit *pagoda_edit_delete_target (PagodaId target, const char *name);

/** A project needs a name; one that is closed has a day from the opening on, and a reason unless it was won.
 */
PagodaEdit *pagoda_edit_save_project (const PagodaProject *project);
PagodaEdit *pagoda_edit_delete_project (PagodaId project, const char *name);
/** Closes @project, which says how, when and why; @stage (nullable) is what became known with it. */
PagodaEdit *pagoda_edit_close_project (const PagodaProject *project, const PagodaProjectStage *stage);
/** Opens a closed project again; day and reason are forgotten. */
PagodaEdit *pagoda_edit_reopen_project (const PagodaProject *project);
/** Says what is needed after @project, and when that is looked at again. */
PagodaEdit *pagoda_edit_set_follow_up (const PagodaProject *project, const char *need, PagodaDay day);
/** Saves @project, a new one, as what follows @origin: whoever competed there competes here too. */
PagodaEdit *pagoda_edit_follow_project (const PagodaProject *project, const PagodaProject *origin);
/** Appends what became known of a stage of the project @name (L3). */
PagodaEdit *pagoda_edit_record_stage (const PagodaProjectStage *stage, const char *name);

PagodaEdit *pagoda_edit_save_rival (const PagodaRival *rival);
/** From @day on the rival does not compete; one that is known since that day only is deleted. */
PagodaEdit *pagoda_edit_remove_rival (const PagodaRival *rival, PagodaDay day);

/** A person has one place in a project, and a weight of 0 … PAGODA_MAX_WEIGHT. */
PagodaEdit *pagoda_edit_save_decision_maker (const PagodaDecisionMaker *person, const char *name);
/** The same for somebody new, who becomes a contact of the customer first. */
PagodaEdit *pagoda_edit_add_decision_maker (const PagodaDecisionMaker *person, const PagodaContact *contact);
/** From @day on the person has no say; one who is known since that day only is deleted. */
PagodaEdit *
pagoda_edit_remove_decision_maker (const PagodaDecisionMaker *person, const char *name, PagodaDay day);
/** Takes the level and the place on the people map over from @person. */
PagodaEdit *pagoda_edit_place_decision_maker (const PagodaDecisionMaker *person, const char *name);
/** Takes over from @person whom it reports to. */
PagodaEdit *pagoda_edit_set_superior (const PagodaDecisionMaker *person, const char *name);
PagodaEdit *pagoda_edit_set_weight (PagodaId person, const char *name, PagodaDay from, int weight);
/** @support says whose, for whom, from when; PAGODA_MARK_UNKNOWN is unknown again (L4). */
PagodaEdit *pagoda_edit_set_support (const PagodaSupport *support, const char *name);

/** An influence line leads from one contact to another, once in a project; @name is the speaker's. */
PagodaEdit *pagoda_edit_save_influence_line (const PagodaInfluenceLine *line, const char *name);
/** From @day on it does not hold; one that holds since that day only is deleted. */
PagodaEdit *
pagoda_edit_remove_influence_line (const PagodaInfluenceLine *line, const char *name, PagodaDay day);

G_END_DECLS
