/* worker.h: the one thread that touches a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs run in the order in which they were added.  A job that was added with a task returns through it; the
 * task delivers its result where it was made.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

typedef struct _Worker Worker;

/** Runs in the worker thread.  @database is the worker's own slot: a job may open or close what it points to.
 */
typedef void (*WorkerJob) (PagodaDatabase **database, GTask *task, gpointer data);

Worker *pagoda_worker_new (void);

/** Lets the jobs that are queued end, closes the database and frees @worker. */
void pagoda_worker_free (Worker *worker);

/** Adds a job; @task is nullable.  @data is freed with @free_data after the job. */
void pagoda_worker_add (Worker *worker, WorkerJob job, GTask *task, gpointer data, GDestroyNotify free_data);

/** Whether a job is waiting; from any thread. */
gboolean pagoda_worker_is_wanted (Worker *worker);

G_END_DECLS
