package org.rouse.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Small databases with the tables that Gadgetbridge and ActiLife create. */
final class SeedDatabase {

    private static final String SAMPLES =
            "(TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, RAW_INTENSITY INTEGER, STEPS INTEGER, RAW_KIND INTEGER, HEART_RATE INTEGER)";

    private SeedDatabase() {}

    private interface Content {
        void make(Statement statement) throws SQLException;
    }

    static byte[] gadgetbridge() throws IOException {
        return database(statement -> {
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
        });
    }

    static byte[] actilife() throws IOException {
        return database(statement -> {
            statement.execute(
                    "CREATE TABLE settings (settingID INTEGER PRIMARY KEY, settingName TEXT, settingValue TEXT)");
            statement.execute(
                    "INSERT INTO settings VALUES (1, 'epochlength', '30'), (2, 'deviceserial', 'NEO1D31110533'),"
                            + " (3, 'devicename', 'GT3XPlus')");
            statement.execute(
                    "CREATE TABLE data (dataTimestamp INTEGER PRIMARY KEY, axis1 INTEGER, axis2 INTEGER, steps INTEGER, hr INTEGER)");
            for (int epoch = 0; epoch < 12; epoch++) {
                statement.execute("INSERT INTO data VALUES (%d, %d, 3, %d, %d)"
                        .formatted(638_400_000_000_000_000L + epoch * 300_000_000L, epoch * 50, epoch, 60 + epoch));
            }
        });
    }

    private static byte[] database(Content content) throws IOException {
        Path file = Files.createTempFile("rouse-seed-", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = 512"); // so that damage hits content rather than empty space
                content.make(statement);
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
