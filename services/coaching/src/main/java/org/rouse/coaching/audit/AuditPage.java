package org.rouse.coaching.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param next cursor of the next page; absent on the last. A page may be short, or empty, with another behind it: filters are applied page by page
 */
record AuditPage(List<Entry> entries, @Nullable String next) {

    /**
     * Somebody did or saw something about a person.
     *
     * @param person about whom; absent where it was about the organisation
     * @param actor  by their token's subject
     * @param as     the scope they acted with
     * @param undoes the entry whose effect it takes back, or of which it says that it was refused
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
