/* quarter_sections.c: what the sections of the pack of a quarter are made of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys and words are those of the text that is stored when a quarter is closed: none is ever changed, and a
 * column more needs no new version, because what a text does not tell is not known.
 */
#include "config.h"

#include "session/quarter_pack.h"

#include "domain/activity.h"
#include "domain/closing_analysis.h"
#include "domain/decline_answer.h"
#include "domain/layer.h"
#include "domain/words.h"
#include "method/averages.h"
#include "method/credit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words */

#define DEFINE_LABEL(Type, name)                                                                             \
  static const char *label_##name (const char *word, PagodaLanguage language)                                \
  {                                                                                                          \
    Type value = (Type)0;                                                                                    \
    return pagoda_##name##_parse (word, &value) ? pagoda_##name##_label (value, language) : word;            \
  }

DEFINE_LABEL (PagodaAccountClass, account_class)
DEFINE_LABEL (PagodaActivityKind, activity_kind)
DEFINE_LABEL (PagodaChainStep, chain_step)
DEFINE_LABEL (PagodaCornerstone, cornerstone)
DEFINE_LABEL (PagodaDeclineCause, decline_cause)
DEFINE_LABEL (PagodaDeclineLevel, decline_level)
DEFINE_LABEL (PagodaLayer, layer)
DEFINE_LABEL (PagodaLossReason, loss_reason)
DEFINE_LABEL (PagodaProjectState, project_state)
DEFINE_LABEL (PagodaReceivableAge, receivable_age)
DEFINE_LABEL (PagodaTargetTier, target_tier)
DEFINE_LABEL (PagodaTier, tier)

/* What became of a target in the quarter (G4), and on what a change can be told to have been. */
static const PagodaWord renewals[] = {
  { "entered", NC_ ("renewal", "Entered") },
  { "converted", NC_ ("renewal", "Won") },
  { "dropped", NC_ ("renewal", "Dropped") },
  { "left", NC_ ("renewal", "Left over") },
};
static const PagodaWord datings[] = {
  { "dated", NC_ ("change", "changed facts of that time") },
  { "undated", NC_ ("change", "cannot be told to which time it belongs") },
};

static const char *
label_renewal (const char *word, PagodaLanguage language)
{
  int found = pagoda_word_find (renewals, G_N_ELEMENTS (renewals), word);

  return found >= 0 ? pagoda_translate_in_context (language, "renewal", renewals[found].label) : word;
}

static const char *
label_dating (const char *word, PagodaLanguage language)
{
  int found = pagoda_word_find (datings, G_N_ELEMENTS (datings), word);

  return found >= 0 ? pagoda_translate_in_context (language, "change", datings[found].label) : word;
}

static const char *
label_section (const char *word, PagodaLanguage language)
{
  int found = pagoda_quarter_section_find (word);

  return found >= 0
             ? pagoda_translate (language, pagoda_quarter_section_kind ((PagodaQuarterSection)found)->title)
             : word;
}

/* Columns */

#define CODE                                                                                                 \
  {                                                                                                          \
    "code", N_ ("Code"), PAGODA_FIGURE_TEXT, 8                                                               \
  }
#define NAME                                                                                                 \
  {                                                                                                          \
    "name", N_ ("Customer"), PAGODA_FIGURE_TEXT, 20                                                          \
  }
#define OWNER                                                                                                \
  {                                                                                                          \
    "owner", N_ ("Owner"), PAGODA_FIGURE_TEXT, 8                                                             \
  }
#define TOO_FEW N_ ("Too few")

static const PagodaQuarterColumn sales[] = {
  { "quarter", N_ ("Period"), PAGODA_FIGURE_TEXT, 8 },
  { "first", N_ ("First day"), PAGODA_FIGURE_DAY, 8 },
  { "last", N_ ("Last day"), PAGODA_FIGURE_DAY, 8 },
  { "revenue", N_ ("Revenue"), PAGODA_FIGURE_MONEY, 12, TRUE },
  { "profit", N_ ("Profit"), PAGODA_FIGURE_MONEY, 12, TRUE },
  { "active", N_ ("Active customers"), PAGODA_FIGURE_COUNT, 10, TRUE },
};

static const PagodaQuarterColumn pyramid[] = {
  { "tier", N_ ("Tier"), PAGODA_FIGURE_WORD, 8, FALSE, NULL, label_tier },
  { "customers", N_ ("Customers"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "before", N_ ("A quarter ago"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "risen", N_ ("Risen into it"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "fallen", N_ ("Fallen into it"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "profit", N_ ("Profit, 12 months"), PAGODA_FIGURE_MONEY, 12, TRUE, "–" },
  { "profit_share", N_ ("Share of profit"), PAGODA_FIGURE_SHARE, 7, TRUE, "–" },
  { "profit_before", N_ ("Profit a quarter ago"), PAGODA_FIGURE_MONEY, 12, TRUE, "–" },
  { "profit_share_before", N_ ("Share a quarter ago"), PAGODA_FIGURE_SHARE, 0, TRUE, "–" },
  { "revenue", N_ ("Revenue, 12 months"), PAGODA_FIGURE_MONEY, 12, TRUE },
  { "visits", N_ ("Visits, 12 months"), PAGODA_FIGURE_COUNT, 8, TRUE },
};

static const PagodaQuarterColumn movers[] = {
  CODE,
  NAME,
  { "from", N_ ("From tier"), PAGODA_FIGURE_WORD, 8, FALSE, NULL, label_tier },
  { "to", N_ ("To tier"), PAGODA_FIGURE_WORD, 8, FALSE, NULL, label_tier },
};

static const PagodaQuarterColumn board[] = {
  { "code", N_ ("Code"), PAGODA_FIGURE_TEXT, 7.5 },
  { "name", N_ ("Key account"), PAGODA_FIGURE_TEXT, 17.5 },
  { "class", N_ ("Class"), PAGODA_FIGURE_WORD, 9.5, FALSE, NULL, label_account_class },
  { "owner", N_ ("Owner"), PAGODA_FIGURE_TEXT, 7 },
  { "layer", N_ ("Layer"), PAGODA_FIGURE_WORD, 11, TRUE, NULL, label_layer },
  { "score", N_ ("Score"), PAGODA_FIGURE_COUNT, 6.5, TRUE },
  { "days", N_ ("Days in it"), PAGODA_FIGURE_COUNT, 6 },
  { "stalled", N_ ("Stalled"), PAGODA_FIGURE_FLAG, 7.5 },
  { "lead", N_ ("Lead"), PAGODA_FIGURE_LEAD, 6.5, TRUE, "–" },
  { "low", N_ ("Low"), PAGODA_FIGURE_LEAD, 5, FALSE, "–" },
  { "high", N_ ("High"), PAGODA_FIGURE_LEAD, 5, FALSE, "–" },
  { "next_day", N_ ("Next action"), PAGODA_FIGURE_DAY, 10.5, FALSE, "–" },
  { "next_kind", N_ ("Kind"), PAGODA_FIGURE_WORD, 0, FALSE, NULL, label_activity_kind },
  { "next", N_ ("Next step"), PAGODA_FIGURE_TEXT, 13 },
  { "profit", N_ ("Profit, 12 months"), PAGODA_FIGURE_MONEY, 13, TRUE },
};

static const PagodaQuarterColumn closings[] = {
  { "code", N_ ("Code"), PAGODA_FIGURE_TEXT, 7.5 },
  { "project", N_ ("Project"), PAGODA_FIGURE_TEXT, 15 },
  { "name", N_ ("Customer"), PAGODA_FIGURE_TEXT, 16 },
  { "state", N_ ("State"), PAGODA_FIGURE_WORD, 6.5, TRUE, NULL, label_project_state },
  { "closed", N_ ("Closed on"), PAGODA_FIGURE_DAY, 10.5, TRUE },
  { "value", N_ ("Value"), PAGODA_FIGURE_MONEY, 13, TRUE, "–" },
  { "seller", N_ ("Seller"), PAGODA_FIGURE_TEXT, 7 },
  { "cornerstone", N_ ("Cornerstone"), PAGODA_FIGURE_WORD, 11, FALSE, NULL, label_cornerstone },
  { "losses", N_ ("Why it was lost"), PAGODA_FIGURE_WORDS, 10, FALSE, NULL, label_loss_reason },
  { "winner", N_ ("Who won instead"), PAGODA_FIGURE_TEXT, 9 },
  { "reason", N_ ("Why it ended so"), PAGODA_FIGURE_TEXT, 17 },
};

static const PagodaQuarterColumn win_rate[] = {
  { "quarter", N_ ("Period"), PAGODA_FIGURE_TEXT, 8 },
  { "won", N_ ("Won"), PAGODA_FIGURE_COUNT, 6, TRUE },
  { "lost", N_ ("Lost"), PAGODA_FIGURE_COUNT, 6, TRUE },
  { "abandoned", N_ ("Given up"), PAGODA_FIGURE_COUNT, 6, TRUE },
  { "rate", N_ ("Win rate"), PAGODA_FIGURE_SHARE, 8, TRUE, TOO_FEW },
  { "low", N_ ("Lower end (80%)"), PAGODA_FIGURE_SHARE, 8, FALSE, "–" },
  { "high", N_ ("Upper end (80%)"), PAGODA_FIGURE_SHARE, 8, FALSE, "–" },
  { "won_value", N_ ("Won value"), PAGODA_FIGURE_MONEY, 12, TRUE },
};

static const PagodaQuarterColumn losses[] = {
  { "reason", N_ ("Why it was lost"), PAGODA_FIGURE_WORD, 20, FALSE, NULL, label_loss_reason },
  { "lost", N_ ("Lost projects"), PAGODA_FIGURE_COUNT, 8, TRUE },
};

static const PagodaQuarterColumn chain[] = {
  { "step", N_ ("Step"), PAGODA_FIGURE_WORD, 14, FALSE, NULL, label_chain_step },
  { "count", N_ ("Came so far"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "of", N_ ("Of"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "ratio", N_ ("Ratio"), PAGODA_FIGURE_SHARE, 8, TRUE, TOO_FEW },
  { "low", N_ ("Lower end (80%)"), PAGODA_FIGURE_SHARE, 8, FALSE, "–" },
  { "high", N_ ("Upper end (80%)"), PAGODA_FIGURE_SHARE, 8, FALSE, "–" },
};

static const PagodaQuarterColumn goals[] = {
  { "person", N_ ("Seller"), PAGODA_FIGURE_TEXT, 12, FALSE, N_ ("Everybody") },
  { "wanted", N_ ("Deals wanted"), PAGODA_FIGURE_COUNT, 8, TRUE, N_ ("not said") },
  { "made", N_ ("Deals made"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "missing", N_ ("Deals missing"), PAGODA_FIGURE_COUNT, 8, TRUE, "–" },
  { "attempts", N_ ("Attempts needed (80%)"), PAGODA_FIGURE_COUNT, 10, FALSE, "–" },
  { "workdays", N_ ("Working days left"), PAGODA_FIGURE_COUNT, 8, FALSE, "–" },
};

static const PagodaQuarterColumn renewal[] = {
  { "start", N_ ("Targets at the start"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "entered", N_ ("Entered"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "entered_needed", N_ ("To enter at least"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "entered_missing", N_ ("Short by"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "converted", N_ ("Now ordering"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "converted_needed", N_ ("To order at least"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "converted_missing", N_ ("Short by"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "dropped", N_ ("Dropped"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "left", N_ ("Left over"), PAGODA_FIGURE_COUNT, 8, TRUE },
};

static const PagodaQuarterColumn renewed[] = {
  CODE,
  NAME,
  { "what", N_ ("What became of it"), PAGODA_FIGURE_WORD, 8, FALSE, NULL, label_renewal },
  OWNER,
  { "due", N_ ("Due day"), PAGODA_FIGURE_DAY, 8 },
};

static const PagodaQuarterColumn declines[] = {
  CODE,
  NAME,
  OWNER,
  { "level", N_ ("Alert"), PAGODA_FIGURE_WORD, 6, FALSE, NULL, label_decline_level },
  { "silence", N_ ("Days without an order"), PAGODA_FIGURE_COUNT, 8 },
  { "gap", N_ ("Usual days between orders"), PAGODA_FIGURE_COUNT, 9 },
  { "recent", N_ ("Profit of half a year"), PAGODA_FIGURE_MONEY, 11, FALSE, "–" },
  { "expected", N_ ("To be expected"), PAGODA_FIGURE_MONEY, 11, FALSE, "–" },
  { "stake", N_ ("Profit at stake"), PAGODA_FIGURE_MONEY, 11 },
  { "cause", N_ ("Answer"), PAGODA_FIGURE_WORD, 9, FALSE, N_ ("not answered"), label_decline_cause },
};

static const PagodaQuarterColumn credit[] = {
  CODE,
  NAME,
  OWNER,
  { "open", N_ ("Open amount"), PAGODA_FIGURE_MONEY, 12 },
  { "overdue", N_ ("Overdue amount"), PAGODA_FIGURE_MONEY, 12 },
  { "age", N_ ("Oldest"), PAGODA_FIGURE_WORD, 12, FALSE, NULL, label_receivable_age },
  { "limit", N_ ("Credit limit"), PAGODA_FIGURE_MONEY, 12, FALSE, "–" },
  { "over_limit", N_ ("Over the limit"), PAGODA_FIGURE_FLAG, 8 },
};

static const PagodaQuarterColumn visits[] = {
  { "person", N_ ("Who"), PAGODA_FIGURE_TEXT, 12, FALSE, N_ ("Everybody") },
  { "planned", N_ ("Planned visits"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "kept", N_ ("Of them done"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "cancelled", N_ ("Of them cancelled"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "open", N_ ("Of them not done"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "share", N_ ("Share done"), PAGODA_FIGURE_SHARE, 8, TRUE, TOO_FEW },
  { "unplanned", N_ ("Done without a plan"), PAGODA_FIGURE_COUNT, 8, TRUE },
  { "done", N_ ("Visits done in all"), PAGODA_FIGURE_COUNT, 8, TRUE },
};

static const PagodaQuarterColumn next_targets[] = {
  CODE,
  NAME,
  { "tier", N_ ("Target tier"), PAGODA_FIGURE_WORD, 6, FALSE, NULL, label_target_tier },
  { "due", N_ ("Due day"), PAGODA_FIGURE_DAY, 8 },
  { "overdue", N_ ("Overdue"), PAGODA_FIGURE_FLAG, 6 },
  OWNER,
};

static const PagodaQuarterColumn next_visits[] = {
  { "day", N_ ("Day"), PAGODA_FIGURE_DAY, 8 },
  CODE,
  NAME,
  { "kind", N_ ("Kind"), PAGODA_FIGURE_WORD, 8, FALSE, NULL, label_activity_kind },
  { "person", N_ ("Who"), PAGODA_FIGURE_TEXT, 8 },
};

static const PagodaQuarterColumn next_promises[] = {
  { "due", N_ ("Due day"), PAGODA_FIGURE_DAY, 8 },
  { "title", N_ ("Promise"), PAGODA_FIGURE_TEXT, 20 },
  CODE,
  NAME,
  OWNER,
  { "late", N_ ("Late"), PAGODA_FIGURE_FLAG, 6 },
};

static const PagodaQuarterColumn next_engagements[] = {
  { "engage_by", N_ ("Engage by"), PAGODA_FIGURE_DAY, 8 },
  CODE,
  NAME,
  OWNER,
  { "next_order", N_ ("Next order"), PAGODA_FIGURE_DAY, 8, FALSE, "–" },
  { "season_first", N_ ("Season from"), PAGODA_FIGURE_DAY, 8, FALSE, "–" },
  { "season_last", N_ ("Season to"), PAGODA_FIGURE_DAY, 8, FALSE, "–" },
};

static const PagodaQuarterColumn differences[] = {
  { "section", N_ ("Section"), PAGODA_FIGURE_WORD, 12, FALSE, NULL, label_section },
  { "row", N_ ("Row"), PAGODA_FIGURE_ROW, 18 },
  { "column", N_ ("Figure"), PAGODA_FIGURE_COLUMN, 12 },
  { "frozen", N_ ("As it was frozen"), PAGODA_FIGURE_VALUE, 12, FALSE, "–" },
  { "now", N_ ("As the data say now"), PAGODA_FIGURE_VALUE, 12, FALSE, "–" },
};

static const PagodaQuarterColumn reasons[] = {
  { "at", N_ ("When"), PAGODA_FIGURE_TEXT, 10 },
  { "actor", N_ ("Who"), PAGODA_FIGURE_TEXT, 8 },
  { "command", N_ ("What was done"), PAGODA_FIGURE_COMMAND, 30 },
  { "dating", N_ ("Belongs to the quarter"), PAGODA_FIGURE_WORD, 16, FALSE, NULL, label_dating },
};

/* Sections */

#define SECTION(word, title, empty, columns, n_keys)                                                         \
  {                                                                                                          \
    word, title, empty, columns, G_N_ELEMENTS (columns), n_keys                                              \
  }

static const PagodaQuarterSectionKind kinds[PAGODA_N_QUARTER_SECTIONS] = {
  [PAGODA_QUARTER_SALES] = SECTION ("sales", N_ ("Sales of the quarter"), NULL, sales, 1),
  [PAGODA_QUARTER_PYRAMID] = SECTION ("pyramid", N_ ("Customer pyramid"), NULL, pyramid, 1),
  [PAGODA_QUARTER_MOVERS]
  = SECTION ("movers", N_ ("Who changed the tier"), N_ ("No customer changed its tier."), movers, 1),
  [PAGODA_QUARTER_BOARD]
  = SECTION ("board", N_ ("Five layers of the key accounts"), N_ ("There is no key account."), board, 1),
  [PAGODA_QUARTER_CLOSINGS] = SECTION ("closings",
                                       N_ ("Projects won and lost"),
                                       N_ ("No project was won or lost in the quarter."),
                                       closings,
                                       2),
  [PAGODA_QUARTER_WIN_RATE] = SECTION ("win_rate", N_ ("Win rate of the quarter"), NULL, win_rate, 1),
  [PAGODA_QUARTER_LOSSES]
  = SECTION ("losses", N_ ("Why projects were lost"), N_ ("No loss has a reason on record."), losses, 1),
  [PAGODA_QUARTER_CHAIN]
  = SECTION ("chain", N_ ("Law of averages"), N_ ("No call was recorded in the quarter."), chain, 1),
  [PAGODA_QUARTER_GOALS] = SECTION ("goals", N_ ("Deals against the target"), NULL, goals, 1),
  [PAGODA_QUARTER_RENEWAL] = SECTION ("renewal", N_ ("Renewal of the target customers"), NULL, renewal, 0),
  [PAGODA_QUARTER_RENEWED] = SECTION ("renewed",
                                      N_ ("Target customers of the quarter"),
                                      N_ ("No customer was in the plan."),
                                      renewed,
                                      1),
  [PAGODA_QUARTER_DECLINES]
  = SECTION ("declines", N_ ("Who buys less"), N_ ("No customer has become quieter."), declines, 1),
  [PAGODA_QUARTER_CREDIT]
  = SECTION ("credit", N_ ("Credit alerts"), N_ ("No customer's credit is to be looked at."), credit, 1),
  [PAGODA_QUARTER_VISITS] = { "visits", N_ ("Visits done and planned"), N_ ("No visit was planned or done."),
                              visits, G_N_ELEMENTS (visits), 1, TRUE },
  [PAGODA_QUARTER_NEXT_TARGETS] = SECTION ("next_targets",
                                           N_ ("Next quarter: customers to be won"),
                                           N_ ("No target is due by then."),
                                           next_targets,
                                           1),
  [PAGODA_QUARTER_NEXT_VISITS] = SECTION ("next_visits",
                                          N_ ("Next quarter: planned visits"),
                                          N_ ("No visit is planned yet."),
                                          next_visits,
                                          0),
  [PAGODA_QUARTER_NEXT_PROMISES] = SECTION ("next_promises",
                                            N_ ("Next quarter: promises to be kept"),
                                            N_ ("No open promise is due by then."),
                                            next_promises,
                                            0),
  [PAGODA_QUARTER_NEXT_ENGAGEMENTS] = SECTION ("next_engagements",
                                               N_ ("Next quarter: whom to engage"),
                                               N_ ("Nobody's next order is to be worked for yet."),
                                               next_engagements,
                                               0),
  [PAGODA_QUARTER_DIFFERENCES]
  = SECTION ("differences",
             N_ ("What the quarter before is now"),
             N_ ("No figure of the quarter before has changed since it was closed."),
             differences,
             0),
  [PAGODA_QUARTER_REASONS] = SECTION ("reasons",
                                      N_ ("Why it differs"),
                                      N_ ("No command since then changed what belongs to it."),
                                      reasons,
                                      0),
};

const PagodaQuarterSectionKind *
pagoda_quarter_section_kind (PagodaQuarterSection section)
{
  return &kinds[section];
}

int
pagoda_quarter_section_find (const char *word)
{
  for (int i = 0; i < PAGODA_N_QUARTER_SECTIONS; i++)
    if (g_strcmp0 (kinds[i].word, word) == 0)
      return i;
  return -1;
}

guint
pagoda_quarter_column (PagodaQuarterSection section, const char *key)
{
  for (guint i = 0; i < kinds[section].n_columns; i++)
    if (strcmp (kinds[section].columns[i].key, key) == 0)
      return i;
  g_return_val_if_reached (0);
}
