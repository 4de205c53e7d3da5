/* record_words.c: tables and columns in the words of people, for showing changes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/record_words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the schema calls something, and what people call it. */
typedef struct
{
  const char *name;
  const char *label;
} Name;

static const Name records[] = {
  { "activity", NC_ ("record", "Activity") },
  { "activity_series", NC_ ("record", "Series of visits") },
  { "attachment", NC_ ("record", "Attachment") },
  { "barrier", NC_ ("record", "Barrier") },
  { "barrier_state", NC_ ("record", "State of a barrier") },
  { "care_item", NC_ ("record", "Care item") },
  { "colleague", NC_ ("record", "Colleague") },
  { "contact", NC_ ("record", "Contact") },
  { "credit_answer", NC_ ("record", "Answer to a credit alert") },
  { "credit_decision", NC_ ("record", "Decision about terms") },
  { "credit_terms", NC_ ("record", "Credit terms") },
  { "customer", NC_ ("record", "Customer") },
  { "customer_class", NC_ ("record", "Class") },
  { "customer_fact", NC_ ("record", "Fact") },
  { "customer_other", NC_ ("record", "Other mark") },
  { "customer_owner", NC_ ("record", "Owner") },
  { "customer_screening", NC_ ("record", "Screening") },
  { "customer_statement", NC_ ("record", "Statement") },
  { "customer_strategy", NC_ ("record", "Strategy") },
  { "customer_tag", NC_ ("record", "Tag") },
  { "customer_value", NC_ ("record", "Value") },
  { "deal_goal", NC_ ("record", "Deals wanted") },
  { "dealer_agreement", NC_ ("record", "Dealer agreement") },
  { "dealer_capability", NC_ ("record", "Capability") },
  { "decision_maker", NC_ ("record", "Decision maker") },
  { "decision_maker_support", NC_ ("record", "Support") },
  { "decision_maker_weight", NC_ ("record", "Weight") },
  { "decline_answer", NC_ ("record", "Answer to an alert") },
  { "discount", NC_ ("record", "Discount") },
  { "growth_step", NC_ ("record", "Growth step") },
  { "holiday", NC_ ("record", "Holiday") },
  { "influence", NC_ ("record", "Influence record") },
  { "influence_line", NC_ ("record", "Influence line") },
  { "layer_owner", NC_ ("record", "Owner of a layer") },
  { "letter", NC_ ("record", "Letter") },
  { "lock_in", NC_ ("record", "Lock-in") },
  { "month_span", NC_ ("record", "Months of the year") },
  { "non_price_offer", NC_ ("record", "Non-price offer") },
  { "nurture_step", NC_ ("record", "Nurture step") },
  { "objection_answer", NC_ ("record", "Answer to an objection") },
  { "order_line", NC_ ("record", "Order line") },
  { "orders", NC_ ("record", "Order") },
  { "past_supplier", NC_ ("record", "Past supplier") },
  { "preference", NC_ ("record", "Setting") },
  { "product", NC_ ("record", "Product") },
  { "project", NC_ ("record", "Project") },
  { "project_stage", NC_ ("record", "Project stage") },
  { "receivable", NC_ ("record", "Receivable") },
  { "receivable_payment", NC_ ("record", "Payment") },
  { "referral", NC_ ("record", "Referral") },
  { "rival", NC_ ("record", "Rival") },
  { "season_window", NC_ ("record", "Season") },
  { "target", NC_ ("record", "Target") },
  { "target_tier", NC_ ("record", "Target tier") },
  { "travel", NC_ ("record", "Travel") },
  { "undelivered", NC_ ("record", "Not delivered yet") },
};

static const Name fields[] = {
  { "address", NC_ ("field", "Address") },
  { "again_day", NC_ ("field", "Asked again on") },
  { "agreement", NC_ ("field", "Agreement") },
  { "alert", NC_ ("field", "Alert") },
  { "amount", NC_ ("field", "Amount") },
  { "answer", NC_ ("field", "Answer") },
  { "attitude", NC_ ("field", "Attitude") },
  { "basis", NC_ ("field", "Decision basis") },
  { "birthday", NC_ ("field", "Birthday") },
  { "blind_spots", NC_ ("field", "Blind spots") },
  { "body", NC_ ("field", "Text") },
  { "breakthrough", NC_ ("field", "Breakthrough point") },
  { "brings", NC_ ("field", "Brings") },
  { "business", NC_ ("field", "Business") },
  { "cancel_reason", NC_ ("field", "Reason for cancelling") },
  { "cancelled_day", NC_ ("field", "Cancelled on") },
  { "capability", NC_ ("field", "Capability") },
  { "channel", NC_ ("field", "Channel") },
  { "cause", NC_ ("field", "Cause") },
  { "city", NC_ ("field", "City") },
  { "class", NC_ ("field", "Class") },
  { "closed_day", NC_ ("field", "Closed") },
  { "code", NC_ ("field", "Code") },
  { "confidence", NC_ ("field", "Confidence") },
  { "contacted_by", NC_ ("field", "Contacted by") },
  { "contacted_day", NC_ ("field", "Contacted on") },
  { "cost", NC_ ("field", "Cost") },
  { "country", NC_ ("field", "Country") },
  { "credit_limit", NC_ ("field", "Credit limit") },
  { "currency", NC_ ("field", "Currency") },
  { "customer", NC_ ("field", "Customer") },
  { "day", NC_ ("field", "Day") },
  { "dealer", NC_ ("field", "Dealer") },
  { "deals", NC_ ("field", "Deals") },
  { "department", NC_ ("field", "Department") },
  { "description", NC_ ("field", "Description") },
  { "destination", NC_ ("field", "Destination") },
  { "district", NC_ ("field", "District") },
  { "done_day", NC_ ("field", "Done on") },
  { "due_day", NC_ ("field", "Due day") },
  { "duration", NC_ ("field", "Duration") },
  { "email", NC_ ("field", "E-mail") },
  { "ended_day", NC_ ("field", "Ended") },
  { "entered_day", NC_ ("field", "Entered") },
  { "evidence", NC_ ("field", "Evidence") },
  { "expected_day", NC_ ("field", "Expected day") },
  { "exposure", NC_ ("field", "Exposure") },
  { "extended_day", NC_ ("field", "Extended on") },
  { "extended_due_day", NC_ ("field", "Extended to") },
  { "extension_reason", NC_ ("field", "Reason for extending") },
  { "fact", NC_ ("field", "Fact") },
  { "file", NC_ ("field", "File") },
  { "first_day", NC_ ("field", "First day") },
  { "first_month", NC_ ("field", "First month") },
  { "first_third", NC_ ("field", "First third of a month") },
  { "follow_up", NC_ ("field", "Follow-up need") },
  { "follow_up_day", NC_ ("field", "Follow-up on") },
  { "from_day", NC_ ("field", "From") },
  { "grade", NC_ ("field", "Grade") },
  { "is_new", NC_ ("field", "New") },
  { "is_unique", NC_ ("field", "Unique") },
  { "joined", NC_ ("field", "Joined") },
  { "kind", NC_ ("field", "Kind") },
  { "last_month", NC_ ("field", "Last month") },
  { "last_third", NC_ ("field", "Last third of a month") },
  { "layer", NC_ ("field", "Layer") },
  { "level", NC_ ("field", "Level") },
  { "margin", NC_ ("field", "Margin") },
  { "minute", NC_ ("field", "Time") },
  { "mobile", NC_ ("field", "Mobile") },
  { "name", NC_ ("field", "Name") },
  { "need", NC_ ("field", "Need") },
  { "need_amount", NC_ ("field", "Amount of the need") },
  { "next_day", NC_ ("field", "Next step on") },
  { "next_step", NC_ ("field", "Next step") },
  { "note", NC_ ("field", "Note") },
  { "number", NC_ ("field", "Number") },
  { "objection", NC_ ("field", "Objection") },
  { "opened_day", NC_ ("field", "Opened") },
  { "order_id", NC_ ("field", "Order") },
  { "organisational_need", NC_ ("field", "Organisational need") },
  { "other", NC_ ("field", "Never a customer") },
  { "outcome", NC_ ("field", "Outcome") },
  { "owner", NC_ ("field", "Owner") },
  { "payment_days", NC_ ("field", "Payment days") },
  { "person", NC_ ("field", "Done by") },
  { "personal_need", NC_ ("field", "Personal need") },
  { "phone", NC_ ("field", "Phone") },
  { "place", NC_ ("field", "Place on the map") },
  { "planned_day", NC_ ("field", "Planned for") },
  { "price", NC_ ("field", "Price") },
  { "province", NC_ ("field", "Province") },
  { "purpose", NC_ ("field", "Purpose") },
  { "quantity", NC_ ("field", "Quantity") },
  { "rate", NC_ ("field", "Exchange rate") },
  { "reached", NC_ ("field", "Reached") },
  { "reason", NC_ ("field", "Reason") },
  { "reasons", NC_ ("field", "Why red") },
  { "receivable", NC_ ("field", "Receivable") },
  { "reduction", NC_ ("field", "Discount") },
  { "referrer", NC_ ("field", "Brought by") },
  { "rejection", NC_ ("field", "Rejection") },
  { "reminder", NC_ ("field", "Reminder") },
  { "revenue", NC_ ("field", "Revenue") },
  { "review_day", NC_ ("field", "Review day") },
  { "role", NC_ ("field", "Role") },
  { "rule", NC_ ("field", "Repetition") },
  { "second", NC_ ("field", "Second name") },
  { "seller", NC_ ("field", "Seller") },
  { "series", NC_ ("field", "Series") },
  { "severity", NC_ ("field", "Severity") },
  { "share", NC_ ("field", "Share") },
  { "short_name", NC_ ("field", "Short name") },
  { "side", NC_ ("field", "Side") },
  { "size", NC_ ("field", "Size") },
  { "skill", NC_ ("field", "Skill") },
  { "source", NC_ ("field", "Source") },
  { "stage", NC_ ("field", "Stage") },
  { "stages", NC_ ("field", "Decides in") },
  { "state", NC_ ("field", "State") },
  { "strategy", NC_ ("field", "Strategy") },
  { "strength", NC_ ("field", "Strength") },
  { "support", NC_ ("field", "Support") },
  { "tag", NC_ ("field", "Tag") },
  { "tier", NC_ ("field", "Tier") },
  { "title", NC_ ("field", "Title") },
  { "trade", NC_ ("field", "Trade") },
  { "traveller", NC_ ("field", "Traveller") },
  { "uid", NC_ ("field", "Calendar id") },
  { "unit", NC_ ("field", "Unit") },
  { "until_day", NC_ ("field", "Until") },
  { "value", NC_ ("field", "Value") },
  { "visit_chance", NC_ ("field", "Chance to visit") },
  { "way", NC_ ("field", "Way through") },
  { "website", NC_ ("field", "Website") },
  { "wechat", NC_ ("field", "WeChat") },
  { "weight", NC_ ("field", "Weight") },
};

static const char *
find_label (const Name *names, gsize n, const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (names[i].name, name) == 0)
      return names[i].label;
  return NULL;
}

const char *
pagoda_record_label (const char *table, PagodaLanguage language)
{
  const char *label = find_label (records, G_N_ELEMENTS (records), table);

  return label != NULL ? pagoda_translate_in_context (language, "record", label) : table;
}

const char *
pagoda_field_label (const char *column, PagodaLanguage language)
{
  const char *label = find_label (fields, G_N_ELEMENTS (fields), column);

  return label != NULL ? pagoda_translate_in_context (language, "field", label) : NULL;
}
