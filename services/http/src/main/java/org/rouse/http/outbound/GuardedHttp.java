package org.rouse.http.outbound;

import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Calls addresses that somebody else chose. What a name leads to is judged at each connection; no redirect is followed, since what it
 * names has to pass the {@link UrlGuard} as well. Each host has connections and a queue of its own, so one that hangs holds up no other.
 */
public final class GuardedHttp implements AutoCloseable {

    private final LoopResources loops;
    private final ConnectionProvider connections;
    private final DnsAddressResolverGroup names;
    private final HttpClient encrypted;
    private final HttpClient plain;
    private final Duration callTimeout;

    /**
     * What calls may take.
     *
     * @param connections     to one host at once
     * @param waiting         calls to one host that wait for a connection; further ones get no answer
     * @param idle            for so long a connection is kept for the next call
     * @param connectTimeout  of a look-up of a name, and of a connection
     * @param responseTimeout between two parts of an answer, the first included
     * @param callTimeout     of a call, all that comes of it included
     */
    public record Limits(
            int connections,
            int waiting,
            Duration idle,
            Duration connectTimeout,
            Duration responseTimeout,
            Duration callTimeout) {}

    /** @param name of its threads and connections, of which it has some of its own */
    public GuardedHttp(String name, int threads, AddressRules rules, Limits limits) {
        callTimeout = limits.callTimeout();
        loops = LoopResources.create(name, threads, true);
        connections = ConnectionProvider.builder(name)
                .maxConnections(limits.connections())
                .pendingAcquireMaxCount(limits.waiting())
                .pendingAcquireTimeout(callTimeout)
                .maxIdleTime(limits.idle())
                .build();
        names = new DnsAddressResolverGroup(new DnsNameResolverBuilder()
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .queryTimeoutMillis(limits.connectTimeout().toMillis()));
        HttpClient base = HttpClient.create(connections)
                .runOn(loops, false) // the name resolver shares the loops and needs the portable kind
                .followRedirect(false)
                .responseTimeout(limits.responseTimeout())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connectTimeout().toMillis())
                .headers(headers -> headers.set("User-Agent", "rouse"));
        encrypted = base.resolver(new GuardedResolvers(names, rules, true));
        plain = base.resolver(new GuardedResolvers(names, rules, false));
    }

    /** What calls that URL, which must have passed the {@link UrlGuard}. */
    public HttpClient client(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) ? encrypted : plain;
    }

    /**
     * How a call ends, within its time.
     *
     * @param answer  once it came
     * @param blocked where the address may not be called
     * @param none    where nothing came, whyever
     */
    public <T> Mono<T> outcome(Mono<T> answer, T blocked, T none) {
        return answer.timeout(callTimeout)
                .onErrorResume(failure -> Mono.just(isBlocked(Exceptions.unwrap(failure)) ? blocked : none));
    }

    /** Parts of a body until they hold so many bytes, of which the last may hold some more; the rest is not taken in. */
    public static Flux<byte[]> parts(ByteBufFlux body, int bytes) {
        return Flux.defer(() -> {
            AtomicInteger left = new AtomicInteger(bytes);
            return body.asByteArray().takeUntil(part -> left.addAndGet(-part.length) <= 0);
        });
    }

    private static boolean isBlocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BlockedAddressException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        connections.disposeLater().block(Duration.ofSeconds(5));
        names.close();
        loops.disposeLater(Duration.ZERO, Duration.ofSeconds(2)).block(Duration.ofSeconds(5));
    }
}
