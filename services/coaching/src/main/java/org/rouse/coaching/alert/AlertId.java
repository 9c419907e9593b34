package org.rouse.coaching.alert;

import org.rouse.coaching.decision.DecisionId;

/** Ids of messages to coaches and admins; an id does not reveal whom the message is about. */
public final class AlertId {

    private static final String ALERT = "alert-";
    private static final String DIGEST = "digest-";
    private static final int HASH = 24;

    private AlertId() {}

    /** A reference by which authorised callers find a case, and which reveals nothing to anybody else. */
    public static String reference(String personId, String caseId) {
        return DecisionId.of(personId, "case/" + caseId);
    }

    /** The id of an alert: one for each case, round, step and recipient, however often it is made. */
    public static String of(String personId, Round round, Sent sent) {
        return ALERT + DecisionId.of(point(personId, round) + '|' + sent.to(), sent.step() + "/" + sent.nth());
    }

    /** The id of the withdrawal of what that recipient was told in the round. */
    public static String ofWithdrawal(String personId, Round round, String recipient) {
        return ALERT + DecisionId.of(point(personId, round) + '|' + recipient, "withdraw");
    }

    /** The id of a digest: one for each coach, organisation and day. */
    public static String ofDigest(String organisation, String coach, String localDate) {
        return DIGEST + DecisionId.of(organisation + '|' + coach, localDate);
    }

    /** Whether the id belongs to an alert or a digest, and not to a person's own decision. */
    public static boolean isOne(String decisionId) {
        return isOne(decisionId, ALERT) || isOne(decisionId, DIGEST);
    }

    /** Whether a key's entity belongs to an alert or a digest, or to its receipts. */
    public static boolean isOfOne(String entity) {
        int end = entity.indexOf('/');
        return isOne(end < 0 ? entity : entity.substring(0, end));
    }

    private static boolean isOne(String decisionId, String prefix) {
        return decisionId.startsWith(prefix) && decisionId.length() == prefix.length() + HASH;
    }

    private static String point(String personId, Round round) {
        return personId + '|' + round.number() + '|' + round.from();
    }
}
