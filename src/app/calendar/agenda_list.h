/* agenda_list.h: activities one below the other, by day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are made on demand, so that thousands of activities cost no more than those that are seen.  Enter
 * opens what can be done, Ctrl with an arrow key moves a plan by a day or a week.
 */
#pragma once

#include "app/calendar/visit_words.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_AGENDA_LIST (pagoda_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAgendaList, pagoda_agenda_list, PAGODA, AGENDA_LIST, AdwBin)

/**
 * Shows the activities of @agenda (nullable) in @period that pass @filter.  Focus and scrolling stay with
 * their activity.
 */
void pagoda_agenda_list_show (PagodaAgendaList *list,
                              const PagodaAgenda *agenda,
                              PagodaPeriod period,
                              const PagodaVisitFilter *filter,
                              PagodaDay today);

/** Scrolls to the first activity on @day or later. */
void pagoda_agenda_list_reveal (PagodaAgendaList *list, PagodaDay day);

G_END_DECLS
