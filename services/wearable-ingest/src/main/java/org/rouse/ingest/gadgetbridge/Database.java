package org.rouse.ingest.gadgetbridge;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * A database from strangers. It is opened to be read only; nothing that its schema brings along, such as views, triggers and virtual
 * tables, is ever run; and a value has a size.
 */
final class Database implements AutoCloseable {

    private static final int LONGEST_VALUE = 1024 * 1024;
    private static final int MOST_TABLES = 2000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,100}");

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.enableLoadExtension(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + path.toUri() + "?mode=ro&immutable=1");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA mmap_size = 0");
            ((org.sqlite.SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
            return new Database(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Names of the tables that are stored as such, in order. */
    List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'"
                        + " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name LIMIT " + MOST_TABLES)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name != null && NAME.matcher(name).matches()) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    boolean has(String table) throws SQLException {
        return tables().contains(table);
    }

    /** Names of the columns of a table, generated ones left out. */
    Set<String> columns(String table) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    /** Which devices have rows in a table. */
    List<Long> devicesIn(String table) throws SQLException {
        List<Long> devices = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT DEVICE_ID FROM \"" + table + "\" ORDER BY DEVICE_ID LIMIT 1000")) {
            while (rows.next()) {
                devices.add(rows.getLong(1));
            }
        }
        return devices;
    }

    /** What is done with each row. */
    interface Use {
        void of(ResultSet row) throws SQLException;
    }

    /** The columns of the rows of one device by time; {@code columns} are names from the schema, or numbers. */
    void rows(String table, List<String> columns, String by, long device, Use use) throws SQLException {
        String sql =
                "SELECT " + String.join(", ", columns) + " FROM \"" + table + "\" WHERE DEVICE_ID = ? ORDER BY " + by;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, device);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.of(rows);
                }
            }
        }
    }

    /** One column of the first rows of one device, in its own order. */
    void beginning(String table, String column, long device, LongConsumer use) throws SQLException {
        String sql =
                "SELECT " + column + " FROM \"" + table + "\" WHERE DEVICE_ID = ? ORDER BY " + column + " LIMIT 2000";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, device);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.accept(rows.getLong(1));
                }
            }
        }
    }

    /** The columns of all rows of a table. */
    void rows(String table, List<String> columns, Use use) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT " + String.join(", ", columns) + " FROM \"" + table + "\" LIMIT 10000")) {
            while (rows.next()) {
                use.of(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
