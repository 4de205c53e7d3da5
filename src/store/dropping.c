/* dropping.c: a dormant account is not dropped before it is known why it left.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/dropping.h"

#include "base/period.h"
#include "domain/dormant.h"
#include "store/database.h"

#include <glib/gi18n-lib.h>

/* So many are named; a selection of thousands would fill the screen. */
#define NAMED 5

typedef struct
{
  char *name;
  gboolean other;
  PagodaDay last_order;
  gboolean has_post_mortem;
} Account;

static void
read_account (PagodaStatement *statement, gpointer data)
{
  Account *account = data;
  PagodaPostMortem post_mortem = {
    .attracted = (char *)pagoda_statement_text (statement, "attracted"),
    .broke = (char *)pagoda_statement_text (statement, "broke"),
  };

  account->name = g_strdup (pagoda_statement_text (statement, "name"));
  account->other = pagoda_statement_int (statement, "other") != 0;
  account->last_order = (PagodaDay)pagoda_statement_optional (statement, "last_order_day", PAGODA_DAY_NONE);
  account->has_post_mortem
      = pagoda_statement_optional (statement, "post_mortem", PAGODA_ID_NONE) != PAGODA_ID_NONE
        && pagoda_statement_int (statement, "day") >= account->last_order
        && pagoda_post_mortem_is_complete (&post_mortem);
}

/* Inactive of P4: it has bought, but not within the twelve months up to @day. */
static gboolean
is_dormant (const Account *account, PagodaDay day)
{
  return !account->other && account->last_order != PAGODA_DAY_NONE
         && account->last_order < pagoda_period_trailing_year (day).first;
}

static gboolean
judge (PagodaDatabase *database,
       PagodaId customer,
       PagodaDay from,
       gboolean *lacks,
       char **name,
       GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "dropping-select");
  /* What is entered for an earlier day is dropped today. */
  PagodaDay day = MAX (from, pagoda_day_today ());
  Account account = { NULL };
  gboolean found = FALSE;

  pagoda_statement_bind_int (statement, ":customer", customer);
  pagoda_statement_bind_int (statement, ":day", day);
  if (!pagoda_statement_first (statement, read_account, &account, &found, error))
    return FALSE;
  *lacks = found && is_dormant (&account, day) && !account.has_post_mortem;
  *name = account.name;
  return TRUE;
}

gboolean
pagoda_dropping_lacks_post_mortem (PagodaDatabase *database,
                                   PagodaId customer,
                                   PagodaDay day,
                                   gboolean *lacks,
                                   GError **error)
{
  g_autofree char *name = NULL;

  return judge (database, customer, day, lacks, &name, error);
}

char *
pagoda_dropping_describe (const char *names)
{
  return g_strdup_printf (_ ("A dormant customer is not dropped without a post-mortem, and %s has none. "
                             "Nothing was changed. Write "
                             "down what attracted it at first and what broke it."),
                          names);
}

/* `A, B and 3 more`. */
static char *
join_names (GPtrArray *names)
{
  guint shown = MIN (names->len, NAMED);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list", ", ") : "", (char *)names->pdata[i]);
  if (names->len == shown)
    return g_string_free (g_steal_pointer (&text), FALSE);
  return g_strdup_printf (_ ("%1$s and %2$u more"), text->str, names->len - shown);
}

gboolean
pagoda_dropping_check (PagodaDatabase *database,
                       const PagodaId *customers,
                       gsize n,
                       PagodaDay day,
                       GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      gboolean lacks = FALSE;
      if (!judge (database, customers[i], day, &lacks, &name, error))
        return FALSE;
      if (lacks)
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return TRUE;
  g_autofree char *listed = join_names (names);
  g_autofree char *sentence = pagoda_dropping_describe (listed);
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}
