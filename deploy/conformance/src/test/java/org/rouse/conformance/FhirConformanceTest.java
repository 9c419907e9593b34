package org.rouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

/**
 * Validates the sample of an export, which a test of coaching compares with the service's own, against base FHIR R4. The profiles of the
 * activity guide build on those of US Core, which are not shipped with the validator: coaching's tests assert their rules.
 */
class FhirConformanceTest {

    private static final Path SAMPLE = Path.of("..", "..", "docs", "api", "samples", "export-fhir.json");

    private static final FhirValidator VALIDATOR = validator();

    @Test
    void shouldBeSoundFhir() throws IOException {
        assertThat(errors(Files.readString(SAMPLE))).isEmpty();
    }

    @Test
    void shouldNoticeWhatIsNot() throws IOException {
        String sample = Files.readString(SAMPLE);

        assertThat(errors(sample.replace("\"status\":\"final\"", "\"status\":\"done\"")))
                .isNotEmpty();
        assertThat(errors(sample.replace("\"effectiveDateTime\"", "\"effectiveDay\"")))
                .isNotEmpty();
        assertThat(errors(sample.replace("\"code\":\"min/d\"", "\"code\":\"minutes\"")))
                .isNotEmpty();
    }

    private static List<String> errors(String bundle) {
        return VALIDATOR.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(FhirConformanceTest::words)
                .toList();
    }

    private static String words(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static FhirValidator validator() {
        FhirContext r4 = FhirContext.forR4();
        FhirInstanceValidator rules = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4)));
        rules.setErrorForUnknownProfiles(false);
        return r4.newValidator().registerValidatorModule(rules);
    }
}
