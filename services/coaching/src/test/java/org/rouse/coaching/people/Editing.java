package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.person.PersonCommands;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RecordExamination;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Edits people the way the API and the topology do, at an hour of its own. */
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
        return decide(known, command().setEditProfile(ProfileEdit.put(PROFILES, role, known, object(body))));
    }

    Person patch(@Nullable Person before, String body) {
        Optional<Person> known = Optional.ofNullable(before);
        return decide(known, command().setEditProfile(ProfileEdit.patch(PROFILES, role, known, object(body))));
    }

    Person raise(Person before, Profile.Tier tier) {
        return decide(
                Optional.of(before),
                command().setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RaisedFlag.tier(tier))));
    }

    Person examine(Person before, String on, Profile.Result result) {
        Examination examination = Examined.message(
                new Profile.Professional("Ruth Vogel", "physiotherapist"), LocalDate.parse(on), null, result);
        return decide(
                Optional.of(before),
                command().setRecordExamination(RecordExamination.newBuilder().setExamination(examination)));
    }

    private Command.Builder command() {
        return Command.newBuilder()
                .setCommandId(UUID.randomUUID().toString())
                .setPersonId("ada")
                .setActor("carl")
                .setScope(role.scope())
                .setIssuedAtMs(now.toEpochMilli());
    }

    /** The person as the topology leaves them; a rejected command is thrown as the API answers it. */
    private static Person decide(Optional<Person> before, Command.Builder command) {
        CommandResult result = PersonCommands.decide(command.build(), before);
        if (result.hasRejected()) {
            throw Decided.problem(result.getRejected());
        }
        return result.getPerson();
    }

    /** The profile as the API reads it out. */
    static String json(Person person) {
        return PROFILES.write(ProfileReading.of(person)).toString();
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
