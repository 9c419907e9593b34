package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody reports that the person came to harm. The words stand in the case's history. */
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
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of("reportedAt", Evidence.instant(at)));
        evidence.add(Evidence.of("reportedByPerson", byPerson));
        evidence.add(Evidence.of("serious", report.serious()));
        if (!report.activity().isEmpty()) {
            evidence.add(Evidence.of("activity", report.activity()));
        }
        return evidence;
    }
}
