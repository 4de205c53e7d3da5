/* session_attachments.c: attaching files to customers, as the window asks for it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/session-private.h"

#include "session/edit-private.h"
#include "store/attachment_files.h"
#include "store/profiles.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A file to be attached. */
typedef struct
{
  PagodaId customer;
  PagodaDay day;
  char *source;
} Attaching;

static void
free_attaching (gpointer data)
{
  Attaching *attaching = data;

  g_free (attaching->source);
  g_free (attaching);
}

static gboolean
insert_attachment (PagodaDatabase *database, gpointer attachment, GError **error)
{
  return pagoda_attachments_insert (database, attachment, error);
}

/* First the file is in its place, then the row: a row without its file is what nobody wants. */
static gboolean
attach (PagodaDatabase *database, const Attaching *attaching, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaAttachment) attachment = g_new0 (PagodaAttachment, 1);
  const char *store = pagoda_database_get_path (database);

  attachment->customer = attaching->customer;
  attachment->day = attaching->day;
  if (!pagoda_attachment_take (store, attaching->source, attachment, cancellable, error))
    return FALSE;
  PagodaLabel label = { "attach", attachment->name };
  if (pagoda_history_do (database, &label, insert_attachment, attachment, NULL, error))
    return TRUE;
  g_autofree char *path = pagoda_attachment_path (store, attachment);
  g_unlink (path);
  return FALSE;
}

static void
attach_job (PagodaDatabase **database, GTask *task, gpointer attaching)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  if (!attach (*database, attaching, g_task_get_cancellable (task), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  pagoda_session_reload (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

void
pagoda_session_attach_async (PagodaSession *session,
                             PagodaId customer,
                             const char *source,
                             PagodaDay day,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  Attaching *attaching = g_new0 (Attaching, 1);

  *attaching = (Attaching){ customer, day, g_strdup (source) };
  pagoda_session_run (session, attach_job, task, attaching, free_attaching);
}

gboolean
pagoda_session_attach_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
locate_job (PagodaDatabase **database, GTask *task, gpointer file)
{
  if (!pagoda_session_check_open (*database, task))
    return;
  PagodaAttachment attachment = { .file = file };
  char *path = pagoda_attachment_path (pagoda_database_get_path (*database), &attachment);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_task_return_pointer (task, path, g_free);
      return;
    }
  g_task_return_new_error (
      task, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND,
      _ ("The attached file is not at “%s” any more. The entry was left as it is. Put the file "
         "back there, or delete the attachment."),
      path);
  g_free (path);
}

void
pagoda_session_locate_attachment_async (PagodaSession *session,
                                        const PagodaAttachment *attachment,
                                        GAsyncReadyCallback callback,
                                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_worker_add (session->worker, locate_job, task, g_strdup (attachment->file), g_free);
}

char *
pagoda_session_locate_attachment_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Taking off */

static gboolean
delete_attachment (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_attachments_delete (database, ((PagodaEdit *)data)->id, error);
}

PagodaEdit *
pagoda_edit_delete_attachment (PagodaId attachment, const char *name)
{
  PagodaEdit *edit = pagoda_edit_create ("detach", name, delete_attachment);

  edit->id = attachment;
  return edit;
}
