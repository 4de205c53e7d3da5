/* reporting_customers.c: the customers and their pyramid as reports.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "chart/export.h"
#include "session/pyramid_picture.h"
#include "store/customers.h"
#include "store/store_mark.h"

#include <glib/gi18n-lib.h>

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
fill_columns (Columns *columns, PagodaReporting *run, const PagodaPyramid *pyramid)
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
find_listed (const PagodaReporting *run, gsize *n)
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

/* What a workbook needs to come back (report.h), with what it points to. */
typedef struct
{
  PagodaReportReturn view;
  char *store;
  PagodaId *ids;
  const char **phones;
  const char **notes;
  GHashTable *reach;
  GPtrArray *persons;
} ComingBack;

static void
clear_coming_back (ComingBack *back)
{
  g_free (back->store);
  g_free (back->ids);
  g_free (back->phones);
  g_free (back->notes);
  g_clear_pointer (&back->reach, g_hash_table_unref);
  g_clear_pointer (&back->persons, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ComingBack, clear_coming_back)

static void
fill_coming_back (ComingBack *back, const PagodaReporting *run, gsize n)
{
  back->ids = g_new (PagodaId, n);
  back->phones = g_new0 (const char *, n);
  back->notes = g_new0 (const char *, n);
  for (gsize i = 0; i < n; i++)
    {
      back->ids[i] = pagoda_snapshot_get_id (run->snapshot, i);
      const PagodaCustomerReach *reach = g_hash_table_lookup (back->reach, &back->ids[i]);
      if (reach == NULL)
        continue;
      back->phones[i] = reach->phone;
      back->notes[i] = reach->note;
    }
  back->persons = pagoda_snapshot_list_persons (run->snapshot, run->context.as_of);
  g_ptr_array_add (back->persons, NULL);
  back->view = (PagodaReportReturn){ .store = back->store,
                                     .ids = back->ids,
                                     .phones = back->phones,
                                     .notes = back->notes,
                                     .persons = (const char *const *)back->persons->pdata };
}

static gboolean
load_coming_back (ComingBack *back, const PagodaReporting *run, gsize n, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  back->store = pagoda_store_mark (run->database, error);
  if (back->store != NULL)
    back->reach = pagoda_customers_list_reach (run->database, error);
  pagoda_database_rollback (run->database);
  if (back->reach == NULL)
    return FALSE;
  fill_coming_back (back, run, n);
  return TRUE;
}

gboolean
pagoda_reporting_write_customers (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (run->snapshot, run->request->as_of, run->request->basis);
  g_auto (Columns) columns = { 0 };
  g_auto (ComingBack) back = { 0 };
  g_autoptr (PagodaBoard) board = NULL;

  fill_columns (&columns, run, pyramid);
  if (run->request->layers)
    {
      board = pagoda_reporting_load_board (run, error);
      if (board == NULL)
        return FALSE;
      fill_layers (&columns, board);
    }
  if (!load_coming_back (&back, run, pyramid->n, error))
    return FALSE;
  columns.columns.coming_back = &back.view;
  g_autofree guint32 *listed
      = run->request->listed != NULL ? find_listed (run, &columns.columns.n_listed) : NULL;
  columns.columns.listed = listed;
  return pagoda_report_write_customers (&run->context, &columns.columns, &run->counts, error);
}

/* The pyramid as a workbook or a picture */

static gboolean
write_picture (PagodaReporting *run,
               const PagodaPyramid *pyramid,
               const PagodaPyramid *before,
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
  return pagoda_reporting_draw (run, pagoda_pyramid_picture_draw_page, picture, error);
}

gboolean
pagoda_reporting_write_pyramid (PagodaReporting *run, GError **error)
{
  const PagodaReportRequest *request = run->request;
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (run->snapshot, request->as_of, request->basis);
  g_autoptr (PagodaPyramid) before = NULL;
  g_auto (Columns) columns = { 0 };

  if (request->compare != PAGODA_DAY_NONE)
    before = pagoda_snapshot_make_pyramid (run->snapshot, request->compare, request->basis);
  if (run->drawn)
    return write_picture (run, pyramid, before, error);
  fill_columns (&columns, run, pyramid);
  return pagoda_report_write_pyramid (&run->context, &columns.columns, before, &run->counts, error);
}
