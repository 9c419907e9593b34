package org.rouse.ingest.format.evidence;

import java.io.ByteArrayInputStream;

/** An upload that lies in memory as a whole, so that a parser need not copy it to look at it. */
public final class CompleteUpload extends ByteArrayInputStream {

    /** @param bytes handed over: never changed from here on */
    public CompleteUpload(byte[] bytes) {
        super(bytes);
    }

    /** All bytes, whatever has been read of them. Not to be changed. */
    public byte[] bytes() {
        return buf;
    }
}
