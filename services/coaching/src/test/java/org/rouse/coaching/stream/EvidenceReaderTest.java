package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Still;

class EvidenceReaderTest {

    private static final long ARRIVAL = 1_000;

    @Test
    void shouldVersionFactsByArrivalWhenTheyHaveNone() {
        EvidenceBatch batch = EvidenceReader.read(evidence()
                .addSeries(series(1, 5))
                .addSeries(series(2, 60).toBuilder().setVersion(7))
                .addIntervals(still().setVersion(8))
                .build());

        assertThat(batch.columns()).extracting(column -> column.version()).containsExactly(ARRIVAL, 7L);
        assertThat(batch.spans()).extracting(Span::version).containsExactly(8L);
    }

    @Test
    void shouldSurviveMeasuresKindsAndFactsOfTheFuture() throws InvalidProtocolBufferException {
        Evidence evidence = evidence()
                .setSource(Source.newBuilder().setId("x").setKindValue(99))
                .addSeries(series(99, 5))
                .addIntervals(Interval.newBuilder().setId("new").setEndMs(1))
                .addSeries(series(1, 5))
                .addRetractions(future())
                .addRetractions(future().setFact(99))
                .addRetractions(future().setMeasureValue(99))
                .build();

        EvidenceBatch batch = EvidenceReader.read(Evidence.parseFrom(evidence.toByteArray()));

        assertThat(batch.source().kind()).isEqualTo(SourceKind.UNSPECIFIED);
        assertThat(batch.columns()).extracting(column -> column.measure()).containsExactly(Measure.STEPS);
        assertThat(batch.spans()).isEmpty();
        assertThat(batch.retractions()).isEmpty();
    }

    @Test
    void shouldReadWhatIsTakenBack() {
        EvidenceBatch batch = EvidenceReader.read(evidence()
                .addRetractions(org.rouse.contracts.v1.Retraction.newBuilder()
                        .setIntervalId("w1")
                        .setFact(5))
                .addRetractions(org.rouse.contracts.v1.Retraction.newBuilder().setIntervalId("w2"))
                .addRetractions(org.rouse.contracts.v1.Retraction.newBuilder()
                        .setMeasureValue(1)
                        .setEndMs(60_000))
                .addRetractions(org.rouse.contracts.v1.Retraction.newBuilder()
                        .setFact(5)
                        .setStartMs(60_000)
                        .setEndMs(120_000)
                        .setVersion(7))
                .build());

        assertThat(batch.retractions())
                .isEqualTo(List.of(
                        new Retraction.OfSpan("w1", java.util.Optional.of(SpanKind.WORKOUT), ARRIVAL),
                        new Retraction.OfSpan("w2", java.util.Optional.empty(), ARRIVAL),
                        new Retraction.OfMinutes(Measure.STEPS, 0, 60_000, ARRIVAL),
                        new Retraction.OfTime(SpanKind.WORKOUT, 60_000, 120_000, 7)));
    }

    @Test
    void shouldRefuseAFactThatEndsBeforeItStarts() {
        Evidence evidence = evidence().addIntervals(still().setEndMs(0)).build();

        assertThatThrownBy(() -> EvidenceReader.read(evidence)).isInstanceOf(IllegalArgumentException.class);
    }

    private static org.rouse.contracts.v1.Retraction.Builder future() {
        return org.rouse.contracts.v1.Retraction.newBuilder().setEndMs(60_000);
    }

    private static Evidence.Builder evidence() {
        return Evidence.newBuilder().setPersonId("ada").setReceivedAtMs(ARRIVAL);
    }

    private static MinuteSeries series(int measure, int value) {
        return MinuteSeries.newBuilder()
                .setMeasureValue(measure)
                .addValues(value)
                .build();
    }

    private static Interval.Builder still() {
        return Interval.newBuilder()
                .setId("s")
                .setStartMs(60_000)
                .setEndMs(120_000)
                .setStill(Still.getDefaultInstance());
    }
}
