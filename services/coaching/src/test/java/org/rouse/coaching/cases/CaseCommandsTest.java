package org.rouse.coaching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.cases.Someone.NOON;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.command.Rejection.Kind;

class CaseCommandsTest {

    private Book book = Book.EMPTY;

    @BeforeEach
    void open() {
        var now = NOON.plus(Duration.ofHours(48));
        book = CaseApplier.apply(book, Cases.look(book, Someone.grounds(Someone.lastHeardFrom(NOON, false), now), now));
    }

    @Test
    void shouldGoFromOpenToClaimedToResolvedToOpen() {
        accept("ann", new CaseChange.Claim(1));
        assertThat(one().status()).isEqualTo(Status.CLAIMED);
        assertThat(one().claimedBy()).isEqualTo("ann");
        assertThat(one().handledAt()).contains(NOON);
        accept("ann", new CaseChange.Resolve(1, "the charger was broken"));
        assertThat(one().status()).isEqualTo(Status.RESOLVED);
        assertThat(one().claimedBy()).isEmpty();
        accept("ann", new CaseChange.Reopen(1, "and is again"));
        assertThat(one().status()).isEqualTo(Status.OPEN);
        assertThat(one().revision()).isEqualTo(4);
        assertThat(book.events()).isEqualTo(4);
    }

    @Test
    void shouldCountNoRevisionWhereNothingChanges() {
        accept("ann", new CaseChange.Claim(1));
        assertThat(accept("ann", new CaseChange.Claim(1)).events()).isEmpty();
        assertThat(one().revision()).isEqualTo(2);
    }

    @Test
    void shouldLeaveACaseToWhoClaimedIt() {
        accept("ann", new CaseChange.Claim(1));
        assertThat(refuse("ben", new CaseChange.Claim(1)).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refuse("ben", new CaseChange.Resolve(1, "done")).kind()).isEqualTo(Kind.CONFLICT);
        accept("ben", new CaseChange.Note(1, "I know her"));
        accept("ben", new CaseChange.Release(1)); // cover takes over
        accept("ben", new CaseChange.Claim(1));
        assertThat(one().claimedBy()).isEqualTo("ben");
    }

    @Test
    void shouldRefuseWhatDoesNotGo() {
        assertThat(refuse("ann", new CaseChange.Release(1)).rule()).contains("claimed by nobody");
        assertThat(refuse("ann", new CaseChange.Reopen(1, "x")).rule()).contains("is open");
        assertThat(refuse("ann", new CaseChange.Claim(2)).kind()).isEqualTo(Kind.RULE);
        assertThat(refuse("ann", new CaseChange.Claim(0)).kind()).isEqualTo(Kind.RULE);
        accept("ann", new CaseChange.Resolve(1, "done"));
        assertThat(refuse("ann", new CaseChange.Claim(1)).rule()).contains("closed");
        assertThat(refuse("ann", new CaseChange.Resolve(1, "again")).rule()).contains("closed");
        accept("ann", new CaseChange.Note(1, "one more thing"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_000, 2_001})
    void shouldTakeNotesOfOneToTwoThousandCharacters(int length) {
        CaseVerdict verdict = decide("ann", ActorRole.COACH, new CaseChange.Note(1, "x".repeat(length)));
        assertThat(verdict instanceof CaseVerdict.Accepted).isEqualTo(length >= 1 && length <= 2_000);
    }

    @Test
    void shouldHoldTheRevisionAgainstWhatIsExpected() {
        var stale = new Expected(Set.of(2L), false, Set.of(), false, false);
        assertThat(CaseCommands.decide(
                        new CaseCommand("ann", ActorRole.COACH, NOON, stale, new CaseChange.Claim(1)), book))
                .isEqualTo(new CaseVerdict.Refused(Rejection.of(Kind.STALE)));
        var unsaid = new Expected(Set.of(), false, Set.of(), false, true);
        assertThat(CaseCommands.decide(
                        new CaseCommand("ann", ActorRole.COACH, NOON, unsaid, new CaseChange.Claim(1)), book))
                .isEqualTo(new CaseVerdict.Refused(Rejection.of(Kind.UNSAID)));
    }

    @Test
    void shouldLetAPersonReportHarmAndNothingElse() {
        assertThat(decide("pat", ActorRole.PERSON, new CaseChange.Claim(1))).isInstanceOf(CaseVerdict.Refused.class);
        assertThat(decide("pat", ActorRole.PERSON, new CaseChange.Note(1, "no")))
                .isInstanceOf(CaseVerdict.Refused.class);
        assertThat(decide("pat", ActorRole.PERSON, harm(false))).isInstanceOf(CaseVerdict.Accepted.class);
    }

    @Test
    void shouldPutAnotherReportIntoTheCaseThatIsOpenAndNotMakeLessOfIt() {
        decide("pat", ActorRole.PERSON, harm(true));
        decide("ann", ActorRole.COACH, harm(false));
        Case reported = book.of(CaseKind.HARM_REPORTED).orElseThrow();
        assertThat(reported.number()).isEqualTo(2);
        assertThat(reported.shown().severity()).isEqualTo(Severity.URGENT);
        assertThat(reported.revision()).isEqualTo(2);
        decide("ann", ActorRole.COACH, new CaseChange.Resolve(2, "looked into"));
        decide("pat", ActorRole.PERSON, harm(false));
        assertThat(book.of(CaseKind.HARM_REPORTED).orElseThrow().number()).isEqualTo(3);
        assertThat(book.of(CaseKind.HARM_REPORTED).orElseThrow().shown().severity())
                .isEqualTo(Severity.SOON);
    }

    @Test
    void shouldLeaveACaseThatWasFollowedByAnotherAsItIs() {
        decide("pat", ActorRole.PERSON, harm(false));
        decide("ann", ActorRole.COACH, new CaseChange.Resolve(2, "looked into"));
        decide("pat", ActorRole.PERSON, harm(false));
        assertThat(refuse("ann", new CaseChange.Reopen(2, "x")).kind()).isEqualTo(Kind.CONFLICT);
    }

    private static CaseChange harm(boolean serious) {
        return new CaseChange.ReportHarm("I fell when I got up", "", serious);
    }

    private CaseVerdict.Accepted accept(String actor, CaseChange change) {
        return (CaseVerdict.Accepted) decide(actor, ActorRole.COACH, change);
    }

    private Rejection refuse(String actor, CaseChange change) {
        return ((CaseVerdict.Refused) decide(actor, ActorRole.COACH, change)).why();
    }

    private CaseVerdict decide(String actor, ActorRole role, CaseChange change) {
        CaseVerdict verdict = CaseCommands.decide(new CaseCommand(actor, role, NOON, Expected.ANYTHING, change), book);
        if (verdict instanceof CaseVerdict.Accepted accepted) {
            book = CaseApplier.apply(book, accepted.events());
        }
        return verdict;
    }

    private Case one() {
        return book.of(1).orElseThrow();
    }
}
