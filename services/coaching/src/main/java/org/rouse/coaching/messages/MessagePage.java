package org.rouse.coaching.messages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of coaches' messages to a person, the newest first.
 *
 * @param texts keys of texts of the safety list that an app shows with them
 * @param next  cursor of the next page; absent on the last
 */
record MessagePage(
        List<CoachMessage> messages,
        @Schema(example = "[\"unattended\"]") List<String> texts,
        @Nullable String next) {

    /** The coaches who answer may be there in working hours only. */
    private static final List<String> TEXTS = List.of("unattended");

    static MessagePage of(List<CoachMessage> messages, @Nullable String next) {
        return new MessagePage(messages, TEXTS, next);
    }
}
