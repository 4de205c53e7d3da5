/* edit_month_spans.c: edits of the sample and renewal months of a customer (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_month_spans.h"

#include "session/edit-private.h"
#include "store/month_spans.h"

#include <glib/gi18n-lib.h>

static gboolean
is_month (int month)
{
  return month >= 1 && month <= 12;
}

static gboolean
check_span (PagodaDatabase *database, const PagodaMonthSpan *span, GError **error)
{
  return (is_month (span->first) && is_month (span->last))
         || pagoda_edit_refuse (
             _ ("Months begin and end with one of the twelve. Nothing was changed. Choose both."), error);
}

static const PagodaAggregate spans = { PAGODA_AGGREGATE (PagodaMonthSpan,
                                                         pagoda_month_span,
                                                         check_span,
                                                         pagoda_month_spans_save,
                                                         pagoda_month_spans_delete) };

PagodaEdit *
pagoda_edit_save_month_span (const PagodaMonthSpan *span, const char *name)
{
  return pagoda_edit_create_saving (&spans, "save-months", name, span);
}

PagodaEdit *
pagoda_edit_delete_month_span (PagodaId span, const char *name)
{
  return pagoda_edit_create_deletion ("delete-months", name, span, pagoda_month_spans_delete);
}
