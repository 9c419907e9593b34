package org.rouse.ingest.format.healthautoexport;

import java.util.Locale;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.NamedSources;

/**
 * Who measured, as the {@code source} of an entry names it: "Ann's Apple Watch", or several devices joined by "|" where the app has
 * merged what they said.
 */
final class Sources {

    static final Source UNKNOWN = NamedSources.source(HealthAutoExport.NAME, "", SourceKind.SOURCE_KIND_PHONE);

    private static final int LONGEST = 200;

    private final NamedSources sources = new NamedSources(HealthAutoExport.NAME);
    private String latestName = "";
    private boolean latestIsWorn;

    /** @param worn whether what is measured can only be measured on the body */
    Source of(JsonRecord entry, boolean worn) {
        String name = entry.optionalText("/source").orElse("");
        if (!name.equals(latestName)) { // one metric is of one or two devices
            latestName = name;
            latestIsWorn = isWorn(name);
        }
        String stripped = name.strip();
        return sources.of(
                stripped.substring(0, Math.min(stripped.length(), LONGEST)),
                worn || latestIsWorn ? SourceKind.SOURCE_KIND_WEARABLE : SourceKind.SOURCE_KIND_PHONE);
    }

    private static boolean isWorn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("watch") || lower.contains("ring") || lower.contains("band");
    }
}
