package org.rouse.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldKeepTheReleasedDefinitions() {
        assertThat(Topics.ALL)
                .extracting(topic -> topic.name() + " " + topic.partitions() + " " + topic.cleanup() + " "
                        + topic.retention().toDays() + "d")
                .contains(
                        "rouse.activity.v1 12 DELETE 14d",
                        "rouse.sitting-time.v1 12 DELETE 14d",
                        "rouse.quarantine.v1 12 DELETE 30d",
                        "rouse.pull.v1 12 DELETE 7d",
                        "rouse.command.v1 12 DELETE 7d",
                        "rouse.command-result.v1 12 COMPACT 30d",
                        "rouse.person.v1 12 COMPACT 30d",
                        "rouse.organisation.v1 12 COMPACT 30d",
                        "rouse.plan.v1 12 COMPACT 30d",
                        "rouse.channel.v1 12 COMPACT 30d",
                        "rouse.check-in.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.case.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.finding.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.day.v1 12 COMPACT 30d",
                        "rouse.decision.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.outcome.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.prompt.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.receipt.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.audit.v1 12 COMPACT_AND_DELETE 400d",
                        "rouse.dead-letter.v1 12 DELETE 30d");
    }

    /** A record is deleted with its segment: at the latest after the time that the segment was written to, and the retention. */
    @Test
    void shouldKeepNoRecordLongerThanItsTopicSays() {
        assertThat(Topics.ALL)
                .filteredOn(topic -> topic.cleanup() == Topic.Cleanup.DELETE)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(Long.parseLong(topic.settings().get("retention.ms"))
                                + Long.parseLong(topic.settings().get("segment.ms")))
                        .isEqualTo(topic.retention().toMillis()));
    }

    @Test
    void shouldNameEachTopicOnce() {
        assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void shouldAskTheBrokerForRetentionByAgeOrByKey() {
        assertThat(Topics.ACTIVITY.settings())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "1166400000", "segment.ms", "43200000"));
        assertThat(Topics.DEAD_LETTER.settings())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "2505600000", "segment.ms", "86400000"));
        assertThat(Topics.PERSON.settings())
                .isEqualTo(Map.of(
                        "cleanup.policy", "compact",
                        "delete.retention.ms", "2592000000",
                        "segment.ms", "43200000",
                        "max.compaction.lag.ms", "86400000"));
        assertThat(Topics.DECISION.settings())
                .isEqualTo(Map.of(
                        "cleanup.policy", "compact,delete",
                        "delete.retention.ms", "2592000000",
                        "message.timestamp.type", "LogAppendTime",
                        "retention.ms", "34560000000",
                        "segment.ms", "43200000",
                        "max.compaction.lag.ms", "86400000"));
    }
}
