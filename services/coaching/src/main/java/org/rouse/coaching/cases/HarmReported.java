package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody reports that the person came to harm. The words are in the case's history. */
record HarmReported(CaseChange.ReportHarm report, boolean byPerson, Instant at) implements Ground {

    @Override
    public CaseKind kind() {
        return CaseKind.HARM_REPORTED;
    }

    @Override
    public Severity severity() {
        return report.serious() ? Severity.URGENT : Severity.SOON;
    }

    @Override
    public String subject() {
        return at.toString();
    }

    @Override
    public List<GroundFigure> evidence() {
        List<GroundFigure> evidence = new ArrayList<>();
        evidence.add(GroundFigure.of("reportedAt", GroundFigure.instant(at)));
        evidence.add(GroundFigure.of("reportedByPerson", byPerson));
        evidence.add(GroundFigure.of("serious", report.serious()));
        if (!report.activity().isEmpty()) {
            evidence.add(GroundFigure.of("activity", report.activity()));
        }
        return evidence;
    }
}
