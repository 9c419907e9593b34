package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;

/** Takes the records of one topic in. */
interface Inlet {

    /** What became of a record. */
    sealed interface Became {

        /** @param outcome as it is counted, such as {@code applied} */
        record Used(String outcome) implements Became {}

        record SetAside(Reason reason) implements Became {}
    }

    Became APPLIED = new Became.Used("applied");

    /**
     * Applies the record.
     *
     * @param personId whom its key names
     * @throws InvalidProtocolBufferException when it is no message of the topic
     * @throws IllegalArgumentException when it says something that cannot be
     * @throws java.time.DateTimeException the same
     */
    Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException;
}
