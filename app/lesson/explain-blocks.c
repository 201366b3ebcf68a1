/* explain-blocks.c - codes: blocks that are made of smaller ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_blocks[] =
{
  {
    CANDOR_CODE_COLUMN_WITHOUT_NAME, "column-without-name", CANDOR_SEVERITY_WARNING,
    .message = N_("A column of a comparison has neither a title nor a kind."),
    .reason = N_("Who listens hears columns one after the other and knows them by their names."),
    .hint = N_("Give the column a <title>, or kind=\"good\" or kind=\"bad\"."),
    .wrong = "<compare>\n"
             "  <column kind=\"good\"><p>Yes and No are alike.</p></column>\n"
             "  <column><p>No is grey.</p></column>\n"
             "</compare>\n",
    .right = "<compare>\n"
             "  <column kind=\"good\"><p>Yes and No are alike.</p></column>\n"
             "  <column kind=\"bad\"><p>No is grey.</p></column>\n"
             "</compare>\n",
  },
  {
    CANDOR_CODE_COLUMNS_ALIKE, "columns-alike", CANDOR_SEVERITY_WARNING,
    .message = N_("All columns of a comparison are good, or all are bad."),
    .reason = N_("A comparison shows a difference, and these columns are all of one kind."),
    .hint = N_("Give one of them the other kind, or give each a title and none a kind."),
    .wrong = "<compare>\n"
             "  <column kind=\"bad\"><p>No is grey.</p></column>\n"
             "  <column kind=\"bad\"><p>No is small.</p></column>\n"
             "</compare>\n",
    .right = "<compare>\n"
             "  <column><title>In the letter</title><p>No is grey.</p></column>\n"
             "  <column><title>On the banner</title><p>No is small.</p></column>\n"
             "</compare>\n",
  },
  {
    CANDOR_CODE_STEP_NUMBERED_TWICE, "step-numbered-twice", CANDOR_SEVERITY_WARNING,
    .message = N_("The title of a step begins with a number."),
    .reason = N_("Steps are numbered when they are shown; now two numbers stand there."),
    .hint = N_("Leave the number out of the title."),
    .wrong = "<steps>\n"
             "  <step><title>1. Ask</title></step>\n"
             "  <step><title>2. Write down the answer</title></step>\n"
             "</steps>\n",
    .right = "<steps>\n"
             "  <step><title>Ask</title></step>\n"
             "  <step><title>Write down the answer</title></step>\n"
             "</steps>\n",
  },
  {
    CANDOR_CODE_ENTRY_OUT_OF_ORDER, "entry-out-of-order", CANDOR_SEVERITY_WARNING,
    .message = N_("An entry of a timeline stands below a later one."),
    .reason = N_("A timeline is read from the oldest day to the newest."),
    .hint = N_("Move the entry, or mend its date."),
    .wrong = "<timeline>\n"
             "  <entry date=\"2026-08\">We ask before we send.</entry>\n"
             "  <entry date=\"2024\">We asked nobody.</entry>\n"
             "</timeline>\n",
    .right = "<timeline>\n"
             "  <entry date=\"2024\">We asked nobody.</entry>\n"
             "  <entry date=\"2026-08\">We ask before we send.</entry>\n"
             "</timeline>\n",
  },
  {
    CANDOR_CODE_DIALOGUE_WITHOUT_MACHINE, "dialogue-without-machine", CANDOR_SEVERITY_WARNING,
    .message = N_("No turn of a dialogue is said by a machine."),
    .reason = N_("A dialogue is there to examine what an AI says."),
    .hint = N_("Write who=\"machine\" on its turns, or tell the conversation in paragraphs and quotes."),
    .wrong = "<dialogue>\n"
             "  <turn who=\"customer\"><p>Who are you?</p></turn>\n"
             "  <turn who=\"person\"><p>I am the chatbot of the shop.</p></turn>\n"
             "</dialogue>\n",
    .right = "<dialogue>\n"
             "  <turn who=\"customer\"><p>Who are you?</p></turn>\n"
             "  <turn who=\"machine\"><p>I am the chatbot of the shop.</p></turn>\n"
             "</dialogue>\n",
  },
  {
    CANDOR_CODE_SPEAKER_CHANGES, "speaker-changes", CANDOR_SEVERITY_WARNING,
    .message = N_("One speaker of a dialogue is a person in one turn and a machine or a customer in another."),
    .reason = N_("Who speaks is said above each turn; here one name stands for two."),
    .hint = N_("Give all turns of a speaker the same who, or give the other one another name."),
    .wrong = "<dialogue>\n"
             "  <turn who=\"person\" speaker=\"Mara\"><p>Write a letter.</p></turn>\n"
             "  <turn who=\"machine\" speaker=\"Mara\"><p>Dear customer</p></turn>\n"
             "</dialogue>\n",
    .right = "<dialogue>\n"
             "  <turn who=\"person\" speaker=\"Mara\"><p>Write a letter.</p></turn>\n"
             "  <turn who=\"machine\" speaker=\"Pen\"><p>Dear customer</p></turn>\n"
             "</dialogue>\n",
  },
  {
    CANDOR_CODE_HOUSE_WITHOUT_WORDS, "house-without-words", CANDOR_SEVERITY_NOTE,
    .message = N_("A <house> holds nothing for those who have no house.xml."),
    .reason = N_("Where no house.xml fills the place, readers see that nothing is there, or miss what should be."),
    .hint = N_("Write inside what holds everywhere, such as whom to ask."),
    .wrong = "<house ref=\"whom-to-ask\"/>\n",
    .right = "<house ref=\"whom-to-ask\"><p>Ask whoever looks after privacy where you work.</p></house>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_PLACE, "unknown-place", CANDOR_SEVERITY_WARNING,
    .message = N_("A place of house.xml is asked for by no module."),
    .reason = N_("These words are shown nowhere."),
    .hint = N_("Mend the id, or take the place out."),
    .wrong = "house.xml:\n"
             "<overlay format=\"1\" language=\"en\">\n"
             "  <title>Our shop</title>\n"
             "  <place id=\"whom-to-aks\"><p>Ask Ali.</p></place>\n"
             "</overlay>\n"
             "module.xml:\n"
             "<house ref=\"whom-to-ask\"><p>Ask whoever looks after privacy where you work.</p></house>\n",
    .right = "house.xml:\n"
             "<overlay format=\"1\" language=\"en\">\n"
             "  <title>Our shop</title>\n"
             "  <place id=\"whom-to-ask\"><p>Ask Ali.</p></place>\n"
             "</overlay>\n"
             "module.xml:\n"
             "<house ref=\"whom-to-ask\"><p>Ask whoever looks after privacy where you work.</p></house>\n",
  },
  {
    CANDOR_CODE_OVERLAY_OUT_OF_SIGHT, "overlay-out-of-sight", CANDOR_SEVERITY_WARNING,
    .message = N_("An overlay lies where Candor does not look for it."),
    .reason = N_("Candor looks for house.xml in a folder of lessons, and one folder below it."),
    .hint = N_("Call the file house.xml and put it beside the folders of the modules."),
    .wrong = "our-house.xml:\n"
             "<overlay format=\"1\" language=\"en\">\n"
             "  <title>Our shop</title>\n"
             "  <place id=\"whom-to-ask\"><p>Ask Ali.</p></place>\n"
             "</overlay>\n"
             "module.xml:\n"
             "<house ref=\"whom-to-ask\"><p>Ask whoever looks after privacy where you work.</p></house>\n",
    .right = "house.xml:\n"
             "<overlay format=\"1\" language=\"en\">\n"
             "  <title>Our shop</title>\n"
             "  <place id=\"whom-to-ask\"><p>Ask Ali.</p></place>\n"
             "</overlay>\n"
             "module.xml:\n"
             "<house ref=\"whom-to-ask\"><p>Ask whoever looks after privacy where you work.</p></house>\n",
  },
  {
    CANDOR_CODE_PLAIN_NOT_PLAIN, "plain-not-plain", CANDOR_SEVERITY_WARNING,
    .message = N_("A sentence is too long for plain language."),
    .reason = N_("Who chooses plain language counts on short sentences."),
    .hint = N_("Make two sentences of it, one thought each."),
    .wrong = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <plain><p>Before you send any letter to anybody you should in any case ask whether this letter is welcome.</p></plain>\n"
             "</page>\n",
    .right = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <plain><p>You want to send a letter. Ask first.</p></plain>\n"
             "</page>\n",
  },
  {
    CANDOR_CODE_SPOKEN_SAYS_NOTHING, "spoken-says-nothing", CANDOR_SEVERITY_WARNING,
    .message = N_("What is spoken of a page is its title once more."),
    .reason = N_("The title is read aloud already."),
    .hint = N_("Say what the page shows to those who see it, or take <spoken> out."),
    .wrong = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <spoken>Asking</spoken>\n"
             "</page>\n",
    .right = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <spoken>One sentence about letters, and no picture.</spoken>\n"
             "</page>\n",
  },
  {
    CANDOR_CODE_SPOKEN_TOO_LONG, "spoken-too-long", CANDOR_SEVERITY_NOTE,
    .message = N_("What is spoken of a page is long."),
    .reason = N_("It is heard in one go before anything else is read."),
    .hint = N_("Say in one or two sentences what the page holds; the page itself is read afterwards."),
    .wrong = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <spoken>\n"
             "This page tells about asking.\n"
             "× 20\n"
             "  </spoken>\n"
             "</page>\n",
    .right = "<page id=\"asking\">\n"
             "  <title>Asking</title>\n"
             "  <p>Ask first.</p>\n"
             "  <spoken>This page tells about asking.</spoken>\n"
             "</page>\n",
  },
  { .code = NULL }
};
