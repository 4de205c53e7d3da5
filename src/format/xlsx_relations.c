/* xlsx_relations.c: which part of a workbook refers to which other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_relations.h"

#include "format/xlsx_xml.h"

#include <string.h>

typedef struct
{
  const char *folder; /* of the part that refers */
  GPtrArray *relations;
} Reading;

static void
free_relation (gpointer data)
{
  PagodaXlsxRelation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->target);
  g_free (relation);
}

/* @target as a name in the package: relative to @folder unless it begins with a slash, `..` resolved. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *decoded = g_uri_unescape_string (target, NULL);
  g_autofree char *path = g_strdup (decoded != NULL ? decoded : target);
  g_strdelimit (path, "\\", '/');
  g_autofree char *joined = path[0] == '/' ? g_strdup (path) : g_strconcat ("/", folder, "/", path, NULL);
  g_autofree char *absolute = g_canonicalize_filename (joined, "/");

  return g_strdup (absolute + strspn (absolute, "/"));
}

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;
  const char *id = pagoda_xlsx_xml_attribute (attributes, "Id");
  const char *type = pagoda_xlsx_xml_attribute (attributes, "Type");
  const char *target = pagoda_xlsx_xml_attribute (attributes, "Target");

  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL
      || g_strcmp0 (pagoda_xlsx_xml_attribute (attributes, "TargetMode"), "External") == 0)
    return;

  const char *slash = strrchr (type, '/');
  PagodaXlsxRelation *relation = g_new (PagodaXlsxRelation, 1);
  relation->id = g_strdup (id);
  relation->kind = g_strdup (slash != NULL ? slash + 1 : type);
  relation->target = resolve (reading->folder, target);
  g_ptr_array_add (reading->relations, relation);
}

GPtrArray *
pagoda_xlsx_relations_read (PagodaXlsxPackage *package, const char *name, GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { .start = start_cb };
  const char *slash = strrchr (name, '/');
  g_autofree char *folder = slash != NULL ? g_strndup (name, (gsize)(slash - name)) : g_strdup ("");
  g_autofree char *part = g_strconcat (folder, "/_rels/", slash != NULL ? slash + 1 : name, ".rels", NULL);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  Reading reading = { .folder = folder, .relations = relations };

  if (pagoda_xlsx_package_has_part (package, part)
      && !pagoda_xlsx_xml_parse_part (package, part, &handlers, &reading, NULL, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const PagodaXlsxRelation *
pagoda_xlsx_relations_find_kind (GPtrArray *relations, const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const PagodaXlsxRelation *relation = g_ptr_array_index (relations, i);
      if (strcmp (relation->kind, kind) == 0)
        return relation;
    }
  return NULL;
}

const PagodaXlsxRelation *
pagoda_xlsx_relations_find_id (GPtrArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const PagodaXlsxRelation *relation = g_ptr_array_index (relations, i);
      if (strcmp (relation->id, id) == 0)
        return relation;
    }
  return NULL;
}
