package org.rouse.ingest.format.fit.protocol;

import java.io.ByteArrayOutputStream;

/** A FIT file that holds single messages of another, so that a refused message can be read again later. */
public final class FitExcerpt {

    private static final int HEADER = 12;
    private static final int PROTOCOL = 0x20;
    private static final int PROFILE = 2100;

    private byte[] fileId = new byte[0];

    /** Begins every further excerpt with this message, which names the maker of the file. */
    public void beginWith(FitMessage message) {
        fileId = message.part();
    }

    /** The file that holds this message. */
    public byte[] of(FitMessage message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(fileId);
        body.writeBytes(message.part());
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream(HEADER + bytes.length + 2);
        file.writeBytes(new byte[] {HEADER, PROTOCOL, (byte) PROFILE, (byte) (PROFILE >> 8)});
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            file.write(bytes.length >>> shift);
        }
        file.writeBytes(new byte[] {'.', 'F', 'I', 'T'});
        file.writeBytes(bytes);
        int crc = Crc16.of(0, file.toByteArray(), 0, file.size());
        file.write(crc);
        file.write(crc >> 8);
        return file.toByteArray();
    }
}
