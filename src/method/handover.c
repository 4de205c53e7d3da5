/* handover.c: what goes to the successor of one of us, and what stays with whom and why (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/handover.h"

#include "domain/colleague.h"

#include <glib/gi18n-lib.h>

static const PagodaWord fates[PAGODA_N_HOLDING_FATES] = {
  [PAGODA_FATE_MOVES] = { "moves", NC_ ("handover", "goes to the successor") },
  [PAGODA_FATE_DUE_BEFORE] = { "due before", NC_ ("handover", "stays: due before the handover") },
  [PAGODA_FATE_SOMEBODY_ELSE] = { "somebody else", NC_ ("handover", "stays: somebody else does it") },
  [PAGODA_FATE_ELSEWHERE] = { "elsewhere", NC_ ("handover", "stays: at an account that is not handed over") },
  [PAGODA_FATE_OVER] = { "over", NC_ ("handover", "stays on record: it is over") },
};
PAGODA_DEFINE_WORDS (PagodaHoldingFate, holding_fate, fates, "handover")

gboolean
pagoda_handover_judge (const PagodaHandoverTerms *terms,
                       const PagodaHolding *holding,
                       PagodaHoldingFate *fate)
{
  gboolean chosen = g_hash_table_contains (terms->customers, &holding->customer);
  gboolean named = pagoda_colleague_is_same_name (holding->person, terms->from);

  if (!chosen && !named)
    return FALSE;
  if (!named)
    *fate = PAGODA_FATE_SOMEBODY_ELSE;
  else if (!chosen)
    *fate = PAGODA_FATE_ELSEWHERE;
  else if (terms->day > terms->today && holding->due != PAGODA_DAY_NONE && holding->due < terms->day)
    *fate = PAGODA_FATE_DUE_BEFORE;
  else
    *fate = PAGODA_FATE_MOVES;
  return TRUE;
}

static void
clear_line (gpointer line)
{
  g_free (((PagodaHandoverLine *)line)->person);
}

static void
add_line (GArray *lines, PagodaHoldingKind kind, PagodaHoldingFate fate, const char *person, guint n)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PagodaHandoverLine *line = &g_array_index (lines, PagodaHandoverLine, i);
      if (line->kind == kind && line->fate == fate && g_str_equal (line->person, person))
        {
          line->n += n;
          return;
        }
    }
  PagodaHandoverLine line = { kind, fate, g_strdup (person), n };
  g_array_append_val (lines, line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PagodaHandoverLine *x = a, *y = b;

  if (x->fate != y->fate)
    return x->fate < y->fate ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return g_strcmp0 (x->person, y->person);
}

GArray *
pagoda_handover_tally (const PagodaHandoverTerms *terms, const GPtrArray *holdings, const GPtrArray *ended)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PagodaHandoverLine));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < holdings->len; i++)
    {
      const PagodaHolding *holding = g_ptr_array_index (holdings, i);
      PagodaHoldingFate fate;
      if (pagoda_handover_judge (terms, holding, &fate))
        add_line (lines, holding->kind, fate, holding->person, 1);
    }
  for (guint i = 0; i < ended->len; i++)
    {
      const PagodaEndedWork *work = g_ptr_array_index (ended, i);
      if (g_hash_table_contains (terms->customers, &work->customer))
        add_line (lines, work->kind, PAGODA_FATE_OVER, work->person, work->n);
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

int
pagoda_account_counts_differ (const gint64 *before, const gint64 *after)
{
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    if (before[i] != after[i])
      return i;
  return -1;
}
