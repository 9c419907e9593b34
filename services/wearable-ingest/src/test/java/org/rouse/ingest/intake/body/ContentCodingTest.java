package org.rouse.ingest.intake.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.ingest.format.evidence.MalformedUploadException;

class ContentCodingTest {

    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void shouldGiveBodyBackWhenItIsWithinLimits(ContentCoding coding) throws IOException {
        byte[] plain = new byte[MIB];
        assertThat(decoded(coding, encoded(coding, plain), new BodyLimits(MIB, MIB, 10)))
                .isEqualTo(MIB);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhenBodyIsOneByteOverLimit(ContentCoding coding) throws IOException {
        byte[] encoded = encoded(coding, new byte[MIB + 1]);
        assertThatThrownBy(() -> decoded(coding, encoded, new BodyLimits(2 * MIB, MIB, 10)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void shouldRefuseWhenWireIsOneByteOverLimit() {
        assertThatThrownBy(() -> decoded(ContentCoding.IDENTITY, new byte[11], new BodyLimits(10, MIB, 10)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void shouldRefuseSoonWhenRatioIsThatOfABomb(ContentCoding coding) throws IOException {
        byte[] bomb = encoded(coding, new byte[64 * MIB]);
        long[] read = new long[1];
        assertThatThrownBy(() -> {
                    InputStream in = coding.decode(wire(bomb, MIB), new BodyLimits(MIB, 64L * MIB, 10));
                    for (int n = in.read(new byte[8192]); n > 0; n = in.read(new byte[8192])) {
                        read[0] += n;
                    }
                })
                .isInstanceOf(BodyTooLargeException.class);
        assertThat(read[0]).isLessThanOrEqualTo(BodyLimits.RATIO_FLOOR + 64 * 1024);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void shouldSayMalformedWhenCodingIsCutShort(ContentCoding coding) throws IOException {
        byte[] encoded = encoded(coding, new byte[MIB]);
        byte[] cut = Arrays.copyOf(encoded, encoded.length - 9);
        assertThatThrownBy(() -> decoded(coding, cut, new BodyLimits(MIB, 2 * MIB, 10)))
                .isInstanceOf(MalformedUploadException.class);
    }

    @Test
    void shouldKnowCodingsWhateverTheirCase() {
        assertThat(ContentCoding.named(" GZip ")).contains(ContentCoding.GZIP);
        assertThat(ContentCoding.named("")).contains(ContentCoding.IDENTITY);
        assertThat(ContentCoding.named("gzip,zstd")).isEmpty();
        assertThat(ContentCoding.named("br")).isEmpty();
    }

    private static CountingStream wire(byte[] encoded, long limit) {
        return CountingStream.limited(new ByteArrayInputStream(encoded), limit);
    }

    private static long decoded(ContentCoding coding, byte[] encoded, BodyLimits limits) throws IOException {
        try (InputStream in = coding.decode(wire(encoded, limits.wireBytes()), limits)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] encoded(ContentCoding coding, byte[] plain) throws IOException {
        return switch (coding) {
            case IDENTITY -> plain;
            case ZSTD -> Zstd.compress(plain);
            case GZIP -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(plain);
                }
                yield out.toByteArray();
            }
        };
    }
}
