/* objections.c: which objections are heard, and which answers worked.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/objections.h"

#include "base/text.h"

#include <string.h>

/* An order later than that is no outcome of an answer. */
#define DEAL_MONTHS 12

typedef enum
{
  OUTCOME_OPEN,
  OUTCOME_WORKED,
  OUTCOME_FAILED,
} Outcome;

/* What is counted, found by folded texts. */
typedef struct
{
  GPtrArray *records;
  GHashTable *objections; /* char * → PagodaObjectionRecord */
  GHashTable *answers;    /* char * → PagodaAnswerRecord; the key is objection and answer */
} Count;

static void
free_answer (gpointer data)
{
  g_free (((PagodaAnswerRecord *)data)->answer);
  g_free (data);
}

void
pagoda_objection_record_free (PagodaObjectionRecord *record)
{
  g_free (record->objection);
  g_ptr_array_unref (record->answers);
  g_free (record);
}

static PagodaObjectionRecord *
ensure_objection (Count *count, const char *text)
{
  g_autofree char *key = pagoda_text_fold (text);
  PagodaObjectionRecord *record = g_hash_table_lookup (count->objections, key);

  if (record != NULL)
    return record;
  record = g_new0 (PagodaObjectionRecord, 1);
  record->objection = g_strdup (text);
  record->answers = g_ptr_array_new_with_free_func (free_answer);
  g_ptr_array_add (count->records, record);
  g_hash_table_insert (count->objections, g_steal_pointer (&key), record);
  return record;
}

static PagodaAnswerRecord *
ensure_answer (Count *count, PagodaObjectionRecord *record, const char *text)
{
  g_autofree char *objection = pagoda_text_fold (record->objection);
  g_autofree char *folded = pagoda_text_fold (text);
  g_autofree char *key = g_strconcat (objection, "\x1f", folded, NULL);
  PagodaAnswerRecord *answer = g_hash_table_lookup (count->answers, key);

  if (answer != NULL)
    return answer;
  answer = g_new0 (PagodaAnswerRecord, 1);
  answer->answer = g_strdup (text);
  answer->prepared = PAGODA_ID_NONE;
  g_ptr_array_add (record->answers, answer);
  g_hash_table_insert (count->answers, g_steal_pointer (&key), answer);
  return answer;
}

static Outcome
outcome_of (const PagodaHeardObjection *heard, PagodaDay day)
{
  PagodaDay last = pagoda_day_add_months (heard->day, DEAL_MONTHS);
  gboolean confidence_known = heard->confidence != PAGODA_MARK_UNKNOWN;

  if ((heard->deal != PAGODA_DAY_NONE && heard->deal <= MIN (last, day))
      || (confidence_known && heard->confidence > 0))
    return OUTCOME_WORKED;
  return confidence_known || last < day ? OUTCOME_FAILED : OUTCOME_OPEN;
}

static void
count_heard (Count *count, const PagodaHeardObjection *heard, PagodaDay day)
{
  PagodaObjectionRecord *record = ensure_objection (count, heard->objection);
  Outcome outcome = outcome_of (heard, day);

  record->heard++;
  if (heard->answer == NULL || *heard->answer == '\0')
    return;
  PagodaAnswerRecord *answer = ensure_answer (count, record, heard->answer);
  answer->given++;
  answer->judged += outcome != OUTCOME_OPEN;
  answer->worked += outcome == OUTCOME_WORKED;
}

/* (worked + ½) ÷ (judged + 1) of @one times both denominators and two. */
static guint64
weigh_answer (const PagodaAnswerRecord *one, const PagodaAnswerRecord *other)
{
  return (2 * (guint64)one->worked + 1) * ((guint64)other->judged + 1);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const PagodaAnswerRecord *one = *(PagodaAnswerRecord *const *)a;
  const PagodaAnswerRecord *other = *(PagodaAnswerRecord *const *)b;
  guint64 score = weigh_answer (one, other);
  guint64 other_score = weigh_answer (other, one);

  if (score != other_score)
    return score > other_score ? -1 : 1;
  if (one->given != other->given)
    return one->given > other->given ? -1 : 1;
  return strcmp (one->answer, other->answer);
}

static int
compare_objections (gconstpointer a, gconstpointer b)
{
  const PagodaObjectionRecord *one = *(PagodaObjectionRecord *const *)a;
  const PagodaObjectionRecord *other = *(PagodaObjectionRecord *const *)b;

  if (one->heard != other->heard)
    return one->heard > other->heard ? -1 : 1;
  return strcmp (one->objection, other->objection);
}

/* The library comes first, so that its way of writing counts. */
GPtrArray *
pagoda_objections_count (const GPtrArray *heard, const GPtrArray *prepared, PagodaDay day)
{
  g_autoptr (GHashTable) objections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_objection_record_free);
  Count count = { records, objections, answers };

  for (guint i = 0; i < prepared->len; i++)
    {
      const PagodaObjectionAnswer *answer = g_ptr_array_index (prepared, i);
      PagodaObjectionRecord *record = ensure_objection (&count, answer->objection);
      ensure_answer (&count, record, answer->answer)->prepared = answer->id;
    }
  for (guint i = 0; i < heard->len; i++)
    count_heard (&count, g_ptr_array_index (heard, i), day);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_sort (((PagodaObjectionRecord *)g_ptr_array_index (records, i))->answers, compare_answers);
  g_ptr_array_sort (records, compare_objections);
  return records;
}

const PagodaObjectionRecord *
pagoda_objections_find (const GPtrArray *records, const char *text)
{
  g_autofree char *wanted = pagoda_text_fold (text);

  for (guint i = 0; i < records->len; i++)
    {
      const PagodaObjectionRecord *record = g_ptr_array_index (records, i);
      g_autofree char *folded = pagoda_text_fold (record->objection);
      if (g_str_equal (folded, wanted))
        return record;
    }
  return NULL;
}

gboolean
pagoda_answer_record_is_judged (const PagodaAnswerRecord *answer, const PagodaHouseRules *rules)
{
  return answer->judged >= rules->values[PAGODA_RULE_ENOUGH_CASES];
}
