package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Person;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Edits people the way the API does, at an hour of its own. */
final class Editing {

    static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ProfileJson PROFILES =
            new ProfileJson(JSON, Validation.buildDefaultValidatorFactory().getValidator());

    final Role role;
    final Instant now;

    private Editing(Role role, Instant now) {
        this.role = role;
        this.now = now;
    }

    static Editing as(Role role) {
        return new Editing(role, NOON);
    }

    Editing at(Instant other) {
        return new Editing(role, other);
    }

    Person put(@Nullable Person before, String body) {
        Optional<Person> known = Optional.ofNullable(before);
        return change(known, ProfileEdit.put(PROFILES, role, known, object(body)));
    }

    Person patch(@Nullable Person before, String body) {
        Optional<Person> known = Optional.ofNullable(before);
        return change(known, ProfileEdit.patch(PROFILES, role, known, object(body)));
    }

    Person raise(Person before, Profile.Tier tier) {
        Person.Builder next = ProfileChange.begin("ada", Optional.of(before), now);
        RaisedFlag.raise(next, tier, role, now);
        return next.build();
    }

    Person examine(Person before, String on, Profile.Result result) {
        Person.Builder next = ProfileChange.begin("ada", Optional.of(before), now);
        ExaminationRequest asked = new ExaminationRequest(
                new Profile.Professional("Ruth Vogel", "physiotherapist"), java.time.LocalDate.parse(on), result, null);
        Examined.end(next, asked, "carl", now);
        return next.build();
    }

    private Person change(Optional<Person> before, ProfileEdit edit) {
        return ProfileChange.next("ada", before, edit, "carl", role, now);
    }

    /** The profile as it is read. */
    static String json(Person person) {
        return PROFILES.write(ProfileReading.of(person)).toString();
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
