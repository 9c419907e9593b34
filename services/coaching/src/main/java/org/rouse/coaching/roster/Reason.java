package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is in a group: the rule's own word, and its figures.
 *
 * @param since  from when on it holds, where known
 * @param value  the observed value, minutes
 * @param limit  the value it was compared with, minutes
 * @param detail such as the provider whose account is to be linked again
 */
@Schema(name = "RosterReason")
record Reason(
        NeedGroup group,

        @Schema(
                description =
                        "case.nobody-told, red-flag.emergency, red-flag.today, red-flag.days, red-flag.tell-provider, clearance.none, "
                                + "clearance.void, data.never, data.old, data.too-little, account.relink, channel.none, "
                                + "deficit.behind, deficit.catch-up-too-large, sitting.long-stretch or sitting.much",
                example = "sitting.long-stretch")
        String rule,

        @Nullable Instant since,

        @Schema(example = "131") @Nullable Integer value,

        @Schema(example = "120") @Nullable Integer limit,
        @Nullable String detail) {

    /** The order of people within a group. */
    static final Comparator<Reason> WORST_FIRST =
            Comparator.comparing(Reason::group).thenComparing(Reason::weight, Comparator.reverseOrder());

    static Reason since(NeedGroup group, String rule, @Nullable Instant since) {
        return new Reason(group, rule, since, null, null, null);
    }

    static Reason of(NeedGroup group, String rule, int value, int limit) {
        return new Reason(group, rule, null, value, limit, null);
    }

    static Reason named(NeedGroup group, String rule, String detail) {
        return new Reason(group, rule, null, null, null, detail);
    }

    /** The larger, the sooner: within a group the tier of a flag, then how long it has held, then the excess. */
    long weight() {
        long tier = switch (rule) {
            case "case.nobody-told" -> 4;
            case "red-flag.emergency" -> 3;
            case "red-flag.today" -> 2;
            case "red-flag.days" -> 1;
            default -> 0;
        };
        // Seconds up to the year 2200, so that an older reason weighs more.
        long held = since == null ? (value == null ? 0 : value) : 7_258_118_400L - since.getEpochSecond();
        return tier * 10_000_000_000L + held;
    }
}
