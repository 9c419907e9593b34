package org.rouse.coaching.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** The words for cases in the API. */
public final class CaseWords {

    private CaseWords() {}

    /** The subject of a case. */
    @Schema(name = "CaseKind")
    public enum Kind {
        @JsonProperty("red-flag")
        RED_FLAG,
        @JsonProperty("flare")
        FLARE,
        @JsonProperty("catch-up-too-large")
        CATCH_UP_TOO_LARGE,
        @JsonProperty("no-answer")
        NO_ANSWER,
        @JsonProperty("clearance-pending")
        CLEARANCE_PENDING,
        @JsonProperty("data-silent")
        DATA_SILENT,
        @JsonProperty("connector-broken")
        CONNECTOR_BROKEN,
        @JsonProperty("watch-not-worn")
        WATCH_NOT_WORN,
        @JsonProperty("pain-at-exercise")
        PAIN_AT_EXERCISE,
        @JsonProperty("plan-finished")
        PLAN_FINISHED,
        @JsonProperty("harm-reported")
        HARM_REPORTED,
        /** A kind of a later version. */
        @JsonProperty("other")
        OTHER;

        static Kind of(org.rouse.contracts.v1.CaseKind kind) {
            return switch (kind) {
                case CASE_KIND_RED_FLAG -> RED_FLAG;
                case CASE_KIND_FLARE -> FLARE;
                case CASE_KIND_CATCH_UP_TOO_LARGE -> CATCH_UP_TOO_LARGE;
                case CASE_KIND_NO_ANSWER -> NO_ANSWER;
                case CASE_KIND_CLEARANCE_PENDING -> CLEARANCE_PENDING;
                case CASE_KIND_DATA_SILENT -> DATA_SILENT;
                case CASE_KIND_CONNECTOR_BROKEN -> CONNECTOR_BROKEN;
                case CASE_KIND_WATCH_NOT_WORN -> WATCH_NOT_WORN;
                case CASE_KIND_PAIN_AT_EXERCISE -> PAIN_AT_EXERCISE;
                case CASE_KIND_PLAN_FINISHED -> PLAN_FINISHED;
                case CASE_KIND_HARM_REPORTED -> HARM_REPORTED;
                case CASE_KIND_UNSPECIFIED, UNRECOGNIZED -> OTHER;
            };
        }
    }

    /** How soon a coach has to look, the most urgent first. */
    @Schema(name = "CaseSeverity")
    public enum Severity {
        @JsonProperty("urgent")
        URGENT,
        @JsonProperty("soon")
        SOON,
        @JsonProperty("routine")
        ROUTINE;

        static Severity of(org.rouse.contracts.v1.CaseSeverity severity) {
            return switch (severity) {
                case CASE_SEVERITY_URGENT, CASE_SEVERITY_UNSPECIFIED, UNRECOGNIZED ->
                    URGENT; // an unknown severity is not treated as less
                case CASE_SEVERITY_SOON -> SOON;
                case CASE_SEVERITY_ROUTINE -> ROUTINE;
            };
        }
    }

    /** The status of a case: resolved by a coach, settled by itself. */
    @Schema(name = "CaseStatus")
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("settled")
        SETTLED;

        static Status of(org.rouse.contracts.v1.CaseStatus status) {
            return switch (status) {
                case CASE_STATUS_CLAIMED -> CLAIMED;
                case CASE_STATUS_RESOLVED -> RESOLVED;
                case CASE_STATUS_SETTLED -> SETTLED;
                case CASE_STATUS_OPEN, CASE_STATUS_UNSPECIFIED, UNRECOGNIZED -> OPEN;
            };
        }
    }

    /** The kind of an event. */
    @Schema(name = "CaseHappened")
    public enum Happened {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("ground-gone")
        GROUND_GONE,
        @JsonProperty("settled")
        SETTLED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("reopened")
        REOPENED,
        @JsonProperty("noted")
        NOTED,
        @JsonProperty("reported")
        REPORTED,
        /** An event of a later version. */
        @JsonProperty("other")
        OTHER;

        static Happened of(org.rouse.contracts.v1.CaseEventKind kind) {
            return switch (kind) {
                case CASE_EVENT_KIND_OPENED -> OPENED;
                case CASE_EVENT_KIND_GROUND_GONE -> GROUND_GONE;
                case CASE_EVENT_KIND_SETTLED -> SETTLED;
                case CASE_EVENT_KIND_RETURNED -> RETURNED;
                case CASE_EVENT_KIND_CLAIMED -> CLAIMED;
                case CASE_EVENT_KIND_RELEASED -> RELEASED;
                case CASE_EVENT_KIND_RESOLVED -> RESOLVED;
                case CASE_EVENT_KIND_REOPENED -> REOPENED;
                case CASE_EVENT_KIND_NOTED -> NOTED;
                case CASE_EVENT_KIND_REPORTED -> REPORTED;
                case CASE_EVENT_KIND_UNSPECIFIED, UNRECOGNIZED -> OTHER;
            };
        }
    }
}
