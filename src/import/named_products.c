/* named_products.c: the products that a file names, and what it says about them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/named_products.h"

/* What is said about a product: interned texts, NULL where nothing is. */
typedef struct
{
  const char *name;
  const char *unit;
} Said;

typedef struct
{
  const char *code;
  char *key;
  Said remembered;
  Said asserted;
  PagodaId id;
  PagodaDecimal margin;
  gboolean is_wanted;
  const PagodaProduct *stored; /* NULL where the store has none */
} Entry;

struct _PagodaNamedProducts
{
  GPtrArray *entries;
  GHashTable *by_code; /* interned code → place + 1 */
  GHashTable *by_key;  /* key → place + 1 */
  GHashTable *stored;  /* of pagoda_products_by_key(), and those written early; NULL until asked for */
};

static Entry *
entry_at (const PagodaNamedProducts *products, guint32 product)
{
  return g_ptr_array_index (products->entries, product);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_free (entry);
}

PagodaNamedProducts *
pagoda_named_products_new (void)
{
  PagodaNamedProducts *products = g_new0 (PagodaNamedProducts, 1);

  products->entries = g_ptr_array_new_with_free_func (free_entry);
  products->by_code = g_hash_table_new (NULL, NULL);
  products->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return products;
}

void
pagoda_named_products_free (PagodaNamedProducts *products)
{
  if (products == NULL)
    return;
  g_hash_table_unref (products->by_code);
  g_hash_table_unref (products->by_key);
  g_clear_pointer (&products->stored, g_hash_table_unref);
  g_ptr_array_unref (products->entries);
  g_free (products);
}

static gpointer
add_entry (PagodaNamedProducts *products, const char *code, char *key)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->code = code;
  entry->key = key;
  entry->margin = PAGODA_MARGIN_NONE;
  g_ptr_array_add (products->entries, entry);
  gpointer place = GUINT_TO_POINTER (products->entries->len);
  g_hash_table_insert (products->by_key, key, place);
  return place;
}

guint32
pagoda_named_products_take (PagodaNamedProducts *products, const char *code)
{
  gpointer place = g_hash_table_lookup (products->by_code, code);

  if (place == NULL)
    {
      g_autofree char *key = pagoda_product_key (code);
      place = g_hash_table_lookup (products->by_key, key);
      if (place == NULL)
        place = add_entry (products, code, g_steal_pointer (&key));
      g_hash_table_insert (products->by_code, (gpointer)code, place);
    }
  return GPOINTER_TO_UINT (place) - 1;
}

static void
say (Said *said, const char *name, const char *unit)
{
  if (name != NULL)
    said->name = name;
  if (unit != NULL)
    said->unit = unit;
}

void
pagoda_named_products_remember (PagodaNamedProducts *products,
                                guint32 product,
                                const char *name,
                                const char *unit)
{
  say (&entry_at (products, product)->remembered, name, unit);
}

void
pagoda_named_products_assert (PagodaNamedProducts *products,
                              guint32 product,
                              const char *name,
                              const char *unit)
{
  say (&entry_at (products, product)->asserted, name, unit);
}

static gboolean
know_stored (PagodaNamedProducts *products, PagodaDatabase *database, GError **error)
{
  if (products->stored == NULL)
    products->stored = pagoda_products_by_key (database, error);
  return products->stored != NULL;
}

static void
resolve_entry (PagodaNamedProducts *products, Entry *entry)
{
  entry->stored = g_hash_table_lookup (products->stored, entry->key);
  if (entry->stored == NULL)
    return;
  entry->id = entry->stored->id;
  entry->margin = entry->stored->margin;
}

gboolean
pagoda_named_products_resolve (PagodaNamedProducts *products, PagodaDatabase *database, GError **error)
{
  if (!know_stored (products, database, error))
    return FALSE;
  for (guint i = 0; i < products->entries->len; i++)
    resolve_entry (products, entry_at (products, i));
  return TRUE;
}

PagodaId
pagoda_named_products_id (const PagodaNamedProducts *products, guint32 product)
{
  return product == PAGODA_NO_PRODUCT ? PAGODA_ID_NONE : entry_at (products, product)->id;
}

PagodaDecimal
pagoda_named_products_margin (const PagodaNamedProducts *products, guint32 product)
{
  return product == PAGODA_NO_PRODUCT ? PAGODA_MARGIN_NONE : entry_at (products, product)->margin;
}

void
pagoda_named_products_want (PagodaNamedProducts *products, guint32 product)
{
  entry_at (products, product)->is_wanted = TRUE;
}

/* What the store is to hold where it holds @current now. */
static const char *
choose (const char *asserted, const char *remembered, const char *current)
{
  if (asserted != NULL)
    return asserted;
  return current != NULL ? current : remembered;
}

static gboolean
write_entry (Entry *entry, PagodaDatabase *database, GError **error)
{
  const char *name = entry->stored != NULL ? entry->stored->name : NULL;
  const char *unit = entry->stored != NULL ? entry->stored->unit : NULL;
  PagodaProduct product = { .id = entry->id,
                            .code = (char *)entry->code,
                            .name = (char *)choose (entry->asserted.name, entry->remembered.name, name),
                            .unit = (char *)choose (entry->asserted.unit, entry->remembered.unit, unit),
                            .margin = entry->margin };

  if (entry->stored == NULL)
    {
      gboolean inserted = pagoda_products_insert (database, &product, error);
      entry->id = product.id;
      return inserted;
    }
  if (g_strcmp0 (product.name, name) == 0 && g_strcmp0 (product.unit, unit) == 0)
    return TRUE;
  return pagoda_products_update (database, &product, error);
}

/* The store then knows as much of the product as of one that was there before: its name and unit follow as
 * those of any other. */
static gboolean
insert_bare (PagodaNamedProducts *products, Entry *entry, PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaProduct) product = g_new0 (PagodaProduct, 1);

  product->code = g_strdup (entry->code);
  product->margin = PAGODA_MARGIN_NONE;
  if (!pagoda_products_insert (database, product, error))
    return FALSE;
  g_hash_table_insert (products->stored, g_strdup (entry->key), g_steal_pointer (&product));
  resolve_entry (products, entry);
  return TRUE;
}

gboolean
pagoda_named_products_write_early (PagodaNamedProducts *products,
                                   guint32 product,
                                   PagodaDatabase *database,
                                   GError **error)
{
  if (product == PAGODA_NO_PRODUCT)
    return TRUE;
  Entry *entry = entry_at (products, product);
  if (entry->id != PAGODA_ID_NONE)
    return TRUE;
  if (!know_stored (products, database, error))
    return FALSE;
  resolve_entry (products, entry);
  return entry->stored != NULL || insert_bare (products, entry, database, error);
}

gboolean
pagoda_named_products_write (PagodaNamedProducts *products, PagodaDatabase *database, GError **error)
{
  for (guint i = 0; i < products->entries->len; i++)
    {
      Entry *entry = entry_at (products, i);
      if (entry->is_wanted && !write_entry (entry, database, error))
        return FALSE;
    }
  return TRUE;
}
