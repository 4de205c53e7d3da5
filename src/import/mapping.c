/* mapping.c: the columns that a user names: `Customer ID=customer.code`.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/mapping.h"

#include "base/text.h"
#include "domain/customer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The header that @entry names: what stands before the last `=`, since no field contains one. */
static char *
mapped_header (const char *entry)
{
  const char *equals = strrchr (entry, '=');

  return equals != NULL ? g_strndup (entry, (gsize)(equals - entry)) : g_strdup (entry);
}

static gboolean
headers_match (const char *header, const char *named)
{
  g_autofree char *folded = pagoda_text_fold (header);
  g_autofree char *folded_named = pagoda_text_fold (named);

  return folded[0] != '\0' && g_str_equal (folded, folded_named);
}

guint
pagoda_mapping_count (const char *const *mapping, GPtrArray *headers)
{
  guint count = 0;

  for (gsize i = 0; mapping != NULL && mapping[i] != NULL; i++)
    {
      g_autofree char *header = mapped_header (mapping[i]);
      gboolean found = FALSE;
      for (guint j = 0; j < headers->len && !found; j++)
        found = headers_match (g_ptr_array_index (headers, j), header);
      count += found;
    }
  return count;
}

static gboolean fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING, format,
                                                arguments));
  va_end (arguments);
  return FALSE;
}

static char *
list_headers (GPtrArray *columns)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      PagodaImportColumn *column = g_ptr_array_index (columns, i);
      if (column->header[0] != '\0')
        g_ptr_array_add (headers, column->header);
    }
  g_ptr_array_add (headers, NULL);
  return g_strjoinv (", ", (char **)headers->pdata);
}

static char *
list_fields (PagodaImportKind kind)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < PAGODA_N_FIELDS; i++)
    if (pagoda_field_belongs ((PagodaFieldId)i, kind))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              pagoda_field ((PagodaFieldId)i)->name);
  return g_string_free (names, FALSE);
}

/* The one column that @entry names, or NULL with an error. */
static PagodaImportColumn *
find_column (const char *entry, GPtrArray *columns, GError **error)
{
  g_autofree char *header = mapped_header (entry);
  PagodaImportColumn *found = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      PagodaImportColumn *column = g_ptr_array_index (columns, i);
      if (!headers_match (column->header, header))
        continue;
      if (found != NULL)
        {
          fail (
              error,
              _ ("Two columns are called “%s”. Nothing was changed. Give them different names in the file."),
              column->header);
          return NULL;
        }
      found = column;
    }
  if (found == NULL)
    {
      g_autofree char *headers = list_headers (columns);
      fail (error, _ ("No column is called “%s”. Nothing was changed. The columns are: %s."), header,
            headers);
    }
  return found;
}

/* The field that @entry names; TRUE and NULL where it is to be ignored. */
static gboolean
find_field (const char *entry, PagodaImportKind kind, const PagodaImportField **field, GError **error)
{
  const char *equals = strrchr (entry, '=');
  g_autofree char *name = equals != NULL ? g_strstrip (g_strdup (equals + 1)) : NULL;

  *field = NULL;
  if (name == NULL)
    return fail (error, _ ("“%s” does not say which field the column fills. Write it as Header=field."),
                 entry);
  if (name[0] == '\0')
    return TRUE;
  *field = pagoda_field_find (name);
  if (*field != NULL && pagoda_field_belongs (pagoda_field_id (*field), kind))
    return TRUE;
  g_autofree char *names = list_fields (kind);
  return fail (error, _ ("This import has no field “%s”. Nothing was changed. The fields are: %s."), name,
               names);
}

/* The place of the column that fills @field, or −1. */
static int
place_of (GPtrArray *columns, const PagodaImportField *field)
{
  for (guint i = 0; i < columns->len; i++)
    if (((PagodaImportColumn *)g_ptr_array_index (columns, i))->field == field)
      return (int)i;
  return -1;
}

static gboolean
is_filled (GPtrArray *columns, const PagodaImportField *field)
{
  return place_of (columns, field) >= 0;
}

static gboolean
apply_entry (const char *entry, PagodaImportKind kind, GPtrArray *columns, GHashTable *named, GError **error)
{
  const PagodaImportField *field;

  if (!find_field (entry, kind, &field, error))
    return FALSE;
  PagodaImportColumn *column = find_column (entry, columns, error);
  if (column == NULL)
    return FALSE;
  if (!g_hash_table_add (named, column))
    return fail (error, _ ("The column “%s” is named twice. Nothing was changed. Name each column once."),
                 column->header);
  if (field != NULL && is_filled (columns, field))
    return fail (error,
                 _ ("Two columns are to fill “%s”. Nothing was changed. Name one column for each field."),
                 field->name);
  column->field = field;
  return TRUE;
}

/* TRUE where the header and all samples of @column say that it holds tiers, and not all samples are classes:
 * TOP is the name of both. */
static gboolean
holds_tiers (const PagodaImportColumn *column)
{
  static const char *const headers[] = { "等级", "客户等级", "级别", "客户级别", "tier", NULL };
  g_autofree char *folded = pagoda_text_fold (column->header);
  guint n_classes = 0;

  if (!g_strv_contains (headers, folded))
    return FALSE;
  for (guint i = 0; i < column->samples->len; i++)
    {
      const char *sample = g_ptr_array_index (column->samples, i);
      PagodaTier tier;
      PagodaAccountClass account_class;
      if (!pagoda_tier_parse (sample, &tier))
        return FALSE;
      n_classes += pagoda_account_class_parse (sample, &account_class);
    }
  return n_classes < column->samples->len;
}

/* Tiers are computed and never imported.  A class beside them is the one that follows from the tier, unless
 * the sheet says which classes were set by hand. */
static void
leave_out_computed (GPtrArray *columns, GHashTable *named)
{
  const PagodaImportField *account_class = pagoda_field (PAGODA_FIELD_CUSTOMER_CLASS);
  gboolean by_hand = is_filled (columns, pagoda_field (PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND));
  gboolean has_tiers = FALSE;

  for (guint i = 0; i < columns->len; i++)
    has_tiers = has_tiers || holds_tiers (g_ptr_array_index (columns, i));
  for (guint i = 0; i < columns->len && has_tiers && !by_hand; i++)
    {
      PagodaImportColumn *column = g_ptr_array_index (columns, i);
      if (column->field == account_class && !g_hash_table_contains (named, column))
        column->field = NULL;
    }
}

/* Whose telephone number or address is guessed from @header in a list of customers whose rows name a contact.
 * A mobile telephone is a person's; any other is that of whom it stands behind, and 公司电话 says whose it
 * is. */
static const PagodaImportField *
choose_whose (const char *header, const PagodaImportField *field, gboolean is_behind_contact)
{
  const PagodaImportField *personal = pagoda_field_guess (header, PAGODA_IMPORT_CONTACTS);

  if (personal == pagoda_field (PAGODA_FIELD_CONTACT_MOBILE))
    return personal;
  return is_behind_contact
                 && (personal == pagoda_field (PAGODA_FIELD_CONTACT_PHONE)
                     || personal == pagoda_field (PAGODA_FIELD_CONTACT_EMAIL))
             ? personal
             : field;
}

/* What the column at @place is guessed to fill, or NULL; the column of contacts (@contact, or −1) is known.
 */
static const PagodaImportField *
guess_field (GPtrArray *columns, guint place, PagodaImportKind kind, int contact)
{
  const char *header = ((PagodaImportColumn *)g_ptr_array_index (columns, place))->header;
  const PagodaImportField *field = pagoda_field_guess (header, kind);

  if (field == NULL || kind != PAGODA_IMPORT_CUSTOMERS)
    return field;
  if (contact >= 0)
    return choose_whose (header, field, (int)place > contact);
  /* Without a name nothing can be said about a contact. */
  return pagoda_field_is_of_contact (pagoda_field_id (field)) ? NULL : field;
}

/* The place of the column that names contacts, by what was said or else guessed; −1 where none does. */
static int
find_contact (GPtrArray *columns, PagodaImportKind kind, GHashTable *named)
{
  const PagodaImportField *name = pagoda_field (PAGODA_FIELD_CONTACT_NAME);
  int place = place_of (columns, name);

  for (guint i = 0; i < columns->len && place < 0; i++)
    {
      PagodaImportColumn *column = g_ptr_array_index (columns, i);
      if (!g_hash_table_contains (named, column) && pagoda_field_guess (column->header, kind) == name)
        place = (int)i;
    }
  return place;
}

static void
guess_columns (GPtrArray *columns, PagodaImportKind kind, GHashTable *named)
{
  int contact = find_contact (columns, kind, named);

  for (guint i = 0; i < columns->len; i++)
    {
      PagodaImportColumn *column = g_ptr_array_index (columns, i);
      const PagodaImportField *field = guess_field (columns, i, kind, contact);
      if (field == NULL || g_hash_table_contains (named, column) || is_filled (columns, field))
        continue;
      if (pagoda_field_id (field) != PAGODA_FIELD_CUSTOMER_CLASS || !holds_tiers (column))
        column->field = field;
    }
}

gboolean
pagoda_mapping_apply (const char *const *mapping, PagodaImportKind kind, GPtrArray *columns, GError **error)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; mapping != NULL && mapping[i] != NULL; i++)
    if (!apply_entry (mapping[i], kind, columns, named, error))
      return FALSE;
  guess_columns (columns, kind, named);
  leave_out_computed (columns, named);
  return TRUE;
}

gboolean
pagoda_import_check_mapping (const char *const *mapping, PagodaImportKind kind, GError **error)
{
  const PagodaImportField *field;

  for (gsize i = 0; mapping != NULL && mapping[i] != NULL; i++)
    if (!find_field (mapping[i], kind, &field, error))
      return FALSE;
  return TRUE;
}
