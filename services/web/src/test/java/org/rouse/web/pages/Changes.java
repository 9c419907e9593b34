package org.rouse.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The effect of a change on the stand-in's answers, as far as a page shows it. */
final class Changes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TIERS = List.of("tell-provider", "days", "today", "emergency");

    private Changes() {}

    /** The path whose ETag a change of this one needs. */
    static String readUnder(String path) {
        return path.replaceFirst("(/organisations/[^/]+)/(code|retention|coaches/.*)$", "$1")
                .replaceFirst("/(sessions|ratings|safety-list-answers)/([0-9]+)$", "/check-ins/$2")
                .replaceFirst("/plan/(proposal|approval|end)$", "/plan")
                .replaceFirst("/(examinations|red-flags)$", "")
                .replaceFirst("(/cases/[^/]+)/(claim|release|resolve|notes|reopen)$", "$1");
    }

    /** Makes the change and returns its answer. */
    static JsonNode made(HttpMethod method, String path, JsonNode said, Map<String, JsonNode> answers) {
        String read = readUnder(path);
        if (path.endsWith("/examinations")) {
            ObjectNode profile = (ObjectNode) one(answers, read);
            profile.remove(List.of("redFlag", "redFlagTier", "redFlagRaised"));
            return profile;
        }
        if (path.endsWith("/red-flags")) {
            return raised((ObjectNode) one(answers, read), said.path("tier").asString());
        }
        if (method == HttpMethod.PATCH && !path.contains("/sessions/")) {
            JsonNode merged = merged((ObjectNode) one(answers, path).deepCopy(), said);
            answers.put(path, merged);
            return merged;
        }
        if (path.contains("/cases/")) {
            return step(path.substring(path.lastIndexOf('/') + 1), said, (ObjectNode) one(answers, read));
        }
        if (path.contains("/organisations/")) {
            return organisation(method, path, said, answers);
        }
        if (path.contains("/calendar")) {
            JsonNode given = JSON.readTree(method == HttpMethod.DELETE ? "{\"source\":\"none\"}" : """
                            {"source":"address","host":"calendar.example.org","given":"2026-11-26T13:30:00Z","read":"2026-11-26T13:30:00Z",
                             "tried":"2026-11-26T13:30:00Z","until":"2026-12-10T13:30:00Z","leftOut":0,"why":[],
                             "busy":[{"from":"2026-11-26T15:00:00Z","to":"2026-11-26T15:30:00Z"}]}""");
            answers.put(path.replace("/upload", ""), given);
            return given;
        }
        if (path.contains("/consents/") || path.endsWith("/pause") || path.endsWith("/harm-reports")) {
            return agreed(method, path, said, answers);
        }
        if (path.endsWith("/messages") || path.endsWith("/reminders")) {
            return told(said, (ArrayNode)
                    one(answers, path.replace("/reminders", "/messages")).path("messages"));
        }
        if (path.equals("/api/v1/enrolments")) {
            return JSON.readTree(
                    "{\"person\":\"anna\",\"organisation\":\"back-clinic\",\"organisationName\":\"Back clinic\",\"state\":\"pending\"}");
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
                    {"code":"7KQM-3WXB","uri":"https://rouse.example.org/open/me#/pair?code=7KQM3WXB","expiresAt":"2026-11-26T13:40:00Z",
                     "qr":"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1H0z'/></svg>"}""");
        }
        if (path.startsWith("/api/v1/prompts/")) {
            one(answers, "/api/v1/prompts")
                    .path("prompts")
                    .valueStream()
                    .filter(prompt ->
                            path.contains("/" + prompt.path("promptId").asString() + "/"))
                    .forEach(prompt -> ((ObjectNode) prompt).put("state", "done"));
            return JSON.readTree("{\"action\":\"done\",\"result\":\"noted\",\"advice\":\"\"}");
        }
        return JSON.readTree("{\"texts\":[]}");
    }

    /** The higher tier stands, and each raising is counted. */
    private static ObjectNode raised(ObjectNode profile, String tier) {
        JsonNode stands = profile.path("redFlagTier");
        JsonNode earlier = profile.path("redFlagRaised");
        String at = "2026-11-26T13:30:00Z";
        profile.put("redFlag", true)
                .put("redFlagTier", TIERS.indexOf(stands.asString("")) > TIERS.indexOf(tier) ? stands.asString() : tier)
                .putObject("redFlagRaised")
                .put("id", "r" + (earlier.path("times").asInt(0) + 1))
                .put("by", "carl")
                .put("at", at)
                .put("firstAt", earlier.path("firstAt").asString(at))
                .put("times", earlier.path("times").asInt(0) + 1);
        return profile;
    }

    /** RFC 7396: a list is replaced whole, and null takes away. */
    private static ObjectNode merged(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (field.getValue().isObject()) {
                into.set(field.getKey(), merged(into.withObject("/" + field.getKey()), field.getValue()));
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
        return into;
    }

    private static JsonNode agreed(HttpMethod method, String path, JsonNode said, Map<String, JsonNode> answers) {
        if (path.endsWith("/harm-reports")) {
            ((ArrayNode) one(answers, path).path("reports"))
                    .insertObject(0)
                    .put("reportedAt", "2026-11-26T13:30:00Z")
                    .put("text", said.path("text").asString());
            return JSON.createObjectNode();
        }
        if (path.endsWith("/pause")) {
            ObjectNode pause = JSON.createObjectNode().put("paused", method == HttpMethod.PUT);
            pause.set("takesData", said.path("takesData"));
            answers.put(path, pause);
            ((ObjectNode) one(answers, path.replace("/pause", ""))).remove("pause");
            return pause;
        }
        int kind = path.lastIndexOf('/') + 1;
        JsonNode all = one(answers, path.substring(0, kind - 1));
        all.path("consents")
                .valueStream()
                .filter(consent -> consent.path("kind").asString().equals(path.substring(kind)))
                .forEach(consent ->
                        ((ObjectNode) consent).put("state", said.path("given").asBoolean() ? "given" : "withdrawn"));
        return all;
    }

    /** Adds a message under way as the newest. */
    private static JsonNode told(JsonNode said, ArrayNode messages) {
        ObjectNode told = JSON.createObjectNode()
                .put("id", "m" + (messages.size() + 1))
                .put("at", "2026-11-26T13:30:00Z")
                .put("by", "carl")
                .put("pushed", true)
                .put("shownInApp", true)
                .put("state", "pending");
        said.properties().forEach(field -> told.set(field.getKey(), field.getValue()));
        messages.insert(0, told);
        return told;
    }

    private static JsonNode organisation(HttpMethod method, String path, JsonNode said, Map<String, JsonNode> answers) {
        if (path.endsWith("/invitations")) {
            return JSON.readTree("""
                    {"kind":"person","code":"Vt7mVJ0b0hJm1bK5Ck2WJw","link":"https://rouse.example.org/open/me#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw",
                     "expires":"2026-12-10T13:30:00Z","qr":"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1H0z'/></svg>"}""");
        }
        if (path.contains("/invitations/")) {
            int id = path.lastIndexOf('/') + 1;
            ObjectNode withdrawn = (ObjectNode) one(answers, path.substring(0, id - 1))
                    .path("invitations")
                    .valueStream()
                    .filter(each -> each.path("id").asString().equals(path.substring(id)))
                    .findAny()
                    .orElseThrow();
            return withdrawn
                    .put("state", "withdrawn")
                    .put("withdrawnBy", "ada")
                    .put("withdrawn", "2026-11-26T13:30:00Z");
        }
        if (path.endsWith("/handovers")) {
            return JSON.readTree("{\"done\":1,\"refused\":[],\"waiting\":[]}");
        }
        if (path.endsWith("/acceptance")) {
            answers.put(path.replaceFirst("/[^/]+/acceptance$", ""), JSON.readTree("{\"enrolments\":[]}"));
            return JSON.createObjectNode();
        }
        ObjectNode organisation = (ObjectNode) one(answers, readUnder(path));
        if (path.equals(readUnder(path))) {
            said.properties().forEach(field -> organisation.set(field.getKey(), field.getValue()));
        }
        if (path.endsWith("/cover")) {
            ObjectNode coach = (ObjectNode) organisation.path("coaches").get(0);
            coach.set("cover", method == HttpMethod.DELETE ? null : said);
        }
        if (path.endsWith("/retention")) {
            organisation.set("retention", said);
        }
        if (path.endsWith("/code")) {
            organisation.put("code", method == HttpMethod.DELETE ? null : "9XK2-TTRD");
        }
        return organisation;
    }

    /** The answer at the path. */
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
