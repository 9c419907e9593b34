package org.rouse.coaching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.alert.AlertPolicy;
import org.rouse.coaching.cases.CasePolicy;
import org.rouse.coaching.decision.DecisionPolicy;
import org.rouse.coaching.decision.Timetable;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.policy.HeartRateReserve;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.policy.WorkoutEnd;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.contracts.v1.HeartRateProfile;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.SourcePriorities;

/** The one place where settings, the deployment's and a person's, become the policies of the pure core. */
public final class Policies {

    private static final ZoneHistory NOWHERE = ZoneHistory.of(ZoneId.of("UTC"));

    private static final int PER_MILLE = 10; // of one per cent

    private Policies() {}

    /**
     * The definition of a stretch for this person: own settings first, then the deployment's.
     *
     * @param priorities the sources that the person trusts
     * @throws IllegalArgumentException when a setting is out of range
     */
    public static MovementPolicy movement(CoachingSettings settings, Person person, SourcePriorities priorities) {
        CoachingSettings.Movement usual = settings.movement();
        return new MovementPolicy(
                minBreak(settings, person),
                longStretch(settings, person),
                usual.nonWearWindow(),
                usual.heartRateWear(),
                usual.freshness(),
                usual.coveragePercent(),
                usual.promptLifetime(),
                MovementPolicy.defaults().microbreak(),
                usual.reportedSleep(),
                Cutpoints.defaults(),
                heartRate(person),
                new SourceOrder(priorities.getSourceIdsList()),
                new WorkoutEnd(
                        usual.workoutOverAfter(),
                        usual.restBelowBpm(),
                        !person.getHeartRate().getRateLimitingMedication()));
    }

    /** The minutes from which a stretch of this person is a finding: own setting first, then the deployment's. */
    public static int longStretch(CoachingSettings settings, Person person) {
        MovementSettings own = person.getMovement();
        return own.hasLongStretchMinutes()
                ? own.getLongStretchMinutes()
                : settings.movement().longStretch();
    }

    /** The minutes in motion that end a stretch of this person: own setting first, then the deployment's. */
    static int minBreak(CoachingSettings settings, Person person) {
        MovementSettings own = person.getMovement();
        return own.hasMinBreakMinutes()
                ? own.getMinBreakMinutes()
                : settings.movement().minBreak();
    }

    /** The aerobic plan of this person. */
    public static AerobicPlan aerobic(CoachingSettings settings, Person person) {
        CoachingSettings.Aerobic usual = settings.aerobic();
        var own = person.getAerobic();
        return AerobicPlan.defaults()
                .with(
                        own.hasWeeklyTargetMinutes() ? own.getWeeklyTargetMinutes() : usual.weeklyTarget(),
                        own.hasSessionCapMinutes() ? own.getSessionCapMinutes() : usual.sessionCap());
    }

    /** The zones the person has lived in; UTC as long as none is known. */
    public static ZoneHistory zones(Person person) {
        if (person.getZonesCount() == 0) {
            return NOWHERE;
        }
        return new ZoneHistory(person.getZonesList().stream()
                .map(zone ->
                        new ZoneHistory.ZoneInForce(Instant.ofEpochMilli(zone.getFromMs()), ZoneId.of(zone.getZone())))
                .toList());
    }

    /** The deployment's policy for decisions. */
    public static DecisionPolicy decisions(CoachingSettings settings) {
        DecisionPolicy usual = DecisionPolicy.defaults();
        DecisionPolicy policy = new DecisionPolicy(
                settings.prompts().deskBreaksUnderRedFlag(),
                settings.prompts().aerobicLifetime(),
                Optional.empty(),
                nowcast(settings),
                timetable(settings.timetable()),
                usual.choiceSeed());
        return lot(settings).map(policy::with).orElse(policy);
    }

    /** The draw that prompts are subject to: a study's, else the hold-out's; empty where nothing is drawn. */
    public static Optional<Study> lot(CoachingSettings settings) {
        return settings.study().running().or(settings.holdOut()::lot);
    }

    private static Timetable timetable(CoachingSettings.Timetable given) {
        return new Timetable(
                given.summaryAt(),
                given.nextMorningAt(),
                given.checkInAt(),
                given.sessionAt(),
                given.spread(),
                given.workFrom(),
                given.workTo(),
                given.slowSync());
    }

    /** An estimate needs a higher chance until the table is the deployment's own. */
    private static NowcastPolicy nowcast(CoachingSettings settings) {
        CoachingSettings.Nowcast given = settings.nowcast();
        int percent = given.table().isEmpty() ? given.leastPercent() : given.leastPercentOwnTable();
        return new NowcastPolicy(
                given.hazards(), given.oldest(), settings.movement().promptLifetime(), PER_MILLE * percent);
    }

    /** The limits beyond which a coach has to look at a person. */
    public static CasePolicy cases(CoachingSettings settings) {
        CaseLimits limits = settings.cases();
        return new CasePolicy(
                limits.dataSilent(),
                limits.noAnswer(),
                limits.clearancePending(),
                limits.notWornDays(),
                limits.notWorn(),
                limits.signReminder());
    }

    private static Optional<HeartRateReserve> heartRate(Person person) {
        HeartRateProfile profile = person.getHeartRate();
        if (!person.hasHeartRate() || profile.getRateLimitingMedication()) {
            return Optional.empty();
        }
        return Optional.of(HeartRateReserve.of(profile.getRestingBpm(), profile.getMaximumBpm()));
    }

    /** When coaches and admins are alerted to urgent cases. */
    public static AlertPolicy alerts(CoachingSettings settings) {
        return settings.alerts().policy();
    }
}
