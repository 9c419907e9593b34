package org.rouse.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** The table at the end. */
final class Summary {

    private final Story story;
    private final Receiver receiver;

    Summary(Story story, Receiver receiver) {
        this.story = story;
        this.receiver = receiver;
    }

    void print(PrintWriter out, Duration took) {
        out.println();
        out.printf(
                "%-7s %8s %9s %10s %7s %6s %10s %9s  %s%n",
                "", "minutes", "sitting", "stretches", "breaks", "sent", "delivered", "median", "withheld because of");
        List<Chapter> chapters;
        synchronized (story) {
            chapters = story.chapters();
            chapters.forEach(chapter -> row(out, chapter));
        }
        out.printf(
                Locale.ROOT,
                "%n%d prompts reached the receiver, %d repeated, %d with a bad signature. The replay took %d min %d s.%n",
                receiver.prompts(),
                receiver.repeated(),
                receiver.forged(),
                took.toMinutes(),
                took.toSecondsPart());
        out.flush();
    }

    private static void row(PrintWriter out, Chapter chapter) {
        int known = 0;
        int sitting = 0;
        int breaks = 0;
        for (DayView day : chapter.days.values()) {
            breaks += day.getMicrobreaksCount();
            for (StateRun run : day.getRunsList()) {
                known += run.getState() == MinuteState.MINUTE_STATE_UNKNOWN ? 0 : run.getMinutes();
                sitting += run.getState() == MinuteState.MINUTE_STATE_SEDENTARY ? run.getMinutes() : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "%-7s %,8d %,9d %10d %7d %6d %10d %9s  %s%n",
                chapter.name,
                known,
                sitting,
                chapter.stretches.size(),
                breaks,
                chapter.sentAtMs.size(),
                chapter.delivered.size(),
                median(chapter.latenciesMs),
                reasons(chapter.withheld));
    }

    private static String median(List<Long> latenciesMs) {
        if (latenciesMs.isEmpty()) {
            return "-";
        }
        List<Long> sorted = latenciesMs.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) + " ms";
    }

    private static String reasons(Map<String, Integer> withheld) {
        TreeMap<Integer, List<String>> byCount = withheld.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        () -> new TreeMap<>(Collections.reverseOrder()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byCount.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(reason -> reason + " " + entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
