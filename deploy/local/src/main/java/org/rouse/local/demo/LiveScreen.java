package org.rouse.local.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A screen on which events scroll by, above a panel of everybody's last minutes that is redrawn in place. */
final class LiveScreen implements Screen {

    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter out;
    private final int width;
    private String panel = "";
    private int panelLines;

    LiveScreen(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public synchronized void event(String at, String name, Mark mark, String text) {
        erasePanel();
        String head = String.format("%-9s  %-6s %s ", at, name, mark.sign);
        for (String line : wrapped(text, Math.max(20, width - head.length()))) {
            out.println(coloured(mark.colour, head + line));
            head = " ".repeat(head.length());
        }
        drawPanel();
    }

    @Override
    public synchronized void show(Frame frame) {
        StringBuilder next = new StringBuilder();
        next.append(coloured("2", "─".repeat(Math.min(width, 100)))).append('\n');
        next.append(coloured("1", cut(frame.headline()))).append('\n');
        for (Frame.Row row : frame.rows()) {
            next.append(line(row)).append('\n');
        }
        erasePanel();
        panel = next.toString();
        drawPanel();
    }

    @Override
    public synchronized void close() {
        out.println();
        out.flush();
    }

    private String line(Frame.Row row) {
        int cells = Math.max(10, Math.min(90, width - 38));
        StringBuilder strip = new StringBuilder();
        String colour = "";
        int from = Math.max(0, row.strip().size() - cells);
        for (Cell cell : row.strip().subList(from, row.strip().size())) {
            if (!cell.colour.equals(colour)) {
                colour = cell.colour;
                strip.append("\u001b[0;").append(colour).append('m');
            }
            strip.append(cell.sign);
        }
        String gap = " ".repeat(Math.max(0, cells - row.strip().size()));
        return String.format("%-6s %s%s\u001b[0m│ %s", row.name(), gap, strip, row.now());
    }

    private void erasePanel() {
        if (panelLines > 0) {
            out.print("\u001b[" + panelLines + "F" + CLEAR_BELOW);
        }
        panelLines = 0;
    }

    private void drawPanel() {
        out.print(panel);
        out.flush();
        panelLines = (int) panel.chars().filter(c -> c == '\n').count();
    }

    /** The text in lines of at most this many characters, broken between words where possible. */
    static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (left.length() > most) {
            int space = left.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            lines.add(left.substring(0, end));
            left = left.substring(end).stripLeading();
        }
        lines.add(left);
        return lines;
    }

    private String cut(String text) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String coloured(String colour, String text) {
        return "\u001b[" + colour + "m" + text + "\u001b[0m";
    }
}
