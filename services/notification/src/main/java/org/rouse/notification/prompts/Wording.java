package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.StudyDraw;
import org.rouse.contracts.v1.Why;
import org.rouse.notification.gate.Check;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Refusal;
import org.rouse.notification.gate.Study;
import org.rouse.notification.gate.Verdict;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.Labels;
import org.rouse.notification.tailoring.Choice;
import org.rouse.notification.tailoring.Facts;
import org.rouse.notification.tailoring.Liking;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.Tailor;

/** Turns a verdict into the prompt that stands on the log, with its words where there are to be any. */
final class Wording {

    private static final Choice NOTHING = new Choice("", List.of());

    private final Tailor tailor;
    private final String defaultLanguage;
    private final int breakEvery;
    private final Optional<Study> study;

    /** @param breakEvery minutes of sitting after which the plan of people without a length of their own has a break */
    Wording(Tailor tailor, String defaultLanguage, int breakEvery, Optional<Study> study) {
        this.breakEvery = breakEvery;
        this.study = study;
        this.tailor = tailor;
        this.defaultLanguage = defaultLanguage;
    }

    /** A decision without words: nobody is to read it. */
    Prompt withheld(Occasion occasion, Verdict.Refused verdict, Instant now) {
        return decision(occasion, verdict, now)
                .setKind(kind(occasion.candidate().kind()))
                .setDecision(PromptVerdict.DECISION_WITHHOLD)
                .setWithheldReason(verdict.reason().code())
                .build();
    }

    /** A decision that stays in the app, for the person to find there: no push, but words. */
    Prompt silent(Occasion occasion, Person person, Verdict.Refused verdict, Told told, Instant now) {
        Prompt.Builder prompt = decision(occasion, verdict, now)
                .setDecision(PromptVerdict.DECISION_WITHHOLD)
                .setWithheldReason(verdict.reason().code());
        return say(prompt, occasion, person, told, false, now);
    }

    /** A decision that goes out. */
    Prompt sent(Occasion occasion, Person person, Verdict.Allowed verdict, Told told, Instant now) {
        Prompt.Builder prompt = decision(occasion, verdict, now)
                .setDecision(PromptVerdict.DECISION_SEND)
                .setExpiresAtMs(verdict.expiresAt().toEpochMilli());
        return say(prompt, occasion, person, told, verdict.ask(), now);
    }

    /**
     * What the person knows already.
     *
     * @param turn    counts what they were told before
     * @param ignored prompts in a row that they left unanswered
     */
    record Told(Liking liking, int turn, int ignored) {}

    /** What stands on the button of an answer to the prompt. */
    String button(Action action, Prompt prompt) {
        return tailor.label(Labels.of(action, prompt.getKind()), prompt.getLanguage());
    }

    /** What may stand on a lock screen in place of the words. It names nothing of health, but says when a thing must not wait. */
    Message neutral(Prompt prompt) {
        Situation situation = switch (prompt.getKind()) {
            case PROMPT_KIND_SEEK_CARE -> Situation.NEUTRAL_URGENT;
            case PROMPT_KIND_DESK_BREAK -> Situation.NEUTRAL_BREAK;
            case PROMPT_KIND_AEROBIC, PROMPT_KIND_QUESTION, PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED -> Situation.NEUTRAL;
        };
        return tailor.say(situation, Facts.ofNothing(""), prompt.getLanguage(), 0);
    }

    /** What is sent to see whether a channel works, in words of the person's language. */
    Message test(Person person) {
        return tailor.say(Situation.TEST, Facts.ofNothing(person.getName()), language(person), 0);
    }

    private String language(Person person) {
        return person.getLanguage().isBlank() ? defaultLanguage : person.getLanguage();
    }

    private Prompt.Builder decision(Occasion occasion, Verdict verdict, Instant now) {
        Prompt.Builder prompt = Prompt.newBuilder()
                .setPromptId(occasion.promptId())
                .setPersonId(occasion.personId())
                .setFindingId(occasion.findingId())
                .setDecidedAtMs(now.toEpochMilli())
                .setExpiresAtMs(occasion.candidate().expiresAt().toEpochMilli())
                .setRepeatsPromptId(occasion.repeats())
                .setWhy(Why.newBuilder()
                        .setRule(occasion.rule())
                        .putAllFacts(occasion.facts())
                        .setEvidenceUntilMs(occasion.evidenceUntil().toEpochMilli())
                        .addAllChecks(checks(verdict.checks())));
        draw(occasion, verdict).ifPresent(prompt::setStudy);
        return prompt;
    }

    /** Of decisions that were left to the lot: all else let them through. */
    private Optional<StudyDraw> draw(Occasion occasion, Verdict verdict) {
        Check last = verdict.checks().getLast();
        boolean drawn = last.about() == Refusal.STUDY
                && !occasion.candidate().repeat()
                && occasion.candidate().kind() != Kind.SEEK_CARE;
        return study.filter(running -> drawn)
                .map(running -> StudyDraw.newBuilder()
                        .setArm(last.passed() ? "prompt" : "none")
                        .setProbabilityThousandths(running.probabilityThousandths())
                        .build());
    }

    private Prompt say(Prompt.Builder prompt, Occasion occasion, Person person, Told told, boolean ask, Instant now) {
        String language = language(person);
        Choice choice = ask ? NOTHING : choice(occasion, told.liking());
        Message message = ask
                ? tailor.say(Situation.ASK, Facts.ofIgnored(person.getName(), told.ignored()), language, told.turn())
                : message(occasion, person, choice.activity(), language, told.turn(), now);
        prompt.setKind(kind(ask ? Kind.QUESTION : occasion.candidate().kind()))
                .setTitle(message.title())
                .setBody(message.body())
                .setLanguage(message.language())
                .setVariant(message.variant())
                .setSuggestedActivity(named(occasion, choice.activity()))
                .getWhyBuilder()
                .setSentence(message.why())
                .addAllConsidered(
                        choice.considered().stream().map(Wording::considered).toList());
        return prompt.build();
    }

    private static String named(Occasion occasion, String activity) {
        return occasion.candidate().kind() == Kind.DESK_BREAK && Choice.isPlainBreak(activity) ? "" : activity;
    }

    private static Choice choice(Occasion occasion, Liking liking) {
        return switch (occasion.candidate().kind()) {
            case DESK_BREAK, QUESTION -> Choice.ofBreak(liking, occasion.promptId());
            case AEROBIC -> Choice.ofSession(liking, occasion.promptId());
            case SEEK_CARE -> NOTHING;
        };
    }

    private Message message(Occasion occasion, Person person, String activity, String language, int turn, Instant now) {
        String name = person.getName();
        return switch (occasion.subject()) {
            case Subject.Sitting(int minutes) ->
                tailor.say(
                        Tailor.sitting(minutes, Profiles.timeOfDay(person, now), activity),
                        Facts.ofSitting(name, minutes, every(person), activity),
                        language,
                        turn);
            case Subject.Aerobic(int earned, int target, int missing, int daily) ->
                tailor.say(
                        Situation.AEROBIC_BEHIND,
                        Facts.ofAerobic(name, earned, target, missing, daily, activity),
                        language,
                        turn);
            case Subject.PutOff() ->
                tailor.say(Tailor.again(activity), Facts.ofSitting(name, 0, every(person), activity), language, turn);
            case Subject.RedFlag(RedFlagTier tier) ->
                tailor.say(Advice.of(tier), Advice.facts(person, now), language, turn);
        };
    }

    /** Minutes between the breaks of the person's plan. */
    private int every(Person person) {
        return person.getMovement().hasLongStretchMinutes()
                ? person.getMovement().getLongStretchMinutes()
                : breakEvery;
    }

    private static PromptKind kind(Kind kind) {
        return switch (kind) {
            case DESK_BREAK -> PromptKind.PROMPT_KIND_DESK_BREAK;
            case AEROBIC -> PromptKind.PROMPT_KIND_AEROBIC;
            case QUESTION -> PromptKind.PROMPT_KIND_QUESTION;
            case SEEK_CARE -> PromptKind.PROMPT_KIND_SEEK_CARE;
        };
    }

    private static Considered considered(Choice.Weighed one) {
        return Considered.newBuilder()
                .setActivity(one.activity())
                .setVerdict(one.verdict())
                .setDrawThousandths(one.draw())
                .build();
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
