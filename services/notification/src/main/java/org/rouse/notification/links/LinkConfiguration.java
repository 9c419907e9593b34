package org.rouse.notification.links;

import org.rouse.notification.NotificationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing of links, put together. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    SigningKeys signingKeys(NotificationSettings settings) {
        return SigningKeys.of(settings.sealing());
    }

    @Bean
    PersonLinks personLinks(NotificationSettings settings, SigningKeys keys) {
        return new PersonLinks(settings.publicUrl(), new SignedTokens(keys.masters(), "rouse person links 1"));
    }
}
