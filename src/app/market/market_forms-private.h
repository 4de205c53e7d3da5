/* market_forms-private.h: what the forms of a market survey share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/editing-private.h"
#include "app/market/market_editing.h"

G_BEGIN_DECLS

/** What a form is about. */
typedef struct
{
  PagodaMarketSurveys *surveys; /* kept */
  const PagodaMarketSurvey *survey;
  PagodaSurveyEntry *entry; /* nullable */
  PagodaLearnt *learnt;     /* nullable */
} PagodaMarketSubject;

/** A form about @survey whose `save` calls @save (form, subject); @entry and @learnt (nullable) are taken
 * over. */
PagodaFormDialog *pagoda_market_form_open (PagodaWindow *window,
                                           const char *title,
                                           GCallback save,
                                           PagodaMarketSurveys *surveys,
                                           const PagodaMarketSurvey *survey,
                                           PagodaSurveyEntry *entry,
                                           PagodaLearnt *learnt);

/** The subject of @form. */
PagodaMarketSubject *pagoda_market_form_subject (PagodaFormDialog *form);

/** A row that offers @none and the entries of @survey; @chosen is PAGODA_ID_NONE for @none. */
void pagoda_market_form_add_entries (PagodaFormDialog *form,
                                     const char *key,
                                     const char *title,
                                     const char *none,
                                     PagodaId chosen);

/** The entry chosen in it. */
PagodaId pagoda_market_form_get_entry (PagodaFormDialog *form, const char *key);

G_END_DECLS
