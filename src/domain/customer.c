/* customer.c: a company we sell to or could.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/customer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord tiers[PAGODA_N_TIERS] = {
  [PAGODA_TIER_TOP] = { "top", NC_ ("tier", "Top"), "超级|超级客户" },
  [PAGODA_TIER_LARGE] = { "large", NC_ ("tier", "Large"), "大|大客户" },
  [PAGODA_TIER_MEDIUM] = { "medium", NC_ ("tier", "Medium"), "中|中客户|中型客户" },
  [PAGODA_TIER_SMALL] = { "small", NC_ ("tier", "Small"), "小|小客户|小型客户" },
  [PAGODA_TIER_INACTIVE] = { "inactive", NC_ ("tier", "Inactive"), "休眠|休眠客户|非积极|非积极客户" },
  [PAGODA_TIER_PROSPECT] = { "prospect", NC_ ("tier", "Prospect"), "潜在|潜在客户" },
  [PAGODA_TIER_SUSPECT] = { "suspect", NC_ ("tier", "Suspect"), "待接触|待接触客户|疑虑者" },
  [PAGODA_TIER_OTHER] = { "other", NC_ ("tier", "Other"), "其他|其他客户|其它" },
};
PAGODA_DEFINE_WORDS (PagodaTier, tier, tiers, "tier")

static const PagodaWord account_classes[PAGODA_N_CLASSES] = {
  [PAGODA_CLASS_STRATEGIC] = { "strategic", NC_ ("account class", "Strategic"), "战略|战略客户|战略级" },
  [PAGODA_CLASS_TOP] = { "top", NC_ ("account class", "TOP"), "top客户|top级" },
  [PAGODA_CLASS_IMPORTANT]
  = { "important", NC_ ("account class", "Important"), "重要|重要客户|重点|重点客户" },
  [PAGODA_CLASS_ORDINARY] = { "ordinary", NC_ ("account class", "Ordinary"), "普通|普通客户|一般|一般客户" },
};
PAGODA_DEFINE_WORDS (PagodaAccountClass, account_class, account_classes, "account class")

PagodaCustomer *
pagoda_customer_new (void)
{
  PagodaCustomer *customer = g_new0 (PagodaCustomer, 1);

  customer->margin = PAGODA_MARGIN_NONE;
  return customer;
}

/* The text members of a customer, so that copying and freeing cannot forget one. */
static const gsize customer_texts[] = {
  G_STRUCT_OFFSET (PagodaCustomer, code),       G_STRUCT_OFFSET (PagodaCustomer, name),
  G_STRUCT_OFFSET (PagodaCustomer, short_name), G_STRUCT_OFFSET (PagodaCustomer, reading),
  G_STRUCT_OFFSET (PagodaCustomer, country),    G_STRUCT_OFFSET (PagodaCustomer, province),
  G_STRUCT_OFFSET (PagodaCustomer, city),       G_STRUCT_OFFSET (PagodaCustomer, district),
  G_STRUCT_OFFSET (PagodaCustomer, address),    G_STRUCT_OFFSET (PagodaCustomer, phone),
  G_STRUCT_OFFSET (PagodaCustomer, email),      G_STRUCT_OFFSET (PagodaCustomer, website),
  G_STRUCT_OFFSET (PagodaCustomer, trade),      G_STRUCT_OFFSET (PagodaCustomer, note),
};

static char **
customer_text (const PagodaCustomer *customer, gsize i)
{
  return &G_STRUCT_MEMBER (char *, (gpointer)customer, customer_texts[i]);
}

PagodaCustomer *
pagoda_customer_copy (const PagodaCustomer *customer)
{
  PagodaCustomer *copy = g_memdup2 (customer, sizeof *customer);

  for (gsize i = 0; i < G_N_ELEMENTS (customer_texts); i++)
    *customer_text (copy, i) = g_strdup (*customer_text (customer, i));
  return copy;
}

void
pagoda_customer_free (PagodaCustomer *customer)
{
  if (customer == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (customer_texts); i++)
    g_free (*customer_text (customer, i));
  g_free (customer);
}

PagodaContact *
pagoda_contact_new (void)
{
  PagodaContact *contact = g_new0 (PagodaContact, 1);

  contact->birthday = PAGODA_DAY_NONE;
  return contact;
}

void
pagoda_contact_free (PagodaContact *contact)
{
  if (contact == NULL)
    return;
  g_free (contact->name);
  g_free (contact->reading);
  g_free (contact->title);
  g_free (contact->department);
  g_free (contact->phone);
  g_free (contact->mobile);
  g_free (contact->email);
  g_free (contact->wechat);
  g_free (contact->note);
  g_free (contact);
}

/* Legal forms, the longer before the ones they end with. */
static const char *const legal_forms[] = {
  "集团股份有限公司",
  "股份有限公司",
  "有限责任公司",
  "集团有限公司",
  "有限公司",
  "集团公司",
  "总公司",
  "分公司",
  "公司",
  ", Inc.",
  " Inc.",
  " Inc",
  " Co., Ltd.",
  " Co.,Ltd.",
  " Co., Ltd",
  " Co.,Ltd",
  " Co. Ltd.",
  " Co. Ltd",
  " Co Ltd",
  " Ltd.",
  " Ltd",
  " Limited",
  " LLC",
  " GmbH",
  " plc",
  " PLC",
  " Corp.",
  " Corporation",
};

/* A region opens a company name as 江苏, 江苏省 or 南京市. */
static const char *const regions[] = {
  "北京", "天津", "上海", "重庆",   "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
  "福建", "江西", "山东", "河南",   "湖北", "湖南", "广东", "海南", "四川",   "贵州", "云南", "陕西",
  "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港",   "澳门", "苏州", "南京",
  "无锡", "常州", "杭州", "宁波",   "广州", "深圳", "东莞", "佛山", "青岛",   "济南", "武汉", "长沙",
  "成都", "西安", "郑州", "合肥",   "厦门", "福州", "大连", "沈阳", "中国",
};

static void
remove_bracketed (GString *name)
{
  static const char *const brackets[][2] = { { "（", "）" }, { "(", ")" }, { "【", "】" } };

  for (gsize i = 0; i < G_N_ELEMENTS (brackets); i++)
    for (char *open; (open = strstr (name->str, brackets[i][0])) != NULL;)
      {
        char *close = strstr (open, brackets[i][1]);
        if (close == NULL)
          break;
        g_string_erase (name, open - name->str, close + strlen (brackets[i][1]) - open);
      }
}

static void
remove_legal_form (GString *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (legal_forms); i++)
    {
      gsize length = strlen (legal_forms[i]);
      if (name->len > length && g_ascii_strcasecmp (name->str + name->len - length, legal_forms[i]) == 0)
        {
          g_string_truncate (name, name->len - length);
          return;
        }
    }
}

static void
remove_region (GString *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_str_has_prefix (name->str, regions[i]))
      {
        gsize length = strlen (regions[i]);
        if (g_str_has_prefix (name->str + length, "省") || g_str_has_prefix (name->str + length, "市"))
          length += strlen ("省");
        /* A name that is a region and little else stays whole. */
        if (g_utf8_strlen (name->str + length, -1) >= 2)
          g_string_erase (name, 0, (gssize)length);
        return;
      }
}

char *
pagoda_customer_guess_short_name (const char *name)
{
  GString *guess = g_string_new (name);

  remove_bracketed (guess);
  remove_legal_form (guess);
  remove_region (guess);
  if (guess->len == 0)
    g_string_assign (guess, name);
  return g_strstrip (g_string_free (guess, FALSE));
}
