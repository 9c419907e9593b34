package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;

/** Reads the records of one topic. */
interface Inlet {

    /** The outcome of a record. */
    sealed interface Became {

        /** @param outcome its name in metrics, such as {@code applied} */
        record Used(String outcome) implements Became {}

        record SetAside(Reason reason) implements Became {}
    }

    Became APPLIED = new Became.Used("applied");

    /**
     * Applies the record.
     *
     * @param personId from its key
     * @throws InvalidProtocolBufferException when the value is no message of the topic
     * @throws IllegalArgumentException when its content is impossible
     * @throws java.time.DateTimeException the same
     */
    Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException;
}
