package org.rouse.ingest.format.shared.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.UploadContext;

/** The person each record of an upload belongs to. */
public final class RecordOwners {

    private final String provider;
    private final UploadContext context;
    private @Nullable String claimedUser;

    /** @param provider the provider whose user ids are looked up */
    public RecordOwners(String provider, UploadContext context) {
        this.provider = provider;
        this.context = context;
    }

    /** The person of a record that names a user: the linked one, or in an upload for one person that person, if all name one user. */
    public String of(JsonRecord record, String userPointer) throws BrokenRuleException {
        return context.personId().isPresent() ? own(record, userPointer) : linked(record, userPointer);
    }

    /** The person of a record that names nobody: the upload's. */
    public String ofUpload() throws BrokenRuleException {
        return context.personId()
                .orElseThrow(() -> BrokenRuleException.ofNobody(
                        "", "person.missing", "names nobody and must come in an upload for one person"));
    }

    /** The reading of a notification: a task to pull data, when its provider sent it; a person's own upload must not cause one. */
    public RecordReading notified(Notice notice) {
        return context.personId().isPresent()
                ? new RecordReading.Unused(
                        "to be pulled: " + notice.what() + "; counts only when its provider sends it")
                : new RecordReading.ToPull(notice);
    }

    private String own(JsonRecord record, String pointer) throws BrokenRuleException {
        String userId = record.text(pointer);
        if (claimedUser == null) {
            claimedUser = userId;
        }
        if (!userId.equals(claimedUser)) {
            throw BrokenRuleException.ofNobody(
                    record.at() + pointer, "person.mixed", "must be the same in all of one person's upload");
        }
        return context.personId().orElseThrow();
    }

    private String linked(JsonRecord record, String pointer) throws BrokenRuleException {
        return context.accounts()
                .personOf(provider, record.text(pointer))
                .orElseThrow(() -> BrokenRuleException.ofNobody(
                        record.at() + pointer, "account.unknown", "must be the id of a linked account"));
    }

    /** The person of a record of any content, where known. */
    Optional<String> known(JsonRecord record, String userPointer) {
        return context.personId()
                .or(() -> userPointer.isEmpty()
                        ? Optional.empty()
                        : record.optionalText(userPointer)
                                .flatMap(userId -> context.accounts().personOf(provider, userId)));
    }
}
