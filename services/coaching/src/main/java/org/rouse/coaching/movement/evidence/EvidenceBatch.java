package org.rouse.coaching.movement.evidence;

import java.util.List;

/**
 * The facts of one source about one person, received at one time. Repeating, reordering or re-batching batches changes nothing.
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
