package org.rouse.web.pages;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a change does to the stand-in's answers, as far as a page shows it. */
final class Changes {

    private static final JsonMapper JSON = new JsonMapper();

    private Changes() {}

    /** The path whose ETag a change of this one needs. */
    static String readUnder(String path) {
        return path.replaceFirst("/plan/(proposal|approval|end)$", "/plan")
                .replaceFirst("(/cases/[^/]+)/(claim|release|resolve|notes|reopen)$", "$1");
    }

    /** Makes the change and gives its answer. */
    static JsonNode made(HttpMethod method, String path, JsonNode said, Map<String, JsonNode> answers) {
        String read = readUnder(path);
        if (path.contains("/cases/")) {
            return step(path.substring(path.lastIndexOf('/') + 1), said, (ObjectNode) one(answers, read));
        }
        if (path.endsWith("/reviewed")) {
            ObjectNode entry = (ObjectNode)
                    one(answers, path.replace("/reviewed", "/overview")).path("entry");
            if (method == HttpMethod.DELETE) {
                entry.remove("lastReviewed");
            } else {
                entry.set(
                        "lastReviewed",
                        JSON.readTree("{\"at\":\"2026-11-26T13:30:00Z\",\"by\":\"carl\",\"yours\":true}"));
            }
            return JSON.createObjectNode();
        }
        if (path.endsWith("/plan/proposal")) {
            ObjectNode plan = (ObjectNode) one(answers, read);
            plan.putObject("proposed")
                    .put("by", "carl")
                    .put("at", "2026-11-26T13:30:00Z")
                    .set("terms", said);
            return plan;
        }
        if (path.endsWith("/plan/approval")) {
            ObjectNode plan = (ObjectNode) one(answers, read);
            ((ObjectNode) plan.path("inForce"))
                    .set("terms", plan.path("proposed").path("terms"));
            plan.remove("proposed");
            return plan;
        }
        if (path.endsWith("/plan/preview")) {
            return one(answers, path);
        }
        if (path.endsWith("/devices/pairings")) {
            return JSON.readTree("""
                    {"code":"7KQM-3WXB","uri":"rouse://pair?code=7KQM-3WXB","expiresAt":"2026-11-26T13:40:00Z",
                     "qr":"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1H0z'/></svg>"}""");
        }
        if (path.startsWith("/api/v1/prompts/")) {
            one(answers, "/api/v1/prompts")
                    .valueStream()
                    .filter(prompt ->
                            path.contains("/" + prompt.path("promptId").asString() + "/"))
                    .forEach(prompt -> ((ObjectNode) prompt).put("state", "done"));
            return JSON.readTree("{\"action\":\"done\",\"result\":\"noted\",\"advice\":\"\"}");
        }
        return JSON.readTree("{\"texts\":[]}");
    }

    /** The answer that stands at the path. */
    static JsonNode one(Map<String, JsonNode> answers, String path) {
        return Objects.requireNonNull(answers.get(path), path);
    }

    private static JsonNode step(String what, JsonNode said, ObjectNode detail) {
        String status = switch (what) {
            case "claim" -> "claimed";
            case "resolve" -> "resolved";
            default -> "open";
        };
        ObjectNode one = (ObjectNode) detail.path("case");
        if (!what.equals("notes")) {
            one.put("status", status);
        }
        detail.withArray("history")
                .addObject()
                .put("at", "2026-11-26T13:30:00Z")
                .put("by", "carl")
                .put("what", status)
                .put("text", said.path("note").asString(""));
        return one;
    }
}
