package org.rouse.coaching.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rouse.contracts.v1.Decision;

/**
 * Counts the outcomes of the records read: read = applied + not agreed + accepted + rejected + repeated + set aside, where commands are
 * accepted, rejected or repeated. Made for one task, used by one thread.
 */
final class TopologyMeters {

    private static final String KIND = "PROMPT_KIND_";

    private final MeterRegistry registry;
    private final Map<String, Counter> records = new HashMap<>();
    private final Map<String, Counter> outgoing = new HashMap<>();
    private final Map<List<String>, Counter> decisions = new HashMap<>();
    private final Counter nobodyTold;

    TopologyMeters(MeterRegistry registry) {
        this.registry = registry;
        // Registered before the first case, which would otherwise be no increase.
        nobodyTold = Counter.builder("rouse.coaching.alerts.nobody.told")
                .description("Urgent cases that came to wait without anybody who could be told")
                .register(registry);
    }

    /**
     * @param outcome {@code applied}, {@code not-agreed} for evidence that may not be taken in, for a command {@code accepted},
     *                {@code rejected} or {@code repeated}, or the reason it was set aside for
     */
    void read(String outcome) {
        records.computeIfAbsent(
                        outcome,
                        tag -> Counter.builder("rouse.coaching.topology.records")
                                .description("Records read by the topology, by what became of them")
                                .tag("outcome", tag)
                                .register(registry))
                .increment();
    }

    /** Counts a decision by kind and verdict, and by reason where it withholds or withdraws. */
    void decided(Decision decision) {
        published("decision");
        String verdict = decision.getVerdictCase().name().toLowerCase(Locale.ROOT);
        String reason = decision.hasWithhold()
                ? decision.getWithhold().getReason()
                : decision.hasWithdraw() ? decision.getWithdraw().getReason() : "";
        String kind = decision.getKind()
                .name()
                .substring(KIND.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        decisions
                .computeIfAbsent(
                        List.of(kind, verdict, reason),
                        tags -> Counter.builder("rouse.coaching.decisions")
                                .description("Decisions made, by kind, verdict and reason")
                                .tag("kind", tags.get(0))
                                .tag("decision", tags.get(1))
                                .tag("reason", tags.get(2))
                                .register(registry))
                .increment();
    }

    /** Counts an urgent case about which nobody could be reached, once each time. */
    void nobodyTold() {
        nobodyTold.increment();
    }

    void dueSetAside(DueTimes.Kind kind) {
        dueSetAside(kind.name().toLowerCase(Locale.ROOT));
    }

    /** Counts an unreadable due entry. */
    void dueUnreadable() {
        dueSetAside("unreadable");
    }

    private void dueSetAside(String kind) {
        Counter.builder("rouse.coaching.topology.due.faults")
                .description("What was due of a person and was set aside by a fault of ours, by kind")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    /** @param kind of the published finding or view */
    void published(String kind) {
        outgoing.computeIfAbsent(
                        kind,
                        tag -> Counter.builder("rouse.coaching.topology.published")
                                .description("Findings and views written by the topology, by kind")
                                .tag("kind", tag)
                                .register(registry))
                .increment();
    }
}
