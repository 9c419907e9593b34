package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.stream.CohortLife.Trait;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RecordExamination;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.StateReport;

/**
 * People together with the topology, in steps of five minutes from a seed, over weeks in which the clocks change in New York and in Berlin.
 * The traits of each person, and the cases that a coach has to look at because of them, are fixed before the first step.
 */
final class SimulatedCohort implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2027-03-07T23:00:00Z"); // Monday in Berlin

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int CORE_MINUTES = 15;
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Europe/Berlin", "Asia/Tokyo");
    private static final List<String> LIKED = List.of("walking", "stair-climbing", "stretching");

    /** The traits of twenty people. */
    private static final List<Set<Trait>> TWENTY = List.of(
            EnumSet.of(Trait.RESPONDS),
            EnumSet.of(Trait.RESPONDS, Trait.WANTS_DAYS),
            EnumSet.of(Trait.RESPONDS, Trait.PLANS_BREAKS),
            EnumSet.of(Trait.RESPONDS, Trait.TRAVELS),
            EnumSet.of(Trait.RESPONDS, Trait.PLANNED),
            EnumSet.of(Trait.RESPONDS, Trait.EVERY_30, Trait.PLANS_BREAKS),
            EnumSet.of(Trait.RESPONDS, Trait.PLANNED, Trait.RECORDED),
            EnumSet.of(Trait.RESPONDS),
            EnumSet.of(Trait.RESPONDS),
            EnumSet.of(Trait.IGNORES),
            EnumSet.of(Trait.IGNORES),
            EnumSet.of(Trait.RESPONDS, Trait.EVERY_15),
            EnumSet.of(Trait.EVERY_15, Trait.TRAVELS),
            EnumSet.of(Trait.EVERY_60, Trait.PLANS_BREAKS),
            EnumSet.of(Trait.EVERY_60, Trait.FLARES, Trait.SITS_BY_HABIT, Trait.WANTS_DAYS),
            EnumSet.of(Trait.RESPONDS, Trait.FLARES),
            EnumSet.of(Trait.RESPONDS, Trait.WARNED),
            EnumSet.of(Trait.FALSE_ALARM, Trait.PAINED),
            EnumSet.of(Trait.FALLS_SILENT, Trait.UNLINKED),
            EnumSet.of(Trait.BARE_WRIST, Trait.UNCLEARED));

    private record Later(Instant at, long order, Runnable what) {}

    private final Rig rig = new Rig(TestSettings.with(), BEGIN);
    private final CohortLog log = new CohortLog();
    private final Map<String, CohortLife> people = new LinkedHashMap<>();
    private final Map<String, Long> toldTo = new LinkedHashMap<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparing(Later::at).thenComparingLong(Later::order));
    private Instant now = BEGIN;
    private long order;

    SimulatedCohort(int size, long seed) {
        Random seeds = new Random(seed);
        for (int i = 0; i < size; i++) {
            CohortLife one = new CohortLife(
                    "p" + i,
                    seeds.nextLong(),
                    ZoneId.of(ZONES.get(i % ZONES.size())),
                    TWENTY.get(i % TWENTY.size()),
                    BEGIN);
            people.put(one.id, one);
            log.people.put(one.id, one);
            enrol(one);
            plan(one, i);
        }
    }

    /** Lives that many weeks, and then answers the log of all of them. */
    CohortLog live(int weeks) {
        Instant end = now.plus(Duration.ofDays(7L * weeks));
        while (now.isBefore(end)) {
            now = now.plus(STEP);
            rig.moveTo(now);
            hear();
            while (!later.isEmpty() && !later.peek().at().isAfter(now)) {
                later.poll().what().run();
                hear();
            }
            people.values().forEach(this::upload);
            hear();
        }
        return log;
    }

    Rig rig() {
        return rig;
    }

    /** The activity that a person likes best, and would do. */
    static String liked(String person) {
        return LIKED.get(Integer.parseInt(person.substring(1)) % LIKED.size());
    }

    @Override
    public void close() {
        rig.close();
    }

    private void upload(CohortLife one) {
        long first = toldTo.getOrDefault(one.id, BEGIN.getEpochSecond() / 60);
        String minutes = one.until(now);
        if (minutes.isEmpty()) {
            return;
        }
        toldTo.put(one.id, first + minutes.length());
        log.add(new Entry.Told(now, one.id, first, minutes));
        rig.evidence(CohortLife.evidence(one.id, first, minutes, now));
    }

    private void enrol(CohortLife one) {
        EditProfile.Builder edit = EditProfile.newBuilder().setZone(one.zone().getId());
        if (!one.is(Trait.UNCLEARED)) {
            edit.setClearance(
                    CohortWords.examination(LocalDate.ofInstant(BEGIN.minus(Duration.ofDays(7)), one.zone())));
        }
        rig.command(by(one, "coach", BEGIN.minus(Duration.ofDays(7)))
                .setEditProfile(edit)
                .build());
        rig.channels(one.id, true);
        wish(one);
        log.add(new Entry.Lives(BEGIN, one.id, one.zone()));
        if (!one.is(Trait.UNCLEARED)) {
            log.add(new Entry.Examined(BEGIN, one.id));
        }
        hear();
    }

    private void wish(CohortLife one) {
        List<LocalTime> breaks = one.is(Trait.PLANS_BREAKS) ? CohortWords.BREAKS : List.of();
        boolean planned = one.is(Trait.PLANS_BREAKS) || one.is(Trait.SITS_BY_HABIT);
        if (planned || one.is(Trait.WANTS_DAYS)) {
            rig.command(by(one, "person", now)
                    .setEditProfile(CohortWords.wishes(planned, breaks, one.is(Trait.WANTS_DAYS)))
                    .build());
            log.add(new Entry.Wishes(now, one.id, planned, breaks, one.is(Trait.WANTS_DAYS)));
        }
    }

    private void plan(CohortLife one, int number) {
        for (int week = 0; ; week++) {
            if (week == 12) {
                break;
            }
            at(one, 7 * week + 3, 19, () -> answerList(one, "", Said.SAID_NO));
        }
        if (one.is(Trait.TRAVELS)) {
            ZoneId home = one.zone();
            at(one, 9, 9, () -> live(one, ZoneId.of("America/New_York")));
            at(one, 16, 9, () -> live(one, home));
        }
        if (one.is(Trait.FLARES)) {
            at(one, 8, 10, () -> flare(one, true));
            at(one, 12, 10, () -> flare(one, false));
            at(one, 18, 10, () -> {
                flare(one, true);
                need(one, CaseKind.CASE_KIND_FLARE);
            });
            at(one, 22, 10, () -> flare(one, false));
        }
        if (one.is(Trait.WARNED)) {
            List<String> items = List.of("A1", "B1", "B2", "C1");
            String item = items.get(number / TWENTY.size() % items.size());
            at(one, 9, 11, () -> sign(one, item, Said.SAID_YES));
            at(one, 14, 11, () -> examined(one));
        }
        if (one.is(Trait.FALSE_ALARM)) {
            at(one, 12, 15, () -> sign(one, "A2", Said.SAID_NOT_SURE));
            at(one, 14, 15, () -> examined(one));
        }
        if (one.is(Trait.FALLS_SILENT)) {
            at(one, 10, 9, () -> {
                one.silentUntil(now.plus(Duration.ofHours(60)));
            });
            at(one, 12, 9, () -> need(one, CaseKind.CASE_KIND_DATA_SILENT));
        }
        if (one.is(Trait.UNLINKED)) {
            at(one, 5, 12, () -> link(one, AccountState.ACCOUNT_STATE_TO_BE_RELINKED));
            at(one, 6, 12, () -> link(one, AccountState.ACCOUNT_STATE_LINKED));
        }
        if (one.is(Trait.BARE_WRIST)) {
            at(one, 5, 19, () -> need(one, CaseKind.CASE_KIND_WATCH_NOT_WORN));
        }
        if (one.is(Trait.UNCLEARED)) {
            at(one, 4, 0, () -> need(one, CaseKind.CASE_KIND_CLEARANCE_PENDING));
        }
        if (one.is(Trait.PAINED)) {
            at(one, 6, 18, () -> pained(one));
        }
        if (one.is(Trait.PLANNED)) {
            at(one, 0, 0, () -> agree(one));
            at(one, 14, 1, () -> need(one, CaseKind.CASE_KIND_PLAN_FINISHED));
        }
        if (one.is(Trait.RECORDED)) {
            for (int day : List.of(0, 2, 4, 7, 11)) { // not on the second Wednesday
                at(one, day, 13, () -> doCore(one));
            }
        }
    }

    private void live(CohortLife one, ZoneId there) {
        one.moveTo(there);
        log.add(new Entry.Lives(now, one.id, there));
        rig.command(by(one, "person", now)
                .setEditProfile(EditProfile.newBuilder().setZone(there.getId()))
                .build());
    }

    private void flare(CohortLife one, boolean is) {
        log.add(new Entry.Flare(now, one.id, !is));
        rig.command(by(one, "person", now)
                .setCheckIn(
                        CheckIn.newBuilder().setReport(StateReport.newBuilder().setFlare(is)))
                .build());
    }

    private void sign(CohortLife one, String item, Said said) {
        log.add(new Entry.Signed(now, one.id, CohortWords.tier(item)));
        need(one, CaseKind.CASE_KIND_RED_FLAG);
        answerList(one, item, said);
    }

    /** The person answers all items with no, except one. */
    private void answerList(CohortLife one, String item, Said said) {
        var list = CohortWords.safetyList(item, said, LocalDate.ofInstant(now, one.zone()));
        rig.command(by(one, "person", now)
                .setCheckIn(CheckIn.newBuilder().setSafetyList(list))
                .build());
    }

    private void examined(CohortLife one) {
        log.add(new Entry.Examined(now, one.id));
        rig.command(by(one, "coach", now)
                .setRecordExamination(RecordExamination.newBuilder()
                        .setExamination(CohortWords.examination(LocalDate.ofInstant(now, one.zone()))))
                .build());
    }

    private void link(CohortLife one, AccountState state) {
        if (state == AccountState.ACCOUNT_STATE_TO_BE_RELINKED) {
            need(one, CaseKind.CASE_KIND_CONNECTOR_BROKEN);
        }
        rig.connected(Links.newBuilder()
                .setPersonId(one.id)
                .addAccounts(LinkedAccount.newBuilder().setProvider("polar").setState(state))
                .build());
    }

    private void pained(CohortLife one) {
        need(one, CaseKind.CASE_KIND_PAIN_AT_EXERCISE);
        rig.command(by(one, "person", now)
                .setCheckIn(CheckIn.newBuilder().setSession(CohortWords.brokenOff(now.minus(Duration.ofHours(1)))))
                .build());
    }

    private void agree(CohortLife one) {
        LocalDate monday = LocalDate.of(2027, 3, 8);
        log.add(new Entry.Agreed(now, one.id, monday, monday.plusWeeks(2)));
        rig.command(
                by(one, "coach", now).setProposePlan(CohortWords.plan(monday)).build());
        rig.command(by(one, "person", now)
                .setApprovePlan(ApprovePlan.getDefaultInstance())
                .build());
    }

    /** The person is up for a quarter of an hour, and the watch reports it soon after. */
    private void doCore(CohortLife one) {
        Instant start = now;
        long first = start.getEpochSecond() / 60;
        one.getUp(first, CORE_MINUTES);
        at(now.plus(Duration.ofMinutes(CORE_MINUTES + 5L)), () -> {
            log.add(new Entry.Recorded(now, one.id, start));
            rig.evidence(CohortLife.core(one.id, first, CORE_MINUTES, now));
        });
    }

    private void need(CohortLife one, CaseKind kind) {
        log.add(new Entry.Needs(now, one.id, kind));
    }

    private Command.Builder by(CohortLife one, String scope, Instant at) {
        return rig.by(one.id)
                .setActor(scope.equals("person") ? one.id : "grace")
                .setScope(scope)
                .setIssuedAtMs(at.toEpochMilli());
    }

    private void at(CohortLife one, int day, int hour, Runnable what) {
        at(
                LocalDate.of(2027, 3, 8)
                        .plusDays(day)
                        .atTime(LocalTime.of(hour, 0))
                        .atZone(one.zone())
                        .toInstant(),
                what);
    }

    private void at(Instant instant, Runnable what) {
        later.add(new Later(instant, order++, what));
    }

    private void hear() {
        for (Decision decision : rig.decisions()) {
            log.add(new Entry.Decided(
                    Instant.ofEpochMilli(decision.getDecidedAtMs()), decision.getPersonId(), decision));
            if (decision.hasSend()) {
                receive(Objects.requireNonNull(people.get(decision.getPersonId())), decision);
            }
        }
        rig.outcomes().forEach(outcome -> log.add(new Entry.Followed(now, outcome.getPersonId(), outcome)));
        for (CaseRecord one : cases()) {
            if (one.hasCase()) {
                log.add(new Entry.CaseStands(now, one.getCase().getPersonId(), one.getCase()));
            }
        }
    }

    private List<CaseRecord> cases() {
        return rig.read(Topics.CASE).stream()
                .map(entry -> Rig.parsed(CaseRecord.parser(), entry.value()))
                .toList();
    }

    /** A prompt arrives; the person's response depends on their traits, and on the suggested activity. */
    private void receive(CohortLife one, Decision decision) {
        String id = decision.getDecisionId();
        at(now, () -> receipt(one, id, ReceiptState.RECEIPT_STATE_ACCEPTED, ""));
        if (decision.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE) {
            return;
        }
        long minute = now.getEpochSecond() / 60;
        if (one.is(Trait.IGNORES)) {
            one.stay(minute + 12);
            return;
        }
        boolean likes = decision.getConsideredCount() > 0
                && decision.getConsidered(0).getActivity().equals(liked(one.id));
        int chance = !one.is(Trait.RESPONDS) ? 30 : likes ? 85 : 10;
        int luck = one.draw(100);
        if (luck < chance) {
            one.getUp(minute + 1 + one.draw(8), 2 + one.draw(3));
            if (one.draw(2) == 0) {
                answer(one, id, ReceiptState.RECEIPT_STATE_DONE);
            }
        } else if (luck < chance + 4) {
            answer(one, id, ReceiptState.RECEIPT_STATE_DISMISSED);
        }
    }

    private void answer(CohortLife one, String id, ReceiptState state) {
        at(now.plus(STEP), () -> {
            log.add(new Entry.Answered(now, one.id, id, state == ReceiptState.RECEIPT_STATE_DISMISSED));
            receipt(one, id, state, "");
        });
    }

    private void receipt(CohortLife one, String id, ReceiptState state, String detail) {
        rig.receipt(Receipt.newBuilder()
                .setPersonId(one.id)
                .setPromptId(id)
                .setState(state)
                .setDetail(detail)
                .setAtMs(now.toEpochMilli())
                .build());
    }
}
