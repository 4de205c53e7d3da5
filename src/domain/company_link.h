/* company_link.h: that two customers know each other, and by what (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A link holds both ways: it is no matter which of the two it was entered at.
 */
#pragma once

#include "domain/dated.h"
#include "domain/words.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_LINK_PARTNER,
  PAGODA_LINK_COMPETITOR,
  PAGODA_LINK_SAME_GROUP,
  PAGODA_LINK_SAME_PERSON, /* somebody was at the one and is at the other now */
  PAGODA_LINK_OTHER,
} PagodaLinkKind;
#define PAGODA_N_LINK_KINDS 5

PAGODA_DECLARE_WORDS (PagodaLinkKind, link_kind)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaId related; /* the other customer */
  PagodaLinkKind kind;
  PagodaId
      contact; /* the person of whom we know it, at either of them; PAGODA_ID_NONE where nobody is named */
  PagodaDay from;
  char *told_by; /* who said so; NULL where nobody is named */
  char *note;    /* nullable */
} PagodaCompanyLink;

/** A link of @customer with nobody yet, known of since @from (transfer full). */
PagodaCompanyLink *pagoda_company_link_new (PagodaId customer, PagodaDay from);
PagodaCompanyLink *pagoda_company_link_copy (const PagodaCompanyLink *link);
void pagoda_company_link_free (PagodaCompanyLink *link);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCompanyLink, pagoda_company_link_free)

/** The one at the other end than @customer. */
PagodaId pagoda_company_link_other (const PagodaCompanyLink *link, PagodaId customer);

G_END_DECLS
