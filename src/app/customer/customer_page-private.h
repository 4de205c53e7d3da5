/* customer_page-private.h: the fields of a customer's page, and what its files share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/customer_page.h"
#include "app/customer/customer_sections.h"
#include "app/customer/months_view.h"
#include "app/customer/decline_view.h"
#include "app/customer/rhythm_view.h"
#include "app/customer/season_plan_view.h"
#include "app/customer/years_table.h"
#include "app/customer/years_view.h"
#include "app/people/people_section.h"
#include "app/widgets/record_list.h"

G_BEGIN_DECLS

struct _PagodaCustomerPage
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkLabel *standing_label;
  GtkLabel *place_label;
  GtkFlowBox *tags;
  GtkWidget *change_button;
  GtkStack *sections;
  GtkWidget *switcher; /* its tabs */
  AdwPreferencesPage *profile;
  AdwPreferencesPage *contacts;
  AdwPreferencesPage *layers;
  AdwPreferencesPage *care;
  AdwPreferencesPage *money;
  PagodaPeopleSection *people;
  AdwPreferencesPage *projects;
  GtkStack *months;
  PagodaMonthsView *months_view;
  GtkGrid *months_table;
  PagodaRhythmView *rhythm;
  PagodaSeasonPlanView *season_plan;
  PagodaDeclineView *decline;
  GtkToggleButton *years_button;
  GtkToggleButton *table_button;
  GtkWidget *years; /* the heat map and what it tells */
  PagodaYearsView *years_view;
  GtkLabel *usual_months;
  PagodaYearsTable *years_table;
  GtkMenuButton *months_menu; /* of both */
  PagodaRecordList *orders;
  AdwBin *timeline_choice;
  PagodaRecordList *timeline;

  PagodaWindow *window;
  PagodaId id;
  PagodaDossier *dossier;                 /* NULL until it is read */
  PagodaBoard *board;                     /* of this customer alone; NULL until it is read */
  PagodaInfluenceLedger *ledger;          /* of all customers; NULL until the care section is seen */
  PagodaRecommendations *recommendations; /* likewise */
  guint open_layers;     /* bit l: the checklist of layer l is open; the bit after them: the table of L6 */
  int wanted_layer;      /* to be opened and brought into view as soon as it is there; −1: none */
  GHashTable *open_rows; /* char *: which rows of the projects and receivables are open */
  PagodaTimelineKind timeline_kind;
  GCancellable *cancellable;
};

/** The standings that the page reads, or NULL before a store is open (transfer none). */
PagodaStandings *pagoda_customer_page_get_standings (PagodaCustomerPage *page);

/** The store's currency (transfer none). */
const char *pagoda_customer_page_get_currency (PagodaCustomerPage *page);

/** @widget as a page whose dossier is there, or NULL: nothing can be asked about what is not read yet. */
PagodaCustomerPage *pagoda_customer_page_when_read (GtkWidget *widget);

/** Installs all `customer.` actions (customer_actions.c). */
void pagoda_customer_page_install_actions (GtkWidgetClass *class);

/** Installs those that find a record and open it, or ask for a new one (record_actions.c). */
void pagoda_customer_page_install_record_actions (GtkWidgetClass *class);

/** Installs those of the five layers (layer_actions.c). */
void pagoda_customer_page_install_layer_actions (GtkWidgetClass *class);

/** Installs those of class, care and referrals (care_actions.c). */
void pagoda_customer_page_install_care_actions (GtkWidgetClass *class);

/** Installs those of the money (credit_actions.c). */
void pagoda_customer_page_install_closing_actions (GtkWidgetClass *class);
void pagoda_customer_page_install_credit_actions (GtkWidgetClass *class);

/** Installs those of the five years (months_actions.c). */
void pagoda_customer_page_install_months_actions (GtkWidgetClass *class);

/** Gives their button its menu. */
void pagoda_customer_page_prepare_months (PagodaCustomerPage *page);

/** The five years as they are shown; @months receives them and outlives what is returned. */
PagodaSalesContent pagoda_customer_page_tell_months (PagodaCustomerPage *page, PagodaSalesMonths *months);

/** The day up to which figures are told. */
PagodaDay pagoda_customer_page_get_last_day (PagodaCustomerPage *page);

/** Installs those of the files, and lets files be dropped on @page (customer_files.c). */
void pagoda_customer_files_install_actions (GtkWidgetClass *class);
void pagoda_customer_files_accept_drops (PagodaCustomerPage *page);

/** Where the five layers of the customer stand, or NULL until that is read (transfer none). */
const PagodaBoardCard *pagoda_customer_page_get_card (PagodaCustomerPage *page);

/** Of @records, the one whose id, at @id_offset, is @id; NULL where it is gone (transfer none). */
gpointer pagoda_customer_page_find_record (const GPtrArray *records, gsize id_offset, PagodaId id);

/** Actions that change at once, or ask for something new, need a store that can be written. */
void pagoda_customer_page_show_possible_actions (PagodaCustomerPage *page);

/** Shows name, standing and tags (customer_head.c). */
void pagoda_customer_page_show_head (PagodaCustomerPage *page);

G_END_DECLS
