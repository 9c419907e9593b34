package org.rouse.local.command;

import java.io.PrintWriter;
import org.rouse.local.client.FileTransfer;

/** Shows how far a file has come: a bar where a person watches, else a line now and then. */
final class TransferBar implements FileTransfer.Watcher {

    private static final int WIDTH = 30;
    private static final int QUARTER = 25;

    private final PrintWriter out;
    private final boolean watched;
    private final String name;
    private int said = -1;

    TransferBar(PrintWriter out, boolean watched, String name) {
        this.out = out;
        this.watched = watched;
        this.name = name;
    }

    @Override
    public void sent(long bytes, long of) {
        int percent = of == 0 ? 100 : (int) (bytes * 100 / of);
        if (watched) {
            int filled = percent * WIDTH / 100;
            draw("█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + percent + " %  sending " + name);
        } else if (percent / QUARTER > said) {
            said = percent / QUARTER;
            out.println(name + ": sent " + percent + " %");
        }
    }

    @Override
    public void read(long bytes) {
        if (watched) {
            draw("reading " + name + ": " + (bytes >> 10) + " KB");
        }
    }

    /** Takes the bar away. */
    void end() {
        if (watched) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private void draw(String line) {
        out.print("\r\u001b[K  " + line);
        out.flush();
    }
}
