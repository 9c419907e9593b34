package org.rouse.ingest.format.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.format.evidence.Reject;

/** Documents with one refused record and nothing else, to be read again. */
public final class Wrapping {

    /** The place of a record in an array that is a property of the document, directly or one level below. */
    private static final Pattern PLACE = Pattern.compile("/([A-Za-z_]+)(?:/([A-Za-z_]+))?/[0-9]+(?:/.*)?");

    private Wrapping() {}

    /** The record in an array. */
    public static Optional<byte[]> inArray(Reject refused) {
        return around("[", refused, "]");
    }

    /** The record in the array it was in, under the same names; empty where it was in none. */
    public static Optional<byte[]> inItsArray(Reject refused) {
        Matcher place = PLACE.matcher(refused.field());
        if (!place.matches()) {
            return Optional.empty();
        }
        return place.group(2) == null
                ? around("{\"" + place.group(1) + "\":[", refused, "]}")
                : around("{\"" + place.group(1) + "\":{\"" + place.group(2) + "\":[", refused, "]}}");
    }

    /** The record between two texts. */
    public static Optional<byte[]> around(String before, Reject refused, String after) {
        return Optional.of((before + refused.raw().toStringUtf8() + after).getBytes(UTF_8));
    }
}
