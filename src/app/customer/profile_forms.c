/* profile_forms.c: the forms of a fact and of an influence record.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"
#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Facts */

static GtkStringList *
list_marks (void)
{
  GtkStringList *offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("Unknown"));
  for (int mark = 1; mark <= PAGODA_EDITING_MOST_MARK; mark++)
    gtk_string_list_take (offers, g_strdup_printf ("%d", mark));
  return offers;
}

/* What came of asking for a fact, by the offers of the form. */
typedef enum
{
  FINDING_KNOWN,
  FINDING_ASKED,
  FINDING_TAKEN_BACK, /* offered where there is something to take back */
} Finding;

typedef struct
{
  PagodaId customer;
  PagodaFactKind kind;
} FactSubject;

/* A year of the future, nobody at work, a debt to spend: such numbers are slips. */
static const char *
check_number (PagodaFactKind kind, const char *text, const char *complaint)
{
  return pagoda_fact_is_possible (kind, text, pagoda_day_today ()) ? NULL : complaint;
}

static const char *
check_founded (const char *text)
{
  return check_number (PAGODA_FACT_FOUNDED, text, _ ("Enter a year that is not still to come."));
}

static const char *
check_headcount (const char *text)
{
  return check_number (PAGODA_FACT_HEADCOUNT, text, _ ("Enter a whole number of people, 1 or more."));
}

static const char *
check_revenue (const char *text)
{
  return check_number (PAGODA_FACT_REVENUE, text, _ ("Enter an amount, 0 or more."));
}

static const char *
check_budget (const char *text)
{
  return check_number (PAGODA_FACT_BUDGET, text,
                       _ ("Enter an amount above 0: the share of wallet is made of it."));
}

static const PagodaTextCheck checks[PAGODA_N_FACTS] = {
  [PAGODA_FACT_FOUNDED] = check_founded,
  [PAGODA_FACT_HEADCOUNT] = check_headcount,
  [PAGODA_FACT_REVENUE] = check_revenue,
  [PAGODA_FACT_BUDGET] = check_budget,
};

/* A judgement is one of the offers, the first of which is unknown; a fact is a text. */
static char *
take_value (PagodaFormDialog *form, PagodaFactKind kind)
{
  if (kind < PAGODA_N_FACTS)
    return pagoda_form_dialog_get_choice (form, "finding") == FINDING_KNOWN
               ? pagoda_form_dialog_get_text (form, "value")
               : NULL;
  guint mark = pagoda_form_dialog_get_choice (form, "value");
  return mark > 0 ? g_strdup_printf ("%u", mark) : NULL;
}

static char *
take_source (PagodaFormDialog *form, PagodaFactKind kind)
{
  guint finding = kind < PAGODA_N_FACTS ? pagoda_form_dialog_get_choice (form, "finding") : FINDING_KNOWN;

  if (finding == FINDING_TAKEN_BACK)
    return NULL;
  return pagoda_form_dialog_get_text (form, finding == FINDING_ASKED ? "asked" : "source");
}

static void
save_fact_cb (PagodaFormDialog *form, FactSubject *subject)
{
  PagodaFact fact = { .customer = subject->customer, .kind = subject->kind };
  g_autofree char *value = take_value (form, fact.kind);
  g_autofree char *source = take_source (form, fact.kind);

  fact.value = value;
  fact.source = source;
  fact.from = pagoda_form_dialog_get_day (form, "day");
  pagoda_editing_save (form, pagoda_edit_add_fact (&fact),
                       g_strdup_printf (_ ("Saved: %s"),
                                        pagoda_fact_kind_label (fact.kind, pagoda_language_current ())));
}

static void
show_finding_cb (PagodaFormDialog *form, const char *key, gpointer unused)
{
  if (!g_str_equal (key, "finding"))
    return;
  guint finding = pagoda_form_dialog_get_choice (form, "finding");
  pagoda_form_dialog_show_row (form, "value", finding == FINDING_KNOWN);
  pagoda_form_dialog_show_row (form, "source", finding == FINDING_KNOWN);
  pagoda_form_dialog_show_row (form, "asked", finding == FINDING_ASKED);
}

static void
add_fact_rows (PagodaFormDialog *form, PagodaFactKind kind, const PagodaFact *fact)
{
  const char *title = pagoda_fact_kind_label (kind, pagoda_language_current ());
  gboolean asked = fact != NULL && pagoda_fact_is_asked (fact);
  g_autoptr (GtkStringList) findings = gtk_string_list_new (NULL);

  gtk_string_list_append (findings, C_ ("finding", "It is known"));
  gtk_string_list_append (findings, C_ ("finding", "Asked, and nobody knows"));
  if (fact != NULL)
    gtk_string_list_append (findings, C_ ("finding", "Take back what is on record"));
  pagoda_form_dialog_add_text (form, "value", title, fact != NULL ? fact->value : NULL);
  pagoda_form_dialog_require (form, "value");
  pagoda_form_dialog_check (form, "value", checks[kind]);
  pagoda_form_dialog_add_text (form, "source", _ ("Source"), fact != NULL && !asked ? fact->source : NULL);
  pagoda_form_dialog_add_text (form, "asked", _ ("Who was asked"), asked ? fact->source : NULL);
  pagoda_form_dialog_require (form, "asked");
  pagoda_form_dialog_add_choice (form, "finding", _ ("What came of it"), findings,
                                 asked ? FINDING_ASKED : FINDING_KNOWN);
  g_signal_connect (form, "changed", G_CALLBACK (show_finding_cb), NULL);
  show_finding_cb (form, "finding", NULL);
}

/* What is known can be taken back; what is not known is nothing to save. */
static void
add_judgement_rows (PagodaFormDialog *form, PagodaFactKind kind, const PagodaFact *fact)
{
  const char *value = fact != NULL ? fact->value : NULL;
  g_autoptr (GtkStringList) marks = list_marks ();

  pagoda_form_dialog_add_choice (form, "value", pagoda_fact_kind_label (kind, pagoda_language_current ()),
                                 marks,
                                 value != NULL ? (guint)CLAMP (atoi (value), 0, PAGODA_EDITING_MOST_MARK)
                                               : 0);
  if (value == NULL)
    pagoda_form_dialog_require (form, "value");
  pagoda_form_dialog_add_text (form, "source", _ ("Reason"), fact != NULL ? fact->source : NULL);
}

/* What was known before, the newest first. */
static void
add_earlier (PagodaFormDialog *form, PagodaFactKind kind, const GPtrArray *facts)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = facts->len; i-- > 0;)
    {
      const PagodaFact *fact = g_ptr_array_index (facts, i);
      if (fact->kind != kind)
        continue;
      g_autofree char *text = pagoda_customer_word_fact (fact, kind);
      g_autofree char *day = pagoda_wording_day (fact->from, PAGODA_DAY_NONE);
      GtkWidget *row = pagoda_text_row_new (day, text);
      if (group == NULL)
        group = pagoda_form_dialog_add_group (form, _ ("What was found out so far"));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
}

void
pagoda_editing_fact (PagodaWindow *window, PagodaFactKind kind, const PagodaLayerRecord *record)
{
  const PagodaFact *fact = pagoda_layer_record_finding_on (record, kind, pagoda_day_today ());
  FactSubject *subject = g_new (FactSubject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, pagoda_fact_kind_label (kind, pagoda_language_current ()),
                             G_CALLBACK (save_fact_cb), subject, g_free);

  *subject = (FactSubject){ record->customer, kind };
  /* What was taken back is nothing to begin with. */
  if (fact != NULL && fact->value == NULL && fact->source == NULL)
    fact = NULL;
  if (kind < PAGODA_N_FACTS)
    add_fact_rows (form, kind, fact);
  else
    add_judgement_rows (form, kind, fact);
  pagoda_form_dialog_add_day (form, "day", _ ("Known since"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  add_earlier (form, kind, record->facts);
  gtk_window_present (GTK_WINDOW (form));
}

/* Influence */

static void
save_influence_cb (PagodaFormDialog *form, PagodaInfluence *subject)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  g_autofree char *brings = pagoda_form_dialog_get_text (form, "brings");
  PagodaInfluence influence = {
    .id = subject->id,
    .customer = subject->customer,
    .kind = (PagodaInfluenceKind)pagoda_form_dialog_get_choice (form, "kind"),
    .strength = (int)pagoda_form_dialog_get_choice (form, "strength") + 1,
    .reason = reason,
    .brings = brings,
    .from = pagoda_form_dialog_get_day (form, "from"),
    .until = pagoda_form_dialog_get_day (form, "until"),
  };
  const char *label = pagoda_influence_kind_label (influence.kind, pagoda_language_current ());

  pagoda_editing_save (form, pagoda_edit_save_influence (&influence),
                       g_strdup_printf (_ ("Saved: %s"), label));
}

static void
add_influence_rows (PagodaFormDialog *form, const PagodaInfluence *influence)
{
  g_autoptr (GtkStringList) strengths = gtk_string_list_new (NULL);

  for (int i = 1; i <= PAGODA_EDITING_MOST_MARK; i++)
    gtk_string_list_take (strengths, g_strdup_printf ("%d", i));
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_influence_kind_label,
                                 PAGODA_N_INFLUENCE_KINDS, influence->kind);
  pagoda_form_dialog_add_choice (form, "strength", _ ("Strength, 5 is the most"), strengths,
                                 (guint)influence->strength - 1);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), influence->reason);
  pagoda_form_dialog_require (form, "reason");
  pagoda_form_dialog_add_text (form, "brings", _ ("What it brings"), influence->brings);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), influence->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  pagoda_form_dialog_add_day (form, "until", _ ("Until"), influence->until);
  pagoda_form_dialog_order_days (form, "from", "until");
}

void
pagoda_editing_influence (PagodaWindow *window, PagodaId customer, const PagodaInfluence *influence)
{
  const PagodaInfluence fresh
      = { .customer = customer, .strength = 3, .from = pagoda_day_today (), .until = PAGODA_DAY_NONE };
  PagodaInfluence *subject = g_new0 (PagodaInfluence, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Influence"), G_CALLBACK (save_influence_cb), subject, g_free);

  subject->customer = customer;
  subject->id = influence != NULL ? influence->id : PAGODA_ID_NONE;
  add_influence_rows (form, influence != NULL ? influence : &fresh);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_delete_influence (PagodaWindow *window, const PagodaInfluence *influence)
{
  const char *label = pagoda_influence_kind_label (influence->kind, pagoda_language_current ());

  pagoda_editing_run (window, pagoda_edit_delete_influence (influence->id, influence->reason),
                      g_strdup_printf (_ ("Deleted: %s"), label));
}
