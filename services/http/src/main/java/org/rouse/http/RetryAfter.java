package org.rouse.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header (RFC 9110 section 10.2.3), in seconds or as a date. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * The requested wait, at most a year; zero for a date that has passed; empty when the text has neither form.
     *
     * @param now of the machine's clock: the date is the provider's
     */
    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(atMostLongest(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : atMostLongest(wait));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration atMostLongest(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
