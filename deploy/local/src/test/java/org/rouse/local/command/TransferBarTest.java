package org.rouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TransferBarTest {

    private final StringWriter said = new StringWriter();

    @Test
    void shouldDrawABarInPlaceWhereSomebodyWatches() {
        TransferBar bar = new TransferBar(new PrintWriter(said), true, "a.csv");
        bar.sent(50, 100);
        bar.read(4096);
        bar.end();
        assertThat(said.toString())
                .contains("█".repeat(15) + "░".repeat(15) + " 50 %  sending a.csv", "reading a.csv: 4 KB")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    void shouldSayALineForEachQuarterWhereNobodyWatches() {
        TransferBar bar = new TransferBar(new PrintWriter(said, true), false, "a.csv");
        for (int sent = 0; sent <= 100; sent += 5) {
            bar.sent(sent, 100);
        }
        bar.end();
        assertThat(said.toString().lines())
                .containsExactly(
                        "a.csv: sent 0 %",
                        "a.csv: sent 25 %", "a.csv: sent 50 %", "a.csv: sent 75 %", "a.csv: sent 100 %");
    }
}
