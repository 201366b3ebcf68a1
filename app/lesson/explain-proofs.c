/* explain-proofs.c - codes: what comes out when every way of a scenario is walked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Found by a prover that is handed in: candor_check_paths().
 */

#include <glib/gi18n.h>

#include "explain-private.h"

/* What most examples share. */
#define OPENING \
  "<scenario id=\"complaint\">\n" \
  "  <title>The complaint</title>\n" \
  "  <meter id=\"trust\" start=\"5\">Trust</meter>\n" \
  "  <meter id=\"hours\" start=\"2\" good=\"down\">Hours spent</meter>\n"
#define LETTER \
  "  <scene id=\"letter\" speaker=\"Customer\"><p>Who wrote this?</p>\n"
#define ANSWER(to) \
  "    <reply id=\"answer\" to=\"" to "\" when=\":hours &lt; 9\"><p>Answer it today.</p>\n" \
  "      <effect meter=\"trust\" add=\"1\"/><effect meter=\"hours\" add=\"2\"/>\n" \
  "      <consequence>The customer reads it twice.</consequence></reply>\n"
#define WAIT(to, when) \
  "    <reply id=\"wait\" to=\"" to "\" when=\"" when "\"><p>Wait for the team.</p><effect meter=\"trust\" add=\"-2\"/>\n" \
  "      <consequence>The customer writes again.</consequence></reply>\n"
#define CALL \
  "  <scene id=\"call\" speaker=\"Customer\"><p>Is anybody there?</p>\n"
#define TAKE \
  "    <reply id=\"take\" to=\"end\"><p>Take the call.</p></reply>\n"
#define AGAIN \
  "    <reply id=\"again\" to=\"call\"><p>Let it ring.</p></reply>\n"
#define SHUT \
  "  </scene>\n"
#define ENDING \
  "  <ending id=\"end\" verdict=\"good\"><debrief><p>Somebody answered.</p></debrief>\n" \
  "    <outcome for=\"customer\">Knows who wrote.</outcome>\n" \
  "    <outcome for=\"colleague\">Has less to explain.</outcome>\n" \
  "    <outcome for=\"shop\">Keeps a customer.</outcome></ending>\n"
#define LOST \
  "  <ending id=\"lost\" verdict=\"bad\"><debrief><p>The customer left.</p></debrief>\n" \
  "    <outcome for=\"customer\">Found another shop.</outcome>\n" \
  "    <outcome for=\"colleague\">Never heard of it.</outcome>\n" \
  "    <outcome for=\"shop\">Lost a customer.</outcome></ending>\n"
#define CLOSING \
  "</scenario>\n"

/* Three scenes, in each a good and a bad reply. */
#define TITLE \
  "<scenario id=\"complaint\">\n" \
  "  <title>The complaint</title>\n"
#define GO(to, words) "    <reply id=\"go\" to=\"" to "\"><p>" words "</p></reply>\n"
#define STOP(words)   "    <reply id=\"stop\" to=\"lost\"><p>" words "</p></reply>\n"
#define ONE           "  <scene id=\"one\"><p>A letter comes.</p>\n"
#define TWO           "  <scene id=\"two\"><p>The customer calls.</p>\n"
#define THREE         "  <scene id=\"three\"><p>The customer is at the door.</p>\n"

const CandorCheckCode _candor_codes_proofs[] =
{
  {
    CANDOR_CODE_SCENE_OUT_OF_REACH, "scene-out-of-reach", CANDOR_SEVERITY_WARNING,
    .message = N_("No way leads to a scene or an ending."),
    .reason = N_("Nobody will ever read it, and what it was written for is not taught."),
    .hint = N_("Let a reply lead there, or remove it."),
    .wrong =
      OPENING LETTER ANSWER ("end") WAIT ("end", ":trust &gt;= 1") SHUT CALL TAKE SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("call", ":trust &gt;= 1") SHUT CALL TAKE SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_SCENE_DEAD_END, "scene-dead-end", CANDOR_SEVERITY_WARNING,
    .message = N_("A scene can be reached with no reply open."),
    .reason = N_("Whoever comes there with these meters cannot go on, and has not ended either."),
    .hint = N_("Give the scene a reply without a condition, or one whose condition holds just then."),
    .wrong =
      OPENING LETTER ANSWER ("call") WAIT ("call", ":trust &gt;= 1") SHUT
      CALL
      "    <reply id=\"take\" to=\"end\" when=\":trust &gt;= 4\"><p>Take the call.</p></reply>\n"
      SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("call") WAIT ("call", ":trust &gt;= 1") SHUT
      CALL
      "    <reply id=\"take\" to=\"end\" when=\":trust &gt;= 4\"><p>Take the call.</p></reply>\n"
      "    <reply id=\"sorry\" to=\"end\"><p>Call back and say sorry.</p></reply>\n"
      SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_SCENE_WITHOUT_WAY_OUT, "scene-without-way-out", CANDOR_SEVERITY_WARNING,
    .message = N_("From a scene one goes round and can come to no ending any more."),
    .reason = N_("Whoever comes there can never finish, and is not told so."),
    .hint = N_("Let one of the replies lead on to an ending."),
    .wrong =
      OPENING LETTER ANSWER ("end") WAIT ("call", ":trust &gt;= 1") SHUT CALL AGAIN SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("call", ":trust &gt;= 1") SHUT CALL AGAIN TAKE SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_METER_NEVER_READ, "meter-never-read", CANDOR_SEVERITY_WARNING,
    .message = N_("No condition asks for a meter."),
    .reason = N_("It moves, and nothing comes of it: whether it is high or low, the same replies are there."),
    .hint = N_("Let it open or close a reply: when=\":trust >= 3\", or remove it."),
    .wrong =
      OPENING LETTER ANSWER ("end")
      "    <reply id=\"wait\" to=\"end\"><p>Wait for the team.</p><effect meter=\"trust\" add=\"-2\"/>\n"
      "      <consequence>The customer writes again.</consequence></reply>\n"
      SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("end", ":trust &gt;= 1") SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_CONDITION_NEVER_TRUE, "condition-never-true", CANDOR_SEVERITY_WARNING,
    .message = N_("The condition of a reply holds on no way."),
    .reason = N_("The reply is never shown, so nobody can take it."),
    .hint = N_("Compare the bound with what the meters can show there, or remove the reply."),
    .wrong =
      OPENING LETTER ANSWER ("end") WAIT ("end", ":trust &gt;= 8") SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("end", ":trust &gt;= 5") SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_CONDITION_FAILS, "condition-fails", CANDOR_SEVERITY_WARNING,
    .message = N_("The condition of a reply cannot be computed on some way."),
    .reason = N_("The reply is hidden there, whatever its author meant."),
    .hint = N_("Write a comparison: it is true or false whatever the meters show."),
    .wrong =
      OPENING LETTER ANSWER ("end") WAIT ("end", "iif (:trust &gt;= 1, 'yes', 'no')") SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("end", "iif (:trust &gt;= 1, 'yes', 'no') = 'yes'") SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_DOMINANT_REPLY, "dominant-reply", CANDOR_SEVERITY_WARNING,
    .message = N_("A reply is the best on every meter and never ends worse."),
    .reason = N_("There is nothing to weigh: who reads the numbers need not think."),
    .hint = N_("Let the good reply cost something, time or turnover, or let another one win something."),
    .wrong =
      OPENING LETTER
      "    <reply id=\"answer\" to=\"end\" when=\":hours &lt; 9\"><p>Answer it today.</p><effect meter=\"trust\" add=\"1\"/>\n"
      "      <consequence>The customer reads it twice.</consequence></reply>\n"
      "    <reply id=\"wait\" to=\"end\" when=\":trust &gt;= 1\"><p>Wait for the team.</p><effect meter=\"hours\" add=\"2\"/>\n"
      "      <consequence>The customer writes again.</consequence></reply>\n"
      SHUT ENDING CLOSING,
    .right =
      OPENING LETTER ANSWER ("end") WAIT ("end", ":trust &gt;= 1") SHUT ENDING CLOSING,
  },
  {
    CANDOR_CODE_RIGHT_REPLY_FIRST, "right-reply-first", CANDOR_SEVERITY_WARNING,
    .message = N_("Wherever a scene decides, the reply to the best ending stands first."),
    .reason = N_("After two scenes everybody takes the first reply, and nobody reads the others."),
    .hint = N_("Change the order of the replies in some scenes."),
    .wrong =
      TITLE
      ONE GO ("two", "Write back.") STOP ("Leave the letter where it is.") SHUT
      TWO GO ("three", "Take the call.") STOP ("Let it ring until it stops.") SHUT
      THREE GO ("end", "Open the door and listen.") STOP ("Hide.") SHUT
      ENDING LOST CLOSING,
    .right =
      TITLE
      ONE GO ("two", "Write back.") STOP ("Leave the letter where it is.") SHUT
      TWO STOP ("Let it ring until it stops.") GO ("three", "Take the call.") SHUT
      THREE GO ("end", "Open the door and listen.") STOP ("Hide.") SHUT
      ENDING LOST CLOSING,
  },
  {
    CANDOR_CODE_RIGHT_REPLY_LONGEST, "right-reply-longest", CANDOR_SEVERITY_WARNING,
    .message = N_("Wherever a scene decides, the reply to the best ending is the longest."),
    .reason = N_("The length gives it away."),
    .hint = N_("Make the replies of a scene about equally long."),
    .wrong =
      TITLE
      ONE GO ("two", "Write back within the hour.") STOP ("Leave it.") SHUT
      TWO STOP ("Let it ring.") GO ("three", "Take the call, and listen.") SHUT
      THREE GO ("end", "Open the door and listen.") STOP ("Hide.") SHUT
      ENDING LOST CLOSING,
    .right =
      TITLE
      ONE GO ("two", "Write back.") STOP ("Leave it for now.") SHUT
      TWO STOP ("Let it ring until it stops.") GO ("three", "Take the call.") SHUT
      THREE GO ("end", "Open the door and listen.") STOP ("Hide.") SHUT
      ENDING LOST CLOSING,
  },
  {
    CANDOR_CODE_SCENARIO_TOO_WIDE, "scenario-too-wide", CANDOR_SEVERITY_NOTE,
    .message = N_("A scenario has too many states to be walked to its end."),
    .reason = N_("What lies behind was not looked at: dead ends may be there that this check does not name."),
    .hint = N_("Make the meters shorter with from and to, or let fewer ways go round."),
    .wrong =
      "<scenario id=\"complaint\">\n"
      "  <title>The complaint</title>\n"
      "  <meter id=\"trust\" start=\"0\" to=\"900\">Trust</meter>\n"
      "  <meter id=\"hours\" start=\"0\" to=\"900\" good=\"down\">Hours spent</meter>\n"
      LETTER ANSWER ("letter") WAIT ("end", ":trust &gt;= 1")
      "    <reply id=\"think\" to=\"letter\" when=\":hours &lt; 800\"><p>Think about it.</p><effect meter=\"hours\" add=\"1\"/>\n"
      "      <consequence>An hour is gone.</consequence></reply>\n"
      "    <reply id=\"thank\" to=\"letter\"><p>Thank for the letter.</p>\n"
      "      <effect meter=\"trust\" add=\"1\"/><effect meter=\"hours\" add=\"2\"/>\n"
      "      <consequence>The customer smiles.</consequence></reply>\n"
      SHUT ENDING CLOSING,
    .right =
      "<scenario id=\"complaint\">\n"
      "  <title>The complaint</title>\n"
      "  <meter id=\"trust\" start=\"0\" to=\"9\">Trust</meter>\n"
      "  <meter id=\"hours\" start=\"0\" to=\"9\" good=\"down\">Hours spent</meter>\n"
      LETTER ANSWER ("letter") WAIT ("end", ":trust &gt;= 1")
      "    <reply id=\"think\" to=\"letter\" when=\":hours &lt; 8\"><p>Think about it.</p><effect meter=\"hours\" add=\"1\"/>\n"
      "      <consequence>An hour is gone.</consequence></reply>\n"
      "    <reply id=\"thank\" to=\"letter\"><p>Thank for the letter.</p>\n"
      "      <effect meter=\"trust\" add=\"1\"/><effect meter=\"hours\" add=\"2\"/>\n"
      "      <consequence>The customer smiles.</consequence></reply>\n"
      SHUT ENDING CLOSING,
  },
  { .code = NULL }
};
