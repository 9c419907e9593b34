package org.rouse.ingest.intake.imports;

import java.util.concurrent.locks.ReentrantLock;

/** One import of this instance. Its state is changed under its lock and may be read by any thread. */
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

    /** The number of decompressed bytes that the parser has read. */
    long read() {
        return read;
    }

    void read(long bytes) {
        read = bytes;
    }

    /** Whether a cancellation was requested; the worker checks at each piece it reads. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
