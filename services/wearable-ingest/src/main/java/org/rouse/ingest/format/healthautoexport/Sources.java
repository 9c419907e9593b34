package org.rouse.ingest.format.healthautoexport;

import java.util.Locale;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.NamedSources;

/** The source from an entry's {@code source}: "Ann's Apple Watch", or several devices joined by "|" where the app has merged their data. */
final class Sources {

    static final Source UNKNOWN = NamedSources.source(HealthAutoExport.NAME, "", SourceKind.SOURCE_KIND_PHONE);

    private static final int LONGEST = 200;

    private final NamedSources sources = new NamedSources(HealthAutoExport.NAME);
    private String latestName = "";
    private boolean latestIsWorn;

    /** @param worn whether the value can only be measured on the body */
    Source of(JsonRecord entry, boolean worn) {
        String name = entry.optionalText("/source").orElse("");
        if (!name.equals(latestName)) { // the entries of a metric come from one or two devices
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
