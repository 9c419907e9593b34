package org.rouse.coaching.people;

import java.util.Optional;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlagNamed;
import tools.jackson.databind.node.ObjectNode;

/** The command of a PUT or PATCH of a profile: checked as far as the current state allows. */
final class ProfileEdit {

    private static final String FLAG = "redFlag";
    private static final String TIER = "redFlagTier";
    private static final String ZONE = "zone";
    private static final String CLEARANCE = "clearance";

    private ProfileEdit() {}

    /**
     * Replaces the whole profile: fields that the caller may set and leaves out are emptied. A red flag that stands already is not raised
     * again.
     *
     * @throws BadProfileException naming the field and the rule
     */
    static EditProfile put(ProfileJson json, Role role, Optional<Person> before, ObjectNode body) {
        ObjectNode known = known(json, before, body);
        Profile whole = checked(json, role, known, completed(role, known, body));
        return edit(role, before, whole, said(body))
                .addAllNames(FieldNames.all(role))
                .build();
    }

    /**
     * Changes the fields that the merge patch names. A red flag that stands already is not raised again.
     *
     * @throws BadProfileException naming the field and the rule
     */
    static EditProfile patch(ProfileJson json, Role role, Optional<Person> before, ObjectNode body) {
        ObjectNode known = known(json, before, body);
        Profile whole = checked(json, role, known, MergePatch.apply(known, body));
        return edit(role, before, whole, body)
                .addAllNames(FieldNames.of(role, body))
                .build();
    }

    private static ObjectNode known(ProfileJson json, Optional<Person> before, ObjectNode body) {
        return before.map(person -> json.write(ProfileReading.of(person))).orElseGet(body::objectNode);
    }

    private static Profile checked(ProfileJson json, Role role, ObjectNode known, ObjectNode whole) {
        Protected.check(role, known, whole);
        return json.read(whole);
    }

    private static EditProfile.Builder edit(Role role, Optional<Person> before, Profile whole, ObjectNode named) {
        EditProfile.Builder edit = EditProfile.newBuilder().setValues(ProfileValues.values(whole));
        if (named.has(ZONE)) {
            edit.setZone(whole.zone());
        }
        if (named.has(CLEARANCE) && Protected.maySet(role, CLEARANCE)) {
            if (whole.clearance() == null) {
                edit.setClearanceWithdrawn(true);
            } else {
                edit.setClearance(Examined.message(whole.clearance()));
            }
        }
        flag(whole, named, before).ifPresent(edit::setRedFlag);
        return edit;
    }

    private static ObjectNode completed(Role role, ObjectNode known, ObjectNode asked) {
        ObjectNode whole = said(asked);
        known.properties().forEach(field -> {
            if (!asked.hasNonNull(field.getKey()) && Protected.staysWhenLeftOut(role, field.getKey())) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        return whole;
    }

    /** The body without its null fields. */
    private static ObjectNode said(ObjectNode body) {
        return MergePatch.apply(body.objectNode(), body);
    }

    private static Optional<RedFlagNamed> flag(Profile whole, ObjectNode body, Optional<Person> before) {
        boolean stands = before.filter(RaisedFlag::stands).isPresent();
        boolean ends = body.has(FLAG) && !Boolean.TRUE.equals(whole.redFlag());
        boolean endsTier = body.has(TIER) && whole.redFlagTier() == null;
        if (stands && (ends || endsTier)) {
            throw BadProfileException.forbidden(
                    body.has(FLAG) ? FLAG : TIER, "is ended by the record of an examination alone");
        }
        if (ends && whole.redFlagTier() != null) {
            throw new BadProfileException(TIER, "can't be set while redFlag is false");
        }
        if (body.hasNonNull(TIER)) {
            return Optional.ofNullable(whole.redFlagTier())
                    .map(tier -> RedFlagNamed.newBuilder()
                            .setStands(true)
                            .setTier(RaisedFlag.tier(tier))
                            .build());
        }
        return body.has(FLAG) || endsTier
                ? Optional.of(RedFlagNamed.newBuilder()
                        .setStands(body.has(FLAG) && !ends)
                        .build())
                : Optional.empty();
    }
}
