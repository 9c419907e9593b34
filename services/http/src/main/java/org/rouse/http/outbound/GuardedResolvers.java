package org.rouse.http.outbound;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/**
 * Resolves names and judges the resulting addresses. The connection is made to the very address that was judged, so an answer that changes
 * between check and connection (DNS rebinding) gains nothing. One forbidden address among several makes the whole name forbidden.
 */
public final class GuardedResolvers extends AddressResolverGroup<InetSocketAddress> {

    private final AddressResolverGroup<InetSocketAddress> names;
    private final AddressRules rules;
    private final boolean encrypted;

    /** @param names resolves the names; its creator closes it @param encrypted whether the connections use TLS */
    public GuardedResolvers(AddressResolverGroup<InetSocketAddress> names, AddressRules rules, boolean encrypted) {
        this.names = names;
        this.rules = rules;
        this.encrypted = encrypted;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Guarded(names.getResolver(executor), executor);
    }

    private final class Guarded implements AddressResolver<InetSocketAddress> {

        private final AddressResolver<InetSocketAddress> inner;
        private final EventExecutor executor;

        Guarded(AddressResolver<InetSocketAddress> inner, EventExecutor executor) {
            this.inner = inner;
            this.executor = executor;
        }

        @Override
        public boolean isSupported(SocketAddress address) {
            return inner.isSupported(address);
        }

        @Override
        public boolean isResolved(SocketAddress address) {
            return false; // so that literal addresses are judged too
        }

        @Override
        public Future<InetSocketAddress> resolve(SocketAddress address) {
            return resolve(address, executor.newPromise());
        }

        @Override
        public Future<InetSocketAddress> resolve(SocketAddress address, Promise<InetSocketAddress> promise) {
            Future<List<InetSocketAddress>> all = resolveAll(address);
            all.addListener(done -> {
                if (all.isSuccess()) {
                    promise.setSuccess(all.getNow().getFirst());
                } else {
                    promise.setFailure(all.cause());
                }
            });
            return promise;
        }

        @Override
        public Future<List<InetSocketAddress>> resolveAll(SocketAddress address) {
            return resolveAll(address, executor.newPromise());
        }

        @Override
        public Future<List<InetSocketAddress>> resolveAll(
                SocketAddress address, Promise<List<InetSocketAddress>> promise) {
            if (inner.isResolved(address)) {
                return judge(List.of((InetSocketAddress) address), promise);
            }
            Future<List<InetSocketAddress>> found = inner.resolveAll(address);
            found.addListener(done -> {
                if (found.isSuccess()) {
                    var _ = judge(found.getNow(), promise); // it is the same promise
                } else {
                    promise.setFailure(found.cause());
                }
            });
            return promise;
        }

        private Promise<List<InetSocketAddress>> judge(
                List<InetSocketAddress> found, Promise<List<InetSocketAddress>> promise) {
            boolean permitted = found.stream().allMatch(one -> rules.permits(one.getAddress(), encrypted));
            return permitted && !found.isEmpty()
                    ? promise.setSuccess(found)
                    : promise.setFailure(new BlockedAddressException());
        }

        @Override
        public void close() {
            // The group of resolvers closes those it made.
        }
    }
}
