package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.AerobicFinding;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Why;
import org.rouse.notification.gate.Check;
import org.rouse.notification.gate.Verdict;
import org.rouse.notification.tailoring.Facts;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.Suggestion;
import org.rouse.notification.tailoring.Tailor;

/** Turns a verdict into the prompt that stands on the log, with its words when it is sent. */
final class Wording {

    private final Tailor tailor;
    private final String defaultLanguage;

    Wording(Tailor tailor, String defaultLanguage) {
        this.tailor = tailor;
        this.defaultLanguage = defaultLanguage;
    }

    /** @param turn counts what the person was told before */
    Prompt prompt(Occasion occasion, Optional<Person> person, Verdict verdict, int turn, Instant now) {
        Prompt.Builder prompt = Prompt.newBuilder()
                .setPromptId(occasion.promptId())
                .setPersonId(occasion.finding().getPersonId())
                .setFindingId(occasion.finding().getFindingId())
                .setDecidedAtMs(now.toEpochMilli())
                .setKind(kind(occasion))
                .setExpiresAtMs(occasion.candidate().expiresAt().toEpochMilli())
                .setWhy(Why.newBuilder()
                        .setRule(occasion.rule())
                        .putAllFacts(occasion.facts())
                        .addAllChecks(checks(verdict.checks())));
        switch (verdict) {
            case Verdict.Allowed allowed -> say(prompt, occasion, person.orElse(Person.getDefaultInstance()), turn);
            case Verdict.Refused refused ->
                prompt.setDecision(Decision.DECISION_WITHHOLD)
                        .setWithheldReason(refused.reason().code());
        }
        return prompt.build();
    }

    /** What may stand on a lock screen in place of the words. */
    Message neutral(String language) {
        return tailor.say(Situation.NEUTRAL, Facts.ofNothing(), language, 0);
    }

    private void say(Prompt.Builder prompt, Occasion occasion, Person person, int turn) {
        String language = person.getLanguage().isBlank() ? defaultLanguage : person.getLanguage();
        Message message = switch (occasion.candidate().kind()) {
            case DESK_BREAK, QUESTION, SEEK_CARE -> {
                int minutes = occasion.finding().getStretch().getLive().getMinutes();
                yield tailor.say(Tailor.sitting(minutes), Facts.ofSitting(person.getName(), minutes), language, turn);
            }
            case AEROBIC -> {
                Optional<Suggestion> suggestion = Suggestion.besides(person.getAggravatingActivitiesList());
                suggestion.map(Suggestion::activity).ifPresent(prompt::setSuggestedActivity);
                yield tailor.say(Situation.AEROBIC_BEHIND, aerobic(occasion, person, suggestion), language, turn);
            }
        };
        prompt.setDecision(Decision.DECISION_SEND)
                .setTitle(message.title())
                .setBody(message.body())
                .setLanguage(message.language())
                .setVariant(message.variant())
                .getWhyBuilder()
                .setSentence(message.why());
    }

    private static Facts aerobic(Occasion occasion, Person person, Optional<Suggestion> suggestion) {
        AerobicFinding aerobic = occasion.finding().getAerobic();
        return Facts.ofAerobic(
                person.getName(),
                aerobic.getEarned7DaysMinutes(),
                aerobic.getTargetMinutes(),
                aerobic.getDeficitMinutes(),
                aerobic.getPerDayMinutes(),
                suggestion.map(Suggestion::phrase).orElse("whatever feels good to you"));
    }

    private static PromptKind kind(Occasion occasion) {
        return switch (occasion.candidate().kind()) {
            case DESK_BREAK -> PromptKind.PROMPT_KIND_DESK_BREAK;
            case AEROBIC -> PromptKind.PROMPT_KIND_AEROBIC;
            case QUESTION -> PromptKind.PROMPT_KIND_QUESTION;
            case SEEK_CARE -> PromptKind.PROMPT_KIND_SEEK_CARE;
        };
    }

    private static List<GateCheck> checks(List<Check> checks) {
        return checks.stream()
                .map(check -> GateCheck.newBuilder()
                        .setName(check.about().code())
                        .setPassed(check.passed())
                        .build())
                .toList();
    }
}
