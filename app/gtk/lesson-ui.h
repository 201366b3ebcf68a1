/* lesson-ui.h - where the templates of the lesson's views lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#define CANDOR_LESSON_UI(name) "/org/candor_training/Candor/" name
