package org.rouse.coaching.messages;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.rouse.coaching.person.CoachCommands;

/** A coach's message; line breaks are kept, other control characters are refused. */
record MessageRequest(
        @NotBlank @Size(max = CoachCommands.LONGEST_TEXT) @Schema(example = "How was the walk on Sunday?")
        String text) {}
