package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Expectation;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.ServiceJars;
import org.rouse.acceptance.system.Settlement;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The shipped jars with production servers, in containers. Fetches no image: it is skipped where one is missing. */
class ContainersTest {

    private static final String KAFKA = "apache/kafka:4.2.2";
    private static final String MONGO = "mongo:8";

    /** Testcontainers 2.0.5 itself starts the last two of them: one removes leftovers of dead runs, one checks the network. */
    private static final List<String> NEEDED = List.of(KAFKA, MONGO, "testcontainers/ryuk:0.14.0", "alpine:3.17");

    private static final long SEED = 8;

    @BeforeAll
    static void needEngineAndImages() {
        Optional<DockerClient> engine = engine();
        assumeTrue(engine.isPresent(), "no Docker engine");
        NEEDED.forEach(image -> assumeTrue(isThere(engine.orElseThrow(), image), "no image " + image));
    }

    @Test
    void shouldFindTheSameStretchesWhenServersAreReal(@TempDir Path folder) {
        Minutes minutes = Sample.people().getFirst();
        try (KafkaContainer kafka = new KafkaContainer(KAFKA);
                MongoDBContainer mongo = new MongoDBContainer(MONGO)) {
            kafka.start();
            mongo.start();
            try (ServiceJars jars =
                            ServiceJars.start(kafka.getBootstrapServers(), mongo.getConnectionString(), folder);
                    RunningSystem system = jars.system()) {
                String person = "contained-" + minutes.id();
                system.enrol(person);
                Doses.scattered(minutes, SEED).forEach(upload -> system.sync(person, upload));

                assertThat(Settlement.reach(system, Set.of(person)).get(person))
                        .isEqualTo(Expectation.longStretches(minutes));
            }
        }
    }

    /** Avoids {@code DockerClientFactory}, which fetches and starts images of its own first. */
    private static Optional<DockerClient> engine() {
        List<DockerClientProviderStrategy> ways = ServiceLoader.load(DockerClientProviderStrategy.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toCollection(ArrayList::new)); // which is sorted in place
        try {
            return Optional.of(
                    DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient());
        } catch (IllegalStateException none) {
            return Optional.empty();
        }
    }

    private static boolean isThere(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
