/* decision_editing.h: the forms of how a customer decides (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks how the customer of @dossier decides, from a day on. */
void pagoda_editing_decision_mode (PagodaWindow *window, const PagodaDossier *dossier);

/** Asks for a main question of @customer; NULL for @question is a new one. */
void
pagoda_editing_main_question (PagodaWindow *window, PagodaId customer, const PagodaMainQuestion *question);

/** Asks for the rule about @topic; none is the usual one. */
void pagoda_editing_decision_rule (PagodaWindow *window,
                                   const PagodaDecisionRules *rules,
                                   PagodaDecisionTopic topic);

G_END_DECLS
