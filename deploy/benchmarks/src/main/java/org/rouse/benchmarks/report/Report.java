package org.rouse.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the measurements of one run and prints them. */
public final class Report {

    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public void ratio(String name, double value, double aim) {
        ratios.add(new Ratio(name, value, aim));
        progress(String.format(Locale.ROOT, "%-72s %8.2f x", name, value));
    }

    public void figure(String name, double value, String unit) {
        figure(name, value, unit, "");
    }

    public void figure(String name, double value, String unit, String aim) {
        figures.add(new Figure(name, value, unit, aim));
        progress(String.format(Locale.ROOT, "%-72s %,14.1f %s", name, value, unit));
    }

    /** A measurement that failed; the others still count. */
    public void failure(String benchmark, Throwable cause) {
        failures.add(benchmark + ": " + cause);
        progress(benchmark + " failed: " + cause);
    }

    public boolean complete() {
        return failures.isEmpty();
    }

    /** Two Markdown tables, ratios first. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| ratio | measured | aim | |\n|---|---:|---:|---|\n");
        for (Ratio r : ratios) {
            String aim = r.aim() == 0 ? "" : String.format(Locale.ROOT, "%.2f", r.aim());
            text.append(String.format(Locale.ROOT, "| %s | %.2f | %s | %s |%n", r.name(), r.value(), aim, r.verdict()));
        }
        text.append("\n| figure | measured | unit | aim |\n|---|---:|---|---|\n");
        for (Figure f : figures) {
            text.append(
                    String.format(Locale.ROOT, "| %s | %,.1f | %s | %s |%n", f.name(), f.value(), f.unit(), f.aim()));
        }
        failures.forEach(
                failure -> text.append("\nnot measured: ").append(failure).append('\n'));
        return text.toString();
    }

    /** One JSON object: {@code ratios}, {@code figures}, {@code failures}. */
    public String json() {
        StringBuilder json = new StringBuilder("{\"ratios\":[");
        for (int i = 0; i < ratios.size(); i++) {
            Ratio r = ratios.get(i);
            json.append(String.format(
                    Locale.ROOT,
                    "%s{\"name\":%s,\"value\":%.4f,\"aim\":%.2f}",
                    comma(i),
                    quoted(r.name()),
                    r.value(),
                    r.aim()));
        }
        json.append("],\"figures\":[");
        for (int i = 0; i < figures.size(); i++) {
            Figure f = figures.get(i);
            json.append(String.format(
                    Locale.ROOT,
                    "%s{\"name\":%s,\"value\":%.3f,\"unit\":%s}",
                    comma(i),
                    quoted(f.name()),
                    f.value(),
                    quoted(f.unit())));
        }
        json.append("],\"failures\":[");
        for (int i = 0; i < failures.size(); i++) {
            json.append(comma(i)).append(quoted(failures.get(i)));
        }
        return json.append("]}\n").toString();
    }

    /** Reports progress to whoever watches; the results themselves go to standard output at the end. */
    public static void progress(String line) {
        System.err.println(line);
    }

    private static String comma(int index) {
        return index == 0 ? "" : ",";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
