package org.rouse.ingest.connect.links;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.v1.Person;
import org.rouse.ingest.intake.upload.Permission;

/** The people who took back their consent to processing, or paused, in memory, read from the log. Written by one thread, read by any. */
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

    /** Keeps people with a refusal or a pause only. */
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
