package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.contracts.v1.AerobicFinding;
import org.rouse.contracts.v1.AerobicVerdict;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Live;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;
import org.rouse.notification.gate.Candidate;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.people.RedFlags;

/**
 * Something that calls for a decision: a finding, a prompt that was put off, a red flag.
 *
 * @param findingId     what it rests on; of a repeat, that of the first offer
 * @param rule          that prompts, and its version
 * @param candidate     what the gate is asked
 * @param subject       what the words are about
 * @param facts         numbers the rule saw, by name with unit
 * @param evidenceUntil end of the newest evidence it saw; the epoch where it rests on none
 * @param repeats       the prompt that is offered again; empty for a first offer
 */
record Occasion(
        String personId,
        String findingId,
        String rule,
        Candidate candidate,
        Subject subject,
        Map<String, String> facts,
        Instant evidenceUntil,
        String repeats) {

    /** For how long a prompt that was put off makes sense when it comes again. */
    private static final Duration REPEAT_LIFETIME = Duration.ofMinutes(10);

    /** A warning sign is worth telling for a day; later the person has been asked again, or has heard from the coach. */
    private static final Duration RED_FLAG_LIFETIME = Duration.ofHours(24);

    Occasion {
        facts = Map.copyOf(facts);
    }

    String promptId() {
        return candidate.promptId();
    }

    /**
     * The occasion a finding is; empty when it asks for nothing.
     *
     * @param ended           whether the finding is known not to hold any more
     * @param aerobicLifetime how long after its finding an aerobic prompt still makes sense
     */
    static Optional<Occasion> of(Finding finding, boolean ended, Duration aerobicLifetime) {
        return switch (finding.getWhatCase()) {
            case STRETCH -> finding.getStretch().hasLive() ? Optional.of(deskBreak(finding, ended)) : Optional.empty();
            case AEROBIC ->
                isBehind(finding.getAerobic())
                        ? Optional.of(aerobic(finding, ended, aerobicLifetime))
                        : Optional.empty();
            case WHAT_NOT_SET -> Optional.empty();
        };
    }

    /**
     * A prompt that was put off, offered once more.
     *
     * @param due   when that was promised for
     * @param ended whether what it rests on is known not to hold any more
     */
    static Occasion again(Prompt first, Instant due, boolean ended) {
        boolean aerobic = first.getKind() == PromptKind.PROMPT_KIND_AEROBIC;
        Candidate candidate = new Candidate(
                PromptId.of(first.getPromptId(), "again"),
                aerobic ? Kind.AEROBIC : Kind.DESK_BREAK,
                true,
                due.plus(REPEAT_LIFETIME),
                ended,
                false,
                0,
                true);
        return new Occasion(
                first.getPersonId(),
                first.getFindingId(),
                "after-snooze/1",
                candidate,
                aerobic ? Subject.Aerobic.of(first.getWhy().getFactsMap()) : new Subject.PutOff(),
                first.getWhy().getFactsMap(),
                Instant.ofEpochMilli(first.getWhy().getEvidenceUntilMs()),
                first.getPromptId());
    }

    /** The latest raising of the person's red flag: one occasion for each time it is raised. */
    static Occasion redFlag(Person person) {
        RedFlag standing = RedFlags.standing(person)
                .orElseThrow(() -> new IllegalArgumentException("no red flag stands for " + person.getPersonId()));
        String raising =
                standing.getRaisingId().isEmpty() ? Long.toString(person.getRevision()) : standing.getRaisingId();
        String flag = person.getPersonId() + "|red-flag|" + raising;
        Candidate candidate = new Candidate(
                PromptId.of(flag, "seek-care"),
                Kind.SEEK_CARE,
                true,
                Instant.ofEpochMilli(standing.getRaisedAtMs()).plus(RED_FLAG_LIFETIME),
                false,
                false,
                0,
                false);
        return new Occasion(
                person.getPersonId(),
                flag,
                "seek-care/1",
                candidate,
                new Subject.RedFlag(standing.getTier()),
                Map.of("tier", tier(standing)),
                Instant.EPOCH,
                "");
    }

    private static String tier(RedFlag standing) {
        return switch (standing.getTier()) {
            case RED_FLAG_TIER_EMERGENCY -> "emergency";
            case RED_FLAG_TIER_DAYS -> "days";
            case RED_FLAG_TIER_TELL_PROVIDER -> "tell-provider";
            case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> "today";
        };
    }

    /** The same, knowing whether the person sleeps. */
    Occasion with(boolean asleep) {
        Candidate known = new Candidate(
                candidate.promptId(),
                candidate.kind(),
                candidate.live(),
                candidate.expiresAt(),
                candidate.moved(),
                asleep,
                candidate.transportMinutes(),
                candidate.repeat());
        return new Occasion(personId, findingId, rule, known, subject, facts, evidenceUntil, repeats);
    }

    /** Whether the finding says that what was found before under its identity does not call for a prompt any more. */
    static boolean ends(Finding finding) {
        return switch (finding.getWhatCase()) {
            case STRETCH -> ends(finding.getStretch());
            case AEROBIC -> !isBehind(finding.getAerobic());
            case WHAT_NOT_SET -> false;
        };
    }

    private static boolean ends(StretchFinding stretch) {
        StretchChange change = stretch.getChange();
        return switch (change) {
            case STRETCH_CHANGE_CLOSED, STRETCH_CHANGE_CENSORED, STRETCH_CHANGE_RETRACTED -> true;
            // A correction that leaves the stretch open leaves the person sitting.
            case STRETCH_CHANGE_CORRECTED -> stretch.getEnd() != StretchEnd.STRETCH_END_OPEN;
            case STRETCH_CHANGE_OPENED, STRETCH_CHANGE_EXTENDED, STRETCH_CHANGE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    private static Occasion deskBreak(Finding finding, boolean ended) {
        StretchFinding stretch = finding.getStretch();
        Live live = stretch.getLive();
        Map<String, String> facts = new TreeMap<>();
        facts.put("sitting_minutes", Integer.toString(live.getMinutes()));
        facts.put("decision_point", Integer.toString(live.getDecisionPoint()));
        facts.put("coverage_percent", Integer.toString(live.getCoveragePercent()));
        facts.put("interruptions", Integer.toString(stretch.getInterruptions()));
        facts.put(
                "evidence_until",
                Instant.ofEpochMilli(live.getEvidenceUntilMs()).toString());
        Candidate candidate = new Candidate(
                PromptId.of(finding.getFindingId(), Integer.toString(live.getDecisionPoint())),
                Kind.DESK_BREAK,
                finding.getLane() != Lane.LANE_BACKFILL,
                Instant.ofEpochMilli(live.getExpiresAtMs()),
                ended,
                false,
                stretch.getTransportMinutes(),
                false);
        return new Occasion(
                finding.getPersonId(),
                finding.getFindingId(),
                "desk-break/1",
                candidate,
                new Subject.Sitting(live.getMinutes()),
                facts,
                Instant.ofEpochMilli(live.getEvidenceUntilMs()),
                "");
    }

    private static Occasion aerobic(Finding finding, boolean ended, Duration lifetime) {
        AerobicFinding aerobic = finding.getAerobic();
        Subject.Aerobic subject = new Subject.Aerobic(
                aerobic.getEarned7DaysMinutes(),
                aerobic.getTargetMinutes(),
                aerobic.getDeficitMinutes(),
                aerobic.getPerDayMinutes());
        Map<String, String> facts = new TreeMap<>(subject.facts());
        facts.put("earned_week_minutes", Integer.toString(aerobic.getEarnedWeekMinutes()));
        facts.put("days_left", Integer.toString(aerobic.getDaysLeft()));
        Instant decidedAt = Instant.ofEpochMilli(finding.getDecidedAtMs());
        Candidate candidate = new Candidate(
                PromptId.of(finding.getFindingId(), "aerobic"),
                Kind.AEROBIC,
                finding.getLane() != Lane.LANE_BACKFILL,
                decidedAt.plus(lifetime),
                ended,
                false,
                0,
                false);
        return new Occasion(
                finding.getPersonId(),
                finding.getFindingId(),
                "aerobic-behind/1",
                candidate,
                subject,
                facts,
                decidedAt,
                "");
    }

    private static boolean isBehind(AerobicFinding aerobic) {
        return aerobic.getVerdict() == AerobicVerdict.AEROBIC_VERDICT_BEHIND;
    }
}
