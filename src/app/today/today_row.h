/* today_row.h: the rows of the day: a visit with what is needed at the door, a customer who is due, an
 * account that has stalled, what came back on its day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Activating a row opens its customer.  All are (floating).
 */
#pragma once

#include "app/calendar/agenda_feed.h"
#include "domain/care.h"
#include "session/credit_book.h"
#include "session/declines.h"
#include "session/reviews.h"
#include "session/season_plans.h"

G_BEGIN_DECLS

/** @activity of @agenda, planned or done; @dossier (nullable) is its customer's and tells what is needed. */
GtkWidget *pagoda_today_row_of_visit (const PagodaAgenda *agenda,
                                      const PagodaActivity *activity,
                                      const PagodaDossier *dossier,
                                      PagodaDay today);

/** The due customer at @place of @agenda, with the reasons (V3). */
GtkWidget *pagoda_today_row_of_due (const PagodaAgenda *agenda, gsize place, PagodaDay today);

/** A stalled card of @board, with what its layer misses next (L7). */
GtkWidget *pagoda_today_row_of_card (const PagodaBoard *board, const PagodaBoardCard *card, PagodaDay today);

/** A promise that is due (R8), of @agenda: kept, moved in agreement or broken; activating it opens the care
 * of its customer. */
GtkWidget *
pagoda_today_row_of_promise (const PagodaAgenda *agenda, const PagodaPromise *promise, PagodaDay today);

/** A care item that is due (Q6), of @agenda; activating it opens the care of its customer. */
GtkWidget *pagoda_today_row_of_care (const PagodaAgenda *agenda, const PagodaCareItem *item, PagodaDay today);
/** An ask for a recommendation to come back to (N1), of @agenda; activating it opens the care of who was
 * asked.
 */
GtkWidget *
pagoda_today_row_of_ask (const PagodaAgenda *agenda, const PagodaReferralAsk *ask, PagodaDay today);

/** A customer whose credit is to be looked at (C1); its buttons activate `credit-alerts.answer` and
 * `visit.plan`. */
GtkWidget *pagoda_today_row_of_credit (const PagodaCreditBook *book, const PagodaCreditEntry *entry);

/** A nurture step that is due (N3), of @agenda; its button activates `today.step` (x). */
GtkWidget *
pagoda_today_row_of_step (const PagodaAgenda *agenda, const PagodaNurtureStep *step, PagodaDay today);

/** A milestone of a season that is due (O3), of @plans; its button activates `visit.plan-for`. */
GtkWidget *pagoda_today_row_of_milestone (const PagodaSeasonPlans *plans,
                                          const PagodaSeasonPlanEntry *entry,
                                          PagodaDay today);

/** @alert of @declines (O4), with why; its buttons activate `today-alerts.answer` and `visit.plan`. */
GtkWidget *pagoda_today_row_of_alert (const PagodaDeclines *declines, const PagodaDeclineAlert *alert);
/** A step of @declines that is due (O4); its button activates `today-alerts.done`. */
GtkWidget *pagoda_today_row_of_growth (const PagodaDeclines *declines, const PagodaGrowthStep *step);

/** What came back on its day, with what is to be decided (L2, L3, R1); its button activates `today.strategy`,
 * `today.follow-up` (x) or `today.analysis` (xx: customer, project). */
GtkWidget *pagoda_today_row_of_review (const PagodaBoard *board, const PagodaReview *review, PagodaDay today);

/** @item of the wrap-up of @agenda (V7), with why it is there and the button that finishes it: `today.thanks`
 * (customer), `today.material` (activity), `visit.plan` or `visit.open`. */
GtkWidget *
pagoda_today_row_of_wrap_up (const PagodaAgenda *agenda, const PagodaWrapUpItem *item, PagodaDay today);

/** That @list, a number that is given to `today.more`, has @rest more rows. */
GtkWidget *pagoda_today_row_of_more (guint rest, int list);

G_END_DECLS
