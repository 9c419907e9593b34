package org.rouse.coaching.consents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.agreement.ConsentTexts;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.Languages;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.ConsentWords;
import org.rouse.coaching.people.ConsentWords.Kind;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.GiveConsents;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** People's consents: they give and take them back themselves; their coach may read them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "consents")
class ConsentController {

    /** Read at start-up: no request may wait for a file. */
    private final ByLanguage<Texts> texts =
            ByLanguage.of(language -> new Texts(ConsentTexts.VERSION, language, ConsentTexts.in(language)));

    private final AccessPolicy access;
    private final Profiles profiles;
    private final String study;

    ConsentController(AccessPolicy access, Profiles profiles, CoachingSettings settings) {
        this.access = access;
        this.profiles = profiles;
        this.study = settings.study().name();
    }

    /**
     * The texts in one language.
     *
     * @param texts title, text and withdrawn of each kind by key, such as {@code health-data.title}
     */
    @Schema(name = "ConsentTexts")
    record Texts(
            @Schema(example = "consents/1") String version,
            @Schema(example = "en") String language,
            Map<String, String> texts) {}

    /**
     * A person's consent, given or taken back.
     *
     * @param version  of the text that was shown
     * @param language of that text, BCP 47
     */
    @Schema(name = "ConsentSaid")
    record Said(
            @NotNull Boolean given,

            @NotBlank @Size(max = 64) @Schema(example = "consents/1")
            String version,

            @NotBlank @Size(max = 35) @Schema(example = "de")
            String language) {}

    @GetMapping("/consents")
    @Operation(
            summary = "What people are asked to agree to, in words",
            description = "For whoever enrols; language is a BCP 47 tag whose region does not matter.")
    Mono<Texts> texts(@RequestParam(defaultValue = "en") String language) {
        return Mono.fromSupplier(
                () -> texts.serving(language).orElseThrow(() -> ProblemException.oneOf("language", Languages.TAGS)));
    }

    @GetMapping("/people/{id}/consents")
    @Operation(
            summary = "What a person agreed to, one by one, with the words to ask them in",
            description =
                    "In the person's language. Where nothing was said, what was so before anybody was asked goes on. History has what was said "
                            + "before, the latest 200.")
    Mono<ConsentsAnswer> consents(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.look(token, id, "consents.read", grant -> Mono.just(answer(grant)));
    }

    @PutMapping("/people/{id}/consents/{kind}")
    @Operation(
            summary = "Agrees to one thing, or takes it back",
            description =
                    "The person alone does. It holds at once for what is decided, and within a minute for what devices and providers send. It needs no "
                            + "If-Match: nothing stands in the way of taking back.")
    Mono<ResponseEntity<ConsentsAnswer>> say(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @Parameter(description = "health-data, prompts, learning, study, lock-screen, opens, calendar or sharing")
                    @PathVariable
                    String kind,
            @Parameter(description = "Which, where the kind is study") @RequestParam(required = false) @Nullable
                    String study,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody Said said) {
        return access.grant(token, id)
                .doOnNext(ConsentController::requireSelf)
                .flatMap(grant -> profiles.ask(
                                grant,
                                Asked.of(key, "consent", kind, study, said),
                                () -> Command.newBuilder()
                                        .setGiveConsents(GiveConsents.newBuilder()
                                                .addConsents(new ConsentWords.Given(
                                                                Kind.of(kind),
                                                                study,
                                                                said.given(),
                                                                said.version(),
                                                                said.language())
                                                        .message())))
                        .map(decided -> decided.answer(
                                result -> ResponseEntity.ok(ConsentsAnswer.of(result.getPerson(), this.study)))));
    }

    private ConsentsAnswer answer(AccessGrant grant) {
        return ConsentsAnswer.of(grant.profile().orElseGet(Person::getDefaultInstance), study);
    }

    private static void requireSelf(AccessGrant grant) {
        if (grant.role() != Role.SELF) {
            throw new ProblemException(Rule.ROLE, "what somebody agrees to is theirs alone to say");
        }
    }
}
