package org.rouse.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataPlaceTest {

    @Test
    void shouldFollowRouseDataWhenSet() {
        assertThat(DataPlace.usual("/var/rouse", "/xdg", "/home/a")).isEqualTo(Path.of("/var/rouse"));
    }

    @Test
    void shouldFollowXdgWhenAbsolute() {
        assertThat(DataPlace.usual(null, "/xdg", "/home/a")).isEqualTo(Path.of("/xdg/rouse"));
    }

    @Test
    void shouldIgnoreXdgWhenRelative() {
        assertThat(DataPlace.usual("", "xdg", "/home/a")).isEqualTo(Path.of("/home/a/.local/share/rouse"));
    }
}
