package org.rouse.ingest.connect.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.SourcePriorities;
import org.rouse.http.ProblemException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.intake.http.CallerScope;
import org.rouse.ingest.intake.http.PlainText;
import org.rouse.ingest.intake.http.Waiting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads and sets which source a person trusts where several report movement in the same minute. */
@RestController
@RequestMapping("/api/v1/devices/priorities")
@Tag(name = "devices")
class PriorityController {

    private static final int MOST = 50;
    private static final int LONGEST_ID = EvidenceSink.LONGEST_SOURCE_ID;

    private final Priorities priorities;

    PriorityController(Priorities priorities) {
        this.priorities = priorities;
    }

    @Schema(name = "SourceOrder")
    record Order(
            @Schema(
                    description =
                            "The most trusted first, no two alike, at most 50: ids of sources as they are uploaded, or \"wearable\", "
                                    + "\"phone\", \"posture-sensor\" or \"self-report\" for all of that kind. Empty: all alike",
                    example = "[\"watch-1\", \"phone\"]")
            @Nullable
            List<@Nullable String> sources) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourcePriorities")
    record Stand(List<String> sources, @Nullable Instant changedAt) {

        static Stand of(SourcePriorities known) {
            return new Stand(
                    List.copyOf(known.getSourceIdsList()),
                    known.getChangedAtMs() == 0 ? null : Instant.ofEpochMilli(known.getChangedAtMs()));
        }
    }

    @GetMapping
    @Operation(
            summary = "Which source counts where several move in the same minute",
            description = "The ETag is for If-Match on a change.")
    ResponseEntity<Stand> get(Authentication who, @RequestParam Optional<String> person) {
        return answer(priorities.of(CallerScope.person(who, person)));
    }

    @PutMapping
    @Operation(
            summary = "Say which source counts where several move in the same minute",
            description =
                    "What was said before is replaced whole, and only with If-Match and the ETag that was read: 428 without, 412"
                            + " where it was changed since. Minutes that are kept are decided again by it; findings that change are corrected, and none of them prompts.")
    Mono<ResponseEntity<Stand>> put(
            Authentication who,
            @RequestParam Optional<String> person,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody Order order) {
        String personId = CallerScope.person(who, person);
        List<String> sources = sound(order.sources());
        Expectation expected = new Expectation(ifMatch, ifNoneMatch);
        return Waiting.on(() -> answer(priorities.set(personId, expected, sources)));
    }

    private static ResponseEntity<Stand> answer(SourcePriorities known) {
        return ResponseEntity.ok().eTag(Expectation.tag(known.getRevision())).body(Stand.of(known));
    }

    private static List<String> sound(@Nullable List<@Nullable String> sources) {
        if (sources == null) {
            throw ProblemException.missing("sources");
        }
        if (sources.size() > MOST) {
            throw ProblemException.field("sources", "has at most " + MOST + " entries");
        }
        Set<String> sound = new LinkedHashSet<>();
        for (String source : sources) {
            if (source == null || !PlainText.fits(source, LONGEST_ID)) {
                throw ProblemException.field(
                        "sources", "has entries of 1 to " + LONGEST_ID + " characters and no control characters");
            }
            if (!sound.add(source)) {
                throw ProblemException.field("sources", "names one entry twice");
            }
        }
        return List.copyOf(sound);
    }
}
