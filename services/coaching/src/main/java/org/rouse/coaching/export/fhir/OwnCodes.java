package org.rouse.coaching.export.fhir;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes for concepts that no other code system has: sitting, and breaks from it. */
final class OwnCodes {

    static final String SYSTEM = "urn:rouse:fhir:code-system:sitting";

    static final Code SITTING = own("sitting", "Sitting of a day");
    static final Code SEDENTARY = own("sedentary-minutes", "Minutes sitting, reclining or lying while awake");
    static final Code TRANSPORT = own("transport-minutes", "Minutes in a vehicle");
    static final Code BREAKS = own("breaks", "Credited breaks from sitting");
    static final Code KNOWN = own("known-awake-minutes", "Minutes awake of which it is known what they were");

    private static final List<Concept> CONCEPTS = List.of(
            new Concept(SITTING, "Groups what a local day was as to sitting."),
            new Concept(
                    SEDENTARY,
                    "Awake, worn and at most 1.5 MET while seated, reclining or lying (Sedentary Behavior Research Network, 2017). Minutes in a "
                            + "vehicle are apart. Silence of a device is never sitting."),
            new Concept(TRANSPORT, "Seated in a vehicle, as a device said."),
            new Concept(
                    BREAKS,
                    "Runs of two or more consecutive minutes that are known and not sedentary, and that end a stretch of sitting."),
            new Concept(
                    KNOWN,
                    "Sedentary, moving or in a vehicle; without sleep, time not worn and time of which nothing is known."));

    private record Concept(Code code, String definition) {}

    private OwnCodes() {}

    /** The code system's own resource. */
    static ObjectNode system(ObjectNode resource) {
        resource.put("resourceType", "CodeSystem")
                .put("url", SYSTEM)
                .put("version", "1")
                .put("name", "RouseSitting")
                .put("title", "Sitting and breaks from it, as Rouse counts them")
                .put("status", "active")
                .put("experimental", false)
                .put(
                        "description",
                        "Codes of this product's own, since LOINC, SNOMED CT and the HL7 Physical Activity guide name none for them. "
                                + "Nobody else maintains them.")
                .put("caseSensitive", true)
                .put("content", "complete");
        ArrayNode concepts = resource.putArray("concept");
        CONCEPTS.forEach(one -> concepts.addObject()
                .put("code", one.code().code())
                .put("display", one.code().display())
                .put("definition", one.definition()));
        return resource;
    }

    private static Code own(String code, String display) {
        return new Code(SYSTEM, code, display);
    }
}
