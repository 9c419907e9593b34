package org.rouse.coaching.log;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Creates or verifies the topics of this service before anything consumes: consumers start after all beans are made. */
@Component
final class TopicsInPlace implements InitializingBean {

    /** All topics but those of wearable-ingest alone: a new topic is included. */
    private static final List<Topic> NEEDED = Topics.ALL.stream()
            .filter(topic -> !topic.equals(Topics.QUARANTINE) && !topic.equals(Topics.PULL))
            .toList();

    private final KafkaProperties kafka;
    private final CoachingSettings settings;

    TopicsInPlace(KafkaProperties kafka, CoachingSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            TopicAdmin topics = new TopicAdmin(admin, settings.topicReplicas());
            topics.createOrVerify(NEEDED);
            topics.keep(Topics.AUDIT.keptFor(Duration.ofDays(settings.topology().auditDays())));
        }
    }
}
