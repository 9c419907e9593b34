package org.rouse.ingest.format.nativejson;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.PostureHeld;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/**
 * Gathers {@code postures} until the whole upload is read: each is valid until the next begins, the last until {@code observedUntil}. They
 * may come in any order.
 */
final class PostureTrack implements RecordReader {

    /** The most transitions of one upload: several days at one a minute. */
    private static final int MOST = 10_000;

    private static final Set<String> KNOWN = Set.of("at", "posture", "version");
    private static final Map<String, Posture> POSTURES = Map.of(
            "sitting", Posture.POSTURE_SITTING,
            "lying", Posture.POSTURE_LYING,
            "standing", Posture.POSTURE_STANDING,
            "stepping", Posture.POSTURE_STEPPING,
            "cycling", Posture.POSTURE_CYCLING,
            "seated-transport", Posture.POSTURE_SEATED_TRANSPORT);

    private record Transition(
            long record, String pointer, long at, String word, Posture posture, Optional<Long> version) {}

    private final Records records;
    private final List<Transition> track = new ArrayList<>();
    private int position;
    private Optional<Long> observedUntil = Optional.empty();

    PostureTrack(Records records) {
        this.records = records;
    }

    void observedUntil(long millis) {
        observedUntil = Optional.of(millis);
    }

    @Override
    public void read(Fields fields, Records same) throws BrokenRuleException {
        String pointer = "/postures/" + position++;
        fields.onlyKnown(KNOWN);
        long at = fields.instant("at");
        same.checkTime(at, at + 1, "at");
        String word = fields.text("posture");
        Posture posture = POSTURES.get(word);
        if (posture == null) {
            throw new BrokenRuleException(
                    "posture",
                    "posture.unknown",
                    "must be one of " + POSTURES.keySet().stream().sorted().toList());
        }
        if (track.size() == MOST) {
            throw new BrokenRuleException("", "posture.too-many", "an upload carries at most " + MOST + " postures");
        }
        Optional<Long> version =
                fields.version().isPresent() ? Optional.of(fields.version().getAsLong()) : Optional.empty();
        track.add(new Transition(same.last(), pointer, at, word, posture, version));
    }

    @Override
    public boolean settles() {
        return false;
    }

    /** Gives the postures once their ends are known. */
    void finish() {
        track.sort(Comparator.comparingLong(Transition::at).thenComparingLong(Transition::record));
        for (int i = 0; i < track.size(); i++) {
            Transition transition = track.get(i);
            boolean last = i == track.size() - 1;
            Optional<Long> end =
                    last ? observedUntil : Optional.of(track.get(i + 1).at());
            try {
                records.interval(held(transition, end));
                records.accept(transition.record());
            } catch (BrokenRuleException e) {
                records.refuse(transition.record(), e.rule(), transition.pointer(), e.says(), alone(transition));
            }
        }
    }

    private Interval held(Transition transition, Optional<Long> end) throws BrokenRuleException {
        if (end.isEmpty()) {
            throw new BrokenRuleException(
                    "", "posture.open", "the last posture needs /observedUntil: how long it was seen to hold");
        }
        records.checkTime(transition.at(), end.get(), "");
        return Interval.newBuilder()
                .setId(SpanReaders.derivedId(transition.at()))
                .setStartMs(transition.at())
                .setEndMs(end.get())
                .setVersion(transition.version().orElse(observedUntil.orElse(0L)))
                .setPosture(PostureHeld.newBuilder().setPosture(transition.posture()))
                .build();
    }

    private static ByteString alone(Transition transition) {
        return ByteString.copyFromUtf8(
                "{\"at\":\"" + Instant.ofEpochMilli(transition.at()) + "\",\"posture\":\"" + transition.word() + "\"}");
    }
}
