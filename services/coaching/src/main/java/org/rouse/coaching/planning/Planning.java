package org.rouse.coaching.planning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.CareInPlace;
import org.rouse.coaching.people.MergePatch;
import org.rouse.coaching.people.Profiles;
import org.rouse.coaching.person.PlanAllowance;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.Adherence;
import org.rouse.coaching.plan.Allowed;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.Terms;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.Days;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.http.BadFields;
import org.rouse.http.ProblemException;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests about a person's plan and its adherence from the views, and turns requested changes into terms. */
@org.springframework.stereotype.Component
class Planning {

    private static final int WEEK = 7;

    /** The reports of two plans of half a year with four reports a day. */
    private static final int LAST_REPORTS = 1_500;

    private final Profiles profiles;
    private final AgreedPlans plans;
    private final Days days;
    private final CheckIns checkIns;
    private final CareInPlace care;
    private final InstantSource clock;
    private final JsonMapper json;

    Planning(
            Profiles profiles,
            AgreedPlans plans,
            Days days,
            CheckIns checkIns,
            CareInPlace care,
            InstantSource clock,
            JsonMapper json) {
        this.profiles = profiles;
        this.plans = plans;
        this.days = days;
        this.checkIns = checkIns;
        this.care = care;
        this.clock = clock;
        this.json = json;
    }

    /** The agreed and proposed plans; an error 404 for an unknown person. */
    Mono<PersonPlan> find(AccessGrant grant) {
        return grant.profile().isEmpty()
                ? Mono.error(AccessPolicy.unknown())
                : plans.find(grant.personId()).map(found -> found.orElseGet(PersonPlan::getDefaultInstance));
    }

    Allowed allowed(AccessGrant grant) {
        return PlanAllowance.of(grant.profile().orElseGet(Person::getDefaultInstance), clock.instant());
    }

    PlanAnswer answer(AccessGrant grant, PersonPlan record) {
        return PlanAnswer.of(grant.personId(), record, allowed(grant));
    }

    /** The agreed and proposed plans after the command. */
    Mono<ResponseEntity<PlanAnswer>> ask(AccessGrant grant, Asked asked, Command.Builder command) {
        return profiles.ask(grant, asked, () -> command)
                .map(decided -> decided.answer(result -> tagged(grant, result.getPlan())));
    }

    /**
     * The plan after agreeing to the proposal; an error 403 where it goes beyond breaks and low-impact aerobics, and nobody is responsible
     * for care here any more.
     */
    Mono<ResponseEntity<PlanAnswer>> approve(AccessGrant grant, Asked asked, Command.Builder command) {
        return find(grant)
                .doOnNext(record -> PlanReading.plans(record)
                        .proposed()
                        .map(Plans.Proposal::terms)
                        .ifPresent(this::requireCare))
                .flatMap(_ -> ask(grant, asked, command));
    }

    private void requireCare(Terms terms) {
        if (!terms.doses().sessions().isEmpty() || !terms.sets().isEmpty()) {
            care.require();
        }
    }

    /** The answer with its revision, for If-Match on a change of it; before there is a plan it has none. */
    ResponseEntity<PlanAnswer> tagged(AccessGrant grant, PersonPlan record) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (record.getRevision() > 0) {
            answer.eTag(Expectation.tag(record.getRevision()));
        }
        return answer.body(answer(grant, record));
    }

    /**
     * The terms of a body by itself.
     *
     * @throws ProblemException where they go beyond breaks and low-impact aerobics, and nobody is responsible for care here
     */
    Terms whole(AccessGrant grant, ObjectNode body) {
        try {
            Terms terms = TermsReading.of(
                    json.treeToValue(body, TermsBody.class), allowed(grant).today());
            requireCare(terms);
            return terms;
        } catch (JacksonException e) {
            throw new ProblemException(BadFields.problem(e));
        }
    }

    /** The proposed terms, else those in force, with the fields of the patch changed. */
    Terms patched(AccessGrant grant, PersonPlan record, ObjectNode patch) {
        PlanAnswer now = answer(grant, record);
        TermsBody known = null;
        if (now.proposed() != null) {
            known = now.proposed().terms();
        } else if (now.inForce() != null && now.inForce().status().equals("in-force")) {
            known = now.inForce().terms();
        }
        ObjectNode base =
                known == null ? patch.objectNode() : (ObjectNode) json.readTree(json.writeValueAsBytes(known));
        return whole(grant, MergePatch.apply(base, patch));
    }

    Mono<PlanPreview> preview(AccessGrant grant, PersonPlan record, Terms terms) {
        Allowed allowed = allowed(grant);
        List<LocalDate> week = IntStream.rangeClosed(1, WEEK)
                .mapToObj(allowed.today()::minusDays)
                .toList();
        return days.find(grant.personId(), week)
                .collectList()
                .map(known -> PlanPreview.of(terms, PlanReading.plans(record), allowed, DoneDays.sedentary(known)));
    }

    /** The weeks with a day in [from, to], of the plan in force and the one before. */
    Mono<AdherenceAnswer> adherence(
            AccessGrant grant, PersonPlan record, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = allowed(grant).today();
        ZoneHistory zones = Policies.zones(grant.profile().orElseGet(Person::getDefaultInstance));
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        Plans known = PlanReading.plans(record);
        List<Plan> both = new ArrayList<>();
        known.past().ifPresent(both::add);
        known.inForce().ifPresent(both::add);
        List<LocalDate> dates = both.stream()
                .flatMap(plan -> plan.start().datesUntil(plan.end()))
                .filter(date -> !date.isAfter(last))
                .toList();
        return Mono.zip(
                        days.find(grant.personId(), dates)
                                .collect(Collectors.toMap(DayView::getLocalDate, day -> day, (one, other) -> other)),
                        reports(grant))
                .map(done -> {
                    Map<Component, Set<LocalDate>> sessions =
                            DoneSessions.of(done.getT2(), done.getT1().values(), zones);
                    return new AdherenceAnswer(
                            grant.personId(),
                            both.stream()
                                    .flatMap(plan -> IntStream.rangeClosed(1, plan.weeks())
                                            .mapToObj(week -> week(plan, week, done.getT1(), sessions, today))
                                            .flatMap(Optional::stream))
                                    .filter(week -> !week.monday().isAfter(last))
                                    .filter(week -> from == null
                                            || !week.monday()
                                                    .plusDays(WEEK - 1L)
                                                    .isBefore(from))
                                    .toList());
                });
    }

    /** The latest reports. */
    private Mono<List<CheckIn>> reports(AccessGrant grant) {
        return checkIns.of(grant.personId())
                .flatMap(known -> known.map(one -> checkIns.find(
                                        grant.personId(), Math.max(1, one.last() - LAST_REPORTS + 1), one.last())
                                .collectList())
                        .orElseGet(() -> Mono.just(List.of())));
    }

    /** The sessions of the week, as far as the plan covers it. */
    private static Map<Component, Set<LocalDate>> within(
            Map<Component, Set<LocalDate>> sessions, Plan plan, LocalDate monday) {
        Map<Component, Set<LocalDate>> own = new EnumMap<>(Component.class);
        sessions.forEach((component, days) -> own.put(
                component,
                days.stream()
                        .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusDays(WEEK)) && plan.holds(day))
                        .collect(Collectors.toSet())));
        return own;
    }

    private static Optional<AdherenceAnswer.Week> week(
            Plan plan,
            int week,
            Map<String, DayView> byDate,
            Map<Component, Set<LocalDate>> sessions,
            LocalDate today) {
        LocalDate monday = plan.start().plusWeeks(week - 1L);
        if (!plan.holds(monday)) {
            return Optional.empty(); // it had ended by then
        }
        List<DayView> known = monday.datesUntil(monday.plusDays(WEEK))
                .filter(plan::holds)
                .flatMap(date -> Optional.ofNullable(byDate.get(date.toString())).stream())
                .toList();
        return Optional.of(new AdherenceAnswer.Week(
                plan.id(),
                week,
                monday,
                !today.isBefore(monday.plusWeeks(1)),
                (int) known.stream()
                        .filter(day -> day.getKnownAwakeMinutes() > 0)
                        .count(),
                Adherence.of(plan, week, DoneDays.of(known, within(sessions, plan, monday))).stream()
                        .map(AdherenceAnswer.Kept::of)
                        .toList()));
    }
}
