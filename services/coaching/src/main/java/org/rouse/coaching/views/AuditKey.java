package org.rouse.coaching.views;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.v1.Audit;

/**
 * The key of an audit entry on the log. It has the time of the entry, by which the entry is found in the views.
 *
 * @param subject the person whom the entry is about, or the organisation where it is about none of its people
 */
public record AuditKey(String subject, long atMs, String auditId) {

    private static final Pattern ENTITY = Pattern.compile("([0-9]{1,15})/(.+)");

    /** The key of the entry. */
    public static AuditKey of(Audit audit) {
        return new AuditKey(
                audit.getPersonId().isEmpty() ? audit.getOrganisationId() : audit.getPersonId(),
                audit.getAtMs(),
                audit.getAuditId());
    }

    /** Reads a key from the log; empty where it is that of no single entry. */
    public static Optional<AuditKey> read(RecordKey key) {
        return key.entity()
                .map(ENTITY::matcher)
                .filter(Matcher::matches)
                .map(parts -> new AuditKey(key.person().value(), Long.parseLong(parts.group(1)), parts.group(2)));
    }

    /** The key as on the log. */
    public RecordKey onLog() {
        return RecordKey.of(new PersonId(subject), atMs + "/" + auditId);
    }

    /** Hours since 1970 in which the entry lies. */
    long hour() {
        return AuditPart.hourOf(atMs);
    }
}
