/* edit_merge.c: an edit that merges hand-ins (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_merge.h"

#include "session/edit-private.h"

typedef struct
{
  GStrv paths;
  PagodaMergeChoices choices; /* its rows are those of the edit */
  PagodaLanguage language;
  PagodaMerge *merge;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_strfreev (work->paths);
  pagoda_merge_free (work->merge);
  g_free (work);
}

/* Whose hand-ins they were, or what the files are called where nobody said so. */
static char *
name_sources (const PagodaMerge *merge)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < merge->files->len; i++)
    {
      const PagodaMergedFile *file = g_ptr_array_index (merge->files, i);
      g_autofree char *name = g_path_get_basename (file->path);
      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "",
                              *file->hand_in->person != '\0' ? file->hand_in->person : name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
merge (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Work *work = edit->data;

  work->choices.rows = edit->customers;
  work->choices.n = edit->n;
  g_clear_pointer (&work->merge, pagoda_merge_free);
  work->merge = pagoda_merge_run (database, (const char *const *)work->paths, &work->choices, work->language,
                                  NULL, error);
  if (work->merge == NULL)
    return FALSE;
  g_free (edit->subject);
  edit->subject = name_sources (work->merge);
  return TRUE;
}

PagodaEdit *
pagoda_edit_merge (const char *const *paths, const PagodaMergeChoices *choices, PagodaLanguage language)
{
  Work work = { g_strdupv ((GStrv)paths), *choices, language, NULL };
  PagodaEdit *edit
      = pagoda_edit_create_with ("merge-hand-ins", NULL, merge, g_memdup2 (&work, sizeof work), free_work);

  edit->customers = g_memdup2 (choices->rows, choices->n * sizeof *choices->rows);
  edit->n = choices->n;
  return edit;
}

const PagodaMerge *
pagoda_edit_get_merge (const PagodaEdit *edit)
{
  return ((const Work *)edit->data)->merge;
}
