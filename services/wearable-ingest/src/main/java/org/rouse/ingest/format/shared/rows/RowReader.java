package org.rouse.ingest.format.shared.rows;

/** Turns the rows of one table into evidence, one after another; see {@link CsvRows#readAll}. */
public interface RowReader {

    /** Reads the current row of the table. */
    void read();

    /** Called once, after the last row: gives the facts that waited for more rows. */
    void finish();
}
