package org.rouse.ingest.provider.accounts;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.rouse.http.sealing.Sealing;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.LinkLog;
import org.rouse.ingest.intake.http.HttpSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Turns the settings into clients of providers. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Sealing sealing(OAuthSettings settings) {
        Map<String, String> keys = settings.keys() == null ? Map.of() : settings.keys();
        return Sealing.orOff(settings.currentKey(), keys, "rouse.ingest.oauth.current-key", "rouse.ingest.oauth.keys");
    }

    @Bean
    LinkStates linkStates(Sealing sealing, OAuthSettings settings, InstantSource clock) {
        return new LinkStates(sealing, settings.stateLife(), clock);
    }

    @Bean
    LinkedAccounts linkedAccounts(
            OAuthSettings settings,
            HttpSettings pushes,
            Sealing sealing,
            LinkLog log,
            ConnectionIndex index,
            InstantSource clock) {
        Map<String, OAuthSettings.Provider> configured = settings.providers() == null ? Map.of() : settings.providers();
        WebClient http = WebClient.create();
        Map<String, ProviderClient> clients = configured.entrySet().stream()
                .filter(provider -> provider.getValue().isSetUp())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        provider -> client(provider.getKey(), provider.getValue(), settings, pushes, http)));
        return new LinkedAccounts(clients, sealing, log, index, settings.refreshAhead(), clock);
    }

    private static ProviderClient client(
            String name, OAuthSettings.Provider provider, OAuthSettings settings, HttpSettings pushes, WebClient http) {
        String pushUri = pushes.secretsOf(name).stream()
                .findFirst() // the newest secret; subscriptions made with older ones still use those
                .map(secret -> settings.publicUrl() + "/v1/push/" + name + "/" + secret)
                .orElse("");
        String callback = settings.publicUrl() + "/v1/accounts/" + name + "/callback";
        return new ProviderClient(
                name,
                provider,
                OAuthDialect.of(name, provider, pushUri, http, InstantSource.system()),
                callback,
                http,
                settings.timeout());
    }
}
