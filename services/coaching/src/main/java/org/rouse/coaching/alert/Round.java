package org.rouse.coaching.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The alerts about one case from when it began to wait until somebody works on it.
 *
 * @param since      the case's own time: a case that was given back, or opened again, starts another round
 * @param left       whether somebody had taken it on before
 * @param from       when the case was first seen waiting
 * @param taken      steps that were taken
 * @param untoldFrom since when nobody could be reached about it; empty while somebody was
 */
public record Round(
        int number,
        Instant since,
        boolean left,
        Instant from,
        Set<Step> taken,
        List<Sent> sent,
        Optional<Instant> untoldFrom) {

    public Round {
        taken = Set.copyOf(taken);
        sent = List.copyOf(sent);
    }

    static Round begun(Waiting one, Instant now) {
        return new Round(one.number(), one.since(), one.isLeft(), now, Set.of(), List.of(), Optional.empty());
    }

    boolean isOf(Waiting one) {
        return number == one.number() && since.equals(one.since()) && left == one.isLeft();
    }

    boolean isDue(Step step, AlertPolicy policy, Instant now) {
        return isOpen(step) && !now.isBefore(from.plus(policy.after(step)));
    }

    /** Whether the step applies to such a case, and was not taken. */
    boolean isOpen(Step step) {
        boolean belongs = switch (step) {
            case FIRST, AGAIN -> !left;
            case LEFT -> left;
            case ADMINS, UNREACHED -> true;
        };
        return belongs && !taken.contains(step);
    }

    Round with(Collection<Step> steps, List<Sent> more) {
        Set<Step> all = EnumSet.noneOf(Step.class);
        all.addAll(taken);
        all.addAll(steps);
        return new Round(
                number,
                since,
                left,
                from,
                all,
                Stream.concat(sent.stream(), more.stream()).toList(),
                untoldFrom);
    }

    Round told(boolean somebody, Instant now) {
        Optional<Instant> untold = somebody ? Optional.empty() : untoldFrom.or(() -> Optional.of(now));
        return new Round(number, since, left, from, taken, sent, untold);
    }

    /** When the latest alert arrived, as far as known; empty while none did. */
    public Optional<Instant> toldAt() {
        return untoldFrom.isPresent()
                ? Optional.empty()
                : sent.stream().map(Sent::at).max(Comparator.naturalOrder());
    }

    int nth(Step step, String to) {
        return 1
                + (int) sent.stream()
                        .filter(one -> one.step() == step && one.to().equals(to))
                        .count();
    }
}
