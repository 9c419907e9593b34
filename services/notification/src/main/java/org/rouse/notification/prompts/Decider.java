package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.Clocks;
import org.rouse.notification.gate.Gate;
import org.rouse.notification.gate.Profile;
import org.rouse.notification.gate.Sent;
import org.rouse.notification.gate.Verdict;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import reactor.core.publisher.Mono;

/**
 * Decides once for each occasion, however often and wherever it is asked.
 *
 * <p>Order of writes, so that a crash between any two loses and doubles nothing: the reservation in the person's ledger, the
 * diary, the outbox, the claim; after it the {@link Handover}. Whoever comes again finds how far the first one got.
 */
final class Decider {

    private final ClaimStore claims;
    private final LedgerStore ledgers;
    private final Outbox outbox;
    private final Diary diary;
    private final PersonStore people;
    private final Profiles profiles;
    private final Gate gate;
    private final Wording wording;
    private final Handover handover;
    private final Clocks clocks;
    private final Duration aerobicLifetime;

    Decider(
            Stores stores,
            PersonStore people,
            Profiles profiles,
            Gate gate,
            Wording wording,
            Handover handover,
            Clocks clocks,
            Duration aerobicLifetime) {
        this.claims = stores.claims();
        this.ledgers = stores.ledgers();
        this.outbox = stores.outbox();
        this.diary = stores.diary();
        this.people = people;
        this.profiles = profiles;
        this.gate = gate;
        this.wording = wording;
        this.handover = handover;
        this.clocks = clocks;
        this.aerobicLifetime = aerobicLifetime;
    }

    /**
     * Decides on the finding, when it calls for a decision. Complete when the decision is on the log.
     *
     * @param ended whether the finding is known not to hold any more
     */
    Mono<Void> decide(Finding finding, boolean ended) {
        return Mono.justOrEmpty(Occasion.of(finding, ended, aerobicLifetime))
                .flatMap(occasion -> claims.find(occasion.promptId())
                        .switchIfEmpty(Mono.defer(() -> claim(occasion)))
                        .flatMap(handover::complete));
    }

    private Mono<Claim> claim(Occasion occasion) {
        String personId = occasion.finding().getPersonId();
        Mono<Optional<Person>> person = people.find(personId).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(person, ledgers.find(personId))
                .flatMap(known -> reserve(occasion, known.getT1(), known.getT2()))
                .retryWhen(LedgerStore.AGAIN);
    }

    private Mono<Claim> reserve(Occasion occasion, Optional<Person> person, Ledger ledger) {
        Instant now = clocks.event().instant();
        Optional<Profile> profile = person.map(profiles::of);
        Verdict verdict = gate.decide(occasion.candidate(), profile, ledger.historyFor(occasion.promptId()), now);
        Prompt prompt = wording.prompt(occasion, person, verdict, ledger.turn(), now);
        Mono<Void> reservation = switch (verdict) {
            case Verdict.Allowed allowed -> reserve(occasion, ledger, now);
            case Verdict.Refused refused -> Mono.empty();
        };
        LocalDate day = profile.map(Profile::zones)
                .map(zones -> zones.dayOf(now))
                .orElseGet(() -> now.atZone(ZoneOffset.UTC).toLocalDate());
        return reservation
                .then(diary.note(prompt.getPersonId(), day, prompt.getPromptId()))
                .then(outbox.add(prompt.getPromptId(), clocks.wall().instant()))
                .then(claims.claim(prompt, clocks.wall().instant()))
                .then(claims.find(occasion.promptId()));
    }

    private Mono<Void> reserve(Occasion occasion, Ledger ledger, Instant now) {
        if (ledger.holds(occasion.promptId())) {
            return Mono.empty(); // reserved before a crash, or by the one who is just ahead
        }
        Sent sent = Sent.unanswered(
                occasion.candidate().kind(), now, occasion.candidate().expiresAt());
        return ledgers.replace(ledger.with(
                        new Ledger.Entry(occasion.promptId(), occasion.finding().getFindingId(), sent)))
                .flatMap(LedgerStore::orAgain);
    }

    /** Takes back what was decided on the finding and has not gone out yet. */
    Mono<List<String>> withdraw(Finding finding) {
        return ledgers.find(finding.getPersonId())
                .flatMapIterable(ledger -> ledger.promptsOf(finding.getFindingId()))
                .flatMap(promptId -> claims.withdraw(promptId).map(Claim::id))
                .collectList();
    }
}
