package org.rouse.http;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebFilter;
import reactor.core.scheduler.Schedulers;

/** Describes the interface of every service, at {@code /openapi}. */
@AutoConfiguration
class DescriptionConfiguration {

    @Bean
    OpenAPI description(Environment environment) {
        return new OpenAPI()
                .info(new Info()
                        .title("Rouse " + environment.getRequiredProperty("spring.application.name"))
                        .version("v1"))
                .addServersItem(new Server().url("/").description("Wherever this is served"));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer tokensProblemsAndExamples(Environment environment) {
        return api -> {
            DescribedDialect.complete(api);
            WholeExamples.of(environment.getRequiredProperty("spring.application.name"))
                    .show(api);
        };
    }

    @Bean
    ModelConverter fieldsThatAreAlwaysThere() {
        return new AlwaysThere();
    }

    @Bean
    ModelConverter oneNameEach() {
        return new OneNameEach();
    }

    /** Building the description reads class files, which must not block an event loop. */
    @Bean
    WebFilter descriptionOffTheEventLoop() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith("/openapi")
                ? chain.filter(exchange).subscribeOn(Schedulers.boundedElastic())
                : chain.filter(exchange);
    }
}
