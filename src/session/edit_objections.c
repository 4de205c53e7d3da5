/* edit_objections.c: edits of the answers that are prepared for objections.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_objections.h"

#include "base/text.h"
#include "session/edit-private.h"
#include "store/objections.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same (const char *one, const char *other)
{
  g_autofree char *folded = pagoda_text_fold (one);
  g_autofree char *other_folded = pagoda_text_fold (other);

  return g_str_equal (folded, other_folded);
}

static gboolean
check_is_new (PagodaDatabase *database, const PagodaObjectionAnswer *answer, GError **error)
{
  g_autoptr (GPtrArray) list = pagoda_objection_answers_list (database, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PagodaObjectionAnswer *other = g_ptr_array_index (list, i);
      if (other->id != answer->id && is_same (other->objection, answer->objection)
          && is_same (other->answer, answer->answer))
        return pagoda_edit_refuse (
            _ ("This answer is prepared for the objection already. Nothing was changed."), error);
    }
  return list != NULL;
}

static gboolean
check_answer (PagodaDatabase *database, const PagodaObjectionAnswer *answer, GError **error)
{
  if (pagoda_edit_is_blank (answer->objection) || pagoda_edit_is_blank (answer->answer))
    return pagoda_edit_refuse (
        _ ("A prepared answer needs the objection and the answer. Nothing was changed. Enter both."), error);
  return check_is_new (database, answer, error);
}

static const PagodaAggregate answers = { PAGODA_AGGREGATE (PagodaObjectionAnswer,
                                                           pagoda_objection_answer,
                                                           check_answer,
                                                           pagoda_objection_answers_save,
                                                           pagoda_objection_answers_delete) };

PagodaEdit *
pagoda_edit_save_objection_answer (const PagodaObjectionAnswer *answer)
{
  return pagoda_edit_create_saving (&answers, "save-objection-answer", answer->objection, answer);
}

PagodaEdit *
pagoda_edit_delete_objection_answer (PagodaId answer, const char *objection)
{
  return pagoda_edit_create_deletion ("delete-objection-answer", objection, answer,
                                      pagoda_objection_answers_delete);
}
