package org.rouse.notification.http;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** What is put on every connection of the HTTP server. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    NettyServerCustomizer undecodableRequests() {
        return server -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "undecodable-requests", new UndecodableRequests()));
    }

    /** Bodies are small here, so none takes long; Spring Boot has a setting for idle connections alone. */
    @Bean
    NettyServerCustomizer slowBodies(ConnectionSettings settings) {
        return server -> server.requestTimeout(settings.bodyWithin());
    }
}
