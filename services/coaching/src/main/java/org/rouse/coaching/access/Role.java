package org.rouse.coaching.access;

import java.util.Locale;
import java.util.Optional;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;

/** The role in which a caller acts on a person. */
public enum Role {
    ADMIN,
    COACH,
    SELF;

    /** The scope of a token that acts in this role. */
    public String scope() {
        return this == SELF ? "person" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The widest role the caller has towards that person, or empty: then the person does not exist for the caller.
     *
     * @param profile the person's record, empty where there is none; a person without a record has neither coach nor organisation's admin
     */
    public static Optional<Role> of(Caller caller, String personId, Optional<Person> profile) {
        if (caller.scopes().contains("admin") && administers(caller, profile)) {
            return Optional.of(ADMIN);
        }
        if (caller.scopes().contains("coach")
                && profile.filter(person -> coaches(caller, person)).isPresent()) {
            return Optional.of(COACH);
        }
        if (caller.scopes().contains("person") && caller.subject().equals(personId)) {
            return Optional.of(SELF);
        }
        return Optional.empty();
    }

    /**
     * Whether a caller in that role is shut out: the person has ended sharing with their provider. The operator's admin, whose token names
     * no organisation, runs the system and is never shut out.
     */
    public static boolean isShutOut(Caller caller, Role role, Optional<Person> profile) {
        return (role == COACH || (role == ADMIN && caller.organisation().isPresent()))
                && profile.filter(person -> !Agreements.stands(person, ConsentKind.CONSENT_KIND_SHARING))
                        .isPresent();
    }

    /** An admin whose token names an organisation is admin of that one alone; without one, the operator's. */
    private static boolean administers(Caller admin, Optional<Person> profile) {
        return admin.organisation()
                .map(own -> profile.map(Person::getOrganisationId)
                        .filter(own::equals)
                        .isPresent())
                .orElse(true);
    }

    private static boolean coaches(Caller coach, Person person) {
        boolean sameHouse = person.getOrganisationId().isEmpty()
                || coach.organisation()
                        .filter(person.getOrganisationId()::equals)
                        .isPresent();
        return sameHouse && person.getCoachIdsList().stream().anyMatch(coach::seesTo);
    }
}
