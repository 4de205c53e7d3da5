/* edit_colleagues.c: edits of who of us there is, and of who works which layer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_colleagues.h"

#include "session/edit-private.h"
#include "store/colleagues.h"

#include <glib/gi18n-lib.h>

/* Colleagues */

static gboolean
overlaps (const PagodaColleague *one, const PagodaColleague *other)
{
  return (one->until == PAGODA_DAY_NONE || other->from <= one->until)
         && (other->until == PAGODA_DAY_NONE || one->from <= other->until);
}

static gboolean
check_name_is_free (PagodaDatabase *database, const PagodaColleague *colleague, GError **error)
{
  g_autoptr (GPtrArray) colleagues = pagoda_colleagues_list (database, error);

  for (guint i = 0; colleagues != NULL && i < colleagues->len; i++)
    {
      const PagodaColleague *other = g_ptr_array_index (colleagues, i);
      if (other->id != colleague->id && overlaps (colleague, other)
          && pagoda_colleague_is_same_name (colleague->name, other->name))
        return pagoda_edit_refuse (
            _ ("There is a colleague of this name already. Nothing was changed. Change that "
               "entry, or add something to the name that tells them apart."),
            error);
    }
  return colleagues != NULL;
}

static gboolean
check_colleague (PagodaDatabase *database, const PagodaColleague *colleague, GError **error)
{
  if (pagoda_edit_is_blank (colleague->name))
    return pagoda_edit_refuse (_ ("A colleague needs a name. Nothing was changed. Enter the name."), error);
  if (colleague->from == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A colleague needs a first day. Nothing was changed. Enter since when the skill holds."), error);
  if (colleague->until != PAGODA_DAY_NONE && colleague->until < colleague->from)
    return pagoda_edit_refuse (
        _ ("A colleague cannot leave before the first day. Nothing was changed. Choose a later last day."),
        error);
  return check_name_is_free (database, colleague, error);
}

static const PagodaAggregate colleagues = { PAGODA_AGGREGATE (PagodaColleague,
                                                              pagoda_colleague,
                                                              check_colleague,
                                                              pagoda_colleagues_save,
                                                              pagoda_colleagues_delete) };

PagodaEdit *
pagoda_edit_save_colleague (const PagodaColleague *colleague)
{
  return pagoda_edit_create_saving (&colleagues, "save-colleague", colleague->name, colleague);
}

PagodaEdit *
pagoda_edit_delete_colleague (PagodaId colleague, const char *name)
{
  return pagoda_edit_create_deletion ("delete-colleague", name, colleague, pagoda_colleagues_delete);
}

/* Layers */

static gboolean
set_layers (PagodaDatabase *database, PagodaId customer, guint layers, const PagodaEdit *edit, GError **error)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      PagodaLayerOwner owner
          = { .customer = customer, .layer = (PagodaLayer)layer, .from = edit->from, .owner = edit->text };
      if ((layers & 1U << layer) != 0 && !pagoda_layer_owners_insert (database, &owner, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_layer_owner (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  for (gsize i = 0; i < edit->n; i++)
    if (!set_layers (database, edit->customers[i], GPOINTER_TO_UINT (edit->data), edit, error))
      return FALSE;
  return TRUE;
}

PagodaEdit *
pagoda_edit_set_layer_owner (const PagodaId *customers,
                             gsize n,
                             const char *name,
                             guint layers,
                             PagodaDay from,
                             const char *owner)
{
  gboolean none = pagoda_edit_is_blank (owner);
  PagodaEdit *edit
      = pagoda_edit_create (none ? "clear-layer-owner" : "set-layer-owner", name, set_layer_owner);

  edit->customers = g_memdup2 (customers, n * sizeof *customers);
  edit->n = n;
  edit->from = from;
  edit->text = none ? NULL : g_strdup (owner);
  edit->data = GUINT_TO_POINTER (layers);
  return edit;
}
