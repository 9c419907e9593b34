package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.diary.RiskFactsRequest;
import org.rouse.coaching.people.ConsentWords;
import org.rouse.coaching.people.EnrolmentEdit;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Organisation;
import org.rouse.http.ProblemException;

/**
 * A person's enrolment. Absent language, zone and country are the organisation's.
 *
 * @param code      of an invitation, or of the organisation
 * @param adult     confirms that they are of age; must be true
 * @param moves     how they move
 * @param riskFacts those that apply, may be empty
 * @param consents  their answers; consent to the processing of health and wearable data is required
 */
record EnrolmentRequest(
        @NotBlank @Size(max = 128) @Schema(example = "Vt7mVJ0b0hJm1bK5Ck2WJw")
        String code,

        @NotNull Boolean adult,
        @Nullable @Size(max = 200) @Schema(example = "Anna") String name,
        @Nullable @Size(max = 35) @Schema(example = "de") String language,

        @Nullable @Size(max = 64) @Schema(example = "Europe/Berlin")
        String zone,

        @Nullable @Schema(example = "DE") String country,
        EnrolmentEdit.@NotNull Moves moves,
        @NotNull @Size(max = 20) Set<RiskFactsRequest.@NotNull Fact> riskFacts,
        @NotNull @Size(max = 50) List<ConsentWords.@NotNull @Valid Given> consents) {

    /** @throws ProblemException where the request does not allow enrolment */
    void requireFit() {
        if (!adult) {
            throw ProblemException.field("adult", "must be true: this is for adults");
        }
        boolean agrees = given().stream()
                .anyMatch(consent -> consent.getKind() == ConsentKind.CONSENT_KIND_HEALTH_DATA && consent.getGiven());
        if (!agrees) {
            throw ProblemException.field("consents", "must give health-data: nothing can be done without it");
        }
    }

    List<Consent> given() {
        return consents.stream().map(ConsentWords.Given::message).toList();
    }

    EditProfile edit(Organisation organisation, String coach) {
        return EnrolmentEdit.of(
                        name,
                        or(language, organisation.getLanguage()),
                        or(zone, organisation.getZone()),
                        or(country, organisation.getCountry()),
                        moves)
                .of(organisation.getOrganisationId(), coach);
    }

    private static String or(@Nullable String said, String otherwise) {
        return Objects.requireNonNullElse(said, otherwise);
    }
}
