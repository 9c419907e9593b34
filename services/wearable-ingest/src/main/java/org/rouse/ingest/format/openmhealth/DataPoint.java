package org.rouse.ingest.format.openmhealth;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.TimeRules;
import tools.jackson.databind.JsonNode;

/**
 * A data point whose header and body have passed their schemas.
 *
 * @param schema     of the body
 * @param header     of Open mHealth or of IEEE 1752.1
 * @param body       valid by the schema
 * @param receivedAt when the upload arrived
 */
record DataPoint(SchemaName schema, JsonNode header, JsonNode body, Instant receivedAt) {

    private static final String PROVIDER = "open-mhealth";
    private static final int LONGEST_NAME = 100;

    /** The provider's id of the data point. */
    String id() {
        return header.path("id").asString(header.path("uuid").asString(""));
    }

    /**
     * The version, which decides between two data points about the same subject: when the data point was last changed, or else created, in
     * milliseconds; never later than its arrival, because a clock that runs ahead would win for ever. 0 where unknown.
     */
    long version() {
        JsonNode provenance = header.path("acquisition_provenance");
        OptionalLong at = TimeFrame.instant(provenance.path("source_last_modification_date_time"));
        if (at.isEmpty()) {
            at = TimeFrame.instant(header.path("creation_date_time"));
        }
        if (at.isEmpty()) {
            at = TimeFrame.instant(header.path("source_creation_date_time"));
        }
        return Math.clamp(at.orElse(0), 0, Math.max(0, receivedAt.toEpochMilli()));
    }

    /** The source: the named one, worn unless it is a phone or the person reported it. */
    Source source() {
        JsonNode provenance = header.path("acquisition_provenance");
        String name = provenance.path("source_name").asString("").strip();
        String kept = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        String modality =
                provenance.path("modality").asString(header.path("modality").asString(""));
        return Source.newBuilder()
                .setId(kept.isEmpty() ? PROVIDER : PROVIDER + ":" + kept)
                .setProvider(PROVIDER)
                .setModel(kept)
                .setKind(kind(modality, kept))
                .build();
    }

    /** The time for which the body holds. */
    TimeFrame frame() {
        return TimeFrame.of(body.path("effective_time_frame"));
    }

    /** A fact of this data point over a span, to be completed; its id is the data point's. */
    Interval.Builder interval(TimeFrame.Span span) {
        return Interval.newBuilder()
                .setId(id())
                .setStartMs(span.startMs())
                .setEndMs(span.endMs())
                .setVersion(version());
    }

    /** The rule of time that the span breaks, or "". */
    String brokenBy(TimeFrame.Span span) {
        return TimeRules.broken(span.startMs(), span.endMs(), receivedAt);
    }

    /** Whether the body sums up many measurements, so that it says nothing about any single minute. */
    boolean isStatisticOtherThan(String allowed) {
        String statistic = body.path("descriptive_statistic").asString("");
        return body.has("descriptive_statistic_denominator") || !(statistic.isEmpty() || statistic.equals(allowed));
    }

    private static SourceKind kind(String modality, String name) {
        if (modality.equals("self-reported")) {
            return SourceKind.SOURCE_KIND_SELF_REPORT;
        }
        return name.toLowerCase(Locale.ROOT).contains("phone")
                ? SourceKind.SOURCE_KIND_PHONE
                : SourceKind.SOURCE_KIND_WEARABLE;
    }
}
