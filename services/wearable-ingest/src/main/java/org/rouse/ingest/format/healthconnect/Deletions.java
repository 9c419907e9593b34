package org.rouse.ingest.format.healthconnect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Deletions: the id of a record, and its app unless the record itself came earlier in the upload. */
final class Deletions {

    private final RecordOwners owners;
    private final Origins origins;

    Deletions(RecordOwners owners, Origins origins) {
        this.owners = owners;
        this.origins = origins;
    }

    RecordReading read(JsonRecord deletion, String originOfAll) throws BrokenRuleException {
        String pointer = deletion.isObject() ? deletion.firstOf("/id", "/recordId", "/uuid", "/uid") : "";
        String id = deletion.text(pointer);
        Optional<RecordType> type = deletion.isObject()
                ? deletion.optionalText(deletion.firstOf("/recordType", "/dataType", "/type"))
                        .flatMap(RecordType::named)
                : Optional.empty();
        if (type.isPresent() && type.get() == RecordType.HEART_RATE) {
            return RecordReading.unused("the deletion of heart rates, whose minutes it does not tell");
        }
        List<Source> sources = origins.ofDeletion(deletion, id, originOfAll);
        if (sources.isEmpty()) {
            throw deletion.broken(
                    "", "deletion.origin", "must name the app the record was of as dataOrigin, or follow the record");
        }
        Retraction taken = Retraction.newBuilder()
                .setIntervalId(id)
                .setFact(type.map(known -> known.fact).orElse(0))
                .setVersion(Versions.DELETION)
                .build();
        List<RecordFacts> facts = new ArrayList<>();
        sources.forEach(source -> facts.add(new RecordFacts(source).retraction(taken)));
        return new RecordReading.Known(owners.ofUpload(), facts);
    }
}
