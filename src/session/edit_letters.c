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

/* What is saved, and what goes with it. */
typedef struct
{
  PagodaLetter *letter;
  GPtrArray *ready_made;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  pagoda_letter_free (saving->letter);
  g_ptr_array_unref (saving->ready_made);
  g_free (saving);
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
      if (other->id != letter->id && is_same (other->name, letter->name))
        return pagoda_edit_refuse (
            _ ("Another letter has this name. Nothing was changed. Choose another name."), error);
    }
  return TRUE;
}

static gboolean
save_ready_made (PagodaDatabase *database, const Saving *saving, GError **error)
{
  for (guint i = 0; i < saving->ready_made->len; i++)
    {
      PagodaLetter *other = g_ptr_array_index (saving->ready_made, i);
      if (!is_same (other->name, saving->letter->name) && !pagoda_letters_save (database, other, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_letter (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Saving *saving = edit->data;

  if (pagoda_edit_is_blank (saving->letter->name))
    return pagoda_edit_refuse (_ ("A letter needs a name. Nothing was changed. Enter one."), error);
  g_autoptr (GPtrArray) letters = pagoda_letters_list (database, error);
  if (letters == NULL || !check_is_new (letters, saving->letter, error)
      || (letters->len == 0 && !save_ready_made (database, saving, error))
      || !pagoda_letters_save (database, saving->letter, error))
    return FALSE;
  edit->id = saving->letter->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_save_letter (const PagodaLetter *letter, const GPtrArray *ready_made)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->letter = pagoda_letter_copy (letter);
  saving->ready_made = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);
  for (guint i = 0; i < ready_made->len; i++)
    g_ptr_array_add (saving->ready_made, pagoda_letter_copy (g_ptr_array_index (ready_made, i)));
  return pagoda_edit_create_with ("save-letter", letter->name, save_letter, saving, free_saving);
}

PagodaEdit *
pagoda_edit_delete_letter (PagodaId letter, const char *name)
{
  return pagoda_edit_create_deletion ("delete-letter", name, letter, pagoda_letters_delete);
}
