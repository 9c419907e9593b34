package org.rouse.contracts;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * A consumer that halts at damage of the log. A poll that meets damage returns no records, within its time, and reports to the
 * {@link DamagedLog}. The consumer skips nothing: it reads the place again every second and continues once it is sound. Every other call
 * goes to the wrapped consumer.
 */
public final class WatchedConsumer implements InvocationHandler {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private final DamagedLog log;
    private final Map<TopicPartition, LogDamage> standing = new HashMap<>();
    private long readAnewNanos = System.nanoTime() - PAUSE.toNanos();
    private @Nullable TopicPartition aside;
    private long asideFrom;

    private WatchedConsumer(Consumer<?, ?> consumer, DamagedLog log) {
        this.consumer = consumer;
        this.log = log;
    }

    /** Wraps a consumer; closing the wrapper closes it. */
    @SuppressWarnings("unchecked") // the proxy answers with what the wrapped consumer of these types answers
    public static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, DamagedLog log) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                WatchedConsumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new WatchedConsumer(consumer, log));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "poll" -> poll((Duration) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]));
            case "position" ->
                aside != null && aside.equals(Objects.requireNonNull(arguments)[0])
                        ? asideFrom
                        : ask(method, arguments);
            case "close" -> {
                log.left(this, List.copyOf(standing.values()));
                standing.clear();
                yield ask(method, arguments);
            }
            default -> ask(method, arguments);
        };
    }

    private @Nullable Object ask(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private ConsumerRecords<?, ?> poll(Duration patience) {
        try {
            ConsumerRecords<?, ?> records = consumer.poll(patience);
            if (!standing.isEmpty()) {
                leave();
            }
            return records;
        } catch (KafkaException e) {
            Optional<LogDamage> met = LogDamage.in(e, consumer::position);
            if (met.isEmpty()) {
                throw e;
            }
            standStill(met.get(), patience);
            return ConsumerRecords.empty();
        }
    }

    private void standStill(LogDamage damage, Duration patience) {
        TopicPartition partition = new TopicPartition(damage.topic(), damage.partition());
        LogDamage before = standing.put(partition, damage);
        log.met(this, damage);
        if (before != null && !before.equals(damage)) {
            log.left(this, List.of(before));
        }
        if (System.nanoTime() - readAnewNanos >= PAUSE.toNanos()) {
            readAnewNanos = System.nanoTime();
            dropWhatWasFetched(partition);
        }
        try {
            Thread.sleep(patience.compareTo(PAUSE) < 0 ? patience : PAUSE);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * The client keeps what it has fetched and throws the same error again until its position is set. Hence a poll with a timeout of zero
     * at another position, with all other partitions paused; whoever asks meanwhile, as when the partition is revoked, is told the true
     * position.
     */
    private void dropWhatWasFetched(TopicPartition damaged) {
        long position = consumer.position(damaged);
        List<TopicPartition> others = new ArrayList<>(consumer.assignment());
        others.removeAll(consumer.paused());
        others.remove(damaged);
        aside = damaged;
        asideFrom = position;
        consumer.pause(others);
        try {
            consumer.seek(damaged, position + 1);
            ConsumerRecords<?, ?> early = consumer.poll(Duration.ZERO);
            early.partitions().stream()
                    .filter(partition -> !partition.equals(damaged))
                    .forEach(partition -> consumer.seek(
                            partition, early.records(partition).getFirst().offset()));
        } catch (KafkaException e) {
            if (LogDamage.in(e, _ -> position).isEmpty()) {
                throw e;
            }
        } finally {
            aside = null;
            Set<TopicPartition> assigned = consumer.assignment();
            if (assigned.contains(damaged) && consumer.position(damaged) > position) {
                consumer.seek(damaged, position);
            }
            others.retainAll(assigned);
            consumer.resume(others);
        }
    }

    private void leave() {
        Set<TopicPartition> assigned = consumer.assignment();
        List<TopicPartition> past = standing.entrySet().stream()
                .filter(place -> !assigned.contains(place.getKey())
                        || consumer.position(place.getKey()) > place.getValue().offset())
                .map(Map.Entry::getKey)
                .toList();
        log.left(
                this,
                past.stream().map(standing::remove).filter(Objects::nonNull).toList());
    }
}
