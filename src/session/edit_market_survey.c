/* edit_market_survey.c: edits of territories, their lists and what was learnt there (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_market_survey.h"

#include "base/text.h"
#include "session/edit-private.h"
#include "store/activities.h"
#include "store/market_surveys.h"

#include <glib/gi18n-lib.h>

/* Territories */

static gboolean
check_territory (PagodaDatabase *database, const PagodaTerritory *territory, GError **error)
{
  if (pagoda_edit_is_blank (territory->name))
    return pagoda_edit_refuse (
        _ ("A survey needs a name. Nothing was changed. Say which market it is about."), error);
  if (territory->began == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A survey needs a first day. Nothing was changed. Enter the day it began on."), error);
  if (territory->ended != PAGODA_DAY_NONE && territory->ended < territory->began)
    return pagoda_edit_refuse (
        _ ("A survey cannot end before it began. Nothing was changed. Choose a later last day."), error);
  return TRUE;
}

static const PagodaAggregate territories = { PAGODA_AGGREGATE (PagodaTerritory,
                                                               pagoda_territory,
                                                               check_territory,
                                                               pagoda_territories_save,
                                                               pagoda_territories_delete) };

PagodaEdit *
pagoda_edit_save_territory (const PagodaTerritory *territory)
{
  return pagoda_edit_create_saving (&territories, "save-territory", territory->name, territory);
}

PagodaEdit *
pagoda_edit_delete_territory (PagodaId territory, const char *name)
{
  return pagoda_edit_create_deletion ("delete-territory", name, territory, pagoda_territories_delete);
}

/* Entries */

static gboolean
is_same (const PagodaSurveyEntry *one, const PagodaSurveyEntry *other)
{
  if (one->territory != other->territory)
    return FALSE;
  if (one->customer != PAGODA_ID_NONE || other->customer != PAGODA_ID_NONE)
    return one->customer == other->customer;
  g_autofree char *name = pagoda_text_fold (one->name);
  g_autofree char *other_name = pagoda_text_fold (other->name);
  return g_str_equal (name, other_name);
}

/* Another entry of @entries than @entry itself is the same. */
static gboolean
is_listed (const GPtrArray *entries, const PagodaSurveyEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaSurveyEntry *other = g_ptr_array_index (entries, i);
      if ((entry->id == PAGODA_ID_NONE || other->id != entry->id) && is_same (entry, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_entry (PagodaDatabase *database, const PagodaSurveyEntry *entry, GError **error)
{
  if (pagoda_edit_is_blank (entry->name))
    return pagoda_edit_refuse (
        _ ("An entry needs a name. Nothing was changed. Say which company or person it is."), error);
  if (entry->judgement != PAGODA_BIG_BUYER_OPEN && pagoda_edit_is_blank (entry->reason))
    return pagoda_edit_refuse (_ ("A judgement needs a reason. Nothing was changed. Say what it rests on."),
                               error);
  g_autoptr (GPtrArray) entries = pagoda_survey_entries_list (database, error);
  if (entries != NULL && is_listed (entries, entry))
    return pagoda_edit_refuse (
        _ ("The list of this survey has this entry already. Nothing was changed. Open that one instead."),
        error);
  return entries != NULL;
}

static const PagodaAggregate entries_aggregate = { PAGODA_AGGREGATE (PagodaSurveyEntry,
                                                                     pagoda_survey_entry,
                                                                     check_entry,
                                                                     pagoda_survey_entries_save,
                                                                     pagoda_survey_entries_delete) };

PagodaEdit *
pagoda_edit_save_survey_entry (const PagodaSurveyEntry *entry, const char *name)
{
  return pagoda_edit_create_saving (&entries_aggregate, "save-survey-entry", name, entry);
}

PagodaEdit *
pagoda_edit_judge_big_buyer (const PagodaSurveyEntry *entry, const char *name)
{
  return pagoda_edit_create_saving (&entries_aggregate, "judge-big-buyer", name, entry);
}

PagodaEdit *
pagoda_edit_delete_survey_entry (PagodaId entry, const char *name)
{
  return pagoda_edit_create_deletion ("delete-survey-entry", name, entry, pagoda_survey_entries_delete);
}

static gboolean
add_entries (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;
  const GPtrArray *added = edit->data;
  g_autoptr (GPtrArray) listed = pagoda_survey_entries_list (database, error);

  for (guint i = 0; listed != NULL && i < added->len; i++)
    {
      PagodaSurveyEntry *entry = g_ptr_array_index (added, i);
      if (pagoda_edit_is_blank (entry->name) || is_listed (listed, entry))
        continue;
      if (!pagoda_survey_entries_save (database, entry, error))
        return FALSE;
      g_ptr_array_add (listed, pagoda_survey_entry_copy (entry));
    }
  return listed != NULL;
}

PagodaEdit *
pagoda_edit_add_survey_entries (const GPtrArray *entries, const char *name)
{
  GPtrArray *copies = g_ptr_array_new_full (entries->len, (GDestroyNotify)pagoda_survey_entry_free);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (copies, pagoda_survey_entry_copy (g_ptr_array_index (entries, i)));
  return pagoda_edit_create_with ("add-survey-entries", name, add_entries, copies,
                                  (GDestroyNotify)g_ptr_array_unref);
}

/* What was learnt */

static gboolean
check_learnt (PagodaDatabase *database, const PagodaLearnt *learnt, GError **error)
{
  if (pagoda_edit_is_blank (learnt->text))
    return pagoda_edit_refuse (
        _ ("What was learnt needs words. Nothing was changed. Write down what was said."), error);
  if (learnt->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("What was learnt needs a day. Nothing was changed. Enter the day you heard it."), error);
  if (learnt->other == PAGODA_ID_NONE)
    return TRUE;
  if (learnt->kind != PAGODA_LEARNT_QUARREL || learnt->about == PAGODA_ID_NONE
      || learnt->other == learnt->about)
    return pagoda_edit_refuse (
        _ ("Only a quarrel has two sides, and they are not the same. Nothing was changed. Choose both."),
        error);
  return TRUE;
}

static const PagodaAggregate learnt_aggregate = {
  PAGODA_AGGREGATE (PagodaLearnt, pagoda_learnt, check_learnt, pagoda_learnt_save, pagoda_learnt_delete)
};

PagodaEdit *
pagoda_edit_save_learnt (const PagodaLearnt *learnt)
{
  return pagoda_edit_create_saving (&learnt_aggregate, "save-learnt", learnt->text, learnt);
}

PagodaEdit *
pagoda_edit_delete_learnt (PagodaId learnt, const char *text)
{
  return pagoda_edit_create_deletion ("delete-learnt", text, learnt, pagoda_learnt_delete);
}

/* Talks */

typedef struct
{
  PagodaSurveyEntry *entry;
  GPtrArray *learnt;
  PagodaActivity *activity; /* nullable */
} Talk;

static void
free_talk (gpointer data)
{
  Talk *talk = data;

  pagoda_survey_entry_free (talk->entry);
  g_ptr_array_unref (talk->learnt);
  pagoda_activity_free (talk->activity);
  g_free (talk);
}

static gboolean
save_talk (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Talk *talk = edit->data;

  if (talk->entry->contacted == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("A talk needs a day. Nothing was changed. Enter the day."), error);
  if (!check_entry (database, talk->entry, error)
      || !pagoda_survey_entries_save (database, talk->entry, error))
    return FALSE;
  edit->id = talk->entry->id;
  for (guint i = 0; i < talk->learnt->len; i++)
    {
      PagodaLearnt *learnt = g_ptr_array_index (talk->learnt, i);
      if (!check_learnt (database, learnt, error) || !pagoda_learnt_save (database, learnt, error))
        return FALSE;
    }
  return talk->activity == NULL || pagoda_activities_insert (database, talk->activity, error);
}

PagodaEdit *
pagoda_edit_record_survey_talk (const PagodaSurveyEntry *entry,
                                const GPtrArray *learnt,
                                const PagodaActivity *activity,
                                const char *name)
{
  Talk *talk = g_new0 (Talk, 1);

  talk->entry = pagoda_survey_entry_copy (entry);
  talk->learnt = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_learnt_free);
  for (guint i = 0; learnt != NULL && i < learnt->len; i++)
    g_ptr_array_add (talk->learnt, pagoda_learnt_copy (g_ptr_array_index (learnt, i)));
  if (activity != NULL)
    {
      talk->activity = pagoda_activity_copy (activity);
      talk->activity->customer = entry->customer;
      talk->activity->state = PAGODA_ACTIVITY_DONE;
      talk->activity->day = entry->contacted;
    }
  return pagoda_edit_create_with ("record-survey-talk", name, save_talk, talk, free_talk);
}

/* A name becomes a customer */

typedef struct
{
  PagodaId entry;
  PagodaEdit *edit; /* that saves the customer */
} Making;

static void
free_making (gpointer data)
{
  Making *making = data;

  pagoda_edit_free (making->edit);
  g_free (making);
}

static PagodaSurveyEntry *
find_entry (const GPtrArray *entries, PagodaId id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      PagodaSurveyEntry *entry = g_ptr_array_index (entries, i);
      if (entry->id == id)
        return entry;
    }
  return NULL;
}

/* What was learnt about @entry, a line each with its day and who said it. */
static void
append_learnt (GString *note, const GPtrArray *entries, const GPtrArray *learnt, PagodaId entry)
{
  PagodaLanguage language = pagoda_language_current ();

  for (guint i = 0; i < learnt->len; i++)
    {
      const PagodaLearnt *one = g_ptr_array_index (learnt, i);
      const PagodaSurveyEntry *source = find_entry (entries, one->source);
      g_autofree char *day = pagoda_day_to_iso (one->day);
      if (one->about != entry && one->other != entry)
        continue;
      g_string_append_printf (
          note, "%s%s %s%s: %s (%s%s%s)", note->len > 0 ? "\n" : "", day,
          pagoda_learnt_kind_label (one->kind, language), one->denied ? _ (", not so") : "", one->text,
          source != NULL ? source->name : "",
          source != NULL ? pagoda_translate_in_context (language, "list", NC_ ("list", ", ")) : "",
          pagoda_sureness_label (one->sureness, language));
    }
}

static gboolean
keep_notes (PagodaDatabase *database,
            PagodaCustomer *customer,
            const GPtrArray *entries,
            PagodaId entry,
            GError **error)
{
  g_autoptr (GPtrArray) learnt = pagoda_learnt_list (database, error);

  if (learnt == NULL)
    return FALSE;
  GString *note = g_string_new (customer->note);
  append_learnt (note, entries, learnt, entry);
  g_free (customer->note);
  customer->note = g_string_free (note, note->len == 0);
  return TRUE;
}

static gboolean
make_customer (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Making *making = edit->data;
  g_autoptr (GPtrArray) entries = pagoda_survey_entries_list (database, error);
  PagodaSurveyEntry *entry = entries != NULL ? find_entry (entries, making->entry) : NULL;

  if (entries == NULL)
    return FALSE;
  if (entry == NULL || entry->customer != PAGODA_ID_NONE)
    return pagoda_edit_refuse (
        _ ("This entry is a customer already, or was taken off the list. Nothing was changed."), error);
  if (pagoda_edit_is_blank (making->edit->customer->name))
    return pagoda_edit_refuse (_ ("A customer needs a name. Nothing was changed. Enter its name."), error);
  if (!keep_notes (database, making->edit->customer, entries, entry->id, error)
      || !making->edit->run (database, making->edit, error))
    return FALSE;
  edit->id = entry->customer = pagoda_edit_get_id (making->edit);
  return pagoda_survey_entries_save (database, entry, error);
}

PagodaEdit *
pagoda_edit_make_survey_customer (PagodaId entry, const PagodaCustomer *customer)
{
  Making *making = g_new0 (Making, 1);

  *making = (Making){ entry, pagoda_edit_save_customer (customer) };
  return pagoda_edit_create_with ("make-survey-customer", customer->name, make_customer, making, free_making);
}
