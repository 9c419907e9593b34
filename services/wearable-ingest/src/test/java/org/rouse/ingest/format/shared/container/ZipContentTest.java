package org.rouse.ingest.format.shared.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.rouse.ingest.format.evidence.MalformedUploadException;

class ZipContentTest {

    @Test
    void shouldGiveUploadAsItIsWhenItIsNoArchive() throws IOException {
        ZipContent content =
                ZipContent.of(new ByteArrayInputStream("PK, but no archive".getBytes(StandardCharsets.UTF_8)));
        assertThat(content.isArchive()).isFalse();
        assertThat(new String(content.plain().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("PK, but no archive");
    }

    @Test
    void shouldGiveWantedEntriesOnly() throws IOException {
        ZipContent content =
                ZipContent.of(new ByteArrayInputStream(archive(10, "__MACOSX/a.XML", "b.txt", "dir/C.XML")));
        assertThat(content.isArchive()).isTrue();
        assertThat(content.next(name -> name.endsWith(".xml"))).isTrue();
        assertThat(content.entry().readAllBytes()).hasSize(10);
        assertThat(content.next(name -> name.endsWith(".xml"))).isFalse();
    }

    @Test
    void shouldRefuseArchiveThatGrowsBeyondBelief() throws IOException {
        ZipContent content = ZipContent.of(new ByteArrayInputStream(archive(70 * 1024 * 1024, "zeros.xml")));
        assertThat(content.next(name -> true)).isTrue();
        assertThatThrownBy(() -> content.entry().transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("200 times");
    }

    @Test
    void shouldSayThatArchiveIsCutShort() throws IOException {
        byte[] whole = archive(100_000, "random.bin");
        ZipContent content = ZipContent.of(new ByteArrayInputStream(Arrays.copyOf(whole, 60)));
        assertThat(content.next(name -> true)).isTrue();
        assertThatThrownBy(() -> content.entry().readAllBytes())
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("cut short");
    }

    private static byte[] archive(int size, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int written = 0; written < size; written += 1024) {
                    zip.write(new byte[Math.min(1024, size - written)]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
