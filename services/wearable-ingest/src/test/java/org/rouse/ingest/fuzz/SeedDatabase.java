package org.rouse.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A small database with the tables that Gadgetbridge creates. */
final class SeedDatabase {

    private static final String SAMPLES =
            "(TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, RAW_INTENSITY INTEGER, STEPS INTEGER, RAW_KIND INTEGER, HEART_RATE INTEGER)";

    private SeedDatabase() {}

    static byte[] gadgetbridge() throws IOException {
        Path file = Files.createTempFile("rouse-seed-", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = 512"); // so that damage hits what matters, not empty space
                statement.execute(
                        "CREATE TABLE DEVICE (_id INTEGER PRIMARY KEY, NAME TEXT, MANUFACTURER TEXT, IDENTIFIER TEXT, TYPE INTEGER, MODEL TEXT, TYPE_NAME TEXT)");
                statement.execute(
                        "INSERT INTO DEVICE VALUES (1, 'Band', 'Maker', '00:11:22:33:44:55', 11, NULL, 'MIBAND2')");
                for (String table : new String[] {"MI_BAND_ACTIVITY_SAMPLE", "GARMIN_ACTIVITY_SAMPLE"}) {
                    statement.execute("CREATE TABLE " + table + SAMPLES);
                    for (int minute = 0; minute < 12; minute++) {
                        statement.execute("INSERT INTO %s VALUES (%d, 1, 1, 20, %d, %d, %d)"
                                .formatted(table, 1_700_000_040L + minute * 60L, minute * 7, minute, 250 + minute));
                    }
                }
                statement.execute(
                        "CREATE TABLE XIAOMI_SLEEP_TIME_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, WAKEUP_TIME INTEGER)");
                statement.execute("INSERT INTO XIAOMI_SLEEP_TIME_SAMPLE VALUES (1700000040000, 1, 1, 1700020040000)");
            }
            connection.close();
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
