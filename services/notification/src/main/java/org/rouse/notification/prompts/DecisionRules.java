package org.rouse.notification.prompts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Decision;
import org.rouse.notification.log.Batches.Entry;

/** The rules of a decision that can be carried out; one that breaks a rule is set aside. */
final class DecisionRules {

    /** The id appears in headers, URLs and as a Topic of Web Push, which accepts 32 characters of this alphabet (RFC 8030, section 5.4). */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private DecisionRules() {}

    /** The rule that the decision breaks; empty when it breaks none. */
    static Optional<Reason> fault(Entry<Decision> entry) {
        Decision decision = entry.value();
        if (decision == null) {
            return Optional.empty();
        }
        if (!decision.getPersonId().equals(entry.personId())) {
            return Optional.of(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        return isSound(decision) ? Optional.empty() : Optional.of(Reason.BREAKS_A_RULE);
    }

    /** Whether the person gets words: by push, or in the app alone. */
    static boolean isTold(Decision decision) {
        return decision.hasSend()
                || (decision.hasWithhold() && decision.getWithhold().getShownInApp());
    }

    private static boolean isSound(Decision decision) {
        return switch (decision.getVerdictCase()) {
            case SEND, WITHHOLD ->
                ID.matcher(decision.getDecisionId()).matches()
                        && (!isTold(decision) || (Wording.canSay(decision) && isDate(decision.getLocalDate())));
            case WITHDRAW -> true;
            case VERDICT_NOT_SET -> false;
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
