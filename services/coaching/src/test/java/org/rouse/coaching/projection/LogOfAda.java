package org.rouse.coaching.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.OrganisationRecord;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;

/** Makes the records of the log that tests of the projection read, one offset after the other; of ada, where nobody else is named. */
final class LogOfAda {

    private long offset;

    ConsumerRecord<byte[], byte[]> person(String id, String organisation) {
        return new ConsumerRecord<>(
                Topics.PERSON.name(),
                0,
                offset++,
                id.getBytes(UTF_8),
                Person.newBuilder()
                        .setPersonId(id)
                        .setOrganisationId(organisation)
                        .build()
                        .toByteArray());
    }

    ConsumerRecord<byte[], byte[]> invitation(Invitation one) {
        return new ConsumerRecord<>(
                Topics.ORGANISATION.name(),
                0,
                offset++,
                (one.getOrganisationId() + '\u001F' + one.getInvitationId()).getBytes(UTF_8),
                OrganisationRecord.newBuilder().setInvitation(one).build().toByteArray());
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    ConsumerRecord<byte[], byte[]> forgotten(String organisation, String invitation) {
        byte[] key = (organisation + '\u001F' + invitation).getBytes(UTF_8);
        return new ConsumerRecord<>(Topics.ORGANISATION.name(), 0, offset++, key, null);
    }

    ConsumerRecord<byte[], byte[]> finding(long first, int minutes, StretchChange change) {
        return record(
                Topics.FINDING,
                Finding.newBuilder()
                        .setPersonId("ada")
                        .setRevision(offset)
                        .setStretch(StretchFinding.newBuilder()
                                .setChange(change)
                                .setFirstMinute(first)
                                .setLastMinute(first + minutes - 1)
                                .setEnd(StretchEnd.STRETCH_END_BREAK))
                        .build()
                        .toByteArray());
    }

    ConsumerRecord<byte[], byte[]> checkIn(int number) {
        String id = Integer.toString(number);
        return Told.record(
                Topics.CHECK_IN,
                "ada",
                id,
                CheckIn.newBuilder().setPersonId("ada").setCheckInId(id).build());
    }

    ConsumerRecord<byte[], byte[]> oneCase(String id) {
        return Told.record(
                Topics.CASE,
                "ada",
                id,
                CaseRecord.newBuilder()
                        .setCase(Case.newBuilder().setPersonId("ada").setCaseId(id))
                        .build());
    }

    ConsumerRecord<byte[], byte[]> happened(String id, int number) {
        return Told.record(
                Topics.CASE,
                "ada",
                "event/" + number,
                CaseRecord.newBuilder()
                        .setEvent(CaseEvent.newBuilder()
                                .setPersonId("ada")
                                .setCaseId(id)
                                .setNumber(number))
                        .build());
    }

    ConsumerRecord<byte[], byte[]> day(String date) {
        return new ConsumerRecord<>(
                Topics.DAY.name(),
                0,
                offset++,
                ("ada\u001F" + date).getBytes(UTF_8),
                DayView.newBuilder()
                        .setPersonId("ada")
                        .setLocalDate(date)
                        .build()
                        .toByteArray());
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    ConsumerRecord<byte[], byte[]> forgotten(Topic topic, String entity) {
        return new ConsumerRecord<>(topic.name(), 0, offset++, ("ada\u001F" + entity).getBytes(UTF_8), null);
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    ConsumerRecord<byte[], byte[]> record(Topic topic, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic.name(), 0, offset++, "ada".getBytes(UTF_8), value);
    }
}
