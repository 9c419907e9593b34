package org.rouse.web.sessions;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.rouse.http.sealing.Sealing;
import org.rouse.web.MachineTime;
import org.rouse.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    Sealing sealing(WebSettings settings) {
        return new Sealing(
                settings.sessions().current(),
                settings.sessions().keys(),
                "rouse.web.sessions.current",
                "rouse.web.sessions.keys");
    }

    @Bean
    SessionCookie sessionCookie(WebSettings settings) {
        return new SessionCookie(settings);
    }

    @Bean
    SessionStore sessionStore(MongoDatabase database, Sealing sealing, MachineTime time, WebSettings settings) {
        return new SessionStore(database, sealing, time, settings.sessions());
    }
}
