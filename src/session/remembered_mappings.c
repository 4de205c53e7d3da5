/* remembered_mappings.c: which columns filled which fields the last time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/remembered_mappings.h"

#include "base/text.h"
#include "store/installation.h"

#define MAPPING "mapping"

static char *
file_path (void)
{
  g_autofree char *folder = pagoda_installation_folder ();

  return g_build_filename (folder, "mappings.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = file_path ();

  /* A file that is missing or cannot be read remembers nothing. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

/* The group of a set of headers: the same headers in the same order, whatever their case and width. */
static char *
group_of (PagodaImportKind kind, const PagodaImportLook *look)
{
  g_autoptr (GString) headers = g_string_new (pagoda_import_kind_word (kind));

  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      g_autofree char *folded = pagoda_text_fold (column->header);
      g_string_append_printf (headers, "\n%s", folded);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, headers->str, (gssize)headers->len);
}

GStrv
pagoda_remembered_mapping_get (PagodaImportKind kind, const PagodaImportLook *look)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (kind, look);

  return g_key_file_get_string_list (file, group, MAPPING, NULL, NULL);
}

void
pagoda_remembered_mapping_set (PagodaImportKind kind, const PagodaImportLook *look)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (kind, look);
  g_autofree char *path = file_path ();
  g_autoptr (GPtrArray) mapping = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      const char *field = column->field != NULL ? column->field->name : "";
      if (column->header != NULL && *column->header != '\0')
        g_ptr_array_add (mapping, g_strconcat (column->header, "=", field, NULL));
    }
  g_key_file_set_string_list (file, group, MAPPING, (const char *const *)mapping->pdata, mapping->len);
  if (!g_key_file_save_to_file (file, path, NULL))
    g_debug ("the mapping was not remembered");
}
