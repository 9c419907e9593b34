package org.rouse.ingest.garmin;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.evidence.UploadContext;
import tools.jackson.databind.JsonNode;

/** Brings each summary of one push to its outcome. */
final class Summaries {

    private static final Set<String> UNUSED = Set.of(
            "activityDetails",
            "activityFiles",
            "allDayRespiration",
            "bloodPressures",
            "bodyComps",
            "healthSnapshot",
            "hrv",
            "menstrualCycleTracking",
            "mct",
            "pulseox",
            "pulseOx",
            "skinTemp",
            "solarIntensity",
            "stressDetails",
            "thirdPartyDailies",
            "userMetrics");

    private static final Set<String> ACCOUNT = Set.of("deregistrations", "userPermissionsChange");

    private final UploadContext context;
    private final EvidenceSink sink;
    private long index = -1;
    private @Nullable String claimedUser;

    Summaries(UploadContext context, EvidenceSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /**
     * @param type     property of the body it came in
     * @param position its place in that array, as "/3"; "" where there was no array
     */
    void read(String type, String position, JsonNode value, ByteString raw) {
        index++;
        String pointer = "/" + type.replace("~", "~0").replace("/", "~1") + position;
        Summary summary = new Summary(value, context.receivedAt());
        try {
            read(type, position.isEmpty(), summary);
        } catch (BrokenRuleException e) {
            String field = pointer + e.field();
            String message = field + " " + e.getMessage();
            Optional<String> person = e.ofNobody() ? Optional.empty() : known(summary);
            sink.rejected(new Reject(index, e.rule(), field, message, person, Optional.of(Sources.DEVICE), raw));
        }
    }

    private void read(String type, boolean alone, Summary summary) throws BrokenRuleException {
        if (UNUSED.contains(type)) {
            sink.ignored(index, "not used: " + type);
            return;
        }
        if (ACCOUNT.contains(type)) {
            sink.ignored(index, "not used: " + type + "; accounts are linked by configuration");
            return;
        }
        if (alone || !summary.isObject()) {
            throw new BrokenRuleException("", "schema.type", "must be an array of summaries");
        }
        if (summary.has("callbackURL")) {
            throw new BrokenRuleException(
                    "/callbackURL", "garmin.ping", "must not be there: have Garmin push, not ping");
        }
        switch (type) {
            case "epochs" -> give(summary, Epochs.facts(summary));
            case "dailies" -> give(summary, Dailies.facts(summary));
            case "activities", "manuallyUpdatedActivities" -> giveActivity(summary);
            case "moveIQActivities" -> give(summary, Workouts.detected(summary));
            case "sleeps" -> give(summary, Sleeps.facts(summary));
            default ->
                throw new BrokenRuleException("", "garmin.unknown-type", "must be a summary type of Garmin Health");
        }
    }

    private void giveActivity(Summary summary) throws BrokenRuleException {
        if (summary.isTrue("isParent")) {
            sink.ignored(index, "not used: the activity's parts come by themselves");
        } else {
            give(summary, Workouts.recorded(summary));
        }
    }

    private void give(Summary summary, Facts facts) throws BrokenRuleException {
        String userId = summary.text("/userId");
        String person = context.personId().isPresent() ? own(userId) : linked(userId);
        facts.giveTo(sink, person);
        sink.accepted(index);
    }

    /** An upload for one person holds one user's summaries. */
    private String own(String userId) throws BrokenRuleException {
        if (claimedUser == null) {
            claimedUser = userId;
        }
        if (!userId.equals(claimedUser)) {
            throw BrokenRuleException.ofNobody(
                    "/userId", "person.mixed", "must be the same in all of one person's upload");
        }
        return context.personId().orElseThrow();
    }

    private String linked(String userId) throws BrokenRuleException {
        return context.accounts()
                .personOf(GarminParser.NAME, userId)
                .orElseThrow(() -> BrokenRuleException.ofNobody(
                        "/userId", "account.unknown", "must be the id of a linked account"));
    }

    private Optional<String> known(Summary summary) {
        String userId = summary.optionalText("userId").orElse("");
        return context.personId().or(() -> context.accounts().personOf(GarminParser.NAME, userId));
    }
}
