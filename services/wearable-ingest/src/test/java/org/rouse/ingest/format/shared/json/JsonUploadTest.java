package org.rouse.ingest.format.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import tools.jackson.core.JacksonException;

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

    @Test
    void shouldTellThatADocumentIsCutShortWhereverItEndsButWithinAValue() {
        String whole = "{ \"a\" : [ 1 , \"x\\u00e9\" ] , \"b\" : { \"c\" : 7 } , \"d\" : 15 }";
        for (int end = 1; end < whole.length(); end++) {
            byte[] cut = whole.substring(0, end).getBytes(UTF_8);
            assertThat(refusal(new CompleteUpload(cut))).as("%d bytes", end).isEqualTo("json.cut-short");
            assertThat(refusal(new ByteArrayInputStream(cut)))
                    .as("%d bytes", end)
                    .isEqualTo("json.cut-short");
        }
    }

    private static String refusal(InputStream upload) {
        try (JsonUpload json = JsonUpload.open(upload)) {
            try {
                json.tokens().nextToken();
                json.tokens().skipChildren();
                return "none";
            } catch (JacksonException e) {
                return ((MalformedUploadException) json.failure(e)).rule();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void isOfTheEncoding(MalformedUploadException refusal) {
        assertThat(refusal.rule()).isEqualTo("json.encoding");
    }
}
