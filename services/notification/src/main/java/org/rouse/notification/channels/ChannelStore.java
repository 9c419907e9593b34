package org.rouse.notification.channels;

import static com.mongodb.client.model.Filters.eq;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.notification.views.Lookups;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of channels as projected from the log, by person id. */
public final class ChannelStore {

    private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);

    private final MongoCollection<Document> lists;
    private final Lookups lookups;

    /** Created once, on first use; after a failure, on the next use. */
    private final Mono<String> mailboxIndex;

    public ChannelStore(MongoDatabase database) {
        lists = database.getCollection("channels");
        lookups = new Lookups(lists);
        mailboxIndex = Mono.from(lists.createIndex(Indexes.ascending("mailboxes")))
                .cache(made -> FOR_GOOD, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The person's list; revision 0 and no channels where there is none. */
    Mono<Channels> find(String personId) {
        return lookups.find(personId)
                .map(ChannelStore::read)
                .defaultIfEmpty(Channels.newBuilder().setPersonId(personId).build());
    }

    /** The lists that hold the mailbox. */
    Flux<Channels> withMailbox(String address) {
        return mailboxIndex
                .thenMany(lists.find(eq("mailboxes", folded(address))))
                .map(ChannelStore::read);
    }

    /**
     * Whether the channel's address is the mailbox. Case is ignored: providers fold it, and no two people have mailboxes that differ in
     * case alone.
     */
    static boolean isMailbox(Channel channel, String address) {
        return channel.hasEmail() && folded(channel.getEmail().getAddress()).equals(folded(address));
    }

    Mono<Void> keep(Channels list) {
        Document document = new Document("_id", list.getPersonId())
                .append("channels", new Binary(list.toByteArray()))
                .append("mailboxes", mailboxes(list));
        return Mono.from(lists.replaceOne(eq("_id", list.getPersonId()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    Mono<Void> forget(String personId) {
        return Mono.from(lists.deleteOne(eq("_id", personId))).then();
    }

    private static List<String> mailboxes(Channels list) {
        return list.getChannelsList().stream()
                .filter(Channel::hasEmail)
                .map(channel -> folded(channel.getEmail().getAddress()))
                .distinct()
                .toList();
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static Channels read(Document document) {
        try {
            return Channels.parseFrom(document.get("channels", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the channels of " + document.getString("_id") + " are damaged", e);
        }
    }
}
