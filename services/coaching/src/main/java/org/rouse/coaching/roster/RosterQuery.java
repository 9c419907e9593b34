package org.rouse.coaching.roster;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Selects people of a roster, and a period.
 *
 * @param coach            only those assigned to that coach
 * @param groups           only those shown in one of these; all where none is named
 * @param tags             only those who have all of these
 * @param search           only those whose name contains it, ignoring case and accents, or whose id begins with it
 * @param notReviewedSince only those whom nobody reviewed at that instant or later
 * @param dataSince        only those with data of that instant or later
 * @param days             1, 7, 14 or 30
 * @param cursor           end of the page before
 * @param limit            1-200
 */
record RosterQuery(
        @Nullable String coach,
        Set<NeedGroup> groups,
        Set<String> tags,
        @Nullable String search,
        @Nullable Instant notReviewedSince,
        @Nullable Instant dataSince,
        int days,
        @Nullable RosterCursor cursor,
        int limit) {

    private static final Set<Integer> WINDOWS = Set.of(1, 7, 14, 30);
    private static final int MOST = 200;
    private static final int LONGEST_SEARCH = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    RosterQuery {
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        if (!WINDOWS.contains(days)) {
            throw ProblemException.field("days", "must be 1, 7, 14 or 30");
        }
        Paging.checkLimit(limit, MOST);
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw ProblemException.field("search", "must have at most " + LONGEST_SEARCH + " characters");
        }
    }

    /** @throws ProblemException naming the parameter */
    static Set<NeedGroup> groups(@Nullable List<String> words) {
        Set<NeedGroup> groups = EnumSet.noneOf(NeedGroup.class);
        if (words != null) {
            words.forEach(word -> groups.add(List.of(NeedGroup.values()).stream()
                    .filter(group -> group.word().equals(word))
                    .findAny()
                    .orElseThrow(() -> ProblemException.field("group", "is none of the groups of a roster"))));
        }
        return groups;
    }

    /** Whether the person is selected, in whatever group. */
    boolean matches(Glance glance) {
        return (coach == null || glance.person().getCoachIdsList().contains(coach))
                && glance.person().getTagsList().containsAll(tags)
                && (search == null || isFound(glance, plain(search)))
                && (notReviewedSince == null
                        || glance.lastReview()
                                .filter(review ->
                                        !Instant.ofEpochMilli(review.atMs()).isBefore(notReviewedSince))
                                .isEmpty())
                && (dataSince == null
                        || glance.dataUntil()
                                .filter(until -> !until.isBefore(dataSince))
                                .isPresent());
    }

    private static boolean isFound(Glance glance, String plain) {
        return plain(glance.person().getName()).contains(plain)
                || plain(glance.personId()).startsWith(plain);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
