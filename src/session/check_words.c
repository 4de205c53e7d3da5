/* check_words.c: the items of the layers' checklists in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/board.h"

#include <glib/gi18n-lib.h>

static const char *
title_of_barrier (const PagodaLayerRecord *record, PagodaId id)
{
  for (guint i = 0; i < record->barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (record->barriers, i);
      if (barrier->id == id)
        return barrier->title;
    }
  return NULL;
}

static const char *
name_of_person (const PagodaBoard *board, const PagodaLayerRecord *record, PagodaId id)
{
  for (guint i = 0; i < record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (record->projects, i);
      for (guint k = 0; k < project->decision_makers->len; k++)
        {
          const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, k);
          if (person->id == id)
            return pagoda_board_contact_name (board, person->contact);
        }
    }
  return NULL;
}

/* What an item names, or NULL. */
static const char *
name_of (const PagodaBoard *board,
         const PagodaBoardCard *card,
         const PagodaCheckItem *item,
         PagodaLanguage language)
{
  if (item->kind == PAGODA_CHECK_FACT || item->kind == PAGODA_CHECK_JUDGEMENT)
    return pagoda_fact_kind_label ((PagodaFactKind)item->which, language);
  if (item->kind == PAGODA_CHECK_STAGE || item->kind == PAGODA_CHECK_STAGE_CONTACT)
    return pagoda_stage_label ((PagodaStage)item->which, language);
  if (item->kind == PAGODA_CHECK_BARRIER)
    return title_of_barrier (card->record, item->id);
  return name_of_person (board, card->record, item->id);
}

char *
pagoda_board_describe_check (const PagodaBoard *board,
                             const PagodaBoardCard *card,
                             const PagodaCheckItem *item,
                             PagodaLanguage language)
{
  const char *label = pagoda_check_kind_label (item->kind, language);
  const char *name = name_of (board, card, item, language);

  return name != NULL && *name != '\0' ? pagoda_pair_in_words (label, name, language) : g_strdup (label);
}

char *
pagoda_pair_in_words (const char *label, const char *value, PagodaLanguage language)
{
  /* Translators: what it is, and its value. */
  const char *colon = pagoda_translate_in_context (language, "pair", NC_ ("pair", ": "));

  return g_strconcat (label, colon, value, NULL);
}
