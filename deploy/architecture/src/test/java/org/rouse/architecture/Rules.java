package org.rouse.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;

/**
 * The rules below one root package. The product's root is {@code org.rouse}; planted violations live in the same packages below
 * {@code org.rouse.planted}, so that each rule can be seen to fail. A rule about a package that does not exist fails by itself.
 */
record Rules(String root) {

    private static final List<String> PURE =
            List.of("coaching.movement", "coaching.aerobic", "notification.gate", "notification.tailoring");

    /** Formats of ingest, in packages of their own; each a pure function that may use its parsing library. */
    static final List<String> FORMATS = List.of(
            "ingest.nativejson",
            "ingest.openmhealth",
            "ingest.garmin",
            "ingest.apple",
            "ingest.fit",
            "ingest.googlehealth",
            "ingest.healthconnect",
            "ingest.healthautoexport",
            "ingest.withings",
            "ingest.oura",
            "ingest.polar",
            "ingest.fitbit",
            "ingest.gadgetbridge",
            "ingest.actigraph",
            "ingest.activpal",
            "ingest.csv");

    /** Parts of ingest around the formats, and the parts of it that each may know. */
    static final Map<String, List<String>> PARTS = Map.of(
            "ingest.accounts", List.of("http", "links", "upload"),
            "ingest.devices", List.of("evidence", "http", "links", "upload"),
            "ingest.imports", List.of("evidence", "files", "http", "upload"),
            "ingest.quarantine", List.of("evidence", "http", "publish", "upload"),
            "ingest.push", List.of(),
            "ingest.pull", List.of("accounts", "evidence", "links", "publish", "upload"));

    static final List<String> CHANNELS = List.of(
            "notification.delivery.webhook",
            "notification.delivery.webpush",
            "notification.delivery.fcm",
            "notification.delivery.apns",
            "notification.delivery.ntfy",
            "notification.delivery.email");

    static final List<String> SERVICES = List.of("ingest", "coaching", "notification");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis");

    /** Tells how long something took, never what time it is: for metrics, not for decisions. */
    private static final String STOPWATCH = "java.lang.System.nanoTime";

    /** Pure packages know the platform, nullness and each other: no framework, no contracts. */
    ArchRule purePackagesImportNothing() {
        return classes()
                .that()
                .resideInAnyPackage(pureWithSubpackages())
                .should()
                .onlyDependOnClassesThat(inPackages(pureWithSubpackages())
                        .or(inPackages("java..", "org.jspecify.annotations.."))
                        .or(JavaClass.Predicates.equivalentTo(Object.class))
                        .or(primitive()));
    }

    /** Pure packages are told the time and given the bytes. */
    ArchRule purePackagesTouchNoOutsideWorld() {
        return noClasses()
                .that()
                .resideInAnyPackage(pureWithSubpackages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..", "java.sql..");
    }

    ArchRule purePackagesAskNoClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(pureWithSubpackages())
                .should(askAClock())
                .orShould(ask(STOPWATCH::equals));
    }

    /** Formats turn bytes and context into evidence; what carries the bytes is not theirs to know. */
    ArchRule formatsKnowNoFramework() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(FORMATS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "reactor..", "io.micrometer..");
    }

    ArchRule formatsAskNoClock() {
        return noClasses().that().resideInAnyPackage(within(FORMATS)).should(askAClock());
    }

    /** Time is injected, by configuration alone: whoever asks the machine itself cannot be replayed. */
    ArchRule servicesAskNoClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(SERVICES))
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .should(askAClock());
    }

    /** A service knows the others by their contracts alone. */
    ArchRule serviceStaysApart(String service) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .toList()));
    }

    /** Formats of ingest, and channels of notification, never lean on each other. */
    ArchRule adapterStaysApart(String adapter, List<String> siblings) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(siblings.stream()
                        .filter(other -> !other.equals(adapter))
                        .toList()));
    }

    /** Of its own service a part knows itself and what it is said to build on: no format, and none of the parts beside it. */
    ArchRule partKnowsOnly(String part, List<String> others) {
        List<String> known = Stream.concat(Stream.of(part), others.stream().map(other -> "ingest." + other))
                .toList();
        return noClasses()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .dependOnClassesThat(
                        inPackages(root + ".ingest..").and(DescribedPredicate.not(inPackages(within(known)))));
    }

    /** What is shipped does not know how it is run, tested or measured. */
    ArchRule nothingImportsDeploy() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(List.of("ingest", "coaching", "notification", "contracts")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(List.of("local", "benchmarks", "acceptance")));
    }

    /** Stand-ins are for tests and local mode. */
    ArchRule servicesRunOnRealServers() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(SERVICES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.springframework.kafka.test..", "kafka.server..");
    }

    /** Null is checked only where a package says so. */
    ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage("org.rouse.contracts.v1..")
                .should(liveInANullMarkedPackage());
    }

    private String[] pureWithSubpackages() {
        return within(PURE);
    }

    private String[] within(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitives and arrays of them",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private static ArchCondition<JavaClass> askAClock() {
        return ask(CLOCKS::contains);
    }

    private static ArchCondition<JavaClass> ask(Predicate<String> method) {
        return callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                "it asks the machine for the time",
                call -> method.test(call.getTargetOwner().getFullName() + "."
                                + call.getTarget().getName())
                        && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not @NullMarked: " + type.getName()));
            }
        };
    }
}
