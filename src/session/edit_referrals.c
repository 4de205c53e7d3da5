/* edit_referrals.c: edits of which customers know each other, and of who was asked to recommend us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_referrals.h"

#include "session/edit-private.h"
#include "store/company_links.h"
#include "store/referral_asks.h"
#include "store/referrals.h"

#include <glib/gi18n-lib.h>

/* @message is marked with N_. */
static gboolean
refuse_unless (gboolean good, const char *message, GError **error)
{
  return good || pagoda_edit_refuse (_ (message), error);
}

/* Links */

static gboolean
check_link (PagodaDatabase *database, const PagodaCompanyLink *link, GError **error)
{
  return refuse_unless (link->related != PAGODA_ID_NONE && link->customer != PAGODA_ID_NONE,
                        N_ ("A link needs the other customer. Nothing was changed. Choose the customer."),
                        error)
         && refuse_unless (link->related != link->customer,
                           N_ ("A customer is not related to itself. Nothing was changed. Choose another "
                               "customer."),
                           error)
         && refuse_unless (link->from != PAGODA_DAY_NONE,
                           N_ ("A link needs the day since which we know of it. Nothing was changed. Enter "
                               "the day."),
                           error);
}

static const PagodaAggregate links = { PAGODA_AGGREGATE (PagodaCompanyLink,
                                                         pagoda_company_link,
                                                         check_link,
                                                         pagoda_company_links_save,
                                                         pagoda_company_links_delete) };

PagodaEdit *
pagoda_edit_save_company_link (const PagodaCompanyLink *link, const char *names)
{
  return pagoda_edit_create_saving (&links, "save-company-link", names, link);
}

PagodaEdit *
pagoda_edit_delete_company_link (PagodaId link, const char *names)
{
  return pagoda_edit_create_deletion ("delete-company-link", names, link, pagoda_company_links_delete);
}

/* Asks */

static gboolean
check_ask (PagodaDatabase *database, const PagodaReferralAsk *ask, GError **error)
{
  gboolean open = ask->outcome == PAGODA_ASK_OPEN;

  return refuse_unless (ask->customer != PAGODA_ID_NONE && ask->wanted != PAGODA_ID_NONE,
                        N_ ("An ask needs who is asked, and to whom we want to be recommended. Nothing was "
                            "changed. Choose both customers."),
                        error)
         && refuse_unless (ask->customer != ask->wanted,
                           N_ ("Nobody can recommend us to itself. Nothing was changed. Choose another "
                               "customer."),
                           error)
         && refuse_unless (ask->day != PAGODA_DAY_NONE && ask->due != PAGODA_DAY_NONE && ask->due >= ask->day,
                           N_ ("We cannot come back to an ask before it was made. Nothing was changed. "
                               "Choose a later day."),
                           error)
         && refuse_unless (open == (ask->ended == PAGODA_DAY_NONE) && (open || ask->ended >= ask->day),
                           N_ ("What came of an ask has a day, not before it was made. Nothing was changed. "
                               "Enter that day."),
                           error);
}

static const PagodaAggregate asks = { PAGODA_AGGREGATE (PagodaReferralAsk,
                                                        pagoda_referral_ask,
                                                        check_ask,
                                                        pagoda_referral_asks_save,
                                                        pagoda_referral_asks_delete) };

PagodaEdit *
pagoda_edit_save_referral_ask (const PagodaReferralAsk *ask, const char *name)
{
  return pagoda_edit_create_saving (&asks, "save-referral-ask", name, ask);
}

PagodaEdit *
pagoda_edit_end_referral_ask (const PagodaReferralAsk *ask,
                              PagodaAskOutcome outcome,
                              PagodaDay day,
                              const char *note,
                              const char *name)
{
  g_autoptr (PagodaReferralAsk) ended = pagoda_referral_ask_copy (ask);

  ended->outcome = outcome;
  ended->ended = outcome == PAGODA_ASK_OPEN ? PAGODA_DAY_NONE : day;
  if (note != NULL)
    {
      g_free (ended->note);
      ended->note = g_strdup (note);
    }
  return pagoda_edit_create_saving (&asks, "end-referral-ask", name, ended);
}

PagodaEdit *
pagoda_edit_delete_referral_ask (PagodaId ask, const char *name)
{
  return pagoda_edit_create_deletion ("delete-referral-ask", name, ask, pagoda_referral_asks_delete);
}

/* An introduction with the referral that came of it. */

typedef struct
{
  PagodaReferralAsk *ask;
  PagodaReferral *referral;
} Introduction;

static void
free_introduction (gpointer data)
{
  Introduction *introduction = data;

  pagoda_referral_ask_free (introduction->ask);
  pagoda_referral_free (introduction->referral);
  g_free (introduction);
}

static gboolean
run_introduction (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;
  const Introduction *introduction = edit->data;

  return check_ask (database, introduction->ask, error)
         && pagoda_referral_asks_save (database, introduction->ask, error)
         && pagoda_referrals_save (database, introduction->referral, error);
}

PagodaEdit *
pagoda_edit_introduce (const PagodaReferralAsk *ask, const PagodaReferral *referral, const char *name)
{
  Introduction *introduction = g_new0 (Introduction, 1);

  introduction->ask = pagoda_referral_ask_copy (ask);
  introduction->referral = pagoda_referral_copy (referral);
  return pagoda_edit_create_with ("introduce", name, run_introduction, introduction, free_introduction);
}
