/* reporting.c: a report from an open store to a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "chart/export.h"
#include "domain/order.h"
#include "report/report.h"
#include "session/people_picture.h"
#include "session/pyramid_picture.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A4 landscape in points, as drawings are exported. */
#define PICTURE_WIDTH 842.0
#define PICTURE_HEIGHT 595.0

PagodaReportRequest *
pagoda_report_request_copy (const PagodaReportRequest *request)
{
  PagodaReportRequest *copy = g_memdup2 (request, sizeof *request);

  copy->path = g_strdup (request->path);
  copy->person = g_strdup (request->person);
  copy->segment = g_strdup (request->segment);
  copy->search = g_strdup (request->search);
  copy->columns = g_memdup2 (request->columns, request->n_columns * sizeof *request->columns);
  /* An empty list is one that shows nobody, which g_memdup2() would make NULL. */
  if (request->listed != NULL)
    {
      PagodaId *listed = g_new (PagodaId, request->n_listed + 1);
      memcpy (listed, request->listed, request->n_listed * sizeof *listed);
      copy->listed = listed;
    }
  return copy;
}

void
pagoda_report_request_free (PagodaReportRequest *request)
{
  if (request == NULL)
    return;
  g_free ((char *)request->path);
  g_free ((char *)request->person);
  g_free ((char *)request->segment);
  g_free ((char *)request->search);
  g_free ((PagodaId *)request->listed);
  g_free ((PagodaReportColumn *)request->columns);
  g_free (request);
}

void
pagoda_report_result_free (PagodaReportResult *result)
{
  if (result == NULL)
    return;
  g_free (result->file);
  g_free (result);
}

/* What the reports of one run share. */
typedef struct
{
  PagodaDatabase *database;
  const PagodaSnapshot *snapshot;
  const PagodaReportRequest *request;
  PagodaReportContext context;
  PagodaReportCounts counts;
} Run;

/* Columns */

/* The customers' columns as a report wants them; the texts belong to the snapshot. */
typedef struct
{
  PagodaReportCustomers columns;
  const char **codes;
  const char **names;
  const char **owners;
  const char **countries;
  const char **provinces;
  const char **cities;
  PagodaAccountClass *classes;
  guint8 *by_hand;
  PagodaDay *class_untils;
  guint8 *assumed;
  PagodaDay *last_contacts;
  char **tags;
  const PagodaFiveLayers **layers;
  PagodaDay *next_actions;
  gsize n;
} Columns;

static void
clear_columns (Columns *columns)
{
  g_free (columns->codes);
  g_free (columns->names);
  g_free (columns->owners);
  g_free (columns->countries);
  g_free (columns->provinces);
  g_free (columns->cities);
  g_free (columns->classes);
  g_free (columns->by_hand);
  g_free (columns->class_untils);
  g_free (columns->assumed);
  g_free (columns->last_contacts);
  for (gsize i = 0; i < columns->n; i++)
    g_free (columns->tags[i]);
  g_free (columns->tags);
  g_free (columns->layers);
  g_free (columns->next_actions);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

static void
allocate_columns (Columns *columns, gsize n)
{
  columns->codes = g_new (const char *, n);
  columns->names = g_new (const char *, n);
  columns->owners = g_new (const char *, n);
  columns->countries = g_new (const char *, n);
  columns->provinces = g_new (const char *, n);
  columns->cities = g_new (const char *, n);
  columns->classes = g_new (PagodaAccountClass, n);
  columns->by_hand = g_new (guint8, n);
  columns->class_untils = g_new (PagodaDay, n);
  columns->assumed = g_new (guint8, n);
  columns->last_contacts = g_new (PagodaDay, n);
  columns->tags = g_new0 (char *, n);
  columns->n = n;
}

/* The customer's tags in one text, or NULL (transfer full). */
static char *
join_tags (const PagodaSnapshot *snapshot, gsize customer, PagodaLanguage language)
{
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint tag = 0; tag < pagoda_snapshot_get_n_tags (snapshot); tag++)
    if (pagoda_snapshot_has_tag (snapshot, customer, tag))
      g_string_append_printf (tags, "%s%s",
                              tags->len > 0
                                  ? pagoda_translate_in_context (language, "list", NC_ ("list", ", "))
                                  : "",
                              pagoda_snapshot_get_tag (snapshot, tag));
  return tags->len > 0 ? g_string_free (g_steal_pointer (&tags), FALSE) : NULL;
}

static void
fill_column (Columns *columns, const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid, gsize i)
{
  PagodaAccountClass by_hand;
  PagodaPeriod window = pagoda_period_trailing_year (pyramid->as_of);

  columns->codes[i] = pagoda_snapshot_get_code (snapshot, i);
  columns->names[i] = pagoda_snapshot_get_name (snapshot, i);
  columns->owners[i] = pagoda_snapshot_get_owner (snapshot, i, pyramid->as_of);
  columns->countries[i] = pagoda_snapshot_get_country (snapshot, i);
  columns->provinces[i] = pagoda_snapshot_get_province (snapshot, i);
  columns->cities[i] = pagoda_snapshot_get_city (snapshot, i);
  columns->class_untils[i] = pagoda_snapshot_get_class_until (snapshot, i, pyramid->as_of);
  columns->by_hand[i] = pagoda_snapshot_get_class (snapshot, i, pyramid->as_of, &by_hand);
  columns->classes[i] = pagoda_snapshot_class_on (snapshot, i, (PagodaTier)pyramid->tiers[i], pyramid->as_of);
  columns->assumed[i] = pagoda_snapshot_is_assumed (snapshot, i, window);
  columns->last_contacts[i] = pagoda_snapshot_get_last_contact (snapshot, i, pyramid->as_of);
}

static void
fill_columns (Columns *columns, Run *run, const PagodaPyramid *pyramid)
{
  allocate_columns (columns, pyramid->n);
  for (gsize i = 0; i < pyramid->n; i++)
    {
      fill_column (columns, run->snapshot, pyramid, i);
      columns->tags[i] = join_tags (run->snapshot, i, run->request->language);
      run->context.assumed |= columns->assumed[i];
    }
  columns->columns = (PagodaReportCustomers){ .pyramid = pyramid,
                                              .codes = columns->codes,
                                              .names = columns->names,
                                              .owners = columns->owners,
                                              .countries = columns->countries,
                                              .provinces = columns->provinces,
                                              .cities = columns->cities,
                                              .classes = columns->classes,
                                              .by_hand = columns->by_hand,
                                              .class_untils = columns->class_untils,
                                              .assumed = columns->assumed,
                                              .last_contacts = columns->last_contacts,
                                              .tags = (const char *const *)columns->tags,
                                              .columns = run->request->columns,
                                              .n_columns = run->request->n_columns };
}

/* The places of the customers that a request lists, those that are gone left out (transfer full). */
static guint32 *
find_listed (const Run *run, gsize *n)
{
  guint32 *listed = g_new (guint32, run->request->n_listed + 1);

  *n = 0;
  for (gsize k = 0; k < run->request->n_listed; k++)
    {
      gssize place = pagoda_snapshot_find (run->snapshot, run->request->listed[k]);
      if (place >= 0)
        listed[(*n)++] = (guint32)place;
    }
  return listed;
}

/* The columns of the five layers, whose contents belong to @board. */
static void
fill_layers (Columns *columns, const PagodaBoard *board)
{
  columns->layers = g_new0 (const PagodaFiveLayers *, columns->n);
  columns->next_actions = g_new (PagodaDay, columns->n);
  for (gsize i = 0; i < columns->n; i++)
    columns->next_actions[i] = PAGODA_DAY_NONE;
  for (gsize i = 0; i < board->n; i++)
    {
      const PagodaBoardCard *card = &board->cards[i];
      columns->layers[card->place] = card->layers;
      columns->next_actions[card->place] = card->next.day;
    }
  columns->columns.layers = columns->layers;
  columns->columns.next_actions = columns->next_actions;
}

static gboolean
write_customers (Run *run, GError **error)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (run->snapshot, run->request->as_of, run->request->basis);
  g_auto (Columns) columns = { 0 };
  g_autoptr (PagodaBoard) board = NULL;

  fill_columns (&columns, run, pyramid);
  if (run->request->layers)
    {
      board = pagoda_reporting_load_board (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                           &run->context, error);
      if (board == NULL)
        return FALSE;
      fill_layers (&columns, board);
    }
  g_autofree guint32 *listed
      = run->request->listed != NULL ? find_listed (run, &columns.columns.n_listed) : NULL;
  columns.columns.listed = listed;
  return pagoda_report_write_customers (&run->context, &columns.columns, &run->counts, error);
}

/* The pyramid as a workbook or a picture */

static gboolean
write_picture (Run *run,
               const PagodaPyramid *pyramid,
               const PagodaPyramid *before,
               PagodaChartFormat format,
               GError **error)
{
  g_autoptr (PagodaEffort) effort = pagoda_snapshot_make_effort (run->snapshot, pyramid);
  g_autoptr (PagodaPyramidPicture) picture
      = pagoda_pyramid_picture_new (pyramid, run->context.currency, run->request->language);

  if (effort != NULL)
    pagoda_pyramid_picture_add_effort (picture, pyramid, effort, run->request->language);
  if (before != NULL)
    pagoda_pyramid_picture_compare (picture, pyramid, before, run->request->language);
  if (pyramid->basis == PAGODA_BASIS_PROFIT
      && pagoda_snapshot_any_assumed (run->snapshot, pagoda_period_trailing_year (pyramid->as_of)))
    pagoda_pyramid_picture_note_margin (picture, run->context.margin, run->request->language);
  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = PAGODA_N_TIERS };
  return pagoda_chart_export (run->request->path, format, PICTURE_WIDTH, PICTURE_HEIGHT,
                              pagoda_pyramid_picture_draw_page, picture, error);
}

static gboolean
write_pyramid (Run *run, GError **error)
{
  const PagodaReportRequest *request = run->request;
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (run->snapshot, request->as_of, request->basis);
  g_autoptr (PagodaPyramid) before = NULL;
  g_auto (Columns) columns = { 0 };
  PagodaChartFormat format;

  if (request->compare != PAGODA_DAY_NONE)
    before = pagoda_snapshot_make_pyramid (run->snapshot, request->compare, request->basis);
  if (pagoda_chart_format_from_path (request->path, &format))
    return write_picture (run, pyramid, before, format, error);
  fill_columns (&columns, run, pyramid);
  return pagoda_report_write_pyramid (&run->context, &columns.columns, before, &run->counts, error);
}

/* Order lines, pulled from the store one by one */

static gboolean
next_line (PagodaReportLine *line, gpointer data, GError **error)
{
  PagodaStatement *statement = data;

  if (!pagoda_statement_next (statement, error))
    return FALSE;
  line->order = pagoda_statement_text (statement, "number");
  line->day = (PagodaDay)pagoda_statement_int (statement, "day");
  line->customer_code = pagoda_statement_text (statement, "customer_code");
  line->customer_name = pagoda_statement_text (statement, "customer_name");
  line->product_code = pagoda_statement_text (statement, "product_code");
  line->product_name = pagoda_statement_text (statement, "product_name");
  line->quantity = pagoda_statement_int (statement, "quantity");
  line->price = pagoda_statement_int (statement, "price");
  line->amount = pagoda_statement_int (statement, "amount");
  line->cost = pagoda_statement_optional (statement, "cost", PAGODA_COST_UNKNOWN);
  line->currency = pagoda_statement_text (statement, "currency");
  return TRUE;
}

static gboolean
is_text (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv");
}

/* The period of the figures beside the order lines of @period: they need an end that is known and a beginning
 * that has a period before it. */
static PagodaPeriod
figures_period (PagodaPeriod period, PagodaDay as_of)
{
  gboolean all = period.last < period.first;
  PagodaDay last = all ? as_of : MIN (period.last, as_of);
  gboolean begins = !all && period.first > G_MININT32 + 1 && period.first <= last;

  return (PagodaPeriod){ begins ? period.first : pagoda_period_trailing_year (last).first, last };
}

static gboolean
write_order_lines (Run *run, GError **error)
{
  PagodaStatement *statement = pagoda_statement (run->database, "order-line-list");
  PagodaPeriod period = run->request->period;
  gboolean all = period.last < period.first;

  pagoda_statement_bind_int (statement, ":first", all ? G_MININT32 : period.first);
  pagoda_statement_bind_int (statement, ":last", all ? G_MAXINT32 : period.last);
  PagodaReportLines lines = { .next = next_line, .data = statement };
  g_autoptr (PagodaSalesBook) sales = NULL;
  g_autoptr (PagodaReportOrderFigures) figures = NULL;

  if (!is_text (run->request->path)
      && (figures = pagoda_reporting_load_order_figures (run->database, (PagodaSnapshot *)run->snapshot,
                                                         figures_period (period, run->context.as_of),
                                                         &run->context, &sales, error))
             == NULL)
    return FALSE;
  lines.figures = figures;
  gboolean written = pagoda_report_write_orders (&run->context, &lines, &run->counts, error);
  pagoda_statement_reset (statement);
  return written;
}

static gboolean
write_orders (Run *run, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean written = write_order_lines (run, error);
  pagoda_database_rollback (run->database);
  return written;
}

static gboolean
is_calendar (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".ics");
}

static gboolean
write_visits (Run *run, GError **error)
{
  PagodaPeriod period = run->request->period;
  PagodaChartFormat format;

  if (period.last < period.first)
    period = (PagodaPeriod){ run->request->as_of, run->request->as_of + 6 };
  if (pagoda_chart_format_from_path (run->request->path, &format))
    return pagoda_reporting_write_day_sheets (run->database, run->request, period, &run->counts, error);
  if (is_calendar (run->request->path))
    return pagoda_reporting_write_calendar (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                            period, &run->context, &run->counts, error);
  return pagoda_reporting_write_visits (run->database, (PagodaSnapshot *)run->snapshot, run->request, period,
                                        &run->context, &run->counts, error);
}

/* The people map as a picture */

static const PagodaProject *
find_project (const Run *run, const PagodaDossier *dossier)
{
  const GPtrArray *projects = dossier->layers->projects;

  if (run->request->project == PAGODA_ID_NONE)
    return pagoda_five_layers_project (dossier->layers, run->context.currency, run->request->as_of);
  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if (project->id == run->request->project)
        return project;
    }
  return NULL;
}

static gboolean
draw_people_map (Run *run, const PagodaDossier *dossier, PagodaChartFormat format, GError **error)
{
  const PagodaProject *project = find_project (run, dossier);

  if (project == NULL)
    {
      g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                   _ ("%s has no project yet, so there is no people map. Nothing was written."),
                   dossier->customer->name);
      return FALSE;
    }
  g_autoptr (PagodaPeoplePicture) picture
      = pagoda_people_picture_new (dossier, project, run->request->as_of, run->request->language);
  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = picture->map.n };
  return pagoda_chart_export (run->request->path, format, PICTURE_WIDTH, PICTURE_HEIGHT,
                              pagoda_people_picture_draw_page, picture, error);
}

static gboolean
write_people_map (Run *run, PagodaChartFormat format, GError **error)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (run->database, run->request->customer, error);

  return dossier != NULL && draw_people_map (run, dossier, format, error);
}

static gboolean
write_report (Run *run, GError **error)
{
  PagodaChartFormat format;

  switch (run->request->name)
    {
    case PAGODA_REPORT_CUSTOMERS:
      return write_customers (run, error);
    case PAGODA_REPORT_PYRAMID:
      return write_pyramid (run, error);
    case PAGODA_REPORT_ORDERS:
      return write_orders (run, error);
    case PAGODA_REPORT_LAYERS:
      if (pagoda_chart_format_from_path (run->request->path, &format))
        return write_people_map (run, format, error);
      run->context.assumed
          = pagoda_snapshot_any_assumed (run->snapshot, pagoda_period_trailing_year (run->context.as_of));
      return pagoda_reporting_write_layers (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                            &run->context, &run->counts, error);
    case PAGODA_REPORT_VISITS:
      return write_visits (run, error);
    case PAGODA_REPORT_BARRIERS:
      return pagoda_reporting_write_barriers (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                              &run->context, &run->counts, error);
    case PAGODA_REPORT_PEOPLE:
      return pagoda_reporting_write_people (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                            &run->context, &run->counts, error);
    case PAGODA_REPORT_AVERAGES:
      return pagoda_reporting_write_averages (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                              &run->context, &run->counts, error);
    case PAGODA_REPORT_WALLET:
      return pagoda_reporting_write_wallet (run->database, (PagodaSnapshot *)run->snapshot, &run->context,
                                            &run->counts, error);
    case PAGODA_REPORT_MONTHS:
      return pagoda_reporting_write_months (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                            &run->context, &run->counts, error);
    case PAGODA_REPORT_REVIEW:
      return pagoda_reporting_write_yearly_review (run->database, (PagodaSnapshot *)run->snapshot,
                                                   run->request, &run->context, &run->counts, error);
    case PAGODA_REPORT_ROADMAP:
      return pagoda_reporting_write_roadmap (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                             &run->context, &run->counts, error);
    case PAGODA_REPORT_COVERAGE:
      run->context.assumed
          = pagoda_snapshot_any_assumed (run->snapshot, pagoda_period_trailing_year (run->context.as_of));
      return pagoda_reporting_write_coverage (run->database, (PagodaSnapshot *)run->snapshot, run->request,
                                              &run->context, &run->counts, error);
    }
  g_assert_not_reached ();
}

PagodaReportResult *
pagoda_reporting_run (PagodaDatabase *database,
                      const PagodaSnapshot *snapshot,
                      const PagodaReportRequest *request,
                      GCancellable *cancellable,
                      GError **error)
{
  Run run = { .database = database,
              .snapshot = snapshot,
              .request = request,
              .context = { .path = request->path,
                           .language = request->language,
                           .as_of = request->as_of,
                           .cancellable = cancellable } };

  g_return_val_if_fail (snapshot != NULL || !pagoda_reporting_needs_snapshot (request), NULL);
  if (snapshot != NULL)
    {
      run.context.currency = pagoda_snapshot_get_currency (snapshot);
      run.context.margin = pagoda_snapshot_get_margin (snapshot);
    }
  if (!write_report (&run, error))
    return NULL;
  PagodaReportResult *result = g_new0 (PagodaReportResult, 1);
  result->file = g_strdup (request->path);
  result->sheets = run.counts.sheets;
  result->rows = run.counts.rows;
  return result;
}
