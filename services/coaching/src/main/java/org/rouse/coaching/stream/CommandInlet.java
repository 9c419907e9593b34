package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.person.CaseDecisions;
import org.rouse.coaching.person.CheckInCommands;
import org.rouse.coaching.person.CoachCommands;
import org.rouse.coaching.person.OrganisationDecisions;
import org.rouse.coaching.person.PersonCommands;
import org.rouse.coaching.person.PlanDecisions;
import org.rouse.coaching.person.Rejections;
import org.rouse.coaching.person.ResultWriting;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/**
 * Reads commands. Each is decided once, in order, on the state that the previous ones left; its changes and result are published in one
 * transaction. Nothing else changes people, or agreements with them.
 */
final class CommandInlet implements Inlet {

    private static final Became ACCEPTED = new Became.Used("accepted");
    private static final Became REJECTED = new Became.Used("rejected");
    private static final Became REPEATED = new Became.Used("repeated");

    private final InstantSource clock;
    private final PeopleStore people;
    private final CommandMemory memory;
    private final RecentCheckIns recent;
    private final Detector detector;
    private final Outlet outlet;
    private final CaseDesk cases;
    private final OrganisationDesk organisations;
    private final CoachDesk coaches;

    CommandInlet(
            InstantSource clock,
            PeopleStore people,
            CommandMemory memory,
            RecentCheckIns recent,
            Detector detector,
            CaseDesk cases,
            OrganisationDesk organisations,
            CoachDesk coaches,
            Outlet outlet) {
        this.clock = clock;
        this.people = people;
        this.memory = memory;
        this.recent = recent;
        this.detector = detector;
        this.cases = cases;
        this.organisations = organisations;
        this.coaches = coaches;
        this.outlet = outlet;
    }

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            return new Became.SetAside(Reason.NO_VALUE);
        }
        Command command = Command.parseFrom(value);
        if (!command.getPersonId().equals(personId)) {
            return new Became.SetAside(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        if (!isId(command.getCommandId())) {
            return new Became.SetAside(Reason.BREAKS_A_RULE);
        }
        if (command.hasForgetDecisions()) {
            outlet.decisionsForgotten(personId, command.getForgetDecisions().getDecisionIdsList());
            return ACCEPTED; // nobody waits for a result, and repeating it changes nothing
        }
        Instant now = clock.instant();
        if (memory.has(personId, command.getCommandId(), now)) {
            return REPEATED;
        }
        Optional<Person> before = people.profile(personId);
        Optional<PersonPlan> agreed = people.plan(personId);
        CommandResult result = decide(command, before, now);
        apply(command, result, now);
        answer(result, now);
        person(result).ifPresent(person -> detector.changed(personId, before, person));
        if (result.hasCheckedIn() && !result.getCheckedIn().hasPerson()) {
            detector.reported(personId);
        }
        if (result.hasPlan()) {
            detector.planChanged(personId, agreed);
            detector.planned(personId);
        }
        return result.hasRejected() ? REJECTED : ACCEPTED;
    }

    /** A waiting caller is told of a bug too; the record is then set aside. */
    private CommandResult decide(Command command, Optional<Person> before, Instant now) {
        try {
            if (CheckInCommands.isOne(command)) {
                return reported(command, before);
            }
            if (CaseDecisions.isOne(command)) {
                return cases.decide(command, before, now);
            }
            if (CoachCommands.isOne(command)) {
                return coaches.decide(command, before);
            }
            if (OrganisationDecisions.isOne(command)) {
                return organisations.decide(command, now);
            }
            if (PlanDecisions.isOne(command)) {
                return PlanDecisions.decide(command, before, people.plan(command.getPersonId()), now);
            }
            CommandResult result = PersonCommands.decide(command, before);
            return result.hasPerson() ? usable(result) : result;
        } catch (KafkaException e) {
            throw e; // not the command's fault
        } catch (RuntimeException e) {
            answer(rejected(command, Rejections.fault()), now);
            throw e;
        }
    }

    private CommandResult reported(Command command, Optional<Person> before) {
        String personId = command.getPersonId();
        Optional<CheckIn> named = CheckInCommands.named(command).flatMap(id -> recent.find(personId, id));
        CheckInCommands.Decided decided = CheckInCommands.decide(command, before, people.checkIns(personId), named);
        if (decided.result().hasCheckedIn()) {
            people.checkIns(decided.state(), personId);
        }
        return decided.result();
    }

    /** The person, where the command changed something of theirs. */
    private static Optional<Person> person(CommandResult result) {
        if (result.hasPerson()) {
            return Optional.of(result.getPerson());
        }
        return result.getCheckedIn().hasPerson()
                ? Optional.of(result.getCheckedIn().getPerson())
                : Optional.empty();
    }

    /** The result, rejected where decisions about the person would become impossible. */
    private CommandResult usable(CommandResult result) {
        try {
            detector.check(result.getPersonId(), result.getPerson());
            return result;
        } catch (IllegalArgumentException | DateTimeException e) {
            return result.toBuilder()
                    .setRejected(Rejections.write(Rejection.rule("", "a setting is out of its range")))
                    .build();
        }
    }

    private void apply(Command command, CommandResult result, Instant now) {
        String personId = command.getPersonId();
        person(result).ifPresent(person -> {
            people.profile(person, personId);
            outlet.person(person, now);
        });
        switch (result.getOutcomeCase()) {
            case PLAN -> {
                people.plan(result.getPlan(), personId);
                outlet.plan(result.getPlan(), now);
            }
            case CHECKED_IN -> {
                recent.keep(result.getCheckedIn().getCheckIn(), now);
                outlet.checkIn(result.getCheckedIn().getCheckIn(), now);
            }
            case ERASED -> {
                detector.erase(personId, command.getErasePerson().getDecisionIdsList());
                memory.erase(personId);
            }
            case PERSON, CASE_CHANGED, ORGANISATION_CHANGED, TOLD_PERSON, REJECTED, OUTCOME_NOT_SET -> {}
        }
    }

    private void answer(CommandResult result, Instant now) {
        CommandResult decided =
                result.toBuilder().setDecidedAtMs(now.toEpochMilli()).build();
        memory.remember(decided.getPersonId(), decided.getCommandId(), now);
        outlet.result(decided, now);
    }

    private static CommandResult rejected(Command command, org.rouse.contracts.v1.Rejection why) {
        return ResultWriting.of(command).setRejected(why).build();
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
