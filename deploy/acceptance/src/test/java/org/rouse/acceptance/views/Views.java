package org.rouse.acceptance.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.rouse.acceptance.people.Stretch;

/** Coaching's views as raw Mongo documents, read by id alone. */
public final class Views implements AutoCloseable {

    private final MongoClient client;
    private final MongoCollection<RawBsonDocument> stretches;
    private final MongoCollection<Document> days;

    public Views(String uri, String database) {
        this.client = MongoClients.create(uri);
        this.stretches = client.getDatabase(database).getCollection("stretches", RawBsonDocument.class);
        this.days = client.getDatabase(database).getCollection("days");
    }

    /** Long stretches of a person that begin on one of these UTC days, in order. */
    public List<Stretch> stretches(String personId, LocalDate from, LocalDate to) {
        List<Stretch> found = new ArrayList<>();
        for (RawBsonDocument document : documents(personId, from, to).values()) {
            for (BsonValue each : document.getArray("stretches")) {
                var entry = each.asDocument();
                found.add(new Stretch(
                        entry.getInt64("first").getValue(),
                        entry.getInt64("last").getValue(),
                        entry.getInt32("interruptions").getValue(),
                        entry.getInt32("interruptionMinutes").getValue(),
                        entry.getString("end").getValue()));
            }
        }
        return found;
    }

    /** The stretch documents of a person byte by byte, each with its person cut out of its id and nothing else. */
    public SortedMap<String, byte[]> bytes(String personId, LocalDate from, LocalDate to) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        documents(personId, from, to)
                .forEach((id, document) ->
                        bytes.put(id.substring(personId.length()), Anonymous.bytes(document, personId)));
        return bytes;
    }

    public Optional<Document> day(String personId, LocalDate date) {
        return Optional.ofNullable(
                days.find(Filters.eq("_id", personId + '|' + date)).first());
    }

    @Override
    public void close() {
        client.close();
    }

    private SortedMap<String, RawBsonDocument> documents(String personId, LocalDate from, LocalDate to) {
        List<String> ids = from.datesUntil(to.plusDays(1))
                .map(date -> personId + '|' + date)
                .toList();
        SortedMap<String, RawBsonDocument> documents = new TreeMap<>();
        stretches
                .find(Filters.in("_id", ids))
                .forEach(document -> documents.put(document.getString("_id").getValue(), document));
        return documents;
    }
}
