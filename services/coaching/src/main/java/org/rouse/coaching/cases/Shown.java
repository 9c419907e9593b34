package org.rouse.coaching.cases;

import java.util.List;

/**
 * A ground in its shown and stored form.
 *
 * @param subject tells it from others of its kind, such as the raising of a red flag
 */
public record Shown(CaseKind kind, Severity severity, String subject, List<GroundFigure> evidence) {

    public Shown {
        evidence = List.copyOf(evidence);
    }

    Shown with(Severity other) {
        return new Shown(kind, other, subject, evidence);
    }
}
