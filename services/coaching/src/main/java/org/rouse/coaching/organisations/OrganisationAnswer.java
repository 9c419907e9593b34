package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Retention;

/**
 * An organisation.
 *
 * @param code      by which people enrol by themselves; absent where they cannot
 * @param checkIns  whether people may report how they are
 * @param retention how long the data of its people is kept; absent where only the limits of the deployment hold
 * @param revision  counts changes
 */
record OrganisationAnswer(
        @Schema(example = "back-clinic") String id,
        @Schema(example = "Back clinic") String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        List<Coach> coaches,
        List<String> admins,
        List<OrganisationRequest.OnCall> rota,
        boolean checkIns,
        @Nullable @Schema(example = "K7PM4Q2XHD") String code,
        @Nullable Kept retention,
        long revision) {

    /**
     * A coach.
     *
     * @param id       by their token's subject
     * @param language of messages about cases; absent = the organisation's
     * @param zone     of their days; likewise
     */
    @Schema(name = "OrganisationCoach")
    record Coach(
            @Schema(example = "carl") String id,
            @Nullable String name,
            @Nullable String language,
            @Nullable String zone,
            @Nullable Standin cover) {}

    /**
     * The coach who stands in.
     *
     * @param until the first instant after it
     */
    record Standin(@Schema(example = "cora") String by, Instant from, Instant until) {}

    /**
     * For how many days the data of its people is kept.
     *
     * @param movementDays minutes, days, stretches and weeks; absent = as long as the deployment keeps them
     * @param recordDays   check-ins, counted from their entry, and cases, counted from their closing; likewise
     * @param decisionDays decisions, counted by their local days, with their outcomes, prompts and answers; likewise
     * @param auditDays    audit about its people; likewise
     */
    @Schema(name = "OrganisationRetention")
    record Kept(
            @Nullable @Schema(example = "730") Integer movementDays,
            @Nullable @Schema(example = "365") Integer recordDays,
            @Nullable @Schema(example = "180") Integer decisionDays,
            @Nullable @Schema(example = "2192") Integer auditDays) {}

    static OrganisationAnswer of(Organisation one) {
        return new OrganisationAnswer(
                one.getOrganisationId(),
                one.getName(),
                presence(one.getLanguage()),
                presence(one.getZone()),
                presence(one.getCountry()),
                one.getCoachesList().stream().map(OrganisationAnswer::coach).toList(),
                List.copyOf(one.getAdminsList()),
                one.getRotaList().stream().map(OrganisationRequest.OnCall::of).toList(),
                one.getCheckIns(),
                presence(one.getCode()),
                one.getRetention().equals(Retention.getDefaultInstance()) ? null : kept(one.getRetention()),
                one.getRevision());
    }

    private static Kept kept(Retention retention) {
        return new Kept(
                said(retention.getMovementDays()),
                said(retention.getRecordDays()),
                said(retention.getDecisionDays()),
                said(retention.getAuditDays()));
    }

    private static @Nullable Integer said(int days) {
        return days == 0 ? null : days;
    }

    private static Coach coach(OrganisationCoach coach) {
        return new Coach(
                coach.getSubject(),
                presence(coach.getName()),
                presence(coach.getLanguage()),
                presence(coach.getZone()),
                coach.hasCover() ? standin(coach.getCover()) : null);
    }

    private static Standin standin(Cover cover) {
        return new Standin(
                cover.getBy(), Instant.ofEpochMilli(cover.getFromMs()), Instant.ofEpochMilli(cover.getUntilMs()));
    }

    static @Nullable String presence(String text) {
        return text.isEmpty() ? null : text;
    }
}
