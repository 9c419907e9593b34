package org.rouse.local.up;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * The services share a class path here, and Spring Boot configures whatever it finds there. So each is told to leave out what only its
 * neighbours brought: then it consists of the same parts as where it runs alone.
 */
final class OwnParts {

    /** Packages of what web brings: the gateway and what it stands on. */
    private static final List<String> OF_WEB = List.of(
            "org.springframework.cloud.autoconfigure.",
            "org.springframework.cloud.client.",
            "org.springframework.cloud.commons.",
            "org.springframework.cloud.configuration.",
            "org.springframework.cloud.gateway.");

    private static final List<String> OF_STREAMS = List.of(
            "org.springframework.boot.kafka.",
            "org.springframework.cloud.function.",
            "org.springframework.cloud.stream.");

    private static final List<String> OF_MAIL =
            List.of("org.springframework.boot.mail.", "org.springframework.boot.mustache.");

    private OwnParts() {}

    /** What web leaves out, as {@code spring.autoconfigure.exclude} wants it. */
    static String notOfWeb() {
        return without(OF_STREAMS, OF_MAIL);
    }

    /** What the others leave out. */
    static String notOfServices() {
        return without(OF_WEB);
    }

    @SafeVarargs
    private static String without(List<String>... packages) {
        return ImportCandidates.load(AutoConfiguration.class, OwnParts.class.getClassLoader()).getCandidates().stream()
                .filter(name -> List.of(packages).stream().flatMap(List::stream).anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}
