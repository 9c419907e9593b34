package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.Ladder;
import reactor.core.publisher.Mono;

/** Takes what people and their devices say about prompts. Saying it again, late or out of order changes nothing. */
public final class Answers {

    /** What came of an answer. */
    public enum Result {
        /** It is on the log. */
        NOTED,
        /** It had been said before, or something that counts for more. */
        ALREADY,
        /** There is no such prompt, or not any more. */
        UNKNOWN,
        /** The person does not want it noted. */
        NOT_ALLOWED
    }

    private static final Duration SNOOZE = Duration.ofMinutes(10);

    private final Stores stores;
    private final PersonStore people;
    private final Ending ending;
    private final LogWriter log;
    private final Clocks clocks;
    private final MeterRegistry meters;

    Answers(Stores stores, PersonStore people, Ending ending, LogWriter log, Clocks clocks, MeterRegistry meters) {
        this.stores = stores;
        this.people = people;
        this.ending = ending;
        this.log = log;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** The prompt, for showing what is answered; empty when there is none. */
    public Mono<Prompt> prompt(String promptId) {
        return stores.claims().find(promptId).map(Claim::prompt);
    }

    /** Whether it may be noted that the person opens prompts. */
    public Mono<Boolean> notesOpens(String personId) {
        return people.find(personId)
                .map(person -> person.getPrompts().getNoteOpens())
                .defaultIfEmpty(false);
    }

    /**
     * Takes one answer.
     *
     * @param said   checked: signed by us and not expired
     * @param detail reason in a few stable words; may be empty
     */
    public Mono<Result> take(ActionToken said, String detail) {
        return stores.claims()
                .find(said.promptId())
                .filter(Claim::isSend)
                .flatMap(claim -> said.action().isTracking() ? track(claim, said) : answer(claim, said, detail))
                .defaultIfEmpty(Result.UNKNOWN)
                .doOnNext(result -> meters.counter(
                                "rouse.answers", "action", said.action().word(), "result", word(result))
                        .increment());
    }

    /** Takes a provider's word that the prompt arrived. It tells of the provider, not of the person, so it needs no leave. */
    public Mono<Result> delivered(String promptId) {
        return stores.claims()
                .find(promptId)
                .filter(Claim::isSend)
                .flatMap(claim -> note(claim, claim.fate().channelId(), ReceiptState.RECEIPT_STATE_DELIVERED, ""))
                .defaultIfEmpty(Result.UNKNOWN);
    }

    /** The channel that a prompt went by. */
    public record Carrier(String personId, String channelId) {}

    /** The channel that took the prompt; empty when none did, or there is no such prompt. */
    public Mono<Carrier> carrier(String promptId) {
        return stores.claims()
                .find(promptId)
                .map(claim ->
                        new Carrier(claim.prompt().getPersonId(), claim.fate().channelId()))
                .filter(carrier -> !carrier.channelId().isEmpty());
    }

    private Mono<Result> track(Claim claim, ActionToken said) {
        return notesOpens(claim.prompt().getPersonId())
                .filter(allowed -> allowed)
                .flatMap(allowed -> note(claim, said, ""))
                .defaultIfEmpty(Result.NOT_ALLOWED);
    }

    private Mono<Result> answer(Claim claim, ActionToken said, String detail) {
        Instant now = clocks.event().instant();
        Mono<Result> result = said.action() == Action.HURTS ? hurts(claim, said, now) : note(claim, said, detail);
        return stores.ledgers()
                .change(claim.prompt().getPersonId(), ledger -> ledger.answered(claim.id(), said.action(), now))
                .then(said.action() == Action.SNOOZE ? putOff(claim, now) : Mono.empty())
                .then(result);
    }

    /** Once for each prompt: what was put off, answered otherwise, or offered again already is not put off. */
    private Mono<Void> putOff(Claim claim, Instant now) {
        Prompt prompt = claim.prompt();
        boolean first = Ladder.rung(claim.fate().state()) < Ladder.rung(ReceiptState.RECEIPT_STATE_SNOOZED);
        if (!first || !prompt.getRepeatsPromptId().isEmpty()) {
            return Mono.empty();
        }
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        return stores.agenda()
                .add(new Agenda.Item(Agenda.Task.OFFER_AGAIN, claim.id(), prompt.getPersonId(), day, now.plus(SNOOZE)));
    }

    /** Pain counts whatever was said before: it is told even of a prompt that is done. */
    private Mono<Result> hurts(Claim claim, ActionToken said, Instant now) {
        String word = said.action().word();
        if (claim.hurts()) {
            return Mono.just(Result.ALREADY);
        }
        Receipt receipt = Receipt.newBuilder()
                .setPromptId(claim.id())
                .setPersonId(claim.prompt().getPersonId())
                .setChannelId(said.channelId())
                .setState(said.action().state())
                .setAtMs(now.toEpochMilli())
                .setDetail(word)
                .setAttempts(claim.tries())
                .build();
        return note(claim, said, word)
                .flatMap(noted -> noted == Result.NOTED
                        ? Mono.empty()
                        : log.write(Topics.RECEIPT, receipt.getPersonId(), Receipts.key(receipt), receipt))
                .then(stores.claims().hurts(claim.id()))
                .thenReturn(Result.NOTED);
    }

    private Mono<Result> note(Claim claim, ActionToken said, String detail) {
        return note(claim, said.channelId(), said.action().state(), detail);
    }

    private Mono<Result> note(Claim claim, String channelId, ReceiptState state, String detail) {
        if (Ladder.rung(claim.fate().state()) >= Ladder.rung(state)) {
            return Mono.just(Result.ALREADY);
        }
        return arrive(claim, channelId)
                .then(Mono.defer(() -> advance(claim, fate(claim, channelId, state, detail))))
                .map(advanced -> advanced ? Result.NOTED : Result.ALREADY);
    }

    /** Whoever answers has it in hand, whether or not the provider's word for that has come. */
    private Mono<Void> arrive(Claim claim, String channelId) {
        return claim.isPending()
                ? advance(claim, fate(claim, channelId, ReceiptState.RECEIPT_STATE_ACCEPTED, ""))
                        .then()
                : Mono.empty();
    }

    /** By way of the outbox: what a crash leaves untold, the sweep tells. */
    private Mono<Boolean> advance(Claim claim, Claim.Fate fate) {
        return stores.outbox().add(claim.id(), clocks.wall().instant()).then(ending.advance(claim, fate));
    }

    private Claim.Fate fate(Claim claim, String channelId, ReceiptState state, String detail) {
        return new Claim.Fate(
                state,
                channelId,
                detail,
                Math.max(1, claim.tries()),
                clocks.event().instant());
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
