package org.rouse.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the service, under {@code rouse.web}.
 *
 * @param publicUrl origin under which browsers reach this service: scheme, host and port
 * @param mongoUri  URI of the server that holds the sessions
 * @param database  its name on that server
 * @param services  base URL of each service, by its name
 */
@Validated
@ConfigurationProperties("rouse.web")
public record WebSettings(
        @NotNull @DefaultValue("http://localhost:8404") URI publicUrl,
        @NotBlank @DefaultValue("mongodb://localhost:27017") String mongoUri,
        @NotBlank @DefaultValue("rouse_web") String database,
        @NotEmpty @DefaultValue Map<String, URI> services,
        @Valid @NotNull @DefaultValue SignIn signIn,
        @Valid @NotNull @DefaultValue Sessions sessions) {

    /** @throws IllegalArgumentException naming a setting that is no origin */
    public WebSettings {
        services = Map.copyOf(services);
        requireOrigin("rouse.web.public-url", publicUrl);
        services.forEach((name, place) -> requireOrigin("rouse.web.services." + name, place));
    }

    /** Whether browsers come by HTTPS, so that cookies can be limited to it. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /**
     * The OpenID provider.
     *
     * @param issuer        as its tokens name it
     * @param configuration base URL of its metadata, unless below the issuer
     * @param clientId      id of this service at the provider
     * @param clientSecret  secret of this service at the provider; empty for a public client
     * @param scopes        requested scopes; the provider grants each person their own
     */
    public record SignIn(
            @NotNull @DefaultValue("http://localhost:8400") URI issuer,
            @NotNull @DefaultValue("") String configuration,
            @NotBlank @DefaultValue("rouse-web") String clientId,
            @NotNull @DefaultValue("") String clientSecret,

            @NotEmpty @DefaultValue({"openid", "profile", "person", "coach", "admin"})
            List<String> scopes) {

        public SignIn {
            scopes = List.copyOf(scopes);
        }

        public URI describedAt() {
            return configuration.isBlank()
                    ? URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    : URI.create(configuration);
        }

        @Override
        public String toString() {
            return "SignIn[" + issuer + ", " + clientId + "]"; // the secret stays out of logs
        }
    }

    /**
     * The lifetime of sessions, and the keys that seal them.
     *
     * @param current id of the key that seals new sessions
     * @param keys    base64 of 32 bytes by id; an old key stays until nothing is sealed with it
     * @param idle    time without a request that ends the session of a coach or an admin, who see others' data
     * @param ownIdle time without a request that ends the session of a person who sees their own data alone
     * @param longest time that ends every session
     */
    public record Sessions(
            @NotBlank @DefaultValue("main") String current,

            @NotEmpty(message = "give at least one key, base64 of 32 bytes") @DefaultValue
            Map<String, String> keys,

            @NotNull @DefaultValue("8h") Duration idle,
            @NotNull @DefaultValue("30d") Duration ownIdle,
            @NotNull @DefaultValue("90d") Duration longest) {

        public Sessions {
            keys = Map.copyOf(keys);
        }

        @Override
        public String toString() {
            return "Sessions[" + current + "]"; // keys stay out of logs
        }
    }

    private static void requireOrigin(String setting, URI place) {
        String scheme = place.getScheme() == null ? "" : place.getScheme().toLowerCase(Locale.ROOT);
        boolean origin = (scheme.equals("http") || scheme.equals("https"))
                && place.getHost() != null
                && place.getRawUserInfo() == null
                && place.getRawPath().isEmpty()
                && place.getRawQuery() == null
                && place.getRawFragment() == null;
        if (!origin) {
            throw new IllegalArgumentException(setting
                    + " must be an http or https URL of scheme, host and port alone, without a slash at its end");
        }
    }
}
