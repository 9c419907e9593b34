package org.rouse.coaching.people;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.rouse.http.BadFields;
import org.rouse.http.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Profiles as JSON documents, so that named fields can be told from absent ones. */
@Component
final class ProfileJson {

    private final JsonMapper json;
    private final Validator validator;

    ProfileJson(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The profile as read over HTTP, so that it equals a body that was sent back unchanged. */
    ObjectNode write(Profile profile) {
        return (ObjectNode) json.readTree(json.writeValueAsBytes(profile));
    }

    /**
     * The profile, each field checked by itself.
     *
     * @throws ProblemException naming the field and the rule
     */
    Profile read(JsonNode document) {
        try {
            Profile profile = json.treeToValue(document, Profile.class);
            validator.validate(profile).stream()
                    .min(Comparator.comparing(ProfileJson::field))
                    .ifPresent(broken -> {
                        throw ProblemException.field(field(broken), broken.getMessage());
                    });
            return profile;
        } catch (JacksonException e) {
            throw new ProblemException(BadFields.problem(e));
        }
    }

    private static String field(ConstraintViolation<Profile> broken) {
        return broken.getPropertyPath().toString().replace(".<list element>", "");
    }
}
