package org.rouse.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void shouldHoldOneIdWhenQueryNamesIt() {
        assertThat(IdRange.of(new Document("_id", "p-1").append("rung", 3))).isEqualTo(new IdRange("p-1", "p-1"));
        assertThat(IdRange.of(new Document("_id", new Document("$eq", "p-1")))).isEqualTo(new IdRange("p-1", "p-1"));
    }

    @Test
    void shouldTakeNarrowestBoundsWhenQueryJoinsSeveral() {
        Document query = new Document(
                "$and",
                List.of(
                        new Document("_id", new Document("$gte", "p|")),
                        new Document("_id", new Document("$lt", "p}")),
                        new Document("_id", new Document("$gt", "a").append("$lte", "z")),
                        new Document("person", "p")));

        assertThat(IdRange.of(query)).isEqualTo(new IdRange("p|", "p}"));
    }

    @Test
    void shouldHoldAllIdsWhenQuerySaysNothingOfThemThatIsUnderstood() {
        assertThat(IdRange.of(new Document("person", "p")).isAll()).isTrue();
        assertThat(IdRange.of(new Document("_id", 7)).isAll()).isTrue();
        assertThat(IdRange.of(new Document("_id", new Document("$in", List.of("a", "b"))))
                        .isAll())
                .isTrue();
        assertThat(IdRange.of(new Document("$or", List.of(new Document("_id", "a"), new Document("person", "p"))))
                        .isAll())
                .isTrue();
    }
}
