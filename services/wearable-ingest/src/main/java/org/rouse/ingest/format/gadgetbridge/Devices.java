package org.rouse.ingest.format.gadgetbridge;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/**
 * The devices of a database, each a source. A device is identified by a checksum of its address, so that it is the same in the database of
 * another phone.
 */
final class Devices {

    static final String TABLE = "DEVICE";
    private static final int LONGEST = 60;

    private final Map<Long, Source> sources = new HashMap<>();
    private final Map<Long, String> types = new HashMap<>();

    private Devices() {}

    static Devices of(Database database) throws SQLException {
        Devices devices = new Devices();
        if (database.has(TABLE)) {
            Set<String> present = database.columns(TABLE);
            List<String> columns = Stream.of("_id", "IDENTIFIER", "MODEL", "NAME", "TYPE_NAME", "TYPE")
                    .map(column -> present.contains(column) ? "\"" + column + "\"" : "NULL")
                    .toList();
            database.rows(
                    TABLE,
                    columns,
                    row -> devices.add(
                            row.getLong(1),
                            text(row.getString(2)),
                            Stream.of(text(row.getString(3)), text(row.getString(4)), text(row.getString(5)))
                                    .filter(name -> !name.isEmpty())
                                    .findFirst()
                                    .orElse(""),
                            text(row.getString(5)).isEmpty() ? text(row.getString(6)) : text(row.getString(5))));
        }
        return devices;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private void add(long id, String address, String model, String type) {
        sources.put(id, source(address.isEmpty() ? "device-" + id : checksum(address), model));
        types.put(id, type);
    }

    Source source(long device) {
        return sources.computeIfAbsent(device, id -> source("device-" + id, ""));
    }

    /** Gadgetbridge's type of the device: a name such as "MIBAND2", a number in old databases, or "". */
    String type(long device) {
        return types.getOrDefault(device, "").toUpperCase(Locale.ROOT);
    }

    private static Source source(String id, String model) {
        return known(GadgetbridgeParser.NAME + ":" + id, model);
    }

    /** The source of a known id. */
    static Source known(String id, String model) {
        return Source.newBuilder()
                .setId(id)
                .setProvider(GadgetbridgeParser.NAME)
                .setKind(SourceKind.SOURCE_KIND_WEARABLE)
                .setModel(model.substring(0, Math.min(model.length(), LONGEST)))
                .build();
    }

    private static String checksum(String address) {
        CRC32 crc = new CRC32();
        crc.update(address.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
