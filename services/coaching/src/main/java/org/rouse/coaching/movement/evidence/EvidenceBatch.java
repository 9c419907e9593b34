package org.rouse.coaching.movement.evidence;

import java.util.List;

/**
 * What one source said about one person at one time. Repeating, reordering or re-batching batches changes nothing.
 *
 * @param backfill history: revises findings, never prompts
 */
public record EvidenceBatch(
        SourceRef source,
        List<MinuteColumn> columns,
        List<Span> spans,
        List<Retraction> retractions,
        boolean backfill) {

    public EvidenceBatch {
        columns = List.copyOf(columns);
        spans = List.copyOf(spans);
        retractions = List.copyOf(retractions);
    }
}
