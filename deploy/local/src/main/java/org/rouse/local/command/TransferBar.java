package org.rouse.local.command;

import java.io.PrintWriter;
import org.rouse.local.client.FileTransfer;

/** Shows the progress of a file: a bar where a person watches, else a line now and then. Once ended it is silent. */
final class TransferBar implements FileTransfer.Watcher {

    private static final int WIDTH = 30;
    private static final int QUARTER = 25;

    private final PrintWriter out;
    private final boolean watched;
    private final String name;
    private int said = -1;
    private int percent;
    private boolean ended;

    TransferBar(PrintWriter out, boolean watched, String name) {
        this.out = out;
        this.watched = watched;
        this.name = name;
    }

    @Override
    public synchronized void sent(long bytes, long of) {
        percent = of == 0 ? 100 : (int) (bytes * 100 / of);
        if (ended) {
            return;
        }
        if (watched) {
            int filled = percent * WIDTH / 100;
            draw("█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + percent + " %  sending " + name);
        } else if (percent / QUARTER > said) {
            said = percent / QUARTER;
            out.println(name + ": sent " + percent + " %");
        }
    }

    @Override
    public synchronized void read(long bytes) {
        if (watched && !ended) {
            draw("reading " + name + ": " + (bytes >> 10) + " KB");
        }
    }

    /** Removes the bar. */
    synchronized void end() {
        if (watched && !ended) {
            out.print("\r\u001b[K");
            out.flush();
        }
        ended = true;
    }

    /** Removes the bar because the command is interrupted; prints the progress and the options. Prints nothing once it has ended. */
    synchronized void interrupted() {
        if (ended) {
            return;
        }
        end();
        out.println(
                percent == 100
                        ? "rouse: All of " + name
                                + " is there and is read on. The same command shows what becomes of it;"
                                + " with --cancel it is given up."
                        : "rouse: Paused with " + percent + " % of " + name + " there. The same command goes on;"
                                + " with --cancel it is given up.");
    }

    private void draw(String line) {
        out.print("\r\u001b[K  " + line);
        out.flush();
    }
}
