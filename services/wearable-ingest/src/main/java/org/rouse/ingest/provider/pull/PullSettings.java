package org.rouse.ingest.provider.pull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of pulling data from providers.
 *
 * @param enabled      whether this instance pulls; tasks wait on the log meanwhile
 * @param atOnce       requests to one provider at once, so that a slow one delays no other
 * @param tasksHeld    most tasks running or waiting for their time; beyond it none is read from the log
 * @param timeout      longest wait for one answer
 * @param answerBytes  longest answer that is read
 * @param pages        most pages of one task
 * @param firstPause   wait before a failed request is retried; doubled each time
 * @param longestPause longest such wait, unless the provider asks for more
 * @param giveUpAfter  time since the notification after which the task goes to the dead letters
 * @param providers    by name of the format
 */
public record PullSettings(
        boolean enabled,
        int atOnce,
        int tasksHeld,
        Duration timeout,
        int answerBytes,
        int pages,
        Duration firstPause,
        Duration longestPause,
        Duration giveUpAfter,
        Map<String, Provider> providers) {

    public PullSettings {
        providers = Map.copyOf(providers);
        if (atOnce < 1 || tasksHeld < 1 || pages < 1) {
            throw new IllegalArgumentException("rouse.ingest.pull: at-once, tasks-held and pages must be positive");
        }
    }

    /**
     * One provider.
     *
     * @param baseUrl         base URL of its API
     * @param hosts           allowed domains of URLs in its notifications, subdomains included, beside the base URL's own host
     * @param requestsPerHour most requests for one user, by its terms
     * @param zone            zone of local times in its answers; null: such data is not pulled
     */
    public record Provider(
            URI baseUrl,
            @Nullable List<String> hosts,
            int requestsPerHour,
            @Nullable String zone) {}
}
