package org.rouse.ingest.format.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.MalformedUploadException;

class JsonUploadTest {

    private static final byte[] UCS_4_IN_NO_KNOWN_ORDER = {0, '[', 0, 0, 0, ']', 0, 0};

    @Test
    void shouldRefuseADocumentInAnEncodingThatNobodyUses() {
        assertThatThrownBy(() -> JsonUpload.open(new CompleteUpload(UCS_4_IN_NO_KNOWN_ORDER)))
                .isInstanceOfSatisfying(MalformedUploadException.class, JsonUploadTest::isOfTheEncoding);
        assertThatThrownBy(() -> JsonUpload.open(new ByteArrayInputStream(UCS_4_IN_NO_KNOWN_ORDER)))
                .isInstanceOfSatisfying(MalformedUploadException.class, JsonUploadTest::isOfTheEncoding);
    }

    @Test
    void shouldThrowWhatTheStreamThrowsWhereItBreaksAtOnce() {
        IOException broken = new IOException("away");
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        assertThatThrownBy(() -> JsonUpload.open(stream)).isSameAs(broken);
    }

    private static void isOfTheEncoding(MalformedUploadException refusal) {
        assertThat(refusal.rule()).isEqualTo("json.encoding");
    }
}
