package org.rouse.coaching.feed;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

/**
 * Something about a person was projected.
 *
 * @param what   such as {@code day}
 * @param cell   topic and partition, as {@link Cells} numbers them
 * @param offset of the record
 * @param person the profile as the view has it, without what a glance does not need; empty where there is none
 */
public record FeedEvent(String personId, String what, int cell, long offset, Optional<Person> person) {}
