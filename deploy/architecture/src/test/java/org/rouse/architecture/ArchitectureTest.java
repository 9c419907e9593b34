package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/org/rouse/planted/"))
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("org.rouse");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.rouse.planted");

    static Stream<Map.Entry<String, ArchRule>> rulesOfTheProduct() {
        return rules(new Rules("org.rouse")).entrySet().stream();
    }

    static Stream<Map.Entry<String, ArchRule>> rulesOfThePlanted() {
        return rules(new Rules("org.rouse.planted")).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheProduct")
    void shouldHoldInTheProduct(Map.Entry<String, ArchRule> rule) {
        rule.getValue().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesOfThePlanted")
    void shouldFailOnThePlantedViolation(Map.Entry<String, ArchRule> rule) {
        assertThat(rule.getValue().evaluate(PLANTED).getFailureReport().getDetails())
                .as(rule.getKey())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("org.rouse.planted"));
    }

    @Test
    void shouldSeeTheWholeProduct() {
        assertThat(PRODUCT.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .contains("contracts", "http", "ingest", "coaching", "notification", "web", "local", "benchmarks");
    }

    @Test
    void shouldHaveNoRowForAPackageThatIsGone() {
        assertThat(Rooms.without(
                        PRODUCT.stream().map(type -> type.getPackageName().substring("org.rouse.".length()))))
                .isEmpty();
    }

    private static Map<String, ArchRule> rules(Rules house) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("pure packages import nothing", house.purePackagesImportNothing());
        rules.put("numerics stay where they are needed", house.numericsStayWhereTheyAreNeeded());
        rules.put("pure packages touch no outside world", house.purePackagesTouchNoOutsideWorld());
        rules.put("pure packages ask no clock", house.purePackagesAskNoClock());
        rules.put("formats know no framework", house.formatsKnowNoFramework());
        rules.put("formats ask no clock", house.formatsAskNoClock());
        rules.put("services ask no clock", house.servicesAskNoClock());
        rules.put("nothing imports deploy", house.nothingImportsDeploy());
        rules.put("services run on real servers", house.servicesRunOnRealServers());
        rules.put("packages are null-marked", house.packagesAreNullMarked());
        Rules.SERVICES.forEach(service -> rules.put(service + " stays apart", house.serviceStaysApart(service)));
        Rules.SERVICES.forEach(service -> rules.put("rooms of " + service, house.roomsKnowWhatTheirRowSays(service)));
        rules.put("the dialect knows no service", house.dialectKnowsNoService());
        rules.put("contracts know no dialect", house.contractsKnowNoDialect());
        rules.put("every room has a row", house.everyRoomHasARow());
        rules.put("parsers live in formats", house.parsersLiveInFormats());
        rules.put("packages form no circle", house.packagesFormNoCircle());
        return rules;
    }
}
