package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stored state of a person's reports, at most 2 kB.
 *
 * @param count        number of check-ins so far
 * @param pains        of 14 days, oldest first
 * @param listAnswered when the whole safety list was last answered
 * @param call         the latest event that asked for the list at once
 * @param signs        present when the answers last raised the red flag
 * @param sessions     the latest, by their begin
 * @param experiences  by activity
 */
public record CheckInState(
        int count,
        List<Pain> pains,
        FlareCourse flare,
        Optional<Instant> listAnswered,
        Optional<ListDue.Call> call,
        Set<SafetyItem> signs,
        Optional<StatedFacts> facts,
        List<ExerciseSession> sessions,
        Map<String, Experience> experiences) {

    /** Three a day. */
    static final int MOST_PAINS = 42;

    static final int MOST_SESSIONS = 8;
    static final int MOST_EXPERIENCES = 24;

    /** The most characters of an activity's name. */
    public static final int LONGEST_NAME = 24;

    private static final String EASIEST = "walking";

    /** The state of a person who never reported anything. */
    public static final CheckInState EMPTY = new CheckInState(
            0,
            List.of(),
            FlareCourse.NONE,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            List.of(),
            Map.of());

    public CheckInState {
        pains = List.copyOf(pains);
        signs = Set.copyOf(signs);
        sessions = List.copyOf(sessions);
        experiences = Map.copyOf(experiences);
    }

    /** The person's usual pain: the median of 14 days. */
    public OptionalDouble usualPain(Instant now) {
        return UsualPain.of(pains, now);
    }

    /** Why the safety list is due; empty while it is not. */
    public Optional<ListDue.Reason> listDue(Instant now) {
        return ListDue.reason(listAnswered, call, now);
    }

    /** Activities that hurt, or were broken off, and did not go well since. */
    public Set<String> leftOut() {
        return experiences.entrySet().stream()
                .filter(one -> one.getValue().isLeftOut())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Activities of which the person needs an easier form, and which have none: walking is the easiest. */
    public Set<String> eased() {
        return experiences.entrySet().stream()
                .filter(one -> one.getValue().next() == PainAtExercise.Next.EASIER_FORM)
                .map(Map.Entry::getKey)
                .filter(activity -> !activity.equals(EASIEST))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How the person likes activities: 1 disliked to 5 loved, for those that they rated. */
    public Map<String, Integer> stars() {
        Map<String, Integer> stars = new TreeMap<>();
        experiences.forEach((activity, one) -> {
            if (one.liked() > 0) {
                stars.put(activity, one.liked());
            }
        });
        return stars;
    }

    /** The form of an activity the next time. */
    public PainAtExercise.Next nextTime(String activity) {
        return experiences.getOrDefault(activity, Experience.NONE).next();
    }

    public RiskFacts riskFacts() {
        return facts.map(StatedFacts::facts).orElse(RiskFacts.NONE);
    }

    /** The session of that number, if it is among the latest. */
    public Optional<ExerciseSession> session(int number) {
        return sessions.stream().filter(one -> one.number() == number).findAny();
    }

    CheckInState counted() {
        return new CheckInState(count + 1, pains, flare, listAnswered, call, signs, facts, sessions, experiences);
    }

    /** @param now pains from long before are dropped */
    CheckInState with(Pain pain, Instant now) {
        List<Pain> kept = Stream.concat(pains.stream(), Stream.of(pain))
                .filter(one -> one.at().isAfter(now.minus(UsualPain.WINDOW)))
                .sorted(Comparator.comparing(Pain::at))
                .toList();
        return new CheckInState(
                count,
                kept.subList(Math.max(0, kept.size() - MOST_PAINS), kept.size()),
                flare,
                listAnswered,
                call,
                signs,
                facts,
                sessions,
                experiences);
    }

    /** Removes a pain; where it was reported twice, once remains. */
    CheckInState without(Pain pain) {
        List<Pain> rest = new ArrayList<>(pains);
        rest.remove(pain);
        return new CheckInState(count, rest, flare, listAnswered, call, signs, facts, sessions, experiences);
    }

    CheckInState with(FlareCourse next) {
        return new CheckInState(count, pains, next, listAnswered, call, signs, facts, sessions, experiences);
    }

    CheckInState answered(Instant at) {
        Optional<Instant> last = listAnswered.filter(at::isBefore).or(() -> Optional.of(at));
        return new CheckInState(count, pains, flare, last, call, signs, facts, sessions, experiences);
    }

    CheckInState with(ListDue.Call next) {
        Optional<ListDue.Call> last =
                call.filter(one -> next.at().isBefore(one.at())).or(() -> Optional.of(next));
        return new CheckInState(count, pains, flare, listAnswered, last, signs, facts, sessions, experiences);
    }

    CheckInState raised(Set<SafetyItem> there) {
        return new CheckInState(count, pains, flare, listAnswered, call, there, facts, sessions, experiences);
    }

    CheckInState with(StatedFacts next) {
        return new CheckInState(
                count, pains, flare, listAnswered, call, signs, Optional.of(next), sessions, experiences);
    }

    /** Replaces the session of the same number. */
    CheckInState with(ExerciseSession session) {
        List<ExerciseSession> all = new ArrayList<>(sessions);
        all.removeIf(one -> one.number() == session.number());
        all.add(session);
        all.sort(Comparator.comparing(ExerciseSession::start).thenComparing(ExerciseSession::number));
        List<ExerciseSession> kept = all.subList(Math.max(0, all.size() - MOST_SESSIONS), all.size());
        return new CheckInState(count, pains, flare, listAnswered, call, signs, facts, kept, experiences);
    }

    /** Removes a session. */
    CheckInState without(ExerciseSession session) {
        List<ExerciseSession> rest = sessions.stream()
                .filter(one -> one.number() != session.number())
                .toList();
        Optional<ExerciseSession> before = rest.stream()
                .filter(one -> one.activity().equals(session.activity()) && one.saysHowItWent())
                .max(Comparator.comparing(ExerciseSession::start));
        Map<String, Experience> all = new TreeMap<>(experiences);
        all.computeIfPresent(session.activity(), (_, one) -> one.undone(session, before));
        return new CheckInState(count, pains, flare, listAnswered, call, signs, facts, rest, all);
    }

    /** Where there are too many, the least informative goes: none that hurts while there is another. */
    CheckInState with(String activity, UnaryOperator<Experience> change) {
        Map<String, Experience> all = new TreeMap<>(experiences);
        all.put(activity, change.apply(all.getOrDefault(activity, Experience.NONE)));
        while (all.size() > MOST_EXPERIENCES) {
            String least = all.entrySet().stream()
                    .min(Comparator.comparing((Map.Entry<String, Experience> one) ->
                                    one.getValue().isLeftOut())
                            .thenComparing(one -> one.getValue().lastSaid()))
                    .orElseThrow()
                    .getKey();
            all.remove(least);
        }
        return new CheckInState(count, pains, flare, listAnswered, call, signs, facts, sessions, all);
    }
}
