/* application.c: the application: one session, one window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store begins to open before the window is built, so that the worker reads while the main thread makes
 * widgets.  A second start raises the window, and opens the file it was given.
 */
#include "config.h"

#include "app/application.h"
#include "app/customer/activity_form.h"
#include "app/record/record_dialog.h"
#include "app/reminders.h"
#include "app/startup_trace.h"
#include "app/transfers.h"
#include "app/window.h"
#include "pagoda-ui.h"

#include <glib/gi18n-lib.h>

/* An activity that is to be opened as soon as its store is. */
typedef struct
{
  char *store;
  PagodaId id;
  gboolean complete; /* what came of it is asked for */
} Wanted;

struct _PagodaApplication
{
  AdwApplication parent_instance;

  PagodaSession *session;
  PagodaWindow *window; /* NULL before the first activation and after it is closed */
  char *incoming;       /* a file to take in as soon as the store is open, or NULL */
  PagodaReminders *reminders;
  Wanted *wanted; /* the activity that a notification asked for, or NULL */
  gboolean trace;
};

G_DEFINE_FINAL_TYPE (PagodaApplication, pagoda_application, ADW_TYPE_APPLICATION)

static void
set_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.open", { "<Control>o" } },
    { "win.import", { "<Control>i" } },
    { "win.export", { "<Control>e" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Shift><Control>z" } },
    { "win.search", { "<Control>f" } },
    { "win.new-customer", { "<Control>n" } },
    { "win.record", { "<Control>l" } },
    { "win.back", { "<Alt>Left" } },
    { "win.history", { "<Control>h" } },
    { "win.backup", { "<Control>b" } },
    { "win.sidebar", { "F9" } },
    { "win.menu", { "F10" } },
    { "win.print", { "<Control>p" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.help", { "F1" } },
    { "win.shortcuts", { "<Control>question" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}

static void
set_page_accelerators (GtkApplication *application)
{
  gsize n;
  const PagodaPageInfo *pages = pagoda_pages_get (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.page::%s", pages[i].name);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", (int)i + 1);
      const char *keys[] = { key, NULL };
      gtk_application_set_accels_for_action (application, action, keys);
    }
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_quit (G_APPLICATION (data));
}

static void
window_closed_cb (PagodaApplication *application)
{
  application->window = NULL;
}

static void
show_window (PagodaApplication *application)
{
  if (application->window == NULL)
    {
      application->window = pagoda_window_new (GTK_APPLICATION (application), application->session);
      g_signal_connect_object (application->window, "destroy", G_CALLBACK (window_closed_cb), application,
                               G_CONNECT_SWAPPED);
      if (application->trace)
        pagoda_startup_trace_watch (application->window);
    }
  gtk_window_present (GTK_WINDOW (application->window));
}

static void
take_incoming (PagodaApplication *application)
{
  g_autofree char *path = g_steal_pointer (&application->incoming);

  if (path != NULL)
    pagoda_transfers_take (application->window, path);
}

typedef struct
{
  PagodaApplication *application;
  char *path;
} Opening;

static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (PagodaApplication) application = opening->application;
  g_autofree char *path = opening->path;
  g_autoptr (GError) error = NULL;
  gboolean opened = pagoda_session_open_finish (PAGODA_SESSION (source), result, &error);

  g_free (opening);
  if (application->window == NULL)
    return;
  pagoda_window_show_failure (application->window, path, opened ? NULL : error);
  if (opened)
    take_incoming (application);
}

static void
open_store (PagodaApplication *application, const char *path)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ g_object_ref (application), g_strdup (path) };
  pagoda_session_open_async (application->session, path, NULL, store_opened_cb, opening);
}

static void
store_created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaApplication) application = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pagoda_installation_store ();

  if (pagoda_session_create_finish (PAGODA_SESSION (source), result, &error)
      || g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_EXISTS))
    open_store (application, path);
  else if (application->window != NULL)
    pagoda_window_show_failure (application->window, path, error);
}

/* The app's own store, which the first start makes. */
static void
open_own_store (PagodaApplication *application)
{
  g_autofree char *path = pagoda_installation_store ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    open_store (application, path);
  else
    pagoda_session_create_async (application->session, path, store_created_cb, g_object_ref (application));
}

static void
pagoda_application_activate (GApplication *base)
{
  PagodaApplication *application = PAGODA_APPLICATION (base);

  if (application->window == NULL)
    open_own_store (application);
  show_window (application);
}

static void
pagoda_application_open (GApplication *base, GFile **files, int n_files, const char *hint)
{
  PagodaApplication *application = PAGODA_APPLICATION (base);
  g_autofree char *path = g_file_get_path (files[0]);

  if (path != NULL && application->window != NULL)
    pagoda_transfers_take (application->window, path);
  else if (path != NULL && pagoda_transfers_is_store (path))
    open_store (application, path);
  else
    {
      application->incoming = g_steal_pointer (&path);
      open_own_store (application);
    }
  show_window (application);
}

/* What a notification opens */

static void
free_wanted (Wanted *wanted)
{
  g_free (wanted->store);
  g_free (wanted);
}

/* Its customer is shown behind what is asked about it. */
static void
show_activity (PagodaWindow *window, const PagodaActivity *activity, gboolean complete)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.customer", "x", activity->customer);
  if (activity->state == PAGODA_ACTIVITY_PLANNED && complete)
    pagoda_record_dialog_tell (window, activity);
  else if (activity->state == PAGODA_ACTIVITY_PLANNED)
    pagoda_activity_form_edit_plan (window, activity);
}

static void
activity_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaApplication) application = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaActivity) activity
      = pagoda_session_activity_finish (PAGODA_SESSION (source), result, &error);
  Wanted *wanted = g_steal_pointer (&application->wanted);

  if (wanted != NULL && application->window != NULL && activity != NULL)
    show_activity (application->window, activity, wanted->complete);
  else if (application->window != NULL && error != NULL)
    pagoda_window_show_toast (application->window, error->message, NULL, NULL);
  g_clear_pointer (&wanted, free_wanted);
}

/* Once the names are there. */
static void
read_wanted (PagodaApplication *application)
{
  PagodaSession *session = application->session;
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session);

  if (application->wanted == NULL || application->window == NULL || snapshot == NULL
      || pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIRST_ROWS
      || g_strcmp0 (pagoda_session_get_path (session), application->wanted->store) != 0)
    return;
  pagoda_session_activity_async (session, application->wanted->id, NULL, activity_read_cb,
                                 g_object_ref (application));
}

static void
want_activity (PagodaApplication *application, GVariant *parameter, gboolean complete)
{
  Wanted *wanted = g_new (Wanted, 1);

  g_variant_get (parameter, "(sx)", &wanted->store, &wanted->id);
  wanted->complete = complete;
  g_clear_pointer (&application->wanted, free_wanted);
  application->wanted = wanted;
  if (application->window == NULL)
    open_store (application, wanted->store);
  else
    pagoda_window_open_store (application->window, wanted->store);
  show_window (application);
  read_wanted (application);
}

static void
open_activity_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  want_activity (application, parameter, FALSE);
}

static void
complete_activity_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  want_activity (application, parameter, TRUE);
}

static int
pagoda_application_handle_local_options (GApplication *base, GVariantDict *options)
{
  PAGODA_APPLICATION (base)->trace = g_variant_dict_contains (options, "trace-startup");
  /* So early that the thread which reads the icon themes is through when startup needs them. */
  adw_init ();
  return -1;
}

/* Drawing the icon takes as long as making a page, so that the window comes first. */
static gboolean
set_icon_cb (gpointer data)
{
  gtk_window_set_default_icon_name (PAGODA_APPLICATION_ID);
  return G_SOURCE_REMOVE;
}

static void
pagoda_application_startup (GApplication *base)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "open-activity", .activate = open_activity_cb, .parameter_type = "(sx)" },
    { .name = "complete-activity", .activate = complete_activity_cb, .parameter_type = "(sx)" },
  };

  pagoda_ui_register_resource ();
  G_APPLICATION_CLASS (pagoda_application_parent_class)->startup (base);
  g_action_map_add_action_entries (G_ACTION_MAP (base), entries, G_N_ELEMENTS (entries), base);
  PAGODA_APPLICATION (base)->reminders = pagoda_reminders_new (base, PAGODA_APPLICATION (base)->session);
  set_accelerators (GTK_APPLICATION (base));
  set_page_accelerators (GTK_APPLICATION (base));
  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);
}

static void
pagoda_application_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_APPLICATION (object)->incoming, g_free);
  g_clear_pointer (&PAGODA_APPLICATION (object)->wanted, free_wanted);
  g_clear_object (&PAGODA_APPLICATION (object)->reminders);
  g_clear_object (&PAGODA_APPLICATION (object)->session);
  G_OBJECT_CLASS (pagoda_application_parent_class)->dispose (object);
}

static void
pagoda_application_class_init (PagodaApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_application_dispose;
  application_class->startup = pagoda_application_startup;
  application_class->activate = pagoda_application_activate;
  application_class->open = pagoda_application_open;
  application_class->handle_local_options = pagoda_application_handle_local_options;
}

static void
pagoda_application_init (PagodaApplication *application)
{
  g_application_add_main_option (G_APPLICATION (application), "trace-startup", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Print how long the first frames take"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (application), _ ("[FILE]"));
  application->session = pagoda_session_new ();
  g_signal_connect_object (application->session, "notify::snapshot", G_CALLBACK (read_wanted), application,
                           G_CONNECT_SWAPPED);
}

PagodaApplication *
pagoda_application_new (void)
{
  return g_object_new (PAGODA_TYPE_APPLICATION, "application-id", PAGODA_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/pagoda_sales/Pagoda",
                       NULL);
}
