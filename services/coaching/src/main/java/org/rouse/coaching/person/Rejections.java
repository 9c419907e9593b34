package org.rouse.coaching.person;

import org.rouse.contracts.v1.Rejection;
import org.rouse.contracts.v1.RejectionKind;

/** Rejections in the form of the log. */
public final class Rejections {

    private Rejections() {}

    /** The rejection for a bug of the topology. */
    public static Rejection fault() {
        return Rejection.newBuilder()
                .setKind(RejectionKind.REJECTION_KIND_FAULT)
                .build();
    }

    /** The message of a decided rejection. */
    public static Rejection write(org.rouse.coaching.command.Rejection why) {
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
