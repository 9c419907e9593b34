package org.rouse.coaching.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Rejection;

/** Accepts or rejects coaches' commands about cases, and reports of harm. A function of its arguments. */
public final class CaseCommands {

    /** The most characters of a note or a report. */
    public static final int LONGEST_TEXT = 2_000;

    private CaseCommands() {}

    /** The verdict on a command, given the book that earlier commands left. */
    public static CaseVerdict decide(CaseCommand command, Book book) {
        return switch (command.change()) {
            case CaseChange.ReportHarm report -> harm(command, report, book);
            case CaseChange.OfOne change -> ofOne(command, change, book);
        };
    }

    private static CaseVerdict harm(CaseCommand command, CaseChange.ReportHarm report, Book book) {
        Optional<Rejection> unusable = text("text", report.text());
        if (unusable.isPresent()) {
            return new CaseVerdict.Refused(unusable.get());
        }
        Optional<Case> live =
                book.of(CaseKind.HARM_REPORTED).filter(one -> one.status().isLive());
        Shown shown = new HarmReported(report, command.role() == ActorRole.PERSON, command.at()).shown();
        Shown worst = live.map(Case::shown)
                .filter(before -> before.severity().isAbove(shown.severity()))
                .map(before -> shown.with(before.severity()))
                .orElse(shown);
        int number = live.map(Case::number).orElse(book.cases() + 1);
        return accepted(command, number, new CaseEvent.Reported(worst, report.text()));
    }

    private static CaseVerdict ofOne(CaseCommand command, CaseChange.OfOne change, Book book) {
        if (command.role() == ActorRole.PERSON) {
            return refused(Rejection.forbidden("case", "is for coaches to work on"));
        }
        if (change.number() < 1 || change.number() > book.cases()) {
            return refused(Rejection.rule("case", "names none of this person's"));
        }
        Optional<Case> found = book.of(change.number());
        if (found.isEmpty()) {
            return refused(Rejection.conflict("case", "has been followed by another of its kind, and stays as it is"));
        }
        Case one = found.get();
        OptionalLong revision = OptionalLong.of(one.revision());
        Optional<Rejection> unexpected = command.expected()
                .stale(revision)
                .or(() -> against(change, one, command.actor()))
                .or(() -> command.expected().missing(revision));
        if (unexpected.isPresent()) {
            return refused(unexpected.get());
        }
        boolean isSo = change instanceof CaseChange.Claim && one.claimedBy().equals(command.actor());
        return isSo ? new CaseVerdict.Accepted(one.number(), List.of()) : accepted(command, one.number(), what(change));
    }

    private static Optional<Rejection> against(CaseChange.OfOne change, Case one, String actor) {
        boolean live = one.status().isLive();
        boolean others = one.status() == Status.CLAIMED && !one.claimedBy().equals(actor);
        return switch (change) {
            case CaseChange.Claim _ when !live -> conflict("is closed, and has to be reopened first");
            case CaseChange.Claim _ when others -> conflict("is claimed by somebody else, who has to release it");
            case CaseChange.Release _ when one.status() != Status.CLAIMED -> conflict("is claimed by nobody");
            case CaseChange.Resolve(int _, String note) -> resolve(one, others, note);
            case CaseChange.Reopen(int _, String note) -> live ? conflict("is open") : text("note", note);
            case CaseChange.Note(int _, String note) -> text("note", note);
            case CaseChange.Claim _, CaseChange.Release _ -> Optional.empty();
        };
    }

    private static Optional<Rejection> resolve(Case one, boolean others, String note) {
        if (!one.status().isLive()) {
            return conflict("is closed");
        }
        if (others) {
            return conflict("is claimed by somebody else, who has to release it");
        }
        boolean endsByGround = switch (one.kind().ending()) {
            case BY_GROUND_ALONE -> one.holds();
            case BY_HAND, BY_GROUND -> false;
        };
        // "By mistake" becomes a note of the case; it ends no warning sign (DOMAIN section 4).
        return endsByGround ? conflict("ends with the record of an examination alone") : text("note", note);
    }

    private static CaseEvent.What what(CaseChange.OfOne change) {
        return switch (change) {
            case CaseChange.Claim _ -> new CaseEvent.Claimed();
            case CaseChange.Release _ -> new CaseEvent.Released();
            case CaseChange.Resolve(int _, String note) -> new CaseEvent.Resolved(note.strip());
            case CaseChange.Reopen(int _, String note) -> new CaseEvent.Reopened(note.strip());
            case CaseChange.Note(int _, String note) -> new CaseEvent.Noted(note.strip());
        };
    }

    private static CaseVerdict accepted(CaseCommand command, int number, CaseEvent.What what) {
        return new CaseVerdict.Accepted(
                number, List.of(new CaseEvent(number, command.at(), Optional.of(command.by()), what)));
    }

    private static CaseVerdict refused(Rejection why) {
        return new CaseVerdict.Refused(why);
    }

    private static Optional<Rejection> conflict(String rule) {
        return Optional.of(Rejection.conflict("case", rule));
    }

    private static Optional<Rejection> text(String field, String text) {
        if (text.isBlank()) {
            return Optional.of(Rejection.rule(field, "must not be blank"));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(Rejection.rule(field, "must not be longer than " + LONGEST_TEXT + " characters"))
                : Optional.empty();
    }
}
