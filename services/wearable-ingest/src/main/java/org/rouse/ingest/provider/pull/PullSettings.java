package org.rouse.ingest.provider.pull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How data is pulled from providers.
 *
 * @param enabled      whether this instance pulls; tasks wait on the log meanwhile
 * @param atOnce       requests to one provider at once, so that a slow one delays no other
 * @param tasksHeld    tasks in work or waiting for their time, at most; beyond it none is read from the log
 * @param timeout      longest wait for one answer
 * @param answerBytes  longest answer that is read
 * @param pages        most pages of one task
 * @param firstPause   before a failed request is tried again; doubled each time
 * @param longestPause at most that long, unless the provider asks for more
 * @param giveUpAfter  since the notification; then the task goes to the dead letters
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
     * @param baseUrl         where its API lies
     * @param hosts           domains that URLs it names may be of, subdomains included; beside them only the base URL's own host
     * @param requestsPerHour for one user, as its terms allow
     * @param zone            zone of local times in what it answers, where that has none; null: such data is not pulled
     */
    public record Provider(
            URI baseUrl,
            @Nullable List<String> hosts,
            int requestsPerHour,
            @Nullable String zone) {}
}
