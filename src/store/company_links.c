/* company_links.c: which customers know each other, in the store (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/company_links.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_company_links_save (PagodaDatabase *database, PagodaCompanyLink *link, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "company-link-insert", "company-link-update", &link->id);

  pagoda_statement_bind_int (statement, ":customer", link->customer);
  pagoda_statement_bind_int (statement, ":related", link->related);
  pagoda_statement_bind_text (statement, ":kind", pagoda_link_kind_word (link->kind));
  pagoda_statement_bind_optional (statement, ":contact", link->contact, PAGODA_ID_NONE);
  pagoda_statement_bind_int (statement, ":from_day", link->from);
  pagoda_statement_bind_text (statement, ":told_by", link->told_by);
  pagoda_statement_bind_text (statement, ":note", link->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_company_links_delete (PagodaDatabase *database, PagodaId link, GError **error)
{
  return pagoda_delete_where (database, "company-link-delete", delete_slots, ":id", link, error);
}

gboolean
pagoda_company_links_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "company-link-delete", delete_slots, ":customer", customer, error);
}

gboolean
pagoda_company_links_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "company-link-forget-contact");

  pagoda_statement_bind_int (statement, ":contact", contact);
  return pagoda_statement_run (statement, error);
}

static void
add_link (PagodaStatement *statement, gpointer list)
{
  PagodaCompanyLink *link = pagoda_company_link_new (pagoda_statement_int (statement, "customer"),
                                                     (PagodaDay)pagoda_statement_int (statement, "from_day"));

  link->id = pagoda_statement_int (statement, "id");
  link->related = pagoda_statement_int (statement, "related");
  pagoda_link_kind_parse (pagoda_statement_text (statement, "kind"), &link->kind);
  link->contact = pagoda_statement_optional (statement, "contact", PAGODA_ID_NONE);
  link->told_by = g_strdup (pagoda_statement_text (statement, "told_by"));
  link->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (list, link);
}

GPtrArray *
pagoda_company_links_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "company-link-of-customer", ":customer", customer, add_link,
                                   (GDestroyNotify)pagoda_company_link_free, error);
}

GPtrArray *
pagoda_company_links_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_company_link_free);

  return pagoda_statement_each (pagoda_statement (database, "company-link-list"), add_link, list, error)
             ? g_steal_pointer (&list)
             : NULL;
}
