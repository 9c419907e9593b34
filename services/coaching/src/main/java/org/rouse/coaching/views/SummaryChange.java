package org.rouse.coaching.views;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptMarks;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.views.Summary.Linked;
import org.rouse.coaching.views.Summary.Reviewed;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/** New values of some parts of one person's summary; an empty value removes a part. Absent parts stay as they are. */
public final class SummaryChange {

    private final String personId;
    private final Map<String, Optional<Object>> parts = new LinkedHashMap<>();

    public SummaryChange(String personId) {
        this.personId = personId;
    }

    public String personId() {
        return personId;
    }

    /** Without a profile the person cannot be reviewed. */
    public SummaryChange person(Optional<Person> person) {
        parts.put(SummaryParts.PERSON, person.map(Stored::write));
        return this;
    }

    public SummaryChange days(KeptDays days) {
        return kept(SummaryParts.DAYS, days.byDate().isEmpty(), days.bytes());
    }

    public SummaryChange stretches(KeptStretches stretches) {
        return kept(SummaryParts.STRETCHES, stretches.minutes().isEmpty(), stretches.bytes());
    }

    public SummaryChange sends(KeptMarks sends) {
        return kept(SummaryParts.SENDS, sends.marks().isEmpty(), sends.bytes());
    }

    public SummaryChange receipts(KeptMarks receipts) {
        return kept(SummaryParts.RECEIPTS, receipts.marks().isEmpty(), receipts.bytes());
    }

    public SummaryChange outcomes(KeptMarks outcomes) {
        return kept(SummaryParts.OUTCOMES, outcomes.marks().isEmpty(), outcomes.bytes());
    }

    public SummaryChange links(Optional<Linked> links) {
        parts.put(SummaryParts.LINKS, links.map(SummaryParts::write));
        return this;
    }

    public SummaryChange channels(Optional<Integer> usable) {
        parts.put(SummaryParts.CHANNELS, usable.map(count -> count));
        return this;
    }

    public SummaryChange plan(Optional<PersonPlan> plan) {
        parts.put(SummaryParts.PLAN, plan.map(Stored::write));
        return this;
    }

    /** Urgent cases about which nobody could be reached, by id, and since when, ms. */
    public SummaryChange untold(Map<String, Long> since) {
        parts.put(
                SummaryParts.UNTOLD, since.isEmpty() ? Optional.empty() : Optional.of(new Document(Map.copyOf(since))));
        return this;
    }

    public SummaryChange reviews(List<Reviewed> reviews) {
        parts.put(
                SummaryParts.REVIEWS, reviews.isEmpty() ? Optional.empty() : Optional.of(SummaryParts.write(reviews)));
        return this;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean takesAway() {
        return parts.values().stream().anyMatch(Optional::isEmpty);
    }

    /** Removing parts does not create a document. */
    WriteModel<Document> write() {
        List<Bson> changes = new ArrayList<>(parts.size());
        parts.forEach(
                (field, value) -> changes.add(value.map(now -> set(field, now)).orElseGet(() -> unset(field))));
        boolean puts = parts.values().stream().anyMatch(Optional::isPresent);
        return new UpdateOneModel<>(new Document("_id", personId), combine(changes), new UpdateOptions().upsert(puts));
    }

    private SummaryChange kept(String field, boolean none, byte[] bytes) {
        parts.put(field, none ? Optional.empty() : Optional.of(new Binary(bytes)));
        return this;
    }
}
