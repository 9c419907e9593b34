package org.rouse.notification.prompts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.http.Paging;

/**
 * The end of a page of a day's prompts.
 *
 * @param day    that the page is of, which may be over before the next is asked for
 * @param prompt the last of the page
 */
record PromptPlace(LocalDate day, String prompt) {

    /** The day since 1970, and the prompt. */
    private static final Pattern SHAPE = Pattern.compile("d(\\d{1,7}) (.+)", Pattern.DOTALL);

    /**
     * The end of the page that gave the cursor.
     *
     * @param asked the day that is asked for, if one is
     * @throws org.rouse.http.ProblemException naming {@code cursor} when we did not write it, or of another day
     */
    static PromptPlace read(String cursor, Optional<LocalDate> asked) {
        PromptPlace read = Paging.place(
                cursor,
                SHAPE,
                place -> new PromptPlace(LocalDate.ofEpochDay(Long.parseLong(place.group(1))), place.group(2)));
        if (!asked.orElse(read.day).equals(read.day)) {
            throw Paging.unknownCursor();
        }
        return read;
    }

    String cursor() {
        return Paging.cursor("d" + day.toEpochDay() + " " + prompt);
    }

    /** The ids of a day behind this one; all where it is not among them. A day only ever gets new ids at its end. */
    List<String> after(List<String> ids) {
        return ids.subList(ids.indexOf(prompt) + 1, ids.size());
    }
}
