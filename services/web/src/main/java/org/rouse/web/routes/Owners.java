package org.rouse.web.routes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service that owns a path, by the longest prefix; {@code *} stands for one segment. The same table as in {@code docs/api}. */
public final class Owners {

    private static final String INGEST = "wearable-ingest";
    private static final String COACHING = "coaching";
    private static final String NOTIFICATION = "notification";

    /** The owning service by prefix of the path. */
    public static final Map<String, String> BY_PREFIX;

    static {
        Map<String, String> owners = new LinkedHashMap<>();
        List.of("accounts", "devices", "imports", "quarantine").forEach(part -> owners.put("/api/v1/" + part, INGEST));
        List.of(
                        "about",
                        "audit",
                        "cases",
                        "consents",
                        "enrolments",
                        "exercises",
                        "organisations",
                        "people",
                        "roster",
                        "safety-list",
                        "study")
                .forEach(part -> owners.put("/api/v1/" + part, COACHING));
        List.of("people/*/channel-order", "people/*/channels", "people/*/prompts", "people/*/unsubscribe")
                .forEach(part -> owners.put("/api/v1/" + part, NOTIFICATION));
        List.of("prompts", "vapid-public-key").forEach(part -> owners.put("/api/v1/" + part, NOTIFICATION));
        List.of("accounts", "devices", "push", "sync").forEach(part -> owners.put("/v1/" + part, INGEST));
        List.of("actions", "email-confirmations", "feedback", "unsubscribe")
                .forEach(part -> owners.put("/v1/" + part, NOTIFICATION));
        BY_PREFIX = Map.copyOf(owners);
    }

    private static final List<Owned> LONGEST_FIRST = BY_PREFIX.entrySet().stream()
            .map(row -> new Owned(List.of(row.getKey().substring(1).split("/", -1)), row.getValue()))
            .sorted(Comparator.comparingInt((Owned row) -> row.parts().size()).reversed())
            .toList();

    private record Owned(List<String> parts, String service) {

        boolean covers(List<String> path) {
            if (path.size() < parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).equals("*") && !parts.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Owners() {}

    /** @param path of the request, still encoded */
    static Optional<String> of(String path) {
        List<String> parts = List.of(path.substring(Math.min(1, path.length())).split("/", -1));
        return LONGEST_FIRST.stream()
                .filter(row -> row.covers(parts))
                .map(Owned::service)
                .findFirst();
    }
}
