/* edit.h: a change that the user asked for, ready to be run as one command.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An edit owns copies of all that it needs, so that it can wait for the worker and can be run by the command
 * line too. Running it is one entry of the history; whatever is the same already is left alone.
 */
#pragma once

#include "base/decimal.h"
#include "domain/activity.h"
#include "domain/house_rules.h"
#include "domain/profile.h"
#include "store/history.h"

G_BEGIN_DECLS

typedef struct _PagodaEdit PagodaEdit;

void pagoda_edit_free (PagodaEdit *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEdit, pagoda_edit_free)

/**
 * Runs @edit on @database.  @entry (nullable) receives the history's entry, or 0 where nothing changed.
 * PAGODA_STORE_ERROR_REFUSED where a rule forbids it, such as a customer code that another one has.
 */
gboolean pagoda_edit_run (PagodaEdit *edit, PagodaDatabase *database, gint64 *entry, GError **error);

/** What a saved row was given: the id of a new customer, contact …, after running; PAGODA_ID_NONE else. */
PagodaId pagoda_edit_get_id (const PagodaEdit *edit);

/** Saves @customer: adds it where its id is PAGODA_ID_NONE.  An empty code is given out (`C0001` …). */
PagodaEdit *pagoda_edit_save_customer (const PagodaCustomer *customer);

/** Deletes @n customers with all that belongs to them; @name is one's, for the history. */
PagodaEdit *pagoda_edit_delete_customers (const PagodaId *customers, gsize n, const char *name);

/** The same for many: from @from on the owner is @owner (NULL: nobody). */
PagodaEdit *pagoda_edit_set_owner (const PagodaId *customers, gsize n, PagodaDay from, const char *owner);

/** Sets the class from @from to @until (PAGODA_DAY_NONE: for good), when the suggestion counts again (Q2).
 * NULL for @account_class goes back to it at once. */
PagodaEdit *pagoda_edit_set_class (const PagodaId *customers,
                                   gsize n,
                                   PagodaDay from,
                                   PagodaDay until,
                                   const PagodaAccountClass *account_class,
                                   const char *reason);

/** Marks customers as never ones, or takes the mark off (P4).  REFUSED where a dormant one lacks its
 * post-mortem, or one that still buys a @reason (G2, store/dropping.h). */
PagodaEdit *pagoda_edit_set_other (const PagodaId *customers,
                                   gsize n,
                                   PagodaDay from,
                                   gboolean other,
                                   const char *reason);

/** Sets province and city; NULL leaves one alone. */
PagodaEdit *
pagoda_edit_set_region (const PagodaId *customers, gsize n, const char *province, const char *city);

/** Tags customers, or takes the tag off. */
PagodaEdit *pagoda_edit_set_tag (const PagodaId *customers, gsize n, const char *tag, gboolean tagged);

PagodaEdit *pagoda_edit_save_contact (const PagodaContact *contact);
/** @day is today: who had a say in a project before is refused. */
PagodaEdit *pagoda_edit_delete_contact (PagodaId contact, const char *name, PagodaDay day);

/** Appends a dated fact (L1). */
PagodaEdit *pagoda_edit_add_fact (const PagodaFact *fact);

PagodaEdit *pagoda_edit_save_influence (const PagodaInfluence *influence);
PagodaEdit *pagoda_edit_delete_influence (PagodaId influence, const char *reason);

/** Takes an attachment off; its file stays, so that this can be undone. */
PagodaEdit *pagoda_edit_delete_attachment (PagodaId attachment, const char *name);

/**
 * Removes the sample's customers and all that belongs to them, whenever it was added.  REFUSED where own
 * records hang on them, unless @with_own; NOTHING without a sample.
 */
PagodaEdit *pagoda_edit_remove_sample (gboolean with_own);

/** Sets the preference @key of the store; NULL for @value takes it back. */
PagodaEdit *pagoda_edit_set_preference (const char *key, const char *value);

/** Saves the view @name, or deletes it where @text is NULL; what @text says is the caller's. */
PagodaEdit *pagoda_edit_save_view (const char *name, const char *text);

/** The same for a filter of the five-layer board. */
PagodaEdit *pagoda_edit_save_board_view (const char *name, const char *text);

/** Gives the view @name the name @new_name, in the place of one that may be called so already. */
PagodaEdit *pagoda_edit_rename_view (const char *name, const char *new_name);

/** Sets one house rule, REFUSED outside its range. */
PagodaEdit *pagoda_edit_set_rule (PagodaHouseRule rule, gint64 value);

/** A house rule and its new value. */
typedef struct
{
  PagodaHouseRule rule;
  gint64 value;
} PagodaRuleChange;

/** Sets @n house rules at once. */
PagodaEdit *pagoda_edit_set_rules (const PagodaRuleChange *changes, gsize n);

/** All of them back to their usual values. */
PagodaEdit *pagoda_edit_reset_rules (void);

/** REFUSED once the store holds an amount. */
PagodaEdit *pagoda_edit_set_currency (const char *currency);

/** The margin assumed where nothing else is known, 0 … PAGODA_DECIMAL_ONE. */
PagodaEdit *pagoda_edit_set_margin (PagodaDecimal margin);

G_END_DECLS
