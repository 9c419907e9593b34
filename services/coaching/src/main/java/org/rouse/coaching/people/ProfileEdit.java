package org.rouse.coaching.people;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Person;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked for when a profile is put or patched.
 *
 * @param whole  the profile as it is to be, with what the caller has no say in as it is
 * @param raises the tier of the red flag it raises; empty where it raises none
 */
record ProfileEdit(Profile whole, Optional<Profile.Tier> raises) {

    private static final String FLAG = "redFlag";
    private static final String TIER = "redFlagTier";

    /**
     * The whole profile anew: what the caller may set and leaves out is emptied. A red flag named as it stands is not raised again.
     *
     * @throws BadProfileException naming the field and the rule
     */
    static ProfileEdit put(ProfileJson json, Role role, Optional<Person> before, ObjectNode body) {
        return of(json, role, before, body, (known, asked) -> completed(role, known, asked));
    }

    /**
     * The profile with what the merge patch names changed. A red flag named as it stands is not raised again.
     *
     * @throws BadProfileException naming the field and the rule
     */
    static ProfileEdit patch(ProfileJson json, Role role, Optional<Person> before, ObjectNode body) {
        return of(json, role, before, body, MergePatch::apply);
    }

    private static ProfileEdit of(
            ProfileJson json, Role role, Optional<Person> before, ObjectNode body, BinaryOperator<ObjectNode> how) {
        ObjectNode known =
                before.map(person -> json.write(ProfileReading.of(person))).orElseGet(body::objectNode);
        ObjectNode asked = how.apply(known, body);
        Protected.check(role, known, asked);
        Profile whole = json.read(asked);
        return new ProfileEdit(whole, raises(whole, body, before)).raisingOnly(before.map(RaisedFlag::tier));
    }

    private static ObjectNode completed(Role role, ObjectNode known, ObjectNode asked) {
        ObjectNode whole = MergePatch.apply(asked.objectNode(), asked); // without what is said to be null
        known.properties().forEach(field -> {
            if (!asked.hasNonNull(field.getKey()) && Protected.staysWhenLeftOut(role, field.getKey())) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        return whole;
    }

    private static Optional<Profile.Tier> raises(Profile whole, ObjectNode body, Optional<Person> before) {
        boolean stands = before.filter(RaisedFlag::stands).isPresent();
        boolean ends = body.has(FLAG) && !Boolean.TRUE.equals(whole.redFlag());
        if (stands && (ends || (body.has(TIER) && whole.redFlagTier() == null))) {
            throw BadProfileException.forbidden(
                    body.has(FLAG) ? FLAG : TIER, "is ended by the record of an examination alone");
        }
        if (ends && whole.redFlagTier() != null) {
            throw new BadProfileException(TIER, "can't be set while redFlag is false");
        }
        if (body.hasNonNull(TIER)) {
            return Optional.ofNullable(whole.redFlagTier());
        }
        return body.has(FLAG) && !ends ? Optional.of(Profile.Tier.TODAY) : Optional.empty();
    }

    /** Without raising what stands already as it is named. */
    private ProfileEdit raisingOnly(Optional<Profile.Tier> standing) {
        boolean asItStands = standing.isPresent() && standing.equals(Optional.ofNullable(whole.redFlagTier()));
        return asItStands ? new ProfileEdit(whole, Optional.empty()) : this;
    }
}
