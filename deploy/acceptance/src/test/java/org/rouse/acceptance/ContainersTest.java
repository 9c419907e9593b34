package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Expectation;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.ServiceJars;
import org.rouse.acceptance.system.Settlement;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The shipped jars with the servers of production, in containers. Fetches no image: it says "not run" where one is missing. */
class ContainersTest {

    private static final String KAFKA = "apache/kafka:4.2.2";
    private static final String MONGO = "mongo:8";
    private static final long SEED = 8;

    @BeforeEach
    void needEngineAndImages() {
        need(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine");
        need(isThere(KAFKA), "no image " + KAFKA);
        need(isThere(MONGO), "no image " + MONGO);
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

    /** Aborts, and says so where a summary of counts alone would not. */
    private static void need(boolean there, String otherwise) {
        if (!there) {
            System.out.println("ContainersTest not run: " + otherwise);
        }
        assumeTrue(there, "not run: " + otherwise);
    }

    private static boolean isThere(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
