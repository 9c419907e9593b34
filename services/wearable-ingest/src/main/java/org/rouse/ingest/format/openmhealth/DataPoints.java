package org.rouse.ingest.format.openmhealth;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import tools.jackson.databind.JsonNode;

/** Decides the outcome of one data point: header, schema, body, person, and then the facts. */
final class DataPoints implements AutoCloseable {

    private static final SchemaName OMH_HEADER = new SchemaName("omh", "header", "1.x");
    private static final SchemaName IEEE_HEADER = new SchemaName("ieee", "header", "1.x");

    private static final Violation NOBODY =
            new Violation("/header/user_id", "account.unknown", "must be the id of a linked account");
    private static final int LONGEST_ID = 200;

    private final SchemaLibrary schemas;
    private final UploadContext context;
    private final EvidenceSink sink;
    private final MinuteMeans pulse;

    DataPoints(SchemaLibrary schemas, UploadContext context, EvidenceSink sink) {
        this.schemas = schemas;
        this.context = context;
        this.sink = sink;
        this.pulse = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
    }

    /** Gives the means of heart rates that are held back, and the outcomes of their data points. */
    @Override
    public void close() {
        pulse.finish();
    }

    void read(long index, JsonNode point, ByteString raw) {
        JsonNode header = point.path("header");
        Optional<Violation> violation = violation(point, header);
        if (violation.isPresent()) {
            sink.rejected(reject(index, violation.get(), context.personId(), Optional.empty(), raw));
            return;
        }
        SchemaName schema = SchemaName.of(header.path("schema_id")).orElseThrow();
        if (!schemas.uses(schema)) {
            sink.ignored(index, "not used: " + schema.namespace() + ":" + schema.name());
            return;
        }
        DataPoint data = new DataPoint(schema, header, point.path("body"), context.receivedAt());
        switch (Bodies.read(data)) {
            case Reading.Broken(Violation broken) ->
                sink.rejected(
                        reject(index, broken.under("/body"), context.personId(), Optional.of(data.source()), raw));
            case Reading.Facts facts -> give(index, data, facts, raw);
        }
    }

    /** Why this data point cannot be used; empty for a valid one, and for a valid one of an unused schema. */
    private Optional<Violation> violation(JsonNode point, JsonNode header) {
        if (!point.isObject()) {
            return Optional.of(new Violation("", "schema.type", "must be of type object"));
        }
        if (header.isMissingNode()) {
            return Optional.of(new Violation("/header", "schema.required", "must be present"));
        }
        Optional<Violation> inHeader = schemas.check(header.has("uuid") ? IEEE_HEADER : OMH_HEADER, header);
        if (inHeader.isPresent()) {
            return inHeader.map(found -> found.under("/header"));
        }
        JsonNode body = point.path("body");
        if (body.isMissingNode()) {
            return Optional.of(new Violation("/body", "schema.required", "must be present"));
        }
        Optional<SchemaName> schema = SchemaName.of(header.path("schema_id"));
        if (schema.filter(name -> schemas.uses(name) || schemas.knowsUnused(name))
                .isEmpty()) {
            return Optional.of(new Violation("/header/schema_id", "schema.unknown", "must name a published schema"));
        }
        return schema.filter(schemas::uses)
                .flatMap(name -> schemas.check(name, body))
                .map(found -> found.under("/body"));
    }

    private void give(long index, DataPoint data, Reading.Facts facts, ByteString raw) {
        boolean waits = false;
        if (!facts.facts().isEmpty()) {
            Optional<String> person = person(data);
            Optional<Violation> violation = data.id().isBlank() || data.id().length() > LONGEST_ID
                    ? Optional.of(new Violation("/header/id", "value.range", "must be 1 to 200 characters long"))
                    : Optional.of(NOBODY).filter(nobody -> person.isEmpty());
            if (violation.isPresent()) {
                sink.rejected(reject(index, violation.get(), person, Optional.of(data.source()), raw));
                return;
            }
            for (Reading.Fact fact : facts.facts()) {
                waits |= give(index, person.orElseThrow(), data, fact);
            }
        }
        if (!waits) {
            sink.accepted(index);
        }
    }

    /** Returns whether the data point is accepted later, with the means of its minutes. */
    private boolean give(long index, String person, DataPoint data, Reading.Fact fact) {
        Source source = data.source();
        long version = data.version();
        switch (fact) {
            case Reading.Span(var interval) -> sink.interval(person, source, interval);
            case Reading.Pulse(long first, long count, int beats) -> {
                for (long minute = first; minute < first + count; minute++) {
                    long of = minute == first + count - 1 ? index : MinuteMeans.SETTLED;
                    pulse.add(of, person, source, minute, beats, 1, version);
                }
                return true;
            }
            case Reading.Minutes(var measure, long first, long count, int value) -> {
                for (long minute = first; minute < first + count; minute++) {
                    sink.minute(person, source, measure, minute, value, version);
                }
            }
        }
        return false;
    }

    private Optional<String> person(DataPoint data) {
        String userId = data.header().path("user_id").asString("");
        return context.personId()
                .or(() -> context.accounts().personOf(OpenMhealthParser.NAME, userId))
                .filter(person -> !person.isBlank());
    }

    private static Reject reject(
            long index, Violation violation, Optional<String> person, Optional<Source> source, ByteString raw) {
        String what = violation.pointer().isEmpty() ? "a data point" : violation.pointer();
        String message = what + " " + violation.message();
        return new Reject(index, violation.rule(), violation.pointer(), message, person, source, raw);
    }
}
