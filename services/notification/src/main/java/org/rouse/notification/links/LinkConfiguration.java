package org.rouse.notification.links;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the signing of links. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    SigningKeys signingKeys(SealingSettings settings) {
        return SigningKeys.of(settings);
    }

    @Bean
    PersonLinks personLinks(PublicUrl publicUrl, SigningKeys keys) {
        return new PersonLinks(publicUrl.uri(), new SignedTokens(keys.masters(), "rouse person links 1"));
    }
}
