package org.rouse.coaching.stream;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.alert.StaffKeys;
import org.rouse.coaching.person.Invitations;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseLoad;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationRecord;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Reach;

/**
 * Publishes people, reports, findings, days, results of commands, and dead letters. Timestamps are the machine's, whatever time the records
 * are about: retention follows them.
 */
final class Outlet {

    /** The offset of something that was never on the log. */
    private static final long NO_OFFSET = -1;

    /** Prefix of the number of a case's event. */
    private static final String CASE_EVENT = "event/";

    private final ProcessorContext<byte[], Outgoing> context;
    private final TopologyMeters meters;

    Outlet(ProcessorContext<byte[], Outgoing> context, TopologyMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    void finding(Finding finding, Instant now) {
        String id = finding.getFindingId() + "/" + finding.getRevision();
        forward(Topics.FINDING, key(finding.getPersonId(), finding.getFindingId()), finding, id, now);
        meters.published(Messages.kind(finding));
    }

    void day(DayView day, Instant now) {
        String id = day.getPersonId() + "|" + day.getLocalDate() + "/" + now.toEpochMilli();
        forward(Topics.DAY, key(day.getPersonId(), day.getLocalDate()), day, id, now);
        meters.published("day");
    }

    void person(Person person, Instant now) {
        String id = person.getPersonId() + "/" + person.getRevision();
        forward(Topics.PERSON, key(person.getPersonId()), person, id, now);
        meters.published("person");
    }

    void plan(PersonPlan plan, Instant now) {
        String id = plan.getPersonId() + "/plan/" + plan.getChanges();
        forward(Topics.PLAN, key(plan.getPersonId()), plan, id, now);
        meters.published("plan");
    }

    /** Goes into every partition. */
    void organisation(Organisation one, Instant now) {
        String id = "organisation/" + one.getOrganisationId() + '/' + one.getRevision();
        OrganisationRecord record =
                OrganisationRecord.newBuilder().setOrganisation(one).build();
        forward(Topics.ORGANISATION, key(one.getOrganisationId()), record, id, now);
        meters.published("organisation");
    }

    void invitation(Invitation one, Instant now) {
        String id = "invitation/" + one.getInvitationId()
                + (Invitations.isUsed(one) ? "/used" : Invitations.isWithdrawn(one) ? "/withdrawn" : "");
        OrganisationRecord record =
                OrganisationRecord.newBuilder().setInvitation(one).build();
        forward(Topics.ORGANISATION, key(one.getOrganisationId(), one.getInvitationId()), record, id, now);
        meters.published("invitation");
    }

    /** Goes into every partition. */
    void reach(Reach one, Instant now) {
        String id = "reach/" + one.getSubject() + '/' + one.getSinceMs() + (one.getFails() ? "/fails" : "");
        OrganisationRecord record =
                OrganisationRecord.newBuilder().setReach(one).build();
        forward(Topics.ORGANISATION, key(one.getSubject(), StaffKeys.REACH), record, id, now);
        meters.published("reach");
    }

    /** Goes into the partition of the organisation alone. */
    void load(CaseLoad one, Instant now) {
        byte[] key = key(one.getOrganisationId(), StaffKeys.load(one.getPartition(), one.getCoach()));
        String id = "load/" + one.getOrganisationId() + '/' + one.getPartition() + '/' + one.getCoach() + '/'
                + now.toEpochMilli();
        forward(
                Topics.ORGANISATION,
                key,
                OrganisationRecord.newBuilder().setLoad(one).build(),
                id,
                now);
        meters.published("case-load");
    }

    /** Deletes the record of whether a coach can be reached from the log, in every partition. */
    void reachForgotten(String subject) {
        forward(Topics.ORGANISATION, key(subject, StaffKeys.REACH), null, new RecordHeaders());
    }

    /** Counts an urgent case about which nobody can be reached. */
    void nobodyTold() {
        meters.nobodyTold();
    }

    /** Deletes an invitation from the log. */
    void invitationOver(String organisationId, String invitationId) {
        forward(Topics.ORGANISATION, key(organisationId, invitationId), null, new RecordHeaders());
    }

    void decision(Decision decision, Instant now) {
        byte[] key = key(decision.getPersonId(), decision.getDecisionId());
        forward(Topics.DECISION, key, decision, decision.getDecisionId(), now);
        meters.decided(decision);
    }

    void outcome(ProximalOutcome outcome, Instant now) {
        String id = outcome.getDecisionId() + "/outcome/" + outcome.getOutcome().getRevision();
        forward(Topics.OUTCOME, key(outcome.getPersonId(), outcome.getDecisionId()), outcome, id, now);
        meters.published("outcome");
    }

    /** Deletes all decisions about this person from the log, and tells readers. */
    void decisionsErased(String personId, Iterable<String> decisionIds) {
        decisionsForgotten(personId, decisionIds);
        forward(Topics.DECISION, key(personId), null, new RecordHeaders());
        forward(Topics.OUTCOME, key(personId), null, new RecordHeaders());
    }

    /** Tells readers that these decisions and their outcomes are forgotten, and deletes them from the log. */
    void decisionsForgotten(String personId, Iterable<String> decisionIds) {
        for (Topic topic : List.of(Topics.DECISION, Topics.OUTCOME)) {
            decisionIds.forEach(id -> forward(topic, key(personId, id), null, new RecordHeaders()));
        }
    }

    /** Sets aside the decision that replaces one which a bug made impossible. */
    void deadLetter(Decision fault, int partition) {
        byte[] key = key(fault.getPersonId(), fault.getDecisionId());
        DeadLetter label =
                new DeadLetter("coaching-decision", Topics.DECISION.name(), partition, NO_OFFSET, Reason.FAULT);
        forward(Topics.DEAD_LETTER, key, fault.toByteArray(), label.headers());
    }

    void checkIn(CheckIn checkIn, Instant now) {
        String id = checkIn.getPersonId() + "/check-in/" + checkIn.getCheckInId() + '/' + checkIn.getCommandId();
        forward(Topics.CHECK_IN, key(checkIn.getPersonId(), checkIn.getCheckInId()), checkIn, id, now);
        meters.published("check-in");
    }

    /** Deletes all reports of this person, so many, from the log, and tells readers. */
    void checkInsErased(String personId, int count) {
        IntStream.rangeClosed(1, count).forEach(number -> checkInForgotten(personId, number));
        forward(Topics.CHECK_IN, key(personId), null, new RecordHeaders());
    }

    /** Tells readers that this check-in is forgotten, and deletes it from the log. */
    void checkInForgotten(String personId, int number) {
        forward(Topics.CHECK_IN, key(personId, Integer.toString(number)), null, new RecordHeaders());
    }

    void caseStands(Case one, Instant now) {
        String id = one.getPersonId() + "/case/" + one.getCaseId() + '/' + one.getRevision();
        CaseRecord record = CaseRecord.newBuilder().setCase(one).build();
        forward(Topics.CASE, key(one.getPersonId(), one.getCaseId()), record, id, now);
        meters.published("case");
    }

    void caseEvent(CaseEvent event, Instant now) {
        String entity = CASE_EVENT + event.getNumber();
        String id = event.getPersonId() + "/case/" + entity;
        CaseRecord record = CaseRecord.newBuilder().setEvent(event).build();
        forward(Topics.CASE, key(event.getPersonId(), entity), record, id, now);
    }

    /** Deletes all cases of this person, so many, and their events from the log, and tells readers. */
    void casesErased(String personId, int cases, int events) {
        IntStream.rangeClosed(1, cases)
                .mapToObj(Integer::toString)
                .forEach(id -> forward(Topics.CASE, key(personId, id), null, new RecordHeaders()));
        IntStream.rangeClosed(1, events)
                .mapToObj(number -> CASE_EVENT + number)
                .forEach(id -> forward(Topics.CASE, key(personId, id), null, new RecordHeaders()));
        forward(Topics.CASE, key(personId), null, new RecordHeaders());
    }

    /** Tells readers that this case is forgotten, and deletes it and its events from the log. */
    void caseForgotten(String personId, int number, List<Integer> events) {
        events.forEach(event -> forward(Topics.CASE, key(personId, CASE_EVENT + event), null, new RecordHeaders()));
        forward(Topics.CASE, key(personId, Integer.toString(number)), null, new RecordHeaders());
    }

    void result(CommandResult result, Instant now) {
        byte[] key = key(result.getPersonId(), result.getCommandId());
        forward(Topics.COMMAND_RESULT, key, result, result.getCommandId(), now);
        meters.published("command-result");
    }

    /** Deletes the result of that command. */
    void resultForgotten(String personId, String commandId) {
        forward(Topics.COMMAND_RESULT, key(personId, commandId), null, new RecordHeaders());
    }

    /** Deletes these days and findings from the log. */
    void forgotten(String personId, Published old) {
        old.days().forEach(day -> forward(Topics.DAY, key(personId, day.toString()), null, new RecordHeaders()));
        old.findings().forEach(finding -> forward(Topics.FINDING, key(personId, finding), null, new RecordHeaders()));
    }

    /**
     * Deletes the person, their plan, days and findings from the log, and tells readers.
     *
     * @param published everything published about the person's movement
     */
    void erased(String personId, Published published) {
        forgotten(personId, published);
        byte[] person = key(personId);
        forward(Topics.PERSON, person, null, new RecordHeaders());
        forward(Topics.PLAN, person, null, new RecordHeaders());
        forward(Topics.DAY, person, null, new RecordHeaders());
        forward(Topics.FINDING, person, null, new RecordHeaders());
        meters.published("erased");
    }

    /** Counts a due item that could not be handled. There is no record to set aside: its content is in the state. */
    void dueSetAside(DueTimes.Due due) {
        meters.dueSetAside(due.kind());
    }

    /** Sets the record aside unchanged. */
    void deadLetter(Record<byte[], byte[]> entry, RecordMetadata from, Reason reason) {
        DeadLetter label = new DeadLetter("coaching-topology", from.topic(), from.partition(), from.offset(), reason);
        forward(Topics.DEAD_LETTER, entry.key(), entry.value(), label.headers());
    }

    private static byte[] key(String personId) {
        return RecordKey.of(new PersonId(personId)).bytes();
    }

    private static byte[] key(String personId, String entity) {
        return RecordKey.of(new PersonId(personId), entity).bytes();
    }

    private void forward(Topic topic, byte[] key, MessageLite message, String id, Instant now) {
        forward(topic, key, message.toByteArray(), CloudEvent.headers(message, id, Service.COACHING, now));
    }

    private void forward(Topic topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        context.forward(new Record<>(key, new Outgoing(topic, value), context.currentSystemTimeMs(), headers));
    }
}
