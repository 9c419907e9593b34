package org.rouse.ingest.format.shared.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Looks at the beginning of a file before it is read, for facts that only many rows together show. Holds the beginning in memory. */
public final class LookAhead {

    private static final int MOST = 4 * 1024 * 1024;

    private final byte[] beginning;
    private final InputStream rest;

    /** Reads at most 4 MiB. */
    public LookAhead(InputStream in) throws IOException {
        this.beginning = in.readNBytes(MOST);
        this.rest = in;
    }

    /** The beginning alone, any number of times. Its last row may be cut where {@link #isCut}. */
    public InputStream beginning() {
        return new ByteArrayInputStream(beginning);
    }

    /** Whether the file may continue after the beginning. */
    public boolean isCut() {
        return beginning.length == MOST;
    }

    /** The whole file, once. */
    public InputStream whole() {
        return isCut() ? new SequenceInputStream(beginning(), rest) : beginning();
    }
}
