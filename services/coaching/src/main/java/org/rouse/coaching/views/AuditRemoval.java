package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes entries of the audit. An entry is found in the trail that its key names, and removed from its other trail first: so a removal that
 * is interrupted goes on when it is repeated.
 */
record AuditRemoval(MongoCollection<Document> entries, MongoCollection<Document> days) {

    /** An hour of a trail. */
    private record TrailHour(String owner, long hour) {

        String dayId() {
            return AuditTrail.dayId(owner, AuditPart.dayOf(hour));
        }
    }

    Mono<Void> remove(Collection<AuditKey> keys) {
        Map<TrailHour, Set<String>> byHour = new LinkedHashMap<>();
        keys.forEach(key -> Stream.of(
                        new AuditTrail.Of.APerson(key.subject()), new AuditTrail.Of.AnOrganisation(key.subject()))
                .forEach(of -> byHour.computeIfAbsent(
                                new TrailHour(AuditTrail.name(of), key.hour()), hour -> new LinkedHashSet<>())
                        .add(key.auditId())));
        return Flux.fromIterable(byHour.entrySet())
                .concatMap(hour -> remove(hour.getKey(), hour.getValue()))
                .then();
    }

    private Mono<Void> remove(TrailHour hour, Set<String> auditIds) {
        return listed(hour)
                .filter(parts -> !parts.isEmpty())
                .flatMap(parts -> AuditTrail.read(entries, hour.owner(), parts)
                        .filter(entry -> auditIds.contains(entry.audit().getAuditId()))
                        .collectList())
                .flatMap(old -> Flux.fromIterable(others(old, hour))
                        .concatMap(other -> remove(other, old))
                        .then(Mono.defer(() -> remove(hour, old))));
    }

    private static Set<TrailHour> others(List<AuditEntry> old, TrailHour hour) {
        return old.stream()
                .flatMap(entry -> AuditTrail.owners(entry).stream())
                .filter(owner -> !owner.equals(hour.owner()))
                .map(owner -> new TrailHour(owner, hour.hour()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Removes those entries that are of the trail, then the documents that are empty, and then what lists these. */
    private Mono<Void> remove(TrailHour hour, List<AuditEntry> old) {
        Map<String, List<Bson>> changes = new LinkedHashMap<>();
        old.stream()
                .filter(entry -> AuditTrail.owners(entry).contains(hour.owner()))
                .forEach(entry -> changes.computeIfAbsent(
                                AuditPart.of(entry.place()).id(hour.owner()), id -> new ArrayList<>())
                        .add(unset("entries." + entry.place().offset())));
        List<WriteModel<Document>> writes = new ArrayList<>(changes.size());
        changes.forEach((id, some) -> writes.add(Bulk.changeKnown(id, combine(some))));
        return Bulk.write(entries, writes).then(Mono.defer(() -> tidy(hour)));
    }

    private Mono<Void> tidy(TrailHour hour) {
        return listed(hour).flatMap(parts -> {
            List<String> ids = parts.stream().map(part -> part.id(hour.owner())).toList();
            return Mono.from(entries.deleteMany(and(in("_id", ids), eq("entries", new Document()))))
                    .thenMany(Flux.defer(() -> entries.find(in("_id", ids))))
                    .map(document -> AuditPart.ofId(document.getString("_id")))
                    .collectList()
                    .flatMap(left -> unlist(
                            hour.dayId(),
                            parts.stream()
                                    .filter(part -> !left.contains(part))
                                    .map(AuditPart::word)
                                    .toList()));
        });
    }

    private Mono<Void> unlist(String dayId, List<String> words) {
        return words.isEmpty()
                ? Mono.empty()
                : Mono.from(days.updateOne(eq("_id", dayId), pullAll("parts", words)))
                        .then(Mono.defer(() -> Mono.from(days.deleteOne(and(eq("_id", dayId), size("parts", 0))))))
                        .then();
    }

    private Mono<List<AuditPart>> listed(TrailHour hour) {
        return Flux.from(days.find(eq("_id", hour.dayId())))
                .flatMapIterable(document -> document.getList("parts", String.class))
                .map(AuditPart::read)
                .filter(part -> part.hour() == hour.hour())
                .collectList();
    }
}
