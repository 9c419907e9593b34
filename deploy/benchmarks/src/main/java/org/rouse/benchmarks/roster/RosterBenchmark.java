package org.rouse.benchmarks.roster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.benchmarks.load.Latencies;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.QuietLog;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.coaching.CoachingApplication;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.DayView;
import org.rouse.local.broker.FreePort;
import org.rouse.local.mongo.EmbeddedMongo;
import org.rouse.local.up.OwnParts;
import org.springframework.context.ConfigurableApplicationContext;

/** A console's requests to coaching, with ten thousand people in the database of local mode, of whom twenty change every second. */
public final class RosterBenchmark {

    private static final int PEOPLE = 10_000;
    private static final int REQUESTS = 300;
    private static final int WARM_UP = 60;
    private static final int CHANGES_PER_SECOND = 20;
    private static final String LIMIT = "< 100";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Stage stage;
    private final Report report;

    private RosterBenchmark(String url, Stage stage, Report report) {
        this.url = url;
        this.stage = stage;
        this.report = report;
    }

    /** Reports the p50 and p99 of a roster's pages, an overview, a day, and twelve weeks. */
    public static void run(Stage stage, Report report) throws Exception {
        List<String> arguments = new ArrayList<>(stage.serviceArguments());
        try (EmbeddedMongo mongo =
                EmbeddedMongo.start(Files.createDirectories(stage.folder().resolve("roster")), FreePort.find())) {
            arguments.add("--" + OwnParts.LEFT_OUT + "=" + OwnParts.notOfCoaching());
            arguments.add("--rouse.coaching.mongo-uri=" + mongo.uri());
            arguments.add("--rouse.coaching.state-dir=" + stage.folder().resolve("roster-state"));
            try (ConfigurableApplicationContext service =
                            CoachingApplication.builder().run(arguments.toArray(String[]::new));
                    var threads = Executors.newScheduledThreadPool(1)) {
                QuietLog.on();
                ManyPeople people = new ManyPeople(InstantSource.system().instant());
                people.fill(service, PEOPLE);
                people.fillDays(service, 0);
                Report.progress("filled");
                RosterBenchmark run = new RosterBenchmark(
                        "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"),
                        stage,
                        report);
                try (KafkaProducer<byte[], byte[]> log = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", stage.broker().bootstrapServers(),
                                "partitioner.class", PersonPartitioner.class.getName()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
                    int[] changes = {0};
                    threads.scheduleAtFixedRate(
                            () -> log.send(change(people, changes[0]++)),
                            0,
                            1_000 / CHANGES_PER_SECOND,
                            TimeUnit.MILLISECONDS);
                    run.measure(people);
                }
                threads.shutdownNow();
            }
        }
    }

    private void measure(ManyPeople people) throws IOException, InterruptedException {
        String admin = stage.issuer().token("bench-admin", "admin");
        String coach = stage.issuer().token(ManyPeople.COACH, "coach");
        String all = "/api/v1/roster?organisation=" + ManyPeople.ORGANISATION + "&days=";
        long cold = System.nanoTime();
        get(admin, all + 7);
        report.figure("roster of 10,000, the first page after a start", (System.nanoTime() - cold) / 1e6, "ms");
        report("roster of 10,000, first page", admin, List.of(all + 1, all + 7, all + 14, all + 30));
        report(
                "roster of 10,000, searched and filtered",
                admin,
                List.of(all + "7&search=person+99", all + "7&group=deficit&limit=200"));
        report("roster of a coach of 100", coach, List.of("/api/v1/roster"));
        String person = "/api/v1/people/" + ManyPeople.id(0);
        report("overview of a person", coach, List.of(person + "/overview"));
        report("12 weeks of a person", coach, List.of(person + "/trends"));
        report("a day of a person", coach, List.of(person + "/days/" + LocalDate.ofEpochDay(people.today())));
    }

    private void report(String what, String token, List<String> paths) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
            long begin = System.nanoTime();
            get(token, paths.get(i % paths.size()));
            if (i >= WARM_UP) {
                latencies.add(System.nanoTime() - begin);
            }
        }
        report.figure(what + ", p50", latencies.percentileMs(0.5), "ms");
        report.figure(what + ", p99", latencies.percentileMs(0.99), "ms", LIMIT);
    }

    private void get(String token, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static ProducerRecord<byte[], byte[]> change(ManyPeople people, int number) {
        DayView day = people.day(number * 7 % PEOPLE, people.today(), 20 + number % 20);
        byte[] key = RecordKey.of(PersonId.of(day.getPersonId()).orElseThrow(), day.getLocalDate())
                .bytes();
        return new ProducerRecord<>(Topics.DAY.name(), key, day.toByteArray());
    }
}
