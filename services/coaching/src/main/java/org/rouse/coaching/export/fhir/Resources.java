package org.rouse.coaching.export.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes resources about one person. Each has a URN that is the same in every export. */
final class Resources {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String PROFILE = "http://hl7.org/fhir/us/physical-activity/StructureDefinition/";

    private final JsonMapper json;
    private final String personId;

    Resources(JsonMapper json, String personId) {
        this.json = json;
        this.personId = personId;
    }

    /** A resource, and its URN. */
    record Entry(String urn, ObjectNode resource) {}

    /** @param name of the resource, unique within the person's export */
    Entry entry(String name, ObjectNode resource) {
        return new Entry(urn(name), resource);
    }

    ObjectNode empty() {
        return json.createObjectNode();
    }

    String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((personId + '\u001F' + name).getBytes(UTF_8));
    }

    ObjectNode patient() {
        ObjectNode patient = empty().put("resourceType", "Patient");
        patient.putArray("identifier")
                .addObject()
                .put("system", "urn:rouse:person")
                .put("value", personId);
        return patient;
    }

    ObjectNode person() {
        return empty().put("reference", urn("patient"));
    }

    /** An observation of physical activity, by a profile of the guide. */
    ObjectNode activity(String profile, Code code, boolean corrected) {
        ObjectNode observation = observation(code, corrected, Code.ACTIVITY, Code.PHYSICAL_ACTIVITY);
        profiled(observation, profile);
        return observation;
    }

    /** @param corrected whether it replaces an earlier value */
    ObjectNode observation(Code code, boolean corrected, Code... categories) {
        ObjectNode observation =
                empty().put("resourceType", "Observation").put("status", corrected ? "corrected" : "final");
        for (Code category : categories) {
            observation.withArray("category").add(concept(category));
        }
        observation.set("code", concept(code));
        observation.set("subject", person());
        observation.putArray("performer").add(person());
        return observation;
    }

    void profiled(ObjectNode resource, String profile) {
        resource.putObject("meta").putArray("profile").add(PROFILE + profile);
    }

    ObjectNode concept(Code code) {
        ObjectNode concept = empty();
        concept.putArray("coding")
                .addObject()
                .put("system", code.system())
                .put("code", code.code())
                .put("display", code.display());
        return concept;
    }

    ObjectNode quantity(BigDecimal value, String unit, String ucum) {
        return empty().put("value", value).put("unit", unit).put("system", UCUM).put("code", ucum);
    }

    ObjectNode quantity(long value, String unit, String ucum) {
        return quantity(BigDecimal.valueOf(value), unit, ucum);
    }

    void component(ObjectNode observation, Code code, ObjectNode quantity) {
        ObjectNode component = observation.withArray("component").addObject();
        component.set("code", concept(code));
        component.set("valueQuantity", quantity);
    }
}
