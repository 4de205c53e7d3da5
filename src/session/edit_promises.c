/* edit_promises.c: edits of what was promised to customers (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_promises.h"

#include "session/edit-private.h"
#include "store/promises.h"

#include <glib/gi18n-lib.h>

/* @message is marked with N_. */
static gboolean
refuse_unless (gboolean good, const char *message, GError **error)
{
  return good || pagoda_edit_refuse (_ (message), error);
}

gboolean
pagoda_edit_check_promise (const PagodaPromise *promise, GError **error)
{
  gboolean open = promise->state == PAGODA_PROMISE_OPEN;

  return refuse_unless (!pagoda_edit_is_blank (promise->title),
                        N_ ("A promise needs words. Nothing was changed. Say in a few words what was "
                            "promised."),
                        error)
         && refuse_unless (promise->due != PAGODA_DAY_NONE && promise->day != PAGODA_DAY_NONE,
                           N_ ("A promise needs the day by which it is due. Nothing was changed. Enter the "
                               "day."),
                           error)
         && refuse_unless (promise->due >= promise->day,
                           N_ ("A promise cannot be due before it was made. Nothing was changed. Choose a "
                               "later day."),
                           error)
         && refuse_unless (open == (promise->closed == PAGODA_DAY_NONE)
                               && (open || promise->closed >= promise->day),
                           N_ ("A promise is kept or broken on a day, not before it was made. Nothing was "
                               "changed. Enter that day."),
                           error);
}

static gboolean
check_promise (PagodaDatabase *database, const PagodaPromise *promise, GError **error)
{
  return pagoda_edit_check_promise (promise, error);
}

static const PagodaAggregate promises = { PAGODA_AGGREGATE (PagodaPromise,
                                                            pagoda_promise,
                                                            check_promise,
                                                            pagoda_promises_save,
                                                            pagoda_promises_delete) };

PagodaEdit *
pagoda_edit_save_promise (const PagodaPromise *promise)
{
  return pagoda_edit_create_saving (&promises, "save-promise", promise->title, promise);
}

static PagodaEdit *
create_end (const PagodaPromise *promise, const char *key, PagodaPromiseState state, PagodaDay day)
{
  g_autoptr (PagodaPromise) ended = pagoda_promise_copy (promise);

  ended->state = state;
  ended->closed = day;
  return pagoda_edit_create_saving (&promises, key, promise->title, ended);
}

PagodaEdit *
pagoda_edit_keep_promise (const PagodaPromise *promise, PagodaDay day)
{
  return create_end (promise, "keep-promise", PAGODA_PROMISE_KEPT, day);
}

PagodaEdit *
pagoda_edit_break_promise (const PagodaPromise *promise, PagodaDay day)
{
  return create_end (promise, "break-promise", PAGODA_PROMISE_BROKEN, day);
}

PagodaEdit *
pagoda_edit_move_promise (const PagodaPromise *promise, PagodaDay day, PagodaDay due, const char *reason)
{
  g_autoptr (PagodaPromise) moved = pagoda_promise_copy (promise);

  pagoda_promise_move (moved, day, due, reason);
  return pagoda_edit_create_saving (&promises, "move-promise", promise->title, moved);
}

PagodaEdit *
pagoda_edit_delete_promise (PagodaId promise, const char *title)
{
  return pagoda_edit_create_deletion ("delete-promise", title, promise, pagoda_promises_delete);
}
