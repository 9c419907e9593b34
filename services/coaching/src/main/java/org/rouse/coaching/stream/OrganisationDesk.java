package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.person.OrganisationDecisions;
import org.rouse.coaching.stream.DueTimes.Kind;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationChanged;
import org.rouse.contracts.v1.OrganisationRecord;

/**
 * Stores organisations. Commands are decided in the partition of an organisation's id, and results go to all partitions: each stores them,
 * since it may have people of the organisation.
 */
final class OrganisationDesk implements Inlet {

    /** How long the state of an invitation can be read after its expiry. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;
    private final AlertDesk alerts;
    private final LoadDesk loads;
    private final InstantSource clock;

    OrganisationDesk(
            PeopleStore people, DueTimes due, Outlet outlet, AlertDesk alerts, LoadDesk loads, InstantSource clock) {
        this.alerts = alerts;
        this.loads = loads;
        this.clock = clock;
        this.people = people;
        this.due = due;
        this.outlet = outlet;
    }

    /** Decides a command, and stores its changes. */
    CommandResult decide(Command command, Instant now) {
        String id = command.getPersonId();
        Optional<Organisation> before = people.organisation(id);
        CommandResult result =
                OrganisationDecisions.decide(command, before, invitation -> people.invitation(id, invitation), now);
        if (result.hasOrganisationChanged()) {
            OrganisationChanged changed = result.getOrganisationChanged();
            Organisation after = changed.getOrganisation();
            if (!before.equals(Optional.of(after))) {
                people.organisation(after);
                alerts.lookAgain(now);
                loads.changed(after, now);
                outlet.organisation(after, now);
            }
            if (changed.hasInvitation()) {
                keep(changed.getInvitation(), now);
            }
        }
        return result;
    }

    /** An organisation decided by another partition, or by this one before. */
    @Override
    public Became read(String organisationId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        OrganisationRecord record =
                value == null ? OrganisationRecord.getDefaultInstance() : OrganisationRecord.parseFrom(value);
        if (record.hasOrganisation()) {
            Organisation heard = record.getOrganisation();
            long known = people.organisation(organisationId)
                    .map(Organisation::getRevision)
                    .orElse(0L);
            if (heard.getRevision() > known) {
                people.organisation(heard);
                alerts.lookAgain(clock.instant());
            }
        } else if (record.hasReach()) {
            alerts.heard(record.getReach(), clock.instant());
        } else if (record.hasLoad()) {
            loads.heard(record.getLoad(), clock.instant());
        } else if (value == null) {
            alerts.forgotten(organisationId, clock.instant()); // or an invitation is over, which changes nothing here
        }
        return APPLIED;
    }

    /** Coaches' digests are due. */
    void digest(String organisationId, Instant dueAt, Instant now) {
        loads.digest(organisationId, dueAt, now);
    }

    /** An invitation has been over for long enough. */
    void over(String named) {
        int end = named.indexOf(PeopleStore.SEPARATOR);
        String organisation = named.substring(0, end);
        String invitation = named.substring(end + 1);
        people.forgetInvitation(organisation, invitation);
        outlet.invitationOver(organisation, invitation);
    }

    private void keep(Invitation invitation, Instant now) {
        people.invitation(invitation);
        outlet.invitation(invitation, now);
        due.set(
                PeopleStore.one(invitation.getOrganisationId(), invitation.getInvitationId()),
                Kind.INVITATION,
                Optional.of(Instant.ofEpochMilli(invitation.getExpiresAtMs()).plus(REMEMBERED)));
    }
}
