package org.rouse.coaching.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.coaching.people.Editing.NOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Holiday;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ZoneInForce;

/** How putting and patching a profile change the record. */
class ProfileChangeTest {

    private static final String FULL = """
            {"name":"Ada","language":"en","zone":"Europe/Berlin","country":"DE","moves":"stands","organisationId":"clinic",
             "coachIds":["carl"],"movement":{"minBreakMinutes":1,"longStretchMinutes":30},
             "prompts":{"quietFrom":"21:30:00","quietTo":"07:00:00","dailyBudget":4,"coolDownMinutes":30,
               "doNotDisturbUntil":"2026-11-19T12:00:00Z","detailsOnLockScreen":false,
               "busy":[{"from":"2026-11-19T12:00:00Z","to":"2026-11-19T13:00:00Z"}],"noteOpens":true,
               "dismissalCoolDownMinutes":90,"holdOut":false,"likely":false,"daySummary":true,"weekSummary":false,"checkIns":false,
               "plannedBreaks":{"at":["10:30:00","15:00:00"],"from":"09:00:00","to":"17:00:00","days":["monday","friday"]}},
             "aerobic":{"weeklyTargetMinutes":200,"sessionCapMinutes":60},
             "heartRate":{"restingBpm":60,"maximumBpm":180,"rateLimitingMedication":false},
             "work":{"days":["monday","thursday"],"from":"08:00:00","to":"16:30:00",
               "holidays":[{"from":"2026-12-24","to":"2027-01-02"},{"from":"2027-03-26","to":"2027-03-26"}]},
             "aggravatingActivities":["running"]}""";

    private final Editing admin = Editing.as(Role.ADMIN);
    private final Editing coach = Editing.as(Role.COACH);
    private final Editing self = Editing.as(Role.SELF);

    @Test
    void shouldApplyTheFirstZoneToAllTimeBefore() {
        Person person = self.put(null, "{\"zone\":\"Europe/Berlin\"}");

        assertThat(person.getZonesList()).containsExactly(zone(0, "Europe/Berlin"));
        assertThat(person.getRevision()).isEqualTo(1);
    }

    @Test
    void shouldKnowSinceWhenAPersonIsKnownWhateverIsChangedLater() {
        Person enrolled = self.put(null, "{\"zone\":\"Europe/Berlin\"}");

        Person later = self.at(NOON.plusSeconds(1)).patch(enrolled, "{\"prompts\":{\"holdOut\":false}}");

        assertThat(later.getEnrolledAtMs()).isEqualTo(enrolled.getChangedAtMs()).isPositive();
        assertThat(later.getPrompts().getHoldOut()).isFalse();
        assertThat(later.getPrompts().hasHoldOut()).isTrue();
        assertThat(self.patch(later, "{\"prompts\":{\"holdOut\":null}}")
                        .getPrompts()
                        .hasHoldOut())
                .isFalse();
    }

    @Test
    void shouldAddAChangedZoneAsOfNow() {
        Person before = self.put(null, "{\"zone\":\"Europe/Berlin\"}");

        Person moved = self.patch(before, "{\"zone\":\"Asia/Tokyo\"}");
        Person stayed = self.at(NOON.plusSeconds(1)).patch(moved, "{\"zone\":\"Asia/Tokyo\"}");

        assertThat(stayed.getZonesList())
                .containsExactly(zone(0, "Europe/Berlin"), zone(NOON.toEpochMilli(), "Asia/Tokyo"));
        assertThat(stayed.getRevision()).isEqualTo(3);
    }

    @Test
    void shouldReadBackWhatWasAskedFor() {
        String read = Editing.json(admin.put(null, FULL));

        Editing.object(FULL)
                .properties()
                .forEach(field -> assertThat(Editing.object(read).path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldChangeNothingWhenAProfileIsPutBackAsItIsRead(Role role) {
        Person before =
                Editing.as(Role.COACH).raise(given(admin.put(null, FULL)), Profile.Tier.TELL_PROVIDER).toBuilder()
                        .setPause(CarePause.newBuilder()
                                .setFromMs(NOON.toEpochMilli())
                                .setUntilMs(NOON.plusSeconds(60).toEpochMilli())
                                .setTakesData(true))
                        .build();
        assertThat(Editing.object(Editing.json(before)).path("pause"))
                .isEqualTo(Editing.object(
                        "{\"from\":\"2026-11-19T12:00:00Z\",\"until\":\"2026-11-19T12:01:00Z\",\"takesData\":true}"));

        Person after = Editing.as(role).put(before, Editing.json(before));

        assertThat(after.toBuilder()
                        .setRevision(before.getRevision())
                        .setCommandId(before.getCommandId())
                        .build())
                .isEqualTo(before);
    }

    @Test
    void shouldChangeOnlyWhatAPatchNames() {
        Person before = given(admin.put(null, FULL));

        Person after = self.patch(before, "{\"prompts\":{\"coolDownMinutes\":50,\"dailyBudget\":null}}");

        Person expected = before.toBuilder()
                .setPrompts(
                        before.getPrompts().toBuilder().setCoolDownMinutes(50).clearDailyBudget())
                .setRevision(before.getRevision() + 1)
                .setCommandId(after.getCommandId())
                .build();
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void shouldEmptyWhatAPatchSaysIsNull() {
        Person after = admin.patch(
                admin.put(null, FULL),
                "{\"name\":null,\"country\":null,\"moves\":null,\"prompts\":null,\"aggravatingActivities\":null,\"work\":null,"
                        + "\"movement\":null,\"coachIds\":null,\"organisationId\":null}");

        assertThat(Editing.object(Editing.json(after)).propertyNames())
                .containsExactlyInAnyOrder(
                        "language",
                        "zone",
                        "zones",
                        "moves",
                        "coachIds",
                        "aerobic",
                        "heartRate",
                        "aggravatingActivities",
                        "redFlag",
                        "enrolled",
                        "revision");
        assertThat(after.getMobility()).isEqualTo(Mobility.MOBILITY_UNSPECIFIED);
        assertThat(after.getCoachIdsList()).isEmpty();
    }

    @Test
    void shouldChangeTheHoursOfWorkAlone() {
        Person before = admin.put(null, FULL);

        Person after = self.patch(before, "{\"work\":{\"from\":\"07:30\",\"days\":null}}");

        assertThat(after.getWork())
                .isEqualTo(before.getWork().toBuilder()
                        .setFromMinute(450)
                        .setDays(0)
                        .build());
        assertThat(self.patch(after, "{\"work\":null}").hasWork()).isFalse();
    }

    @Test
    void shouldTakeOneDateForAHolidayOfOneDay() {
        Person person =
                self.put(null, "{\"zone\":\"Europe/Berlin\",\"work\":{\"holidays\":[{\"from\":\"2026-12-24\"}]}}");

        assertThat(person.getWork().getHolidaysList())
                .containsExactly(Holiday.newBuilder()
                        .setFirst("2026-12-24")
                        .setLast("2026-12-24")
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'days':['funday']} | work.days must be days of the week, such as monday",
                "{'from':'09:00','to':'09:00'} | work.to must be after work.from",
                "{'holidays':[{'from':'2026-12-24'},{'from':'2026-12-24','to':'2026-12-23'}]} | work.holidays[1].to must not be before its from",
                "{'holidays':[{'from':'2026-01-01','to':'2027-01-02'}]} | work.holidays[0].to must be within 366 days of its from",
                "{'holidays':[{'from':'1969-12-31'}]} | work.holidays[0].from must lie in the years 1970 to 9999",
                "{'holidays':[{'from':'+10000-01-01'}]} | work.holidays[0].from must lie in the years 1970 to 9999"
            })
    void shouldRefuseWorkThatCannotBe(String work, String says) {
        assertThatThrownBy(() -> self.put(null, ("{'zone':'Europe/Berlin','work':" + work + "}").replace('\'', '"')))
                .isInstanceOf(BadProfileException.class)
                .hasMessage(says);
    }

    @Test
    void shouldTakeAHolidayOfAYear() {
        Person person = self.put(
                null,
                "{\"zone\":\"Europe/Berlin\",\"work\":{\"holidays\":[{\"from\":\"2026-01-01\",\"to\":\"2027-01-01\"}]}}");

        assertThat(person.getWork().getHolidays(0).getLast()).isEqualTo("2027-01-01");
    }

    @Test
    void shouldReplaceTheWholeWhenPutButNotWhatIsNotTheCallersToSet() {
        Person before = given(admin.put(null, FULL));

        Person bySelf = self.put(before, "{\"zone\":\"Europe/Berlin\"}");
        Person byCoach = coach.put(before, "{\"zone\":\"Europe/Berlin\"}");

        assertThat(bySelf.getName()).isEmpty();
        assertThat(bySelf.hasPrompts()).isFalse();
        assertThat(bySelf.getMovement()).isEqualTo(before.getMovement());
        assertThat(bySelf.getHeartRate()).isEqualTo(before.getHeartRate());
        assertThat(bySelf.getExamination()).isEqualTo(before.getExamination());
        assertThat(byCoach.hasMovement()).isFalse();
        assertThat(byCoach.getCoachIdsList()).containsExactly("carl");
        assertThat(byCoach.getExamination()).isEqualTo(before.getExamination());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELF  | {'movement':null}                         | movement is not the caller's to change",
                "SELF  | {'heartRate':{'restingBpm':50}}           | heartRate is not the caller's to change",
                "SELF  | {'clearance':null}                        | clearance is not the caller's to change",
                "SELF  | {'coachIds':[]}                           | coachIds is not the caller's to change",
                "COACH | {'organisationId':null}                   | organisationId is not the caller's to change",
                "ADMIN | {'zones':[]}                              | zones is read only",
                "ADMIN | {'zones':null}                            | zones is read only",
                "ADMIN | {'revision':7}                            | revision is read only",
                "SELF  | {'pause':{'from':'2026-11-19T12:00:00Z','takesData':true}} | pause is read only",
                "ADMIN | {'clearance':{'enteredBy':'ruth'}}        | clearance.enteredBy is read only",
                "ADMIN | {'tenant':'other'}                        | tenant is not a field that can be set here",
                "ADMIN | {'prompts':{'x':1}}                       | prompts.x is not a field that can be set here",
                "ADMIN | {'zone':null}                             | zone must not be blank",
                "ADMIN | {'zone':'Europe/Nowhere'}                 | zone is not an IANA time zone",
                "ADMIN | {'zone':7.5e1000000000}                   | zone",
                "ADMIN | {'country':'de'}                          | country must be an ISO 3166-1 alpha-2 code",
                "ADMIN | {'country':'XX'}                          | country must be an ISO 3166-1 alpha-2 code",
                "ADMIN | {'country':'DEU'}                         | country must be an ISO 3166-1 alpha-2 code",
                "ADMIN | {'moves':'flies'}                         | moves must be one of walks, stands, seated",
                "ADMIN | {'redFlagTier':'soon'}                    | redFlagTier must be one of emergency, today, days, tell-provider",
                "ADMIN | {'clearance':'GIVEN'}                     | clearance must be an object",
                "ADMIN | {'clearance':{'on':'yesterday'}}          | clearance.on must be a date",
                "ADMIN | {'movement':{'minBreakMinutes':0}}        | movement.minBreakMinutes must be",
                "ADMIN | {'movement':{'minBreakMinutes':'many'}}   | movement.minBreakMinutes must be a whole number",
                "ADMIN | {'aggravatingActivities':'running'}       | aggravatingActivities must be a list",
                "ADMIN | {'aggravatingActivities':['']}            | aggravatingActivities[0] must not be blank",
                "ADMIN | {'heartRate':{'maximumBpm':60}}           | heartRate.maximumBpm must be above heartRate.restingBpm",
                "ADMIN | {'prompts':{'doNotDisturbUntil':'1969-12-31T23:59:59Z'}}   | prompts.doNotDisturbUntil must lie in",
                "ADMIN | {'prompts':{'doNotDisturbUntil':'+10000-01-01T00:00:00Z'}} | prompts.doNotDisturbUntil must lie in",
                "ADMIN | {'prompts':{'doNotDisturbUntil':'+1000000000-12-31T23:59:59Z'}} | prompts.doNotDisturbUntil must lie in",
                "ADMIN | {'prompts':{'busy':[{'from':'2026-11-19T12:00:00Z','to':'2026-11-19T12:00:00Z'}]}} | prompts.busy must have",
                "ADMIN | {'redFlag':false,'redFlagTier':'days'}    | redFlagTier can't be set while redFlag is false"
            })
    void shouldNameTheFieldAndTheRule(Role role, String patch, String reason) {
        Person before = given(admin.put(null, FULL));

        assertThatThrownBy(() -> Editing.as(role).patch(before, patch.replace('\'', '"')))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void shouldTakeInstantsUpToTheLastThatCanBeMeant(String until) {
        Person person = self.put(null, "{\"zone\":\"UTC\",\"prompts\":{\"doNotDisturbUntil\":\"" + until + "\"}}");

        assertThat(Editing.object(Editing.json(person))
                        .path("prompts")
                        .path("doNotDisturbUntil")
                        .asString())
                .isEqualTo(until);
    }

    @Test
    void shouldRefuseAHistoryOfZonesForANewPerson() {
        assertThatThrownBy(() -> admin.put(
                        null, "{\"zone\":\"UTC\",\"zones\":[{\"from\":\"2026-01-01T00:00:00Z\",\"zone\":\"UTC\"}]}"))
                .hasMessageContaining("zones is read only");
    }

    private Person given(Person person) {
        return coach.patch(
                person,
                "{\"clearance\":{\"by\":{\"name\":\"Ruth Vogel\",\"profession\":\"physiotherapist\"},\"on\":\"2026-11-01\"}}");
    }

    private static ZoneInForce zone(long fromMs, String zone) {
        return ZoneInForce.newBuilder().setFromMs(fromMs).setZone(zone).build();
    }
}
