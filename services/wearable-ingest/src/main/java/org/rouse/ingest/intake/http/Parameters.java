package org.rouse.ingest.intake.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Lane;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.intake.body.ContentCoding;
import org.springframework.http.HttpHeaders;

/** Reads the head of an upload; an invalid value is a {@link ProblemException}. */
public final class Parameters {

    private Parameters() {}

    public static Lane lane(String lane) {
        return switch (lane) {
            case "live" -> Lane.LANE_LIVE;
            case "backfill" -> Lane.LANE_BACKFILL;
            default -> throw ProblemException.field("lane", "is \"live\" or \"backfill\"");
        };
    }

    public static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.field("zone", "is an IANA id such as Europe/Berlin");
        }
    }

    /** The columns of a file, from pairs such as {@code steps=Step count}. */
    public static Map<String, String> columns(List<String> pairs) {
        Map<String, String> columns = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || columns.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw ProblemException.field("map", "is pairs such as steps=Step count, each thing once");
            }
        }
        return columns;
    }

    static ContentCoding coding(HttpHeaders headers) {
        String coding = String.join(",", headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING));
        return ContentCoding.named(coding).orElseThrow(() -> {
            return new ProblemException(Problem.of(Rule.ENCODING, "bodies come plain, as gzip or as zstd")
                    .header(HttpHeaders.ACCEPT_ENCODING, "gzip, zstd"));
        });
    }

    /** The sender's clock, from its {@code Date} header. */
    static Optional<Instant> date(HttpHeaders headers) {
        try {
            long millis = headers.getDate();
            return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not a date
        }
    }
}
