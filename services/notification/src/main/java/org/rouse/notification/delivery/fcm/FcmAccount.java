package org.rouse.notification.delivery.fcm;

import com.google.auth.RequestMetadataCallback;
import com.google.auth.Retryable;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;

/**
 * The service account of this deployment at Google. Its access token is cached, and renewed some minutes before it expires, while the old
 * one is still valid, on a thread of its own.
 */
final class FcmAccount implements AutoCloseable {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    private final String projectId;
    private final GoogleCredentials credentials;
    private final ExecutorService renewal = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rouse-fcm-token").factory());

    private FcmAccount(ServiceAccountCredentials account) {
        projectId = account.getProjectId();
        credentials = account.createScoped(SCOPE);
    }

    /**
     * The account of the settings; empty when there is none.
     *
     * @throws IllegalArgumentException naming the setting when its file is not a service account's key
     */
    static Optional<FcmAccount> of(FcmSettings settings) {
        if (settings.credentialsFile().isBlank()) {
            return Optional.empty();
        }
        try (InputStream file = Files.newInputStream(Path.of(settings.credentialsFile()))) {
            ServiceAccountCredentials account = ServiceAccountCredentials.fromStream(file).toBuilder()
                    .setDefaultRetriesEnabled(false) // attempts are spaced by this service itself
                    .build();
            return Optional.of(new FcmAccount(account));
        } catch (IOException | RuntimeException e) {
            // The message does not repeat the file's content: it may be the key.
            throw new IllegalArgumentException(FcmSettings.SWITCH + " is not the key file of a service account");
        }
    }

    String projectId() {
        return projectId;
    }

    /** The result of one request for a token. */
    sealed interface Grant {

        /**
         * Google gave a token.
         *
         * @param authorization value of the header
         */
        record Given(String authorization) implements Grant {}

        /**
         * Google gave no token.
         *
         * @param forNow whether a later request may succeed
         */
        record Refused(boolean forNow) implements Grant {}
    }

    /** The Authorization header for requests to the API. Waits for a token only where there is no valid one. */
    Mono<Grant> grant() {
        return Mono.create(sink -> credentials.getRequestMetadata(null, renewal, new RequestMetadataCallback() {
            @Override
            public void onSuccess(Map<String, List<String>> headers) {
                sink.success(new Grant.Given(
                        headers.getOrDefault("Authorization", List.of("")).getFirst()));
            }

            @Override
            public void onFailure(Throwable failure) {
                sink.success(new Grant.Refused(isPassing(failure)));
            }
        }));
    }

    /** Drops the current token, since the API refused it. */
    void renew() {
        renewal.execute(() -> {
            try {
                credentials.refresh();
            } catch (IOException e) {
                // The next request for a token meets the same failure, and reports it.
            }
        });
    }

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Retryable retryable) {
                return retryable.isRetryable();
            }
        }
        return true;
    }

    /** The URL that messages for the project's apps are posted to. */
    URI sendUrl(URI endpoint) {
        return endpoint.resolve("/v1/projects/" + projectId + "/messages:send");
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }
}
