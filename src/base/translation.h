/* translation.h: user-visible words in a language chosen per call.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gettext speaks the language of the process.  A report is written in the language of its reader, whatever
 * locales this machine has, so these functions look into the catalogue of the asked language themselves.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAGODA_LANGUAGE_EN,
  PAGODA_LANGUAGE_ZH_CN,
} PagodaLanguage;

/**
 * Binds the text domain for `_()`; PAGODA_LOCALE_DIR in the environment wins over the installed folder.
 * Call it after setlocale().  LANGUAGE is heard in the locale C.UTF-8, too, where the machine has another
 * one.
 */
void pagoda_translation_init (void);

/** The language of the process: that of `_()`, so that both always say the same. */
PagodaLanguage pagoda_language_current (void);

/** Reads `zh_CN`, `zh`, `en` and the like; FALSE for a language Pagoda does not speak. */
gboolean pagoda_language_from_code (const char *code, PagodaLanguage *language);

/** @msgid in @language; @msgid itself where the catalogue lacks it.  Lives as long as the process. */
const char *pagoda_translate (PagodaLanguage language, const char *msgid) G_GNUC_FORMAT (2);

/** The same for a message marked with NC_ (@context, @msgid). */
const char *pagoda_translate_in_context (PagodaLanguage language, const char *context, const char *msgid);

G_END_DECLS
