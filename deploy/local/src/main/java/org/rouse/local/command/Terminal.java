package org.rouse.local.command;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether a person watches. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    /** The columns that the launcher found; 100 where unknown. */
    static int width() {
        String columns = System.getProperty("rouse.columns", "");
        return columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : 100;
    }
}
