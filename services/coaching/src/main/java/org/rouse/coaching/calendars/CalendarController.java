package org.rouse.coaching.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CalendarSettings;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.calendar.UnreadableCalendarException;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.v1.CalendarReading;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.GiveCalendar;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RemoveCalendar;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.sealing.Sealing;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's calendar: only the person may give, see or remove it. */
@RestController
@RequestMapping("/api/v1/people/{id}/calendar")
@Tag(name = "calendar")
class CalendarController {

    private static final String CALENDAR = "text/calendar";

    private final AccessPolicy access;
    private final Profiles profiles;
    private final CalendarReadings readings;
    private final CalendarHttp http;
    private final CalendarSettings settings;
    private final Sealing sealing;

    CalendarController(
            AccessPolicy access,
            Profiles profiles,
            CalendarReadings readings,
            CalendarHttp http,
            CoachingSettings settings) {
        this.access = access;
        this.profiles = profiles;
        this.readings = readings;
        this.http = http;
        this.settings = settings.calendar();
        this.sealing = this.settings.sealing();
    }

    /** @param url address of the calendar, as its app shares it; https or webcal */
    @Schema(name = "CalendarAddress")
    record Address(
            @NotBlank @Size(max = 2_000) @Schema(example = "https://calendar.example.org/ada/private-9f2c/basic.ics")
            String url) {

        @Override
        public String toString() {
            return "Address"; // whoever has the address can read the calendar
        }
    }

    @GetMapping
    @Operation(
            summary = "The person's calendar: when it says that they are taken, and how reading it went",
            description = "For the person alone. The address is not shown again, only its host.")
    Mono<CalendarAnswer> calendar(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return own(token, id).map(grant -> CalendarAnswer.of(grant.profile().orElseGet(Person::getDefaultInstance)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Gives the address of a calendar (iCalendar), which is read now and once an hour from then on",
            description =
                    "In the place of the one there is; it needs no If-Match. Of the calendar it is kept from when to when the person is taken: no titles, "
                            + "places or people. An address that cannot be read now is refused with the reason. Needs that the person did not take "
                            + "back consent to calendar.")
    Mono<ResponseEntity<CalendarAnswer>> giveAddress(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody Address address) {
        return own(token, id).flatMap(grant -> {
            if (!sealing.isOn()) {
                throw new ProblemException(
                        Rule.STATE_CONFLICT, "calendars are not read at an address here; upload it instead");
            }
            URI url = checked(address.url());
            return http.get(url, "", "")
                    .flatMap(fetched -> switch (fetched) {
                        case Fetched.Text text ->
                            read(text.text(), "url", grant, settings.ahead())
                                    .map(reading -> reading.toBuilder()
                                            .setEtag(text.etag())
                                            .setLastModified(text.lastModified())
                                            .build());
                        case Fetched.Failed(String cause) -> refused("could not be read: " + cause);
                        case Fetched.Unchanged() -> refused("could not be read: status-304");
                    })
                    .flatMap(reading -> give(
                            grant,
                            Asked.of(key, "calendar", address.url()),
                            GivenCalendar.newBuilder()
                                    .setSealedAddress(ByteString.copyFrom(
                                            sealing.seal(url.toString().getBytes(UTF_8), id)))
                                    .setHost(url.getHost().toLowerCase(Locale.ROOT))
                                    .setReading(reading)));
        });
    }

    @PutMapping(path = "/upload", consumes = CALENDAR)
    @Operation(
            summary = "Gives a calendar (iCalendar) as a file, which is read once",
            description =
                    "In the place of the one there is; it needs no If-Match. It is read for the next sixty days, and of it is kept from when to when the "
                            + "person is taken: no titles, places or people. Needs that the person did not take back consent to calendar.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string"))))
    Mono<ResponseEntity<CalendarAnswer>> upload(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody Flux<DataBuffer> body) {
        return own(token, id)
                .flatMap(grant -> text(body)
                        .flatMap(text -> read(text, "calendar", grant, settings.aheadOfUpload())
                                .flatMap(reading -> give(
                                        grant,
                                        Asked.of(key, "calendar-upload", text),
                                        GivenCalendar.newBuilder().setReading(reading)))));
    }

    @DeleteMapping
    @Operation(
            summary = "Takes the calendar away, and all that was read of it",
            description = "Where there is none it is done already.")
    Mono<ResponseEntity<CalendarAnswer>> remove(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return own(token, id)
                .flatMap(grant -> ask(
                        grant,
                        Asked.of(key, "calendar-removed"),
                        Command.newBuilder().setRemoveCalendar(RemoveCalendar.getDefaultInstance())));
    }

    private Mono<AccessGrant> own(Jwt token, String id) {
        return access.grant(token, id).doOnNext(grant -> {
            if (grant.role() != Role.SELF) {
                throw new ProblemException(Rule.ROLE, "somebody's calendar is theirs alone");
            }
        });
    }

    private URI checked(String url) {
        try {
            return http.check("url", url);
        } catch (InvalidAddressException e) {
            throw ProblemException.field(e.field(), e.says());
        }
    }

    private Mono<String> text(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, settings.mostBytes())
                .map(whole -> {
                    String text = whole.toString(UTF_8);
                    DataBufferUtils.release(whole);
                    return text;
                })
                .defaultIfEmpty("");
    }

    private Mono<CalendarReading> read(String text, String field, AccessGrant grant, Duration ahead) {
        return readings.of(text, grant.profile().orElseThrow(AccessPolicy::unknown), ahead)
                .onErrorMap(
                        UnreadableCalendarException.class,
                        unreadable -> ProblemException.field(field, String.valueOf(unreadable.getMessage())));
    }

    private static <T> Mono<T> refused(String rule) {
        return Mono.error(ProblemException.field("url", rule));
    }

    private Mono<ResponseEntity<CalendarAnswer>> give(AccessGrant grant, Asked asked, GivenCalendar.Builder given) {
        return ask(
                grant,
                asked,
                Command.newBuilder().setGiveCalendar(GiveCalendar.newBuilder().setCalendar(given)));
    }

    private Mono<ResponseEntity<CalendarAnswer>> ask(AccessGrant grant, Asked asked, Command.Builder command) {
        return profiles.ask(grant, asked, () -> command)
                .map(decided -> decided.answer(result -> ResponseEntity.ok(CalendarAnswer.of(result.getPerson()))));
    }
}
