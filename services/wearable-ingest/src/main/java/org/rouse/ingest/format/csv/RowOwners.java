package org.rouse.ingest.format.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.PersonColumn;
import org.rouse.ingest.format.shared.rows.PersonColumn.Known;
import org.rouse.ingest.format.shared.rows.PersonColumn.Unknown;

/** Finds the person of each row, from its person column or else the upload, and its source, from its device column or else one device. */
final class RowOwners {

    private static final int MOST_DEVICES = 1_000;

    private final Mapping mapping;
    private final PersonColumn people;
    private final Optional<String> subject;
    private final Source source;
    private final Map<String, Source> devices = new HashMap<>();
    private RowOwner last;

    RowOwners(Mapping mapping, UploadContext context) throws MalformedUploadException {
        this.mapping = mapping;
        this.people = new PersonColumn(context, CsvParser.NAME);
        this.subject = mapping.has(ColumnKind.PERSON) ? Optional.empty() : Optional.of(context.subject());
        this.source = Source.newBuilder()
                .setId(mapping.told().getOrDefault("source", CsvParser.NAME))
                .setProvider(CsvParser.NAME)
                .setKind(mapping.kind())
                .build();
        this.last = new RowOwner("", source);
    }

    /** The person and source of the current row. */
    RowOwner of(CsvRows rows) throws BrokenRuleException {
        String person = person(rows);
        Source measuredBy = source(rows);
        if (!person.equals(last.personId()) || !measuredBy.equals(last.source())) {
            last = new RowOwner(person, measuredBy);
        }
        return last;
    }

    /** The person the whole file is about; empty where each row names its own. */
    Optional<String> ofTheFile() {
        return subject;
    }

    private String person(CsvRows rows) throws BrokenRuleException {
        if (subject.isPresent()) {
            return subject.get();
        }
        return switch (people.of(rows, mapping.column(ColumnKind.PERSON))) {
            case Known(String personId) -> personId;
            case Unknown(String rule, String message) ->
                throw new BrokenRuleException(mapping.heading(ColumnKind.PERSON), rule, message);
        };
    }

    private Source source(CsvRows rows) throws BrokenRuleException {
        int column = mapping.column(ColumnKind.DEVICE);
        if (column < 0 || rows.start(column) == rows.end(column)) {
            return source;
        }
        String device = rows.text(column);
        Source known = devices.get(device);
        if (known == null) {
            if (devices.size() == MOST_DEVICES || device.length() > 100) {
                throw new BrokenRuleException(
                        mapping.heading(ColumnKind.DEVICE),
                        "device.too-many",
                        "must name few devices, in 100 characters");
            }
            known = source.toBuilder().setId(source.getId() + ":" + device).build();
            devices.put(device, known);
        }
        return known;
    }
}
