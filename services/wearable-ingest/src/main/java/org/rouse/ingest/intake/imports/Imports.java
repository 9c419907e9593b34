package org.rouse.ingest.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The imports of this instance, from their first byte to their outcome. Blocks on its disk. */
final class Imports {

    private static final int PIECE = 64 * 1024;

    private final Spool spool;
    private final ImportSettings settings;
    private final InstantSource clock;
    private final Map<String, FileImport> byId = new ConcurrentHashMap<>();
    private final BlockingQueue<FileImport> ready = new LinkedBlockingQueue<>();

    Imports(Spool spool, ImportSettings settings, InstantSource clock) {
        this.spool = spool;
        this.settings = settings;
        this.clock = clock;
    }

    /** The result of a request to begin an import. */
    sealed interface Begun {}

    record Accepted(FileImport begun) implements Begun {}

    /** The person has an import that is not over. */
    record Another(FileImport unfinished) implements Begun {}

    /** The spool is full. */
    record NoRoom() implements Begun {}

    /** The result of appending bytes. */
    sealed interface Appended {}

    record Taken(long offset) implements Appended {}

    /** The bytes do not continue at the end of those received. */
    record WrongOffset(long offset) implements Appended {}

    /** There are more bytes than were announced. */
    record TooMany(long offset) implements Appended {}

    /** Another request is sending bytes of it, or no more are accepted. */
    record NotNow() implements Appended {}

    /** Resumes the imports that an earlier process left. */
    void resume() throws IOException {
        for (ImportState state : spool.load()) {
            FileImport found = new FileImport(state, spool.received(state.id()));
            byId.put(state.id(), found);
            if (state.phase() == Phase.WAITING || state.phase() == Phase.READING) {
                found.state(state.in(Phase.WAITING));
                ready.add(found);
            }
        }
    }

    synchronized Begun begin(ImportState state) throws IOException {
        forgetOld();
        Optional<FileImport> unfinished = of(state.personId()).stream()
                .filter(one -> !one.state().phase().isOver())
                .findFirst();
        if (unfinished.isPresent()) {
            return new Another(unfinished.get());
        }
        long spooled = byId.values().stream()
                .filter(one -> !one.state().phase().isOver())
                .mapToLong(one -> one.state().length())
                .sum();
        if (spooled + state.length() > settings.quota()) {
            return new NoRoom();
        }
        spool.create(state);
        FileImport begun = new FileImport(state, 0);
        byId.put(state.id(), begun);
        return new Accepted(begun);
    }

    /** The import, where it belongs to that person. */
    Optional<FileImport> find(String id, String personId) {
        return Optional.ofNullable(byId.get(id))
                .filter(one -> one.state().personId().equals(personId));
    }

    /** The person's imports, the latest first. */
    List<FileImport> of(String personId) {
        return byId.values().stream()
                .filter(one -> one.state().personId().equals(personId))
                .sorted(Comparator.comparing((FileImport one) -> one.state().receivedAt())
                        .thenComparing(one -> one.state().id())
                        .reversed())
                .toList();
    }

    /** Appends bytes; those received before a connection broke stay. */
    Appended append(FileImport to, long offset, InputStream bytes) throws IOException {
        if (!to.lock().tryLock()) {
            return new NotNow();
        }
        try {
            if (to.state().phase() != Phase.RECEIVING) {
                return new NotNow();
            }
            if (offset != to.received()) {
                return new WrongOffset(to.received());
            }
            boolean whole = copy(to, bytes);
            if (!whole) {
                return new TooMany(to.received());
            }
            if (to.received() == to.state().length()) {
                change(to, to.state().in(Phase.WAITING));
                ready.add(to);
            }
            return new Taken(to.received());
        } finally {
            to.lock().unlock();
        }
    }

    private boolean copy(FileImport to, InputStream bytes) throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = spool.append(to.state().id())) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                if (to.received() + read > to.state().length()) {
                    return false;
                }
                if (to.isCancelled()) {
                    return true;
                }
                out.write(piece, 0, read);
                to.received(to.received() + read);
            }
        }
        return true;
    }

    /** An empty file has no bytes to send: it is complete from the start. */
    void completeIfEmpty(FileImport begun) throws IOException {
        if (begun.state().length() == 0) {
            append(begun, 0, InputStream.nullInputStream());
        }
    }

    /** Cancels it; facts that were handed to the log stay there. Does nothing where it is over. */
    void cancel(FileImport one) throws IOException {
        one.cancel();
        one.lock().lock(); // waits for bytes being appended, or for the reader, both of which stop at their next piece
        try {
            if (!one.state().phase().isOver()) {
                end(one, one.state().ended(Phase.CANCELLED, clock.instant(), null, null));
            }
        } finally {
            one.lock().unlock();
        }
    }

    /** Erases the person's imports up to that time: files, names and outcomes. Facts that were handed to the log expire there. */
    void erase(String personId, Instant at) throws IOException {
        for (FileImport one : of(personId)) {
            ImportState state = one.state();
            if (!state.receivedAt().isAfter(at)) {
                cancel(one);
                byId.remove(state.id());
                spool.drop(state.id());
            }
        }
    }

    /** Waits for the next import that is ready to be read. */
    FileImport next() throws InterruptedException {
        return ready.take();
    }

    void requeue(FileImport one) {
        ready.add(one);
    }

    int waiting() {
        return ready.size();
    }

    void change(FileImport one, ImportState next) throws IOException {
        spool.save(next);
        one.state(next);
    }

    /** Stores the outcome and deletes the bytes. */
    void end(FileImport one, ImportState outcome) throws IOException {
        change(one, outcome);
        spool.dropData(outcome.id());
    }

    private void forgetOld() {
        byId.values().removeIf(one -> {
            ImportState state = one.state();
            boolean stale = state.endedAt() != null
                    ? state.endedAt().plus(settings.kept()).isBefore(clock.instant())
                    : state.phase() == Phase.RECEIVING
                            && state.receivedAt().plus(settings.kept()).isBefore(clock.instant());
            if (stale) {
                try {
                    spool.drop(state.id());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return stale;
        });
    }
}
