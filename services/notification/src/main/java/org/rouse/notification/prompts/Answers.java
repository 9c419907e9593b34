package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.receipts.ActionToken;
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

    /** What a person says who answers the question with not now. */
    private static final String FEWER = "fewer";

    private final ClaimStore claims;
    private final PersonStore people;
    private final Ending ending;
    private final Clocks clocks;
    private final MeterRegistry meters;

    Answers(ClaimStore claims, PersonStore people, Ending ending, Clocks clocks, MeterRegistry meters) {
        this.claims = claims;
        this.people = people;
        this.ending = ending;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** The prompt, for showing what is answered; empty when there is none. */
    public Mono<Prompt> prompt(String promptId) {
        return claims.find(promptId).flatMap(claim -> Mono.justOrEmpty(claim.words()));
    }

    /** The prompt where it went out to that person; empty when it is another's, or was never sent. */
    public Mono<Prompt> sentTo(String personId, String promptId) {
        return claims.find(promptId)
                .filter(claim -> claim.isSend() && claim.personId().equals(personId))
                .flatMap(claim -> Mono.justOrEmpty(claim.words()));
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
        return claims.find(said.promptId())
                .filter(Claim::isSend)
                .flatMap(claim -> said.action().isTracking() ? track(claim, said) : answer(claim, said, detail))
                .defaultIfEmpty(Result.UNKNOWN)
                .doOnNext(result -> meters.counter(
                                "rouse.answers", "action", said.action().word(), "result", word(result))
                        .increment());
    }

    /** Takes a provider's word that the prompt arrived. It tells of the provider, not of the person, so it needs no leave. */
    public Mono<Result> delivered(String promptId) {
        return claims.find(promptId)
                .filter(Claim::isSend)
                .flatMap(claim -> note(claim, claim.fate().channelId(), ReceiptState.RECEIPT_STATE_DELIVERED, ""))
                .defaultIfEmpty(Result.UNKNOWN);
    }

    /** The channel that a prompt went by. */
    public record Carrier(String personId, String channelId) {}

    /** The channel that took the prompt; empty when none did, or there is no such prompt. */
    public Mono<Carrier> carrier(String promptId) {
        return claims.find(promptId)
                .map(claim -> new Carrier(claim.personId(), claim.fate().channelId()))
                .filter(carrier -> !carrier.channelId().isEmpty());
    }

    private Mono<Result> track(Claim claim, ActionToken said) {
        return notesOpens(claim.personId())
                .filter(allowed -> allowed)
                .flatMap(allowed -> note(claim, said, ""))
                .defaultIfEmpty(Result.NOT_ALLOWED);
    }

    /** Of a question, not now means fewer. Pain counts whatever was said before: it is told even of a prompt that is done. */
    private Mono<Result> answer(Claim claim, ActionToken said, String detail) {
        return switch (said.action()) {
            case HURTS -> hurts(claim, said);
            case NOT_NOW ->
                note(claim, said, claim.decision().getKind() == PromptKind.PROMPT_KIND_QUESTION ? FEWER : detail);
            case DONE, SNOOZE, DELIVERED, OPENED -> note(claim, said, detail);
        };
    }

    private Mono<Result> hurts(Claim claim, ActionToken said) {
        if (claim.hurts()) {
            return Mono.just(Result.ALREADY);
        }
        String word = said.action().word();
        return note(claim, said, word)
                .flatMap(noted -> noted == Result.NOTED
                        ? Mono.empty()
                        : ending.log(
                                claim,
                                fate(claim, said.channelId(), said.action().state(), word)))
                .then(claims.hurts(claim.id()))
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
                .then(Mono.defer(() -> ending.said(claim, fate(claim, channelId, state, detail))))
                .map(advanced -> advanced ? Result.NOTED : Result.ALREADY);
    }

    /** Whoever answers has it in hand, whether or not the provider's word for that has come. */
    private Mono<Void> arrive(Claim claim, String channelId) {
        return claim.isPending()
                ? ending.said(claim, fate(claim, channelId, ReceiptState.RECEIPT_STATE_ACCEPTED, ""))
                        .then()
                : Mono.empty();
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
