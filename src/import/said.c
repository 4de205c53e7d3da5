/* said.c: what a file says about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/said.h"

#include "base/text.h"

/* The attributes that are texts of PagodaCustomer; the rest is handled one by one. */
#define N_TEXTS 12
static const gsize texts[N_TEXTS] = {
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_NAME)] = G_STRUCT_OFFSET (PagodaCustomer, name),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_SHORT_NAME)] = G_STRUCT_OFFSET (PagodaCustomer, short_name),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_COUNTRY)] = G_STRUCT_OFFSET (PagodaCustomer, country),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_PROVINCE)] = G_STRUCT_OFFSET (PagodaCustomer, province),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_CITY)] = G_STRUCT_OFFSET (PagodaCustomer, city),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_DISTRICT)] = G_STRUCT_OFFSET (PagodaCustomer, district),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_ADDRESS)] = G_STRUCT_OFFSET (PagodaCustomer, address),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_PHONE)] = G_STRUCT_OFFSET (PagodaCustomer, phone),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_EMAIL)] = G_STRUCT_OFFSET (PagodaCustomer, email),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_WEBSITE)] = G_STRUCT_OFFSET (PagodaCustomer, website),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_TRADE)] = G_STRUCT_OFFSET (PagodaCustomer, trade),
  [PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_NOTE)] = G_STRUCT_OFFSET (PagodaCustomer, note),
};

const char *
pagoda_said_remember (PagodaSaid *said,
                      guint attribute,
                      const char *value,
                      guint64 row,
                      guint64 *overruled_row)
{
  const char *overruled = NULL;

  if (value == NULL || (said->is_found_by_name && attribute == PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_NAME)))
    return NULL;
  if (said->remembered == NULL)
    said->remembered = g_new0 (PagodaRemembered, PAGODA_N_ATTRIBUTES);
  PagodaRemembered *remembered = &said->remembered[attribute];
  if (remembered->value != NULL && remembered->value != value)
    {
      overruled = remembered->value;
      *overruled_row = remembered->row;
    }
  *remembered = (PagodaRemembered){ value, row };
  return overruled;
}

void
pagoda_said_assert (PagodaSaid *said, guint attribute, const char *value)
{
  if (value == NULL)
    return;
  if (said->asserted == NULL)
    said->asserted = g_new0 (const char *, PAGODA_N_ATTRIBUTES);
  said->asserted[attribute] = value;
}

void
pagoda_said_assert_all (PagodaSaid *said)
{
  for (guint i = 0; said->remembered != NULL && i < PAGODA_N_ATTRIBUTES; i++)
    pagoda_said_assert (said, i, said->remembered[i].value);
}

const char *
pagoda_said_choose (const PagodaSaid *said, guint attribute, const char *current)
{
  const char *value = said->asserted != NULL ? said->asserted[attribute] : NULL;

  if (value == NULL && current == NULL && said->remembered != NULL)
    value = said->remembered[attribute].value;
  return g_strcmp0 (value, current) != 0 ? value : NULL;
}

void
pagoda_said_rename (PagodaCustomer *customer, const char *name)
{
  g_autofree char *old_short = pagoda_customer_guess_short_name (customer->name);
  g_autofree char *old_reading = pagoda_text_reading (customer->name, PAGODA_READING_COMPANY);

  if (g_strcmp0 (customer->short_name, old_short) == 0)
    {
      g_free (customer->short_name);
      customer->short_name = pagoda_customer_guess_short_name (name);
    }
  if (g_strcmp0 (customer->reading, old_reading) == 0)
    {
      g_free (customer->reading);
      customer->reading = pagoda_text_reading (name, PAGODA_READING_COMPANY);
    }
  g_free (customer->name);
  customer->name = g_strdup (name);
}

static gboolean
apply_name (const PagodaSaid *said, PagodaCustomer *customer)
{
  /* A name that is only the code was never given. */
  const char *current = g_strcmp0 (customer->name, customer->code) != 0 ? customer->name : NULL;
  const char *name = pagoda_said_choose (said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_NAME), current);

  /* A name that the customer was found by says nothing new about it, however it is spelled. */
  if (said->is_found_by_name || name == NULL || g_str_equal (name, customer->name))
    return FALSE;
  pagoda_said_rename (customer, name);
  return TRUE;
}

static gboolean
apply_margin (const PagodaSaid *said, PagodaCustomer *customer)
{
  g_autofree char *current
      = customer->margin != PAGODA_MARGIN_NONE ? pagoda_decimal_to_plain (customer->margin) : NULL;
  const char *margin = pagoda_said_choose (said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_MARGIN), current);

  return margin != NULL && pagoda_decimal_parse (margin, &customer->margin);
}

gboolean
pagoda_said_apply (const PagodaSaid *said, PagodaCustomer *customer)
{
  gboolean changed = apply_name (said, customer);

  for (guint i = PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_SHORT_NAME); i < N_TEXTS; i++)
    {
      char **text = &G_STRUCT_MEMBER (char *, customer, texts[i]);
      const char *value = pagoda_said_choose (said, i, *text);
      if (value == NULL)
        continue;
      g_free (*text);
      *text = g_strdup (value);
      changed = TRUE;
    }
  return apply_margin (said, customer) || changed;
}

void
pagoda_said_clear (PagodaSaid *said)
{
  g_clear_pointer (&said->remembered, g_free);
  g_clear_pointer (&said->asserted, g_free);
}
