/* import_activities.c: a log of calls and visits becomes activities.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An activity of a table has no number.  It is known by customer, day, minute, kind, person and note; of
 * activities alike in all of these the file must have as many as the store.  An event of a calendar is known
 * by its UID, and whatever else it says may have changed.
 */
#include "config.h"

#include "format/icalendar.h"
#include "import/header_unit.h"
#include "import/named_contacts.h"
#include "store/activities.h"

#include <glib/gi18n-lib.h>

/* One row. */
typedef struct
{
  guint64 row;
  guint32 customer;
  guint32 contact; /* PAGODA_NO_CONTACT where nobody is named */
  gboolean has_state;
  gboolean has_kind;
  PagodaChange change;
  PagodaActivity *activity;
} Record;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  PagodaNamedContacts *contacts;
  GPtrArray *records; /* Record */
  GHashTable *uids;   /* those that the file has named (char *) */
  gboolean is_calendar;
  char *zone; /* this machine's, in which the times of a file are taken to be */
} Activities;

/* Where an activity keeps the texts that a file can fill. */
static const struct
{
  PagodaFieldId field;
  gsize offset;
} texts[] = {
  { PAGODA_FIELD_ACTIVITY_PERSON, G_STRUCT_OFFSET (PagodaActivity, person) },
  { PAGODA_FIELD_ACTIVITY_OBJECTION, G_STRUCT_OFFSET (PagodaActivity, objection) },
  { PAGODA_FIELD_ACTIVITY_ANSWER, G_STRUCT_OFFSET (PagodaActivity, answer) },
  { PAGODA_FIELD_ACTIVITY_NEXT_STEP, G_STRUCT_OFFSET (PagodaActivity, next_step) },
  { PAGODA_FIELD_ACTIVITY_CANCEL_REASON, G_STRUCT_OFFSET (PagodaActivity, cancel_reason) },
  { PAGODA_FIELD_ACTIVITY_NOTE, G_STRUCT_OFFSET (PagodaActivity, note) },
};

static char **
text_at (PagodaActivity *activity, gsize i)
{
  return &G_STRUCT_MEMBER (char *, activity, texts[i].offset);
}

static void
free_record (gpointer data)
{
  Record *record = data;

  pagoda_activity_free (record->activity);
  g_free (record);
}

/* What customers need is told in the store's currency. */
static gboolean
check_currency (const PagodaImportRun *run, GError **error)
{
  const char *currency = NULL;

  if (!pagoda_units_find_currency (run->look, run->currency, &currency, error))
    return FALSE;
  if (currency == NULL)
    return TRUE;
  g_set_error (
      error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
      _ ("The amounts are in %s and the store is in %s. Nothing was changed. Leave their column out, or "
         "convert them."),
      currency, run->currency);
  return FALSE;
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  if (!check_currency (run, error))
    return NULL;

  Activities *activities = g_new0 (Activities, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  activities->run = run;
  activities->customers = pagoda_named_customers_new (run);
  activities->contacts = pagoda_named_contacts_new (run, activities->customers);
  activities->records = g_ptr_array_new_with_free_func (free_record);
  activities->uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  activities->is_calendar = pagoda_table_is_calendar (run->request->table);
  activities->zone = g_strdup (g_time_zone_get_identifier (zone));
  return activities;
}

/* --- reading ----------------------------------------------------------------------------------------- */

/* The zone that the row names, if this machine knows it, else this machine's. */
static const char *
read_zone (Activities *activities, PagodaImportRow *row)
{
  const char *zone = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_ZONE);

  if (zone == NULL)
    return activities->zone;
  if (pagoda_icalendar_knows_zone (zone))
    return zone;
  pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_ZONE,
                            _ ("This time zone is not known here. The time is kept as it is written."));
  return activities->zone;
}

static void
read_when (Activities *activities, PagodaImportRow *row, PagodaActivity *activity)
{
  int second = -1;

  activity->day = pagoda_import_row_day (row, PAGODA_FIELD_ACTIVITY_DAY, &second);
  if (activity->day == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_DAY, _ ("The date is missing."));
  int time = pagoda_import_row_time (row, PAGODA_FIELD_ACTIVITY_TIME);
  if (time >= 0)
    second = time;
  if (second >= 0)
    {
      activity->minute = second / 60;
      activity->zone = g_strdup (read_zone (activities, row));
    }
  activity->planned = pagoda_import_row_day (row, PAGODA_FIELD_ACTIVITY_PLANNED, NULL);
  activity->cancelled = pagoda_import_row_day (row, PAGODA_FIELD_ACTIVITY_CANCELLED, NULL);
  activity->next_day = pagoda_import_row_day (row, PAGODA_FIELD_ACTIVITY_NEXT_DAY, NULL);
}

/* What an event of somebody else's calendar is: a visit, unless one of its categories says what else. */
static void
read_categories (PagodaImportRow *row, PagodaActivity *activity)
{
  const char *categories = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_CATEGORIES);
  g_auto (GStrv) words = g_strsplit (categories != NULL ? categories : "", ",", 16);

  activity->kind = PAGODA_ACTIVITY_VISIT;
  for (gsize i = 0; words[i] != NULL; i++)
    if (pagoda_activity_kind_parse (g_strstrip (words[i]), &activity->kind))
      return;
}

static void
read_kind (const Activities *activities, PagodaImportRow *row, PagodaActivity *activity)
{
  const char *kind = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_KIND);

  if (kind == NULL && activities->is_calendar)
    read_categories (row, activity);
  else if (kind == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_KIND, _ ("The kind of activity is missing."));
  else if (!pagoda_activity_kind_parse (kind, &activity->kind))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_KIND, _ ("There is no such kind of activity."));
}

/* Without a state, what lies ahead is planned and the rest done.  TRUE where the row gives one. */
static gboolean
read_state (PagodaImportRow *row, PagodaActivity *activity)
{
  const char *state = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_STATE);

  activity->state = activity->day > row->today ? PAGODA_ACTIVITY_PLANNED : PAGODA_ACTIVITY_DONE;
  if (state != NULL && !pagoda_activity_state_parse (state, &activity->state))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_STATE, _ ("There is no such state."));
  return state != NULL;
}

static void
read_need (PagodaImportRow *row, PagodaActivity *activity, int digits)
{
  const char *need = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_NEED);
  PagodaDecimal amount = 0;

  if (need != NULL && !pagoda_need_parse (need, &activity->need))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_NEED, _ ("There is no such need."));
  if (pagoda_import_row_decimal (row, PAGODA_FIELD_ACTIVITY_NEED_AMOUNT, &amount)
      && !pagoda_money_from_decimal (amount, digits, &activity->need_amount))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_NEED_AMOUNT, _ ("This number is too large."));
}

/* The minutes of @field, or −1. */
static int
read_minutes (PagodaImportRow *row, PagodaFieldId field)
{
  PagodaDecimal minutes = 0;

  if (!pagoda_import_row_decimal (row, field, &minutes))
    return -1;
  if (minutes >= 0 && minutes <= G_MAXINT / 2 * PAGODA_DECIMAL_ONE)
    return (int)(minutes / PAGODA_DECIMAL_ONE);
  pagoda_import_row_refuse (row, field, _ ("This is no number of minutes."));
  return -1;
}

/* What a calendar alone says. */
static void
read_event (Activities *activities, PagodaImportRow *row, PagodaActivity *activity)
{
  const char *uid = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_UID);

  if (pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_REPEATS) != NULL)
    pagoda_import_row_refuse (
        row, PAGODA_FIELD_ACTIVITY_REPEATS,
        _ ("By this rule the event does not recur on whole days within a year of today. "
           "Its first day alone is taken."));
  if (uid == NULL)
    return;
  activity->uid = g_strdup (uid);
  if (!g_hash_table_add (activities->uids, g_strdup (uid)))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ACTIVITY_UID, _ ("The file has this event twice."));
}

static Record *
read_record (Activities *activities, PagodaImportRow *row)
{
  Record *record = g_new0 (Record, 1);
  PagodaActivity *activity = record->activity = pagoda_activity_new ();

  record->row = row->number;
  record->customer = pagoda_named_customers_take (activities->customers, row);
  read_when (activities, row, activity);
  record->has_kind = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_KIND) != NULL;
  read_kind (activities, row, activity);
  record->has_state = read_state (row, activity);
  read_need (row, activity, activities->run->digits);
  activity->duration = read_minutes (row, PAGODA_FIELD_ACTIVITY_DURATION);
  activity->reminder = read_minutes (row, PAGODA_FIELD_ACTIVITY_REMINDER);
  activity->reached = pagoda_import_row_answer (row, PAGODA_FIELD_ACTIVITY_REACHED);
  activity->visit_chance = pagoda_import_row_answer (row, PAGODA_FIELD_ACTIVITY_VISIT_CHANCE);
  activity->rejection = pagoda_import_row_answer (row, PAGODA_FIELD_ACTIVITY_REJECTION);
  activity->attitude = pagoda_import_row_mark (row, PAGODA_FIELD_ACTIVITY_ATTITUDE);
  activity->confidence = pagoda_import_row_mark (row, PAGODA_FIELD_ACTIVITY_CONFIDENCE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *text_at (activity, i) = g_strdup (pagoda_import_row_text (row, texts[i].field));
  read_event (activities, row, activity);
  return record;
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Activities *activities = data;
  const char *attributes[PAGODA_N_ATTRIBUTES];
  Record *record = read_record (activities, row);
  const char *contact = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_CONTACT);

  pagoda_import_row_attributes (row, attributes);
  if (row->reason != NULL)
    {
      free_record (record);
      return;
    }
  record->contact = contact != NULL
                        ? pagoda_named_contacts_take (activities->contacts, record->customer, contact)
                        : PAGODA_NO_CONTACT;
  g_ptr_array_add (activities->records, record);
  pagoda_named_customers_remember (activities->customers, record->customer, row, attributes);
}

/* --- comparing --------------------------------------------------------------------------------------- */

static char *
make_key (PagodaId customer, const PagodaActivity *activity)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %d %d %s\001%s", customer, activity->day, activity->minute,
                          (int)activity->kind, activity->person != NULL ? activity->person : "",
                          activity->note != NULL ? activity->note : "");
}

static void
free_stored (gpointer data)
{
  g_queue_free_full (data, (GDestroyNotify)pagoda_activity_free);
}

/* Adds the stored activities of @customer to @stored: GQueue of PagodaActivity by make_key(). */
static gboolean
add_stored (GHashTable *stored, PagodaId customer, PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = pagoda_activities_of_customer (database, customer, error);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *key = make_key (customer, g_ptr_array_index (list, i));
      GQueue *alike = g_hash_table_lookup (stored, key);
      if (alike == NULL)
        {
          alike = g_queue_new ();
          g_hash_table_insert (stored, g_steal_pointer (&key), alike);
        }
      g_queue_push_tail (alike, g_steal_pointer (&list->pdata[i]));
    }
  return TRUE;
}

/* Every stored activity of the customers that the file names (transfer full). */
static GHashTable *
list_stored (Activities *activities, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_stored);

  for (guint32 i = 0; i < pagoda_named_customers_count (activities->customers); i++)
    {
      PagodaId id = pagoda_named_customers_id (activities->customers, i);
      if (id != PAGODA_ID_NONE && !pagoda_named_customers_is_repeated (activities->customers, i)
          && !add_stored (stored, id, database, error))
        return NULL;
    }
  return g_steal_pointer (&stored);
}

/* Puts @value into @place unless it is @absent; TRUE where that changes it. */
static gboolean
fill (gint64 *place, gint64 value, gint64 absent)
{
  if (value == absent || value == *place)
    return FALSE;
  *place = value;
  return TRUE;
}

static gboolean
fill_int (int *place, int value, int absent)
{
  gint64 wide = *place;
  gboolean changed = fill (&wide, value, absent);

  *place = (int)wide;
  return changed;
}

static gboolean
fill_answer (PagodaAnswer *place, PagodaAnswer value)
{
  int plain = *place;
  gboolean changed = fill_int (&plain, value, PAGODA_ANSWER_UNKNOWN);

  *place = (PagodaAnswer)plain;
  return changed;
}

static gboolean
fill_texts (PagodaActivity *stored, PagodaActivity *read)
{
  gboolean changed = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char **place = text_at (stored, i);
      const char *value = *text_at (read, i);
      if (value == NULL || g_strcmp0 (*place, value) == 0)
        continue;
      g_free (*place);
      *place = g_strdup (value);
      changed = TRUE;
    }
  return changed;
}

/* Puts what the row says into @stored; TRUE where that changes it. */
static gboolean
update (PagodaActivity *stored, const Record *record)
{
  PagodaActivity *read = record->activity;
  gboolean changed = fill_texts (stored, read);

  if (record->has_state && stored->state != read->state)
    {
      stored->state = read->state;
      changed = TRUE;
    }
  if (read->need != PAGODA_NEED_UNKNOWN && stored->need != read->need)
    {
      stored->need = read->need;
      changed = TRUE;
    }
  changed |= fill (&stored->need_amount, read->need_amount, 0);
  changed |= fill_int (&stored->duration, read->duration, -1);
  changed |= fill_answer (&stored->reached, read->reached);
  changed |= fill_answer (&stored->visit_chance, read->visit_chance);
  changed |= fill_answer (&stored->rejection, read->rejection);
  changed |= fill_int (&stored->attitude, read->attitude, PAGODA_MARK_UNKNOWN);
  changed |= fill_int (&stored->confidence, read->confidence, PAGODA_MARK_UNKNOWN);
  changed |= fill_int (&stored->next_day, read->next_day, PAGODA_DAY_NONE);
  changed |= fill_int (&stored->planned, read->planned, PAGODA_DAY_NONE);
  changed |= fill_int (&stored->cancelled, read->cancelled, PAGODA_DAY_NONE);
  changed |= fill_int (&stored->reminder, read->reminder, -1);
  return changed;
}

/* Puts when and where an event takes place into @stored, which it is known by its UID.  What is done stays on
 * its day, unless the event is of ours and says so. */
static gboolean
move (PagodaActivity *stored, const Record *record, PagodaId customer)
{
  const PagodaActivity *read = record->activity;
  gboolean changed = FALSE;

  if (record->has_kind && stored->kind != read->kind)
    {
      stored->kind = read->kind;
      changed = TRUE;
    }
  if (stored->customer != customer)
    {
      stored->customer = customer;
      stored->contact = PAGODA_ID_NONE;
      changed = TRUE;
    }
  if (stored->state == PAGODA_ACTIVITY_DONE && !record->has_state)
    return changed;
  if (stored->day == read->day && stored->minute == read->minute && g_strcmp0 (stored->zone, read->zone) == 0)
    return changed;
  stored->day = read->day;
  stored->minute = read->minute;
  g_free (stored->zone);
  stored->zone = g_strdup (read->zone);
  return TRUE;
}

/* The person met may be new, or another one than the store has. */
static gboolean
update_contact (const Activities *activities, const Record *record, PagodaActivity *stored)
{
  PagodaId contact = pagoda_named_contacts_id (activities->contacts, record->contact);

  if (record->contact == PAGODA_NO_CONTACT || (contact != PAGODA_ID_NONE && contact == stored->contact))
    return FALSE;
  stored->contact = contact;
  return TRUE;
}

/* The stored activity that @record, which has a UID, is; *@known is NULL where there is none (transfer full).
 */
static gboolean
find_event (const Record *record, PagodaDatabase *database, PagodaActivity **known, GError **error)
{
  PagodaId id = PAGODA_ID_NONE;

  *known = NULL;
  if (!pagoda_activities_find_uid (database, record->activity->uid, &id, error))
    return FALSE;
  if (id != PAGODA_ID_NONE)
    *known = pagoda_activities_load (database, id, error);
  return id == PAGODA_ID_NONE || *known != NULL;
}

/* The stored activity that @record is known as, out of @stored or by its UID; *@known is NULL where there is
 * none (transfer full). */
static gboolean
find_known (const Activities *activities,
            const Record *record,
            GHashTable *stored,
            PagodaDatabase *database,
            PagodaActivity **known,
            GError **error)
{
  PagodaId customer = pagoda_named_customers_id (activities->customers, record->customer);

  if (record->activity->uid != NULL)
    return find_event (record, database, known, error);
  g_autofree char *key = make_key (customer, record->activity);
  GQueue *alike = g_hash_table_lookup (stored, key);
  *known = alike != NULL ? g_queue_pop_head (alike) : NULL;
  return TRUE;
}

static gboolean
compare_record (Activities *activities,
                Record *record,
                GHashTable *stored,
                PagodaDatabase *database,
                GError **error)
{
  PagodaImportRun *run = activities->run;
  const char *title = pagoda_named_customers_title (activities->customers, record->customer);
  const char *doubt = pagoda_named_customers_doubt (activities->customers, record->customer);

  record->change = PAGODA_CHANGE_NEW;
  if (doubt != NULL)
    {
      record->change = PAGODA_CHANGE_REFUSED;
      pagoda_import_run_refuse (run, record->row,
                                pagoda_named_customers_key (activities->customers, record->customer), title,
                                doubt);
      return TRUE;
    }
  g_autoptr (PagodaActivity) known = NULL;
  if (!find_known (activities, record, stored, database, &known, error))
    return FALSE;
  if (known != NULL)
    {
      PagodaId customer = pagoda_named_customers_id (activities->customers, record->customer);
      gboolean differs = record->activity->uid != NULL && move (known, record, customer);
      differs |= update (known, record);
      differs |= update_contact (activities, record, known);
      if (!pagoda_import_run_judge_existing (run, title, differs, &record->change, error))
        return FALSE;
      pagoda_activity_free (record->activity);
      record->activity = g_steal_pointer (&known);
    }
  if (record->change == PAGODA_CHANGE_SKIPPED)
    run->result->skipped++;
  else
    pagoda_named_customers_want (activities->customers, record->customer);
  pagoda_import_run_count (run, record->change);
  return TRUE;
}

/* People at customers in doubt, or met only in what is left alone, are not added. */
static void
drop_unneeded_contacts (Activities *activities)
{
  g_autofree gboolean *needed = g_new0 (gboolean, pagoda_named_contacts_count (activities->contacts) + 1);

  for (guint i = 0; i < activities->records->len; i++)
    {
      const Record *record = g_ptr_array_index (activities->records, i);
      if (record->contact != PAGODA_NO_CONTACT
          && (record->change == PAGODA_CHANGE_NEW || record->change == PAGODA_CHANGE_UPDATED))
        needed[record->contact] = TRUE;
    }
  for (guint32 i = 0; i < pagoda_named_contacts_count (activities->contacts); i++)
    if (!needed[i])
      pagoda_named_contacts_set_change (activities->contacts, i, PAGODA_CHANGE_SKIPPED);
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Activities *activities = data;

  if (!pagoda_named_customers_resolve (activities->customers, database, error)
      || !pagoda_named_contacts_compare (activities->contacts, database, error))
    return FALSE;
  g_autoptr (GHashTable) stored = list_stored (activities, database, error);
  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < activities->records->len; i++)
    if (!pagoda_import_run_tick (activities->run, i, activities->records->len, error)
        || !compare_record (activities, g_ptr_array_index (activities->records, i), stored, database, error))
      return FALSE;
  drop_unneeded_contacts (activities);
  return pagoda_named_customers_compare (activities->customers, database, error);
}

/* --- writing ----------------------------------------------------------------------------------------- */

static gboolean
write_record (Activities *activities, Record *record, PagodaDatabase *database, GError **error)
{
  PagodaActivity *activity = record->activity;

  if (record->contact != PAGODA_NO_CONTACT)
    activity->contact = pagoda_named_contacts_id (activities->contacts, record->contact);
  if (record->change == PAGODA_CHANGE_UPDATED)
    return pagoda_activities_update (database, activity, error);
  if (record->change != PAGODA_CHANGE_NEW)
    return TRUE;
  activity->customer = pagoda_named_customers_id (activities->customers, record->customer);
  return pagoda_activities_insert (database, activity, error);
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Activities *activities = data;

  if (!pagoda_named_customers_write (activities->customers, database, error)
      || !pagoda_named_contacts_write (activities->contacts, database, error))
    return FALSE;
  for (guint i = 0; i < activities->records->len; i++)
    if (!pagoda_import_run_tick (activities->run, i, activities->records->len, error)
        || !write_record (activities, g_ptr_array_index (activities->records, i), database, error))
      return FALSE;
  return TRUE;
}

static void
discard (gpointer data)
{
  Activities *activities = data;

  pagoda_named_contacts_free (activities->contacts);
  pagoda_named_customers_free (activities->customers);
  g_ptr_array_unref (activities->records);
  g_hash_table_unref (activities->uids);
  g_free (activities->zone);
  g_free (activities);
}

const PagodaImportRecords pagoda_import_activities = {
  .label = "import-activities",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
