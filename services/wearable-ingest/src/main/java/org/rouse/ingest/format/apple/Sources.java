package org.rouse.ingest.format.apple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/**
 * The source of an element. A phone and a watch of one person write the same minutes; they stay two sources. The id combines the hardware
 * and the source's name, the latter as a checksum, since people put their own names into it. It leaves out what differs between two exports
 * of the same data, such as the address in {@code <<HKDevice: 0x28...>} and versions.
 */
final class Sources {

    private static final Pattern HARDWARE =
            Pattern.compile("hardware:(.*?)(?:, (?:software|firmware|local|creation date):|>|$)");
    private static final Pattern NAME = Pattern.compile("name:(.*?)(?:, manufacturer:|, model:|, hardware:|>|$)");
    private static final Pattern WORN = Pattern.compile(
            "watch|\\b(?:band|ring)\\b|garmin|fitbit|polar|suunto|coros|oura|whoop|withings|health mate|zepp|amazfit|mi fit|huawei|forerunner|fenix");
    private static final Pattern PHONE = Pattern.compile("iphone|ipad|ipod|phone");
    private static final int LONGEST = 60;
    private static final int MOST_KNOWN = 1000;

    private record Key(String name, String device, boolean entered) {}

    private final Map<Key, Source> known = new HashMap<>();
    private Key latest = new Key("", "", false);
    private Source latestSource = Source.getDefaultInstance();

    Source of(HealthElement element) throws BrokenRuleException {
        String old = element.find("source"); // the name in iOS 8
        String name = old == null ? element.get("sourceName") : old;
        String device = element.find("device");
        boolean entered =
                element.metadata("HKWasUserEntered").filter("1"::equals).isPresent();
        Key key = new Key(name, device == null ? "" : device, entered);
        if (!key.equals(latest)) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            latestSource = known.computeIfAbsent(key, Sources::source);
            latest = key;
        }
        return latestSource;
    }

    private static Source source(Key key) {
        String name = key.name.replace('\u00a0', ' ').strip();
        String hardware = cut(found(HARDWARE, key.device));
        String model = hardware.isEmpty() ? cut(found(NAME, key.device)) : hardware;
        String id = AppleHealthParser.NAME + ":" + (model.isEmpty() ? "" : model + ":") + checksum(name);
        return Source.newBuilder()
                .setId(key.entered ? id + ":entered" : id)
                .setProvider(AppleHealthParser.NAME)
                .setModel(model)
                .setKind(key.entered ? SourceKind.SOURCE_KIND_SELF_REPORT : kind(model, key.device, name))
                .build();
    }

    /** Decides first by the name of the hardware, then by the name of the source. */
    private static SourceKind kind(String model, String device, String name) {
        for (String text : new String[] {model, found(NAME, device), name}) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (PHONE.matcher(lower).find()) {
                return SourceKind.SOURCE_KIND_PHONE;
            }
            if (WORN.matcher(lower).find()) {
                return SourceKind.SOURCE_KIND_WEARABLE;
            }
        }
        return SourceKind.SOURCE_KIND_PHONE;
    }

    private static String found(Pattern pattern, String device) {
        Matcher matcher = pattern.matcher(device);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String checksum(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
