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
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.days.DayStore;
import org.rouse.notification.gate.Gate;
import org.rouse.notification.gate.History;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Refusal;
import org.rouse.notification.gate.Sent;
import org.rouse.notification.gate.Verdict;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.people.RedFlagWatch;
import reactor.core.publisher.Mono;

/**
 * Decides once for each occasion, however often and wherever it is asked.
 *
 * <p>Order of writes, so that a crash between any two loses and doubles nothing: the reservation in the person's ledger, the
 * diary and the agenda, the outbox, the claim; after it the {@link Handover}. Whoever comes again finds how far the first one got.
 */
final class Decider implements RedFlagWatch {

    private final Stores stores;
    private final PersonStore people;
    private final DayStore days;
    private final Profiles profiles;
    private final Gate gate;
    private final Likings likings;
    private final Wording wording;
    private final Handover handover;
    private final Clocks clocks;
    private final Duration aerobicLifetime;

    Decider(
            Stores stores,
            PersonStore people,
            DayStore days,
            Profiles profiles,
            Gate gate,
            Likings likings,
            Wording wording,
            Handover handover,
            Clocks clocks,
            Duration aerobicLifetime) {
        this.stores = stores;
        this.people = people;
        this.days = days;
        this.profiles = profiles;
        this.gate = gate;
        this.likings = likings;
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
        return Mono.justOrEmpty(Occasion.of(finding, ended, aerobicLifetime)).flatMap(this::decide);
    }

    /** The person is told at once, whatever else holds. */
    @Override
    public Mono<Void> raised(Person person) {
        return decide(Occasion.redFlag(person), Mono.just(person));
    }

    /** Offers a prompt once more that was put off and not answered otherwise since, if what it rests on still holds. */
    Mono<Void> again(Agenda.Item item) {
        return stores.claims()
                .find(item.promptId())
                .filter(claim -> claim.fate().state() == ReceiptState.RECEIPT_STATE_SNOOZED && !claim.hurts())
                .zipWith(stores.ledgers().find(item.personId()))
                .map(known -> Occasion.again(
                        known.getT1().prompt(), item.due(), !known.getT2().stillHolds(item.promptId())))
                .flatMap(this::decide);
    }

    private Mono<Void> decide(Occasion occasion) {
        return decide(occasion, people.find(occasion.personId()));
    }

    private Mono<Void> decide(Occasion occasion, Mono<Person> person) {
        return stores.claims()
                .find(occasion.promptId())
                .switchIfEmpty(Mono.defer(() -> claim(occasion, person)))
                .flatMap(handover::complete);
    }

    private Mono<Claim> claim(Occasion occasion, Mono<Person> person) {
        return person.singleOptional()
                .flatMap(known -> known.isPresent()
                        ? claim(occasion, known.get())
                        : keep(
                                wording.withheld(
                                        occasion,
                                        nobody(occasion),
                                        clocks.event().instant()),
                                today(Optional.empty())));
    }

    private Verdict.Refused nobody(Occasion occasion) {
        Verdict verdict = gate.decide(
                occasion.candidate(),
                Optional.empty(),
                History.NONE,
                clocks.event().instant());
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Allowed allowed ->
                throw new IllegalStateException("the gate let someone through it does not know");
        };
    }

    private Mono<Claim> claim(Occasion occasion, Person person) {
        return Mono.zip(asleep(person), stores.ledgers().find(person.getPersonId()))
                .flatMap(known -> reserve(occasion.with(known.getT1()), person, known.getT2()))
                .retryWhen(LedgerStore.AGAIN);
    }

    private Mono<Boolean> asleep(Person person) {
        Instant now = clocks.event().instant();
        LocalDate today = today(Optional.of(person));
        return days.find(person.getPersonId(), List.of(today.minusDays(1), today))
                .map(known -> Aftermath.endsAsleep(known, now));
    }

    private Mono<Claim> reserve(Occasion occasion, Person person, Ledger ledger) {
        Instant now = clocks.event().instant();
        History whole = ledger.historyFor(occasion.promptId(), occasion.repeats());
        History history = Likings.breaksLookStill(person) ? whole.unseen() : whole;
        Verdict verdict = gate.decide(occasion.candidate(), Optional.of(profiles.of(person)), history, now);
        Mono<Prompt> prompt = switch (verdict) {
            case Verdict.Allowed allowed ->
                reserve(occasion, ledger, allowed, now)
                        .then(told(person, ledger, history, now))
                        .map(told -> wording.sent(occasion, person, allowed, told, now));
            case Verdict.Refused refused ->
                refused.reason() == Refusal.DAILY_BUDGET
                        ? told(person, ledger, history, now)
                                .map(told -> wording.silent(occasion, person, refused, told, now))
                        : Mono.just(wording.withheld(occasion, refused, now));
        };
        return prompt.flatMap(decided -> keep(decided, today(Optional.of(person))));
    }

    private Mono<Wording.Told> told(Person person, Ledger ledger, History history, Instant now) {
        return likings.of(person, history, now)
                .map(liking -> new Wording.Told(liking, ledger.turn(), history.ignored(now)));
    }

    private Mono<Void> reserve(Occasion occasion, Ledger ledger, Verdict.Allowed allowed, Instant now) {
        if (ledger.holds(occasion.promptId())) {
            return Mono.empty(); // reserved before a crash, or by the one who is just ahead
        }
        Kind kind = allowed.ask() ? Kind.QUESTION : occasion.candidate().kind();
        Sent sent = Sent.unanswered(kind, now, allowed.expiresAt());
        Ledger.Entry entry = new Ledger.Entry(occasion.promptId(), occasion.findingId(), sent, false);
        return stores.ledgers().replace(ledger.with(entry)).flatMap(LedgerStore::orAgain);
    }

    private Mono<Claim> keep(Prompt prompt, LocalDate day) {
        Instant wall = clocks.wall().instant();
        Agenda.Item outcome = new Agenda.Item(
                Agenda.Task.TELL_OUTCOME,
                prompt.getPromptId(),
                prompt.getPersonId(),
                day,
                Instant.ofEpochMilli(prompt.getDecidedAtMs()).plus(Outcomes.DUE_AFTER));
        return Mono.when(
                        stores.diary().note(prompt.getPersonId(), day, Decided.of(prompt)),
                        stores.agenda().add(outcome),
                        Outbox.keeps(prompt) ? stores.outbox().add(prompt.getPromptId(), wall) : Mono.empty())
                .then(Mono.defer(() -> stores.claims().claim(prompt, wall)));
    }

    private LocalDate today(Optional<Person> person) {
        Instant now = clocks.event().instant();
        return person.map(known -> Profiles.zones(known).dayOf(now))
                .orElseGet(() -> now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Takes back what was decided on the finding and has not gone out yet, and lets nothing of it be offered again. */
    Mono<List<String>> withdraw(Finding finding) {
        return stores.ledgers()
                .change(finding.getPersonId(), ledger -> ledger.over(finding.getFindingId()))
                .then(stores.ledgers().find(finding.getPersonId()))
                .flatMapIterable(ledger -> ledger.promptsOf(finding.getFindingId()))
                .flatMap(promptId -> stores.claims().withdraw(promptId).map(Claim::id))
                .collectList();
    }
}
