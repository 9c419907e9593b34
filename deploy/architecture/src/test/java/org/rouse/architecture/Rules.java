package org.rouse.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.rouse.architecture.Rooms.Kind;
import org.springframework.context.annotation.Configuration;

/**
 * The rules below one root package. The product's root is {@code org.rouse}; planted violations live in the same packages below
 * {@code org.rouse.planted}, so that each rule can be seen to fail. A rule about a package that does not exist fails by itself.
 */
record Rules(String root) {

    private static final List<String> PURE = Rooms.of(Kind.PURE);
    private static final List<String> FORMATS = Rooms.of(Kind.FORMAT);

    static final List<String> SERVICES = List.of("ingest", "coaching", "notification", "web");

    /** Linear algebra and distributions: functions of values, which reach no clock and no I/O by themselves. */
    private static final String NUMERICS = "org.hipparchus..";

    /** Pure packages that calculate. */
    private static final List<String> CALCULATING = List.of("coaching.effect", "coaching.decision");

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

    /** Measures durations, never the current time: for metrics, not for decisions. */
    private static final String STOPWATCH = "java.lang.System.nanoTime";

    /** Pure packages know the platform, nullness and each other: no framework, no contracts. Some use a library for calculation. */
    ArchRule purePackagesImportNothing() {
        return classes()
                .that()
                .resideInAnyPackage(pureWithSubpackages())
                .should()
                .onlyDependOnClassesThat(inPackages(pureWithSubpackages())
                        .or(inPackages("java..", "org.jspecify.annotations..", NUMERICS))
                        .or(JavaClass.Predicates.equivalentTo(Object.class))
                        .or(primitive()));
    }

    /** Only the packages that calculate may use the numerics library. */
    ArchRule numericsStayWhereTheyAreNeeded() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(within(CALCULATING))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(NUMERICS);
    }

    /** Pure packages receive the time and the bytes as arguments. */
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

    /** Formats turn bytes and context into evidence; the transport of the bytes does not concern them. */
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

    /** Time is injected, by configuration alone: code that asks the machine cannot be replayed. */
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

    /** The services know the dialect, and it knows none of them. */
    ArchRule dialectKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(SERVICES));
    }

    /** The contracts of the log do not know the dialect of HTTP. */
    ArchRule contractsKnowNoDialect() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".http..");
    }

    /** A package knows of its own service what its row says: formats and channels never each other, parts no format, nothing the API. */
    ArchRule roomsKnowWhatTheirRowSays(String service) {
        return classes().that().resideInAPackage(root + "." + service + "..").should(knowOnlyWhatTheirRowSays());
    }

    /** A new package needs a decision on what it may know. */
    ArchRule everyRoomHasARow() {
        return classes().that().resideInAnyPackage(within(SERVICES)).should(liveInARoomWithARow());
    }

    /** Every parser is in the package of a format, so that the rules about formats apply to it, or in one that several formats share. */
    ArchRule parsersLiveInFormats() {
        return classes()
                .that()
                .areAssignableTo("org.rouse.ingest.format.evidence.FormatParser")
                .and()
                .areNotInterfaces()
                .and()
                .resideOutsideOfPackage(root + ".ingest.format.shared..")
                .should()
                .resideInAnyPackage(within(FORMATS));
    }

    /** Two packages that know each other, over whatever detour, are one. */
    ArchRule packagesFormNoCircle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** Shipped code does not know how it is run, tested or measured. */
    ArchRule nothingImportsDeploy() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(List.of("ingest", "coaching", "notification", "web", "contracts", "http")))
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

    /** Null is checked only in packages that are marked. */
    ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage("org.rouse.contracts.v1..")
                .should(liveInANullMarkedPackage());
    }

    /** A class's package below the root, such as {@code coaching.aerobic}. */
    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private ArchCondition<JavaClass> knowOnlyWhatTheirRowSays() {
        return new ArchCondition<>("know only what their row says") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = room(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = room(dependency.getTargetClass().getBaseComponentType());
                    boolean elsewhere = !serviceOf(other).equals(serviceOf(own));
                    if (!elsewhere && !Rooms.mayKnow(own, other)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private ArchCondition<JavaClass> liveInARoomWithARow() {
        return new ArchCondition<>("live in a package with a row") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, Rooms.hasRow(room(type)), type.getPackageName() + " has no row: " + type.getName()));
            }
        };
    }

    private static String serviceOf(String room) {
        return room.split("\\.", 2)[0];
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
