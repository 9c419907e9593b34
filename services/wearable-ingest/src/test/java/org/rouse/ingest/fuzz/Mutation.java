package org.rouse.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes: pieces are cut out, doubled or moved, numbers and words made extreme, bits flipped, ends dropped, and gaps inserted. */
final class Mutation {

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            ":",
            "\"",
            "\n",
            "\r\n",
            "\t",
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "NaN",
            "99999999999999999999",
            "-9223372036854775808",
            "2147483648",
            "\u0000",
            "\\u0000",
            "0.5",
            "é",
            "\uFEFF",
            "1970-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "-292275055-05-16T16:47:04Z",
            "2/30/2016 1:00:00 PM",
            "</",
            "&x;",
            "SQLite format 3\u0000",
            "PK\u0003\u0004",
            "");
    private static final int MOST_DAMAGES = 6;

    /** The most that a reader looks ahead before it decides how to continue. */
    private static final int LONGEST_LOOK = 256 * 1024;

    private final Random random;
    private final List<Seed> others;

    Mutation(Random random, List<Seed> others) {
        this.random = random;
        this.others = others;
    }

    /** A damaged copy, of at most that many bytes. */
    byte[] of(byte[] seed, int most) {
        byte[] bytes = seed;
        int damages = random.nextInt(MOST_DAMAGES + 1); // none at times: valid input must stay valid
        for (int i = 0; i < damages; i++) {
            bytes = damaged(bytes);
        }
        return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
    }

    private byte[] damaged(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        if (random.nextInt(40) == 0) {
            return drawnOut(bytes, from);
        }
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(4) == 0 ? 512 : 12));
        return switch (random.nextInt(7)) {
            case 0 ->
                spliced(bytes, from, to, WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8));
            case 1 -> spliced(bytes, from, to, piece(bytes, 40));
            case 2 ->
                spliced(
                        bytes,
                        from,
                        from,
                        piece(others.get(random.nextInt(others.size())).bytes(), 400));
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> turned(bytes, from);
            case 5 -> spliced(bytes, from, from, repeated(piece(bytes, 60)));
            default -> spliced(bytes, from, to, new byte[0]);
        };
    }

    private byte[] piece(byte[] bytes, int longest) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(longest)));
    }

    private byte[] repeated(byte[] piece) {
        int times = 1 + random.nextInt(200);
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    /** Inserts so much space after the next mark that a reader's look-ahead ends within it. */
    private byte[] drawnOut(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && ",:{[>\n".indexOf(bytes[at]) < 0) {
            at++;
        }
        int after = Math.min(bytes.length, at + 1);
        byte[] space = new byte[Math.max(0, LONGEST_LOOK - random.nextInt(bytes.length + 1))];
        Arrays.fill(space, (byte) ' ');
        return spliced(bytes, after, after, space);
    }

    private byte[] turned(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] = (byte) (random.nextBoolean() ? copy[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] all = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(between, 0, all, from, between.length);
        System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
        return all;
    }
}
