package org.rouse.ingest.format.openmhealth;

/** Data points as text. */
final class DataPointText {

    private DataPointText() {}

    static String of(String namespace, String schema, String version, String body) {
        return """
                {"header": {"id": "7b2a", "creation_date_time": "2016-07-01T00:00:00Z",
                  "schema_id": {"namespace": "%s", "name": "%s", "version": "%s"},
                  "acquisition_provenance": {"source_name": "Band", "modality": "sensed"},
                  "user_id": "ann"},
                 "body": %s}
                """.formatted(namespace, schema, version, body);
    }
}
