package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.Clocks;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;

/** Records what has become of a prompt, tells the log, and empties the outbox, in that order. */
final class Ending {

    private final Stores stores;
    private final LogWriter log;
    private final Clocks clocks;
    private final MeterRegistry meters;

    Ending(Stores stores, LogWriter log, Clocks clocks, MeterRegistry meters) {
        this.stores = stores;
        this.log = log;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** Nothing happens where something as good has become of it already. */
    Mono<Void> of(Claim claim, Claim.Fate fate) {
        return stores.claims()
                .advance(claim.id(), fate)
                .doOnNext(this::count)
                .flatMap(ended -> giveBack(ended).thenReturn(ended))
                .flatMap(this::tell);
    }

    /** Tells the log what is on record; said again it is the same receipt. */
    Mono<Void> tell(Claim ended) {
        Claim.Fate fate = ended.fate();
        Receipt receipt = Receipt.newBuilder()
                .setPromptId(ended.id())
                .setPersonId(ended.prompt().getPersonId())
                .setChannelId(fate.channelId())
                .setState(fate.state())
                .setAtMs(fate.at().toEpochMilli())
                .setDetail(fate.detail())
                .setAttempts(fate.tries())
                .build();
        return log.write(Topics.RECEIPT, receipt.getPersonId(), receipt)
                .then(stores.outbox().remove(ended.id()));
    }

    /** What never reached the person costs neither budget nor cool-down. Left out by a crash, it costs them one prompt. */
    private Mono<Void> giveBack(Claim ended) {
        if (ended.fate().state() == ReceiptState.RECEIPT_STATE_ACCEPTED) {
            return Mono.empty();
        }
        return Mono.defer(() -> stores.ledgers().find(ended.prompt().getPersonId()))
                .filter(ledger -> ledger.holds(ended.id()))
                .flatMap(ledger -> stores.ledgers().replace(ledger.without(ended.id())))
                .repeat(4)
                .takeUntil(done -> done)
                .then();
    }

    private void count(Claim ended) {
        String state = ended.fate().state().name().substring("RECEIPT_STATE_".length());
        meters.counter("rouse.receipts", "state", state.toLowerCase(Locale.ROOT))
                .increment();
        if (ended.fate().state() == ReceiptState.RECEIPT_STATE_ACCEPTED) {
            Timer.builder("rouse.decision.to.accepted")
                    .publishPercentileHistogram()
                    .register(meters)
                    .record(Duration.between(ended.claimedAt(), clocks.wall().instant()));
        }
    }
}
