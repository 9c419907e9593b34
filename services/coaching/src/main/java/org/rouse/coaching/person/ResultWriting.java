package org.rouse.coaching.person;

import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;

/** Results of commands in the form of the log. */
public final class ResultWriting {

    private ResultWriting() {}

    /** A result that names the command; its outcome and time have to be added. */
    public static CommandResult.Builder of(Command command) {
        return CommandResult.newBuilder()
                .setCommandId(command.getCommandId())
                .setPersonId(command.getPersonId())
                .setFingerprint(command.getFingerprint());
    }
}
