package org.rouse.local.up;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rouse.local.issuer.SignInDesk;
import org.rouse.local.issuer.TokenIssuer;
import org.rouse.local.refusal.CommandRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of Rouse in this process, from {@link #start} until {@link #close}. */
public final class LocalMode implements AutoCloseable {

    private final Ports ports;
    private final Reach reach;
    private final String bootstrapServers;
    private final String mongoUri;
    private final Foundation foundation;
    private final RunningServices services = new RunningServices();

    private LocalMode(LocalSettings settings) {
        this.ports = settings.ports();
        this.reach = settings.reach();
        this.bootstrapServers = settings.kafka().orElse("127.0.0.1:" + ports.kafka());
        this.mongoUri = settings.mongo().orElse("mongodb://127.0.0.1:" + ports.mongo());
        this.foundation = Foundation.lay(settings);
    }

    /**
     * Starts all parts, concurrently where possible; returns when every service answers.
     *
     * @throws CommandRefusedException where the folder, a port or a server of the user's own is not available
     */
    public static LocalMode start(LocalSettings settings) {
        LocalMode mode = new LocalMode(settings);
        try {
            // They wait for the broker by themselves, and have enough to do until it is there.
            CompletableFuture<Void> started =
                    mode.services.start(Services.of(mode, mode.foundation.folder()), settings.clock());
            mode.foundation.startBroker();
            started.join();
            return mode;
        } catch (CompletionException e) {
            mode.close();
            log().error("a service did not start", e.getCause());
            throw ServiceFailure.sentence(e.getCause(), settings.kafka());
        } catch (RuntimeException e) {
            mode.close();
            throw e;
        }
    }

    public Ports ports() {
        return ports;
    }

    public TokenIssuer issuer() {
        return foundation.issuer();
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public String mongoUri() {
        return mongoUri;
    }

    public String ingest() {
        return "http://127.0.0.1:" + ports.ingest();
    }

    public String coaching() {
        return "http://127.0.0.1:" + ports.coaching();
    }

    public String notification() {
        return "http://127.0.0.1:" + ports.notification();
    }

    /** The origin of the web service for browsers, on this machine or beyond. */
    public String web() {
        return reach.origin(ports.web()).toString();
    }

    public Reach reach() {
        return reach;
    }

    /** The sign-in page, where people choose who they are. */
    public SignInDesk desk() {
        return foundation.desk();
    }

    /** Stops the services, then the broker and Mongo, then releases the folder. */
    @Override
    public void close() {
        services.close();
        foundation.close();
    }

    private static Logger log() { // no constant: the log file is in the folder, which is checked first
        return LoggerFactory.getLogger(LocalMode.class);
    }
}
