package org.rouse.notification.prompts;

import java.util.Optional;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.gate.Gate;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Refusal;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import reactor.core.publisher.Mono;

/** A look at the person right before each attempt: a prompt that waited for a provider may have become unwelcome meanwhile. */
final class LastLook {

    private final PersonStore people;
    private final Profiles profiles;
    private final Gate gate;
    private final Clocks clocks;

    LastLook(PersonStore people, Profiles profiles, Gate gate, Clocks clocks) {
        this.people = people;
        this.profiles = profiles;
        this.gate = gate;
        this.clocks = clocks;
    }

    /**
     * What is seen.
     *
     * @param person  empty when nothing is known about them
     * @param against why the prompt is not to go out any more; empty when it is
     */
    record Seen(Optional<Person> person, Optional<Refusal> against) {}

    Mono<Seen> at(Prompt prompt) {
        return people.find(prompt.getPersonId())
                .singleOptional()
                .map(person -> new Seen(
                        person,
                        gate.stillRefuses(
                                kind(prompt.getKind()),
                                person.map(profiles::of),
                                clocks.event().instant())));
    }

    /** A question goes out in place of a desk break, and in its way stands the same. */
    private static Kind kind(PromptKind kind) {
        return switch (kind) {
            case PROMPT_KIND_DESK_BREAK, PROMPT_KIND_QUESTION, PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED -> Kind.DESK_BREAK;
            case PROMPT_KIND_AEROBIC -> Kind.AEROBIC;
            case PROMPT_KIND_SEEK_CARE -> Kind.SEEK_CARE;
        };
    }
}
