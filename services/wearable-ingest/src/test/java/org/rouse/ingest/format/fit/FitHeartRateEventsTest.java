package org.rouse.ingest.format.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.RecordingSink;

class FitHeartRateEventsTest {

    private static final long NOON = FitFile.seconds("2026-11-20T12:00:00Z");
    private static final long MINUTE = (NOON + 631_065_600) / 60;
    private static final int BYTE = 13;
    private static final int UINT8 = 2;

    @Test
    void shouldReadBeatsByTheStrapsCountOverTheRolloverOfItsLastBits() throws IOException {
        // 58.5 s past noon at a count of 4000/1024 s; the beats follow 1, 2 and 3 s later
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(132, 253, 4, NOON + 58, 0, 2, 16_384, 6, 1, 100, 9, 4, 4000)
                .packed(132, field(6, UINT8, 102, 110, 120, 0), field(10, BYTE, twelveBits(928, 1952, 2976, 2976)))
                .bytes());
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 101, MINUTE + 1, 115));
        assertThat(sink.outcomes()).containsExactly("ignored: read for other messages: device", "accepted", "accepted");
    }

    @Test
    void shouldJoinBeatsWithTheRecordsOfTheirMinute() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(20, 253, 4, NOON, 3, 1, 80)
                .message(132, 253, 4, NOON + 58, 6, 1, 100, 9, 4, 4000)
                .bytes());
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 90));
    }

    @Test
    void shouldRefuseBeatsThatNothingSetsATimeBeside() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .packed(132, field(6, UINT8, 102, 110), field(10, BYTE, twelveBits(928, 1952)))
                .bytes());
        assertThat(sink.outcomes())
                .containsExactly("ignored: read for other messages: device", "rejected: time.missing timestamp");
    }

    @Test
    void shouldIgnoreBeatsWithoutAHeartRateAndRefuseThoseOutOfRange() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(132, 253, 4, NOON, 6, 1, 255, 9, 4, 4000)
                .message(132, 253, 4, NOON, 6, 1, 19, 9, 4, 4000)
                .bytes());
        assertThat(sink.outcomes())
                .containsExactly(
                        "ignored: read for other messages: device",
                        "ignored: not used: no heart rate",
                        "rejected: value.range heart_rate");
    }

    private static int[] field(int number, int type, int... octets) {
        int[] field = new int[octets.length + 2];
        field[0] = number;
        field[1] = type;
        System.arraycopy(octets, 0, field, 2, octets.length);
        return field;
    }

    private static int[] twelveBits(int... values) {
        int[] octets = new int[values.length / 2 * 3];
        for (int i = 0; i < values.length; i += 2) {
            octets[i / 2 * 3] = values[i] & 0xFF;
            octets[i / 2 * 3 + 1] = values[i] >> 8 | (values[i + 1] & 0xF) << 4;
            octets[i / 2 * 3 + 2] = values[i + 1] >> 4;
        }
        return octets;
    }
}
