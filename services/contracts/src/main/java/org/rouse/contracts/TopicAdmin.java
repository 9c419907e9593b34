package org.rouse.contracts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics a service needs where they are missing, and verifies those that are there. */
public final class TopicAdmin {

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
     * Leaves all given topics in place, with the partitions they are defined to have.
     *
     * @throws IllegalStateException when a topic has another number of partitions, or the broker cannot be asked;
     *     the message names topic and rule
     */
    public void createOrVerify(Collection<Topic> topics) {
        try {
            Set<String> present = admin.listTopics().names().get();
            for (Topic topic : topics) {
                if (!present.contains(topic.name())) {
                    create(topic);
                }
            }
            verify(topics);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker for its topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker could not be asked for its topics", e);
        }
    }

    private void create(Topic topic) throws InterruptedException, ExecutionException {
        NewTopic wanted = new NewTopic(
                        topic.name(),
                        Optional.of(topic.partitions()),
                        Optional.of(replicas).filter(n -> n > 0))
                .configs(topic.settings());
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another service was first
                throw e;
            }
        }
    }

    private void verify(Collection<Topic> topics) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> found = admin.describeTopics(
                        topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        for (Topic topic : topics) {
            TopicDescription description = found.get(topic.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != topic.partitions()) {
                throw new IllegalStateException("topic " + topic.name() + " has " + partitions + " partitions where "
                        + topic.partitions() + " are needed: a person's records would part");
            }
        }
    }
}
