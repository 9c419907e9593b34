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

/** Records answers of people and their devices about prompts. Repeated, late and reordered answers change nothing. */
public final class Answers {

    /** The result of an answer. */
    public enum Result {
        /** The answer is on the log. */
        NOTED,
        /** This answer, or one that outranks it, was recorded before. */
        ALREADY,
        /** The prompt does not exist, or no longer. */
        UNKNOWN,
        /** The person does not allow it to be recorded. */
        NOT_ALLOWED
    }

    /** The detail of a "not now" in answer to the question whether prompts still suit. */
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

    /** The prompt that is answered, to show it; empty where it does not exist. */
    public Mono<Prompt> prompt(String promptId) {
        return claims.find(promptId).flatMap(claim -> Mono.justOrEmpty(claim.words()));
    }

    /** The prompt where it was sent to that person; empty when it is another person's, or was never sent. */
    public Mono<Prompt> sentTo(String personId, String promptId) {
        return claims.find(promptId)
                .filter(claim -> claim.isSend() && claim.personId().equals(personId))
                .flatMap(claim -> Mono.justOrEmpty(claim.words()));
    }

    /** Whether the person allows that opening a prompt is recorded. */
    public Mono<Boolean> notesOpens(String personId) {
        return people.find(personId)
                .map(person -> person.getPrompts().getNoteOpens())
                .defaultIfEmpty(false);
    }

    /**
     * Records one answer.
     *
     * @param said   verified: signed by us and not expired
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

    /** Records a provider's report that the prompt arrived. The report is about the provider, not the person, so it needs no permission. */
    public Mono<Result> delivered(String promptId) {
        return claims.find(promptId)
                .filter(Claim::isSend)
                .flatMap(claim -> note(claim, claim.fate().channelId(), ReceiptState.RECEIPT_STATE_DELIVERED, ""))
                .defaultIfEmpty(Result.UNKNOWN);
    }

    /** The channel that a prompt was sent by. */
    public record Carrier(String personId, String channelId) {}

    /** The channel that accepted the prompt; empty when none did, or the prompt does not exist. */
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

    /**
     * For a question, "not now" means fewer prompts. Pain counts whatever was answered before: it is recorded even for a prompt that is
     * done.
     */
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

    /** A person who answers has received the prompt, whether or not the provider's report of that has arrived. */
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
