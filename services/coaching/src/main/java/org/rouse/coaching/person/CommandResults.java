package org.rouse.coaching.person;

import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;

/** Results of commands as they lie on the log. */
public final class CommandResults {

    private CommandResults() {}

    /** A result that names the command; what became of it, and when, is to be added. */
    public static CommandResult.Builder of(Command command) {
        return CommandResult.newBuilder()
                .setCommandId(command.getCommandId())
                .setPersonId(command.getPersonId())
                .setFingerprint(command.getFingerprint());
    }
}
