package org.rouse.coaching.person;

import org.rouse.contracts.v1.Rejection;
import org.rouse.contracts.v1.RejectionKind;

/** Rejections as they lie on the log. */
public final class Rejections {

    private Rejections() {}

    /** A value breaks a rule that is found out only where it is used. */
    public static Rejection rule(String rule) {
        return Rejection.newBuilder()
                .setKind(RejectionKind.REJECTION_KIND_RULE)
                .setRule(rule)
                .build();
    }

    /** What is known of the person stands against it. */
    public static Rejection conflict(String rule) {
        return Rejection.newBuilder()
                .setKind(RejectionKind.REJECTION_KIND_CONFLICT)
                .setRule(rule)
                .build();
    }

    /** The topology has a fault. */
    public static Rejection fault() {
        return Rejection.newBuilder()
                .setKind(RejectionKind.REJECTION_KIND_FAULT)
                .build();
    }

    static Rejection write(org.rouse.coaching.command.Rejection why) {
        return Rejection.newBuilder()
                .setKind(
                        switch (why.kind()) {
                            case STALE -> RejectionKind.REJECTION_KIND_STALE;
                            case UNSAID -> RejectionKind.REJECTION_KIND_UNSAID;
                            case UNKNOWN -> RejectionKind.REJECTION_KIND_UNKNOWN;
                            case RULE -> RejectionKind.REJECTION_KIND_RULE;
                            case FORBIDDEN -> RejectionKind.REJECTION_KIND_FORBIDDEN;
                            case CONFLICT -> RejectionKind.REJECTION_KIND_CONFLICT;
                        })
                .setField(why.field())
                .setRule(why.rule())
                .build();
    }
}
