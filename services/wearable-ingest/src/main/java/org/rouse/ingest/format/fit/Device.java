package org.rouse.ingest.format.fit;

import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** The source of a file: the device that made it, by manufacturer, product and serial number. */
final class Device {

    static final Source UNKNOWN = source(FitParser.NAME, "");

    private static final int LONGEST = 60;

    private static final Map<Long, String> MANUFACTURERS = Map.ofEntries(
            Map.entry(1L, "garmin"),
            Map.entry(2L, "garmin"),
            Map.entry(13L, "garmin"),
            Map.entry(15L, "dynastream"),
            Map.entry(23L, "suunto"),
            Map.entry(32L, "wahoo"),
            Map.entry(38L, "osynce"),
            Map.entry(70L, "sigma"),
            Map.entry(89L, "tacx"),
            Map.entry(123L, "polar"),
            Map.entry(260L, "zwift"),
            Map.entry(265L, "strava"),
            Map.entry(267L, "bryton"),
            Map.entry(289L, "hammerhead"),
            Map.entry(294L, "coros"));

    private Device() {}

    static Source of(FitMessage fileId) {
        long manufacturer = fileId.value(Profile.FileIdFields.MANUFACTURER);
        long product = fileId.value(Profile.FileIdFields.PRODUCT);
        long serial = fileId.value(Profile.FileIdFields.SERIAL_NUMBER);
        if (manufacturer == FitMessage.ABSENT && serial == FitMessage.ABSENT) {
            return UNKNOWN;
        }
        String maker = MANUFACTURERS.getOrDefault(manufacturer, text(manufacturer));
        Optional<String> name = fileId.text(Profile.FileIdFields.PRODUCT_NAME)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
        return source(
                FitParser.NAME + ":" + maker + ":" + text(product) + ":" + text(serial),
                maker + " " + name.orElse(text(product)));
    }

    private static String text(long number) {
        return number == FitMessage.ABSENT ? "0" : Long.toString(number);
    }

    private static Source source(String id, String model) {
        return Source.newBuilder()
                .setId(id)
                .setProvider(FitParser.NAME)
                .setKind(SourceKind.SOURCE_KIND_WEARABLE)
                .setModel(model)
                .build();
    }
}
