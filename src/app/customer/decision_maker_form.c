/* decision_maker_form.c: the form of somebody with a say in a project (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weight and supports are dated: what differs from what holds is appended from the day of the form on.
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/wording.h"
#include "base/text.h"
#include "method/support_lead.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaDecisionMaker *before; /* a new one has no id */
  char *name;                  /* of a person that is there already */
  PagodaId customer;
  GArray *contacts; /* PagodaId, in the order of the offers */
  GPtrArray *contact_names;
  GArray *rivals;       /* PagodaId; the first is PAGODA_ID_NONE: us */
  GPtrArray *elsewhere; /* of PagodaDecisionMaker: what is known of contacts from other projects; */
  gboolean noticed;
} Subject;

static const PagodaTextField fields[] = {
  { "basis", N_ ("What the person decides by"), G_STRUCT_OFFSET (PagodaDecisionMaker, basis) },
  { "organisational-need", N_ ("Need of the organisation"),
    G_STRUCT_OFFSET (PagodaDecisionMaker, organisational_need) },
  { "personal-need", N_ ("Personal need"), G_STRUCT_OFFSET (PagodaDecisionMaker, personal_need) },
  { "contacted-by", N_ ("Contacted by"), G_STRUCT_OFFSET (PagodaDecisionMaker, contacted_by) },
};

/* They may take more than a line. */
static const char *const prose[] = { "basis", "organisational-need", "personal-need" };

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_decision_maker_free (subject->before);
  g_array_unref (subject->contacts);
  g_array_unref (subject->rivals);
  g_ptr_array_unref (subject->contact_names);
  g_ptr_array_unref (subject->elsewhere);
  g_free (subject->name);
  g_free (subject);
}

static const char *
check_weight (const char *text)
{
  guint64 weight;

  return g_ascii_string_to_unsigned (text, 10, 0, PAGODA_MAX_WEIGHT, &weight, NULL)
             ? NULL
             : _ ("Enter a whole number from 0 to 100.");
}

static const char *
check_stages (const char *text)
{
  return pagoda_stage_set_parse (text) != 0 ? NULL
                                            : _ ("Enter the numbers of stages from 1 to 9, such as 2–4, 6.");
}

/* Rows */

static char *
support_key (guint place)
{
  return g_strdup_printf ("support-%u", place);
}

static PagodaId
rival_at (const Subject *subject, guint place)
{
  return g_array_index (subject->rivals, PagodaId, place);
}

static void
add_support_row (PagodaFormDialog *form, Subject *subject, PagodaId rival, const char *title)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  g_autofree char *key = support_key (subject->rivals->len);
  int support = pagoda_decision_maker_support_on (subject->before, rival, G_MAXINT32);

  gtk_string_list_append (offers, _ ("Unknown"));
  for (int mark = PAGODA_SUPPORT_MIN; mark <= PAGODA_SUPPORT_MAX; mark++)
    gtk_string_list_take (offers, pagoda_wording_mark (mark));
  pagoda_form_dialog_add_choice (form, key, title, offers,
                                 support == PAGODA_MARK_UNKNOWN ? 0
                                                                : (guint)(support - PAGODA_SUPPORT_MIN + 1));
  g_array_append_val (subject->rivals, rival);
}

static void
add_support_rows (PagodaFormDialog *form, Subject *subject, const PagodaProject *project)
{
  add_support_row (form, subject, PAGODA_ID_NONE, _ ("Support for us"));
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (!pagoda_rival_is_on (rival, pagoda_day_today ()))
        continue;
      g_autofree char *title = g_strdup_printf (_ ("Support for %s"), rival->name);
      add_support_row (form, subject, rival->id, title);
    }
}

/* Who is met here first is none of the contacts yet: the offer behind them. */
static gboolean
is_new_contact (PagodaFormDialog *form, const Subject *subject)
{
  return pagoda_form_dialog_get_choice (form, "contact") >= subject->contacts->len;
}

/* What was known last of the contact that is chosen, or NULL. */
static const PagodaDecisionMaker *
find_elsewhere (PagodaFormDialog *form, const Subject *subject)
{
  const PagodaDecisionMaker *last = NULL;

  if (is_new_contact (form, subject))
    return NULL;
  PagodaId contact
      = g_array_index (subject->contacts, PagodaId, pagoda_form_dialog_get_choice (form, "contact"));
  for (guint i = 0; i < subject->elsewhere->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (subject->elsewhere, i);
      if (person->contact == contact && (last == NULL || person->from >= last->from))
        last = person;
    }
  return last;
}

static void add_values (PagodaFormDialog *form, const Subject *subject, const PagodaDecisionMaker *person);

static void
take_over_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");
  const PagodaDecisionMaker *person = find_elsewhere (form, subject);

  pagoda_form_dialog_show_message (form, NULL);
  if (person != NULL)
    add_values (form, subject, person);
}

/* A day of the past changes what was said of it; of somebody new what another project knows is offered. */
static void
show_notice (PagodaFormDialog *form, Subject *subject)
{
  PagodaDay from = pagoda_form_dialog_get_day (form, "from");
  const PagodaDecisionMaker *person = find_elsewhere (form, subject);

  if (from != PAGODA_DAY_NONE && from < pagoda_day_today ())
    pagoda_form_dialog_show_message (
        form,
        _ ("A day of the past: the support lead of the days since then changes, also where a report has "
           "printed it."));
  else if (person != NULL)
    pagoda_form_dialog_show_question (form, _ ("Another project knows this person already."), _ ("Take over"),
                                      take_over_cb);
  else if (subject->noticed)
    pagoda_form_dialog_show_message (form, NULL);
  subject->noticed = person != NULL || from < pagoda_day_today ();
}

static void
contact_changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  if (g_str_equal (key, "contact"))
    pagoda_form_dialog_show_row (form, "name", is_new_contact (form, subject));
  if (g_str_equal (key, "contact") || g_str_equal (key, "from"))
    show_notice (form, subject);
}

static void
add_contact_row (PagodaFormDialog *form, Subject *subject, const GPtrArray *contacts)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      gtk_string_list_append (offers, contact->name);
      g_array_append_val (subject->contacts, contact->id);
      g_ptr_array_add (subject->contact_names, g_strdup (contact->name));
      if (contact->id == subject->before->contact)
        chosen = i;
    }
  gtk_string_list_append (offers, _ ("New contact"));
  pagoda_form_dialog_add_choice (form, "contact", _ ("Contact"), offers, chosen);
  pagoda_form_dialog_add_text (form, "name", _ ("Name"), NULL);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_show_row (form, "name", contacts->len == 0);
  g_signal_connect (form, "changed", G_CALLBACK (contact_changed_cb), subject);
}

/* The person and the one it reports to are both contacts. */
static void
add_superior_row (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (offers, _ ("Unknown"));
  for (guint i = 0; i < subject->contacts->len; i++)
    {
      gtk_string_list_append (offers, g_ptr_array_index (subject->contact_names, i));
      if (g_array_index (subject->contacts, PagodaId, i) == subject->before->reports_to)
        chosen = i + 1;
    }
  pagoda_form_dialog_add_choice (form, "reports-to", _ ("Reports to"), offers, chosen);
}

static void
add_stage_row (PagodaFormDialog *form, PagodaStageSet set)
{
  g_autofree char *stages = pagoda_wording_stages (set);

  pagoda_form_dialog_add_text (form, "stages", _ ("Decides in the stages (such as 2–4, 6)"), stages);
  pagoda_form_dialog_check (form, "stages", check_stages);
}

static void
add_rows (PagodaFormDialog *form, Subject *subject, const PagodaProject *project, const GPtrArray *contacts)
{
  const PagodaDecisionMaker *person = subject->before;
  g_autofree char *weight = g_strdup_printf ("%d", pagoda_decision_maker_weight_on (person, G_MAXINT32));

  add_contact_row (form, subject, contacts);
  pagoda_form_dialog_add_text (form, "weight", _ ("Weight, 0 to 100"), weight);
  pagoda_form_dialog_require (form, "weight");
  pagoda_form_dialog_check (form, "weight", check_weight);
  add_support_rows (form, subject, project);
  pagoda_form_dialog_add_day (form, "from", _ ("So from"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_labels (form, "role", _ ("Role"), pagoda_role_label, PAGODA_N_ROLES, person->role);
  pagoda_form_dialog_add_labels (form, "level", _ ("Level"), pagoda_level_label, PAGODA_N_LEVELS,
                                 person->level);
  add_stage_row (form, person->stages);
  pagoda_form_dialog_add_day (form, "contacted", _ ("First contacted on"), person->contacted);
  pagoda_form_dialog_set_day_kind (form, "contacted", PAGODA_FORM_DAY_PAST);
  pagoda_editing_add_fields (form, fields, G_N_ELEMENTS (fields), person);
  pagoda_editing_offer_persons (form, "contacted-by", _ ("Contacted by"));
  for (gsize i = 0; i < G_N_ELEMENTS (prose); i++)
    pagoda_form_dialog_allow_long (form, prose[i]);
  add_superior_row (form, subject);
}

/* Fills the rows with what another project knows of the person; the answers are this project's own then. */
static void
add_values (PagodaFormDialog *form, const Subject *subject, const PagodaDecisionMaker *person)
{
  g_autofree char *stages = pagoda_wording_stages (person->stages);
  g_autofree char *weight = g_strdup_printf ("%d", pagoda_decision_maker_weight_on (person, G_MAXINT32));
  int support = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, G_MAXINT32);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    pagoda_form_dialog_set_text (form, fields[i].key, G_STRUCT_MEMBER (char *, person, fields[i].offset));
  pagoda_form_dialog_set_text (form, "weight", weight);
  pagoda_form_dialog_set_text (form, "stages", stages);
  pagoda_form_dialog_set_choice (form, "role", person->role);
  pagoda_form_dialog_set_choice (form, "level", person->level);
  pagoda_form_dialog_set_choice (
      form, "support-0", support == PAGODA_MARK_UNKNOWN ? 0 : (guint)(support - PAGODA_SUPPORT_MIN + 1));
  for (guint i = 0; i < subject->contacts->len; i++)
    if (g_array_index (subject->contacts, PagodaId, i) == person->reports_to)
      pagoda_form_dialog_set_choice (form, "reports-to", i + 1);
}

/* Saving */

static void
take_weight (PagodaFormDialog *form, PagodaDecisionMaker *person)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "weight");
  int weight = atoi (text);

  if (person->weights->len == 0 || weight != pagoda_decision_maker_weight_on (person, G_MAXINT32))
    g_ptr_array_add (person->weights,
                     pagoda_dated_new (pagoda_form_dialog_get_day (form, "from"), weight, NULL));
}

static void
take_support (PagodaFormDialog *form, const Subject *subject, PagodaDecisionMaker *person, guint place)
{
  g_autofree char *key = support_key (place);
  guint chosen = pagoda_form_dialog_get_choice (form, key);
  PagodaSupport support = {
    .decision_maker = person->id,
    .rival = rival_at (subject, place),
    .from = pagoda_form_dialog_get_day (form, "from"),
    .support = chosen == 0 ? PAGODA_MARK_UNKNOWN : (int)chosen - 1 + PAGODA_SUPPORT_MIN,
  };

  if (support.support != pagoda_decision_maker_support_on (person, support.rival, G_MAXINT32))
    g_ptr_array_add (person->supports, g_memdup2 (&support, sizeof support));
}

static PagodaDecisionMaker *
take_person (PagodaFormDialog *form, const Subject *subject)
{
  PagodaDecisionMaker *person = pagoda_decision_maker_copy (subject->before);
  g_autofree char *stages = pagoda_form_dialog_get_text (form, "stages");
  guint superior = pagoda_form_dialog_get_choice (form, "reports-to");

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), person);
  if (!is_new_contact (form, subject))
    person->contact
        = g_array_index (subject->contacts, PagodaId, pagoda_form_dialog_get_choice (form, "contact"));
  person->reports_to
      = superior > 0 ? g_array_index (subject->contacts, PagodaId, superior - 1) : PAGODA_ID_NONE;
  person->role = (PagodaRole)pagoda_form_dialog_get_choice (form, "role");
  person->level = (PagodaLevel)pagoda_form_dialog_get_choice (form, "level");
  person->stages = stages != NULL ? pagoda_stage_set_parse (stages) : 0;
  person->contacted = pagoda_form_dialog_get_day (form, "contacted");
  if (person->id == PAGODA_ID_NONE)
    person->from = pagoda_form_dialog_get_day (form, "from");
  take_weight (form, person);
  for (guint place = 0; place < subject->rivals->len; place++)
    take_support (form, subject, person, place);
  return person;
}

static void
save_new_contact (PagodaFormDialog *form, const Subject *subject, const PagodaDecisionMaker *person)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->customer = subject->customer;
  contact->name = pagoda_form_dialog_get_text (form, "name");
  contact->reading = pagoda_text_reading (contact->name, PAGODA_READING_PERSON);
  pagoda_editing_save (form, pagoda_edit_add_decision_maker (person, contact),
                       g_strdup_printf (_ ("Saved: %s"), contact->name));
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaDecisionMaker) person = take_person (form, subject);

  if (is_new_contact (form, subject))
    {
      save_new_contact (form, subject, person);
      return;
    }
  const char *name
      = g_ptr_array_index (subject->contact_names, pagoda_form_dialog_get_choice (form, "contact"));

  pagoda_editing_save (form, pagoda_edit_save_decision_maker (person, name),
                       g_strdup_printf (_ ("Saved: %s"), name));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (
      form, pagoda_edit_remove_decision_maker (subject->before, subject->name, pagoda_day_today ()),
      g_strdup_printf (_ ("Removed: %s"), subject->name));
}

static char *
find_name (const GPtrArray *contacts, PagodaId id)
{
  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      if (contact->id == id)
        return g_strdup (contact->name);
    }
  return g_strdup ("");
}

/* Copies of all decision makers of @projects but @project. */
static GPtrArray *
collect_elsewhere (const GPtrArray *projects, const PagodaProject *project)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decision_maker_free);

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *other = g_ptr_array_index (projects, i);
      for (guint k = 0; other->id != project->id && k < other->decision_makers->len; k++)
        g_ptr_array_add (people, pagoda_decision_maker_copy (g_ptr_array_index (other->decision_makers, k)));
    }
  return people;
}

void
pagoda_editing_decision_maker (PagodaWindow *window,
                               const PagodaProject *project,
                               const PagodaDecisionMaker *person,
                               const GPtrArray *contacts,
                               const GPtrArray *projects)
{
  Subject *subject = g_new0 (Subject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Decision maker"), G_CALLBACK (save_cb), subject, free_subject);

  subject->before = person != NULL ? pagoda_decision_maker_copy (person) : pagoda_decision_maker_new ();
  subject->before->project = project->id;
  subject->customer = project->customer;
  subject->name = find_name (contacts, subject->before->contact);
  subject->contacts = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  subject->contact_names = g_ptr_array_new_with_free_func (g_free);
  subject->rivals = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  subject->elsewhere = person == NULL
                           ? collect_elsewhere (projects, project)
                           : g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decision_maker_free);
  add_rows (form, subject, project, contacts);
  show_notice (form, subject);
  if (person != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}
