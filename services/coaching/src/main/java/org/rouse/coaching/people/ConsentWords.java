package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.agreement.ConsentTexts;
import org.rouse.coaching.data.Languages;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.http.ProblemException;

/** Consents in the words of the API. */
public final class ConsentWords {

    private ConsentWords() {}

    /** The subject of the consent. */
    public enum Kind {
        /** Consent to the processing of health and wearable data. */
        @JsonProperty("health-data")
        HEALTH_DATA(ConsentKind.CONSENT_KIND_HEALTH_DATA),
        /** Consent to being prompted. */
        @JsonProperty("prompts")
        PROMPTS(ConsentKind.CONSENT_KIND_PROMPTS),
        /** Consent to learning what works, for which a few prompts are left out by lot. */
        @JsonProperty("learning")
        LEARNING(ConsentKind.CONSENT_KIND_LEARNING),
        /** Consent to taking part in a study. */
        @JsonProperty("study")
        STUDY(ConsentKind.CONSENT_KIND_STUDY),
        /** Consent to words about health on a lock screen. */
        @JsonProperty("lock-screen")
        LOCK_SCREEN(ConsentKind.CONSENT_KIND_LOCK_SCREEN),
        /** Consent to recording that a prompt arrived and was opened. */
        @JsonProperty("opens")
        OPENS(ConsentKind.CONSENT_KIND_OPENS),
        /** Consent to looking at the calendar. */
        @JsonProperty("calendar")
        CALENDAR(ConsentKind.CONSENT_KIND_CALENDAR),
        /** Consent to showing the record to a provider of care. */
        @JsonProperty("sharing")
        SHARING(ConsentKind.CONSENT_KIND_SHARING);

        private final ConsentKind known;

        Kind(ConsentKind known) {
            this.known = known;
        }

        /** The word in the API, such as {@code health-data}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws ProblemException where no kind has that word */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.oneOf(
                            "kind", Arrays.stream(values()).map(Kind::word).toList()));
        }

        /** The kind of the log's constant. */
        public static Kind of(ConsentKind known) {
            return Arrays.stream(values())
                    .filter(kind -> kind.known == known)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a kind of consent that is not known here"));
        }

        /** The log's constant. */
        public ConsentKind known() {
            return known;
        }
    }

    /**
     * One consent that a person gives or refuses.
     *
     * @param study    its name, for a study
     * @param version  of the text that was shown
     * @param language of that text, BCP 47
     */
    @Schema(name = "ConsentGiven")
    public record Given(
            @NotNull @Schema(example = "health-data") Kind kind,
            @Nullable @Size(max = 64) String study,
            @NotNull Boolean given,

            @NotBlank @Size(max = 64) @Schema(example = "consents/1")
            String version,

            @NotBlank @Size(max = 35) @Schema(example = "de")
            String language) {

        /** @throws ProblemException where a study is named for another kind, or none for a study, or the text does not exist */
        public Consent message() {
            if (!ConsentTexts.VERSIONS.contains(version)) {
                throw ProblemException.field("version", "must be of a text there is, such as " + ConsentTexts.VERSION);
            }
            if (Languages.serving(language).isEmpty()) {
                throw ProblemException.oneOf("language", Languages.TAGS);
            }
            if ((kind == Kind.STUDY) == (study == null || study.isBlank())) {
                throw ProblemException.field("study", "is named where the kind is study, and only there");
            }
            return Consent.newBuilder()
                    .setKind(kind.known())
                    .setStudy(Objects.requireNonNullElse(study, ""))
                    .setGiven(given)
                    .setVersion(version)
                    .setLanguage(language)
                    .build();
        }
    }

    /**
     * One consent that a person gave or took back.
     *
     * @param at time of the answer
     */
    @Schema(name = "Consent")
    public record Shown(
            Kind kind, @Nullable String study, boolean given, String version, String language, Instant at) {}
}
