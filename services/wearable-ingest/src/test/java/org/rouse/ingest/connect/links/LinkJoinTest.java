package org.rouse.ingest.connect.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Pairing;
import org.rouse.contracts.v1.SourcePriorities;

class LinkJoinTest {

    @Property(tries = 300)
    void shouldNotDependOnOrderOrRepetition(
            @ForAll("links") Links a, @ForAll("links") Links b, @ForAll("links") Links c) {
        Links all = LinkJoin.join(LinkJoin.join(a, b), c);

        assertThat(LinkJoin.join(c, LinkJoin.join(b, a))).isEqualTo(all);
        assertThat(LinkJoin.join(all, b)).isEqualTo(all);
        assertThat(LinkJoin.join(all, all)).isEqualTo(all);
    }

    @Provide
    Arbitrary<Links> links() {
        Arbitrary<PairedDevice> device = Combinators.combine(
                        Arbitraries.of("d1", "d2"), Arbitraries.longs().between(1, 3), Arbitraries.of(0L, 5L))
                .as((id, revision, revoked) -> PairedDevice.newBuilder()
                        .setId(id)
                        .setRevision(revision)
                        .setRevokedAtMs(revoked)
                        .build());
        Arbitrary<LinkedAccount> account = Combinators.combine(
                        Arbitraries.of("garmin", "google"), Arbitraries.longs().between(1, 3), Arbitraries.of("u", "v"))
                .as((provider, revision, user) -> LinkedAccount.newBuilder()
                        .setProvider(provider)
                        .setRevision(revision)
                        .setProviderUserId(user)
                        .build());
        Arbitrary<Pairing> pairing = Combinators.combine(
                        Arbitraries.of("x", "y"), Arbitraries.longs().between(1, 3))
                .as((hash, revision) -> Pairing.newBuilder()
                        .setCodeHash(ByteString.copyFromUtf8(hash))
                        .setRevision(revision)
                        .build());
        Arbitrary<SourcePriorities> priorities = Combinators.combine(
                        Arbitraries.of("w", "p").list().ofMaxSize(2),
                        Arbitraries.longs().between(1, 3))
                .as((ids, revision) -> SourcePriorities.newBuilder()
                        .addAllSourceIds(ids)
                        .setRevision(revision)
                        .build());
        return Combinators.combine(
                        device.list().ofMaxSize(3),
                        account.list().ofMaxSize(3),
                        pairing.list().ofMaxSize(2),
                        priorities)
                .as((devices, accounts, pairings, order) -> Links.newBuilder()
                        .setPersonId("ada")
                        .addAllDevices(devices)
                        .addAllAccounts(accounts)
                        .addAllPairings(pairings)
                        .setPriorities(order)
                        .build());
    }
}
