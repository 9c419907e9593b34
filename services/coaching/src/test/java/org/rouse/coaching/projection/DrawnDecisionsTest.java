package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.projection.Told.drawn;
import static org.rouse.coaching.projection.Told.erased;
import static org.rouse.coaching.projection.Told.followed;
import static org.rouse.coaching.projection.Told.sent;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Outcome;

/** A drawn decision stands beside its outcome, whichever of them the log delivers first. Each test is about people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnDecisionsTest {

    private static final String SUNDAY = "2026-11-22";
    private static final String MONDAY = "2026-11-23";

    private final DecisionRig rig = new DecisionRig();

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void shouldShowWhatFollowedWhicheverIsToldFirst() {
        rig.project(drawn("ada", "one", SUNDAY, true));
        rig.project(followed("ada", "one", 1));
        rig.project(followed("ada", "two", 1));
        rig.project(drawn("ada", "two", SUNDAY, false));
        rig.project(followed("ada", "three", 1), drawn("ada", "three", SUNDAY, true));

        assertThat(revisions("ada", SUNDAY, SUNDAY)).containsExactly(1, 1, 1);
    }

    @Test
    void shouldTakeTheHighestRevisionHoweverOftenAndInWhateverOrderItIsTold() {
        rig.project(drawn("bea", "one", SUNDAY, true), followed("bea", "one", 2));
        rig.project(followed("bea", "one", 1));
        assertThat(revisions("bea", SUNDAY, SUNDAY)).containsExactly(2);

        rig.project(followed("bea", "one", 3), drawn("bea", "one", SUNDAY, true));
        rig.project(followed("bea", "one", 2));
        assertThat(revisions("bea", SUNDAY, SUNDAY)).containsExactly(3);
    }

    @Test
    void shouldFindThemByTheLocalDayTheyCountIn() {
        rig.project(drawn("cid", "late", SUNDAY, true), drawn("cid", "next", MONDAY, true));

        assertThat(ids("cid", "2026-11-16", "2026-11-21")).isEmpty();
        assertThat(ids("cid", "2026-11-16", SUNDAY)).containsExactly("late");
        assertThat(ids("cid", SUNDAY, MONDAY)).containsExactly("late", "next");
        assertThat(ids("cid", MONDAY, MONDAY)).containsExactly("next");
        assertThat(ids("cid", "2026-11-24", "2026-12-31")).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatNoLotDecided() {
        rig.project(sent("dan", "one", SUNDAY), followed("dan", "one", 1), drawn("dan", "two", SUNDAY, false));

        assertThat(ids("dan", SUNDAY, SUNDAY)).containsExactly("two");
    }

    @Test
    void shouldKeepTheChoiceWithItsProbabilityAndNothingElseThatWasWeighed() {
        rig.project(drawn("eva", "one", SUNDAY, true), drawn("eva", "two", SUNDAY, false));

        List<DrawnDecision> found = rig.drawn("eva", SUNDAY, SUNDAY);
        assertThat(found.getFirst().decision().getConsideredList())
                .extracting(Considered::getActivity, Considered::getProbabilityMillionths)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("walking", 700_000));
        assertThat(found.getFirst().decision().getStretch().getMinutes()).isEqualTo(24);
        assertThat(found.getLast().decision().getConsideredList()).isEmpty();
    }

    @Test
    void shouldForgetAllOfAPersonAndNothingOfAnother() {
        for (String person : List.of("fin", "fin|b", "fi")) {
            rig.project(drawn(person, "one", SUNDAY, true), followed(person, "one", 1));
        }
        rig.project(erased(Topics.OUTCOME, "fin"));
        assertThat(rig.drawn("fin", SUNDAY, SUNDAY))
                .singleElement()
                .matches(one -> one.outcome().isEmpty());

        rig.project(erased(Topics.DECISION, "fin"));
        assertThat(rig.documents("fin")).isEmpty();
        assertThat(revisions("fin|b", SUNDAY, SUNDAY)).containsExactly(1);
        assertThat(revisions("fi", SUNDAY, SUNDAY)).containsExactly(1);
    }

    @Test
    void shouldForgetWhatCameBeforeInTheSameBatchAndKeepWhatCameAfter() {
        rig.project(
                drawn("gil", "old", SUNDAY, true),
                followed("gil", "old", 1),
                erased(Topics.DECISION, "gil"),
                erased(Topics.OUTCOME, "gil"),
                drawn("gil", "new", SUNDAY, true),
                followed("gil", "new", 2));

        assertThat(ids("gil", SUNDAY, SUNDAY)).containsExactly("new");
        assertThat(revisions("gil", SUNDAY, SUNDAY)).containsExactly(2);
    }

    private List<String> ids(String person, String from, String to) {
        return rig.drawn(person, from, to).stream()
                .map(one -> one.decision().getDecisionId())
                .toList();
    }

    private List<Integer> revisions(String person, String from, String to) {
        return rig.drawn(person, from, to).stream()
                .map(one -> one.outcome().map(Outcome::getRevision).orElse(0))
                .toList();
    }
}
