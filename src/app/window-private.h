/* window-private.h: what the files of the window share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/customer_page.h"
#include "app/rescue_page.h"
#include "app/start_page.h"
#include "app/widgets/strip.h"
#include "app/widgets/toasts.h"
#include "app/window.h"

G_BEGIN_DECLS

struct _PagodaWindow
{
  AdwApplicationWindow parent_instance;

  GtkDropTarget *drop_target;
  AdwToastOverlay *overlay;
  PagodaToasts *toasts; /* over the overlay, or NULL where the window has gone */
  GtkWidget *leaflet;
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkListBox *entries;
  GtkWidget *menu_button;
  GtkWidget *store_label;
  GtkStack *titles;
  AdwWindowTitle *page_title;
  GtkWidget *sidebar_button;
  GtkWidget *sidebar_line;
  GtkWidget *back_button;
  GtkWidget *search_button;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *strips;
  PagodaStrip *read_only_strip;
  PagodaStrip *backup_strip;
  PagodaStrip *sample_strip;
  PagodaStrip *day_strip;
  GtkWidget *progress_strip;
  GtkWidget *progress_label;
  GtkStack *stack;

  PagodaOutlook *outlook;
  gboolean sidebar_hidden;
  const PagodaPageInfo *page;
  PagodaId customer;                 /* whose page is shown, or PAGODA_ID_NONE */
  PagodaCustomerPage *customer_page; /* NULL until it is needed */
  GtkWidget *focus_before;           /* the row that led to it, or NULL; weak */
  GtkWidget *focus_before_search;    /* likewise what had the focus before searching */
  GtkWidget *start_page;             /* NULL until it is needed */
  PagodaRescuePage *rescue_page;     /* NULL until it is needed */
  GError *failure;                   /* why a store was not opened, or NULL */
  GCancellable *cancellable;         /* what the strip's button cancels */
};

PagodaSession *pagoda_window_session (PagodaWindow *window);

/** Shows the page of @info. */
void pagoda_window_choose_page (PagodaWindow *window, const PagodaPageInfo *info);

/** Shows the page of the customer @id; PAGODA_ID_NONE goes back to the page before. */
void pagoda_window_show_customer (PagodaWindow *window, PagodaId id);

/** The page of @info, built when it is first asked for (transfer none). */
PagodaPage *pagoda_window_ensure_page (PagodaWindow *window, const PagodaPageInfo *info);

/** Marks the entry of the page that is shown (window-sidebar.c). */
void pagoda_window_mark_page (PagodaWindow *window);
void pagoda_window_prepare_sidebar (PagodaWindow *window);
void pagoda_window_toggle_sidebar (PagodaWindow *window);
void pagoda_window_open_menu (PagodaWindow *window);

/** Show what follows from the session and its snapshot (window-status.c). */
void pagoda_window_show_store (PagodaWindow *window);
void pagoda_window_show_possible_actions (PagodaWindow *window);

/** What undo would take back, or redo repeat; NULL where there is nothing (transfer full). */
char *pagoda_window_get_step (PagodaWindow *window, gboolean redo);

void pagoda_window_dismiss_toast (PagodaWindow *window);

/** Installs all `win.` actions (window-actions.c). */
void pagoda_window_install_actions (GtkWidgetClass *class);

G_END_DECLS
