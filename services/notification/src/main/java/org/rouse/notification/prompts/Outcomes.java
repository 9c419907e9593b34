package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.days.DayStore;
import org.rouse.notification.days.DayWatch;
import org.rouse.notification.gate.Reply;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells what people did after each decision, sent or withheld: once when the time for it has passed, and again whenever
 * evidence that came later says otherwise.
 */
final class Outcomes implements DayWatch {

    /** The window, and what it takes for its last minutes to arrive; shorter than a cool-down, so the gate knows it in time. */
    static final Duration DUE_AFTER = Duration.ofMinutes(Aftermath.WINDOW_MINUTES + 5L);

    private final Stores stores;
    private final DayStore days;
    private final LogWriter log;
    private final Clocks clocks;

    Outcomes(Stores stores, DayStore days, LogWriter log, Clocks clocks) {
        this.stores = stores;
        this.days = days;
        this.log = log;
        this.clocks = clocks;
    }

    /** Tells the outcome of one decision, unless it was told before. */
    Mono<Void> tell(Agenda.Item item) {
        return stores.diary()
                .decided(item.personId(), List.of(item.day()))
                .flatMapIterable(all -> all)
                .filter(one -> one.promptId().equals(item.promptId()))
                .filter(one -> one.outcome().isEmpty())
                .concatMap(one -> around(item.personId(), item.day())
                        .flatMap(known -> tell(item.personId(), item.day(), one, Aftermath.of(known, one.at()))))
                .then();
    }

    /** Mends what was told about that day, and about the evening before it. */
    @Override
    public Mono<Void> changed(String personId, DayView day) {
        LocalDate date = LocalDate.parse(day.getLocalDate());
        return stores.diary()
                .pages(personId, List.of(date.minusDays(1), date))
                .concatMap(page -> revise(personId, page))
                .then();
    }

    private Mono<Void> revise(String personId, Diary.Page page) {
        List<Decided> told =
                page.decided().stream().filter(one -> one.outcome().isPresent()).toList();
        return told.isEmpty()
                ? Mono.empty()
                : around(personId, page.date())
                        .flatMapMany(known -> Flux.fromIterable(told)
                                .concatMap(one -> tell(personId, page.date(), one, Aftermath.of(known, one.at()))))
                        .then();
    }

    private Mono<List<DayView>> around(String personId, LocalDate date) {
        return days.find(personId, List.of(date, date.plusDays(1)));
    }

    /** The log first: what a crash leaves unnoted is told again, and is the same. */
    private Mono<Void> tell(String personId, LocalDate day, Decided one, Outcome seen) {
        int revision = one.outcome().map(Outcome::getRevision).orElse(0);
        if (one.outcome()
                .filter(told ->
                        told.equals(seen.toBuilder().setRevision(revision).build()))
                .isPresent()) {
            return Mono.empty();
        }
        Outcome outcome = seen.toBuilder().setRevision(revision + 1).build();
        Instant now = clocks.event().instant();
        Receipt receipt = Receipt.newBuilder()
                .setPromptId(one.promptId())
                .setPersonId(personId)
                .setState(ReceiptState.RECEIPT_STATE_OUTCOME)
                .setAtMs(now.toEpochMilli())
                .setOutcome(outcome)
                .build();
        return log.write(Topics.RECEIPT, personId, Receipts.key(receipt), receipt)
                .then(stores.diary().note(personId, day, one.promptId(), outcome))
                .then(
                        one.sent() && outcome.hasBreakAfterMinutes()
                                ? heeded(personId, one.promptId(), now)
                                : Mono.empty());
    }

    /** Who got up has answered, whether or not they pressed a button. */
    private Mono<Void> heeded(String personId, String promptId, Instant now) {
        return Mono.defer(() -> stores.ledgers().change(personId, ledger -> ledger.replied(promptId, Reply.DONE, now)));
    }
}
