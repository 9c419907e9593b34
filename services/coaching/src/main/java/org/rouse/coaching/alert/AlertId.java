package org.rouse.coaching.alert;

import org.rouse.coaching.decision.DecisionId;

/** Ids of what coaches and admins are told; none tells whom it is about. */
public final class AlertId {

    private static final String ALERT = "alert-";
    private static final String DIGEST = "digest-";
    private static final int HASH = 24;

    private AlertId() {}

    /** By which a case is found by who may see it, and which tells nothing of it to anybody else. */
    public static String reference(String personId, String caseId) {
        return DecisionId.of(personId, "case/" + caseId);
    }

    /** One for each case, round, step and recipient, however often it is made. */
    public static String of(String personId, Round round, Sent sent) {
        return ALERT + DecisionId.of(point(personId, round) + '|' + sent.to(), sent.step() + "/" + sent.nth());
    }

    /** Of what takes back what that recipient was told in the round. */
    public static String ofWithdrawal(String personId, Round round, String recipient) {
        return ALERT + DecisionId.of(point(personId, round) + '|' + recipient, "withdraw");
    }

    /** One for each coach, organisation and day. */
    public static String ofDigest(String organisation, String coach, String localDate) {
        return DIGEST + DecisionId.of(organisation + '|' + coach, localDate);
    }

    /** Whether the id is one of an alert or a digest, and of no person's own decision. */
    public static boolean isOne(String decisionId) {
        return isOne(decisionId, ALERT) || isOne(decisionId, DIGEST);
    }

    /** Whether a key's entity is of such a one, or of something that became of it. */
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
