package org.rouse.benchmarks.formats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.rouse.benchmarks.samples.PersonMinutes;

/** A watch's file: its identity, and a message every five seconds with heart rate, distance and cadence. */
final class FitBytes {

    private static final long EPOCH_S = 631_065_600;
    private static final int UINT8 = 0x02;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;

    private static final int[] FILE_ID = {0, 0, 0, 1, 0, 1, 2, UINT16, 2, 2, UINT16, 3, 4, UINT32};
    private static final int[] RECORD = {1, 20, 253, 4, UINT32, 3, 1, UINT8, 5, 4, UINT32, 6, 2, UINT16, 4, 1, UINT8};

    private FitBytes() {}

    static byte[] activity(PersonMinutes person) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        define(body, FILE_ID);
        body.writeBytes(little(10)
                .put((byte) 0)
                .put((byte) 4)
                .putShort((short) 1)
                .putShort((short) 2697)
                .putInt(77)
                .array());
        define(body, RECORD);
        ByteBuffer message = little(13);
        for (int minute = 0; minute < person.minutes(); minute++) {
            long start = person.secondOf(minute) - EPOCH_S;
            for (int second = 0; second < 60; second += 5) {
                message.clear()
                        .put((byte) 1)
                        .putInt((int) (start + second))
                        .put((byte) person.heartRate()[minute])
                        .putInt(minute * 100)
                        .putShort((short) 1500)
                        .put((byte) person.steps()[minute]);
                body.writeBytes(message.array());
            }
        }
        return framed(body.toByteArray());
    }

    /** Local number, global number, then number, size and type of each field. */
    private static void define(ByteArrayOutputStream body, int[] definition) {
        int fields = (definition.length - 2) / 3;
        body.writeBytes(new byte[] {(byte) (0x40 | definition[0]), 0, 0, (byte) definition[1], 0, (byte) fields});
        for (int i = 2; i < definition.length; i++) {
            body.write(definition[i]);
        }
    }

    private static byte[] framed(byte[] body) {
        ByteBuffer file = little(12 + body.length + 2);
        file.put((byte) 12)
                .put((byte) 0x20)
                .putShort((short) 0)
                .putInt(body.length)
                .put(new byte[] {'.', 'F', 'I', 'T'});
        file.put(body);
        int crc = 0;
        for (int i = 0; i < file.position(); i++) {
            crc ^= file.get(i) & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
            }
        }
        return file.putShort((short) crc).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
