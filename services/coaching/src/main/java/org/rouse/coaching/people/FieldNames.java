package org.rouse.coaching.people;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Person;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that an edit names, by their names on the log. Fields that the caller may not set are left out: they stay as they were read.
 */
final class FieldNames {

    /** Fields without a rule of their own, and fields with another name on the log. */
    private static final List<String> FIELDS = List.of(
            "name",
            "language",
            "country",
            "moves",
            "organisationId",
            "coachIds",
            "tags",
            "movement",
            "prompts",
            "aerobic",
            "heartRate",
            "aggravatingActivities",
            "work");

    private static final Map<String, String> RENAMED = Map.of(
            "moves", "mobility",
            "quietFrom", "quiet_from_minute",
            "quietTo", "quiet_to_minute",
            "from", "from_minute",
            "to", "to_minute",
            "doNotDisturbUntil", "do_not_disturb_until_ms");

    private FieldNames() {}

    /** All fields that the caller may set. */
    static List<String> all(Role role) {
        return FIELDS.stream()
                .filter(field -> Protected.maySet(role, field))
                .map(field -> nameOf(Person.getDescriptor(), field).orElseThrow())
                .toList();
    }

    /** The fields that the merge patch names, down to nested fields. */
    static List<String> of(Role role, ObjectNode patch) {
        List<String> names = new ArrayList<>();
        for (String field : FIELDS) {
            if (patch.has(field) && Protected.maySet(role, field)) {
                FieldDescriptor known = field(Person.getDescriptor(), field).orElseThrow();
                if (patch.get(field) instanceof ObjectNode within) {
                    within.propertyNames()
                            .forEach(inner -> nameOf(known.getMessageType(), inner)
                                    .ifPresent(name -> names.add(known.getName() + '.' + name)));
                } else {
                    names.add(known.getName());
                }
            }
        }
        return names;
    }

    private static Optional<String> nameOf(Descriptor of, String field) {
        return field(of, field).map(FieldDescriptor::getName);
    }

    private static Optional<FieldDescriptor> field(Descriptor of, String field) {
        String renamed = RENAMED.get(field);
        return of.getFields().stream()
                .filter(one -> renamed == null
                        ? one.getJsonName().equals(field)
                        : one.getName().equals(renamed))
                .findAny();
    }
}
