package org.rouse.notification.channels;

import static com.mongodb.client.model.Filters.eq;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of channels as projected from the log, by person id. */
public final class ChannelStore {

    private final MongoCollection<Document> lists;

    public ChannelStore(MongoDatabase database) {
        lists = database.getCollection("channels");
    }

    /** The person's list; revision 0 and no channels where there is none. */
    Mono<Channels> find(String personId) {
        return Mono.from(lists.find(eq("_id", personId)).first())
                .map(ChannelStore::read)
                .defaultIfEmpty(Channels.newBuilder().setPersonId(personId).build());
    }

    /** The lists that hold the mailbox. The index for that is made when first needed; making it again does nothing. */
    Flux<Channels> withMailbox(String address) {
        return Mono.from(lists.createIndex(Indexes.ascending("mailboxes")))
                .thenMany(lists.find(eq("mailboxes", folded(address))))
                .map(ChannelStore::read);
    }

    /** Whether the channel leads to the mailbox. Case is left out: providers fold it, and no two people share a mailbox by it. */
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
