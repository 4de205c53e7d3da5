/* result_view.h: a page made of a result of the worker: chips, and below them what follows from it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result is asked for again when the standings change, but not while nobody sees the view.
 */
#pragma once

#include "app/page.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_RESULT_VIEW (pagoda_result_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaResultView, pagoda_result_view, PAGODA, RESULT_VIEW, PagodaPage)

struct _PagodaResultViewClass
{
  PagodaPageClass parent_class;

  /** Asks @session for the result as of @day. */
  void (*ask) (PagodaSession *session,
               PagodaDay day,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer data);

  /** Instead of the former, where what is asked for is chosen in @view. */
  void (*ask_chosen) (PagodaResultView *view,
                      PagodaSession *session,
                      PagodaDay day,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data);

  /** Takes what came and shows it; FALSE with @error. */
  gboolean (*take) (PagodaResultView *view, PagodaSession *session, GAsyncResult *result, GError **error);
};

/** Asks anew, because something else was chosen; what is shown stays until it comes. */
void pagoda_result_view_renew (PagodaResultView *view);

/** Puts @widget (floating) among the chips; the last one that expands stands at the end. */
void pagoda_result_view_add_chip (PagodaResultView *view, GtkWidget *widget);

/** Puts a button that opens @menu at the end of the chips. */
void pagoda_result_view_set_menu (PagodaResultView *view, GMenuModel *menu);

/** Puts @widget (floating) below what is there. */
void pagoda_result_view_add (PagodaResultView *view, GtkWidget *widget);

/** Adds a heading. */
void pagoda_result_view_add_heading (PagodaResultView *view, const char *title);

/** Adds a label for a sentence (transfer none). */
GtkLabel *pagoda_result_view_add_sentence (PagodaResultView *view);

/** Adds a list of rows called @title (transfer none). */
GtkListBox *pagoda_result_view_add_list (PagodaResultView *view, const char *title);

/** Shows @title and @text instead of all this, or all this again where @title is NULL. */
void pagoda_result_view_show_empty (PagodaResultView *view, const char *title, const char *text);

PagodaOutlook *pagoda_result_view_get_outlook (PagodaResultView *view);
PagodaWindow *pagoda_result_view_get_window (PagodaResultView *view);

G_END_DECLS
