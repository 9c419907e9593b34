package org.rouse.ingest.format.shared.rows;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.UploadContext;

/**
 * Finds the person a row belongs to, in files that name the person in a column. Where the upload is for one person, the file may name one
 * id only, which is then theirs; otherwise the ids are looked up among the linked accounts. Not thread-safe.
 */
public final class PersonColumn {

    private final UploadContext context;
    private final String provider;
    private byte[] lastId = {};
    private Holder last = new Unknown("account.unknown", "names nobody");
    private @Nullable String claimedId;

    /** The person a row belongs to, or why they are unknown. */
    public sealed interface Holder {}

    /** The row belongs to this person. */
    public record Known(String personId) implements Holder {}

    /** The row belongs to nobody it may be stored for; holds the broken rule, by name and in words. */
    public record Unknown(String rule, String message) implements Holder {}

    public PersonColumn(UploadContext context, String provider) {
        this.context = context;
        this.provider = provider;
    }

    /** The person of the current row, by the id in this field. */
    public Holder of(CsvRows rows, int field) {
        int start = rows.start(field);
        int end = rows.end(field);
        if (end > start && Arrays.equals(rows.bytes(), start, end, lastId, 0, lastId.length)) {
            return last;
        }
        last = end == start ? new Unknown("person.missing", "must not be empty") : lookUp(rows.text(field));
        lastId = Arrays.copyOfRange(rows.bytes(), start, end);
        return last;
    }

    private Holder lookUp(String id) {
        Optional<String> caller = context.personId();
        if (caller.isEmpty()) {
            return context.accounts()
                    .personOf(provider, id)
                    .<Holder>map(Known::new)
                    .orElseGet(() -> new Unknown("account.unknown", "must be the id of a linked account"));
        }
        if (claimedId == null) {
            claimedId = id;
        }
        return id.equals(claimedId)
                ? new Known(caller.get())
                : new Unknown("person.mixed", "must be the same in all rows of one person's upload");
    }
}
