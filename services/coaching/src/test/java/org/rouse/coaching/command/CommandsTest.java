package org.rouse.coaching.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.Rejection.Kind;

/** Accepted and rejected commands, and the state after an accepted one. */
class CommandsTest {

    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final Change RENAMED =
            new Change.Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // revisions named, asterisk, revisions not wanted, nothing wanted, unsaid | nobody, revision 7
                "-,   false, -, false, false, ACCEPTED, ACCEPTED",
                "7,   false, -, false, false, STALE,    ACCEPTED",
                "6,   false, -, false, false, STALE,    STALE",
                "8,   false, -, false, false, STALE,    STALE",
                "6 7, false, -, false, false, STALE,    ACCEPTED",
                "-1,  false, -, false, false, STALE,    STALE",
                "-,   true,  -, false, false, STALE,    ACCEPTED",
                "-,   false, -, true,  false, ACCEPTED, STALE",
                "-,   false, 7, false, false, ACCEPTED, STALE",
                "-,   false, 6, false, false, ACCEPTED, ACCEPTED",
                "7,   false, 7, false, false, STALE,    STALE",
                "-,   false, -, false, true,  ACCEPTED, UNSAID"
            })
    void shouldChangeOnlyWhatIsAsExpected(
            @Nullable String revisions,
            boolean something,
            @Nullable String others,
            boolean nothing,
            boolean unsaid,
            String ofNobody,
            String ofTheSeventh) {
        Expected expected = new Expected(numbers(revisions), something, numbers(others), nothing, unsaid);
        Change inZone = new Change.Edit(Optional.of("UTC"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(word(Commands.decide(asked(ActorRole.COACH, expected, inZone), Optional.empty())))
                .isEqualTo(ofNobody);
        assertThat(word(Commands.decide(asked(ActorRole.COACH, expected, inZone), Optional.of(seventh()))))
                .isEqualTo(ofTheSeventh);
    }

    @Test
    void shouldCountEachChangeAndSayWhenItWas() {
        Known next = accepted(asked(ActorRole.COACH, RENAMED), seventh());

        assertThat(next.revision()).isEqualTo(8);
        assertThat(next.changedAt()).isEqualTo(NOON);
    }

    @Test
    void shouldSayWhatIsWrongRatherThanThatNothingWasExpected() {
        Expected unsaid = new Expected(Set.of(), false, Set.of(), false, true);
        Change nowhere =
                new Change.Edit(Optional.of("Europe/Nowhere"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(rejected(Commands.decide(asked(ActorRole.PERSON, unsaid, nowhere), Optional.of(seventh())))
                        .field())
                .isEqualTo("zone");
    }

    @Test
    void shouldNotMakeAPersonWithoutAZone() {
        assertThat(rejected(Commands.decide(asked(ActorRole.PERSON, RENAMED), Optional.empty())))
                .isEqualTo(new Rejection(Kind.RULE, "zone", "must not be blank"));
    }

    @ParameterizedTest
    @CsvSource({"60, 61, ACCEPTED", "60, 60, RULE", "61, 60, RULE"})
    void shouldTakeHeartRatesThatLieApart(int resting, int maximum, String word) {
        Change rates = new Change.Edit(
                Optional.empty(),
                Optional.of(new Change.HeartRate(resting, maximum)),
                Optional.empty(),
                Optional.empty());

        assertThat(word(Commands.decide(asked(ActorRole.COACH, rates), Optional.of(seventh()))))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, ACCEPTED", "COACH, UNKNOWN", "ADMIN, UNKNOWN"})
    void shouldTakeASignOfSomebodyUnknownFromThemselvesAlone(ActorRole role, String word) {
        assertThat(word(Commands.decide(asked(role, new Change.Raise(Tier.TODAY)), Optional.empty())))
                .isEqualTo(word);
    }

    @Test
    void shouldNameARaisingByItsCommand() {
        Known raised = accepted(asked(ActorRole.COACH, new Change.Raise(Tier.DAYS)), seventh());

        assertThat(raised.care().flag().orElseThrow()).isEqualTo(new Flag(Tier.DAYS, "c-1", false, NOON, NOON, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T11:59:59Z, 2026-11-18T12:00:00Z",
        "2026-11-18T12:00:00Z, 2026-11-18T12:00:00Z",
        "2026-11-19T12:00:00Z, 2026-11-19T12:00:00Z"
    })
    void shouldLetZonesFollowOneAnotherWhateverTheClocksSay(Instant at, Instant from) {
        Known moved = new Known(
                7,
                NOON,
                List.of(
                        new Zone(Instant.EPOCH, "UTC"),
                        new Zone(Instant.parse("2026-11-18T12:00:00Z"), "Europe/Berlin")),
                Care.NONE);
        Change again = new Change.Edit(Optional.of("Asia/Tokyo"), Optional.empty(), Optional.empty(), Optional.empty());
        Command command = new Command("c-1", "ada", ActorRole.PERSON, at, Expected.ANYTHING, again);

        assertThat(accepted(command, moved).zones().getLast()).isEqualTo(new Zone(from, "Asia/Tokyo"));
    }

    @Test
    void shouldEraseWhoeverItIs() {
        assertThat(Commands.decide(asked(ActorRole.ADMIN, new Change.Erase()), Optional.empty()))
                .isInstanceOf(CommandVerdict.Erased.class);
        assertThat(Commands.decide(asked(ActorRole.ADMIN, new Change.Erase()), Optional.of(seventh())))
                .isInstanceOf(CommandVerdict.Erased.class);
    }

    @Test
    void shouldNotEndAFlagThatDoesNotStand() {
        Examination examination = new Examination(
                "Ruth Vogel",
                "physiotherapist",
                LocalDate.parse("2026-11-19"),
                Examination.Result.AS_BEFORE,
                "",
                "",
                Instant.EPOCH,
                "",
                ClearedFor.ALL);

        assertThat(rejected(Commands.decide(
                                asked(ActorRole.COACH, new Change.Examine(examination)), Optional.of(seventh())))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void shouldLetNoEditEndAFlagAndRaiseNoneThatStandsAsItIsNamed() {
        Known flagged = accepted(asked(ActorRole.PERSON, new Change.Raise(Tier.DAYS)), seventh());

        assertThat(rejected(Commands.decide(named(false, null), Optional.of(flagged)))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(accepted(named(true, null), flagged).care()).isEqualTo(flagged.care());
        assertThat(accepted(named(true, Tier.DAYS), flagged).care()).isEqualTo(flagged.care());
        assertThat(accepted(named(true, Tier.TODAY), flagged)
                        .care()
                        .flag()
                        .orElseThrow()
                        .raisings())
                .isEqualTo(2);
        assertThat(accepted(named(false, null), seventh()).care()).isEqualTo(Care.NONE);
        assertThat(accepted(named(true, null), seventh())
                        .care()
                        .flag()
                        .orElseThrow()
                        .tier())
                .isEqualTo(Tier.TODAY);
    }

    private static Command named(boolean stands, @Nullable Tier tier) {
        return asked(
                ActorRole.PERSON,
                new Change.Edit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Change.FlagNamed(stands, Optional.ofNullable(tier)))));
    }

    private static Command asked(ActorRole role, Change change) {
        return asked(role, Expected.ANYTHING, change);
    }

    private static Command asked(ActorRole role, Expected expected, Change change) {
        return new Command("c-1", "carl", role, NOON, expected, change);
    }

    private static Known seventh() {
        return new Known(7, NOON.minusSeconds(60), List.of(new Zone(Instant.EPOCH, "UTC")), Care.NONE);
    }

    private static Known accepted(Command command, Known before) {
        CommandVerdict verdict = Commands.decide(command, Optional.of(before));
        assertThat(verdict).isInstanceOf(CommandVerdict.Accepted.class);
        return ((CommandVerdict.Accepted) verdict).next();
    }

    private static Rejection rejected(CommandVerdict verdict) {
        assertThat(verdict).isInstanceOf(CommandVerdict.Refused.class);
        return ((CommandVerdict.Refused) verdict).why();
    }

    private static String word(CommandVerdict verdict) {
        return verdict instanceof CommandVerdict.Refused(Rejection why)
                ? why.kind().name()
                : "ACCEPTED";
    }

    private static Set<Long> numbers(@Nullable String text) {
        return text == null
                ? Set.of()
                : Set.copyOf(java.util.Arrays.stream(text.split(" ", -1))
                        .map(Long::valueOf)
                        .toList());
    }
}
