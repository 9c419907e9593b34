package org.rouse.coaching.decision.choice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which activity to suggest, and what else was weighed: Thompson sampling on what worked for this person. From what is
 * believed of each activity's chance to work a chance is drawn, and the highest wins; so what works comes more often, and
 * what is little known is tried. The draws depend on the lot alone, made from seed and decision: the same again in a replay.
 *
 * @param activity   in the words of workouts; empty when none is left
 * @param considered all, the chosen one first
 */
public record Choice(String activity, List<Weighed> considered) {

    /**
     * One activity on the scales.
     *
     * @param verdict "chosen", "not-drawn", or why it was out: "mobility", "needs-clearance", "aggravating", "not-working", "lately"
     * @param draw    thousandths, 0-1000; 0 when it was out
     */
    public record Weighed(String activity, String verdict, int draw) {}

    /** Nothing to suggest, and nothing weighed. */
    public static final Choice NOTHING = new Choice("", List.of());

    private static final int SAME_IN_A_ROW = 2;

    public Choice {
        considered = List.copyOf(considered);
    }

    /** What to do in a break. There is always something: who may not walk may stand, who does not stand may stretch seated. */
    public static Choice ofBreak(Preferences person, String lot) {
        Choice choice = among(Repertoire.BREAKS, person, lot);
        String plain = person.mobility() == Mobility.SEATED ? Repertoire.SEATED : Repertoire.STANDING;
        return choice.activity().isEmpty() ? new Choice(plain, choice.with(new Weighed(plain, "chosen", 0))) : choice;
    }

    /** What to do in a session of exercise; empty when all of it hurts. */
    public static Choice ofSession(Preferences person, String lot) {
        return among(Repertoire.SESSIONS, person, lot);
    }

    /** Whether it is no more than getting up: nothing to name beside the words. */
    public static boolean isPlainBreak(String activity) {
        return activity.equals(Repertoire.WALKING) || looksStill(activity);
    }

    /** Whether a wrist watch sees stillness in it: that it was done, the person alone can say. Quiet standing is 1.3 MET. */
    public static boolean looksStill(String activity) {
        return activity.equals(Repertoire.STANDING) || activity.equals(Repertoire.SEATED);
    }

    private static Choice among(List<Repertoire> all, Preferences person, String lot) {
        List<Weighed> considered = new ArrayList<>();
        List<Repertoire> left = without(all, one -> !person.mobility().allows(one.needs()), "mobility", considered);
        left = without(left, one -> one.exercise() && !person.exercise(), "needs-clearance", considered);
        left = without(left, one -> person.aggravating().contains(one.activity()), "aggravating", considered);
        left = unlessAll(left, one -> tally(one, person).doesNotWork(), "not-working", considered);
        left = unlessAll(left, one -> isWorn(one, person), "lately", considered);
        GammaSampler random = new GammaSampler(seed(lot));
        List<Weighed> drawn = left.stream()
                .map(one -> new Weighed(one.activity(), "not-drawn", draw(one, person, random)))
                .toList();
        Optional<Weighed> best = drawn.stream().max(Comparator.comparingInt(Weighed::draw));
        best.ifPresent(one -> considered.addFirst(new Weighed(one.activity(), "chosen", one.draw())));
        drawn.stream().filter(one -> !best.filter(one::equals).isPresent()).forEach(considered::add);
        return new Choice(best.map(Weighed::activity).orElse(""), considered);
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

    /** Suggested the last few times in a row. */
    private static boolean isWorn(Repertoire one, Preferences person) {
        return person.lately().size() >= SAME_IN_A_ROW
                && person.lately().stream().limit(SAME_IN_A_ROW).allMatch(one.activity()::equals);
    }

    private static Tally tally(Repertoire one, Preferences person) {
        return person.tallies().getOrDefault(one.activity(), Tally.NONE);
    }

    private static int draw(Repertoire one, Preferences person, GammaSampler random) {
        int stars = person.stars().getOrDefault(one.activity(), 3);
        Tally tally = tally(one, person);
        double works = random.gamma(one.weight() + Math.max(0, stars - 3) + tally.moved());
        double fails = random.gamma(2 + Math.max(0, 3 - stars) + tally.stayed());
        return (int) Math.round(1000 * works / (works + fails));
    }

    private static long seed(String lot) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(lot.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<Weighed> with(Weighed first) {
        List<Weighed> all = new ArrayList<>(considered);
        all.addFirst(first);
        return all;
    }
}
