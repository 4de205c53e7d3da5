/* objections.h: which objections are heard, and which answers worked.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A1 and G2.  Objections and answers are texts; they are the same but for case, width and space.
 */
#pragma once

#include "domain/house_rules.h"
#include "domain/objection.h"

G_BEGIN_DECLS

/** An answer to an objection, and what became of it. */
typedef struct
{
  char *answer;
  PagodaId prepared; /* the one of the library, or PAGODA_ID_NONE */
  guint given;       /* how often */
  guint judged;      /* how often it is known what came of it */
  guint worked;      /* … and they were confident afterwards, or ordered within twelve months */
} PagodaAnswerRecord;

typedef struct
{
  char *objection;
  guint heard;
  GPtrArray *answers; /* PagodaAnswerRecord, those that worked first */
} PagodaObjectionRecord;

void pagoda_objection_record_free (PagodaObjectionRecord *record);

/**
 * Counts @heard (of PagodaHeardObjection) and @prepared (of PagodaObjectionAnswer) as of @day: records of
 * PagodaObjectionRecord, the one heard most first, then by text (transfer full).
 *
 * Answers are ranked by (worked + ½) ÷ (judged + 1), the mean under Jeffreys' prior, so that one success is
 * not above nine of ten; then by how often they were given, then by text.  An answer failed where they were
 * not confident and did not order, or where twelve months went by without an order.
 */
GPtrArray *pagoda_objections_count (const GPtrArray *heard, const GPtrArray *prepared, PagodaDay day);

/** The record of the objection @text among @records, or NULL (transfer none). */
const PagodaObjectionRecord *pagoda_objections_find (const GPtrArray *records, const char *text);

/** TRUE where there are enough cases for a percentage (R5). */
gboolean pagoda_answer_record_is_judged (const PagodaAnswerRecord *answer, const PagodaHouseRules *rules);

G_END_DECLS
