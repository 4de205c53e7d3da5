/* editing-private.h: what the forms of editing.h share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form is made from a record and filled back into one; the session runs the edit.  The form stays open with
 * the sentence of what went wrong, and closes when it is done.
 */
#pragma once

#include "app/customer/editing.h"
#include "app/widgets/form_dialog.h"

G_BEGIN_DECLS

/** Judgements and strengths are marks from 1 to this. */
#define PAGODA_EDITING_MOST_MARK 5

PagodaSession *pagoda_editing_session (PagodaWindow *window);

/**
 * A form over @window whose `save` calls @save (form, @subject); it can only be read while the store can.
 * @subject lives as long as the form and is freed with @free_subject.
 */
PagodaFormDialog *pagoda_editing_open (PagodaWindow *window,
                                       const char *title,
                                       GCallback save,
                                       gpointer subject,
                                       GDestroyNotify free_subject);

/** The window that @form was opened over. */
PagodaWindow *pagoda_editing_window (PagodaFormDialog *form);

/** Saves from @form; @edit and @text, which a toast then says, are taken over. */
void pagoda_editing_save (PagodaFormDialog *form, PagodaEdit *edit, char *text);

/** The same, after which the customer that was saved is shown. */
void pagoda_editing_save_and_show (PagodaFormDialog *form, PagodaEdit *edit, char *text);

/** The same, after which @then is told which row of @customer was saved. */
typedef void (*PagodaEditingThen) (PagodaWindow *window, PagodaId customer, PagodaId saved);
void pagoda_editing_save_then (PagodaFormDialog *form,
                               PagodaEdit *edit,
                               char *text,
                               PagodaId customer,
                               PagodaEditingThen then);

/** Saves @edit of @project from @form; where it has just been @closed, won or lost, its analysis is asked for
 * (R1). */
void pagoda_editing_save_project (PagodaFormDialog *form,
                                  PagodaEdit *edit,
                                  char *text,
                                  const PagodaProject *project,
                                  gboolean closed);

/** Runs an edit that needs no form, or says that the store is open for reading; @edit and @text are taken
 * over.
 */
void pagoda_editing_run (PagodaWindow *window, PagodaEdit *edit, char *text);

typedef void (*PagodaEditingDone) (gboolean done, gpointer data);

/** The same, after which @done is told with @data, once, whether it was done. */
void pagoda_editing_run_then (PagodaWindow *window,
                              PagodaEdit *edit,
                              char *text,
                              PagodaEditingDone done,
                              gpointer data);

/** A check of rows for an amount of money, which is never negative. */
const char *pagoda_editing_check_amount (const char *text);

/** Shares of a whole are typed in per cent: a check that @text is one of 0 % to 100 %, what the row @key
 * holds
 * (@none where it is empty), and how @share is written there (transfer full). */
const char *pagoda_editing_check_percent (const char *text);
PagodaDecimal pagoda_editing_take_percent (PagodaFormDialog *form, const char *key, PagodaDecimal none);
char *pagoda_editing_word_percent (PagodaDecimal share);

/** Adds the rows that ask why a project ended: what won it or why it was lost, or that nobody knows yet.  Of
 * what is won or lost by this form the analysis asks, which follows. */
void pagoda_editing_add_closing_reason (PagodaFormDialog *form, const PagodaProject *project);

/** Shows those of them that @outcome asks for: none while the project is open. */
void pagoda_editing_show_closing_reason (PagodaFormDialog *form, PagodaProjectState outcome);

/** What they say of @outcome (transfer full); NULL where the project is open. */
char *pagoda_editing_take_closing_reason (PagodaFormDialog *form, PagodaProjectState outcome);

/** Adds a row for the name of one of us, which offers the colleagues and the owners of customers. */
void
pagoda_editing_add_person (PagodaFormDialog *form, const char *key, const char *title, const char *value);

/** Offers the same beside the text row @key, called @title. */
void pagoda_editing_offer_persons (PagodaFormDialog *form, const char *key, const char *title);

/** Offers the regions of the customers beside the text row @key, called @title. */
void pagoda_editing_offer_regions (PagodaFormDialog *form, const char *key, const char *title);

/** A row of a form for a text, and the member of the record that it fills. */
typedef struct
{
  const char *key;
  const char *title; /* marked with N_ */
  gsize offset;
} PagodaTextField;

/** Rows for @n @fields with what @record (nullable) holds. */
void pagoda_editing_add_fields (PagodaFormDialog *form,
                                const PagodaTextField *fields,
                                gsize n,
                                gconstpointer record);

/** Fills the members of @record with what the rows hold. */
void
pagoda_editing_take_fields (PagodaFormDialog *form, const PagodaTextField *fields, gsize n, gpointer record);

G_END_DECLS
