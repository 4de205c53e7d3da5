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

/* Another entry that says the same. */
static gboolean
is_same (const PagodaMonthSpan *known, const PagodaMonthSpan *span)
{
  return known->id != span->id && known->purpose == span->purpose && known->first == span->first
         && known->last == span->last;
}

static gboolean
check_span (PagodaDatabase *database, const PagodaMonthSpan *span, GError **error)
{
  if (!is_month (span->first) || !is_month (span->last))
    return pagoda_edit_refuse (
        _ ("Months begin and end with one of the twelve. Nothing was changed. Choose both."), error);
  g_autoptr (GPtrArray) known = pagoda_month_spans_of_customer (database, span->customer, error);
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (is_same (known->pdata[i], span))
      return pagoda_edit_refuse (_ ("These months are entered already. Nothing was changed. Choose other "
                                    "months, or change the entry that is there."),
                                 error);
  return known != NULL;
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
