package org.rouse.local.analyze;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;

/** Carries out an {@link AnalysisRequest}. */
public final class Analyst {

    private static final long END_OF_TIME = 1L << 40; // minutes: two million years

    private Analyst() {}

    /**
     * The counts of what was read and found.
     *
     * @param minutes   minute values of all measures
     * @param refused   records that break a rule of the format
     * @param stretches rows written
     * @param leftOut   files of a folder that are no recording of the format
     */
    public record Summary(int people, long minutes, long refused, long stretches, List<LeftOut> leftOut) {}

    /**
     * Reads everything, then writes the tables.
     *
     * @throws CommandRefusedException where a file cannot be read, is malformed, or cannot be written
     */
    public static Summary analyse(AnalysisRequest request, List<Path> files, Progress progress) {
        Recordings read = Recordings.read(request.reading(), request.policy(), files, progress);
        return new Summary(
                read.analysis().people().size(),
                read.minutes(),
                read.refused(),
                write(request, read.analysis()),
                read.leftOut());
    }

    private static long write(AnalysisRequest request, Analysis analysis) {
        long rows = 0;
        try (Writer out = Files.newBufferedWriter(request.stretches())) {
            StretchTable table = new StretchTable(out, request.reading().zone());
            for (Map.Entry<String, Subject> person : analysis.people().entrySet()) {
                List<Stretch> stretches = analysis.movement()
                        .stretches(person.getValue().timeline(), 0, END_OF_TIME, request.minLength());
                table.write(person.getKey(), stretches);
                rows += stretches.size();
            }
        } catch (IOException e) {
            throw unwritable(request.stretches(), e);
        }
        request.weeks().ifPresent(file -> writeWeeks(file, request, analysis));
        return rows;
    }

    private static void writeWeeks(Path file, AnalysisRequest request, Analysis analysis) {
        try (Writer out = Files.newBufferedWriter(file)) {
            WeekTable table = new WeekTable(out, request.reading().zone());
            for (Map.Entry<String, Subject> person : analysis.people().entrySet()) {
                table.write(person.getKey(), analysis.movement(), person.getValue());
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static CommandRefusedException unwritable(Path file, IOException e) {
        return new CommandRefusedException(file + " cannot be written: " + SystemWords.of(e) + ".", e);
    }
}
