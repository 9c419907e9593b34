package org.rouse.ingest.intake.imports;

import java.util.concurrent.locks.ReentrantLock;

/** One import of this instance. Its state is changed under its lock and read by anyone. */
final class FileImport {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile ImportState state;
    private volatile long received;
    private volatile long read;
    private volatile boolean cancelled;

    FileImport(ImportState state, long received) {
        this.state = state;
        this.received = received;
    }

    /** Held while bytes are appended, and while the state changes. */
    ReentrantLock lock() {
        return lock;
    }

    ImportState state() {
        return state;
    }

    void state(ImportState next) {
        state = next;
    }

    long received() {
        return received;
    }

    void received(long bytes) {
        received = bytes;
    }

    /** Bytes of the file that the parser has got, once decompressed. */
    long read() {
        return read;
    }

    void read(long bytes) {
        read = bytes;
    }

    /** Whether somebody wants it stopped; the worker looks at each piece it reads. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
