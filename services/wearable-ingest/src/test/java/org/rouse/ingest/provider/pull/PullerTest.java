package org.rouse.ingest.provider.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.Formats;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.rouse.ingest.provider.accounts.AccessTokens;
import org.rouse.ingest.provider.accounts.AccountGoneException;

class PullerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();
    private static final String POINT = """
            {"steps":{"interval":{"startTime":"2026-11-22T10:0%d:00Z","endTime":"2026-11-22T10:0%d:00Z"},"count":"42"}}""";

    private final StandIn provider = new StandIn();
    private final Tokens tokens = new Tokens();
    private final KeptLog log = new KeptLog();
    private int requestsPerHour = 100;

    /** Issues tokens "t-0", "t-1" and so on, a new one after each refusal. */
    private static final class Tokens implements AccessTokens {
        private int refusals;
        private int most = Integer.MAX_VALUE;

        @Override
        public String accessToken(String name, String personId) throws AccountGoneException {
            if (refusals > most) {
                throw new AccountGoneException(name);
            }
            return "t-" + refusals;
        }

        @Override
        public void refused(String name, String personId) {
            refusals++;
        }
    }

    private @Nullable NoData against;

    private static final class KeptLog implements EvidenceLog {
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Quarantined> quarantined = new ArrayList<>();

        @Override
        public LogPublication open() {
            return new LogPublication() {
                @Override
                public void evidence(Topic topic, Evidence record) {
                    evidence.add(record);
                }

                @Override
                public void quarantined(Quarantined record) {
                    quarantined.add(record);
                }

                @Override
                public void awaitDurable() {
                    // it is
                }
            };
        }
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private Pulled pull(PullTask.Builder task) throws InterruptedException {
        PullSettings settings = new PullSettings(
                true,
                2,
                10,
                Duration.ofSeconds(5),
                65_536,
                5,
                Duration.ofSeconds(1),
                Duration.ofSeconds(8),
                Duration.ofHours(1),
                Map.of(
                        "google-health", new PullSettings.Provider(provider.uri(), null, requestsPerHour, null),
                        "withings", new PullSettings.Provider(provider.uri(), null, 100, null),
                        "oura", new PullSettings.Provider(provider.uri(), null, 100, null),
                        "polar", new PullSettings.Provider(provider.uri(), null, 100, null),
                        "garmin-health", new PullSettings.Provider(provider.uri(), List.of("garmin.com"), 100, null)));
        PulledPages pages = new PulledPages(
                format -> Formats.named(format).orElseThrow(),
                new UploadReader(UploadLimits.DEFAULT),
                log,
                (name, userId) -> Optional.empty(),
                settings,
                () -> NOW);
        return new Puller(settings, tokens, person -> Optional.ofNullable(against), pages, () -> NOW)
                .pull(task.setPersonId("ada")
                        .setTaskId("u-0")
                        .setNotifiedAtMs(NOW.toEpochMilli())
                        .build());
    }

    private static PullTask.Builder steps() {
        return PullTask.newBuilder()
                .setProvider("google-health")
                .setWhat("steps")
                .setStartMs(TEN)
                .setEndMs(TEN + 300_000);
    }

    private static String page(int minute, String next) {
        return "{\"dataPoints\":[" + POINT.formatted(minute, minute + 1) + "],\"nextPageToken\":\"" + next + "\"}";
    }

    @Test
    void shouldAskForNothingOfWhoTookItBackOrPaused() throws InterruptedException {
        for (NoData why : NoData.values()) {
            against = why;
            assertThat(pull(steps())).isEqualTo(new Pulled.NotWanted());
        }
        assertThat(provider.requests()).isEmpty();
        against = null;
        provider.answers(200, page(0, ""));
        assertThat(pull(steps())).isEqualTo(new Pulled.Done());
    }

    @Test
    void shouldFollowPagesToTheLast() throws InterruptedException {
        provider.answers(200, page(0, "p+2")).answers(200, page(1, ""));
        assertThat(pull(steps())).isEqualTo(new Pulled.Done());
        assertThat(log.evidence)
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.getPersonId()).isEqualTo("ada"));
        String first = "GET /v4/users/me/dataTypes/steps/dataPoints?pageSize=1000&filter=steps.interval.start_time >= "
                + "\"2026-11-22T10:00:00Z\" AND steps.interval.start_time < \"2026-11-22T10:05:00Z\"";
        assertThat(provider.requests()).containsExactly(first + " Bearer t-0", first + "&pageToken=p+2 Bearer t-0");
    }

    @Test
    void shouldAskForTheSpanThatWasNotifiedHoweverLateItWasWritten() throws InterruptedException {
        provider.answers(200, page(0, ""));
        long elevenHoursEarlier = NOW.minus(Duration.ofHours(11)).toEpochMilli();
        pull(steps().setStartMs(elevenHoursEarlier).setEndMs(elevenHoursEarlier + 60_000));
        assertThat(provider.requests().getFirst())
                .contains(">= \"2026-11-22T01:00:00Z\" AND steps.interval.start_time < \"2026-11-22T01:01:00Z\"");
    }

    @Test
    void shouldGiveUpWhenPagesHaveNoEnd() throws InterruptedException {
        provider.answers(200, page(0, "again"));
        assertThat(pull(steps())).isEqualTo(new Pulled.GivenUp(Reason.TOO_MANY_PAGES));
        assertThat(provider.requests()).hasSize(5);
    }

    @Test
    void shouldRefreshTheTokenOnceWhenItIsRefused() throws InterruptedException {
        provider.answers(401, "").answers(200, page(0, ""));
        assertThat(pull(steps())).isEqualTo(new Pulled.Done());
        assertThat(provider.requests().getLast()).endsWith("Bearer t-1");
    }

    @Test
    void shouldGiveUpWhenTheAccountIsGone() throws InterruptedException {
        tokens.most = 0;
        provider.answers(401, "");
        assertThat(pull(steps())).isEqualTo(new Pulled.GivenUp(Reason.ACCOUNT));
        tokens.most = 9;
        assertThat(pull(steps())).as("refused twice").isEqualTo(new Pulled.GivenUp(Reason.REFUSED_BY_PROVIDER));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "429, Retry-After: 7, 7",
                "503, Retry-After: 3600, 3600",
                "429, Retry-After: 999999, 86400",
                "429, 'Retry-After: Sun, 22 Nov 2026 12:02:00 GMT', 120",
                "429, 'Retry-After: Sun, 22 Nov 2026 11:02:00 GMT', 0",
                "429, Retry-After: soon, 0",
                "503, '', 0",
                "500, '', 0",
            })
    void shouldComeBackAsTheProviderAsks(int status, String header, int seconds) throws InterruptedException {
        provider.answers(status, "", header);
        assertThat(pull(steps())).isEqualTo(new Pulled.Later(Duration.ofSeconds(seconds), Reason.REFUSED_BY_PROVIDER));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 410})
    void shouldBeDoneWhenThereIsNothingAnyMore(int status) throws InterruptedException {
        provider.answers(status, "");
        assertThat(pull(steps())).isEqualTo(new Pulled.Done());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403})
    void shouldGiveUpOnOtherAnswersAndFollowNoRedirect(int status) throws InterruptedException {
        provider.answers(status, "", "Location: http://127.0.0.1:1/");
        assertThat(pull(steps())).isEqualTo(new Pulled.GivenUp(Reason.REFUSED_BY_PROVIDER));
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void shouldWaitForTheNextHourWhenTheUsersBudgetIsSpent() throws InterruptedException {
        requestsPerHour = 1;
        provider.answers(200, page(0, "p-2"));
        assertThat(pull(steps())).isEqualTo(new Pulled.Later(Duration.ofHours(1), Reason.BUDGET));
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void shouldQuarantineWhatIsWrongInAnAnswerAndGiveUpWhatIsNoAnswer() throws InterruptedException {
        provider.answers(200, "{\"dataPoints\":[{\"steps\":{\"count\":\"1\"}}," + POINT.formatted(0, 1) + "]}")
                .answers(200, "<html>");
        assertThat(pull(steps())).isEqualTo(new Pulled.Done());
        assertThat(log.quarantined).hasSize(1);
        assertThat(log.evidence).hasSize(1);
        assertThat(pull(steps())).isEqualTo(new Pulled.GivenUp(Reason.MALFORMED_ANSWER));
    }

    @Test
    void shouldNotReadAnAnswerThatIsTooLong() throws InterruptedException {
        provider.answers(200, "[" + " ".repeat(70_000) + "]");
        assertThat(pull(steps())).isEqualTo(new Pulled.Later(Duration.ZERO, Reason.UNREACHABLE));
    }

    @Test
    void shouldReadWithingsOutcomeFromTheBody() throws InterruptedException {
        PullTask.Builder sleep = PullTask.newBuilder()
                .setProvider("withings")
                .setWhat("sleep")
                .setStartMs(TEN)
                .setEndMs(TEN + 60_000);
        provider.answers(200, "{\"status\":401}")
                .answers(
                        200,
                        "{\"status\":0,\"body\":{\"series\":[{\"startdate\":1795341600,\"enddate\":1795342200,\"state\":1}],"
                                + "\"more\":true,\"offset\":1}}")
                .answers(200, "{\"status\":0,\"body\":{\"series\":[]}}")
                .answers(200, "{\"status\":601}");
        assertThat(pull(sleep)).isEqualTo(new Pulled.Later(Duration.ZERO, Reason.REFUSED_BY_PROVIDER));
        assertThat(log.evidence).hasSize(1);
        assertThat(provider.requests())
                .containsExactly(
                        "POST /v2/sleep action=get&data_fields=hr&startdate=1795341600&enddate=1795341660 Bearer t-0",
                        "POST /v2/sleep action=get&data_fields=hr&startdate=1795341600&enddate=1795341660 Bearer t-1",
                        "POST /v2/sleep action=get&data_fields=hr&startdate=1795341600&enddate=1795341660&offset=1 Bearer t-1",
                        "POST /v2/sleep action=getsummary&startdateymd=2026-11-22&enddateymd=2026-11-22 Bearer t-1");
    }

    @Test
    void shouldPullTheDocumentThatOuraAndPolarName() throws InterruptedException {
        provider.answers(200, "{\"bpm\":60,\"timestamp\":\"2026-11-22T10:00:00Z\"}")
                .answers(
                        200,
                        "{\"id\":\"e\",\"sport\":\"RUNNING\",\"start_time\":\"2026-11-22T10:00:00Z\",\"duration\":\"PT5M\"}");
        assertThat(pull(PullTask.newBuilder()
                        .setProvider("oura")
                        .setWhat("sleep")
                        .setObjectId("o/1")))
                .isEqualTo(new Pulled.Done());
        assertThat(pull(PullTask.newBuilder()
                        .setProvider("polar")
                        .setWhat("EXERCISE")
                        .setObjectId("e")))
                .isEqualTo(new Pulled.Done());
        assertThat(provider.requests())
                .containsExactly(
                        "GET /v2/usercollection/sleep/o/1 Bearer t-0", "GET /v3/exercises/e?samples=true Bearer t-0");
        assertThat(log.evidence).hasSize(2);
    }

    @Test
    void shouldNotPullLocalTimesOfPolarWhereNoZoneIsKnown() throws InterruptedException {
        assertThat(pull(PullTask.newBuilder()
                        .setProvider("polar")
                        .setWhat("CONTINUOUS_HEART_RATE")
                        .setObjectId("2026-11-22")))
                .isEqualTo(new Pulled.GivenUp(Reason.ZONE));
    }

    @Test
    void shouldReadTheSummariesOfAGarminPingByTheTypeItNamed() throws InterruptedException {
        provider.answers(
                200,
                "[{\"userId\":\"u\",\"summaryId\":\"s\",\"activityType\":\"WALKING\",\"steps\":93,\"durationInSeconds\":900,"
                        + "\"activeTimeInSeconds\":449,\"startTimeInSeconds\":1519679700,\"intensity\":\"ACTIVE\"}]");
        PullTask.Builder ping =
                PullTask.newBuilder().setProvider("garmin-health").setWhat("epochs");
        assertThat(pull(ping.setUrl(provider.uri() + "/wellness-api/rest/epochs?token=x")))
                .isEqualTo(new Pulled.Done());
        assertThat(log.evidence.getFirst().getIntervals(0).getSlot().getSteps()).isEqualTo(93);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apis.garmin.com.evil.example/x",
                "https://garmin.com@127.0.0.1/x",
                "http://apis.garmin.com/x",
                "https://apis.garmin.com:8443/x",
                "https://169.254.169.254/latest",
                "https://[::1]/x",
                "file:///etc/passwd",
                "https://apis garmin.com/"
            })
    void shouldAskNobodyElseWhateverAPingNames(String url) throws InterruptedException {
        PullTask.Builder ping = PullTask.newBuilder()
                .setProvider("garmin-health")
                .setWhat("epochs")
                .setUrl(url);
        assertThat(pull(ping)).isEqualTo(new Pulled.GivenUp(Reason.ADDRESS));
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void shouldMarkTheAccountWhenItsUserWithdrew() throws InterruptedException {
        tokens.most = 0;
        assertThat(pull(PullTask.newBuilder().setProvider("garmin-health").setWhat("deregistrations")))
                .isEqualTo(new Pulled.Done());
        assertThat(tokens.refusals).isEqualTo(1);
        assertThat(provider.requests()).isEmpty();
    }
}
