package org.rouse.ingest.format.shared.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFilesTest {

    @TempDir
    private Path folder;

    @Test
    void shouldListDataFilesByNameWhenGivenAFolder() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("deep"));
        Path second = Files.writeString(folder.resolve("z.csv.gz"), "");
        Path first = Files.writeString(deep.resolve("b.json"), "");
        Files.writeString(folder.resolve("README.md"), "");
        Files.writeString(folder.resolve(".hidden.csv"), "");
        assertThat(UploadFiles.at(folder)).containsExactly(first, second);
    }

    @Test
    void shouldKnowTheFilesOfDevicesWhateverTheCaseOfTheirEnding() throws IOException {
        for (String name : new String[] {"a.FIT", "b.xml", "c.ZIP", "d.db", "e.exe", "f.fit.gz"}) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(UploadFiles.at(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.FIT", "b.xml", "c.ZIP", "d.db", "f.fit.gz");
    }

    @Test
    void shouldTakeAnyFileWhenNamedItself() throws IOException {
        Path odd = Files.writeString(folder.resolve("export.txt"), "");
        assertThat(UploadFiles.at(odd)).containsExactly(odd);
        assertThatThrownBy(() -> UploadFiles.at(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void shouldDecompressOnlyWhenContentIsGzip() throws IOException {
        Path zipped = folder.resolve("zipped.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("a,b".getBytes(StandardCharsets.UTF_8));
        }
        Path plain = Files.writeString(folder.resolve("plain.csv.gz"), "a,b");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(content(zipped)).isEqualTo("a,b");
        assertThat(content(plain)).isEqualTo("a,b");
        assertThat(content(empty)).isEmpty();
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = UploadFiles.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
