package org.rouse.local.up;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * The services share a class path here, and Spring Boot configures whatever it finds there. So each excludes the parts that only its
 * neighbours brought: then it consists of the same parts as where it runs alone.
 */
public final class OwnParts {

    /** The setting of excluded parts. */
    public static final String LEFT_OUT = "spring.autoconfigure.exclude";

    /** Packages that web brings: the gateway and its foundations. */
    private static final List<String> OF_WEB = List.of(
            "org.springframework.cloud.autoconfigure.",
            "org.springframework.cloud.client.",
            "org.springframework.cloud.commons.",
            "org.springframework.cloud.configuration.",
            "org.springframework.cloud.gateway.");

    /** The libraries by which coaching and notification read and write the log. */
    private static final List<String> OF_STREAMS = List.of(
            "org.springframework.boot.integration.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.transaction.",
            "org.springframework.cloud.function.",
            "org.springframework.cloud.stream.",
            "org.springdoc.core.configuration.SpringDocKotlin");

    /** The foundations of coaching's topology. */
    private static final List<String> OF_COACHING = List.of("org.springframework.cloud.stream.binder.kafka.streams.");

    private static final List<String> OF_CLIENTS =
            List.of("org.springframework.boot.http.client.", "org.springframework.boot.restclient.");

    private static final List<String> OF_NOTIFICATION =
            List.of("org.springframework.boot.mail.", "org.springframework.boot.mustache.");

    /** The gateway's integrations with the others' libraries. */
    private static final List<String> OF_BOTH = List.of(
            "org.springframework.cloud.gateway.config.GatewayFunction",
            "org.springframework.cloud.gateway.config.GatewayStream",
            "org.springframework.cloud.gateway.config.LocalResponseCache");

    private OwnParts() {}

    /** The exclusions of each service, in the form of {@link #LEFT_OUT}. */
    static String notOfWeb() {
        return without(OF_STREAMS, OF_NOTIFICATION, OF_BOTH);
    }

    static String notOfIngest() {
        return without(OF_WEB, OF_STREAMS, OF_CLIENTS, OF_NOTIFICATION);
    }

    public static String notOfCoaching() {
        return without(OF_WEB, OF_NOTIFICATION);
    }

    public static String notOfNotification() {
        return without(OF_WEB, OF_COACHING);
    }

    @SafeVarargs
    private static String without(List<String>... packages) {
        return ImportCandidates.load(AutoConfiguration.class, OwnParts.class.getClassLoader()).getCandidates().stream()
                .filter(name -> List.of(packages).stream().flatMap(List::stream).anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}
