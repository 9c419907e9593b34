package org.rouse.ingest.healthautoexport;

import java.util.Locale;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.json.JsonRecord;
import org.rouse.ingest.json.NamedSources;

/**
 * Who measured, as the {@code source} of an entry names it: "Ann's Apple Watch", or several devices joined by "|" where the app has
 * merged what they said.
 */
final class Sources {

    static final Source UNKNOWN = NamedSources.source(HealthAutoExportParser.NAME, "", SourceKind.SOURCE_KIND_PHONE);

    private static final int LONGEST = 200;

    private final NamedSources sources = new NamedSources(HealthAutoExportParser.NAME);

    /** @param worn whether what is measured can only be measured on the body */
    Source of(JsonRecord entry, boolean worn) {
        String name = entry.optionalText("/source").orElse("").strip();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean wearable = worn || lower.contains("watch") || lower.contains("ring") || lower.contains("band");
        return sources.of(
                name.substring(0, Math.min(name.length(), LONGEST)),
                wearable ? SourceKind.SOURCE_KIND_WEARABLE : SourceKind.SOURCE_KIND_PHONE);
    }
}
