package org.rouse.local.demo;

import java.io.PrintWriter;

/** A screen with one line an event, and everybody's last hour once an hour. For logs and pipes. */
final class PlainScreen implements Screen {

    private static final int HOUR = 60;

    private final PrintWriter out;
    private String hour = "";

    PlainScreen(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void event(String at, String name, Mark mark, String text) {
        out.printf("%-9s  %-6s %s %s%n", at, name, mark.sign, text);
        out.flush();
    }

    @Override
    public synchronized void show(Frame frame) {
        if (frame.hour().equals(hour)) {
            return;
        }
        hour = frame.hour();
        for (Frame.Row row : frame.rows()) {
            StringBuilder strip = new StringBuilder();
            row.strip().stream().skip(Math.max(0, row.strip().size() - HOUR)).forEach(cell -> strip.append(cell.sign));
            out.printf("%-9s  %-6s [%" + HOUR + "s] %s%n", hour, row.name(), strip, row.now());
        }
        out.flush();
    }

    @Override
    public void close() {}
}
