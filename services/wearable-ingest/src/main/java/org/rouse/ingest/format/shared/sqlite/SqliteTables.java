package org.rouse.ingest.format.shared.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * A database from an untrusted sender. It is opened read-only; nothing in its schema, such as views, triggers and virtual tables, is ever
 * executed; and the size of a value is limited.
 */
public final class SqliteTables implements AutoCloseable {

    private static final int LONGEST_VALUE = 1024 * 1024;
    private static final int MOST_TABLES = 2000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,100}");

    private final Connection connection;

    private SqliteTables(Connection connection) {
        this.connection = connection;
    }

    public static SqliteTables open(Path path) throws SQLException {
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
            return new SqliteTables(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The names of the ordinary tables, in order. */
    public List<String> tables() throws SQLException {
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

    public boolean has(String table) throws SQLException {
        return tables().contains(table);
    }

    /** The names of a table's columns, without generated ones. */
    public Set<String> columns(String table) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    /** Receives each row. */
    public interface Use {
        void of(ResultSet row) throws SQLException;
    }

    /**
     * Columns of the rows of a table.
     *
     * @param columns names from the schema, numbers, or expressions of both
     * @param tail    which rows, in which order; made of our own words and numbers alone
     */
    public void rows(String table, List<String> columns, String tail, Use use) throws SQLException {
        String sql = "SELECT " + String.join(", ", columns) + " FROM \"" + table + "\" " + tail;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
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
