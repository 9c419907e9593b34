package org.rouse.coaching.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.casework.CaseAnswer;

/**
 * A page of cases of a caller's people, the most urgent first, and among those the oldest.
 *
 * @param total number of matching cases
 * @param next  cursor of the next page; absent on the last
 */
@Schema(name = "CaseQueue")
record CaseQueuePage(int total, List<Entry> cases, @Nullable String next) {

    /** @param name as prompts address them; absent where there is none */
    @Schema(name = "QueuedCase")
    record Entry(
            @Nullable String name, @JsonProperty("case") CaseAnswer theCase) {}
}
