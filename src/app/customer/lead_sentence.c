/* lead_sentence.c: the support lead as a drawn meter with what it hangs on in words (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/lead_sentence.h"

#include "app/customer/lead_meter.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define MARGIN 12
#define GAP 6

static const PagodaDecisionMaker *
find_person (const PagodaProject *project, PagodaId id)
{
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (person->id == id)
        return person;
    }
  return NULL;
}

static const char *
find_rival (const PagodaProject *project, PagodaId id)
{
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (rival->id == id)
        return rival->name;
    }
  return NULL;
}

static char *
word_lead (const PagodaSupportLead *lead, const char *rival)
{
  g_autofree char *value = pagoda_wording_lead (pagoda_support_lead_value (lead, lead->lead));
  g_autofree char *low = pagoda_wording_lead (pagoda_support_lead_value (lead, lead->low));
  g_autofree char *high = pagoda_wording_lead (pagoda_support_lead_value (lead, lead->high));
  int share = 100 * lead->supporter_weight / lead->weight;
  GString *text = g_string_new (NULL);

  if (rival != NULL)
    g_string_append_printf (text, _ ("Lead over %s: %s"), rival, value);
  else
    g_string_append_printf (text, _ ("Lead: %s"), value);
  if (lead->low != lead->high)
    g_string_append_printf (text, _ (", from %s to %s with the unknown supports"), low, high);
  /* Translators: what ends a sentence before the next one. */
  g_string_append (text, C_ ("end of a sentence", ". "));
  g_string_append_printf (text, _ ("Weight of our supporters: %d %%."), share);
  return g_string_free (text, FALSE);
}

/* Whose change of mind turns the lead, and by how little. */
static char *
word_flip (const PagodaBoard *board,
           const PagodaProject *project,
           const PagodaProjectSupport *support,
           PagodaDay day)
{
  const PagodaDecisionMaker *person = find_person (project, support->flip);

  if (person == NULL)
    return g_strdup (_ ("No single person whose support is known can turn the lead."));
  int now = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, day);
  g_autofree char *from = pagoda_wording_mark (now);
  g_autofree char *to = pagoda_wording_mark (now + support->lead.flip_steps);
  /* Translators: a person, his support now and the support at which the sign of the lead changes. */
  return g_strdup_printf (_ ("⇄ %s turns the lead by going from %s to %s."),
                          pagoda_board_contact_name (board, person->contact), from, to);
}

static void
append_warnings (GString *text,
                 const PagodaBoard *board,
                 const PagodaProject *project,
                 const PagodaProjectSupport *support)
{
  const PagodaDecisionMaker *doubtful = find_person (project, support->doubtful);
  g_autofree char *absent = pagoda_wording_stages (support->absent);
  g_autofree char *skipped = pagoda_wording_stages (support->skipped);

  if (doubtful != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("⚠ %s, who has the most weight, is not for us."),
                              pagoda_board_contact_name (board, doubtful->contact));
    }
  if (support->absent != 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("⚠ Nobody who decides is contacted in stage %s."), absent);
    }
  if (support->skipped != 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("⚠ A later stage is worked while nobody is in stage %s."), skipped);
    }
}

static char *
describe (const PagodaBoard *board, const PagodaBoardCard *card, const PagodaProject *project)
{
  const PagodaProjectSupport *support = &card->layers->support;
  GString *text = g_string_new (NULL);

  if (support->lead.weight == 0)
    g_string_append (text, _ ("Nobody with weight is known to decide yet."));
  else
    {
      g_autofree char *lead = word_lead (&support->lead, find_rival (project, support->best_rival));
      g_autofree char *flip = word_flip (board, project, support, card->layers->as_of);
      g_string_append_printf (text, "%s\n%s", lead, flip);
    }
  append_warnings (text, board, project, support);
  return g_string_free (text, FALSE);
}

void
pagoda_lead_sentence_add_row (AdwPreferencesGroup *group,
                              const PagodaBoard *board,
                              const PagodaBoardCard *card,
                              const PagodaProject *project)
{
  g_autofree char *text = describe (board, card, project);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (card->layers->support.lead.weight > 0)
    gtk_box_append (GTK_BOX (box), pagoda_lead_meter_new (&card->layers->support.lead, text));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pagoda_naming_set (row, text);
  adw_preferences_group_add (group, row);
}
