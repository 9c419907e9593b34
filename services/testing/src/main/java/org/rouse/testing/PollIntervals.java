package org.rouse.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Lets tests that await something look at once, and again after intervals that double from 5 ms to Awaitility's usual 100 ms: most of what
 * they await is there within milliseconds, and to look for a start more often would slow it down.
 */
public final class PollIntervals implements TestExecutionListener {

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Awaitility.setDefaultPollInterval(new IterativePollInterval(PollIntervals::next, FIRST));
    }

    private static Duration next(Duration before) {
        Duration doubled = before.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
