package org.rouse.notification.prompts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.v1.Finding;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works on findings: decides on those that call for it, takes back what those that end have made needless. */
public final class FindingWork {

    private final Batches batches;
    private final Decider decider;
    private final Courier courier;

    FindingWork(Batches batches, Decider decider, Courier courier) {
        this.batches = batches;
        this.decider = decider;
        this.courier = courier;
    }

    /** Works on the records of one poll; returns when every decision is on the log. */
    public void work(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.run(records, Finding.parser(), this::work);
    }

    private Mono<Void> work(String personId, List<Entry<Finding>> entries) {
        List<Finding> findings = entries.stream()
                .map(Entry::value)
                .filter(finding -> finding != null && finding.getPersonId().equals(personId))
                .toList();
        Set<String> ended = ended(findings);
        return Flux.fromIterable(findings)
                .concatMap(finding -> Occasion.ends(finding)
                        ? withdraw(finding)
                        : decider.decide(finding, ended.contains(finding.getFindingId())))
                .then();
    }

    /** Findings that the newest records of the batch say have ended: after an outage nobody is told of what is long over. */
    private static Set<String> ended(List<Finding> findings) {
        Set<String> ended = new HashSet<>();
        for (Finding finding : findings) {
            if (Occasion.ends(finding)) {
                ended.add(finding.getFindingId());
            } else {
                ended.remove(finding.getFindingId());
            }
        }
        return ended;
    }

    private Mono<Void> withdraw(Finding finding) {
        return decider.withdraw(finding)
                .doOnNext(promptIds -> promptIds.forEach(courier::start))
                .then();
    }
}
