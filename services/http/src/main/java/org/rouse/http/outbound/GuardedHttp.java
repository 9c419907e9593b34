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
 * Calls addresses that outsiders chose. The address a name resolves to is judged at each connection; no redirect is followed, since its
 * target has to pass the {@link UrlGuard} as well. Each host has its own connections and queue, so a host that hangs holds up no other.
 */
public final class GuardedHttp implements AutoCloseable {

    private final LoopResources loops;
    private final ConnectionProvider connections;
    private final DnsAddressResolverGroup names;
    private final HttpClient encrypted;
    private final HttpClient plain;
    private final Duration callTimeout;

    /**
     * Limits of calls.
     *
     * @param connections     to one host at once
     * @param waiting         calls to one host that wait for a connection; further calls get no answer
     * @param idle            how long a connection is kept for the next call
     * @param connectTimeout  for resolving a name, and for connecting
     * @param responseTimeout between two parts of an answer, and before the first
     * @param callTimeout     for a whole call with all of its answer
     */
    public record Limits(
            int connections,
            int waiting,
            Duration idle,
            Duration connectTimeout,
            Duration responseTimeout,
            Duration callTimeout) {}

    /** @param name prefix of the names of its own threads and connections */
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

    /** The client for that URL, which must have passed the {@link UrlGuard}. */
    public HttpClient client(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) ? encrypted : plain;
    }

    /**
     * The outcome of a call, within its time limit.
     *
     * @param answer  the outcome where an answer comes
     * @param blocked the outcome where the address may not be called
     * @param none    the outcome where no answer comes, for whatever reason
     */
    public <T> Mono<T> outcome(Mono<T> answer, T blocked, T none) {
        return answer.timeout(callTimeout)
                .onErrorResume(failure -> Mono.just(isBlocked(Exceptions.unwrap(failure)) ? blocked : none));
    }

    /** The parts of a body up to so many bytes, which the last part may exceed; the rest is not read. */
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
