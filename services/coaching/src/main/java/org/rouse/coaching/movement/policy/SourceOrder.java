package org.rouse.coaching.movement.policy;

import java.util.List;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;

/**
 * The order in which a person trusts their sources. It decides between movements of one rank, where more than one source reports the
 * minute: neither does stillness of a trusted source undo movement of another, nor cadence a device's own classification (DOMAIN section
 * 1.1, 1.3).
 *
 * @param entries ids of sources, or "wearable", "phone", "posture-sensor" or "self-report" for all of that kind; the most trusted first, at
 *                most {@value #MOST}. A source counts by its id where that is among them, else by its kind; one that is not listed comes
 *                last
 */
public record SourceOrder(List<String> entries) {

    /** Longest order. */
    public static final int MOST = 100;

    /** All sources are trusted equally: the higher effort counts. */
    public static final SourceOrder NONE = new SourceOrder(List.of());

    public SourceOrder {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("an order of sources has at most " + MOST + " entries");
        }
    }

    /** From 0, not listed, up to the number of entries, the most trusted. */
    public int standing(SourceRef source) {
        int at = entries.indexOf(source.id());
        if (at < 0) {
            at = entries.indexOf(word(source.kind()));
        }
        return at < 0 ? 0 : entries.size() - at;
    }

    private static String word(SourceKind kind) {
        return switch (kind) {
            case UNSPECIFIED -> "";
            case WEARABLE -> "wearable";
            case PHONE -> "phone";
            case POSTURE_SENSOR -> "posture-sensor";
            case SELF_REPORT -> "self-report";
        };
    }
}
