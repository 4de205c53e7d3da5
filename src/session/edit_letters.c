/* edit_letters.c: edits of letters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_letters.h"

#include "base/text.h"
#include "session/edit-private.h"
#include "store/letters.h"

#include <glib/gi18n-lib.h>

/* What is saved or deleted, and what goes into a store without letters. */
typedef struct
{
  PagodaLetter *letter;
  GPtrArray *offered;
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  pagoda_letter_free (change->letter);
  g_ptr_array_unref (change->offered);
  g_free (change);
}

static Change *
create_change (const PagodaLetter *letter, const GPtrArray *offered)
{
  Change *change = g_new0 (Change, 1);

  change->letter = pagoda_letter_copy (letter);
  change->offered = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);
  for (guint i = 0; i < offered->len; i++)
    g_ptr_array_add (change->offered, pagoda_letter_copy (g_ptr_array_index (offered, i)));
  return change;
}

static gboolean
is_same (const char *one, const char *other)
{
  g_autofree char *folded = pagoda_text_fold (one);
  g_autofree char *other_folded = pagoda_text_fold (other);

  return g_str_equal (folded, other_folded);
}

static gboolean
check_is_new (const GPtrArray *letters, const PagodaLetter *letter, GError **error)
{
  for (guint i = 0; i < letters->len; i++)
    {
      const PagodaLetter *other = g_ptr_array_index (letters, i);
      if ((other->id == PAGODA_ID_NONE || other->id != letter->id) && is_same (other->name, letter->name))
        return pagoda_edit_refuse (
            _ ("Another letter has this name. Nothing was changed. Choose another name."), error);
    }
  return TRUE;
}

static gboolean
save_offered (PagodaDatabase *database, const Change *change, GError **error)
{
  for (guint i = 0; i < change->offered->len; i++)
    if (!pagoda_letters_save (database, g_ptr_array_index (change->offered, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
save_letter (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Change *change = edit->data;

  if (pagoda_edit_is_blank (change->letter->name))
    return pagoda_edit_refuse (_ ("A letter needs a name. Nothing was changed. Enter one."), error);
  g_autoptr (GPtrArray) letters = pagoda_letters_list (database, error);
  if (letters == NULL || !check_is_new (letters->len > 0 ? letters : change->offered, change->letter, error)
      || (letters->len == 0 && !save_offered (database, change, error))
      || !pagoda_letters_save (database, change->letter, error))
    return FALSE;
  edit->id = change->letter->id;
  return TRUE;
}

static gboolean
delete_letter (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;
  const Change *change = edit->data;

  if (change->letter->id != PAGODA_ID_NONE)
    return pagoda_letters_delete (database, change->letter->id, error);
  g_autoptr (GPtrArray) letters = pagoda_letters_list (database, error);
  return letters != NULL && (letters->len > 0 || save_offered (database, change, error));
}

PagodaEdit *
pagoda_edit_save_letter (const PagodaLetter *letter, const GPtrArray *offered)
{
  return pagoda_edit_create_with ("save-letter", letter->name, save_letter, create_change (letter, offered),
                                  free_change);
}

PagodaEdit *
pagoda_edit_delete_letter (PagodaId id, const char *name, const GPtrArray *offered)
{
  const PagodaLetter letter = { id, (char *)name, NULL };

  return pagoda_edit_create_with ("delete-letter", name, delete_letter, create_change (&letter, offered),
                                  free_change);
}
