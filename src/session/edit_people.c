/* edit_people.c: edits of those with a say in a project, and of who has whose ear.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was known of an earlier day stays: weights and supports are appended, and who goes has had a say until
 * the day before (L4).
 */
#include "config.h"

#include "session/edit_layers.h"

#include "session/edit-private.h"
#include "store/customers.h"
#include "store/decision_makers.h"
#include "store/influence_lines.h"

#include <glib/gi18n-lib.h>

/* Decision makers */

static gboolean
check_weight (int weight, GError **error)
{
  return (weight >= 0 && weight <= PAGODA_MAX_WEIGHT)
         || pagoda_edit_refuse (_ ("A weight is a number from 0 to 100. Nothing was changed. Enter it anew."),
                                error);
}

static gboolean
check_support (int support, GError **error)
{
  return support == PAGODA_MARK_UNKNOWN || (support >= -2 && support <= 2)
         || pagoda_edit_refuse (
             _ ("Support is a number from −2 to +2, or unknown. Nothing was changed. Choose one "
                "of them."),
             error);
}

static gboolean
check_superior (const PagodaDecisionMaker *person, GError **error)
{
  return person->reports_to != person->contact
         || pagoda_edit_refuse (_ ("Nobody reports to himself. Nothing was changed. Choose somebody else."),
                                error);
}

static gboolean
check_decision_maker (PagodaDatabase *database, const PagodaDecisionMaker *person, GError **error)
{
  gboolean taken = FALSE;

  if (person->contact == PAGODA_ID_NONE)
    return pagoda_edit_refuse (
        _ ("A decision maker is one of the customer's contacts. Nothing was changed. Choose "
           "a contact."),
        error);
  if (!check_superior (person, error))
    return FALSE;
  for (guint i = 0; i < person->weights->len; i++)
    if (!check_weight (((const PagodaDated *)g_ptr_array_index (person->weights, i))->value, error))
      return FALSE;
  for (guint i = 0; i < person->supports->len; i++)
    if (!check_support (((const PagodaSupport *)g_ptr_array_index (person->supports, i))->support, error))
      return FALSE;
  if (!pagoda_decision_makers_is_taken (database, person, &taken, error))
    return FALSE;
  return !taken
         || pagoda_edit_refuse (
             _ ("This contact is a decision maker of the project already. Nothing was changed. "
                "Change that entry, or choose another contact."),
             error);
}

static const PagodaAggregate decision_makers = { PAGODA_AGGREGATE (PagodaDecisionMaker,
                                                                   pagoda_decision_maker,
                                                                   check_decision_maker,
                                                                   pagoda_decision_makers_save,
                                                                   pagoda_decision_makers_delete),
                                                 .end_row = pagoda_decision_makers_end };

PagodaEdit *
pagoda_edit_save_decision_maker (const PagodaDecisionMaker *person, const char *name)
{
  return pagoda_edit_create_saving (&decision_makers, "save-decision-maker", name, person);
}

static gboolean
add_decision_maker (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaDecisionMaker *person = edit->data;

  if (pagoda_edit_is_blank (edit->contact->name))
    return pagoda_edit_refuse (
        _ ("A decision maker needs a name. Nothing was changed. Enter it, or choose a contact."), error);
  if (!pagoda_contacts_insert (database, edit->contact, error))
    return FALSE;
  person->contact = edit->contact->id;
  return pagoda_edit_save_record (database, edit, error);
}

PagodaEdit *
pagoda_edit_add_decision_maker (const PagodaDecisionMaker *person, const PagodaContact *contact)
{
  PagodaEdit *edit
      = pagoda_edit_create_saving (&decision_makers, "save-decision-maker", contact->name, person);

  edit->run = add_decision_maker;
  edit->contact = pagoda_edit_copy_contact (contact);
  return edit;
}

PagodaEdit *
pagoda_edit_remove_decision_maker (const PagodaDecisionMaker *person, const char *name, PagodaDay day)
{
  return pagoda_edit_create_end (&decision_makers, "delete-decision-maker", name, person->id, person->from,
                                 day);
}

static gboolean
place_decision_maker (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const PagodaDecisionMaker *person = edit->data;

  return pagoda_decision_makers_place (database, person->id, person->level, person->place, error);
}

PagodaEdit *
pagoda_edit_place_decision_maker (const PagodaDecisionMaker *person, const char *name)
{
  return pagoda_edit_create_with ("place-decision-maker", name, place_decision_maker,
                                  pagoda_decision_maker_copy (person),
                                  (GDestroyNotify)pagoda_decision_maker_free);
}

static gboolean
set_superior (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const PagodaDecisionMaker *person = edit->data;

  return check_superior (person, error)
         && pagoda_decision_makers_set_superior (database, person->id, person->reports_to, error);
}

PagodaEdit *
pagoda_edit_set_superior (const PagodaDecisionMaker *person, const char *name)
{
  return pagoda_edit_create_with ("set-superior", name, set_superior, pagoda_decision_maker_copy (person),
                                  (GDestroyNotify)pagoda_decision_maker_free);
}

static gboolean
set_weight (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaDated *weight = edit->data;

  return check_weight (weight->value, error)
         && pagoda_decision_makers_add_weight (database, edit->id, weight, error);
}

PagodaEdit *
pagoda_edit_set_weight (PagodaId person, const char *name, PagodaDay from, int weight)
{
  PagodaEdit *edit
      = pagoda_edit_create_with ("set-weight", name, set_weight, pagoda_dated_new (from, weight, NULL),
                                 (GDestroyNotify)pagoda_dated_free);

  edit->id = person;
  return edit;
}

static gboolean
set_support (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaSupport *support = ((PagodaEdit *)data)->data;

  return check_support (support->support, error)
         && pagoda_decision_makers_add_support (database, support, error);
}

PagodaEdit *
pagoda_edit_set_support (const PagodaSupport *support, const char *name)
{
  PagodaEdit *edit = pagoda_edit_create_with ("set-support", name, set_support,
                                              g_memdup2 (support, sizeof *support), g_free);

  edit->id = support->decision_maker;
  return edit;
}

/* Influence lines */

static gboolean
check_influence_line (PagodaDatabase *database, const PagodaInfluenceLine *line, GError **error)
{
  gboolean taken = FALSE;

  if (line->speaker == PAGODA_ID_NONE || line->listener == PAGODA_ID_NONE || line->speaker == line->listener)
    return pagoda_edit_refuse (
        _ ("An influence line leads from one person to another. Nothing was changed. Choose both."), error);
  if (!pagoda_influence_lines_is_taken (database, line, &taken, error))
    return FALSE;
  return !taken
         || pagoda_edit_refuse (
             _ ("This influence line is on the map already. Nothing was changed. Change that one, or choose "
                "somebody else."),
             error);
}

static const PagodaAggregate lines = { PAGODA_AGGREGATE (PagodaInfluenceLine,
                                                         pagoda_influence_line,
                                                         check_influence_line,
                                                         pagoda_influence_lines_save,
                                                         pagoda_influence_lines_delete),
                                       .end_row = pagoda_influence_lines_end };

PagodaEdit *
pagoda_edit_save_influence_line (const PagodaInfluenceLine *line, const char *name)
{
  return pagoda_edit_create_saving (&lines, "save-influence-line", name, line);
}

PagodaEdit *
pagoda_edit_remove_influence_line (const PagodaInfluenceLine *line, const char *name, PagodaDay day)
{
  return pagoda_edit_create_end (&lines, "delete-influence-line", name, line->id, line->from, day);
}
