package org.rouse.coaching.stream;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.alert.AlertId;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;

/**
 * Repeats the decisions of one person, with the code of the topology over their input records. The log says at which offsets each decision
 * was made; its content is computed anew. In between, a record counts as read when it was published, and due items are handled when they
 * fall due.
 */
public final class DecisionReplay {

    private final CoachingSettings settings;
    private final String personId;
    private final List<LoggedRecord> records;
    private final List<Decision> decisions;
    private final Map<String, Decision> logged = new HashMap<>();
    private final Optional<Person> known;

    /**
     * @param settings  of the deployment that decided
     * @param records   of the partition, from all topics that {@link Detection} reads; other people's are skipped
     * @param decisions of the person from the log, including later ones: these show what was put off
     * @param known     the person's record before the first of the records
     */
    public DecisionReplay(
            CoachingSettings settings,
            String personId,
            List<LoggedRecord> records,
            List<Decision> decisions,
            Optional<Person> known) {
        this.settings = settings;
        this.personId = personId;
        this.records = records.stream().filter(entry -> entry.isOf(personId)).toList();
        this.decisions = decisions.stream()
                .filter(decision -> !AlertId.isOne(decision.getDecisionId())) // about other people's cases
                .toList();
        this.known = known;
        this.decisions.forEach(decision -> logged.put(decision.getDecisionId(), decision));
    }

    /** The result. */
    public record Outcome(Optional<ByteString> decision, Standing standing) {}

    /**
     * Repeats one of the decisions, from the records up to its offsets alone.
     *
     * @param decisionId of one of those given
     */
    public Outcome replay(String decisionId) {
        Decision asked = Optional.ofNullable(logged.get(decisionId))
                .orElseThrow(() -> new IllegalArgumentException("no such decision was given: " + decisionId));
        List<ReplayPlan.Part> parts = ReplayPlan.of(records, decisions);
        Run run = new Run(asked.getMadeFrom().getPartition());
        for (ReplayPlan.Part part : parts) {
            run.through(part);
            if (isOf(part, asked)) {
                break;
            }
        }
        return new Outcome(Optional.ofNullable(run.made.get(decisionId)), Standing.of(settings, asked, run.task));
    }

    /** Repeats all of them in one go; by id, in the order in which they were made. */
    public Map<String, ByteString> all() {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        Run run = new Run(decisions.getFirst().getMadeFrom().getPartition());
        ReplayPlan.of(records, decisions).forEach(run::through);
        return run.made;
    }

    private static boolean isOf(ReplayPlan.Part part, Decision decision) {
        return part.at().toEpochMilli() == decision.getDecidedAtMs()
                && part.from()
                        .equals(decision.getMadeFrom().toBuilder()
                                .clearPutOffAtMs()
                                .build());
    }

    /** One event of the task, at an instant, with the log read late or not. */
    private interface Step {
        List<ByteString> at(Instant instant, boolean behind);
    }

    private final class Run {

        private final ReplayTask task;
        private final Map<String, ByteString> made = new LinkedHashMap<>();
        private Instant now = Instant.EPOCH;

        /** Until then no time passes in the task: otherwise items that fall due earlier would be decided too early. */
        private Instant stillUntil = Instant.EPOCH;

        Run(int partition) {
            task = new ReplayTask(settings, partition, personId);
            known.ifPresent(task::knows);
        }

        void through(ReplayPlan.Part part) {
            for (LoggedRecord entry : part.before()) {
                Instant at = earlier(entry.published(), part.at());
                passTime(at);
                take((instant, behind) -> task.read(entry, instant, behind), later(now, at), false);
            }
            passTime(part.at().minusMillis(1));
            task.reaches(part.from());
            take(
                    part.trigger()
                            .<Step>map(entry -> (instant, behind) -> task.read(entry, instant, behind))
                            .orElse(task::passTime),
                    part.at(),
                    false);
        }

        /** Handles the items that fall due up to an instant, each at its time. */
        private void passTime(Instant until) {
            Optional<Instant> due = task.nextDue();
            while (due.filter(at -> !at.isAfter(until) && !later(now, at).isBefore(stillUntil))
                    .isPresent()) {
                take(task::passTime, later(now, due.get()), true);
                due = task.nextDue();
            }
        }

        /** Takes a step; where the log disagrees with its decisions, retries it at the time that the log says. */
        private void take(Step step, Instant at, boolean timer) {
            List<ByteString> came = step.at(at, false);
            Instant then = at;
            for (ByteString bytes : came) {
                Decision known = logged.get(parsed(bytes).getDecisionId());
                if (known != null && known.getDecidedAtMs() <= at.toEpochMilli()) {
                    continue;
                }
                if (known != null && timer && isLeftForLater(known, at)) {
                    task.takeBack();
                    stillUntil = Instant.ofEpochMilli(known.getDecidedAtMs());
                    return;
                }
                // A decision that never reached the log was put off, until a newer one replaced it.
                if (known == null || known.getMadeFrom().getPutOffAtMs() != 0) {
                    task.takeBack();
                    then = known == null
                            ? at
                            : later(at, Instant.ofEpochMilli(known.getMadeFrom().getPutOffAtMs()));
                    came = step.at(then, true);
                    break;
                }
            }
            now = then;
            came.forEach(bytes -> made.put(parsed(bytes).getDecisionId(), bytes));
        }
    }

    /** Whether time caused it, and it was not put off only now. */
    private static boolean isLeftForLater(Decision known, Instant at) {
        return known.getMadeFrom().getOnTopic().isEmpty() && known.getMadeFrom().getPutOffAtMs() < at.toEpochMilli();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Decision parsed(ByteString bytes) {
        try {
            return Decision.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException("what was just written cannot be read", e);
        }
    }
}
