package org.rouse.coaching.export.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;
import tools.jackson.databind.node.ObjectNode;

/** People's reports: pain, sessions, and ratings. */
final class FhirReports {

    private static final String MEASURE = "pa-observation-activity-measure";
    private static final long MS_OF_A_MINUTE = 60_000;

    /** From very bad to very good, for one to five stars. */
    private static final List<Code> LIKED =
            List.of(felt(-5, "Very Bad"), felt(-3, "Bad"), felt(0, "Neutral"), felt(3, "Good"), felt(5, "Very Good"));

    private final Resources make;

    FhirReports(Resources make) {
        this.make = make;
    }

    /** @param day the local day of a session, where known */
    List<Resources.Entry> of(CheckIn checkIn, Optional<DayView> day) {
        return switch (checkIn.getWhatCase()) {
            case REPORT ->
                checkIn.getReport().hasPainScore()
                        ? List.of(pain(checkIn, checkIn.getReport().getPainScore()))
                        : List.of();
            case PAIN_SCORE -> List.of(pain(checkIn, checkIn.getPainScore()));
            case SESSION -> session(checkIn, checkIn.getSession(), day);
            case RATING -> rating(checkIn, checkIn.getRating()).stream().toList();
            case SAFETY_LIST, RED_FLAGS, RISK_FACTS, HURT, WHAT_NOT_SET -> List.of();
        };
    }

    private Resources.Entry pain(CheckIn checkIn, int score) {
        ObjectNode observation = make.observation(Code.PAIN, isCorrected(checkIn), Code.SURVEY);
        observation.put("effectiveDateTime", at(checkIn.getAtMs()));
        observation.set("valueQuantity", make.quantity(score, "score", "{score}"));
        return make.entry("pain " + checkIn.getCheckInId(), observation);
    }

    private Optional<Resources.Entry> rating(CheckIn checkIn, ActivityRating rating) {
        if (rating.getStars() < 1 || rating.getStars() > LIKED.size()) {
            return Optional.empty();
        }
        ObjectNode observation = make.activity(MEASURE, Code.EXPERIENCE, isCorrected(checkIn));
        observation.put("effectiveDateTime", at(checkIn.getAtMs()));
        observation.set(
                "valueCodeableConcept",
                make.concept(LIKED.get(rating.getStars() - 1)).put("text", rating.getActivity()));
        return Optional.of(make.entry("rating " + checkIn.getCheckInId(), observation));
    }

    private List<Resources.Entry> session(CheckIn checkIn, LoggedSession session, Optional<DayView> day) {
        String name = "session " + checkIn.getCheckInId();
        boolean corrected = isCorrected(checkIn);
        List<Resources.Entry> members = new ArrayList<>();
        ObjectNode activity = during(Code.EXERCISE, session, corrected);
        activity.putObject("valueCodeableConcept").put("text", session.getActivity());
        members.add(make.entry(name + " activity", activity));
        members.add(make.entry(name + " duration", minutes(Code.DURATION, session, session.getMinutes(), corrected)));
        day.filter(seen -> seen.getKnownAwakeMinutes() > 0).ifPresent(seen -> {
            members.add(make.entry(
                    name + " moderate",
                    minutes(
                            Code.MODERATE,
                            session,
                            spent(seen, session, MinuteState.MINUTE_STATE_MODERATE),
                            corrected)));
            members.add(make.entry(
                    name + " vigorous",
                    minutes(
                            Code.VIGOROUS,
                            session,
                            spent(seen, session, MinuteState.MINUTE_STATE_VIGOROUS),
                            corrected)));
        });
        ObjectNode group = make.activity("pa-observation-activity-group", Code.SESSION, corrected);
        group.set("effectivePeriod", period(session));
        members.forEach(member -> group.withArray("hasMember").addObject().put("reference", member.urn()));
        List<Resources.Entry> entries = new ArrayList<>(members);
        entries.add(make.entry(name, group));
        return entries;
    }

    /** The content before a correction is in the full export; this one has the revision that counts. */
    private static boolean isCorrected(CheckIn checkIn) {
        return checkIn.getCorrectionsCount() > 0;
    }

    private ObjectNode minutes(Code code, LoggedSession session, int minutes, boolean corrected) {
        ObjectNode observation = during(code, session, corrected);
        observation.set("valueQuantity", make.quantity(minutes, "min", "min"));
        return observation;
    }

    private ObjectNode during(Code code, LoggedSession session, boolean corrected) {
        ObjectNode observation = make.activity(MEASURE, code, corrected);
        observation.set("effectivePeriod", period(session));
        return observation;
    }

    private ObjectNode period(LoggedSession session) {
        return make.empty()
                .put("start", at(session.getStartMs()))
                .put("end", at(session.getStartMs() + session.getMinutes() * MS_OF_A_MINUTE));
    }

    /** Minutes of the session that devices detected in that state, as far as the day is known. */
    private static int spent(DayView day, LoggedSession session, MinuteState state) {
        long from = Math.floorDiv(session.getStartMs(), MS_OF_A_MINUTE);
        long to = from + session.getMinutes();
        long at = day.getFirstMinute();
        long spent = 0;
        for (StateRun run : day.getRunsList()) {
            long end = at + run.getMinutes();
            if (run.getState() == state) {
                spent += Math.max(0, Math.min(to, end) - Math.max(from, at));
            }
            at = end;
        }
        return Math.toIntExact(spent);
    }

    private static String at(long ms) {
        return OffsetDateTime.ofInstant(Instant.ofEpochMilli(ms), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toInstant()
                .toString();
    }

    private static Code felt(int code, String display) {
        return new Code(Code.ACTIVITY_GUIDE, Integer.toString(code), display);
    }
}
