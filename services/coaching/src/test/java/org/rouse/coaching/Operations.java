package org.rouse.coaching;

import java.util.List;
import org.rouse.coaching.Tokens.Kind;

/** The callers who may use each operation of the API: a row for every operation. */
final class Operations {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String OF = "/api/v1/people/{id}";

    private static final String ORG = "/api/v1/organisations/{org}";

    private static final String PLAN = "{\"doses\":{\"microbreak\":{}}}";

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

    private static final String NOTE = "{\"note\":\"seen\"}";

    private Operations() {}

    /** The callers that an operation is for. */
    enum Allowed {
        /** The person, their coach, the admin of their organisation. */
        AROUND_THE_PERSON,
        COACH_AND_ADMIN,
        THEMSELVES_AND_ADMIN,
        /** The person, and nobody on their behalf. */
        THEMSELVES_ALONE,
        /** Coaches and admins, each with their own people, of whom there may be none. */
        COACHES_AND_ADMINS,
        ADMINS,
        /** The coaches and admins of one organisation. */
        STAFF_OF_THE_ORGANISATION,
        /** Its admins. */
        ADMINS_OF_THE_ORGANISATION,
        /** Its admins, and the coach that the path names. */
        THE_COACH_AND_ADMINS,
        /** Everybody who joins it as a coach. */
        COACHES_OF_THE_ORGANISATION,
        /** Everybody with a token of the scope person. */
        PEOPLE,
        /** Everybody with a token for the API. */
        ANYBODY;

        static final int LET_IN = 0;

        /** The status that refuses that kind of caller, or {@link #LET_IN}. */
        int refusal(Kind kind) {
            return isOfOrganisation() ? inOrganisation(kind) : aroundPeople(kind);
        }

        /** Another organisation is answered like one that does not exist. */
        private int inOrganisation(Kind kind) {
            return switch (kind) {
                case NOBODY, EXPIRED, WRONG_AUDIENCE -> 401;
                case DEVICE, THEMSELVES, ANOTHER_PERSON -> 403;
                case THEIR_COACH -> this == ADMINS_OF_THE_ORGANISATION ? 403 : LET_IN;
                case COACH_OF_OTHERS ->
                    this == ADMINS_OF_THE_ORGANISATION || this == THE_COACH_AND_ADMINS ? 403 : LET_IN;
                case THEIR_ADMIN -> this == COACHES_OF_THE_ORGANISATION ? 403 : LET_IN;
                case COACH_ELSEWHERE, ADMIN_ELSEWHERE -> 404;
            };
        }

        private boolean isOfOrganisation() {
            return this == STAFF_OF_THE_ORGANISATION
                    || this == ADMINS_OF_THE_ORGANISATION
                    || this == THE_COACH_AND_ADMINS
                    || this == COACHES_OF_THE_ORGANISATION;
        }

        private int aroundPeople(Kind kind) {
            if (this == PEOPLE && kind != Kind.THEMSELVES && kind != Kind.ANOTHER_PERSON) {
                return kind == Kind.NOBODY || kind == Kind.EXPIRED || kind == Kind.WRONG_AUDIENCE ? 401 : 403;
            }
            return switch (kind) {
                case NOBODY, EXPIRED, WRONG_AUDIENCE -> 401;
                case DEVICE -> 403;
                case THEMSELVES -> this == COACH_AND_ADMIN || isForStaff() ? 403 : LET_IN;
                case ANOTHER_PERSON -> isForStaff() ? 403 : this == ANYBODY || this == PEOPLE ? LET_IN : 404;
                case THEIR_COACH -> isTheirs() || this == ADMINS ? 403 : LET_IN;
                case COACH_OF_OTHERS, COACH_ELSEWHERE ->
                    this == ADMINS ? 403 : this == COACHES_AND_ADMINS || this == ANYBODY ? LET_IN : 404;
                case THEIR_ADMIN -> this == THEMSELVES_ALONE ? 403 : LET_IN;
                case ADMIN_ELSEWHERE -> isForStaff() || this == ANYBODY ? LET_IN : 404;
            };
        }

        private boolean isTheirs() {
            return this == THEMSELVES_AND_ADMIN || this == THEMSELVES_ALONE;
        }

        private boolean isForStaff() {
            return this == COACHES_AND_ADMINS || this == ADMINS;
        }
    }

    /**
     * A row.
     *
     * @param template of the path, from the description
     * @param answer   status for callers with access
     * @param body     empty where it takes none
     */
    record Operation(String method, String template, Allowed allowed, int answer, String mediaType, String body) {

        String name() {
            return method + " " + template;
        }

        String path(String person) {
            return template.replace("{id}", person)
                    .replace("{org}", Tokens.ORGANISATION)
                    .replace("{coach}", Tokens.COACH)
                    .replace("{invitation}", "none")
                    .replace("{date}", "2026-11-19")
                    .replace("{decisionId}", "none")
                    .replace("{caseId}", "99")
                    .replace("{session}", "9")
                    .replace("{checkIn}", "99999")
                    .replace("{kind}", "opens")
                    .replace("{command}", "0b0f1c9a-3f0e-4a53-9d0b-6a1f2f0d9c11");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static final List<Operation> ALL = List.of(
            get("/api/v1/about", Allowed.ANYBODY, 200),
            get("/api/v1/audit", Allowed.ADMINS, 200),
            get("/api/v1/cases", Allowed.COACHES_AND_ADMINS, 200),
            get("/api/v1/consents", Allowed.ANYBODY, 200),
            // there is no such code
            send(
                    "POST",
                    "/api/v1/enrolments",
                    Allowed.PEOPLE,
                    400,
                    JSON,
                    "{\"code\":\"none\",\"adult\":true,\"moves\":\"walks\",\"riskFacts\":[],\"consents\":[{\"kind\":\"health-data\","
                            + "\"given\":true,\"version\":\"consents/1\",\"language\":\"en\"}]}"),
            get(ORG, Allowed.STAFF_OF_THE_ORGANISATION, 200),
            // a whole organisation is replaced by whoever has read it
            send("PUT", ORG, Allowed.ADMINS_OF_THE_ORGANISATION, 428, JSON, "{\"name\":\"Mx\"}"),
            send("POST", ORG + "/code", Allowed.ADMINS_OF_THE_ORGANISATION, 200, JSON, ""),
            send("DELETE", ORG + "/code", Allowed.ADMINS_OF_THE_ORGANISATION, 200, JSON, ""),
            // nobody may overwrite what they have not read
            send("PUT", ORG + "/retention", Allowed.ADMINS_OF_THE_ORGANISATION, 428, JSON, "{\"movementDays\":730}"),
            // there is no such code
            send("POST", ORG + "/coaches", Allowed.COACHES_OF_THE_ORGANISATION, 400, JSON, "{\"code\":\"none\"}"),
            send("PUT", ORG + "/coaches/{coach}", Allowed.ADMINS_OF_THE_ORGANISATION, 200, JSON, "{}"),
            // nobody else is on the rota, without which check-ins can't stay on
            send("DELETE", ORG + "/coaches/{coach}", Allowed.ADMINS_OF_THE_ORGANISATION, 409, JSON, ""),
            // nobody of that name is a coach there, here and below
            send(
                    "PUT",
                    ORG + "/coaches/{coach}/cover",
                    Allowed.THE_COACH_AND_ADMINS,
                    400,
                    JSON,
                    "{\"by\":\"mx-none\",\"until\":\"2027-01-01T00:00:00Z\"}"),
            send("DELETE", ORG + "/coaches/{coach}/cover", Allowed.THE_COACH_AND_ADMINS, 200, JSON, ""),
            get(ORG + "/enrolments", Allowed.STAFF_OF_THE_ORGANISATION, 200),
            send(
                    "POST",
                    ORG + "/enrolments/{id}/acceptance",
                    Allowed.STAFF_OF_THE_ORGANISATION,
                    400,
                    JSON,
                    "{\"coach\":\"mx-none\"}"),
            send(
                    "POST",
                    ORG + "/handovers",
                    Allowed.ADMINS_OF_THE_ORGANISATION,
                    400,
                    JSON,
                    "{\"from\":\"mx-none\",\"to\":\"mx-none\"}"),
            get(ORG + "/invitations", Allowed.STAFF_OF_THE_ORGANISATION, 200),
            // there is no such invitation
            send("DELETE", ORG + "/invitations/{invitation}", Allowed.STAFF_OF_THE_ORGANISATION, 404, JSON, ""),
            send(
                    "POST",
                    ORG + "/invitations",
                    Allowed.STAFF_OF_THE_ORGANISATION,
                    400,
                    JSON,
                    "{\"kind\":\"person\",\"coach\":\"mx-none\"}"),
            get("/api/v1/exercises", Allowed.ANYBODY, 200),
            get(OF, Allowed.AROUND_THE_PERSON, 200),
            // a whole profile is replaced by whoever has read it
            send("PUT", OF, Allowed.AROUND_THE_PERSON, 428, JSON, "{\"zone\":\"UTC\"}"),
            send("PATCH", OF, Allowed.AROUND_THE_PERSON, 200, MERGE_PATCH, "{\"name\":\"Mx\"}"),
            send("DELETE", OF, Allowed.THEMSELVES_AND_ADMIN, 204, JSON, ""),
            get(OF + "/aerobic", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/audit", Allowed.THEMSELVES_AND_ADMIN, 200),
            get(OF + "/breaks", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/calendar", Allowed.THEMSELVES_ALONE, 200),
            // no such host is known
            send("PUT", OF + "/calendar", Allowed.THEMSELVES_ALONE, 400, JSON, "{\"url\":\"https://mx.invalid/\"}"),
            send("PUT", OF + "/calendar/upload", Allowed.THEMSELVES_ALONE, 200, "text/calendar", CALENDAR),
            send("DELETE", OF + "/calendar", Allowed.THEMSELVES_ALONE, 200, JSON, ""),
            get(OF + "/cases", Allowed.COACH_AND_ADMIN, 200),
            // the person has no such case
            get(OF + "/cases/{caseId}", Allowed.COACH_AND_ADMIN, 404),
            send("POST", OF + "/cases/{caseId}/claim", Allowed.COACH_AND_ADMIN, 404, JSON, ""),
            send("POST", OF + "/cases/{caseId}/notes", Allowed.COACH_AND_ADMIN, 404, JSON, NOTE),
            send("POST", OF + "/cases/{caseId}/release", Allowed.COACH_AND_ADMIN, 404, JSON, ""),
            send("POST", OF + "/cases/{caseId}/reopen", Allowed.COACH_AND_ADMIN, 404, JSON, NOTE),
            send("POST", OF + "/cases/{caseId}/resolve", Allowed.COACH_AND_ADMIN, 404, JSON, NOTE),
            get(OF + "/check-ins", Allowed.AROUND_THE_PERSON, 200),
            send("POST", OF + "/check-ins", Allowed.AROUND_THE_PERSON, 201, JSON, "{\"pain\":4}"),
            // there is no such check-in
            get(OF + "/check-ins/{checkIn}", Allowed.AROUND_THE_PERSON, 404),
            send("PUT", OF + "/check-ins/{checkIn}", Allowed.AROUND_THE_PERSON, 404, JSON, "{\"pain\":4}"),
            send(
                    "PUT",
                    OF + "/safety-list-answers/{checkIn}",
                    Allowed.AROUND_THE_PERSON,
                    404,
                    JSON,
                    "{\"version\":\"safety-list/1\",\"answers\":{\"B1\":{\"said\":\"no\"}}}"),
            send(
                    "PUT",
                    OF + "/ratings/{checkIn}",
                    Allowed.AROUND_THE_PERSON,
                    404,
                    JSON,
                    "{\"activity\":\"yoga\",\"stars\":4}"),
            send(
                    "PUT",
                    OF + "/sessions/{session}",
                    Allowed.AROUND_THE_PERSON,
                    404,
                    JSON,
                    "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":60}"),
            get(OF + "/commands/{command}", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/consents", Allowed.AROUND_THE_PERSON, 200),
            send(
                    "PUT",
                    OF + "/consents/{kind}",
                    Allowed.THEMSELVES_ALONE,
                    200,
                    JSON,
                    "{\"given\":false,\"version\":\"consents/1\",\"language\":\"en\"}"),
            get(OF + "/days.csv", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/days/{date}", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/decisions", Allowed.AROUND_THE_PERSON, 200),
            // there is no such decision
            get(OF + "/decisions/{decisionId}", Allowed.AROUND_THE_PERSON, 404),
            get(OF + "/effect", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/events", Allowed.AROUND_THE_PERSON, 200),
            // no red flag stands
            send(
                    "POST",
                    OF + "/examinations",
                    Allowed.COACH_AND_ADMIN,
                    409,
                    JSON,
                    "{\"examinedBy\":{\"name\":\"Ruth\",\"profession\":\"physiotherapist\"},\"on\":\"2026-11-19\","
                            + "\"result\":\"as-before\"}"),
            get(OF + "/export", Allowed.THEMSELVES_AND_ADMIN, 200),
            get(OF + "/export/fhir", Allowed.THEMSELVES_AND_ADMIN, 200),
            get(OF + "/export/native", Allowed.THEMSELVES_AND_ADMIN, 200),
            get(OF + "/harm-reports", Allowed.AROUND_THE_PERSON, 200),
            send("POST", OF + "/harm-reports", Allowed.AROUND_THE_PERSON, 201, JSON, "{\"text\":\"a strain\"}"),
            get(OF + "/messages", Allowed.AROUND_THE_PERSON, 200),
            send("POST", OF + "/messages", Allowed.COACH_AND_ADMIN, 201, JSON, "{\"text\":\"How are you?\"}"),
            get(OF + "/overview", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/retention", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/pause", Allowed.AROUND_THE_PERSON, 200),
            send("PUT", OF + "/pause", Allowed.AROUND_THE_PERSON, 200, JSON, "{}"),
            send("DELETE", OF + "/pause", Allowed.AROUND_THE_PERSON, 200, JSON, ""),
            get(OF + "/plan", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/plan/adherence", Allowed.AROUND_THE_PERSON, 200),
            // nothing is proposed, and no plan is in force
            send("POST", OF + "/plan/approval", Allowed.AROUND_THE_PERSON, 409, JSON, ""),
            send("POST", OF + "/plan/end", Allowed.AROUND_THE_PERSON, 409, JSON, ""),
            send("POST", OF + "/plan/preview", Allowed.AROUND_THE_PERSON, 200, JSON, PLAN),
            send("DELETE", OF + "/plan/proposal", Allowed.AROUND_THE_PERSON, 409, JSON, ""),
            send("PATCH", OF + "/plan/proposal", Allowed.COACH_AND_ADMIN, 200, MERGE_PATCH, PLAN),
            send("PUT", OF + "/plan/proposal", Allowed.COACH_AND_ADMIN, 200, JSON, PLAN),
            get(OF + "/plan/sets", Allowed.AROUND_THE_PERSON, 200),
            send(
                    "POST",
                    OF + "/plan/technique-reviews",
                    Allowed.COACH_AND_ADMIN,
                    200,
                    JSON,
                    "{\"by\":\"Ruth\",\"on\":\"2026-11-19\"}"),
            // no such set is prescribed
            send("POST", OF + "/plan/ticks", Allowed.AROUND_THE_PERSON, 409, JSON, "{\"set\":1,\"on\":\"2026-11-19\"}"),
            send("POST", OF + "/ratings", Allowed.AROUND_THE_PERSON, 201, JSON, "{\"activity\":\"yoga\",\"stars\":5}"),
            send("POST", OF + "/reminders", Allowed.COACH_AND_ADMIN, 201, JSON, "{\"about\":\"break\"}"),
            get(OF + "/risk-facts", Allowed.AROUND_THE_PERSON, 200),
            send("PUT", OF + "/risk-facts", Allowed.AROUND_THE_PERSON, 201, JSON, "{\"facts\":[\"diabetes\"]}"),
            send(
                    "POST",
                    OF + "/safety-list-answers",
                    Allowed.AROUND_THE_PERSON,
                    201,
                    JSON,
                    "{\"version\":\"safety-list/1\",\"answers\":{\"B1\":{\"said\":\"no\"}}}"),
            get(OF + "/sessions", Allowed.AROUND_THE_PERSON, 200),
            send(
                    "POST",
                    OF + "/sessions",
                    Allowed.AROUND_THE_PERSON,
                    201,
                    JSON,
                    "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":60}"),
            // there is no such session
            send(
                    "PATCH",
                    OF + "/sessions/{session}",
                    Allowed.AROUND_THE_PERSON,
                    404,
                    MERGE_PATCH,
                    "{\"painNextMorning\":5}"),
            get("/api/v1/safety-list", Allowed.ANYBODY, 200),
            send("POST", OF + "/red-flags", Allowed.AROUND_THE_PERSON, 201, JSON, "{\"tier\":\"today\"}"),
            send("PUT", OF + "/reviewed", Allowed.COACH_AND_ADMIN, 200, JSON, ""),
            // nobody has looked through them
            send("DELETE", OF + "/reviewed", Allowed.COACH_AND_ADMIN, 409, JSON, ""),
            get(OF + "/stretches", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/stretches.csv", Allowed.AROUND_THE_PERSON, 200),
            get(OF + "/trends", Allowed.AROUND_THE_PERSON, 200),
            get("/api/v1/roster", Allowed.COACHES_AND_ADMINS, 200),
            get("/api/v1/roster/events", Allowed.COACHES_AND_ADMINS, 200),
            get("/api/v1/study", Allowed.COACHES_AND_ADMINS, 200),
            get("/api/v1/study/allocation", Allowed.COACHES_AND_ADMINS, 200),
            // fewer than ten of them have decisions that were left to a lot
            get("/api/v1/study/decisions.csv", Allowed.COACHES_AND_ADMINS, 409),
            get("/api/v1/study/effect", Allowed.COACHES_AND_ADMINS, 200));

    private static Operation get(String template, Allowed allowed, int answer) {
        return send("GET", template, allowed, answer, JSON, "");
    }

    private static Operation send(
            String method, String template, Allowed allowed, int answer, String mediaType, String body) {
        return new Operation(method, template, allowed, answer, mediaType, body);
    }
}
