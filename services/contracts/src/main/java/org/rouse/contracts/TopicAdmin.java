package org.rouse.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that a service needs where they are missing, and verifies those that exist. */
public final class TopicAdmin {

    private static final int MOST_QUESTIONS = 100;
    private static final long PAUSE_MS = 100;

    private final Admin admin;
    private final short replicas;

    /**
     * @param admin    connected to the broker; not closed here
     * @param replicas of a topic created here; -1 leaves it to the broker's default
     */
    public TopicAdmin(Admin admin, int replicas) {
        this.admin = admin;
        this.replicas = (short) replicas;
    }

    /**
     * Makes sure that every given topic exists with its defined number of partitions, and that each partition has a leader that accepts
     * records. Before that, a broker can refuse a producer's first batch and accept its second, and then it no longer accepts a retry of
     * the first (KAFKA-15591): the batch is lost.
     *
     * @throws IllegalStateException when a topic has another number of partitions, or the broker cannot be asked; the message names topic
     *         and rule
     */
    public void createOrVerify(Collection<Topic> topics) {
        try {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(this::asWanted)
                    .toList();
            create(missing);
            awaitOpen(verify(topics));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker for its topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker could not be asked for its topics", e);
        }
    }

    /**
     * Makes sure that an existing topic keeps its records for the defined time.
     *
     * @throws IllegalStateException when the broker cannot be asked
     */
    public void keep(Topic topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        ConfigEntry wanted = new ConfigEntry(
                TopicConfig.RETENTION_MS_CONFIG, topic.settings().get(TopicConfig.RETENTION_MS_CONFIG));
        try {
            Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            if (found == null || !wanted.value().equals(found.get(wanted.name()).value())) {
                admin.incrementalAlterConfigs(
                                Map.of(resource, List.of(new AlterConfigOp(wanted, AlterConfigOp.OpType.SET))))
                        .all()
                        .get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker how long a topic is kept", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker could not be told how long topic " + topic.name() + " is kept", e);
        }
    }

    private NewTopic asWanted(Topic topic) {
        return new NewTopic(
                        topic.name(),
                        Optional.of(topic.partitions()),
                        Optional.of(replicas).filter(n -> n > 0))
                .configs(topic.settings());
    }

    private void create(List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another service created it first
                    throw e;
                }
            }
        }
    }

    private Map<String, TopicDescription> verify(Collection<Topic> topics)
            throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> found = describe(topics);
        for (Topic topic : topics) {
            TopicDescription description = found.get(topic.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != topic.partitions()) {
                throw new IllegalStateException("topic " + topic.name() + " has " + partitions + " partitions where "
                        + topic.partitions() + " are needed: a person's records would part");
            }
        }
        return found;
    }

    /** A leader answers with a partition's end as soon as it accepts records; until then the client retries by itself. */
    private void awaitOpen(Map<String, TopicDescription> topics) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> led = new HashMap<>();
        topics.forEach((name, description) -> description.partitions().stream()
                .filter(partition -> partition.leader() != null)
                .forEach(partition -> led.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        admin.listOffsets(led).all().get();
    }

    /** A broker learns of a new topic some time after the controller created it, so it is asked until it knows. */
    private Map<String, TopicDescription> describe(Collection<Topic> topics)
            throws InterruptedException, ExecutionException {
        List<String> names = topics.stream().map(Topic::name).toList();
        for (int asked = 1; ; asked++) {
            try {
                return admin.describeTopics(names).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || asked == MOST_QUESTIONS) {
                    throw e;
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
