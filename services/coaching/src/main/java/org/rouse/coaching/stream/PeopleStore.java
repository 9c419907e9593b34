package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.coaching.alert.Round;
import org.rouse.coaching.alert.RoundCodec;
import org.rouse.coaching.alert.Share;
import org.rouse.coaching.alert.StaffKeys;
import org.rouse.coaching.cases.CaseCodec;
import org.rouse.coaching.cases.CaseCodec.Kept;
import org.rouse.coaching.checkin.CheckInCodec;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.command.Remembered;
import org.rouse.contracts.v1.CaseLoad;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.Reach;
import org.rouse.contracts.v1.SourcePriorities;

/**
 * Per person: {@code person 0 P}, the latest record, {@code person 0 N}, the newest minute of evidence, {@code person 0 T}, the order of
 * sources, {@code person 0 A}, while the past is decided anew, the UTC day before which that is still to be done, and {@code person 0 C},
 * the recently decided commands, each with id and time, and {@code person 0 K}, the state of their reports, and {@code person 0 L}, the
 * plan, {@code person 0 S}, the cases, and {@code person 0 H}, the latest times of their devices' reports; nothing else about their
 * connections is stored; and {@code person 0 Q number}, each check-in that can still be corrected. Beside them, under its own id,
 * {@code organisation 0 O}, the latest state of an organisation, and {@code organisation separator invitation 0 I}, an invitation of it;
 * {@code subject 0 W}, whether alerts to a coach or an admin arrive; {@code person 0 D}, their open cases' contribution to the counts of
 * their coaches, {@code organisation separator sum/ coach 0 E}, those counts in this partition, and
 * {@code organisation separator load/ partition/ coach 0 G}, all of them where the organisation is; and {@code separator A person}, the
 * alerts about a person's urgent cases, so that those can be found.
 */
final class PeopleStore {

    private static final byte PROFILE = 'P';
    private static final byte NEWEST = 'N';
    private static final byte TRUSTED = 'T';
    private static final byte ANEW = 'A';
    private static final byte COMMANDS = 'C';
    private static final byte REACHABLE = 'R';
    private static final byte CHECK_INS = 'K';
    private static final byte PLAN = 'L';
    private static final byte CASES = 'S';
    private static final byte HEARD = 'H';
    private static final byte RECENT = 'Q';
    private static final byte ORGANISATION = 'O';
    private static final byte INVITATION = 'I';
    private static final byte REACH = 'W';
    private static final byte ALERTS = 'A';
    private static final byte SHARE = 'D';
    private static final byte SUM = 'E';
    private static final byte LOAD = 'G';
    private static final String SUMS = "sum/";

    /** No id of a person or an organisation contains it. */
    static final char SEPARATOR = '\u001F';

    private final KeyValueStore<Bytes, byte[]> store;

    PeopleStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    Optional<Person> profile(String personId) {
        return stored(personId, PROFILE, Person.parser());
    }

    void profile(Person person, String personId) {
        store.put(key(personId, PROFILE), person.toByteArray());
    }

    /** The person's cases and signs, 4 kB at most; empty where there are none. */
    Kept cases(String personId) {
        byte[] stored = store.get(key(personId, CASES));
        return stored == null ? Kept.NOTHING : CaseCodec.decode(stored);
    }

    void cases(Kept kept, String personId) {
        store.put(key(personId, CASES), CaseCodec.encode(kept));
    }

    /** The plan in force and the proposed one: 1 kB usually, 12 kB at most. */
    Optional<PersonPlan> plan(String personId) {
        return stored(personId, PLAN, PersonPlan.parser());
    }

    void plan(PersonPlan plan, String personId) {
        store.put(key(personId, PLAN), plan.toByteArray());
    }

    /** The latest state of the organisation in this partition, 100 kB at most. */
    Optional<Organisation> organisation(String organisationId) {
        return stored(organisationId, ORGANISATION, Organisation.parser());
    }

    void organisation(Organisation organisation) {
        store.put(key(organisation.getOrganisationId(), ORGANISATION), organisation.toByteArray());
    }

    Optional<Invitation> invitation(String organisationId, String invitationId) {
        return stored(one(organisationId, invitationId), INVITATION, Invitation.parser());
    }

    void invitation(Invitation invitation) {
        store.put(
                key(one(invitation.getOrganisationId(), invitation.getInvitationId()), INVITATION),
                invitation.toByteArray());
    }

    void forgetInvitation(String organisationId, String invitationId) {
        store.delete(key(one(organisationId, invitationId), INVITATION));
    }

    /** Whether alerts to that coach or admin arrive; empty where none ever failed. */
    Optional<Reach> reach(String subject) {
        return stored(subject, REACH, Reach.parser());
    }

    void reach(Reach reach) {
        store.put(key(reach.getSubject(), REACH), reach.toByteArray());
    }

    void forgetReach(String subject) {
        store.delete(key(subject, REACH));
    }

    /** The alerts about the person's urgent cases. */
    List<Round> rounds(String personId) {
        byte[] stored = store.get(alerts(personId));
        return stored == null ? List.of() : RoundCodec.decode(stored);
    }

    void rounds(String personId, List<Round> rounds) {
        if (rounds.isEmpty()) {
            store.delete(alerts(personId));
        } else {
            store.put(alerts(personId), RoundCodec.encode(rounds));
        }
    }

    /** Everybody with alerts about urgent cases. */
    List<String> withRounds() {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                store.range(alerts(""), Bytes.wrap(new byte[] {SEPARATOR, ALERTS + 1}))) {
            all.forEachRemaining(entry -> found.add(new String(entry.key.get(), 2, entry.key.get().length - 2, UTF_8)));
        }
        return found;
    }

    /** The contribution of the person's open cases to the counts of their coaches. */
    Share share(String personId) {
        byte[] stored = store.get(key(personId, SHARE));
        return stored == null ? Share.NONE : Share.decode(stored);
    }

    void share(String personId, Share share) {
        if (share.equals(Share.NONE)) {
            store.delete(key(personId, SHARE));
        } else {
            store.put(key(personId, SHARE), share.encode());
        }
    }

    /** The open cases of this partition's people to whom that coach is assigned. */
    CaseLoad sum(String organisationId, String coach) {
        return stored(one(organisationId, SUMS + coach), SUM, CaseLoad.parser())
                .orElseGet(CaseLoad::getDefaultInstance);
    }

    void sum(CaseLoad sum) {
        put(key(one(sum.getOrganisationId(), SUMS + sum.getCoach()), SUM), sum);
    }

    /** Stores a partition's counts of an organisation, in the partition of the organisation. */
    void load(CaseLoad load) {
        put(key(one(load.getOrganisationId(), StaffKeys.load(load.getPartition(), load.getCoach())), LOAD), load);
    }

    /** All partitions' counts of the organisation. */
    List<CaseLoad> loads(String organisationId) {
        List<CaseLoad> found = new ArrayList<>();
        Bytes from = Bytes.wrap(one(organisationId, StaffKeys.LOAD).getBytes(UTF_8));
        try (KeyValueIterator<Bytes, byte[]> all = store.range(from, Bytes.increment(from))) {
            all.forEachRemaining(entry -> found.add(parsed(CaseLoad.parser(), entry.value)));
        }
        return found;
    }

    /** A count of zero is not stored. */
    private void put(Bytes key, CaseLoad load) {
        if (load.getPeople() == 0) {
            store.delete(key);
        } else {
            store.put(key, load.toByteArray());
        }
    }

    private static Bytes alerts(String personId) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2)
                .put((byte) SEPARATOR)
                .put(ALERTS)
                .put(person)
                .array());
    }

    /** The key of one of many, which no person's id equals. */
    static String one(String of, String entity) {
        return of + SEPARATOR + entity;
    }

    /** The sources that the person trusts; an empty message where they gave no order. */
    SourcePriorities priorities(String personId) {
        return stored(personId, TRUSTED, SourcePriorities.parser()).orElseGet(SourcePriorities::getDefaultInstance);
    }

    void priorities(SourcePriorities priorities, String personId) {
        store.put(key(personId, TRUSTED), priorities.toByteArray());
    }

    void forgetPriorities(String personId) {
        store.delete(key(personId, TRUSTED));
    }

    /** Whether the person has a usable channel. */
    boolean isReachable(String personId) {
        return store.get(key(personId, REACHABLE)) != null;
    }

    void reachable(String personId, boolean reachable) {
        if (reachable) {
            store.put(key(personId, REACHABLE), new byte[] {1});
        } else {
            store.delete(key(personId, REACHABLE));
        }
    }

    OptionalLong newestMinute(String personId) {
        return number(personId, NEWEST);
    }

    void newestMinute(String personId, long minute) {
        number(personId, NEWEST, minute);
    }

    /** The latest times of their devices' reports. */
    SyncGaps heard(String personId) {
        byte[] stored = store.get(key(personId, HEARD));
        return stored == null ? SyncGaps.NONE : SyncGaps.decode(stored);
    }

    void heard(SyncGaps gaps, String personId) {
        store.put(key(personId, HEARD), gaps.encode());
    }

    /** The UTC day before which the past still has to be decided anew; empty when that is done. */
    OptionalLong anewBefore(String personId) {
        return number(personId, ANEW);
    }

    void anewBefore(String personId, long utcDay) {
        number(personId, ANEW, utcDay);
    }

    void anewDone(String personId) {
        store.delete(key(personId, ANEW));
    }

    /** The recently decided commands of the person; they outlive an erasure, which is one of them. */
    Remembered commands(String personId) {
        byte[] stored = store.get(key(personId, COMMANDS));
        return stored == null ? Remembered.NONE : RememberedBytes.read(stored);
    }

    void commands(Remembered commands, String personId) {
        if (commands.commands().isEmpty()) {
            store.delete(key(personId, COMMANDS));
        } else {
            store.put(key(personId, COMMANDS), RememberedBytes.write(commands));
        }
    }

    /** The state of the person's reports; the empty state where there are none. */
    CheckInState checkIns(String personId) {
        byte[] stored = store.get(key(personId, CHECK_INS));
        return stored == null ? CheckInState.EMPTY : CheckInCodec.decode(stored);
    }

    void checkIns(CheckInState state, String personId) {
        store.put(key(personId, CHECK_INS), CheckInCodec.encode(state));
    }

    /** The check-in of that number in its current state; empty unless it is stored. */
    Optional<CheckIn> recent(String personId, int number) {
        byte[] stored = store.get(recentKey(personId, number));
        return stored == null ? Optional.empty() : Optional.of(parsed(CheckIn.parser(), stored));
    }

    void recent(CheckIn checkIn) {
        store.put(recentKey(checkIn.getPersonId(), Integer.parseInt(checkIn.getCheckInId())), checkIn.toByteArray());
    }

    void forgetRecent(String personId, int number) {
        store.delete(recentKey(personId, number));
    }

    /** The stored check-in of the lowest number. */
    Optional<CheckIn> oldestRecent(String personId) {
        try (KeyValueIterator<Bytes, byte[]> all = recents(personId)) {
            return all.hasNext() ? Optional.of(parsed(CheckIn.parser(), all.next().value)) : Optional.empty();
        }
    }

    private void forgetRecents(String personId) {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = recents(personId)) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    private KeyValueIterator<Bytes, byte[]> recents(String personId) {
        return store.range(recentKey(personId, 0), recentKey(personId, Integer.MAX_VALUE));
    }

    private static Bytes recentKey(String personId, int number) {
        byte[] one = key(personId, RECENT).get();
        return Bytes.wrap(ByteBuffer.allocate(one.length + Integer.BYTES)
                .put(one)
                .putInt(number)
                .array());
    }

    private OptionalLong number(String personId, byte kind) {
        byte[] stored = store.get(key(personId, kind));
        return stored == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(stored).getLong());
    }

    private void number(String personId, byte kind, long value) {
        store.put(
                key(personId, kind),
                ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    void erase(String personId) {
        store.delete(key(personId, PROFILE));
        store.delete(key(personId, PLAN));
        store.delete(key(personId, CASES));
        store.delete(key(personId, NEWEST));
        store.delete(key(personId, HEARD));
        store.delete(key(personId, CHECK_INS));
        forgetRecents(personId);
        rounds(personId, List.of());
        share(personId, Share.NONE);
        anewDone(personId);
        forgetPriorities(personId);
    }

    private <T> Optional<T> stored(String personId, byte kind, Parser<T> parser) {
        byte[] stored = store.get(key(personId, kind));
        return stored == null ? Optional.empty() : Optional.of(parsed(parser, stored));
    }

    private static <T> T parsed(Parser<T> parser, byte[] stored) {
        try {
            return parser.parseFrom(stored);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the people store holds bytes this service did not write", e);
        }
    }

    private static Bytes key(String personId, byte kind) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2)
                .put(person)
                .put((byte) 0)
                .put(kind)
                .array());
    }
}
