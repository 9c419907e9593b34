package org.rouse.coaching.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides when whom is alerted to urgent cases. The responsible coaches are alerted at once and once more after a while, the admins after a
 * longer time; where nobody can be reached, the admins are alerted at once, and whoever becomes reachable later is then. Alerts end when
 * somebody works on the case; a case that was taken on and left is alerted again, to its owner too. A function of its arguments.
 */
public final class Alerts {

    private Alerts() {}

    /**
     * The result of a look.
     *
     * @param rounds  of all waiting cases, to be stored
     * @param told    the alerts to send now
     * @param over    rounds that ended: their unsent alerts can be withdrawn
     * @param untold  rounds that are newly found to have reached nobody
     * @param nextDue when time alone brings the next step
     */
    public record Turn(
            List<Round> rounds, List<Told> told, List<Round> over, List<Round> untold, Optional<Instant> nextDue) {

        public Turn {
            rounds = List.copyOf(rounds);
            told = List.copyOf(told);
            over = List.copyOf(over);
            untold = List.copyOf(untold);
        }
    }

    /** One alert: its recipient and the case's round. */
    public record Told(Round round, Sent sent) {}

    /** Looks at all rounds and all waiting cases of a person. */
    public static Turn look(List<Round> before, List<Waiting> waiting, Staff staff, AlertPolicy policy, Instant now) {
        List<Round> rounds = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        List<Round> untold = new ArrayList<>();
        for (Waiting one : waiting) {
            if (now.isBefore(one.from())) {
                continue;
            }
            Round known =
                    before.stream().filter(round -> round.isOf(one)).findAny().orElseGet(() -> Round.begun(one, now));
            Round after = stepped(known, one, staff, policy, now);
            after.sent().stream().skip(known.sent().size()).forEach(sent -> told.add(new Told(after, sent)));
            if (known.untoldFrom().isEmpty() && after.untoldFrom().isPresent()) {
                untold.add(after);
            }
            rounds.add(after);
        }
        List<Round> over = before.stream()
                .filter(round -> waiting.stream().noneMatch(round::isOf))
                .toList();
        Optional<Instant> nextDue = Stream.concat(
                        next(rounds, policy).stream(),
                        waiting.stream().map(Waiting::from).filter(now::isBefore))
                .min(Instant::compareTo);
        return new Turn(rounds, told, over, untold, nextDue);
    }

    private static Round stepped(Round known, Waiting one, Staff staff, AlertPolicy policy, Instant now) {
        Round round = known;
        if (round.isDue(Step.LEFT, policy, now)) {
            List<String> recipients = Stream.concat(Stream.of(one.claimedBy()), staff.answering(now).stream())
                    .distinct()
                    .toList();
            round = tell(round, Set.of(Step.LEFT), Step.LEFT, recipients, policy, now);
        }
        if (round.isDue(Step.AGAIN, policy, now)) {
            round = tell(round, Set.of(Step.FIRST, Step.AGAIN), Step.AGAIN, staff.answering(now), policy, now);
        } else if (round.isDue(Step.FIRST, policy, now)) {
            round = tell(round, Set.of(Step.FIRST), Step.FIRST, staff.answering(now), policy, now);
        }
        if (round.isDue(Step.ADMINS, policy, now)) {
            round = tell(round, Set.of(Step.ADMINS), Step.ADMINS, staff.admins(), policy, now);
        }
        if (!isTold(round, staff)) {
            round = tell(round, Set.of(Step.UNREACHED), Step.UNREACHED, unreached(round, staff, now), policy, now);
        }
        return round.told(isTold(round, staff), now);
    }

    /** The admins, where the round has not tried them yet, and everybody else who has become reachable since they were tried. */
    private static List<String> unreached(Round round, Staff staff, Instant now) {
        boolean adminsTried =
                round.taken().contains(Step.UNREACHED) || round.taken().contains(Step.ADMINS);
        Stream<String> reachable = staff.everybody(now).stream().filter(one -> !staff.fails(one));
        Stream<String> admins = adminsTried ? Stream.empty() : staff.admins().stream();
        return Stream.concat(reachable, admins).distinct().toList();
    }

    private static Round tell(
            Round round, Collection<Step> taken, Step step, List<String> recipients, AlertPolicy policy, Instant now) {
        Instant until = now.plus(policy.lifetime(step));
        return round.with(
                taken,
                recipients.stream()
                        .map(to -> new Sent(step, to, round.nth(step, to), now, until))
                        .toList());
    }

    private static boolean isTold(Round round, Staff staff) {
        return round.sent().stream().anyMatch(staff::got);
    }

    private static Optional<Instant> next(List<Round> rounds, AlertPolicy policy) {
        return rounds.stream()
                .flatMap(round -> Stream.of(Step.AGAIN, Step.ADMINS)
                        .filter(round::isOpen)
                        .map(step -> round.from().plus(policy.after(step))))
                .min(Instant::compareTo);
    }
}
