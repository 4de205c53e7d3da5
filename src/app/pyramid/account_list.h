/* account_list.h: the customers behind a number of the pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"
#include "app/pyramid/pyramid_figures.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * A heading, the first of the customers, and a button for more of them.
 *
 * Signal `more`: further ones are asked for; whoever filled the list fills it again.
 */
#define PAGODA_TYPE_ACCOUNT_LIST (pagoda_account_list_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAccountList, pagoda_account_list, PAGODA, ACCOUNT_LIST, AdwBin)

/** Only customers that the search of @outlook finds are listed. */
void pagoda_account_list_set_outlook (PagodaAccountList *list, PagodaOutlook *outlook);

/** Begins again with @n customers, the next time it is filled. */
void pagoda_account_list_restart (PagodaAccountList *list, guint n);

/** Nobody, under @title. */
void pagoda_account_list_show_nobody (PagodaAccountList *list, const char *title);

/** The customers of the tier that is chosen in the outlook, by @figure. */
void pagoda_account_list_show_tier (PagodaAccountList *list, PagodaPyramidScene *scene, PagodaFigure figure);

/** The first @n of the ranking (P2) under @title. */
void pagoda_account_list_show_best (PagodaAccountList *list,
                                    PagodaPyramidScene *scene,
                                    gsize n,
                                    const char *title);

/** Brings the first customer in sight and gives it the focus, as soon as it has a place. */
void pagoda_account_list_enter (PagodaAccountList *list);

/** Those of @tier by the effort they take (P8). */
void pagoda_account_list_show_effort (PagodaAccountList *list, PagodaPyramidScene *scene, PagodaTier tier);

/** Those that went @from one tier @to another between the two days of @scene. */
void pagoda_account_list_show_movers (PagodaAccountList *list,
                                      PagodaPyramidScene *scene,
                                      PagodaTier from,
                                      PagodaTier to);

G_END_DECLS
