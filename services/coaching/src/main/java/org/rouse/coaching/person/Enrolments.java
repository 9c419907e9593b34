package org.rouse.coaching.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Enrol;
import org.rouse.contracts.v1.Enrolment;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.Person;

/** People's joining of an organisation and change to another coach of it, with their consents. */
final class Enrolments {

    private Enrolments() {}

    /**
     * Applies the command to the person.
     *
     * @param before the person's state; empty where there is none
     * @return why it is rejected; nothing was applied then
     */
    static Optional<Rejection> apply(Command command, Optional<Person> before, Person.Builder into) {
        if (command.hasEnrol()) {
            return enrol(command, before, into);
        }
        if (command.hasAcceptPerson()) {
            return accept(command, before, into);
        }
        if (command.hasReplaceCoach()) {
            return replace(command, into);
        }
        command.getGiveConsents().getConsentsList().forEach(one -> Consents.give(one, command, into));
        return Optional.empty();
    }

    /** Nobody leaves an organisation by joining another, and nobody who was accepted has to wait again. */
    private static Optional<Rejection> enrol(Command command, Optional<Person> before, Person.Builder into) {
        Enrol enrol = command.getEnrol();
        String organisation = enrol.getEdit().getValues().getOrganisationId();
        String known = before.map(Person::getOrganisationId).orElse("");
        if (!known.isEmpty() && !(known.equals(organisation) && goesOn(before.orElseThrow(), enrol))) {
            return Optional.of(Rejection.conflict("", "the person belongs to an organisation already"));
        }
        List<String> coaches = List.copyOf(into.getCoachIdsList());
        NamedFields.copy(enrol.getEdit(), into);
        into.clearCoachIds()
                .addAllCoachIds(Stream.concat(coaches.stream(), enrol.getEdit().getValues().getCoachIdsList().stream())
                        .distinct()
                        .toList());
        Enrolment.Builder enrolment = Enrolment.newBuilder()
                .setState(
                        enrol.getAccepted()
                                ? EnrolmentState.ENROLMENT_STATE_ACCEPTED
                                : EnrolmentState.ENROLMENT_STATE_PENDING)
                .setAtMs(command.getIssuedAtMs());
        if (enrol.getAccepted()) {
            enrolment
                    .setAcceptedBy(into.getCoachIdsCount() == 0 ? "" : into.getCoachIds(0))
                    .setAcceptedAtMs(command.getIssuedAtMs());
        }
        into.setEnrolment(enrolment);
        enrol.getConsentsList().forEach(one -> Consents.give(one, command, into));
        return Optional.empty();
    }

    /** Whether it repeats an earlier enrolment, or accepts a waiting person. */
    private static boolean goesOn(Person person, Enrol enrol) {
        return isPending(person)
                || (enrol.getAccepted()
                        && person.getCoachIdsList()
                                .containsAll(enrol.getEdit().getValues().getCoachIdsList()));
    }

    private static Optional<Rejection> accept(Command command, Optional<Person> before, Person.Builder into) {
        if (before.filter(Enrolments::isPending).isEmpty()) {
            return Optional.of(Rejection.conflict("", "the person does not wait to be accepted"));
        }
        String coach = command.getAcceptPerson().getCoach();
        into.getEnrolmentBuilder()
                .setState(EnrolmentState.ENROLMENT_STATE_ACCEPTED)
                .setAcceptedBy(command.getActor())
                .setAcceptedAtMs(command.getIssuedAtMs());
        if (!into.getCoachIdsList().contains(coach)) {
            into.addCoachIds(coach);
        }
        return Optional.empty();
    }

    private static Optional<Rejection> replace(Command command, Person.Builder into) {
        String from = command.getReplaceCoach().getFrom();
        List<String> coaches = new ArrayList<>(into.getCoachIdsList());
        if (!coaches.contains(from)) {
            return Optional.of(Rejection.conflict("", "the coach is not assigned to the person"));
        }
        coaches.replaceAll(
                coach -> coach.equals(from) ? command.getReplaceCoach().getTo() : coach);
        into.clearCoachIds().addAllCoachIds(coaches.stream().distinct().toList());
        return Optional.empty();
    }

    private static boolean isPending(Person person) {
        return person.getEnrolment().getState() == EnrolmentState.ENROLMENT_STATE_PENDING;
    }
}
