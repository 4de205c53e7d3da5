/* evidence.c: pieces of evidence, and where they are used (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/evidence.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_EVIDENCE_KINDS] = {
  [PAGODA_EVIDENCE_EARN_OR_SAVE]
  = { "earn or save", NC_ ("evidence kind", "How we help them earn or save"), "如何帮客户增收节支|增收节支" },
  [PAGODA_EVIDENCE_POLICIES] = { "policies", NC_ ("evidence kind", "Our policies"), "我们的政策|政策" },
  [PAGODA_EVIDENCE_COMPANY]
  = { "company", NC_ ("evidence kind", "How our company works"), "我们公司如何运作|公司" },
  [PAGODA_EVIDENCE_MODELS]
  = { "models", NC_ ("evidence kind", "Profit and competition models"), "盈利与竞争模式|模式" },
  [PAGODA_EVIDENCE_TRADE] = { "trade", NC_ ("evidence kind", "Where the trade is going"), "行业走向|行业" },
  [PAGODA_EVIDENCE_ASSESSMENT]
  = { "assessment", NC_ ("evidence kind", "Assessment of their business"), "对其现有生意的评估|评估" },
  [PAGODA_EVIDENCE_OTHER] = { "other", NC_ ("evidence kind", "Other"), "其他" },
};
PAGODA_DEFINE_WORDS (PagodaEvidenceKind, evidence_kind, kinds, "evidence kind")

PagodaEvidence *
pagoda_evidence_copy (const PagodaEvidence *evidence)
{
  PagodaEvidence *copy = g_memdup2 (evidence, sizeof *evidence);

  copy->title = g_strdup (evidence->title);
  copy->link = g_strdup (evidence->link);
  copy->name = g_strdup (evidence->name);
  copy->file = g_strdup (evidence->file);
  copy->note = g_strdup (evidence->note);
  return copy;
}

void
pagoda_evidence_free (PagodaEvidence *evidence)
{
  if (evidence == NULL)
    return;
  g_free (evidence->title);
  g_free (evidence->link);
  g_free (evidence->name);
  g_free (evidence->file);
  g_free (evidence->note);
  g_free (evidence);
}

gboolean
pagoda_evidence_is_used (const GPtrArray *uses, PagodaId evidence, PagodaEvidenceTarget target, PagodaId to)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const PagodaEvidenceUse *use = g_ptr_array_index (uses, i);
      if (use->evidence == evidence && use->target == target && use->to == to)
        return TRUE;
    }
  return FALSE;
}

char *
pagoda_evidence_titles (const GPtrArray *pieces,
                        const GPtrArray *uses,
                        PagodaEvidenceTarget target,
                        PagodaId to,
                        PagodaLanguage language)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const PagodaEvidence *piece = g_ptr_array_index (pieces, i);
      if (!pagoda_evidence_is_used (uses, piece->id, target, to))
        continue;
      if (titles->len > 0)
        g_string_append (titles, pagoda_translate_in_context (language, "list", NC_ ("list", ", ")));
      g_string_append (titles, piece->title);
    }
  return g_string_free (titles, titles->len == 0);
}
