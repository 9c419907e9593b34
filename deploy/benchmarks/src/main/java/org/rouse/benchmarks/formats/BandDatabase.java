package org.rouse.benchmarks.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.rouse.benchmarks.samples.PersonMinutes;

/** A database of Gadgetbridge for one band. */
final class BandDatabase {

    static final String TABLE = "MI_BAND_ACTIVITY_SAMPLE";

    private BandDatabase() {}

    static byte[] of(PersonMinutes person) {
        try {
            Path file = Files.createTempFile("rouse-bench-", ".db");
            try {
                write(person, file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be made", e);
        }
    }

    private static void write(PersonMinutes person, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE DEVICE (_id INTEGER PRIMARY KEY, NAME TEXT, MANUFACTURER TEXT, IDENTIFIER TEXT, TYPE INTEGER, MODEL TEXT, TYPE_NAME TEXT)");
                statement.execute(
                        "INSERT INTO DEVICE VALUES (1, 'Band', 'Maker', '00:11:22:33:44:55', 11, NULL, 'MIBAND2')");
                statement.execute("CREATE TABLE " + TABLE
                        + " (TIMESTAMP INTEGER NOT NULL, DEVICE_ID INTEGER NOT NULL, USER_ID INTEGER NOT NULL, RAW_INTENSITY INTEGER NOT NULL,"
                        + " STEPS INTEGER NOT NULL, RAW_KIND INTEGER NOT NULL, HEART_RATE INTEGER NOT NULL,"
                        + " PRIMARY KEY (TIMESTAMP, DEVICE_ID) ON CONFLICT REPLACE) WITHOUT ROWID");
            }
            try (PreparedStatement row =
                    connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?, 1, 1, 20, ?, 1, ?)")) {
                for (int minute = 0; minute < person.minutes(); minute++) {
                    row.setLong(1, person.secondOf(minute));
                    row.setInt(2, person.steps()[minute]);
                    row.setInt(3, person.heartRate()[minute]);
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        }
    }
}
