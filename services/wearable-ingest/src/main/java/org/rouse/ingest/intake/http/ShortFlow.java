package org.rouse.ingest.intake.http;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.intake.http.UploadHandler.Answer;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Reads bodies of a declared, small length. The event loop that received them reads the smallest, and never waits: the log reports when
 * they are durable. Longer ones, and those with more records than the log takes at once, are read on a virtual thread.
 */
final class ShortFlow implements AutoCloseable {

    private final UploadHandler handler;
    private final Entrance entrance;
    private final PaceClock clock;
    private final int readAtOnce;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("small-upload-", 0).factory());

    /** @param readAtOnce longest body that the event loop reads, bytes */
    ShortFlow(UploadHandler handler, Entrance entrance, BodyPace pace, int readAtOnce) {
        this.handler = handler;
        this.entrance = entrance;
        this.clock = new PaceClock(pace);
        this.readAtOnce = readAtOnce;
    }

    /**
     * Answers with the receipt, or fails with the problem. Each upload is counted once, by its outcome.
     *
     * @param length declared length of the body, bytes
     * @param loop   the event loop that receives the body
     */
    Mono<Answer> take(Publisher<ByteBuf> body, int length, Sender sender, Intake intake, Executor loop) {
        return Mono.create(answer -> entrance.enter(sender, intake.format()).ifPresentOrElse(answer::error, () -> {
            Body reading = new Body(length, sender, intake, loop, answer);
            answer.onDispose(reading::abandoned);
            body.subscribe(reading);
        }));
    }

    /** One body: it arrives whole, breaks off, is too slow or is abandoned, whichever comes first. */
    private final class Body extends BaseSubscriber<ByteBuf> implements UploadHandler.Ending {

        private final byte[] bytes;
        private final Sender sender;
        private final Intake intake;
        private final Executor loop;
        private final MonoSink<Answer> answer;
        private final AtomicBoolean over = new AtomicBoolean();
        private final BodyPace.Watch watch;
        private int filled;

        Body(int length, Sender sender, Intake intake, Executor loop, MonoSink<Answer> answer) {
            this.bytes = new byte[length];
            this.sender = sender;
            this.intake = intake;
            this.loop = loop;
            this.answer = answer;
            this.watch = clock.watch(_ -> tooSlow());
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            requestUnbounded();
        }

        @Override
        protected void hookOnNext(ByteBuf part) {
            int count = part.readableBytes();
            if (count > bytes.length - filled) {
                throw new IllegalStateException(
                        "more bytes than were declared"); // the server's codec rejects longer ones
            }
            part.readBytes(bytes, filled, count);
            filled += count;
            watch.came(count);
        }

        @Override
        protected void hookOnComplete() {
            if (filled < bytes.length) {
                brokenOff();
            } else if (ended()) {
                read();
            }
        }

        @Override
        protected void hookOnError(Throwable broken) {
            brokenOff();
        }

        private void brokenOff() {
            if (ended()) {
                refused(handler.aborted(intake.format()));
            }
        }

        private void tooSlow() {
            if (ended()) {
                cancel();
                refused(handler.tooSlow(intake.format()));
            }
        }

        /** The caller has hung up, or was answered. */
        private void abandoned() {
            if (ended()) {
                cancel();
                refused(handler.aborted(intake.format()));
            }
        }

        private boolean ended() {
            boolean first = over.compareAndSet(false, true);
            if (first) {
                clock.forget(watch);
            }
            return first;
        }

        private void read() {
            if (bytes.length > readAtOnce || !handler.takeAtOnce(intake, new CompleteUpload(bytes), loop, this)) {
                onAThread();
            }
        }

        private void onAThread() {
            try {
                threads.execute(this::readWaiting);
            } catch (RejectedExecutionException _) { // the service is stopping
                refused(handler.unavailable(intake.format(), Rule.LOG_UNAVAILABLE));
            }
        }

        private void readWaiting() {
            Answer stored;
            try {
                stored = handler.take(intake, new CompleteUpload(bytes));
            } catch (RuntimeException e) {
                refused(e);
                return;
            }
            answered(stored);
        }

        @Override
        public void answered(Answer stored) {
            entrance.leave(sender);
            answer.success(stored);
        }

        @Override
        public void refused(RuntimeException why) {
            entrance.leave(sender);
            answer.error(why);
        }
    }

    @Override
    public void close() {
        clock.close();
        threads.shutdown();
    }
}
