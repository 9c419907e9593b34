package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.ChangeOrganisation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.OrganisationRecord;

/** An organisation of one test alone, through the topology. */
abstract class OrganisationCommands {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final Instant EXPIRES = NOW.plus(Duration.ofDays(14));
    static final Organisation CLINIC = Organisation.newBuilder()
            .setName("Back clinic")
            .setZone("Europe/Berlin")
            .build();

    final Rig rig = new Rig(TestSettings.with(), NOW);

    @AfterEach
    void close() {
        rig.close();
    }

    Command.Builder of() {
        return rig.by("clinic").setActor("ada").setScope("admin");
    }

    Command.Builder change(Organisation values) {
        return of().setChangeOrganisation(ChangeOrganisation.newBuilder().setValues(values));
    }

    void coach(String subject) {
        decided(of().setChangeCoach(ChangeCoach.newBuilder()
                .setCoach(OrganisationCoach.newBuilder().setSubject(subject).setName(subject))));
    }

    CommandResult decided(Command.Builder command) {
        rig.read(Topics.COMMAND_RESULT);
        rig.command(command.setIssuedAtMs(NOW.toEpochMilli()).build());
        return rig.values(Topics.COMMAND_RESULT, CommandResult.parser()).stream()
                .filter(result -> result.getCommandId().equals(command.getCommandId()))
                .findFirst()
                .orElseThrow();
    }

    Organisation last() {
        return organisations().getLast();
    }

    List<Organisation> organisations() {
        return rig.values(Topics.ORGANISATION, OrganisationRecord.parser()).stream()
                .filter(OrganisationRecord::hasOrganisation)
                .map(OrganisationRecord::getOrganisation)
                .toList();
    }
}
