package org.rouse.ingest.connect.links;

import com.google.protobuf.ByteString;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Pairing;

/** All connections of people, in memory, read from the log. Written by one thread, read by any. */
public final class ConnectionIndex {

    /** A device whose token is valid, and the person it belongs to. */
    public record Holder(String personId, PairedDevice device) {}

    /** An open pairing, and the person who began it. */
    public record OpenPairing(String personId, Pairing pairing) {}

    private record Account(String provider, String userId) {}

    private record Claim(long linkedAtMs, String personId) {}

    private static final Comparator<Claim> FIRST =
            Comparator.comparingLong(Claim::linkedAtMs).thenComparing(Claim::personId);

    private final Map<String, Links> people = new ConcurrentHashMap<>();
    private final Map<String, Long> erased = new ConcurrentHashMap<>();
    private final Map<ByteString, Holder> devices = new ConcurrentHashMap<>();
    private final Map<ByteString, OpenPairing> pairings = new ConcurrentHashMap<>();
    private final Map<Account, SortedSet<Claim>> accounts = new ConcurrentHashMap<>();

    /** The person's connections; empty for an unknown person. */
    public Links of(String personId) {
        Links known = people.get(personId);
        return known == null ? Links.newBuilder().setPersonId(personId).build() : known;
    }

    /** The connections of all people. */
    public Iterable<Links> all() {
        return people.values();
    }

    /** The person and device whose token has this SHA-256; empty after revocation. */
    public Optional<Holder> holder(ByteString tokenHash) {
        return Optional.ofNullable(devices.get(tokenHash));
    }

    /** The pairing whose code has this SHA-256, even if it is expired or used. */
    public Optional<OpenPairing> pairing(ByteString codeHash) {
        return Optional.ofNullable(pairings.get(codeHash));
    }

    /** The number of pairings that have not expired at that time; used ones may be counted. */
    public long openPairings(long atMs) {
        return pairings.values().stream()
                .filter(open -> open.pairing().getExpiresAtMs() > atMs)
                .count();
    }

    /** The person who linked the account; where several people linked it, the first of them. */
    public Optional<String> personOf(String provider, String userId) {
        SortedSet<Claim> claims = accounts.get(new Account(provider, userId));
        if (claims == null) {
            return Optional.empty();
        }
        synchronized (this) {
            return claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(claims.first().personId());
        }
    }

    /** Joins a record of the log with the person's connections; null erases them. */
    synchronized void apply(String personId, @Nullable Links record) {
        Links before = of(personId);
        unindex(before);
        if (record == null) {
            people.remove(personId);
            return;
        }
        keep(personId, LinkJoin.join(before, record));
    }

    /** Erases the person's connections up to that time, now and whenever they are read again. Returns whether there were any. */
    synchronized boolean erase(String personId, long atMs) {
        erased.merge(personId, atMs, Math::max);
        Links before = people.get(personId);
        if (before == null) {
            return false;
        }
        unindex(before);
        keep(personId, before);
        return !before.equals(of(personId));
    }

    private void keep(String personId, Links links) {
        Long at = erased.get(personId);
        Links kept = at == null ? links : since(links, at);
        if (kept.getDevicesCount() + kept.getAccountsCount() + kept.getPairingsCount() == 0 && !kept.hasPriorities()) {
            people.remove(personId);
            return;
        }
        people.put(personId, kept);
        index(kept);
    }

    private static Links since(Links links, long erasedAtMs) {
        Links.Builder kept = Links.newBuilder().setPersonId(links.getPersonId());
        links.getDevicesList().stream()
                .filter(d -> d.getPairedAtMs() > erasedAtMs)
                .forEach(kept::addDevices);
        links.getAccountsList().stream()
                .filter(a -> a.getLinkedAtMs() > erasedAtMs)
                .forEach(kept::addAccounts);
        links.getPairingsList().stream()
                .filter(p -> p.getExpiresAtMs() > erasedAtMs)
                .forEach(kept::addPairings);
        if (links.getPriorities().getChangedAtMs() > erasedAtMs) {
            kept.setPriorities(links.getPriorities());
        }
        return kept.build();
    }

    private void index(Links links) {
        for (PairedDevice device : links.getDevicesList()) {
            if (device.getRevokedAtMs() == 0) {
                devices.put(device.getTokenHash(), new Holder(links.getPersonId(), device));
            }
        }
        for (Pairing pairing : links.getPairingsList()) {
            pairings.put(pairing.getCodeHash(), new OpenPairing(links.getPersonId(), pairing));
        }
        for (LinkedAccount account : links.getAccountsList()) {
            if (counts(account)) {
                accounts.computeIfAbsent(id(account), _ -> new TreeSet<>(FIRST)).add(claim(links, account));
            }
        }
    }

    private void unindex(Links links) {
        links.getDevicesList().forEach(device -> devices.remove(device.getTokenHash()));
        links.getPairingsList().forEach(pairing -> pairings.remove(pairing.getCodeHash()));
        for (LinkedAccount account : links.getAccountsList()) {
            accounts.computeIfPresent(id(account), (_, claims) -> {
                claims.remove(claim(links, account));
                return claims.isEmpty() ? null : claims;
            });
        }
    }

    /** Data that a provider pushes for an account which has to be linked again still belongs to the person. */
    private static boolean counts(LinkedAccount account) {
        return account.getState() != AccountState.ACCOUNT_STATE_REVOKED
                && !account.getProviderUserId().isEmpty();
    }

    private static Account id(LinkedAccount account) {
        return new Account(account.getProvider(), account.getProviderUserId());
    }

    private static Claim claim(Links links, LinkedAccount account) {
        return new Claim(account.getLinkedAtMs(), links.getPersonId());
    }
}
