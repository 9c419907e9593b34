package org.rouse.ingest.format.withings;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Notifications name a user, a category of data by number, and the time of the change. */
final class Notifications {

    private Notifications() {}

    static RecordReading read(JsonRecord form, RecordOwners owners) throws BrokenRuleException {
        String person = owners.of(form, "/userid");
        return switch (form.text("/appli")) {
            case "16" -> owners.notified(notice(person, "activity", form));
            case "44" -> owners.notified(notice(person, "sleep", form));
            case "46" ->
                form.optionalText("/action").filter("update"::equals).isPresent()
                        ? RecordReading.unused("a changed profile")
                        : owners.notified(notice(person, "deregistrations", form));
            case "1", "2", "4", "50", "51", "52", "53", "54", "55", "58" -> RecordReading.unused("another category");
            default -> throw form.broken("/appli", "withings.unknown-category", "must be a category of Withings");
        };
    }

    private static Notice notice(String person, String what, JsonRecord form) throws BrokenRuleException {
        long start = form.has("/startdate") ? form.epochSeconds("/startdate") * 1000 : 0;
        long end = form.has("/enddate") ? form.epochSeconds("/enddate") * 1000 : 0;
        return new Notice(person, WithingsParser.NAME, what, "", start, end, "");
    }
}
