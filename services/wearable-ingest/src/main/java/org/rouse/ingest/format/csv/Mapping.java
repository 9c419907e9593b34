package org.rouse.ingest.format.csv;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.Headings;
import org.rouse.ingest.format.shared.time.DateEvidence;

/** The columns of a file, and the settings that the columns do not contain. Rows ask for each field, so answers are computed once. */
final class Mapping {

    private static final int NONE = -1;

    private static final Set<String> SETTINGS =
            Set.of(DateEvidence.TOLD, "zone", "source", "kind", "met-unit", "duration-unit");
    private static final Set<ColumnKind> MEASURED = Set.of(
            ColumnKind.STEPS,
            ColumnKind.HEART_RATE,
            ColumnKind.INTENSITY,
            ColumnKind.MET,
            ColumnKind.COUNTS,
            ColumnKind.POSTURE,
            ColumnKind.SLEEP,
            ColumnKind.WORN,
            ColumnKind.ACTIVITY);

    private final int[] columns = new int[ColumnKind.values().length];
    private final List<String> headings;
    private final Map<String, String> told;
    private final ColumnKind begins;
    private final boolean spans;
    private final int fields;

    /**
     * @param found    indexes of the columns, by kind
     * @param headings from the file
     * @param told     the given mapping
     */
    private Mapping(Map<ColumnKind, Integer> found, List<String> headings, Map<String, String> told) {
        this.headings = headings;
        this.told = told;
        Arrays.fill(columns, NONE);
        found.forEach((columnKind, column) -> columns[columnKind.slot()] = column);
        this.begins = has(ColumnKind.START) ? ColumnKind.START : ColumnKind.TIME;
        this.spans = (has(ColumnKind.START) && has(ColumnKind.END)) || (has(begins) && has(ColumnKind.DURATION));
        this.fields = 1 + Arrays.stream(columns).max().orElse(NONE);
    }

    /**
     * Moves to the heading, which is the first line that has all columns of the given mapping, or the required ones under known names.
     *
     * @throws MalformedUploadException when no line does, naming what the first line lacks
     */
    static Mapping find(CsvRows rows, Map<String, String> told) throws IOException {
        checkWords(told);
        AtomicReference<@Nullable MalformedUploadException> first = new AtomicReference<>();
        Optional<Mapping> found = Headings.find(rows, headings -> {
            try {
                return Optional.of(of(headings, told));
            } catch (MalformedUploadException e) {
                first.compareAndSet(null, e);
                return Optional.empty();
            }
        });
        if (found.isPresent()) {
            return found.get();
        }
        MalformedUploadException lack = first.get();
        if (lack == null) {
            return of(List.of(), told); // only blank lines: an empty heading, whose missing columns are reported
        }
        throw lack;
    }

    private static void checkWords(Map<String, String> told) throws MalformedUploadException {
        for (String word : told.keySet()) {
            if (ColumnKind.named(word).isEmpty() && !SETTINGS.contains(word)) {
                throw new MalformedUploadException(
                        "csv.map",
                        "nothing is called " + word + "; things are "
                                + Stream.concat(
                                                Arrays.stream(ColumnKind.values())
                                                        .map(ColumnKind::word),
                                                SETTINGS.stream().sorted())
                                        .collect(Collectors.joining(", ")));
            }
        }
    }

    private static Mapping of(List<String> headings, Map<String, String> told) throws MalformedUploadException {
        Map<ColumnKind, Integer> columns = new EnumMap<>(ColumnKind.class);
        List<String> plain = headings.stream().map(Mapping::plain).toList();
        for (ColumnKind columnKind : ColumnKind.values()) {
            String heading = told.get(columnKind.word());
            int column = heading == null
                    ? columnKind.among(plain)
                    : heading.isEmpty() ? NONE : column(columnKind, heading, headings);
            if (column >= 0) {
                columns.put(columnKind, column);
            }
        }
        Mapping mapping = new Mapping(columns, headings, told);
        if (!mapping.isTimed() || columns.keySet().stream().noneMatch(MEASURED::contains)) {
            throw new MalformedUploadException(
                    "csv.columns",
                    "a file needs a time (or date and time, or start and end) and something measured; see"
                            + " docs/sync/csv.md");
        }
        return mapping;
    }

    boolean has(ColumnKind columnKind) {
        return column(columnKind) != NONE;
    }

    /** The index of the column of that kind, or -1. */
    int column(ColumnKind columnKind) {
        return columns[columnKind.slot()];
    }

    /** The given mapping. */
    Map<String, String> told() {
        return told;
    }

    /** The heading of the column of that kind, or "". */
    String heading(ColumnKind columnKind) {
        return has(columnKind) ? headings.get(column(columnKind)) : "";
    }

    /** Whether rows state their end or duration. */
    boolean hasSpans() {
        return spans;
    }

    /** The column with the start of a row. */
    ColumnKind begins() {
        return begins;
    }

    /** The fewest fields of a row. */
    int fields() {
        return fields;
    }

    ZoneId zone(ZoneId otherwise) throws MalformedUploadException {
        String zone = told.get("zone");
        try {
            return zone == null ? otherwise : ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new MalformedUploadException("csv.map", "zone is an IANA id such as Europe/Berlin");
        }
    }

    /** The kind of source: from the given mapping, else a posture sensor where the file has postures, else a wearable. */
    SourceKind kind() throws MalformedUploadException {
        return switch (told.getOrDefault("kind", has(ColumnKind.POSTURE) ? "posture-sensor" : "wearable")) {
            case "wearable" -> SourceKind.SOURCE_KIND_WEARABLE;
            case "phone" -> SourceKind.SOURCE_KIND_PHONE;
            case "posture-sensor" -> SourceKind.SOURCE_KIND_POSTURE_SENSOR;
            case "self-report" -> SourceKind.SOURCE_KIND_SELF_REPORT;
            default ->
                throw new MalformedUploadException("csv.map", "kind is wearable, phone, posture-sensor or self-report");
        };
    }

    /** METs per unit of the column: 1, or a tenth. */
    double metsPerUnit() throws MalformedUploadException {
        return switch (told.getOrDefault("met-unit", "met")) {
            case "met" -> 1;
            case "tenths" -> 0.1;
            default -> throw new MalformedUploadException("csv.map", "met-unit is met or tenths");
        };
    }

    /** Milliseconds per unit of the duration column: from the given mapping, else from its heading, else seconds. */
    long millisPerUnit() throws MalformedUploadException {
        String heading = plain(heading(ColumnKind.DURATION));
        String byHeading = heading.endsWith("ms") ? "milliseconds" : heading.contains("min") ? "minutes" : "seconds";
        return switch (told.getOrDefault("duration-unit", byHeading)) {
            case "milliseconds" -> 1;
            case "seconds" -> 1_000;
            case "minutes" -> 60_000;
            case "hours" -> 3_600_000;
            default ->
                throw new MalformedUploadException(
                        "csv.map", "duration-unit is milliseconds, seconds, minutes or hours");
        };
    }

    private boolean isTimed() {
        return has(begins);
    }

    private static int column(ColumnKind columnKind, String heading, List<String> headings)
            throws MalformedUploadException {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new MalformedUploadException(
                    "csv.map", "no column has the heading that " + columnKind.word() + " is said to have");
        }
        return column;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
