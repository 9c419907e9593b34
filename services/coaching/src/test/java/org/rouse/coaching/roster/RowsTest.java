package org.rouse.coaching.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.coaching.views.SummaryChange;
import org.rouse.contracts.v1.Person;

/** The rows in memory equal those of the views as soon as the feed announces a change, and are never older while it does not. */
class RowsTest {

    private static final RosterScope CLINIC = RosterScope.of(
            new Caller("boss", Set.of("admin"), Optional.of("clinic"), Optional.empty(), Set.of()), null);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Summaries summaries = new Summaries(client.getDatabase("views"));
    private final RosterIndex index = new RosterIndex(client.getDatabase("views"));
    private final Rows rows = new Rows(summaries, TestSettings.with());
    private final Lists lists = new Lists(index);

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldReadTheViewWhileTheFeedIsNotThere() {
        write("Ada");
        assertThat(names()).containsExactly("Ada");
        write("Ida");
        assertThat(names()).containsExactly("Ida");
    }

    @Test
    void shouldShowWhatTheFeedTells() {
        rows.isCurrent(true);
        write("Ada");
        assertThat(names()).containsExactly("Ada");
        write("Ida");
        assertThat(names()).containsExactly("Ada");

        rows.projected(List.of(summary()), true);
        assertThat(names()).containsExactly("Ida");

        write("Eda");
        rows.isCurrent(false);
        assertThat(names()).containsExactly("Eda");
    }

    @Test
    void shouldForgetWhoIsNoMore() {
        rows.isCurrent(true);
        write("Ada");
        assertThat(names()).containsExactly("Ada");

        summaries
                .apply(List.of(new SummaryChange("ada").person(Optional.empty())))
                .block();
        rows.projected(List.of(summary()), true);

        assertThat(names()).isEmpty();
    }

    @Test
    void shouldNotKeepWhatChangedWhileItWasRead() {
        rows.isCurrent(true);
        write("Ada");
        List<Row> read = rows.of(List.of("ada"))
                .doOnSubscribe(begin -> {
                    write("Ida");
                    rows.projected(List.of(summary()), true);
                })
                .blockOptional()
                .orElseThrow();
        assertThat(read).hasSize(1);

        assertThat(names()).containsExactly("Ida");
    }

    @Test
    void shouldListWhoCameOnlyOnceAProfileIsTold() {
        lists.isCurrent(true);
        join("ada");
        assertThat(listed()).containsExactly("ada");
        join("bob");
        lists.projected(List.of(), false);
        assertThat(listed()).containsExactly("ada");

        lists.projected(List.of(), true);
        assertThat(listed()).containsExactlyInAnyOrder("ada", "bob");

        join("cy");
        lists.isCurrent(false);
        assertThat(listed()).hasSize(3);
    }

    private List<String> listed() {
        return lists.of(CLINIC).blockOptional().orElseThrow();
    }

    private void join(String id) {
        index.move(List.of(new RosterIndex.Move(
                        id,
                        Optional.empty(),
                        Optional.of(
                                Person.newBuilder().setOrganisationId("clinic").build()))))
                .block();
    }

    private List<String> names() {
        return rows.of(List.of("ada")).blockOptional().orElseThrow().stream()
                .map(row -> row.glance().person().getName())
                .toList();
    }

    private Summary summary() {
        return summaries.find("ada").blockOptional().orElseThrow();
    }

    private void write(String name) {
        summaries
                .apply(List.of(new SummaryChange("ada")
                        .person(Optional.of(Person.newBuilder()
                                .setPersonId("ada")
                                .setName(name)
                                .build()))))
                .block();
    }
}
