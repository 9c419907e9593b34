package org.rouse.ingest.connect.links;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.v1.Person;
import org.rouse.ingest.intake.upload.Permission;

/** Who took back that their data are processed, or paused, in memory: what the log says so far. Written by one thread, read by any. */
public final class AgreementIndex implements Permission {

    private final Map<String, Person> some = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public AgreementIndex(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<NoData> against(String personId) {
        Person person = some.get(personId);
        return person == null ? Optional.empty() : Agreements.noData(person, clock.millis());
    }

    /** Of everybody else nothing is kept. */
    void heard(String personId, Person record) {
        boolean matters = record.hasPause()
                || Agreements.noData(record, record.getChangedAtMs()).isPresent();
        if (matters) {
            Person.Builder kept = Person.newBuilder().addAllConsents(record.getConsentsList());
            if (record.hasPause()) {
                kept.setPause(record.getPause());
            }
            some.put(personId, kept.build());
        } else {
            some.remove(personId);
        }
    }

    void erased(String personId) {
        some.remove(personId);
    }
}
