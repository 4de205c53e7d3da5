/* xlsx_package.c: the zip archive that a workbook is, and its parts as streams.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_package.h"

#include "format/refusal.h"

#include <string.h>
#include <zip.h>

#define MOST_BYTES (G_GUINT64_CONSTANT (1) << 30)
#define MOST_RATIO 200
/* Small parts may be as repetitive as they like. */
#define RATIO_FROM (G_GUINT64_CONSTANT (8) << 20)

struct _PagodaXlsxPackage
{
  GBytes *bytes;
  zip_t *archive;
  GHashTable *indices; /* name → index + 1 */
  gboolean limited;
};

struct _PagodaXlsxPart
{
  zip_file_t *file;
  guint64 size;
  guint64 packed;
  guint64 read;
  gboolean limited;
};

static gboolean
is_too_large (guint64 size, guint64 packed)
{
  return size > MOST_BYTES || (size > RATIO_FROM && size / MOST_RATIO > packed);
}

/* The one spelling under which a part is known (transfer full). */
static char *
normalise_name (const char *name)
{
  char *normal = g_ascii_strdown (name, -1);

  g_strdelimit (normal, "\\", '/');
  gsize skip = strspn (normal, "/");
  memmove (normal, normal + skip, strlen (normal + skip) + 1);
  return normal;
}

/* Names all entries; FALSE where they state more than is allowed in all. */
static gboolean
list_entries (PagodaXlsxPackage *package)
{
  zip_int64_t n = zip_get_num_entries (package->archive, 0);
  guint64 total = 0;

  for (zip_int64_t i = 0; i < n && i < G_MAXINT; i++)
    {
      zip_stat_t info;
      if (zip_stat_index (package->archive, (zip_uint64_t)i, 0, &info) != 0
          || (info.valid & ZIP_STAT_NAME) == 0)
        continue;
      if ((info.valid & ZIP_STAT_SIZE) != 0)
        total += MIN (info.size, MOST_BYTES + 1);
      char *name = normalise_name (info.name);
      if (g_hash_table_contains (package->indices, name))
        g_free (name);
      else
        g_hash_table_insert (package->indices, name, GINT_TO_POINTER ((int)i + 1));
    }
  return !package->limited || total <= MOST_BYTES;
}

static zip_t *
open_archive (GBytes *bytes)
{
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);

  if (source == NULL)
    return NULL;
  zip_t *archive = zip_open_from_source (source, ZIP_RDONLY, NULL);
  if (archive == NULL)
    zip_source_free (source);
  return archive;
}

PagodaXlsxPackage *
pagoda_xlsx_package_open (GBytes *bytes, gboolean limited, GError **error)
{
  zip_t *archive = open_archive (bytes);
  if (archive == NULL)
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TRUNCATED, error);
      return NULL;
    }

  g_autoptr (PagodaXlsxPackage) package = g_new0 (PagodaXlsxPackage, 1);
  package->bytes = g_bytes_ref (bytes);
  package->archive = archive;
  package->limited = limited;
  package->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!list_entries (package))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TOO_LARGE, error);
      return NULL;
    }
  return g_steal_pointer (&package);
}

void
pagoda_xlsx_package_free (PagodaXlsxPackage *package)
{
  if (package == NULL)
    return;
  zip_discard (package->archive);
  g_hash_table_unref (package->indices);
  g_bytes_unref (package->bytes);
  g_free (package);
}

/* The index of the entry, or −1. */
static int
find_entry (PagodaXlsxPackage *package, const char *name)
{
  g_autofree char *normal = normalise_name (name);

  return GPOINTER_TO_INT (g_hash_table_lookup (package->indices, normal)) - 1;
}

gboolean
pagoda_xlsx_package_has_part (PagodaXlsxPackage *package, const char *name)
{
  return find_entry (package, name) >= 0;
}

static void
refuse_entry (PagodaXlsxPackage *package, GError **error)
{
  int code = zip_error_code_zip (zip_get_error (package->archive));
  gboolean encrypted = code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP;

  pagoda_format_refuse (encrypted ? PAGODA_FORMAT_ERROR_ENCRYPTED : PAGODA_FORMAT_ERROR_TRUNCATED, error);
}

PagodaXlsxPart *
pagoda_xlsx_part_open (PagodaXlsxPackage *package, const char *name, GError **error)
{
  int index = find_entry (package, name);
  zip_stat_t info;

  if (index < 0 || zip_stat_index (package->archive, (zip_uint64_t)index, 0, &info) != 0)
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TRUNCATED, error);
      return NULL;
    }
  if (package->limited && is_too_large (info.size, info.comp_size))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TOO_LARGE, error);
      return NULL;
    }
  zip_file_t *file = zip_fopen_index (package->archive, (zip_uint64_t)index, 0);
  if (file == NULL)
    {
      refuse_entry (package, error);
      return NULL;
    }
  PagodaXlsxPart *part = g_new (PagodaXlsxPart, 1);
  *part = (PagodaXlsxPart){
    .file = file, .size = info.size, .packed = info.comp_size, .limited = package->limited
  };
  return part;
}

void
pagoda_xlsx_part_close (PagodaXlsxPart *part)
{
  if (part == NULL)
    return;
  zip_fclose (part->file);
  g_free (part);
}

guint64
pagoda_xlsx_part_get_size (PagodaXlsxPart *part)
{
  return part->size;
}

gssize
pagoda_xlsx_part_read (PagodaXlsxPart *part, void *buffer, gsize length, GError **error)
{
  zip_int64_t n = zip_fread (part->file, buffer, length);

  if (n < 0)
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TRUNCATED, error);
      return -1;
    }
  part->read += (guint64)n;
  if (part->limited && is_too_large (part->read, part->packed))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_TOO_LARGE, error);
      return -1;
    }
  return (gssize)n;
}

double
pagoda_xlsx_part_get_progress (PagodaXlsxPart *part)
{
  return part->size > 0 ? MIN ((double)part->read / (double)part->size, 1.0) : 1.0;
}
