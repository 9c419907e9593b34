package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;

/** Records what has become of a prompt, tells the log, and empties the outbox, in that order. */
final class Ending {

    private final Stores stores;
    private final LogWriter log;
    private final MeterRegistry meters;

    Ending(Stores stores, LogWriter log, MeterRegistry meters) {
        this.stores = stores;
        this.log = log;
        this.meters = meters;
    }

    /** Nothing happens where something as good has become of it already. */
    Mono<Void> of(Claim claim, Claim.Fate fate) {
        return advance(claim, fate).then();
    }

    /** Likewise; true when something new has become of it. */
    Mono<Boolean> advance(Claim claim, Claim.Fate fate) {
        return stores.claims()
                .advance(claim.id(), fate)
                .doOnNext(this::count)
                .flatMap(next -> giveBack(next).then(tell(next)).thenReturn(true))
                .defaultIfEmpty(false);
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
        return log.write(Topics.RECEIPT, receipt.getPersonId(), Receipts.key(receipt), receipt)
                .then(stores.outbox().remove(ended.id()));
    }

    /** What never reached the person costs neither budget nor cool-down. Left out by a crash, it costs them one prompt. */
    private Mono<Void> giveBack(Claim ended) {
        return switch (ended.fate().state()) {
            case RECEIPT_STATE_FAILED, RECEIPT_STATE_EXPIRED, RECEIPT_STATE_WITHDRAWN ->
                stores.ledgers().change(ended.prompt().getPersonId(), ledger -> ledger.without(ended.id()));
            case RECEIPT_STATE_ACCEPTED,
                    RECEIPT_STATE_DELIVERED,
                    RECEIPT_STATE_OPENED,
                    RECEIPT_STATE_SNOOZED,
                    RECEIPT_STATE_DISMISSED,
                    RECEIPT_STATE_DONE,
                    RECEIPT_STATE_OUTCOME,
                    RECEIPT_STATE_UNSPECIFIED,
                    UNRECOGNIZED -> Mono.empty();
        };
    }

    private void count(Claim ended) {
        String state = ended.fate().state().name().substring("RECEIPT_STATE_".length());
        meters.counter("rouse.receipts", "state", state.toLowerCase(Locale.ROOT))
                .increment();
    }
}
