package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.Organisation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Organisations as last put on the log, found by their id, and which one a code is of. The log has an organisation once for each partition,
 * read in any order: an older one never takes the place of a newer.
 */
@Component
public class Organisations {

    private final MongoCollection<Document> organisations;
    private final MongoCollection<Document> invitations;
    private final MongoCollection<Document> codes;

    /** The view in that database. */
    public Organisations(MongoDatabase views) {
        this.organisations = views.getCollection("organisations");
        this.invitations = views.getCollection("invitations");
        this.codes = views.getCollection("organisation-codes");
    }

    /** The organisation, or empty where none is known by that id. */
    public Mono<Optional<Organisation>> find(String organisationId) {
        return Mono.from(organisations.find(eq("_id", organisationId)).first())
                .map(document -> Optional.of(Stored.read(Organisation.parser(), document.get("record", Binary.class))))
                .defaultIfEmpty(Optional.empty());
    }

    /** The invitation, used or not, or empty where there is none, or none any more. */
    public Mono<Optional<Invitation>> invitation(String invitationId) {
        return Mono.from(invitations.find(eq("_id", invitationId)).first())
                .map(document -> Optional.of(Stored.read(Invitation.parser(), document.get("record", Binary.class))))
                .defaultIfEmpty(Optional.empty());
    }

    /** The organisation that has that code now, by which people enrol by themselves. */
    public Mono<Optional<Organisation>> ofCode(String code) {
        return Mono.from(codes.find(eq("_id", code)).first())
                .flatMap(document -> find(document.getString("organisation")))
                .map(found -> found.filter(one -> one.getCode().equals(code)))
                .defaultIfEmpty(Optional.empty());
    }

    /** Replaces organisations by id, each as last decided. */
    public Mono<Void> put(Collection<Organisation> changed) {
        return Flux.fromIterable(changed).concatMap(this::put).then();
    }

    /** Replaces invitations by id; an empty value forgets one. */
    public Mono<Void> putInvitations(Map<String, Optional<Invitation>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
        changed.forEach((id, invitation) -> writes.add(invitation
                .map(known -> Bulk.put(new Document("_id", id).append("record", Stored.write(known))))
                .orElseGet(() -> Bulk.remove(id))));
        return Bulk.write(invitations, writes);
    }

    private Mono<Void> put(Organisation one) {
        return find(one.getOrganisationId())
                .filter(known -> known.map(Organisation::getRevision).orElse(0L) < one.getRevision())
                .flatMap(known -> Bulk.write(
                                organisations,
                                List.of(Bulk.put(new Document("_id", one.getOrganisationId())
                                        .append("record", Stored.write(one)))))
                        .then(code(one)));
    }

    /** One of before stays, and leads to an organisation that has it no more. */
    private Mono<Void> code(Organisation one) {
        return one.getCode().isEmpty()
                ? Mono.empty()
                : Bulk.write(
                        codes,
                        List.of(Bulk.put(
                                new Document("_id", one.getCode()).append("organisation", one.getOrganisationId()))));
    }
}
