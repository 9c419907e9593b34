package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveScreenTest {

    @Test
    void shouldBreakLinesBetweenWords() {
        assertThat(LiveScreen.wrapped("stand up and walk", 9)).containsExactly("stand up", "and walk");
        assertThat(LiveScreen.wrapped("stand up", 8)).containsExactly("stand up");
        assertThat(LiveScreen.wrapped("unbreakable", 6)).containsExactly("unbrea", "kable");
    }

    @Test
    void shouldRedrawPanelBelowWhatHappened() {
        StringWriter terminal = new StringWriter();
        LiveScreen screen = new LiveScreen(new PrintWriter(terminal), 100);
        screen.show(
                new Frame("Tuesday", "Tue 08:00", List.of(new Frame.Row("Mira", List.of(Cell.SEDENTARY), "sitting"))));
        screen.event("Tue 08:20", "Mira", Mark.STRETCH, "has been sitting");
        String afterPanel = terminal.toString().substring(terminal.toString().indexOf("sitting") + 7);
        assertThat(afterPanel)
                .contains("\u001b[3F\u001b[J"); // up over the three lines of the panel, and away with them
        assertThat(afterPanel.indexOf("has been sitting")).isLessThan(afterPanel.lastIndexOf("Tuesday"));
    }
}
