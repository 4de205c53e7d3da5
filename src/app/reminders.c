/* reminders.c: the desktop reminds of what is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When to remind is the method's to say (method/reminders.h); here a timer asks it again and again, because
 * a timer alone does not notice that a computer has slept or that its clock was set.
 */
#include "config.h"

#include "app/reminders.h"

#include "app/calendar/visit_words.h"
#include "app/settings.h"
#include "method/reminders.h"

#include <glib/gi18n-lib.h>

/* The longest that the timer sleeps, in seconds. */
#define LONGEST_SLEEP 30

/* The setting that says which reminders were sent: the instant of each, by the activity. */
#define SENT "reminders-sent"
#define SENT_TYPE "a{xx}"

/* It is forgotten then, in seconds. */
#define FORGETTING (30 * 86400)

struct _PagodaReminders
{
  GObject parent_instance;

  GApplication *application; /* holds this */
  PagodaSession *session;
  GPtrArray *activities; /* PagodaActivity that are to be reminded of */
  GHashTable *sent;      /* gint64 id → gint64 instant */
  GHashTable *present;   /* the ids of those that may be on the desktop */
  GCancellable *loading; /* NULL where nothing is on its way */
  guint timer;
};

G_DEFINE_FINAL_TYPE (PagodaReminders, pagoda_reminders, G_TYPE_OBJECT)

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
remember (GHashTable *table, gint64 id, gint64 instant)
{
  g_hash_table_replace (table, g_memdup2 (&id, sizeof id), g_memdup2 (&instant, sizeof instant));
}

/* What was sent */

static void
read_sent (PagodaReminders *reminders)
{
  GSettings *settings = pagoda_settings_get (SENT);
  g_autoptr (GVariantIter) iter = NULL;
  gint64 id;
  gint64 instant;

  if (settings == NULL)
    return;
  g_settings_get (settings, SENT, SENT_TYPE, &iter);
  while (g_variant_iter_next (iter, "{xx}", &id, &instant))
    {
      remember (reminders->sent, id, instant);
      remember (reminders->present, id, instant);
    }
}

static void
write_sent (PagodaReminders *reminders)
{
  GSettings *settings = pagoda_settings_get (SENT);
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer id;
  gpointer instant;

  if (settings == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (SENT_TYPE));
  g_hash_table_iter_init (&iter, reminders->sent);
  while (g_hash_table_iter_next (&iter, &id, &instant))
    if (*(gint64 *)instant > now () - FORGETTING)
      g_variant_builder_add (&builder, "{xx}", *(gint64 *)id, *(gint64 *)instant);
  g_settings_set_value (settings, SENT, g_variant_builder_end (&builder));
}

static gboolean
was_sent (PagodaReminders *reminders, gint64 id, gint64 instant)
{
  const gint64 *sent = g_hash_table_lookup (reminders->sent, &id);

  return sent != NULL && *sent == instant;
}

/* Notifications */

static char *
name_notification (gint64 id)
{
  return g_strdup_printf ("activity-%" G_GINT64_FORMAT, id);
}

/* When, and what it is about. */
static char *
word_body (const PagodaActivity *activity)
{
  g_autofree char *day = pagoda_visit_day (activity->day, pagoda_day_today ());
  g_autofree char *time = pagoda_visit_time (activity);
  g_autofree char *detail = pagoda_visit_detail (activity);
  GString *text = g_string_new (day);

  if (*time != '\0')
    g_string_append_printf (text, " %s", time);
  if (*detail != '\0')
    g_string_append_printf (text, " · %s", detail);
  return g_string_free (text, FALSE);
}

static void
send (PagodaReminders *reminders, const PagodaActivity *activity)
{
  const char *kind = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());
  const char *customer
      = pagoda_visit_customer (pagoda_session_get_snapshot (reminders->session), activity->customer);
  g_autofree char *title = pagoda_pair_in_words (kind, customer, pagoda_language_current ());
  g_autofree char *body = word_body (activity);
  g_autofree char *id = name_notification (activity->id);
  g_autoptr (GNotification) notification = g_notification_new (title);
  g_autoptr (GVariant) target = g_variant_ref_sink (
      g_variant_new ("(sx)", pagoda_session_get_path (reminders->session), activity->id));

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target_value (notification, "app.open-activity", target);
  g_notification_add_button_with_target_value (notification, C_ ("reminder", "Open"), "app.open-activity",
                                               target);
  g_notification_add_button_with_target_value (notification, C_ ("reminder", "Done…"),
                                               "app.complete-activity", target);
  g_application_send_notification (reminders->application, id, notification);
}

static void
send_due (PagodaReminders *reminders)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  gboolean any = FALSE;

  for (guint i = 0; i < reminders->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (reminders->activities, i);
      gint64 instant = pagoda_reminder_instant (activity, local);
      if (!pagoda_reminder_is_due (activity, now (), local) || was_sent (reminders, activity->id, instant))
        continue;
      send (reminders, activity);
      remember (reminders->sent, activity->id, instant);
      remember (reminders->present, activity->id, instant);
      any = TRUE;
    }
  if (any)
    write_sent (reminders);
}

/* TRUE where @id is still planned for the reminder that was sent. */
static gboolean
is_wanted (PagodaReminders *reminders, gint64 id, gint64 instant, GTimeZone *local)
{
  for (guint i = 0; i < reminders->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (reminders->activities, i);
      if (activity->id == id)
        return pagoda_reminder_instant (activity, local) == instant;
    }
  return FALSE;
}

static void
withdraw_old (PagodaReminders *reminders)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  GHashTableIter iter;
  gpointer id;
  gpointer instant;

  g_hash_table_iter_init (&iter, reminders->present);
  while (g_hash_table_iter_next (&iter, &id, &instant))
    if (!is_wanted (reminders, *(gint64 *)id, *(gint64 *)instant, local))
      {
        g_autofree char *name = name_notification (*(gint64 *)id);
        g_application_withdraw_notification (reminders->application, name);
        g_hash_table_iter_remove (&iter);
      }
}

/* The timer */

static void set_timer (PagodaReminders *reminders);

static gboolean
timer_cb (gpointer data)
{
  PagodaReminders *reminders = data;

  reminders->timer = 0;
  send_due (reminders);
  set_timer (reminders);
  return G_SOURCE_REMOVE;
}

static void
set_timer (PagodaReminders *reminders)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  gint64 next = pagoda_reminders_next (reminders->activities, now (), local);

  g_clear_handle_id (&reminders->timer, g_source_remove);
  if (next != PAGODA_NO_INSTANT)
    reminders->timer
        = g_timeout_add_seconds ((guint)CLAMP (next - now (), 1, LONGEST_SLEEP), timer_cb, reminders);
}

/* Loading */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaReminders) reminders = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *activities = pagoda_session_reminders_finish (PAGODA_SESSION (source), result, &error);

  if (activities == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("%s", error->message);
      return;
    }
  g_clear_object (&reminders->loading);
  g_ptr_array_unref (reminders->activities);
  reminders->activities = activities;
  withdraw_old (reminders);
  send_due (reminders);
  set_timer (reminders);
}

static void
forget (PagodaReminders *reminders)
{
  if (reminders->loading != NULL)
    g_cancellable_cancel (reminders->loading);
  g_clear_object (&reminders->loading);
}

/* Names are needed to remind of somebody.  Somewhere else it is still yesterday. */
static void
snapshot_changed_cb (PagodaReminders *reminders)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (reminders->session);

  forget (reminders);
  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIRST_ROWS)
    return;
  reminders->loading = g_cancellable_new ();
  pagoda_session_reminders_async (reminders->session, pagoda_day_today () - 1, reminders->loading, loaded_cb,
                                  g_object_ref (reminders));
}

/* Life */

static void
pagoda_reminders_dispose (GObject *object)
{
  PagodaReminders *reminders = PAGODA_REMINDERS (object);

  forget (reminders);
  g_clear_handle_id (&reminders->timer, g_source_remove);
  g_clear_object (&reminders->session);
  G_OBJECT_CLASS (pagoda_reminders_parent_class)->dispose (object);
}

static void
pagoda_reminders_finalize (GObject *object)
{
  PagodaReminders *reminders = PAGODA_REMINDERS (object);

  g_ptr_array_unref (reminders->activities);
  g_hash_table_unref (reminders->sent);
  g_hash_table_unref (reminders->present);
  G_OBJECT_CLASS (pagoda_reminders_parent_class)->finalize (object);
}

static void
pagoda_reminders_class_init (PagodaRemindersClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_reminders_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_reminders_finalize;
}

static void
pagoda_reminders_init (PagodaReminders *reminders)
{
  reminders->activities = g_ptr_array_new ();
  reminders->sent = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  reminders->present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

PagodaReminders *
pagoda_reminders_new (GApplication *application, PagodaSession *session)
{
  PagodaReminders *reminders = g_object_new (PAGODA_TYPE_REMINDERS, NULL);

  reminders->application = application;
  reminders->session = g_object_ref (session);
  read_sent (reminders);
  g_signal_connect_object (session, "notify::snapshot", G_CALLBACK (snapshot_changed_cb), reminders,
                           G_CONNECT_SWAPPED);
  return reminders;
}
