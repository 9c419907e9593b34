package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CorrectCheckIn;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.OffReason;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RemindNow;
import org.rouse.contracts.v1.ReminderOf;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.WriteMessage;

/**
 * A week of five people on one partition, from a seed. They sit, move, lie still at night, answer, snooze, say that it hurts, correct
 * check-ins and evidence, travel and change their minds. The reader reads records soon after they are published, except for short stalls,
 * after which decisions are put off.
 */
final class SimulatedWeek implements AutoCloseable {

    static final List<String> PEOPLE = List.of("ada", "bob", "cleo", "dora", "emil");

    /** The person whose device reports once an hour, some minutes late, and who has breaks planned. */
    private static final String HOURLY = "dora";

    /** The person who has a plan, and no device. */
    private static final String PLANNING = "emil";

    static final Instant BEGIN = Instant.parse("2026-11-16T04:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(7));

    private record Event(Instant at, long number, Runnable what) {}

    private record Waiting(Topic topic, byte[] key, byte[] value, Instant published) {}

    private final Rig rig;
    final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final List<Waiting> unread = new ArrayList<>();
    private final List<LoggedRecord> log = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private Instant now = BEGIN;
    private Instant stalledUntil = BEGIN;
    private long numbers;

    private SimulatedWeek(CoachingSettings settings, long seed) {
        rig = new Rig(settings, BEGIN);
        random = new Random(seed);
    }

    static SimulatedWeek of(CoachingSettings settings, long seed) {
        SimulatedWeek week = new SimulatedWeek(settings, seed);
        week.live();
        return week;
    }

    List<LoggedRecord> log() {
        return log;
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Decision> decisionsOf(String person) {
        return decisions.stream()
                .filter(one -> one.getPersonId().equals(person))
                .toList();
    }

    @Override
    public void close() {
        rig.close();
    }

    private void live() {
        plan();
        tickFrom(BEGIN);
        for (Event next = events.poll(); next != null && next.at().isBefore(END); next = events.poll()) {
            now = next.at();
            next.what().run();
        }
    }

    private void plan() {
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "UTC", "Europe/Berlin", "Europe/Berlin");
        for (int i = 0; i < PEOPLE.size(); i++) {
            String person = PEOPLE.get(i);
            boolean hourly = person.equals(HOURLY);
            edit(0, person, zones.get(i), hourly ? WeekWords.planned() : PromptSettings.getDefaultInstance());
            at(1, () -> channels(person, true));
            if (person.equals(PLANNING)) {
                at(2, () -> agree(person));
                continue;
            }
            new WeekLife(this, person, hourly).goOn(BEGIN.plus(Duration.ofMinutes(5)));
        }
        coach();
        at(30 * 60, () -> channels("bob", false));
        at(38 * 60, () -> channels("bob", true));
        long free = BEGIN.plus(Duration.ofHours(35)).toEpochMilli();
        edit(
                32 * 60,
                "ada",
                "",
                PromptSettings.newBuilder().setDoNotDisturbUntilMs(free).build());
        long later = BEGIN.plus(Duration.ofHours(64)).toEpochMilli();
        edit(
                57 * 60,
                "bob",
                "",
                PromptSettings.newBuilder().setDoNotDisturbUntilMs(later).build());
        edit(
                60 * 60,
                "ada",
                "",
                PromptSettings.newBuilder()
                        .setCoolDownMinutes(20)
                        .setDailyBudget(9)
                        .build());
        edit(
                84 * 60,
                "cleo",
                "Asia/Tokyo",
                PromptSettings.newBuilder().setQuietFromMinute(0).build());
        at(
                57 * 60 + 10,
                () -> warn(PLANNING, RedFlagTier.RED_FLAG_TIER_EMERGENCY)); // just after a coach's message went out
        at(130 * 60, () -> warn("cleo", RedFlagTier.RED_FLAG_TIER_TODAY));
        at(149 * 60, () -> answer("ada"));
        at(150 * 60, () -> correct("ada"));
    }

    private void answer(String person) {
        CheckIn answered = CheckIn.newBuilder()
                .setSafetyList(WeekWords.answers(Said.SAID_NO))
                .build();
        publish(Topics.COMMAND, person, by(person).setCheckIn(answered).build());
    }

    /** The number of corrections depends on the person's answers to prompts. */
    private void correct(String person) {
        int last = rig.checkIns().stream()
                .filter(one -> one.getPersonId().equals(person))
                .mapToInt(one -> Integer.parseInt(one.getCheckInId()))
                .max()
                .orElseThrow();
        publish(
                Topics.COMMAND,
                person,
                by(person)
                        .setCorrectCheckIn(CorrectCheckIn.newBuilder()
                                .setCheckInId(Integer.toString(last))
                                .setValues(CheckIn.newBuilder().setSafetyList(WeekWords.answers(Said.SAID_YES))))
                        .build());
    }

    private void warn(String person, RedFlagTier tier) {
        publish(
                Topics.COMMAND,
                person,
                by(person)
                        .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(tier))
                        .build());
    }

    /** Coaches write and remind, by day and by night. */
    private void coach() {
        for (int hour : List.of(6, 28, 57, 90)) {
            for (String person : PEOPLE) {
                at(
                        hour * 60 + 7,
                        () -> publish(
                                Topics.COMMAND,
                                person,
                                coachOf(person)
                                        .setWriteMessage(
                                                WriteMessage.newBuilder().setText("How is it going?"))
                                        .build()));
                for (ReminderOf of : List.of(
                        ReminderOf.REMINDER_OF_CHECK_IN,
                        ReminderOf.REMINDER_OF_SESSION,
                        ReminderOf.REMINDER_OF_BREAK)) {
                    at(
                            hour * 60 + 125 * of.getNumber(),
                            () -> publish(
                                    Topics.COMMAND,
                                    person,
                                    coachOf(person)
                                            .setRemindNow(RemindNow.newBuilder().setOf(of))
                                            .build()));
                }
            }
        }
    }

    /** Agrees on a plan of exercise that a provider has cleared. */
    private void agree(String person) {
        publish(
                Topics.COMMAND,
                person,
                coachOf(person)
                        .setEditProfile(EditProfile.newBuilder()
                                .setClearance(CohortWords.examination(LocalDate.parse("2026-11-01"))))
                        .build());
        publish(
                Topics.COMMAND,
                person,
                coachOf(person).setProposePlan(WeekWords.core()).build());
        publish(
                Topics.COMMAND,
                person,
                coachOf(person).setApprovePlan(ApprovePlan.getDefaultInstance()).build());
    }

    private Command.Builder coachOf(String person) {
        return by(person).setActor("grace").setScope("coach");
    }

    private void at(int minutes, Runnable what) {
        at(BEGIN.plus(Duration.ofMinutes(minutes)).plusMillis(137), what);
    }

    void at(Instant instant, Runnable what) {
        events.add(new Event(instant, numbers++, what));
    }

    private void tickFrom(Instant instant) {
        at(instant, () -> {
            if (!now.isBefore(stalledUntil)) {
                read();
                rig.moveTo(now);
                decided();
                if (random.nextInt(150) == 0) {
                    stalledUntil = now.plusSeconds(20 + random.nextInt(30));
                }
            }
            tickFrom(instant.plusMillis(10_000 + random.nextInt(30_000)));
        });
    }

    private void edit(int minutes, String person, String zone, PromptSettings prompts) {
        at(minutes, () -> {
            EditProfile.Builder edit = EditProfile.newBuilder()
                    .setZone(zone)
                    .addNames("prompts")
                    .setValues(Person.newBuilder().setPersonId(person).setPrompts(prompts));
            Command.Builder command = by(person).setEditProfile(edit);
            if (minutes == 0) {
                command.setIssuedAtMs(now.minus(Duration.ofDays(7)).toEpochMilli()); // known long enough for draws
            }
            publish(Topics.COMMAND, person, command.build());
        });
    }

    private Command.Builder by(String person) {
        return Command.newBuilder()
                .setCommandId(new UUID(1, ++numbers).toString())
                .setPersonId(person)
                .setActor(person)
                .setScope("person")
                .setIssuedAtMs(now.toEpochMilli());
    }

    private void channels(String person, boolean usable) {
        Channel.Builder channel = Channel.newBuilder().setId("hook");
        if (!usable) {
            channel.setOff(ChannelOff.newBuilder().setReason(OffReason.OFF_REASON_PAUSED));
        }
        publish(
                Topics.CHANNEL,
                person,
                Channels.newBuilder().setPersonId(person).addChannels(channel).build());
    }

    private void answer(Decision sent) {
        ReceiptState state = switch (random.nextInt(8)) {
            case 0, 1 -> ReceiptState.RECEIPT_STATE_SNOOZED;
            case 2 -> ReceiptState.RECEIPT_STATE_DISMISSED;
            case 3 -> ReceiptState.RECEIPT_STATE_DONE;
            case 4 -> ReceiptState.RECEIPT_STATE_OPENED;
            case 5 -> ReceiptState.RECEIPT_STATE_EXPIRED;
            default -> ReceiptState.RECEIPT_STATE_DELIVERED;
        };
        boolean hurts = state == ReceiptState.RECEIPT_STATE_DISMISSED && random.nextInt(3) == 0;
        at(now.plusMillis(20_000 + random.nextInt(200_000)), () -> {
            Receipt receipt = Receipt.newBuilder()
                    .setPersonId(sent.getPersonId())
                    .setPromptId(sent.getDecisionId())
                    .setState(state)
                    .setDetail(hurts ? "hurts" : "")
                    .setAtMs(now.toEpochMilli())
                    .build();
            byte[] key = RecordKey.of(new PersonId(sent.getPersonId()), sent.getDecisionId() + "/" + ++numbers)
                    .bytes();
            publish(Topics.RECEIPT, key, receipt);
        });
    }

    /** Sends evidence that has arrived by now. */
    void send(String person, Evidence evidence) {
        publish(
                Topics.ACTIVITY,
                person,
                evidence.toBuilder().setReceivedAtMs(now.toEpochMilli()).build());
    }

    private void publish(Topic topic, String person, MessageLite message) {
        publish(topic, person.getBytes(UTF_8), message);
    }

    private void publish(Topic topic, byte[] key, MessageLite message) {
        unread.add(new Waiting(topic, key, message.toByteArray(), now));
        at(now.plusMillis(3 + random.nextInt(700)), () -> {
            if (!now.isBefore(stalledUntil)) {
                read();
            }
        });
    }

    /** Reads the published records in the order in which a task does: evidence last. */
    private void read() {
        if (unread.isEmpty()) {
            return;
        }
        rig.moveTo(now); // timers fire every second, so everything that was due before is done
        decided();
        unread.sort(Comparator.comparing(one -> one.topic().equals(Topics.ACTIVITY)));
        for (Waiting next : List.copyOf(unread)) {
            rig.setClock(now);
            long offset = offsets.merge(next.topic().name(), 1L, Long::sum) - 1;
            log.add(new LoggedRecord(next.topic().name(), offset, next.published(), next.key(), next.value()));
            rig.published(Duration.between(next.published(), now), next.topic(), next.key(), next.value());
            now = now.plusMillis(random.nextInt(3));
            decided();
        }
        unread.clear();
    }

    private void decided() {
        for (var entry : rig.read(Topics.DECISION)) {
            Decision decision = Rig.parsed(Decision.parser(), entry.value());
            decisions.add(decision);
            if (decision.hasSend()) {
                answer(decision);
            }
        }
    }
}
