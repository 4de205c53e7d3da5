/* report_commands.c: report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/averages_options.h"
#include "cli/command.h"
#include "cli/output.h"

#include "chart/export.h"
#include "session/dossier.h"
#include "session/reporting.h"
#include "session/sales_book.h"
#include "store/orders.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *out;
  char *language;
  char *basis;
  char *compare;
  char *from;
  char *to;
  gboolean layers;
  char *customer;
  char *project;
  char *person;
  char *owner;
  char *segment;
  int deals;
  int year;
  char *by;
  char *product;
  char *quarter;
  char *paper;
} options;

const GOptionEntry report_options[] = {
  { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_ ("The file; its ending decides the format"),
    "FILE" },
  { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("Language of the report"), "zh_CN|en" },
  { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, N_ ("What ranks the customers"), "profit|revenue" },
  { "compare", 0, 0, G_OPTION_ARG_STRING, &options.compare, N_ ("An earlier day, for who rose and who fell"),
    "YYYY-MM-DD" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
    N_ ("First day of the order lines, visits, attempts or closings"), "YYYY-MM-DD" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &options.to,
    N_ ("Last day of the order lines, visits, attempts or closings"), "YYYY-MM-DD" },
  { "layers", 0, 0, G_OPTION_ARG_NONE, &options.layers,
    N_ ("The customers with their layer, scores, lead and next action"), NULL },
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer,
    N_ ("Whose profile, months or, with the layers as a picture, people map"), "CODE" },
  { "project", 0, 0, G_OPTION_ARG_STRING, &options.project,
    N_ ("The project of the people map; without it the one that the layers look at"), "NAME" },
  { "person", 0, 0, G_OPTION_ARG_STRING, &options.person,
    N_ ("Whose attempts, with the averages; whose accounts, with the handover"), "NAME" },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner,
    N_ ("Only the customers of this one of us, with the customers, layers, barriers, coverage and review"),
    "NAME" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &options.segment, N_ ("With which customers, with the averages"),
    "class=|tier=|region=|tag=…" },
  { "deals", 0, 0, G_OPTION_ARG_INT, &options.deals,
    N_ ("How many deals the attempts needed are for, with the averages"), "K" },
  { "year", 0, 0, G_OPTION_ARG_INT, &options.year,
    N_ ("The year of the review; without it the running one, in its first quarter the one before"), "YYYY" },
  { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, N_ ("What the months tell"), "revenue|profit|orders" },
  { "product", 0, 0, G_OPTION_ARG_STRING, &options.product, N_ ("Which product the months tell of"), "CODE" },
  { "quarter", 0, 0, G_OPTION_ARG_STRING, &options.quarter,
    N_ ("The quarter of the pack; without it the one that ended last"), "2026Q3" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper,
    N_ ("The size of sheets; without it that of the locale"), "a4|letter" },
  { NULL },
};

static gboolean
check_ending (const PagodaReportRequest *request, GError **error)
{
  if (pagoda_report_name_takes (request->name, request->path))
    return TRUE;
  g_autofree char *endings = g_strjoinv (", ", (char **)pagoda_report_name_endings (request->name));
  return fail_usage (error, _ ("This report cannot be written as “%s”. Its file ends with one of: %s."),
                     request->path, endings);
}

/* TRUE where the report is written sheet by sheet. */
static gboolean
is_paged (const PagodaReportRequest *request)
{
  PagodaChartFormat format;

  return pagoda_chart_format_from_path (request->path, &format) && format == PAGODA_CHART_PDF;
}

/* The profile is of one customer, and so are the layers as a picture: its people map. */
static gboolean
needs_customer (const PagodaReportRequest *request)
{
  PagodaChartFormat format;

  return request->name == PAGODA_REPORT_PROFILE
         || (request->name == PAGODA_REPORT_LAYERS && pagoda_chart_format_from_path (request->path, &format)
             && format != PAGODA_CHART_PDF);
}

static gboolean
takes_customer (const PagodaReportRequest *request)
{
  PagodaChartFormat format;

  return request->name == PAGODA_REPORT_PROFILE
         || (request->name == PAGODA_REPORT_LAYERS && pagoda_chart_format_from_path (request->path, &format));
}

static gboolean
check_months (PagodaReportRequest *request, GError **error)
{
  if (options.by != NULL && !pagoda_sales_measure_parse (options.by, &request->measure))
    return fail_usage (error, _ ("--by is revenue, profit or orders, not “%s”."), options.by);
  if (options.customer != NULL && options.segment != NULL)
    return fail_usage (error, _ ("--customer and --segment go one without the other."));
  if (options.segment != NULL
      && (!pagoda_sales_whom_is_valid (options.segment) || g_str_has_prefix (options.segment, "customer=")))
    return fail_usage (error, _ ("--segment of the months is tier=TIER or owner=NAME, not “%s”."),
                       options.segment);
  request->segment = options.segment;
  return TRUE;
}

/* An option that a report would not heed is refused, lest somebody trust in it. */
/* The reports that list customers, each with who owns it. */
static gboolean
is_by_owner (const PagodaReportRequest *request)
{
  return request->name == PAGODA_REPORT_CUSTOMERS || request->name == PAGODA_REPORT_BARRIERS
         || request->name == PAGODA_REPORT_COVERAGE || request->name == PAGODA_REPORT_REVIEW
         || (request->name == PAGODA_REPORT_LAYERS && options.customer == NULL);
}

static gboolean
check_options (PagodaReportRequest *request, GError **error)
{
  if (options.compare != NULL && request->name != PAGODA_REPORT_PYRAMID)
    return fail_usage (error, _ ("--compare goes with the pyramid."));
  if (options.layers && request->name != PAGODA_REPORT_CUSTOMERS)
    return fail_usage (error, _ ("--layers goes with the customers."));
  if ((options.from != NULL || options.to != NULL) && request->name != PAGODA_REPORT_ORDERS
      && request->name != PAGODA_REPORT_VISITS && request->name != PAGODA_REPORT_AVERAGES
      && request->name != PAGODA_REPORT_ROADMAP)
    return fail_usage (error,
                       _ ("--from and --to go with the orders, the visits, the averages and the roadmap."));
  if (request->name == PAGODA_REPORT_HANDOVER)
    {
      if (options.person == NULL)
        return fail_usage (error, _ ("The handover is of one --person NAME."));
      request->person = options.person;
    }
  if (((options.person != NULL && request->name != PAGODA_REPORT_HANDOVER) || options.deals != 0
       || (options.segment != NULL && request->name != PAGODA_REPORT_MONTHS))
      && request->name != PAGODA_REPORT_AVERAGES)
    return fail_usage (
        error, _ ("--person, --segment and --deals go with the averages, --person with the handover, too."));
  if (request->name == PAGODA_REPORT_VISITS && (options.from == NULL) != (options.to == NULL))
    return fail_usage (error, _ ("The visits need --from and --to, or neither for a week."));
  if (options.basis != NULL && request->name != PAGODA_REPORT_CUSTOMERS
      && request->name != PAGODA_REPORT_PYRAMID)
    return fail_usage (error, _ ("--basis goes with the customers and the pyramid."));
  if ((options.by != NULL || options.product != NULL) && request->name != PAGODA_REPORT_MONTHS)
    return fail_usage (error, _ ("--by and --product go with the months."));
  if (request->name == PAGODA_REPORT_MONTHS)
    return check_months (request, error);
  if (options.customer != NULL ? !takes_customer (request) : needs_customer (request))
    return fail_usage (error, _ ("The profile and, as a picture, the people map of the layers are of one "
                                 "--customer; --customer goes with nothing else but the months."));
  if (options.owner != NULL && !is_by_owner (request))
    return fail_usage (error, _ ("--owner goes with the customers, layers, barriers, coverage and review."));
  if (options.year != 0 && request->name != PAGODA_REPORT_REVIEW)
    return fail_usage (error, _ ("--year goes with the review."));
  if (options.year < 0 || options.year > 9999)
    return fail_usage (error, _ ("--year is a year such as 2026, not “%d”."), options.year);
  if (options.quarter != NULL && request->name != PAGODA_REPORT_QUARTER)
    return fail_usage (error, _ ("--quarter goes with the quarter."));
  if (options.paper != NULL && !is_paged (request))
    return fail_usage (error, _ ("--paper goes with reports as .pdf."));
  if (options.project != NULL && options.customer == NULL)
    return fail_usage (error, _ ("--project goes with --customer."));
  if (request->period.last < request->period.first)
    return fail_usage (error, _ ("--from is after --to."));
  return request->compare == PAGODA_DAY_NONE || request->compare < request->as_of
         || fail_usage (error, _ ("--compare is a day before --as-of."));
}

/* Takes the customers that the one of us whom the option names owns on the day into the report, ranked;
 * @listed receives their ids (transfer full). */
static gboolean
list_owned (const PagodaSnapshot *snapshot, PagodaReportRequest *request, PagodaId **listed, GError **error)
{
  if (options.owner == NULL)
    return TRUE;
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, request->as_of, request->basis);
  g_autofree guint32 *places = g_new (guint32, pyramid->n + 1);
  gsize n = pyramid->n_active;

  memcpy (places, pyramid->ranked, n * sizeof *places);
  for (guint32 i = 0; i < pyramid->n; i++)
    if (pyramid->ranks[i] == 0)
      places[n++] = i;
  *listed = g_new (PagodaId, n + 1);
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (pagoda_snapshot_get_owner (snapshot, places[i], request->as_of), options.owner) == 0)
      (*listed)[request->n_listed++] = pagoda_snapshot_get_id (snapshot, places[i]);
  request->listed = *listed;
  if (request->n_listed == 0)
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                 _ ("Nobody called “%s” has a customer on this day. Nothing was written."), options.owner);
  return request->n_listed > 0;
}

/* What the averages are asked for in the words of their own command. */
static gboolean
parse_averages (const Invocation *invocation, PagodaReportRequest *request, GError **error)
{
  AveragesOptions given = { options.from, options.to, options.person, options.segment, options.deals };
  PagodaAveragesFilter filter;

  if (request->name != PAGODA_REPORT_AVERAGES)
    return TRUE;
  if (given.deals == 0)
    given.deals = USUAL_DEALS;
  if (!parse_averages_options (&given, invocation->as_of, &filter, error))
    return FALSE;
  request->period = filter.period;
  request->person = given.person;
  request->segment = given.segment;
  request->deals = (guint)given.deals;
  return TRUE;
}

static gboolean
parse_request (const Invocation *invocation, PagodaReportRequest *request, GError **error)
{
  const char *name = only_argument (invocation, "NAME", error);

  if (name == NULL)
    return FALSE;
  if (!pagoda_report_name_parse (name, &request->name))
    {
      g_autofree char *list = pagoda_report_name_list ();
      return fail_usage (error, _ ("There is no report “%s”. There are: %s."), name, list);
    }
  if (options.out == NULL)
    return fail_usage (error, _ ("--out FILE is needed."));
  if (options.language != NULL && !pagoda_language_from_code (options.language, &request->language))
    return fail_usage (error, _ ("--lang is zh_CN or en, not “%s”."), options.language);
  if (options.paper != NULL && !pagoda_sheet_format_parse (options.paper, &request->paper))
    return fail_usage (error, _ ("--paper is a4 or letter, not “%s”."), options.paper);
  request->path = options.out;
  request->layers = options.layers;
  request->year = options.year;
  return parse_basis (options.basis, &request->basis, error)
         && parse_quarter (options.quarter, &request->quarter, error)
         && parse_day ("--compare", options.compare, &request->compare, error)
         && parse_day ("--from", options.from, &request->period.first, error)
         && parse_day ("--to", options.to, &request->period.last, error) && check_ending (request, error)
         && check_options (request, error) && parse_averages (invocation, request, error)
         && check_target (invocation, "--out", options.out, NULL, error);
}

/* The project of the customer that is called as the option says. */
static gboolean
find_project (PagodaDatabase *database, PagodaReportRequest *request, GError **error)
{
  if (options.project == NULL)
    return TRUE;
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, request->customer, error);
  if (dossier == NULL)
    return FALSE;
  for (guint i = 0; i < dossier->layers->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, i);
      if (g_str_equal (project->name, options.project))
        request->project = project->id;
    }
  if (request->project == PAGODA_ID_NONE)
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                 _ ("The customer has no project “%s”. Nothing was written."), options.project);
  return request->project != PAGODA_ID_NONE;
}

/* The customer and the product of the months; @whom receives the text that names the former (transfer full).
 */
static gboolean
find_sold (PagodaDatabase *database, PagodaReportRequest *request, char **whom, GError **error)
{
  if (request->name != PAGODA_REPORT_MONTHS)
    return TRUE;
  if (options.customer != NULL)
    request->segment = *whom = g_strdup_printf ("customer=%" G_GINT64_FORMAT, (gint64)request->customer);
  if (options.product == NULL)
    return TRUE;
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autofree char *key = pagoda_product_key (options.product);
  g_autoptr (GHashTable) products = pagoda_products_by_key (database, error);
  const PagodaProduct *product = products != NULL ? g_hash_table_lookup (products, key) : NULL;
  pagoda_database_rollback (database);
  if (products != NULL && product == NULL)
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                 _ ("There is no product “%s”. Nothing was written."), options.product);
  if (product == NULL)
    return FALSE;
  request->one_product = TRUE;
  request->product = product->id;
  return TRUE;
}

static void
print_result (const Invocation *invocation, const PagodaReportResult *result)
{
  if (!invocation->json)
    {
      puts (result->file);
      return;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "file", result->file);
  add_count (builder, "sheets", result->sheets);
  add_count (builder, "rows", (gint64)result->rows);
  print_json (json_builder_end_object (builder));
}

gboolean
run_report (const Invocation *invocation, GError **error)
{
  PagodaReportRequest request = { .language = pagoda_language_current (),
                                  .as_of = invocation->as_of,
                                  .compare = PAGODA_DAY_NONE,
                                  .paper = pagoda_sheet_format_usual (),
                                  .period = { G_MININT32 + 1, G_MAXINT32 } };

  if (!parse_request (invocation, &request, error))
    return FALSE;
  if (request.name == PAGODA_REPORT_VISITS && options.from == NULL)
    request.period = (PagodaPeriod){ 0, -1 };
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autofree char *whom = NULL;
  g_autofree PagodaId *listed = NULL;
  gboolean needed = pagoda_reporting_needs_snapshot (&request);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL && needed ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error)
                                   : NULL;
  if (database == NULL || (needed && snapshot == NULL)
      || !find_customer (snapshot, options.customer, &request.customer, error)
      || !find_project (database, &request, error) || !find_sold (database, &request, &whom, error)
      || !list_owned (snapshot, &request, &listed, error))
    return FALSE;

  g_autoptr (PagodaReportResult) result = pagoda_reporting_run (database, snapshot, &request, NULL, error);
  if (result == NULL)
    return FALSE;
  print_result (invocation, result);
  return TRUE;
}
