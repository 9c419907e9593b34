package org.rouse.ingest.format.shared.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as providers write them: ISO 8601, offsets with or without a colon, a "T" or a space in between, by 24 hours or by twelve.
 */
public final class IsoTimes {

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .parseLenient() // minutes with or without a colon, or none
            .appendOffset("+HH", "Z")
            .toFormatter();

    /** The form of iOS 8, {@code 20150616071810-0700}. */
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(Z|[+-]\\d{4})");

    private static final int LONGEST = 40;
    private static final int LOCAL = "2026-01-02T03:04:05".length();

    private IsoTimes() {}

    /** Milliseconds since 1970; empty when the text is no such time, or lies outside of the years 0 to 9999. */
    public static OptionalLong instantMs(String text) {
        if (text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        long usual = WrittenTime.instantMs(Dialect.LOOSE, text);
        return usual == WrittenTime.UNREADABLE ? unusual(TwelveHours.as24(text)) : OptionalLong.of(usual);
    }

    /** The offset of such a time from UTC; empty where it has none. */
    public static Optional<ZoneOffset> offset(String text) {
        byte[] bytes = TwelveHours.as24(text).getBytes(UTF_8);
        WrittenTime time = new WrittenTime(Dialect.LOOSE);
        boolean read = time.millisBesideOffset(bytes, 0, bytes.length) != WrittenTime.UNREADABLE;
        return read && time.offsetMs() != WrittenTime.NO_OFFSET
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (time.offsetMs() / 1000)))
                : Optional.empty();
    }

    /**
     * Milliseconds of the wall clock since its 1970-01-01T00:00, of a date and a time without an offset, with a "T" or a space in
     * between; empty when the text is no such time.
     */
    public static OptionalLong wallMs(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        long usual = new WrittenTime(Dialect.LOOSE).millis(bytes, 0, bytes.length);
        if (usual != WrittenTime.UNREADABLE) {
            return OptionalLong.of(usual);
        }
        try {
            LocalDateTime wall = LocalDateTime.parse(TwelveHours.as24(text).replace(' ', 'T'));
            return OptionalLong.of(wall.toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /** Milliseconds since midnight of a time without a date; empty when the text is no such time. */
    public static OptionalLong clockMs(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        long usual = new WrittenTime(Dialect.LOOSE).millisOfDay(bytes, 0, bytes.length);
        if (usual != WrittenTime.UNREADABLE) {
            return OptionalLong.of(usual);
        }
        try {
            return OptionalLong.of(LocalTime.parse(TwelveHours.as24(text)).getLong(ChronoField.MILLI_OF_DAY));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong unusual(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return instantMs(compact.replaceFirst("$1-$2-$3T$4:$5:$6$7"));
        }
        if (text.length() == LOCAL && Character.isDigit(text.charAt(LOCAL - 1))) {
            return OptionalLong.empty(); // ends with its seconds: a body full of local times need not fail one by one
        }
        try {
            ISO_LOCAL_DATE.parse(text, new ParsePosition(0)); // the other parser accepts a 31st of any month
            OffsetDateTime time = OffsetDateTime.parse(joined(text), LENIENT);
            return time.getYear() > 9999
                    ? OptionalLong.empty()
                    : OptionalLong.of(time.toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /** Turns "2026-01-02 03:04:05 +0100" into "2026-01-02T03:04:05+0100". */
    private static String joined(String text) {
        String withT =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        int space = withT.indexOf(' ');
        return space < 0 ? withT : withT.substring(0, space) + withT.substring(space + 1);
    }
}
