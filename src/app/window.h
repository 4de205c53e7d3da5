/* window.h: the window: sidebar, header, pages.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_WINDOW (pagoda_window_get_type ())
G_DECLARE_FINAL_TYPE (PagodaWindow, pagoda_window, PAGODA, WINDOW, AdwApplicationWindow)

/** A window on @session. */
PagodaWindow *pagoda_window_new (GtkApplication *application, PagodaSession *session);

PagodaOutlook *pagoda_window_get_outlook (PagodaWindow *window);

/** The page that is chosen, shown as soon as there is something to show. */
const PagodaPageInfo *pagoda_window_get_page (PagodaWindow *window);

/** What is seen of it, built: the page or one of its views (transfer none). */
PagodaPage *pagoda_window_get_view (PagodaWindow *window);

/** Opens the store at @path, unless it is open; where that fails the window says why and keeps what it has.
 */
void pagoda_window_open_store (PagodaWindow *window, const char *path);

/** Instead of the pages says why the store at @path was not opened; NULL for @error shows the pages again. */
void pagoda_window_show_failure (PagodaWindow *window, const char *path, const GError *error);

/** @text in passing; @button (nullable) activates the detailed action @action. */
void
pagoda_window_show_toast (PagodaWindow *window, const char *text, const char *button, const char *action);

/** Says in passing that the command @text was carried out, and offers to undo it. */
void pagoda_window_show_done (PagodaWindow *window, const char *text);

/** A strip that tells what is going on; its button cancels @cancellable. */
void pagoda_window_begin_progress (PagodaWindow *window, const char *text, GCancellable *cancellable);
void pagoda_window_end_progress (PagodaWindow *window);

/** TRUE once a customer's name is laid out for the next frame. */
gboolean pagoda_window_has_names (PagodaWindow *window);

G_END_DECLS
