package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.stream.CohortLife.Trait;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseStatus;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RedFlagTier;

/**
 * Simulated people through the topology, and the rules that have to hold for all of them. The gate runs one group of twenty for four weeks;
 * {@code rouse.cohort.groups}, {@code rouse.cohort.weeks} and {@code rouse.cohort.seed} change that. Each group is finished before the next
 * begins, because the logs of hundreds of people over months would fill the memory.
 */
@ParameterizedClass
@MethodSource("seeds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedCohortTest {

    private static final int PEOPLE = 20;
    private static final int GROUPS = Integer.getInteger("rouse.cohort.groups", 1);
    private static final int WEEKS = Integer.getInteger("rouse.cohort.weeks", 4);
    private static final long SEED = Long.getLong("rouse.cohort.seed", 1L);
    private static final int MINUTES_OF_WEEK = 7 * 24 * 60;

    /** In a week with fewer prompts, a half is too small a number to tell chance from habit. */
    private static final int ENOUGH_PROMPTS = 14;

    private static final int LONG = 20;

    @Parameter
    private long seed;

    @SuppressWarnings("NullAway.Init") // before each group
    private SimulatedCohort cohort;

    private CohortLog log = new CohortLog();
    private Map<String, Integer> halfway = Map.of();

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + GROUPS);
    }

    @BeforeParameterizedClassInvocation
    void live() {
        cohort = new SimulatedCohort(PEOPLE, seed);
        cohort.live(WEEKS / 2);
        halfway = largest();
        log = cohort.live(WEEKS - WEEKS / 2);
    }

    @AfterParameterizedClassInvocation
    void close() {
        cohort.close();
    }

    @Test
    void shouldBreakNoRule() {
        assertThat(LogReplay.broken(log)).isEmpty();
        assertThat(sent(person -> true)).hasSizeGreaterThan(10 * PEOPLE * WEEKS);
    }

    /** Breaks that are planned and days that are summed up: sent and held back, each for those who asked for it, at its time. */
    @Test
    void shouldBreakNoRuleByTheCalendar() {
        assertThat(CalendarReplay.broken(log)).isEmpty();
        for (PromptKind kind : List.of(PromptKind.PROMPT_KIND_PLANNED_BREAK, PromptKind.PROMPT_KIND_SUMMARY)) {
            assertThat(log.all(Entry.Decided.class))
                    .filteredOn(one -> one.decision().getKind() == kind)
                    .filteredOn(one -> one.decision().hasSend())
                    .as("%s", kind)
                    .hasSizeGreaterThan(5 * WEEKS);
        }
        assertThat(log.all(Entry.Decided.class))
                .extracting(one -> one.decision().getWithhold().getReason())
                .contains("seen-live");
    }

    /** A person whose watch records workouts is asked for the one session that they left out, and for no other. */
    @Test
    void shouldAskForNoSessionThatAWatchRecorded() {
        assertThat(SessionReplay.broken(log)).isEmpty();
        List<Entry.Decided> due = log.all(Entry.Decided.class).stream()
                .filter(one -> one.decision().getKind() == PromptKind.PROMPT_KIND_SESSION)
                .toList();

        assertThat(due)
                .filteredOn(one -> life(one.person()).is(Trait.RECORDED))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.decision().getLocalDate()).isEqualTo("2027-03-17");
                    assertThat(one.decision().getSession().getRecorded()).isOne();
                });
        assertThat(due).hasSizeGreaterThan(4 * PEOPLE / 20);
    }

    /** Devices that report hourly at night and half-hourly by day count as live from the second day on, in the morning too. */
    @Test
    void shouldTakeWhoTellsHourlyAtNightForWhoTheyAreByDay() {
        assertThat(log.all(Entry.Decided.class))
                .filteredOn(one -> life(one.person()).is(Trait.EVERY_30))
                .filteredOn(one -> one.decision().getKind() == PromptKind.PROMPT_KIND_PLANNED_BREAK)
                .filteredOn(one -> one.at().isAfter(SimulatedCohort.BEGIN.plus(Duration.ofDays(2))))
                .hasSizeGreaterThan(5 * WEEKS)
                .noneMatch(one -> one.decision().hasSend());
    }

    @Test
    void shouldFindWhatIsPlanted() {
        List<Entry.Needs> needs = log.all(Entry.Needs.class);
        List<Entry.Needs> missed = needs.stream().filter(need -> !isFound(need)).toList();

        assertThat(needs).hasSizeGreaterThanOrEqualTo(PEOPLE / 2);
        assertThat(missed.size()).as("of %s missed %s", needs.size(), missed).isLessThanOrEqualTo(needs.size() / 100);
    }

    /** Advice goes out in the step that takes the sign, whatever the hour, and again for no lesser sign. */
    @Test
    void shouldTellWhoHasASignInTheStepThatTakesIt() {
        List<Entry.Signed> signs = log.all(Entry.Signed.class);

        assertThat(signs).hasSizeGreaterThanOrEqualTo(PEOPLE / 20 * 2);
        assertThat(signs)
                .allSatisfy(sign -> assertThat(log.all(Entry.Decided.class))
                        .as("%s", sign)
                        .anyMatch(one -> one.person().equals(sign.person())
                                && one.at().equals(sign.at())
                                && one.decision().hasSend()
                                && one.decision().getKind() == PromptKind.PROMPT_KIND_SEEK_CARE
                                && one.decision().getRedFlag().getTier() == sign.tier()));
    }

    @Test
    void shouldSayNothingToMoveToWhoHasToBeSeen() {
        List<String> rests = log.all(Entry.Signed.class).stream()
                .filter(sign -> sign.tier() != RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER)
                .map(Entry.Signed::person)
                .toList();

        assertThat(rests).isNotEmpty();
        assertThat(log.all(Entry.Decided.class))
                .filteredOn(
                        one -> rests.contains(one.person()) && one.decision().hasWithhold())
                .extracting(one -> one.decision().getWithhold().getReason())
                .contains("red-flag");
    }

    /** The number of cases a coach has to look at, per person and week. */
    @Test
    void shouldAskCoachesForAtMostOneLookInTwoWeeksOfAPerson() {
        Map<String, CaseStatus> before = new HashMap<>();
        int opened = 0;
        for (Entry.CaseStands one : log.all(Entry.CaseStands.class)) {
            CaseStatus now = one.stands().getStatus();
            CaseStatus was = before.put(one.person() + ' ' + one.stands().getCaseId(), now);
            opened += isLive(now) && (was == null || !isLive(was)) ? 1 : 0;
        }

        assertThat(opened).isGreaterThanOrEqualTo(PEOPLE / 2); // only cases that were planted, in the first weeks
        assertThat((double) opened / (PEOPLE * WEEKS)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void shouldSpreadTheWeeksPromptsOverTheirOwnSitting() {
        Map<String, List<Integer>> told = new TreeMap<>();
        for (Entry.Told one : log.all(Entry.Told.class)) {
            one.minutes().chars().forEach(told.computeIfAbsent(one.person(), id -> new ArrayList<>())::add);
        }
        List<String> uneven = new ArrayList<>();
        int weeks = 0;
        for (Map.Entry<String, List<Integer>> person : told.entrySet()) {
            if (!choosesWhen(life(person.getKey()))) {
                continue;
            }
            for (int week = 0; week < WEEKS; week++) {
                List<LocalTime> prompts = prompts(person.getKey(), week);
                List<LocalTime> sitting = longSitting(person.getKey(), person.getValue(), week);
                if (prompts.size() >= ENOUGH_PROMPTS) {
                    weeks++;
                    if (most(prompts, sitting) * 2 > prompts.size()) {
                        uneven.add(person.getKey() + " in week " + week);
                    }
                }
            }
        }
        assertThat(weeks).isGreaterThan(PEOPLE * WEEKS / 2);
        assertThat(uneven).hasSizeLessThanOrEqualTo(weeks / 100); // weeks with few prompts may be uneven by chance
    }

    /**
     * Whether the times of prompts can be spread. A traveller between two zones has no fixed hours of the day, hourly reports leave few
     * times to choose from, and so does a watch that is worn for four hours a day: there the prompts that the cool-down allows are no more
     * than the budget.
     */
    private static boolean choosesWhen(CohortLife life) {
        return !life.is(Trait.TRAVELS) && !life.is(Trait.EVERY_60) && !life.is(Trait.BARE_WRIST);
    }

    @Test
    void shouldFindWhatRespondersLike() {
        double first = liked(0);
        double last = liked(WEEKS - 1);

        assertThat(last).as("after %s", first).isGreaterThan(first + 0.05).isGreaterThan(0.5);
    }

    @Test
    void shouldPromptThoseLessWhoNeverAnswer() {
        assertThat(aPersonAndWeek(Trait.IGNORES)).isLessThan(0.7 * aPersonAndWeek(Trait.RESPONDS));
    }

    /**
     * A person whose device syncs once an hour gets planned breaks, or none: each time leaves its record, and none is a nag about the past.
     */
    @Test
    void shouldLeaveARecordOfEveryPointThatIsToldLate() {
        List<Entry.Decided> late = log.all(Entry.Decided.class).stream()
                .filter(one -> life(one.person()).is(Trait.EVERY_60))
                .filter(one -> one.decision().getKind() == PromptKind.PROMPT_KIND_DESK_BREAK)
                .toList();

        assertThat(late)
                .filteredOn(one -> one.decision().getWithhold().getReason().equals("not-live"))
                .hasSizeGreaterThan(late.size() / 2);
        assertThat(late)
                .filteredOn(one -> one.decision().hasSend())
                .allMatch(one -> one.decision().hasNowcast()
                        || Duration.between(Instant.ofEpochMilli(one.decision().getEvidenceUntilMs()), one.at())
                                        .compareTo(Duration.ofMinutes(5))
                                <= 0);
    }

    @Test
    void shouldKeepSmallWhatItKnowsOfAPerson() {
        Map<String, Integer> now = largest();

        assertThat(now.get("decisions")).isLessThanOrEqualTo(4096);
        assertThat(now.get("people")).isLessThanOrEqualTo(16_384);
        assertThat(now.get("due")).isLessThanOrEqualTo(1024);
        assertThat(now.get("a day of movement")).isLessThanOrEqualTo(8192);
        if (WEEKS >= 12) { // the topology learns from the last four weeks
            assertThat(now)
                    .allSatisfy((what, bytes) -> assertThat(bytes)
                            .as(what)
                            .isLessThanOrEqualTo(Objects.requireNonNull(halfway.get(what)) * 5 / 4));
        }
    }

    private boolean isFound(Entry.Needs need) {
        Instant from = need.at().minus(Duration.ofDays(2));
        Instant to = need.at().plus(Duration.ofDays(2));
        return log.all(Entry.CaseStands.class).stream()
                .anyMatch(one -> one.person().equals(need.person())
                        && one.stands().getKind() == need.kind()
                        && isLive(one.stands().getStatus())
                        && !one.at().isBefore(need.kind() == CaseKind.CASE_KIND_RED_FLAG ? need.at() : from)
                        && one.at().isBefore(to));
    }

    private static boolean isLive(CaseStatus status) {
        return status == CaseStatus.CASE_STATUS_OPEN || status == CaseStatus.CASE_STATUS_CLAIMED;
    }

    private CohortLife life(String person) {
        return Objects.requireNonNull(log.people.get(person));
    }

    private List<Entry.Decided> sent(Predicate<String> whom) {
        return log.all(Entry.Decided.class).stream()
                .filter(one -> one.decision().hasSend() && whom.test(one.person()))
                .filter(one -> one.decision().getKind() == PromptKind.PROMPT_KIND_DESK_BREAK)
                .toList();
    }

    private double aPersonAndWeek(Trait trait) {
        long people = log.people.values().stream().filter(one -> one.is(trait)).count();
        return (double) sent(person -> life(person).is(trait)).size() / people / WEEKS;
    }

    private static int week(Instant at) {
        return (int) (Duration.between(SimulatedCohort.BEGIN, at).toDays() / 7);
    }

    /** The probability with which responders were given the activity they like in that week. */
    private double liked(int week) {
        return sent(person -> life(person).is(Trait.RESPONDS)).stream()
                .filter(one -> week(one.at()) == week && one.decision().hasChoiceDrawMillionths())
                .mapToDouble(one -> probability(one.decision(), SimulatedCohort.liked(one.person())))
                .average()
                .orElseThrow();
    }

    private static double probability(Decision decision, String activity) {
        return decision.getConsideredList().stream()
                        .filter(one -> one.getActivity().equals(activity))
                        .mapToDouble(Considered::getProbabilityMillionths)
                        .sum()
                / 1e6;
    }

    private List<LocalTime> prompts(String person, int week) {
        ZoneId zone = life(person).zone();
        return sent(person::equals).stream()
                .filter(one -> week(one.at()) == week)
                .map(one -> LocalTime.ofInstant(one.at(), zone))
                .toList();
    }

    /**
     * Minutes of the week's long stretches between eight and eight, by the time of day. A minute counts once its stretch is long: before
     * that nobody knows that it will be, and a person who sits three hours a day could not be prompted in most of the first third.
     */
    private List<LocalTime> longSitting(String person, List<Integer> minutes, int week) {
        ZoneId zone = life(person).zone();
        int to = Math.min((week + 1) * MINUTES_OF_WEEK, minutes.size());
        List<LocalTime> sitting = new ArrayList<>();
        int run = 0;
        for (int i = week * MINUTES_OF_WEEK; i < to; i++) {
            run = minutes.get(i) == 's' ? run + 1 : 0;
            LocalTime time = LocalTime.ofInstant(SimulatedCohort.BEGIN.plusSeconds(60L * i), zone);
            if (run >= LONG && time.getHour() >= 8 && time.getHour() < 20) {
                sitting.add(time);
            }
        }
        return sitting.stream().sorted().toList();
    }

    /** The number of prompts in the third of the sitting that has most of them. */
    private static long most(List<LocalTime> prompts, List<LocalTime> sitting) {
        LocalTime one = sitting.get(sitting.size() / 3);
        LocalTime two = sitting.get(2 * sitting.size() / 3);
        long first = prompts.stream().filter(at -> at.isBefore(one)).count();
        long last = prompts.stream().filter(at -> !at.isBefore(two)).count();
        return Math.max(prompts.size() - first - last, Math.max(first, last));
    }

    /** The bytes of the person with most of them in each store, and of the largest value about movement, which is that of a day. */
    private Map<String, Integer> largest() {
        Map<String, Integer> largest = new TreeMap<>();
        for (String store : List.of("decisions", "people", "due", "movement")) {
            Map<String, Integer> bytes = new HashMap<>();
            int value = 0;
            try (KeyValueIterator<Bytes, byte[]> all = cohort.rig().store(store).all()) {
                while (all.hasNext()) {
                    var next = all.next();
                    bytes.merge(person(next.key.get(), store), next.value.length, Integer::sum);
                    value = Math.max(value, next.value.length);
                }
            }
            boolean byDay = store.equals("movement");
            largest.put(
                    byDay ? "a day of movement" : store,
                    byDay
                            ? value
                            : bytes.values().stream().max(Integer::compare).orElse(0));
        }
        return largest;
    }

    /** The key of a due time begins with the time; other keys begin with the person. */
    private static String person(byte[] key, String store) {
        String text = new String(key, UTF_8);
        int from = store.equals("due") ? Math.max(0, text.indexOf('p')) : 0;
        int end = text.indexOf('\0', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
