package org.rouse.coaching.people;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a change expects to find (RFC 9110, section 13).
 *
 * @param ifMatch     tags of which the profile has to have one, or an asterisk for any; null = no matter
 * @param ifNoneMatch an asterisk where no profile may be there; null = no matter
 * @param needed      whether a profile that is there may be changed only by who names it
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean needed) {

    static String tag(Person person) {
        return "\"" + person.getRevision() + "\"";
    }

    /** @throws ResponseStatusException 412 where the profile is not as expected */
    void check(Optional<Person> current) {
        Optional<String> tag = current.map(Preconditions::tag);
        boolean changedMeanwhile =
                ifMatch != null && tag.filter(now -> names(ifMatch, now)).isEmpty();
        boolean alreadyThere = ifNoneMatch != null
                && tag.filter(now -> names(ifNoneMatch, now)).isPresent();
        if (changedMeanwhile || alreadyThere) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "the profile is not as expected; read it again");
        }
    }

    /**
     * Comes last, when the change is known to be sound otherwise.
     *
     * @throws ResponseStatusException 428 where a profile is there and the change does not say which
     */
    void requireNamed(Optional<Person> current) {
        if (needed && current.isPresent() && ifMatch == null && ifNoneMatch == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the ETag of the profile that is replaced; PATCH changes single fields without it");
        }
    }

    /** A weak tag never matches: it says nothing about single fields. */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
