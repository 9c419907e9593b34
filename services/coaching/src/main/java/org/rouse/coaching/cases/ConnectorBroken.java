package org.rouse.coaching.cases;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A provider no longer accepts an account's tokens, so that no data comes from it until the person links it again. */
record ConnectorBroken(SortedSet<String> providers) implements Ground {

    static Optional<ConnectorBroken> of(SortedSet<String> providers) {
        return providers.isEmpty() ? Optional.empty() : Optional.of(new ConnectorBroken(new TreeSet<>(providers)));
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CONNECTOR_BROKEN;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return String.join(" ", providers);
    }

    @Override
    public List<GroundFigure> evidence() {
        return providers.stream()
                .map(provider -> GroundFigure.of("provider", provider))
                .toList();
    }
}
