package org.rouse.coaching.person;

import java.util.List;
import java.util.Optional;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;

/** A person's consents, and the settings that follow from them. Earlier answers are kept. */
final class Consents {

    private static final int MOST_KEPT = 200;

    private Consents() {}

    /** Stores the answer, and applies its consequences. */
    static void give(Consent one, Command command, Person.Builder into) {
        Optional<Consent> before = Agreements.said(into.buildPartial(), one.getKind(), one.getStudy());
        List<Consent> others = into.getConsentsList().stream()
                .filter(known -> !Optional.of(known).equals(before))
                .toList();
        into.clearConsents().addAllConsents(others).addConsents(one.toBuilder().setAtMs(command.getIssuedAtMs()));
        before.ifPresent(known -> keep(known, into));
        follow(one, into);
    }

    private static void keep(Consent known, Person.Builder into) {
        into.addPastConsents(known);
        if (into.getPastConsentsCount() > MOST_KEPT) {
            into.removePastConsents(0);
        }
    }

    /** Applies the consent to the settings: their readers need not know of consents. */
    private static void follow(Consent one, Person.Builder into) {
        switch (one.getKind()) {
            case CONSENT_KIND_LOCK_SCREEN -> into.getPromptsBuilder().setDetailsOnLockScreen(one.getGiven());
            case CONSENT_KIND_OPENS -> into.getPromptsBuilder().setNoteOpens(one.getGiven());
            case CONSENT_KIND_CALENDAR -> {
                if (!one.getGiven()) {
                    into.clearCalendar().getPromptsBuilder().clearBusy();
                }
            }
            case CONSENT_KIND_HEALTH_DATA,
                    CONSENT_KIND_PROMPTS,
                    CONSENT_KIND_LEARNING,
                    CONSENT_KIND_STUDY,
                    CONSENT_KIND_SHARING,
                    CONSENT_KIND_UNSPECIFIED,
                    UNRECOGNIZED -> {}
        }
    }

    /** Rejects an edit that switches on a setting whose consent the person took back. */
    static Optional<Rejection> against(Person.Builder edited) {
        Person person = edited.buildPartial();
        if (person.getPrompts().getDetailsOnLockScreen()
                && !Agreements.stands(person, ConsentKind.CONSENT_KIND_LOCK_SCREEN)) {
            return against("prompts.detailsOnLockScreen");
        }
        if (person.getPrompts().getNoteOpens() && !Agreements.stands(person, ConsentKind.CONSENT_KIND_OPENS)) {
            return against("prompts.noteOpens");
        }
        if (!Agreements.stands(person, ConsentKind.CONSENT_KIND_CALENDAR)) {
            if (person.getPrompts().getBusyCount() > 0) {
                return against("prompts.busy");
            }
            return person.hasCalendar() ? against("calendar") : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Rejection> against(String field) {
        return Optional.of(Rejection.conflict(field, "was not agreed to, or taken back; see the person's consents"));
    }
}
