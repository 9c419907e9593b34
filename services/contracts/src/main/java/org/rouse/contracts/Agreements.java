package org.rouse.contracts;

import java.util.Optional;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;

/**
 * Reads from a person's record what they agreed to, the same way for every service. Where the record holds no answer, what was allowed
 * before anybody was asked stays allowed: no agreement lapses silently.
 */
public final class Agreements {

    private Agreements() {}

    /** Whether the person has not taken this consent back. {@link #inStudy} answers for studies. */
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

    /** The person's latest answer on this kind of consent; empty where they gave none. */
    public static Optional<Consent> said(Person person, ConsentKind kind, String study) {
        return person.getConsentsList().stream()
                .filter(one -> one.getKind() == kind && one.getStudy().equals(study))
                .findFirst();
    }

    /** The pause that covers that instant. */
    public static Optional<CarePause> pause(Person person, long atMs) {
        return person.hasPause()
                        && person.getPause().getFromMs() <= atMs
                        && (!person.getPause().hasUntilMs()
                                || atMs < person.getPause().getUntilMs())
                ? Optional.of(person.getPause())
                : Optional.empty();
    }

    /** Why no measurements of the person may be taken in at that instant; empty where they may. */
    public static Optional<NoData> noData(Person person, long atMs) {
        if (!stands(person, ConsentKind.CONSENT_KIND_HEALTH_DATA)) {
            return Optional.of(NoData.WITHDRAWN);
        }
        return pause(person, atMs).filter(pause -> !pause.getTakesData()).map(_ -> NoData.PAUSED);
    }

    /** Why no measurements of a person may be taken in. */
    public enum NoData {
        /** The person took back their consent to the processing of health and wearable data. */
        WITHDRAWN,
        /** The person paused, and their data with them. */
        PAUSED
    }
}
