package org.rouse.ingest.format.gadgetbridge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.rows.NumberRow;

/**
 * A refused row with the facts it needs of the database: its table, its device, and what its reader had learnt from the rows before.
 *
 * @param learnt in the words of the table's reader; holds {@link org.rouse.ingest.format.evidence.Reject#NEEDS} where that is not enough
 */
record KeptRow(String table, Source source, NumberRow row, Map<String, String> learnt) {

    /** The start of a fact whose row holds only the end, in milliseconds. */
    static final String FROM = "from";

    private static final String TABLE = "table";
    private static final String SOURCE = "source";
    private static final String MODEL = "model";
    static final String DEVICE = "device";
    private static final String MINUTES = "minutes";
    private static final String KIND = "kind";

    /** Whether a file is a single refused row. */
    static boolean isIn(Map<String, String> beside) {
        return beside.containsKey(TABLE);
    }

    /** The facts that a reader of samples has learnt. */
    static Map<String, String> sample(String device, long minutes, Kind before) {
        return Map.of(DEVICE, device, MINUTES, Long.toString(minutes), KIND, before.name());
    }

    /** The facts that are kept beside the row. */
    Map<String, String> beside() {
        Map<String, String> beside = new HashMap<>(learnt);
        beside.put(TABLE, table);
        beside.put(SOURCE, source.getId());
        beside.put(MODEL, source.getModel());
        return beside;
    }

    /**
     * Reads a refused row.
     *
     * @throws MalformedUploadException when it differs from the kept one
     */
    static void read(byte[] raw, Map<String, String> beside, Outcomes outcomes) throws MalformedUploadException {
        String table = beside.getOrDefault(TABLE, "");
        Source source = Devices.known(beside.getOrDefault(SOURCE, ""), beside.getOrDefault(MODEL, ""));
        long from = Long.parseLong(beside.getOrDefault(FROM, "0"));
        switch (table) {
            case Nights.GARMIN_STAGES -> Nights.garminStage(source, from, row(raw, Nights.GARMIN_COLUMNS), outcomes);
            case Workouts.TABLE -> Workouts.give(source, row(raw, Workouts.columns(raw)), outcomes);
            default -> sample(raw, beside, table, source, outcomes);
        }
    }

    private static void sample(byte[] raw, Map<String, String> beside, String table, Source source, Outcomes outcomes)
            throws MalformedUploadException {
        if (Nights.isWhole(table)) {
            Nights.night(table, source, row(raw, Nights.NIGHT_COLUMNS), outcomes);
            return;
        }
        SampleTable samples = SampleTable.of(table);
        String device = beside.getOrDefault(DEVICE, "");
        if (beside.containsKey(SpanRows.SPAN)) {
            SpanRows rows = new SpanRows(samples, source, device, outcomes);
            rows.read(row(raw, SpanRows.columns(samples)));
            rows.finish();
            return;
        }
        DeviceSamples one = new DeviceSamples(
                samples,
                source,
                device,
                Long.parseLong(beside.getOrDefault(MINUTES, "1")),
                Kind.valueOf(beside.getOrDefault(KIND, Kind.OPEN.name())),
                outcomes);
        NumberRow row = row(raw, samples.columns());
        one.read(row.value(0), row.value(1), row.value(2), row.value(3));
        one.finish();
    }

    private static NumberRow row(byte[] raw, List<String> columns) throws MalformedUploadException {
        return NumberRow.read(raw, columns);
    }
}
