package org.rouse.ingest.format.fitbit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rouse.contracts.v1.Measure;

/** The layouts of Fitbit files, told apart by their header. Person in the first column, local time in the second. */
enum FitbitTable {
    INTENSITY("id,activityminute,intensity", Column.INTENSITY),
    STEPS("id,activityminute,steps", Column.STEPS),
    METS("id,activityminute,mets", Column.METS),
    /** A row for time in bed: 1 asleep, 2 restless, 3 awake. All three are sleep; see docs/sync/fitbit.md. */
    SLEEP("id,date,value,logid", Column.SLEEP),
    HEART_RATE_SECONDS("id,time,value", Column.HEART_RATE),
    /** One row per minute with a heart rate. */
    MINUTE_HEART_RATE("id,minute,heart_rate,intensity,steps", Column.HEART_RATE, Column.INTENSITY, Column.STEPS),
    /** One row per hour, its sixty minutes in columns. */
    INTENSITY_WIDE("id,activityhour,intensity00", Column.INTENSITY),
    STEPS_WIDE("id,activityhour,steps00", Column.STEPS),
    METS_WIDE("id,activityhour,mets00", Column.METS),
    /** Totals of hours and days, calories, weight and other tables of a person and a time: not used. */
    NOT_USED("");

    /** A measured column: what it measures, the range it may lie in, and the factor to the unit of the measure. */
    enum Column {
        INTENSITY(Measure.MEASURE_INTENSITY, 0, 3, 1),
        STEPS(Measure.MEASURE_STEPS, 0, 400, 1),
        /** Tenths of a MET; 0 marks a minute without a value. */
        METS(Measure.MEASURE_MET_THOUSANDTHS, 1, 300, 100),
        SLEEP(Measure.MEASURE_ASLEEP, 1, 3, 0),
        HEART_RATE(Measure.MEASURE_HEART_RATE_BPM, 20, 300, 1);

        final Measure measure;
        final int lowest;
        final int highest;
        private final int factor;

        Column(Measure measure, int lowest, int highest, int factor) {
            this.measure = measure;
            this.lowest = lowest;
            this.highest = highest;
            this.factor = factor;
        }

        boolean allows(long value) {
            return value >= lowest && value <= highest;
        }

        /** Whether the value marks a minute without data. */
        boolean isNothing(long value) {
            return this == METS && value == 0;
        }

        /** The value in the unit of the measure. */
        int inUnit(long value) {
            return this == SLEEP ? 1 : Math.toIntExact(value * factor);
        }
    }

    private static final int MINUTES_PER_HOUR = 60;
    private static final int FIRST_VALUE = 2;
    private static final List<String> UNUSED_BEGINNINGS =
            List.of("id,activity", "id,sleep", "id,date", "id,time,", "id,logid,");

    private final String header;
    private final List<Column> columns;
    private final int fields;

    FitbitTable(String header, Column... columns) {
        this.header = header;
        this.columns = List.of(columns);
        this.fields = header.split(",", -1).length;
    }

    /** The layout with this header, if it is one. */
    static Optional<FitbitTable> of(List<String> headings) {
        String header = String.join(",", headings).toLowerCase(Locale.ROOT);
        Optional<FitbitTable> used = Arrays.stream(values())
                .filter(table -> table != NOT_USED)
                .filter(table ->
                        table.isWide() ? table.beginsHour(header, headings.size()) : header.equals(table.header))
                .findFirst();
        return used.or(() ->
                UNUSED_BEGINNINGS.stream().anyMatch(header::startsWith) ? Optional.of(NOT_USED) : Optional.empty());
    }

    boolean isWide() {
        return this == INTENSITY_WIDE || this == STEPS_WIDE || this == METS_WIDE;
    }

    /** The number of fields of a row. */
    int width() {
        return isWide() ? FIRST_VALUE + MINUTES_PER_HOUR : fields;
    }

    /** The number of measured fields of a row, which follow the time. */
    int measured() {
        return isWide() ? MINUTES_PER_HOUR : columns.size();
    }

    /** The column of the measured field at this position, from 0. */
    Column column(int position) {
        return columns.get(isWide() ? 0 : position);
    }

    private boolean beginsHour(String header, int width) {
        return width == FIRST_VALUE + MINUTES_PER_HOUR && header.startsWith(this.header + ",");
    }
}
