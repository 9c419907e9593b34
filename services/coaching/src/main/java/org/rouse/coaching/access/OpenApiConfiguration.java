package org.rouse.coaching.access;

import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
import reactor.core.scheduler.Schedulers;

/** How the description of the interface is served. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer title() {
        return api -> api.info(new Info().title("Rouse coaching").version("v1"));
    }

    /** Making the description reads class files, which no event loop waits for. */
    @Bean
    WebFilter descriptionOffTheEventLoop() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith("/openapi")
                ? chain.filter(exchange).subscribeOn(Schedulers.boundedElastic())
                : chain.filter(exchange);
    }
}
