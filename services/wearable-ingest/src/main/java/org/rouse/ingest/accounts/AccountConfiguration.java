package org.rouse.ingest.accounts;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.rouse.ingest.links.LinkBook;
import org.rouse.ingest.links.LinkLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Turns the settings into providers that can be spoken to. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Sealing sealing(OAuthSettings settings) {
        return new Sealing(settings.currentKey(), settings.keys() == null ? Map.of() : settings.keys());
    }

    @Bean
    LinkStates linkStates(Sealing sealing, OAuthSettings settings, InstantSource clock) {
        return new LinkStates(sealing, settings.stateLife(), clock);
    }

    @Bean
    LinkedAccounts linkedAccounts(
            OAuthSettings settings, Sealing sealing, LinkLog log, LinkBook book, InstantSource clock) {
        Map<String, OAuthSettings.Provider> configured = settings.providers() == null ? Map.of() : settings.providers();
        WebClient http = WebClient.create();
        Map<String, ProviderClient> clients = configured.entrySet().stream()
                .filter(provider -> provider.getValue().isSetUp())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        provider -> new ProviderClient(
                                provider.getKey(),
                                provider.getValue(),
                                settings.publicUrl() + "/v1/accounts/" + provider.getKey() + "/callback",
                                http,
                                settings.timeout())));
        return new LinkedAccounts(clients, sealing, log, book, settings.refreshAhead(), clock);
    }
}
