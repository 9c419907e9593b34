package org.rouse.ingest.connect.links;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Pairing;
import org.rouse.contracts.v1.SourcePriorities;

/**
 * Joins the records of two writers about one person: of each device, each account, the one open pairing and the priorities it takes the
 * higher revision, and of equal revisions the greater bytes. Commutative, associative and idempotent, so the order of writers does not
 * matter.
 */
final class LinkJoin {

    private LinkJoin() {}

    /** Brings a record into canonical order, so that equal content is equal. */
    static Links join(Links one, Links other) {
        Links.Builder joined = Links.newBuilder()
                .setPersonId(one.getPersonId())
                .addAllDevices(newest(
                        both(one.getDevicesList(), other.getDevicesList()),
                        PairedDevice::getId,
                        PairedDevice::getRevision))
                .addAllAccounts(newest(
                        both(one.getAccountsList(), other.getAccountsList()),
                        LinkedAccount::getProvider,
                        LinkedAccount::getRevision))
                .addAllPairings(
                        newest(both(one.getPairingsList(), other.getPairingsList()), _ -> "", Pairing::getRevision));
        if (one.hasPriorities() || other.hasPriorities()) {
            joined.setPriorities(later(one.getPriorities(), other.getPriorities(), SourcePriorities::getRevision));
        }
        return joined.build();
    }

    private static <T> Stream<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream());
    }

    private static <T extends MessageLite> Collection<T> newest(
            Stream<T> all, Function<T, String> id, ToLongFunction<T> revision) {
        TreeMap<String, T> byId = new TreeMap<>();
        all.forEach(each -> byId.merge(id.apply(each), each, (a, b) -> later(a, b, revision)));
        return byId.values();
    }

    private static <T extends MessageLite> T later(T one, T other, ToLongFunction<T> revision) {
        int order = Long.compare(revision.applyAsLong(one), revision.applyAsLong(other));
        if (order == 0) {
            order = ByteString.unsignedLexicographicalComparator().compare(one.toByteString(), other.toByteString());
        }
        return order >= 0 ? one : other;
    }
}
