package org.rouse.coaching.messages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coaches had a person told, the newest first.
 *
 * @param texts keys of what an app shows with them, as the safety list has them
 * @param next  cursor of the next page; absent on the last
 */
record MessagePage(
        List<CoachMessage> messages,
        @Schema(example = "[\"unattended\"]") List<String> texts,
        @Nullable String next) {

    /** Whoever answers may be read in working hours only. */
    private static final List<String> TEXTS = List.of("unattended");

    static MessagePage of(List<CoachMessage> messages, @Nullable String next) {
        return new MessagePage(messages, TEXTS, next);
    }
}
