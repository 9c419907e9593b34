package org.rouse.coaching.organisations;

import java.util.List;
import java.util.Optional;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.diary.RiskFactsRequest;
import org.rouse.coaching.organisations.EnrolmentController.Answer;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Decided;
import org.rouse.coaching.people.Profiles;
import org.rouse.coaching.person.Invitations;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Enrol;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.UseInvitation;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Enrols a person: redeems the invitation, stores the profile, then the risk facts. Each is a command of its own; a person who stops in
 * between and repeats the request with the same code continues, as an invitation stays with its user.
 */
@Component
class Enrolling {

    private final Organisations organisations;
    private final Profiles profiles;

    Enrolling(Organisations organisations, Profiles profiles) {
        this.organisations = organisations;
        this.profiles = profiles;
    }

    /** The target of a code: the care of that coach, or the waiting list where none is named. */
    private record Way(Organisation organisation, Optional<String> coach) {}

    Mono<Answer> enrol(Caller caller, Optional<String> key, EnrolmentRequest request) {
        return byInvitation(caller, key, request)
                .switchIfEmpty(byCode(request))
                .switchIfEmpty(Mono.error(() -> ProblemException.field("code", Invitations.UNKNOWN_CODE)))
                .flatMap(way -> write(caller, key, request, way));
    }

    private Mono<Way> byInvitation(Caller caller, Optional<String> key, EnrolmentRequest request) {
        String id = Invitations.id(request.code());
        return organisations
                .invitation(id)
                .flatMap(Mono::justOrEmpty)
                .flatMap(invitation -> ask(
                        new AccessGrant(invitation.getOrganisationId(), Role.SELF, caller, Optional.empty()),
                        asked(key, "invitation.use", id),
                        Command.newBuilder()
                                .setUseInvitation(UseInvitation.newBuilder()
                                        .setInvitationId(id)
                                        .setAddress(caller.address().orElse("")))))
                .map(decided -> required(decided).getOrganisationChanged())
                .map(changed -> new Way(
                        changed.getOrganisation(),
                        Optional.of(changed.getInvitation().getCoachId())));
    }

    private Mono<Way> byCode(EnrolmentRequest request) {
        return organisations
                .ofCode(InvitationCodes.asSpoken(request.code()))
                .flatMap(Mono::justOrEmpty)
                .map(organisation -> new Way(organisation, Optional.empty()));
    }

    private Mono<Answer> write(Caller caller, Optional<String> key, EnrolmentRequest request, Way way) {
        AccessGrant self = new AccessGrant(caller.subject(), Role.SELF, caller, Optional.empty());
        Enrol enrol = Enrol.newBuilder()
                .setEdit(request.edit(way.organisation(), way.coach().orElse("")))
                .setAccepted(way.coach().isPresent())
                .addAllConsents(request.given())
                .build();
        return ask(self, asked(key, "enrol", request), Command.newBuilder().setEnrol(enrol))
                .map(Enrolling::required)
                .flatMap(
                        done -> riskFacts(self, key, request).thenReturn(answer(way.organisation(), done.getPerson())));
    }

    private Mono<Decided> riskFacts(AccessGrant self, Optional<String> key, EnrolmentRequest request) {
        return ask(
                        self,
                        asked(key, "enrol.risk-facts", request.riskFacts()),
                        Command.newBuilder()
                                .setCheckIn(CheckIn.newBuilder()
                                        .setRiskFacts(new RiskFactsRequest(request.riskFacts(), null).message())))
                .doOnNext(Enrolling::required);
    }

    private Mono<Decided> ask(AccessGrant grant, Asked asked, Command.Builder command) {
        return profiles.ask(grant, asked, () -> command);
    }

    /** One key of the caller's serves all three commands: they are about one person. */
    private static Asked asked(Optional<String> key, String step, Object what) {
        Asked asked = Asked.of(key.orElse(null), step, what);
        return new Asked(asked.key().map(own -> step + ' ' + own), asked.fingerprint());
    }

    /** @throws ProblemException where it was refused, or its result is not known yet and the request has to be repeated */
    private static CommandResult required(Decided decided) {
        decided.answer(result -> ResponseEntity.ok().build());
        if (decided.result() == null) {
            throw new ProblemException(Rule.NOT_READ_BACK);
        }
        return decided.result();
    }

    private static Answer answer(Organisation organisation, Person person) {
        boolean accepted = person.getEnrolment().getState() == EnrolmentState.ENROLMENT_STATE_ACCEPTED;
        return new Answer(
                person.getPersonId(),
                organisation.getOrganisationId(),
                organisation.getName(),
                accepted ? "accepted" : "pending",
                List.copyOf(person.getCoachIdsList()));
    }
}
