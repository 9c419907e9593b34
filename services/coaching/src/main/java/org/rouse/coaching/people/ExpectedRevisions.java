package org.rouse.coaching.people;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.Person;

/** The expectation of a request, in the words of the log: tags are revisions, always strong (RFC 9110, section 13.1). */
public final class ExpectedRevisions {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final String ANY = "*";
    /** The revision of a tag that never existed: it is stated, and never matches. */
    private static final long NEVER = -1;

    private ExpectedRevisions() {}

    static String tag(Person person) {
        return Expectation.tag(person.getRevision());
    }

    /** @param needed whether an existing resource may only be changed by a request that names its tag */
    public static Expected of(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean needed) {
        return Expected.newBuilder()
                .addAllRevisions(revisions(ifMatch))
                .setSomething(names(ifMatch).contains(ANY))
                .addAllOtherRevisions(revisions(ifNoneMatch))
                .setNothing(names(ifNoneMatch).contains(ANY))
                .setUnsaid(needed && ifMatch == null && ifNoneMatch == null)
                .build();
    }

    private static List<Long> revisions(@Nullable String header) {
        return names(header).stream()
                .filter(name -> !name.equals(ANY))
                .map(TAG::matcher)
                .map(tag -> tag.matches() ? Long.parseLong(tag.group(1)) : NEVER)
                .toList();
    }

    private static List<String> names(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    }
}
