package org.rouse.contracts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state that a change expects to replace, from the headers of its request (RFC 9110, section 13.1). Tags are revisions, always strong.
 *
 * @param ifMatch     tags one of which the current state must have, or an asterisk for any state; null = header absent
 * @param ifNoneMatch tags none of which the current state may have, or an asterisk where nothing may exist; null = header absent
 */
public record Expectation(
        @Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** How the expectation compares with the current state. */
    public enum Finding {
        /** The expectation holds, or nothing exists that could be overwritten. */
        MET,
        /** The expectation fails: 412. */
        FAILED,
        /** Something exists, and the request states no expectation: 428 where one is required. */
        UNSAID
    }

    /** The {@code ETag} of a revision. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Compares the expectation with the current state.
     *
     * @param tag    the tag a read would answer now
     * @param exists whether anything exists; if not, only the tag itself matches, and an asterisk does not
     */
    public Finding against(String tag, boolean exists) {
        boolean missed = ifMatch != null && !names(ifMatch, tag, exists);
        boolean alreadyThere = ifNoneMatch != null && exists && names(ifNoneMatch, tag, true);
        if (missed || alreadyThere) {
            return Finding.FAILED;
        }
        return exists && ifMatch == null && ifNoneMatch == null ? Finding.UNSAID : Finding.MET;
    }

    /** A weak tag never matches: it does not vouch for single fields. */
    private static boolean names(String tags, String tag, boolean exists) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || (exists && one.equals("*")));
    }
}
