package org.rouse.web.signin;

import org.rouse.http.sealing.Sealing;
import org.rouse.web.MachineTime;
import org.rouse.web.WebSettings;
import org.rouse.web.sessions.SessionCookie;
import org.rouse.web.sessions.SessionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.web.reactive.function.client.WebClient;

/** Wires the sign-in. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    Provider provider(WebSettings settings) {
        return new Provider(settings, WebClient.create());
    }

    @Bean
    SessionContexts sessionContexts(SessionStore store, SessionCookie cookie, MachineTime time) {
        return new SessionContexts(store, cookie, time);
    }

    @Bean
    SessionCsrf sessionCsrf(Sealing sealing, SessionCookie cookie) {
        return new SessionCsrf(sealing, cookie);
    }

    @Bean
    Beginning beginning(Provider provider, WebSettings settings) {
        return new Beginning(provider, settings);
    }

    @Bean
    BegunSignIns begunSignIns(Sealing sealing, Provider provider, WebSettings settings, MachineTime time) {
        return new BegunSignIns(sealing, provider, settings, time);
    }

    @Bean
    GivenTokens givenTokens(MachineTime time) {
        return new GivenTokens(time);
    }

    @Bean
    WayOut wayOut(Provider provider, WebSettings settings) {
        return new WayOut(provider, settings, WebClient.create());
    }

    @Bean
    FreshTokens freshTokens(SessionStore store, Provider provider, MachineTime time) {
        return new FreshTokens(store, provider, new WebClientReactiveRefreshTokenTokenResponseClient(), time);
    }
}
