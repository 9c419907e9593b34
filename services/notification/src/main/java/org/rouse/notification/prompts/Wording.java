package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.stream.Stream;
import org.rouse.contracts.v1.AerobicFacts;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.DigestFacts;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.ReminderFacts;
import org.rouse.contracts.v1.ReminderOf;
import org.rouse.contracts.v1.SessionFacts;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.SummaryFacts;
import org.rouse.contracts.v1.Why;
import org.rouse.notification.people.Zones;
import org.rouse.notification.receipts.Labels;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.Tailor;
import org.rouse.notification.tailoring.TextFacts;

/** Puts decisions into words of the person's language. The same decision and person give the same words. */
final class Wording {

    private final Tailor tailor;
    private final String defaultLanguage;

    Wording(Tailor tailor, String defaultLanguage) {
        this.tailor = tailor;
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * The prompt of a decision.
     *
     * @param decision a decision to send, or to show in the app, with the facts of its kind
     */
    Prompt of(Decision decision, Person person) {
        Message message = message(decision, person);
        Prompt.Builder prompt = Prompt.newBuilder()
                .setPromptId(decision.getDecisionId())
                .setDecisionId(decision.getDecisionId())
                .setPersonId(decision.getPersonId())
                .setFindingId(decision.getFindingId())
                .setDecidedAtMs(decision.getDecidedAtMs())
                .setKind(decision.getKind())
                .setLanguage(message.language())
                .setTitle(message.title())
                .setBody(message.body())
                .setVariant(message.variant())
                .setWhy(Why.newBuilder()
                        .setRule(decision.getRule())
                        .setSentence(message.why())
                        .putAllFacts(Numbers.of(decision)))
                .setSuggestedActivity(decision.getSuggestedActivity())
                .setRepeatsPromptId(decision.getRepeatsDecisionId())
                .setQuiet(decision.getSend().getQuiet());
        return decision.hasSend()
                ? prompt.setDecision(PromptVerdict.DECISION_SEND)
                        .setExpiresAtMs(decision.getSend().getExpiresAtMs())
                        .build()
                : prompt.setDecision(PromptVerdict.DECISION_WITHHOLD)
                        .setWithheldReason(decision.getWithhold().getReason())
                        .build();
    }

    /** The text on the button of an answer to the prompt. */
    String button(PromptAnswer action, Prompt prompt) {
        return tailor.label(Labels.of(action, prompt.getKind()), prompt.getLanguage());
    }

    /** The text that a lock screen may show in place of the words. It contains no health information, but says when a prompt is urgent. */
    Message neutral(Prompt prompt) {
        Situation situation = switch (prompt.getKind()) {
            case PROMPT_KIND_SEEK_CARE, PROMPT_KIND_CASE_ALERT -> Situation.NEUTRAL_URGENT;
            case PROMPT_KIND_DESK_BREAK -> Situation.NEUTRAL_BREAK;
            case PROMPT_KIND_PLANNED_BREAK -> Situation.NEUTRAL_BREAK;
            case PROMPT_KIND_AEROBIC,
                    PROMPT_KIND_QUESTION,
                    PROMPT_KIND_SUMMARY,
                    PROMPT_KIND_CHECK_IN,
                    PROMPT_KIND_CASE_DIGEST,
                    PROMPT_KIND_SESSION,
                    PROMPT_KIND_MESSAGE,
                    PROMPT_KIND_REMINDER,
                    PROMPT_KIND_UNSPECIFIED,
                    UNRECOGNIZED -> Situation.NEUTRAL;
        };
        return tailor.say(situation, TextFacts.ofNothing(""), prompt.getLanguage(), 0);
    }

    /** The text of a channel test, in the person's language. */
    Message test(Person person) {
        return tailor.say(Situation.TEST, TextFacts.ofNothing(person.getName()), language(person), 0);
    }

    private Message message(Decision decision, Person person) {
        String language = language(person);
        String name = person.getName();
        int turn = decision.getTurn();
        return switch (decision.getKind()) {
            case PROMPT_KIND_DESK_BREAK -> deskBreak(decision, person);
            case PROMPT_KIND_AEROBIC ->
                tailor.say(
                        Situation.AEROBIC_BEHIND,
                        aerobic(name, decision.getAerobic(), decision.getSuggestedActivity()),
                        language,
                        turn);
            case PROMPT_KIND_QUESTION ->
                tailor.say(Situation.ASK, TextFacts.ofIgnored(name, decision.getIgnoredInARow()), language, turn);
            case PROMPT_KIND_SEEK_CARE ->
                tailor.say(
                        Advice.of(decision.getRedFlag().getTier()),
                        Advice.facts(decision.getRedFlag(), person, decidedAt(decision)),
                        language,
                        turn);
            case PROMPT_KIND_PLANNED_BREAK -> plannedBreak(decision, person);
            case PROMPT_KIND_SUMMARY -> summary(decision, person);
            case PROMPT_KIND_CHECK_IN -> tailor.say(Situation.CHECK_IN, TextFacts.ofNothing(name), language, turn);
            case PROMPT_KIND_CASE_ALERT ->
                tailor.say(
                        alert(decision.getAlert().getStep()),
                        TextFacts.ofNothing(""),
                        language(person, decision.getAlert().getLanguage()),
                        turn);
            case PROMPT_KIND_CASE_DIGEST -> digest(decision.getDigest(), person);
            case PROMPT_KIND_SESSION ->
                tailor.say(Situation.SESSION_DUE, session(name, decision.getSession()), language, turn);
            case PROMPT_KIND_MESSAGE -> written(decision, person);
            case PROMPT_KIND_REMINDER -> reminder(decision, person);
            case PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("there are no words for the kind of " + decision.getDecisionId());
        };
    }

    /** The coach's own words, unchanged, under a title in the person's language. */
    private Message written(Decision decision, Person person) {
        Message around = tailor.say(
                Situation.COACH_MESSAGE, TextFacts.ofNothing(person.getName()), language(person), decision.getTurn());
        return new Message(
                around.title(), decision.getMessage().getText(), around.why(), around.variant(), around.language());
    }

    private Message reminder(Decision decision, Person person) {
        String name = person.getName();
        ReminderFacts asked = decision.getReminder();
        return switch (asked.getOf()) {
            case REMINDER_OF_CHECK_IN, REMINDER_OF_UNSPECIFIED, UNRECOGNIZED ->
                tailor.say(
                        Situation.REMINDER_CHECK_IN, TextFacts.ofNothing(name), language(person), decision.getTurn());
            case REMINDER_OF_SESSION ->
                tailor.say(
                        Situation.REMINDER_SESSION,
                        session(name, asked.getSession()),
                        language(person),
                        decision.getTurn());
            case REMINDER_OF_BREAK ->
                tailor.say(
                        Situation.REMINDER_BREAK,
                        TextFacts.ofPlannedBreak(name, activity(decision, person)),
                        language(person),
                        decision.getTurn());
        };
    }

    private static TextFacts session(String name, SessionFacts due) {
        return TextFacts.ofSession(name, due.getComponentsList(), due.getSets());
    }

    private static Situation alert(AlertStep step) {
        return switch (step) {
            case ALERT_STEP_FIRST, ALERT_STEP_UNSPECIFIED, UNRECOGNIZED -> Situation.CASE_FIRST;
            case ALERT_STEP_AGAIN -> Situation.CASE_AGAIN;
            case ALERT_STEP_ADMINS -> Situation.CASE_ADMINS;
            case ALERT_STEP_UNREACHED -> Situation.CASE_UNREACHED;
            case ALERT_STEP_LEFT -> Situation.CASE_LEFT;
        };
    }

    private Message digest(DigestFacts cases, Person person) {
        return tailor.say(
                Situation.CASE_DIGEST,
                TextFacts.ofCases(
                        cases.getUrgent(), cases.getSoon(), cases.getRoutine(), cases.getReviews(), cases.getPeople()),
                language(person, cases.getLanguage()),
                0);
    }

    private Message deskBreak(Decision decision, Person person) {
        StretchFacts stretch = decision.getStretch();
        String activity = activity(decision, person);
        boolean again = !decision.getRepeatsDecisionId().isEmpty();
        Situation situation = again
                ? Tailor.repeated(activity)
                : decision.hasNowcast()
                        ? Tailor.sittingLikely(activity)
                        : Tailor.sitting(stretch.getMinutes(), Zones.timeOfDay(person, decidedAt(decision)), activity);
        TextFacts facts = situation == Situation.SITTING_LIKELY
                ? TextFacts.ofSittingLikely(
                        person.getName(),
                        stretch.getMinutes(),
                        decision.getNowcast().getAgeMinutes(),
                        activity)
                : TextFacts.ofSitting(person.getName(), stretch.getMinutes(), stretch.getEveryMinutes(), activity);
        return tailor.say(situation, facts, language(person), decision.getTurn());
    }

    private Message plannedBreak(Decision decision, Person person) {
        String activity = activity(decision, person);
        Situation situation =
                decision.getRepeatsDecisionId().isEmpty() ? Situation.PLANNED_BREAK : Situation.AFTER_SNOOZE;
        return tailor.say(
                situation, TextFacts.ofPlannedBreak(person.getName(), activity), language(person), decision.getTurn());
    }

    private Message summary(Decision decision, Person person) {
        SummaryFacts seen = decision.getSummary();
        boolean idea = decision.getConsideredCount() > 0;
        Situation ofDay = idea ? Situation.SUMMARY_IDEA : Situation.SUMMARY;
        return tailor.say(
                seen.getDays() == 1 ? ofDay : Situation.WEEK,
                TextFacts.ofSummary(
                        person.getName(),
                        idea ? activity(decision, person) : "",
                        seen.getSatMinutes(),
                        seen.getLongestMinutes(),
                        seen.getBreaks(),
                        seen.getWell()),
                language(person),
                decision.getTurn());
    }

    /** A plain break names the activity chosen for it, else one that fits how the person moves: nobody who does not stand is told to. */
    private static String activity(Decision decision, Person person) {
        if (!decision.getSuggestedActivity().isEmpty()) {
            return decision.getSuggestedActivity();
        }
        return decision.getConsideredList().stream()
                .filter(one -> one.getVerdict().equals("chosen"))
                .map(Considered::getActivity)
                .findFirst()
                .orElseGet(() -> switch (person.getMobility()) {
                    case MOBILITY_SEATED -> Tailor.SEATED;
                    case MOBILITY_STANDS -> Tailor.STANDING;
                    case MOBILITY_WALKS, MOBILITY_UNSPECIFIED, UNRECOGNIZED -> Tailor.WALKING;
                });
    }

    private static TextFacts aerobic(String name, AerobicFacts facts, String activity) {
        return TextFacts.ofAerobic(
                name,
                facts.getEarnedMinutes(),
                facts.getTargetMinutes(),
                facts.getMissingMinutes(),
                facts.getPerDayMinutes(),
                activity);
    }

    private static Instant decidedAt(Decision decision) {
        return Instant.ofEpochMilli(decision.getDecidedAtMs());
    }

    private String language(Person person) {
        return language(person, "");
    }

    /** @param otherwise language of people who chose none; empty = the deployment's */
    private String language(Person person, String otherwise) {
        return Stream.of(person.getLanguage(), otherwise)
                .filter(language -> !language.isBlank())
                .findFirst()
                .orElse(defaultLanguage);
    }

    /** Whether the decision holds the facts that the words of its kind need. */
    static boolean canSay(Decision decision) {
        return switch (decision.getKind()) {
            case PROMPT_KIND_DESK_BREAK -> decision.hasStretch();
            case PROMPT_KIND_AEROBIC -> decision.hasAerobic();
            case PROMPT_KIND_SEEK_CARE -> decision.hasRedFlag();
            case PROMPT_KIND_PLANNED_BREAK -> decision.hasPlannedBreak();
            case PROMPT_KIND_SUMMARY -> decision.hasSummary();
            case PROMPT_KIND_CASE_ALERT -> decision.hasAlert();
            case PROMPT_KIND_CASE_DIGEST -> decision.hasDigest();
            case PROMPT_KIND_SESSION -> decision.hasSession();
            case PROMPT_KIND_MESSAGE -> !decision.getMessage().getText().isBlank();
            case PROMPT_KIND_REMINDER ->
                decision.hasReminder()
                        && (decision.getReminder().getOf() != ReminderOf.REMINDER_OF_SESSION
                                || decision.getReminder().hasSession());
            case PROMPT_KIND_QUESTION, PROMPT_KIND_CHECK_IN -> true;
            case PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }
}
