package org.rouse.ingest.format.gadgetbridge;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Tables of samples that are not used, or that nobody knows how to read: their rows are counted by the table's name. */
final class OtherTables {

    private static final Pattern SAMPLES = Pattern.compile("[A-Z0-9_]+_(?:SAMPLE|OVERLAY)");
    /** The most rows of one table that are counted. */
    private static final long MOST = 5_000_000;

    private OtherTables() {}

    static void count(Database database, Outcomes outcomes) throws SQLException {
        for (String table : database.tables()) {
            if (SAMPLES.matcher(table).matches() && !outcomes.isRead(table)) {
                String why = (table.equals(Nights.GARMIN_EVENTS) ? "read for other rows: " : "not used: ") + table;
                for (long rows = Math.min(database.count(table), MOST); rows > 0; rows--) {
                    outcomes.ignore(why);
                }
            }
        }
    }
}
