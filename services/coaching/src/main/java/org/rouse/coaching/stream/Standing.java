package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.FactsOfPeople;
import org.rouse.coaching.Policies;
import org.rouse.coaching.decision.Outlook;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;

/**
 * A person's state at a decision about them.
 *
 * @param zone   their zone; UTC where unknown
 * @param passes for a withheld decision, the first minute at which time alone would have made it pass the refusing check
 */
public record Standing(ZoneId zone, Optional<Instant> passes) {

    static Standing of(CoachingSettings settings, Decision decision, ReplayTask task) {
        Optional<Person> person = task.person();
        Instant at = Instant.ofEpochMilli(decision.getDecidedAtMs());
        return new Standing(
                person.<ZoneId>map(known -> Policies.zones(known).zoneAt(at)).orElse(ZoneOffset.UTC),
                person.flatMap(known -> reason(decision)
                        .flatMap(reason -> new Outlook(Policies.decisions(settings))
                                .passes(
                                        reason,
                                        kind(decision),
                                        decision.getDecisionId(),
                                        decision.getRepeatsDecisionId(),
                                        task.decisions(),
                                        new FactsOfPeople(settings)
                                                .of(
                                                        known,
                                                        task.isReachable(),
                                                        task.checkIns(),
                                                        task.syncsEvery(),
                                                        Optional.empty(),
                                                        at),
                                        at))));
    }

    private static Optional<Refusal> reason(Decision decision) {
        return Stream.of(Refusal.values())
                .filter(reason -> decision.hasWithhold()
                        && reason.code().equals(decision.getWithhold().getReason()))
                .findFirst();
    }

    private static Kind kind(Decision decision) {
        return switch (decision.getKind()) {
            case PROMPT_KIND_AEROBIC -> Kind.AEROBIC;
            case PROMPT_KIND_QUESTION -> Kind.QUESTION;
            case PROMPT_KIND_SEEK_CARE -> Kind.SEEK_CARE;
            case PROMPT_KIND_PLANNED_BREAK -> Kind.PLANNED_BREAK;
            case PROMPT_KIND_SUMMARY -> Kind.SUMMARY;
            case PROMPT_KIND_CHECK_IN -> Kind.CHECK_IN;
            case PROMPT_KIND_SESSION -> Kind.SESSION;
            case PROMPT_KIND_MESSAGE -> Kind.MESSAGE;
            case PROMPT_KIND_REMINDER ->
                ReminderKinds.kind(decision.getReminder().getOf());
            case PROMPT_KIND_DESK_BREAK,
                    PROMPT_KIND_CASE_ALERT,
                    PROMPT_KIND_CASE_DIGEST,
                    PROMPT_KIND_UNSPECIFIED,
                    UNRECOGNIZED -> Kind.DESK_BREAK;
        };
    }
}
