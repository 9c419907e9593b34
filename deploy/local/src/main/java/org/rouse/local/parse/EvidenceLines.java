package org.rouse.local.parse;

import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.contracts.v1.Retraction;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.local.reading.FileReading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes evidence and refusals as JSON, one object a line, and a receipt as the last. */
public final class EvidenceLines implements Publication, AutoCloseable {

    private final JsonGenerator json;

    public EvidenceLines(Writer out) {
        this.json =
                JsonFactory.builder().rootValueSeparator("\n").build().createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void evidence(Topic topic, Evidence evidence) {
        for (MinuteSeries series : evidence.getSeriesList()) {
            begin("series", topic, evidence);
            json.writeStringProperty("measure", measure(series.getMeasure()));
            json.writeStringProperty(
                    "start", Instant.ofEpochSecond(series.getFirstMinute() * 60).toString());
            version(series.getVersion());
            json.writeArrayPropertyStart("values");
            for (int i = 0; i < series.getValuesCount(); i++) {
                if (series.getValues(i) < 0) {
                    json.writeNull();
                } else {
                    json.writeNumber(series.getValues(i));
                }
            }
            json.writeEndArray();
            end();
        }
        for (Interval interval : evidence.getIntervalsList()) {
            begin("interval", topic, evidence);
            fact(interval.getFactCase());
            json.writeStringProperty("id", interval.getId());
            span(interval.getStartMs(), interval.getEndMs());
            version(interval.getVersion());
            IntervalFields.write(json, interval);
            end();
        }
        for (Retraction retraction : evidence.getRetractionsList()) {
            begin("retraction", topic, evidence);
            if (retraction.getMeasure() != Measure.MEASURE_UNSPECIFIED) {
                json.writeStringProperty("measure", measure(retraction.getMeasure()));
            }
            if (retraction.getFact() != 0) {
                fact(Interval.FactCase.forNumber(retraction.getFact()));
            }
            if (!retraction.getIntervalId().isEmpty()) {
                json.writeStringProperty("id", retraction.getIntervalId());
            }
            if (retraction.getEndMs() > 0) {
                span(retraction.getStartMs(), retraction.getEndMs());
            }
            version(retraction.getVersion());
            end();
        }
    }

    @Override
    public void quarantined(Quarantined record) {
        json.writeStartObject();
        json.writeStringProperty("kind", "quarantined");
        json.writeStringProperty("file", record.getUploadId());
        json.writeNumberProperty("record", record.getRecordIndex());
        json.writeStringProperty("rule", record.getRule());
        json.writeStringProperty("field", record.getField());
        json.writeStringProperty("message", record.getMessage());
        end();
    }

    /** The sums over all files; records = accepted + ignored + quarantined. */
    public void receipt(List<FileReading.Result> results) {
        List<Receipt> receipts =
                results.stream().map(result -> result.outcome().receipt()).toList();
        TreeMap<String, Long> ignoredBy = new TreeMap<>();
        TreeMap<String, Long> rules = new TreeMap<>();
        for (Receipt receipt : receipts) {
            receipt.ignoredBy().forEach((why, count) -> ignoredBy.merge(why, count, Long::sum));
            receipt.rules().forEach((rule, count) -> rules.merge(rule, count, Long::sum));
        }
        json.writeStartObject();
        json.writeStringProperty("kind", "receipt");
        json.writeNumberProperty("files", receipts.size());
        json.writeNumberProperty(
                "records", receipts.stream().mapToLong(Receipt::records).sum());
        json.writeNumberProperty(
                "accepted", receipts.stream().mapToLong(Receipt::accepted).sum());
        json.writeNumberProperty(
                "ignored", receipts.stream().mapToLong(Receipt::ignored).sum());
        json.writeNumberProperty(
                "quarantined", receipts.stream().mapToLong(Receipt::quarantined).sum());
        json.writeNumberProperty(
                "minutes", receipts.stream().mapToLong(Receipt::minutes).sum());
        json.writeNumberProperty(
                "spans", receipts.stream().mapToLong(Receipt::spans).sum());
        json.writeNumberProperty(
                "deletions", receipts.stream().mapToLong(Receipt::deletions).sum());
        counts("ignoredBy", ignoredBy);
        counts("rules", rules);
        json.writeArrayPropertyStart("malformed");
        for (FileReading.Result result : results) {
            if (result.outcome() instanceof UploadOutcome.Malformed malformed) {
                json.writeStartObject();
                json.writeStringProperty("file", result.file().getFileName().toString());
                json.writeStringProperty("rule", malformed.rule());
                json.writeStringProperty("message", malformed.message());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        notes(results);
        end();
        json.writeRaw('\n'); // the generator itself writes line ends between objects only
        json.flush();
    }

    /** The notes about files, if any. */
    private void notes(List<FileReading.Result> results) {
        json.writeArrayPropertyStart("notes");
        for (FileReading.Result result : results) {
            String note = result.outcome().receipt().note();
            if (note != null) {
                json.writeStartObject();
                json.writeStringProperty("file", result.file().getFileName().toString());
                json.writeStringProperty("note", note);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.close();
    }

    private void begin(String kind, Topic topic, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("person", evidence.getPersonId());
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("id", evidence.getSource().getId());
        json.writeStringProperty("kind", word(evidence.getSource().getKind().name(), "SOURCE_KIND_"));
        json.writeEndObject();
        json.writeStringProperty("topic", topic.name());
    }

    private void end() {
        json.writeEndObject();
    }

    private void fact(Interval.FactCase fact) {
        json.writeStringProperty("fact", word(fact.name(), ""));
    }

    private void span(long startMs, long endMs) {
        json.writeStringProperty("start", Instant.ofEpochMilli(startMs).toString());
        json.writeStringProperty("end", Instant.ofEpochMilli(endMs).toString());
    }

    private void version(long version) {
        if (version != 0) {
            json.writeNumberProperty("version", version);
        }
    }

    private void counts(String name, TreeMap<String, Long> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((key, count) -> json.writeNumberProperty(key, count));
        json.writeEndObject();
    }

    /** The measure in the words of the native format. */
    private static String measure(Measure measure) {
        return measure == Measure.MEASURE_HEART_RATE_BPM ? "heart-rate" : word(measure.name(), "MEASURE_");
    }

    static String word(String constant, String prefix) {
        String name = constant.startsWith(prefix) ? constant.substring(prefix.length()) : constant;
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
