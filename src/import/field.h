/* field.h: what a column of a spreadsheet can mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields have numbers here, so that a row is an array indexed by them.  The names of the public table
 * (import.h) are what outlives a build; the numbers are not.
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_FIELD_CUSTOMER_CODE,
  PAGODA_FIELD_CUSTOMER_NAME,
  PAGODA_FIELD_CUSTOMER_SHORT_NAME,
  PAGODA_FIELD_CUSTOMER_COUNTRY,
  PAGODA_FIELD_CUSTOMER_PROVINCE,
  PAGODA_FIELD_CUSTOMER_CITY,
  PAGODA_FIELD_CUSTOMER_DISTRICT,
  PAGODA_FIELD_CUSTOMER_ADDRESS,
  PAGODA_FIELD_CUSTOMER_PHONE,
  PAGODA_FIELD_CUSTOMER_EMAIL,
  PAGODA_FIELD_CUSTOMER_WEBSITE,
  PAGODA_FIELD_CUSTOMER_TRADE,
  PAGODA_FIELD_CUSTOMER_NOTE,
  PAGODA_FIELD_CUSTOMER_MARGIN,
  PAGODA_FIELD_CUSTOMER_OWNER,
  PAGODA_FIELD_CUSTOMER_CLASS,
  PAGODA_FIELD_CUSTOMER_OTHER,
  PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND,
  PAGODA_FIELD_CUSTOMER_CLASS_UNTIL,
  PAGODA_FIELD_CONTACT_NAME,
  PAGODA_FIELD_CONTACT_TITLE,
  PAGODA_FIELD_CONTACT_DEPARTMENT,
  PAGODA_FIELD_CONTACT_PHONE,
  PAGODA_FIELD_CONTACT_MOBILE,
  PAGODA_FIELD_CONTACT_EMAIL,
  PAGODA_FIELD_CONTACT_WECHAT,
  PAGODA_FIELD_CONTACT_BIRTHDAY,
  PAGODA_FIELD_CONTACT_NOTE,
  PAGODA_FIELD_ORDER_NUMBER,
  PAGODA_FIELD_ORDER_DAY,
  PAGODA_FIELD_ORDER_CURRENCY,
  PAGODA_FIELD_ORDER_RATE,
  PAGODA_FIELD_ORDER_NOTE,
  PAGODA_FIELD_LINE_PRODUCT,
  PAGODA_FIELD_LINE_QUANTITY,
  PAGODA_FIELD_LINE_PRICE,
  PAGODA_FIELD_LINE_AMOUNT,
  PAGODA_FIELD_LINE_COST,
  PAGODA_FIELD_LINE_UNIT_COST,
  PAGODA_FIELD_PRODUCT_NAME,
  PAGODA_FIELD_PRODUCT_UNIT,
  PAGODA_FIELD_ACTIVITY_KIND,
  PAGODA_FIELD_ACTIVITY_STATE,
  PAGODA_FIELD_ACTIVITY_DAY,
  PAGODA_FIELD_ACTIVITY_TIME,
  PAGODA_FIELD_ACTIVITY_DURATION,
  PAGODA_FIELD_ACTIVITY_PERSON,
  PAGODA_FIELD_ACTIVITY_CONTACT,
  PAGODA_FIELD_ACTIVITY_REACHED,
  PAGODA_FIELD_ACTIVITY_NEED,
  PAGODA_FIELD_ACTIVITY_NEED_AMOUNT,
  PAGODA_FIELD_ACTIVITY_ATTITUDE,
  PAGODA_FIELD_ACTIVITY_VISIT_CHANCE,
  PAGODA_FIELD_ACTIVITY_REJECTION,
  PAGODA_FIELD_ACTIVITY_OBJECTION,
  PAGODA_FIELD_ACTIVITY_CONFIDENCE,
  PAGODA_FIELD_ACTIVITY_NEXT_STEP,
  PAGODA_FIELD_ACTIVITY_NEXT_DAY,
  PAGODA_FIELD_ACTIVITY_CANCEL_REASON,
  PAGODA_FIELD_ACTIVITY_NOTE,
  PAGODA_FIELD_ACTIVITY_ANSWER,
  PAGODA_FIELD_ACTIVITY_PLANNED,
  PAGODA_FIELD_ACTIVITY_CANCELLED,
  PAGODA_FIELD_ACTIVITY_REMINDER,
  PAGODA_FIELD_ACTIVITY_ZONE,
  PAGODA_FIELD_ACTIVITY_UID,
  PAGODA_FIELD_ACTIVITY_MENTIONS,
  PAGODA_FIELD_ACTIVITY_CATEGORIES,
  PAGODA_FIELD_ACTIVITY_REPEATS,
  PAGODA_FIELD_HOLIDAY_DAY,
  PAGODA_FIELD_HOLIDAY_LAST_DAY,
  PAGODA_FIELD_HOLIDAY_NAME,
  PAGODA_FIELD_HOLIDAY_KIND,
  PAGODA_FIELD_RECEIVABLE_NUMBER,
  PAGODA_FIELD_RECEIVABLE_DAY,
  PAGODA_FIELD_RECEIVABLE_DUE,
  PAGODA_FIELD_RECEIVABLE_AMOUNT,
  PAGODA_FIELD_RECEIVABLE_PAID,
  PAGODA_FIELD_RECEIVABLE_PAID_DAY,
  PAGODA_FIELD_RECEIVABLE_ORDER,
  PAGODA_FIELD_RECEIVABLE_NOTE,
} PagodaFieldId;
#define PAGODA_N_FIELDS 81

/** The attributes of a customer, whatever the sheet is about, are the fields after its code. */
#define PAGODA_FIRST_ATTRIBUTE PAGODA_FIELD_CUSTOMER_NAME
#define PAGODA_N_ATTRIBUTES 16

const PagodaImportField *pagoda_field (PagodaFieldId id);

PagodaFieldId pagoda_field_id (const PagodaImportField *field);

/** TRUE where an import of @kind can fill @id. */
gboolean pagoda_field_belongs (PagodaFieldId id, PagodaImportKind kind);

/** TRUE for what can be said about a contact, its name included. */
gboolean pagoda_field_is_of_contact (PagodaFieldId id);

/** TRUE for fields that hold a day. */
gboolean pagoda_field_is_day (PagodaFieldId id);

/**
 * TRUE for the fields without which a row says nothing that can be kept: who, which order, when, and how
 * much. A cell of another field that cannot be read is left out, and the row is imported without it.
 */
gboolean pagoda_field_is_essential (PagodaFieldId id);

/** TRUE for fields that hold a code or a telephone number, of which a column of numbers makes `17850.0`. */
gboolean pagoda_field_is_code (PagodaFieldId id);

/** The field that is called @name, whatever kinds have it, or NULL. */
const PagodaImportField *pagoda_field_find (const char *name);

/**
 * The field that an import of @kind guesses from @header, or NULL.  Case, width, spaces, punctuation and
 * units do not matter: `单价（元）` is 单价, and `Amount, k CNY` is Amount.
 */
const PagodaImportField *pagoda_field_guess (const char *header, PagodaImportKind kind);

G_END_DECLS
