package org.rouse.ingest.format.healthconnect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.NamedSources;
import tools.jackson.databind.JsonNode;

/**
 * The source of a record: the app it comes from, and the kind of device it names. Two apps may have written the same walk, so each is a
 * source of its own. Remembers the sources of the records of one upload, for deletions that name only a record.
 */
final class Origins {

    private static final String ORIGIN = "/metadata/dataOrigin";
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]");
    private static final int LONGEST = 200;
    private static final List<SourceKind> KINDS =
            List.of(SourceKind.SOURCE_KIND_WEARABLE, SourceKind.SOURCE_KIND_PHONE, SourceKind.SOURCE_KIND_SELF_REPORT);

    /** The source of a record that names neither app nor device. */
    static final Source UNKNOWN = NamedSources.source(HealthConnectEnvelope.NAME, "", SourceKind.SOURCE_KIND_PHONE);

    private final NamedSources sources = new NamedSources(HealthConnectEnvelope.NAME);
    private final Map<String, String> originOf = new HashMap<>();

    /** The source of a record, which is remembered by its id. */
    Source of(JsonRecord record, RecordType type, String id, String originOfAll) {
        String named = name(record.value(record.firstOf(
                ORIGIN, "/metadata/packageName", "/dataOrigin", "/app", "/packageName", "/sourceApp", "/source")));
        String origin = named.isEmpty() ? originOfAll : named;
        originOf.put(id, origin);
        return sources.of(origin, kind(record, type));
    }

    /** Every source that the deleted record may belong to; empty when its app is unknown. */
    List<Source> ofDeletion(JsonRecord deletion, String id, String originOfAll) {
        String named = name(deletion.value(deletion.firstOf(
                ORIGIN, "/metadata/packageName", "/dataOrigin", "/app", "/packageName", "/sourceApp", "/source")));
        Optional<String> origin = Stream.of(named, originOfAll)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> Optional.ofNullable(originOf.get(id)));
        return origin.map(from ->
                        KINDS.stream().map(kind -> sources.of(from, kind)).toList())
                .orElse(List.of());
    }

    /** A package name, alone or in an object as on the platform. */
    static String name(JsonNode origin) {
        String name = origin.isObject() ? origin.path("packageName").asString("") : origin.asString("");
        return name.length() > LONGEST ? "" : name.strip();
    }

    /** Heart rates are measured on the body; steps of an unnamed device may be a phone's, whose stillness says nothing. */
    private static SourceKind kind(JsonRecord record, RecordType type) {
        String method = record.optionalText(record.firstOf("/metadata/recordingMethod", "/recordingMethod"))
                .orElse("");
        if (method.equals("3") || method.toLowerCase(Locale.ROOT).contains("manual")) {
            return SourceKind.SOURCE_KIND_SELF_REPORT;
        }
        String device = record.optionalText(record.firstOf("/metadata/device/type", "/device/type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        String letters = NO_LETTERS.matcher(device).replaceAll("");
        return switch (letters.startsWith("type") ? letters.substring(4) : letters) {
            case "1", "watch", "4", "ring", "5", "headmounted", "6", "fitnessband", "7", "chestband" ->
                SourceKind.SOURCE_KIND_WEARABLE;
            case "2", "phone" -> SourceKind.SOURCE_KIND_PHONE;
            default -> type == RecordType.HEART_RATE ? SourceKind.SOURCE_KIND_WEARABLE : SourceKind.SOURCE_KIND_PHONE;
        };
    }
}
