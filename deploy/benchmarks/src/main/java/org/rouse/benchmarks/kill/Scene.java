package org.rouse.benchmarks.kill;

import static com.mongodb.client.model.Filters.eq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.rouse.benchmarks.prompts.Roster;
import org.rouse.benchmarks.prompts.ServiceArguments;
import org.rouse.benchmarks.prompts.Views;
import org.rouse.benchmarks.prompts.Witness;
import org.rouse.benchmarks.stage.Stage;
import reactor.core.publisher.Flux;

/** Everything that outlives the victim: log, database, provider, and the people. */
final class Scene implements AutoCloseable {

    /** Short leases, so that another instance soon takes over from a killed one; one group member that comes back as itself. */
    private static final List<String> SETTINGS = List.of(
            "rouse.notification.delivery.lease=5s",
            "rouse.notification.delivery.attempt-timeout=3s",
            "rouse.notification.delivery.response-timeout=2500ms",
            "rouse.notification.providers.longest-wait=1s",
            "spring.kafka.consumer.properties[group.instance.id]=victim",
            "spring.kafka.consumer.properties[session.timeout.ms]=6000",
            "spring.kafka.consumer.properties[heartbeat.interval.ms]=1500");

    private static final int LAST_LINES = 40;

    private final WatchedMongo mongo = new WatchedMongo();
    private final Witness witness;
    private final Roster roster;
    private final Views views;
    private final List<String> arguments;
    private final Path output;
    private final Path cache;

    /** @param cache where victims keep what they loaded and linked, see {@link Victim#start} */
    Scene(Stage stage, Path cache) {
        witness = Witness.start();
        roster = new Roster(stage);
        views = new Views(mongo.uri());
        arguments = ServiceArguments.of(stage, mongo.uri(), SETTINGS);
        output = stage.folder().resolve("victim.log");
        this.cache = cache;
    }

    WatchedMongo mongo() {
        return mongo;
    }

    Witness witness() {
        return witness;
    }

    Roster roster() {
        return roster;
    }

    Victim victim() {
        return Victim.start(arguments, output, cache);
    }

    /** Enrols them, and returns a victim once one has known them, which leaves the cache where there is none yet. */
    Victim victimOf(List<String> people) {
        boolean cached = Files.exists(cache);
        Victim first = cached ? victim() : Victim.startFirst(arguments, output, cache);
        people.forEach(person -> roster.enrol(person, witness.url(person)));
        roster.flush();
        views.waitForPeople(people);
        if (cached) {
            return first;
        }
        first.stop();
        return victim();
    }

    /** Number of prompts that the provider has and that have no stored outcome, once the victim is killed. */
    int inFlight() {
        witness.settle();
        Set<String> unrecorded = unrecorded();
        return (int) witness.arrivals().values().stream()
                .filter(arrivals -> unrecorded.contains(arrivals.getFirst().promptId()))
                .count();
    }

    private Set<String> unrecorded() {
        return Flux.from(views.collection("prompts").find(eq("rung", 0)))
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet())
                .blockOptional()
                .orElseThrow();
    }

    boolean isAllTold() {
        return views.isAllTold();
    }

    /**
     * Waits for a condition that a victim has to bring about.
     *
     * @throws IllegalStateException when it does not hold in time, with the victims' last output
     */
    void waitFor(String what, Duration limit, BooleanSupplier condition) {
        try {
            Views.waitFor(what, limit, condition);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; the service said last:\n" + lastWords(), e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.exists(output) ? Files.readAllLines(output) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of prompts stored as accepted. */
    long accepted() {
        return Flux.from(views.collection("prompts").find(eq("state", "RECEIPT_STATE_ACCEPTED")))
                .count()
                .blockOptional()
                .orElseThrow();
    }

    @Override
    public void close() {
        views.close();
        roster.close();
        witness.close();
        mongo.close();
    }
}
