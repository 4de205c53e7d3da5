/* record.h: records of the five layers that tests write by hand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are ISO texts, NULL where there is none.  Ids are drawn one after the other over all records, so that
 * an id names one thing.
 */
#pragma once

#include "domain/layer.h"

G_BEGIN_DECLS

/** A @source of NULL is none; a @value of NULL takes the fact back. */
PagodaId record_fact (PagodaLayerRecord *record,
                      PagodaFactKind kind,
                      const char *value,
                      const char *source,
                      const char *day);

/** The eight facts and three judgements, all known on @day. */
void record_information (PagodaLayerRecord *record, const char *day);

void record_statement (PagodaLayerRecord *record, PagodaStatementKind kind, int value, const char *day);

PagodaId record_strategy (PagodaLayerRecord *record, PagodaStrategy strategy, const char *day);

PagodaBarrier *
record_barrier (PagodaLayerRecord *record, int severity, PagodaBarrierState state, const char *day);
void record_barrier_state (PagodaBarrier *barrier, PagodaBarrierState state, const char *day);

PagodaProject *record_project (PagodaLayerRecord *record, const char *day);
void record_close (PagodaProject *project, PagodaProjectState state, const char *day);
/** @stage counts from 1, as the rule does. */
void record_stage (PagodaProject *project, int stage, PagodaAnswer joined, const char *day);
/** The same from stage 1 on: `J` joined, `-` not joined, `.` nothing known. */
void record_stages (PagodaProject *project, const char *stages, const char *day);
PagodaRival *record_rival (PagodaProject *project, const char *day);

/** Somebody with a say in the @stages (`"125"`), of a weight and a support for us from @day on. */
PagodaDecisionMaker *record_decider (PagodaProject *project,
                                     const char *stages,
                                     int weight,
                                     int support,
                                     const char *contacted,
                                     const char *day);
void record_support (PagodaDecisionMaker *person, PagodaId rival, int support, const char *day);

PagodaValue *
record_value (PagodaLayerRecord *record, PagodaValueKind kind, const char *evidence, const char *day);
PagodaLockIn *record_lock_in (PagodaLayerRecord *record, const char *day, const char *until);

/** The days on which things happen in a drawn record, the last one exclusive. */
#define RECORD_DRAWN_FROM pagoda_day_from_iso ("2025-12-20")
#define RECORD_DRAWN_UNTIL pagoda_day_from_iso ("2026-02-28")

/** A record in which something of every kind happens on random days (transfer full). */
PagodaLayerRecord *record_draw (GRand *dice);

G_END_DECLS
