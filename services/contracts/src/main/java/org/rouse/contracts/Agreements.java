package org.rouse.contracts;

import java.util.Optional;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;

/**
 * What somebody's record says of what they agreed to, read the same way by every service. Where nothing is on record of something, what was
 * so before anybody was asked goes on: nobody's agreement is taken back in silence.
 */
public final class Agreements {

    private Agreements() {}

    /** Whether it was not taken back. Of a study {@link #inStudy} tells. */
    public static boolean stands(Person person, ConsentKind kind) {
        return said(person, kind, "").map(Consent::getGiven).orElse(true);
    }

    /**
     * Whether the person takes part in that study.
     *
     * @param study its name; of one without a name, whoever left any study is in none
     */
    public static boolean inStudy(Person person, String study) {
        return study.isEmpty()
                ? person.getConsentsList().stream()
                        .noneMatch(one -> one.getKind() == ConsentKind.CONSENT_KIND_STUDY && !one.getGiven())
                : said(person, ConsentKind.CONSENT_KIND_STUDY, study)
                        .map(Consent::getGiven)
                        .orElse(true);
    }

    /** What the person last said of it; empty where they said nothing. */
    public static Optional<Consent> said(Person person, ConsentKind kind, String study) {
        return person.getConsentsList().stream()
                .filter(one -> one.getKind() == kind && one.getStudy().equals(study))
                .findFirst();
    }

    /** The pause in which the person is at that instant. */
    public static Optional<CarePause> pause(Person person, long atMs) {
        return person.hasPause()
                        && person.getPause().getFromMs() <= atMs
                        && (!person.getPause().hasUntilMs()
                                || atMs < person.getPause().getUntilMs())
                ? Optional.of(person.getPause())
                : Optional.empty();
    }

    /** Why nothing that is measured of the person may be taken in at that instant; empty where it may. */
    public static Optional<NoData> noData(Person person, long atMs) {
        if (!stands(person, ConsentKind.CONSENT_KIND_HEALTH_DATA)) {
            return Optional.of(NoData.WITHDRAWN);
        }
        return pause(person, atMs).filter(pause -> !pause.getTakesData()).map(_ -> NoData.PAUSED);
    }

    /** Why nothing that is measured of somebody may be taken in. */
    public enum NoData {
        /** They took back that health and wearable data are processed. */
        WITHDRAWN,
        /** They paused, data too. */
        PAUSED
    }
}
