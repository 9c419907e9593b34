package org.rouse.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Ends with a run of tests what was started once for all of its classes. */
public final class EndOfRun implements TestExecutionListener {

    private static final Deque<Runnable> ENDS = new ArrayDeque<>();

    /** Does that after the last test; what was asked for last is done first. */
    static void then(Runnable end) {
        ENDS.push(end);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        while (!ENDS.isEmpty()) {
            ENDS.pop().run();
        }
    }
}
