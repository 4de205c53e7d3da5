/* formula_guard.c: texts that a spreadsheet would take for a formula.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/formula_guard.h"

gboolean
pagoda_formula_guard_is_needed (const char *text)
{
  while (*text == '\'')
    text++;
  return *text == '=' || *text == '+' || *text == '-' || *text == '@';
}

gboolean
pagoda_formula_guard_is_on (const char *text)
{
  return *text == '\'' && pagoda_formula_guard_is_needed (text);
}
