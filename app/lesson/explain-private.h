/* explain-private.h - the rows of the table of codes, chapter by chapter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row begins with its CandorCode, so the order of the rows does not matter;
 * each chapter ends with a row without a code. A test fails where a CandorCode
 * has no row, or a row lacks one of its texts.
 */
#pragma once

#include "check-private.h"

G_BEGIN_DECLS

extern const CandorCheckCode _candor_codes_files[];
extern const CandorCheckCode _candor_codes_ids[];
extern const CandorCheckCode _candor_codes_structure[];
extern const CandorCheckCode _candor_codes_blocks[];
extern const CandorCheckCode _candor_codes_media[];
extern const CandorCheckCode _candor_codes_questions[];
extern const CandorCheckCode _candor_codes_typed[];
extern const CandorCheckCode _candor_codes_spots[];
extern const CandorCheckCode _candor_codes_scenarios[];
extern const CandorCheckCode _candor_codes_proofs[];
extern const CandorCheckCode _candor_codes_worksheets[];
extern const CandorCheckCode _candor_codes_labs[];
extern const CandorCheckCode _candor_codes_head[];
extern const CandorCheckCode _candor_codes_sources[];
extern const CandorCheckCode _candor_codes_silence[];
extern const CandorCheckCode _candor_codes_wording[];
extern const CandorCheckCode _candor_codes_translations[];
extern const CandorCheckCode _candor_codes_programs[];
extern const CandorCheckCode _candor_codes_xml[];
extern const CandorCheckCode _candor_codes_schema[];

G_END_DECLS
