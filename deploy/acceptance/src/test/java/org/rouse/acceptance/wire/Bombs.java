package org.rouse.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Small bodies that grow to uploads of 64 MiB when unpacked. */
public final class Bombs {

    private static final int MEBIBYTES = 64;

    private Bombs() {}

    public static byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] zstd() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void fill(OutputStream out) throws IOException {
        out.write("{\"source\":{\"id\":\"watch\",\"kind\":\"wearable\"},\"series\":[".getBytes(UTF_8));
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < MEBIBYTES; i++) {
            out.write(blanks);
        }
        out.write("]}".getBytes(UTF_8));
    }
}
