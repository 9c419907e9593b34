package org.rouse.coaching.about;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CareSettings;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.agreement.AboutTexts;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.Languages;
import org.rouse.http.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Describes this deployment: its purpose, and who is responsible for it. */
@RestController
@Tag(name = "about")
class AboutController {

    private final ByLanguage<About> answers;

    AboutController(CareSettings care, CoachingSettings settings) {
        boolean holdOut = Policies.lot(settings).isPresent();
        answers = ByLanguage.of(language -> answer(care, holdOut, language));
    }

    /**
     * The content of an app's "about" page.
     *
     * @param version       of the service
     * @param language      of the texts
     * @param responsible   the one responsible for care here; absent where nobody is
     * @param demonstration whether this is a demonstration
     * @param standing      in one sentence: who is responsible, that this is a demonstration, or that nobody is
     * @param purpose       its purpose and its limits
     * @param emergency     the notice that it is no emergency service
     * @param care          whether check-ins, sessions, and plans beyond breaks and low-impact aerobics are on
     * @param holdOut       whether a draw leaves out some prompts here, for a hold-out or a study; holdOut of a profile's prompts takes a
     *                      person out of it
     * @param languages     supported languages, BCP 47
     */
    @Schema(name = "About")
    record About(
            @Schema(example = "1.0.0") String version,
            @Schema(example = "en") String language,
            @Nullable Responsible responsible,
            boolean demonstration,
            String standing,
            String purpose,
            String emergency,
            boolean care,
            boolean holdOut,
            List<String> languages) {}

    /** @param basis of the responsibility */
    @Schema(name = "ResponsibleForCare")
    record Responsible(
            @Schema(example = "Back clinic") String organisation,
            @Schema(example = "Dr Ruth Vogel") String person,
            String basis) {}

    @GetMapping("/api/v1/about")
    @Operation(
            summary = "What this is, what it is for, and who is responsible for care",
            description = "language is a BCP 47 tag whose region does not matter.")
    Mono<About> about(@RequestParam(defaultValue = "en") String language) {
        return Mono.fromSupplier(
                () -> answers.serving(language).orElseThrow(() -> ProblemException.oneOf("language", Languages.TAGS)));
    }

    private static About answer(CareSettings care, boolean holdOut, String language) {
        Map<String, String> texts = AboutTexts.in(language);
        Responsible responsible = care.named()
                .map(one -> new Responsible(one.organisation(), one.person(), one.basis()))
                .orElse(null);
        String standing = responsible != null ? "responsible" : care.demonstration() ? "demonstration" : "nobody";
        return new About(
                Objects.requireNonNullElse(
                        AboutController.class.getPackage().getImplementationVersion(), "development"),
                language,
                responsible,
                care.demonstration(),
                Objects.requireNonNull(texts.get(standing)),
                Objects.requireNonNull(texts.get("purpose")),
                Objects.requireNonNull(texts.get("emergency")),
                care.isOn(),
                holdOut,
                Languages.TAGS);
    }
}
