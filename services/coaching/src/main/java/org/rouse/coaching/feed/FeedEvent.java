package org.rouse.coaching.feed;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

/**
 * A projected change about a person.
 *
 * @param what   such as {@code day}
 * @param cell   topic and partition, by the numbers of {@link Cells}
 * @param offset of the record
 * @param person the profile from the view, without the parts that an overview does not need; empty where there is none
 */
public record FeedEvent(String personId, String what, int cell, long offset, Optional<Person> person) {}
