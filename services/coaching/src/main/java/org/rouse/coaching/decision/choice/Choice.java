package org.rouse.coaching.decision.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.rouse.coaching.decision.draw.Draw;

/**
 * The activity to suggest, and its alternatives: Thompson sampling on what worked for this person, so that activities that work come more
 * often, and little known ones are tried. The probabilities follow from the beliefs alone ({@link Odds}), and one draw, made from seed and
 * decision, selects one of them: the same again in a replay.
 *
 * @param activity   in the words of workouts; empty when none is left
 * @param considered all, the chosen one first
 * @param draw       millionths, 0-999999, on the candidates laid end to end by probability in the order of the plan's priorities; empty
 *                   where nothing was drawn
 */
public record Choice(String activity, List<Weighed> considered, OptionalInt draw) {

    /**
     * One candidate.
     *
     * @param verdict     "chosen", "not-drawn", "later-in-order" where nothing was drawn, or why it was excluded: "mobility",
     *                    "needs-clearance", "aggravating", "not-working", "lately"
     * @param probability of being chosen, millionths, 0-1000000; 0 when excluded. All together make a whole
     */
    public record Weighed(String activity, String verdict, int probability) {}

    /** No suggestion, and no candidates. */
    public static final Choice NOTHING = new Choice("", List.of(), OptionalInt.empty());

    private static final String CHOSEN = "chosen";
    private static final int SAME_IN_A_ROW = 2;

    public Choice {
        considered = List.copyOf(considered);
    }

    /**
     * The suggestion for a break. There is always one: a person who may not walk may stand, and one who does not stand may stretch seated.
     *
     * @param seed       of all choices
     * @param decisionId the decision that it belongs to
     */
    public static Choice ofBreak(Preferences person, String seed, String decisionId) {
        Choice choice = among(Repertoire.BREAKS, person, seed, decisionId);
        String plain = person.mobility() == Mobility.SEATED ? Repertoire.SEATED : Repertoire.STANDING;
        return choice.activity().isEmpty()
                ? new Choice(plain, choice.with(new Weighed(plain, CHOSEN, Odds.WHOLE)), OptionalInt.empty())
                : choice;
    }

    /** The suggestion for a session of exercise; empty when every activity hurts. */
    public static Choice ofSession(Preferences person, String seed, String decisionId) {
        return among(Repertoire.SESSIONS, person, seed, decisionId);
    }

    /** Whether the activity is only getting up, which the words need not name. */
    public static boolean isPlainBreak(String activity) {
        return activity.equals(Repertoire.WALKING) || looksStill(activity);
    }

    /** Whether the activity looks still to a wrist watch: only the person can confirm it. Quiet standing is 1.3 MET. */
    public static boolean looksStill(String activity) {
        return activity.equals(Repertoire.STANDING) || activity.equals(Repertoire.SEATED);
    }

    private static Choice among(List<Repertoire> all, Preferences person, String seed, String decisionId) {
        List<Weighed> considered = new ArrayList<>();
        List<Repertoire> left = without(all, one -> !person.mobility().allows(one.needs()), "mobility", considered);
        left = without(left, one -> one.exercise() && !person.exercise(), "needs-clearance", considered);
        left = without(left, one -> person.aggravating().contains(one.activity()), "aggravating", considered);
        if (person.learnt()) {
            left = unlessAll(left, one -> tally(one, person).doesNotWork(), "not-working", considered);
        }
        left = unlessAll(left, one -> isWorn(one, person), "lately", considered);
        if (left.isEmpty()) {
            return new Choice("", considered, OptionalInt.empty());
        }
        if (!person.learnt()) {
            return first(left, considered);
        }
        int[] odds = Odds.of(left.stream().map(one -> belief(one, person)).toList());
        int draw = Draw.outOf(Odds.WHOLE, seed + "|activity", decisionId);
        int drawn = Odds.drawn(odds, draw);
        for (int i = 0; i < odds.length; i++) {
            boolean chosen = i == drawn;
            considered.add(
                    chosen ? 0 : considered.size(),
                    new Weighed(left.get(i).activity(), chosen ? CHOSEN : "not-drawn", odds[i]));
        }
        return new Choice(left.get(drawn).activity(), considered, OptionalInt.of(draw));
    }

    /**
     * The first remaining activity in the order of the plan's priorities: nothing is drawn for a person who objects to being learnt from.
     */
    private static Choice first(List<Repertoire> left, List<Weighed> considered) {
        considered.addFirst(new Weighed(left.getFirst().activity(), CHOSEN, Odds.WHOLE));
        left.stream().skip(1).forEach(one -> considered.add(new Weighed(one.activity(), "later-in-order", 0)));
        return new Choice(left.getFirst().activity(), considered, OptionalInt.empty());
    }

    private static List<Repertoire> without(
            List<Repertoire> all, Predicate<Repertoire> out, String verdict, List<Weighed> considered) {
        all.stream().filter(out).forEach(one -> considered.add(new Weighed(one.activity(), verdict, 0)));
        return all.stream().filter(out.negate()).toList();
    }

    private static List<Repertoire> unlessAll(
            List<Repertoire> all, Predicate<Repertoire> out, String verdict, List<Weighed> considered) {
        return all.stream().allMatch(out) ? all : without(all, out, verdict, considered);
    }

    /** Whether it was suggested the last few times in a row. */
    private static boolean isWorn(Repertoire one, Preferences person) {
        return person.lately().size() >= SAME_IN_A_ROW
                && person.lately().stream().limit(SAME_IN_A_ROW).allMatch(one.activity()::equals);
    }

    private static TrackRecord tally(Repertoire one, Preferences person) {
        return person.tallies().getOrDefault(one.activity(), TrackRecord.NONE);
    }

    /** The plan's priorities and the person's liking first, then the results of suggesting it. */
    private static Belief belief(Repertoire one, Preferences person) {
        int stars = person.stars().getOrDefault(one.activity(), 3);
        TrackRecord tally = tally(one, person);
        return new Belief(
                one.weight() + Math.max(0, stars - 3) + tally.moved(), 2 + Math.max(0, 3 - stars) + tally.stayed());
    }

    private List<Weighed> with(Weighed first) {
        List<Weighed> all = new ArrayList<>(considered);
        all.addFirst(first);
        return all;
    }
}
