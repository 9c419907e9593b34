package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.CoachingApplication;
import org.rouse.ingest.IngestApplication;
import org.rouse.notification.NotificationApplication;
import org.rouse.web.WebApplication;

/** A service consists of the same beans in local mode, where all share a class path, as with its own class path. */
class OwnPartsTest {

    private static final String[] COMMON = {
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9",
        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/jwks"
    };

    private static final String CLIENT =
            "org.springframework.security.config.annotation.web.reactive.ReactiveOAuth2ClientConfiguration";

    /**
     * Spring Security adds these wherever its OAuth 2 client is found, and no setting excludes them; nothing of coaching or notification
     * uses them. The last comes from the tests' class path.
     */
    private static final Set<String> HARMLESS = Set.of(
            "authorizedClientManagerRegistrar",
            "org.springdoc.core.configuration.SpringDocSecurityConfiguration$SpringDocSecurityOAuth2ClientConfiguration",
            CLIENT,
            CLIENT + "$OAuth2ClientWebFluxSecurityConfiguration",
            CLIENT + "$ReactiveOAuth2AuthorizedClientManagerConfiguration",
            "jsonPath");

    @Test
    void shouldBeOfTheSamePartsAsIngestAlone() throws Exception {
        assertSame("wearable-ingest", IngestApplication.class, OwnParts.notOfIngest());
    }

    @Test
    void shouldBeOfTheSamePartsAsCoachingAlone() throws Exception {
        assertSame("coaching", CoachingApplication.class, OwnParts.notOfCoaching());
    }

    @Test
    void shouldBeOfTheSamePartsAsNotificationAlone() throws Exception {
        assertSame("notification", NotificationApplication.class, OwnParts.notOfNotification());
    }

    @Test
    void shouldBeOfTheSamePartsAsWebAlone() throws Exception {
        assertSame("web", WebApplication.class, OwnParts.notOfWeb());
    }

    private static void assertSame(String service, Class<?> application, String leftOut) throws Exception {
        String[] here = Stream.concat(Arrays.stream(COMMON), Stream.of("--" + OwnParts.LEFT_OUT + "=" + leftOut))
                .toArray(String[]::new);
        List<String> parts = BeanNames.of(application, here);
        List<String> own = alone(service, application);
        assertThat(parts)
                .as("no parts of its neighbours")
                .filteredOn(part -> !HARMLESS.contains(part))
                .isSubsetOf(own);
        assertThat(own).as("none left out").isSubsetOf(parts).isNotEmpty();
    }

    private static List<String> alone(String service, Class<?> application) throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (var own = new URLClassLoader(classPath(service, application), ClassLoader.getPlatformClassLoader())) {
            current.setContextClassLoader(own);
            Object names = own.loadClass(BeanNames.class.getName())
                    .getMethod("of", Class.class, String[].class)
                    .invoke(null, own.loadClass(application.getName()), COMMON);
            return ((List<?>) names).stream().map(String.class::cast).toList();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    /** The shipped class path of the service, the service itself, and the one class of ours that inspects it. */
    private static URL[] classPath(String service, Class<?> application) throws Exception {
        Path libraries = Path.of(System.getProperty("basedir", ""))
                .resolve("../../services/" + service + "/target/launch/libraries");
        assertThat(libraries)
                .as("written when the service is packaged, as ./mvnw verify does")
                .exists();
        Stream<URL> shipped = Arrays.stream(Files.readString(libraries).strip().split(":", -1))
                .map(OwnPartsTest::url);
        return Stream.concat(Stream.of(where(application), where(BeanNames.class)), shipped)
                .toArray(URL[]::new);
    }

    private static URL where(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
