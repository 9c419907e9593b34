package org.rouse.benchmarks.detection;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Per person: the first and the last minute of the current stillness. 16 bytes read and written per sample. */
final class PlainMachine implements Processor<byte[], byte[], byte[], byte[]> {

    static final int LONG_MINUTES = 20;

    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable KeyValueStore<byte[], byte[]> states;

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.states = context.getStateStore(PlainTopology.STATE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        KeyValueStore<byte[], byte[]> store = Objects.requireNonNull(states);
        PlainSample sample = PlainSample.read(record.value());
        if (!sample.still()) {
            store.delete(record.key());
            return;
        }
        byte[] state = store.get(record.key());
        ByteBuffer before = state == null ? null : ByteBuffer.wrap(state);
        boolean goesOn = before != null && before.getLong(8) == sample.minute() - 1;
        long first = goesOn && before != null ? before.getLong(0) : sample.minute();
        store.put(
                record.key(),
                ByteBuffer.allocate(16).putLong(first).putLong(sample.minute()).array());
        if (sample.minute() - first + 1 == LONG_MINUTES) {
            byte[] found = ByteBuffer.allocate(16)
                    .putLong(first)
                    .putLong(sample.minute())
                    .array();
            Objects.requireNonNull(context).forward(record.withValue(found));
        }
    }
}
