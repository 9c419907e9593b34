package org.rouse.coaching.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.CommandResults;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationChanged;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends each change of people as one command on the log, and waits for its result; nothing is changed here. */
@Component
public class Profiles {

    private static final Duration PAUSE = Duration.ofMillis(15);

    private final People people;
    private final Organisations organisations;
    private final AgreedPlans plans;
    private final CaseFiles cases;
    private final CommandResults results;
    private final CheckIns checkIns;
    private final Decisions decisions;
    private final EventLog log;
    private final InstantSource clock;
    private final CoachingSettings settings;

    Profiles(
            People people,
            Organisations organisations,
            AgreedPlans plans,
            CaseFiles cases,
            CommandResults results,
            CheckIns checkIns,
            Decisions decisions,
            EventLog log,
            InstantSource clock,
            CoachingSettings settings) {
        this.people = people;
        this.organisations = organisations;
        this.plans = plans;
        this.cases = cases;
        this.results = results;
        this.checkIns = checkIns;
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The result of the request, once the view shows it. Without a result it is not known yet, or the view is late.
     *
     * @param what makes the command; not called where the request was sent before under the same key
     * @return an error with status 422 where another request was sent under that key
     */
    public Mono<Decided> ask(AccessGrant grant, Asked asked, Supplier<Command.Builder> what) {
        String id = asked.commandId(grant);
        Mono<Decided> now = Mono.fromSupplier(() -> complete(what.get(), grant, asked, id))
                .flatMap(command -> log.append(
                        Topics.COMMAND, grant.personId(), command, id, Instant.ofEpochMilli(command.getIssuedAtMs())))
                .then(await(grant.personId(), id))
                .map(result -> new Decided(grant.personId(), id, result, false))
                .defaultIfEmpty(new Decided(grant.personId(), id, null, false));
        Mono<Decided> before = asked.key().isEmpty()
                ? Mono.empty()
                : find(grant.personId(), id).map(result -> new Decided(grant.personId(), id, result, true));
        return before.switchIfEmpty(now).doOnNext(decided -> requireSame(asked, decided));
    }

    /** The result of an earlier command; empty where unknown. */
    Mono<CommandResult> find(String personId, String commandId) {
        return results.find(personId, commandId).flatMap(Mono::justOrEmpty);
    }

    private Command complete(Command.Builder command, AccessGrant grant, Asked asked, String id) {
        return command.setCommandId(id)
                .setPersonId(grant.personId())
                .setActor(grant.caller().subject())
                .setScope(grant.role().scope())
                .setIssuedAtMs(clock.instant().toEpochMilli())
                .setIdempotencyKey(asked.key().orElse(""))
                .setFingerprint(asked.fingerprint())
                .build();
    }

    private Mono<CommandResult> await(String personId, String commandId) {
        return Mono.defer(() -> find(personId, commandId))
                .repeatWhenEmpty(rounds -> rounds.delayElements(PAUSE))
                .timeout(settings.writeWait(), Mono.empty())
                .flatMap(result -> shown(result).thenReturn(result));
    }

    /** Completes when the view shows the command's change, or the patience ends. */
    private Mono<Void> shown(CommandResult result) {
        return Mono.defer(() -> isShown(result))
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(rounds -> rounds.delayElements(PAUSE))
                .timeout(settings.writeWait(), Mono.just(false))
                .then();
    }

    private Mono<Boolean> isShown(CommandResult result) {
        String personId = result.getPersonId();
        return switch (result.getOutcomeCase()) {
            case PERSON ->
                revision(personId).map(known -> known >= result.getPerson().getRevision());
            case CHECKED_IN ->
                revision(personId)
                        .filter(known ->
                                known >= result.getCheckedIn().getPerson().getRevision())
                        .flatMap(known -> isShown(result.getCheckedIn().getCheckIn()))
                        .defaultIfEmpty(false);
            case PLAN ->
                plans.find(personId)
                        .map(plan -> plan.map(PersonPlan::getChanges).orElse(0L)
                                >= result.getPlan().getChanges());
            case ERASED -> people.find(personId).map(Optional::isEmpty);
            case CASE_CHANGED -> {
                Case changed = result.getCaseChanged().getCase();
                yield cases.find(personId, changed.getCaseId())
                        .map(one -> one.map(Case::getRevision).orElse(0L) >= changed.getRevision());
            }
            case ORGANISATION_CHANGED -> isShown(result.getOrganisationChanged());
            case TOLD_PERSON -> decisions.has(personId, result.getToldPerson().getDecisionId());
            case REJECTED, OUTCOME_NOT_SET -> Mono.just(true);
        };
    }

    private Mono<Boolean> isShown(OrganisationChanged changed) {
        Organisation after = changed.getOrganisation();
        return organisations
                .find(after.getOrganisationId())
                .filter(known -> known.map(Organisation::getRevision).orElse(0L) >= after.getRevision())
                .flatMap(known -> changed.hasInvitation()
                        ? organisations
                                .invitation(changed.getInvitation().getInvitationId())
                                .map(Optional.of(changed.getInvitation())::equals)
                        : Mono.just(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> isShown(CheckIn known) {
        return checkIns.find(known.getPersonId(), Integer.parseInt(known.getCheckInId()))
                .map(shown ->
                        shown.getEnteredAtMs() >= known.getEnteredAtMs() && shown.getRevision() >= known.getRevision());
    }

    /** The revision of the person in the view; 0 where there is none. */
    private Mono<Long> revision(String personId) {
        return people.find(personId)
                .map(person -> person.map(Person::getRevision).orElse(0L));
    }

    private static void requireSame(Asked asked, Decided decided) {
        CommandResult result = decided.result();
        if (result != null && !result.getFingerprint().equals(asked.fingerprint())) {
            throw new ProblemException(Rule.IDEMPOTENCY_REUSED);
        }
    }
}
