package org.rouse.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The packages of the services, and which others of its own service each may know. Every package has a row: one without is a violation, so
 * that a new package comes with a decision. Names are below the root, such as {@code coaching.aerobic}.
 */
final class Rooms {

    /** The kind of a package; decides which further rules apply to it. */
    enum Kind {
        /** Functions of values: no framework, no clock, no I/O. */
        PURE,
        /** One format of ingest: turns bytes into evidence by its parsing library alone. */
        FORMAT,
        /** One way to reach people. */
        CHANNEL,
        /** Everything else. */
        PART
    }

    private record Room(Kind kind, Set<String> knows) {}

    private static final Map<String, Room> ROOMS = new LinkedHashMap<>();

    static {
        // coaching: the API at the top, what is pure at the bottom
        pure("coaching.movement.time");
        pure("coaching.movement.state");
        pure("coaching.movement.evidence");
        pure("coaching.movement.policy", "movement.evidence");
        pure(
                "coaching.movement.minutes",
                "aerobic",
                "movement.evidence",
                "movement.policy",
                "movement.state",
                "movement.time");
        pure(
                "coaching.movement.stretches",
                "aerobic",
                "movement.evidence",
                "movement.minutes",
                "movement.policy",
                "movement.state",
                "movement.time");
        pure("coaching.data");
        pure("coaching.aerobic", "data");
        pure("coaching.decision.choice", "decision.draw");
        pure("coaching.checkin", "data", "movement.state");
        pure(
                "coaching.decision",
                "aerobic",
                "checkin",
                "decision.choice",
                "decision.draw",
                "decision.eligibility",
                "decision.nowcast",
                "effect",
                "movement.minutes",
                "movement.state",
                "movement.stretches",
                "movement.time",
                "plan.catalogue");
        pure("coaching.decision.draw");
        pure("coaching.decision.nowcast", "movement.minutes", "movement.stretches", "movement.time");
        pure("coaching.decision.eligibility", "checkin", "decision.draw", "movement.time");
        pure("coaching.command", "checkin");
        pure("coaching.cases", "checkin", "command", "movement.state");
        pure("coaching.agreement", "data");
        part("coaching.calendar", "decision.eligibility");
        pure("coaching.organisation");
        pure("coaching.alert", "decision", "movement.state", "organisation");
        pure("coaching.effect");
        pure("coaching.summary", "aerobic");
        pure("coaching.plan.catalogue", "aerobic", "data");
        pure("coaching.plan", "aerobic", "command", "plan.catalogue");
        part(
                "coaching",
                "aerobic",
                "alert",
                "cases",
                "checkin",
                "decision..",
                "movement.policy",
                "movement.time",
                "person",
                "plan..");
        part("coaching.views", "", "summary");
        part("coaching.log", "");
        part("coaching.projection", "", "aerobic", "alert", "log", "summary", "views");
        part("coaching.person", "cases", "checkin", "command", "organisation", "plan", "plan.catalogue");
        part(
                "coaching.stream",
                "",
                "aerobic",
                "alert",
                "cases",
                "checkin",
                "command",
                "decision..",
                "movement..",
                "person",
                "plan..");
        part("coaching.access", "log", "organisation", "person", "views");
        part("coaching.export.fhir", "", "access", "movement.time", "person", "plan", "plan.catalogue", "views");
        part("coaching.export", "access", "aerobic", "export.fhir", "movement.time", "views");
        part(
                "coaching.people",
                "",
                "access",
                "agreement",
                "casework",
                "aerobic",
                "data",
                "export",
                "log",
                "plan.catalogue",
                "views");
        part("coaching.consents", "", "access", "agreement", "data", "export", "movement.time", "people");
        part(
                "coaching.planning",
                "",
                "access",
                "aerobic",
                "command",
                "export",
                "movement.time",
                "people",
                "person",
                "plan",
                "plan.catalogue",
                "views");
        part("coaching.diary", "access", "aerobic", "checkin", "data", "export", "people", "plan.catalogue", "views");
        part("coaching.organisations", "", "access", "diary", "people", "person", "views");
        part("coaching.messages", "access", "diary", "people", "person", "review", "views");
        part(
                "coaching.calendars",
                "",
                "access",
                "calendar",
                "decision.eligibility",
                "export",
                "log",
                "movement.time",
                "people",
                "rounds",
                "views");
        part("coaching.rounds");
        part("coaching.retention", "", "log", "rounds", "views");
        part("coaching.about", "", "agreement", "data");
        part("coaching.casework");
        part("coaching.exercises", "data", "plan.catalogue");
        part("coaching.audit", "access", "export", "views");
        part("coaching.feed", "alert", "views");
        part(
                "coaching.roster",
                "",
                "access",
                "alert",
                "casework",
                "aerobic",
                "feed",
                "movement.time",
                "person",
                "summary",
                "views");
        part(
                "coaching.study",
                "",
                "access",
                "decision",
                "decision.choice",
                "decision.eligibility",
                "effect",
                "movement.time",
                "roster",
                "views");
        part("coaching.review", "", "access", "aerobic", "export", "movement.time", "summary", "views");

        // notification
        pure("notification.tailoring");
        part("notification.clocks");
        part("notification.links");
        part("notification.log", "clocks");
        part("notification.catalogue", "tailoring");
        part("notification.receipts", "links", "tailoring");
        part("notification.views");
        part("notification.people", "log", "views");
        part("notification.delivery", "clocks");
        part("notification.delivery.lanes", "delivery");
        for (String channel : List.of("webhook", "webpush", "fcm", "apns", "ntfy")) {
            room(Kind.CHANNEL, "notification.delivery." + channel, "delivery");
        }
        room(Kind.CHANNEL, "notification.delivery.email", "delivery", "links");
        part("notification.http", "delivery");
        part("notification.channels", "clocks", "delivery..", "http", "links", "log", "people", "views");
        part(
                "notification.prompts",
                "catalogue",
                "channels",
                "clocks",
                "delivery",
                "delivery.lanes",
                "http",
                "log",
                "people",
                "receipts",
                "tailoring");
        part("notification.actions", "clocks", "http", "links", "prompts", "receipts", "tailoring");
        part(
                "notification.feedback",
                "channels",
                "clocks",
                "delivery",
                "delivery.email",
                "delivery.webhook",
                "http",
                "prompts");
        part("notification", "actions", "channels", "clocks", "delivery..", "links", "log", "people", "prompts");

        // wearable-ingest: formats on evidence and shared readers; the parts around them know no format
        part("ingest.format.evidence");
        part("ingest.format.shared.time", "format.evidence");
        part("ingest.format.shared.json", "format.evidence", "format.shared.time");
        part("ingest.format.shared.rows", "format.evidence", "format.shared.time");
        part("ingest.format.shared.sqlite", "format.evidence");
        part("ingest.format.shared.container", "format.evidence");
        for (String format : List.of("nativejson", "openmhealth", "garmin", "googlehealth", "healthconnect")) {
            room(Kind.FORMAT, "ingest.format." + format, "format.evidence", "format.shared.json", "format.shared.time");
        }
        for (String format : List.of("healthautoexport", "withings", "oura", "polar")) {
            room(Kind.FORMAT, "ingest.format." + format, "format.evidence", "format.shared.json", "format.shared.time");
        }
        for (String format : List.of("apple", "gadgetbridge", "actigraph", "activpal", "csv")) {
            room(
                    Kind.FORMAT,
                    "ingest.format." + format,
                    "format.evidence",
                    "format.shared.container",
                    "format.shared.rows",
                    "format.shared.sqlite",
                    "format.shared.time");
        }
        room(Kind.FORMAT, "ingest.format.fitbit", "format.evidence", "format.shared..");
        room(Kind.FORMAT, "ingest.format.fit", "format.evidence", "format.fit.protocol", "format.shared.container");
        part("ingest.format.fit.protocol", "format.evidence");
        part("ingest.intake.body", "format.evidence");
        part("ingest.intake.upload", "format.evidence");
        part("ingest.intake.publish", "intake.upload");
        part("ingest.provider.push");
        part("ingest.intake.http", "format.evidence", "intake.body", "intake.upload", "provider.push");
        part("ingest.connect.links", "intake.upload");
        part("ingest.provider.accounts", "connect.links", "intake.http", "intake.upload");
        part("ingest.connect.devices", "connect.links", "format.evidence", "intake.http", "intake.upload");
        part("ingest.intake.imports", "format.evidence", "format.shared.container", "intake.http", "intake.upload");
        part("ingest.intake.quarantine", "format.evidence", "intake.http", "intake.publish", "intake.upload");
        part(
                "ingest.provider.pull",
                "connect.links",
                "format.evidence",
                "intake.publish",
                "intake.upload",
                "provider.accounts");
        part("ingest", "..");

        // web
        part("web.pages", "");
        part("web.sessions", "");
        part("web.signin", "", "pages", "sessions");
        part("web.routes", "", "sessions", "signin");
        part("web");
    }

    private Rooms() {}

    /** The packages of that kind. */
    static List<String> of(Kind kind) {
        return ROOMS.entrySet().stream()
                .filter(room -> room.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean hasRow(String room) {
        return ROOMS.containsKey(room);
    }

    /** Whether a class of the one package may depend on a class of the other, both of one service. */
    static boolean mayKnow(String room, String other) {
        Room row = ROOMS.get(room);
        return room.equals(other) || (row != null && row.knows().stream().anyMatch(known -> covers(known, other)));
    }

    /** The rows whose packages no longer exist. */
    static Set<String> without(Stream<String> packages) {
        Set<String> gone = new TreeSet<>(ROOMS.keySet());
        packages.forEach(gone::remove);
        return gone;
    }

    private static boolean covers(String known, String other) {
        return known.endsWith("..")
                ? (other + '.').startsWith(known.substring(0, known.length() - 1))
                : other.equals(known);
    }

    private static void pure(String name, String... knows) {
        room(Kind.PURE, name, knows);
    }

    private static void part(String name, String... knows) {
        room(Kind.PART, name, knows);
    }

    /** @param knows below the service; the empty name is the service's own package, two dots at the end include all packages below */
    private static void room(Kind kind, String name, String... knows) {
        String service = name.split("\\.", 2)[0];
        ROOMS.put(
                name,
                new Room(
                        kind,
                        Set.copyOf(Stream.of(knows)
                                .map(room -> switch (room) {
                                    case "" -> service;
                                    case ".." -> service + "..";
                                    default -> service + '.' + room;
                                })
                                .toList())));
    }
}
