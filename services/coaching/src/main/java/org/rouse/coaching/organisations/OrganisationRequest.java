package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Subjects;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Shift;
import org.rouse.http.ProblemException;

/**
 * The settings of an organisation, replaced as a whole; absent parts are emptied.
 *
 * @param language default of people who enrol, BCP 47
 * @param zone     likewise, IANA; also the zone of the rota, UTC where absent
 * @param country  likewise, ISO 3166-1 alpha-2
 * @param admins   recipients of alerts about unattended cases, by their token's subject
 * @param rota     who is on duty when
 * @param checkIns whether people may report how they are; needs a rota
 */
record OrganisationRequest(
        @NotBlank @Size(max = 200) @Schema(example = "Back clinic")
        String name,

        @Nullable @Size(max = 35) @Schema(example = "de") String language,

        @Nullable @Size(max = 64) @Schema(example = "Europe/Berlin")
        String zone,

        @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(example = "DE")
        String country,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 128) String> admins,
        @Nullable @Size(max = 100) List<@NotNull @Valid OnCall> rota,
        @Nullable Boolean checkIns) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int SECONDS = 60;

    /**
     * A time in which a coach is on duty, in the organisation's zone.
     *
     * @param days on which it begins, 1 = Monday to 7 = Sunday; every day where none is named
     * @param to   the first moment after it, on the next day where it is not after the begin
     */
    record OnCall(
            @NotBlank @Size(max = 128) @Schema(example = "carl")
            String coach,

            @Nullable @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> days,

            @NotNull @Schema(type = "string", example = "08:00")
            LocalTime from,

            @NotNull @Schema(type = "string", example = "18:00")
            LocalTime to) {

        Shift message() {
            return Shift.newBuilder()
                    .setCoach(coach)
                    .addAllDays(Objects.requireNonNullElse(days, List.of()))
                    .setFromMinute(from.toSecondOfDay() / SECONDS)
                    .setToMinute(to.toSecondOfDay() / SECONDS)
                    .build();
        }

        static OnCall of(Shift shift) {
            return new OnCall(
                    shift.getCoach(),
                    shift.getDaysCount() == 0 ? null : List.copyOf(shift.getDaysList()),
                    LocalTime.ofSecondOfDay((long) shift.getFromMinute() * SECONDS),
                    LocalTime.ofSecondOfDay((long) shift.getToMinute() * SECONDS));
        }
    }

    Organisation message() {
        if (country != null && !COUNTRIES.contains(country)) {
            throw ProblemException.field("country", "must be an ISO 3166-1 alpha-2 code, such as DE");
        }
        return Organisation.newBuilder()
                .setName(name)
                .setLanguage(Objects.requireNonNullElse(language, ""))
                .setZone(Objects.requireNonNullElse(zone, ""))
                .setCountry(Objects.requireNonNullElse(country, ""))
                .addAllAdmins(Subjects.checked("admins", admins))
                .addAllRota(Objects.requireNonNullElse(rota, List.<OnCall>of()).stream()
                        .map(OnCall::message)
                        .toList())
                .setCheckIns(Boolean.TRUE.equals(checkIns))
                .build();
    }
}
