package org.rouse.coaching.person;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Set;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Person;

/** Copies the fields that an edit names: fields of a person without a rule, and those of nested messages. */
final class NamedFields {

    private static final Set<String> EDITABLE = Set.of(
            "name",
            "language",
            "country",
            "mobility",
            "organisation_id",
            "coach_ids",
            "tags",
            "movement",
            "prompts",
            "aerobic",
            "heart_rate",
            "aggravating_activities",
            "work");

    private NamedFields() {}

    /** @throws IllegalArgumentException naming a field that cannot be edited this way */
    static void copy(EditProfile edit, Person.Builder into) {
        edit.getNamesList().forEach(name -> copy(name, edit.getValues(), into));
    }

    private static void copy(String name, Person from, Person.Builder into) {
        String[] path = name.split("\\.", -1);
        if (!EDITABLE.contains(path[0]) || path.length > 2) {
            throw new IllegalArgumentException("a command names a field that is not to be edited");
        }
        FieldDescriptor field = field(Person.getDescriptor(), path[0]);
        if (path.length == 1) {
            copy(field, from, into);
        } else {
            FieldDescriptor inner = field(field.getMessageType(), path[1]);
            copy(inner, (Message) from.getField(field), into.getFieldBuilder(field));
        }
    }

    private static void copy(FieldDescriptor field, Message from, Message.Builder into) {
        boolean set = field.isRepeated() ? from.getRepeatedFieldCount(field) > 0 : from.hasField(field);
        if (set) {
            into.setField(field, from.getField(field));
        } else {
            into.clearField(field);
        }
    }

    private static FieldDescriptor field(Descriptor of, String name) {
        FieldDescriptor field = of.findFieldByName(name);
        if (field == null) {
            throw new IllegalArgumentException("a command names a field that does not exist");
        }
        return field;
    }
}
