package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.Headings;

/**
 * The positions of the survey's variables in a row; -1 for a variable that the file lacks.
 *
 * @param seqn       respondent
 * @param day        PAXDAY, 1 Sunday to 7 Saturday
 * @param ordinal    the minute: PAXN from 1, or minute_of_week from 0
 * @param first      number of the first minute in that column: 1 or 0
 * @param counts     PAXINTEN, counts of the minute
 * @param reliable   PAXSTAT, 1 where the survey found the monitor's data reliable
 * @param calibrated PAXCAL, 1 where the monitor came back in calibration
 * @param width      fields a row has
 */
record NhanesColumns(int seqn, int day, int ordinal, int first, int counts, int reliable, int calibrated, int width) {

    /** Moves to the heading, where one of the first lines is the survey's. */
    static Optional<NhanesColumns> find(CsvRows rows) throws IOException {
        return Headings.find(rows, NhanesColumns::of);
    }

    /** Finds the columns by their headings, in any order; empty where a required one is missing. */
    static Optional<NhanesColumns> of(List<String> headings) {
        List<String> names =
                headings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int fromOne = names.indexOf("paxn");
        int fromZero = names.indexOf("minute_of_week");
        NhanesColumns columns = new NhanesColumns(
                names.indexOf("seqn"),
                names.indexOf("paxday"),
                Math.max(fromOne, fromZero),
                fromOne > fromZero ? 1 : 0,
                names.indexOf("paxinten"),
                names.indexOf("paxstat"),
                names.indexOf("paxcal"),
                names.size());
        boolean complete = columns.seqn >= 0 && columns.day >= 0 && columns.ordinal >= 0 && columns.counts >= 0;
        return complete ? Optional.of(columns) : Optional.empty();
    }
}
