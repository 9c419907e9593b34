package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The changelogs of the state hold personal data like every topic, and delete it as soon. */
@ExtendWith(RunningService.InTests.class)
class ChangelogTest {

    private final RunningService service;

    ChangelogTest(RunningService service) {
        this.service = service;
    }

    @Test
    void shouldForgetWithinTwoDaysWhatWasErased() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", service.broker.getBrokersAsString()))) {
            List<ConfigResource> changelogs = admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith("-changelog"))
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            Map<ConfigResource, Config> settings =
                    admin.describeConfigs(changelogs).all().get();

            assertThat(settings).isNotEmpty().allSatisfy((changelog, config) -> {
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(millis(config, "segment.ms") + millis(config, "max.compaction.lag.ms"))
                        .isLessThan(Duration.ofDays(2).toMillis());
            });
        }
    }

    private static long millis(Config config, String setting) {
        return Long.parseLong(config.get(setting).value());
    }
}
