package org.rouse.local.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    @Test
    void shouldFindInnermostCause() {
        IOException root = new IOException("disk full");

        assertThat(RootCause.of(new IllegalStateException("outer", new RuntimeException("middle", root))))
                .isSameAs(root);
        assertThat(RootCause.of(root)).isSameAs(root);
    }

    @Test
    void shouldSayFirstLineOfItsMessage() {
        assertThat(RootCause.firstLine(new IllegalStateException("outer", new IOException("disk full\nand more"))))
                .isEqualTo("disk full");
        assertThat(RootCause.firstLine(new IOException(""))).isEmpty();
    }

    @Test
    void shouldNameClassWhenThereIsNoMessage() {
        assertThat(RootCause.firstLine(new IllegalStateException("outer", new IOException())))
                .isEqualTo("IOException");
    }
}
