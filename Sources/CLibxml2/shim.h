/* SPDX-License-Identifier: EUPL-1.2 */
/* libxml2's headers pull in the system's ICU, which clashes with the one Foundation carries. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
