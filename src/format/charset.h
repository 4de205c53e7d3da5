/* charset.h: the bytes of a text file as UTF-8.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the questions matters more than any statistics, which mistake short Chinese texts: a byte
 * order mark; the pattern of zero bytes that UTF-16 leaves; valid UTF-8; and else GB18030, which holds GBK
 * and GB2312.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * @bytes as valid UTF-8 without NUL and without a byte order mark (transfer full; shares the memory where
 * nothing is to be converted).  PAGODA_FORMAT_ERROR_NOT_A_TABLE where the bytes are no text,
 * PAGODA_FORMAT_ERROR_ENCODING where they fit no character set, or are Latin letters of a western one.
 */
GBytes *pagoda_charset_to_utf8 (GBytes *bytes, GError **error);

G_END_DECLS
