package org.rouse.ingest.intake.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The position of a record on the topic; as text, such as "3-1532", it is the record's id and the cursor of a list. */
record RecordPosition(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})-([0-9]{1,18})");

    static Optional<RecordPosition> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new RecordPosition(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
