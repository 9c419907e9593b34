package org.rouse.ingest.format.shared.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts times by a clock of twelve hours, as programs write them that follow the language of the phone: {@code 7:57:00 am},
 * {@code 7:57 P.M.}, {@code 7:57 p. m.}, with blanks of any width.
 */
final class TwelveHours {

    private static final Pattern BLANKS = Pattern.compile("\\h+");
    private static final Pattern MARKED =
            Pattern.compile("(.*?)\\b(\\d{1,2})(:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?) ?([aApP])\\.? ?[mM]\\b\\.?(.*)");
    private static final int NOON = 12;

    private TwelveHours() {}

    /**
     * The text with its time by a clock of 24 hours, 12:10 am as 00:10, and with plain blanks; unchanged where it marks no half of the day.
     */
    static String as24(String text) {
        String plain = BLANKS.matcher(text).replaceAll(" ").strip();
        Matcher parts = MARKED.matcher(plain);
        if (!parts.matches()) {
            return plain;
        }
        int hour = Integer.parseInt(parts.group(2));
        if (hour < 1 || hour > NOON) {
            return plain; // 13 pm is no time by either clock
        }
        boolean afternoon = parts.group(4).equalsIgnoreCase("p");
        int hours = hour % NOON + (afternoon ? NOON : 0);
        return parts.group(1) + (hours < 10 ? "0" : "") + hours + parts.group(3) + parts.group(5);
    }
}
