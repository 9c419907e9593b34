package org.rouse.http;

import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.TokenClaims;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import reactor.netty.NettyPipeline;

/** The beans that a service gets by having this module on its class path. */
@AutoConfiguration
@EnableConfigurationProperties(ConnectionSettings.class)
class DialectConfiguration {

    @Bean
    Problems problems(ObjectProvider<KnownFaults> known) {
        return new Problems(known.orderedStream().toList());
    }

    /** Spring checks issuer, audience and time; without this, a token without an expiry would be valid for ever. */
    @Bean
    OAuth2TokenValidator<Jwt> soundClaims() {
        return token -> TokenClaims.fault(token.getClaims())
                .map(fault -> OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, fault, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    /** An identity provider may use any text as a person id, such as {@code auth0|5f7c}, {@code a/b} or {@code 100%}. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowedHeaderNames(PlainHeaders.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES));
        firewall.setAllowedHeaderValues(PlainHeaders.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES));
        return firewall;
    }

    /**
     * Switches off observations of each filter, of authentication and of authorization: they cost a part of every request and tell no more
     * than its status and the service's metrics.
     */
    @Bean
    SecurityObservationSettings withoutSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without this, a request that the firewall rejects, such as one with an encoded control character, is answered without a body. */
    @Bean
    ServerExchangeRejectedHandler turnedAway() {
        return (exchange, _) -> Problems.write(exchange, Problem.of(Rule.REQUEST_MALFORMED));
    }

    /** For every service that reads or writes the log; a service that does neither sets {@code rouse.http.log} to false. */
    @Bean
    @ConditionalOnBooleanProperty(name = "rouse.http.log", matchIfMissing = true)
    DamagedLog damagedLog() {
        return new DamagedLog();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "rouse.http.log", matchIfMissing = true)
    LogHealth logHealthIndicator(DamagedLog log) {
        return new LogHealth(log);
    }

    @Bean
    WriteLimit writeLimit(ConnectionSettings settings) {
        return new WriteLimit(new WritePace(settings.writesPerMinute(), settings.writesAtOnce(), System::nanoTime));
    }

    @Bean
    NettyServerCustomizer headsInTime(ConnectionSettings settings) {
        return server -> server.doOnChannelInit((observer, channel, address) -> {
            SlowHeads heads = new SlowHeads(settings.headWithin());
            channel.pipeline()
                    .addBefore(NettyPipeline.HttpCodec, "slow-heads", heads)
                    .addAfter(NettyPipeline.HttpCodec, "undecodable-requests", new UndecodableRequests(heads));
        });
    }

    @Bean
    NettyServerCustomizer bodiesInTime(ConnectionSettings settings) {
        return server -> settings.bodyWithin().isZero() ? server : server.requestTimeout(settings.bodyWithin());
    }
}
