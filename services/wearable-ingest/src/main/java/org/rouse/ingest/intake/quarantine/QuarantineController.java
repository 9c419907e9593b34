package org.rouse.ingest.intake.quarantine;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.intake.http.Waiting;
import org.rouse.ingest.intake.quarantine.QuarantineBodies.Item;
import org.rouse.ingest.intake.quarantine.QuarantineBodies.Listed;
import org.rouse.ingest.intake.quarantine.QuarantineBodies.ReplayRequest;
import org.rouse.ingest.intake.quarantine.QuarantineBodies.Replayed;
import org.rouse.ingest.intake.quarantine.QuarantineBodies.Report;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows and replays refused records. It is the only place that shows received data, so it is for administrators alone. */
@RestController
@RequestMapping("/api/v1/quarantine")
@Tag(name = "quarantine", description = "Refused records; scope admin")
class QuarantineController {

    private static final int MOST = 1_000;
    private static final RecordPosition BEGINNING = new RecordPosition(0, 0);

    private final Quarantine quarantine;
    private final RecordReplay replay;
    private final MeterRegistry metrics;

    QuarantineController(Quarantine quarantine, RecordReplay replay, MeterRegistry metrics) {
        this.quarantine = quarantine;
        this.replay = replay;
        this.metrics = metrics;
    }

    @GetMapping
    @Operation(summary = "Refused records, without what was received, in no order of time")
    Mono<Listed> list(
            @RequestParam Optional<String> format,
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> person,
            @RequestParam Optional<Instant> since,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Query query = new Query(format, rule, person, since);
        RecordPosition from = from(cursor);
        Paging.checkLimit(limit, MOST);
        return Waiting.on(() -> quarantine.page(query, from, limit))
                .map(page -> new Listed(
                        page.records().stream()
                                .map(refused -> Item.of(refused, replay.obstacle(refused.record()), false))
                                .toList(),
                        text(page.next())));
    }

    @GetMapping("/counts")
    @Operation(summary = "Refused and replayed records by format and rule")
    Mono<List<Quarantine.Count>> counts(
            @RequestParam Optional<String> format,
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> person,
            @RequestParam Optional<Instant> since) {
        Query query = new Query(format, rule, person, since);
        return Waiting.on(() -> quarantine.counts(query));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One refused record, with what was received")
    Mono<Item> show(@PathVariable String id) {
        RecordPosition place = RecordPosition.parse(id).orElseThrow(QuarantineController::unknown);
        return Waiting.on(() -> quarantine
                .find(place)
                .map(refused -> Item.of(refused, replay.obstacle(refused.record()), true))
                .orElseThrow(QuarantineController::unknown));
    }

    @PostMapping("/replays")
    @Operation(
            summary = "Read refused records again, up to 1000 at a time",
            description = "Each lands the evidence it would have given at first, once however often it is replayed")
    Mono<Report> replay(@RequestBody ReplayRequest request) {
        if ((request.ids() == null) == (request.filter() == null)) {
            throw ProblemException.field("ids", "or filter says what to replay, one of them");
        }
        return Waiting.on(() -> request.ids() == null ? byFilter(request) : byId(request.ids()));
    }

    private Report byId(List<String> ids) throws IOException {
        if (ids.size() > MOST) {
            throw ProblemException.field("ids", "are at most " + MOST);
        }
        List<Replayed> done = new ArrayList<>();
        for (String id : ids) {
            Optional<RecordPosition> place = RecordPosition.parse(id);
            Optional<Refused> found = place.isEmpty() ? Optional.empty() : quarantine.find(place.get());
            done.add(found.isEmpty() ? new Replayed(id, "unknown", null, null) : replayed(found.get()));
        }
        return report(done, null);
    }

    private Report byFilter(ReplayRequest request) throws IOException {
        QuarantineBodies.Filter filter = request.filter();
        if (filter == null) {
            throw new IllegalStateException("asked without a filter");
        }
        Query query = new Query(
                Optional.ofNullable(filter.format()),
                Optional.ofNullable(filter.rule()),
                Optional.ofNullable(filter.person()),
                Optional.ofNullable(filter.since()));
        Quarantine.Page page = quarantine.page(query, from(Optional.ofNullable(request.cursor())), MOST);
        List<Replayed> done = new ArrayList<>();
        for (Refused refused : page.records()) {
            done.add(replayed(refused));
        }
        return report(done, page.next());
    }

    private Replayed replayed(Refused refused) throws IOException {
        String id = refused.place().toString();
        Replayed done = switch (replay.replay(refused)) {
            case RecordReplay.Replayed _ -> new Replayed(id, "replayed", null, null);
            case RecordReplay.AlreadyReplayed _ -> new Replayed(id, "already-replayed", null, null);
            case RecordReplay.StillRefused(String rule, String message) ->
                new Replayed(id, "still-refused", rule, message);
            case RecordReplay.NotReplayable(String why) -> new Replayed(id, "not-replayable", null, why);
        };
        metrics.counter("rouse.ingest.replays", "format", refused.record().getFormat(), "outcome", done.outcome())
                .increment();
        return done;
    }

    private static Report report(List<Replayed> done, @Nullable RecordPosition next) {
        Map<String, Long> totals =
                done.stream().collect(Collectors.groupingBy(Replayed::outcome, TreeMap::new, Collectors.counting()));
        return new Report(totals, done, text(next));
    }

    private static RecordPosition from(Optional<String> cursor) {
        return cursor.map(text -> RecordPosition.parse(text).orElseThrow(Paging::unknownCursor))
                .orElse(BEGINNING);
    }

    private static @Nullable String text(@Nullable RecordPosition place) {
        return place == null ? null : place.toString();
    }

    private static ProblemException unknown() {
        return new ProblemException(Rule.QUARANTINE_UNKNOWN);
    }
}
