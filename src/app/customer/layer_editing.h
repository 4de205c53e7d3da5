/* layer_editing.h: the forms of what the five layers rest on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).  NULL for the record is a new
 * one.
 */
#pragma once

#include "app/window.h"
#include "domain/layer.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks whether the account is attacked or watched, and where we get in (L2); @choice is what holds now. */
void pagoda_editing_strategy (PagodaWindow *window,
                              PagodaId customer,
                              const char *name,
                              const PagodaStrategyChoice *choice);

/** Says at once that no barrier was found at the customer called @name, or takes that back. */
void
pagoda_editing_no_barrier (PagodaWindow *window, PagodaId customer, const char *name, gboolean none_found);

/** Asks how many days are between contacts with the customer called @name (V1); @days is what was said of it,
 * or PAGODA_DATED_NONE. */
void pagoda_editing_cadence (PagodaWindow *window, PagodaId customer, const char *name, int days);

/** Says at once that the customer may enter a call list (V3), or takes that back. */
void pagoda_editing_screened (PagodaWindow *window, PagodaId customer, const char *name, gboolean screened);

/** Asks for a barrier and its state; a change of state is dated. */
void pagoda_editing_barrier (PagodaWindow *window, PagodaId customer, const PagodaBarrier *barrier);

/** Asks into which state @barrier has come, from which day on, and why where that is to be said; @state is
 * proposed, and @today, which it is. */
void pagoda_editing_barrier_state (PagodaWindow *window,
                                   const PagodaBarrier *barrier,
                                   PagodaDay today,
                                   PagodaBarrierState state);

/** Asks for a project in the store's @currency. */
void pagoda_editing_project (PagodaWindow *window,
                             PagodaId customer,
                             const PagodaDossier *dossier,
                             const PagodaProject *project,
                             const char *currency);

/** Asks for the project that is made of the follow-up need of @origin, whose values it begins with. */
void pagoda_editing_next_project (PagodaWindow *window, const PagodaProject *origin, const char *currency);

/** Asks what has come of @project, when and why. */
void pagoda_editing_close_project (PagodaWindow *window, const PagodaProject *project);

/** Asks what was learnt from @project of @customer, which was won or lost, as soon as both are read (R1). */
void pagoda_editing_closing_analysis (PagodaWindow *window, PagodaId customer, PagodaId project);

/** Opens a closed project again at once. */
void pagoda_editing_reopen_project (PagodaWindow *window, const PagodaProject *project);

/** Asks what the customer will want after @project, and when that is looked at again. */
void pagoda_editing_follow_up (PagodaWindow *window, const PagodaProject *project);

/** Asks what became known of a stage; where that is the contract of an open project, also what has come of
 * it. */
void pagoda_editing_stage (PagodaWindow *window, const PagodaProject *project, PagodaStage stage);

/** Asks for who competes with us for @project. */
void pagoda_editing_rival (PagodaWindow *window, const PagodaProject *project, const PagodaRival *rival);

/** Asks who of @contacts, PagodaContact, has a say in @project, how much, and how he stands to whom.  Of
 * somebody new what is known from another one of @projects, PagodaProject, is offered. */
void pagoda_editing_decision_maker (PagodaWindow *window,
                                    const PagodaProject *project,
                                    const PagodaDecisionMaker *person,
                                    const GPtrArray *contacts,
                                    const GPtrArray *projects);

void pagoda_editing_value (PagodaWindow *window, PagodaId customer, const PagodaValue *value);
void pagoda_editing_lock_in (PagodaWindow *window, PagodaId customer, const PagodaLockIn *lock_in);

G_END_DECLS
