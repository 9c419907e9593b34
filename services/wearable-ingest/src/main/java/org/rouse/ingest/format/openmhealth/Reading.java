package org.rouse.ingest.format.openmhealth;

import java.util.List;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;

/** The meaning of a valid body for the person's minutes. */
sealed interface Reading {

    /** These facts; none where the body is valid and places nothing in time. */
    record Facts(List<Fact> facts) implements Reading {
        static final Facts NONE = new Facts(List.of());

        public Facts {
            facts = List.copyOf(facts);
        }

        static Facts of(Fact fact) {
            return new Facts(List.of(fact));
        }
    }

    /** The body is valid by its schema and breaks a rule beyond it. */
    record Broken(Violation violation) implements Reading {
        static Broken at(String pointer, String rule, String message) {
            return new Broken(new Violation(pointer, rule, message));
        }
    }

    /** One fact. */
    sealed interface Fact {}

    /** A value of consecutive minutes. */
    record Minutes(Measure measure, long firstMinute, long count, int value) implements Fact {}

    /** A heart rate of consecutive minutes, of which other data points may have more. */
    record Pulse(long firstMinute, long count, int beats) implements Fact {}

    /** A fact about a span, without its version. */
    record Span(Interval interval) implements Fact {}
}
