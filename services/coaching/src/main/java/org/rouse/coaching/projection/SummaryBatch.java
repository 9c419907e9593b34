package org.rouse.coaching.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptMarks;
import org.rouse.coaching.summary.KeptMarks.Noted;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.CaseNews;
import org.rouse.coaching.views.Summary;
import org.rouse.coaching.views.SummaryChange;
import org.rouse.contracts.v1.Decision.VerdictCase;

/** A batch's changes of summaries, to be applied to the stored ones. */
final class SummaryBatch {

    private final Batch batch;
    private final Map<String, List<KeptDays.Now>> days = new HashMap<>();
    private final Map<String, List<KeptStretches.Now>> stretches = new HashMap<>();
    private final Map<String, List<Noted>> sends = new HashMap<>();
    private final Map<String, List<Noted>> receipts = new HashMap<>();
    private final Map<String, List<Noted>> outcomes = new HashMap<>();
    private final Map<String, List<AuditEntry>> reviews = new HashMap<>();

    SummaryBatch(Batch batch) {
        this.batch = batch;
        batch.days.forEach((key, day) -> add(days, key.personId(), SummaryFigures.now(key.date(), day)));
        batch.stretches.forEach(change -> add(
                stretches,
                change.personId(),
                new KeptStretches.Now(
                        change.stretch().firstMinute(),
                        change.retracted() ? 0 : change.stretch().minutes())));
        batch.decisions.decisions.put().stream()
                .filter(decision -> decision.getVerdictCase() == VerdictCase.SEND)
                .forEach(decision -> add(sends, decision.getPersonId(), SummaryFigures.send(decision)));
        batch.decisions
                .receipts
                .put()
                .forEach(receipt -> add(receipts, receipt.getPersonId(), SummaryFigures.receipt(receipt)));
        batch.decisions.outcomes.put().forEach(seen -> add(outcomes, seen.getPersonId(), SummaryFigures.outcome(seen)));
        batch.seen.stream()
                .filter(Reviews::isOne)
                .forEach(seen -> add(reviews, seen.audit().getPersonId(), seen));
    }

    /** The people concerned. */
    Set<String> people() {
        Set<String> people = new LinkedHashSet<>(batch.people.keySet());
        List.of(
                        days,
                        stretches,
                        sends,
                        receipts,
                        outcomes,
                        reviews,
                        batch.links,
                        batch.channels,
                        batch.plans,
                        batch.cases)
                .forEach(part -> people.addAll(part.keySet()));
        erasures().values().forEach(people::addAll);
        return people;
    }

    /** The change of that person's summary. */
    SummaryChange over(Summary before) {
        String person = before.personId();
        SummaryChange change = new SummaryChange(person);
        if (batch.people.containsKey(person)) {
            change.person(batch.people.get(person).map(SummaryFigures::person));
        }
        part(person, days, batch.daysErased, before.days(), KeptDays.NONE, KeptDays::after, change::days);
        part(
                person,
                stretches,
                batch.stretchesErased,
                before.stretches(),
                KeptStretches.NONE,
                KeptStretches::with,
                change::stretches);
        marks(person, sends, batch.decisions.decisions, before.prompts().sends(), (was, is) -> is, change::sends);
        marks(
                person,
                receipts,
                batch.decisions.receipts,
                before.prompts().receipts(),
                (was, is) -> was | is,
                change::receipts);
        marks(
                person,
                outcomes,
                batch.decisions.outcomes,
                before.prompts().outcomes(),
                PromptMarks::later,
                change::outcomes);
        if (batch.links.containsKey(person)) {
            change.links(batch.links.get(person).map(SummaryFigures::linked));
        }
        if (batch.plans.containsKey(person)) {
            change.plan(batch.plans.get(person).map(SummaryFigures::plan));
        }
        CaseNews cases = batch.cases.get(person);
        if (cases != null && !cases.untold(before.untold()).equals(before.untold())) {
            change.untold(cases.untold(before.untold()));
        }
        if (batch.channels.containsKey(person)) {
            change.channels(batch.channels.get(person).map(SummaryFigures::usable));
        }
        if (batch.people.containsKey(person) && batch.people.get(person).isEmpty()) {
            change.reviews(List.of());
        } else if (reviews.containsKey(person)) {
            change.reviews(Reviews.after(before.reviews(), reviews.get(person)));
        }
        return change;
    }

    private Map<String, Collection<String>> erasures() {
        Map<String, Collection<String>> erased = new LinkedHashMap<>();
        erased.put("days", batch.daysErased);
        erased.put("stretches", batch.stretchesErased);
        erased.put("decisions", batch.decisions.decisions.erased());
        erased.put("receipts", batch.decisions.receipts.erased());
        erased.put("outcomes", batch.decisions.outcomes.erased());
        return erased;
    }

    private static void marks(
            String person,
            Map<String, List<Noted>> noted,
            TopicChanges<?, ?> topic,
            KeptMarks before,
            IntBinaryOperator together,
            Consumer<KeptMarks> put) {
        part(
                person,
                noted,
                topic.erased(),
                before,
                KeptMarks.NONE,
                (KeptMarks kept, List<Noted> news) -> kept.with(news, together),
                put);
    }

    private static <K, N> void part(
            String person,
            Map<String, List<N>> news,
            Set<String> erased,
            K before,
            K none,
            BiFunction<K, List<N>, K> with,
            Consumer<K> put) {
        if (news.containsKey(person) || erased.contains(person)) {
            K start = erased.contains(person) ? none : before;
            put.accept(with.apply(start, news.getOrDefault(person, List.of())));
        }
    }

    private static <T> void add(Map<String, List<T>> lists, String person, T one) {
        lists.computeIfAbsent(person, fresh -> new ArrayList<>()).add(one);
    }
}
