package org.rouse.notification.running;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service's metrics for Prometheus, at one moment. */
public record Scrape(List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");

    /** One line: a name, its labels unparsed, a number. */
    public record Sample(String name, String labels, double value) {}

    public Scrape {
        samples = List.copyOf(samples);
    }

    /** Scrapes as an operator. */
    public static Scrape of(WebTestClient operator) {
        String text = Objects.requireNonNull(operator.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        return new Scrape(text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(
                        line.group(1),
                        Objects.requireNonNullElse(line.group(2), ""),
                        Double.parseDouble(line.group(3))))
                .toList());
    }

    public Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toSet());
    }

    /** The sum over all labels. */
    public double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** The sum over those with this label. */
    public double sum(String name, String label, String value) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> sample.labels().contains(label + "=\"" + value + "\""))
                .mapToDouble(Sample::value)
                .sum();
    }
}
