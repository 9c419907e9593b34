package org.rouse.ingest.format.shared.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Looks at the beginning of a file before it is read, for what its rows tell only together. Holds that much in memory. */
public final class LookAhead {

    private static final int MOST = 4 * 1024 * 1024;

    private final byte[] beginning;
    private final InputStream rest;

    /** Reads at most 4 MiB. */
    public LookAhead(InputStream in) throws IOException {
        this.beginning = in.readNBytes(MOST);
        this.rest = in;
    }

    /** The beginning alone, as often as wanted. Its last row may be cut where {@link #isCut}. */
    public InputStream beginning() {
        return new ByteArrayInputStream(beginning);
    }

    /** Whether the file may go on after the beginning. */
    public boolean isCut() {
        return beginning.length == MOST;
    }

    /** The whole file, once. */
    public InputStream whole() {
        return isCut() ? new SequenceInputStream(beginning(), rest) : beginning();
    }
}
