/* explain-labs.c - codes: formulas, and labs that are made of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

#define LAB(inside) \
  "<lab id=\"cut\">\n" \
  "  <title>Who gets the offer</title>\n" \
  inside \
  "</lab>\n"
#define DATA \
  "  <data id=\"band\"><head><cell>score</cell><cell>n</cell></head>\n" \
  "    <row><cell>10</cell><cell>40</cell></row><row><cell>50</cell><cell>60</cell></row></data>\n"
#define CONTROL "  <control id=\"line\" kind=\"slider\" from=\"0\" to=\"60\" step=\"10\" start=\"0\">Line</control>\n"
#define MEASURE \
  "  <measure id=\"rate\" value=\"(SELECT total(n) FROM band WHERE score &gt;= :line)\">Selected</measure>\n"
#define TASK "  <task id=\"fewer\" done=\":rate = 60\">Select sixty people.</task>\n"

#define WITH_DATA(data) LAB (data CONTROL "  <measure id=\"rate\" value=\":line * 2\">Twice</measure>\n" \
                                  "  <task id=\"high\" done=\":rate = 80\">Find eighty.</task>\n")
#define CELLS(cells) \
  WITH_DATA ("  <data id=\"band\"><head><cell>score</cell><cell>n</cell></head>\n" \
             "    <row><cell>10</cell><cell>40</cell></row><row>" cells "</row></data>\n")
#define GOOD_CELLS CELLS ("<cell>50</cell><cell>60</cell>")
#define FILE_OF(lines) \
  "module.xml:\n" \
  "<module format=\"1\" id=\"cut\" edition=\"1\" language=\"en\" minutes=\"2\" licence=\"CC0-1.0\">\n" \
  "  <title>Who gets the offer</title>\n" \
  "  <summary>Where the line stands, and who pays.</summary>\n" \
  "  <lab id=\"offer\">\n" \
  "    <title>Who gets the offer</title>\n" \
  "    <data id=\"band\" src=\"band.csv\"/>\n" \
  "    <control id=\"line\" kind=\"slider\" from=\"0\" to=\"60\" step=\"10\" start=\"0\">Line</control>\n" \
  "    <measure id=\"rate\" value=\"(SELECT total(n) FROM band WHERE score &gt;= :line)\">Selected</measure>\n" \
  "    <task id=\"fewer\" done=\":rate &lt; 90\">Select fewer people.</task>\n" \
  "  </lab>\n" \
  "</module>\n" \
  "\n" \
  "band.csv:\n" \
  lines
#define GOOD_FILE FILE_OF ("score,n\n10,40\n50,60\n")
#define MEASURES(measures) LAB (DATA CONTROL measures "  <task id=\"fewer\" done=\":line = 50\">Find fifty.</task>\n")
#define PLOT(plot) LAB (DATA CONTROL MEASURE plot TASK)
#define GOOD_PLOT PLOT ("  <plot kind=\"bars\" of=\"SELECT score, n FROM band\">Customers by score</plot>\n")
#define TASKS(tasks) LAB (DATA CONTROL MEASURE tasks)

const CandorCheckCode _candor_codes_labs[] =
{
  {
    CANDOR_CODE_FORMULA_FAULT, "formula-fault", CANDOR_SEVERITY_ERROR,
    .message = N_("A formula cannot be computed."),
    .reason = N_("Nobody would see the figure it stands for."),
    .hint = N_("Mend the formula at the place that is named."),
    .wrong = MEASURES ("  <measure id=\"rate\" value=\"(SELECT sum(n) FROM bnad)\">Selected</measure>\n"),
    .right = MEASURES ("  <measure id=\"rate\" value=\"(SELECT sum(n) FROM band)\">Selected</measure>\n"),
  },
  {
    CANDOR_CODE_DATA_UNREADABLE, "data-unreadable", CANDOR_SEVERITY_ERROR,
    .message = N_("The file of a table cannot be read."),
    .reason = N_("Without its table the lab has nothing to count."),
    .hint = N_("Save it from the spreadsheet as “CSV (UTF-8)”."),
    .wrong = FILE_OF ("score,n\n10,40\n50,\"60\n"),
    .right = GOOD_FILE,
  },
  {
    CANDOR_CODE_DATA_TOO_LARGE, "data-too-large", CANDOR_SEVERITY_ERROR,
    .message = N_("A table is too large."),
    .reason = N_("Figures follow a control at once only while there are not too many rows."),
    .hint = N_("Take a sample of some thousand rows, or put rows together beforehand."),
    .wrong = FILE_OF ("score,n\n10,40\n× 20001\n"),
    .right = GOOD_FILE,
  },
  {
    CANDOR_CODE_DATA_WITHOUT_ROWS, "data-without-rows", CANDOR_SEVERITY_ERROR,
    .message = N_("A table has no rows."),
    .reason = N_("There would be nothing to count and nothing to draw."),
    .hint = N_("Write <head> and <row> into it, or name a CSV file with src=\"…\"."),
    .wrong = FILE_OF ("score,n\n"),
    .right = GOOD_FILE,
  },
  {
    CANDOR_CODE_DATA_COLUMN_NAME, "data-column-name", CANDOR_SEVERITY_ERROR,
    .message = N_("A column has a name that formulas cannot use, or none."),
    .reason = N_("Formulas ask for columns by their names."),
    .hint = N_("Use letters from A to Z, digits and “_”, and each name once."),
    .wrong = FILE_OF ("score,number of people\n10,40\n50,60\n"),
    .right = GOOD_FILE,
  },
  {
    CANDOR_CODE_DATA_ROW_UNEVEN, "data-row-uneven", CANDOR_SEVERITY_ERROR,
    .message = N_("A row of a table has more or fewer cells than the table has columns."),
    .reason = N_("Nobody knows which cell is missing, and figures would stand in the wrong column."),
    .hint = N_("Write an empty cell where a value is missing."),
    .wrong = CELLS ("<cell>50</cell>"),
    .right = CELLS ("<cell>50</cell><cell></cell>"),
  },
  {
    CANDOR_CODE_DATA_CELL_NO_NUMBER, "data-cell-no-number", CANDOR_SEVERITY_ERROR,
    .message = N_("A cell in a column of numbers is no number."),
    .reason = N_("The whole column would count as text, and sums over it would be wrong."),
    .hint = N_("Write digits with a point, as in 12.5; or name the column in texts=\"…\" if it holds texts."),
    .wrong = CELLS ("<cell>50</cell><cell>12,5</cell>"),
    .right = CELLS ("<cell>50</cell><cell>12.5</cell>"),
  },
  {
    CANDOR_CODE_DATA_CELL_FORMULA, "data-cell-formula", CANDOR_SEVERITY_ERROR,
    .message = N_("A cell holds a formula of a spreadsheet."),
    .reason = N_("Formulas in data are never computed here, so the value would be missing."),
    .hint = N_("Save the table with its values; or name the column in texts=\"…\" if the text is meant."),
    .wrong = CELLS ("<cell>50</cell><cell>=A1*2</cell>"),
    .right = GOOD_CELLS,
  },
  {
    CANDOR_CODE_CONTROL_CANNOT_MOVE, "control-cannot-move", CANDOR_SEVERITY_ERROR,
    .message = N_("A control cannot be moved."),
    .reason = N_("A lab in which nothing moves shows nothing."),
    .hint = N_("A slider needs from, to and step, a choice at least two <setting value=\"…\">; start is one of the values."),
    .wrong = LAB (DATA "  <control id=\"line\" kind=\"slider\" from=\"60\" to=\"10\">Line</control>\n" MEASURE TASK),
    .right = LAB (DATA CONTROL MEASURE TASK),
  },
  {
    CANDOR_CODE_CONTROL_WITHOUT_EFFECT, "control-without-effect", CANDOR_SEVERITY_WARNING,
    .message = N_("Nothing follows a control."),
    .reason = N_("Who moves it sees that nothing happens, and doubts the rest."),
    .hint = N_("Use it in a formula with a colon, as in :line; or take it out."),
    .wrong = LAB (DATA CONTROL "  <control id=\"price\" kind=\"slider\" from=\"1\" to=\"9\" start=\"1\">Price</control>\n" MEASURE TASK),
    .right = LAB (DATA CONTROL MEASURE TASK),
  },
  {
    CANDOR_CODE_MEASURE_WITHOUT_NUMBER, "measure-without-number", CANDOR_SEVERITY_WARNING,
    .message = N_("A measure has no number at one end of a control."),
    .reason = N_("There a learner reads that it cannot be counted, and may think of a fault."),
    .hint = N_("Say what holds then, for example with coalesce(…, 0), or let the control end before."),
    .wrong = MEASURES ("  <measure id=\"part\" value=\"100 / :line\">A part of a hundred</measure>\n"),
    .right = MEASURES ("  <measure id=\"part\" value=\"coalesce(100 / :line, 0)\">A part of a hundred</measure>\n"),
  },
  {
    CANDOR_CODE_TARGET_WITHOUT_WORDS, "target-without-words", CANDOR_SEVERITY_WARNING,
    .message = N_("A target is not said in words."),
    .reason = N_("A tick alone says neither what was wanted nor what it means."),
    .hint = N_("Write <met> and <missed> into the measure: “at least 0.80”, “below 0.80: worth asking why”."),
    .wrong = MEASURES ("  <measure id=\"half\" value=\":line / 60\" target=\":half &gt;= 0.5\">Half way</measure>\n"),
    .right = MEASURES ("  <measure id=\"half\" value=\":line / 60\" target=\":half &gt;= 0.5\">Half way"
                       "<met>half or more</met><missed>less than half</missed></measure>\n"),
  },
  {
    CANDOR_CODE_PLOT_DOES_NOT_FIT, "plot-does-not-fit", CANDOR_SEVERITY_ERROR,
    .message = N_("What a plot asks for cannot be drawn that way."),
    .reason = N_("Nobody would see the plot."),
    .hint = N_("Ask for what stands below first, then for one to four columns of numbers: SELECT score, n FROM band."),
    .wrong = PLOT ("  <plot kind=\"bars\" of=\"SELECT score FROM band\">Customers by score</plot>\n"),
    .right = GOOD_PLOT,
  },
  {
    CANDOR_CODE_PLOT_EMPTY, "plot-empty", CANDOR_SEVERITY_WARNING,
    .message = N_("A plot is empty at the start."),
    .reason = N_("An empty frame looks like a fault."),
    .hint = N_("Start the controls where there is something to draw."),
    .wrong = PLOT ("  <plot kind=\"bars\" of=\"SELECT score, n FROM band WHERE n &lt; :line\">Small bands</plot>\n"),
    .right = GOOD_PLOT,
  },
  {
    CANDOR_CODE_TASK_DONE_AT_START, "task-done-at-start", CANDOR_SEVERITY_WARNING,
    .message = N_("A task is done before anything was moved."),
    .reason = N_("It ticks itself, and nobody learns from it."),
    .hint = N_("Start the controls elsewhere, or ask for something else."),
    .wrong = TASKS ("  <task id=\"all\" done=\":rate = 100\">Select all.</task>\n"),
    .right = TASKS (TASK),
  },
  {
    CANDOR_CODE_TASK_OUT_OF_REACH, "task-out-of-reach", CANDOR_SEVERITY_WARNING,
    .message = N_("No setting of the controls reaches a task."),
    .reason = N_("People try for long, and the lab is not done by moving."),
    .hint = N_("Mend the condition; where the point is that it cannot be done, allow this finding and say so in the task."),
    .wrong = TASKS ("  <task id=\"fewer\" done=\":rate = 61\">Select sixty-one people.</task>\n"),
    .right = TASKS (TASK),
  },
  {
    CANDOR_CODE_LAB_WITHOUT_TASKS, "lab-without-tasks", CANDOR_SEVERITY_WARNING,
    .message = N_("A lab has no task."),
    .reason = N_("Without a question people move a control twice and go on."),
    .hint = N_("Write what to look for: <task id=\"even\" done=\":rate &gt; 50\">Select half of them.</task>."),
    .wrong = TASKS (""),
    .right = TASKS (TASK),
  },
  { .code = NULL }
};
