package org.rouse.coaching.cases;

import java.util.List;

/**
 * The reason for a case. Each kind creates one only where its rule holds, from the figures that it shows, so that a case's figures and its
 * reason cannot disagree.
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

    /** Tells the ground from others of its kind. */
    String subject();

    List<GroundFigure> evidence();

    /** The ground in its stored form. */
    default Shown shown() {
        return new Shown(kind(), severity(), subject(), evidence());
    }
}
