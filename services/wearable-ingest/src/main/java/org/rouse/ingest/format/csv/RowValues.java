package org.rouse.ingest.format.csv;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;
import org.rouse.contracts.v1.Posture;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.rows.CsvRows;

/** The measured values of the current row, each -1 where the row has none. Reused from row to row. */
final class RowValues {

    private static final int MOST_STEPS_PER_MINUTE = 400;
    private static final int MOST_COUNTS_PER_MINUTE = 100_000;
    private static final int MOST_METS = 30;

    final double[] numbers = new double[ColumnKind.values().length];
    Posture posture = Posture.POSTURE_UNSPECIFIED;
    String activity = "";

    /** The active time of the row between its start and its end, milliseconds; less than 0 where it is unknown. */
    double activeMs = WorkoutTimer.UNTOLD;

    private final Mapping mapping;
    private final double metsPerUnit;

    RowValues(Mapping mapping) throws MalformedUploadException {
        this.mapping = mapping;
        this.metsPerUnit = mapping.metsPerUnit();
    }

    /**
     * Reads the row.
     *
     * @param minutes length of the row, 1 or more, which the limits of counts are multiplied by
     */
    void read(CsvRows rows, double minutes) throws BrokenRuleException {
        Arrays.fill(numbers, -1);
        posture = Posture.POSTURE_UNSPECIFIED;
        activity = "";
        number(rows, ColumnKind.STEPS, 0, MOST_STEPS_PER_MINUTE * minutes);
        number(rows, ColumnKind.COUNTS, 0, MOST_COUNTS_PER_MINUTE * minutes);
        number(rows, ColumnKind.HEART_RATE, 20, 300);
        number(rows, ColumnKind.MET, 0, MOST_METS / metsPerUnit);
        numbers[ColumnKind.MET.slot()] *= metsPerUnit * 1000;
        word(
                rows,
                ColumnKind.INTENSITY,
                ValueWords::level,
                "must be 0 to 3, or sedentary, light, moderate or vigorous");
        word(rows, ColumnKind.SLEEP, ValueWords::sleeping, "must be 1 or 0, asleep or awake, or a stage");
        word(rows, ColumnKind.WORN, ValueWords::worn, "must be 1 or 0, worn or not-worn");
        posture(rows);
        activity(rows);
    }

    /** The number of that kind; METs times 1000. */
    double of(ColumnKind columnKind) {
        return numbers[columnKind.slot()];
    }

    private void number(CsvRows rows, ColumnKind columnKind, double lowest, double highest) throws BrokenRuleException {
        int column = mapping.column(columnKind);
        if (column < 0 || rows.start(column) == rows.end(column)) {
            return;
        }
        double value = rows.decimal(column);
        if (!(value >= lowest && value <= highest)) {
            throw new BrokenRuleException(
                    mapping.heading(columnKind),
                    "value.range",
                    "must be a number from " + Math.round(lowest) + " to " + Math.round(highest));
        }
        numbers[columnKind.slot()] = value;
    }

    private void word(CsvRows rows, ColumnKind columnKind, Function<String, OptionalInt> words, String rule)
            throws BrokenRuleException {
        String word = word(rows, columnKind);
        if (!word.isEmpty()) {
            numbers[columnKind.slot()] = words.apply(word)
                    .orElseThrow(() -> new BrokenRuleException(mapping.heading(columnKind), "value.word", rule));
        }
    }

    private void posture(CsvRows rows) throws BrokenRuleException {
        String word = word(rows, ColumnKind.POSTURE);
        if (word.isEmpty()) {
            return;
        }
        Posture known = ValueWords.POSTURES.get(word);
        if (known == null) {
            throw new BrokenRuleException(
                    mapping.heading(ColumnKind.POSTURE),
                    "value.word",
                    "must be one of "
                            + ValueWords.POSTURES.keySet().stream().sorted().toList());
        }
        posture = known;
    }

    /** Stillness is a level, no activity. */
    private void activity(CsvRows rows) {
        String word = word(rows, ColumnKind.ACTIVITY);
        switch (word) {
            case "", "unknown", "none", "other" -> {}
            case "still", "sedentary", "inactive", "idle" -> numbers[ColumnKind.INTENSITY.slot()] = 0;
            default -> activity = word;
        }
    }

    /** Whether the row has values that count by the minute. */
    boolean hasNumbers() {
        for (double number : numbers) {
            if (number >= 0) {
                return true;
            }
        }
        return false;
    }

    private String word(CsvRows rows, ColumnKind columnKind) {
        int column = mapping.column(columnKind);
        return column < 0 ? "" : ValueWords.plain(rows.text(column));
    }
}
