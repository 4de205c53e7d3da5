/* seller_promises.c: which part of what each of us promised was kept, and in time (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/seller_promises.h"

#include "app/customer/promise_rows.h"
#include "app/widgets/records_dialog.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>

static const PagodaHouseRules *
rules_of (const PagodaClosings *closings)
{
  return pagoda_snapshot_get_rules (closings->snapshot);
}

static const char *
name_seller (const char *owner)
{
  return *owner != '\0' ? owner : C_ ("promise", "Nobody in particular");
}

/* What follows the shares: what is not settled yet, and what was moved. */
static char *
word_rest (const PagodaPromiseTally *tally)
{
  return g_strdup_printf (
      _ ("made: %1$u · broken: %2$u · moved in agreement: %3$u · open: %4$u · overdue: %5$u"), tally->made,
      tally->broken, tally->moved, tally->open, tally->late);
}

static void
word_shares (const PagodaClosings *closings, const PagodaPromiseTally *tally, char **kept, char **punctual)
{
  guint ended = pagoda_promise_tally_ended (tally);
  double kept_share = 0, punctual_share = 0;
  gboolean known = pagoda_promise_tally_shares (tally, rules_of (closings), &kept_share, &punctual_share);

  *kept = pagoda_promise_word_share (known, kept_share, tally->kept, ended);
  *punctual = pagoda_promise_word_share (known, punctual_share, tally->punctual, ended);
}

static GtkWidget *
create_row (const PagodaClosings *closings, const PagodaPromiseAccount *account)
{
  g_autofree char *kept = NULL, *punctual = NULL;
  g_autofree char *rest = word_rest (&account->tally);
  word_shares (closings, &account->tally, &kept, &punctual);
  g_autofree char *text = g_strdup_printf (_ ("kept: %1$s · in time: %2$s"), kept, punctual);
  g_autofree char *both = g_strdup_printf ("%s\n%s", text, rest);
  GtkWidget *row = pagoda_text_row_new (name_seller (account->owner), both);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, "roadmap.promises", g_variant_new_string (account->owner));
  return row;
}

GPtrArray *
pagoda_seller_promises_list (const PagodaClosings *closings)
{
  const GArray *sellers = closings->promises->sellers;
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < sellers->len; i++)
    g_ptr_array_add (rows, create_row (closings, &g_array_index (sellers, PagodaPromiseAccount, i)));
  return rows;
}

void
pagoda_seller_promises_copy (GString *table, const PagodaClosings *closings)
{
  const GArray *sellers = closings->promises->sellers;

  if (sellers->len == 0)
    return;
  g_string_append_printf (table, "%s\t%s\t%s\n", _ ("Promises by seller"), _ ("Promises kept"),
                          _ ("Kept in time"));
  for (guint i = 0; i < sellers->len; i++)
    {
      const PagodaPromiseAccount *account = &g_array_index (sellers, PagodaPromiseAccount, i);
      g_autofree char *kept = NULL, *punctual = NULL;
      word_shares (closings, &account->tally, &kept, &punctual);
      g_string_append_printf (table, "%s\t%s\t%s\n", name_seller (account->owner), kept, punctual);
    }
}

/* Behind a row */

static PagodaRecord *
create_record (const PagodaClosings *closings, const PagodaPromise *promise)
{
  PagodaDay day = closings->as_of;
  gssize place = pagoda_snapshot_find (closings->snapshot, promise->customer);
  g_autofree char *said = pagoda_promise_word (promise, day);
  g_autofree char *text
      = g_strdup_printf ("%s · %s",
                         place >= 0 ? pagoda_snapshot_get_name (closings->snapshot, (gsize)place) : "", said);
  PagodaPromiseState state = pagoda_promise_state_on (promise, day);
  PagodaRecord *record
      = pagoda_record_new (PAGODA_DAY_NONE, promise->title, text,
                           g_strdup (pagoda_promise_state_label (state, pagoda_language_current ())));

  pagoda_records_dialog_link (record, promise->customer);
  return record;
}

void
pagoda_seller_promises_show (PagodaWindow *window, const PagodaClosings *closings, const char *seller)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *promises = closings->promises->promises;

  for (guint i = 0; i < promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (promises, i);
      if (g_str_equal (promise->owner != NULL ? promise->owner : "", seller))
        g_ptr_array_add (records, create_record (closings, promise));
    }
  g_autofree char *title = g_strdup_printf ("%s (%u)", name_seller (seller), records->len);
  pagoda_records_dialog_show (GTK_WINDOW (window), title, _ ("Nothing was promised."), records);
}
