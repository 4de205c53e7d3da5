/* test-region.c: where a customer is, by the table of data/divisions (V4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/region.h"

#include "support/support.h"

static PagodaDivisions *
read_divisions (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "divisions", "china.tsv", NULL);
  g_autofree char *table = NULL;
  GError *error = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  return pagoda_divisions_new (table);
}

static const struct
{
  PagodaAddress address;
  const char *region; /* province|city|district|street */
} cases[] = {
  /* Chinese lines, whole and shortened. */
  { { .address = "浙江省杭州市余杭区文一西路998号海创园3幢" }, "浙江|杭州|余杭区|文一西路" },
  { { .address = "浙江杭州余杭区仓前街道文一西路 998 号" }, "浙江|杭州|余杭区|文一西路" },
  { { .address = "中国浙江省杭州市西湖区文三路 90 号" }, "浙江|杭州|西湖区|文三路" },
  { { .address = "310012 杭州西湖文三路90号" }, "浙江|杭州|西湖区|文三路" },
  { { .address = "浙江省 杭州市 西湖区 文三路90号" }, "浙江|杭州|西湖区|文三路" },
  { { .address = "北京市朝阳区建国路 89 号" }, "北京||朝阳区|建国路" },
  { { .address = "北京朝阳区建国门外大街1号" }, "北京||朝阳区|建国门外大街" },
  { { .address = "北京朝阳路8号" }, "北京|||朝阳路" },
  { { .address = "上海市上海市浦东新区张杨路500号" }, "上海||浦东新区|张杨路" },
  { { .address = "上海南京东路100号" }, "上海|||南京东路" },
  { { .address = "重庆市渝中区解放碑民权路 28 号" }, "重庆||渝中区|解放碑民权路" },
  { { .address = "江苏省苏州市昆山市开发区前进东路 8 号" }, "江苏|苏州|昆山市|前进东路" },
  { { .address = "苏州市昆山前进东路8号" }, "江苏|苏州|昆山市|前进东路" },
  { { .address = "昆山市前进东路8号" }, "江苏|苏州|昆山市|前进东路" },
  { { .address = "广东省东莞市长安镇振安东路 12 号" }, "广东|东莞||振安东路" },
  { { .address = "广东省东莞市长安镇" }, "广东|东莞||长安镇" },
  { { .address = "内蒙古呼和浩特市新城区中山东路7号" }, "内蒙古|呼和浩特|新城区|中山东路" },
  { { .address = "吉林省吉林市船营区解放大路 3 号" }, "吉林|吉林|船营区|解放大路" },
  { { .address = "吉林长春市南关区人民大街1号" }, "吉林|长春|南关区|人民大街" },
  { { .address = "延边朝鲜族自治州延吉市光明街 5 号" }, "吉林|延边|延吉市|光明街" },
  { { .address = "海南省海口市龙华区滨海大道9号" }, "海南|海口|龙华区|滨海大道" },
  { { .address = "湖北省仙桃市沔阳大道1号" }, "湖北||仙桃市|沔阳大道" },
  { { .address = "香港特别行政区观塘区巧明街98号" }, "香港||观塘区|巧明街" },
  { { .address = "南京路 100 号" }, "|||南京路" },
  { { .address = "中山市火炬开发区中山六路2号" }, "广东|中山||中山六路" },
  { { .address = "鼓楼区中山北路5号" }, "||鼓楼区|中山北路" }, /* there are several */
  { { .address = "对面楼上" }, "|||" },
  { { .address = "" }, "|||" },
  { { 0 }, "|||" },
  /* Fields count before the line, and names are one. */
  { { .province = "浙江省", .city = "杭州市" }, "浙江|杭州||" },
  { { .city = "杭州" }, "浙江|杭州||" },
  { { .province = "江苏", .city = "苏州", .district = "吴中区", .address = "东方大道 102 号" },
    "江苏|苏州|吴中区|东方大道" },
  { { .province = "浙江", .city = "杭州", .address = "浙江省杭州市西湖区文三路 90 号" },
    "浙江|杭州|西湖区|文三路" },
  { { .province = "浙江", .city = "杭州", .address = "西湖区文三路 90 号" }, "浙江|杭州|西湖区|文三路" },
  { { .province = "北京", .city = "北京", .address = "海淀区中关村大街 1 号" }, "北京||海淀区|中关村大街" },
  { { .city = "Lyon", .address = "12 rue Mercière" }, "|Lyon||rue Mercière" },
  /* From the small to the large. */
  { { .address = "12 High Street, Bristol BS1 4DJ, UK" }, "|Bristol||High Street" },
  { { .address = "Flat 4, 10 Downing Street, London, SW1A 2AA" }, "|London||Downing Street" },
  { { .address = "Hauptstraße 5a, 10115 Berlin, Germany" }, "|Berlin||Hauptstraße" },
  { { .address = "Hauptstraße 5-7, D-10115 Berlin" }, "|Berlin||Hauptstraße" },
  { { .address = "Damrak 1, 1012 AB Amsterdam, The Netherlands" }, "|Amsterdam||Damrak" },
  { { .address = "Kungsgatan 12, 111 22 Stockholm, Sweden" }, "|Stockholm||Kungsgatan" },
  { { .address = "123 Main Street, Springfield, IL 62704, USA" }, "IL|Springfield||Main Street" },
  { { .address = "500 George St, Sydney NSW 2000, Australia" }, "NSW|Sydney||George St" },
  { { .address = "111 Wellington St, Ottawa ON K1A 0B1, Canada" }, "ON|Ottawa||Wellington St" },
  { { .address = "8 Marina View, Singapore 018960" }, "|Singapore||Marina View" },
  { { .address = "221B Baker Street, London" }, "|London||Baker Street" },
  { { .address = "No. 998 Wenyi West Road, Yuhang District, Hangzhou, Zhejiang 310000, P.R. China" },
    "浙江|杭州|Yuhang District|Wenyi West Road" },
  { { .address = "Floor 3, Suzhou Center, 88 Suxiu Road, Suzhou City, Jiangsu Province, China" },
    "江苏|苏州||Suzhou Center" },
  { { .address = "89 Jianguo Road, Chaoyang District, Beijing 100022, China" },
    "北京||Chaoyang District|Jianguo Road" },
  { { .address = "behind the station" }, "|||behind the station" },
  { { .address = ", ,\n;" }, "|||" },
};

static void
test_read (void)
{
  g_autoptr (PagodaDivisions) divisions = read_divisions ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaRegion) region = pagoda_region_read (divisions, &cases[i].address);
      g_autofree char *joined
          = g_strjoin ("|", region->province, region->city, region->district, region->street, NULL);
      g_test_message ("%s", cases[i].address.address);
      g_assert_cmpstr (joined, ==, cases[i].region);
    }
}

/* The full name in a line of the table (transfer full). */
static char *
second_word (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  return g_strdup (words[1]);
}

/* Every city of the table and each of its districts is found by its full name. */
static void
test_all_divisions (void)
{
  g_autoptr (PagodaDivisions) divisions = read_divisions ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "divisions", "china.tsv", NULL);
  g_autofree char *table = NULL;
  g_autofree char *province = NULL;
  guint n = 0;

  g_file_get_contents (path, &table, NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      if (**line == '#')
        continue;
      g_auto (GStrv) fields = g_strsplit (*line, "\t", -1);
      if (**line != '\t')
        {
          g_free (province);
          province = second_word (*line);
          continue;
        }
      g_auto (GStrv) districts = g_strsplit (fields[2], " ", -1);
      g_autofree char *city = second_word (fields[1]);
      if (strcmp (city, "-") == 0)
        *city = '\0';
      for (char **district = districts; *district != NULL && **district != '\0'; district++, n++)
        {
          g_autofree char *text = g_strconcat (province, city, *district, "人民路1号", NULL);
          g_autoptr (PagodaRegion) region
              = pagoda_region_read (divisions, &(PagodaAddress){ .address = text });
          g_test_message ("%s", text);
          g_assert_cmpstr (region->district, ==, *district);
          g_assert_true (g_str_has_prefix (city, region->city));
          g_assert_true (g_str_has_prefix (province, region->province));
          g_assert_cmpstr (region->street, ==, "人民路");
        }
    }
  g_assert_cmpuint (n, >, 3000);
}

static void
test_compare (void)
{
  static const char *const order[] = { "浙江省杭州市余杭区文一西路1号",
                                       "浙江省杭州市西湖区文三路1号",
                                       "浙江省杭州市西湖区文二路1号",
                                       "浙江省杭州市西湖区",
                                       "浙江省杭州市",
                                       "浙江省",
                                       "对面" };
  g_autoptr (PagodaDivisions) divisions = read_divisions ();

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
      {
        g_autoptr (PagodaRegion) a = pagoda_region_read (divisions, &(PagodaAddress){ .address = order[i] });
        g_autoptr (PagodaRegion) b = pagoda_region_read (divisions, &(PagodaAddress){ .address = order[j] });
        int compared = pagoda_region_compare (a, b);
        g_test_message ("%s and %s", order[i], order[j]);
        g_assert_cmpint ((compared > 0) - (compared < 0), ==, (i > j) - (i < j));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region/read", test_read);
  g_test_add_func ("/region/all-divisions", test_all_divisions);
  g_test_add_func ("/region/compare", test_compare);
  return g_test_run ();
}
