package org.rouse.ingest.format.shared.json;

import java.util.HashMap;
import java.util.Map;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** The sources of one upload whose records name their device: few names occur in many records, so each source is built once. */
public final class NamedSources {

    /** Beyond this many names in an upload, sources are built anew each time. */
    private static final int MOST = 256;

    private final String provider;
    private final Map<Key, Source> made = new HashMap<>();
    private Key latestKey = new Key("", SourceKind.SOURCE_KIND_UNSPECIFIED);
    private Source latest = Source.getDefaultInstance();

    private record Key(String name, SourceKind kind) {}

    /** @param provider name of the format */
    public NamedSources(String provider) {
        this.provider = provider;
    }

    /** @param name from the record; empty where it has none */
    public Source of(String name, SourceKind kind) {
        if (kind != latestKey.kind || !name.equals(latestKey.name)) { // most often the record before has the same name
            latestKey = new Key(name, kind);
            latest = find(latestKey);
        }
        return latest;
    }

    private Source find(Key key) {
        Source known = made.get(key);
        if (known == null) {
            known = source(provider, key.name, key.kind);
            if (made.size() < MOST) {
                made.put(key, known);
            }
        }
        return known;
    }

    /** The source that has this name at the provider. */
    public static Source source(String provider, String name, SourceKind kind) {
        return Source.newBuilder()
                .setId(name.isEmpty() ? provider : provider + ":" + name)
                .setProvider(provider)
                .setKind(kind)
                .build();
    }
}
