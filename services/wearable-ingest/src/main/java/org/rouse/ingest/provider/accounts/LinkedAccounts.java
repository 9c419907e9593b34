package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.http.sealing.Sealing;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.LinkLog;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import tools.jackson.databind.json.JsonMapper;

/** People's accounts at providers, from link to revocation; their tokens are stored sealed on the log. Blocks on log and provider. */
final class LinkedAccounts implements AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedAccounts.class);

    private final Map<String, ProviderClient> providers;
    private final Sealing sealing;
    private final LinkLog log;
    private final ConnectionIndex index;
    private final Duration refreshAhead;
    private final InstantSource clock;
    private final Map<Key, ReentrantLock> refreshing = new ConcurrentHashMap<>();
    private final Set<Key> refused = ConcurrentHashMap.newKeySet();

    private record Key(String provider, String personId) {}

    LinkedAccounts(
            Map<String, ProviderClient> providers,
            Sealing sealing,
            LinkLog log,
            ConnectionIndex index,
            Duration refreshAhead,
            InstantSource clock) {
        this.providers = Map.copyOf(providers);
        this.sealing = sealing;
        this.log = log;
        this.index = index;
        this.refreshAhead = refreshAhead;
        this.clock = clock;
    }

    /** The provider's client, where accounts can be linked there. */
    Optional<ProviderClient> provider(String name) {
        return sealing.isOn() ? Optional.ofNullable(providers.get(name)) : Optional.empty();
    }

    /** The providers where accounts can be linked, by name. */
    List<String> linkable() {
        return sealing.isOn() ? providers.keySet().stream().sorted().toList() : List.of();
    }

    List<LinkedAccount> of(String personId) {
        return index.of(personId).getAccountsList();
    }

    Optional<LinkedAccount> find(String provider, String personId) {
        return of(personId).stream()
                .filter(account -> account.getProvider().equals(provider))
                .findFirst();
    }

    /** Whether another person has linked that account. */
    boolean isTaken(String provider, String userId, String personId) {
        return index.personOf(provider, userId)
                .filter(owner -> !owner.equals(personId))
                .isPresent();
    }

    /** Whether an account at the provider was linked after that moment, on whatever instance: a state begun before it is spent. */
    boolean isLinkedSince(String provider, String personId, Instant begun) {
        return find(provider, personId)
                .filter(account -> account.getLinkedAtMs() > begun.toEpochMilli())
                .isPresent();
    }

    void link(String provider, String personId, ProviderClient.Granted granted) throws LogUnavailableException {
        long now = clock.millis();
        LinkedAccount.Builder linked = LinkedAccount.newBuilder()
                .setProvider(provider)
                .setProviderUserId(granted.userId().orElse(""))
                .addAllScopes(granted.scopes())
                .setState(AccountState.ACCOUNT_STATE_LINKED)
                .setLinkedAtMs(now);
        keep(linked, personId, granted.tokens());
        change(provider, personId, _ -> linked.build());
    }

    /**
     * Ends the link here, and tells the provider.
     *
     * @return whether the provider was told; empty when no such account was linked
     */
    Optional<Boolean> unlink(String provider, String personId) throws LogUnavailableException {
        Optional<LinkedAccount> account =
                find(provider, personId).filter(linked -> linked.getState() != AccountState.ACCOUNT_STATE_REVOKED);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tokens> tokens = tokens(account.get(), personId);
        Optional<ProviderClient> client = Optional.ofNullable(providers.get(provider));
        boolean told = client.isPresent() && tokens.isPresent() && isTold(client.get(), account.get(), tokens.get());
        change(
                provider,
                personId,
                known -> known.toBuilder()
                        .setState(AccountState.ACCOUNT_STATE_REVOKED)
                        .clearSealedTokens()
                        .setExpiresAtMs(0)
                        .build());
        return Optional.of(told);
    }

    /** Some providers are told with the access token, which may have expired since it was last needed. */
    private boolean isTold(ProviderClient client, LinkedAccount account, Tokens last) {
        Tokens tokens = last;
        if (!isFresh(account) && !last.refresh().isEmpty()) {
            try {
                tokens = client.refresh(last);
            } catch (OAuth2AuthorizationException | ProviderAwayException _) {
                LOG.atInfo().addKeyValue("provider", account.getProvider()).log("An account ends with an old token");
            }
        }
        return client.revoke(tokens, account.getProviderUserId());
    }

    @Override
    public String accessToken(String provider, String personId) throws AccountGoneException {
        Key key = new Key(provider, personId);
        ReentrantLock lock = refreshing.computeIfAbsent(key, _ -> new ReentrantLock());
        lock.lock(); // a thread that waits here finds the tokens that the first one got
        try {
            LinkedAccount account = usable(provider, personId);
            Tokens tokens = tokens(account, personId).orElseThrow(() -> new AccountGoneException(provider));
            return isFresh(account) && !refused.contains(key)
                    ? tokens.access()
                    : refreshed(key, account, tokens).access();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void refused(String provider, String personId) {
        refused.add(new Key(provider, personId));
    }

    private LinkedAccount usable(String provider, String personId) throws AccountGoneException {
        return find(provider, personId)
                .filter(account -> account.getState() == AccountState.ACCOUNT_STATE_LINKED)
                .filter(_ -> provider(provider).isPresent())
                .orElseThrow(() -> new AccountGoneException(provider));
    }

    private boolean isFresh(LinkedAccount account) {
        return account.getExpiresAtMs() == 0 || account.getExpiresAtMs() - refreshAhead.toMillis() > clock.millis();
    }

    private Tokens refreshed(Key key, LinkedAccount account, Tokens old) throws AccountGoneException {
        if (old.refresh().isEmpty()) {
            throw toBeRelinked(key, account);
        }
        try {
            Tokens fresh = provider(key.provider()).orElseThrow().refresh(old);
            change(key.provider(), key.personId(), known -> {
                LinkedAccount.Builder changed = known.toBuilder();
                keep(changed, key.personId(), fresh);
                return changed.build();
            });
            refused.remove(key);
            return fresh;
        } catch (OAuth2AuthorizationException _) {
            // Another instance may have been quicker with a single-use refresh token.
            Optional<LinkedAccount> now = find(key.provider(), key.personId());
            if (now.isPresent() && !now.get().getSealedTokens().equals(account.getSealedTokens())) {
                refused.remove(key);
                return tokens(now.get(), key.personId()).orElseThrow(() -> new AccountGoneException(key.provider()));
            }
            throw toBeRelinked(key, account);
        } catch (LogUnavailableException e) {
            throw new ProviderAwayException(key.provider(), e);
        }
    }

    /** Records that the person has to link the account again, so that the provider is not asked in vain from now on. */
    private AccountGoneException toBeRelinked(Key key, LinkedAccount account) {
        LOG.atWarn().addKeyValue("provider", key.provider()).log("An account has to be linked again");
        try {
            change(
                    key.provider(),
                    key.personId(),
                    known -> known.getRevision() != account.getRevision()
                            ? known
                            : known.toBuilder()
                                    .setState(AccountState.ACCOUNT_STATE_TO_BE_RELINKED)
                                    .clearSealedTokens()
                                    .setExpiresAtMs(0)
                                    .build());
        } catch (LogUnavailableException e) {
            LOG.atWarn().setCause(e).log("That an account has to be linked again could not be noted");
        }
        refused.remove(key);
        return new AccountGoneException(key.provider());
    }

    private void keep(LinkedAccount.Builder account, String personId, Tokens tokens) {
        byte[] sealed =
                sealing.seal(JsonMapper.shared().writeValueAsBytes(tokens), owner(account.getProvider(), personId));
        account.setSealedTokens(ByteString.copyFrom(sealed))
                .setExpiresAtMs(tokens.lifeSeconds() == 0 ? 0 : clock.millis() + tokens.lifeSeconds() * 1_000);
    }

    private Optional<Tokens> tokens(LinkedAccount account, String personId) {
        byte[] sealed = account.getSealedTokens().toByteArray();
        String owner = owner(account.getProvider(), personId);
        return sealing.open(sealed, owner)
                .or(() -> sealing.openOwnerWithin(sealed, owner)) // the form of links sealed by an earlier release
                .map(json -> JsonMapper.shared().readValue(new String(json, UTF_8), Tokens.class));
    }

    private static String owner(String provider, String personId) {
        return "account|" + provider + "|" + personId;
    }

    private void change(String provider, String personId, UnaryOperator<LinkedAccount> change)
            throws LogUnavailableException {
        log.change(personId, links -> changed(links, provider, change));
    }

    private static Links changed(Links links, String provider, UnaryOperator<LinkedAccount> change) {
        LinkedAccount known = links.getAccountsList().stream()
                .filter(account -> account.getProvider().equals(provider))
                .findFirst()
                .orElse(LinkedAccount.newBuilder().setProvider(provider).build());
        LinkedAccount next = change.apply(known);
        return next.equals(known)
                ? links
                : links.toBuilder()
                        .addAccounts(
                                next.toBuilder().setRevision(known.getRevision() + 1)) // the join keeps the later one
                        .build();
    }
}
