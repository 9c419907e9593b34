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
 * Organisations in their latest state on the log, found by their id, and the organisation of each code. The log has an organisation once
 * for each partition, read in any order: an older state never replaces a newer one.
 */
@Component
public class Organisations {

    private final MongoCollection<Document> organisations;
    private final MongoCollection<Document> invitations;
    private final MongoCollection<Document> lists;
    private final MongoCollection<Document> codes;

    /** The key of an invitation: its organisation and id. */
    public record InvitationKey(String organisationId, String invitationId) {}

    /** The view in that database. */
    public Organisations(MongoDatabase views) {
        this.organisations = views.getCollection("organisations");
        this.invitations = views.getCollection("invitations");
        this.lists = views.getCollection("invitation-lists");
        this.codes = views.getCollection("organisation-codes");
    }

    /** The organisation, or empty where none has that id. */
    public Mono<Optional<Organisation>> find(String organisationId) {
        return Mono.from(organisations.find(eq("_id", organisationId)).first())
                .map(document -> Optional.of(Stored.read(Organisation.parser(), document.get("record", Binary.class))))
                .defaultIfEmpty(Optional.empty());
    }

    /** The invitation, used or not, or empty where it does not exist, or no longer. */
    public Mono<Optional<Invitation>> invitation(String invitationId) {
        return Mono.from(invitations.find(eq("_id", invitationId)).first())
                .map(document -> Optional.of(Stored.read(Invitation.parser(), document.get("record", Binary.class))))
                .defaultIfEmpty(Optional.empty());
    }

    /** The organisation's stored invitations, in no order. */
    public Flux<Invitation> invitationsOf(String organisationId) {
        return Flux.from(lists.find(Keys.manyOf(organisationId)))
                .map(document -> Stored.read(Invitation.parser(), document.get("record", Binary.class)));
    }

    /** The organisation that currently has that code for enrolment. */
    public Mono<Optional<Organisation>> ofCode(String code) {
        return Mono.from(codes.find(eq("_id", code)).first())
                .flatMap(document -> find(document.getString("organisation")))
                .map(found -> found.filter(one -> one.getCode().equals(code)))
                .defaultIfEmpty(Optional.empty());
    }

    /** Replaces organisations by id, each with its latest state. */
    public Mono<Void> put(Collection<Organisation> changed) {
        return Flux.fromIterable(changed).concatMap(this::put).then();
    }

    /** Replaces invitations, each by its id and in the list of its organisation; an empty value deletes one. */
    public Mono<Void> putInvitations(Map<InvitationKey, Optional<Invitation>> changed) {
        List<WriteModel<Document>> byId = new ArrayList<>(changed.size());
        List<WriteModel<Document>> listed = new ArrayList<>(changed.size());
        changed.forEach((key, invitation) -> {
            byId.add(written(key.invitationId(), invitation));
            listed.add(written(Keys.ofOne(key.organisationId(), key.invitationId()), invitation));
        });
        // by id last: whoever finds the change there finds it in the list too
        return Bulk.write(lists, listed).then(Mono.defer(() -> Bulk.write(invitations, byId)));
    }

    private static WriteModel<Document> written(String id, Optional<Invitation> invitation) {
        return invitation
                .map(known -> Bulk.put(new Document("_id", id).append("record", Stored.write(known))))
                .orElseGet(() -> Bulk.remove(id));
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

    /** An earlier code stays, and leads to an organisation that no longer has it. */
    private Mono<Void> code(Organisation one) {
        return one.getCode().isEmpty()
                ? Mono.empty()
                : Bulk.write(
                        codes,
                        List.of(Bulk.put(
                                new Document("_id", one.getCode()).append("organisation", one.getOrganisationId()))));
    }
}
