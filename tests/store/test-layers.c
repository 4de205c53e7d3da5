/* test-layers.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/layers.h"

#include "store/book.h"
#include "store/credit.h"
#include "store/database-private.h"
#include "support/support.h"

#define DAY 20000

/* One row of every kind for the customer :c, so that nothing can be forgotten when it goes; # before two
 * digits gives the rows ids of their own. */
static const char everything[]
    = "INSERT INTO contact (id, customer, name, reading) VALUES (#01, :c, '周伟', 'zhou wei'), "
      "                                                        (#02, :c, '林珊', 'lin shan');"
      "INSERT INTO customer_fact VALUES (#03, :c, 'budget', 20000, '860000', '年报');"
      "INSERT INTO customer_statement VALUES (#04, :c, 'cadence', 20000, '14', NULL);"
      "INSERT INTO customer_screening VALUES (#80, :c, 20000, 'yes', NULL);"
      "INSERT INTO customer_strategy VALUES (#05, :c, 20000, 'attack', NULL, '技术部');"
      "INSERT INTO dealer_agreement VALUES (#06, :c, 20000, '恒达', NULL);"
      "INSERT INTO barrier VALUES (#07, :c, 'competitor', 'against us', 2, '驻厂', NULL, NULL, NULL, NULL);"
      "INSERT INTO barrier_state VALUES (#08, #07, 20000, 'open', NULL);"
      "INSERT INTO project VALUES (#09, :c, '二期', 100, NULL, 1000000, 20000, NULL, 'open', NULL, NULL, "
      "NULL, '三期备件', 20100, NULL, 'P7', '机床', '林珊', '展会', '华东');"
      "INSERT INTO closing_analysis VALUES (#48, #09, 'service', 5, 7, 3, '恒力', '先到现场', 20000, 4, 9, "
      "'早', 'won');"
      "INSERT INTO project_stage VALUES (#10, #09, 'need', 20000, 1, '邮件');"
      "INSERT INTO rival VALUES (#11, #09, '恒力', 20000, NULL);"
      "INSERT INTO decision_maker VALUES (#12, #09, #01, 20000, 5, 'user', NULL, NULL, NULL, NULL, NULL, "
      "                                   #02, NULL, 'management', 300);"
      "INSERT INTO influence_line VALUES (#20, #09, #02, #01, 20000, NULL, '说得上话');"
      "INSERT INTO decision_maker_weight VALUES (#13, #12, 20000, 40);"
      "INSERT INTO decision_maker_support VALUES (#14, #12, #11, 20000, -1);"
      "INSERT INTO decision_maker_support VALUES (#15, #12, NULL, 20000, NULL);"
      "INSERT INTO customer_value VALUES (#16, :c, 'business', '少停机', NULL, 20000, 0);"
      "INSERT INTO lock_in VALUES (#17, :c, 'customisation', '专用法兰', NULL, 20000, NULL);"
      "INSERT INTO target VALUES (#18, :c, 20000, 20090, NULL, NULL, NULL, 'pursued', NULL, NULL);"
      "INSERT INTO target_tier VALUES (#19, #18, 20000, 'a', NULL);"
      "INSERT INTO past_supplier VALUES (#40, :c, '恒力', 20000, NULL, 400000, '采购部');"
      "INSERT INTO customer_class VALUES (#41, :c, 20000, 'top', '样板', 20090);"
      "INSERT INTO care_item VALUES (#42, :c, '月初对账', '林珊', 20010, NULL, NULL);"
      "INSERT INTO non_price_offer VALUES (#43, :c, 20000, '驻厂培训', 1, '愿意');"
      "INSERT INTO discount VALUES (#44, :c, 20010, 50000, '年度框架');"
      "INSERT INTO credit_terms VALUES (#50, :c, 20000, 'dealer', 500000, 60, '试销');"
      "INSERT INTO dealer_capability VALUES (#51, :c, 'funds', 20000, 2, '银行');"
      "INSERT INTO undelivered VALUES (#52, :c, 20000, 30000);"
      "INSERT INTO orders VALUES (#53, :c, 'D-#', 20000, 100000, 0, 100000, 0, NULL, 1000000, NULL);"
      "INSERT INTO receivable VALUES (#54, :c, 'R-#', 20000, 20060, 100000, 'USD', 7200000, #53, '到付');"
      "INSERT INTO receivable_payment VALUES (#55, #54, 20010, 40000);"
      "INSERT INTO credit_decision VALUES (#56, :c, 20000, 900000, 180, 900000, 0, 1, 7, 63, '样板', '高远');"
      "INSERT INTO credit_answer VALUES (#57, :c, 20070, '月底付', 20080);"
      "INSERT INTO decline_answer VALUES (#48, :c, 20000, 'orange', 'our service', '交期晚了');"
      "INSERT INTO growth_step VALUES (#49, :c, '新品试用', '林珊', 20010, NULL, NULL);"
      "INSERT INTO promise VALUES (#60, :c, '两天内寄样', '林珊', 20000, 20002, 'kept', 20003, '两只');"
      "INSERT INTO promise_move VALUES (#61, #60, 20001, 20001, '停产检修');"
      "INSERT INTO ladder_rung VALUES (#62, #01, 'fit', 20000, 14, 20010, '试用单', 20010, 870, '茶馆', 1, "
      "'少停机', "
      "'3 小时');"
      "INSERT INTO condition_weight VALUES (#63, #09, 'profit', NULL, 20000, 60);"
      "INSERT INTO condition_weight VALUES (#64, #09, 'own', '交期', 20000, 40);"
      "INSERT INTO condition_standing VALUES (#65, #09, 'profit', NULL, NULL, 20000, 4, '报价单');"
      "INSERT INTO condition_standing VALUES (#66, #09, 'own', '交期', #11, 20000, NULL, NULL);"
      "INSERT INTO decision_mode VALUES (#67, :c, 20000, 'consults', 5, 9, '岳父', '比价', 20020);"
      "INSERT INTO main_question VALUES (#68, :c, '坏了谁来修?', 20000, '驻厂', 20010);"
      "INSERT INTO evidence_use VALUES (#70, 900, :c, #09, NULL, NULL);"
      "INSERT INTO evidence_use VALUES (#71, 900, :c, NULL, NULL, #62);"
      "INSERT INTO layer_owner VALUES (#47, :c, 'interest', 20000, '高远');"
      "INSERT INTO month_span VALUES (#48, :c, 'samples', 6, 9, '打样');"
      "INSERT INTO nurture_step VALUES (#49, :c, #01, 'sample', '样品', 20100, 'planned', NULL, 500, NULL);"
      "INSERT INTO activity (id, customer, kind, state, day) VALUES (#50, :c, 'visit', 'planned', 20010);"
      "INSERT INTO dormant_judgement VALUES (#51, :c, 20000, 'workshop', '仍向恒力采购');"
      "INSERT INTO post_mortem VALUES (#52, :c, 20000, 'delivery', '交期快', '晚到十天');"
      "INSERT INTO expected_objection VALUES (#53, :c, '以前交货迟过', NULL);"
      "INSERT INTO touch_step VALUES (#54, :c, 'visit', 20000, '当面道歉', #50);"
      /* Who brought it, and whom it brought. */
      "INSERT INTO referral SELECT #45, :c, id, 20000, NULL FROM customer WHERE code = 'friend';"
      "INSERT INTO referral SELECT #46, id, :c, 20000, NULL FROM customer WHERE code = 'friend';"
      /* Whom it knows, from both ends, and who was asked for whom. */
      "INSERT INTO company_link SELECT #81, :c, id, 'partner', #01, 20000, '老周', '同园区' FROM customer "
      "WHERE code = 'friend';"
      "INSERT INTO company_link SELECT #82, id, :c, 'competitor', NULL, 20000, NULL, NULL FROM customer "
      "WHERE code = 'friend';"
      "INSERT INTO referral_ask SELECT #83, :c, #01, id, 20000, 20014, 'introduced', 20010, '当场打了电话' "
      "FROM customer WHERE code = 'friend';"
      "INSERT INTO referral_ask SELECT #84, id, NULL, :c, 20000, 20014, 'open', NULL, NULL FROM customer "
      "WHERE code = 'friend';";

static gboolean
execute (PagodaDatabase *database, gpointer sql, GError **error)
{
  return pagoda_database_execute (database, sql, error);
}

/* Runs @sql as a command. */
static gboolean
command (PagodaDatabase *database, const char *sql, GError **error)
{
  PagodaLabel label = { "save-customer", NULL };

  return pagoda_history_do (database, &label, execute, (char *)sql, NULL, error);
}

/* A store with the one customer who brings others and is brought by them, and a piece of evidence and a
 * surveyed market, which are of no customer. */
static PagodaDatabase *
open_with_friend (const char *name)
{
  GError *error = NULL;
  PagodaDatabase *database = book_open (name);

  book_add_customer (database, "friend", "友");
  command (database, "INSERT INTO evidence VALUES (900, '节支测算', 'models', NULL, NULL, NULL, 0, NULL)",
           &error);
  g_assert_no_error (error);
  command (
      database,
      "INSERT INTO territory VALUES (901, '装备园', NULL, NULL, 20000, NULL, NULL);"
      "INSERT INTO survey_entry VALUES (902, 901, NULL, '老周', NULL, NULL, NULL, 'outer', NULL, "
      "'unknown', 20001, '高远', 'open', NULL, NULL), (903, 901, NULL, '恒达', NULL, NULL, NULL, 'core', "
      "'恒力', 'large', 20001, '高远', 'open', NULL, NULL);"
      "INSERT INTO survey_learnt VALUES (904, 901, 903, NULL, 902, 20000, 'big', 0, 2, '每月三车')",
      &error);
  g_assert_no_error (error);
  return database;
}

static PagodaId
add_everything (PagodaDatabase *database, const char *code)
{
  PagodaId customer = book_add_customer (database, code, code);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, customer);
  GString *sql = g_string_new (everything);
  GError *error = NULL;

  g_string_replace (sql, ":c", name, 0);
  g_string_replace (sql, "#", code, 0);
  command (database, sql->str, &error);
  g_assert_no_error (error);
  g_string_free (sql, TRUE);
  return customer;
}

static void
check_everything (const PagodaLayerRecord *record)
{
  const GPtrArray *lists[] = { record->facts,      record->statements[PAGODA_STATEMENT_CADENCE],
                               record->strategies, record->dealers,
                               record->barriers,   record->projects,
                               record->values,     record->lock_ins,
                               record->targets,    record->past_suppliers,
                               record->owners };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (lists[i]->len, ==, 1);
  const PagodaBarrier *barrier = g_ptr_array_index (record->barriers, 0);
  const PagodaProject *project = g_ptr_array_index (record->projects, 0);
  const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, 0);
  const PagodaRival *rival = g_ptr_array_index (project->rivals, 0);
  const PagodaInfluenceLine *line = g_ptr_array_index (project->influence_lines, 0);
  const PagodaTarget *target = g_ptr_array_index (record->targets, 0);
  g_assert_cmpint (person->level, ==, PAGODA_LEVEL_MANAGEMENT);
  g_assert_cmpint (person->place, ==, 300);
  g_assert_cmpint (line->speaker, ==, person->reports_to);
  g_assert_cmpint (line->listener, ==, person->contact);
  g_assert_cmpstr (line->note, ==, "说得上话");
  g_assert_true (pagoda_barrier_stands (barrier, DAY));
  g_assert_cmpint (pagoda_project_stage_on (project, PAGODA_STAGE_NEED, DAY)->joined, ==, PAGODA_ANSWER_YES);
  g_assert_cmpstr (project->follow_up, ==, "三期备件");
  g_assert_cmpint (project->follow_up_day, ==, DAY + 100);
  g_assert_cmpint (project->follows, ==, PAGODA_ID_NONE);
  g_assert_cmpstr (project->code, ==, "P7");
  g_assert_cmpstr (project->product, ==, "机床");
  g_assert_cmpstr (project->seller, ==, "林珊");
  g_assert_cmpstr (project->source, ==, "展会");
  g_assert_cmpstr (project->region, ==, "华东");
  g_autoptr (GPtrArray) weights = pagoda_condition_weights_on (project->condition_weights, DAY);
  const PagodaConditionWeight *profit = g_ptr_array_index (weights, 0);
  const PagodaConditionWeight *delivery = g_ptr_array_index (weights, 1);
  g_assert_cmpint (profit->weight, ==, 60);
  g_assert_cmpint (delivery->factor, ==, PAGODA_FACTOR_OWN);
  g_assert_cmpstr (delivery->title, ==, "交期");
  const PagodaConditionStanding *ours
      = pagoda_condition_standing_on (project->condition_standings, PAGODA_FACTOR_PROFIT, NULL,
                                      PAGODA_ID_NONE, DAY);
  const PagodaConditionStanding *theirs
      = pagoda_condition_standing_on (project->condition_standings, PAGODA_FACTOR_OWN, "交期", rival->id,
                                      DAY);
  g_assert_cmpint (ours->standing, ==, 4);
  g_assert_cmpstr (ours->evidence, ==, "报价单");
  g_assert_cmpint (theirs->standing, ==, PAGODA_STANDING_UNKNOWN);
  g_assert_cmpint (project->analysis->cornerstone, ==, PAGODA_CORNERSTONE_SERVICE);
  g_assert_cmpuint (project->analysis->methods, ==, 5);
  g_assert_cmpint (project->analysis->performance, ==, 7);
  g_assert_cmpuint (project->analysis->losses, ==, 3);
  g_assert_cmpstr (project->analysis->winner, ==, "恒力");
  g_assert_cmpstr (project->analysis->winner_did, ==, "先到现场");
  g_assert_cmpint (project->analysis->first_contact, ==, DAY);
  g_assert_cmpint (project->analysis->visits, ==, 4);
  g_assert_cmpint (project->analysis->contacts, ==, 9);
  g_assert_cmpstr (project->analysis->lesson, ==, "早");
  g_assert_cmpint (pagoda_decision_maker_weight_on (person, DAY), ==, 40);
  g_assert_cmpint (pagoda_decision_maker_support_on (person, rival->id, DAY), ==, -1);
  g_assert_cmpint (pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, DAY), ==, PAGODA_MARK_UNKNOWN);
  g_assert_cmpint (pagoda_dated_value_on (target->tiers, DAY), ==, PAGODA_TARGET_TIER_A);
  g_assert_cmpint (pagoda_dated_value_on (record->statements[PAGODA_STATEMENT_CADENCE], DAY), ==, 14);
}

/* All at once and one by one give the same, and nobody is given what belongs to another. */
static void
test_reading (void)
{
  g_autoptr (PagodaDatabase) database = open_with_friend ("reading");
  PagodaId ids[] = { add_everything (database, "1"), add_everything (database, "2") };
  PagodaId bare = book_add_customer (database, "3", "三");

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GHashTable) all = pagoda_layer_records_list (database, NULL);
  g_assert_cmpuint (g_hash_table_size (all), ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PagodaLayerRecord) one = pagoda_layer_records_load (database, ids[i], NULL);
      const PagodaLayerRecord *listed = g_hash_table_lookup (all, &ids[i]);
      g_assert_cmpint (listed->customer, ==, ids[i]);
      check_everything (one);
      check_everything (listed);
    }
  g_autoptr (PagodaLayerRecord) nothing = pagoda_layer_records_load (database, bare, NULL);
  g_assert_cmpuint (nothing->facts->len + nothing->barriers->len + nothing->projects->len, ==, 0);
  pagoda_database_rollback (database);
}

static void
check_credit (const PagodaCreditRecord *record)
{
  const PagodaCreditTerms *terms = pagoda_credit_record_terms_on (record, DAY);
  const PagodaCapabilityGrade *grade = pagoda_credit_record_grade_on (record, PAGODA_CAPABILITY_FUNDS, DAY);
  const PagodaReceivable *receivable = g_ptr_array_index (record->receivables, 0);
  const PagodaCreditDecision *decision = g_ptr_array_index (record->decisions, 0);
  const PagodaCreditAnswer *answer = g_ptr_array_index (record->answers, 0);

  g_assert_null (pagoda_credit_record_terms_on (record, DAY - 1));
  g_assert_cmpint (terms->channel, ==, PAGODA_CHANNEL_DEALER);
  g_assert_cmpint (terms->limit, ==, 500000);
  g_assert_cmpint (terms->payment_days, ==, 60);
  g_assert_cmpstr (terms->reason, ==, "试销");
  g_assert_cmpint (grade->grade, ==, 2);
  g_assert_cmpstr (grade->source, ==, "银行");
  g_assert_null (pagoda_credit_record_grade_on (record, PAGODA_CAPABILITY_YEARS, DAY));
  g_assert_cmpint (pagoda_credit_record_undelivered_on (record, DAY)->amount, ==, 30000);
  g_assert_cmpint (pagoda_receivable_open_on (receivable, DAY - 1), ==, 0);
  g_assert_cmpint (pagoda_receivable_open_on (receivable, DAY), ==, 100000);
  g_assert_cmpint (pagoda_receivable_open_on (receivable, DAY + 10), ==, 60000);
  g_assert_cmpint (pagoda_receivable_worth (receivable, 60000, "CNY"), ==, 432000);
  g_assert_cmpint (receivable->due, ==, DAY + 60);
  g_assert_cmpint (receivable->order, !=, PAGODA_ID_NONE);
  g_assert_cmpstr (receivable->note, ==, "到付");
  g_assert_cmpint (decision->limit, ==, 0);
  g_assert_cmpint (decision->payment_days, ==, 180);
  g_assert_cmpuint (decision->reasons, ==, 7);
  g_assert_cmpuint (decision->blind_spots, ==, 63);
  g_assert_cmpstr (decision->second, ==, "高远");
  g_assert_cmpstr (answer->answer, ==, "月底付");
  g_assert_cmpint (answer->again, ==, DAY + 80);
}

/* The same of what is known of the customers' credit. */
static void
test_reading_credit (void)
{
  g_autoptr (PagodaDatabase) database = open_with_friend ("credit");
  PagodaId ids[] = { add_everything (database, "1"), add_everything (database, "2") };
  PagodaCreditOrders orders;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GHashTable) all = pagoda_credit_records_list (database, NULL);
  g_autoptr (GHashTable) ordered = pagoda_credit_orders_list (database, DAY, NULL);
  g_assert_cmpuint (g_hash_table_size (all), ==, 2);
  g_assert_cmpuint (g_hash_table_size (ordered), ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PagodaCreditRecord) one = pagoda_credit_records_load (database, ids[i], NULL);
      check_credit (one);
      check_credit (g_hash_table_lookup (all, &ids[i]));
      g_assert_true (pagoda_credit_orders_load (database, ids[i], DAY, &orders, NULL));
      g_assert_cmpuint (orders.n, ==, 1);
      g_assert_cmpint (orders.first, ==, DAY);
      g_assert_true (pagoda_credit_orders_load (database, ids[i], DAY - 1, &orders, NULL));
      g_assert_cmpuint (orders.n, ==, 0);
      g_assert_cmpint (orders.first, ==, PAGODA_DAY_NONE);
    }
  pagoda_database_rollback (database);
}

static gboolean
delete_customer (PagodaDatabase *database, gpointer customer, GError **error)
{
  return pagoda_customers_delete (database, *(PagodaId *)customer, error);
}

static void
test_deleting_the_customer (void)
{
  g_autoptr (PagodaDatabase) database = open_with_friend ("deleting");
  PagodaLabel label = { "delete-customer", "1" };
  g_autofree char *empty = book_dump (database);
  PagodaId customer = add_everything (database, "1");
  g_autofree char *before = book_dump (database);
  GError *error = NULL;

  pagoda_history_do (database, &label, delete_customer, &customer, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *deleted = book_dump (database);
  g_assert_cmpstr (deleted, ==, empty);
  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
  g_autofree char *undone = book_dump (database);
  g_assert_cmpstr (undone, ==, before);
  pagoda_history_entry_free (pagoda_history_redo (database, &error));
  g_assert_no_error (error);
  g_autofree char *redone = book_dump (database);
  g_assert_cmpstr (redone, ==, deleted);
}

/* What must never be is refused by the store itself, whoever asks. */
static void
test_what_must_never_be (void)
{
  static const char *const cases[] = {
    "UPDATE barrier SET severity = 0",
    "UPDATE barrier SET severity = 4",
    "UPDATE barrier SET title = ''",
    "UPDATE barrier SET kind = 'wall'",
    "UPDATE barrier SET way = 'undecided'",
    "UPDATE barrier SET customer = 7",
    "UPDATE barrier_state SET state = 'waived'",
    "UPDATE barrier_state SET state = 'gone'",
    "UPDATE customer_statement SET value = '0'",
    "UPDATE customer_statement SET value = '7 days'",
    "UPDATE customer_statement SET kind = 'layer', value = 'interest'",
    "UPDATE customer_statement SET kind = 'layer', value = 'cellar', reason = '因为'",
    "UPDATE customer_statement SET kind = 'mood'",
    "UPDATE customer_screening SET value = 'no'",
    "UPDATE customer_strategy SET strategy = 'flee'",
    "UPDATE dealer_agreement SET dealer = NULL, agreement = '口头'",
    "UPDATE project SET name = ''",
    "UPDATE project SET amount = -1",
    "UPDATE project SET rate = 0",
    "UPDATE project SET state = 'won'",
    "UPDATE project SET closed_day = 20001",
    "UPDATE project SET follows = 7",
    "UPDATE project SET state = 'lost', closed_day = 20001",
    "UPDATE project SET state = 'won', closed_day = 19999",
    "UPDATE project_stage SET stage = 'party'",
    "UPDATE project_stage SET joined = 2",
    "UPDATE rival SET name = ''",
    "UPDATE decision_maker SET stages = 512",
    "UPDATE decision_maker SET role = 'king'",
    "UPDATE decision_maker SET reports_to = contact",
    "UPDATE decision_maker SET level = 'roof'",
    "UPDATE decision_maker SET place = 1001",
    "UPDATE influence_line SET listener = speaker",
    "UPDATE influence_line SET until_day = 19999",
    "UPDATE decision_maker_weight SET weight = 101",
    "UPDATE decision_maker_support SET support = 3",
    "UPDATE decision_maker_support SET support = 0.5",
    "UPDATE customer_value SET is_unique = 2",
    "UPDATE lock_in SET until_day = 19999",
    "UPDATE past_supplier SET name = ''",
    "UPDATE past_supplier SET share = 1000001",
    "UPDATE past_supplier SET until_day = 19999",
    "UPDATE care_item SET title = ''",
    "UPDATE decline_answer SET alert = 'none'",
    "UPDATE decline_answer SET cause = 'weather'",
    "UPDATE decline_answer SET cause = 'other', note = NULL",
    "UPDATE growth_step SET title = ''",
    "UPDATE non_price_offer SET is_unique = 2",
    "UPDATE discount SET reduction = 0",
    "UPDATE discount SET reason = ''",
    "UPDATE referral SET referrer = customer",
    "UPDATE credit_terms SET channel = 'street'",
    "UPDATE credit_terms SET credit_limit = -1",
    "UPDATE credit_terms SET payment_days = -1",
    "UPDATE dealer_capability SET capability = 'charm'",
    "UPDATE dealer_capability SET grade = 4",
    "UPDATE undelivered SET amount = -1",
    "UPDATE receivable SET number = ''",
    "UPDATE receivable SET amount = 0",
    "UPDATE receivable SET due_day = 19999",
    "UPDATE receivable SET rate = 0",
    "UPDATE receivable SET order_id = 7",
    "UPDATE receivable_payment SET amount = 0",
    "UPDATE receivable_payment SET receivable = 7",
    "UPDATE credit_decision SET second = NULL",
    "UPDATE credit_decision SET reason = NULL",
    "UPDATE credit_answer SET answer = ''",
    "UPDATE credit_answer SET again_day = 20070",
    "UPDATE promise SET title = ''",
    "UPDATE promise SET due_day = 19999",
    "UPDATE promise SET state = 'open'",
    "UPDATE promise SET closed_day = NULL",
    "UPDATE promise SET closed_day = 19999",
    "DELETE FROM promise",
    "UPDATE ladder_rung SET goal = 'dinner'",
    "UPDATE ladder_rung SET interval_days = 0",
    "UPDATE ladder_rung SET evidence = NULL",
    "UPDATE ladder_rung SET minute = 1440",
    "UPDATE ladder_rung SET quiet = 2",
    "UPDATE ladder_rung SET contact = 7",
    "INSERT INTO ladder_template VALUES (90, '', 'fit', 7, NULL)",
    "INSERT INTO ladder_template VALUES (90, '医院', 'fit', 0, NULL)",
    "UPDATE condition_weight SET weight = 101",
    "UPDATE condition_weight SET factor = 'luck'",
    "UPDATE condition_weight SET title = '交期'",
    "UPDATE condition_weight SET factor = 'own', title = NULL",
    "UPDATE condition_standing SET standing = 0",
    "UPDATE condition_standing SET standing = 6",
    "UPDATE condition_standing SET rival = 7",
    "INSERT INTO condition_template VALUES (90, '', 'profit', NULL, 100)",
    "INSERT INTO condition_template VALUES (90, '阀门', 'own', NULL, 100)",
    "UPDATE decision_mode SET mode = 'alone'",
    "UPDATE decision_mode SET consulted = 8",
    "UPDATE decision_mode SET movers = 32",
    "UPDATE decision_mode SET next_move = NULL",
    "UPDATE main_question SET answer = NULL",
    "UPDATE main_question SET answered_day = 19999",
    "UPDATE main_question SET question = ''",
    "INSERT INTO decision_rule VALUES (90, 'weather', '等')",
    "INSERT INTO decision_rule VALUES (90, 'alone', '')",
    "UPDATE evidence SET title = ''",
    "UPDATE evidence SET kind = 'luck'",
    "UPDATE evidence SET size = -1",
    "UPDATE evidence SET file = 'a'",
    "UPDATE evidence_use SET project = NULL",
    "UPDATE evidence_use SET activity = 7",
    "UPDATE evidence_use SET evidence = 7",
    "UPDATE territory SET name = ''",
    "UPDATE territory SET ended_day = 19999",
    "UPDATE company_link SET related = customer",
    "UPDATE company_link SET kind = 'friend'",
    "UPDATE referral_ask SET wanted = customer",
    "UPDATE referral_ask SET outcome = 'won'",
    "UPDATE referral_ask SET due_day = 19999",
    "UPDATE referral_ask SET ended_day = 20001",
    "UPDATE survey_entry SET name = ''",
    "UPDATE survey_entry SET circle = 'inner'",
    "UPDATE survey_entry SET size = 'huge'",
    "UPDATE survey_entry SET contacted_day = NULL",
    "UPDATE survey_entry SET judgement = 'yes'",
    "UPDATE survey_entry SET judged_day = 20000, reason = '厂房'",
    "UPDATE survey_learnt SET kind = 'rumour'",
    "UPDATE survey_learnt SET sureness = 4",
    "UPDATE survey_learnt SET text = ''",
    "UPDATE survey_learnt SET with_entry = 902",
    "UPDATE survey_learnt SET kind = 'quarrel', with_entry = about_entry",
    "UPDATE survey_learnt SET from_entry = 7",
    "UPDATE layer_owner SET owner = ''",
    "UPDATE month_span SET purpose = 'holiday'",
    "UPDATE month_span SET first_month = 0",
    "UPDATE month_span SET last_month = 13",
    "UPDATE nurture_step SET title = ''",
    "UPDATE nurture_step SET channel = 'bribe'",
    "UPDATE nurture_step SET state = 'done'",
    "UPDATE nurture_step SET ended_day = 20100",
    "UPDATE nurture_step SET state = 'skipped', ended_day = 20100",
    "UPDATE nurture_step SET cost = -1",
    "UPDATE layer_owner SET layer = 'cellar'",
    "INSERT INTO colleague VALUES (90, '', 'junior rep', 20000, NULL, NULL)",
    "INSERT INTO colleague VALUES (90, '林珊', 'wizard', 20000, NULL, NULL)",
    "INSERT INTO colleague VALUES (90, '林珊', 'junior rep', 20000, 19999, NULL)",
    "UPDATE target SET due_day = 19999",
    "UPDATE target SET extended_day = 20050, extended_due_day = 20200",
    "UPDATE target SET extended_day = 20050, extended_due_day = 20090, extension_reason = '推迟'",
    "UPDATE target SET outcome = 'converted'",
    "UPDATE target SET outcome = 'dropped', ended_day = 20001",
    "UPDATE target_tier SET tier = 'd'",
    "DELETE FROM receivable",
    "UPDATE project SET code = ''",
    "UPDATE closing_analysis SET cornerstone = 'luck'",
    "UPDATE closing_analysis SET performance = 11",
    "UPDATE closing_analysis SET methods = 256",
    "DELETE FROM rival",
    "DELETE FROM contact",
    "DELETE FROM project",
  };
  g_autoptr (PagodaDatabase) database = open_with_friend ("never");

  add_everything (database, "1");
  g_autofree char *before = book_dump (database);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", cases[i]);
      g_assert_false (command (database, cases[i], &error));
      g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
      g_autofree char *after = book_dump (database);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/layers/reading", test_reading);
  g_test_add_func ("/layers/reading-credit", test_reading_credit);
  g_test_add_func ("/layers/deleting-the-customer", test_deleting_the_customer);
  g_test_add_func ("/layers/what-must-never-be", test_what_must_never_be);
  return g_test_run ();
}
