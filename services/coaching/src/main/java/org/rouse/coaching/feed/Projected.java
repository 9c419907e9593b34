package org.rouse.coaching.feed;

import java.util.Collection;
import org.rouse.coaching.views.Summary;

/** Keeps data of the views in memory, and is told their changes. Called by one thread at a time. */
public interface Projected {

    /** Whether changes are being told; while they are not, the data in memory may be old. */
    void isCurrent(boolean now);

    /**
     * People whose data changed, in their new state in the view.
     *
     * @param profiles whether a profile is among the changes, and so perhaps who belongs to whom
     */
    void projected(Collection<Summary> changed, boolean profiles);
}
