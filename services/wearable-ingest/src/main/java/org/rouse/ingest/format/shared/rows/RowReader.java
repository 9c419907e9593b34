package org.rouse.ingest.format.shared.rows;

/** Turns the rows of one table into evidence, one after another; see {@link CsvRows#readAll}. */
public interface RowReader {

    /** Reads the row the table stands at. */
    void read();

    /** Called once, after the last row: gives what waited for more. */
    void finish();
}
