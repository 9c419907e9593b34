package org.rouse.ingest.format.gadgetbridge;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.rouse.ingest.format.shared.rows.NumberRow;
import org.rouse.ingest.format.shared.sqlite.SqliteTables;

/** Gadgetbridge's database: most tables hold rows of several devices. */
record Database(SqliteTables all) implements AutoCloseable {

    static Database open(Path path) throws SQLException {
        return new Database(SqliteTables.open(path));
    }

    /** The names of the tables, in order, without views. */
    List<String> tables() throws SQLException {
        return all.tables();
    }

    boolean has(String table) throws SQLException {
        return all.has(table);
    }

    /** The names of a table's columns, without generated ones. */
    Set<String> columns(String table) throws SQLException {
        return all.columns(table);
    }

    /** The devices with rows in a table. */
    List<Long> devicesIn(String table) throws SQLException {
        List<Long> devices = new ArrayList<>();
        all.rows(
                table,
                List.of("DISTINCT DEVICE_ID"),
                "ORDER BY DEVICE_ID LIMIT 1000",
                row -> devices.add(row.getLong(1)));
        return devices;
    }

    /** The columns of one device's rows by time; {@code columns} as {@link SqliteTables#rows} takes them. */
    void rows(String table, List<String> columns, String by, long device, SqliteTables.Use use) throws SQLException {
        all.rows(table, columns, "WHERE DEVICE_ID = " + device + " ORDER BY " + by, use);
    }

    /** One column of the first rows of one device, in its own order. */
    void beginning(String table, String column, long device, LongConsumer use) throws SQLException {
        all.rows(
                table,
                List.of(column),
                "WHERE DEVICE_ID = " + device + " ORDER BY " + column + " LIMIT 2000",
                row -> use.accept(row.getLong(1)));
    }

    /** The row as numbers, 0 where a value is absent. */
    static NumberRow numbers(ResultSet row, List<String> columns) throws SQLException {
        return numbers(row, columns, columns);
    }

    /** The same under other names than those in the database. */
    static NumberRow numbers(ResultSet row, List<String> columns, List<String> names) throws SQLException {
        List<Long> values = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
            values.add(row.getLong(column));
        }
        return new NumberRow(names, values);
    }

    /** The columns of all rows of a table. */
    void rows(String table, List<String> columns, SqliteTables.Use use) throws SQLException {
        all.rows(table, columns, "LIMIT 10000", use);
    }

    /** The number of rows of a table. */
    long count(String table) throws SQLException {
        long[] count = {0};
        all.rows(table, List.of("COUNT(*)"), "", row -> count[0] = row.getLong(1));
        return count[0];
    }

    @Override
    public void close() throws SQLException {
        all.close();
    }
}
