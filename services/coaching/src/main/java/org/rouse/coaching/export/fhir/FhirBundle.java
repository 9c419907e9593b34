package org.rouse.coaching.export.fhir;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.SessionKinds;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.Days;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Person;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A collection of resources about one person, written while the views are read. */
@org.springframework.stereotype.Component
public class FhirBundle {

    /** Components that strengthen muscles. */
    private static final Set<Component> STRENGTH = Set.of(Component.CORE, Component.WEIGHTS);

    private final Days days;
    private final CheckIns checkIns;
    private final AgreedPlans plans;
    private final JsonMapper json;
    private final InstantSource clock;

    FhirBundle(Days days, CheckIns checkIns, AgreedPlans plans, JsonMapper json, InstantSource clock) {
        this.days = days;
        this.checkIns = checkIns;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    /** The bundle in pieces, to be written one after the other. */
    public Flux<String> of(AccessGrant grant) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Person person = grant.profile().orElseGet(Person::getDefaultInstance);
        ZoneHistory zones = Policies.zones(person);
        LocalDate today = now.atZone(zones.zoneAt(now)).toLocalDate();
        Resources make = new Resources(json, grant.personId());
        String head = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"" + now + "\",\"entry\":[";
        Flux<Resources.Entry> entries = Flux.defer(() -> {
            Set<LocalDate> strengthened = new TreeSet<>();
            return Flux.concat(
                    Flux.fromIterable(always(make, person)),
                    ofDays(grant, make, today, strengthened),
                    reports(grant, make, zones, today, strengthened),
                    plans.find(grant.personId())
                            .flatMapIterable(known -> known.map(PlanReading::plans)
                                    .map(new FhirPlan(make, today)::of)
                                    .orElse(List.of())));
        });
        return Flux.just(head)
                .concatWith(entries.index((number, entry) -> (number == 0 ? "" : ",") + written(make, entry)))
                .concatWithValues("]}");
    }

    private static List<Resources.Entry> always(Resources make, Person person) {
        ObjectNode patient = make.patient();
        if (!person.getName().isEmpty()) {
            patient.putArray("name").addObject().put("text", person.getName());
        }
        return List.of(make.entry("patient", patient), make.entry("code system", OwnCodes.system(make.empty())));
    }

    /** @param strengthened receives the days on which a device recorded muscle-strengthening activity */
    private Flux<Resources.Entry> ofDays(
            AccessGrant grant, Resources make, LocalDate today, Set<LocalDate> strengthened) {
        return Flux.defer(() -> {
            FhirDays each = new FhirDays(make);
            FhirWeeks weeks = new FhirWeeks(make, today);
            return days.all(grant.personId())
                    .doOnNext(weeks::add)
                    .doOnNext(day -> {
                        if (strengthens(day)) {
                            strengthened.add(LocalDate.parse(day.getLocalDate()));
                        }
                    })
                    .flatMapIterable(each::of)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(weeks.entries())));
        });
    }

    private static boolean strengthens(DayView day) {
        return day.getWorkoutsList().stream()
                .filter(workout -> workout.getMinutes() >= SessionKinds.LEAST_MINUTES)
                .anyMatch(workout -> strengthens(workout.getActivity()));
    }

    private static boolean strengthens(String activity) {
        return SessionKinds.of(activity).filter(STRENGTH::contains).isPresent();
    }

    /** @param strengthened receives the days with a logged session of such a kind, once all are read */
    private Flux<Resources.Entry> reports(
            AccessGrant grant, Resources make, ZoneHistory zones, LocalDate today, Set<LocalDate> strengthened) {
        return Flux.defer(() -> {
            FhirReports each = new FhirReports(make);
            return checkIns.all(grant.personId())
                    .concatMap(
                            one -> {
                                if (!one.hasSession()) {
                                    return Flux.fromIterable(each.of(one, Optional.empty()));
                                }
                                LocalDate date = date(one, zones);
                                if (strengthens(one.getSession().getActivity())) {
                                    strengthened.add(date);
                                }
                                return days.find(grant.personId(), List.of(date))
                                        .next()
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .flatMapIterable(day -> each.of(one, day));
                            },
                            1)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(new FhirWeeks(make, today).strength(strengthened))));
        });
    }

    private static LocalDate date(CheckIn session, ZoneHistory zones) {
        Instant start = Instant.ofEpochMilli(session.getSession().getStartMs());
        return start.atZone(zones.zoneAt(start)).toLocalDate();
    }

    private String written(Resources make, Resources.Entry entry) {
        return json.writeValueAsString(make.empty().put("fullUrl", entry.urn()).set("resource", entry.resource()));
    }
}
