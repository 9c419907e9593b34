package org.rouse.coaching.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.Statement;
import org.rouse.http.ProblemException;

/**
 * A person's report of how they are; every part is optional, and at least one has to be present.
 *
 * @param at          the time it is about; now where absent, at most 14 days ago
 * @param pain        usual pain of late, 0 none to 10 worst
 * @param flare       whether it is worse than usual, hard to bear, and affects what they do or how they feel
 * @param notWell     whether they do not feel well
 * @param legSymptoms new symptoms in a leg
 * @param rmdq        the 24 statements of the Roland-Morris questionnaire in its order: true where it applies today, null where left out
 */
record CheckInRequest(
        @Nullable Instant at,
        @Nullable @Min(0) @Max(10) Integer pain,
        @Nullable Boolean flare,
        @Nullable Boolean notWell,
        @Nullable Set<@NotNull LegSymptom> legSymptoms,
        @Nullable @Valid Sleep sleep,
        @Nullable @Size(min = 24, max = 24) List<@Nullable Boolean> rmdq) {

    /**
     * Last night's sleep.
     *
     * @param minutes slept
     * @param quality 0 as badly as can be to 10 as well as can be
     */
    record Sleep(
            @Nullable @Min(0) @Max(1440) Integer minutes,
            @Nullable @Min(0) @Max(10) Integer quality) {}

    StateReport message() {
        StateReport.Builder report = StateReport.newBuilder().addAllLegSymptoms(LegSymptom.messages(legSymptoms));
        if (notWell != null) {
            report.setNotWell(notWell);
        }
        if (pain != null) {
            report.setPainScore(pain);
        }
        if (flare != null) {
            report.setFlare(flare);
        }
        if (sleep != null && sleep.minutes() != null) {
            report.setSleepMinutes(sleep.minutes());
        }
        if (sleep != null && sleep.quality() != null) {
            report.setSleepQuality(sleep.quality());
        }
        if (rmdq != null) {
            rmdq.forEach(holds -> report.addRmdq(statement(holds)));
        }
        if (report.build().equals(StateReport.getDefaultInstance())) {
            throw ProblemException.missing("pain");
        }
        return report.build();
    }

    private static Statement statement(@Nullable Boolean holds) {
        if (holds == null) {
            return Statement.STATEMENT_LEFT_OUT;
        }
        return holds ? Statement.STATEMENT_HOLDS : Statement.STATEMENT_DOES_NOT_HOLD;
    }
}
