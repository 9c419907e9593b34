package org.rouse.ingest.format.csv;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;
import org.rouse.contracts.v1.Posture;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.rows.CsvRows;

/** The measured values of the current row, each -1 where it says nothing. Reused from row to row. */
final class RowValues {

    private static final int MOST_STEPS_PER_MINUTE = 400;
    private static final int MOST_COUNTS_PER_MINUTE = 100_000;
    private static final int MOST_METS = 30;

    final double[] numbers = new double[Thing.values().length];
    Posture posture = Posture.POSTURE_UNSPECIFIED;
    String activity = "";

    /** How long the row's activity went on between its start and its end, milliseconds; 0 where that is not told. */
    double activeMs;

    private final Mapping mapping;
    private final double metsPerUnit;

    RowValues(Mapping mapping) throws MalformedUploadException {
        this.mapping = mapping;
        this.metsPerUnit = mapping.metsPerUnit();
    }

    /**
     * Reads the row.
     *
     * @param minutes how long it holds, 1 or more: so much more may be counted in it
     */
    void read(CsvRows rows, double minutes) throws BadValueException {
        Arrays.fill(numbers, -1);
        posture = Posture.POSTURE_UNSPECIFIED;
        activity = "";
        number(rows, Thing.STEPS, 0, MOST_STEPS_PER_MINUTE * minutes);
        number(rows, Thing.COUNTS, 0, MOST_COUNTS_PER_MINUTE * minutes);
        number(rows, Thing.HEART_RATE, 20, 300);
        number(rows, Thing.MET, 0, MOST_METS / metsPerUnit);
        numbers[Thing.MET.slot()] *= metsPerUnit * 1000;
        word(rows, Thing.INTENSITY, Words::level, "must be 0 to 3, or sedentary, light, moderate or vigorous");
        word(rows, Thing.SLEEP, Words::sleeping, "must be 1 or 0, asleep or awake, or a stage");
        word(rows, Thing.WORN, Words::worn, "must be 1 or 0, worn or not-worn");
        posture(rows);
        activity(rows);
    }

    /** The number of a thing; METs times 1000. */
    double of(Thing thing) {
        return numbers[thing.slot()];
    }

    private void number(CsvRows rows, Thing thing, double lowest, double highest) throws BadValueException {
        int column = mapping.column(thing);
        if (column < 0 || rows.start(column) == rows.end(column)) {
            return;
        }
        double value = rows.decimal(column);
        if (!(value >= lowest && value <= highest)) {
            throw new BadValueException(
                    "value.range",
                    mapping.heading(thing),
                    "must be a number from " + Math.round(lowest) + " to " + Math.round(highest));
        }
        numbers[thing.slot()] = value;
    }

    private void word(CsvRows rows, Thing thing, Function<String, OptionalInt> words, String rule)
            throws BadValueException {
        String word = word(rows, thing);
        if (!word.isEmpty()) {
            numbers[thing.slot()] = words.apply(word)
                    .orElseThrow(() -> new BadValueException("value.word", mapping.heading(thing), rule));
        }
    }

    private void posture(CsvRows rows) throws BadValueException {
        String word = word(rows, Thing.POSTURE);
        if (word.isEmpty()) {
            return;
        }
        Posture known = Words.POSTURES.get(word);
        if (known == null) {
            throw new BadValueException(
                    "value.word",
                    mapping.heading(Thing.POSTURE),
                    "must be one of "
                            + Words.POSTURES.keySet().stream().sorted().toList());
        }
        posture = known;
    }

    /** Stillness is no activity but a level. */
    private void activity(CsvRows rows) {
        String word = word(rows, Thing.ACTIVITY);
        switch (word) {
            case "", "unknown", "none", "other" -> {}
            case "still", "sedentary", "inactive", "idle" -> numbers[Thing.INTENSITY.slot()] = 0;
            default -> activity = word;
        }
    }

    /** Whether it says anything that counts by the minute. */
    boolean hasNumbers() {
        for (double number : numbers) {
            if (number >= 0) {
                return true;
            }
        }
        return false;
    }

    private String word(CsvRows rows, Thing thing) {
        int column = mapping.column(thing);
        return column < 0 ? "" : Words.plain(rows.text(column));
    }
}
