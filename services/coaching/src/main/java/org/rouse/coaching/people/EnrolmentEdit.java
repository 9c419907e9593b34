package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;

/** The edit of a profile when its person enrols. */
public final class EnrolmentEdit {

    private final Person.Builder values;
    private final String zone;

    private EnrolmentEdit(Person.Builder values, String zone) {
        this.values = values;
        this.zone = zone;
    }

    /** How the person moves. */
    public enum Moves {
        @JsonProperty("walks")
        WALKS(Mobility.MOBILITY_WALKS),
        @JsonProperty("stands")
        STANDS(Mobility.MOBILITY_STANDS),
        @JsonProperty("seated")
        SEATED(Mobility.MOBILITY_SEATED);

        private final Mobility known;

        Moves(Mobility known) {
            this.known = known;
        }
    }

    /** @throws ProblemException naming the field that breaks a rule */
    public static EnrolmentEdit of(@Nullable String name, String language, String zone, String country, Moves moves) {
        return new EnrolmentEdit(
                Person.newBuilder()
                        .setName(Objects.requireNonNullElse(name, ""))
                        .setLanguage(language)
                        .setCountry(country.isEmpty() ? "" : ProfileValues.country(country))
                        .setMobility(moves.known),
                requireZone(zone));
    }

    /** The edit, for a person who joins that organisation, and the care of that coach where one is named. */
    public EditProfile of(String organisation, String coach) {
        Person.Builder whole = values.clone().setOrganisationId(organisation);
        if (!coach.isEmpty()) {
            whole.addCoachIds(coach);
        }
        return EditProfile.newBuilder()
                .setValues(whole)
                .setZone(zone)
                .addAllNames(List.of("name", "language", "country", "mobility", "organisation_id", "coach_ids"))
                .build();
    }

    private static String requireZone(String zone) {
        if (zone.isEmpty()) {
            throw ProblemException.field("zone", "must be given: the organisation has none");
        }
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw ProblemException.field("zone", "is not an IANA time zone");
        }
    }
}
