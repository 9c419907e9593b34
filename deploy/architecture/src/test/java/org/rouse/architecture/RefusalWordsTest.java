package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.decision.eligibility.Refusal;

/** Whoever reads why a prompt was withheld reads words, wherever the reason is shown. */
class RefusalWordsTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh"})
    void shouldHaveWordsForEachInEveryLanguageOfTheApps(String language) throws IOException {
        String words = read("services/web/src/main/resources/static/shared/words/" + language + ".json");

        assertThat(Refusal.values())
                .allSatisfy(one -> assertThat(words).contains("\"withheld." + one.code() + "\": \""));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeInTheGuideAndSayWhatWouldChangeIt(Refusal refusal) throws IOException {
        assertThat(read("docs/decisions.md")).contains("`" + refusal.code() + "`");
        assertThat(read("deploy/local/src/main/java/org/rouse/local/why/WhatChangesIt.java"))
                .contains("case \"" + refusal.code() + "\" ->");
    }

    private static String read(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
