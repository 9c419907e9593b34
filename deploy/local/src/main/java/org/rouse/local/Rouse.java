package org.rouse.local;

import org.rouse.local.command.RouseCommand;

/** Main class behind {@code ./rouse}. */
public final class Rouse {

    private Rouse() {}

    public static void main(String[] args) {
        System.exit(RouseCommand.run(args));
    }
}
