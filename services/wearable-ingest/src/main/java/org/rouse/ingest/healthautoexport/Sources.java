package org.rouse.ingest.healthautoexport;

import java.util.Locale;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.json.JsonRecord;

/**
 * Who measured, as the {@code source} of an entry names it: "Ann's Apple Watch", or several devices joined by "|" where the app has
 * merged what they said.
 */
final class Sources {

    static final Source UNKNOWN = source("", SourceKind.SOURCE_KIND_PHONE);

    private static final int LONGEST = 200;

    private Sources() {}

    /** @param worn whether what is measured can only be measured on the body */
    static Source of(JsonRecord entry, boolean worn) {
        String name = entry.optionalText("/source").orElse("").strip();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean wearable = worn || lower.contains("watch") || lower.contains("ring") || lower.contains("band");
        return source(
                name.substring(0, Math.min(name.length(), LONGEST)),
                wearable ? SourceKind.SOURCE_KIND_WEARABLE : SourceKind.SOURCE_KIND_PHONE);
    }

    private static Source source(String name, SourceKind kind) {
        String of = name.isEmpty() ? "" : ":" + name;
        return Source.newBuilder()
                .setId(HealthAutoExportParser.NAME + of)
                .setProvider(HealthAutoExportParser.NAME)
                .setKind(kind)
                .build();
    }
}
