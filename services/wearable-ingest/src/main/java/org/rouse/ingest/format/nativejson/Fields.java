package org.rouse.ingest.format.nativejson;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.shared.time.IsoTimes;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * The scalar properties of one record. One instance is refilled for each record, so that a long array allocates no object each. A null
 * property counts as absent. The getters validate their values.
 */
final class Fields {

    private static final int MOST = 16;
    private static final int LONGEST_TEXT = EvidenceSink.LONGEST_SOURCE_ID;

    private enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        OTHER
    }

    private final String[] names = new String[MOST];
    private final Kind[] kinds = new Kind[MOST];
    private final @Nullable String[] texts = new String[MOST];
    private final long[] integers = new long[MOST];
    private final double[] decimals = new double[MOST];
    private int count;
    private boolean tooMany;

    /** Reads a property whose value is no scalar; the parser is positioned at the value and is left at its end. */
    @FunctionalInterface
    interface Nested {
        void take(JsonParser json, JsonToken value);
    }

    /** Reads the object that the parser is positioned at, to its end. */
    void read(JsonParser json) {
        read(json, "", (parser, value) -> parser.skipChildren());
    }

    /** Like {@link #read(JsonParser)}, with one property passed on. */
    void read(JsonParser json, String nestedName, Nested nested) {
        Arrays.fill(texts, 0, count, null);
        count = 0;
        tooMany = false;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue;
            }
            if (name.equals(nestedName)) {
                nested.take(json, value);
                continue;
            }
            if (count == MOST) {
                tooMany = true;
                json.skipChildren();
                continue;
            }
            names[count] = name;
            kinds[count] = take(json, value);
            count++;
        }
    }

    private Kind take(JsonParser json, JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> {
                texts[count] = json.getString();
                yield Kind.TEXT;
            }
            case VALUE_NUMBER_INT -> takeInteger(json);
            case VALUE_NUMBER_FLOAT -> {
                decimals[count] = json.getDoubleValue();
                yield Kind.DECIMAL;
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                integers[count] = value == JsonToken.VALUE_TRUE ? 1 : 0;
                yield Kind.BOOLEAN;
            }
            default -> {
                json.skipChildren();
                yield Kind.OTHER;
            }
        };
    }

    private Kind takeInteger(JsonParser json) {
        try {
            integers[count] = json.getLongValue();
            decimals[count] = integers[count];
            return Kind.INTEGER;
        } catch (InputCoercionException beyondLong) {
            decimals[count] = Double.MAX_VALUE;
            return Kind.DECIMAL;
        }
    }

    /** Refuses properties other than the named ones: a misspelt one would be lost without notice. */
    void onlyKnown(Set<String> known) throws BrokenRuleException {
        for (int i = 0; i < count; i++) {
            if (!known.contains(names[i])) {
                throw new BrokenRuleException(
                        names[i], "field.unknown", "no such property here; known are " + sorted(known));
            }
        }
        if (tooMany) {
            throw new BrokenRuleException("", "field.unknown", "more properties than a record has");
        }
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** Required text of 1 to {@value #LONGEST_TEXT} characters without control characters. */
    String text(String name) throws BrokenRuleException {
        int at = required(name);
        String text = texts[at];
        if (kinds[at] != Kind.TEXT || text == null) {
            throw new BrokenRuleException(name, "field.type", "must be a text");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new BrokenRuleException(
                    name, "text.form", "must have 1 to " + LONGEST_TEXT + " characters and no control characters");
        }
        return text;
    }

    /** Text in the form of the domain's words: lower case with hyphens. */
    String word(String name) throws BrokenRuleException {
        String word =
                text(name).strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                throw new BrokenRuleException(name, "text.form", "must be letters, digits and hyphens");
            }
        }
        return word;
    }

    /** Required instant, in milliseconds since 1970. */
    long instant(String name) throws BrokenRuleException {
        return IsoTimes.instantMs(text(name))
                .orElseThrow(() -> new BrokenRuleException(
                        name,
                        "time.form",
                        "must be an ISO 8601 instant with offset, such as 2026-11-22T08:00:00+01:00"));
    }

    int integer(String name, int least, int most) throws BrokenRuleException {
        int at = required(name);
        if (kinds[at] != Kind.INTEGER && kinds[at] != Kind.DECIMAL) {
            throw new BrokenRuleException(name, "field.type", "must be a number");
        }
        if (kinds[at] != Kind.INTEGER && decimals[at] != Double.MAX_VALUE) {
            throw new BrokenRuleException(name, "value.integer", "must be a whole number");
        }
        if (kinds[at] != Kind.INTEGER || integers[at] < least || integers[at] > most) {
            throw new BrokenRuleException(name, "value.range", "must be from " + least + " to " + most);
        }
        return (int) integers[at];
    }

    /** A decimal number, rounded to thousandths. */
    int thousandths(String name, int most) throws BrokenRuleException {
        int at = required(name);
        if (kinds[at] != Kind.INTEGER && kinds[at] != Kind.DECIMAL) {
            throw new BrokenRuleException(name, "field.type", "must be a number");
        }
        double thousandths = decimals[at] * 1_000;
        if (!(thousandths >= 0 && thousandths <= most)) {
            throw new BrokenRuleException(name, "value.range", "must be from 0 to " + most / 1_000);
        }
        return (int) Math.round(thousandths);
    }

    boolean flag(String name) throws BrokenRuleException {
        int at = required(name);
        if (kinds[at] != Kind.BOOLEAN) {
            throw new BrokenRuleException(name, "field.type", "must be true or false");
        }
        return integers[at] == 1;
    }

    /** The provider's version of the record, where it has one. */
    OptionalLong version() throws BrokenRuleException {
        int at = indexOf("version");
        if (at < 0) {
            return OptionalLong.empty();
        }
        if (kinds[at] != Kind.INTEGER || integers[at] < 0) {
            throw new BrokenRuleException("version", "version.form", "must be a whole number from 0");
        }
        return OptionalLong.of(integers[at]);
    }

    private int required(String name) throws BrokenRuleException {
        int at = indexOf(name);
        if (at < 0) {
            throw new BrokenRuleException(name, "field.missing", "is required");
        }
        return at;
    }

    private int indexOf(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
