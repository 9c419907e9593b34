package org.rouse.local.command;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Reports the result of an import that is over. */
final class ImportReport {

    private static final int REFUSALS_SHOWN = 5;

    private ImportReport() {}

    static void print(PrintWriter out, String name, JsonNode ended) {
        String phase = ended.path("phase").asString("");
        JsonNode receipt = ended.path("receipt");
        if (phase.equals("cancelled") && receipt.isMissingNode()) {
            out.println(name + ": cancelled before anything of it was stored.");
            return;
        }
        out.printf(
                "%s: %s as %s. %d records = %d accepted + %d ignored + %d quarantined; %d minutes, %d spans, from %s to %s%n",
                name,
                phase,
                ended.path("format").asString(""),
                receipt.path("records").asLong(0),
                receipt.path("accepted").asLong(0),
                receipt.path("ignored").asLong(0),
                receipt.path("quarantined").asLong(0),
                receipt.path("minutes").asLong(0),
                receipt.path("spans").asLong(0),
                receipt.path("firstMinute").asString("-"),
                receipt.path("lastMinute").asString("-"));
        JsonNode rejects = receipt.path("rejects");
        for (int i = 0; i < Math.min(REFUSALS_SHOWN, rejects.size()); i++) {
            JsonNode reject = rejects.get(i);
            out.printf(
                    "  record %d: %s (%s)%n",
                    reject.path("record").asLong(0),
                    reject.path("message").asString(""),
                    reject.path("rule").asString(""));
        }
        String note = receipt.path("note").asString("");
        if (!note.isEmpty()) {
            out.println("  " + note);
        }
        if (ended.has("problem")) {
            out.println("  " + ended.path("problem").path("message").asString(""));
        }
        if (phase.equals("cancelled")) {
            out.println("  What was accepted stays.");
        }
    }
}
