package org.rouse.coaching.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptMarks;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.Summary.Linked;
import org.rouse.coaching.views.Summary.Reviewed;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/** The fields of a summary's document, one for each topic that fills a part of it. */
final class SummaryParts {

    static final String PERSON = "person";
    static final String DAYS = "days";
    static final String STRETCHES = "stretches";
    static final String SENDS = "sends";
    static final String RECEIPTS = "receipts";
    static final String OUTCOMES = "outcomes";
    static final String LINKS = "links";
    static final String CHANNELS = "channels";
    static final String REVIEWS = "reviews";
    static final String PLAN = "plan";
    static final String UNTOLD = "untold";

    static final List<String> ALL =
            List.of(PERSON, DAYS, STRETCHES, SENDS, RECEIPTS, OUTCOMES, LINKS, CHANNELS, REVIEWS, PLAN, UNTOLD);

    private SummaryParts() {}

    static Summary read(Document document) {
        return new Summary(
                document.getString("_id"),
                Optional.ofNullable(document.get(PERSON, Binary.class))
                        .map(stored -> Stored.read(Person.parser(), stored)),
                part(document, DAYS, KeptDays::read, KeptDays.NONE),
                part(document, STRETCHES, KeptStretches::read, KeptStretches.NONE),
                new PromptMarks(
                        part(document, SENDS, KeptMarks::read, KeptMarks.NONE),
                        part(document, RECEIPTS, KeptMarks::read, KeptMarks.NONE),
                        part(document, OUTCOMES, KeptMarks::read, KeptMarks.NONE)),
                Optional.ofNullable(document.get(LINKS, Document.class)).map(SummaryParts::linked),
                Optional.ofNullable(document.getInteger(CHANNELS)),
                document.getList(REVIEWS, Document.class, List.of()).stream()
                        .map(one -> new Reviewed(one.getString("id"), one.getString("by"), one.getLong("at")))
                        .toList(),
                Optional.ofNullable(document.get(PLAN, Binary.class))
                        .map(stored -> Stored.read(PersonPlan.parser(), stored)),
                document.get(UNTOLD, new Document()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> (Long) one.getValue())));
    }

    static Document write(Linked linked) {
        return new Document("devices", linked.devices())
                .append("accounts", linked.accounts())
                .append("relink", linked.relink())
                .append("lastSync", linked.lastSyncMs());
    }

    static List<Document> write(List<Reviewed> reviews) {
        return reviews.stream()
                .map(one ->
                        new Document("id", one.auditId()).append("by", one.by()).append("at", one.atMs()))
                .toList();
    }

    private static Linked linked(Document stored) {
        return new Linked(
                stored.getInteger("devices"),
                stored.getInteger("accounts"),
                stored.getList("relink", String.class),
                stored.getLong("lastSync"));
    }

    private static <T> T part(Document document, String field, Function<byte[], T> read, T none) {
        Binary stored = document.get(field, Binary.class);
        return stored == null ? none : read.apply(stored.getData());
    }
}
