package org.rouse.coaching.cases;

import java.util.List;

/**
 * Why there is a case. Each kind makes one only where its rule holds, out of the very figures it shows, so that what a case says and why it is
 * there can't disagree.
 */
public sealed interface Ground
        permits RedFlagStands,
                FlareLasts,
                CatchUpTooLarge,
                NoAnswer,
                ClearancePending,
                DataSilent,
                ConnectorBroken,
                WatchNotWorn,
                PainfulSession,
                PlanFinished,
                HarmReported {

    CaseKind kind();

    Severity severity();

    /** Tells it from others of its kind. */
    String subject();

    List<GroundFigure> evidence();

    /** As it is kept. */
    default Shown shown() {
        return new Shown(kind(), severity(), subject(), evidence());
    }
}
