package org.rouse.coaching.consents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.agreement.ConsentTexts;
import org.rouse.coaching.data.Languages;
import org.rouse.coaching.people.ConsentWords;
import org.rouse.coaching.people.ConsentWords.Kind;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.Person;

/**
 * A person's consents, one by one, with the texts to ask for them.
 *
 * @param version  of the texts, to be sent back with a consent
 * @param language of the texts: the person's, where supported
 * @param consents one for each kind, and one for each study that was answered or runs
 * @param history  earlier answers, the oldest first
 */
@Schema(name = "Consents")
record ConsentsAnswer(
        @Schema(example = "consents/1") String version,
        @Schema(example = "de") String language,
        List<Standing> consents,
        List<ConsentWords.Shown> history) {

    /**
     * The state of one consent.
     *
     * @param state     given, withdrawn, or not-asked: then what was allowed before anybody was asked stays allowed
     * @param said      the latest answer, absent where there is none
     * @param withdrawn the consequences of taking it back
     */
    @Schema(name = "ConsentStanding")
    record Standing(
            Kind kind,
            @Nullable String study,

            @Schema(description = "given, withdrawn or not-asked", example = "given")
            String state,

            ConsentWords.@Nullable Shown said,
            String title,
            String text,
            String withdrawn) {}

    /** @param running the study that runs; empty where none does */
    static ConsentsAnswer of(Person person, String running) {
        String language = Languages.serving(person.getLanguage()).orElse("en");
        Map<String, String> texts = ConsentTexts.in(language);
        List<Standing> standing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            studies(kind, person, running).forEach(study -> standing.add(standing(kind, study, person, texts)));
        }
        return new ConsentsAnswer(
                ConsentTexts.VERSION,
                language,
                standing,
                person.getPastConsentsList().stream().map(ConsentsAnswer::shown).toList());
    }

    private static Set<String> studies(Kind kind, Person person, String running) {
        if (kind != Kind.STUDY) {
            return Set.of("");
        }
        Set<String> studies = new LinkedHashSet<>();
        person.getConsentsList().stream()
                .filter(one -> one.getKind() == kind.known())
                .forEach(one -> studies.add(one.getStudy()));
        if (!running.isEmpty()) {
            studies.add(running);
        }
        return studies;
    }

    private static Standing standing(Kind kind, String study, Person person, Map<String, String> texts) {
        Optional<Consent> said = Agreements.said(person, kind.known(), study);
        return new Standing(
                kind,
                study.isEmpty() ? null : study,
                said.map(one -> one.getGiven() ? "given" : "withdrawn").orElse("not-asked"),
                said.map(ConsentsAnswer::shown).orElse(null),
                texts.getOrDefault(kind.word() + ".title", ""),
                texts.getOrDefault(kind.word() + ".text", ""),
                texts.getOrDefault(kind.word() + ".withdrawn", ""));
    }

    static ConsentWords.Shown shown(Consent one) {
        return new ConsentWords.Shown(
                Kind.of(one.getKind()),
                one.getStudy().isEmpty() ? null : one.getStudy(),
                one.getGiven(),
                one.getVersion(),
                one.getLanguage(),
                Instant.ofEpochMilli(one.getAtMs()));
    }
}
