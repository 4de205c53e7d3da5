/* insight_view.h: a view of the insight page: chips, and below them what follows from a result of the worker.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result is asked for again when the standings change, but not while nobody sees the view.
 */
#pragma once

#include "app/page.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_INSIGHT_VIEW (pagoda_insight_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaInsightView, pagoda_insight_view, PAGODA, INSIGHT_VIEW, PagodaPage)

struct _PagodaInsightViewClass
{
  PagodaPageClass parent_class;

  /** Asks @session for the result as of @day. */
  void (*ask) (PagodaSession *session,
               PagodaDay day,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer data);

  /** Takes what came and shows it; FALSE with @error. */
  gboolean (*take) (PagodaInsightView *view, PagodaSession *session, GAsyncResult *result, GError **error);
};

/** Puts @widget (floating) among the chips; the last one that expands stands at the end. */
void pagoda_insight_view_add_chip (PagodaInsightView *view, GtkWidget *widget);

/** Puts a button that opens @menu at the end of the chips. */
void pagoda_insight_view_set_menu (PagodaInsightView *view, GMenuModel *menu);

/** Puts @widget (floating) below what is there. */
void pagoda_insight_view_add (PagodaInsightView *view, GtkWidget *widget);

/** Adds a heading. */
void pagoda_insight_view_add_heading (PagodaInsightView *view, const char *title);

/** Adds a label for a sentence (transfer none). */
GtkLabel *pagoda_insight_view_add_sentence (PagodaInsightView *view);

/** Adds a list of rows called @title (transfer none). */
GtkListBox *pagoda_insight_view_add_list (PagodaInsightView *view, const char *title);

/** Shows @title and @text instead of all this, or all this again where @title is NULL. */
void pagoda_insight_view_show_empty (PagodaInsightView *view, const char *title, const char *text);

PagodaOutlook *pagoda_insight_view_get_outlook (PagodaInsightView *view);
PagodaWindow *pagoda_insight_view_get_window (PagodaInsightView *view);

G_END_DECLS
