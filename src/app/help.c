/* help.c: the words of the method, and the first steps.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules are called by their ids in the method; numbers that are house rules stand in the preferences.
 */
#include "config.h"

#include "app/help.h"

#include "app/widgets/dialog.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>

/* One thing explained; a term without a text is the heading of those after it. */
typedef struct
{
  const char *term;
  const char *text;
} Explanation;

static const Explanation explanations[] = {
  { N_ ("First steps"), NULL },
  { N_ ("Import"),
    N_ ("Press Ctrl+I, or drop a CSV or XLSX file on the window: customers, contacts, orders or "
        "activities.  You see what would happen before anything is written.") },
  { N_ ("Add"),
    N_ ("Ctrl+N adds a customer, Ctrl+L a call or a visit.  The customer's page adds the rest.") },
  { N_ ("Find"), N_ ("Just type: a name, its initials, a code, a phone number or a contact.") },
  { N_ ("Undo"), N_ ("Everything can be taken back: Ctrl+Z the last command, Ctrl+H down to any point.") },
  { N_ ("Your data"),
    N_ ("All of it is in one file on this computer; Pagoda never uses a network.  A backup is "
        "made by itself on each day, and Ctrl+B makes or restores one.") },

  { N_ ("Customer pyramid"), NULL },
  { N_ ("Active customer (P1)"), N_ ("Has an order with a positive total in the trailing twelve months.") },
  { N_ ("Rank (P2)"), N_ ("Active customers by the profit of those twelve months, returns deducted.") },
  { N_ ("Top, Large, Medium, Small (P3)"),
    N_ ("The first 1 % of the active customers, the next 4 %, the next 15 %, and the other 80 %.") },
  { N_ ("Inactive, Prospect, Suspect, Other (P4)"),
    N_ ("Bought once but not in twelve months; in touch but never bought; not in touch yet; never a "
        "customer.") },
  { N_ ("80/20 (P6)"), N_ ("What the best fifth of the customers brings.  60–80 per cent are usual where "
                           "businesses sell to businesses.") },
  { N_ ("Effort (P8)"),
    N_ ("The share of hours and visits that a tier gets, beside the share of profit it brings.") },

  { N_ ("Class of an account"), NULL },
  { N_ ("Strategic, TOP, important, ordinary (Q2)"),
    N_ ("How deeply an account is covered.  Pagoda suggests it from influence and tier; a class set by hand "
        "keeps "
        "its reason.") },
  { N_ ("Influence (Q1)"),
    N_ ("Why an account matters beyond what it buys: a leader, a reference, a project.") },

  { N_ ("Five layers"), NULL },
  { N_ ("1 Information (L1)"), N_ ("Eight facts with source and day, and three judgements.") },
  { N_ ("2 Barrier (L2)"), N_ ("What keeps us out, how severe it is, and the way through.") },
  { N_ ("3 Business (L3)"), N_ ("Projects in nine stages: the earlier we join, the more often we win.") },
  { N_ ("4 Relationship (L4)"),
    N_ ("Who decides, with what weight, and whether they support us or a rival.") },
  { N_ ("5 Interest (L5)"), N_ ("What binds the customer to us beyond the price.") },

  { N_ ("Calls and visits"), NULL },
  { N_ ("Write down a call (A1)"),
    N_ ("Ctrl+L from anywhere: the customer's name or initials, what was said, and one key for each mark: "
        "the "
        "one it shows, with Alt.  A day can be said in words: +3d, Fri, next Tue, end of month.") },
  { N_ ("An earlier call (A2)"), N_ ("Who called the same customer some days before, and what was said.") },
  { N_ ("Rejections (G2)"),
    N_ ("They are counted on the timeline.  The fifth is a milestone and not an end: sales start there.") },
  { N_ ("Objections and answers (G2)"),
    N_ ("Prepared answers are offered where a call is written down; those that worked come first: they were "
        "confident afterwards, or ordered within twelve months.") },
  { N_ ("Reminders"),
    N_ ("While Pagoda is open the desktop reminds of what is planned; what was missed is told when it opens "
        "again on the same day.  What was not done stays overdue.") },

  { N_ ("Law of averages"), NULL },
  { N_ ("Attempts (A4)"),
    N_ ("Each call that was made is one.  What follows with the same customer, an appointment, a visit, a "
        "proposal, a deal, brings the attempt on that had come furthest, and counts once.  A deal is a "
        "project won, or an order that no purchase shortly before it explains.") },
  { N_ ("Ratio (A4, A8)"),
    N_ ("How many of one step came to the next.  The grey line is where the true ratio lies with a chance "
        "of 80 %; with few attempts it is long, and nothing is judged.") },
  { N_ ("Attempts needed (A6)"),
    N_ ("How many attempts bring so many deals with a chance of 50, 80 or 95 %, as long as the ratio stays "
        "as it is.  On average is only an even chance.") },
  { N_ ("Streaks (A7)"),
    N_ ("How likely it is that many attempts in a row bring no deal, by chance alone.") },

  { N_ ("Figures"), NULL },
  { N_ ("Assumed"), N_ ("A profit rests on a margin where the cost of an order is unknown; it says so.") },
  { N_ ("Too few"), N_ ("Below the number of cases in the preferences no percentage is shown.") },
  { N_ ("House rules †"),
    N_ ("Numbers where the method is silent.  The preferences (Ctrl+,) list them all.") },
};

void
pagoda_help_show (GtkWindow *parent)
{
  PagodaDialog *dialog = pagoda_dialog_new (_ ("Help"));
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (explanations); i++)
    {
      const Explanation *explanation = &explanations[i];
      if (explanation->text == NULL)
        {
          group = pagoda_text_row_add_group (page, _ (explanation->term), NULL);
          continue;
        }
      GtkWidget *row = pagoda_text_row_new (_ (explanation->term), _ (explanation->text));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
  pagoda_dialog_set_list (dialog, page);
  pagoda_dialog_open (dialog, parent);
}
