package org.rouse.ingest.format.shared.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases as files for tests. */
public final class SqliteFiles {

    private SqliteFiles() {}

    /** The bytes of a database that holds what the statements made. */
    public static byte[] of(String... statements) throws SQLException, IOException {
        Path file = Files.createTempFile("rouse-test-", ".db");
        try {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
                connection.commit();
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
