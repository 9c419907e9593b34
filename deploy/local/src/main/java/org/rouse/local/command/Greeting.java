package org.rouse.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.rouse.local.up.LocalMode;

/** The information a person needs to begin: addresses, tokens, and a first request. */
final class Greeting {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

    private final LocalMode mode;
    private final Path data;

    Greeting(LocalMode mode, Path data) {
        this.mode = mode;
        this.data = data;
    }

    void print(PrintWriter out, Duration took) {
        out.printf(Locale.ROOT, "Rouse is ready after %.1f s.%n%n", took.toMillis() / 1000.0);
        warn(out);
        line(out, "sign in", mode.web());
        line(out, "sync in", mode.ingest() + "/v1/sync");
        line(out, "coaching", mode.coaching() + "/api/v1");
        line(out, "channels", mode.notification() + "/api/v1");
        line(out, "issuer", mode.issuer().issuer());
        line(out, "Kafka", mode.bootstrapServers());
        line(out, "Mongo", mode.mongoUri());
        line(out, "data", data + " (logs/rouse.log there)");
        out.printf("%nTokens for 24 hours; more with: ./rouse token --scope sync --person ID%n");
        token(out, "ADMIN", "local-admin", "admin");
        token(out, "SYNC", "anna", "sync");
        token(out, "PERSON", "anna", "person");
        out.printf("""

                A first sync: 25 minutes of sitting by the person "anna", as a watch would send them
                  curl -s %s/v1/sync -H "Authorization: Bearer $SYNC" -H 'Content-Type: application/json' \\
                    -d '{"source":{"id":"watch-1","kind":"wearable"},"series":[{"measure":"steps","start":"2026-11-20T09:00:00Z","values":[%s]}]}'
                and what became of it
                  curl -s '%s/api/v1/people/anna/stretches?from=2026-11-20&to=2026-11-21' -H "Authorization: Bearer $PERSON"

                Ctrl-C stops it.
                """, mode.ingest(), "0,".repeat(24) + "0", mode.coaching());
        out.flush();
    }

    /** Warns first where others can connect. */
    private void warn(PrintWriter out) {
        if (mode.reach().isBeyondThisMachine()) {
            out.printf(
                    """
                    !!  NOT THIS MACHINE ALONE: web (port %d) and the sign-in page (port %d) answer at %s,
                    !!  for browsers that come by %s. There are no passwords: WHOEVER REACHES THEM CAN BE ANYBODY,
                    !!  the operator too. Let only yourself reach them: docs/phone.md.

                    """,
                    mode.ports().web(),
                    mode.ports().issuer(),
                    mode.reach().host().getHostAddress(),
                    mode.web());
        }
    }

    private void token(PrintWriter out, String name, String subject, String scope) {
        out.printf("  export %s=%s%n", name, mode.issuer().token(subject, scope, TOKEN_LIFETIME));
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("  %-9s %s%n", name, value);
    }
}
