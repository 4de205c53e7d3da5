/* edit_decisions.h: edits of how customers decide, of their main questions, and of the rules about them (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).
 */
#pragma once

#include "domain/decision_mode.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** From its day on the customer called @name decides by @mode. */
PagodaEdit *pagoda_edit_set_decision_mode (const PagodaDecisionMode *mode, const char *name);

/** Saves @question: adds it where its id is PAGODA_ID_NONE. */
PagodaEdit *pagoda_edit_save_main_question (const PagodaMainQuestion *question);
PagodaEdit *pagoda_edit_delete_main_question (PagodaId question, const char *text);

/** @advice is the rule about @topic from now on; NULL is the usual one again. */
PagodaEdit *pagoda_edit_set_decision_rule (PagodaDecisionTopic topic, const char *advice);

G_END_DECLS
