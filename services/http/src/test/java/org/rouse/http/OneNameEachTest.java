package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneNameEachTest {

    private final ModelConverters converters = new ModelConverters(true);

    record Week(List<Days.Entry> days) {}

    record Year(List<Weeks.Entry> weeks) {}

    record Decade(List<Years.Entry> years) {}

    record Days() {
        record Entry(int minutes) {}
    }

    record Weeks() {
        record Entry(String note) {}
    }

    record Years() {
        @Schema(name = "EntryOfYear")
        record Entry(String note) {}
    }

    OneNameEachTest() {
        converters.addConverter(new OneNameEach());
    }

    @Test
    void shouldRefuseTwoTypesOfOneName() {
        describe(Week.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> describe(Year.class))
                .withMessageContaining("Days$Entry")
                .withMessageContaining("Weeks$Entry");
    }

    @Test
    void shouldTakeATypeTwiceAndOneThatSaysItsName() {
        describe(Week.class);
        describe(Week.class);
        assertThat(describe(Decade.class)).contains("EntryOfYear");
    }

    private List<String> describe(Class<?> type) {
        return List.copyOf(converters
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
                .referencedSchemas
                .keySet());
    }
}
