package org.rouse.notification.delivery.email;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server of our own that gives configured answers to commands, or none. */
final class SmtpStandIn implements AutoCloseable {

    /** Instead of an answer: sends nothing more, and keeps the connection. */
    static final String SILENCE = "silence";

    final List<String> said = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket socket;

    /** @param answers by the first word of a command, or "." for the end of a message */
    SmtpStandIn(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 stand-in");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                if (data && !line.equals(".")) {
                    continue;
                }
                String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                String answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 fine");
                if (answer.equals(SILENCE)) {
                    closed.await();
                    return;
                }
                say(out, answer);
                data = word.equals("DATA") && answer.startsWith("354");
            }
        } catch (IOException | InterruptedException e) {
            // the other side has left
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
