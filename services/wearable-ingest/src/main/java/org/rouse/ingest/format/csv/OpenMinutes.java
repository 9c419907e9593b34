package org.rouse.ingest.format.csv;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.EvidenceSink;

/** The open minutes of a file, one for each person and device: their rows may come in turns. */
final class OpenMinutes {

    /** The most that are open at once; beyond it the oldest one is given, so that memory stays bounded. */
    private static final int MOST = 1_000;

    private final Mapping mapping;
    private final EvidenceSink sink;
    private final LinkedHashMap<RowOwner, MinuteGroup> open = new LinkedHashMap<>();
    private @Nullable RowOwner latestOwner;
    private @Nullable MinuteGroup latest;

    OpenMinutes(Mapping mapping, EvidenceSink sink) {
        this.mapping = mapping;
        this.sink = sink;
    }

    void add(long row, RowOwner owner, long millis, RowValues values) {
        MinuteGroup group = latest;
        if (group == null || !owner.equals(latestOwner)) {
            group = open.computeIfAbsent(owner, of -> new MinuteGroup(of, mapping, sink));
            latestOwner = owner;
            latest = group;
            if (open.size() > MOST) {
                open.pollFirstEntry().getValue().flush();
            }
        }
        group.add(row, millis, values);
    }

    /** Must be called after the last row. */
    void flush() {
        open.values().forEach(MinuteGroup::flush);
    }
}
