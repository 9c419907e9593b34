package org.rouse.coaching.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.checkin.Tier;

/** Accepts or rejects commands. A person's commands are decided one after the other, each on the state that the previous one left. */
public final class Commands {

    private Commands() {}

    /** @param before the person's state; empty where there is none */
    public static CommandVerdict decide(Command command, Optional<Known> before) {
        OptionalLong revision =
                before.map(known -> OptionalLong.of(known.revision())).orElseGet(OptionalLong::empty);
        Optional<Rejection> stale = command.expected().stale(revision);
        if (stale.isPresent()) {
            return new CommandVerdict.Refused(stale.get());
        }
        try {
            CommandVerdict verdict = apply(command, before);
            return command.expected()
                    .missing(revision)
                    .<CommandVerdict>map(CommandVerdict.Refused::new)
                    .orElse(verdict);
        } catch (Rejected e) {
            return new CommandVerdict.Refused(e.why);
        }
    }

    private static CommandVerdict apply(Command command, Optional<Known> before) {
        return switch (command.change()) {
            case Change.Erase() -> new CommandVerdict.Erased();
            case Change.Raise(Tier tier) -> {
                // A sign is accepted for a person of whom nothing else is known yet.
                Known known = command.role() == ActorRole.PERSON ? before.orElse(Known.NOBODY) : known(before);
                yield accepted(known.next(command.at()).with(known.care().raise(tier, command)));
            }
            case Change.Examine(Examination examination) -> {
                Known known = known(before);
                yield accepted(known.next(command.at())
                        .with(known.care().end(examination, known.changedAt(), known.zone(), command)));
            }
            case Change.Void() -> {
                Known known = known(before);
                yield accepted(known.next(command.at()).with(known.care().makeVoid(command)));
            }
            case Change.Edit edit -> accepted(edited(edit, before.orElse(Known.NOBODY), command));
        };
    }

    private static Known edited(Change.Edit edit, Known known, Command by) {
        Known next = known.next(by.at());
        if (edit.zone().isPresent()) {
            next = next.movedTo(zone(edit.zone().get()));
        } else if (next.zones().isEmpty() && known.revision() == 0) {
            throw new Rejected(Rejection.rule("zone", "must not be blank"));
        }
        if (edit.heartRate().filter(rate -> rate.maximum() <= rate.resting()).isPresent()) {
            throw new Rejected(Rejection.rule("heartRate.maximumBpm", "must be above heartRate.restingBpm"));
        }
        Care care = next.care();
        if (edit.clearance().isPresent()) {
            Optional<Examination> given = edit.clearance().get().given();
            care = given.isPresent() ? care.clear(given.get(), next.zone(), by) : care.withdraw();
        }
        return next.with(edit.flag().isPresent() ? care.named(edit.flag().get(), by) : care);
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw new Rejected(Rejection.rule("zone", "is not an IANA time zone"));
        }
    }

    private static Known known(Optional<Known> before) {
        return before.orElseThrow(() -> new Rejected(Rejection.of(Rejection.Kind.UNKNOWN)));
    }

    private static CommandVerdict accepted(Known next) {
        return new CommandVerdict.Accepted(next);
    }
}
