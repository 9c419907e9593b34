package org.rouse.ingest.provider.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.http.TimedPage;
import org.rouse.ingest.intake.http.CallerScope;
import org.rouse.ingest.intake.http.Waiting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Links accounts at providers by OAuth 2. */
@RestController
@Tag(name = "accounts", description = "Accounts at providers; scope person (oneself) or admin")
class AccountController {

    private static final int LONGEST = 4_096;

    private final LinkedAccounts accounts;
    private final LinkStates states;
    private final OAuthSettings settings;

    AccountController(LinkedAccounts accounts, LinkStates states, OAuthSettings settings) {
        this.accounts = accounts;
        this.states = states;
        this.settings = settings;
    }

    @Schema(name = "LinkOffer")
    record Offer(
            @Schema(description = "Where the person's browser goes to grant access")
            String authorizationUri,

            Instant until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Account")
    record View(
            String provider,
            @Nullable String userId,

            @Schema(allowableValues = {"linked", "to-be-relinked", "revoked"})
            String state,

            List<String> scopes,
            Instant linkedAt,
            @Nullable Instant tokenExpiresAt) {

        static View of(LinkedAccount account) {
            String state = account.getState().name().substring("ACCOUNT_STATE_".length());
            return new View(
                    account.getProvider(),
                    account.getProviderUserId().isEmpty() ? null : account.getProviderUserId(),
                    state.toLowerCase(Locale.ROOT).replace('_', '-'),
                    List.copyOf(account.getScopesList()),
                    Instant.ofEpochMilli(account.getLinkedAtMs()),
                    account.getExpiresAtMs() == 0 ? null : Instant.ofEpochMilli(account.getExpiresAtMs()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Accounts")
    record Listed(
            List<View> accounts,

            @Schema(description = "To be given as ?cursor= for the next page; absent on the last") @Nullable
            String next) {}

    @Schema(name = "LinkableProvider")
    record Linkable(@Schema(example = "oura") String provider) {}

    @Schema(name = "UnlinkReport")
    record Unlinked(
            String provider,

            @Schema(description = "Whether the provider was told; otherwise the person ends the access there too")
            boolean providerTold,

            @Schema(description = "What came before stays stored")
            String stored) {}

    @GetMapping("/api/v1/accounts")
    @Operation(summary = "The person's accounts, in the order they were linked")
    Listed list(
            Authentication who,
            @RequestParam Optional<String> person,
            @Schema(description = "From the page before") @RequestParam Optional<String> cursor,
            @Schema(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        TimedPage<LinkedAccount> page = TimedPage.oldestFirst(
                accounts.of(CallerScope.person(who, person)),
                account -> new TimedPage.Place(account.getLinkedAtMs(), account.getProvider()),
                cursor.orElse(null),
                limit);
        return new Listed(page.shown().stream().map(View::of).toList(), page.next());
    }

    @GetMapping("/api/v1/accounts/providers")
    @Operation(summary = "The providers that accounts can be linked at here, by name; none where no sealing key is set")
    List<Linkable> providers() {
        return accounts.linkable().stream().map(Linkable::new).toList();
    }

    @PostMapping("/api/v1/accounts/{provider}/link")
    @Operation(
            summary = "Begin to link an account: where the person goes to grant access",
            description =
                    "The answer sets a cookie; unless the deployment says otherwise, only the browser that has it can end the link.")
    ResponseEntity<Offer> begin(
            Authentication who, @RequestParam Optional<String> person, @PathVariable String provider) {
        String personId = CallerScope.person(who, person);
        ProviderClient.Request request = client(provider).request();
        String state = states.begin(provider, personId, request.verifier());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        LinkCookie.set(provider, state, settings.stateLife()).toString())
                .body(new Offer(request.uri(state), states.until()));
    }

    @GetMapping("/v1/accounts/{provider}/callback")
    @Operation(summary = "Where the provider sends the person's browser back to. Needs no token, the state proves it")
    @SecurityRequirements
    Mono<ResponseEntity<String>> callback(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            ServerHttpRequest browser) {
        ProviderClient client = client(provider);
        if (settings.browserBound()
                && !LinkCookie.marks(browser.getCookies().getFirst(LinkCookie.name(provider)), state)) {
            throw new ProblemException(Rule.LINK_BROWSER);
        }
        LinkStates.State begun = states.redeem(provider, state)
                .filter(one -> !accounts.isLinkedSince(provider, one.personId(), states.begunAt(one)))
                .orElseThrow(() -> new ProblemException(Rule.LINK_STATE));
        if (code.isEmpty() || code.length() > LONGEST) {
            return Mono.just(answer(provider, false)); // the person declined
        }
        return Waiting.on(() -> link(provider, client, begun, code));
    }

    private ResponseEntity<String> link(String provider, ProviderClient client, LinkStates.State begun, String code)
            throws IOException {
        try {
            ProviderClient.Granted granted = client.exchange(code, begun.verifier());
            if (granted.userId()
                    .filter(id -> accounts.isTaken(provider, id, begun.personId()))
                    .isPresent()) {
                throw new ProblemException(Rule.ACCOUNT_TAKEN);
            }
            client.subscribe(granted.tokens()); // an account that provides no data is no link
            accounts.link(provider, begun.personId(), granted);
            return answer(provider, true);
        } catch (OAuth2AuthorizationException _) {
            throw new ProblemException(Rule.LINK_REFUSED);
        } catch (ProviderAwayException _) {
            throw new ProblemException(Rule.PROVIDER_AWAY);
        }
    }

    private ResponseEntity<String> answer(String provider, boolean linked) {
        String ended = LinkCookie.clear(provider).toString();
        if (!settings.returnTo().isBlank()) {
            String mark = settings.returnTo().contains("?") ? "&" : "?";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, ended)
                    .location(URI.create(settings.returnTo() + mark + "account=" + (linked ? "linked" : "refused")))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("Cache-Control", "no-store")
                .header(HttpHeaders.SET_COOKIE, ended)
                .body(
                        linked
                                ? "Your account is linked. You can close this page.\n"
                                : "Nothing was linked. You can close this page.\n");
    }

    @DeleteMapping("/api/v1/accounts/{provider}")
    @Operation(summary = "Unlink an account here and at the provider; what came before stays stored")
    Mono<Unlinked> unlink(Authentication who, @RequestParam Optional<String> person, @PathVariable String provider) {
        String personId = CallerScope.person(who, person);
        return Waiting.on(() -> accounts.unlink(provider, personId)
                .map(told -> new Unlinked(provider, told, "kept"))
                .orElseThrow(() -> new ProblemException(Rule.ACCOUNT_UNKNOWN)));
    }

    private ProviderClient client(String provider) {
        return accounts.provider(provider).orElseThrow(() -> new ProblemException(Rule.PROVIDER_UNKNOWN));
    }
}
