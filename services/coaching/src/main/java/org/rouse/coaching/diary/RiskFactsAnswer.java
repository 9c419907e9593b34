package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.CheckInStanding;

/**
 * The latest statement of risk facts.
 *
 * @param revision counts statements; 0 where nothing was stated yet
 * @param statedBy subject of the caller who stated them
 * @param statedAs person, coach or admin
 */
record RiskFactsAnswer(
        List<String> facts,
        long revision,
        @Nullable String statedBy,
        @Nullable String statedAs,
        @Nullable Instant statedAt) {

    static RiskFactsAnswer of(CheckInStanding standing) {
        return standing.hasRiskFacts()
                ? new RiskFactsAnswer(
                        standing.getRiskFacts().getFactsList(),
                        standing.getRiskFacts().getRevision(),
                        standing.getRiskFactsBy(),
                        standing.getRiskFactsAs(),
                        Instant.ofEpochMilli(standing.getRiskFactsAtMs()))
                : new RiskFactsAnswer(List.of(), 0, null, null, null);
    }
}
