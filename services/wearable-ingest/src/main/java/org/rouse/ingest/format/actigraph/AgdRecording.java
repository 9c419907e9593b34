package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.sqlite.SqliteFile;
import org.rouse.ingest.format.shared.sqlite.SqliteTables;

/**
 * An {@code .agd} file, the SQLite database in which ActiLife stores the epochs of one recording: {@code settings} by name and value, and
 * {@code data} with a row an epoch. Times are ticks of 100 ns since year 1 of the monitor's own clock.
 *
 * <p>Source: ActiLife 6 User's Manual, AGD tables.
 */
final class AgdRecording {

    private static final String SETTINGS = "settings";
    private static final String DATA = "data";
    private static final String TIME = "dataTimestamp";
    private static final String COUNTS = "axis1";
    private static final String NONE = "NULL";
    private static final int LONGEST = 60;

    private AgdRecording() {}

    static void read(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (SqliteFile file = SqliteFile.of(upload, ActigraphParser.NAME);
                SqliteTables tables = SqliteTables.open(file.path())) {
            if (!tables.has(SETTINGS) || !tables.has(DATA)) {
                throw new MalformedUploadException(
                        "actigraph.no-recording", "the database has no tables named settings and data");
            }
            Map<String, String> settings = settings(tables);
            AgdEpochs epochs = new AgdEpochs(
                    epoch(settings), text(settings, "deviceserial"), text(settings, "devicename"), context, sink);
            try {
                tables.rows(DATA, columns(tables), "ORDER BY " + TIME, epochs::read);
            } finally {
                epochs.finish();
            }
        } catch (SQLException e) {
            MalformedUploadException malformed =
                    new MalformedUploadException("actigraph.corrupt", "the database is damaged or cut short");
            malformed.initCause(e);
            throw malformed;
        }
    }

    private static List<String> columns(SqliteTables tables) throws SQLException, MalformedUploadException {
        Set<String> present = tables.columns(DATA);
        if (!present.contains(TIME) || !present.contains(COUNTS)) {
            throw new MalformedUploadException(
                    "actigraph.no-recording", "the table data must have columns " + TIME + " and " + COUNTS);
        }
        return AgdEpochs.COLUMNS.stream()
                .map(column -> present.contains(column) ? "\"" + column + "\"" : NONE)
                .toList();
    }

    private static Map<String, String> settings(SqliteTables tables) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        if (tables.columns(SETTINGS).containsAll(Set.of("settingName", "settingValue"))) {
            tables.rows(SETTINGS, List.of("settingName", "settingValue"), "LIMIT 1000", row -> put(settings, row));
        }
        return settings;
    }

    private static void put(Map<String, String> settings, ResultSet row) throws SQLException {
        @Nullable String name = row.getString(1);
        @Nullable String value = row.getString(2);
        if (name != null && value != null) {
            settings.put(name.toLowerCase(Locale.ROOT), value.strip());
        }
    }

    private static int epoch(Map<String, String> settings) throws MalformedUploadException {
        String seconds = settings.getOrDefault("epochlength", "");
        if (!seconds.matches("[0-9]{1,5}")) {
            throw new MalformedUploadException("actigraph.epoch", "the settings must tell epochlength, in seconds");
        }
        return Timing.checked(Integer.parseInt(seconds));
    }

    private static String text(Map<String, String> settings, String name) {
        String text = settings.getOrDefault(name, "");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
