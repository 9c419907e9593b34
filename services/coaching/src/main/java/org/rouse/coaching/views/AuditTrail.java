package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The audit, once by person and once by the organisation the person then belonged to. A document holds the entries of one hour that are
 * adjacent on the log, at most {@value AuditPart#ENTRIES}; beside them a document for each day lists the day's, so that all are found by id.
 */
@Component
public class AuditTrail {

    /** The most documents read for one page: a filter with few hits goes on with the next page. */
    private static final int MOST_READ = 512;

    private static final int DAYS_AT_ONCE = 32;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> days;

    /** The view in that database. */
    public AuditTrail(MongoDatabase views) {
        this.entries = views.getCollection("audit");
        this.days = views.getCollection("audit-days");
    }

    /** Selects a trail. */
    public sealed interface Of {

        /** The entries about a person. */
        record APerson(String personId) implements Of {}

        /** The entries about the people of an organisation; about those of none for the empty name. */
        record AnOrganisation(String organisation) implements Of {}
    }

    /**
     * A page of entries, newest first.
     *
     * @param reached place below which to continue; empty where everything was read
     */
    public record Page(List<AuditEntry> entries, Optional<AuditEntry.Place> reached) {}

    /** Adds entries, in any order and any number of times. */
    public Mono<Void> put(Collection<AuditEntry> told) {
        Map<String, List<Bson>> documents = new LinkedHashMap<>();
        Map<String, Set<String>> byDay = new LinkedHashMap<>();
        for (AuditEntry entry : told) {
            AuditPart part = AuditPart.of(entry.place());
            Binary stored = Stored.write(entry.audit());
            for (String owner : owners(entry)) {
                documents
                        .computeIfAbsent(part.id(owner), id -> new ArrayList<>())
                        .add(set("entries." + entry.place().offset(), stored));
                byDay.computeIfAbsent(dayId(owner, part.day()), id -> new LinkedHashSet<>())
                        .add(part.word());
            }
        }
        List<WriteModel<Document>> parts = new ArrayList<>(documents.size());
        documents.forEach((id, changes) -> parts.add(Bulk.change(id, combine(changes))));
        List<WriteModel<Document>> lists = new ArrayList<>(byDay.size());
        byDay.forEach((id, words) -> lists.add(Bulk.change(id, addEachToSet("parts", List.copyOf(words)))));
        return Bulk.write(entries, parts).then(Bulk.write(days, lists));
    }

    /**
     * At most so many entries from an instant on that are older than a place and pass the filter, newest first.
     *
     * @param fromMs inclusive
     */
    public Mono<Page> page(Of of, long fromMs, AuditEntry.Place below, Predicate<Audit> filter, int limit) {
        String owner = name(of);
        return hours(owner, fromMs, below)
                .concatMap(
                        hour -> read(owner, hour)
                                .filter(entry -> entry.place().atMs() >= fromMs
                                        && entry.place().compareTo(below) < 0
                                        && filter.test(entry.audit()))
                                .sort(Comparator.comparing(AuditEntry::place).reversed())
                                .collectList()
                                .map(found -> new Hour(hour, found)),
                        1)
                .scan(Collected.NOTHING, Collected::with)
                .takeUntil(so -> so.entries().size() > limit || so.read() >= MOST_READ)
                .last()
                .map(so -> so.page(limit));
    }

    /** Parts of the trail by hour, the newest hour first. */
    private Flux<List<AuditPart>> hours(String owner, long fromMs, AuditEntry.Place below) {
        long first = AuditPart.dayOf(AuditPart.hourOf(fromMs));
        long last = AuditPart.dayOf(AuditPart.hourOf(below.atMs()));
        return Flux.fromStream(() -> LongStream.rangeClosed(first, last).mapToObj(back -> first + last - back))
                .buffer(DAYS_AT_ONCE)
                .concatMap(
                        some -> Flux.from(days.find(in(
                                        "_id",
                                        some.stream()
                                                .map(day -> dayId(owner, day))
                                                .toList())))
                                .flatMapIterable(document -> document.getList("parts", String.class))
                                .map(AuditPart::read)
                                .sort(Comparator.comparingLong(AuditPart::hour).reversed()),
                        1)
                .bufferUntilChanged(AuditPart::hour);
    }

    private Flux<AuditEntry> read(String owner, List<AuditPart> hour) {
        return read(entries, owner, hour);
    }

    /** The entries of these parts, in no order. */
    static Flux<AuditEntry> read(MongoCollection<Document> entries, String owner, List<AuditPart> hour) {
        return Flux.from(entries.find(
                        in("_id", hour.stream().map(part -> part.id(owner)).toList())))
                .flatMapIterable(document -> {
                    AuditPart part = AuditPart.ofId(document.getString("_id"));
                    return document.get("entries", Document.class).entrySet().stream()
                            .map(entry -> AuditEntry.of(
                                    part.partition(),
                                    Long.parseLong(entry.getKey()),
                                    Stored.read(Audit.parser(), (Binary) entry.getValue())))
                            .toList();
                });
    }

    /**
     * Entries of the earliest days before one, at most so many days, the earliest day first.
     *
     * @param before days since 1970, exclusive
     */
    public Flux<AuditEntry> before(Of of, long before, int days) {
        String owner = name(of);
        return Flux.from(this.days
                        .find(and(gte("_id", Keys.ofOne(owner, "")), lt("_id", dayId(owner, before))))
                        .sort(ascending("_id")) // days of five digits are in order until 2243
                        .limit(days))
                .flatMapIterable(document -> document.getList("parts", String.class))
                .map(AuditPart::read)
                .concatMap(part -> read(owner, List.of(part)), 1);
    }

    /** Removes entries; those that are not there are passed over. */
    public Mono<Void> forget(Collection<AuditKey> keys) {
        return new AuditRemoval(entries, days).remove(keys);
    }

    /** The names of the trails in which the entry is. */
    static List<String> owners(AuditEntry entry) {
        return List.of(
                name(new Of.APerson(entry.audit().getPersonId())),
                name(new Of.AnOrganisation(entry.audit().getOrganisationId())));
    }

    static String name(Of of) {
        return switch (of) {
            case Of.APerson person -> 'p' + person.personId();
            case Of.AnOrganisation organisation -> 'o' + organisation.organisation();
        };
    }

    static String dayId(String owner, long day) {
        return Keys.ofOne(owner, String.valueOf(day));
    }

    private record Hour(List<AuditPart> parts, List<AuditEntry> entries) {}

    private record Collected(List<AuditEntry> entries, int read, long downToHour) {

        static final Collected NOTHING = new Collected(List.of(), 0, Long.MAX_VALUE);

        Collected with(Hour hour) {
            List<AuditEntry> all = new ArrayList<>(entries);
            all.addAll(hour.entries());
            return new Collected(
                    all, read + hour.parts().size(), hour.parts().getFirst().hour());
        }

        Page page(int limit) {
            if (entries.size() > limit) {
                List<AuditEntry> shown = entries.subList(0, limit);
                return new Page(shown, Optional.of(shown.getLast().place()));
            }
            return new Page(
                    entries,
                    read >= MOST_READ
                            ? Optional.of(AuditEntry.Place.before(downToHour * AuditPart.HOUR_MS))
                            : Optional.empty());
        }
    }
}
