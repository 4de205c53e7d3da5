/* test-region-groups.c: who stands together, and how deep (V4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/region_groups.h"

#define MOST 9

/* Regions as province|city|district|street, a customer who is not to be seen behind `-`; and the groups as
 * lines of depth, words, everybody in it and its own. */
static const struct
{
  const char *rule;
  const char *regions[MOST];
  const char *groups;
} cases[] = {
  { "nobody", { NULL }, "" },
  { "one alone", { "浙江|杭州||" }, "0 alone [0] [0]\n" },
  { "two regions, nobody together", { "浙江|杭州||", "江苏|苏州||" }, "0 alone [0 1] [0 1]\n" },
  { "a province, and no deeper than it helps",
    { "浙江|杭州|余杭区|文一西路", "浙江|宁波||" },
    "0 浙江 [0 1] [0 1]\n" },
  { "what all share is said once", { "浙江|杭州||", "浙江|杭州|西湖区|" }, "0 浙江 › 杭州 [0 1] [0 1]\n" },
  { "down to the street",
    { "浙江|杭州|余杭区|文一西路", "浙江|杭州|余杭区|文一西路" },
    "0 浙江 › 杭州 › 余杭区 › 文一西路 [0 1] [0 1]\n" },
  { "a city in a province, the rest of which comes first",
    { "浙江|杭州|西湖区|", "浙江|宁波||", "浙江|杭州|余杭区|", "浙江|||" },
    "0 浙江 [0 1 2 3] [1 3]\n1 杭州 [0 2] [0 2]\n" },
  { "four levels",
    { "浙江|杭州|余杭区|文一西路", "浙江|杭州|余杭区|文一西路", "浙江|杭州|余杭区|良睦路",
      "浙江|杭州|西湖区|", "浙江|宁波||" },
    "0 浙江 [0 1 2 3 4] [4]\n1 杭州 [0 1 2 3] [3]\n2 余杭区 [0 1 2] [2]\n3 文一西路 [0 1] [0 1]\n" },
  { "a city that is a province has its districts next",
    { "北京||朝阳区|建国路", "北京||朝阳区|光华路", "北京||海淀区|" },
    "0 北京 [0 1 2] [2]\n1 朝阳区 [0 1] [0 1]\n" },
  { "a street of a city whose district nobody knows",
    { "广东|东莞||振安东路", "广东|东莞||振安东路", "广东|东莞|长安镇|振安东路" },
    "0 广东 › 东莞 [0 1 2] [2]\n1 振安东路 [0 1] [0 1]\n" },
  { "the same street in two cities is two", { "上海|||南京路", "天津|||南京路" }, "0 alone [0 1] [0 1]\n" },
  { "without province and city a street is nowhere",
    { "|||南京路", "|||南京路", "||鼓楼区|" },
    "0 unknown [0 1 2] [0 1 2]\n" },
  { "a city whose province nobody knows", { "|Berlin||", "|Berlin||Torstraße" }, "0 Berlin [0 1] [0 1]\n" },
  { "the first to be seen leads the order",
    { "|||", "江苏|苏州||", "浙江|杭州||", "福建|厦门||", "浙江|杭州||", "江苏|苏州||", "广东|广州||" },
    "0 unknown [0] [0]\n0 江苏 › 苏州 [1 5] [1 5]\n0 浙江 › 杭州 [2 4] [2 4]\n0 alone [3 6] [3 6]\n" },
  { "who is not to be seen makes no group", { "浙江|杭州||", "-浙江|杭州||" }, "0 alone [0] [0]\n" },
  { "but stands in that of the others",
    { "-浙江|宁波||", "浙江|杭州||", "-浙江|杭州|西湖区|", "浙江|杭州||" },
    "0 浙江 › 杭州 [1 2 3] [1 3]\n" },
  { "nobody is to be seen", { "-浙江|杭州||", "-|||" }, "" },
};

static PagodaRegion *
read_region (const char *text, guint8 *open)
{
  PagodaRegion *region = g_new (PagodaRegion, 1);
  g_auto (GStrv) parts = g_strsplit (*text == '-' ? text + 1 : text, "|", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, PAGODA_N_REGION_PARTS);
  *open = *text != '-';
  region->province = g_strdup (parts[0]);
  region->city = g_strdup (parts[1]);
  region->district = g_strdup (parts[2]);
  region->street = g_strdup (parts[3]);
  return region;
}

static void
write_members (GString *text, const GArray *members)
{
  g_string_append (text, " [");
  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (members, guint32, i));
  g_string_append (text, "]");
}

static char *
write_groups (const GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaRegionGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *place = group->kind == PAGODA_REGION_GROUP_PLACE
                                   ? pagoda_region_group_word (group, group->from, group->until)
                                   : NULL;
      g_string_append_printf (text, "%u %s", group->depth,
                              group->kind == PAGODA_REGION_GROUP_ALONE     ? "alone"
                              : group->kind == PAGODA_REGION_GROUP_UNKNOWN ? "unknown"
                                                                           : place);
      write_members (text, group->all);
      write_members (text, group->own);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_groups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_region_free);
      guint8 open[MOST];
      for (guint k = 0; k < MOST && cases[i].regions[k] != NULL; k++)
        g_ptr_array_add (regions, read_region (cases[i].regions[k], &open[k]));
      g_autoptr (GPtrArray) groups
          = pagoda_region_groups ((const PagodaRegion *const *)regions->pdata, open, regions->len);
      g_autofree char *written = write_groups (groups);
      g_test_message ("V4: %s", cases[i].rule);
      g_assert_cmpstr (written, ==, cases[i].groups);
    }
}

/* Who is to be seen stands once, whatever the regions are; a group has at least two, and all of them lie in
 * it.
 */
static void
test_everybody_once (void)
{
  static const char *const names[PAGODA_N_REGION_PARTS][3]
      = { { "", "浙江", "江苏" }, { "", "杭州", "苏州" }, { "", "东区", "西区" }, { "", "一路", "二路" } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int round = 0; round < 300; round++)
    {
      PagodaRegion regions[40];
      const PagodaRegion *pointers[G_N_ELEMENTS (regions)];
      guint8 open[G_N_ELEMENTS (regions)];
      guint seen[G_N_ELEMENTS (regions)] = { 0 };
      guint32 n = (guint32)g_rand_int_range (rand, 0, G_N_ELEMENTS (regions));
      for (guint32 i = 0; i < n; i++)
        {
          regions[i] = (PagodaRegion){ (char *)names[0][g_rand_int_range (rand, 0, 3)],
                                       (char *)names[1][g_rand_int_range (rand, 0, 3)],
                                       (char *)names[2][g_rand_int_range (rand, 0, 3)],
                                       (char *)names[3][g_rand_int_range (rand, 0, 3)] };
          pointers[i] = &regions[i];
          open[i] = g_rand_int_range (rand, 0, 4) > 0;
        }
      g_autoptr (GPtrArray) groups = pagoda_region_groups (pointers, open, n);
      for (guint i = 0; i < groups->len; i++)
        {
          const PagodaRegionGroup *group = g_ptr_array_index (groups, i);
          guint n_open = 0;
          for (guint k = 0; k < group->own->len; k++)
            seen[g_array_index (group->own, guint32, k)]++;
          for (guint k = 0; k < group->all->len; k++)
            {
              guint32 member = g_array_index (group->all, guint32, k);
              n_open += open[member];
              g_assert_true (group->kind != PAGODA_REGION_GROUP_PLACE
                             || pagoda_region_group_holds (group, pointers[member]));
            }
          g_assert_cmpuint (n_open, >=, group->kind == PAGODA_REGION_GROUP_PLACE ? 2 : 1);
        }
      for (guint32 i = 0; i < n; i++)
        g_assert_cmpuint (seen[i], ==, open[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region-groups/groups", test_groups);
  g_test_add_func ("/region-groups/everybody-once", test_everybody_once);
  return g_test_run ();
}
