/* company_link.c: that two customers know each other, and by what (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/company_link.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_LINK_KINDS] = {
  [PAGODA_LINK_PARTNER] = { "partner", NC_ ("company link", "Partner"), "合作伙伴|伙伴" },
  [PAGODA_LINK_COMPETITOR] = { "competitor", NC_ ("company link", "Competitor"), "竞争对手|同行" },
  [PAGODA_LINK_SAME_GROUP] = { "same group", NC_ ("company link", "Same group"), "同一集团|集团" },
  [PAGODA_LINK_SAME_PERSON]
  = { "same person", NC_ ("company link", "The same person moved"), "同一人跳槽|同一人" },
  [PAGODA_LINK_OTHER] = { "other", NC_ ("company link", "Other"), "其他" },
};
PAGODA_DEFINE_WORDS (PagodaLinkKind, link_kind, kinds, "company link")

PagodaCompanyLink *
pagoda_company_link_new (PagodaId customer, PagodaDay from)
{
  PagodaCompanyLink *link = g_new0 (PagodaCompanyLink, 1);

  link->customer = customer;
  link->from = from;
  return link;
}

PagodaCompanyLink *
pagoda_company_link_copy (const PagodaCompanyLink *link)
{
  PagodaCompanyLink *copy = g_memdup2 (link, sizeof *link);

  copy->told_by = g_strdup (link->told_by);
  copy->note = g_strdup (link->note);
  return copy;
}

void
pagoda_company_link_free (PagodaCompanyLink *link)
{
  if (link == NULL)
    return;
  g_free (link->told_by);
  g_free (link->note);
  g_free (link);
}

PagodaId
pagoda_company_link_other (const PagodaCompanyLink *link, PagodaId customer)
{
  return link->customer == customer ? link->related : link->customer;
}
