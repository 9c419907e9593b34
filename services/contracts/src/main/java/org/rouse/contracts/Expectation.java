package org.rouse.contracts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a change expects to find, as the headers of its request say (RFC 9110, section 13.1). Tags are revisions, always strong.
 *
 * @param ifMatch     tags of which what is there has one, or an asterisk for any; null = nothing is said
 * @param ifNoneMatch tags of which what is there has none, or an asterisk where nothing may be there; null = nothing is said
 */
public record Expectation(
        @Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** How what is expected compares with what is there. */
    public enum Finding {
        /** As expected, or nothing is there that could be overwritten. */
        MET,
        /** Not as expected: 412. */
        FAILED,
        /** Something is there, and the request does not say what it expects: 428 where that has to be said. */
        UNSAID
    }

    /** The tag of a revision, as {@code ETag} has it. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Compares with what is there.
     *
     * @param tag    what reading answers now
     * @param exists whether anything is there; if not, only its own tag matches, and no asterisk does
     */
    public Finding against(String tag, boolean exists) {
        boolean missed = ifMatch != null && !names(ifMatch, tag, exists);
        boolean alreadyThere = ifNoneMatch != null && exists && names(ifNoneMatch, tag, true);
        if (missed || alreadyThere) {
            return Finding.FAILED;
        }
        return exists && ifMatch == null && ifNoneMatch == null ? Finding.UNSAID : Finding.MET;
    }

    /** A weak tag never matches: it says nothing about single fields. */
    private static boolean names(String tags, String tag, boolean exists) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || (exists && one.equals("*")));
    }
}
