package org.rouse.ingest.format.googlehealth;

import java.util.List;
import java.util.Locale;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.shared.json.JsonRecord;

/**
 * The sources of data points, from their {@code dataSource}: a tracker, a phone, or the user who typed them in. Google merges the trackers
 * of a user, and a deletion names no device, so the devices of one kind are one source.
 */
final class Sources {

    static final Source DEVICE = source("", SourceKind.SOURCE_KIND_WEARABLE);
    private static final Source PHONE = source(":phone", SourceKind.SOURCE_KIND_PHONE);
    private static final Source MANUAL = source(":manual", SourceKind.SOURCE_KIND_SELF_REPORT);

    /** Every possible source of a person. */
    static final List<Source> ALL = List.of(DEVICE, PHONE, MANUAL);

    private Sources() {}

    static Source of(JsonRecord point) {
        String method = point.optionalText("/dataSource/recordingMethod").orElse("");
        if (method.contains("MANUAL")) {
            return MANUAL;
        }
        return isPhone(point, "/dataSource/device/formFactor") || isPhone(point, "/dataSource/device/type")
                ? PHONE
                : DEVICE;
    }

    private static boolean isPhone(JsonRecord point, String pointer) {
        return point.optionalText(pointer).orElse("").toUpperCase(Locale.ROOT).contains("PHONE");
    }

    private static Source source(String suffix, SourceKind kind) {
        return Source.newBuilder()
                .setId(GoogleHealthDocuments.NAME + suffix)
                .setProvider(GoogleHealthDocuments.NAME)
                .setKind(kind)
                .build();
    }
}
