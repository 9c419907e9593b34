package org.rouse.notification.prompts;

import java.time.Duration;
import org.rouse.notification.clocks.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what the agenda says, when it is due. What fails stays on it, and does not keep others from their turn. */
final class Reminders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private static final int AT_ONCE = 8;

    private final Agenda agenda;
    private final Decider decider;
    private final Outcomes outcomes;
    private final Clocks clocks;
    private final Disposable running;

    Reminders(Agenda agenda, Decider decider, Outcomes outcomes, Clocks clocks, Duration every) {
        this.agenda = agenda;
        this.decider = decider;
        this.outcomes = outcomes;
        this.clocks = clocks;
        this.running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> once().onErrorResume(Reminders::later))
                .subscribe();
    }

    Mono<Void> once() {
        return Flux.defer(() -> agenda.due(clocks.event().instant()))
                .flatMap(
                        item -> act(item)
                                .then(Mono.defer(() -> agenda.remove(item)))
                                .onErrorResume(Reminders::later),
                        AT_ONCE)
                .then();
    }

    private Mono<Void> act(Agenda.Item item) {
        return switch (item.task()) {
            case OFFER_AGAIN -> decider.again(item);
            case TELL_OUTCOME -> outcomes.tell(item);
        };
    }

    private static Mono<Void> later(Throwable failure) {
        LOG.atWarn()
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .log("something due could not be done; trying again");
        return Mono.empty();
    }

    @Override
    public void close() {
        running.dispose();
    }
}
