package org.rouse.coaching.views;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseRecord;

/** The news of one person's cases: the latest state of each, and all events. */
public final class CaseNews {

    private boolean erased;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<Long, CaseEvent> events = new LinkedHashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();

    /** All earlier cases are deleted. */
    public void erase() {
        erased = true;
        cases.clear();
        events.clear();
        forgotten.clear();
    }

    /** Nothing is known of that case any more. */
    public void forget(String caseId) {
        cases.remove(caseId);
        events.values().removeIf(event -> event.getCaseId().equals(caseId));
        forgotten.add(caseId);
    }

    /** Adds the next record of the log. */
    public void add(CaseRecord record) {
        switch (record.getWhatCase()) {
            case CASE -> {
                forgotten.remove(record.getCase().getCaseId());
                cases.put(record.getCase().getCaseId(), record.getCase());
            }
            case EVENT -> events.put(record.getEvent().getNumber(), record.getEvent());
            case WHAT_NOT_SET -> {} // of a later version
        }
    }

    /** Urgent cases about which nobody could be reached, by id, and since when, ms, after these news. */
    public Map<String, Long> untold(Map<String, Long> before) {
        Map<String, Long> after = new TreeMap<>(erased ? Map.of() : before);
        after.keySet().removeAll(forgotten);
        cases.forEach((id, one) -> {
            if (one.hasNobodyToldSinceMs()) {
                after.put(id, one.getNobodyToldSinceMs());
            } else {
                after.remove(id);
            }
        });
        return after;
    }

    /** Ids of cases that are not known any more. */
    Set<String> forgotten() {
        return forgotten;
    }

    boolean isErased() {
        return erased;
    }

    Map<String, Case> cases() {
        return cases;
    }

    Map<Long, CaseEvent> events() {
        return events;
    }
}
