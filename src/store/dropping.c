/* dropping.c: no account that bought is dropped before it is known why.
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
  PagodaDroppingLack post_mortem; /* what it lacks as a dormant one */
} Account;

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* What the newest post-mortem leaves open. */
static PagodaDroppingLack
judge_post_mortem (PagodaStatement *statement, PagodaDay last_order)
{
  PagodaPostMortem post_mortem = {
    .attracted = (char *)pagoda_statement_text (statement, "attracted"),
    .broke = (char *)pagoda_statement_text (statement, "broke"),
  };
  g_auto (GStrv) attractions = pagoda_post_mortem_list_attractions (&post_mortem);

  if (pagoda_statement_optional (statement, "post_mortem", PAGODA_ID_NONE) == PAGODA_ID_NONE)
    return PAGODA_DROPPING_NO_POST_MORTEM;
  if (pagoda_statement_int (statement, "day") < last_order)
    return PAGODA_DROPPING_OLD_POST_MORTEM;
  if (pagoda_post_mortem_is_complete (&post_mortem))
    return PAGODA_DROPPING_ALLOWED;
  if (*attractions != NULL)
    return PAGODA_DROPPING_NO_BREAK;
  return is_blank (post_mortem.broke) ? PAGODA_DROPPING_EMPTY_POST_MORTEM : PAGODA_DROPPING_NO_ATTRACTION;
}

static void
read_account (PagodaStatement *statement, gpointer data)
{
  Account *account = data;

  account->name = g_strdup (pagoda_statement_text (statement, "name"));
  account->other = pagoda_statement_int (statement, "other") != 0;
  account->last_order = (PagodaDay)pagoda_statement_optional (statement, "last_order_day", PAGODA_DAY_NONE);
  account->post_mortem = judge_post_mortem (statement, account->last_order);
}

static PagodaDroppingLack
judge_account (const Account *account, PagodaDay day, const char *reason)
{
  if (account->other || account->last_order == PAGODA_DAY_NONE)
    return PAGODA_DROPPING_ALLOWED;
  /* Inactive of P4: it has bought, but not within the twelve months up to the day. */
  if (account->last_order < pagoda_period_trailing_year (day).first)
    return account->post_mortem;
  return is_blank (reason) ? PAGODA_DROPPING_NO_REASON : PAGODA_DROPPING_ALLOWED;
}

static gboolean
judge (PagodaDatabase *database,
       PagodaId customer,
       PagodaDay from,
       const char *reason,
       PagodaDroppingLack *lack,
       char **name,
       GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "dropping-select");
  /* What is entered for an earlier day is dropped today. */
  PagodaDay day = MAX (from, pagoda_day_today ());
  Account account = { .last_order = PAGODA_DAY_NONE };
  gboolean found = FALSE;

  pagoda_statement_bind_int (statement, ":customer", customer);
  pagoda_statement_bind_int (statement, ":day", day);
  if (!pagoda_statement_first (statement, read_account, &account, &found, error))
    return FALSE;
  *lack = judge_account (&account, day, reason);
  *name = account.name;
  return TRUE;
}

gboolean
pagoda_dropping_find_lack (PagodaDatabase *database,
                           PagodaId customer,
                           PagodaDay day,
                           const char *reason,
                           PagodaDroppingLack *lack,
                           GError **error)
{
  g_autofree char *name = NULL;

  return judge (database, customer, day, reason, lack, &name, error);
}

const char *
pagoda_dropping_describe (PagodaDroppingLack lack)
{
  switch (lack)
    {
    case PAGODA_DROPPING_ALLOWED:
      return NULL;
    case PAGODA_DROPPING_NO_REASON:
      return _ (
          "It still buys, so it is not dropped without a reason. Say in a few words why it is given up.");
    case PAGODA_DROPPING_NO_POST_MORTEM:
      return _ ("It is dormant and has no post-mortem, so it is not dropped. Write down what "
                "attracted it at first and what broke it.");
    case PAGODA_DROPPING_OLD_POST_MORTEM:
      return _ ("It is dormant, and its post-mortem is of an earlier break, so it is not dropped. Write down "
                "what broke it this time.");
    case PAGODA_DROPPING_NO_ATTRACTION:
      return _ ("It is dormant, and its post-mortem does not say what attracted it at first, so it is not "
                "dropped. Write that down, too.");
    case PAGODA_DROPPING_NO_BREAK:
      return _ ("It is dormant, and its post-mortem does not say what broke it, so it is not dropped. Write "
                "that down, too.");
    case PAGODA_DROPPING_EMPTY_POST_MORTEM:
      return _ ("It is dormant, and its post-mortem says neither what attracted it at first nor what broke "
                "it, so it is not dropped. Write both down.");
    }
  g_assert_not_reached ();
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

/* A sentence for each thing that is missing, with the names of those who lack it. */
static char *
describe_refused (GPtrArray *const *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int lack = PAGODA_DROPPING_ALLOWED + 1; lack < PAGODA_N_DROPPING_LACKS; lack++)
    {
      g_autofree char *listed = join_names (names[lack]);
      if (names[lack]->len == 0)
        continue;
      /* Translators: names of customers, and a sentence that says of them why they are not dropped. */
      g_string_append_printf (text, _ ("%1$s: %2$s"), listed,
                              pagoda_dropping_describe ((PagodaDroppingLack)lack));
      g_string_append_c (text, '\n');
    }
  g_string_append (text, _ ("Nothing was changed."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
pagoda_dropping_check (PagodaDatabase *database,
                       const PagodaId *customers,
                       gsize n,
                       PagodaDay day,
                       const char *reason,
                       GError **error)
{
  GPtrArray *names[PAGODA_N_DROPPING_LACKS];
  gboolean ok = TRUE, refused = FALSE;

  for (int lack = 0; lack < PAGODA_N_DROPPING_LACKS; lack++)
    names[lack] = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n && ok; i++)
    {
      PagodaDroppingLack lack = PAGODA_DROPPING_ALLOWED;
      char *name = NULL;
      ok = judge (database, customers[i], day, reason, &lack, &name, error);
      refused |= lack != PAGODA_DROPPING_ALLOWED;
      g_ptr_array_add (names[lack], name);
    }
  if (ok && refused)
    {
      g_autofree char *sentences = describe_refused (names);
      g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED, sentences);
    }
  for (int lack = 0; lack < PAGODA_N_DROPPING_LACKS; lack++)
    g_ptr_array_unref (names[lack]);
  return ok && !refused;
}
