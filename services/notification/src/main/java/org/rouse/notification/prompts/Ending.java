package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;

/** Stores the outcome of a prompt, and writes it to the log. */
final class Ending {

    private final ClaimStore claims;
    private final FateMarks told;
    private final LogWriter log;
    private final MeterRegistry meters;

    Ending(ClaimStore claims, FateMarks told, LogWriter log, MeterRegistry meters) {
        this.claims = claims;
        this.told = told;
        this.log = log;
        this.meters = meters;
    }

    /** First stores the outcome, then writes it. Does nothing where an outcome that outranks it is stored already. */
    Mono<Void> of(Claim claim, Claim.Fate fate) {
        return claims.advance(claim.id(), fate, false).doOnNext(this::count).flatMap(this::tell);
    }

    /** Writes the stored outcome; repeated, it is the same receipt. */
    Mono<Void> tell(Claim ended) {
        return log(ended, ended.fate()).doOnSuccess(done -> told.of(ended));
    }

    /**
     * First writes the outcome, then stores it, for answers that nobody would repeat after a crash. True when the outcome is new;
     * concurrent equal answers may be written several times.
     */
    Mono<Boolean> said(Claim claim, Claim.Fate fate) {
        return log(claim, fate)
                .then(Mono.defer(() -> claims.advance(claim.id(), fate, true)))
                .doOnNext(this::count)
                .hasElement();
    }

    /** Writes an outcome of a prompt, whatever outcome is stored. */
    Mono<Void> log(Claim claim, Claim.Fate fate) {
        Receipt receipt = Receipt.newBuilder()
                .setPromptId(claim.id())
                .setPersonId(claim.personId())
                .setChannelId(fate.channelId())
                .setState(fate.state())
                .setAtMs(fate.at().toEpochMilli())
                .setDetail(fate.detail())
                .setAttempts(fate.tries())
                .build();
        return log.write(Topics.RECEIPT, receipt.getPersonId(), ReceiptKey.of(receipt), receipt);
    }

    private void count(Claim ended) {
        String state = ended.fate().state().name().substring("RECEIPT_STATE_".length());
        meters.counter("rouse.receipts", "state", state.toLowerCase(Locale.ROOT))
                .increment();
    }
}
