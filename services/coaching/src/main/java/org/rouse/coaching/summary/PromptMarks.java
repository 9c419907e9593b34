package org.rouse.coaching.summary;

import java.util.HashMap;
import java.util.Map;

/**
 * The outcomes of a person's prompts, in three tables that are separate because three topics fill them.
 *
 * @param sends    decisions to send, by their local day; the note is 1
 * @param receipts the note has the bit of each reported step
 * @param outcomes the note is the revision times 2, and 1 where a break began within ten minutes
 */
public record PromptMarks(KeptMarks sends, KeptMarks receipts, KeptMarks outcomes) {

    public static final PromptMarks NONE = new PromptMarks(KeptMarks.NONE, KeptMarks.NONE, KeptMarks.NONE);

    /** A provider accepted it, or it came further than that. */
    public static final int TAKEN = 1;
    /** The person gave any answer: done, snoozed, not now, pain. */
    public static final int ANSWERED = 2;
    /** The person did it. */
    public static final int DONE = 4;
    /** The person reported pain. */
    public static final int HURT = 8;

    /** The outcome of the higher revision; the second one where the revisions are equal. */
    public static int later(int before, int after) {
        return after >> 1 >= before >> 1 ? after : before;
    }

    /**
     * The prompts of one local day.
     *
     * @param sent     number that a provider accepted
     * @param answered number of those with any answer
     * @param ignored  number of those without an answer
     * @param followed number of those followed by a break within ten minutes
     */
    public record Day(int sent, int answered, int ignored, int followed) {

        public static final Day NONE = new Day(0, 0, 0, 0);

        public Day plus(Day other) {
            return new Day(
                    sent + other.sent, answered + other.answered, ignored + other.ignored, followed + other.followed);
        }
    }

    /** The days, by days since 1970; no entry where nothing was sent. */
    public Map<Long, Day> byDate() {
        Map<Long, Day> days = new HashMap<>();
        sends.marks().forEach((id, send) -> {
            int became = note(receipts, id);
            if ((became & (TAKEN | ANSWERED)) != 0) {
                int answered = (became & ANSWERED) == 0 ? 0 : 1;
                days.merge(send.epochDay(), new Day(1, answered, 1 - answered, note(outcomes, id) & 1), Day::plus);
            }
        });
        return days;
    }

    private static int note(KeptMarks table, int id) {
        KeptMarks.Mark mark = table.marks().get(id);
        return mark == null ? 0 : mark.note();
    }
}
