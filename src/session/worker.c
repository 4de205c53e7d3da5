/* worker.c: the one thread that touches a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/worker.h"

struct _Worker
{
  GThread *thread;
  GAsyncQueue *queue; /* QueuedJob */
  gint waiting;       /* jobs in the queue, but for the one that ends the thread */
};

typedef struct
{
  WorkerJob run; /* NULL ends the thread */
  GTask *task;
  gpointer data;
  GDestroyNotify free_data;
} QueuedJob;

static gboolean
drop_task_cb (gpointer task)
{
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

/* The last reference to a task may be the last to its session, which must not end in its own worker. */
static void
drop_task (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, drop_task_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

static void
free_job (QueuedJob *job)
{
  g_clear_pointer (&job->task, drop_task);
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_free (job);
}

/* What a job adds is done, too, before the thread ends. */
static gpointer
work (gpointer data)
{
  Worker *worker = data;
  PagodaDatabase *database = NULL;
  gboolean ended = FALSE;
  QueuedJob *job;

  while ((job = ended ? g_async_queue_try_pop (worker->queue) : g_async_queue_pop (worker->queue)) != NULL)
    {
      ended = ended || job->run == NULL;
      if (job->run != NULL)
        {
          g_atomic_int_add (&worker->waiting, -1);
          job->run (&database, job->task, job->data);
        }
      free_job (job);
    }
  pagoda_database_close (database);
  return NULL;
}

Worker *
pagoda_worker_new (void)
{
  Worker *worker = g_new0 (Worker, 1);

  worker->queue = g_async_queue_new ();
  worker->thread = g_thread_new ("store", work, worker);
  return worker;
}

void
pagoda_worker_free (Worker *worker)
{
  pagoda_worker_add (worker, NULL, NULL, NULL, NULL);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_free (worker);
}

void
pagoda_worker_add (Worker *worker, WorkerJob job, GTask *task, gpointer data, GDestroyNotify free_data)
{
  QueuedJob *queued = g_new0 (QueuedJob, 1);

  queued->run = job;
  queued->task = task != NULL ? g_object_ref (task) : NULL;
  queued->data = data;
  queued->free_data = free_data;
  if (job != NULL)
    g_atomic_int_inc (&worker->waiting);
  g_async_queue_push (worker->queue, queued);
}

gboolean
pagoda_worker_is_wanted (Worker *worker)
{
  return g_atomic_int_get (&worker->waiting) > 0;
}
