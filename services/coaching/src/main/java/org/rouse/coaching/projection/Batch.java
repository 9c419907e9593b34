package org.rouse.coaching.projection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.alert.StaffKeys;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditKey;
import org.rouse.coaching.views.CaseNews;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.CommandResults;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.Organisations.InvitationKey;
import org.rouse.coaching.views.StretchChange;
import org.rouse.coaching.views.StretchView;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationRecord;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/**
 * The changes of the views from a few hundred records of the log, taken together: of a document written twice only the last state counts.
 */
final class Batch {

    /** The number of a check-in or a case. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The part after the person in the key of a stretch. */
    private static final Pattern STRETCH = Pattern.compile("\\|stretch\\|([0-9]{1,12})");

    final Map<String, Optional<Person>> people = new LinkedHashMap<>();
    final Map<String, CaseNews> cases = new LinkedHashMap<>();
    final Map<String, Organisation> organisations = new LinkedHashMap<>();
    final Map<InvitationKey, Optional<Invitation>> invitations = new LinkedHashMap<>();
    final Map<String, Optional<PersonPlan>> plans = new LinkedHashMap<>();
    final Map<CommandResults.Key, Optional<CommandResult>> commands = new LinkedHashMap<>();
    final Map<Days.Key, Optional<DayView>> days = new LinkedHashMap<>();
    final List<StretchChange> stretches = new ArrayList<>();
    final DecisionBatch decisions = new DecisionBatch();
    final TopicChanges<CheckIn, CheckIns.Key> checkIns =
            new TopicChanges<>(CheckIn::getPersonId, one -> new CheckIns.Key(one.getPersonId(), one.getCheckInId()));
    final Map<String, Optional<Links>> links = new LinkedHashMap<>();
    final Map<String, Optional<Channels>> channels = new LinkedHashMap<>();
    final List<AuditEntry> seen = new ArrayList<>();
    final List<AuditKey> unseen = new ArrayList<>();
    final Set<String> daysErased = new LinkedHashSet<>();
    final Set<String> stretchesErased = new LinkedHashSet<>();
    final List<Unusable> unusable = new ArrayList<>();

    /** The days with a new state. */
    List<DayView> daysKnown() {
        return days.values().stream().flatMap(Optional::stream).toList();
    }

    /** The days to be deleted. */
    List<Days.Key> daysForgotten() {
        return days.entrySet().stream()
                .filter(day -> day.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Adds the next record of the log. */
    void add(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() == null) {
            unusable.add(new Unusable(entry, Reason.NO_KEY));
            return;
        }
        Optional<RecordKey> key = RecordKey.read(entry.key());
        if (key.isEmpty()) {
            unusable.add(new Unusable(entry, Reason.NOT_A_KEY_OF_THIS_TOPIC));
            return;
        }
        String personId = key.get().person().value();
        try {
            if (entry.topic().equals(Topics.COMMAND_RESULT.name())) {
                command(entry, personId, key.get().entity());
            } else if (entry.topic().equals(Topics.ORGANISATION.name())) {
                organisation(key.get(), entry.value());
            } else if (entry.value() != null) {
                put(entry, key.get(), entry.value());
            } else if (key.get().entity().isEmpty()) {
                erase(entry.topic(), personId);
            } else if (entry.topic().equals(Topics.AUDIT.name())) {
                AuditKey.read(key.get())
                        .ifPresentOrElse(
                                this::forget, () -> unusable.add(new Unusable(entry, Reason.NOT_A_KEY_OF_THIS_TOPIC)));
            } else if (!forgets(entry.topic(), personId, key.get().entity().get())) {
                unusable.add(new Unusable(entry, Reason.NOT_A_KEY_OF_THIS_TOPIC));
            }
        } catch (InvalidProtocolBufferException e) {
            unusable.add(new Unusable(entry, Reason.NOT_A_MESSAGE_OF_THIS_TOPIC));
        }
    }

    private void command(ConsumerRecord<byte[], byte[]> entry, String personId, Optional<String> commandId)
            throws InvalidProtocolBufferException {
        if (commandId.isEmpty()) {
            unusable.add(new Unusable(entry, Reason.NOT_A_KEY_OF_THIS_TOPIC));
            return;
        }
        commands.put(
                new CommandResults.Key(personId, commandId.get()),
                entry.value() == null ? Optional.empty() : Optional.of(CommandResult.parseFrom(entry.value())));
    }

    /** The log has an organisation once for each partition: of several the newest counts. */
    private void organisation(RecordKey key, byte @Nullable [] value) throws InvalidProtocolBufferException {
        OrganisationRecord record =
                value == null ? OrganisationRecord.getDefaultInstance() : OrganisationRecord.parseFrom(value);
        key.entity()
                .filter(entity -> !StaffKeys.isOne(entity))
                .ifPresent(invitation -> invitations.put(
                        new InvitationKey(key.person().value(), invitation),
                        record.hasInvitation() ? Optional.of(record.getInvitation()) : Optional.empty()));
        if (record.hasOrganisation()) {
            organisations.merge(
                    record.getOrganisation().getOrganisationId(),
                    record.getOrganisation(),
                    (known, other) -> other.getRevision() > known.getRevision() ? other : known);
        }
    }

    private void forget(AuditKey old) {
        seen.removeIf(entry -> AuditKey.of(entry.audit()).equals(old));
        unseen.add(old);
    }

    private void erase(String topic, String personId) {
        if (topic.equals(Topics.PERSON.name())) {
            people.put(personId, Optional.empty());
        } else if (topic.equals(Topics.PLAN.name())) {
            plans.put(personId, Optional.empty());
        } else if (topic.equals(Topics.CASE.name())) {
            cases(personId).erase();
        } else if (topic.equals(Topics.LINK.name())) {
            links.put(personId, Optional.empty());
        } else if (topic.equals(Topics.CHANNEL.name())) {
            channels.put(personId, Optional.empty());
        } else if (topic.equals(Topics.DAY.name())) {
            days.keySet().removeIf(day -> day.personId().equals(personId));
            daysErased.add(personId);
        } else if (topic.equals(Topics.FINDING.name())) {
            stretches.removeIf(change -> change.personId().equals(personId));
            stretchesErased.add(personId);
        } else if (topic.equals(Topics.CHECK_IN.name())) {
            checkIns.erase(personId);
        } else if (decisions.reads(topic)) {
            decisions.erase(topic, personId);
        }
    }

    /**
     * Handles the tombstone of one entity, which the views of days, stretches, check-ins, cases and decisions delete. For other entities the
     * person's own tombstone follows, with the same effect.
     *
     * @return whether the key is valid for the topic
     */
    private boolean forgets(String topic, String personId, String entity) {
        if (topic.equals(Topics.DAY.name()) && isDate(entity)) {
            days.put(new Days.Key(personId, entity), Optional.empty());
            return true;
        }
        if (topic.equals(Topics.FINDING.name()) && entity.startsWith(personId + "|stretch|")) {
            Matcher stretch = STRETCH.matcher(entity.substring(personId.length()));
            return stretch.matches()
                    && stretches.add(StretchChange.forgotten(personId, Long.parseLong(stretch.group(1))));
        }
        if (topic.equals(Topics.CHECK_IN.name()) && NUMBER.matcher(entity).matches()) {
            checkIns.forget(new CheckIns.Key(personId, entity));
            return true;
        }
        if (topic.equals(Topics.CASE.name()) && NUMBER.matcher(entity).matches()) {
            cases(personId).forget(entity); // and what happened to it
            return true;
        }
        if (decisions.reads(topic)) {
            decisions.forget(topic, personId, entity);
            return true;
        }
        return !topic.equals(Topics.DAY.name()) && !topic.equals(Topics.CHECK_IN.name());
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void put(ConsumerRecord<byte[], byte[]> entry, RecordKey key, byte[] value)
            throws InvalidProtocolBufferException {
        String topic = entry.topic();
        String personId = key.person().value();
        if (topic.equals(Topics.PERSON.name())) {
            people.put(personId, Optional.of(Person.parseFrom(value)));
        } else if (topic.equals(Topics.PLAN.name())) {
            plans.put(personId, Optional.of(PersonPlan.parseFrom(value)));
        } else if (topic.equals(Topics.CASE.name())) {
            cases(personId).add(CaseRecord.parseFrom(value));
        } else if (topic.equals(Topics.LINK.name())) {
            links.put(personId, Optional.of(Links.parseFrom(value)));
        } else if (topic.equals(Topics.CHANNEL.name())) {
            channels.put(personId, Optional.of(Channels.parseFrom(value)));
        } else if (topic.equals(Topics.AUDIT.name())) {
            seen.add(AuditEntry.of(entry.partition(), entry.offset(), Audit.parseFrom(value)));
        } else if (topic.equals(Topics.DAY.name())) {
            DayView day = DayView.parseFrom(value);
            days.put(new Days.Key(personId, day.getLocalDate()), Optional.of(day));
        } else if (topic.equals(Topics.FINDING.name())) {
            add(personId, Finding.parseFrom(value));
        } else if (topic.equals(Topics.CHECK_IN.name())) {
            checkIn(entry, key, CheckIn.parseFrom(value));
        } else if (decisions.reads(topic)) {
            decisions.put(topic, key, value).ifPresent(reason -> unusable.add(new Unusable(entry, reason)));
        }
    }

    private void checkIn(ConsumerRecord<byte[], byte[]> entry, RecordKey key, CheckIn checkIn) {
        if (!key.person().value().equals(checkIn.getPersonId())) {
            unusable.add(new Unusable(entry, Reason.KEY_NAMES_ANOTHER_PERSON));
        } else if (!key.entity().equals(Optional.of(checkIn.getCheckInId()))
                || !NUMBER.matcher(checkIn.getCheckInId()).matches()) {
            unusable.add(new Unusable(entry, Reason.NOT_A_KEY_OF_THIS_TOPIC));
        } else {
            checkIns.put(checkIn);
        }
    }

    private CaseNews cases(String personId) {
        return cases.computeIfAbsent(personId, id -> new CaseNews());
    }

    private void add(String personId, Finding finding) {
        switch (finding.getWhatCase()) {
            case STRETCH -> {
                StretchView stretch = StretchView.of(finding.getStretch());
                boolean retracted = switch (finding.getStretch().getChange()) {
                    case STRETCH_CHANGE_RETRACTED -> true;
                    case STRETCH_CHANGE_OPENED,
                            STRETCH_CHANGE_EXTENDED,
                            STRETCH_CHANGE_CLOSED,
                            STRETCH_CHANGE_CENSORED,
                            STRETCH_CHANGE_CORRECTED,
                            STRETCH_CHANGE_UNSPECIFIED,
                            UNRECOGNIZED -> false;
                };
                stretches.add(new StretchChange(personId, stretch, retracted));
            }
            // The review API computes aerobic minutes from the days, for any date.
            case AEROBIC, WHAT_NOT_SET -> {}
        }
    }
}
