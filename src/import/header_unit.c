/* header_unit.c: the unit that a header names, as in 金额(万元), Amount (k USD) or 单价(元/千件).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/header_unit.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CODES                                                                                                \
  "cny|rmb|usd|eur|gbp|jpy|hkd|twd|mop|krw|sgd|aud|cad|nzd|chf|inr|rub|thb|vnd|myr|idr|php|brl|mxn|sek|"     \
  "nok|dkk|pln|zar|aed"

/* What is counted one by one: 千件 is a thousand of them, while 千克 and 千米 are units of their own. */
#define COUNTED "[件个只支枚片张台套吨箱瓶袋盒包根条双本把粒桶卷匹]"

/* Headers are folded when these see them.  A letter alone is a unit where something stands before it. */
#define SIZE                                                                                                 \
  "(?<han>[十百千万亿]+)(?=元|人民币|美|欧|英镑|日元|港|台币|" COUNTED "|\\W|_|$)"                           \
  "|(?<![\\p{L}\\p{N}])(?<word>thousands?|tsd|millions?|mio|mln|mn|billions?|bn)(?![\\p{L}\\p{N}])"          \
  "|(?<=[^\\p{L}\\p{N}])(?<letter>[kmw])(?=" CODES "|[^\\p{L}\\p{N}]|$)"                                     \
  "|(?<=" CODES ")(?<after>[km])(?![\\p{L}\\p{N}])"                                                          \
  "|(?<![\\p{N}.,])(?<number>10+|000)s?(?![\\p{N}%a-z克升斤毫])"

#define CURRENCY                                                                                             \
  "(?<![a-z])(?:[km](?=" CODES "))?(?:(?<code>" CODES ")(?:[km])?|yuan|renminbi)(?![a-z])"                   \
  "|人民币元?|[美欧日港]元|港币|[新]?台币|英镑|(?<!单)元|[€£$¥]"

#define HOURS "小时|(?<![a-z])(?:hours?|hrs?|h)(?![a-z])"

typedef struct
{
  const char *word;
  const char *codes;
} CurrencyWord;

static const CurrencyWord currency_words[] = {
  { "美元", "USD" },
  { "欧元", "EUR" },
  { "日元", "JPY" },
  { "港", "HKD" },
  { "台币", "TWD" },
  { "英镑", "GBP" },
  { "人民币", "CNY" },
  { "rmb", "CNY" },
  { "renminbi", "CNY" },
  { "yuan", "CNY" },
  { "元", "CNY HKD TWD MOP SGD" },
  { "€", "EUR" },
  { "£", "GBP" },
  { "$", "USD HKD TWD SGD AUD CAD NZD MXN BRL MOP" },
  { "¥", "CNY JPY" },
};

typedef enum
{
  EXPRESSION_SIZE,
  EXPRESSION_CURRENCY,
  EXPRESSION_HOURS,
} Expression;

/* The expressions are compiled once and kept. */
static GRegex *
expression (Expression which)
{
  static const char *const patterns[] = { SIZE, CURRENCY, HOURS };
  static GRegex *compiled[G_N_ELEMENTS (patterns)];
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
        compiled[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&is_ready, 1);
    }
  return compiled[which];
}

static gint64
han_value (const char *text)
{
  gint64 value = 1;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    switch (g_utf8_get_char (text))
      {
      case 0x5341 /* 十 */:
        value *= 10;
        break;
      case 0x767E /* 百 */:
        value *= 100;
        break;
      case 0x5343 /* 千 */:
        value *= 1000;
        break;
      case 0x4E07 /* 万 */:
        value *= 10000;
        break;
      default: /* 亿 */
        value *= 100000000;
        break;
      }
  return value;
}

static gint64
word_value (const char *word)
{
  switch (word[0])
    {
    case 'k':
    case 't':
      return 1000;
    case 'w': /* how 万 is typed where there is no Chinese keyboard */
      return 10000;
    case 'b':
      return 1000000000;
    default:
      return 1000000;
    }
}

/* What the size that @match has found stands for. */
static gint64
value_of (const GMatchInfo *match)
{
  static const char *const groups[] = { "word", "letter", "after" };
  g_autofree char *han = g_match_info_fetch_named (match, "han");
  g_autofree char *number = g_match_info_fetch_named (match, "number");

  /* Longer than any size there is: somebody's own number, and no unit. */
  if ((han != NULL && strlen (han) > strlen ("万亿")) || (number != NULL && strlen (number) > 10))
    return 1;
  if (han != NULL && han[0] != '\0')
    return han_value (han);
  if (number != NULL && number[0] != '\0')
    return number[0] == '0' ? 1000 : g_ascii_strtoll (number, NULL, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *word = g_match_info_fetch_named (match, groups[i]);
      if (word != NULL && word[0] != '\0')
        return word_value (word);
    }
  return 1;
}

/* Whether what follows the first @length bytes of @header is what a price is for: 元/, per, 每. */
static gboolean
is_per (const char *header, gsize length)
{
  g_autofree char *before = g_strchomp (g_strndup (header, length));

  if (g_str_has_suffix (before, "每") || g_str_has_suffix (before, "per"))
    return TRUE;
  return g_str_has_suffix (before, "/") && g_regex_match (expression (EXPRESSION_CURRENCY), before, 0, NULL);
}

gboolean
pagoda_field_has_unit (PagodaFieldId id)
{
  return id == PAGODA_FIELD_LINE_QUANTITY || id == PAGODA_FIELD_LINE_PRICE || id == PAGODA_FIELD_LINE_AMOUNT
         || id == PAGODA_FIELD_LINE_COST || id == PAGODA_FIELD_LINE_UNIT_COST
         || id == PAGODA_FIELD_ACTIVITY_NEED_AMOUNT || id == PAGODA_FIELD_ACTIVITY_DURATION
         || id == PAGODA_FIELD_PROJECT_AMOUNT || id == PAGODA_FIELD_RECEIVABLE_AMOUNT
         || id == PAGODA_FIELD_RECEIVABLE_PAID;
}

/* Sets @place to @value; FALSE where it has another one. */
static gboolean
settle (gint64 *place, gint64 value)
{
  gboolean fits = *place == 1 || value == 1 || *place == value;

  *place = MAX (*place, value);
  return fits;
}

gboolean
pagoda_header_scale (const char *header, PagodaFieldId id, PagodaScale *scale)
{
  g_autofree char *folded = pagoda_text_fold (header);
  gboolean is_price = id == PAGODA_FIELD_LINE_PRICE || id == PAGODA_FIELD_LINE_UNIT_COST;
  g_autoptr (GMatchInfo) match = NULL;
  gboolean is_clear = TRUE;

  *scale = (PagodaScale){ 1, 1 };
  if (id == PAGODA_FIELD_ACTIVITY_DURATION)
    {
      /* Durations are in minutes. */
      if (g_regex_match (expression (EXPRESSION_HOURS), folded, 0, NULL))
        scale->times = 60;
      return TRUE;
    }
  if (!pagoda_field_has_unit (id))
    return TRUE;
  for (g_regex_match (expression (EXPRESSION_SIZE), folded, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start = 0;
      g_match_info_fetch_pos (match, 0, &start, NULL);
      gboolean divides = is_price && is_per (folded, (gsize)start);
      is_clear &= settle (divides ? &scale->divisor : &scale->times, value_of (match));
    }
  return is_clear;
}

const char *
pagoda_header_currencies (const char *header)
{
  g_autofree char *folded = pagoda_text_fold (header);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (expression (EXPRESSION_CURRENCY), folded, 0, &match))
    return NULL;
  g_autofree char *word = g_match_info_fetch (match, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (currency_words); i++)
    if (strstr (word, currency_words[i].word) != NULL)
      return currency_words[i].codes;
  g_autofree char *code = g_match_info_fetch_named (match, "code");
  g_autofree char *upper = g_ascii_strup (code, -1);
  return g_intern_string (upper);
}

gboolean
pagoda_units_check (const PagodaImportLook *look, GError **error)
{
  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      PagodaScale scale;
      if (column->field == NULL
          || pagoda_header_scale (column->header, pagoda_field_id (column->field), &scale))
        continue;
      g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
                   _ ("The header “%s” names two units. Nothing was changed. Give it one in the file."),
                   column->header);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_sum (const PagodaImportColumn *column)
{
  PagodaFieldId id = column->field != NULL ? pagoda_field_id (column->field) : PAGODA_FIELD_LINE_QUANTITY;

  return pagoda_field_has_unit (id) && id != PAGODA_FIELD_LINE_QUANTITY
         && id != PAGODA_FIELD_ACTIVITY_DURATION;
}

/* The currency that @header names: @own where it can be meant; NULL where it names none. */
static const char *
currency_of (const char *header, const char *own)
{
  const char *codes = pagoda_header_currencies (header);
  char first[4] = { 0 };

  if (codes == NULL)
    return NULL;
  g_strlcpy (first, codes, sizeof first);
  return g_intern_string (strstr (codes, own) != NULL ? own : first);
}

gboolean
pagoda_units_find_currency (const PagodaImportLook *look,
                            const char *own,
                            const char **currency,
                            GError **error)
{
  const char *named = NULL;

  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      const char *code = is_sum (column) ? currency_of (column->header, own) : NULL;
      if (named != NULL && code != NULL && code != named)
        {
          g_set_error (
              error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
              _ ("The headers name amounts in %s and in %s. Nothing was changed. Leave out the columns "
                 "of one of them."),
              named, code);
          return FALSE;
        }
      if (code != NULL)
        named = code;
    }
  *currency = g_strcmp0 (named, own) != 0 ? named : NULL;
  return TRUE;
}

char *
pagoda_header_without_unit (const char *header)
{
  g_autofree char *folded = pagoda_text_fold (header);
  g_autofree char *plain = g_regex_replace_literal (expression (EXPRESSION_SIZE), folded, -1, 0, "", 0, NULL);

  return g_regex_replace_literal (expression (EXPRESSION_CURRENCY), plain, -1, 0, "", 0, NULL);
}
