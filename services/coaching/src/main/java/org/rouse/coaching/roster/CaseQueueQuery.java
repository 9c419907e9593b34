package org.rouse.coaching.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.casework.CaseAnswer;
import org.rouse.coaching.casework.CaseWords;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Selects cases; an empty parameter selects all.
 *
 * @param statuses the live ones where none is named
 * @param alert    the one case that an alert refers to, by its reference; absent = any
 * @param cursor   end of the page before
 * @param limit    1-200
 */
record CaseQueueQuery(
        Set<CaseWords.Status> statuses,
        Set<CaseWords.Kind> kinds,
        Set<CaseWords.Severity> severities,
        @Nullable String alert,
        @Nullable CaseQueueCursor cursor,
        int limit) {

    private static final int MOST = 200;
    private static final Set<CaseWords.Status> LIVE = EnumSet.of(CaseWords.Status.OPEN, CaseWords.Status.CLAIMED);

    CaseQueueQuery {
        statuses = statuses.isEmpty() ? LIVE : Set.copyOf(statuses);
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        Paging.checkLimit(limit, MOST);
    }

    boolean isOfLiveAlone() {
        return LIVE.containsAll(statuses);
    }

    boolean matches(CaseAnswer one) {
        return statuses.contains(one.status())
                && (kinds.isEmpty() || kinds.contains(one.kind()))
                && (severities.isEmpty() || severities.contains(one.severity()))
                && (alert == null || AlertId.reference(one.person(), one.id()).equals(alert));
    }

    /**
     * Constants by the words of a parameter.
     *
     * @throws ProblemException naming it
     */
    static <E extends Enum<E>> Set<E> words(String field, Class<E> type, @Nullable List<String> words) {
        Set<E> found = EnumSet.noneOf(type);
        if (words != null) {
            for (String word : words) {
                found.add(List.of(type.getEnumConstants()).stream()
                        .filter(one -> one.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(word))
                        .findAny()
                        .orElseThrow(() -> ProblemException.field(field, "is none of the words of a case")));
            }
        }
        return found;
    }
}
