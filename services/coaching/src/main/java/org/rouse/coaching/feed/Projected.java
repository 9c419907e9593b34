package org.rouse.coaching.feed;

import java.util.Collection;
import org.rouse.coaching.views.Summary;

/** Whoever keeps something of the views in memory, and is told what changed there. Called by one thread at a time. */
public interface Projected {

    /** Whether changes are told at present; while they are not, what is kept may be old. */
    void isCurrent(boolean now);

    /**
     * People of whom something changed, as the view now has them.
     *
     * @param profiles whether a profile is among it, and so perhaps who belongs to whom
     */
    void projected(Collection<Summary> changed, boolean profiles);
}
