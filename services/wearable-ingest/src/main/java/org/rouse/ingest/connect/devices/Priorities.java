package org.rouse.ingest.connect.devices;

import java.time.InstantSource;
import java.util.List;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.SourcePriorities;
import org.rouse.http.Preconditions;
import org.rouse.http.ProblemException;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.LinkLog;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/** The sources that each person trusts, in order, stored on the log. */
final class Priorities {

    private final LinkLog log;
    private final ConnectionIndex index;
    private final InstantSource clock;

    Priorities(LinkLog log, ConnectionIndex index, InstantSource clock) {
        this.log = log;
        this.index = index;
        this.clock = clock;
    }

    /** The person's latest order; an empty message when they gave none. */
    SourcePriorities of(String personId) {
        return index.of(personId).getPriorities();
    }

    /**
     * Stores a new order. Blocks while the log confirms; an equal order changes nothing.
     *
     * @throws ProblemException where the current order is not as the request expects
     */
    SourcePriorities set(String personId, Expectation expected, List<String> sources) throws LogUnavailableException {
        return log.change(personId, links -> with(links, expected, sources)).getPriorities();
    }

    private Links with(Links links, Expectation expected, List<String> sources) {
        SourcePriorities known = links.getPriorities();
        Preconditions.check(expected, Expectation.tag(known.getRevision()), known.getRevision() > 0);
        return known.getSourceIdsList().equals(sources)
                ? links
                : links.toBuilder()
                        .setPriorities(SourcePriorities.newBuilder()
                                .addAllSourceIds(sources)
                                .setRevision(known.getRevision() + 1)
                                .setChangedAtMs(clock.millis()))
                        .build();
    }
}
