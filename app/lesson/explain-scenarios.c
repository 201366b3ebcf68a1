/* explain-scenarios.c - codes: scenes, replies, meters, endings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

/* What most examples share. */
#define OPENING \
  "<scenario id=\"complaint\">\n" \
  "  <title>The complaint</title>\n" \
  "  <meter id=\"trust\" start=\"5\">Trust</meter>\n"
#define REPLY \
  "    <reply id=\"answer\" to=\"end\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n" \
  "      <consequence>The customer reads it twice.</consequence></reply>\n"
#define SCENE \
  "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n" REPLY "  </scene>\n"
#define ENDING \
  "  <ending id=\"end\" verdict=\"good\"><debrief><p>Somebody answered.</p></debrief>\n" \
  "    <outcome for=\"customer\">Knows who wrote.</outcome>\n" \
  "    <outcome for=\"colleague\">Has less to explain.</outcome>\n" \
  "    <outcome for=\"shop\">Keeps a customer.</outcome></ending>\n"
#define CLOSING \
  "</scenario>\n"
#define WHOLE OPENING SCENE ENDING CLOSING

const CandorCheckCode _candor_codes_scenarios[] =
{
  {
    CANDOR_CODE_UNKNOWN_SCENE, "unknown-scene", CANDOR_SEVERITY_ERROR,
    .message = N_("A reply leads to a scene or an ending that this scenario does not have."),
    .reason = N_("Who took the reply would be led nowhere."),
    .hint = N_("Write the id of a scene or an ending of this scenario."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"ennd\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_UNKNOWN_METER, "unknown-meter", CANDOR_SEVERITY_ERROR,
    .message = N_("An effect names a meter that this scenario does not have."),
    .reason = N_("The effect would move nothing."),
    .hint = N_("Write the id of a meter of this scenario, or add the meter."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"end\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/><effect meter=\"cost\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_SCENARIO_WITHOUT_SCENES, "scenario-without-scenes", CANDOR_SEVERITY_ERROR,
    .message = N_("A scenario has no scenes."),
    .reason = N_("There would be nothing to decide."),
    .hint = N_("Write at least one <scene>, or name the file that holds the scenario with src."),
    .wrong =
      "<scenario id=\"complaint\"/>\n",
    .right = WHOLE,
  },
  {
    CANDOR_CODE_SCENARIO_WITHOUT_ENDING, "scenario-without-ending", CANDOR_SEVERITY_ERROR,
    .message = N_("A scenario has no ending."),
    .reason = N_("Nobody could finish it."),
    .hint = N_("Write an <ending>, and a reply that leads to it."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"letter\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer asks again.</consequence></reply>\n"
      "  </scene>\n"
      CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_SCENE_WITHOUT_REPLY, "scene-without-reply", CANDOR_SEVERITY_ERROR,
    .message = N_("A scene has no reply."),
    .reason = N_("Who comes to the scene cannot go on, and has not ended either."),
    .hint = N_("Write a <reply>, or make an <ending> of the scene."),
    .wrong =
      OPENING SCENE
      "  <scene id=\"silence\"><p>Nobody answers.</p></scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_REPLIES_ALIKE, "replies-alike", CANDOR_SEVERITY_WARNING,
    .message = N_("Two replies of a scene have the same words."),
    .reason = N_("Nobody can tell which of the two to take."),
    .hint = N_("Say in each what is done, or show only one of them with when."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"end\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "    <reply id=\"again\" to=\"end\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "    <reply id=\"read\" to=\"end\" when=\":trust &gt;= 1\"><p>Read it first.</p></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_REPLY_WITHOUT_CONSEQUENCE, "reply-without-consequence", CANDOR_SEVERITY_WARNING,
    .message = N_("A reply moves a meter and does not say what comes of it."),
    .reason = N_("A number that moves teaches nobody why it moved."),
    .hint = N_("Write a <consequence> behind the effects, one sentence."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"end\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_METER_OUT_OF_RANGE, "meter-out-of-range", CANDOR_SEVERITY_ERROR,
    .message = N_("A meter starts outside its ends, or has no room between them."),
    .reason = N_("Its value is held between the two ends, so it could not start where it says."),
    .hint = N_("Write from below to, and start between the two; left out, they are 0 and 10."),
    .wrong =
      "<scenario id=\"complaint\">\n"
      "  <title>The complaint</title>\n"
      "  <meter id=\"trust\" start=\"50\">Trust</meter>\n"
      SCENE ENDING CLOSING,
    .right =
      "<scenario id=\"complaint\">\n"
      "  <title>The complaint</title>\n"
      "  <meter id=\"trust\" start=\"50\" to=\"100\">Trust</meter>\n"
      SCENE ENDING CLOSING,
  },
  {
    CANDOR_CODE_METER_WITHOUT_EFFECT, "meter-without-effect", CANDOR_SEVERITY_WARNING,
    .message = N_("No reply moves a meter."),
    .reason = N_("It stands beside every scene, says the same all the time, and looks like a decision that has no consequence."),
    .hint = N_("Give replies an <effect> on it, or remove the meter."),
    .wrong =
      OPENING
      "  <meter id=\"cost\" start=\"2\" good=\"down\">Cost to the shop</meter>\n"
      SCENE ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_EFFECT_TOO_LARGE, "effect-too-large", CANDOR_SEVERITY_WARNING,
    .message = N_("An effect is larger than its whole meter."),
    .reason = N_("The value is held at the end of the meter, so the rest of the effect is lost."),
    .hint = N_("Make the effect smaller, or the meter longer with from and to."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"end\" when=\":trust &gt;= 1\"><p>Answer it.</p><effect meter=\"trust\" add=\"100\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_CONDITION_FORMULA, "condition-formula", CANDOR_SEVERITY_ERROR,
    .message = N_("The condition of a reply cannot be computed."),
    .reason = N_("Nobody could tell when the reply is to be shown."),
    .hint = N_("Compare a meter with a number, for example: :trust &gt;= 3."),
    .wrong =
      OPENING
      "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
      "    <reply id=\"answer\" to=\"end\" when=\":trust is high\"><p>Answer it.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "  </scene>\n"
      ENDING CLOSING,
    .right = WHOLE,
  },
  {
    CANDOR_CODE_ENDING_WITHOUT_OUTCOME, "ending-without-outcome", CANDOR_SEVERITY_WARNING,
    .message = N_("An ending does not say what happened to the customer, a colleague or the shop."),
    .reason = N_("A decision is judged by what it does to each of the three."),
    .hint = N_("Write <outcome for=\"customer\">, one for colleague and one for shop, behind the debrief."),
    .wrong =
      OPENING SCENE
      "  <ending id=\"end\" verdict=\"good\"><debrief><p>Somebody answered.</p></debrief>\n"
      "    <outcome for=\"customer\">Knows who wrote.</outcome>\n"
      "    <outcome for=\"shop\">Keeps a customer.</outcome></ending>\n"
      CLOSING,
    .right = WHOLE,
  },
  { .code = NULL }
};
