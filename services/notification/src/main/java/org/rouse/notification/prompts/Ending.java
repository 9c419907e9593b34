package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;

/** Records what has become of a prompt, and tells the log. */
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

    /** First recorded, then told. Nothing happens where something as good has become of it already. */
    Mono<Void> of(Claim claim, Claim.Fate fate) {
        return claims.advance(claim.id(), fate, false).doOnNext(this::count).flatMap(this::tell);
    }

    /** Tells the log what is on record; said again it is the same receipt. */
    Mono<Void> tell(Claim ended) {
        return log(ended, ended.fate()).doOnSuccess(done -> told.of(ended));
    }

    /**
     * First told, then recorded, for what nobody would tell again after a crash. True when something new has become of it; where several
     * say the same at once, it may be told several times.
     */
    Mono<Boolean> said(Claim claim, Claim.Fate fate) {
        return log(claim, fate)
                .then(Mono.defer(() -> claims.advance(claim.id(), fate, true)))
                .doOnNext(this::count)
                .hasElement();
    }

    /** Tells the log something of a prompt, whatever is on record of it. */
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
