package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInCorrection;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanApproval;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanPhase;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;
import org.rouse.contracts.v1.ZoneInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of a person; the views are written directly, so that only the API is under test. */
@ExtendWith(RunningService.InTests.class)
class ExportApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHO = "ex|lou";
    private static final String GUIDE = "http://hl7.org/fhir/us/physical-activity/";
    private static final String UCUM = "http://unitsofmeasure.org";

    private static final Path SAMPLE = Path.of("..", "..", "docs", "api", "samples", "export-fhir.json");

    /** The guide's table of measures: code, profile and unit of each. */
    private static final Map<String, List<String>> MEASURES = Map.of(
            "89555-7", List.of("pa-observation-evs-days-per-week", "d/wk"),
            "68516-4", List.of("pa-observation-evs-minutes-per-day", "min/d"),
            "82290-8", List.of("pa-observation-evs-minutes-per-week", "min/wk"),
            "82291-6", List.of("pa-observation-strength-days-per-week", "d/wk"),
            "41950-7", List.of("pa-observation-time-measure", "/d"),
            "55411-3", List.of("pa-observation-activity-measure", "min"),
            "77592-4", List.of("pa-observation-activity-measure", "min"),
            "77593-2", List.of("pa-observation-activity-measure", "min"));

    private final RunningService service;

    ExportApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        RunningService.CLOCK.set(Instant.parse("2026-11-19T12:00:00Z"));
        know(service);
    }

    /** A person with 28 days up to the day before now, two sessions, reports and a plan. */
    static void know(RunningService service) {
        Person lou = Person.newBuilder()
                .setPersonId(WHO)
                .setName("Lou <Reed>")
                .addZones(ZoneInForce.newBuilder().setZone("America/New_York"))
                .setRevision(1)
                .build();
        service.context.getBean(People.class).put(Map.of(WHO, Optional.of(lou))).block();
        List<DayView> days = new ArrayList<>();
        for (LocalDate date = LocalDate.of(2026, 10, 22);
                date.isBefore(LocalDate.of(2026, 11, 19));
                date = date.plusDays(1)) {
            days.add(day(date, date.getDayOfMonth() % 2 == 0 ? 20 : 5));
        }
        service.context.getBean(Days.class).put(days).block();
        long noon = at("2026-11-12T17:00:00Z");
        service.context
                .getBean(CheckIns.class)
                .put(List.of(
                        checkIn(1, noon)
                                .setReport(StateReport.newBuilder().setPainScore(4))
                                .addCorrections(CheckInCorrection.newBuilder()
                                        .setReport(StateReport.newBuilder().setPainScore(9))
                                        .setAtMs(noon)
                                        .setCorrectedBy("carl")
                                        .setCorrectedAs("coach")
                                        .setCorrectedAtMs(noon + 60_000))
                                .build(),
                        checkIn(2, noon)
                                .setSession(LoggedSession.newBuilder()
                                        .setActivity("strength-training")
                                        .setStartMs(noon)
                                        .setMinutes(30))
                                .build(),
                        checkIn(3, noon)
                                .setRating(ActivityRating.newBuilder()
                                        .setActivity("strength-training")
                                        .setStars(5))
                                .build()))
                .block();
        service.context
                .getBean(AgreedPlans.class)
                .put(Map.of(WHO, Optional.of(plan())))
                .block();
    }

    @Test
    void shouldGiveAllPartsInOneObject() {
        JsonNode all = JSON.readTree(get("", "person"));

        assertThat(all.path("person").asString()).isEqualTo(WHO);
        assertThat(all.propertyNames())
                .contains("audit", "cases", "checkIns", "days", "decisions", "plan", "profile", "stretches");
        assertThat(all.at("/profile/name").asString()).isEqualTo("Lou <Reed>");
        assertThat(all.path("days")).hasSize(28);
        assertThat(all.at("/days/0/date").asString()).isEqualTo("2026-10-22");
        assertThat(all.at("/days/0/totals/SEDENTARY").asInt()).isEqualTo(600);
        assertThat(all.at("/days/0/steps/1/aMinute").asInt()).isEqualTo(100);
        assertThat(all.at("/days/0/workouts")).isEmpty();
        assertThat(all.at("/days/19/workouts/0/activity").asString()).isEqualTo("strength-training");
        assertThat(all.at("/days/19/workouts/0/start").asString()).isEqualTo("2026-11-10T12:00:00-05:00");
        assertThat(all.at("/days/19/workouts/0/minutes").asInt()).isEqualTo(10);
        assertThat(all.path("checkIns"))
                .extracting(one -> one.path("kind").asString())
                .containsExactly("report", "session", "rating");
        assertThat(all.at("/plan/inForce/start").asString()).isEqualTo("2026-11-16");
        assertThat(all.path("elsewhere")).isNotEmpty();
    }

    @Test
    void shouldGiveOneUploadALine() {
        List<String> lines = get("/native", "person").lines().toList();

        assertThat(lines).hasSize(29);
        JsonNode workouts = JSON.readTree(lines.get(20)); // beside those of the 20th day
        assertThat(workouts.at("/workouts/0/activity").asString()).isEqualTo("strength-training");
        assertThat(workouts.at("/workouts/0/end").asString()).isEqualTo("2026-11-10T17:10:00Z");
        JsonNode upload = JSON.readTree(lines.getFirst());
        assertThat(upload.at("/source/kind").asString()).isEqualTo("wearable");
        assertThat(upload.path("lane").asString()).isEqualTo("backfill");
        assertThat(upload.at("/series/0/start").asString()).isEqualTo("2026-10-22T04:00:00Z");
    }

    @Test
    void shouldKeepTheRulesOfTheActivityGuide() {
        Set<String> seen = new HashSet<>();
        for (JsonNode entry : bundle().path("entry")) {
            JsonNode resource = entry.path("resource");
            if (!resource.path("resourceType").asString().equals("Observation")) {
                continue;
            }
            String code = resource.at("/code/coding/0/code").asString();
            String profile = resource.at("/meta/profile/0").asString("");
            seen.add(code);
            assertThat(resource.path("status").asString()).isIn("final", "amended", "corrected", "entered-in-error");
            assertThat(resource.has("effectiveDateTime") != resource.has("effectivePeriod"))
                    .isTrue();
            assertThat(resource.has("subject")).isTrue();
            if (profile.isEmpty()) {
                assertThat(code).isIn("72514-3", "sitting");
                continue;
            }
            assertThat(categories(resource)).containsExactly("activity", "PhysicalActivity");
            List<String> measure = MEASURES.get(code);
            if (measure != null) {
                assertThat(profile).isEqualTo(GUIDE + "StructureDefinition/" + measure.getFirst());
                assertThat(resource.at("/valueQuantity/code").asString()).isEqualTo(measure.getLast());
                assertThat(resource.at("/valueQuantity/system").asString()).isEqualTo(UCUM);
                assertThat(resource.at("/valueQuantity/value").isNumber()).isTrue();
            }
        }
        assertThat(seen)
                .containsAll(MEASURES.keySet())
                .contains("PAPanel", "Experience", "73985-4", "72514-3", "sitting");
    }

    /** The sample is the one that foreign validators get; with the property it is made anew. */
    @Test
    void shouldGiveTheSampleThatIsValidated() throws IOException {
        String bundle = get("/fhir", "person").replace(",{\"fullUrl\"", ",\n{\"fullUrl\"") + "\n";
        if (Boolean.getBoolean("rouse.openapi.renew")) {
            Files.createDirectories(SAMPLE.getParent());
            Files.writeString(SAMPLE, bundle);
        }
        assertThat(bundle.equals(Files.readString(SAMPLE)))
                .as("docs/api/samples/export-fhir.json; .ci/renew-openapi makes it anew")
                .isTrue();
    }

    @Test
    void shouldTellFiguresAsTheyWereMeasured() {
        Map<String, JsonNode> byCode = new HashMap<>();
        bundle().path("entry")
                .forEach(entry -> byCode.putIfAbsent(
                        entry.at("/resource/code/coding/0/code").asString("") + " "
                                + entry.at("/resource/effectiveDateTime").asString(""),
                        entry.path("resource")));

        // of 28 valid days 14 have ten minutes and more: every second; each of these has twenty
        assertThat(value(byCode, "89555-7 2026-11-18")).isEqualTo(3.5);
        assertThat(value(byCode, "68516-4 2026-11-18")).isEqualTo(20);
        // Monday the 9th to Sunday the 15th: three even days, four odd ones
        assertThat(value(byCode, "82290-8 2026-11-15")).isEqualTo(3 * 20 + 4 * 5);
        assertThat(byCode).doesNotContainKey("82290-8 2026-11-22"); // is not over
        assertThat(value(byCode, "82291-6 2026-11-15")).isEqualTo(2); // one logged, and another that a watch recorded
        JsonNode steps = Objects.requireNonNull(byCode.get("41950-7 2026-11-12"));
        assertThat(steps.at("/valueQuantity/value").asInt()).isEqualTo(2000);
        assertThat(steps.at("/component/0/code/coding/0/code").asString()).isEqualTo("DeviceActivePercentage");
        assertThat(steps.at("/component/0/valueQuantity/value").asInt()).isEqualTo(100 * 960 / 1440);
        assertThat(steps.path("status").asString()).isEqualTo("corrected");
        assertThat(Objects.requireNonNull(byCode.get("41950-7 2026-11-13"))
                        .path("status")
                        .asString())
                .isEqualTo("final");
    }

    /** The bundle has the corrected value, and says that it replaces another; the earlier value is in the full export. */
    @Test
    void shouldSayThatPainWasCorrectedAndKeepWhatWasSaidBefore() {
        List<JsonNode> pains = new ArrayList<>();
        bundle().path("entry").forEach(entry -> {
            JsonNode resource = entry.path("resource");
            if (resource.at("/code/coding/0/code").asString("").equals("72514-3")) {
                pains.add(resource);
            }
        });

        assertThat(pains).hasSize(1);
        assertThat(pains.getFirst().path("status").asString()).isEqualTo("corrected");
        assertThat(pains.getFirst().at("/valueQuantity/value").asInt()).isEqualTo(4);
        JsonNode reported = JSON.readTree(get("", "person")).at("/checkIns/0");
        assertThat(reported.path("status").asString()).isEqualTo("corrected");
        assertThat(reported.at("/report/pain").asInt()).isEqualTo(4);
        assertThat(reported.at("/corrections/0/report/pain").asInt()).isEqualTo(9);
        assertThat(reported.at("/corrections/0/correctedBy").asString()).isEqualTo("carl");
    }

    @Test
    void shouldTellThePlanWithItsGoal() {
        List<JsonNode> resources = new ArrayList<>();
        bundle().path("entry").forEach(entry -> resources.add(entry.path("resource")));
        JsonNode care = only(resources, "CarePlan");
        JsonNode goal = only(resources, "Goal");

        assertThat(care.path("status").asString()).isEqualTo("active");
        assertThat(care.path("intent").asString()).isEqualTo("plan");
        assertThat(care.at("/category/0/coding/0/code").asString()).isEqualTo("PhysicalActivity");
        assertThat(goal.at("/target/0/measure/coding/0/code").asString()).isEqualTo("82290-8");
        assertThat(goal.at("/target/0/detailQuantity/value").asInt()).isEqualTo(150);
        assertThat(only(resources, "CodeSystem").path("description").asString()).contains("this product's own");
        assertThat(only(resources, "Patient").at("/name/0/text").asString()).isEqualTo("Lou <Reed>");
    }

    private JsonNode bundle() {
        return JSON.readTree(get("/fhir", "person"));
    }

    private String get(String what, String scope) {
        return get(service, what, scope);
    }

    static String get(RunningService service, String what, String scope) {
        return Objects.requireNonNull(service.as(WHO, scope)
                .get()
                .uri("/api/v1/people/{id}/export" + what, WHO)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static double value(Map<String, JsonNode> byCode, String key) {
        return Objects.requireNonNull(byCode.get(key), key)
                .at("/valueQuantity/value")
                .asDouble();
    }

    private static JsonNode only(List<JsonNode> resources, String type) {
        List<JsonNode> found = resources.stream()
                .filter(one -> one.path("resourceType").asString().equals(type))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> categories(JsonNode resource) {
        List<String> codes = new ArrayList<>();
        resource.path("category")
                .forEach(one -> codes.add(one.at("/coding/0/code").asString()));
        return codes;
    }

    private static CheckIn.Builder checkIn(int number, long at) {
        return CheckIn.newBuilder()
                .setCheckInId(Integer.toString(number))
                .setPersonId(WHO)
                .setAtMs(at)
                .setEnteredAtMs(at)
                .setEnteredAs("person")
                .setEnteredBy(WHO);
    }

    /** Eight hours of sleep unknown, ten hours sitting, some minutes of walking, the rest light. */
    private static DayView day(LocalDate date, int moderate) {
        long first = date.atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond() / 60;
        long end = date.plusDays(1).atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond() / 60;
        DayWorkout noon = DayWorkout.newBuilder()
                .setActivity("strength-training")
                .setFirstMinute(first + 12 * 60)
                .setMinutes(10)
                .build();
        int late = date.equals(LocalDate.of(2026, 11, 12)) ? 2 : 0;
        return DayView.newBuilder()
                .setPersonId(WHO)
                .setLocalDate(date.toString())
                .setZone("America/New_York")
                .setFirstMinute(first)
                .setEndMinute(end)
                .addRuns(run(MinuteState.MINUTE_STATE_UNKNOWN, (int) (end - first) - 960))
                .addRuns(run(MinuteState.MINUTE_STATE_SEDENTARY, 600))
                .addRuns(run(MinuteState.MINUTE_STATE_MODERATE, moderate))
                .addRuns(run(MinuteState.MINUTE_STATE_UPRIGHT, 360 - moderate))
                .setAerobic(AerobicMinutes.newBuilder()
                        .setModerateLowImpact(moderate)
                        .setLight(360 - moderate))
                .setSteps(StepRuns.newBuilder()
                        .addAMinute(-1)
                        .addMinutes(1000)
                        .addAMinute(100)
                        .addMinutes(20))
                .addAllWorkouts(date.equals(LocalDate.of(2026, 11, 10)) ? List.of(noon) : List.of())
                .setKnownAwakeMinutes(960)
                .setChangedAtMs((end + late * 1440L + 60) * 60_000)
                .build();
    }

    private static StateRun run(MinuteState state, int minutes) {
        return StateRun.newBuilder().setState(state).setMinutes(minutes).build();
    }

    private static PersonPlan plan() {
        return PersonPlan.newBuilder()
                .setPersonId(WHO)
                .setRevision(1)
                .setInForce(AgreedPlan.newBuilder()
                        .setPlanId("p1")
                        .setStart("2026-11-16")
                        .setWeeks(12)
                        .addPhases(PlanPhase.newBuilder()
                                .setFromWeek(1)
                                .setDoses(PlanDoses.newBuilder()
                                        .setMicrobreak(BreakDose.newBuilder()
                                                .setEveryMinutes(30)
                                                .setMinutes(2))
                                        .setAerobic(AerobicDose.newBuilder()
                                                .setWeeklyMinutes(150)
                                                .setSessionCapMinutes(45))))
                        .setApproval(PlanApproval.newBuilder()
                                .setBy("carl")
                                .setAs("coach")
                                .setAtMs(at("2026-11-15T09:00:00Z"))))
                .build();
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
