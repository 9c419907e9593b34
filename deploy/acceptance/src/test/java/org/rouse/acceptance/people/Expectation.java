package org.rouse.acceptance.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The long stretches that DOMAIN sections 1 and 2 give for one wrist tracker's minutes, by plain run-length coding over the whole: a
 * second opinion that shares no code with the product. Holds for default settings and a person without heart rate.
 */
public final class Expectation {

    private static final int MIN_BREAK = 2;
    private static final int LONG = 20;
    private static final int NON_WEAR = 90;

    private static final char STILL = 's';
    private static final char MOVING = 'm';
    private static final char SLEEP = 'z';
    private static final char NOT_WORN = 'n';

    private Expectation() {}

    /** Long stretches in order of time, where nothing is known beyond the ends of the minutes. */
    public static List<Stretch> longStretches(Minutes minutes) {
        return stretches(states(minutes), minutes.firstMinute());
    }

    /** One letter a minute: s still, m moving, z asleep, n not worn. */
    public static String states(Minutes minutes) {
        char[] states = new char[minutes.count()];
        int zeros = 0;
        for (int i = 0; i < states.length; i++) {
            int intensity = minutes.intensity()[i];
            boolean asleep = minutes.asleep()[i] && intensity < 2; // a report of sleep yields to moderate movement
            states[i] = asleep ? SLEEP : intensity > 0 ? MOVING : STILL;
            zeros = states[i] == STILL && minutes.steps()[i] == 0 ? zeros + 1 : 0;
            if (zeros == NON_WEAR) {
                Arrays.fill(states, i - NON_WEAR + 1, i + 1, NOT_WORN);
            } else if (zeros > NON_WEAR) {
                states[i] = NOT_WORN;
            }
        }
        return new String(states);
    }

    private static List<Stretch> stretches(String states, long firstMinute) {
        List<Stretch> stretches = new ArrayList<>();
        int at = states.indexOf(STILL);
        while (at >= 0) {
            int first = at;
            int last = at;
            int interruptions = 0;
            int interruptionMinutes = 0;
            for (int next = end(states, at); ; ) {
                last = next - 1;
                int resumed = states.indexOf(STILL, next);
                boolean goesOn = resumed >= 0
                        && resumed - next < MIN_BREAK
                        && states.substring(next, resumed).chars().allMatch(c -> c == MOVING);
                if (!goesOn) {
                    at = resumed;
                    break;
                }
                interruptions++;
                interruptionMinutes += resumed - next;
                next = end(states, resumed);
            }
            if (last - first + 1 >= LONG) {
                stretches.add(new Stretch(
                        firstMinute + first,
                        firstMinute + last,
                        interruptions,
                        interruptionMinutes,
                        reason(states, last + 1)));
            }
        }
        return stretches;
    }

    /** The position after the run of stillness that covers this one. */
    private static int end(String states, int still) {
        int end = still;
        while (end < states.length() && states.charAt(end) == STILL) {
            end++;
        }
        return end;
    }

    /** The reason why a stretch ends before this minute. */
    private static String reason(String states, int from) {
        int moved = 0;
        for (int i = from; i < states.length(); i++) {
            char state = states.charAt(i);
            if (state == SLEEP) {
                return "sleep";
            }
            if (state == NOT_WORN) {
                return "not_worn";
            }
            if (++moved == MIN_BREAK) {
                return "break";
            }
        }
        return "no_data";
    }
}
