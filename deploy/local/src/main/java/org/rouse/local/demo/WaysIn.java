package org.rouse.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.rouse.local.issuer.Identity;
import org.rouse.local.up.LocalMode;

/** Links into the demo, for its coach and its first person: whoever has one needs no sign-in. */
final class WaysIn {

    private final LocalMode mode;

    WaysIn(LocalMode mode) {
        this.mode = mode;
    }

    /** Prints them, and opens the coach's on request. */
    void open(List<DemoPerson> people, boolean browser, PrintWriter out) {
        DemoPerson first = people.getFirst();
        URI console = mode.desk().link(Setting.COACH, "/console/");
        URI app = mode.desk().link(new Identity(first.id(), first.name(), "person"), "/me/");
        out.printf(Locale.ROOT, """

                Everything runs on until Ctrl-C. Look at it, signed in already; for other people sign out and choose:
                  the console of %s, who coaches all of them
                    %s
                  %s's own app
                    %s
                """, Setting.COACH.name(), console, first.name(), app);
        if (browser && !opened(console)) {
            out.println("No browser could be opened; open the first link in one of this machine.");
        }
        out.flush();
    }

    private static boolean opened(URI page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", page.toString())
                : system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
                        : List.of("xdg-open", page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            return false; // no desktop here
        }
    }
}
