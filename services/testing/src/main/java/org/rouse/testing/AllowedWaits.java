package org.rouse.testing;

import java.security.SecureRandom;
import java.util.ResourceBundle;
import java.util.Set;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * BlockHound fails whatever blocks an event loop in tests, and prints where, since operators take errors for their own. Exempt are random
 * bytes, which are available at once; resources that are loaded once for the process (a library, messages); and the locks by which
 * libraries guard a few instructions, where two threads meet by chance.
 */
public final class AllowedWaits implements BlockHoundIntegration {

    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final Set<String> LOCKING = Set.of("lock", "lockInterruptibly", "readLock", "writeLock");

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes")
                .allowBlockingCallsInside("com.github.luben.zstd.util.Native", "load")
                .allowBlockingCallsInside(ResourceBundle.class.getName(), "getBundle")
                .blockingMethodCallback(AllowedWaits::refuse);
    }

    @SuppressWarnings("SystemOut") // the error may never reach the test's own thread
    private static void refuse(BlockingMethod method) {
        if (!isForALock()) {
            BlockingOperationError error = new BlockingOperationError(method);
            error.printStackTrace(System.err);
            throw error;
        }
    }

    /** True for none of latch, future, queue or condition: the thread waits only for a few instructions of another thread. */
    private static boolean isForALock() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(
                        frame -> frame.getClassName().startsWith(LOCKS) && LOCKING.contains(frame.getMethodName())));
    }
}
