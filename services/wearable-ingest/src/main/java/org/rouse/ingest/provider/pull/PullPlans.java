package org.rouse.ingest.provider.pull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans of the configured providers, by name of the format. */
final class PullPlans {

    private final Map<String, PullPlan> plans;

    PullPlans(PullSettings settings) {
        this.plans = settings.providers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> plan(entry.getKey(), entry.getValue())));
    }

    private static PullPlan plan(String name, PullSettings.Provider provider) {
        ProviderAddresses addresses = new ProviderAddresses(provider.baseUrl(), orNone(provider.hosts()));
        return switch (name) {
            case "google-health" -> new GooglePlan(addresses);
            case "withings" -> new WithingsPlan(addresses);
            case "oura" -> new OuraPlan(addresses);
            case "polar" ->
                new PolarPlan(
                        addresses, provider.zone() != null && !provider.zone().isEmpty());
            case "garmin-health" -> new GarminPlan(addresses);
            default ->
                throw new IllegalArgumentException(
                        "rouse.ingest.pull.providers." + name + ": nothing is known of how to pull from it");
        };
    }

    private static List<String> orNone(@Nullable List<String> hosts) {
        return hosts == null ? List.of() : hosts;
    }

    Optional<PullPlan> of(String provider) {
        return Optional.ofNullable(plans.get(provider));
    }
}
