package org.rouse.notification.delivery.apns;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.ApnsClientBuilder;
import com.eatthepath.pushy.apns.auth.ApnsSigningKey;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The connections to Apple's two servers: one for apps from the store, one for development builds. */
final class ApnsClients implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(2);

    @SuppressWarnings("deprecation") // pushy recognises a loop's abilities by the classes of Netty 4.1
    private final EventLoopGroup loops = new NioEventLoopGroup(1);

    private final ApnsClient production;
    private final ApnsClient sandbox;

    /** @throws IllegalArgumentException naming the setting when its file is not a signing key */
    ApnsClients(ApnsSettings settings, Duration connectTimeout) {
        ApnsSigningKey key = key(settings);
        production = client(settings, settings.host(), key, connectTimeout);
        sandbox = client(settings, settings.sandboxHost(), key, connectTimeout);
    }

    ApnsClient of(boolean isSandbox) {
        return isSandbox ? sandbox : production;
    }

    private ApnsClient client(ApnsSettings settings, String host, ApnsSigningKey key, Duration connectTimeout) {
        try {
            ApnsClientBuilder builder = new ApnsClientBuilder()
                    .setApnsServer(host, settings.port())
                    .setSigningKey(key)
                    .setEventLoopGroup(loops)
                    .setConnectionTimeout(connectTimeout)
                    .setGracefulShutdownTimeout(CLOSING);
            if (!settings.trustedCertificate().isBlank()) {
                builder.setTrustedServerCertificateChain(new File(settings.trustedCertificate()));
            }
            return builder.build();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "rouse.notification.apns.trusted-certificate is not a certificate in PEM", e);
        }
    }

    private static ApnsSigningKey key(ApnsSettings settings) {
        try {
            return ApnsSigningKey.loadFromPkcs8File(new File(settings.keyFile()), settings.teamId(), settings.keyId());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // The message does not repeat the file's content: it may be the key.
            throw new IllegalArgumentException(ApnsSettings.SWITCH + " is not a signing key (.p8)");
        }
    }

    @Override
    public void close() {
        for (ApnsClient client : new ApnsClient[] {production, sandbox}) {
            try {
                client.close().get(2 * CLOSING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // The event loops end below, and the connections with them.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var _ = loops.shutdownGracefully(0, CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    }
}
