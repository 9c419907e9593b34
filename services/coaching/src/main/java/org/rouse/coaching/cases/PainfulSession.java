package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.PainAtExercise;
import org.rouse.coaching.checkin.UsualPain;

/** A session after which the exercise is left out, or the coach has to set the range (DOMAIN section 4). */
record PainfulSession(ExerciseSession session) implements Ground {

    /** The newest such session of the last 14 days. */
    static Optional<PainfulSession> of(List<ExerciseSession> sessions, Instant now) {
        return sessions.stream()
                .filter(PainfulSession::isOne)
                .filter(session -> session.start().isAfter(now.minus(UsualPain.WINDOW)))
                .max(Comparator.comparing(ExerciseSession::start).thenComparing(ExerciseSession::number))
                .map(PainfulSession::new);
    }

    private static boolean isOne(ExerciseSession session) {
        return session.callsForList() || session.next() == PainAtExercise.Next.COACH_SETS;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PAIN_AT_EXERCISE;
    }

    @Override
    public Severity severity() {
        if (!session.symptoms().isEmpty()) {
            return Severity.URGENT;
        }
        return session.callsForList() ? Severity.SOON : Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return Integer.toString(session.number());
    }

    @Override
    public List<GroundFigure> evidence() {
        List<GroundFigure> evidence = new ArrayList<>();
        evidence.add(GroundFigure.of("session", session.number()));
        evidence.add(GroundFigure.of("activity", session.activity()));
        evidence.add(GroundFigure.of("nextTime", Codes.of(session.next())));
        session.after().ifPresent(pain -> evidence.add(GroundFigure.of("painAfter", pain)));
        session.morning().ifPresent(pain -> evidence.add(GroundFigure.of("painNextMorning", pain)));
        if (session.stopped()) {
            evidence.add(GroundFigure.of("stopped", true));
        }
        new TreeSet<>(session.symptoms())
                .forEach(symptom -> evidence.add(GroundFigure.of("symptom", Codes.of(symptom))));
        return evidence;
    }
}
