package org.rouse.local.up;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rouse.local.broker.EmbeddedBroker;
import org.rouse.local.folder.DataFolder;
import org.rouse.local.issuer.Identity;
import org.rouse.local.issuer.IssuerServer;
import org.rouse.local.issuer.SignInDesk;
import org.rouse.local.issuer.SigningKey;
import org.rouse.local.issuer.TokenIssuer;
import org.rouse.local.mongo.EmbeddedMongo;
import org.rouse.local.refusal.CommandRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The foundation of the services: the folder, the issuer, and the embedded servers where the user has none of their own. */
final class Foundation implements AutoCloseable {

    /** The people whom the sign-in page offers. */
    private static final List<Identity> DEMO_PEOPLE = List.of(
            new Identity("anna", "Anna", "person"),
            new Identity("kim", "Kim", "coach"),
            new Identity("local-admin", "Operator", "admin"));

    private final Deque<AutoCloseable> parts = new ArrayDeque<>(); // the last started is closed first
    private final LocalSettings settings;
    private final DataFolder folder;
    private final TokenIssuer issuer;
    private final SignInDesk desk;

    private Foundation(LocalSettings settings) {
        this.settings = settings;
        this.folder = opened(DataFolder.take(settings.data(), settings.neededBytes()));
        try {
            settings.ports()
                    .requireFree(settings.mongo().isEmpty(), settings.kafka().isEmpty());
            requireLogBesideViews();
            if (settings.kafka().isEmpty()) {
                EmbeddedBroker.begin(folder.within("kafka"));
            }
            settings.ports().noteIn(folder.root());
            RSAKey key = SigningKey.of(folder.within("secrets"));
            this.issuer =
                    new TokenIssuer(key, "http://127.0.0.1:" + settings.ports().issuer(), InstantSource.system());
            this.desk = new SignInDesk(
                    issuer, settings.reach().origin(settings.ports().web()), InstantSource.system(), DEMO_PEOPLE);
            opened(publish());
            if (settings.mongo().isEmpty()) {
                opened(EmbeddedMongo.start(
                        folder.within("mongo"), settings.ports().mongo()));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything but the broker, which takes longest.
     *
     * @throws CommandRefusedException where the folder or a port is not available
     */
    static Foundation lay(LocalSettings settings) {
        return new Foundation(settings);
    }

    /**
     * Starts the broker, unless the user has one; returns when it serves.
     *
     * @throws CommandRefusedException where its folder is damaged
     */
    void startBroker() {
        if (settings.kafka().isEmpty()) {
            opened(EmbeddedBroker.start(folder.within("kafka"), settings.ports().kafka()));
        }
    }

    SignInDesk desk() {
        return desk;
    }

    DataFolder folder() {
        return folder;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                log().warn("a part did not stop cleanly", e);
            }
        }
    }

    /** Views or state without their log mean that the log was lost, or is elsewhere; starting would begin a new one. */
    private void requireLogBesideViews() {
        Path log = folder.root().resolve("kafka");
        if (settings.kafka().isPresent() || EmbeddedBroker.hasLog(log)) {
            return;
        }
        for (String child : List.of("mongo/views.mv", "streams")) {
            if (Files.exists(folder.root().resolve(child))) {
                throw new CommandRefusedException("The log is missing: there is nothing in " + log + " beside " + child
                        + ", which was made from it; restore it from a copy, name brokers of your own with ROUSE_KAFKA, or move the data"
                        + " folder away to start afresh.");
            }
        }
    }

    private IssuerServer publish() {
        int port = settings.ports().issuer();
        try {
            return IssuerServer.start(
                    issuer,
                    port,
                    desk,
                    settings.reach().host(),
                    settings.reach().origin(port));
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The token issuer cannot listen on port " + port + " of "
                            + settings.reach().host().getHostAddress() + ".",
                    e);
        }
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private static Logger log() { // no constant: the log file is in the folder, which is checked first
        return LoggerFactory.getLogger(Foundation.class);
    }
}
