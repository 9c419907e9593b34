package org.rouse.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.refusal.CommandRefusedException;

/** The ports of the parts of local mode, always on 127.0.0.1. */
public record Ports(int issuer, int ingest, int coaching, int notification, int web, int mongo, int kafka) {

    public static final int BASE = 8400;

    private static final int COUNT = 7;
    private static final String NOTE = "ports";

    /** A base that selects seven free ports. */
    public static final int ANY_FREE = 0;

    /** issuer = base, ingest = base + 1, coaching + 2, notification + 3, web + 4, Mongo + 8, Kafka + 9; for base 0, any free ones. */
    public static Ports from(int base) {
        if (base == ANY_FREE) {
            List<Integer> free = free(COUNT);
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 8, base + 9);
    }

    /** Stores them in the data folder, for commands that look for its local mode. */
    void noteIn(Path folder) {
        try {
            Files.writeString(
                    folder.resolve(NOTE),
                    "%d %d %d %d %d %d %d%n".formatted(issuer, ingest, coaching, notification, web, mongo, kafka));
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The data folder " + folder + " cannot be written: " + SystemWords.of(e) + ".", e);
        }
    }

    /** The ports of the folder's last local mode, or empty where none are stored. */
    public static Optional<Ports> notedIn(Path folder) {
        try {
            int[] all = Stream.of(Files.readString(folder.resolve(NOTE)).strip().split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return all.length == COUNT
                    ? Optional.of(new Ports(all[0], all[1], all[2], all[3], all[4], all[5], all[6]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // never started, or not by this release
        }
    }

    /**
     * Checks that every needed port is free.
     *
     * @throws CommandRefusedException naming the first one taken
     */
    void requireFree(boolean ownMongo, boolean ownKafka) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        needed.put("the token issuer", issuer);
        needed.put("wearable-ingest", ingest);
        needed.put("coaching", coaching);
        needed.put("notification", notification);
        needed.put("web", web);
        if (ownMongo) {
            needed.put("the embedded Mongo", mongo);
        }
        if (ownKafka) {
            needed.put("the embedded broker", kafka);
        }
        needed.forEach(Ports::requireFree);
    }

    private static void requireFree(String user, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // otherwise the port of a process that has just ended would look taken
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "Port " + port + ", which " + user
                            + " needs, is taken by another process; stop that one or choose other ports with --base-port.",
                    e);
        }
    }

    private static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
