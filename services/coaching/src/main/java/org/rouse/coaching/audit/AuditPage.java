package org.rouse.coaching.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param next cursor of the next page; absent on the last. A page may be short, or empty, and still have a next: filters are applied page
 *             by page
 */
record AuditPage(List<Entry> entries, @Nullable String next) {

    /**
     * An entry: somebody did or saw something about a person.
     *
     * @param person whom it is about; absent where it is about the organisation
     * @param actor  subject of the actor's token
     * @param as     scope they acted with
     * @param undoes the entry whose effect it takes back, or which it marks as refused
     */
    @Schema(name = "AuditEntry")
    record Entry(
            String id,
            Instant at,
            @Schema(example = "ada") @Nullable String person,
            @Schema(example = "carl") String actor,
            @Schema(example = "coach") String as,
            @Schema(example = "day.read") String action,
            @Nullable String undoes) {}
}
