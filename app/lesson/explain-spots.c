/* explain-spots.c - codes: areas of a picture, phrases, scales and own words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

/* A picture, and the two areas that its question asks about. */
#define PICTURE \
  "push.svg:\n" \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"><rect width=\"640\" height=\"320\"/></svg>\n"
#define HOTSPOT(src, yes, no) \
  "<check>\n" \
  "  <hotspot id=\"push\">\n" \
  "    <prompt>Which part pushes people?</prompt>\n" \
  "    <figure src=\"" src "\"><alternative>A banner with a wide Yes and a narrow No.</alternative></figure>\n" \
  "    <area id=\"yes\" right=\"yes\" " yes ">The wide Yes<response>It is three times as wide.</response></area>\n" \
  "    <area id=\"no\" " no ">The narrow No<response>People are pushed away from it.</response></area>\n" \
  "    <why>Yes and No must be as easy.</why>\n" \
  "  </hotspot>\n" \
  "</check>\n"
#define MODULE(blocks) \
  "module.xml:\n" \
  "<module format=\"1\" id=\"asking\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n" \
  "  <title>Asking first</title>\n" \
  "  <summary>How to ask before you write.</summary>\n" \
  "  <lesson id=\"before\">\n" \
  "    <title>Before you send</title>\n" \
  "    <page id=\"banner\">\n" \
  "      <title>The banner</title>\n" \
  blocks \
  "    </page>\n" \
  "  </lesson>\n" \
  "</module>\n"
#define WITH_AREAS(yes, no) MODULE (HOTSPOT ("push.svg", yes, no)) PICTURE
#define GOOD_AREAS WITH_AREAS ("at=\"5 60 55 30\"", "at=\"70 60 25 30\"")

#define HIGHLIGHT(passage) \
  "<check>\n" \
  "  <highlight id=\"vague\">\n" \
  "    <prompt>Which words do not say who writes?</prompt>\n" \
  "    <passage>" passage "</passage>\n" \
  "    <option id=\"letter\">our letter<response>That says what comes.</response><unticked>It says what comes.</unticked></option>\n" \
  "    <option id=\"partners\" right=\"yes\">our partners<response>Nobody knows who they are.</response><unticked>Who are they?</unticked></option>\n" \
  "    <why>Who agrees must know who will write.</why>\n" \
  "  </highlight>\n" \
  "</check>\n"
#define GOOD_PASSAGE HIGHLIGHT ("You get <phrase ref=\"letter\"/> and mail from <phrase ref=\"partners\"/>.")

#define SCALE(last) \
  "<check>\n" \
  "  <scale id=\"how-often\">\n" \
  "    <prompt>How often do you ask first?</prompt>\n" \
  "    <option id=\"never\">Never</option>\n" \
  "    <option id=\"each-time\"" last ">Each time</option>\n" \
  "  </scale>\n" \
  "</check>\n"
#define REFLECT(model, point) \
  "<check>\n" \
  "  <reflect id=\"your-question\">\n" \
  "    <prompt>Write the question that your next campaign asks.</prompt>\n" \
  "    <model>" model "</model>\n" \
  point \
  "  </reflect>\n" \
  "</check>\n"
#define POINT "    <point id=\"what\">You said what will come.<unticked>Say what comes.</unticked></point>\n"
#define GOOD_REFLECT REFLECT ("May we send you our letter each Friday?", POINT)
#define MARKED \
  "  <truefalse id=\"silence\">\n" \
  "    <prompt>Silence is a yes.</prompt>\n" \
  "    <true><response>Nobody said yes.</response></true>\n" \
  "    <false right=\"yes\"><response>Nobody said yes.</response></false>\n" \
  "    <why>Who is asked can say no.</why>\n" \
  "  </truefalse>\n"
#define QUIZ(more) \
  "<quiz id=\"quiz\">\n" \
  "  <scale id=\"how-often\">\n" \
  "    <prompt>How often do you ask first?</prompt>\n" \
  "    <option id=\"never\">Never</option>\n" \
  "    <option id=\"each-time\">Each time</option>\n" \
  "  </scale>\n" \
  more \
  "</quiz>\n"

const CandorCheckCode _candor_codes_spots[] =
{
  {
    CANDOR_CODE_HOTSPOT_WITHOUT_PICTURE, "hotspot-without-picture", CANDOR_SEVERITY_ERROR,
    .message = N_("The picture that a question asks about is not there or cannot be shown."),
    .reason = N_("The question asks about a picture that nobody would see."),
    .hint = N_("Put a PNG, JPEG or SVG file of at most 8 MiB and 40 million pixels into the module’s folder and write its name in src."),
    .wrong = MODULE (HOTSPOT ("Push.svg", "at=\"5 60 55 30\"", "at=\"70 60 25 30\"")) PICTURE,
    .right = GOOD_AREAS,
  },
  {
    CANDOR_CODE_AREA_WITHOUT_SHAPE, "area-without-shape", CANDOR_SEVERITY_ERROR,
    .message = N_("An area has more or fewer numbers than its shape takes."),
    .reason = N_("With too few or too many numbers nobody knows where the area lies."),
    .hint = N_("Write in at what the shape takes, in per cent of the picture’s width and height."),
    .wrong = WITH_AREAS ("at=\"5 60 55\"", "at=\"70 60 25 30\""),
    .right = GOOD_AREAS,
  },
  {
    CANDOR_CODE_AREA_OUTSIDE_PICTURE, "area-outside-picture", CANDOR_SEVERITY_ERROR,
    .message = N_("An area reaches out of its picture."),
    .reason = N_("What lies outside the picture cannot be seen or picked there."),
    .hint = N_("Numbers are per cent, from 0 to 100: left plus width and top plus height make 100 at most."),
    .wrong = WITH_AREAS ("at=\"5 60 55 30\"", "at=\"80 60 25 30\""),
    .right = GOOD_AREAS,
  },
  {
    CANDOR_CODE_AREA_TOO_SMALL, "area-too-small", CANDOR_SEVERITY_WARNING,
    .message = N_("An area is too small to hit."),
    .reason = N_("Not every hand and not every screen hits a spot of a few pixels."),
    .hint = N_("Make it at least 4 per cent of the picture’s width in both directions."),
    .wrong = WITH_AREAS ("at=\"5 60 55 30\"", "at=\"80 60 2 30\""),
    .right = GOOD_AREAS,
  },
  {
    CANDOR_CODE_AREAS_OVERLAP, "areas-overlap", CANDOR_SEVERITY_WARNING,
    .message = N_("Two areas of a picture overlap."),
    .reason = N_("Who clicks where both lie picks one and may have meant the other."),
    .hint = N_("Make one of them smaller, or two areas into one."),
    .wrong = WITH_AREAS ("at=\"5 60 70 30\"", "at=\"70 60 25 30\""),
    .right = GOOD_AREAS,
  },
  {
    CANDOR_CODE_PHRASE_TWICE, "phrase-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("A phrase stands in its passage more than once."),
    .reason = N_("A phrase is one answer; in two places it would be picked in both at once."),
    .hint = N_("Give the second place an <option> of its own, or write the words there."),
    .wrong = HIGHLIGHT ("You get <phrase ref=\"letter\"/>, from us or <phrase ref=\"partners\"/>. Only <phrase ref=\"partners\"/> pay."),
    .right = GOOD_PASSAGE,
  },
  {
    CANDOR_CODE_PHRASE_UNUSED, "phrase-unused", CANDOR_SEVERITY_ERROR,
    .message = N_("A phrase stands nowhere in its passage."),
    .reason = N_("A phrase that stands nowhere cannot be picked."),
    .hint = N_("Put <phrase ref=\"…\"/> with this id where it belongs in the passage, or take the option out."),
    .wrong = HIGHLIGHT ("You get <phrase ref=\"letter\"/> and mail from others."),
    .right = GOOD_PASSAGE,
  },
  {
    CANDOR_CODE_SCALE_WITH_KEY, "scale-with-key", CANDOR_SEVERITY_ERROR,
    .message = N_("A point of a scale is marked as right or carries a misconception."),
    .reason = N_("A scale asks what people do or think; no answer of theirs is right or wrong."),
    .hint = N_("Take right and misconception away, or make it a <choice>."),
    .wrong = SCALE (" right=\"yes\""),
    .right = SCALE (""),
  },
  {
    CANDOR_CODE_REFLECT_WITHOUT_MODEL, "reflect-without-model", CANDOR_SEVERITY_ERROR,
    .message = N_("Own words are asked for, and there is no model answer."),
    .reason = N_("Who has written something has nothing to compare it with."),
    .hint = N_("Write a good answer into <model>, in the words of a colleague."),
    .wrong = REFLECT ("", POINT),
    .right = GOOD_REFLECT,
  },
  {
    CANDOR_CODE_REFLECT_WITHOUT_POINTS, "reflect-without-points", CANDOR_SEVERITY_WARNING,
    .message = N_("Own words are asked for, and there are no points to compare them with."),
    .reason = N_("Points to tick make people look at their own words once more."),
    .hint = N_("Write a <point> for each thing that a good answer names."),
    .wrong = REFLECT ("May we send you our letter each Friday?", ""),
    .right = GOOD_REFLECT,
  },
  {
    CANDOR_CODE_QUIZ_WITHOUT_POINTS, "quiz-without-points", CANDOR_SEVERITY_ERROR,
    .message = N_("No question of a quiz is marked."),
    .reason = N_("Scales and own words are never marked, so nobody could pass."),
    .hint = N_("Add a question that is marked, or move these to a page."),
    .wrong = QUIZ (""),
    .right = QUIZ (MARKED),
  },
  {
    CANDOR_CODE_UNKNOWN_PHRASE, "unknown-phrase", CANDOR_SEVERITY_ERROR,
    .message = N_("A passage names a phrase that its question does not have."),
    .reason = N_("The passage would have a hole there."),
    .hint = N_("Write an <option> with this id below the passage, or mend the reference."),
    .wrong = HIGHLIGHT ("You get <phrase ref=\"letter\"/>, <phrase ref=\"post\"/> and mail from <phrase ref=\"partners\"/>."),
    .right = GOOD_PASSAGE,
  },
  { .code = NULL }
};
