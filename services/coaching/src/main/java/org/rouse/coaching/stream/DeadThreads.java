package org.rouse.coaching.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Handles the death of a thread of the topology that no record caused, such as a commit that a busy broker did not answer in time: another
 * thread replaces it, and uncommitted records are read again. Where the machine itself fails, as without memory, the topology ends, readiness
 * reports it, and liveness too, so that whoever runs the service starts it anew.
 */
final class DeadThreads implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadThreads.class);

    private final ApplicationEventPublisher availability;
    private final Counter died;

    DeadThreads(ApplicationEventPublisher availability, MeterRegistry registry) {
        this.availability = availability;
        died = Counter.builder("rouse.coaching.topology.threads.died")
                .description("Threads of the topology that died of a fault, and were replaced where that helps")
                .register(registry);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable fault) {
        died.increment();
        if (isOfTheMachine(fault)) {
            LOG.atError().setCause(fault).log("the topology ends: the machine failed it");
            AvailabilityChangeEvent.publish(availability, this, LivenessState.BROKEN);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.atError().setCause(fault).log("a thread of the topology died; another takes its place");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isOfTheMachine(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error) {
                return true;
            }
        }
        return false;
    }
}
