package org.rouse.contracts;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Identifies a person, on the log and at every edge: the subject of their token. 1 to {@value #LONGEST} characters of well-formed text
 * without control characters; anything else is allowed, such as {@code auth0|5f7c}, blanks, slashes and letters of any script, except a
 * part {@code .} or {@code ..} between slashes: in a path those lead elsewhere, even when encoded (RFC 3986, sections 5.2.4 and 6.2.2), and
 * so to another person.
 *
 * @param value as the identity provider gave it; compared character by character
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** Characters (UTF-16) a person id has at most. */
    public static final int LONGEST = 128;

    /** The rule for a person id, in the words that a caller who broke it is told. */
    public static final String RULE =
            "has 1 to " + LONGEST + " characters, no control characters and no . or .. alone between slashes";

    private static final Set<String> DOTS = Set.of(".", "..");

    /** @throws IllegalArgumentException when it is no person id; the message does not repeat it */
    public PersonId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a person id " + RULE);
        }
    }

    /** The person with that id; empty where the text is no person id. */
    public static Optional<PersonId> of(String text) {
        return isOne(text) ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && !(text.indexOf('.') >= 0
                        && Arrays.stream(text.split("/", -1)).anyMatch(DOTS::contains))
                && text.codePoints().noneMatch(PersonId::isControlOrHalfACharacter);
    }

    /** Half a surrogate pair has no UTF-8 bytes of its own: two ids would share one key. */
    private static boolean isControlOrHalfACharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
