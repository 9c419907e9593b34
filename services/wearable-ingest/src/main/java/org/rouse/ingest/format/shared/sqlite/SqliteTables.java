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
 * A database from strangers. It is opened to be read only; nothing that its schema brings along, such as views, triggers and virtual
 * tables, is ever run; and a value has a size.
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

    /** Names of the tables that are stored as such, in order. */
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

    /** Names of the columns of a table, generated ones left out. */
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

    /** What is done with each row. */
    public interface Use {
        void of(ResultSet row) throws SQLException;
    }

    /**
     * Columns of the rows of a table.
     *
     * @param columns names from the schema, numbers, or expressions of both
     * @param tail    which rows, in which order; of our own words and numbers alone
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
