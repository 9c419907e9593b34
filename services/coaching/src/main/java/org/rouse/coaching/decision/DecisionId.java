package org.rouse.coaching.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The id of a decision: 24 URL-safe characters derived from finding and decision point, so that deciding twice gives the same id, and that
 * reveals nothing about the person in headers, URLs and logs.
 */
public final class DecisionId {

    private static final int BYTES = 18;

    private DecisionId() {}

    /** @param point moment of the finding, such as "1" */
    public static String of(String findingId, String point) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((findingId + "|" + point).getBytes(UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id of the decision that withdraws those; a decision is withdrawn at most once. */
    static String ofWithdrawal(String personId, List<DecisionPoint> points) {
        return of(
                points.stream().map(point -> point.decisionId(personId)).collect(Collectors.joining("+")), "withdraw");
    }
}
