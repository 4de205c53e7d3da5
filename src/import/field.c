/* field.c: what a column of a spreadsheet can mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/field.h"

#include "base/text.h"
#include "import/header_unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CUSTOMERS (1u << PAGODA_IMPORT_CUSTOMERS)
#define CONTACTS (1u << PAGODA_IMPORT_CONTACTS)
#define ORDERS (1u << PAGODA_IMPORT_ORDERS)
#define ACTIVITIES (1u << PAGODA_IMPORT_ACTIVITIES)
#define HOLIDAYS (1u << PAGODA_IMPORT_HOLIDAYS)
#define RECEIVABLES (1u << PAGODA_IMPORT_RECEIVABLES)
#define PROJECTS (1u << PAGODA_IMPORT_PROJECTS)
#define ALL (CUSTOMERS | CONTACTS | ORDERS | ACTIVITIES | RECEIVABLES | PROJECTS)
/* Sheets with amounts that may be foreign. */
#define FOREIGN (ORDERS | RECEIVABLES)
/* Sheets that may describe a customer, not only name it. */
#define MASTER (CUSTOMERS | ORDERS)
/* Sheets whose rows may describe a person at the customer. */
#define PEOPLE (CONTACTS | CUSTOMERS)

static const PagodaImportField fields[PAGODA_N_FIELDS + 1] = {
  [PAGODA_FIELD_CUSTOMER_CODE] = { "customer.code", N_ ("Customer code"), ALL, 0 },
  [PAGODA_FIELD_CUSTOMER_NAME] = { "customer.name", N_ ("Customer"), ALL, 0 },
  [PAGODA_FIELD_CUSTOMER_SHORT_NAME] = { "customer.short_name", N_ ("Short name"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_COUNTRY] = { "customer.country", N_ ("Country"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_PROVINCE] = { "customer.province", N_ ("Province"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_CITY] = { "customer.city", N_ ("City"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_DISTRICT] = { "customer.district", N_ ("District"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_ADDRESS] = { "customer.address", N_ ("Address"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_PHONE] = { "customer.phone", N_ ("Phone of the customer"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_EMAIL] = { "customer.email", N_ ("Email of the customer"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_WEBSITE] = { "customer.website", N_ ("Website"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_TRADE] = { "customer.trade", N_ ("Trade"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_NOTE] = { "customer.note", N_ ("Note on the customer"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_MARGIN] = { "customer.margin", N_ ("Margin"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_OWNER] = { "customer.owner", N_ ("Owner"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_CLASS] = { "customer.class", N_ ("Account class"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_OTHER] = { "customer.other", N_ ("Never a customer"), CUSTOMERS, 0 },
  [PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND] = { "customer.class_by_hand", N_ ("Class set by hand"), MASTER, 0 },
  [PAGODA_FIELD_CUSTOMER_CLASS_UNTIL] = { "customer.class_until", N_ ("Class until"), MASTER, 0 },
  [PAGODA_FIELD_CONTACT_NAME] = { "contact.name", N_ ("Contact"), PEOPLE, CONTACTS },
  [PAGODA_FIELD_CONTACT_TITLE] = { "contact.title", N_ ("Title"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_DEPARTMENT] = { "contact.department", N_ ("Department"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_PHONE] = { "contact.phone", N_ ("Phone"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_MOBILE] = { "contact.mobile", N_ ("Mobile"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_EMAIL] = { "contact.email", N_ ("Email"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_WECHAT] = { "contact.wechat", N_ ("WeChat"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_BIRTHDAY] = { "contact.birthday", N_ ("Birthday"), PEOPLE, 0 },
  [PAGODA_FIELD_CONTACT_NOTE] = { "contact.note", N_ ("Note on the contact"), PEOPLE, 0 },
  [PAGODA_FIELD_ORDER_NUMBER] = { "order.number", N_ ("Order number"), ORDERS, 0 },
  [PAGODA_FIELD_ORDER_DAY] = { "order.day", N_ ("Order date"), ORDERS, ORDERS },
  [PAGODA_FIELD_ORDER_CURRENCY] = { "order.currency", N_ ("Currency"), FOREIGN, 0 },
  [PAGODA_FIELD_ORDER_RATE] = { "order.rate", N_ ("Exchange rate"), FOREIGN, 0 },
  [PAGODA_FIELD_ORDER_NOTE] = { "order.note", N_ ("Note on the order"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_PRODUCT] = { "line.product", N_ ("Product code"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_QUANTITY] = { "line.quantity", N_ ("Quantity"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_PRICE] = { "line.price", N_ ("Unit price"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_AMOUNT] = { "line.amount", N_ ("Amount"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_COST] = { "line.cost", N_ ("Cost"), ORDERS, 0 },
  [PAGODA_FIELD_LINE_UNIT_COST] = { "line.unit_cost", N_ ("Unit cost"), ORDERS, 0 },
  [PAGODA_FIELD_PRODUCT_NAME] = { "product.name", N_ ("Product"), ORDERS, 0 },
  [PAGODA_FIELD_PRODUCT_UNIT] = { "product.unit", N_ ("Unit"), ORDERS, 0 },
  [PAGODA_FIELD_ACTIVITY_KIND] = { "activity.kind", N_ ("Kind of activity"), ACTIVITIES, ACTIVITIES },
  [PAGODA_FIELD_ACTIVITY_STATE] = { "activity.state", N_ ("State"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_DAY] = { "activity.day", N_ ("Date"), ACTIVITIES, ACTIVITIES },
  [PAGODA_FIELD_ACTIVITY_TIME] = { "activity.time", N_ ("Time"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_DURATION] = { "activity.duration", N_ ("Duration"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_PERSON] = { "activity.person", N_ ("Who"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_CONTACT] = { "activity.contact", N_ ("With whom"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_REACHED] = { "activity.reached", N_ ("Reached"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_NEED] = { "activity.need", N_ ("Need"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_NEED_AMOUNT] = { "activity.need_amount", N_ ("Amount of the need"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_ATTITUDE] = { "activity.attitude", N_ ("Attitude"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_VISIT_CHANCE] = { "activity.visit_chance", N_ ("Visit possible"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_REJECTION] = { "activity.rejection", N_ ("Rejected"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_OBJECTION] = { "activity.objection", N_ ("Objection"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_CONFIDENCE] = { "activity.confidence", N_ ("Confidence"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_NEXT_STEP] = { "activity.next_step", N_ ("Next step"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_NEXT_DAY] = { "activity.next_day", N_ ("Next date"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_CANCEL_REASON] = { "activity.cancel_reason", N_ ("Why cancelled"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_NOTE] = { "activity.note", N_ ("Note"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_ANSWER] = { "activity.answer", N_ ("Answer"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_PLANNED] = { "activity.planned", N_ ("Planned for"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_CANCELLED] = { "activity.cancelled", N_ ("Cancelled on"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_REMINDER] = { "activity.reminder", N_ ("Reminder"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_ZONE] = { "activity.zone", N_ ("Time zone"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_UID] = { "activity.uid", N_ ("Event of a calendar (UID)"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_MENTIONS] = { "activity.mentions", N_ ("Names the customer"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_CATEGORIES] = { "activity.categories", N_ ("Categories"), ACTIVITIES, 0 },
  [PAGODA_FIELD_ACTIVITY_REPEATS] = { "activity.repeats", N_ ("Repeats"), ACTIVITIES, 0 },
  [PAGODA_FIELD_HOLIDAY_DAY] = { "holiday.day", N_ ("Day"), HOLIDAYS, HOLIDAYS },
  [PAGODA_FIELD_HOLIDAY_LAST_DAY] = { "holiday.last_day", N_ ("Last day"), HOLIDAYS, 0 },
  [PAGODA_FIELD_HOLIDAY_NAME] = { "holiday.name", N_ ("Holiday"), HOLIDAYS, 0 },
  [PAGODA_FIELD_HOLIDAY_KIND] = { "holiday.kind", N_ ("Off or working"), HOLIDAYS, 0 },
  [PAGODA_FIELD_RECEIVABLE_NUMBER]
  = { "receivable.number", N_ ("Number of the receivable"), RECEIVABLES, RECEIVABLES },
  [PAGODA_FIELD_RECEIVABLE_DAY] = { "receivable.day", N_ ("Date"), RECEIVABLES, RECEIVABLES },
  [PAGODA_FIELD_RECEIVABLE_DUE] = { "receivable.due", N_ ("Due day"), RECEIVABLES, RECEIVABLES },
  [PAGODA_FIELD_RECEIVABLE_AMOUNT] = { "receivable.amount", N_ ("Amount"), RECEIVABLES, RECEIVABLES },
  [PAGODA_FIELD_RECEIVABLE_PAID] = { "receivable.paid", N_ ("Paid so far"), RECEIVABLES, 0 },
  [PAGODA_FIELD_RECEIVABLE_PAID_DAY] = { "receivable.paid_day", N_ ("Paid on"), RECEIVABLES, 0 },
  [PAGODA_FIELD_RECEIVABLE_ORDER] = { "receivable.order", N_ ("Order number"), RECEIVABLES, 0 },
  [PAGODA_FIELD_RECEIVABLE_NOTE] = { "receivable.note", N_ ("Note"), RECEIVABLES, 0 },
  [PAGODA_FIELD_PROJECT_CODE] = { "project.code", N_ ("Number of the project"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_NAME] = { "project.name", N_ ("Project"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_PRODUCT] = { "project.product", N_ ("Product"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_SELLER] = { "project.seller", N_ ("Seller"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_SOURCE] = { "project.source", N_ ("Source"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_REGION] = { "project.region", N_ ("Region"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_STAGE] = { "project.stage", N_ ("Stage or outcome"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_OPENED] = { "project.opened", N_ ("Opened on"), PROJECTS, PROJECTS },
  [PAGODA_FIELD_PROJECT_CLOSED] = { "project.closed", N_ ("Closed on"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_DAYS] = { "project.days", N_ ("Days to close"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_EXPECTED] = { "project.expected", N_ ("Expected to close on"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_AMOUNT] = { "project.amount", N_ ("Value"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_REASON] = { "project.reason", N_ ("Why won or lost"), PROJECTS, 0 },
  [PAGODA_FIELD_PROJECT_NOTE] = { "project.note", N_ ("Note on the project"), PROJECTS, 0 },
};

/* Headers as normalise() leaves them, each between bars.  A word that means different things in different
 * sheets stands with the kinds in which it has this meaning. */
static const struct
{
  PagodaFieldId id;
  guint kinds;
  const char *headers;
} synonyms[] = {
  { PAGODA_FIELD_CUSTOMER_CODE, ALL,
    "|客户编号|客户代码|客户编码|客户号|客户id|公司编号|customerid|customercode|customerno|customernumber|"
    "custid|accountid|accountcode|accountno|clientid|clientcode|" },
  { PAGODA_FIELD_CUSTOMER_CODE, CUSTOMERS, "|编号|代码|编码|code|id|no|" },
  { PAGODA_FIELD_CUSTOMER_NAME, ALL,
    "|客户名称|客户名|客户|客户全称|公司名称|公司|公司全称|单位名称|单位全称|企业名称|购货单位|customer|"
    "customername|company|companyname|account|accountname|client|clientname|" },
  { PAGODA_FIELD_CUSTOMER_NAME, CUSTOMERS, "|名称|全称|name|fullname|" },
  { PAGODA_FIELD_CUSTOMER_SHORT_NAME, ALL, "|简称|客户简称|公司简称|shortname|" },
  { PAGODA_FIELD_CUSTOMER_COUNTRY, ALL, "|国家|国家地区|country|customercountry|" },
  { PAGODA_FIELD_CUSTOMER_PROVINCE, ALL, "|省|省份|省市|所在省|所在省份|province|state|" },
  { PAGODA_FIELD_CUSTOMER_CITY, ALL, "|市|城市|地市|所在市|所在城市|city|town|" },
  { PAGODA_FIELD_CUSTOMER_DISTRICT, ALL, "|区|区县|县区|县|区域|所在区|district|county|" },
  { PAGODA_FIELD_CUSTOMER_ADDRESS, ALL, "|地址|详细地址|公司地址|客户地址|联系地址|address|street|" },
  { PAGODA_FIELD_CUSTOMER_PHONE, ALL,
    "|电话|电话号码|联系电话|公司电话|客户电话|手机|手机号|手机号码|电话手机|手机电话|联系方式|"
    "phone|phonenumber|telephone|tel|mobile|" },
  { PAGODA_FIELD_CUSTOMER_EMAIL, ALL, "|邮箱|电子邮箱|电子邮件|邮件|email|emailaddress|mail|" },
  { PAGODA_FIELD_CUSTOMER_WEBSITE, ALL, "|网址|网站|公司网址|官网|website|web|url|homepage|" },
  { PAGODA_FIELD_CUSTOMER_TRADE, ALL, "|行业|所属行业|客户行业|trade|industry|sector|" },
  { PAGODA_FIELD_CUSTOMER_NOTE, ALL, "|客户备注|customernote|customernotes|" },
  { PAGODA_FIELD_CUSTOMER_NOTE, CUSTOMERS, "|备注|说明|note|notes|remark|remarks|comment|comments|" },
  { PAGODA_FIELD_CUSTOMER_MARGIN, ALL, "|毛利率|客户毛利率|margin|grossmargin|" },
  { PAGODA_FIELD_CUSTOMER_OWNER, ALL,
    "|负责人|客户负责人|业务员|业务经理|销售员|销售|客户经理|owner|accountowner|accountmanager|salesperson|"
    "salesrep|" },
  { PAGODA_FIELD_CUSTOMER_CLASS, ALL,
    "|类别|客户类别|客户级别|客户等级|等级|级别|class|accountclass|customerclass|" },
  { PAGODA_FIELD_CUSTOMER_OTHER, CUSTOMERS, "|永不合作|非客户|标为非客户|neveracustomer|nevercustomer|" },
  { PAGODA_FIELD_CUSTOMER_CLASS_UNTIL, ALL, "|类别有效至|类别有效期至|classuntil|" },
  { PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND, ALL, "|人工设定|类别人工设定|setbyhand|classsetbyhand|" },
  { PAGODA_FIELD_CONTACT_NAME, ALL,
    "|联系人|联系人姓名|联系人名称|主要联系人|主联系人|客户联系人|对接人|contact|contactname|contactperson|"
    "maincontact|primarycontact|" },
  { PAGODA_FIELD_CONTACT_NAME, CONTACTS, "|姓名|名字|name|fullname|" },
  { PAGODA_FIELD_CONTACT_TITLE, ALL,
    "|职务|职位|头衔|联系人职务|联系人职位|title|jobtitle|position|contacttitle|contactposition|" },
  { PAGODA_FIELD_CONTACT_DEPARTMENT, ALL, "|部门|联系人部门|所在部门|department|dept|contactdepartment|" },
  { PAGODA_FIELD_CONTACT_PHONE, ALL,
    "|电话|电话号码|联系电话|办公电话|座机|固定电话|联系人电话|电话手机|手机电话|联系方式|联系人联系方式|"
    "phone|"
    "phonenumber|telephone|tel|workphone|officephone|contactphone|contactnumber|" },
  { PAGODA_FIELD_CONTACT_MOBILE, ALL,
    "|手机|手机号|手机号码|移动电话|联系人手机|联系人手机号|mobile|mobilephone|cell|cellphone|"
    "contactmobile|" },
  { PAGODA_FIELD_CONTACT_EMAIL, ALL,
    "|邮箱|电子邮箱|电子邮件|邮件|联系人邮箱|email|emailaddress|mail|contactemail|" },
  { PAGODA_FIELD_CONTACT_WECHAT, ALL, "|微信|微信号|联系人微信|wechat|wechatid|weixin|contactwechat|" },
  { PAGODA_FIELD_CONTACT_BIRTHDAY, ALL,
    "|生日|出生日期|联系人生日|birthday|birthdate|dateofbirth|contactbirthday|" },
  { PAGODA_FIELD_CONTACT_NOTE, ALL, "|联系人备注|contactnote|contactnotes|" },
  { PAGODA_FIELD_CONTACT_NOTE, CONTACTS, "|备注|说明|note|notes|remark|remarks|comment|comments|" },
  { PAGODA_FIELD_ORDER_NUMBER, ALL,
    "|订单号|订单编号|订单|单号|单据编号|单据号|发票号|发票号码|销售单号|合同号|invoiceno|invoice|"
    "invoicenumber|invoiceid|orderno|order|ordernumber|orderid|salesorder|documentno|" },
  { PAGODA_FIELD_ORDER_DAY, ALL,
    "|日期|订单日期|下单日期|下单时间|订单时间|单据日期|销售日期|开票日期|成交日期|date|day|orderdate|"
    "orderday|"
    "invoicedate|invoiceday|saledate|salesdate|documentdate|" },
  { PAGODA_FIELD_ORDER_CURRENCY, ALL, "|币种|货币|currency|currencycode|" },
  { PAGODA_FIELD_ORDER_RATE, ALL, "|汇率|exchangerate|rate|" },
  { PAGODA_FIELD_ORDER_NOTE, ALL,
    "|备注|订单备注|说明|note|notes|ordernote|remark|remarks|comment|comments|" },
  { PAGODA_FIELD_LINE_PRODUCT, ALL,
    "|商品编码|商品编号|商品代码|产品编码|产品编号|产品代码|物料编码|物料号|货号|存货编码|stockcode|sku|"
    "productcode|productid|productno|itemcode|itemno|itemid|partno|partnumber|material|" },
  { PAGODA_FIELD_LINE_QUANTITY, ALL, "|数量|销售数量|订购数量|件数|quantity|qty|units|" },
  { PAGODA_FIELD_LINE_PRICE, ALL, "|单价|销售单价|价格|含税单价|price|unitprice|" },
  { PAGODA_FIELD_LINE_AMOUNT, ALL,
    "|金额|销售金额|订单金额|总金额|总价|合计|销售额|价税合计|amount|total|totalamount|linetotal|totalprice|"
    "ordertotal|sales|revenue|" },
  { PAGODA_FIELD_LINE_COST, ALL, "|成本|成本金额|总成本|销售成本|cost|totalcost|linecost|" },
  { PAGODA_FIELD_LINE_UNIT_COST, ALL, "|单位成本|成本单价|成本价|unitcost|costprice|" },
  { PAGODA_FIELD_PRODUCT_NAME, ALL,
    "|品名|商品名称|商品|产品名称|产品|货品名称|物料名称|存货名称|description|product|productname|item|"
    "itemname|itemdescription|" },
  { PAGODA_FIELD_PRODUCT_UNIT, ALL, "|单位|计量单位|unit|uom|" },
  { PAGODA_FIELD_ACTIVITY_KIND, ALL,
    "|活动|活动类型|类型|类别|种类|方式|跟进方式|拜访方式|联系方式|kind|type|activity|activitytype|" },
  { PAGODA_FIELD_ACTIVITY_STATE, ALL, "|状态|state|status|" },
  { PAGODA_FIELD_ACTIVITY_DAY, ALL,
    "|日期|活动日期|拜访日期|跟进日期|联系日期|拜访时间|跟进时间|date|day|activitydate|visitdate|calldate|" },
  { PAGODA_FIELD_ACTIVITY_TIME, ALL, "|时间|开始时间|time|starttime|" },
  { PAGODA_FIELD_ACTIVITY_DURATION, ALL, "|时长|用时|持续时间|分钟|duration|minutes|" },
  { PAGODA_FIELD_ACTIVITY_PERSON, ALL,
    "|负责人|业务员|销售员|跟进人|拜访人|执行人|销售|我方人员|person|who|by|doneby|owner|salesperson|"
    "salesrep|" },
  { PAGODA_FIELD_ACTIVITY_CONTACT, ALL,
    "|联系人|联系人姓名|拜访对象|对方|contact|contactname|contactperson|withwhom|" },
  { PAGODA_FIELD_ACTIVITY_REACHED, ALL, "|接通|是否接通|是否联系上|联系上|reached|connected|" },
  { PAGODA_FIELD_ACTIVITY_NEED, ALL, "|需求|需求情况|need|needs|" },
  { PAGODA_FIELD_ACTIVITY_NEED_AMOUNT, ALL, "|需求金额|预计金额|needamount|amount|金额|" },
  { PAGODA_FIELD_ACTIVITY_ATTITUDE, ALL, "|态度|客户态度|attitude|" },
  { PAGODA_FIELD_ACTIVITY_VISIT_CHANCE, ALL, "|可拜访|可否拜访|拜访机会|visitchance|visitpossible|" },
  { PAGODA_FIELD_ACTIVITY_REJECTION, ALL, "|拒绝|是否拒绝|被拒|rejection|rejected|" },
  { PAGODA_FIELD_ACTIVITY_OBJECTION, ALL, "|异议|拒绝理由|objection|" },
  { PAGODA_FIELD_ACTIVITY_CONFIDENCE, ALL, "|信心|信任|confidence|" },
  { PAGODA_FIELD_ACTIVITY_NEXT_STEP, ALL, "|下一步|下步计划|下一步计划|nextstep|followup|" },
  { PAGODA_FIELD_ACTIVITY_NEXT_DAY, ALL,
    "|下次日期|下次拜访日期|下次跟进日期|下次联系日期|下次时间|下一步日期|下一步时间|下步日期|下一步计划日期|"
    "nextday|nextdate|nextstepdate|nextstepday|nextvisit|followupdate|" },
  { PAGODA_FIELD_ACTIVITY_CANCEL_REASON, ALL, "|取消原因|cancelreason|reasonforcancelling|" },
  { PAGODA_FIELD_ACTIVITY_NOTE, ALL,
    "|备注|内容|跟进内容|拜访内容|沟通内容|记录|说明|note|notes|remark|remarks|comment|comments|content|" },
  { PAGODA_FIELD_ACTIVITY_ANSWER, ALL, "|异议答复|答复|应对|answer|answertoobjection|" },
  { PAGODA_FIELD_ACTIVITY_PLANNED, ALL, "|原计划日期|计划日期|plannedfor|plannedday|planneddate|" },
  { PAGODA_FIELD_ACTIVITY_CANCELLED, ALL, "|取消日期|cancelledon|cancelledday|" },
  { PAGODA_FIELD_ACTIVITY_REMINDER, ALL, "|提醒|提前提醒|reminder|" },
  { PAGODA_FIELD_ACTIVITY_ZONE, ALL, "|时区|zone|timezone|" },
  { PAGODA_FIELD_ACTIVITY_UID, ALL, "|uid|" },
  { PAGODA_FIELD_ACTIVITY_MENTIONS, ALL, "|mentions|" },
  { PAGODA_FIELD_ACTIVITY_CATEGORIES, ALL, "|categories|" },
  { PAGODA_FIELD_ACTIVITY_REPEATS, ALL, "|repeats|" },
  { PAGODA_FIELD_HOLIDAY_DAY, HOLIDAYS, "|日期|开始日期|第一天|date|day|firstday|startdate|" },
  { PAGODA_FIELD_HOLIDAY_LAST_DAY, HOLIDAYS, "|最后一天|结束日期|lastday|enddate|" },
  { PAGODA_FIELD_HOLIDAY_NAME, HOLIDAYS, "|名称|节日|节日名称|节假日|holiday|name|summary|" },
  { PAGODA_FIELD_HOLIDAY_KIND, HOLIDAYS, "|类型|休息或上班|休假或上班|kind|type|offorworking|" },
  { PAGODA_FIELD_RECEIVABLE_NUMBER, RECEIVABLES,
    "|应收编号|应收单号|应收款编号|单号|单据编号|单据号|发票号|发票号码|账单号|编号|receivable|receivableno|"
    "receivablenumber|invoice|invoiceno|invoicenumber|invoiceid|documentno|number|no|" },
  { PAGODA_FIELD_RECEIVABLE_DAY, RECEIVABLES,
    "|日期|应收日期|开票日期|发票日期|单据日期|账单日期|date|day|invoicedate|invoiceday|documentdate|" },
  { PAGODA_FIELD_RECEIVABLE_DUE, RECEIVABLES,
    "|到期日|到期日期|应收到期日|账期到期日|应付日期|付款期限|收款期限|due|duedate|dueday|dueon|payby|"
    "paymentdue|" },
  { PAGODA_FIELD_RECEIVABLE_AMOUNT, RECEIVABLES,
    "|金额|应收|应收金额|应收款|应收账款|发票金额|开票金额|价税合计|合计|amount|total|totalamount|"
    "invoiceamount|amountdue|" },
  { PAGODA_FIELD_RECEIVABLE_PAID, RECEIVABLES,
    "|已付|已付金额|已收|已收金额|已收款|已回款|回款|回款金额|收款金额|实收金额|paid|paidamount|amountpaid|"
    "paidsofar|payment|received|" },
  { PAGODA_FIELD_RECEIVABLE_PAID_DAY, RECEIVABLES,
    "|付款日期|付款日|收款日期|收款日|回款日期|回款日|到账日期|paidday|paiddate|paidon|paymentdate|"
    "datepaid|" },
  { PAGODA_FIELD_RECEIVABLE_ORDER, RECEIVABLES, "|订单号|订单编号|订单|order|orderno|ordernumber|orderid|" },
  { PAGODA_FIELD_RECEIVABLE_NOTE, RECEIVABLES, "|备注|说明|note|notes|remark|remarks|comment|comments|" },
  { PAGODA_FIELD_PROJECT_CODE, ALL,
    "|项目编号|项目号|商机编号|商机号|商机id|机会编号|线索编号|opportunityid|opportunityno|opportunitynumber|"
    "opportunitycode|dealid|dealno|projectid|projectno|projectnumber|projectcode|orderid|" },
  { PAGODA_FIELD_PROJECT_NAME, ALL,
    "|项目|项目名称|商机|商机名称|机会名称|opportunity|opportunityname|deal|dealname|project|projectname|" },
  { PAGODA_FIELD_PROJECT_PRODUCT, ALL,
    "|产品|产品名称|商品|商品名称|品名|意向产品|产品线|product|productname|productline|item|itemname|" },
  { PAGODA_FIELD_PROJECT_SELLER, ALL,
    "|销售|销售员|销售人员|业务员|业务经理|客户经理|负责人|跟进人|salesagent|agent|seller|salesperson|"
    "salesrep|rep|owner|dealowner|opportunityowner|" },
  { PAGODA_FIELD_PROJECT_SOURCE, ALL, "|来源|商机来源|线索来源|客户来源|source|leadsource|dealsource|" },
  { PAGODA_FIELD_PROJECT_REGION, ALL,
    "|大区|区域|地区|销售区域|所属区域|region|area|territory|regionaloffice|salesregion|" },
  { PAGODA_FIELD_PROJECT_STAGE, ALL,
    "|阶段|环节|销售阶段|商机阶段|项目阶段|状态|项目状态|商机状态|结果|输赢|赢丢单|dealstage|stage|"
    "stagename|opportunitystage|outcome|result|status|" },
  { PAGODA_FIELD_PROJECT_OPENED, ALL,
    "|立项日期|开始日期|创建日期|创建时间|接触日期|首次接触|首次接触日期|商机日期|启动日期|engagedate|"
    "opened|openedon|opendate|createdate|createddate|createdon|startdate|orderdate|" },
  { PAGODA_FIELD_PROJECT_CLOSED, ALL,
    "|结束日期|关闭日期|成交日期|结单日期|结案日期|赢单日期|丢单日期|签约日期|closedate|closeddate|closed|"
    "closedon|enddate|" },
  { PAGODA_FIELD_PROJECT_DAYS, ALL,
    "|成交天数|成交周期|销售周期|历时天数|用时天数|周期天数|daystoclose|salescycle|salescycledays|" },
  { PAGODA_FIELD_PROJECT_EXPECTED, ALL,
    "|预计成交日期|预计签约日期|预计结束日期|预计日期|expectedclose|expectedclosedate|expectedon|" },
  { PAGODA_FIELD_PROJECT_AMOUNT, ALL,
    "|金额|成交金额|项目金额|商机金额|签约金额|合同金额|预计金额|closevalue|dealvalue|value|amount|"
    "dealamount|"
    "opportunityamount|" },
  { PAGODA_FIELD_PROJECT_REASON, ALL,
    "|原因|输赢原因|丢单原因|赢单原因|失败原因|reason|lossreason|lostreason|winreason|closereason|" },
  { PAGODA_FIELD_PROJECT_NOTE, PROJECTS, "|备注|说明|note|notes|remark|remarks|comment|comments|" },
};

const PagodaImportField *
pagoda_import_fields (void)
{
  return fields;
}

const PagodaImportField *
pagoda_field (PagodaFieldId id)
{
  return &fields[id];
}

PagodaFieldId
pagoda_field_id (const PagodaImportField *field)
{
  return (PagodaFieldId)(field - fields);
}

gboolean
pagoda_field_belongs (PagodaFieldId id, PagodaImportKind kind)
{
  return (fields[id].kinds & (1u << kind)) != 0;
}

gboolean
pagoda_field_is_of_contact (PagodaFieldId id)
{
  return id >= PAGODA_FIELD_CONTACT_NAME && id <= PAGODA_FIELD_CONTACT_NOTE;
}

gboolean
pagoda_field_is_day (PagodaFieldId id)
{
  return id == PAGODA_FIELD_ORDER_DAY || id == PAGODA_FIELD_ACTIVITY_DAY
         || id == PAGODA_FIELD_ACTIVITY_NEXT_DAY || id == PAGODA_FIELD_CONTACT_BIRTHDAY
         || id == PAGODA_FIELD_PROJECT_OPENED || id == PAGODA_FIELD_PROJECT_CLOSED
         || id == PAGODA_FIELD_PROJECT_EXPECTED || id == PAGODA_FIELD_CUSTOMER_CLASS_UNTIL
         || id == PAGODA_FIELD_ACTIVITY_PLANNED || id == PAGODA_FIELD_ACTIVITY_CANCELLED
         || id == PAGODA_FIELD_HOLIDAY_DAY || id == PAGODA_FIELD_HOLIDAY_LAST_DAY
         || id == PAGODA_FIELD_RECEIVABLE_DAY || id == PAGODA_FIELD_RECEIVABLE_DUE
         || id == PAGODA_FIELD_RECEIVABLE_PAID_DAY;
}

gboolean
pagoda_field_is_essential (PagodaFieldId id)
{
  switch ((int)id)
    {
    case PAGODA_FIELD_CUSTOMER_CODE:
    case PAGODA_FIELD_CUSTOMER_NAME:
    case PAGODA_FIELD_CONTACT_NAME:
    case PAGODA_FIELD_ORDER_NUMBER:
    case PAGODA_FIELD_ORDER_DAY:
    case PAGODA_FIELD_ORDER_CURRENCY:
    case PAGODA_FIELD_ORDER_RATE:
    case PAGODA_FIELD_LINE_QUANTITY:
    case PAGODA_FIELD_LINE_PRICE:
    case PAGODA_FIELD_LINE_AMOUNT:
    case PAGODA_FIELD_LINE_COST:
    case PAGODA_FIELD_LINE_UNIT_COST:
    case PAGODA_FIELD_ACTIVITY_KIND:
    case PAGODA_FIELD_ACTIVITY_STATE:
    case PAGODA_FIELD_ACTIVITY_DAY:
    case PAGODA_FIELD_ACTIVITY_UID:
    case PAGODA_FIELD_ACTIVITY_MENTIONS:
    case PAGODA_FIELD_HOLIDAY_DAY:
    case PAGODA_FIELD_HOLIDAY_LAST_DAY:
    case PAGODA_FIELD_HOLIDAY_KIND:
    case PAGODA_FIELD_RECEIVABLE_NUMBER:
    case PAGODA_FIELD_RECEIVABLE_DAY:
    case PAGODA_FIELD_RECEIVABLE_DUE:
    case PAGODA_FIELD_RECEIVABLE_AMOUNT:
    case PAGODA_FIELD_RECEIVABLE_PAID:
    case PAGODA_FIELD_RECEIVABLE_PAID_DAY:
    case PAGODA_FIELD_PROJECT_CODE:
    case PAGODA_FIELD_PROJECT_STAGE:
    case PAGODA_FIELD_PROJECT_OPENED:
    case PAGODA_FIELD_PROJECT_CLOSED:
    case PAGODA_FIELD_PROJECT_AMOUNT:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
pagoda_field_is_code (PagodaFieldId id)
{
  return id == PAGODA_FIELD_CUSTOMER_CODE || id == PAGODA_FIELD_ORDER_NUMBER
         || id == PAGODA_FIELD_RECEIVABLE_NUMBER || id == PAGODA_FIELD_RECEIVABLE_ORDER
         || id == PAGODA_FIELD_PROJECT_CODE || id == PAGODA_FIELD_LINE_PRODUCT
         || id == PAGODA_FIELD_CUSTOMER_PHONE || id == PAGODA_FIELD_CONTACT_PHONE
         || id == PAGODA_FIELD_CONTACT_MOBILE;
}

const PagodaImportField *
pagoda_field_find (const char *name)
{
  for (gsize i = 0; i < PAGODA_N_FIELDS; i++)
    if (g_str_equal (fields[i].name, name))
      return &fields[i];
  return NULL;
}

/* The letters and figures of @header, folded, between bars.  What stands in brackets is a unit or a remark.
 */
static char *
normalise (const char *header)
{
  g_autofree char *folded = pagoda_text_fold (header);
  GString *normal = g_string_new ("|");
  int depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '(' || c == '[' || c == 0x3010 /* 【 */)
        depth++;
      else if (c == ')' || c == ']' || c == 0x3011 /* 】 */)
        depth = MAX (depth - 1, 0);
      else if (depth == 0 && g_unichar_isalnum (c))
        g_string_append_unichar (normal, c);
    }
  g_string_append_c (normal, '|');
  return g_string_free (normal, FALSE);
}

/* The field that is called @name in an import of @kind, or NULL. */
static const PagodaImportField *
find_synonym (const char *name, PagodaImportKind kind)
{
  g_autofree char *normal = normalise (name);

  if (g_str_equal (normal, "||"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if ((synonyms[i].kinds & (1u << kind)) != 0 && pagoda_field_belongs (synonyms[i].id, kind)
        && strstr (synonyms[i].headers, normal) != NULL)
      return &fields[synonyms[i].id];
  return NULL;
}

const PagodaImportField *
pagoda_field_guess (const char *header, PagodaImportKind kind)
{
  const PagodaImportField *field = find_synonym (header, kind);

  if (field != NULL)
    return field;
  /* Not every unit stands in brackets. */
  g_autofree char *plain = pagoda_header_without_unit (header);
  field = find_synonym (plain, kind);
  return field != NULL && pagoda_field_has_unit (pagoda_field_id (field)) ? field : NULL;
}
