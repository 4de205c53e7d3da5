/* market_forms.c: the forms of a territory and of who stands on its list (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/market/market_forms-private.h"

#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "session/edit_market_survey.h"
#include "session/regions.h"

#include <glib/gi18n-lib.h>

/* What the forms share */

static void
free_subject (gpointer data)
{
  PagodaMarketSubject *subject = data;

  g_clear_pointer (&subject->surveys, pagoda_market_surveys_unref);
  pagoda_survey_entry_free (subject->entry);
  pagoda_learnt_free (subject->learnt);
  g_free (subject);
}

PagodaFormDialog *
pagoda_market_form_open (PagodaWindow *window,
                         const char *title,
                         GCallback save,
                         PagodaMarketSurveys *surveys,
                         const PagodaMarketSurvey *survey,
                         PagodaSurveyEntry *entry,
                         PagodaLearnt *learnt)
{
  PagodaMarketSubject *subject = g_new (PagodaMarketSubject, 1);

  *subject = (PagodaMarketSubject){ pagoda_market_surveys_ref (surveys), survey, entry, learnt };
  return pagoda_editing_open (window, title, save, subject, free_subject);
}

PagodaMarketSubject *
pagoda_market_form_subject (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "subject");
}

void
pagoda_market_form_add_entries (PagodaFormDialog *form,
                                const char *key,
                                const char *title,
                                const char *none,
                                PagodaId chosen)
{
  const PagodaMarketSubject *subject = pagoda_market_form_subject (form);
  const PagodaMarketSurvey *survey = subject->survey;
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, none);
  for (gsize i = 0; i < survey->n; i++)
    gtk_string_list_append (offers, pagoda_market_survey_name (subject->surveys, survey, i));
  pagoda_form_dialog_add_choice (form, key, title, offers,
                                 chosen != PAGODA_ID_NONE
                                     ? (guint)(pagoda_market_survey_find (survey, chosen) + 1)
                                     : 0);
}

PagodaId
pagoda_market_form_get_entry (PagodaFormDialog *form, const char *key)
{
  const PagodaMarketSurvey *survey = pagoda_market_form_subject (form)->survey;
  guint chosen = pagoda_form_dialog_get_choice (form, key);

  return chosen > 0 && chosen <= survey->n ? survey->surveyed[chosen - 1].entry->id : PAGODA_ID_NONE;
}

/* Territories */

static void
territory_save_cb (PagodaFormDialog *form, const PagodaTerritory *before)
{
  g_autoptr (PagodaTerritory) territory = pagoda_territory_copy (before);
  static const PagodaTextField fields[] = {
    { "name", NULL, G_STRUCT_OFFSET (PagodaTerritory, name) },
    { "region", NULL, G_STRUCT_OFFSET (PagodaTerritory, region) },
    { "owner", NULL, G_STRUCT_OFFSET (PagodaTerritory, owner) },
    { "note", NULL, G_STRUCT_OFFSET (PagodaTerritory, note) },
  };

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), territory);
  territory->began = pagoda_form_dialog_get_day (form, "began");
  territory->ended = pagoda_form_dialog_get_day (form, "ended");
  pagoda_editing_save (form, pagoda_edit_save_territory (territory),
                       g_strdup_printf (_ ("Saved: %s"), territory->name));
}

static void
territory_delete_cb (PagodaFormDialog *form)
{
  const PagodaTerritory *territory = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_territory (territory->id, territory->name),
                       g_strdup_printf (_ ("Deleted: %s"), territory->name));
}

void
pagoda_market_editing_territory (PagodaWindow *window, const PagodaTerritory *territory)
{
  PagodaTerritory *subject = territory != NULL ? pagoda_territory_copy (territory) : pagoda_territory_new ();

  if (territory == NULL)
    subject->began = pagoda_day_today ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, territory != NULL ? _ ("Market survey") : _ ("New market survey"),
                             G_CALLBACK (territory_save_cb), subject, (GDestroyNotify)pagoda_territory_free);
  pagoda_form_dialog_add_text (form, "name", _ ("Which market"), subject->name);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_text (form, "region", _ ("Region"), subject->region);
  pagoda_editing_offer_regions (form, "region", _ ("Region"));
  pagoda_editing_add_person (form, "owner", _ ("Who of us"), subject->owner);
  pagoda_form_dialog_add_day (form, "began", _ ("Began on"), subject->began);
  pagoda_form_dialog_require (form, "began");
  pagoda_form_dialog_add_day (form, "ended", _ ("Ended on"), subject->ended);
  pagoda_form_dialog_order_days (form, "began", "ended");
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), subject->note);
  pagoda_form_dialog_allow_long (form, "note");
  if (territory != NULL)
    pagoda_form_dialog_add_delete (form, territory_delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* A name becomes a customer */

static void
customer_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  static const PagodaTextField fields[] = {
    { "name", NULL, G_STRUCT_OFFSET (PagodaCustomer, name) },
    { "phone", NULL, G_STRUCT_OFFSET (PagodaCustomer, phone) },
    { "province", NULL, G_STRUCT_OFFSET (PagodaCustomer, province) },
    { "city", NULL, G_STRUCT_OFFSET (PagodaCustomer, city) },
    { "district", NULL, G_STRUCT_OFFSET (PagodaCustomer, district) },
    { "note", NULL, G_STRUCT_OFFSET (PagodaCustomer, note) },
  };
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), customer);
  pagoda_editing_save (form, pagoda_edit_make_survey_customer (subject->entry->id, customer),
                       g_strdup_printf (_ ("Is a customer now: %s"), customer->name));
}

/* Where it is, else the region of the territory. */
static PagodaRegion *
guess_region (const PagodaMarketSurvey *survey, const PagodaSurveyEntry *entry)
{
  const char *parts[] = { survey->territory->region != NULL ? survey->territory->region : "",
                          entry->place != NULL ? entry->place : "" };
  g_autofree char *text = g_strconcat (parts[0], parts[1], NULL);

  return pagoda_region_of_text (text);
}

/* @before is copied. */
static void
open_customer_form (PagodaWindow *window,
                    PagodaMarketSurveys *surveys,
                    const PagodaMarketSurvey *survey,
                    const PagodaSurveyEntry *before)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_copy (before);
  g_autoptr (PagodaRegion) region = guess_region (survey, entry);
  PagodaFormDialog *form = pagoda_market_form_open (window, _ ("New customer"), G_CALLBACK (customer_save_cb),
                                                    surveys, survey, entry, NULL);

  pagoda_form_dialog_add_text (form, "name", _ ("Name"), entry->name);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_text (form, "phone", _ ("Phone"), entry->phone);
  pagoda_form_dialog_add_text (form, "province", _ ("Province"), region->province);
  pagoda_form_dialog_add_text (form, "city", _ ("City"), region->city);
  pagoda_form_dialog_add_text (form, "district", _ ("District"), region->district);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), entry->note);
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_form_dialog_show_message (form, _ ("What was learnt about it is put behind the note."));
  gtk_window_present (GTK_WINDOW (form));
}

/* Entries */

static const PagodaTextField entry_fields[] = {
  { "name", N_ ("Company or person"), G_STRUCT_OFFSET (PagodaSurveyEntry, name) },
  { "phone", N_ ("Phone"), G_STRUCT_OFFSET (PagodaSurveyEntry, phone) },
  { "place", N_ ("Where it is"), G_STRUCT_OFFSET (PagodaSurveyEntry, place) },
  { "rival", N_ ("Customer of which rival"), G_STRUCT_OFFSET (PagodaSurveyEntry, rival) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaSurveyEntry, note) },
};

/* A customer's name and phone are its own. */
static gsize
first_field (const PagodaSurveyEntry *entry)
{
  return entry->customer != PAGODA_ID_NONE ? 2 : 0;
}

static void
entry_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  g_autoptr (PagodaSurveyEntry) entry = pagoda_survey_entry_copy (subject->entry);
  gsize first = first_field (entry);

  pagoda_editing_take_fields (form, entry_fields + first, G_N_ELEMENTS (entry_fields) - first, entry);
  entry->circle = (PagodaCircle)pagoda_form_dialog_get_choice (form, "circle");
  entry->size = (PagodaStatedSize)pagoda_form_dialog_get_choice (form, "size");
  pagoda_editing_save (form, pagoda_edit_save_survey_entry (entry, entry->name),
                       g_strdup_printf (_ ("Saved: %s"), entry->name));
}

static void
entry_delete_cb (PagodaFormDialog *form)
{
  const PagodaSurveyEntry *entry = pagoda_market_form_subject (form)->entry;

  pagoda_editing_save (form, pagoda_edit_delete_survey_entry (entry->id, entry->name),
                       g_strdup_printf (_ ("Deleted: %s"), entry->name));
}

/* To the customer that it is, or to make it one. */
static void
customer_cb (PagodaFormDialog *form)
{
  const PagodaMarketSubject *subject = pagoda_market_form_subject (form);
  PagodaWindow *window = pagoda_editing_window (form);

  if (subject->entry->customer != PAGODA_ID_NONE)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.customer", "x", subject->entry->customer);
  else
    open_customer_form (window, subject->surveys, subject->survey, subject->entry);
  gtk_window_close (GTK_WINDOW (form));
}

static void
talk_cb (PagodaFormDialog *form)
{
  const PagodaMarketSubject *subject = pagoda_market_form_subject (form);
  gssize place = pagoda_market_survey_find (subject->survey, subject->entry->id);

  pagoda_market_editing_talk (pagoda_editing_window (form), subject->surveys, subject->survey, (gsize)place);
  gtk_window_close (GTK_WINDOW (form));
}

static GtkWidget *
create_talk_row (PagodaFormDialog *form)
{
  GtkWidget *row = pagoda_text_row_new (_ ("Talk"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Talked to…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (talk_cb), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_customer_row (PagodaFormDialog *form, const PagodaSurveyEntry *entry)
{
  gboolean is_one = entry->customer != PAGODA_ID_NONE;
  AdwPreferencesGroup *group = pagoda_form_dialog_add_group (form, _ ("Customer"));
  GtkWidget *row = pagoda_text_row_new (is_one ? _ ("Is a customer") : _ ("Not a customer yet"), NULL);
  GtkWidget *button
      = gtk_button_new_with_label (is_one ? _ ("Open the customer") : _ ("Make a customer of it…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (customer_cb), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, create_talk_row (form));
  pagoda_naming_set_inside (GTK_WIDGET (group), GTK_TYPE_LIST_BOX, _ ("Customer"));
}

void
pagoda_market_editing_entry (PagodaWindow *window,
                             PagodaMarketSurveys *surveys,
                             const PagodaMarketSurvey *survey,
                             gsize place)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_copy (survey->surveyed[place].entry);
  gsize first = first_field (entry);
  PagodaFormDialog *form
      = pagoda_market_form_open (window, pagoda_market_survey_name (surveys, survey, place),
                                 G_CALLBACK (entry_save_cb), surveys, survey, entry, NULL);

  pagoda_editing_add_fields (form, entry_fields + first, G_N_ELEMENTS (entry_fields) - first, entry);
  if (first == 0)
    pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_form_dialog_add_labels (form, "circle", _ ("Circle"), pagoda_circle_label, PAGODA_N_CIRCLES,
                                 entry->circle);
  pagoda_form_dialog_add_labels (form, "size", _ ("Size, as it is said"), pagoda_stated_size_label,
                                 PAGODA_N_STATED_SIZES, entry->size);
  add_customer_row (form, entry);
  pagoda_form_dialog_add_delete (form, entry_delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* The big buyer */

static void
judge_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  g_autoptr (PagodaSurveyEntry) entry = pagoda_survey_entry_copy (subject->entry);

  entry->judgement = (PagodaBigBuyer)pagoda_form_dialog_get_choice (form, "judgement");
  g_clear_pointer (&entry->reason, g_free);
  entry->judged = PAGODA_DAY_NONE;
  if (entry->judgement != PAGODA_BIG_BUYER_OPEN)
    {
      entry->reason = pagoda_form_dialog_get_text (form, "reason");
      entry->judged = pagoda_day_today ();
    }
  pagoda_editing_save (form, pagoda_edit_judge_big_buyer (entry, entry->name),
                       g_strdup_printf (_ ("Judged: %s"), entry->name));
}

static void
judge_changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "judgement"))
    pagoda_form_dialog_show_row (form, "reason",
                                 pagoda_form_dialog_get_choice (form, "judgement") != PAGODA_BIG_BUYER_OPEN);
}

void
pagoda_market_editing_judge (PagodaWindow *window,
                             PagodaMarketSurveys *surveys,
                             const PagodaMarketSurvey *survey,
                             gsize place)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_copy (survey->surveyed[place].entry);
  PagodaFormDialog *form
      = pagoda_market_form_open (window, pagoda_market_survey_name (surveys, survey, place),
                                 G_CALLBACK (judge_save_cb), surveys, survey, entry, NULL);

  pagoda_form_dialog_add_labels (form, "judgement", _ ("The big buyer?"), pagoda_big_buyer_label,
                                 PAGODA_N_BIG_BUYERS, entry->judgement);
  pagoda_form_dialog_add_text (form, "reason", _ ("What that rests on"), entry->reason);
  pagoda_form_dialog_require (form, "reason");
  pagoda_form_dialog_show_row (form, "reason", entry->judgement != PAGODA_BIG_BUYER_OPEN);
  g_signal_connect (form, "changed", G_CALLBACK (judge_changed_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
